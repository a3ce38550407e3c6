// Counts and days of evidence files, joined with the fields.
#include "linter/evidence/usage_evidence.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"
#include "linter/model/merge.h"
#include "linter/read/reader.h"

namespace lint {
namespace {

/// Lead.Score__c and Visit__c.Score__c, with records of evidence.
struct Project {
  explicit Project(std::vector<FieldCount> counts, std::vector<LastUse> uses = {}) {
    std::vector<std::pair<std::string, std::string>> files;
    for (const std::string_view object : {"Lead", "Visit__c"}) {
      files.emplace_back(concat("objects/", object, "/fields/Score__c.field-meta.xml"),
                         "<CustomField><fullName>Score__c</fullName><type>Number</type></CustomField>");
    }
    fragments.reserve(files.size());
    std::vector<FragmentRef> refs;
    for (auto& [path, text] : files) {
      fragments.push_back(read_file_records(path, text.data(), text.size(), {}, *block));
      refs.push_back({.path = path, .block = block.get(), .fragment = &fragments.back()});
    }
    model = merge(refs, {block}, {});
    model.field_counts = std::move(counts);
    model.last_uses = std::move(uses);
    index = std::make_unique<const Index>(model);
    evidence = std::make_unique<const UsageEvidence>(model, *index);
  }

  [[nodiscard]] std::string says(std::string_view field) const {
    const FieldPopulation* const population = evidence->population(index->find_field(field));
    return population == nullptr ? "nothing" : describe(*population);
  }

  std::shared_ptr<RecordBlock> block = std::make_shared<RecordBlock>();
  std::vector<Fragment> fragments;
  Model model;
  std::unique_ptr<const Index> index;
  std::unique_ptr<const UsageEvidence> evidence;
};

TEST_CASE("names are joined with and without their suffix, case ignored") {
  const Project project({{.object_name = "lead", .field_name = "SCORE", .total = 1200, .populated = 17},
                         {.object_name = "Visit", .field_name = "Score__c", .basis_points = 1250}});
  CHECK(project.says("Lead.Score__c") == "17 of 1200 records (1.41 %)");
  CHECK(project.says("Visit__c.Score__c") == "12.5 % of the records");
  CHECK(project.says("Lead.Email") == "nothing");
  CHECK(project.evidence->unknown_names().empty());
}

TEST_CASE("the count of all records serves the fields of the object") {
  const Project project({{.object_name = "Lead", .field_name = "Score", .populated = 1},
                         {.object_name = "Lead", .total = 500000}});
  CHECK(project.says("Lead.Score__c") == "1 of 500000 records (0.01 %)");
  CHECK(!project.evidence->population(project.index->find_field("Lead.Score__c"))->is_empty());
}

TEST_CASE("a share of zero alone may be rounded") {
  const Project project({{.object_name = "Lead", .field_name = "Score__c", .basis_points = 0}});
  const FieldPopulation* const population =
      project.evidence->population(project.index->find_field("Lead.Score__c"));
  REQUIRE(population != nullptr);
  CHECK(!population->is_empty());
  CHECK(!population->is_filled());
}

TEST_CASE("of several counts the highest is answered") {
  const FieldCount empty{.object_name = "Lead", .field_name = "Score__c", .total = 10, .populated = 0};
  const FieldCount filled{.object_name = "Lead", .field_name = "Score__c", .total = 10, .populated = 3};
  CHECK(Project({empty, filled}).says("Lead.Score__c") == "3 of 10 records (30 %)");
  CHECK(Project({filled, empty}).says("Lead.Score__c") == "3 of 10 records (30 %)");
}

TEST_CASE("the latest use counts") {
  const Project project({}, {{.object_name = "LeadHistory", .field_name = "Score__c", .day = "2024-01-01"},
                             {.object_name = "Lead", .field_name = "Score__c", .day = "2025-01-01"}});
  CHECK(project.evidence->last_use(project.index->find_field("Lead.Score__c"))->day == "2025-01-01");
  CHECK(!project.evidence->has_population());
}

TEST_CASE("unknown names are listed once; standard fields only where nothing is known") {
  const auto count = [](std::string_view object, std::string_view field) {
    return FieldCount{.object_name = object, .field_name = field, .populated = 1};
  };
  const Project mixed({count("Lead", "Score__c"), count("Lead", "Nope__c"), count("Lead", "nope__c"),
                       count("Lead", "SomeStandardField"), count("Lead", "Lead Score")});
  REQUIRE(mixed.evidence->unknown_names().size() == 1);
  CHECK(mixed.evidence->unknown_names()[0].names ==
        std::vector<std::string>{"Lead.Nope__c", "Lead.Lead Score"});
  const Project foreign({count("Thing", "Colour")});
  CHECK(foreign.evidence->unknown_names().at(0).names == std::vector<std::string>{"Thing.Colour"});
  CHECK(!foreign.evidence->unknown_names()[0].has_known);
}

}  // namespace
}  // namespace lint
