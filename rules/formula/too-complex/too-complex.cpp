// Formulas near a limit of the platform: the next change of one of them cannot be saved.
#include <set>

#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::int64_t length = 3500;
  std::int64_t relationships = 13;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::length>("length",
                             "characters of a formula from which it counts; the platform ends at 3900"),
    option<&Options::relationships>(
        "relationships", "relationships that one object's formulas may walk; the platform ends at 15"),
};

void check_length(const Model& model, const Options& options, Context& cx) {
  const auto length = [](const Field& field) {
    return static_cast<std::int64_t>(count_code_points(field.formula));
  };
  const auto is_long = [&](FieldId id, const Field& field) {
    return field.is_formula() && cx.scope().is_synced(id) && namespace_of(field.name).empty() &&
           length(field) >= options.length;
  };
  for (const FieldGroup& group : group_by_object(model, is_long)) {
    Report report =
        cx.report(group, concat(counted(group.fields.size(), "formula", "formulas"), " of ",
                                Context::named(*group.object), group.fields.size() == 1 ? " is" : " are",
                                " nearly as long as Salesforce allows"));
    report.count(group.fields.size()).discriminator("length");
    for (const Field* const field : group.fields)
      report.note(concat("`", field->full_name, "`: ", length(*field), " of 3900 characters"));
    report.note(
        "a formula this long cannot take one more case. Salesforce admin: move a part into a second formula "
        "field, "
        "a table into custom metadata that a flow reads, or the whole into a stored field that a flow fills: "
        "Marketo hears of its changes, too");
  }
}

/// Rules whose formulas count for the limit.
bool counts_for_limit(MetadataType type) {
  constexpr MetadataType kTypes[] = {
      MetadataType::custom_field,        MetadataType::validation_rule,  MetadataType::workflow,
      MetadataType::workflow_part,       MetadataType::approval_process, MetadataType::assignment_rules,
      MetadataType::auto_response_rules, MetadataType::escalation_rules};
  return std::ranges::find(kTypes, type) != std::end(kTypes);
}

/// `owner.manager` of `owner:user.manager`: one relationship, whatever it leads to.
std::string without_targets(std::string_view path) {
  std::string plain;
  for (const std::string_view step : split(path, '.'))
    plain += concat(plain.empty() ? "" : ".", step.substr(0, step.find(':')));
  return plain;
}

/// The relationships that formulas walk from each object, folded; a path of two steps is two.
std::vector<std::set<std::string>> walked_relationships(const Context& cx) {
  const Model& model = cx.model();
  std::vector<std::set<std::string>> walked(model.objects.size());
  for (const FormulaRecord& formula : model.formulas) {
    const ObjectId object =
        formula.context ? cx.index().find_object(model.names[formula.context]) : ObjectId();
    if (!object) continue;
    for (std::uint32_t i = formula.sites.begin; i < formula.sites.end; ++i) {
      const Site& site = model.sites[i];
      const std::string path = fold(model.names[site.target]);
      if (!counts_for_limit(site.type) || !site.is_active || site.form != SiteForm::path ||
          path.starts_with('$'))
        continue;
      for (std::size_t dot = path.find('.'); dot != std::string::npos; dot = path.find('.', dot + 1))
        walked[object.value].insert(without_targets(path.substr(0, dot)));
    }
  }
  return walked;
}

void check_relationships(const Model& model, const Options& options, Context& cx) {
  const std::vector<std::set<std::string>> walked = walked_relationships(cx);
  for (const Object& object : model.objects) {
    const ObjectId id = cx.id_of(object);
    const std::set<std::string>& names = walked[id.value];
    if (!cx.scope().is_synced(id) || static_cast<std::int64_t>(names.size()) < options.relationships)
      continue;
    cx.report(object, concat("formulas and rules of ", Context::named(object), " walk ", names.size(),
                             " relationships, Salesforce allows 15 unless support raised it"))
        .count(names.size())
        .discriminator("relationships")
        .note(list_names({names.begin(), names.end()}, 30))
        .note(
            "the next rule that walks a new one cannot be saved. Salesforce admin: Setup › Object Manager › "
            "the "
            "object › Limits shows the number that counts; take values that rules need often into stored "
            "fields");
  }
}

void check(const Model& model, const Options& options, Context& cx) {
  check_length(model, options, cx);
  check_relationships(model, options, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "formulas of an object are near a limit of the platform",
                     .severity = Severity::warning,
                     .preset = Preset::all,
                     .options = kOptions,
                 });

}  // namespace lint
