// Types as Apex writes them: `List<Lead>`, `Map<Id, Lead>`, `Lead[]`, `Schema.Lead`.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/code/apex_lexer.h"

namespace lint::apex {

/// The name of a type without arguments, brackets, `Schema.` and build placeholders: `Map`, `Outer.Inner`.
[[nodiscard]] std::string_view type_head(std::string_view type);
/// The part of a type's name after the last dot.
[[nodiscard]] std::string_view type_name(std::string_view type);
/// Argument `n` of a type such as `Map<Id, Lead>`; empty when there is none.
[[nodiscard]] std::string_view type_argument(std::string_view type, std::size_t n);
[[nodiscard]] bool is_collection(std::string_view type);
/// What an index, `get` or a loop over the collection gives: the element of a list, the value of a map. Any
/// other type is its own element.
[[nodiscard]] std::string_view element_of(std::string_view type);
/// A type with lists around it that the text does not name.
struct TypeUse {
  std::string_view type = {};
  std::uint32_t many = 0;
};
/// What an index on the value gives.
[[nodiscard]] TypeUse element_of(const TypeUse& collection);
/// What a method of a list, set, map or iterator gives; no type when that has no fields.
[[nodiscard]] TypeUse call_on_collection(const TypeUse& collection, std::string_view method);
/// Whether a type surely has no fields that metadata defines: `String`, `Id`, `SObject`, collections.
[[nodiscard]] bool is_plain_type(std::string_view type);

/// The first token of the type that ends with `last`, or `kNone` when no type ends there.
[[nodiscard]] std::uint32_t find_type_begin(const Tokens& tokens, std::uint32_t last);
/// The token after the type that begins with `first`; `first` when none begins there.
[[nodiscard]] std::uint32_t find_type_end(const Tokens& tokens, std::uint32_t first);

}  // namespace lint::apex
