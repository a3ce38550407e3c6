// Generic code: found by the names of the methods that make it.
#include "linter/code/apex_generic.h"

#include "linter/code/apex_type_text.h"
#include "linter/code/object_names.h"
#include "linter/code/soql.h"

namespace lint::apex {
namespace {

constexpr std::uint32_t kLongestStatement = 64;

class GenericReader {
 public:
  GenericReader(const Tokens& tokens, const Declarations& declarations, const Chains& chains)
      : tokens_(tokens), declarations_(declarations), chains_(chains) {}

  std::vector<GenericUse> run(std::span<const std::uint32_t> places) {
    for (const std::uint32_t i : places) {
      const Token& token = tokens_.items[i];
      if (token.kind == TokenKind::string) {
        read_string(i);
      } else if (token.length == 3) {
        read_access(i);
      } else if (token.length == 6) {
        read_short(i);
      } else if (tokens_.is_word(i, "getPopulatedFieldsAsMap")) {
        read_populated(i);
      }
    }
    return std::move(uses_);
  }

 private:
  void add(std::uint32_t at, std::string_view object, bool is_all) {
    object = type_head(object);
    if (!is_object_name_folded(object) || declarations_.is_test(at)) return;
    if (declarations_.find_class(object) != kNone) return;
    uses_.push_back(
        {.object = object, .word = tokens_.name(at), .offset = tokens_.items[at].offset, .is_all = is_all});
  }

  /// `'SELECT FIELDS(ALL) FROM Lead'`
  void read_string(std::uint32_t at) {
    constexpr std::string_view kFrom = " FROM ";
    const std::string_view content = tokens_.content(at);
    if (!starts_with_folded(content, "SELECT ")) return;
    if (!contains_folded(content, "FIELDS(ALL)") && !contains_folded(content, "FIELDS(CUSTOM)")) return;
    std::size_t from = 0;
    while (from < content.size() && !starts_with_folded(content.substr(from), kFrom)) ++from;
    if (from == content.size()) return;
    std::string_view object = trim(content.substr(from + kFrom.size()));
    std::size_t length = 0;
    while (length < object.size() && is_word(object[length])) ++length;
    object = object.substr(0, length);
    if (!is_object_name_folded(object) || declarations_.is_test(at)) return;
    uses_.push_back({.object = object, .word = "FIELDS", .offset = tokens_.items[at].offset, .is_all = true});
  }

  void read_short(std::uint32_t at) {
    if (tokens_.is_word(at, "FIELDS")) {
      const std::uint32_t open = tokens_.items[at].parent;
      const bool is_custom = tokens_.is_word(at + 2, "ALL") || tokens_.is_word(at + 2, "CUSTOM");
      if (is_custom && tokens_.is_sign(open, '[') && tokens_.items[open].partner != kNone)
        add(at, query_object(tokens_, open + 1, tokens_.items[open].partner), true);
    } else if (tokens_.is_word(at, "getMap") && is_member(at) && at > 1 &&
               tokens_.is_word(at - 2, "fields")) {
      const Value value = chains_.before_dot(at - 1);
      if (value.kind == ValueKind::describe) read_map(at, value.type);
    }
  }

  /// What is done with the map of all fields of an object.
  void read_map(std::uint32_t at, std::string_view object) {
    const std::uint32_t dot = tokens_.after_partner(at + 1);
    MapUse use = use_of_map(dot);
    if (use == MapUse::other) use = use_of_variable(assigned_variable(at));
    if (use != MapUse::named) add(at, object, use == MapUse::all);
  }

  void read_populated(std::uint32_t at) {
    if (!is_member(at) || use_of_map(tokens_.after_partner(at + 1)) == MapUse::named) return;
    const Value value = chains_.before_dot(at - 1);
    if (value.kind == ValueKind::instance && value.path.empty()) add(at, chains_.object_of(value), true);
  }

  /// What is done with a map of fields: a name in the code is looked up, a computed one, all are gone
  /// through, or the map is handed on.
  enum class MapUse : std::uint8_t { named, computed, all, other };

