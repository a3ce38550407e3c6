// Decisions by row.
#include "linter/dictionary/decide_rows.h"

#include <algorithm>
#include <tuple>

#include "linter/base/text.h"

namespace lint {
namespace {

bool is_marketo_name(std::string_view name) {
  return starts_with_folded(name, "marketo:");
}

auto agreement(const Decision& decision) {
  return std::tie(decision.sync, decision.direction, decision.purpose, decision.owner,
                  decision.source_of_truth);
}

Decision without_place(const Decision& decision) {
  Decision copy = decision;
  copy.line = 0;
  return copy;
}

}  // namespace

RowDecider::RowDecider(const Index& index, const Decisions& decisions) : decisions_(decisions) {
  for (const Decision& decision : decisions.all()) {
    if (decision.is_pattern) continue;
    if (is_marketo_name(decision.field)) {
      by_marketo_.emplace(fold(decision.field), &decision);
    } else if (const FieldId field = index.find_field(decision.field)) {
      by_field_.emplace(field.value, &decision);
    }
  }
}

void RowDecider::decide(const Row& row, Entry& entry) const {
  std::vector<const Decision*> own;
  for (const FieldId field : row.fields) {
    if (const auto found = by_field_.find(field.value); found != by_field_.end())
      own.push_back(found->second);
  }
  const std::string marketo = entry.contract.marketo ? marketo_id(*entry.contract.marketo) : "";
  if (const auto found = by_marketo_.find(fold(marketo)); found != by_marketo_.end())
    own.push_back(found->second);
  const Decision* chosen = own.empty() ? nullptr : own.front();
  for (const FieldContract& field : entry.contract.fields) {
    if (chosen == nullptr) chosen = decisions_.find(field.name);
  }
  if (chosen == nullptr && !marketo.empty()) chosen = decisions_.find(marketo);
  if (chosen == nullptr) return;
  entry.decision = without_place(*chosen);
  for (const Decision* const other : own) {
    if (agreement(*other) != agreement(*chosen)) entry.evidence.conflicts.push_back(other->field);
  }
}

std::vector<Decision> orphaned_decisions(const Model& model, const Index& index, const Decisions& decisions) {
  std::vector<Decision> orphans;
  for (const Decision& decision : decisions.all()) {
    if (decision.is_pattern) continue;
    const bool is_known =
        is_marketo_name(decision.field)
            ? std::any_of(model.marketo_fields.begin(), model.marketo_fields.end(),
                          [&](const MarketoField& field) {
                            const MarketoContract name{.object = std::string(field.object),
                                                       .name = std::string(field.rest_name)};
                            return equals_folded(marketo_id(name), decision.field);
                          })
            : index.find_field(decision.field).valid();
    if (!is_known) orphans.push_back(without_place(decision));
  }
  std::sort(orphans.begin(), orphans.end(), [](const Decision& a, const Decision& b) {
    return std::pair(fold(a.field), a.field) < std::pair(fold(b.field), b.field);
  });
  return orphans;
}

}  // namespace lint
