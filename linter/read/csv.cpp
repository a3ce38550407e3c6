// Splits delimited text into rows and cells.
#include "linter/read/csv.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/read/text_encoding.h"

namespace lint {

namespace {

constexpr std::size_t kSniffedLines = 20;
constexpr std::size_t kHeaderSearch = 20;
constexpr std::size_t kMaxCells = 4'000'000;

constexpr std::string_view kDelimiters = ",;\t|";
using DelimiterCounts = std::array<std::size_t, kDelimiters.size()>;

/// How often each delimiter stands outside quotes in each of the first lines.
std::vector<DelimiterCounts> count_delimiters(std::string_view text) {
  std::vector<DelimiterCounts> lines(1);
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\n') {
      if (lines.size() == kSniffedLines) break;
      lines.emplace_back();
    }
    const std::size_t which = kDelimiters.find(c);
    if (which != std::string_view::npos) ++lines.back()[which];
  }
  return lines;
}

/// The delimiter that parts the most lines into the same number of cells, then into the most cells. Title
/// lines and texts hold others, but not evenly.
char sniff_delimiter(std::string_view text) {
  const std::vector<DelimiterCounts> lines = count_delimiters(text);
  std::pair<std::size_t, std::size_t> best;
  char delimiter = kDelimiters.front();
  for (std::size_t which = 0; which < kDelimiters.size(); ++which) {
    for (const DelimiterCounts& line : lines) {
      const std::size_t count = line[which];
      if (count == 0) continue;
      const auto alike = std::count_if(lines.begin(), lines.end(),
                                       [&](const DelimiterCounts& other) { return other[which] == count; });
      const std::pair score(static_cast<std::size_t>(alike), count);
      if (score <= best) continue;
      best = score;
      delimiter = kDelimiters[which];
    }
  }
  return delimiter;
}

}  // namespace

/// Walks decoded text once. Offsets are of the decoded text until finish() turns them into raw ones.
class CsvParser {
 public:
  explicit CsvParser(const DecodedText& decoded) : decoded_(decoded), text_(decoded.text) {
    skip_separator_line();
    if (at_ == 0) delimiter_ = sniff_delimiter(text_);
  }

  CsvTable run() && {
    while (at_ < text_.size() && !table_.problem_) read_row();
    RawOffsets raw(decoded_);
    for (CsvCell& cell : table_.cells_) cell.offset = raw.at(cell.offset);
    // A problem stands at an opening quote, after every cell that was read.
    if (table_.problem_) table_.problem_->offset = raw.at(table_.problem_->offset);
    return std::move(table_);
  }

 private:
  /// Spreadsheet programs write and read a first line `sep=;`.
  void skip_separator_line() {
    constexpr std::string_view kPrefix = "sep=";
    if (!text_.starts_with(kPrefix) || text_.size() <= kPrefix.size()) return;
    delimiter_ = text_[kPrefix.size()];
    at_ = std::min(text_.find('\n'), text_.size() - 1) + 1;
  }

  void read_row() {
    bool more = true;
    while (more && !table_.problem_) more = read_cell();
    table_.end_row();
  }

  /// Reads a cell and what ends it; true when another cell of the row follows.
  bool read_cell() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ < text_.size() && text_[at_] == '"') {
      read_quoted();
    } else {
      const std::size_t begin = at_;
      skip_to_end_of_cell();
      add(trim(text_.substr(begin, at_ - begin)), begin);
    }
    if (at_ >= text_.size() || table_.problem_) return false;
    const char end = text_[at_++];
    if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    return end == delimiter_;
  }

  void skip_to_end_of_cell() {
    while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
  }

  void read_quoted() {
    const std::size_t quote = at_++;
    std::string content;
    while (at_ < text_.size()) {
      if (text_[at_] != '"') {
        content += text_[at_++];
      } else if (text_.substr(at_, 2) == "\"\"") {
        content += '"';
        at_ += 2;
      } else {
        ++at_;
        skip_to_end_of_cell();
        add(trim(content), quote + 1);
        return;
      }
    }
    table_.problem_ = {"a quoted cell is not closed", static_cast<std::uint32_t>(quote)};
  }

  void add(std::string_view content, std::size_t offset) {
    const auto place = static_cast<std::uint32_t>(offset);
    if (!table_.add_cell(content, place)) table_.problem_ = {"the table holds too many cells", place};
  }

  const DecodedText& decoded_;
  std::string_view text_;
  std::size_t at_ = 0;
  char delimiter_ = ',';
  CsvTable table_;
};

std::span<const CsvCell> CsvTable::row(std::size_t index) const {
  const RowRange range = rows_[index];
  return std::span<const CsvCell>(cells_).subspan(range.first, range.count);
}

bool CsvTable::add_cell(std::string_view text, std::uint32_t offset) {
  if (cells_.size() >= kMaxCells) return false;
  cells_.push_back({text_.copy(text), offset});
  return true;
}

void CsvTable::end_row() {
  const std::size_t first = rows_.empty() ? 0 : rows_.back().first + rows_.back().count;
  const std::size_t count = cells_.size() - first;
  const bool is_empty = std::all_of(cells_.end() - static_cast<std::ptrdiff_t>(count), cells_.end(),
                                    [](const CsvCell& cell) { return cell.text.empty(); });
  if (is_empty) {
    cells_.resize(first);
  } else {
    rows_.push_back({first, count});
  }
}

CsvTable parse_csv(std::string_view bytes) {
  const DecodedText decoded = decode_text(bytes);
  return CsvParser(decoded).run();
}

std::string heading_key(std::string_view heading) {
  std::string key;
  for (const char c : heading) {
    if (is_letter(c) || is_digit(c)) key += fold(c);
  }
  return key;
}

std::optional<std::size_t> find_header_row(const CsvTable& table, std::span<const std::string_view> known,
                                           std::size_t at_least) {
  for (std::size_t i = 0; i < std::min(table.size(), kHeaderSearch); ++i) {
    std::size_t hits = 0;
    for (const CsvCell& cell : table.row(i)) {
      if (std::find(known.begin(), known.end(), heading_key(cell.text)) != known.end()) ++hits;
    }
    if (hits >= at_least) return i;
  }
  return std::nullopt;
}

}  // namespace lint
