// Reading `dictionary.json`.
#include <algorithm>
#include <limits>
#include <optional>

#include "linter/base/text.h"
#include "linter/dictionary/store.h"
#include "linter/read/json.h"
#include "linter/source/line_index.h"

namespace lint {
namespace {

constexpr std::string_view kRebuild = "; rebuild it with `fieldlint dictionary build`";

std::uint32_t number_of(const JsonValue& value, std::string_view name) {
  const JsonValue* const member = value.member(name);
  const std::int64_t number = member == nullptr ? 0 : member->integer().value_or(0);
  return number < 0 || number > std::numeric_limits<std::uint32_t>::max()
             ? 0U
             : static_cast<std::uint32_t>(number);
}

bool flag_of(const JsonValue& value, std::string_view name) {
  const JsonValue* const member = value.member(name);
  return member != nullptr && member->bool_or(false);
}

std::string text_of(const JsonValue& value, std::string_view name) {
  return std::string(value.member_text(name));
}

std::vector<std::string> texts_of(const JsonValue& value, std::string_view name) {
  std::vector<std::string> texts;
  if (const JsonValue* const list = value.member(name)) {
    for (const JsonValue& element : list->elements()) texts.emplace_back(element.string_or({}));
  }
  return texts;
}

/// The elements of a list, none when there is no such list.
std::span<const JsonValue> elements_of(const JsonValue& value, std::string_view name) {
  const JsonValue* const list = value.member(name);
  return list == nullptr ? std::span<const JsonValue>() : list->elements();
}

/// The enumerator from 0 to `last` whose text it is, or the fallback.
template <typename Enum>
Enum parse_word(std::string_view text, Enum last, Enum fallback) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (to_string(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
  }
  return fallback;
}

FieldContract read_field(const JsonValue& value) {
  FieldContract field;
  field.name = text_of(value, "name");
  field.type = text_of(value, "type");
  field.length = number_of(value, "length");
  field.precision = number_of(value, "precision");
  field.scale = number_of(value, "scale");
  field.targets = texts_of(value, "references");
  field.values = texts_of(value, "values");
  field.is_restricted = flag_of(value, "restricted");
  field.is_required = flag_of(value, "required");
  field.is_unique = flag_of(value, "unique");
  field.verdict = parse_word(value.member_text("access"), Verdict::unknown, Verdict::unknown);
  field.is_synced = !flag_of(value, "outsideSync");
  if (const JsonValue* const traits = value.member("formulaClass")) {
    field.is_formula = true;
    field.traits = {.is_volatile = flag_of(*traits, "volatile"),
                    .is_cross_object = flag_of(*traits, "crossObject"),
                    .is_reader_dependent = flag_of(*traits, "readerDependent"),
                    .is_presentation = flag_of(*traits, "presentation"),
                    .is_uncertain = flag_of(*traits, "uncertain")};
    field.formula_hash = text_of(value, "formulaDigest");
  }
  field.roll_up = text_of(value, "rollUp");
  return field;
}

Contract read_contract(const JsonValue& value) {
  Contract contract;
  for (const JsonValue& field : elements_of(value, "fields")) contract.fields.push_back(read_field(field));
  if (const JsonValue* const marketo = value.member("marketo")) {
    contract.marketo = MarketoContract{.object = text_of(*marketo, "object"),
                                       .name = text_of(*marketo, "name"),
                                       .type = text_of(*marketo, "type"),
                                       .length = number_of(*marketo, "length"),
                                       .tier = text_of(*marketo, "tier")};
  }
  contract.direction =
      parse_word(value.member_text("direction"), SyncDirection::both, SyncDirection::unstated);
  return contract;
}

Words read_words(const JsonValue& value) {
  Words words;
  for (const JsonValue& field : elements_of(value, "fields")) {
    words.fields.push_back({.label = text_of(field, "label"),
                            .description = text_of(field, "description"),
                            .help_text = text_of(field, "help"),
                            .sensitivity = text_of(field, "sensitivity")});
  }
  words.marketo_label = text_of(value, "marketoLabel");
  words.marketo_description = text_of(value, "marketoDescription");
  words.is_marketo_sensitive = flag_of(value, "marketoSensitive");
  words.is_purpose_claimed = flag_of(value, "purposeClaimed");
  return words;
}

Evidence read_evidence(const JsonValue& value) {
  Evidence evidence;
  for (const JsonValue& field : elements_of(value, "fields")) {
    evidence.fields.push_back({.doubt = text_of(field, "accessDoubt"),
                               .as_of = text_of(field, "accessAsOf"),
                               .is_stale = flag_of(field, "accessStale"),
                               .strong = number_of(field, "strong"),
                               .medium = number_of(field, "medium"),
                               .weak = number_of(field, "weak")});
  }
  if (const JsonValue* const findings = value.member("findings")) {
    for (const JsonValue& rule : findings->members()) {
      evidence.findings.push_back({.rule = std::string(rule.key), .count = number_of(*findings, rule.key)});
    }
  }
  evidence.is_marketo_hidden = flag_of(value, "hiddenInMarketo");
  evidence.conflicts = texts_of(value, "decidedOtherwise");
  return evidence;
}

std::optional<Approval> read_approval(const JsonValue& value, std::string_view side) {
  const JsonValue* const approval = value.member(side);
  if (approval == nullptr || !approval->is_object()) return std::nullopt;
  return Approval{
      .by = text_of(*approval, "by"), .on = text_of(*approval, "on"), .digest = text_of(*approval, "digest")};
}

Decision read_decision(const JsonValue& value) {
  Decision decision;
  decision.field = text_of(value, "for");
  decision.is_pattern = flag_of(value, "pattern");
  decision.sync = parse_word(value.member_text("sync"), SyncChoice::hide, SyncChoice::undecided);
  decision.direction =
      parse_word(value.member_text("direction"), SyncDirection::both, SyncDirection::unstated);
  decision.purpose = text_of(value, "purpose");
  decision.owner = text_of(value, "owner");
  decision.source_of_truth = text_of(value, "sourceOfTruth");
  decision.salesforce = read_approval(value, "approvedSalesforce");
  decision.marketo = read_approval(value, "approvedMarketo");
  return decision;
}

/// A row, or nothing when it has no id or no contract.
std::optional<Entry> read_entry(const JsonValue& value) {
  Entry entry;
  entry.id = text_of(value, "id");
  const JsonValue* const contract = value.member("contract");
  if (entry.id.empty() || contract == nullptr || !contract->is_object()) return std::nullopt;
  entry.contract = read_contract(*contract);
  if (entry.contract.fields.empty() && !entry.contract.marketo) return std::nullopt;
  if (const JsonValue* const words = value.member("words")) entry.words = read_words(*words);
  if (const JsonValue* const evidence = value.member("evidence")) entry.evidence = read_evidence(*evidence);
  if (const JsonValue* const decision = value.member("decision");
      decision != nullptr && decision->is_object()) {
    entry.decision = read_decision(*decision);
  }
  entry.words.fields.resize(entry.contract.fields.size());
  entry.evidence.fields.resize(entry.contract.fields.size());
  return entry;
}

Error error_at(std::string_view text, std::string_view file, std::size_t offset, std::string message) {
  const LineColumn place = line_column(text, offset);
  return {.message = concat(message, kRebuild),
          .file = std::string(file),
          .line = place.line,
          .column = place.column};
}

/// The first line that a merge left behind, or nothing.
std::optional<std::size_t> find_conflict_marker(std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    const std::string_view line = text.substr(start, text.find('\n', start) - start);
    for (const std::string_view marker : {"<<<<<<<", "|||||||", "=======", ">>>>>>>"}) {
      if (line.starts_with(marker)) return start;
    }
    start += line.size() + 1;
  }
  return std::nullopt;
}

}  // namespace

