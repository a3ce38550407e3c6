// JSON as a small tree that knows where everything stands; the only door to nlohmann/json for input.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/arena.h"

namespace lint {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// A value of a document. Text and children belong to the JsonDocument. Every accessor is harmless on a value
/// of another kind.
struct JsonValue {
  std::string_view key = {};   ///< decoded name, when the value is a member of an object
  std::string_view text = {};  ///< a string, decoded; a number, as written
  std::span<const JsonValue> children = {};
  std::uint32_t offset = 0;      ///< first byte of the value; for a string the opening quote
  std::uint32_t key_offset = 0;  ///< the opening quote of the name
  JsonKind kind = JsonKind::null;
  bool truth = false;  ///< of a boolean

  [[nodiscard]] bool is_null() const { return kind == JsonKind::null; }
  [[nodiscard]] bool is_bool() const { return kind == JsonKind::boolean; }
  [[nodiscard]] bool is_number() const { return kind == JsonKind::number; }
  [[nodiscard]] bool is_string() const { return kind == JsonKind::string; }
  [[nodiscard]] bool is_array() const { return kind == JsonKind::array; }
  [[nodiscard]] bool is_object() const { return kind == JsonKind::object; }

  /// The first member of that name, or nullptr.
  [[nodiscard]] const JsonValue* member(std::string_view name) const;
  /// The members of an object in file order, duplicate names included.
  [[nodiscard]] std::span<const JsonValue> members() const;
  [[nodiscard]] std::span<const JsonValue> elements() const;
  [[nodiscard]] std::string_view string_or(std::string_view fallback) const;
  [[nodiscard]] bool bool_or(bool fallback) const { return is_bool() ? truth : fallback; }
  [[nodiscard]] std::optional<bool> boolean() const;
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] std::optional<double> number() const;

  /// `member(name)->string_or(fallback)`, also when there is no such member.
  [[nodiscard]] std::string_view member_text(std::string_view name, std::string_view fallback = {}) const;
  /// Where the text of a string begins: after the quote.
  [[nodiscard]] std::uint32_t text_offset() const { return is_string() ? offset + 1 : offset; }
};

/// Why a text is no JSON. `offset` counts raw bytes, a byte order mark included.
struct JsonProblem {
  std::string message;  ///< lower-case start, no full stop
  std::uint32_t offset = 0;
};

/// A parsed text. Independent of the bytes it was parsed from; movable, and views stay valid when it moves.
class JsonDocument {
 public:
  /// The root; null when there is a problem.
  [[nodiscard]] const JsonValue& root() const { return root_; }
  [[nodiscard]] bool ok() const { return !problem_; }
  [[nodiscard]] const std::optional<JsonProblem>& problem() const { return problem_; }

 private:
  friend class JsonBuilder;
  Arena text_;
  std::vector<std::unique_ptr<JsonValue[]>> children_;
  JsonValue root_;
  std::optional<JsonProblem> problem_;
};

/// Parses UTF-8, with or without a byte order mark, as RFC 8259 has it: no comments, no trailing commas.
/// Nesting and the number of values are limited, so that no input exhausts the stack or the memory.
[[nodiscard]] JsonDocument parse_json(std::string_view bytes);

}  // namespace lint
