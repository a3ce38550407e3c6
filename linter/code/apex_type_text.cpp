// Types as text: cut at angle brackets, commas and dots.
#include "linter/code/apex_type_text.h"

#include <algorithm>
#include <array>

namespace lint::apex {
namespace {

/// Longest type in tokens; a `<` further away is a comparison.
constexpr std::uint32_t kLongestType = 64;

constexpr std::array<std::string_view, 5> kCollections{"List", "Set", "Map", "Iterable", "Iterator"};
constexpr std::array<std::string_view, 20> kPlainTypes{
    "String", "Id",   "Integer", "Decimal", "Double", "Long",     "Boolean", "Date",   "Datetime", "Time",
    "Blob",   "void", "Object",  "SObject", "Type",   "Database", "Test",    "System", "Trigger",  "JSON"};

bool contains(const auto& names, std::string_view name) {
  return std::ranges::any_of(
      names, [&](std::string_view one) { return one.size() == name.size() && equals_folded(one, name); });
}

std::size_t angle_of(std::string_view type) {
  return std::min(type.find('<'), type.size());
}

}  // namespace

std::string_view type_head(std::string_view type) {
  if (std::ranges::all_of(type, is_word)) return type;  // Most types are one word.
  type = trim(type.substr(0, std::min(angle_of(type), type.find('['))));
  if (starts_with_folded(type, "Schema.")) type.remove_prefix(std::string_view("Schema.").size());
  const std::size_t placeholder = type.rfind('%');
  return placeholder == std::string_view::npos ? type : type.substr(placeholder + 1);
}

std::string_view type_name(std::string_view type) {
  if (std::ranges::all_of(type, is_word)) return type;
  const std::string_view head = type_head(type);
  const std::size_t dot = head.rfind('.');
  return dot == std::string_view::npos ? head : trim(head.substr(dot + 1));
}

std::string_view type_argument(std::string_view type, std::size_t n) {
  std::size_t begin = angle_of(type) + 1;
  int depth = 0;
  for (std::size_t i = begin; i < type.size(); ++i) {
    const char c = type[i];
    if (c == '<') ++depth;
    const bool is_border = depth == 0 && (c == ',' || c == '>');
    if (c == '>') --depth;
    if (!is_border) continue;
    if (n == 0) return trim(type.substr(begin, i - begin));
    if (c == '>') return {};
    --n;
    begin = i + 1;
  }
  return {};
}

bool is_collection(std::string_view type) {
  return type.ends_with(']') || contains(kCollections, type_name(type));
}

std::string_view element_of(std::string_view type) {
  if (type.ends_with(']')) return trim(type.substr(0, type.rfind('[')));
  if (!is_collection(type)) return type;
  return type_argument(type, equals_folded(type_name(type), "Map") ? 1 : 0);
}

TypeUse element_of(const TypeUse& collection) {
  if (collection.many > 0) return {.type = collection.type, .many = collection.many - 1};
  return {.type = element_of(collection.type)};
}

TypeUse call_on_collection(const TypeUse& collection, std::string_view method) {
  const auto is = [&](std::string_view word) { return equals_folded(method, word); };
  if (is("get") || is("remove") || is("next") || is("put")) return element_of(collection);
  if (is("clone") || is("deepClone") || is("iterator")) return collection;
  if (is("values"))
    return collection.many > 0 ? collection : TypeUse{.type = type_argument(collection.type, 1), .many = 1};
  if (is("keySet") && collection.many == 0) return {.type = type_argument(collection.type, 0), .many = 1};
  return {};
}

bool is_plain_type(std::string_view type) {
  if (type.ends_with(']')) return true;
  const std::string_view name = type_name(type);
  return contains(kCollections, name) || contains(kPlainTypes, name);
}

namespace {

/// The token of the `<` that the `>` at `last` closes, or `kNone`.
std::uint32_t find_angle(const Tokens& tokens, std::uint32_t last) {
  std::uint32_t depth = 0;
  const std::uint32_t floor = last > kLongestType ? last - kLongestType : 0;
  for (std::uint32_t i = last + 1; i-- > floor;) {
    if (tokens.is_sign(i, '>')) {
      ++depth;
    } else if (tokens.is_sign(i, '<')) {
      if (--depth == 0) return i;
    } else if (!tokens.is_name(i) && !tokens.is_sign(i, ',') && !tokens.is_sign(i, '.') &&
               !tokens.is_sign(i, '[') && !tokens.is_sign(i, ']')) {
      return kNone;
    }
  }
  return kNone;
}

bool is_type_word(const Tokens& tokens, std::uint32_t i) {
  return tokens.is_name(i) && !is_keyword(tokens.name(i));
}

}  // namespace

std::uint32_t find_type_begin(const Tokens& tokens, std::uint32_t last) {
  std::uint32_t at = last;
  while (at >= 2 && tokens.is_sign(at, ']') && tokens.is_sign(at - 1, '[')) at -= 2;
  if (tokens.is_sign(at, '>')) {
    at = find_angle(tokens, at);
    if (at == kNone || at == 0) return kNone;
    --at;
  }
  if (!is_type_word(tokens, at)) return kNone;
  while (at >= 2 && tokens.is_sign(at - 1, '.') && is_type_word(tokens, at - 2)) at -= 2;
  return at > 0 && tokens.is_sign(at - 1, '.') ? kNone : at;
}

std::uint32_t find_type_end(const Tokens& tokens, std::uint32_t first) {
  if (!is_type_word(tokens, first)) return first;
  std::uint32_t at = first + 1;
  while (tokens.is_sign(at, '.') && is_type_word(tokens, at + 1)) at += 2;
  if (tokens.is_sign(at, '<')) {
    std::uint32_t depth = 0;
    for (const std::uint32_t limit = at + kLongestType; at < limit && at < tokens.size();) {
      if (tokens.is_sign(at, '<')) ++depth;
      if (tokens.is_sign(at, '>')) --depth;
      ++at;
      if (depth == 0) break;
    }
    if (depth != 0) return first;
  }
  while (tokens.is_sign(at, '[') && tokens.is_sign(at + 1, ']')) at += 2;
  return at;
}

}  // namespace lint::apex
