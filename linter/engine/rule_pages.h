// The pages of the rules, embedded by the build byte for byte.
#pragma once

#include <string_view>

namespace lint {

/// The Markdown page that lies beside the rule, or empty when there is no such rule.
[[nodiscard]] std::string_view rule_page(std::string_view rule_id);

}  // namespace lint
