// What an admin needs to know of a cause beside its place: implementation.
#include "linter/errors/cause_details.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/formula/resolve.h"

namespace lint {
namespace {

const ValidationRule* find_rule(const Model& model, const Cause& cause) {
  const auto found = std::ranges::find_if(model.validation_rules, [&](const ValidationRule& rule) {
    return equals_folded(concat(rule.object_name, ".", rule.name), cause.component);
  });
  const bool is_rule = cause.kind == RejectionKind::validation_rule && found != model.validation_rules.end();
  return is_rule ? &*found : nullptr;
}

void add_once(FieldId field, std::vector<FieldId>& fields) {
  if (field && std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
}

/// Names by which a formula tells users apart
/// (https://help.salesforce.com/s/articleView?id=platform.dev_understanding_global_variables.htm).
std::vector<std::string> user_names(std::string_view formula) {
  constexpr std::array<std::string_view, 5> kGlobals{"$Permission.", "$Profile.", "$User.", "$UserRole.",
                                                     "$Setup."};
  std::vector<std::string> names;
  for (std::size_t i = formula.find('$'); i != std::string_view::npos; i = formula.find('$', i + 1)) {
    const std::string_view rest = formula.substr(i);
    const bool is_global = std::ranges::any_of(
        kGlobals, [&](std::string_view global) { return starts_with_folded(rest, global); });
    std::size_t end = 1;
    while (end < rest.size() && (is_word(rest[end]) || rest[end] == '.')) ++end;
    std::string name = concat("`", rest.substr(0, end), "`");
    if (is_global && std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

std::string avoidance_of(const FormulaRecord& formula) {
  const std::vector<std::string> names = user_names(formula.text);
  if (names.empty()) return "no: nothing in its formula tells users apart";
  return concat("perhaps: its formula asks ", join(names, ", "));
}

std::string fill_in(std::string_view advice, std::string_view object, std::string_view name,
                    std::string_view field) {
  std::string text = replace_all(std::string(advice), "{object}", object.empty() ? "the object" : object);
  text = replace_all(std::move(text), "{name}", name.empty() ? "the rule that fits" : name);
  return replace_all(std::move(text), "{field}", field.empty() ? "the field" : field);
}

/// The name under which Setup lists the component.
std::string_view listed_name(const Cause& cause) {
  if (!cause.label.empty()) return cause.label;
  const std::string_view component = cause.component;
  const bool is_part = cause.kind == RejectionKind::validation_rule;
  return is_part ? component.substr(component.find('.') + 1) : component;
}

}  // namespace

CauseDetails details_of(const ErrorSources& sources, const Cause& cause, const AskAvoidance& ask) {
  CauseDetails details;
  const ValidationRule* const rule = find_rule(sources.model, cause);
  if (rule == nullptr) return details;
  if (rule->formula_id) {
    const FormulaRecord& formula = sources.model.formulas[rule->formula_id];
    const ObjectId start = sources.index.find_object(rule->object_name);
    for (std::uint32_t site = formula.sites.begin; site < formula.sites.end; ++site) {
      const std::string_view path = sources.model.names[sources.model.sites[site].target];
      add_once(formula::resolve_path(sources.model, sources.index, start, path).target, details.reads);
    }
    details.avoidance = avoidance_of(formula);
  }
  std::string answer = ask ? ask(*rule) : std::string();
  if (!answer.empty()) details.avoidance = std::move(answer);
  return details;
}

ErrorFix fix_of(const Model& model, const Diagnosis& diagnosis) {
  const std::optional<RejectionKind> kind = diagnosis.kind();
  if (diagnosis.sureness == Sureness::none || !kind) {
    return {
        .salesforce =
            "Setup: look for the text among validation rules, flows, duplicate rules and code; what the "
            "project lacks must be retrieved, and code of managed packages never shows",
        .marketo =
            "Admin › Salesforce › Sync Errors: open the row for the record, and save that record by hand in "
            "Salesforce as the sync user",
        .owner = "Salesforce admin",
        .done_when = "the component is in the project and `fieldlint why` names it"};
  }
  const CauseAdvice& advice = advice_of(*kind);
  const Cause none;
  const Cause& cause = diagnosis.causes.empty() ? none : diagnosis.causes.front();
  std::string_view field;
  if (cause.field) {
    const Field& record = model.fields[cause.field];
    field = record.label.empty() ? record.name : record.label;
  } else if (!diagnosis.error.fields.empty()) {
    field = diagnosis.error.fields.front();
  }
  const std::string_view object = cause.object.empty() ? diagnosis.object : cause.object;
  const std::string_view name = diagnosis.causes.empty() ? std::string_view() : listed_name(cause);
  return {
      .salesforce = fill_in(advice.salesforce, object, name, field),
      .marketo = fill_in(advice.marketo, object, name, field),
      .owner = std::string(advice.owner),
      .done_when =
          "Marketo Admin › Salesforce › Sync Errors (it shows five days) lists no new row with this text"};
}

}  // namespace lint
