// Merge expressions: parsed as formulas, their names followed to an object where the template tells one.
#include "linter/code/merge_text.h"

#include <algorithm>
#include <utility>

#include "linter/base/text.h"
#include "linter/code/object_names.h"
#include "linter/formula/analysis.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;
/// A template with more variables than this is no template that somebody wrote.
constexpr std::size_t kMostVariables = 1000;

std::string_view word_at(const std::vector<std::string_view>& words, std::size_t i) {
  return i < words.size() ? words[i] : std::string_view();
}

/// Globals whose paths `formula::resolve_path` understands as they stand.
bool is_global_of_fields(std::string_view name) {
  for (const std::string_view global :
       {"$User", "$Profile", "$UserRole", "$Organization", "$Setup", "$CustomMetadata"}) {
    if (equals_folded(name, global)) return true;
  }
  return false;
}

/// `$ObjectType.O.Fields.F.Label` names O.F; `$ObjectType.O.Label` names O.
void add_object_type(UseCollector& uses, std::string_view text, std::size_t offset, std::string_view path) {
  const std::vector<std::string_view> words = split(text, '.');
  if (words.size() < 2 || words[1].empty()) return;
  const auto place = [&](std::string_view word) {
    return offset + static_cast<std::size_t>(word.data() - text.data());
  };
  uses.add_object(words[1], place(words[1]));
  if (!equals_folded(word_at(words, 2), "fields") || word_at(words, 3).empty()) return;
  uses.add_path({.object = std::string(words[1]),
                 .text = words[3],
                 .offset = place(words[3]),
                 .direction = Direction::displays,
                 .path = path},
                true);
}

void add_global(UseCollector& uses, std::string_view text, const Place& place) {
  const std::string_view name = text.substr(0, text.find('.'));
  if (equals_folded(name, "$Action")) {
    const std::string_view object = word_at(split(text, '.'), 1);
    if (is_object_name(object)) uses.add_object(object, place.offset + name.size() + 1);
    return;
  }
  if (equals_folded(name, "$ObjectType")) return add_object_type(uses, text, place.offset, place.path);
  if (!is_global_of_fields(name) || name.size() == text.size() || text.ends_with('.')) return;
  uses.add({.target = std::string(text),
            .offset = static_cast<std::uint32_t>(place.offset),
            .form = SiteForm::path,
            .direction = place.direction,
            .path = place.path},
           place.offset + text.size());
}

void add_name(UseCollector& uses, std::string_view text, const Scope& scope, const Place& place) {
  if (text.starts_with('$')) return add_global(uses, text, place);
  const Scope::Start start = scope.start_of(text);
  if (start.length == 0) {
    const std::string walk = scope.walk_of({});
    if (!start.is_declared && !walk.empty()) add_walk(uses, walk, text, place);
    return;
  }
  if (!start.meaning.walk.empty()) {
    if (start.length + 1 >= text.size()) return;
    return add_walk(
        uses, start.meaning.walk, text.substr(start.length + 1),
        {.offset = place.offset + start.length + 1, .direction = place.direction, .path = place.path});
  }
  const std::string_view first = text.substr(0, start.length);
  const bool is_only_word = start.length == text.size();
  if (start.is_object ? !is_only_word : equals_folded(first, start.meaning.object)) {
    uses.add_object(first, place.offset);
  }
  if (start.length + 1 >= text.size()) return;
  const std::string_view rest = text.substr(start.length + 1);
  if (rest.find("..") != npos || rest.front() == '.' || rest.back() == '.') return;
  uses.add_path({.object = start.meaning.object,
                 .prefix = start.meaning.prefix,
                 .text = rest,
                 .offset = place.offset + start.length + 1,
                 .direction = place.direction,
                 .path = place.path},
                true);
}

}  // namespace

void Scope::forget_to(std::size_t size) {
  if (size < variables_.size()) variables_.resize(size);
}

void Scope::declare(std::string_view name, Meaning meaning) {
  if (variables_.size() < kMostVariables) {
    variables_.push_back({.name = std::string(name), .meaning = std::move(meaning)});
  }
}

Scope::Start Scope::start_of(std::string_view path) const {
  std::size_t length = std::min(path.find('.'), path.size());
  const bool is_attribute = equals_folded(path.substr(0, length), "v");
  if (is_attribute && length < path.size()) length = std::min(path.find('.', length + 1), path.size());
  const std::string_view name = path.substr(0, length);
  for (auto variable = variables_.rbegin(); variable != variables_.rend(); ++variable) {
    if (variable->name.size() != name.size() || !equals_folded(variable->name, name)) continue;
    if (variable->meaning.object.empty() && variable->meaning.walk.empty())
      return {.meaning = {}, .is_declared = true};
    return {.meaning = variable->meaning, .length = length, .is_object = false};
  }
  // A property `quote` may hold a record of `Quote__c`: without a declaration only the exact name tells.
  if (is_attribute || !(ignores_case_ ? is_object_name_folded(name) : is_object_name(name))) return {};
  return {.meaning = {.object = std::string(name)}, .length = length, .is_object = true};
}

