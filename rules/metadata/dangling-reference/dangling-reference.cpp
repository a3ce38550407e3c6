// A custom field that is used but defined nowhere, although the project holds its object in full.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::size_t kMostLabels = 8;

/// "Layout `Lead-Lead Layout`".
std::string component_of(const Site& site, const Model& model) {
  return concat(to_string(site.type), " `", model.names[site.component], "`");
}

Origin origin_of(const MissingUse& use, const Context& cx) {
  return {.file = cx.references().file_of(use.site), .offset = cx.model().sites[use.site].offset};
}

std::string_view verb_of(const Site& site) {
  switch (site.direction) {
    case Direction::reads:
      return "reads it";
    case Direction::writes:
      return "writes it";
    case Direction::displays:
      return "shows it";
    case Direction::structural:
      return "names it";
  }
  return {};
}

/// The components of the wanted uses, each once: "Layout `A`, Flow `B` and 3 more".
template <typename Wanted>
std::string components_of(const MissingField& field, const Model& model, const Wanted& is_wanted) {
  constexpr std::size_t kMost = 4;
  std::vector<std::string> names;
  for (const MissingUse& use : field.uses) {
    if (!is_wanted(use)) continue;
    std::string name = component_of(model.sites[use.site], model);
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  const std::size_t more = names.size() > kMost ? names.size() - kMost : 0;
  names.resize(names.size() - more);
  return concat(join(names, ", "), more == 0 ? "" : concat(" and ", more, " more"));
}

/// What happens, and to which components.
void note_consequences(const MissingField& field, const Model& model, Report& report) {
  const auto is_apex = [&](const MissingUse& use) {
    const MetadataType type = model.sites[use.site].type;
    return type == MetadataType::apex_class || type == MetadataType::apex_trigger;
  };
  const auto note = [&](const std::string& components, std::string_view what) {
    if (!components.empty()) report.note(concat(components, ": ", what));
  };
  note(components_of(field, model, [&](const MissingUse& use) { return use.blocks_deploy && !is_apex(use); }),
       "Salesforce refuses the deploy, because a component must not name a field that the org does not have");
  note(components_of(field, model, is_apex),
       "does not compile; where the name stands in a string, it fails when it runs");
  note(components_of(field, model, [](const MissingUse& use) { return !use.blocks_deploy; }),
       "may deploy, but shows nothing or fails when it is used or switched on");
}

/// The other objects that have a field of the name.
std::vector<std::string> namesakes_of(const MissingField& field, const Context& cx) {
  std::vector<std::string> names;
  for (const FieldId id : cx.index().fields_named(field.name))
    names.emplace_back(cx.model().fields[id].full_name);
  return names;
}

void report_missing(const MissingField& field, Context& cx) {
  const Model& model = cx.model();
  const Object& object = model.objects[field.object];
  const std::string full_name = concat(object.name, ".", field.name);
  const std::string hint =
      field.nearest.empty() ? std::string() : concat(" (did you mean `", field.nearest, "`?)");
  const std::size_t count = field.uses.size();
  Report report = cx.report_at(full_name, origin_of(field.uses.front(), cx),
                               concat("`", full_name, "` is used in ", counted(count, "place", "places"),
                                      " but defined nowhere, although the object is here in full", hint));
  report.count(count).confidence(field.is_certain ? Confidence::high : Confidence::medium);
  if (!field.uses.front().blocks_deploy) report.severity(Severity::warning);
  for (std::size_t i = 1; i < std::min(count, kMostLabels); ++i) {
    const Site& site = model.sites[field.uses[i].site];
    report.label(origin_of(field.uses[i], cx), concat(component_of(site, model), " ", verb_of(site)));
  }
  note_consequences(field, model, report);
  const std::vector<std::string> namesakes = namesakes_of(field, cx);
  if (!namesakes.empty())
    report.note(concat("a field of that name stands on another object: ", list_names(namesakes, 4)));
  report.note(concat("Salesforce admin: if the org has the field, `sf project retrieve start -m CustomField:",
                     full_name, "`; if it was deleted or renamed, correct the places named here"));
}

void check(const Model& model, Context& cx) {
  for (const MissingField& field : find_missing_fields(model, cx.index(), cx.references())) {
    if (cx.scope().is_whole_org() || cx.scope().is_synced(field.object)) report_missing(field, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a custom field that is used but defined nowhere",
                     .severity = Severity::error,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
