// Rows and columns out of CSV and JSON: implementation.
#include "linter/read/evidence/table.h"

#include <algorithm>
#include <unordered_map>

#include "linter/base/text.h"
#include "linter/read/evidence/values.h"
#include "linter/read/foreign_format.h"
#include "linter/read/text_encoding.h"

namespace lint {

/// Fills a table; facts say why it cannot.
class TableBuilder {
 public:
  TableBuilder(FileContext& cx, std::string_view bytes, bool holds_errors)
      : cx_(cx), bytes_(bytes), holds_errors_(holds_errors) {}

  std::optional<EvidenceTable> run(std::span<const std::string_view> known) {
    if (const std::string_view format = foreign_format(bytes_); !format.empty()) {
      return fail(FactKind::unrecognised, format, 0);
    }
    const DecodedText decoded = decode_text(bytes_);
    const std::string_view start = trim(decoded.text);
    const bool is_json =
        start.starts_with('{') || start.starts_with('[') || ends_with_folded(cx_.path, ".json");
    const bool is_filled = is_json ? fill_from_json(decoded) : fill_from_csv(known);
    if (!is_filled) return std::nullopt;
    for (const std::string& heading : table_.headings_) table_.keys_.push_back(column_key(heading));
    return std::move(table_);
  }

 private:
  std::nullopt_t fail(FactKind kind, std::string_view message, std::uint32_t offset) {
    add_evidence_fact(cx_, kind, message, offset);
    return std::nullopt;
  }
  bool refuse(FactKind kind, std::string_view message, std::uint32_t offset) {
    add_evidence_fact(cx_, kind, message, offset);
    return false;
  }

  bool fill_from_csv(std::span<const std::string_view> known) {
    const CsvTable& csv = table_.csv_.emplace(parse_csv(bytes_));
    if (csv.problem()) return refuse(FactKind::malformed, csv.problem()->message, csv.problem()->offset);
    if (csv.size() == 0) return refuse(FactKind::malformed, "the file is empty", 0);
    const std::size_t header = find_header_row(csv, known, 2).value_or(0);
    for (const CsvCell& cell : csv.row(header)) table_.headings_.emplace_back(cell.text);
    for (std::size_t i = header + 1; i < csv.size(); ++i) {
      EvidenceRow row;
      for (const CsvCell& cell : csv.row(i)) row.cells.push_back({.text = cell.text, .offset = cell.offset});
      row.offset = row.cells.front().offset;
      table_.rows_.push_back(std::move(row));
    }
    return true;
  }

  bool fill_from_json(const DecodedText& decoded) {
    // UTF-8 is parsed as it stands, so that offsets are those of the file.
    const bool is_utf8 = decoded.encoding == TextEncoding::utf8;
    if (!is_utf8) map_offsets(decoded);
    table_.json_ = parse_json(is_utf8 ? bytes_ : std::string_view(decoded.text));
    if (const std::optional<JsonProblem>& problem = table_.json_.problem()) {
      return refuse(FactKind::malformed, problem->message, raw(problem->offset));
    }
    const JsonValue& root = table_.json_.root();
    const std::span<const JsonValue> elements = root.elements();
    const bool is_list_of_pages = !elements.empty() && (elements.front().member("records") != nullptr ||
                                                        elements.front().member("result") != nullptr);
    const std::span<const JsonValue> pages = is_list_of_pages ? elements : std::span(&root, 1);
    for (const JsonValue& page : pages) {
      if (!add_answer(page)) return false;
    }
    return true;
  }

  void map_offsets(const DecodedText& decoded) {
    RawOffsets offsets(decoded);
    table_.raw_.reserve(decoded.text.size() + 1);
    for (std::size_t i = 0; i <= decoded.text.size(); ++i) table_.raw_.push_back(offsets.at(i));
  }

  [[nodiscard]] std::uint32_t raw(std::uint32_t offset) const { return table_.raw_offset(offset); }

  /// One answer of a query, with or without its envelope.
  bool add_answer(const JsonValue& root) {
    const JsonValue* const error = holds_errors_ ? nullptr : error_of(root);
    if (error != nullptr) return refuse_error(*error);
    const JsonValue* const result = root.member("result");
    const JsonValue& answer = result == nullptr ? root : *result;
    const JsonValue* const records = answer.member("records");
    if (records != nullptr) {
      note_size(answer, records->elements().size());
      return add_records(records->elements());
    }
    if (answer.is_array()) return add_records(answer.elements());
    if (answer.is_object()) return add_records(std::span(&answer, 1));
    return refuse(FactKind::unrecognised, "JSON that holds no records", raw(answer.offset));
  }

  /// The error in an answer: of the CLI (`status` is not 0) or of REST (a list with an `errorCode`), or null.
  static const JsonValue* error_of(const JsonValue& root) {
    const JsonValue* const status = root.member("status");
    if (status != nullptr && status->is_number() && status->text != "0") return &root;
    if (root.member("errorCode") != nullptr) return &root;
    const bool is_list = !root.elements().empty();
    return is_list && root.elements().front().member("errorCode") != nullptr ? &root.elements().front()
                                                                             : nullptr;
  }

