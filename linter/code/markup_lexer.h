// Splits markup into tags, comments and text, in the loose way of pages and templates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/code/merge_text.h"

namespace lint {

struct MarkupAttribute {
  std::string_view name;
  std::string_view value;  ///< without quotes
  std::size_t offset = 0;  ///< of the value
};

enum class MarkupPieceKind : std::uint8_t { text, comment, open_tag, close_tag, other, end };

struct MarkupPiece {
  MarkupPieceKind kind = MarkupPieceKind::end;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name = {};  ///< of a tag
  bool is_closed = false;      ///< `<x/>`
};

/// Reads piece after piece; every byte belongs to one. Never fails: a `<` that opens nothing is text.
class MarkupLexer {
 public:
  explicit MarkupLexer(std::string_view text) : text_(text), finder_(text) {}

  [[nodiscard]] MarkupPiece next();
  /// The attributes of the tag read last; valid until the next piece.
  [[nodiscard]] const std::vector<MarkupAttribute>& attributes() const { return attributes_; }
  [[nodiscard]] const MarkupAttribute* find(std::string_view name) const;
  /// Skips the content of an element that holds no markup, such as `script`, and returns it as text.
  [[nodiscard]] MarkupPiece take_raw(std::string_view element);
  [[nodiscard]] MergeFinder& finder() { return finder_; }

 private:
  [[nodiscard]] MarkupPiece piece(MarkupPieceKind kind, std::size_t end);
  /// The comment, declaration or marker at the position; nothing of that kind is an `end` piece.
  [[nodiscard]] MarkupPiece read_special();
  [[nodiscard]] MarkupPiece read_close_tag();
  [[nodiscard]] MarkupPiece read_open_tag();
  [[nodiscard]] MarkupPiece read_text();
  /// Reads the value at `at` and returns where it ends, its quote included.
  std::size_t read_value(std::size_t at, std::string_view name);
  [[nodiscard]] std::size_t end_of_value(std::size_t at) const;

  std::string_view text_;
  MergeFinder finder_;
  std::size_t at_ = 0;
  bool has_comment_end_ = true;
  bool has_quote_ = true;
  bool has_apostrophe_ = true;
  std::vector<MarkupAttribute> attributes_;
  std::uint64_t lengths_ = 0;  ///< a bit for every length of an attribute's name
};

}  // namespace lint
