// Report columns: the names that reports and dashboards give to fields, such as
// `Account.Renewals__r$Amount__c`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/read/file_context.h"

namespace lint {

/// A path of fields from an object.
struct ColumnPath {
  std::string object;
  std::string path;
  friend bool operator==(const ColumnPath&, const ColumnPath&) = default;
};

/// What a column names.
struct ReportColumn {
  ColumnPath field;               ///< without an object when the column names none
  std::vector<ColumnPath> shown;  ///< where the field may stand instead: members show fields of their person
  std::vector<ColumnPath> ways;   ///< what leads to `field.object` when its path does not start at the base
  std::string base;               ///< the object that the column starts from, or empty
  std::string constant;           ///< name of a standard column, such as `CLOSE_DATE`, or empty
};

/// Reads a column: `Lead.Score__c` of standard report types, `Renewal__c$Account__c.Tier__c` and
/// `Account.Renewals__r$Amount__c` of custom ones, `FK_$Account.Tier__c` of a related record,
/// `s!Renewal__c.Amount__c` of a dashboard, `Opportunity.Opportunity__hd$Amount__hst` of historical trending
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_report.htm).
/// A bare name, a bucket and a summary formula name no object.
[[nodiscard]] ReportColumn parse_report_column(std::string_view text);

/// Records the column that is `site.target`: its field and the lookups that lead to it, all of them with the
/// strength and direction of `site`. A column that names no object is searched for mentions. `report_type`,
/// when known, tells what standard columns mean.
/// Returns the column's base object.
std::string add_column_sites(FileContext& cx, NewSite site, std::string_view report_type = {});

}  // namespace lint