std::string Scope::walk_of(std::string_view path) const {
  return classes_.empty() ? std::string() : concat(classes_, '!', path);
}

Meaning Scope::meaning_of(std::string_view path) const {
  Start start = start_of(path);
  if (start.length == 0) return start.is_declared ? Meaning() : Meaning{.walk = walk_of(path)};
  if (!start.meaning.walk.empty()) {
    if (start.length < path.size()) start.meaning.walk += path.substr(start.length);
    return start.meaning;
  }
  if (start.length < path.size()) start.meaning.prefix += concat(path.substr(start.length + 1), ".");
  // A lookup field itself or a value is no record to start from.
  for (const std::string_view word : split(start.meaning.prefix, '.')) {
    if (ends_with_folded(word, "__c")) return {};
  }
  return start.meaning;
}

std::size_t MergeFinder::end_of(std::size_t open, std::size_t limit) {
  for (std::size_t at = open + 2; at < limit; ++at) {
    const char c = text_[at];
    if (c == '}') return at + 1;
    if (c == '{' && at + 1 < limit && text_[at + 1] == '!') return npos;
    if (c == '"' || c == '\'') {
      const std::size_t end = end_of_quoted(at, limit);
      if (end != npos) at = end - 1;
    } else if (c == '/' && has_comment_end_ && text_.substr(at, 2) == "/*") {
      const std::size_t end = text_.find("*/", at + 2);
      has_comment_end_ = end != npos;
      if (end != npos && end + 2 <= limit) at = end + 1;
    }
  }
  return npos;
}

std::size_t MergeFinder::end_of_quoted(std::size_t at, std::size_t limit) {
  const char quote = text_[at];
  std::size_t& open_until = quote == '"' ? open_quote_until_ : open_apostrophe_until_;
  if (at < open_until) return npos;
  std::size_t i = at + 1;
  for (; i < limit && text_[i] != '\n'; ++i) {
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == quote) {
      return i + 1;
    }
  }
  open_until = i;
  return npos;
}

std::string_view path_of_expression(std::string_view expression) {
  expression = trim(expression);
  if (!expression.starts_with("{!") || !expression.ends_with('}')) return {};
  const std::string_view path = trim(expression.substr(2, expression.size() - 3));
  if (path.empty() || !(is_letter(path.front()) || path.front() == '$')) return {};
  const bool is_path = std::ranges::all_of(path.substr(1), [](char c) { return is_word(c) || c == '.'; });
  return is_path ? path : std::string_view();
}

void add_walk(UseCollector& uses, std::string_view walk, std::string_view text, const Place& place) {
  const std::vector<std::string_view> words = split(text, '.');
  const auto is_field = [](std::string_view word) { return is_custom_word(word); };
  const auto first = std::ranges::find_if(words, is_field);
  if (first == words.end() || std::ranges::find(words, std::string_view()) != words.end()) return;
  std::string context(walk);
  for (auto word = words.begin(); word != first; ++word) {
    if (!context.ends_with('!')) context += '.';
    context += *word;
  }
  if (context.ends_with('!')) return;  // The path is a custom name from its start: that is no property.
  const auto begin = static_cast<std::size_t>(first->data() - text.data());
  const std::string_view last = words.back();
  std::string target(text.substr(begin));
  if (ends_with_folded(last, "__r") || ends_with_folded(last, "__pr")) target += ".Id";
  uses.add({.target = std::move(target),
            .context = std::move(context),
            .offset = static_cast<std::uint32_t>(place.offset + begin),
            .form = SiteForm::walk,
            .direction = place.direction,
            .path = place.path},
           place.offset + text.size());
}

void add_expression(UseCollector& uses, std::size_t begin, std::size_t end, const Scope& scope,
                    Direction direction, std::string_view path) {
  uses.add_live(begin, end, direction, path);
  // Most expressions are one path: no need to parse those.
  const std::string_view only = path_of_expression(uses.text().substr(begin, end - begin));
  if (!only.empty()) {
    const auto offset = static_cast<std::size_t>(only.data() - uses.text().data());
    return add_name(uses, only, scope, {.offset = offset, .direction = direction, .path = path});
  }
  const formula::Analysis analysis =
      formula::analyse(uses.text().substr(begin, end - begin), formula::Dialect::template_text);
  for (const formula::Reference& reference : analysis.references) {
    const std::size_t offset = begin + reference.offset;
    // Behind a subscript the object is not known: `rows[0].Fee__c`.
    if (reference.uncertain && offset > 0 && uses.text()[offset - 1] == '.') continue;
    add_name(uses, reference.text, scope, {.offset = offset, .direction = direction, .path = path});
  }
}

void add_expressions(UseCollector& uses, MergeFinder& finder, std::size_t begin, std::size_t end,
                     const Scope& scope, Direction direction) {
  const std::string_view text = uses.text().substr(0, end);
  for (std::size_t open = text.find("{!", begin); open != npos; open = text.find("{!", open)) {
    const std::size_t close = finder.end_of(open, end);
    if (close == npos) {
      open += 2;
      continue;
    }
    add_expression(uses, open, close, scope, direction);
    open = close;
  }
}

}  // namespace lint
