// Writes the conditions of duplicate rules as a formula and evaluates it.
#include "linter/outcomes/duplicate_outcome.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/formula/parser.h"
#include "linter/outcomes/save_facts.h"

namespace lint {
namespace {

/// How an operation reads as a formula of a reference and a value, and how several values are joined. Several
/// values are alternatives; of a negated operation none may hold
/// (https://help.salesforce.com/s/articleView?id=platform.filter_operators.htm).
struct Operation {
  std::string_view name;
  std::string_view before;
  std::string_view between;
  std::string_view after;
  std::string_view joint;
};
constexpr std::array kOperations{
    Operation{"equals", "", " = ", "", " || "},
    Operation{"notEqual", "", " <> ", "", " && "},
    Operation{"lessThan", "", " < ", "", " || "},
    Operation{"greaterThan", "", " > ", "", " || "},
    Operation{"lessOrEqual", "", " <= ", "", " || "},
    Operation{"greaterOrEqual", "", " >= ", "", " || "},
    Operation{"contains", "CONTAINS(", ", ", ")", " || "},
    Operation{"notContain", "NOT(CONTAINS(", ", ", "))", " && "},
    Operation{"startsWith", "BEGINS(", ", ", ")", " || "},
    Operation{"includes", "INCLUDES(", ", ", ")", " || "},
    Operation{"excludes", "NOT(INCLUDES(", ", ", "))", " && "},
};

std::string quoted(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') literal += '\\';
    literal += c;
  }
  return literal + '"';
}

/// Writes one rule's conditions as a formula.
class FilterText {
 public:
  FilterText(const DuplicateRule& rule, std::string_view profile) : rule_(rule), profile_(profile) {}

  /// The whole filter; empty when it cannot be read.
  [[nodiscard]] std::string write() const {
    if (rule_.conditions.empty()) return "TRUE";
    if (trim(rule_.logic).empty()) return all_conditions();
    std::string text;
    for (std::string_view rest = rule_.logic; !rest.empty();) {
      const std::string_view token = first_token(rest);
      const std::string piece = piece_of(token);
      if (piece.empty()) return {};
      text += piece;
      rest.remove_prefix(token.size());
    }
    return text;
  }

 private:
  [[nodiscard]] std::string all_conditions() const {
    std::string text;
    for (const DuplicateCondition& condition : rule_.conditions) {
      const std::string one = condition_text(condition);
      if (one.empty()) return {};
      text += concat(text.empty() ? "" : " && ", one);
    }
    return text;
  }

  /// A number, a word, or one other character.
  static std::string_view first_token(std::string_view text) {
    const auto belongs = is_digit(text.front()) ? is_digit : is_letter;
    const auto end = std::ranges::find_if_not(text, belongs);
    return text.substr(0, std::max<std::size_t>(1, static_cast<std::size_t>(end - text.begin())));
  }

  /// What a token of the logic is in a formula; empty when it is none.
  [[nodiscard]] std::string piece_of(std::string_view token) const {
    if (const auto number = parse_integer(token)) {
      const bool is_known = *number > 0 && static_cast<std::size_t>(*number) <= rule_.conditions.size();
      return is_known ? condition_text(rule_.conditions[static_cast<std::size_t>(*number) - 1]) : "";
    }
    const std::string word = fold(token);
    if (word == "and") return "&&";
    if (word == "or") return "||";
    if (word == "not") return "!";
    return word == "(" || word == ")" || is_space(word.front()) ? word : "";
  }

  [[nodiscard]] std::string condition_text(const DuplicateCondition& condition) const {
    const auto is_name = [&](const Operation& row) { return equals_folded(row.name, condition.operation); };
    const auto operation = std::ranges::find_if(kOperations, is_name);
    const std::string reference = reference_of(condition);
    if (operation == kOperations.end() || condition.field.empty()) return {};
    if (trim(condition.value).empty()) {
      return concat(equals_folded(condition.operation, "equals") ? "(" : "(!", "ISBLANK(", reference, "))");
    }
    std::string text;
    for (const std::string_view part : split(condition.value, ',')) {
      text += concat(text.empty() ? "" : operation->joint, operation->before, reference, operation->between,
                     literal_of(trim(part)), operation->after);
    }
    return concat("(", text, ")");
  }

  /// Setup offers the profile of the user by its name, as `Current User: Profile`.
  static std::string reference_of(const DuplicateCondition& condition) {
    const bool is_user = equals_folded(condition.table, "User");
    const bool is_profile = equals_folded(condition.table, "Profile") ||
                            (is_user && (equals_folded(condition.field, "Profile") ||
                                         equals_folded(condition.field, "ProfileId")));
    if (is_profile) return condition.value.starts_with("00e") ? "$Profile.Id" : "$Profile.Name";
    return concat(is_user ? "$User." : "", condition.field);
  }

  /// Filters compare texts without case.
  [[nodiscard]] std::string literal_of(std::string_view value) const {
    for (const std::string_view truth : {"TRUE", "FALSE"}) {
      if (equals_folded(value, truth)) return std::string(truth);
    }
    return quoted(equals_folded(value, profile_) ? profile_ : value);
  }

  const DuplicateRule& rule_;
  std::string_view profile_;
};

DuplicateOutcome judge(const DuplicateRule& rule, const SavedObject& saved, ObjectId object,
                       const SaveFacts& facts, std::string_view profile) {
  DuplicateOutcome outcome{.rule = &rule,
                           .object = object,
                           .on_create = saved.creates ? rule.on_create : DuplicateEffect::passes,
                           .on_update = saved.updates ? rule.on_update : DuplicateEffect::passes};
  const std::string text = FilterText(rule, profile).write();
  const formula::Tree tree = formula::parse(text, formula::Dialect::formula);
  if (!tree.root) return outcome;
  const std::vector<formula::Environment> known{facts.of_sync_user(object, std::nullopt)};
  const std::vector<formula::Environment> anyone{facts.of_anyone(object, std::nullopt)};
  outcome.firing = formula::firing_of(tree, known, anyone);
  if (outcome.firing != formula::Firing::undecided) return outcome;
  for (const std::string_view reference : formula::deciding_references(tree, known)) {
    outcome.deciding.emplace_back(reference);
  }
  return outcome;
}

}  // namespace

std::vector<DuplicateOutcome> duplicate_outcomes(const Model& model, const Index& index, const Access& access,
                                                 std::span<const SavedObject> objects) {
  const SaveFacts facts(model, index, access);
  const std::string profile = access.profile_name();
  std::vector<DuplicateOutcome> outcomes;
  for (const DuplicateRule& rule : model.duplicate_rules) {
    const auto is_object = [&](const SavedObject& saved) {
      return equals_folded(saved.name, rule.object_name);
    };
    const auto saved = std::ranges::find_if(objects, is_object);
    const ObjectId object = index.find_object(rule.object_name);
    if (!rule.is_active || saved == objects.end() || !object) continue;
    DuplicateOutcome outcome = judge(rule, *saved, object, facts, profile);
    if (outcome.gravest() != DuplicateEffect::passes) outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

}  // namespace lint
