// Which stage of a removal clears which kind of metadata.
#include "linter/render/removal.h"

namespace lint {

RemovalStage stage_of(MetadataType type) {
  switch (type) {
    // clang-format off
    case MetadataType::flow: case MetadataType::flow_definition: case MetadataType::flow_test:
    case MetadataType::workflow: case MetadataType::workflow_part: case MetadataType::approval_process:
    case MetadataType::assignment_rules: case MetadataType::auto_response_rules:
    case MetadataType::escalation_rules: case MetadataType::sharing_rules: case MetadataType::matching_rules:
    case MetadataType::duplicate_rule: case MetadataType::lead_convert_settings:
    case MetadataType::entitlement_process: case MetadataType::restriction_rule:
    case MetadataType::territory_rule: case MetadataType::territory: case MetadataType::field_restriction_rule:
    case MetadataType::sharing_set: case MetadataType::account_relationship_share_rule:
    case MetadataType::clean_data_service: case MetadataType::service_channel:
    case MetadataType::work_skill_routing: case MetadataType::recommendation_strategy: case MetadataType::bot:
    case MetadataType::platform_event_channel_member: case MetadataType::omni_script:
    case MetadataType::omni_integration_procedure: case MetadataType::omni_ui_card:
    case MetadataType::omni_data_transform: case MetadataType::analytic_snapshot: case MetadataType::queue:
      return RemovalStage::automation;
    case MetadataType::apex_class: case MetadataType::apex_trigger: case MetadataType::apex_page:
    case MetadataType::apex_component: case MetadataType::aura_bundle: case MetadataType::lightning_component:
    case MetadataType::static_resource:
      return RemovalStage::code;
    case MetadataType::custom_field: case MetadataType::validation_rule:
    case MetadataType::index: case MetadataType::sharing_reason: case MetadataType::business_process:
      return RemovalStage::formulas;
    case MetadataType::custom_object:  // search layouts
    case MetadataType::list_view: case MetadataType::compact_layout: case MetadataType::field_set:
    case MetadataType::web_link: case MetadataType::layout: case MetadataType::flexi_page:
    case MetadataType::quick_action: case MetadataType::path_assistant: case MetadataType::custom_application:
    case MetadataType::custom_tab: case MetadataType::report: case MetadataType::report_type:
    case MetadataType::dashboard: case MetadataType::email_template: case MetadataType::prompt_template:
    case MetadataType::experience_bundle: case MetadataType::search_customization:
    case MetadataType::ui_format_set: case MetadataType::animation_rule:
    case MetadataType::embedded_service_config: case MetadataType::channel_layout:
    case MetadataType::post_template: case MetadataType::prompt: case MetadataType::audience:
    case MetadataType::navigation_menu: case MetadataType::app_menu:
      return RemovalStage::display;
    case MetadataType::not_metadata: case MetadataType::other: case MetadataType::custom_metadata:
    case MetadataType::custom_label: case MetadataType::global_value_set:
    case MetadataType::standard_value_set: case MetadataType::settings: case MetadataType::connected_app:
    case MetadataType::topics_for_objects:
      return RemovalStage::configuration;
    case MetadataType::record_type: case MetadataType::profile: case MetadataType::permission_set:
    case MetadataType::permission_set_group: case MetadataType::muting_permission_set:
    case MetadataType::field_permission: case MetadataType::object_permission:
    case MetadataType::user_permission: case MetadataType::object_translation: case MetadataType::translation:
    case MetadataType::package_manifest:
      return RemovalStage::nothing;
      // clang-format on
  }
  return RemovalStage::configuration;
}

}  // namespace lint
