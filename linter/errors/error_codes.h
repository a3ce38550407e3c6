// What Salesforce's error codes mean, what can cause each, and what to do about every kind of cause.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "linter/model/rejection.h"

namespace lint {

/// One status code of the API.
struct ErrorCode {
  std::string_view code;
  std::string_view meaning;               ///< one clause
  std::span<const RejectionKind> causes;  ///< the usual one first
  bool is_wrapper = false;                ///< often holds another error inside
};

/// The row of a code, or null.
[[nodiscard]] const ErrorCode* find_error_code(std::string_view code);

/// The code of a message that came without one, by the words that Salesforce uses; empty when nothing fits.
[[nodiscard]] std::string_view code_of_message(std::string_view message);

/// What the two admins do. `{object}`, `{name}` and `{field}` stand for the component's.
struct CauseAdvice {
  std::string_view name;        ///< stands before a component: `validation rule`, `length of`
  std::string_view type;        ///< name of the metadata type, or of the idea: `ValidationRule`
  std::string_view salesforce;  ///< click path and step
  std::string_view marketo;
  std::string_view owner;
};

[[nodiscard]] const CauseAdvice& advice_of(RejectionKind kind);

}  // namespace lint
