// Files of code and text: which reader a file gets by its path, and how much its uses count.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/reader.h"

namespace lint {
namespace {

/// The sites of a file: "ApexPage Lead: Score__c medium", "Text ? Score__c".
std::vector<std::string> sites_of(std::string_view path, std::string text) {
  RecordBlock block;
  const Fragment fragment = read_file_records(path, text.data(), text.size(), {}, block);
  std::vector<std::string> lines;
  for (std::uint32_t i = fragment.sites.begin; i < fragment.sites.end; ++i) {
    const Site& site = block.sites[i];
    if (site.form == SiteForm::object) continue;
    const std::string_view context = site.form == SiteForm::mention ? "?" : block.names[site.context];
    lines.push_back(concat(to_string(site.type), " ", context, " ", block.names[site.target], " ",
                           to_string(site.strength)));
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("every kind of file has its reader") {
  CHECK(sites_of("pages/A.page", "<apex:page standardController=\"Lead\">{!Lead.Score__c}</apex:page>") ==
        Lines{"ApexPage Lead Score__c medium"});
  CHECK(sites_of("components/A.component", "{!a.Score__c}") == Lines{"ApexComponent ? Score__c medium"});
  CHECK(sites_of("aura/a/a.cmp", "<a field=\"Score__c\" objectApiName=\"Lead\"/>") ==
        Lines{"AuraDefinitionBundle Lead Score__c medium"});
  CHECK(sites_of("aura/a/a.app", "<a field=\"Score__c\" objectApiName=\"Lead\"/>") ==
        Lines{"AuraDefinitionBundle Lead Score__c medium"});
  CHECK(sites_of("aura/a/aController.js", "x.Score__c // Tier__c") ==
        Lines{"AuraDefinitionBundle ? Score__c medium", "AuraDefinitionBundle ? Tier__c none"});
  CHECK(sites_of("lwc/a/a.js", "import X from '@salesforce/schema/Lead.Score__c'") ==
        Lines{"LightningComponentBundle Lead Score__c medium"});
  CHECK(sites_of("lwc/a/__tests__/a.test.js", "'Lead.Score__c'") ==
        Lines{"LightningComponentBundle Lead Score__c weak"});
  CHECK(sites_of("lwc/a/a.html", "<a-b object-api-name=\"Lead\" field-name=\"Score__c\">") ==
        Lines{"LightningComponentBundle Lead Score__c medium"});
  CHECK(sites_of("lwc/a/a.css", "/* Score__c */") == Lines{"LightningComponentBundle ? Score__c none"});
  CHECK(sites_of("email/f/a.email", "{!Contact.Tier__c}") == Lines{"EmailTemplate Contact Tier__c medium"});
  CHECK(sites_of("staticresources/lib/a.js", "x.Score__c") == Lines{"StaticResource ? Score__c weak"});
  CHECK(sites_of("staticresources/a.html", "<b>Score__c</b>") == Lines{"StaticResource ? Score__c weak"});
  CHECK(sites_of("experiences/s/views/a.json", "{\"fieldApiName\": \"Score__c\"}") ==
        Lines{"ExperienceBundle ? Score__c weak"});
  CHECK(sites_of("digitalExperiences/site/s/c.json",
                 "{\"objectApiName\": \"Lead\", \"fieldName\": \"Score__c\"}") ==
        Lines{"ExperienceBundle Lead Score__c weak"});
}

TEST_CASE("text outside Salesforce's formats: a name of an object counts once a file") {
  CHECK(sites_of("scripts/a.soql", "SELECT Score__c FROM Lead WHERE Score__c > 1") ==
        Lines{"Text Lead Score__c medium"});
  CHECK(sites_of("tool/a.json", "{\"Score__c\": 1, \"x\": {\"Score__c\": 2}}") ==
        Lines{"Text ? Score__c medium"});
  CHECK(sites_of("README.md", "`Lead.Score__c` and Score__c and Score__c") ==
        Lines{"Text Lead Score__c none", "Text ? Score__c none"});
}

TEST_CASE("files of tests and of records to load count weakly") {
  CHECK(sites_of("data/Lead.csv", "Name,Score__c\na,b\n") == Lines{"Text Lead Score__c weak"});
  CHECK(sites_of("data/a.json", "{\"Score__c\": 1}") == Lines{"Text ? Score__c weak"});
  CHECK(sites_of("qa/visit.robot", "Get  ${ns}Score__c=1") == Lines{"Text ? Score__c weak"});
  CHECK(sites_of("datasets/dev/mapping.yml", "- Score__c") == Lines{"Text ? Score__c weak"});
  CHECK(sites_of("app/tests/a.js", "x.Score__c") == Lines{"Text ? Score__c weak"});
  CHECK(sites_of("latest/a.js", "x.Score__c") == Lines{"Text ? Score__c medium"});
}

TEST_CASE("a script that asks for the description of an object is generic code of it") {
  RecordBlock block;
  std::string text =
      "import { getObjectInfo } from 'lightning/uiObjectInfoApi';\nimport V from "
      "'@salesforce/schema/Visit__c';";
  static_cast<void>(read_file_records("lwc/a/a.js", text.data(), text.size(), {}, block));
  REQUIRE(block.facts.size() == 1);
  CHECK(block.facts[0].kind == FactKind::computed_field);
  CHECK(block.facts[0].subject == "Visit__c");
}

}  // namespace lint
