// Walks: one step after another, each by what one class declares.
#include "linter/references/class_walk.h"

#include <algorithm>
#include <utility>

#include "linter/base/text.h"
#include "linter/code/apex_type_text.h"
#include "linter/code/object_names.h"

namespace lint {
namespace {

/// More classes above one another, or steps, are followed no further.
constexpr std::uint32_t kMostParents = 16;
constexpr std::uint32_t kMostSteps = 64;

std::string_view outer_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
}

std::size_t name_length(std::string_view text) {
  const auto is_part = [](char c) { return is_word(c) || c == '$'; };
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_part) - text.begin());
}

/// The end of `<Map<Id, Lead>>`, behind its last bracket.
std::size_t type_length(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<') ++depth;
    if (text[i] == '>' && --depth == 0) return i + 1;
  }
  return text.size();
}

/// Takes `(2)` off the text and returns the number.
std::uint32_t take_arguments(std::string_view& text) {
  std::uint32_t count = 0;
  std::size_t at = 1;
  for (; at < text.size() && is_digit(text[at]) && count < 100; ++at)
    count = count * 10 + static_cast<std::uint32_t>(text[at] - '0');
  text.remove_prefix(std::min(at + 1, text.size()));
  return count;
}

std::uint64_t member_key(std::uint32_t owner, std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(fold(c))) * 16777619U;
  return (static_cast<std::uint64_t>(owner) << 32) | hash;
}

}  // namespace

ClassWalk::ClassWalk(const Model& model, const Index& index) : model_(model), index_(index) {
  for (const ClassMember& record : model.class_members) {
    if (record.kind == MemberKind::none) add_class(record);
  }
  link_classes();
  sort_members();
}

void ClassWalk::sort_members() {
  // Members of a class stand together.
  NameId last;
  std::uint32_t owner = kNone;
  members_.reserve(model_.class_members.size());
  for (std::uint32_t i = 0; i < model_.class_members.size(); ++i) {
    const ClassMember& record = model_.class_members[i];
    if (record.kind == MemberKind::none) continue;
    if (!(record.owner == last)) owner = find_class(model_.names[record.owner]);
    last = record.owner;
    members_.push_back({.key = member_key(owner, model_.names[record.name]), .place = i});
  }
  std::ranges::sort(members_, {}, [](const Member& member) { return std::pair(member.key, member.place); });
}

void ClassWalk::add_class(const ClassMember& record) {
  const std::string_view name = model_.names[record.owner];
  const auto [place, is_new] =
      class_by_name_.try_emplace(fold(name), static_cast<std::uint32_t>(classes_.size()));
  const std::string_view parent = record.type ? model_.names[record.type] : std::string_view();
  if (is_new) {
    classes_.push_back({.name = name, .parent_type = parent});
  } else if (classes_[place->second].parent_type.empty()) {
    classes_[place->second].parent_type = parent;
  }
}

void ClassWalk::link_classes() {
  for (Class& one : classes_) {
    const std::string_view outer = outer_of(one.name);
    if (!outer.empty()) one.outer = find_class(outer);
  }
  for (std::uint32_t id = 0; id < classes_.size(); ++id) {
    if (classes_[id].parent_type.empty()) continue;
    const std::uint32_t parent = resolve(id, classes_[id].parent_type);
    if (parent != id) classes_[id].parent = parent;
  }
}

std::uint32_t ClassWalk::find_class(std::string_view full_name) const {
  const auto found = class_by_name_.find(fold(full_name));
  return found == class_by_name_.end() ? kNone : found->second;
}

/// An inner class of the class or of those it extends.
std::uint32_t ClassWalk::find_inner(std::uint32_t outer, std::string_view name) const {
  for (std::uint32_t depth = 0; outer != kNone && depth < kMostParents; ++depth) {
    const std::uint32_t inner = find_class(concat(classes_[outer].name, '.', name));
    if (inner != kNone) return inner;
    outer = classes_[outer].parent;
  }
  return kNone;
}

