// Tests of writing and reading dictionary.json.
#include "linter/dictionary/store.h"

#include <doctest/doctest.h>

#include "tests/unit/dictionary/sample.h"

namespace lint {
namespace {

/// A dictionary in which every member says something.
Dictionary full_dictionary() {
  Dictionary dictionary = sample_dictionary();
  dictionary.version = {.major_number = 3, .minor_number = 2, .patch_number = 1};
  Entry& entry = dictionary.entries[0];
  FieldContract& field = entry.contract.fields[0];
  field.precision = 18;
  field.scale = 2;
  field.targets = {"Account"};
  field.values = {"a\"b",
                  "c\\d",
                  "e\nf",
                  "\x01",
                  "\xE2\x80\xAE"
                  "g",
                  "\xF3\xA0\x80\x81",
                  "ü"};
  field.is_restricted = field.is_required = field.is_unique = true;
  field.verdict = Verdict::read_only_by_type;
  field.is_synced = false;
  field.is_formula = true;
  field.traits = {.is_volatile = true,
                  .is_cross_object = true,
                  .is_reader_dependent = true,
                  .is_presentation = true,
                  .is_uncertain = true};
  field.formula_hash = "00ff";
  field.roll_up = "sum Child__c.Amount__c by Child__c.Parent__c";
  entry.words.fields[0] = {.label = "L", .description = "D", .help_text = "H", .sensitivity = "S"};
  entry.words.marketo_label = "ML";
  entry.words.marketo_description = "MD";
  entry.words.is_marketo_sensitive = entry.words.is_purpose_claimed = true;
  entry.evidence.fields[0] = {
      .doubt = "why", .as_of = "2.0.0", .is_stale = true, .strong = 1, .medium = 2, .weak = 3};
  entry.evidence.findings = {{.rule = "stale/unused-field", .count = 2}};
  entry.evidence.is_marketo_hidden = true;
  entry.evidence.conflicts = {"Contact.A__c"};
  Decision decision;
  decision.field = "Lead.*";
  decision.is_pattern = true;
  decision.sync = SyncChoice::sync;
  decision.direction = SyncDirection::to_salesforce;
  decision.purpose = "purpose";
  decision.owner = "owner";
  decision.source_of_truth = "marketo";
  decision.salesforce = Approval{.by = "A", .on = "2026-01-31", .digest = "ab"};
  decision.marketo = Approval{.by = "J", .on = "2026-02-02", .digest = ""};
  entry.decision = decision;
  dictionary.orphans = {decision};
  dictionary.digest = digest_of(dictionary);
  return dictionary;
}

std::string error_of(std::string_view text) {
  const Result<Dictionary> read = read_dictionary(text, "docs/dictionary.json");
  return read ? "read" : to_string(read.error());
}

TEST_CASE("what is written is read back, byte for byte") {
  for (const Dictionary& dictionary : {full_dictionary(), sample_dictionary(), Dictionary{}}) {
    const std::string text = write_dictionary(dictionary);
    const Result<Dictionary> read = read_dictionary(text, "dictionary.json");
    REQUIRE(read);
    CHECK(write_dictionary(*read) == text);
    CHECK(digest_of(*read) == digest_of(dictionary));
    CHECK(read->entries.size() == dictionary.entries.size());
  }
}

TEST_CASE("one row a line, and nothing that a terminal obeys") {
  const std::string text = write_dictionary(full_dictionary());
  std::size_t lines = 0;
  for (const char c : text) {
    lines += c == '\n' ? 1 : 0;
    CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
  }
  CHECK(lines == 7);  // head, three rows, their end with the orphans' head, one orphan, the end
  CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(text.find("\\u202e") != std::string::npos);
}

TEST_CASE("what is no dictionary says where and what to do") {
  CHECK(error_of("{\n<<<<<<< HEAD\n") ==
        "docs/dictionary.json:2:1: the dictionary holds conflict markers of a merge; rebuild it with "
        "`fieldlint "
        "dictionary build`");
  CHECK(error_of("{\"format\": \"fieldlint-dictionary/2\"}").starts_with("docs/dictionary.json:1:12: "));
  CHECK(error_of("[]").find("format") != std::string::npos);
  CHECK(error_of("{").find("no JSON") != std::string::npos);
  CHECK(error_of("{\"format\":\"fieldlint-dictionary/1\",\"version\":\"1\"}").find("version") !=
        std::string::npos);
  CHECK(error_of("{\"format\":\"fieldlint-dictionary/1\",\"version\":\"1.0.0\"}").find("entries") !=
        std::string::npos);
  CHECK(error_of("{\"format\":\"fieldlint-dictionary/1\",\"version\":\"1.0.0\",\"entries\":[{\"id\":\"a\"}]}")
            .find("no contract") != std::string::npos);
}

TEST_CASE("rows whose parts do not fit are made to fit") {
  const Result<Dictionary> read = read_dictionary(
      "{\"format\":\"fieldlint-dictionary/"
      "1\",\"version\":\"1.0.0\",\"entries\":[{\"id\":\"Lead.A\",\"contract\":"
      "{\"fields\":[{\"name\":\"Lead.A\"}]},\"words\":3,\"evidence\":{\"fields\":[{},{},{}]}}]}",
      "dictionary.json");
  REQUIRE(read);
  CHECK(read->entries[0].words.fields.size() == 1);
  CHECK(read->entries[0].evidence.fields.size() == 1);
}

}  // namespace
}  // namespace lint
