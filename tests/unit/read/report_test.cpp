// Reports and report types: every place where they name a field.
#include "linter/read/salesforce/report.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/read/report_sites.h"

namespace lint {
namespace {

using Sites = std::vector<std::string>;

Sites report(std::string_view elements) {
  return report_sites(MetadataType::report, elements);
}

Sites report_type(std::string_view elements) {
  return report_sites(MetadataType::report_type, concat("<baseObject>Visit__c</baseObject>", elements));
}

struct ColumnPlace {
  std::string_view path;
  std::string_view use;
};

constexpr ColumnPlace kColumns[] = {
    {"columns/field", "medium displays"},
    {"filter/criteriaItems/column", "medium reads"},
    {"crossFilters/primaryTableColumn", "medium reads"},
    {"groupingsDown/field", "medium reads"},
    {"groupingsDown/sortByName", "medium reads"},
    {"groupingsAcross/field", "medium reads"},
    {"groupingsAcross/sortByName", "medium reads"},
    {"sortColumn", "medium reads"},
    {"timeFrameFilter/dateColumn", "medium reads"},
    {"buckets/sourceColumnName", "medium reads"},
    {"chart/groupingColumn", "medium reads"},
    {"chart/secondaryGroupingColumn", "medium reads"},
    {"chart/chartSummaries/column", "medium reads"},
    {"colorRanges/columnName", "medium reads"},
    {"formattingRules/columnName", "medium reads"},
    {"aggregates/downGroupingContext", "medium reads"},
    {"aggregates/acrossGroupingContext", "medium reads"},
    {"blockInfo/joinTable", "medium reads"},
};

}  // namespace

TEST_CASE("every place of a column, in reports and in the blocks of joined reports") {
  for (const ColumnPlace& place : kColumns) {
    for (const std::string_view prefix : {"", "block/"}) {
      const std::string path = concat(prefix, place.path);
      CAPTURE(path);
      CHECK(report(element_of(path, "Visit__c$Host__c.Score__c")) ==
            Sites{concat(path, " ", place.use, " Visit__c: Host__c.Score__c"),
                  concat(path, " medium structural object Visit__c")});
    }
  }
}

TEST_CASE("a report notes its objects once") {
  CHECK(report("<columns><field>Lead.A__c</field></columns><columns><field>Lead.B__c</field></columns>") ==
        Sites{"columns/field medium displays Lead: A__c", "columns/field medium structural object Lead",
              "columns/field medium displays Lead: B__c"});
}

TEST_CASE("a filter may compare two columns") {
  const std::string_view value =
      "<criteriaItems><columnToColumn>true</columnToColumn>"
      "<value>Lead.B__c</value></criteriaItems>";
  CHECK(report(concat("<filter>", value, "</filter>")) ==
        Sites{"filter/criteriaItems/value medium reads Lead: B__c",
              "filter/criteriaItems/value medium structural object Lead"});
  CHECK(report(element_of("filter/criteriaItems/value", "Warm")).empty());
  CHECK(report(element_of("filter/criteriaItems/value", "Lead.B__c")) ==
        Sites{"filter/criteriaItems/value medium reads ?B__c"});
}

TEST_CASE("a cross filter names fields of the other object") {
  CHECK(report("<crossFilters><criteriaItems><column>Stage__c</column></criteriaItems><criteriaItems>"
               "<column>CLOSED</column></criteriaItems><criteriaItems><column>Visit__c$Day__c</column>"
               "</criteriaItems><operation>with</operation>"
               "<primaryTableColumn>Contact$Id</primaryTableColumn><relatedTable>Visit__c</relatedTable>"
               "<relatedTableJoinColumn>Host__c</relatedTableJoinColumn></crossFilters>") ==
        Sites{"crossFilters/criteriaItems/column medium reads Visit__c: Stage__c",
              "crossFilters/criteriaItems/column medium reads Visit__c: Day__c",
              "crossFilters/criteriaItems/column medium structural object Visit__c",
              "crossFilters/primaryTableColumn medium reads Contact: Id",
              "crossFilters/primaryTableColumn medium structural object Contact",
              "crossFilters/relatedTableJoinColumn medium reads Visit__c: Host__c"});
}

TEST_CASE("formulas of a report name columns") {
  constexpr std::string_view kObject = " medium structural object Fee__c";
  for (const std::string_view path : {"aggregates/calculatedFormula", "block/aggregates/calculatedFormula",
                                      "customDetailFormulas/calculatedFormula"}) {
    const auto site = [&](std::string_view use) { return concat(path, " medium reads ", use); };
    CHECK(report(element_of(path, "IF(Fee__c.Sum__c:SUM > 0, RowCount / Fee__c.Host__c.Age__c:AVG, 0)")) ==
          Sites{site("Fee__c: Sum__c"), concat(path, kObject), site("Fee__c: Host__c.Age__c")});
    CHECK(report(element_of(path, "Fee__c$Sum__c:SUM + FK_Visit__c2.X__c:MAX")) ==
          Sites{site("Fee__c: Sum__c"), concat(path, kObject), site("Visit__c: X__c"),
                concat(path, " medium structural object Visit__c")});
    CHECK(report(element_of(path, "Fee__c.Sum__c:SUM + (")) ==
          Sites{site("Fee__c: Sum__c"), concat(path, kObject)});
  }
}

TEST_CASE("the type of a report names objects and the lookups that join them") {
  const auto sites = [](std::string_view type) { return report(element_of("reportType", type)); };
  const auto object = [](std::string_view name) {
    return concat("reportType medium structural object ", name);
  };
  CHECK(sites("LeadList").empty());
  CHECK(sites("Renewals__c").empty());
  CHECK(report(element_of("reportTypeApiName", "Renewals__c")).empty());
  CHECK(sites("CustomEntity$Fee__c") == Sites{object("Fee__c")});
  CHECK(sites("CustomEntity$Fee__c@Fee__c.Host__c") ==
        Sites{object("Fee__c"), "reportType medium structural Fee__c: Host__c"});
  CHECK(sites("CustomEntityCustomEntity$Fee__c$Line__c@Line__c.Fee__c") ==
        Sites{object("Fee__c"), object("Line__c"), "reportType medium structural Line__c: Fee__c"});
  CHECK(sites("AccountCustomEntity$Fee__c") == Sites{object("Fee__c"), object("Account")});
  CHECK(sites("Opportunity@Opportunity.Plan__c") ==
        Sites{"reportType medium structural Opportunity: Plan__c"});
}

TEST_CASE("standard columns take their meaning from the report's own type, in a block from the block's") {
  CHECK(report("<columns><field>STATUS</field></columns><reportType>LeadList</reportType>") ==
        Sites{"columns/field medium displays Lead: Status"});
  CHECK(report("<block><columns><field>STATUS</field></columns><reportType>Fees__c</reportType></block>"
               "<reportType>LeadList</reportType>")
            .empty());
}

TEST_CASE("what a report has no row for is searched for mentions") {
  CHECK(report("<newPart><thing>Lead.A__c and B__r.Name</thing></newPart>") ==
        Sites{"newPart/thing medium reads ?A__c", "newPart/thing medium reads ?B__r"});
  CHECK(report("<description>See A__c</description><name>B__c</name>") ==
        Sites{"description none reads ?A__c", "name none reads ?B__c"});
}

TEST_CASE("columns of report types are on offer: no use") {
  const auto column = [](std::string_view table, std::string_view field) {
    return report_type(concat("<sections><columns><field>", field, "</field><table>", table,
                              "</table></columns><masterLabel>X</masterLabel></sections>"));
  };
  const std::string base = "baseObject weak structural object Visit__c";
  const std::string place = "sections/columns/field none displays ";
  CHECK(column("Visit__c", "Day__c") == Sites{base, concat(place, "Visit__c: Day__c")});
  CHECK(column("Visit__c", "Host__c.Score__c") == Sites{base, concat(place, "Visit__c: Host__c.Score__c")});
  CHECK(column("Visit__c.Fees__r", "X__c") == Sites{base, concat(place, "Visit__c: Fees__r.X__c")});
  CHECK(column("Visit__c.Activities", "X__c") == Sites{base, concat(place, "Activity: X__c")});
  CHECK(column("Visit__c.Visit__c_hd", "X__c_hst") == Sites{base, concat(place, "Visit__c: X__c")});
  CHECK(column("User.Fee__c$OwnerId", "X__c") ==
        Sites{base, concat(place, "Fee__c: OwnerId"), concat(place, "Fee__c: X__c")});
}

TEST_CASE("joins of report types are weak uses of the child's lookup") {
  CHECK(report_type("<join><join><relationship>Lines__r</relationship></join>"
                    "<relationship>Fees__r</relationship></join><deployed>false</deployed>") ==
        Sites{"baseObject weak structural object Visit__c",
              "join/join/relationship weak structural Visit__c: Fees__r.Lines__r.Id",
              "join/relationship weak structural Visit__c: Fees__r.Id"});
  CHECK(report_type("<join><relationship>Fee__c$Host__c</relationship></join>") ==
        Sites{"baseObject weak structural object Visit__c",
              "join/relationship weak structural Fee__c: Host__c",
              "join/relationship weak structural Fee__c: Id"});
}

}  // namespace lint