/// The class that a type's name means inside the class `scope`.
std::uint32_t ClassWalk::resolve(std::uint32_t scope, std::string_view type) const {
  std::string_view name = apex::type_head(type);
  const std::string& prefix = model_.project_namespace;
  const bool has_prefix = !prefix.empty() && starts_with_folded(name, concat(prefix, "."));
  if (has_prefix && find_class(prefix) == kNone) name.remove_prefix(prefix.size() + 1);
  for (std::uint32_t around = scope; around != kNone; around = classes_[around].outer) {
    const std::uint32_t inner = find_inner(around, name);
    if (inner != kNone) return inner;
  }
  const std::uint32_t found = find_class(name);
  const std::size_t dot = name.find('.');
  if (found != kNone || dot == std::string_view::npos) return found;
  // `Child.Inner` may be declared in the class that `Child` extends.
  const std::uint32_t outer = find_class(name.substr(0, dot));
  return outer == kNone ? kNone : find_inner(outer, name.substr(dot + 1));
}

WalkEnd ClassWalk::walk(std::string_view text) const {
  const Start start = read_start(text);
  State state;
  for (std::uint32_t count = 0; !text.empty(); ++count) {
    Step step;
    if (text.front() == '[') {
      step.is_index = true;
      text.remove_prefix(std::min<std::size_t>(2, text.size()));
    } else {
      if (text.front() == '.') text.remove_prefix(1);
      const bool is_type = !text.empty() && text.front() == '<';
      const std::size_t length = is_type ? type_length(text) : name_length(text);
      if (length == 0 || count > kMostSteps) return {};
      step.name = text.substr(0, length);
      text.remove_prefix(length);
      step.is_call = !text.empty() && text.front() == '(';
      if (step.is_call) step.arguments = take_arguments(text);
    }
    state = count == 0 ? begin(start, step) : go(state, step, start.is_page);
    // A page speaks of `wrapper.Contact`: the name tells, whatever the wrapper is.
    const bool is_telling = start.is_page && !step.is_call && is_object_name(step.name);
    if (state.kind == Kind::unknown && is_telling) state = named(kNone, step.name);
  }
  if (state.kind != Kind::object) return {};
  return {.object = state.object, .path = std::move(state.path)};
}

ClassWalk::Start ClassWalk::read_start(std::string_view& text) const {
  Start start;
  const std::size_t border = text.find_first_of(":!");
  if (border == std::string_view::npos) return start;
  start.is_page = text[border] == '!';
  for (const std::string_view name : split(text.substr(0, border), ',')) {
    const std::uint32_t scope = name.empty() ? kNone : resolve(kNone, name);
    if (scope != kNone) start.scopes.push_back(scope);
  }
  text.remove_prefix(border + 1);
  return start;
}

ClassWalk::State ClassWalk::begin(const Start& start, const Step& first) const {
  const std::uint32_t home = start.scopes.empty() ? kNone : start.scopes.front();
  if (first.name.starts_with('<')) return value_of(first.name.substr(1, first.name.size() - 2), home);
  for (const std::uint32_t scope : start.scopes) {
    for (std::uint32_t around = scope; around != kNone; around = classes_[around].outer) {
      if (std::optional<State> found = find_member(around, first, start.is_page)) return *std::move(found);
    }
  }
  return first.is_call || start.is_page ? State() : named(home, first.name);
}

/// A class or an object by its name.
ClassWalk::State ClassWalk::named(std::uint32_t scope, std::string_view name) const {
  if (resolve(scope, name) != kNone) return {.kind = Kind::type, .type = name, .scope = scope};
  const ObjectId object = index_.find_object(name);
  return object ? State{.kind = Kind::object, .object = object} : State();
}

ClassWalk::State ClassWalk::value_of(std::string_view type, std::uint32_t scope) const {
  return settle({.kind = Kind::instance, .type = type, .scope = scope});
}

