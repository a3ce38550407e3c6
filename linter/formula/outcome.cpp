// Evaluates a condition under several assumptions and compares the answers.
#include "linter/formula/outcome.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint::formula {
namespace {

/// More strings than this are not tried as values.
constexpr std::size_t kMaxStrings = 60;
/// More globals than this are not tried.
constexpr std::size_t kMaxGlobals = 24;

/// TRUE, FALSE, the strings of the text and the known texts of its references.
std::vector<Value> candidates_of(const Tree& tree, Ways ways) {
  std::vector<Value> candidates{Value::of(true), Value::of(false)};
  for (const Node& node : tree.nodes) {
    Value value;
    if (node.kind == NodeKind::string) value = Value::of(unquoted(tree.token(node)));
    if (node.kind == NodeKind::name) value = ways.front().value_of(tree.token(node));
    const bool is_text = value.knowledge == Knowledge::text && !value.is_blank();
    if (!is_text || candidates.size() >= kMaxStrings) continue;
    if (std::ranges::find(candidates, value) == candidates.end()) candidates.push_back(value);
  }
  return candidates;
}

/// The same ways, with one value given.
std::vector<Environment> with_value(Ways ways, std::string_view reference, const Value& value) {
  std::vector<Environment> changed;
  for (const Environment& way : ways) {
    changed.push_back({.value_of =
                           [&way, reference, value](std::string_view name) {
                             return equals_folded(name, reference) ? value : way.value_of(name);
                           },
                       .is_new = way.is_new});
  }
  return changed;
}

bool is_free_in(Ways ways, std::string_view reference) {
  return std::ranges::any_of(ways, [&](const Environment& way) { return way.value_of(reference).is_free(); });
}

}  // namespace

std::vector<std::string_view> references_of(const Tree& tree) {
  std::vector<std::string_view> references;
  for (const Node& node : tree.nodes) {
    if (node.kind != NodeKind::name) continue;
    const auto is_same = [&](std::string_view known) { return equals_folded(known, tree.token(node)); };
    if (std::ranges::none_of(references, is_same)) references.push_back(tree.token(node));
  }
  return references;
}

Chance chance_of_truth(const Tree& tree, Ways ways) {
  Chance chance = Chance::no;
  for (const Environment& way : ways) chance = std::max(chance, evaluate(tree, way).chance_of(true));
  return chance;
}

Firing firing_of(const Tree& tree, Ways known, Ways anyone) {
  if (tree.error) return Firing::undecided;
  switch (chance_of_truth(tree, known)) {
    case Chance::yes:
      return Firing::can_fire;
    case Chance::depends:
      return Firing::undecided;
    case Chance::no:
      return chance_of_truth(tree, anyone) == Chance::no ? Firing::never : Firing::others_only;
  }
  return Firing::undecided;
}

std::vector<Exemption> exemptions_of(const Tree& tree, Ways ways) {
  std::vector<Exemption> exemptions;
  if (ways.empty()) return exemptions;
  const std::vector<Value> candidates = candidates_of(tree, ways);
  const auto silences = [&](std::string_view reference, const Value& value) {
    return chance_of_truth(tree, with_value(ways, reference, value)) == Chance::no;
  };
  std::vector<std::string_view> globals;
  std::ranges::copy_if(references_of(tree), std::back_inserter(globals), [&](std::string_view reference) {
    return reference.starts_with('$') && !is_free_in(ways, reference);
  });
  for (const std::string_view reference : std::span(globals).first(std::min(globals.size(), kMaxGlobals))) {
    if (silences(reference, Value::of(std::string_view("\x01")))) continue;
    for (const Value& value : candidates) {
      if (silences(reference, value)) exemptions.push_back({.reference = reference, .value = value});
    }
  }
  return exemptions;
}

std::vector<std::string_view> deciding_references(const Tree& tree, Ways ways) {
  std::vector<std::string_view> open;
  for (const std::string_view reference : references_of(tree)) {
    const auto is_open = [&](const Environment& way) { return !way.value_of(reference).is_known(); };
    const bool is_asked = open.size() < kMaxGlobals && !is_free_in(ways, reference);
    if (is_asked && std::ranges::any_of(ways, is_open)) open.push_back(reference);
  }
  std::vector<std::string_view> deciding;
  for (const std::string_view reference : open) {
    const std::vector<Environment> freed = with_value(ways, reference, Value::free_value());
    if (chance_of_truth(tree, freed) == Chance::yes) deciding.push_back(reference);
  }
  return deciding.empty() ? open : deciding;
}

std::vector<std::vector<std::string_view>> least_sets(
    const std::vector<std::string_view>& names,
    const std::function<bool(std::span<const std::string_view>)>& is_certain) {
  std::vector<std::vector<std::string_view>> sets;
  for (const std::string_view name : names) {
    if (is_certain(std::span(&name, 1))) sets.push_back({name});
  }
  if (!sets.empty() || names.empty() || !is_certain(names)) return sets;
  std::vector<std::string_view> least = names;
  for (const std::string_view name : names) {
    std::vector<std::string_view> fewer;
    std::ranges::copy_if(least, std::back_inserter(fewer), [&](std::string_view one) { return one != name; });
    if (is_certain(fewer)) least = std::move(fewer);
  }
  sets.push_back(std::move(least));
  return sets;
}

}  // namespace lint::formula
