// Values under partial evaluation: known, free, open, or a condition in between.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace lint::formula {

/// What is known of a value.
enum class Knowledge : std::uint8_t {
  free,       ///< the record or the clock decides: it can be anything
  open,       ///< it is fixed, for the running user or the org, but not known here
  blank,      ///< no value
  condition,  ///< TRUE, FALSE, or what the chances say
  number,     ///<
  text,       ///< an empty text is blank, but not null
};

/// Whether something can happen: never; for some of the values that are fixed but unknown; whatever they are.
enum class Chance : std::uint8_t { no, depends, yes };

struct Value {
  Knowledge knowledge = Knowledge::free;
  Chance can_hold = Chance::no;  ///< of a condition: be TRUE
  Chance can_fail = Chance::no;  ///< be FALSE
  double number = 0;
  std::string text = {};

  [[nodiscard]] static Value free_value() { return {}; }
  [[nodiscard]] static Value open_value() { return {.knowledge = Knowledge::open}; }
  [[nodiscard]] static Value blank() { return {.knowledge = Knowledge::blank}; }
  [[nodiscard]] static Value of(double number) { return {.knowledge = Knowledge::number, .number = number}; }
  [[nodiscard]] static Value of(std::string_view text) {
    return {.knowledge = Knowledge::text, .text = std::string(text)};
  }
  static Value of(const char* text) = delete;  // It would be taken for a truth.
  [[nodiscard]] static Value of(bool truth) {
    return condition(truth ? Chance::yes : Chance::no, truth ? Chance::no : Chance::yes);
  }
  [[nodiscard]] static Value condition(Chance can_hold, Chance can_fail) {
    if (can_hold == Chance::yes && can_fail == Chance::yes) return free_value();
    if (can_hold == Chance::depends && can_fail == Chance::depends) return open_value();
    return {.knowledge = Knowledge::condition, .can_hold = can_hold, .can_fail = can_fail};
  }

  [[nodiscard]] bool is_free() const { return knowledge == Knowledge::free; }
  [[nodiscard]] bool is_open() const { return knowledge == Knowledge::open; }
  [[nodiscard]] bool is(bool wanted) const {
    return knowledge == Knowledge::condition && chance_of(wanted) == Chance::yes &&
           chance_of(!wanted) == Chance::no;
  }
  /// Whether it is one certain value.
  [[nodiscard]] bool is_known() const {
    return !is_free() && !is_open() && (knowledge != Knowledge::condition || is(true) || is(false));
  }
  /// A known text, or no value, which counts as an empty one.
  [[nodiscard]] bool is_text() const { return knowledge == Knowledge::text || knowledge == Knowledge::blank; }
  [[nodiscard]] bool is_blank() const {
    return knowledge == Knowledge::blank || (knowledge == Knowledge::text && text.empty());
  }
  /// Whether it can be TRUE, or FALSE, when it is taken as a condition. No value is neither.
  [[nodiscard]] Chance chance_of(bool wanted) const {
    switch (knowledge) {
      case Knowledge::open:
        return Chance::depends;
      case Knowledge::condition:
        return wanted ? can_hold : can_fail;
      case Knowledge::blank:
        return wanted ? Chance::no : Chance::depends;
      case Knowledge::free:
      case Knowledge::number:
      case Knowledge::text:
        return Chance::yes;
    }
    return Chance::yes;
  }
  /// Whether it can be other than TRUE.
  [[nodiscard]] Chance chance_of_no_truth() const {
    if (chance_of(true) == Chance::no) return Chance::yes;
    const Chance can_be_false = chance_of(false);
    return chance_of(true) == Chance::depends ? std::max(can_be_false, Chance::depends) : can_be_false;
  }
  [[nodiscard]] bool operator==(const Value&) const = default;
};

}  // namespace lint::formula
