// Mentions: search for `__` block by block, then judge the word around it.
#include "linter/code/mention.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Sixteen characters at once.
using Block = signed char __attribute__((vector_size(16)));
constexpr std::size_t kBlock = sizeof(Block);

/// Whether one of the characters at `place` and the next one are the pair. Reads one more than a block.
template <char first, char second>
bool has_pair(const char* place) {
  Block here;
  Block next;
  std::memcpy(&here, place, kBlock);
  std::memcpy(&next, place + 1, kBlock);
  const Block found = (here == first) & (next == second);
  std::uint64_t halves[2];
  std::memcpy(halves, &found, kBlock);
  return (halves[0] | halves[1]) != 0;
}

std::size_t find_double_underscore(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at + kBlock + 1 <= text.size() && !has_pair<'_', '_'>(text.data() + at)) at += kBlock;
  return text.find("__", at);
}

bool is_hex_digit(char c) {
  return is_digit(c) || (fold(c) >= 'a' && fold(c) <= 'f');
}

/// How many characters of the word belong to an escape that starts before it: `\nScore__c`, `\u003cScore__c`,
/// `%20Score__c`.
std::size_t count_escape(std::string_view word, char before) {
  if (before == '%') return word.size() > 2 && is_digit(word[0]) && is_hex_digit(word[1]) ? 2 : 0;
  if (before != '\\' || word.empty()) return 0;
  if (word[0] == 'u' && word.size() > 5 && std::all_of(word.begin() + 1, word.begin() + 5, is_hex_digit))
    return 5;
  return std::string_view("nrtbf").find(word[0]) != std::string_view::npos ? 1 : 0;
}

/// The end of the word that follows a field's own name; empty when the word is no spelling of a field.
std::string_view suffix_of(std::string_view word) {
  const std::size_t last = word.rfind("__");
  if (last == std::string_view::npos || last == 0) return {};
  const std::string_view end = word.substr(last);
  if (equals_folded(end, "__c") || equals_folded(end, "__r")) return end;
  if (equals_folded(end, "__pc") || equals_folded(end, "__pr")) return end;
  const bool is_component = equals_folded(end, "__s");
  if (!is_component && !equals_folded(end, "__hst")) return {};
  const std::size_t second = word.rfind("__", last - 1);
  if (second == std::string_view::npos || second == 0) return {};
  if (!is_component && !equals_folded(word.substr(second, last - second), "__c")) return {};
  return word.substr(second);
}

/// The letter after `__` with which a suffix of `suffix_of` can begin; a cheap test before the whole word is
/// read.
bool can_begin_suffix(char c) {
  const char folded = fold(c);
  return folded == 'c' || folded == 'r' || folded == 'p' || folded == 's' || folded == 'h';
}

/// The word around `[begin, end)`, not reaching below `floor`.
Mention word_around(std::string_view text, std::size_t floor, std::size_t begin, std::size_t end) {
  while (begin > floor && is_word(text[begin - 1])) --begin;
  while (end < text.size() && is_word(text[end])) ++end;
  std::string_view word = text.substr(begin, end - begin);
  if (begin > 0) word.remove_prefix(count_escape(word, text[begin - 1]));
  while (!word.empty() && !is_letter(word.front())) word.remove_prefix(1);
  return {.word = word, .suffix = suffix_of(word), .offset = end - word.size(), .end = end};
}

}  // namespace

bool Mention::is_relationship() const {
  return ends_with_folded(suffix, "r");
}

std::string Mention::target() const {
  return concat(stem(), is_relationship() ? "__r" : "__c");
}

bool speaks_of_field_sets(std::string_view text) {
  constexpr std::string_view kMiddle = "dSet";
  std::size_t at = 0;
  for (; at + kBlock + kMiddle.size() <= text.size(); at += kBlock) {
    if (!has_pair<'d', 'S'>(text.data() + at)) continue;
    if (text.substr(at, kBlock + kMiddle.size()).find(kMiddle) != std::string_view::npos) return true;
  }
  return text.find(kMiddle, at) != std::string_view::npos;
}

std::optional<Mention> find_mention(std::string_view text, std::size_t from) {
  std::size_t floor = from;
  std::size_t at = find_double_underscore(text, from);
  while (at != std::string_view::npos) {
    if (at + 2 < text.size() && can_begin_suffix(text[at + 2])) {
      const Mention mention = word_around(text, floor, at, at + 2);
      if (!mention.suffix.empty()) return mention;
      floor = mention.end;
      at = find_double_underscore(text, mention.end);
    } else {
      at = find_double_underscore(text, at + 1);
    }
  }
  return std::nullopt;
}

}  // namespace lint
