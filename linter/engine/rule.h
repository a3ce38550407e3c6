// The only header a rule includes: what a rule is, what it visits, how it reports.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/access/always_read.h"
#include "linter/access/candidates.h"
#include "linter/base/glob.h"
#include "linter/base/text.h"
#include "linter/engine/advice.h"
#include "linter/engine/approvals.h"
#include "linter/engine/consent.h"
#include "linter/engine/context.h"
#include "linter/engine/field_need.h"
#include "linter/engine/form_feed.h"
#include "linter/engine/marketo_writes.h"
#include "linter/engine/options.h"
#include "linter/engine/person_pair.h"
#include "linter/engine/purpose.h"
#include "linter/engine/save_advice.h"
#include "linter/engine/silence.h"
#include "linter/engine/sync_path.h"
#include "linter/engine/write_need.h"
#include "linter/engine/writers.h"
#include "linter/model/value_sets.h"
#include "linter/outcomes/duplicate_outcome.h"
#include "linter/twins/marketo_types.h"

namespace lint {

/// Evidence without which a rule is silent and stands in `notRun`.
enum class Need : std::uint8_t { nothing, marketo_schemas, sync_user, population, git_history };

/// A rule's description.
struct RuleInfo {
  std::string_view summary;  ///< one clause, lower-case start
  Severity severity = Severity::warning;
  Preset preset = Preset::recommended;
  Need need = Need::nothing;
  std::span<const OptionSpec> options = {};
};

/// A rule: its id is its folder.
struct Rule {
  std::string_view id;
  RuleInfo info;
  /// Runs the check over whatever it visits. Options are values that `check_options` accepted.
  void (*run)(std::span<const OptionSpec> specs, const OptionValues& options, Context& cx);
  /// The name of the first option whose value has the wrong type, or empty.
  std::string_view (*check_options)(const RuleInfo& info, const OptionValues& options);
  /// The default of every option, as TOML, in the order of `info.options`.
  std::vector<std::string> (*show_defaults)(const RuleInfo& info);
};

}  // namespace lint

#include "linter/engine/adapt.h"

/// Defines the rule of this file: `LINT_RULE(check, {.summary = "…", .severity = …})`. The build gives each
/// rule file its id and symbol from the folder.
#define LINT_RULE(check, ...)         \
  extern const Rule LINT_RULE_SYMBOL; \
  constinit const Rule LINT_RULE_SYMBOL = detail::make_rule<check>(LINT_RULE_ID, RuleInfo __VA_ARGS__)
