// Dependency queries, joined with the queries that name their ids, as references.
#include <doctest/doctest.h>

#include "linter/model/merge.h"
#include "linter/references/references.h"
#include "tests/unit/read/evidence/reading.h"

namespace lint::test {
namespace {

constexpr std::string_view kHeader =
    "MetadataComponentId,MetadataComponentName,MetadataComponentType,RefMetadataComponentId,"
    "RefMetadataComponentName,"
    "RefMetadataComponentNamespace,RefMetadataComponentType\n";

/// A project of two fields of one name, a flow, and files of evidence.
class Joined {
 public:
  explicit Joined(std::vector<std::pair<std::string, std::string>> evidence) {
    std::vector<std::pair<std::string, std::string>> files = std::move(evidence);
    for (const auto& [path, text] : files) options_.evidence.dependencies.push_back(path);
    const auto field = [](std::string_view object) {
      return std::pair(
          concat("objects/", object, "/fields/Score__c.field-meta.xml"),
          std::string("<CustomField><fullName>Score__c</fullName><type>Number</type></CustomField>"));
    };
    files.push_back(field("Lead"));
    files.push_back(field("Visit__c"));
    files.emplace_back(
        "flows/Router.flow-meta.xml",
        "<Flow><recordUpdates><name>U</name><inputAssignments><field>Score__c</field>"
        "</inputAssignments><object>Lead</object></recordUpdates><status>Active</status></Flow>");
    std::sort(files.begin(), files.end());
    fragments_.reserve(files.size());
    std::vector<FragmentRef> refs;
    for (auto& [path, text] : files) {
      fragments_.push_back(read_file_records(path, text.data(), text.size(), options_, *block_));
      refs.push_back({.path = path, .block = block_.get(), .fragment = &fragments_.back()});
    }
    model_ = merge(refs, {block_}, {});
  }

  /// `Flow Router strong path` of every use of the field, `?` for one of unknown object.
  [[nodiscard]] Lines uses(std::string_view field) const {
    const Index index(model_);
    const References references(model_, index);
    Lines lines;
    for (const Reference& use : references.of(index.find_field(field))) {
      const Site& site = model_.sites[use.site];
      lines.push_back(concat(to_string(site.type), " ", model_.names[site.component], " ",
                             to_string(use.strength), " ", model_.names[site.path],
                             use.certainty == Certainty::ambiguous ? " ?" : ""));
    }
    return lines;
  }

 private:
  ReadOptions options_;
  std::shared_ptr<RecordBlock> block_ = std::make_shared<RecordBlock>();
  std::vector<Fragment> fragments_;
  Model model_;
};

const std::string kFlowUse = "Flow Router strong recordUpdates/inputAssignments/field";
const std::string kFields =
    "Id,DeveloperName,NamespacePrefix,TableEnumOrId\n00N000000000001AAA,Score,,Lead\n"
    "00N000000000002,Score,,01I000000000009AAA\n";
const std::string kObjects = "Id,DeveloperName,NamespacePrefix\n01I000000000009,Visit,\n";

std::string rows(std::string_view text) {
  return concat(kHeader, text);
}

TEST_CASE("rows are joined by id, 15 or 18 characters long") {
  const std::string text = rows(
      "01p1,Scorer,ApexClass,00N000000000001,Score,,CustomField\n"
      "00h1,Visit Layout,Layout,00N000000000002AAA,Score,,CustomField\n"
      "01p1,Scorer,ApexClass,01p2,Other,,ApexClass\n");
  const Joined project({{"e/deps.csv", text}, {"e/fields.csv", kFields}, {"e/objects.csv", kObjects}});
  CHECK(project.uses("Lead.Score__c") ==
        Lines{"ApexClass Scorer strong MetadataComponentDependency", kFlowUse});
  CHECK(project.uses("Visit__c.Score__c") == Lines{"Layout Visit Layout weak MetadataComponentDependency"});
}

TEST_CASE("a row without a known id is a mention of the name") {
  const Joined project({{"deps.csv", rows("01p1,Scorer,ApexClass,00N000000000001,Score,,CustomField\n")}});
  const std::string use = "ApexClass Scorer strong MetadataComponentDependency ?";
  CHECK(project.uses("Lead.Score__c") == Lines{use, kFlowUse});
  CHECK(project.uses("Visit__c.Score__c") == Lines{use});
}

TEST_CASE("what a file shows already is no second use") {
  const std::string text = rows(
      "3011,Router,Flow,00N000000000001,Score,,CustomField\n"
      "3012,Router-2,Flow,00N000000000001,Score,,CustomField\n");
  CHECK(Joined({{"deps.csv", text}, {"fields.csv", kFields}}).uses("Lead.Score__c") == Lines{kFlowUse});
  const Joined unjoined({{"deps.csv", text}});
  CHECK(unjoined.uses("Lead.Score__c") == Lines{kFlowUse});
  CHECK(unjoined.uses("Visit__c.Score__c") == Lines());
}

TEST_CASE("versions of a flow are one use, as strong as the active one") {
  const std::string text = rows(
      "301000000000001,Other-1,Flow,00N000000000002,Score,,CustomField\n"
      "301000000000002,Other-2,Flow,00N000000000002,Score,,CustomField\n");
  const std::string versions =
      "Id,VersionNumber,Status\n301000000000001,1,Obsolete\n301000000000002,2,Active\n";
  const Joined project({{"a.csv", text}, {"b.csv", kFields}, {"c.csv", kObjects}, {"d.csv", versions}});
  CHECK(project.uses("Visit__c.Score__c") == Lines{"Flow Other-2 strong MetadataComponentDependency"});
}

TEST_CASE("rows that name object and field need no ids") {
  const std::string text =
      "sObject Name,Field Id,Field Name,Field Type,Dependency Id,Dependency Type,Dependency Name\n"
      "Visit,00N1,Score,custom,01p1,ApexTrigger,VisitTrigger\n";
  CHECK(Joined({{"usage.csv", text}}).uses("Visit__c.Score__c") ==
        Lines{"ApexTrigger VisitTrigger strong MetadataComponentDependency"});
}

TEST_CASE("exactly 2000 rows are a cut answer") {
  std::string text(kHeader);
  for (int i = 0; i < 2000; ++i) text += concat("01p1,C", i, ",ApexClass,00N1,Score,,CustomField\n");
  const EvidenceReading full("dependencies", "deps.csv", text);
  REQUIRE(full.facts().size() == 1);
  CHECK(full.facts()[0].find("exactly 2000 rows") != std::string::npos);
  text += "01p1,D,ApexClass,00N1,Score,,CustomField\n";
  CHECK(EvidenceReading("dependencies", "deps.csv", text).facts() == Lines());
}

TEST_CASE("another table is told") {
  CHECK(EvidenceReading("dependencies", "deps.csv", "a,b\n1,2\n").facts().size() == 1);
  CHECK(EvidenceReading("dependencies", "deps.json", R"({"records":[],"totalSize":0,"done":true})").facts() ==
        Lines());
}

}  // namespace
}  // namespace lint::test