  bool refuse_error(const JsonValue& error) {
    const std::string_view code = error.member_text("errorCode", error.member_text("name"));
    const std::string_view said = error.member_text("message");
    const std::string text(trim(concat(code, said.empty() ? "" : " ", said.substr(0, kMostShown))));
    return refuse(FactKind::unrecognised,
                  concat("a saved Salesforce error answer", text.empty() ? "" : concat(" (", text, ")"),
                         ", not data: run the query again"),
                  raw(error.offset));
  }

  void note_size(const JsonValue& answer, std::size_t count) {
    const JsonValue* const total = answer.member("totalSize");
    const JsonValue* const done = answer.member("done");
    if (total != nullptr) table_.total_size_ = total->integer();
    const auto so_far = static_cast<std::int64_t>(table_.rows_.size() + count);
    const bool is_short = total != nullptr && so_far > 0 && total->integer().value_or(0) > so_far;
    const bool is_open = done != nullptr && !done->bool_or(true);
    // Of pages, only the last one tells.
    table_.cut_at_ = is_open    ? std::optional(raw(done->offset))
                     : is_short ? std::optional(raw(total->offset))
                                : std::nullopt;
  }

  bool add_records(std::span<const JsonValue> records) {
    for (const JsonValue& record : records) {
      if (!record.is_object()) {
        return refuse(FactKind::unrecognised, "JSON whose records are no objects", raw(record.offset));
      }
      add_record(record);
    }
    return true;
  }

  void add_record(const JsonValue& record) {
    struct Open {
      const JsonValue* object;
      std::string prefix;
    };
    EvidenceRow row{.cells = {}, .offset = raw(record.offset)};
    std::vector<Open> open{{&record, ""}};
    while (!open.empty()) {
      const Open current = std::move(open.back());
      open.pop_back();
      for (const JsonValue& member : current.object->members()) {
        if (member.key == "attributes" && member.is_object()) {
          if (current.prefix.empty()) table_.record_type_ = member.member_text("type");
        } else if (member.is_object()) {
          open.push_back({&member, concat(current.prefix, member.key, ".")});
        } else if (!member.is_array()) {
          set(row, concat(current.prefix, member.key), member);
        } else if (holds_errors_) {
          set_list(row, concat(current.prefix, member.key), member);
        }
      }
    }
    table_.rows_.push_back(std::move(row));
  }

  void set(EvidenceRow& row, std::string heading, const JsonValue& value) {
    const auto [place, is_new] = columns_.try_emplace(heading, table_.headings_.size());
    if (is_new) table_.headings_.push_back(std::move(heading));
    if (row.cells.size() <= place->second) row.cells.resize(place->second + 1);
    const std::string_view truth = value.truth ? "true" : "false";
    row.cells[place->second] = {.text = value.is_bool() ? truth : value.text,
                                .offset = raw(value.text_offset())};
  }

  /// The texts of a list, such as the names of fields, in one cell.
  void set_list(EvidenceRow& row, std::string heading, const JsonValue& list) {
    std::vector<std::string> texts;
    for (const JsonValue& element : list.elements()) {
      if (element.is_string()) texts.emplace_back(element.text);
    }
    JsonValue joined = list;
    joined.text = table_.text_.copy(join(texts, ", "));
    set(row, std::move(heading), joined);
  }

  static constexpr std::size_t kMostShown = 160;

  FileContext& cx_;
  std::string_view bytes_;
  bool holds_errors_;
  EvidenceTable table_;
  std::unordered_map<std::string, std::size_t> columns_;
};

std::optional<std::size_t> EvidenceTable::find(std::string_view configured,
                                               std::span<const std::string_view> known) const {
  const auto position = [&](std::string_view key) -> std::optional<std::size_t> {
    const auto found = std::ranges::find(keys_, key);
    if (key.empty() || found == keys_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - keys_.begin());
  };
  if (const auto column = position(column_key(configured))) return column;
  for (const std::string_view key : known) {
    if (const auto column = position(key)) return column;
  }
  return std::nullopt;
}

EvidenceCell EvidenceTable::cell(const EvidenceRow& row, std::optional<std::size_t> column) {
  if (!column || *column >= row.cells.size()) return {.text = {}, .offset = row.offset};
  return row.cells[*column];
}

std::optional<EvidenceTable> read_evidence_table(FileContext& cx, std::string_view bytes,
                                                 std::span<const std::string_view> known, bool holds_errors) {
  return TableBuilder(cx, bytes, holds_errors).run(known);
}

void add_evidence_fact(FileContext& cx, FactKind kind, std::string_view message, std::uint32_t offset) {
  add_fact(cx, kind, message, offset);
  cx.block.facts.back().is_evidence = true;
}

}  // namespace lint
