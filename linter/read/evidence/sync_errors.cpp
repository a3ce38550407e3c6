// Lists of sync errors, as Marketo's admin page exports them or a log keeps them. Adobe publishes no
// headings: the cells tell which column is which
// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/salesforce-sync-errors).
#include "linter/read/evidence/sync_errors.h"

#include <algorithm>
#include <array>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/csv.h"
#include "linter/read/evidence/table_readers.h"
#include "linter/read/evidence/values.h"
#include "linter/read/json.h"
#include "linter/read/text_encoding.h"
#include "linter/source/line_index.h"

namespace lint {
namespace {

/// Headings that tell the first row from data.
constexpr std::array<std::string_view, 30> kHeadings{"failedon",      "date",        "datetime",
                                                     "time",          "timestamp",   "createdat",
                                                     "failedat",      "level",       "failinglevel",
                                                     "errorlevel",    "type",        "errortype",
                                                     "object",        "objecttype",  "error",
                                                     "errordetails",  "errordetail", "errormessage",
                                                     "errorcode",     "message",     "sfdcreturnmessage",
                                                     "returnmessage", "reason",      "description",
                                                     "salesforceid",  "sfdcid",      "recordid",
                                                     "marketoid",     "email",       "details"};

/// Beginnings of ids (https://help.salesforce.com/s/articleView?id=000385203&type=1).
struct IdPrefix {
  std::string_view prefix;
  std::string_view object;
};
constexpr std::array<IdPrefix, 9> kPrefixes{{{"00Q", "Lead"},
                                             {"003", "Contact"},
                                             {"001", "Account"},
                                             {"006", "Opportunity"},
                                             {"00T", "Task"},
                                             {"00U", "Event"},
                                             {"00v", "CampaignMember"},
                                             {"701", "Campaign"},
                                             {"005", "User"}}};
/// What admin pages call the objects, without blanks and in lower case.
constexpr std::array<std::string_view, 10> kObjects{"lead",     "contact",        "account", "opportunity",
                                                    "campaign", "campaignmember", "task",    "event",
                                                    "user",     "person"};

constexpr std::size_t kProbedRows = 200;
/// A column is of a kind when most of its filled cells are.
constexpr std::size_t kMost = 60;  // percent

std::string word_key(std::string_view text) {
  std::string key;
  for (const char c : text) {
    if (is_letter(c) || is_digit(c) || c == '_') key += fold(c);
  }
  return key;
}

std::string_view object_of_id(std::string_view id) {
  const auto found =
      std::ranges::find_if(kPrefixes, [&](const IdPrefix& row) { return id.starts_with(row.prefix); });
  return found == kPrefixes.end() ? std::string_view() : found->object;
}

/// The record id of a cell, which may be a link to the record.
std::string_view id_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_word(text[end])) ++end;
    const std::string_view word = text.substr(i, end - i);
    if (is_record_id(word)) return word;
    i = end + 1;
  }
  return {};
}

bool is_bare_id(std::string_view text) {
  return is_record_id(trim(text)) || (text.starts_with("http") && !id_in(text).empty());
}

bool is_object(std::string_view text) {
  const std::string key = word_key(text);
  return std::ranges::find(kObjects, key) != kObjects.end() ||
         (key.ends_with("__c") && is_api_name(trim(text)));
}

SyncErrorLevel level_of(std::string_view text) {
  const std::string key = word_key(text);
  if (key == "record" || key == "recordlevel") return SyncErrorLevel::record;
  if (key == "job" || key == "joblevel") return SyncErrorLevel::job;
  return SyncErrorLevel::unknown;
}

/// `2026-01-31T10:00:00Z`, `1/31/2026 10:00 AM`, `Jan 31, 2026 10:00`.
bool is_time(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
  const bool has_mark = text.find_first_of("/-:.") != std::string_view::npos;
  return digits >= 6 && has_mark && text.size() <= kLongest && digits * 5 >= text.size() * 2;
}

/// A status code of Salesforce: upper-case words joined by `_`.
bool starts_with_code(std::string_view text) {
  std::size_t end = 0;
  bool has_joint = false;
  while (end < text.size() &&
         ((text[end] >= 'A' && text[end] <= 'Z') || is_digit(text[end]) || text[end] == '_')) {
    has_joint = has_joint || text[end] == '_';
    ++end;
  }
  constexpr std::size_t kShortest = 8;
  return has_joint && end >= kShortest;
}