/// A value whose type is an object's name, and no class's, is a record.
ClassWalk::State ClassWalk::settle(State state) const {
  if (state.type.empty()) return {};
  if (state.many > 0 || apex::is_collection(state.type)) return state;
  if (resolve(state.scope, state.type) != kNone) return state;
  if (apex::is_plain_type(state.type)) return {};
  const ObjectId object = index_.find_object(apex::type_head(state.type));
  return object ? State{.kind = Kind::object, .object = object} : State();
}

ClassWalk::State ClassWalk::go(const State& state, const Step& next, bool is_page) const {
  if (state.kind == Kind::unknown) return {};
  if (state.kind == Kind::object) return go_from_object(state, next);
  const bool is_collection = state.many > 0 || apex::is_collection(state.type);
  if (next.is_index || is_collection) {
    if (state.kind != Kind::instance || (!next.is_index && !next.is_call)) return {};
    const apex::TypeUse rows{.type = state.type, .many = state.many};
    const apex::TypeUse use =
        next.is_index ? apex::element_of(rows) : apex::call_on_collection(rows, next.name);
    return settle({.kind = Kind::instance, .type = use.type, .many = use.many, .scope = state.scope});
  }
  const std::uint32_t owner = resolve(state.scope, state.type);
  if (owner == kNone) return {};
  if (std::optional<State> found = find_member(owner, next, is_page)) return *std::move(found);
  const bool is_inner = state.kind == Kind::type && !next.is_call && find_inner(owner, next.name) != kNone;
  return is_inner ? State{.kind = Kind::type, .type = next.name, .scope = owner} : State();
}

ClassWalk::State ClassWalk::go_from_object(State state, const Step& next) const {
  if (next.is_index) return state.path.empty() ? State() : state;
  if (next.is_call) {
    const auto is = [&](std::string_view word) { return equals_folded(next.name, word); };
    const bool gives_rows = !state.path.empty() && (is("get") || is("iterator") || is("next"));
    return gives_rows || is("clone") ? state : State();
  }
  if (!state.path.empty()) state.path += '.';
  state.path += next.name;
  return state;
}

std::optional<ClassWalk::State> ClassWalk::find_member(std::uint32_t owner, const Step& member,
                                                       bool is_page) const {
  const std::string getter = is_page && !member.is_call ? concat("get", member.name) : std::string();
  for (std::uint32_t depth = 0; owner != kNone && depth < kMostParents; ++depth) {
    if (std::optional<State> found = find_in(owner, member)) return found;
    if (!getter.empty()) {
      if (std::optional<State> found = find_in(owner, {.name = getter, .is_call = true})) return found;
    }
    owner = classes_[owner].parent;
  }
  return std::nullopt;
}

std::optional<ClassWalk::State> ClassWalk::find_in(std::uint32_t owner, const Step& member) const {
  const std::uint64_t key = member_key(owner, member.name);
  const auto found = std::ranges::equal_range(members_, key, {}, &Member::key);
  const MemberKind kind = member.is_call ? MemberKind::method : MemberKind::variable;
  bool is_exact = false;  // Some have that number of arguments: the others do not count.
  std::string_view type;
  bool is_unclear = false;
  for (const Member& place : found) {
    const ClassMember& candidate = model_.class_members[place.place];
    if (candidate.kind != kind || !equals_folded(model_.names[candidate.name], member.name)) continue;
    const bool fits = !member.is_call || candidate.arguments == member.arguments;
    if (is_exact && !fits) continue;
    const std::string_view given = model_.names[candidate.type];
    is_unclear = (is_exact == fits && is_unclear) ||
                 (is_exact == fits && !type.empty() && !equals_folded(type, given));
    is_exact = fits;
    type = given;
  }
  if (type.empty()) return std::nullopt;
  return is_unclear ? State() : value_of(type, owner);
}

}  // namespace lint
