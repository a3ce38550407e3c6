// Counts of filled records in every shape of export.
#include <doctest/doctest.h>

#include "tests/unit/read/evidence/reading.h"

namespace lint::test {
namespace {

Lines counts(const std::string& path, const std::string& text, const EvidenceColumns& columns = {}) {
  const EvidenceReading file("population", path, text, columns);
  CHECK(file.facts() == Lines());
  CHECK(file.block.sites.empty());
  return file.counts();
}

Lines facts(const std::string& path, const std::string& text) {
  return EvidenceReading("population", path, text).facts();
}

constexpr std::string_view kRow = R"({"attributes":{"type":"AggregateResult"},"total":1200,"Score":17})";

TEST_CASE("aliased counts in every envelope") {
  const std::string row(kRow);
  const Lines expected{"Lead. 1200 - -", "Lead.Score - 17 -"};
  const std::string records = concat(R"({"records":[)", row, R"(],"totalSize":1,"done":true})");
  CHECK(counts("population/Lead.json", concat(R"({"status":0,"result":)", records, "}")) == expected);
  CHECK(counts("Lead.json", records) == expected);
  CHECK(counts("Lead.json", concat("[", row, "]")) == expected);
  CHECK(counts("Lead.json", concat("[", records, "]")) == expected);
  CHECK(counts("Lead.json", row) == expected);
  CHECK(counts("Lead.csv", "total,Score\n1200,17\n") == expected);
  CHECK(counts("Lead.csv", "COUNT(Id),COUNT(Score__c)\n1200,17\n") ==
        Lines{"Lead. 1200 - -", "Lead.Score__c - 17 -"});
}

TEST_CASE("aliased counts need an object and names") {
  CHECK(facts("lead counts.json", std::string(kRow)) ==
        Lines{"unrecognised 0 counts whose object nothing tells: name the file for it, such as `Lead.json`"});
  CHECK(facts("Lead.json", R"([{"total":1200,"expr0":17}])") ==
        Lines{"unrecognised 23 1 row without an alias: write `COUNT(Score__c) Score` for each field, the "
              "first says "
              "`expr0`"});
}

TEST_CASE("a bare count says what the file's name says") {
  const std::string text = R"({"status":0,"result":{"records":[],"totalSize":0,"done":true}})";
  CHECK(counts("Lead.Score__c.json", text) == Lines{"Lead.Score__c - 0 -"});
  CHECK(counts("Lead.json", text) == Lines{"Lead. 0 - -"});
  CHECK(facts("my answer.json", text).size() == 1);
}

TEST_CASE("a row a field, as sfdx-hardis writes it") {
  CHECK(counts("usage.csv",
               "sObjectName,fieldApiName,fieldLabel,totalRecords,populatedRecords,populatedPercentage\n"
               "Lead,Score__c,Score,1200,17,1.42%\n") == Lines{"Lead.Score__c 1200 17 142"});
  CHECK(counts("Lead.csv",
               "Field API Name,Field Label,Populated Records,Populated %\nScore__c,Score,17,1.42%\n") ==
        Lines{"Lead.Score__c - 17 142"});
}

TEST_CASE("a row a field, in words of one's own") {
  const EvidenceColumns columns{
      .object = "Objekt", .field = "API Name", .total = "Alle", .percent = "Anteil"};
  CHECK(counts("x.csv", "Objekt;API Name;Alle;Anteil\nLead;Score__c;1.200;12,5 %\n", columns) ==
        Lines{"Lead.Score__c 1200 - 1250"});
  CHECK(counts("x.json", R"([{"field":"Lead.Score__c","populated":17}])") == Lines{"Lead.Score__c - 17 -"});
}

TEST_CASE("text in any encoding") {
  const std::string text = R"({"records":[{"total":5,"Gr)"
                           "\xC3\xB6"
                           R"(sse":1}]})";
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string_view(R"([{"total":5,"Score":1}])")) utf16 += {c, '\0'};
  CHECK(counts("Lead.json", utf16) == Lines{"Lead. 5 - -", "Lead.Score - 1 -"});
  const EvidenceReading file("population", "Lead.json", utf16);
  CHECK(file.block.field_counts.at(1).origin.offset == 2 + 2 * 20);
  CHECK(facts("Lead.json", text).size() == 1);
  CHECK(counts("x.csv", "object,field,populated,Gr\xF6sse\nLead,Score__c,3,1\n") ==
        Lines{"Lead.Score__c - 3 -"});
}

TEST_CASE("what cannot be read is said once a file, with its place") {
  CHECK(facts("x.json", "{\"a\":").at(0) ==
        "malformed 5 unexpected end of input; expected '[', '{', or a literal");
  CHECK(facts("x.csv", "").at(0) == "malformed 0 the file is empty");
  CHECK(facts("x.csv", "a,b\n1,2,\n\"x").at(0).starts_with("malformed "));
  CHECK(facts("x.csv", "name;comment\nLead;x\n").at(0) ==
        "unrecognised 0 a table without a column of counts or percentages: it has `name`, `comment`");
  CHECK(facts("x.json", R"([{"errorCode":"INVALID_FIELD","message":"No such column"}])") ==
        Lines{"unrecognised 1 a saved Salesforce error answer (INVALID_FIELD No such column), not data: run "
              "the query "
              "again"});
  CHECK(
      facts("x.json", R"({"status":1,"name":"NoOrg","message":"x","exitCode":1})").at(0).find("(NoOrg x)") !=
      std::string::npos);
  CHECK(facts("x.xlsx", "PK\x03\x04") ==
        Lines{"unrecognised 0 an Excel workbook: open it and save the sheet as text, File › Save As › CSV "
              "UTF-8"});
  CHECK(facts("x.csv", "object,field,populated\nLead,A__c,n/a\nLead,B__c,\nLead,C__c,?\n") ==
        Lines{"unrecognised 33 2 rows without a number, the first says `n/a`"});
  CHECK(facts("my export.csv", "field,populated\nA__c,1\n")
            .at(0)
            .starts_with("unrecognised 16 1 row without an obj"));
}

TEST_CASE("a cut answer is told and its rows count") {
  const EvidenceReading file(
      "population", "Lead.json",
      R"({"records":[{"field":"Score__c","populated":1}],"totalSize":9,"done":false})");
  CHECK(file.counts() == Lines{"Lead.Score__c - 1 -"});
  REQUIRE(file.facts().size() == 1);
  CHECK(file.facts()[0].starts_with("incomplete 69 a query's answer that was cut"));
}

TEST_CASE("evidence is found by its path alone") {
  EvidenceOptions options{.population = {"evidence"}};
  CHECK(is_evidence_file("evidence/Lead.json", options));
  CHECK(!is_evidence_file("evidence2/Lead.json", options));
  CHECK(!wants_file("evidence/Lead.json", {.evidence = options}));
  CHECK(!wants_file("evidence/README.md", {.evidence = options}));
  CHECK(wants_file("evidence/Lead.object-meta.xml", {.evidence = options}));
}

}  // namespace
}  // namespace lint::test
