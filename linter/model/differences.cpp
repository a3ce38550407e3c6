// Differences of two definitions: implementation.
#include "linter/model/differences.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::size_t kMostValues = 4;
/// Longer texts are not quoted.
constexpr std::size_t kLongestQuoted = 40;

struct TextMember {
  std::string_view name;
  std::string_view Field::*member;
};
struct FlagMember {
  std::string_view name;
  bool Field::*member;
};

constexpr std::array<TextMember, 7> kFacts{{
    {"summarised field", &Field::summarized_field},
    {"summary operation", &Field::summary_operation},
    {"global value set", &Field::value_set},
    {"controlling field", &Field::controlling_field},
    {"default value", &Field::default_value},
    {"child relationship", &Field::child_relationship},
    {"label", &Field::label},
}};
constexpr std::array<FlagMember, 4> kFlags{{
    {"required", &Field::is_required},
    {"unique", &Field::is_unique},
    {"external id", &Field::is_external_id},
    {"restricted to its values", &Field::is_restricted},
}};
constexpr std::array<TextMember, 6> kProse{{
    {"description", &Field::description},
    {"help text", &Field::help_text},
    {"owner", &Field::business_owner},
    {"status", &Field::business_status},
    {"classification", &Field::security_classification},
    {"compliance group", &Field::compliance_group},
}};

/// The text without blanks at ends of lines: files differ in line ends, definitions do not.
std::string normalised(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!is_space(c)) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return std::string(trim(result));
}

std::string shown(std::string_view text) {
  return text.empty() ? std::string("none") : concat("`", text, "`");
}

std::string names_of(const std::vector<std::string_view>& names) {
  std::vector<std::string> quoted;
  for (const std::string_view name : names) quoted.push_back(concat("`", name, "`"));
  const std::size_t more = quoted.size() > kMostValues ? quoted.size() - kMostValues : 0;
  quoted.resize(quoted.size() - more);
  return concat(join(quoted, ", "), more == 0 ? "" : concat(" and ", more, " more"));
}

/// The names of the values of `mine` for which `is_wanted(value, their value or null)` holds.
template <typename Wanted>
std::vector<std::string_view> values_where(const Field& mine, const Field& other, const Wanted& is_wanted) {
  std::vector<std::string_view> names;
  for (const PicklistValue& value : mine.values) {
    const auto theirs = std::ranges::find(other.values, value.name, &PicklistValue::name);
    if (is_wanted(value, theirs == other.values.end() ? nullptr : &*theirs)) names.push_back(value.name);
  }
  return names;
}

bool is_alone(const PicklistValue&, const PicklistValue* theirs) {
  return theirs == nullptr;
}
bool is_active_alone(const PicklistValue& mine, const PicklistValue* theirs) {
  return theirs != nullptr && mine.is_active && !theirs->is_active;
}

/// Collects the differences of one pair.
class Comparison {
 public:
  Comparison(const Field& mine, const Field& other)
      : mine_(mine), other_(other), is_partial_(!mine.is_custom) {}

  std::vector<Difference> run() {
    if (!is_partial_) add_structure();
    add_values();
    for (const TextMember& fact : kFacts) add_text(fact.name, mine_.*fact.member, other_.*fact.member);
    const std::size_t facts = found_.size();
    for (const TextMember& word : kProse) add_text(word.name, mine_.*word.member, other_.*word.member);
    for (std::size_t i = facts; i < found_.size(); ++i) found_[i].is_prose = true;
    return std::move(found_);
  }

 private:
  /// A file of a standard field need not say everything.
  [[nodiscard]] bool skips(const auto& a, const auto& b) const {
    return is_partial_ && (a.empty() || b.empty());
  }

  void add(std::string_view what, std::string_view mine, std::string_view other) {
    found_.push_back({.text = concat(what, " ", mine, " here, ", other, " there")});
  }

  void add_structure() {
    if (mine_.type != other_.type) add("type", type_name(mine_), type_name(other_));
    add_number("length", mine_.length, other_.length);
    add_number("precision", mine_.precision, other_.precision);
    if (mine_.precision != 0 && other_.precision != 0) add_number("decimals", mine_.scale, other_.scale);
    add_text("formula", mine_.formula, other_.formula);
    if (!std::ranges::equal(mine_.reference_to, other_.reference_to, equals_folded))
      add("target", names_of(mine_.reference_to), names_of(other_.reference_to));
    for (const FlagMember& flag : kFlags) {
      if (mine_.*flag.member == other_.*flag.member) continue;
      found_.push_back({.text = concat(flag.name, mine_.*flag.member ? " only here" : " only there")});
    }
  }

  static std::string_view type_name(const Field& field) {
    return field.type == FieldType::unknown ? std::string_view("none") : to_string(field.type);
  }

  void add_number(std::string_view what, std::uint32_t mine, std::uint32_t other) {
    if (mine == other) return;
    add(what, concat(mine), concat(other));
  }

  void add_text(std::string_view what, std::string_view mine, std::string_view other) {
    if (skips(mine, other) || normalised(mine) == normalised(other)) return;
    if (mine.size() > kLongestQuoted || other.size() > kLongestQuoted) {
      const std::string_view kind = mine.empty() ? " only there" : other.empty() ? " only here" : " differs";
      found_.push_back({.text = concat(what, kind)});
    } else {
      add(what, shown(mine), shown(other));
    }
  }

  void add_values() {
    if (mine_.values.empty() || other_.values.empty()) return;  // one may use a value set
    add_names("only here", values_where(mine_, other_, is_alone));
    add_names("only there", values_where(other_, mine_, is_alone));
    add_names("active only here", values_where(mine_, other_, is_active_alone));
    add_names("active only there", values_where(other_, mine_, is_active_alone));
  }

  void add_names(std::string_view where, const std::vector<std::string_view>& values) {
    if (values.empty()) return;
    found_.push_back(
        {.text = concat(values.size() == 1 ? "value " : "values ", names_of(values), " ", where)});
  }

  const Field& mine_;
  const Field& other_;
  bool is_partial_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences_between(const Field& mine, const Field& other) {
  return Comparison(mine, other).run();
}

}  // namespace lint
