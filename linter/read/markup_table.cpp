// Walks tags once and collects the text of cells.
#include "linter/read/markup_table.h"

#include <algorithm>
#include <array>
#include <string>

#include "linter/base/text.h"
#include "linter/read/text_encoding.h"

namespace lint {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr std::array kEntities{
    Entity{"&amp;", "&"},  Entity{"&lt;", "<"},   Entity{"&gt;", ">"},  Entity{"&quot;", "\""},
    Entity{"&apos;", "'"}, Entity{"&nbsp;", " "}, Entity{"&#39;", "'"}, Entity{"&#160;", " "},
};

/// Entities that exports use as characters, others as they stand; one space for any number.
std::string readable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto known = std::find_if(kEntities.begin(), kEntities.end(), [&](const Entity& entity) {
      return text.substr(at).starts_with(entity.name);
    });
    const std::string_view next = known == kEntities.end() ? text.substr(at, 1) : known->text;
    at += known == kEntities.end() ? 1 : known->name.size();
    if (!is_space(next.front())) {
      out += next;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return std::string(trim(out));
}

class MarkupTableParser {
 public:
  explicit MarkupTableParser(const DecodedText& decoded) : text_(decoded.text), raw_(decoded) {}

  std::optional<CsvTable> run() && {
    while (is_room_ && at_ < text_.size()) {
      const std::size_t open = std::min(text_.find('<', at_), text_.size());
      if (is_in_cell_) take_text(text_.substr(at_, open - at_));
      at_ = open;
      if (at_ < text_.size()) read_tag();
    }
    end_row();
    if (table_.size() == 0) return std::nullopt;
    return std::move(table_);
  }

 private:
  /// Text of a cell, at `at_`; the cell begins where its first word does.
  void take_text(std::string_view text) {
    const auto word = std::find_if_not(text.begin(), text.end(), is_space);
    if (trim(cell_).empty()) cell_offset_ = at_ + static_cast<std::size_t>(word - text.begin());
    cell_ += text;
  }

  void read_tag() {
    if (text_.substr(at_).starts_with("<!--")) return skip_past("-->");
    std::size_t begin = at_ + 1;
    const bool is_end = begin < text_.size() && text_[begin] == '/';
    if (is_end) ++begin;
    std::size_t end = begin;
    while (end < text_.size() && (is_word(text_[end]) || text_[end] == ':')) ++end;
    const std::string name = fold(local_name(text_.substr(begin, end - begin)));
    const std::size_t close = std::min(text_.find('>', end), text_.size());
    const std::string_view attributes = text_.substr(end, close - end);
    at_ = std::min(close + 1, text_.size());
    if (!is_end && (name == "script" || name == "style")) return skip_past(concat("</", name));
    handle(name, attributes, is_end);
  }

  static std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
  }

  void skip_past(std::string_view mark) {
    const std::size_t found = text_.find(mark, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + mark.size();
  }

  void handle(std::string_view name, std::string_view attributes, bool is_end) {
    if (name == "tr" || name == "row" || name == "table") {
      end_row();
    } else if (name == "td" || name == "th" || name == "cell") {
      end_cell();
      if (is_end) return;
      fill_gap(attributes);
      is_in_cell_ = !attributes.ends_with('/');
      if (!is_in_cell_) add({});
      cell_offset_ = at_;
    } else if (is_in_cell_ && name == "br") {
      cell_ += ' ';
    }
  }

  /// A sheet leaves empty cells out and counts in the next one: `ss:Index="5"`.
  void fill_gap(std::string_view attributes) {
    constexpr std::string_view kIndex = "Index=\"";
    const std::size_t at = attributes.find(kIndex);
    if (at == std::string_view::npos) return;
    const std::string_view rest = attributes.substr(at + kIndex.size());
    const std::size_t index =
        static_cast<std::size_t>(parse_integer(rest.substr(0, rest.find('"'))).value_or(0));
    constexpr std::size_t kMostColumns = 1000;
    while (cells_in_row_ + 1 < std::min(index, kMostColumns)) add({});
  }

  void add(std::string_view text) {
    is_room_ = table_.add_cell(text, raw_.at(std::max(cell_offset_, last_offset_)));
    last_offset_ = std::max(cell_offset_, last_offset_);
    ++cells_in_row_;
  }

  void end_cell() {
    if (!is_in_cell_) return;
    add(readable(cell_));
    cell_.clear();
    is_in_cell_ = false;
  }

  void end_row() {
    end_cell();
    table_.end_row();
    cells_in_row_ = 0;
  }

  std::string_view text_;
  RawOffsets raw_;
  std::size_t at_ = 0;
  std::string cell_;
  std::size_t cell_offset_ = 0;
  std::size_t last_offset_ = 0;  ///< raw offsets are asked for in ascending order
  std::size_t cells_in_row_ = 0;
  bool is_in_cell_ = false;
  bool is_room_ = true;
  CsvTable table_;
};

}  // namespace

std::optional<CsvTable> parse_markup_table(std::string_view bytes) {
  const DecodedText decoded = decode_text(bytes);
  return MarkupTableParser(decoded).run();
}

}  // namespace lint
