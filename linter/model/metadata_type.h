// The Salesforce metadata types that fieldlint tells apart.
#pragma once

#include <cstdint>
#include <string_view>

namespace lint {

/// Names as in the Metadata API
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm).
/// `other` is any further type; `not_metadata` is a text file outside Salesforce's formats.
enum class MetadataType : std::uint8_t {
  // clang-format off
  not_metadata, other,
  custom_object, custom_field, validation_rule, record_type, list_view, compact_layout, field_set, web_link,
  business_process, index, sharing_reason,
  profile, permission_set, permission_set_group, muting_permission_set,
  field_permission, object_permission, user_permission,
  layout, flexi_page, quick_action, path_assistant, custom_application, custom_tab,
  flow, flow_definition, flow_test, workflow, workflow_part, approval_process, assignment_rules,
  auto_response_rules, escalation_rules, sharing_rules, matching_rules, duplicate_rule, lead_convert_settings,
  entitlement_process, restriction_rule, territory_rule,
  report, report_type, dashboard, analytic_snapshot,
  email_template, prompt_template,
  apex_class, apex_trigger, apex_page, apex_component, aura_bundle, lightning_component, static_resource,
  custom_metadata, custom_label, global_value_set, standard_value_set, object_translation, translation, settings,
  package_manifest, experience_bundle,
  field_restriction_rule, territory, sharing_set, account_relationship_share_rule, clean_data_service,
  service_channel, work_skill_routing, recommendation_strategy, bot, platform_event_channel_member,
  search_customization, ui_format_set, animation_rule, embedded_service_config, channel_layout, post_template,
  prompt, audience, navigation_menu, app_menu,
  connected_app, omni_script, omni_integration_procedure, omni_ui_card, omni_data_transform,
  topics_for_objects, queue,
  // clang-format on
};

/// The Metadata API's name, such as `ValidationRule`; `Text` for what is no metadata.
[[nodiscard]] std::string_view to_string(MetadataType type);

}  // namespace lint
