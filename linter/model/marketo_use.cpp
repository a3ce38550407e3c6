// Marketo uses: words for kinds and states.
#include "linter/model/marketo_use.h"

namespace lint {

std::string_view to_string(AssetKind kind) {
  switch (kind) {
    case AssetKind::form:
      return "MarketoForm";
    case AssetKind::form_rule:
      return "MarketoFormRule";
    case AssetKind::smart_list:
      return "MarketoSmartList";
    case AssetKind::campaign:
      return "MarketoCampaign";
    case AssetKind::email:
      return "MarketoEmail";
    case AssetKind::snippet:
      return "MarketoSnippet";
    case AssetKind::landing_page:
      return "MarketoLandingPage";
    case AssetKind::page_template:
      return "MarketoTemplate";
    case AssetKind::token:
      return "MarketoToken";
    case AssetKind::script:
      return "MarketoScript";
    case AssetKind::other:
      return "MarketoAsset";
  }
  return {};
}

std::string_view to_string(AssetStatus status) {
  switch (status) {
    case AssetStatus::unknown:
      return {};
    case AssetStatus::draft:
      return "draft";
    case AssetStatus::inactive:
      return "inactive";
    case AssetStatus::approved:
      return "approved";
    case AssetStatus::active:
      return "active";
  }
  return {};
}

}  // namespace lint
