// The baseline: implementation.
#include "linter/engine/baseline.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "linter/base/text.h"

namespace lint {
namespace {

/// How many things each finding of a run stands for, by key. Findings of one key count together.
std::unordered_map<std::string, std::size_t> counts_of(const Outcome& outcome) {
  std::unordered_map<std::string, std::size_t> counts;
  for (const Finding& finding : outcome.findings) counts[key_of(finding)] += finding.count;
  return counts;
}

void put_in_order(Baseline& baseline) {
  std::ranges::sort(baseline.findings, [](const AcceptedFinding& a, const AcceptedFinding& b) {
    return std::tie(a.rule, a.subject, a.key) < std::tie(b.rule, b.subject, b.key);
  });
}

}  // namespace

BaselineEffect apply_baseline(const Baseline& baseline, const Plan& plan, Outcome& outcome) {
  const std::unordered_map<std::string, std::size_t> counts = counts_of(outcome);
  std::unordered_map<std::string_view, std::size_t> accepted;
  BaselineEffect effect;
  for (const AcceptedFinding& entry : baseline.findings) {
    accepted.emplace(entry.key, entry.count);
    if (!counts.contains(entry.key) && plan.runs(entry.rule)) effect.stale.push_back(entry);
  }
  effect.accepted = std::erase_if(outcome.findings, [&](Finding& finding) {
    const std::string key = key_of(finding);
    const auto entry = accepted.find(key);
    if (entry == accepted.end()) return false;
    if (counts.at(key) <= entry->second) return true;
    finding.notes.push_back(
        concat("the baseline accepted it for ", entry->second, ", now it stands for ", counts.at(key)));
    return false;
  });
  return effect;
}

Baseline accept_findings(const Baseline& before, const Plan& plan, const Outcome& outcome) {
  Baseline baseline;
  for (const AcceptedFinding& entry : before.findings) {
    if (!plan.runs(entry.rule)) baseline.findings.push_back(entry);
  }
  const std::unordered_map<std::string, std::size_t> counts = counts_of(outcome);
  std::unordered_set<std::string> taken;
  for (const Finding& finding : outcome.findings) {
    const std::string key = key_of(finding);
    if (!taken.insert(key).second) continue;
    baseline.findings.push_back(
        {.rule = std::string(finding.rule), .subject = finding.subject, .key = key, .count = counts.at(key)});
  }
  put_in_order(baseline);
  return baseline;
}

Baseline prune_baseline(const Baseline& before, const Plan& plan, const Outcome& outcome) {
  const std::unordered_map<std::string, std::size_t> counts = counts_of(outcome);
  Baseline baseline = before;
  std::erase_if(baseline.findings, [&](const AcceptedFinding& entry) {
    return !counts.contains(entry.key) && plan.runs(entry.rule);
  });
  return baseline;
}

}  // namespace lint
