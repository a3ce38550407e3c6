// The table of file suffixes and the table of root elements.
#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/metadata_types.h"

namespace lint {
namespace {

/// Suffixes without `-meta.xml`, sorted
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm). Types that
/// no reader knows are here so that their files are checked for being well-formed.
constexpr auto kSuffixes = std::to_array<SuffixRow>({
    {"accountrelationshipsharerule", MetadataType::account_relationship_share_rule},
    {"actionplantemplate", MetadataType::other},
    {"animationrule", MetadataType::animation_rule},
    {"app", MetadataType::custom_application},
    {"applicationvisibilities", MetadataType::permission_set},
    {"appmenu", MetadataType::app_menu},
    {"approvalprocess", MetadataType::approval_process},
    {"assignmentrules", MetadataType::assignment_rules},
    {"audience", MetadataType::audience},
    {"authprovider", MetadataType::other},
    {"autoresponserules", MetadataType::auto_response_rules},
    {"bot", MetadataType::bot},
    {"botversion", MetadataType::bot},
    {"briefcasedefinition", MetadataType::other},
    {"businessprocess", MetadataType::business_process},
    {"callcenter", MetadataType::other},
    {"channellayout", MetadataType::channel_layout},
    {"classaccesses", MetadataType::permission_set},
    {"cleandataservice", MetadataType::clean_data_service},
    {"cls", MetadataType::apex_class, true},
    {"cmsconnectsource", MetadataType::other},
    {"community", MetadataType::other},
    {"compactlayout", MetadataType::compact_layout},
    {"component", MetadataType::apex_component, true},
    {"connectedapp", MetadataType::connected_app},
    {"corswhitelistorigin", MetadataType::other},
    {"csptrustedsite", MetadataType::other},
    {"customapplicationcomponent", MetadataType::other},
    {"custommetadata", MetadataType::custom_metadata},
    {"custommetadatatypeaccesses", MetadataType::permission_set},
    {"custompermission", MetadataType::other},
    {"customsettingaccesses", MetadataType::permission_set},
    {"dashboard", MetadataType::dashboard},
    {"dashboardfolder", MetadataType::other},
    {"datacategorygroup", MetadataType::other},
    {"datasource", MetadataType::other},
    {"delegategroup", MetadataType::other},
    {"documentfolder", MetadataType::other},
    {"duplicaterule", MetadataType::duplicate_rule},
    {"email", MetadataType::email_template, true},
    {"emailfolder", MetadataType::other},
    {"embeddedserviceconfig", MetadataType::embedded_service_config},
    {"embeddedserviceflowconfig", MetadataType::other},
    {"entitlementprocess", MetadataType::entitlement_process},
    {"entitlementtemplate", MetadataType::other},
    {"escalationrules", MetadataType::escalation_rules},
    {"externalcredential", MetadataType::other},
    {"externaldatasourceaccesses", MetadataType::permission_set},
    {"feeditemlist", MetadataType::other},
    {"field", MetadataType::custom_field},
    {"fieldpermission", MetadataType::field_permission},
    {"fieldrestrictionrule", MetadataType::field_restriction_rule},
    {"fieldset", MetadataType::field_set},
    {"fieldtranslation", MetadataType::object_translation},
    {"flexipage", MetadataType::flexi_page},
    {"flow", MetadataType::flow},
    {"flowaccesses", MetadataType::permission_set},
    {"flowcategory", MetadataType::other},
    {"flowdefinition", MetadataType::flow_definition},
    {"flowtest", MetadataType::flow_test},
    {"forecastingsourcedefinition", MetadataType::other},
    {"genaiplannerbundle", MetadataType::other},
    {"genaiprompttemplate", MetadataType::prompt_template},
    {"globalpicklist", MetadataType::global_value_set},
    {"globalvalueset", MetadataType::global_value_set},
    {"globalvaluesettranslation", MetadataType::translation},
    {"group", MetadataType::other},
    {"homepagecomponent", MetadataType::other},
    {"homepagelayout", MetadataType::other},
    {"index", MetadataType::index},
    {"indexe", MetadataType::index},
    {"installedpackage", MetadataType::other},
    {"keywords", MetadataType::other},
    {"labels", MetadataType::custom_label},
    {"layout", MetadataType::layout},
    {"leadconvertsetting", MetadataType::lead_convert_settings},
    {"leadconvertsettings", MetadataType::lead_convert_settings},
    {"letter", MetadataType::other},
    {"lightningexperiencetheme", MetadataType::other},
    {"listview", MetadataType::list_view},
    {"managedcontenttype", MetadataType::other},
    {"managedtopics", MetadataType::other},
    {"matchingrule", MetadataType::matching_rules},
    {"md", MetadataType::custom_metadata},
    {"milestonetype", MetadataType::other},
    {"mutingpermissionset", MetadataType::muting_permission_set},
    {"namedcredential", MetadataType::other},
    {"navigationmenu", MetadataType::navigation_menu},
    {"network", MetadataType::other},
    {"networkbranding", MetadataType::other},
    {"notiftype", MetadataType::other},
    {"object", MetadataType::custom_object},
    {"objectpermission", MetadataType::object_permission},
    {"objectsettings", MetadataType::permission_set},
    {"objecttranslation", MetadataType::object_translation},
    {"oip", MetadataType::omni_integration_procedure},
    {"os", MetadataType::omni_script},
    {"ouc", MetadataType::omni_ui_card},
    {"page", MetadataType::apex_page, true},
    {"pageaccesses", MetadataType::permission_set},
    {"pathassistant", MetadataType::path_assistant},
    {"permissionset", MetadataType::permission_set},
    {"permissionsetgroup", MetadataType::permission_set_group},
    {"plan", MetadataType::other},
    {"platformeventchannel", MetadataType::other},
    {"platformeventchannelmember", MetadataType::platform_event_channel_member},
    {"posttemplate", MetadataType::post_template},
    {"profile", MetadataType::profile},
    {"profilepasswordpolicy", MetadataType::other},
    {"profilesessionsetting", MetadataType::other},
    {"prompt", MetadataType::prompt},
    {"queue", MetadataType::queue},
    {"quickaction", MetadataType::quick_action},
    {"recommendationstrategy", MetadataType::recommendation_strategy},
    {"recordtype", MetadataType::record_type},
    {"remotesite", MetadataType::other},
    {"report", MetadataType::report},
    {"reportfolder", MetadataType::other},
    {"reporttype", MetadataType::report_type},
    {"resource", MetadataType::static_resource, true},
    {"role", MetadataType::other},
    {"rpt", MetadataType::omni_data_transform},
    {"rule", MetadataType::restriction_rule},
    {"samlssoconfig", MetadataType::other},
    {"searchcustomization", MetadataType::search_customization},
    {"servicechannel", MetadataType::service_channel},
    {"settings", MetadataType::settings},
    {"sharingcriteriarule", MetadataType::sharing_rules},
    {"sharingguestrule", MetadataType::sharing_rules},
    {"sharingownerrule", MetadataType::sharing_rules},
    {"sharingreason", MetadataType::sharing_reason},
    {"sharingrules", MetadataType::sharing_rules},
    {"sharingset", MetadataType::sharing_set},
    {"sharingterritoryrule", MetadataType::sharing_rules},
    {"site", MetadataType::other},
    {"snapshot", MetadataType::analytic_snapshot},
    {"standardvalueset", MetadataType::standard_value_set},
    {"standardvaluesettranslation", MetadataType::translation},
    {"tab", MetadataType::custom_tab},
    {"territory", MetadataType::other},
    {"territory2", MetadataType::territory},
    {"territory2model", MetadataType::other},
    {"territory2rule", MetadataType::territory_rule},
    {"territory2type", MetadataType::other},
    {"topicsforobjects", MetadataType::topics_for_objects},
    {"transactionsecuritypolicy", MetadataType::other},
    {"translation", MetadataType::translation},
    {"trigger", MetadataType::apex_trigger, true},
    {"uiformatspecificationset", MetadataType::ui_format_set},
    {"useraccesspolicy", MetadataType::other},
    {"userpermission", MetadataType::user_permission},
    {"userpermissions", MetadataType::permission_set},
    {"validationrule", MetadataType::validation_rule},
    {"weblink", MetadataType::web_link},
    {"workflow", MetadataType::workflow},
    {"workflowalert", MetadataType::workflow_part},
    {"workflowfieldupdate", MetadataType::workflow_part},
    {"workflowflowaction", MetadataType::workflow_part},
    {"workflowoutboundmessage", MetadataType::workflow_part},
    {"workflowrule", MetadataType::workflow_part},
    {"workflowtask", MetadataType::workflow_part},
    {"workskillrouting", MetadataType::work_skill_routing},
});
static_assert(std::ranges::is_sorted(kSuffixes, {}, &SuffixRow::suffix));

struct RootRow {
  std::string_view root;
  MetadataType type = MetadataType::other;
};

/// Root elements whose name is not that of their type.
constexpr std::array kRoots = {
    RootRow{"BotVersion", MetadataType::bot},
    RootRow{"CustomFieldTranslation", MetadataType::object_translation},
    RootRow{"GlobalPicklist", MetadataType::global_value_set},
    RootRow{"GlobalValueSetTranslation", MetadataType::translation},
    RootRow{"MatchingRule", MetadataType::matching_rules},
    RootRow{"SharingCriteriaRule", MetadataType::sharing_rules},
    RootRow{"SharingGuestRule", MetadataType::sharing_rules},
    RootRow{"SharingOwnerRule", MetadataType::sharing_rules},
    RootRow{"SharingTerritoryRule", MetadataType::sharing_rules},
    RootRow{"StandardValueSetTranslation", MetadataType::translation},
    RootRow{"WorkflowAlert", MetadataType::workflow_part},
    RootRow{"WorkflowFieldUpdate", MetadataType::workflow_part},
    RootRow{"WorkflowFlowAction", MetadataType::workflow_part},
    RootRow{"WorkflowOutboundMessage", MetadataType::workflow_part},
    RootRow{"WorkflowRule", MetadataType::workflow_part},
    RootRow{"WorkflowTask", MetadataType::workflow_part},
};

constexpr MetadataType kLastType = MetadataType::queue;

}  // namespace

const SuffixRow* find_suffix(std::string_view suffix) {
  const std::string folded = fold(suffix);
  const auto row = std::ranges::lower_bound(kSuffixes, std::string_view(folded), {}, &SuffixRow::suffix);
  return row != kSuffixes.end() && row->suffix == folded ? &*row : nullptr;
}

MetadataType type_of_root(std::string_view root_element) {
  const auto row = std::ranges::find(kRoots, root_element, &RootRow::root);
  if (row != kRoots.end()) return row->type;
  const auto last = static_cast<std::size_t>(kLastType);
  for (std::size_t i = static_cast<std::size_t>(MetadataType::custom_object); i <= last; ++i) {
    const MetadataType type = static_cast<MetadataType>(i);
    if (to_string(type) == root_element) return type;
  }
  // The files of settings have a root each: `OpportunitySettings`.
  return root_element.ends_with("Settings") ? MetadataType::settings : MetadataType::other;
}

}  // namespace lint
