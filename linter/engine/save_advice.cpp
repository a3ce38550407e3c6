// Wording about rules that refuse Marketo's saves: implementation.
#include "linter/engine/save_advice.h"

#include <algorithm>
#include <span>

#include "linter/base/text.h"
#include "linter/engine/advice.h"

namespace lint {
namespace {

constexpr std::string_view kPermission = "$Permission.";
constexpr std::size_t kLongestText = 160;
constexpr std::size_t kMostExemptions = 6;

std::string rule_path(const ValidationRule& rule) {
  return concat("Setup › Object Manager › ", rule.object_name, " › Validation Rules › ", rule.name);
}

/// "`$Profile.Name` is `Admin` or `Loader`", for each reference.
std::string exemptions_in_words(const RuleOutcome& outcome) {
  std::string words;
  std::string_view last;
  const std::size_t shown = std::min(outcome.exemptions.size(), kMostExemptions);
  for (const RuleExemption& exemption : std::span(outcome.exemptions).first(shown)) {
    const bool is_same = equals_folded(last, exemption.reference);
    words += is_same ? concat(" or `", exemption.value, "`")
                     : concat(words.empty() ? "" : ", or if ", "`", exemption.reference, "` is `",
                              exemption.value, "`");
    last = exemption.reference;
  }
  const std::size_t left = outcome.exemptions.size() - shown;
  if (left > 0) words += concat(" and ", left, " more");
  return words;
}

std::string names_together(const std::vector<FieldId>& fields, const Model& model) {
  std::string names;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string_view before = i == 0 ? "" : i + 1 == fields.size() ? " and " : ", ";
    names += concat(before, "`", model.fields[fields[i]].full_name, "`");
  }
  return names;
}

}  // namespace

std::vector<RuleOutcome> outcomes_of_saves(const Context& cx) {
  return validation_outcomes(cx.model(), cx.index(), cx.access(), cx.analysis().twins, saved_objects());
}

std::vector<BlankDemand> required_fields(const RuleOutcome& outcome, const Model& model) {
  std::vector<BlankDemand> required;
  for (const BlankDemand& demand : outcome.blanks) {
    if (demand.fields.size() != 1) continue;
    const bool has_default = !model.fields[demand.fields.front()].default_value.empty();
    if (has_default && !demand.on_update) continue;
    required.push_back(demand);
  }
  return required;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : trim(text)) {
    const bool is_gap = is_space(c);
    if (is_gap && !line.empty() && line.back() == ' ') continue;
    line += is_gap ? ' ' : c;
  }
  if (line.size() <= kLongestText) return line;
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  return concat(line.substr(0, end), "…");
}

bool is_filled_by_automation(FieldId field, const Context& cx) {
  return std::ranges::any_of(cx.references().of(field), [&](const Reference& use) {
    const Site& site = cx.model().sites[use.site];
    const bool is_automation = site.type == MetadataType::flow || site.type == MetadataType::apex_trigger ||
                               site.type == MetadataType::apex_class;
    return is_automation && use.is_active && use.direction == Direction::writes;
  });
}

std::string rule_name(const ValidationRule& rule) {
  return concat("`", rule.name, "` on ", rule.object_name);
}

std::string demand_in_words(const BlankDemand& demand, const Model& model) {
  return concat(names_together(demand.fields, model),
                demand.fields.size() == 1 ? " is blank" : " are all blank");
}

std::string condition_note(const RuleOutcome& outcome, const Model& model) {
  return concat("`", outcome.rule->name, "` refuses the record when ",
                one_line(model.formulas[outcome.rule->formula_id].text));
}

std::string sync_error_note(const ValidationRule& rule, bool is_one_of_several) {
  return concat(
      "Marketo shows each refused record under Admin › Salesforce › Sync Errors, with "
      "FIELD_CUSTOM_VALIDATION_EXCEPTION and the ",
      is_one_of_several ? "text of the rule, such as \"" : "text \"", one_line(rule.message), "\"");
}

std::string_view sparing_permission(const RuleOutcome& outcome) {
  for (const RuleExemption& exemption : outcome.exemptions) {
    const bool is_permission =
        starts_with_folded(exemption.reference, kPermission) && exemption.value == "TRUE";
    if (is_permission) return exemption.reference.substr(kPermission.size());
  }
  return {};
}

std::string grant_permission_steps(std::string_view permission, ObjectId object, const Context& cx) {
  const std::string_view set = cx.access().set_to_change(object);
  const std::string place = set.empty() ? std::string("a permission set of the sync user") : std::string(set);
  return concat("Salesforce admin: grant custom permission `", permission,
                "` to the sync user: Setup › Permission Sets › ", place, " › Custom Permissions › Edit, add ",
                permission);
}

std::string spared_in_words(const RuleOutcome& outcome) {
  const bool is_undecided = outcome.firing == formula::Firing::undecided;
  const std::string_view permission = sparing_permission(outcome);
  if (!permission.empty()) {
    return concat(
        "the rule spares users with the custom permission `", permission,
        is_undecided ? "`, which the sync user is not known to have" : "`, which the sync user lacks");
  }
  if (!outcome.exemptions.empty())
    return concat("the rule spares users only if ", exemptions_in_words(outcome));
  return is_undecided ? "the rule names nobody to spare" : "the rule spares nobody";
}

std::string exemption_note(const RuleOutcome& outcome, const Context& cx) {
  const std::string spared = spared_in_words(outcome);
  const std::string_view permission = sparing_permission(outcome);
  if (!permission.empty()) {
    return concat(spared, ". ", grant_permission_steps(permission, outcome.object, cx));
  }
  const std::string edit = concat(spared, ". Salesforce admin: ", rule_path(*outcome.rule), " › Edit, ");
  if (outcome.exemptions.empty()) {
    return concat(edit, "let it pass for a custom permission that the sync user is granted, or relax it");
  }
  return concat(edit, outcome.firing == formula::Firing::undecided
                          ? "if that is not so for the sync user, spare it too, better by a custom permission"
                          : "spare the sync user too, better by a custom permission than by a name");
}

std::string lookup_steps(std::string_view reference) {
  constexpr std::string_view kSetting = "$Setup.";
  const std::vector<std::string_view> parts = split(reference, '.');
  if (starts_with_folded(reference, kSetting) && parts.size() > 2) {
    return concat("the files do not hold its value. Salesforce admin: Setup › Custom Settings › ", parts[1],
                  " › Manage, look at `", parts[2], "` of the sync user, its profile and the org");
  }
  if (starts_with_folded(reference, "$Label.") && parts.size() > 1) {
    return concat(
        "the project does not hold the label. Retrieve CustomLabels, or Salesforce admin: Setup › Custom "
        "Labels › ",
        parts[1]);
  }
  if (equals_folded(reference, "$User.ProfileId") || equals_folded(reference, "$Profile.Id")) {
    return "the files hold no ids. Salesforce admin: Setup › Profiles › the sync user's profile, and compare "
           "the id in "
           "the browser's address";
  }
  return "the files do not hold its value. Salesforce admin: look it up in Setup for the sync user";
}

Report report_rule(Context& cx, const RuleOutcome& outcome, std::string message) {
  const ValidationRule& rule = *outcome.rule;
  const std::string name = concat(rule.object_name, ".", rule.name);
  return cx.report_at(concat("ValidationRule:", name), rule.origin, std::move(message)).member(name);
}

}  // namespace lint
