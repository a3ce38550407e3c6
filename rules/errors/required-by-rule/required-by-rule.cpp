// Validation rules that refuse every record of Marketo in which one field is blank: required fields in fact.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// A picklist may have a default among its values, which Salesforce sets on creation.
bool may_have_default(const BlankDemand& demand, const Context& cx) {
  return !demand.on_update && cx.model().fields[demand.fields.front()].type == FieldType::picklist;
}

std::string message_of(const RuleOutcome& outcome, const std::vector<BlankDemand>& demands,
                       const Context& cx) {
  std::vector<std::string> names;
  const bool is_creation = std::ranges::none_of(demands, &BlankDemand::on_update);
  for (const BlankDemand& demand : demands) {
    names.emplace_back(cx.model().fields[demand.fields.front()].full_name);
  }
  return concat("validation rule ", rule_name(*outcome.rule), " refuses every record that Marketo ",
                is_creation ? "creates" : "saves", " without ", list_names(names));
}

void report(const RuleOutcome& outcome, const std::vector<BlankDemand>& demands, Context& cx) {
  std::vector<const Field*> fields;
  bool is_filled = true;
  bool has_default = true;
  for (const BlankDemand& demand : demands) {
    fields.push_back(&cx.model().fields[demand.fields.front()]);
    is_filled = is_filled && is_filled_by_automation(demand.fields.front(), cx);
    has_default = has_default && may_have_default(demand, cx);
  }
  Report report = report_rule(cx, outcome, message_of(outcome, demands, cx));
  report.members(fields).count(fields.size());
  if (is_filled) {
    report.confidence(Confidence::medium)
        .note("a flow or Apex code writes the field and may fill it before the rule looks");
  }
  if (has_default) {
    report.confidence(Confidence::medium).note("a default among the values of the picklist would fill it");
  }
  if (!cx.access().options().is_configured()) report.confidence(Confidence::low);
  report.label(fields.front()->origin, "the field")
      .note(sync_error_note(*outcome.rule))
      .note(exemption_note(outcome, cx))
      .note(concat("or Marketo admin: give the field a value before the sync (required in forms, or a smart "
                   "campaign that "
                   "fills it); done when Admin › Salesforce › Sync Errors no longer shows the text"));
}

void check(const Model&, Context& cx) {
  for (const RuleOutcome& outcome : outcomes_of_saves(cx)) {
    const std::vector<BlankDemand> demands = required_fields(outcome, cx.model());
    if (!demands.empty()) report(outcome, demands, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "validation rule that makes a field required for Marketo",
                     .severity = Severity::error,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
