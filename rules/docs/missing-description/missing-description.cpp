// Visible custom fields must say what they are for: the data dictionary publishes the text; one finding an
// object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::int64_t min_length = 1;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::min_length>("min-length", "shortest description that counts, in characters"),
};

void check(const Model& model, const Options& options, Context& cx) {
  const auto is_silent = [&](FieldId id, const Field& field) {
    return cx.scope().is_linted(id) && !is_known_unseen(id, cx.analysis()) &&
           namespace_of(field.name).empty() &&
           static_cast<std::int64_t>(count_code_points(trim(field.description))) < options.min_length;
  };
  const std::string lack = options.min_length > 1
                               ? concat(" no description of ", options.min_length, " characters or more")
                               : " no description";
  for (const FieldGroup& group : group_by_object(model, is_silent)) {
    cx.report(group, concat(counted(group.fields.size(), "field", "fields"), " of ",
                            Context::named(*group.object), group.fields.size() == 1 ? " has" : " have", lack))
        .count(group.fields.size())
        .note(list_names(names_of(group.fields), 40))
        .note(
            "Salesforce admin: Setup › Object Manager › the object › Fields & Relationships › the field › "
            "Edit, "
            "Description: say what it is for and who owns it; the data dictionary publishes it");
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a visible custom field has no description",
                     .severity = Severity::info,
                     .preset = Preset::all,
                     .options = kOptions,
                 });

}  // namespace lint
