// Two fields of one object say the same: same type, and the same label or name; one finding an object.
#include <map>

#include "linter/engine/rule.h"

namespace lint {
namespace {

/// A finding names this many pairs.
constexpr std::size_t kMostPairs = 20;

/// Letters and digits only, case folded: `Sales_Funnel_Stage__c` and `SalesFunnelStage__c` are one.
std::string normalised(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const bool is_part = is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (is_part) kept += fold(c);
  }
  return kept;
}

/// The name without suffix and without the number that copies get: `Field__c`, `Field_1__c`, `Field2__c`.
std::string normalised_name(const Field& field) {
  return normalised(field.name.substr(0, field.name.rfind("__")));
}

/// Types that hold the same: a pick list and a text of one label are a value and its copy.
bool are_alike(const Field& a, const Field& b) {
  return a.type == b.type && a.is_formula() == b.is_formula() && a.reference_to == b.reference_to;
}

/// A pair of one meaning, in the order of the model.
struct Pair {
  const Field* first = nullptr;
  const Field* second = nullptr;
  std::string why = {};
};

/// Adds the first pair of alike fields under each key.
void add_pairs(const std::map<std::string, std::vector<const Field*>>& groups, std::string_view what,
               std::vector<Pair>& pairs) {
  for (const auto& [key, fields] : groups) {
    for (std::size_t i = 1; i < fields.size(); ++i) {
      const auto twin = std::find_if(fields.begin(), fields.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const Field* each) { return are_alike(*each, *fields[i]); });
      if (twin == fields.begin() + static_cast<std::ptrdiff_t>(i)) continue;
      const bool is_known = std::ranges::any_of(
          pairs, [&](const Pair& pair) { return pair.first == *twin && pair.second == fields[i]; });
      if (!is_known) pairs.push_back({.first = *twin, .second = fields[i], .why = std::string(what)});
    }
  }
}

std::vector<Pair> find_pairs(const Object& object, const Context& cx) {
  std::map<std::string, std::vector<const Field*>> by_label;
  std::map<std::string, std::vector<const Field*>> by_name;
  for (const FieldId id : object.fields) {
    const Field& field = cx.model().fields[id];
    const bool is_meant = cx.scope().is_linted(id) && !is_known_unseen(id, cx.analysis()) &&
                          namespace_of(field.name).empty() && !starts_with_folded(field.name, "mkto71_");
    if (!is_meant) continue;
    if (const std::string label = normalised(field.label); !label.empty()) by_label[label].push_back(&field);
    by_name[normalised_name(field)].push_back(&field);
  }
  std::vector<Pair> pairs;
  add_pairs(by_label, "one label", pairs);
  add_pairs(by_name, "one name but for `_` and case", pairs);
  return pairs;
}

void check(const Object& object, Context& cx) {
  const std::vector<Pair> pairs = find_pairs(object, cx);
  if (pairs.empty()) return;
  FieldGroup group{.object = &object, .fields = {}};
  for (const Pair& pair : pairs) group.fields.push_back(pair.second);
  Report report =
      cx.report(group, concat(counted(pairs.size(), "field", "fields"), " of ", Context::named(object),
                              pairs.size() == 1 ? " looks" : " look", " like a second copy of another"));
  report.count(pairs.size()).confidence(Confidence::medium);
  if (pairs.front().first->origin.file) report.label(pairs.front().first->origin, "the other field");
  for (std::size_t i = 0; i < std::min(pairs.size(), kMostPairs); ++i) {
    const Pair& pair = pairs[i];
    report.note(concat("`", pair.first->full_name, "` (used: ", describe_uses({pair.first}, cx), ") and `",
                       pair.second->full_name, "` (used: ", describe_uses({pair.second}, cx),
                       "): ", pair.why));
  }
  if (pairs.size() > kMostPairs) report.note(concat("and ", pairs.size() - kMostPairs, " more"));
  report
      .note(
          "people fill one and lists ask the other: half of the records are missed. Both admins: agree on "
          "one, "
          "copy the values of the other into it")
      .note(
          "then retire the other: Marketo admin first (Admin › Field Management › Field Actions › Export "
          "Used By, "
          "clear the uses), Salesforce admin then (Setup › Object Manager › the object › Fields & "
          "Relationships › "
          "the field › Set Field-Level Security). Where both are meant, give them labels that tell them "
          "apart");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "two fields of one object have the same label or name and type",
                     .severity = Severity::info,
                     .preset = Preset::all,
                 });

}  // namespace lint
