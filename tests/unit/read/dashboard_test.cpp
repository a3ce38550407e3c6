// Dashboards, reporting snapshots and report charts of layouts: their columns.
#include "linter/read/salesforce/dashboard.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/read/report_sites.h"

namespace lint {
namespace {

using Sites = std::vector<std::string>;

Sites dashboard(std::string_view elements) {
  return report_sites(MetadataType::dashboard, elements);
}

Sites snapshot(std::string_view elements) {
  return report_sites(MetadataType::analytic_snapshot,
                      concat(elements, "<targetObject>Daily__c</targetObject>"));
}

const std::string kTarget = "targetObject strong writes object Daily__c";

}  // namespace

TEST_CASE("every column of a dashboard's components, in either format of dashboards") {
  for (const std::string_view component :
       {"leftSection/components", "middleSection/components", "rightSection/components",
        "dashboardGridLayout/dashboardGridComponents/dashboardComponent"}) {
    for (const std::string_view column :
         {"chartSummary/column", "groupingColumn", "dashboardFilterColumns/column",
          "dashboardTableColumn/column", "flexComponentProperties/flexTableColumn/reportColumn",
          "flexComponentProperties/flexTableSortInfo/sortColumn",
          "groupingSortProperties/groupingSorts/sortColumn"}) {
      const std::string path = concat(component, "/", column);
      CAPTURE(path);
      CHECK(dashboard(element_of(path, "Fee__c$Host__c.Age__c")) ==
            Sites{concat(path, " medium displays Fee__c: Host__c.Age__c")});
      CHECK(dashboard(element_of(path, "s!Fee__c.Sum__c")) ==
            Sites{concat(path, " medium displays Fee__c: Sum__c")});
      CHECK(dashboard(element_of(path, "RowCount")).empty());
      CHECK(dashboard(element_of(path, "CLOSE_DATE")).empty());
    }
  }
}

TEST_CASE("titles of a dashboard are no use, and what is not known is searched for mentions") {
  CHECK(dashboard("<leftSection><components><header>A__c</header><title>B__c</title><other>C__c</other>"
                  "</components></leftSection>") == Sites{"leftSection/components/header none reads ?A__c",
                                                          "leftSection/components/title none reads ?B__c",
                                                          "leftSection/components/other medium reads ?C__c"});
}

TEST_CASE("a snapshot reads columns and writes fields of its object") {
  CHECK(snapshot(
            "<mappings><sourceField>Fee__c$Sum__c</sourceField><targetField>Total__c</targetField></mappings>"
            "<mappings><sourceField>FULL_NAME</sourceField><targetField>Daily__c.Owner__c</targetField>"
            "</mappings>") == Sites{"mappings/sourceField strong reads Fee__c: Sum__c",
                                    "mappings/targetField strong writes Daily__c: Total__c",
                                    "mappings/targetField strong writes Daily__c: Owner__c", kTarget});
  CHECK(snapshot("<groupColumn>Fee__c.Host__c</groupColumn><sourceReport>F/R</sourceReport>") ==
        Sites{"groupColumn strong reads Fee__c: Host__c", kTarget});
}

TEST_CASE("a layout's report chart compares a column with the record") {
  const std::string path = "reportChartComponents/contextFilterableField";
  CHECK(report_sites(MetadataType::layout, element_of(path, "Fee__c.Host__c")) ==
        Sites{concat(path, " weak reads Fee__c: Host__c")});
  CHECK(report_sites(MetadataType::layout, element_of(path, "FK_$Fee__c.Host__c")) ==
        Sites{concat(path, " weak reads Fee__c: Host__c")});
  CHECK(report_sites(MetadataType::layout, element_of(path, "ACCOUNT_ID")).empty());
}

}  // namespace lint
