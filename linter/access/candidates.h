// Who the sync user may be: profiles, permission sets and groups that look like Marketo's.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "linter/access/access.h"

namespace lint {

/// Whether a name, label or description of the holder speaks of Marketo.
[[nodiscard]] bool looks_like_marketo(const PermissionHolder& holder);

struct Candidate {
  std::string name = {};
  std::string why = {};  ///< the text that speaks for it
};

/// Sorted by name; a set that is split over several files is one.
struct Candidates {
  std::vector<Candidate> profiles = {};
  std::vector<Candidate> sets = {};
  std::vector<Candidate> groups = {};
  bool is_by_permissions = false;  ///< no profile speaks of Marketo: these look like an integration's
};

/// Profiles that speak of Marketo; when there is none, the org's own profiles with what Adobe's set-up guide
/// asks for and a password that never expires, or access by API only
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/enterprise-unlimited-edition/step-2-of-3-create-a-salesforce-user-for-marketo-enterprise-unlimited).
[[nodiscard]] Candidates find_candidates(const Model& model);

/// What would be seen if the sync user had this profile and these sets and no others.
struct Hypothesis {
  AccessOptions user = {};
  std::size_t seen = 0;  ///< custom fields of Lead, Contact and Account
  std::size_t hidden = 0;
  std::size_t unknown = 0;
  std::vector<std::pair<std::string_view, Truth>> vital = {};  ///< fields that the sync cannot run without
};

/// Whether a field that the sync cannot run without is known to be hidden.
[[nodiscard]] bool is_ruled_out(const Hypothesis& hypothesis);

[[nodiscard]] Hypothesis weigh(const Model& model, const Index& index, AccessOptions user);

}  // namespace lint
