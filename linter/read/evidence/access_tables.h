// The kinds of answers that say what the sync user may see. Each reader says whether the table was its kind.
#pragma once

#include <string>

#include "linter/read/evidence/table_readers.h"

namespace lint {

/// Answers of `sf sobject describe --json`, run as the sync user.
[[nodiscard]] bool read_describe(FileContext& cx, const EvidenceTable& table);
/// Rows of FieldPermissions or ObjectPermissions: they become holders, one for each parent.
[[nodiscard]] bool read_permission_rows(FileContext& cx, const EvidenceTable& table);
/// Rows of PermissionSetAssignment, PermissionSetGroupComponent or User.
[[nodiscard]] bool read_assignments(FileContext& cx, const EvidenceTable& table);
/// Rows of UserFieldAccess.
[[nodiscard]] bool read_user_field_access(FileContext& cx, const EvidenceTable& table);

/// The column of a heading such as `parentname` (see column_key), or none.
[[nodiscard]] std::optional<std::size_t> access_column(const EvidenceTable& table, std::string_view key);
/// The trimmed text of a cell; empty when it is not there.
[[nodiscard]] std::string_view access_text(const EvidenceRow& row, std::optional<std::size_t> column);
[[nodiscard]] bool access_flag(const EvidenceRow& row, std::optional<std::size_t> column);
/// `ns__Name` of a permission set or group and its namespace.
[[nodiscard]] std::string with_namespace(std::string_view name_space, std::string_view name);
/// Whether no row is missing: no page is, and the table does not end where exports are cut.
[[nodiscard]] bool is_whole(const EvidenceTable& table);
/// Whether a permission set is a profile's own: Salesforce calls it `X` and the profile's id.
[[nodiscard]] bool is_of_profile(std::string_view set_name);

}  // namespace lint