bool is_code(std::string_view text) {
  return starts_with_code(text) &&
         std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_'; });
}

bool holds_code(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = i == 0 || !is_word(text[i - 1]);
    if (starts && starts_with_code(text.substr(i))) return true;
  }
  return false;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    count += !is_space(text[i]) && (i == 0 || is_space(text[i - 1]));
  return count;
}

/// Which column is which.
struct Columns {
  std::optional<std::size_t> message;
  std::optional<std::size_t> code;  ///< when the message does not hold it
  std::optional<std::size_t> fields;
  std::optional<std::size_t> object;
  bool names_any_object = false;  ///< its heading says so, so that unknown names are objects too
  std::optional<std::size_t> record;
  std::optional<std::size_t> time;
  std::optional<std::size_t> level;
};

/// Judges the columns by their cells.
class ColumnFinder {
 public:
  ColumnFinder(const std::vector<std::string>& headings, const std::vector<EvidenceRow>& rows)
      : headings_(headings), rows_(rows) {}

  [[nodiscard]] Columns find() const {
    Columns columns;
    for (std::size_t i = 0; i < headings_.size() && !columns.fields; ++i) {
      if (word_key(headings_[i]).find("field") != std::string::npos) columns.fields = i;
    }
    columns.code = first(is_code);
    columns.level = first([](std::string_view text) { return level_of(text) != SyncErrorLevel::unknown; });
    columns.record = first(is_bare_id);
    columns.time = first(is_time);
    columns.object = first(is_object, columns.fields);
    for (std::size_t i = 0; i < headings_.size() && !columns.names_any_object; ++i) {
      const std::string key = word_key(headings_[i]);
      columns.names_any_object =
          key == "object" || key == "objecttype" || key == "objectname" || key == "sobject";
      if (columns.names_any_object) columns.object = i;
    }
    columns.message = message_column(columns);
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      const std::string key = word_key(headings_[i]);
      if (!columns.record && (key == "marketoid" || key == "leadid" || key == "personid" || key == "id")) {
        columns.record = i;
      }
    }
    return columns;
  }

 private:
  template <typename Test>
  [[nodiscard]] std::optional<std::size_t> first(const Test& test,
                                                 std::optional<std::size_t> besides = {}) const {
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (i == besides) continue;
      std::size_t filled = 0;
      std::size_t hits = 0;
      for (std::size_t row = 0; row < std::min(rows_.size(), kProbedRows); ++row) {
        const std::string_view text = trim(EvidenceTable::cell(rows_[row], i).text);
        if (text.empty()) continue;
        ++filled;
        if (test(text)) ++hits;
      }
      if (hits > 0 && hits * 100 >= filled * kMost) return i;
    }
    return std::nullopt;
  }

  /// The column with most codes, else the one with most words; both count.
  [[nodiscard]] std::optional<std::size_t> message_column(const Columns& columns) const {
    std::optional<std::size_t> best;
    std::size_t best_score = 0;
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      if (i == columns.code || i == columns.time || i == columns.level || i == columns.record) continue;
      const std::string key = word_key(headings_[i]);
      const bool is_called_so =
          key.find("message") != std::string::npos || key.find("reason") != std::string::npos;
      std::size_t score = is_called_so ? 1 : 0;
      for (std::size_t row = 0; row < std::min(rows_.size(), kProbedRows); ++row) {
        const std::string_view text = trim(EvidenceTable::cell(rows_[row], i).text);
        const std::size_t words = count_words(text);
        constexpr std::size_t kFewest = 3;
        constexpr std::size_t kManyWords = 20;
        score += holds_code(text) ? 2 * kManyWords : words >= kFewest ? std::min(words, kManyWords) : 0;
      }
      if (score > best_score) best = i;
      best_score = std::max(best_score, score);
    }
    return best ? best : columns.code;
  }

  const std::vector<std::string>& headings_;
  const std::vector<EvidenceRow>& rows_;
};