  /// By what follows the map at the token `dot`.
  [[nodiscard]] MapUse use_of_map(std::uint32_t dot) const {
    if (!tokens_.is_sign(dot, '.') || !tokens_.is_sign(dot + 2, '(')) return MapUse::other;
    const auto is = [&](std::string_view word) { return tokens_.is_word(dot + 1, word); };
    if (is("get") || is("containsKey")) return is_computed(dot + 3) ? MapUse::computed : MapUse::named;
    const std::uint32_t next = tokens_.after_partner(dot + 2);
    const bool is_question = tokens_.is_sign(next, '.') && tokens_.is_word(next + 1, "contains");
    if (is("keySet") && is_question) return is_computed(next + 3) ? MapUse::computed : MapUse::named;
    return is("keySet") || is("values") ? MapUse::all : MapUse::other;
  }

  /// The variable in `fields = … .getMap();`, or an empty name.
  [[nodiscard]] std::string_view assigned_variable(std::uint32_t at) const {
    for (std::uint32_t i = at; i > 1 && at - i < kLongestStatement; --i) {
      const char sign = tokens_.items[i].sign;
      if (sign == '=') return tokens_.name(i - 1);
      if (sign == ';' || sign == '{' || sign == '}') break;
    }
    return {};
  }

  /// The most that the file does with the map of that name.
  [[nodiscard]] MapUse use_of_variable(std::string_view name) const {
    if (name.empty()) return MapUse::computed;
    bool is_handed_on = false;
    bool is_computed_once = false;
    for (std::uint32_t i = 1; i < tokens_.size(); ++i) {
      if (!tokens_.is_word(i, name) || tokens_.is_sign(i + 1, '=')) continue;
      const MapUse use = use_of_map(i + 1);
      if (use == MapUse::all) return use;
      is_computed_once |= use == MapUse::computed;
      is_handed_on |= use == MapUse::other && !tokens_.is_sign(i + 1, '{');
    }
    return is_computed_once || is_handed_on ? MapUse::computed : MapUse::named;
  }

  /// `lead.get(name)`, of a variable that stands alone.
  void read_access(std::uint32_t at) {
    if (!tokens_.is_word(at, "get") && !tokens_.is_word(at, "put")) return;
    if (!is_member(at) || at < 2 || !tokens_.is_name(at - 2)) return;
    if (at > 2 && tokens_.is_sign(at - 3, '.')) return;
    const Declaration* const variable = declarations_.find_variable(tokens_.name(at - 2), at);
    if (variable == nullptr || is_plain_type(variable->type) || !is_computed(at + 2)) return;
    add(at, variable->type, false);
  }

  [[nodiscard]] bool is_member(std::uint32_t at) const { return at > 0 && tokens_.is_sign(at - 1, '.'); }

  /// Whether the argument that begins with the token is a variable whose text the file does not tell.
  [[nodiscard]] bool is_computed(std::uint32_t first) const {
    if (!tokens_.is_name(first)) return false;
    const bool is_alone = tokens_.is_sign(first + 1, ')') || tokens_.is_sign(first + 1, ',');
    if (!is_alone) return false;
    const Declaration* const variable = declarations_.find_variable(tokens_.name(first), first);
    if (variable == nullptr) return true;
    // Tokens such as `Lead.Score__c` stand in the code.
    if (equals_folded(type_name(variable->type), "SObjectField")) return false;
    const bool is_constant =
        tokens_.is_sign(variable->token + 1, '=') && tokens_.is_string(variable->token + 2);
    return !is_constant;
  }

  const Tokens& tokens_;
  const Declarations& declarations_;
  const Chains& chains_;
  std::vector<GenericUse> uses_;
};

}  // namespace

std::vector<GenericUse> generic_uses(const Tokens& tokens, const Declarations& declarations,
                                     const Chains& chains, std::span<const std::uint32_t> places) {
  return GenericReader(tokens, declarations, chains).run(places);
}

bool may_hold_generic_code(std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    std::string_view before = text.substr(0, open);
    while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
    if (before.empty()) continue;
    const char last = fold(before.back());
    if (last != 't' && last != 'p' && last != 's') continue;
    if (ends_with_folded(before, "getMap") || ends_with_folded(before, "FieldsAsMap")) return true;
    if (ends_with_folded(before, "FIELDS")) return true;
    const bool is_access = ends_with_folded(before, "get") || ends_with_folded(before, "put");
    if (is_access && open + 1 < text.size() && (is_letter(text[open + 1]) || is_space(text[open + 1])))
      return true;
  }
  return false;
}

}  // namespace lint::apex
