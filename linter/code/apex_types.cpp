// Declarations: found in one pass by their shape, a type followed by a name.
#include "linter/code/apex_types.h"

#include <algorithm>

#include "linter/code/apex_type_text.h"

namespace lint::apex {
namespace {

/// How many declarations of one name a look-up goes through.
constexpr std::size_t kSearchLimit = 1024;
constexpr std::uint32_t kDeepestClass = 8;
constexpr std::uint32_t kMostArguments = 64;
constexpr std::uint32_t kLongestStatement = 256;

constexpr Declaration kUnclear{.is_method = true};

std::uint32_t hash_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(fold(c))) * 16777619U;
  return hash;
}

std::uint64_t member_key(std::uint32_t owner, std::string_view name) {
  return (static_cast<std::uint64_t>(owner) << 32) | hash_of(name);
}

}  // namespace

Declarations::Declarations(const Tokens& tokens) : tokens_(tokens) {
  const std::uint32_t count = tokens_.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    const Token& token = tokens_.items[i];
    if (token.sign == '@') read_test_mark(i);
    if (token.kind != TokenKind::name || i == 0) {
      if (token.length == 7 && tokens_.is_word(i, "trigger")) read_trigger(i);
      if (token.length == 5 && tokens_.is_word(i, "class")) read_class(i);
      continue;
    }
    const Token& before = tokens_.items[i - 1];
    if (before.kind == TokenKind::name) {
      read_class(i - 1);
      read_trigger(i - 1);
    }
    if (token.length == 10 && tokens_.is_word(i, "testMethod")) read_test_mark(i);
    if (before.kind == TokenKind::name || before.sign == '>' || before.sign == ']') read_declaration(i);
  }
  sort_names();
}

void Declarations::sort_names() {
  std::ranges::stable_sort(locals_, {}, &Named::key);
  std::ranges::stable_sort(members_, {}, &Named::key);
}

std::span<const Declarations::Named> Declarations::named(const std::vector<Named>& names, std::uint64_t key) {
  const auto found = std::ranges::equal_range(names, key, {}, &Named::key);
  return {found.begin(), found.end()};
}

void Declarations::read_class(std::uint32_t at) {
  const bool is_class =
      tokens_.is_word(at, "class") || tokens_.is_word(at, "interface") || tokens_.is_word(at, "enum");
  if (!is_class || (at > 0 && tokens_.is_sign(at - 1, '.')) || !tokens_.is_name(at + 1)) return;
  ClassScope scope{.name = tokens_.name(at + 1)};
  std::uint32_t brace = at + 2;
  while (brace < tokens_.size() && !tokens_.is_sign(brace, '{') && !tokens_.is_sign(brace, ';')) {
    if (tokens_.is_word(brace, "extends") && find_type_end(tokens_, brace + 1) > brace + 1)
      scope.parent_type = tokens_.between(brace + 1, find_type_end(tokens_, brace + 1) - 1);
    ++brace;
  }
  if (!tokens_.is_sign(brace, '{') || class_by_brace_.contains(brace)) return;
  scope.begin = brace;
  scope.end = tokens_.after_partner(brace);
  scope.outer = owner_of(brace);
  const auto id = static_cast<std::uint32_t>(classes_.size());
  class_by_brace_.emplace(brace, id);
  class_by_name_.emplace(hash_of(scope.name), id);
  classes_.push_back(scope);
}

void Declarations::read_trigger(std::uint32_t at) {
  const bool is_trigger = at < 4 && tokens_.is_word(at, "trigger") && tokens_.is_word(at + 2, "on");
  if (is_trigger && tokens_.is_name(at + 3)) trigger_object_ = tokens_.name(at + 3);
}