/// `CODE: message: [fields]` of a row whose parts stand in columns of their own.
std::string text_of(const EvidenceRow& row, const Columns& columns) {
  const auto cell = [&](std::optional<std::size_t> column) {
    return trim(EvidenceTable::cell(row, column).text);
  };
  const std::string_view message = cell(columns.message);
  const std::string_view code = columns.code == columns.message ? std::string_view() : cell(columns.code);
  const std::string_view fields =
      columns.fields == columns.message ? std::string_view() : cell(columns.fields);
  const bool needs_code = !code.empty() && message.find(code) == std::string_view::npos;
  return concat(needs_code ? code : "", needs_code && !message.empty() ? ": " : "", message,
                fields.empty() ? "" : concat(": [", fields, "]"));
}

void add_row(FileContext& cx, const EvidenceRow& row, const Columns& columns) {
  const std::string text = text_of(row, columns);
  if (text.empty()) return;
  const std::string_view id_cell = trim(EvidenceTable::cell(row, columns.record).text);
  const std::string_view id = id_in(id_cell);
  const std::string_view written = trim(EvidenceTable::cell(row, columns.object).text);
  const std::string bare = replace_all(std::string(written), " ", "");
  const bool is_known = (is_object(written) || (columns.names_any_object && is_api_name(bare))) &&
                        word_key(written) != "person";
  const EvidenceCell message = EvidenceTable::cell(row, columns.message);
  cx.block.sync_errors.push_back(
      {.text = cx.block.text.copy(text),
       .object = is_known ? cx.block.text.copy(bare) : object_of_id(id),
       .record_id = cx.block.text.copy(id.empty() ? id_cell : id),
       .time = cx.block.text.copy(trim(EvidenceTable::cell(row, columns.time).text)),
       .level = level_of(EvidenceTable::cell(row, columns.level).text),
       .origin = {.file = {}, .offset = message.offset}});
}

/// Whether pasted text is a table: a row of known headings, or rows of one width with an error in each.
bool is_csv(std::string_view bytes) {
  const CsvTable table = parse_csv(bytes);
  if (table.problem() || table.size() < 2) return false;
  if (find_header_row(table, kHeadings, 2)) return true;
  const std::size_t width = table.row(0).size();
  constexpr std::size_t kFewestColumns = 3;
  if (width < kFewestColumns) return false;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table.row(i).size() != width) return false;
  }
  return true;
}

/// The row of headings is data when it holds an error or an id.
bool is_data(const std::vector<std::string>& headings) {
  return std::ranges::any_of(headings,
                             [](const std::string& cell) { return holds_code(cell) || is_bare_id(cell); });
}

}  // namespace

bool read_sync_errors(FileContext& cx, std::string_view bytes) {
  const std::optional<EvidenceTable> table = read_evidence_table(cx, bytes, kHeadings, true);
  if (!table) return false;
  std::vector<EvidenceRow> rows;
  if (is_data(table->headings())) {
    EvidenceRow& first = rows.emplace_back();
    for (const std::string& cell : table->headings()) first.cells.push_back({.text = cell, .offset = 0});
  }
  rows.insert(rows.end(), table->rows().begin(), table->rows().end());
  if (rows.empty()) return true;  // No errors.
  const Columns columns = ColumnFinder(table->headings(), rows).find();
  if (!columns.message) {
    report_missing_columns(cx, *table, "a column of error messages");
    return false;
  }
  for (const EvidenceRow& row : rows) add_row(cx, row, columns);
  return true;
}

SyncErrorFile read_sync_error_file(const std::string& name, std::string_view bytes, RecordBlock& block) {
  const DecodedText decoded = decode_text(bytes);
  const std::string_view text = trim(decoded.text);
  if (text.empty()) return {.problem = Error{.message = "there is no error to explain", .file = name}};
  const bool is_named =
      ends_with_folded(name, ".csv") || ends_with_folded(name, ".tsv") || ends_with_folded(name, ".json");
  const bool may_be_json = text.starts_with('{') || text.starts_with('[');
  const bool is_table = is_named || (may_be_json ? parse_json(text).ok() : is_csv(bytes));
  if (!is_table) return {.is_text = true};
  const std::size_t known = block.facts.size();
  FileContext cx{.path = name, .type = MetadataType::not_metadata, .block = block};
  if (read_sync_errors(cx, bytes) || block.facts.size() == known) return {};
  const Fact& fact = block.facts[known];
  const LineColumn place = line_column(bytes, fact.origin.offset);
  return {
      .problem = Error{
          .message = std::string(fact.message), .file = name, .line = place.line, .column = place.column}};
}

}  // namespace lint