Result<Dictionary> read_dictionary(std::string_view text, std::string_view file) {
  if (const std::optional<std::size_t> conflict = find_conflict_marker(text)) {
    return error_at(text, file, *conflict, "the dictionary holds conflict markers of a merge");
  }
  const JsonDocument document = parse_json(text);
  if (!document.ok()) {
    return error_at(text, file, document.problem()->offset,
                    concat("the dictionary is no JSON: ", document.problem()->message));
  }
  const JsonValue& root = document.root();
  const auto place_of = [&](std::string_view name) {
    const JsonValue* const member = root.member(name);
    return member == nullptr ? root.offset : member->offset;
  };
  if (root.member_text("format") != kDictionaryFormat) {
    return error_at(text, file, place_of("format"),
                    concat("this is no dictionary of format ", kDictionaryFormat));
  }
  const std::optional<Version> version = parse_version(root.member_text("version"));
  if (!version)
    return error_at(text, file, place_of("version"), "the dictionary has no version such as 1.0.0");
  const JsonValue* const entries = root.member("entries");
  if (entries == nullptr || !entries->is_array()) {
    return error_at(text, file, place_of("entries"), "the dictionary has no list of entries");
  }

  Dictionary dictionary;
  dictionary.version = *version;
  dictionary.digest = text_of(root, "digest");
  for (const JsonValue& value : entries->elements()) {
    std::optional<Entry> entry = read_entry(value);
    if (!entry)
      return error_at(text, file, value.offset, "an entry of the dictionary has no id or no contract");
    dictionary.entries.push_back(std::move(*entry));
  }
  for (const JsonValue& value : elements_of(root, "orphanedDecisions")) {
    dictionary.orphans.push_back(read_decision(value));
  }
  return dictionary;
}

}  // namespace lint
