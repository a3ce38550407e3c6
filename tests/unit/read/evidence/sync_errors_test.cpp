// Lists of sync errors: which column is which, the cells tell.
#include "linter/read/evidence/sync_errors.h"

#include <doctest/doctest.h>

#include "tests/unit/read/evidence/reading.h"

namespace lint::test {
namespace {

/// `object id level time text` of every row, and the facts.
Lines rows(const std::string& path, std::string bytes) {
  ReadOptions options;
  options.evidence.sync_errors = {path};
  RecordBlock block;
  static_cast<void>(read_file_records(path, bytes.data(), bytes.size(), options, block));
  Lines lines;
  for (const SyncError& row : block.sync_errors) {
    const std::string_view level = row.level == SyncErrorLevel::record ? "record"
                                   : row.level == SyncErrorLevel::job  ? "job"
                                                                       : "-";
    lines.push_back(concat(row.object, " ", row.record_id, " ", level, " ", row.time, " ", row.text));
  }
  for (const Fact& fact : block.facts)
    lines.push_back(concat("fact ", fact.origin.offset, " ", fact.message));
  return lines;
}

TEST_CASE("columns are found by their cells") {
  CHECK(rows("e.csv",
             "Failed On,Date/Time,Details,Error Type,SFDC Return message\n"
             "Record Level,2026-11-20 10:11,00Q5e00000AbCdE,Person Sync,DUPLICATE_VALUE: twice\n"
             "Job Level,2026-11-20 10:12,,Person Sync,REQUEST_LIMIT_EXCEEDED: no more\n") ==
        Lines{"Lead 00Q5e00000AbCdE record 2026-11-20 10:11 DUPLICATE_VALUE: twice",
              "  job 2026-11-20 10:12 REQUEST_LIMIT_EXCEEDED: no more"});
  CHECK(rows("e.csv",
             "when;who;link;says\n20.11.2026 "
             "10:11;a@b.example;https://x.my.salesforce.com/0035e00000AbCdE;You may not "
             "save this\n") == Lines{"Contact 0035e00000AbCdE - 20.11.2026 10:11 You may not save this"});
  CHECK(rows("e.csv", "Object,Marketo ID,Error\nCampaign Member,4711,Choose a status first\n") ==
        Lines{"CampaignMember 4711 -  Choose a status first"});
  CHECK(rows("e.csv", "Object,ID,Error\nVisit__c,a0X5e00000AbCdE,Choose a status first\n") ==
        Lines{"Visit__c a0X5e00000AbCdE -  Choose a status first"});
}

TEST_CASE("without headings the first row is data") {
  CHECK(rows("e.csv", "2026-11-20,00Q5e00000AbCdE,DUPLICATE_VALUE: twice\n") ==
        Lines{"Lead 00Q5e00000AbCdE - 2026-11-20 DUPLICATE_VALUE: twice"});
}

TEST_CASE("code, message and fields in columns of their own become one text") {
  CHECK(
      rows(
          "e.json",
          R"([{"Id":"00Q5e00000AbCdE","statusCode":"DUPLICATE_VALUE","message":"twice here","fields":["A__c","B"]}])") ==
      Lines{"Lead 00Q5e00000AbCdE -  DUPLICATE_VALUE: twice here: [A__c, B]"});
}

TEST_CASE("what is no list says where") {
  CHECK(rows("e.csv", "Date,ID\n2026-11-20,00Q5e00000AbCdE\n") ==
        Lines{"fact 0 a table without a column of error messages: it has `Date`, `ID`"});
  CHECK(rows("e.csv", "Date,Message\n2026-11-20,\"open\n").front().starts_with("fact 24 "));
  CHECK(rows("e.csv", "Date,Message\n").empty());
}

TEST_CASE("pasted text is a table or one error") {
  RecordBlock block;
  CHECK(read_sync_error_file("-", "FIELD_CUSTOM_VALIDATION_EXCEPTION: a, b\ncaused by: c, d", block).is_text);
  CHECK(read_sync_error_file("-", "[odd] text", block).is_text);
  CHECK(read_sync_error_file("-", " \n", block).problem);
  const SyncErrorFile table =
      read_sync_error_file("-", "Date,Message\n2026-11-20,DUPLICATE_VALUE: x\n", block);
  CHECK_FALSE((table.is_text || table.problem));
  CHECK(block.sync_errors.size() == 1);
  const SyncErrorFile broken = read_sync_error_file("e.json", "[{\n  ?", block);
  REQUIRE(broken.problem);
  CHECK(broken.problem->line == 2);
  CHECK(broken.problem->column == 3);
}

}  // namespace
}  // namespace lint::test
