// What an org answers about the access of its sync user: finds out which kind of answer a file is.
#include <algorithm>

#include "linter/base/text.h"
#include "linter/read/evidence/access_tables.h"

namespace lint {
namespace {

/// Row counts at which tools stop without a word: one page of REST, and the limit of the Salesforce CLI
/// (https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference/cli_reference_data_commands_unified.htm).
constexpr std::size_t kPage = 2000;
constexpr std::size_t kMostRows = 10000;

bool ends_at_limit(const EvidenceTable& table) {
  const std::size_t rows = table.rows().size();
  return !table.total_size() && (rows == kPage || rows == kMostRows);
}

}  // namespace

std::optional<std::size_t> access_column(const EvidenceTable& table, std::string_view key) {
  return table.find({}, std::span(&key, 1));
}

std::string_view access_text(const EvidenceRow& row, std::optional<std::size_t> column) {
  return trim(EvidenceTable::cell(row, column).text);
}

bool access_flag(const EvidenceRow& row, std::optional<std::size_t> column) {
  return equals_folded(access_text(row, column), "true");
}

std::string with_namespace(std::string_view name_space, std::string_view name) {
  return name_space.empty() ? std::string(name) : concat(name_space, "__", name);
}

bool is_whole(const EvidenceTable& table) {
  return !table.cut_at() && !ends_at_limit(table);
}

bool is_of_profile(std::string_view set_name) {
  return set_name.starts_with("X00e");
}

void read_access(FileContext& cx, const EvidenceTable& table) {
  if (read_describe(cx, table)) return;
  if (table.rows().empty()) {
    return add_evidence_fact(
        cx, FactKind::unrecognised,
        "an answer without a row: it proves nothing; look at the names in the query's WHERE", 0);
  }
  if (ends_at_limit(table)) {
    add_evidence_fact(cx, FactKind::incomplete,
                      concat("exactly ", table.rows().size(),
                             " rows, where exports are cut: rows may be missing; save the answer with "
                             "`--json`, or ask object by object"),
                      table.rows().back().offset);
  }
  if (read_permission_rows(cx, table) || read_user_field_access(cx, table) || read_assignments(cx, table))
    return;
  report_missing_columns(
      cx, table,
      "what fieldlint knows of access: a describe answer, or rows of FieldPermissions or ObjectPermissions "
      "(`Parent.Name`, `Parent.Profile.Name`, `SobjectType`, `Field`, `PermissionsRead`, `PermissionsEdit`), "
      "PermissionSetAssignment (`Assignee.Username`, `PermissionSet.Name`), PermissionSetGroupComponent, "
      "User or UserFieldAccess");
}

}  // namespace lint
