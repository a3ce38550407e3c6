// Joins findings with real sync errors: implementation.
#include "linter/engine/confirm.h"

#include <algorithm>
#include <array>

#include "linter/base/glob.h"
#include "linter/base/text.h"

namespace lint {
namespace {

/// Rules whose findings predict errors of a kind of cause.
struct Prediction {
  RejectionKind kind;
  std::string_view rules;  ///< glob
};

constexpr std::array<Prediction, 19> kPredictions{{
    {RejectionKind::validation_rule, "errors/required-by-rule"},
    {RejectionKind::validation_rule, "errors/validation-can-fire"},
    {RejectionKind::validation_rule, "activity/task-required-field"},
    {RejectionKind::duplicate_rule, "errors/duplicate-rule"},
    {RejectionKind::apex, "errors/failing-automation"},
    {RejectionKind::flow, "errors/failing-automation"},
    {RejectionKind::lookup_filter, "errors/lookup-filter"},
    {RejectionKind::approval_process, "errors/approval-lock"},
    {RejectionKind::required_field, "errors/required-without-default"},
    {RejectionKind::required_field, "activity/task-required-field"},
    {RejectionKind::restricted_picklist, "errors/restricted-picklist"},
    {RejectionKind::unique_field, "errors/unique-field"},
    {RejectionKind::field_length, "mapping/length-shrinks"},
    {RejectionKind::address_values, "errors/state-country-values"},
    {RejectionKind::field_access, "access/written-field-read-only"},
    {RejectionKind::field_access, "access/hidden-field"},
    {RejectionKind::object_access, "access/missing-permission"},
    {RejectionKind::hidden_name, "access/*"},
    {RejectionKind::service, "access/missing-permission"},
}};

bool predicts(const Finding& finding, RejectionKind kind) {
  return std::ranges::any_of(kPredictions, [&](const Prediction& row) {
    return row.kind == kind && glob_match(row.rules, finding.rule);
  });
}

bool is_about(const Finding& finding, const Cause& cause) {
  const auto is_it = [&](std::string_view name) { return equals_folded(name, cause.component); };
  return is_it(finding.subject) || std::ranges::any_of(finding.members, is_it);
}

std::string note_of(const Diagnosis& diagnosis, const Model& model) {
  std::vector<std::string> files;
  for (const auto& [file, rows] : diagnosis.rows_by_file) {
    files.push_back(concat(counted(rows, "row", "rows"), " of ", model.files[file].path));
  }
  return concat(join(files, " and "), diagnosis.rows == 1 ? " fails" : " fail", " with it");
}

}  // namespace

Unpredicted confirm(std::vector<Finding>& findings, const Analysis& analysis) {
  Unpredicted unpredicted;
  for (const Diagnosis& diagnosis : analysis.sync_errors.all()) {
    const bool is_sure = diagnosis.sureness <= Sureness::likely;
    bool is_predicted = false;
    for (Finding& finding : findings) {
      const bool is_confirmed = is_sure && std::ranges::any_of(diagnosis.causes, [&](const Cause& cause) {
                                  return predicts(finding, cause.kind) && is_about(finding, cause);
                                });
      if (!is_confirmed) continue;
      is_predicted = true;
      finding.confirmed += diagnosis.rows;
      finding.notes.push_back(note_of(diagnosis, analysis.model));
    }
    if (is_predicted) continue;
    ++unpredicted.errors;
    unpredicted.rows += diagnosis.rows;
  }
  return unpredicted;
}

}  // namespace lint
