// Standard columns of standard reports: names in capitals that stand for fields.
#pragma once

#include <string_view>

namespace lint {

/// A standard column and the field it shows, as a path from the report's object.
struct ReportConstant {
  std::string_view name;
  std::string_view object;
  std::string_view path;
};

/// What a standard column means in reports of a standard type, such as `STATUS` in `LeadList`; null when that
/// is not known. The names are seen in public reports and no vendor's page lists them; what they mean is read
/// off the name (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_report.htm).
[[nodiscard]] const ReportConstant* find_report_constant(std::string_view report_type, std::string_view name);

}  // namespace lint
