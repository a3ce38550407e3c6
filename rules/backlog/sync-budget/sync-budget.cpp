// More fields or custom objects are visible to the sync user than the team allows itself.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::int64_t fields = 150;
  std::int64_t objects = 10;
  std::int64_t growth = 10;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::fields>("fields", "custom fields of one object that Marketo may see"),
    option<&Options::objects>("objects", "custom objects that Marketo may sync"),
    option<&Options::growth>("growth",
                             "custom fields of one object that may become visible between two dictionaries"),
};

bool is_over(std::size_t count, std::int64_t budget) {
  return static_cast<std::int64_t>(count) > budget;
}

void check_growth(const FieldGroup& group, const std::vector<std::string>& before, const Options& options,
                  Context& cx) {
  FieldGroup fresh{.object = group.object, .fields = {}};
  for (const Field* const field : group.fields) {
    if (!std::ranges::binary_search(before, fold(field->full_name))) fresh.fields.push_back(field);
  }
  // An object that is new to the sync is not compared.
  if (fresh.fields.size() == group.fields.size() || !is_over(fresh.fields.size(), options.growth)) return;
  cx.report(fresh, concat("the sync user sees ", fresh.fields.size(), " more custom fields of ",
                          Context::named(*group.object), " than in the stored dictionary, ", options.growth,
                          " are budgeted"))
      .count(fresh.fields.size())
      .discriminator("growth")
      .note(list_names(names_of(fresh.fields), 40))
      .note(
          "Marketo makes a field of its own for each, which cannot be deleted there; values arrive when each "
          "record "
          "is saved. Both admins: decide each in decisions.toml, hide the others, then `fieldlint dictionary "
          "build`");
}

void check_fields(const Model& model, const Options& options, Context& cx) {
  const auto is_seen = [&](FieldId id, const Field&) {
    return cx.scope().is_synced(id) && is_visible(cx.access().of(id).verdict);
  };
  const std::vector<std::string> before = seen_in_dictionary(cx);
  for (const FieldGroup& group : group_by_object(model, is_seen)) {
    if (!before.empty()) check_growth(group, before, options, cx);
    if (!is_over(group.fields.size(), options.fields)) continue;
    std::size_t unused = 0;
    for (const Field* const field : group.fields)
      unused += cx.references().strongest(cx.id_of(*field)) < Strength::medium ? 1 : 0;
    cx.report(*group.object, concat("the sync user sees ", group.fields.size(), " custom fields of ",
                                    Context::named(*group.object), ", ", options.fields, " are budgeted"))
        .count(group.fields.size())
        .note(concat(unused, " of them are used by no flow, code or rule in the project"))
        .note(
            "every visible field is read with every changed record, and a save that changes only such a "
            "field "
            "queues the record as well")
        .note(
            "Salesforce admin: hide what nobody needs (Setup › Permission Sets, or Profiles, › the sync "
            "user's "
            "› Object Settings), after the Marketo admin has cleared its uses (Admin › Field Management › "
            "Field "
            "Actions › Export Used By)")
        .note("done when the number is within the budget, or the budget was raised on purpose");
  }
}

void check_objects(const Model& model, const Options& options, Context& cx) {
  std::vector<std::string> names;
  for (const Object& object : model.objects) {
    if (cx.scope().is_wanted(cx.id_of(object))) names.emplace_back(object.name);
  }
  if (!is_over(names.size(), options.objects)) return;
  cx.report_at(
        "custom-objects", {},
        concat(names.size(), " custom objects take part in the sync, ", options.objects, " are budgeted"))
      .count(names.size())
      .note(list_names(names, 40))
      .note(
          "one object is read after the other in each cycle: every one makes the cycle of all others longer")
      .note(
          "Marketo admin: Admin › Salesforce Objects Sync › the object › Disable Sync, after Used By shows "
          "no "
          "smart list; then take it out of `[sync] custom-objects`");
}

void check(const Model& model, const Options& options, Context& cx) {
  check_fields(model, options, cx);
  check_objects(model, options, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "more fields or objects are synced than budgeted",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                     .options = kOptions,
                 });

}  // namespace lint
