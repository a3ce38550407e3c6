// A first fieldlint.toml, from what the project shows: implementation.
#include "linter/cli/propose_config.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/cli/propose_sync_user.h"
#include "linter/config/show_toml.h"

namespace lint {
namespace {

/// Checkboxes whose name speaks of the sync.
std::vector<std::string> find_filter_fields(const Model& model) {
  std::vector<std::string> names;
  for (const Field& field : model.fields) {
    const bool is_of_person =
        equals_folded(field.object_name, "Lead") || equals_folded(field.object_name, "Contact");
    const bool is_about_sync = contains_folded(field.name, "sync") && field.type == FieldType::checkbox;
    if (!field.is_custom || !is_of_person || !is_about_sync) continue;
    const auto is_same = [&](const std::string& name) { return equals_folded(name, field.name); };
    if (std::ranges::none_of(names, is_same)) names.emplace_back(field.name);
  }
  return names;
}

/// `filter-field = "Name"`, or each as a comment when the choice is open.
std::string propose_filter(const Model& model) {
  const std::vector<std::string> names = find_filter_fields(model);
  std::string text;
  for (const std::string& name : names) {
    text += concat(names.size() == 1 ? "" : "# ", "filter-field = ", config::quote_toml(name), "\n");
  }
  return names.empty() ? "# filter-field = \"…\"\n" : text;
}

}  // namespace

std::string propose_config(const Model& model, const Index& index) {
  return concat(
      "# fieldlint: one sync user and one Marketo instance. `fieldlint config show` prints all keys.\n\n",
      "[salesforce]\n# Folders of metadata, relative to this file.\nroots = [\".\"]\n\n",
      "[marketo]\n# Schemas and exports of Marketo; without them the Marketo rules are silent.\n",
      model.marketo_fields.empty() ? "# schemas = [\"marketo\"]\n\n" : "schemas = [\"marketo\"]\n\n",
      propose_sync_user(model, index),
      "[evidence]\n# Answers of the org, CSV or JSON: counts of filled records (Lead.json), days of last "
      "use, and\n",
      "# dependency queries. `fieldlint explain stale/unpopulated-field` says which are understood.\n",
      "# population = []\n# last-used = []\n# dependencies = []\n\n",
      "[sync]\n# Custom objects that Marketo syncs, and the checkbox that keeps records out.\n",
      "# custom-objects = []\n", propose_filter(model), "\n",
      "[dictionary]\npath = \"docs/data-dictionary\"\n\n",
      "[lint]\n# gate, recommended or all; error, warning, info or never.\n",
      "preset = \"recommended\"\nfail-on = \"error\"\n");
}

}  // namespace lint
