// Options of rules: a struct with defaults, described once, filled from the configuration.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "linter/base/text.h"

namespace lint {

/// A configured value, before it is checked against an option's type.
using OptionValue = std::variant<bool, std::int64_t, std::string, std::vector<std::string>>;

/// One option of a rule.
struct OptionSpec {
  std::string_view name;
  std::string_view summary;
  std::string_view type;                                 ///< "boolean", "integer", "text", "list of texts"
  bool (*set)(void* options, const OptionValue& value);  ///< false: wrong type
  std::string (*show)(const void* options);              ///< the value as TOML
};

namespace detail {

template <typename T>
struct MemberOf;
template <typename Struct, typename T>
struct MemberOf<T Struct::*> {
  using Owner = Struct;
  using Value = T;
};

[[nodiscard]] inline std::string show_option(bool value) {
  return value ? "true" : "false";
}
[[nodiscard]] inline std::string show_option(std::int64_t value) {
  return concat(value);
}
[[nodiscard]] inline std::string show_option(const std::string& value) {
  return concat("\"", value, "\"");
}
[[nodiscard]] inline std::string show_option(const std::vector<std::string>& values) {
  std::vector<std::string> shown;
  for (const std::string& value : values) shown.push_back(show_option(value));
  return concat("[", join(shown, ", "), "]");
}

template <typename T>
[[nodiscard]] constexpr std::string_view option_type() {
  if constexpr (std::is_same_v<T, bool>) return "boolean";
  if constexpr (std::is_same_v<T, std::int64_t>) return "integer";
  if constexpr (std::is_same_v<T, std::string>) return "text";
  return "list of texts";
}

/// Sets and shows one member. The owner is an argument by itself: g++ 12 gives a template external linkage
/// when its only argument is a member of an unnamed namespace's type, and rules with an option of one name
/// would share the functions.
template <typename Owner, auto Member>
struct OptionAccess {
  using Value = typename MemberOf<decltype(Member)>::Value;

  static bool set(void* options, const OptionValue& value) {
    const Value* const typed = std::get_if<Value>(&value);
    if (typed != nullptr) static_cast<Owner*>(options)->*Member = *typed;
    return typed != nullptr;
  }
  static std::string show(const void* options) {
    return show_option(static_cast<const Owner*>(options)->*Member);
  }
};

}  // namespace detail

/// Describes a member of an options struct: `option<&Options::min_length>("min-length", "shortest text that
/// counts")`.
template <auto Member>
[[nodiscard]] constexpr OptionSpec option(std::string_view name, std::string_view summary) {
  using Functions = detail::OptionAccess<typename detail::MemberOf<decltype(Member)>::Owner, Member>;
  return {.name = name,
          .summary = summary,
          .type = detail::option_type<typename Functions::Value>(),
          .set = &Functions::set,
          .show = &Functions::show};
}

/// The configured options of one rule, by option name.
using OptionValues = std::map<std::string, OptionValue, std::less<>>;

}  // namespace lint
