// The table of Salesforce readers. Types of the site table share one; what has no reader is searched for
// mentions.
#include "linter/read/salesforce/readers.h"

#include <algorithm>
#include <array>

#include "linter/read/salesforce/dashboard.h"
#include "linter/read/salesforce/duplicate_rule.h"
#include "linter/read/salesforce/field.h"
#include "linter/read/salesforce/flow.h"
#include "linter/read/salesforce/flow_definition.h"
#include "linter/read/salesforce/layout.h"
#include "linter/read/salesforce/lead_convert_settings.h"
#include "linter/read/salesforce/manifest.h"
#include "linter/read/salesforce/object.h"
#include "linter/read/salesforce/object_parts.h"
#include "linter/read/salesforce/permissions.h"
#include "linter/read/salesforce/report.h"
#include "linter/read/salesforce/report_type.h"
#include "linter/read/salesforce/settings.h"
#include "linter/read/salesforce/site_reader.h"
#include "linter/read/salesforce/site_table.h"
#include "linter/read/salesforce/validation_rule.h"
#include "linter/read/salesforce/value_set.h"

namespace lint {
namespace {

struct ReaderRow {
  MetadataType type;
  SalesforceReader read;
};

constexpr std::array kReaders = {
    ReaderRow{MetadataType::custom_object, read_custom_object},
    ReaderRow{MetadataType::custom_field, read_custom_field},
    ReaderRow{MetadataType::validation_rule, read_validation_rule},
    ReaderRow{MetadataType::record_type, read_record_type},
    ReaderRow{MetadataType::list_view, read_list_view},
    ReaderRow{MetadataType::compact_layout, read_compact_layout},
    ReaderRow{MetadataType::field_set, read_field_set},
    ReaderRow{MetadataType::web_link, read_web_link},
    ReaderRow{MetadataType::business_process, read_plain_child},
    ReaderRow{MetadataType::index, read_index},
    ReaderRow{MetadataType::sharing_reason, read_plain_child},
    ReaderRow{MetadataType::profile, read_permission_holder},
    ReaderRow{MetadataType::permission_set, read_permission_holder},
    ReaderRow{MetadataType::permission_set_group, read_permission_set_group},
    ReaderRow{MetadataType::muting_permission_set, read_permission_holder},
    ReaderRow{MetadataType::field_permission, read_permission_part},
    ReaderRow{MetadataType::object_permission, read_permission_part},
    ReaderRow{MetadataType::user_permission, read_permission_part},
    ReaderRow{MetadataType::package_manifest, read_manifest},
    ReaderRow{MetadataType::layout, read_layout},
    ReaderRow{MetadataType::flow, read_flow},
    ReaderRow{MetadataType::flow_definition, read_flow_definition},
    ReaderRow{MetadataType::lead_convert_settings, read_lead_convert_settings},
    ReaderRow{MetadataType::duplicate_rule, read_duplicate_rule},
    ReaderRow{MetadataType::settings, read_settings},
    ReaderRow{MetadataType::report, read_report},
    ReaderRow{MetadataType::report_type, read_report_type},
    ReaderRow{MetadataType::dashboard, read_dashboard},
    ReaderRow{MetadataType::analytic_snapshot, read_analytic_snapshot},
    ReaderRow{MetadataType::global_value_set, read_value_set},
    ReaderRow{MetadataType::standard_value_set, read_value_set},
};

}  // namespace

SalesforceReader reader_of(MetadataType type) {
  const auto row = std::ranges::find(kReaders, type, &ReaderRow::type);
  if (row != kReaders.end()) return row->read;
  return type == MetadataType::other || !sites_of(type).empty() ? read_sites : nullptr;
}

}  // namespace lint
