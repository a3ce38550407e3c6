// The sites that a reader of reports makes, written as text.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/salesforce/readers.h"

namespace lint {

/// "filter/criteriaItems/column medium reads Lead: Score__c" for a path, "?X__c" for a mention, "object X__c"
/// for an object.
inline std::vector<std::string> report_sites(MetadataType type, std::string_view elements) {
  std::string bytes = concat("<Root>", elements, "</Root>");
  xml::Document document;
  RecordBlock block;
  FileContext cx = {.path = "x.xml", .type = type, .component = "F/R", .block = block};
  REQUIRE_FALSE(document.parse(bytes.data(), bytes.size()).has_value());
  const SalesforceReader read = reader_of(type);
  REQUIRE(static_cast<bool>(read));
  read(document.root(), cx);
  std::vector<std::string> result;
  for (const Site& site : block.sites) {
    const std::string_view context = block.names[site.context];
    const std::string_view form = site.form == SiteForm::mention  ? "?"
                                  : site.form == SiteForm::object ? "object "
                                                                  : "";
    CHECK(block.names[site.component] == "F/R");
    result.push_back(concat(block.names[site.path], " ", to_string(site.strength), " ",
                            to_string(site.direction), " ", form, context, context.empty() ? "" : ": ",
                            block.names[site.target]));
  }
  return result;
}

/// `<a><b>text</b></a>` of the path `a/b`.
inline std::string element_of(std::string_view path, std::string_view text) {
  std::string open;
  std::string close;
  for (const std::string_view name : split(path, '/')) {
    open += concat("<", name, ">");
    close = concat("</", name, ">", close);
  }
  return concat(open, text, close);
}

}  // namespace lint
