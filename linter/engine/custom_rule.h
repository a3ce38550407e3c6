// Rules that users write in fieldlint.toml: which fields they speak about, and what must hold of them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// Something that can be asked of a field, as text.
struct FieldFact {
  std::string_view name;                              ///< key in fieldlint.toml
  std::span<const std::string_view> words;            ///< what the answer can be; empty: any text
  std::string (*of)(FieldId field, const Analysis&);  ///< the answer; empty when there is none
};

/// All facts, in the order in which messages name them.
[[nodiscard]] std::span<const FieldFact> field_facts();

/// Holds when the field's answer fits one of the globs; case is ignored.
struct FieldCondition {
  const FieldFact* fact = nullptr;
  std::vector<std::string> globs = {};
};

/// All conditions must hold.
using FieldPattern = std::vector<FieldCondition>;

struct CustomRule {
  std::string id = {};       ///< `custom/…`
  std::string message = {};  ///< what is wrong, for whoever sees the finding
  std::string advice = {};   ///< what to do; may be empty
  Severity severity = Severity::warning;
  Preset preset = Preset::recommended;
  FieldPattern where = {};
  FieldPattern must = {};                ///< empty: the rule speaks against every field that `where` selects
  std::vector<std::string> passes = {};  ///< fields of the project that `rules test` expects to pass
  std::vector<std::string> fails = {};   ///< and to fail
};

/// Whether the rule speaks about the field. Rules speak about custom fields; about a standard one only when
/// `where` has its name.
[[nodiscard]] bool selects(const CustomRule& rule, FieldId field, const Analysis& analysis);

/// What of `must` does not hold, in words; empty when all does.
[[nodiscard]] std::string find_breach(const CustomRule& rule, FieldId field, const Analysis& analysis);

/// Reports every field that the rule selects and that breaks it.
void run_custom_rule(const CustomRule& rule, Context& cx);

}  // namespace lint
