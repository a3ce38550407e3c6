// Evaluates the active validation rules of the objects that Marketo saves.
#include "linter/outcomes/rule_outcome.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/formula/parser.h"
#include "linter/outcomes/save_facts.h"

namespace lint {
namespace {

using formula::Environment;

/// Bytes; a formula has at most 3,900 characters
/// (https://help.salesforce.com/s/articleView?id=platform.custom_field_limits.htm).
constexpr std::size_t kLongestFormula = 16'000;

/// More fields than this are not tried as blank.
constexpr std::size_t kMostBlanks = 40;

/// Fields that a saved record always holds, by the data dictionary of the platform
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_lead.htm).
constexpr std::array<std::string_view, 9> kNeverBlank{"Company", "CurrencyIsoCode", "LastName",
                                                      "Name",    "OwnerId",         "Priority",
                                                      "Status",  "RecordTypeId",    "CampaignId"};

bool can_be_blank(const Field& field) {
  const auto is_name = [&](std::string_view name) { return equals_folded(name, field.name); };
  const bool is_calculated =
      field.is_formula() || field.type == FieldType::summary || field.type == FieldType::auto_number;
  return !is_calculated && !field.is_required && !field.is_read_only && field.type != FieldType::checkbox &&
         (field.is_custom || std::ranges::none_of(kNeverBlank, is_name));
}

/// One rule with its tree, and all that is asked of it.
class Judge {
 public:
  Judge(const Model& model, const Index& index, const SaveFacts& facts, const SavedObject& saved,
        const ValidationRule& rule)
      : model_(model),
        index_(index),
        facts_(facts),
        object_(index.find_object(saved.name)),
        rule_(rule),
        formula_(model.formulas[rule.formula_id]) {
    if (formula_.text.size() <= kLongestFormula)
      tree_ = formula::parse(formula_.text, formula::Dialect::formula);
    if (saved.creates) kinds_.push_back(true);
    if (saved.updates) kinds_.push_back(false);
  }

  RuleOutcome run(const Access& access, const Twins& twins) {
    RuleOutcome outcome{.rule = &rule_, .object = object_, .problem = problem()};
    if (!outcome.problem.empty()) return outcome;
    std::vector<Environment> known;
    std::vector<Environment> anyone;
    for (const bool is_new : kinds_) {
      known.push_back(facts_.of_sync_user(object_, is_new));
      anyone.push_back(facts_.of_anyone(object_, is_new));
    }
    outcome.firing = formula::firing_of(tree_, known, anyone);
    if (outcome.firing == formula::Firing::never || outcome.firing == formula::Firing::others_only)
      return outcome;
    for (const formula::Exemption& exemption : formula::exemptions_of(tree_, known)) {
      outcome.exemptions.push_back({.reference = exemption.reference, .value = text_of(exemption.value)});
    }
    add_reads(access, twins, outcome);
    if (outcome.firing == formula::Firing::undecided) {
      outcome.deciding = formula::deciding_references(tree_, known);
    } else {
      add_blanks(outcome);
    }
    return outcome;
  }

 private:
  static std::string text_of(const formula::Value& value) {
    if (value.knowledge == formula::Knowledge::text) return value.text;
    return value.is(true) ? "TRUE" : "FALSE";
  }

  [[nodiscard]] std::string_view problem() const {
    if (formula_.text.size() > kLongestFormula) return "it is longer than Salesforce allows";
    return tree_.root ? std::string_view() : formula_.error.empty() ? "it is empty" : formula_.error;
  }

  [[nodiscard]] FieldId field_of(std::string_view reference) const {
    return reference.find('.') == std::string_view::npos ? index_.find_field(object_, reference) : FieldId();
  }

  void add_reads(const Access& access, const Twins& twins, RuleOutcome& outcome) const {
    for (const std::string_view reference : formula::references_of(tree_)) {
      const FieldId field = field_of(reference);
      if (field && is_written_by_marketo(model_, access, twins, field, object_))
        outcome.written.push_back(field);
    }
  }

  static BlankDemand& demand_of(const std::vector<FieldId>& fields, RuleOutcome& outcome) {
    const auto known = std::ranges::find(outcome.blanks, fields, &BlankDemand::fields);
    if (known != outcome.blanks.end()) return *known;
    return outcome.blanks.emplace_back(BlankDemand{.fields = fields});
  }

  void add_blanks(RuleOutcome& outcome) const {
    std::vector<std::string_view> names;
    for (const std::string_view reference : formula::references_of(tree_)) {
      const FieldId field = field_of(reference);
      const bool is_asked = field && names.size() < kMostBlanks && can_be_blank(model_.fields[field]);
      if (is_asked) names.push_back(reference);
    }
    for (const bool is_new : kinds_) {
      const auto fails = [&](std::span<const std::string_view> blanks) {
        return formula::evaluate(tree_, facts_.of_sync_user(object_, is_new, blanks)).is(true);
      };
      for (const std::vector<std::string_view>& set : formula::least_sets(names, fails)) {
        std::vector<FieldId> fields;
        for (const std::string_view name : set) fields.push_back(field_of(name));
        BlankDemand& demand = demand_of(fields, outcome);
        (is_new ? demand.on_create : demand.on_update) = true;
      }
    }
  }

  const Model& model_;
  const Index& index_;
  const SaveFacts& facts_;
  ObjectId object_;
  const ValidationRule& rule_;
  const FormulaRecord& formula_;
  formula::Tree tree_;
  std::vector<bool> kinds_;  ///< is_new of each way to save
};

}  // namespace

std::vector<RuleOutcome> validation_outcomes(const Model& model, const Index& index, const Access& access,
                                             const Twins& twins, std::span<const SavedObject> objects) {
  const SaveFacts facts(model, index, access);
  std::vector<RuleOutcome> outcomes;
  for (const ValidationRule& rule : model.validation_rules) {
    const auto is_object = [&](const SavedObject& saved) {
      return equals_folded(saved.name, rule.object_name);
    };
    const auto saved = std::ranges::find_if(objects, is_object);
    if (!rule.is_active || !rule.formula_id || saved == objects.end()) continue;
    outcomes.push_back(Judge(model, index, facts, *saved, rule).run(access, twins));
  }
  return outcomes;
}

}  // namespace lint
