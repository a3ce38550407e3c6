// Wording about rules that refuse Marketo's saves.
#pragma once

#include <string>
#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// The outcome of every active validation rule of the objects that Marketo saves.
[[nodiscard]] std::vector<RuleOutcome> outcomes_of_saves(const Context& cx);

/// The fields that Marketo must fill on every save, or on creation, or else the rule refuses the record.
/// Those that have a default on creation are left out, for Salesforce fills them.
[[nodiscard]] std::vector<BlankDemand> required_fields(const RuleOutcome& outcome, const Model& model);

/// Whether a flow or Apex code writes the field: it may fill it before the record is checked.
[[nodiscard]] bool is_filled_by_automation(FieldId field, const Context& cx);

/// The text on one line, cut where it gets long.
[[nodiscard]] std::string one_line(std::string_view text);
/// "`Need_Phone` on Lead".
[[nodiscard]] std::string rule_name(const ValidationRule& rule);
/// "`Lead.Phone` is blank", "`Lead.Email` and `Lead.Phone` are all blank".
[[nodiscard]] std::string demand_in_words(const BlankDemand& demand, const Model& model);
/// The condition as written, cut where it gets long.
[[nodiscard]] std::string condition_note(const RuleOutcome& outcome, const Model& model);
/// What the Marketo admin sees when the rule refuses a record, and where.
[[nodiscard]] std::string sync_error_note(const ValidationRule& rule, bool is_one_of_several = false);
/// Whom the rule spares, and what the sync user lacks for it.
[[nodiscard]] std::string spared_in_words(const RuleOutcome& outcome);
/// The same, and how to let the sync user pass.
[[nodiscard]] std::string exemption_note(const RuleOutcome& outcome, const Context& cx);
/// Where to look up a value that the files do not hold.
[[nodiscard]] std::string lookup_steps(std::string_view reference);
/// The custom permission that would spare the sync user, or empty.
[[nodiscard]] std::string_view sparing_permission(const RuleOutcome& outcome);
/// Where to grant a custom permission to the sync user.
[[nodiscard]] std::string grant_permission_steps(std::string_view permission, ObjectId object,
                                                 const Context& cx);

/// Reports on a validation rule, at its name.
Report report_rule(Context& cx, const RuleOutcome& outcome, std::string message);

}  // namespace lint
