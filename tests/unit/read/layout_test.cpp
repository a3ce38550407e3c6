// Layouts: fields of the record, of related lists and of person accounts.
#include "linter/read/salesforce/layout.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

/// "weak Lead.Score__c" for a path, "weak =Visit__c.Lead__c" for an absolute name, "weak ?X__c" for a
/// mention.
std::vector<std::string> sites_of(std::string_view elements, std::string_view object = "Account") {
  std::string bytes = concat("<Layout>", elements, "</Layout>");
  xml::Document document;
  RecordBlock block;
  FileContext cx = {
      .path = "layouts/L.layout-meta.xml", .type = MetadataType::layout, .object = object, .block = block};
  REQUIRE_FALSE(document.parse(bytes.data(), bytes.size()).has_value());
  read_layout(document.root(), cx);
  constexpr std::string_view kForms[] = {"", "=", "?", "object ", "walk ", "object? "};
  std::vector<std::string> result;
  for (const Site& site : block.sites) {
    CHECK(site.direction == Direction::displays);
    const std::string_view context = block.names[site.context];
    result.push_back(concat(to_string(site.strength), " ", kForms[static_cast<std::size_t>(site.form)],
                            context, context.empty() ? "" : ".", block.names[site.target]));
  }
  return result;
}

std::string layout_item(std::string_view field, std::string_view behavior) {
  return concat("<layoutSections><layoutColumns><layoutItems><behavior>", behavior, "</behavior><field>",
                field, "</field></layoutItems></layoutColumns></layoutSections>");
}

using Sites = std::vector<std::string>;

}  // namespace

TEST_CASE("shown fields are weak use, required ones more") {
  CHECK(sites_of(layout_item("Tier__c", "Edit")) == Sites{"weak Account.Tier__c"});
  CHECK(sites_of(layout_item("Industry", "Readonly")) == Sites{"weak Account.Industry"});
  CHECK(sites_of(layout_item("Tier__c", "Required")) == Sites{"medium Account.Tier__c"});
}

TEST_CASE("person accounts show fields of the contact") {
  CHECK(sites_of(layout_item("Score__pc", "Edit"), "PersonAccount") == Sites{"weak Contact.Score__c"});
  CHECK(sites_of(layout_item("Tier__c", "Edit"), "PersonAccount") == Sites{"weak Account.Tier__c"});
  CHECK(sites_of(layout_item("Score__pc", "Edit"), "Account") == Sites{"weak Contact.Score__c"});
}

TEST_CASE("a related list names its lookup and fields of its rows") {
  CHECK(sites_of("<relatedLists><fields>Day__c</fields><fields>NAME</fields><fields>Status</fields>"
                 "<fields>Contact.Score__c</fields><fields>CASES.SUBJECT</fields>"
                 "<relatedList>Visit__c.Host__c</relatedList><sortField>Day__c</sortField></relatedLists>") ==
        Sites{"weak Visit__c.Day__c", "weak Visit__c.Status", "weak =Contact.Score__c",
              "weak =Visit__c.Host__c", "weak Visit__c.Day__c"});
}

TEST_CASE("standard related lists have a known object, or only mentions") {
  CHECK(sites_of("<relatedLists><fields>FULL_NAME</fields><fields>Score__c</fields>"
                 "<relatedList>RelatedContactList</relatedList></relatedLists>") ==
        Sites{"weak Contact.Score__c"});
  CHECK(sites_of("<relatedLists><fields>Score__c</fields><fields>Status</fields>"
                 "<relatedList>RelatedActivityList</relatedList></relatedLists>") == Sites{"weak ?Score__c"});
}

TEST_CASE("other parts of a layout show fields") {
  CHECK(
      sites_of(
          "<miniLayout><fields>A__c</fields></miniLayout><multilineLayoutFields>B__c</multilineLayoutFields>"
          "<relatedContent><relatedContentItems><layoutItem><field>C__c</field></layoutItem>"
          "</relatedContentItems></relatedContent><relatedObjects>D__c</relatedObjects>"
          "<summaryLayout><masterLabel>E__c</masterLabel><summaryLayoutItems><field>F__c</field>"
          "</summaryLayoutItems></summaryLayout>") == Sites{"weak Account.A__c", "weak Account.B__c",
                                                            "weak Account.C__c", "weak Account.D__c",
                                                            "weak Account.F__c"});
}

TEST_CASE("names of buttons, actions and pages are no fields") {
  CHECK(sites_of("<customButtons>ns__Send__c</customButtons><platformActionList><platformActionListItems>"
                 "<actionName>Deal__c.Open</actionName></platformActionListItems></platformActionList>")
            .empty());
}

}  // namespace lint