void Declarations::read_test_mark(std::uint32_t at) {
  const bool is_annotation = tokens_.is_sign(at, '@');
  if (is_annotation && !tokens_.is_word(at + 1, "isTest") && !tokens_.is_word(at + 1, "testSetup")) return;
  if (!tests_.empty() && at < tests_.back().end) return;
  std::uint32_t brace = at + 1;
  while (brace < tokens_.size() && !tokens_.is_sign(brace, '{') && !tokens_.is_sign(brace, ';')) {
    brace = tokens_.is_sign(brace, '(') ? tokens_.after_partner(brace) : brace + 1;
  }
  if (tokens_.is_sign(brace, '{')) tests_.push_back({.begin = at, .end = tokens_.after_partner(brace)});
}

void Declarations::read_declaration(std::uint32_t at) {
  if (at + 1 >= tokens_.size()) return;
  const char next = tokens_.items[at + 1].sign;
  if (next == 0 || std::string_view("=;,):{(").find(next) == std::string_view::npos) return;
  if (is_keyword(tokens_.name(at))) return;
  const std::uint32_t parent = tokens_.items[at].parent;
  if (parent != kNone && (tokens_.is_sign(parent, '[') || tokens_.is_word(parent + 1, "SELECT")))
    return;  // a column's alias
  const std::uint32_t begin = find_type_begin(tokens_, at - 1);
  if (begin == kNone || (begin > 0 && tokens_.is_word(begin - 1, "as"))) return;
  if (begin > 0 && (tokens_.is_word(begin - 1, "upsert") || tokens_.is_word(begin - 1, "merge"))) return;
  const std::string_view type = tokens_.between(begin, at - 1);
  if (next == '(') return add_method(at, type);
  add_variable(at, type);
  const bool is_statement =
      tokens_.items[at].parent == kNone || tokens_.is_sign(tokens_.items[at].parent, '{');
  if (is_statement && (next == ',' || next == '=')) add_more_variables(at, type);
}

/// The others of `Lead a, b = rows[0], c;`
void Declarations::add_more_variables(std::uint32_t at, std::string_view type) {
  const std::uint32_t limit = std::min(tokens_.size(), at + kLongestStatement);
  for (std::uint32_t i = at + 1; i + 2 < limit && !tokens_.is_sign(i, ';') && !tokens_.is_sign(i, '}');) {
    const bool is_next = tokens_.is_sign(i, ',') && tokens_.is_name(i + 1);
    const bool is_variable = is_next && (tokens_.is_sign(i + 2, ',') || tokens_.is_sign(i + 2, '=') ||
                                         tokens_.is_sign(i + 2, ';'));
    if (is_variable) add_variable(i + 1, type);
    const bool is_open = tokens_.is_sign(i, '(') || tokens_.is_sign(i, '[') || tokens_.is_sign(i, '{');
    i = is_open ? std::max(tokens_.after_partner(i), i + 1) : i + 1;
  }
}

void Declarations::add_variable(std::uint32_t at, std::string_view type) {
  Declaration declaration{.token = at, .type = type, .owner = owner_of(at)};
  set_scope(declaration);
  const auto place = static_cast<std::uint32_t>(declarations_.size());
  declarations_.push_back(declaration);
  if (declaration.owner == kNone) {
    locals_.push_back({.key = hash_of(tokens_.name(at)), .place = place});
    return;
  }
  members_.push_back({.key = member_key(declaration.owner, tokens_.name(at)), .place = place});
  if (!tokens_.is_sign(at + 1, '{')) return;
  // The setter of a property knows the new value by this name.
  locals_.push_back({.key = hash_of("value"), .place = static_cast<std::uint32_t>(declarations_.size())});
  declarations_.push_back({.token = at, .begin = at + 1, .end = tokens_.after_partner(at + 1), .type = type});
}

void Declarations::add_method(std::uint32_t at, std::string_view type) {
  const std::uint32_t owner = owner_of(at);
  if (owner == kNone) return;
  const auto place = static_cast<std::uint32_t>(declarations_.size());
  members_.push_back({.key = member_key(owner, tokens_.name(at)), .place = place});
  declarations_.push_back({.token = at,
                           .type = type,
                           .owner = owner,
                           .arguments = count_arguments(tokens_, at + 1),
                           .is_method = true});
}

