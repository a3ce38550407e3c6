// Objects in test classes: implementation.
#include "linter/read/salesforce/apex_test_objects.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/code/object_names.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;
/// How far the bracket around a name is looked for.
constexpr std::size_t kReach = 4096;
constexpr std::size_t kLongestChain = 8;

}  // namespace

std::size_t TestObjects::skip_space_before(std::size_t at) const {
  while (at > 0 && is_space(text_[at - 1])) --at;
  return at;
}

/// The word that ends at `at`; moves `at` before it.
std::string_view TestObjects::word_before(std::size_t& at) const {
  const std::size_t end = at;
  while (at > 0 && is_word(text_[at - 1])) --at;
  return text_.substr(at, end - at);
}

/// The bracket that is open at `at`, or `npos`: a statement begins first, or it is too far away.
std::size_t TestObjects::open_before(std::size_t at) const {
  const std::size_t floor = at > kReach ? at - kReach : 0;
  std::size_t depth = 0;
  while (at-- > floor) {
    switch (text_[at]) {
      case ')':
      case ']':
      case '}':
        ++depth;
        break;
      case '(':
      case '[':
      case '{':
        if (depth == 0) return at;
        --depth;
        break;
      case ';':
        if (depth == 0) return npos;
        break;
      default:
        // Names one behind the other stand in the same bracket.
        if (depth == 0 && at == last_place_ && at > 0) return last_bracket_;
    }
  }
  return npos;
}

std::size_t TestObjects::bracket_around(std::size_t at) {
  last_bracket_ = open_before(at);
  last_place_ = at;
  return last_bracket_;
}

/// `Lead` of `new Lead(`.
std::string_view TestObjects::constructed(std::size_t open) const {
  std::size_t at = skip_space_before(open);
  const std::string_view type = word_before(at);
  if (at > 0 && text_[at - 1] == '.') {
    --at;
    while (at > 0 && is_word(text_[at - 1])) --at;  // a namespace, or `Schema`
  }
  at = skip_space_before(at);
  return equals_folded(word_before(at), "new") && is_object_name_folded(type) ? type : std::string_view();
}

/// Whether the name begins a string.
bool TestObjects::is_quoted(const Mention& mention) const {
  return mention.offset > 0 && text_[mention.offset - 1] == '\'';
}

std::size_t TestObjects::query_around(const Mention& mention) {
  if (is_quoted(mention)) return 0;
  std::size_t open = bracket_around(mention.offset);
  for (std::size_t i = 0; i < kLongestChain && open != npos && text_[open] == '('; ++i)
    open = open_before(open);
  if (open == npos || text_[open] != '[') return 0;
  const std::size_t first = std::min(text_.find_first_not_of(" \t\r\n", open + 1), text_.size());
  return starts_with_folded(text_.substr(first), "select") ? open + 1 : 0;
}

TestObjects::Owner TestObjects::owner_of(const Mention& mention) {
  const std::size_t before = skip_space_before(mention.offset);
  if (before > 0 && text_[before - 1] == '.') return owner_of_member(before);
  if (is_quoted(mention)) return {};
  const std::size_t open = bracket_around(mention.offset);
  return {.object = open != npos && text_[open] == '(' ? constructed(open) : std::string_view()};
}

/// Of the name behind the dot that ends at `at`.
TestObjects::Owner TestObjects::owner_of_member(std::size_t at) {
  std::size_t end = at - 1;  // of what stands before the dot
  std::size_t begin_of_path = end;
  for (std::size_t steps = 0; steps < kLongestChain; ++steps) {
    --at;
    if (at > 0 && text_[at - 1] == '?') --at;
    at = skip_space_before(at);
    // `rows[0].Score__c`, `rows.get(0).Score__c`
    const bool is_element = at > 0 && (text_[at - 1] == ']' || text_[at - 1] == ')');
    const bool is_call = is_element && text_[at - 1] == ')';
    if (is_element) {
      at = open_before(at - 1);
      if (at == npos) return {};
    }
    std::string_view word = word_before(at);
    if (is_call && !equals_folded(word, "get")) return {};
    if (word.empty()) return {};
    const bool has_more = at > 0 && text_[at - 1] == '.';
    const std::string_view path =
        begin_of_path < end ? text_.substr(begin_of_path, end - begin_of_path) : std::string_view();
    const bool is_plain = std::ranges::all_of(path, [](char c) { return is_word(c) || c == '.'; });
    if (!is_plain) return {};
    if (is_object_name(word) && path.empty()) return {.object = word};
    if (!has_more) {
      pass_assignments(begin_of_path);
      const std::string_view object = object_of(word);
      return object.empty() ? Owner() : Owner{.object = object, .path = path};
    }
    if (equals_folded(word, "fields") && path.empty()) {
      end = begin_of_path = at - 1;  // of a description
    } else if (!is_call) {
      begin_of_path = at;
    }
  }
  return {};
}

std::string_view TestObjects::object_of(std::string_view variable) const {
  const auto found = std::find_if(variables_.rbegin(), variables_.rend(), [&](const Variable& each) {
    return each.name.size() == variable.size() && equals_folded(each.name, variable);
  });
  return found == variables_.rend() ? std::string_view() : found->object;
}

void TestObjects::note(std::string_view name, std::string_view object) {
  for (Variable& each : variables_) {
    if (each.name != name) continue;
    each.object = object;
    return;
  }
  variables_.push_back({.name = name, .object = object});
}

void TestObjects::note_variable(const Mention& object) {
  std::size_t at = text_.find_first_not_of(" \t\r\n[]>", object.end);
  if (at == npos || at == object.end || !is_letter(text_[at])) return;
  const std::size_t begin = at;
  while (at < text_.size() && is_word(text_[at])) ++at;
  const std::string_view name = text_.substr(begin, at - begin);
  at = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
  const char next = at < text_.size() ? text_[at] : '\0';
  if (std::string_view("=;:,){").find(next) != npos) note(name, object.word);
}

/// Notes `Account account =`, `List<Account> accounts =` before the place, and forgets the types of variables
/// that get another one.
void TestObjects::pass_assignments(std::size_t until) {
  while (true) {
    const std::size_t equals = text_.substr(0, until).find('=', passed_);
    if (equals == npos) break;
    passed_ = equals + 1;
    std::size_t at = skip_space_before(equals);
    const std::string_view name = word_before(at);
    const std::size_t behind_type = skip_space_before(at);
    if (name.empty() || behind_type == at || behind_type == 0) continue;
    at = behind_type;
    while (at > 0 && (text_[at - 1] == '>' || text_[at - 1] == '[' || text_[at - 1] == ']')) --at;
    const std::string_view type = word_before(at);
    if (type.size() > 2) note(name, is_object_name(type) ? type : std::string_view());
  }
  passed_ = std::max(passed_, until);
}

}  // namespace lint
