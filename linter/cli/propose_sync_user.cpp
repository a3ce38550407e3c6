// The `[sync-user]` table of a first fieldlint.toml: implementation.
#include "linter/cli/propose_sync_user.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/config/show_toml.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::size_t kShown = 8;  ///< candidates of a kind; the rest are counted

/// A choice and what it would mean.
struct Choice {
  std::string what;
  Hypothesis hypothesis;
};

/// `Lead.Email, Contact.Email` of the fields with that answer.
std::string fields_that(const Hypothesis& hypothesis, Truth answer) {
  std::vector<std::string> names;
  for (const auto& [field, truth] : hypothesis.vital) {
    if (truth == answer) names.emplace_back(field);
  }
  return join(names, ", ");
}

std::string describe(const Hypothesis& hypothesis) {
  std::string text = concat("sees ", hypothesis.seen, ", not ", hypothesis.hidden);
  if (hypothesis.unknown != 0) text += concat(", open ", hypothesis.unknown);
  if (const std::string fields = fields_that(hypothesis, Truth::no); !fields.empty()) {
    text += concat("; hides ", fields, ", which the sync cannot run without");
  } else if (const std::string open = fields_that(hypothesis, Truth::unknown); !open.empty()) {
    text += concat("; open: ", open);
  }
  return text;
}

/// One line a choice, in columns.
std::string table(const std::vector<Choice>& choices) {
  std::size_t width = 0;
  for (const Choice& choice : choices) width = std::max(width, count_code_points(choice.what));
  std::string text;
  for (const Choice& choice : choices) {
    const std::size_t blanks = width - count_code_points(choice.what) + 2;
    text += concat("#   ", choice.what, std::string(blanks, ' '), describe(choice.hypothesis), "\n");
  }
  return text;
}

/// `key = "Name"`; a comment unless it is chosen.
std::string key_line(std::string_view key, const Candidate& candidate, bool is_list, bool is_chosen) {
  const std::string quoted = config::quote_toml(candidate.name);
  const std::string why = candidate.why == candidate.name ? "" : concat("  # ", safe_line(candidate.why));
  return concat(is_chosen ? "" : "# ", key, " = ", is_list ? concat("[", quoted, "]") : quoted, why, "\n");
}

std::string key_lines(std::string_view key, const std::vector<Candidate>& candidates, bool is_list,
                      const std::string& chosen) {
  if (candidates.empty()) return concat("# ", key, is_list ? " = []\n" : " = \"…\"\n");
  std::string text;
  for (std::size_t i = 0; i < candidates.size() && i < kShown; ++i) {
    text += key_line(key, candidates[i], is_list, candidates[i].name == chosen);
  }
  if (candidates.size() > kShown) text += concat("# and ", candidates.size() - kShown, " more\n");
  return text;
}

/// Lays the choices of one project out.
class Proposal {
 public:
  Proposal(const Model& model, const Index& index)
      : model_(model), index_(index), candidates_(find_candidates(model)) {
    for (std::size_t i = 0; i < candidates_.profiles.size() && i < kShown; ++i) {
      add(candidates_.profiles[i].name);
    }
  }

  [[nodiscard]] std::string text() const {
    std::string text =
        "[sync-user]\n# The Salesforce user that Marketo logs in as; without it access is unknown.\n";
    if (candidates_.is_by_permissions) {
      text +=
          "# No profile speaks of Marketo. These have the permissions of an integration that converts "
          "leads:\n";
    }
    if (!choices_.empty()) {
      text += concat("# Of the custom fields of Lead, Contact and Account it\n", table(choices_),
                     "# Setup › Users › the user that Marketo logs in as says what it has.\n");
      const auto is_open = [](const Choice& choice) { return choice.hypothesis.unknown != 0; };
      if (std::ranges::any_of(choices_, is_open)) {
        text += "# What is open, no file says: `fieldlint check` prints the query that settles it.\n";
      }
    }
    const std::string profile = chosen_profile();
    text += key_lines("profile", candidates_.profiles, false, profile);
    const std::string set = chosen_set(profile);
    if (set.empty() && !profile.empty() && !candidates_.sets.empty()) {
      text +=
          "# Until one of these two lines stands, what only such sets grant counts as unknown; [] says "
          "none.\n";
    }
    text += key_lines("permission-sets", candidates_.sets, true, set);
    text += key_lines("permission-set-groups", candidates_.groups, true, "");
    return text +
           "# \"none\" where access is granted through permission sets only:\n# profile-grants = "
           "\"unknown\"\n\n";
  }

 private:
  /// The profile alone, with each set and group, and with all of them.
  void add(const std::string& profile) {
    add(concat("with profile ", config::quote_toml(profile)), {.profile = profile});
    AccessOptions all = {.profile = profile};
    for (std::size_t i = 0; i < candidates_.sets.size() && i < kShown; ++i) {
      const std::string& set = all.permission_sets.emplace_back(candidates_.sets[i].name);
      add(concat("  and permission set ", config::quote_toml(set)),
          {.profile = profile, .permission_sets = {set}});
    }
    for (std::size_t i = 0; i < candidates_.groups.size() && i < kShown; ++i) {
      const std::string& group = all.permission_set_groups.emplace_back(candidates_.groups[i].name);
      add(concat("  and permission set group ", config::quote_toml(group)),
          {.profile = profile, .permission_set_groups = {group}});
    }
    if (all.permission_sets.size() + all.permission_set_groups.size() > 1) add("  and all of these", all);
  }

  void add(std::string what, AccessOptions user) {
    choices_.push_back({.what = std::move(what), .hypothesis = weigh(model_, index_, std::move(user))});
  }

  /// The one profile that speaks of Marketo and is not ruled out; empty when there are several or none.
  [[nodiscard]] std::string chosen_profile() const {
    if (candidates_.is_by_permissions) return {};
    std::vector<std::string> possible;
    for (const Choice& choice : choices_) {
      const std::string& profile = choice.hypothesis.user.profile;
      const bool is_new = possible.empty() || possible.back() != profile;
      if (is_new && !is_ruled_out(choice.hypothesis)) possible.push_back(profile);
    }
    if (candidates_.profiles.size() == 1) return candidates_.profiles.front().name;
    return possible.size() == 1 && candidates_.profiles.size() <= kShown ? possible.front() : "";
  }

  /// The one set without which the sync could not run.
  [[nodiscard]] std::string chosen_set(const std::string& profile) const {
    bool is_needed = false;
    std::vector<std::string> possible;
    for (const Choice& choice : choices_) {
      const AccessOptions& user = choice.hypothesis.user;
      if (user.profile != profile) continue;
      const std::size_t added = user.permission_sets.size() + user.permission_set_groups.size();
      if (added == 0) is_needed = is_ruled_out(choice.hypothesis);
      if (added != 1 || is_ruled_out(choice.hypothesis)) continue;
      possible.push_back(user.permission_sets.empty() ? "" : user.permission_sets.front());
    }
    return is_needed && possible.size() == 1 ? possible.front() : "";
  }

  const Model& model_;
  const Index& index_;
  Candidates candidates_;
  std::vector<Choice> choices_;
};

}  // namespace

std::string propose_sync_user(const Model& model, const Index& index) {
  return Proposal(model, index).text();
}

}  // namespace lint
