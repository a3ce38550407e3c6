// Marketo uses: one place each where a Marketo asset names a field.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/findings/finding.h"
#include "linter/model/salesforce.h"
#include "linter/model/site.h"

namespace lint {

/// What uses a field
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/assets).
enum class AssetKind : std::uint8_t {
  form,
  form_rule,  ///< visibility of a form's field, or the choice of its follow-up page
  smart_list,
  campaign,
  email,
  snippet,
  landing_page,
  page_template,  ///< of e-mails or landing pages
  token,          ///< a folder's or program's own token, `{{my.…}}`
  script,         ///< Velocity
  other,
};

/// Whether an asset is live. Smart lists have no status.
enum class AssetStatus : std::uint8_t { unknown, draft, inactive, approved, active };

/// Which of a field's names stands there: forms write the SOAP name, tokens and lists the label, scripts the
/// SOAP name without what no Velocity name can hold.
enum class MarketoNameKind : std::uint8_t { soap_name, label, rest_name, script_name, any };

/// Names are as written, so that a name without a field can be shown.
struct MarketoUse {
  AssetKind kind = AssetKind::other;
  AssetStatus status = AssetStatus::unknown;
  MarketoNameKind name_kind = MarketoNameKind::any;
  Direction direction = Direction::reads;
  Confidence confidence = Confidence::high;  ///< that the place names a field at all
  std::string_view asset = {};               ///< name
  std::string_view asset_id = {};            ///< empty when no file tells
  std::string_view folder = {};              ///< folder or program, when stated
  std::string_view object =
      {};                       ///< `lead`, `company`, an object's API name or label; empty: any but a person
  std::string_view name = {};   ///< of the field; empty: the object is used as a whole
  std::string_view path = {};   ///< where in the file: `visibilityRules/subjectField`, `{{lead.Job Title}}`
  std::string_view input = {};  ///< of a form's field: how people fill it in, such as `text`, `select`
  std::vector<std::string_view> values = {};  ///< of a form's field: its choices and its default
  Origin origin = {};
};

/// An asset that a file speaks of: lists of assets give names and status to ids.
struct MarketoAsset {
  AssetKind kind = AssetKind::other;
  AssetStatus status = AssetStatus::unknown;
  bool is_read = false;  ///< the file holds its fields, rules or content
  std::string_view id = {};
  std::string_view name = {};
  std::string_view folder = {};
  Origin origin = {};
};

/// `MarketoForm`, `MarketoSmartList`, …: the kind of a reference.
[[nodiscard]] std::string_view to_string(AssetKind kind);
/// `approved`, …; empty when unknown.
[[nodiscard]] std::string_view to_string(AssetStatus status);

}  // namespace lint
