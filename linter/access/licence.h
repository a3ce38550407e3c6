// Ceilings that a user's licence puts on what files grant.
#pragma once

#include <string_view>

namespace lint {

/// Whether users of the licence never reach the object: Chatter and Identity licences and sales objects.
/// Source: https://help.salesforce.com/s/articleView?id=sf.users_license_types_available.htm
[[nodiscard]] bool is_beyond_licence(std::string_view user_licence, std::string_view object);

/// Whether a permission set of one licence cannot be assigned to users of another. Permission set licences,
/// which a user may hold beside any other, never conflict.
/// Source: https://help.salesforce.com/s/articleView?id=sf.perm_sets_licenses.htm
[[nodiscard]] bool conflicts_with_licence(std::string_view set_licence, std::string_view user_licence);

}  // namespace lint
