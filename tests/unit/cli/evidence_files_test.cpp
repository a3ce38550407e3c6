// Evidence files are read wherever they lie, and only when they are named.
#include "linter/cli/evidence_files.h"

#include <doctest/doctest.h>

#include "linter/cli/pipeline.h"
#include "linter/source/memory_tree.h"

namespace lint {
namespace {

constexpr std::string_view kField =
    "<CustomField><fullName>Score__c</fullName><type>Number</type></CustomField>";
constexpr std::string_view kCounts = R"([{"object":"Lead","field":"Score__c","total":9,"populated":2}])";

Result<std::unique_ptr<Project>> load(std::map<std::string, std::string> files,
                                      config::EvidenceConfig evidence) {
  files.emplace("objects/Lead/fields/Score__c.field-meta.xml", kField);
  config::Config config;
  config.salesforce.roots = {"objects"};
  config.salesforce.exclude = {"old/**"};
  config.evidence = std::move(evidence);
  static std::unique_ptr<MemoryTree> tree;
  tree = std::make_unique<MemoryTree>(std::move(files));
  return load_project(*tree, {.config = std::move(config)});
}

std::string error_of(const config::EvidenceConfig& evidence) {
  const auto project = load({}, evidence);
  return project ? "" : to_string(project.error());
}

TEST_CASE("a named file is read in a hidden or excluded folder and outside the roots") {
  for (const std::string path :
       {".evidence/a.json", "old/a.json", "a.json", "marketo/a.json", "objects/a.json"}) {
    INFO("path: ", path);
    const auto project = load({{path, std::string(kCounts)}}, {.population = {path}});
    REQUIRE(project.ok());
    CHECK((*project)->evidence->has_population());
    CHECK((*project)->references->of((*project)->index->find_field("Lead.Score__c")).empty());
  }
}

TEST_CASE("a named folder gives its tables") {
  const auto project =
      load({{"e/a.json", std::string(kCounts)}, {"e/README.md", "Score__c"}}, {.population = {"e"}});
  REQUIRE(project.ok());
  CHECK((*project)->evidence->has_population());
  CHECK((*project)->model.facts.empty());
  CHECK((*project)->references->of((*project)->index->find_field("Lead.Score__c")).empty());
}

TEST_CASE("what is not named is no evidence") {
  const auto project = load({{"a.json", std::string(kCounts)}}, {});
  REQUIRE(project.ok());
  CHECK(!(*project)->evidence->has_population());
}

TEST_CASE("a path with nothing there is an error that names the key") {
  CHECK(error_of({.population = {"e/p.csv"}}).find("`e/p.csv` of `[evidence] population` is not there") !=
        std::string::npos);
  CHECK(error_of({.last_used = {"l.csv"}}).find("`[evidence] last-used`") != std::string::npos);
  CHECK(error_of({.access = {"a.json"}}).find("`[evidence] access`") != std::string::npos);
}

}  // namespace
}  // namespace lint
