// Splits markup: one pass, no state but the position.
#include "linter/code/markup_lexer.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::array<bool, 256> name_characters() {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < 128; ++byte) {
    const char c = static_cast<char>(byte);
    table[byte] = is_word(c) || c == ':' || c == '-' || c == '.';
  }
  return table;
}
constexpr std::array<bool, 256> kNameCharacters = name_characters();

bool is_name_character(char c) {
  return kNameCharacters[static_cast<unsigned char>(c)];
}

std::uint64_t length_bit(std::string_view name) {
  return std::uint64_t{1} << (name.size() % 64);
}

bool ends_unquoted(char c) {
  return is_space(c) || c == '>' || c == '<';
}

}  // namespace

const MarkupAttribute* MarkupLexer::find(std::string_view name) const {
  if ((lengths_ & length_bit(name)) == 0) return nullptr;
  const auto same = [&](const MarkupAttribute& attribute) {
    return attribute.name.size() == name.size() && equals_folded(attribute.name, name);
  };
  const auto found = std::ranges::find_if(attributes_, same);
  return found == attributes_.end() ? nullptr : &*found;
}

MarkupPiece MarkupLexer::piece(MarkupPieceKind kind, std::size_t end) {
  const MarkupPiece result{.kind = kind, .begin = at_, .end = end};
  at_ = end;
  return result;
}

MarkupPiece MarkupLexer::next() {
  if (at_ >= text_.size()) return {.begin = text_.size(), .end = text_.size()};
  if (text_[at_] != '<' || at_ + 1 >= text_.size()) return read_text();
  const char c = text_[at_ + 1];
  if (is_letter(c)) return read_open_tag();
  if (c == '/') return read_close_tag();
  if (c == '!' || c == '?') {
    const MarkupPiece special = read_special();
    if (special.kind != MarkupPieceKind::end) return special;
  }
  return read_text();
}

MarkupPiece MarkupLexer::read_special() {
  if (text_.substr(at_, 4) == "<!--") {
    const std::size_t close = has_comment_end_ ? text_.find("-->", at_ + 4) : npos;
    has_comment_end_ = close != npos;
    return has_comment_end_ ? piece(MarkupPieceKind::comment, close + 3) : MarkupPiece();
  }
  if (text_.substr(at_, 9) == "<![CDATA[") return piece(MarkupPieceKind::other, at_ + 9);
  const std::size_t close = text_.find_first_of("<>", at_ + 1);
  if (close == npos || text_[close] == '<') return {};
  return piece(MarkupPieceKind::other, close + 1);
}

MarkupPiece MarkupLexer::read_close_tag() {
  std::size_t end = at_ + 2;
  while (end < text_.size() && is_name_character(text_[end])) ++end;
  const std::string_view name = text_.substr(at_ + 2, end - at_ - 2);
  while (end < text_.size() && is_space(text_[end])) ++end;
  if (end < text_.size() && text_[end] == '>') ++end;
  MarkupPiece result = piece(MarkupPieceKind::close_tag, end);
  result.name = name;
  return result;
}

MarkupPiece MarkupLexer::read_open_tag() {
  attributes_.clear();
  lengths_ = 0;
  std::size_t at = at_ + 1;
  while (at < text_.size() && is_name_character(text_[at])) ++at;
  const std::string_view tag = text_.substr(at_ + 1, at - at_ - 1);
  bool is_closed = false;
  while (at < text_.size() && text_[at] != '>' && text_[at] != '<') {
    const std::size_t begin = at;
    while (at < text_.size() && is_name_character(text_[at])) ++at;
    const std::string_view name = text_.substr(begin, at - begin);
    std::size_t value = at;
    while (!name.empty() && value < text_.size() && is_space(text_[value])) ++value;
    if (!name.empty() && value < text_.size() && text_[value] == '=') {
      at = read_value(value + 1, name);
    } else if (at == begin) {
      is_closed = text_[at] == '/' || (is_closed && is_space(text_[at]));
      ++at;
    }
  }
  if (at < text_.size() && text_[at] == '>') ++at;
  MarkupPiece result = piece(MarkupPieceKind::open_tag, at);
  result.name = tag;
  result.is_closed = is_closed;
  return result;
}

std::size_t MarkupLexer::end_of_value(std::size_t at) const {
  while (at < text_.size() && !ends_unquoted(text_[at])) ++at;
  return at;
}

std::size_t MarkupLexer::read_value(std::size_t at, std::string_view name) {
  while (at < text_.size() && is_space(text_[at])) ++at;
  if (at >= text_.size()) return at;
  const char quote = text_[at];
  std::size_t end = npos;
  bool& may_end = quote == '"' ? has_quote_ : has_apostrophe_;
  if ((quote == '"' || quote == '\'') && may_end) {
    end = text_.find(quote, at + 1);
    may_end = end != npos;
  }
  const bool is_quoted = end != npos;
  const std::size_t begin = is_quoted ? at + 1 : at;
  if (!is_quoted) end = end_of_value(at);
  lengths_ |= length_bit(name);
  attributes_.push_back({.name = name, .value = text_.substr(begin, end - begin), .offset = begin});
  return is_quoted ? end + 1 : end;
}

MarkupPiece MarkupLexer::read_text() {
  // An expression may hold a `<` of its own.
  std::size_t at = at_ + (text_[at_] == '<' ? 1 : 0);
  while (at < text_.size() && text_[at] != '<') {
    std::size_t stop = at;
    while (stop < text_.size() && text_[stop] != '<' && text_[stop] != '{') ++stop;
    at = stop;
    if (stop == text_.size() || text_[stop] == '<') break;
    const bool is_merge = stop + 1 < text_.size() && text_[stop + 1] == '!';
    const std::size_t close = is_merge ? finder_.end_of(stop, text_.size()) : npos;
    at = close == npos ? stop + 1 : close;
  }
  return piece(MarkupPieceKind::text, at);
}

MarkupPiece MarkupLexer::take_raw(std::string_view element) {
  std::size_t at = at_;
  for (at = text_.find("</", at); at != npos; at = text_.find("</", at + 2)) {
    if (starts_with_folded(text_.substr(at + 2), element)) break;
  }
  return piece(MarkupPieceKind::text, std::min(at, text_.size()));
}

}  // namespace lint
