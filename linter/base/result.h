// Result<T>: a value or an Error, for work that cannot be done (never for what is wrong in the user's
// metadata).
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace lint {

/// Why the run cannot do its job. `file` may be empty; `line` and `column` count from 1, 0 when unknown.
struct Error {
  std::string message;
  std::string file = {};
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// "file:line:column: message", leaving out what is unknown.
[[nodiscard]] std::string to_string(const Error& error);

/// A value or an Error. Reading the wrong one is a broken invariant.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const T& value() const& { return *std::get_if<0>(&state_); }
  [[nodiscard]] T& value() & { return *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] const Error& error() const { return *std::get_if<1>(&state_); }

  /// The value, or `fallback` when there is an error.
  [[nodiscard]] T value_or(T fallback) && { return ok() ? std::move(*this).value() : std::move(fallback); }

  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

 private:
  std::variant<T, Error> state_;
};

/// The outcome of work without a value: an Error, or nothing.
using Status = std::optional<Error>;

}  // namespace lint
