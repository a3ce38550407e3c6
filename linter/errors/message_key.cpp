// Texts of errors made comparable: implementation.
#include "linter/errors/message_key.h"

#include <algorithm>
#include <array>
#include <optional>

#include "linter/base/stable_hash.h"
#include "linter/base/text.h"

namespace lint {
namespace {

struct Replacement {
  std::string_view from;
  std::string_view to;
};

constexpr std::array<Replacement, 7> kEntities{{{"&quot;", "\""},
                                                {"&apos;", "'"},
                                                {"&#39;", "'"},
                                                {"&#x27;", "'"},
                                                {"&lt;", "<"},
                                                {"&gt;", ">"},
                                                {"&nbsp;", " "}}};
/// Marks that programs put in the place of plain ones.
constexpr std::array<Replacement, 10> kMarks{{{"\u2018", "'"},
                                              {"\u2019", "'"},
                                              {"\u201C", "\""},
                                              {"\u201D", "\""},
                                              {"\u2013", "-"},
                                              {"\u2014", "-"},
                                              {"\u2026", "..."},
                                              {"\u00A0", " "},
                                              {"\u200B", ""},
                                              {"\uFEFF", ""}}};
/// Tags that Salesforce puts into error texts.
constexpr std::array<std::string_view, 7> kTags{"b", "br", "i", "p", "u", "span", "a"};
constexpr std::size_t kLongestTag = 200;

/// The size of a tag at the start of the text, or 0.
std::size_t tag_size(std::string_view text) {
  if (text.size() < 3 || text.front() != '<') return 0;
  const std::size_t end = text.substr(0, kLongestTag).find('>');
  if (end == std::string_view::npos) return 0;
  std::size_t at = text[1] == '/' ? 2 : 1;
  const std::size_t from = at;
  while (at < end && is_letter(text[at])) ++at;
  const std::string name = fold(text.substr(from, at - from));
  return std::ranges::find(kTags, name) == kTags.end() ? 0 : end + 1;
}

template <std::size_t Count>
const Replacement* find_start(const std::array<Replacement, Count>& table, std::string_view text) {
  for (const Replacement& row : table) {
    if (text.starts_with(row.from)) return &row;
  }
  return nullptr;
}

bool is_key_character(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string plain_text(std::string_view text) {
  std::string once = replace_all(std::string(text), "&amp;", "&");
  const std::string_view rest_of = once;
  std::string plain;
  const auto add = [&](std::string_view piece) {
    for (const char c : piece) {
      if (!is_space(c)) plain += c;
      if (is_space(c) && !plain.empty() && plain.back() != ' ') plain += ' ';
    }
  };
  for (std::size_t i = 0; i < rest_of.size();) {
    const std::string_view rest = rest_of.substr(i);
    const Replacement* found = rest.front() == '&' ? find_start(kEntities, rest) : nullptr;
    if (found == nullptr && static_cast<unsigned char>(rest.front()) >= 0x80)
      found = find_start(kMarks, rest);
    if (found != nullptr) {
      add(found->to);
      i += found->from.size();
    } else if (const std::size_t tag = tag_size(rest)) {
      add(" ");
      i += tag;
    } else {
      add(rest.substr(0, 1));
      ++i;
    }
  }
  return std::string(trim(plain));
}

std::string message_key(std::string_view text) {
  std::string key;
  bool is_apart = false;
  for (const char c : plain_text(text)) {
    if (c == '\'') continue;  // Apex and flows drop or double it.
    if (!is_key_character(c)) {
      is_apart = !key.empty();
      continue;
    }
    if (is_apart) key += ' ';
    is_apart = false;
    key += fold(c);
  }
  return key;
}

MessagePattern message_pattern(std::string_view message) {
  MessagePattern pattern;
  std::size_t from = 0;
  while (true) {
    const std::size_t open = message.find("{!", from);
    const std::size_t close = open == std::string_view::npos ? open : message.find('}', open);
    const std::size_t end = close == std::string_view::npos ? message.size() : open;
    pattern.pieces.push_back(message_key(message.substr(from, end - from)));
    pattern.literal_size += pattern.pieces.back().size();
    if (close == std::string_view::npos) return pattern;
    from = close + 1;
  }
}

bool fits(const MessagePattern& pattern, std::string_view key) {
  if (!pattern.has_holes()) return key == pattern.pieces.front();
  const std::string& last = pattern.pieces.back();
  if (!key.starts_with(pattern.pieces.front()) || !key.ends_with(last)) return false;
  std::size_t at = pattern.pieces.front().size();
  for (std::size_t i = 1; i + 1 < pattern.pieces.size(); ++i) {
    at = key.find(pattern.pieces[i], at);
    if (at == std::string_view::npos) return false;
    at += pattern.pieces[i].size();
  }
  return at + last.size() <= key.size();
}

std::vector<std::uint64_t> word_set(std::string_view key) {
  std::vector<std::uint64_t> words;
  for (const std::string_view word : split(key, ' ')) {
    if (!word.empty()) words.push_back(stable_hash(word));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

unsigned likeness(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t common = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) ++common;
    const bool steps_a = a[i] <= b[k];
    const bool steps_b = b[k] <= a[i];
    i += steps_a ? 1 : 0;
    k += steps_b ? 1 : 0;
  }
  const std::size_t all = a.size() + b.size() - common;
  return all == 0 ? 0 : static_cast<unsigned>(100 * common / all);
}

}  // namespace lint
