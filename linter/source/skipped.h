// Which names every walk leaves out.
#pragma once

#include <string_view>

namespace lint {

/// Dot folders (`.git`, `.sfdx`) and `node_modules`.
[[nodiscard]] bool is_skipped_folder(std::string_view name);
/// `*.dup`: conflict copies written by old Salesforce pulls.
[[nodiscard]] bool is_skipped_file(std::string_view name);

}  // namespace lint