std::uint32_t Declarations::owner_of(std::uint32_t token) const {
  const auto found = class_by_brace_.find(tokens_.items[token].parent);
  return found == class_by_brace_.end() ? kNone : found->second;
}

std::uint32_t Declarations::end_of_statement(std::uint32_t from) const {
  std::uint32_t at = from;
  while (at < tokens_.size()) {
    const char sign = tokens_.items[at].sign;
    if (sign == ';' || sign == '}') return at;
    if (sign == '{') return tokens_.after_partner(at);
    at = sign == '(' || sign == '[' ? tokens_.after_partner(at) : at + 1;
  }
  return at;
}

void Declarations::set_scope(Declaration& declaration) const {
  const std::uint32_t parent = tokens_.items[declaration.token].parent;
  declaration.begin = declaration.token;
  if (parent == kNone) {
    declaration.end = tokens_.size();
  } else if (tokens_.is_sign(declaration.token + 1, '{') && declaration.owner == kNone) {
    declaration.end = tokens_.after_partner(declaration.token + 1);  // `when Lead row {`
  } else if (tokens_.is_sign(parent, '(')) {
    declaration.end = end_of_statement(tokens_.after_partner(parent));
  } else {
    declaration.end = tokens_.after_partner(parent);
  }
}

const Declaration* Declarations::find_local(std::string_view name, std::uint32_t at) const {
  const std::span<const Named> places = named(locals_, hash_of(name));
  const auto after = std::upper_bound(
      places.begin(), places.end(), at,
      [&](std::uint32_t token, const Named& local) { return token < declarations_[local.place].begin; });
  std::size_t left = kSearchLimit;
  for (auto place = after; place != places.begin() && left > 0; --left) {
    const Declaration& candidate = declarations_[(--place)->place];
    if (at < candidate.end) return &candidate;
  }
  return nullptr;
}

const Declaration* Declarations::find_in_class(std::uint32_t owner, std::string_view name, bool is_method,
                                               std::uint32_t arguments) const {
  const Declaration* best = nullptr;
  std::size_t left = kSearchLimit;
  for (const Named& member : named(members_, member_key(owner, name))) {
    const Declaration& candidate = declarations_[member.place];
    if (left-- == 0) break;
    if (candidate.is_method != is_method) continue;
    if (!is_method) return &candidate;
    const bool fits = candidate.arguments == arguments;
    if (best != nullptr && best->arguments == arguments) {
      // Of overloads with equal numbers of arguments nobody can tell which one is called.
      if (fits && !equals_folded(candidate.type, best->type)) return &kUnclear;
    } else if (fits || best == nullptr) {
      best = &candidate;
    }
  }
  return best;
}

std::uint32_t Declarations::parent_of(std::uint32_t owner) const {
  const std::string_view type = classes_[owner].parent_type;
  const std::uint32_t parent = type.empty() ? kNone : find_class(type);
  return parent == owner ? kNone : parent;
}

const Declaration* Declarations::find_member(std::uint32_t owner, std::string_view name) const {
  for (std::uint32_t depth = 0; owner != kNone && depth < kDeepestClass; ++depth) {
    if (const Declaration* found = find_in_class(owner, name, false, 0)) return found;
    owner = parent_of(owner);
  }
  return nullptr;
}

const Declaration* Declarations::find_method_of(std::uint32_t owner, std::string_view name,
                                                std::uint32_t arguments) const {
  for (std::uint32_t depth = 0; owner != kNone && depth < kDeepestClass; ++depth) {
    if (const Declaration* found = find_in_class(owner, name, true, arguments)) return found;
    owner = parent_of(owner);
  }
  return nullptr;
}

const Declaration* Declarations::find_variable(std::string_view name, std::uint32_t at) const {
  if (const Declaration* local = find_local(name, at)) return local;
  std::uint32_t owner = class_at(at);
  for (std::uint32_t depth = 0; owner != kNone && depth < kDeepestClass; ++depth) {
    if (const Declaration* member = find_member(owner, name)) return member;
    owner = classes_[owner].outer;
  }
  return nullptr;
}

