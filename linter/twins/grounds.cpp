// The table of the join.
#include "linter/twins/grounds.h"

#include <array>

namespace lint {
namespace {

// How Marketo names fields that come from Salesforce:
// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/sfdc-sync-field-sync
// and of its own fields:
// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/default-salesforce-field-mapping
constexpr std::array kGrounds{
    // clang-format off
    GroundRow{Ground::mapping, Tier::mapping, Confidence::high, false,
              "`[mapping]` in fieldlint.toml pairs them"},
    GroundRow{Ground::default_mapping, Tier::built_in, Confidence::high, false,
              "Marketo's default mapping pairs them, and its `sfdc…` fields show the native sync"},
    GroundRow{Ground::default_mapping_without_sync, Tier::built_in, Confidence::medium, false,
              "Marketo's default mapping pairs them, but no `sfdc…` field shows the native sync"},
    GroundRow{Ground::own_field_of_that_name, Tier::built_in, Confidence::medium, false,
              "Marketo's own field of that name; Adobe's default mapping does not list the pair"},
    GroundRow{Ground::only_owner, Tier::api_name, Confidence::high, false,
              "the REST name is the API name, which one object alone has"},
    GroundRow{Ground::only_owner_in_other_case, Tier::api_name, Confidence::medium, false,
              "one object alone has the API name, but spelled otherwise: the field may be born in Marketo"},
    GroundRow{Ground::only_owner_against_label, Tier::api_name, Confidence::low, false,
              "one object alone has the API name, but the label ends in the mark of another"},
    GroundRow{Ground::object_suffix, Tier::suffixed, Confidence::high, false,
              "the REST name is the API name and the object's suffix, which Marketo adds when names clash"},
    GroundRow{Ground::merged, Tier::shared_name, Confidence::medium, false,
              "Lead and Contact share the API name: Marketo merges them into one field"},
    GroundRow{Ground::others_have_suffix, Tier::shared_name, Confidence::medium, false,
              "the other objects with the API name have suffixed fields of their own"},
    GroundRow{Ground::label_names_object, Tier::shared_name, Confidence::medium, false,
              "several objects have the API name, and the label ends in the mark of this one"},
    GroundRow{Ground::several_owners, Tier::shared_name, Confidence::low, true,
              "several objects have the API name and nothing tells which one is meant"},
    GroundRow{Ground::single_underscore, Tier::single_underscore, Confidence::medium, false,
              "the REST name is the API name with `_c` for `__c`, as some instances have it"},
    GroundRow{Ground::single_underscore_several_owners, Tier::single_underscore, Confidence::low, true,
              "with `__c` for `_c` several objects have the name and nothing tells which one is meant"},
    GroundRow{Ground::single_underscore_of_object, Tier::single_underscore, Confidence::medium, false,
              "the field's name is the same, the object's with `_c` for `__c`"},
    GroundRow{Ground::label, Tier::label, Confidence::low, false,
              "only the labels are equal: a hint, because labels drift"},
    GroundRow{Ground::several_labels, Tier::label, Confidence::low, true,
              "only the labels are equal, and on several objects"},
    // clang-format on
};

constexpr bool is_in_order() {
  for (std::size_t i = 0; i < kGrounds.size(); ++i) {
    if (static_cast<std::size_t>(kGrounds[i].ground) != i) return false;
  }
  return kGrounds.back().ground == Ground::several_labels;
}
static_assert(is_in_order());

}  // namespace

std::span<const GroundRow> grounds() {
  return kGrounds;
}

const GroundRow& row_of(Ground ground) {
  return kGrounds[static_cast<std::size_t>(ground)];
}

}  // namespace lint
