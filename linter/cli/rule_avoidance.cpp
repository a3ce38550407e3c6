// Whether the sync user gets past validation rules: implementation.
#include "linter/cli/rule_avoidance.h"

#include "linter/base/text.h"
#include "linter/engine/save_advice.h"

namespace lint {
namespace {

std::string answer_of(const RuleOutcome& outcome) {
  switch (outcome.firing) {
    case formula::Firing::never:
      return "yes: by the files the rule refuses nothing; compare it with the org's";
    case formula::Firing::others_only:
      return "yes: by the files the rule spares the sync user; compare its permissions with the org's";
    case formula::Firing::can_fire:
      return concat("no: ", spared_in_words(outcome));
    case formula::Firing::undecided:
      return concat("perhaps: ", spared_in_words(outcome));
  }
  return {};
}

}  // namespace

RuleAvoidance::RuleAvoidance(const Project& project) {
  const Analysis analysis = project.analysis();
  std::vector<Finding> none;
  const Context cx(analysis, {}, Severity::info, none);
  for (const RuleOutcome& outcome : outcomes_of_saves(cx)) {
    answers_.emplace(outcome.rule, answer_of(outcome));
  }
}

std::string RuleAvoidance::of(const ValidationRule& rule) const {
  const auto answer = answers_.find(&rule);
  return answer == answers_.end() ? std::string() : answer->second;
}

}  // namespace lint