const Declaration* Declarations::find_method(std::string_view name, std::uint32_t at,
                                             std::uint32_t arguments) const {
  std::uint32_t owner = class_at(at);
  for (std::uint32_t depth = 0; owner != kNone && depth < kDeepestClass; ++depth) {
    if (const Declaration* method = find_method_of(owner, name, arguments)) return method;
    owner = classes_[owner].outer;
  }
  return nullptr;
}

std::uint32_t Declarations::find_class(std::string_view type) const {
  const std::string_view name = type_name(type);
  const auto found = class_by_name_.find(hash_of(name));
  if (found == class_by_name_.end() || !equals_folded(classes_[found->second].name, name)) return kNone;
  const std::string_view head = type_head(type);
  if (head.size() == name.size()) return found->second;
  const std::string_view outer = type_name(head.substr(0, head.rfind('.')));
  const std::uint32_t around = classes_[found->second].outer;
  // `System.Answer` is no inner class of this file; before a class that stands alone there is a namespace.
  if (around == kNone) return class_by_name_.contains(hash_of(outer)) ? kNone : found->second;
  return equals_folded(classes_[around].name, outer) ? found->second : kNone;
}

std::string Declarations::full_name(std::uint32_t id) const {
  if (id == kNone) return {};
  const std::uint32_t outer = classes_[id].outer;
  const std::string_view name = classes_[id].name;
  return outer == kNone ? std::string(name) : concat(classes_[outer].name, '.', name);
}

bool Declarations::has_foreign_parent(std::uint32_t id, bool with_outer) const {
  for (std::uint32_t depth = 0; id != kNone && depth < kDeepestClass; ++depth) {
    std::uint32_t top = id;
    for (std::uint32_t step = 0; parent_of(top) != kNone && step < kDeepestClass; ++step)
      top = parent_of(top);
    if (!classes_[top].parent_type.empty()) return true;
    id = with_outer ? classes_[id].outer : kNone;
  }
  return false;
}

std::uint32_t Declarations::class_at(std::uint32_t token) const {
  const auto after =
      std::upper_bound(classes_.begin(), classes_.end(), token,
                       [](std::uint32_t at, const ClassScope& scope) { return at < scope.begin; });
  if (after == classes_.begin()) return kNone;
  auto id = static_cast<std::uint32_t>(after - classes_.begin() - 1);
  while (id != kNone && token >= classes_[id].end) {
    // A sibling that ended: what is around it comes next.
    id = classes_[id].outer;
  }
  return id;
}

bool Declarations::is_declared_at(std::uint32_t token) const {
  const auto found = std::lower_bound(
      declarations_.begin(), declarations_.end(), token,
      [](const Declaration& declaration, std::uint32_t at) { return declaration.token < at; });
  return found != declarations_.end() && found->token == token;
}

bool Declarations::is_test(std::uint32_t token) const {
  const auto after = std::upper_bound(tests_.begin(), tests_.end(), token,
                                      [](std::uint32_t at, const Range& range) { return at < range.begin; });
  return after != tests_.begin() && token < std::prev(after)->end;
}

std::uint32_t count_arguments(const Tokens& tokens, std::uint32_t open) {
  const std::uint32_t end = tokens.items[open].partner;
  if (end == kNone || end == open + 1) return 0;
  std::uint32_t count = 1;
  for (std::uint32_t i = open + 1; i < end && count < kMostArguments;) {
    if (tokens.is_sign(i, ',')) ++count;
    // The commas in `Map<Id, Lead>` part no arguments.
    if (tokens.is_sign(i, '<')) {
      const std::uint32_t type_end = find_type_end(tokens, i - 1);
      i = type_end > i ? type_end : i + 1;
      continue;
    }
    const bool is_open = tokens.is_sign(i, '(') || tokens.is_sign(i, '[') || tokens.is_sign(i, '{');
    i = is_open ? std::max(tokens.after_partner(i), i + 1) : i + 1;
  }
  return count;
}

}  // namespace lint::apex
