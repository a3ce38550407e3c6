// Tests of the baseline: what it leaves out, what it keeps, what it holds in vain.
#include "linter/engine/baseline.h"

#include <doctest/doctest.h>

#include "linter/cli/baseline_file.h"

namespace lint {
namespace {

/// A rule of which only the id matters.
Rule rule_named(std::string_view id) {
  Rule rule{};
  rule.id = id;
  return rule;
}

const Rule kOne = rule_named("a/one");
const Rule kTwo = rule_named("a/two");

Plan plan_of(std::vector<std::string_view> ids) {
  Plan plan;
  for (const std::string_view id : ids) plan.rules.push_back({.rule = id == kOne.id ? &kOne : &kTwo});
  return plan;
}

Outcome outcome_of(std::vector<Finding> findings) {
  return {.findings = std::move(findings)};
}

TEST_CASE("accepted findings are left out, new ones stay") {
  const Plan plan = plan_of({"a/one"});
  const Baseline baseline =
      accept_findings({}, plan, outcome_of({{.rule = "a/one", .subject = "Lead.A__c"}}));
  Outcome outcome = outcome_of({{.rule = "a/one", .subject = "Lead.A__c", .message = "says it otherwise"},
                                {.rule = "a/one", .subject = "Lead.B__c"}});
  const BaselineEffect effect = apply_baseline(baseline, plan, outcome);
  CHECK(effect.accepted == 1);
  CHECK(effect.stale.empty());
  REQUIRE(outcome.findings.size() == 1);
  CHECK(outcome.findings[0].subject == "Lead.B__c");
}

TEST_CASE("a finding that grew is reported again") {
  const Plan plan = plan_of({"a/one"});
  const Baseline baseline =
      accept_findings({}, plan, outcome_of({{.rule = "a/one", .subject = "Lead", .count = 3}}));
  Outcome fewer = outcome_of({{.rule = "a/one", .subject = "Lead", .count = 2}});
  CHECK(apply_baseline(baseline, plan, fewer).accepted == 1);
  Outcome more = outcome_of({{.rule = "a/one", .subject = "Lead", .count = 4}});
  CHECK(apply_baseline(baseline, plan, more).accepted == 0);
  REQUIRE(more.findings.size() == 1);
  REQUIRE(more.findings[0].notes.size() == 1);
  CHECK(more.findings[0].notes[0] == "the baseline accepted it for 3, now it stands for 4");
}

TEST_CASE("entries are stale only when their rule ran") {
  const Baseline baseline =
      accept_findings({}, plan_of({"a/one", "a/two"}),
                      outcome_of({{.rule = "a/one", .subject = "X"}, {.rule = "a/two", .subject = "X"}}));
  const Plan plan = plan_of({"a/one"});
  Outcome none;
  const BaselineEffect effect = apply_baseline(baseline, plan, none);
  REQUIRE(effect.stale.size() == 1);
  CHECK(effect.stale[0].rule == "a/one");
  REQUIRE(prune_baseline(baseline, plan, none).findings.size() == 1);
  CHECK(prune_baseline(baseline, plan, none).findings[0].rule == "a/two");
  CHECK(accept_findings(baseline, plan, none).findings.size() == 1);
}

TEST_CASE("what is written is read again; other text is an error with its place") {
  const Baseline baseline = accept_findings(
      {}, plan_of({"a/one"}), outcome_of({{.rule = "a/one", .subject = "Lead.\"A__c\n", .count = 7}}));
  const std::string text = write_baseline(baseline);
  const Result<Baseline> again = read_baseline(text, "b.json");
  REQUIRE(again.ok());
  CHECK(write_baseline(*again) == text);
  CHECK(
      to_string(read_baseline("{\n x", "b.json").error()).starts_with("b.json:2:2: the baseline is no JSON"));
  CHECK(!read_baseline("{}", "b.json").ok());
  CHECK(!read_baseline(R"({"format":"fieldlint-baseline/1","findings":[{}]})", "b.json").ok());
}

}  // namespace
}  // namespace lint
