// A first fieldlint.toml, from what the project shows: implementation.
#include "linter/cli/propose_config.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/config/show_toml.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

/// A holder that may be the sync user's, and the text that speaks for it.
struct Candidate {
  std::string name;
  std::string why;
};

bool looks_like_marketo(std::string_view text) {
  return contains_folded(text, "marketo") || contains_folded(text, "mkto");
}

/// Sorted by name; a set that is split over several files is one.
std::vector<Candidate> find_candidates(const Model& model, HolderKind kind) {
  std::vector<Candidate> candidates;
  for (const PermissionHolder& holder : model.holders) {
    if (holder.kind != kind) continue;
    for (const std::string_view text : {holder.name, holder.label, holder.description}) {
      if (!looks_like_marketo(text)) continue;
      candidates.push_back({.name = std::string(holder.name), .why = safe_line(text)});
      break;
    }
  }
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.name < b.name; });
  const auto is_same = [](const Candidate& a, const Candidate& b) { return a.name == b.name; };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), is_same), candidates.end());
  return candidates;
}

/// `key = "Name"`, or each candidate as a comment when the choice is open.
std::string propose(std::string_view key, const std::vector<Candidate>& candidates, bool is_list) {
  const auto line = [&](const std::string& name) {
    const std::string quoted = config::quote_toml(name);
    return concat(key, " = ", is_list ? concat("[", quoted, "]") : quoted);
  };
  if (candidates.empty()) return concat("# ", is_list ? concat(key, " = []") : concat(key, " = \"…\""), "\n");
  if (candidates.size() == 1) return line(candidates.front().name) + "\n";
  std::string text = concat("# ", candidates.size(), " look like Marketo's; keep what the sync user has:\n");
  for (const Candidate& candidate : candidates) {
    const std::string why = candidate.why == candidate.name ? "" : concat("  # ", candidate.why);
    text += concat("# ", line(candidate.name), why, "\n");
  }
  return text;
}

/// Checkboxes whose name speaks of the sync.
std::vector<Candidate> find_filter_fields(const Model& model) {
  std::vector<Candidate> candidates;
  for (const Field& field : model.fields) {
    const bool is_of_person =
        equals_folded(field.object_name, "Lead") || equals_folded(field.object_name, "Contact");
    const bool is_about_sync = contains_folded(field.name, "sync") && field.type == FieldType::checkbox;
    if (!field.is_custom || !is_of_person || !is_about_sync) continue;
    const bool is_known = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& each) {
      return equals_folded(each.name, field.name);
    });
    if (!is_known) candidates.push_back({.name = std::string(field.name), .why = std::string(field.name)});
  }
  return candidates;
}

}  // namespace

std::string propose_config(const Model& model) {
  return concat(
      "# fieldlint: one sync user and one Marketo instance. `fieldlint config show` prints all keys.\n\n",
      "[salesforce]\n# Folders of metadata, relative to this file.\nroots = [\".\"]\n\n",
      "[marketo]\n# Schemas and exports of Marketo; without them the Marketo rules are silent.\n",
      model.marketo_fields.empty() ? "# schemas = [\"marketo\"]\n\n" : "schemas = [\"marketo\"]\n\n",
      "[sync-user]\n# The Salesforce user that Marketo logs in as; without it access is unknown.\n",
      propose("profile", find_candidates(model, HolderKind::profile), false),
      propose("permission-sets", find_candidates(model, HolderKind::permission_set), true),
      propose("permission-set-groups", find_candidates(model, HolderKind::permission_set_group), true),
      "# \"none\" where access is granted through permission sets only:\n# profile-grants = \"unknown\"\n\n",
      "[evidence]\n# Answers of the org, CSV or JSON: counts of filled records (Lead.json), days of last "
      "use, and\n",
      "# dependency queries. `fieldlint explain stale/unpopulated-field` says which are understood.\n",
      "# population = []\n# last-used = []\n# dependencies = []\n\n",
      "[sync]\n# Custom objects that Marketo syncs, and the checkbox that keeps records out.\n",
      "# custom-objects = []\n", propose("filter-field", find_filter_fields(model), false), "\n",
      "[dictionary]\npath = \"docs/data-dictionary\"\n\n",
      "[lint]\n# gate, recommended or all; error, warning, info or never.\n",
      "preset = \"recommended\"\nfail-on = \"error\"\n");
}

}  // namespace lint
