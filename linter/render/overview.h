// What a run found, counted by rule and by object, and what each of the two admins does first.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "linter/render/report.h"

namespace lint {

struct FindingCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t things = 0;  ///< what the findings stand for

  void add(const Finding& finding);
  [[nodiscard]] std::size_t findings() const { return errors + warnings + infos; }
};

struct RuleCounts {
  std::string_view rule;
  FindingCounts counts = {};
};

/// An object of Salesforce by its name as written first, or `Marketo` for its fields.
struct ObjectCounts {
  std::string object;
  FindingCounts counts = {};
};

/// One thing to do. Borrows the finding.
struct FirstStep {
  const Finding* finding = nullptr;
  std::string action = {};  ///< one line; not yet safe to print
  std::size_t of_rule = 1;  ///< how many findings the rule has
};

/// Rules and objects with most errors come first, then those with most warnings, infos and things. Findings
/// about no object, such as those about a profile or a file, count by rule only.
struct Overview {
  std::vector<RuleCounts> rules = {};
  std::vector<ObjectCounts> objects = {};
  std::vector<FirstStep> salesforce_admin = {};  ///< at most three, of different rules
  std::vector<FirstStep> marketo_admin = {};
};

[[nodiscard]] Overview overview_of(const CheckReport& report);

enum class Admin : std::uint8_t { salesforce, marketo };

/// What a note of the finding asks that admin to do: what follows `Salesforce admin:`, `Marketo admin:` or
/// `both admins:`, up to the next of them or `done when`. Empty when no note asks.
[[nodiscard]] std::string action_for(Admin admin, const Finding& finding);

/// "Lead.Score__c", or "Lead (4)" where the finding stands for four things.
[[nodiscard]] std::string subject_and_count(const Finding& finding);

}  // namespace lint
