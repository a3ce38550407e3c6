// Custom labels: short plain values, read without a document.
#include "linter/read/salesforce/custom_labels.h"

#include <doctest/doctest.h>

#include <string>

#include "linter/base/text.h"

namespace lint {
namespace {

std::string labels_of(std::string_view text) {
  RecordBlock block;
  FileContext cx = {.path = "l/CustomLabels.labels", .type = MetadataType::custom_label, .block = block};
  read_custom_labels(text, cx);
  std::string labels;
  for (const CustomLabel& label : block.custom_labels) labels += concat(label.name, "=", label.value, ";");
  return labels;
}

}  // namespace

TEST_CASE("labels with short plain values are kept") {
  CHECK(labels_of("<CustomLabels><labels><fullName> A </fullName><language>en</language><value>x y</value>"
                  "</labels><labels><fullName>B</fullName><value>z</value></labels></CustomLabels>") ==
        "A=x y;B=z;");
}

TEST_CASE("other labels are left out") {
  const std::string is_long(300, 'x');
  for (const std::string& value :
       {std::string(), std::string("a &amp; b"), std::string("<![CDATA[a]]>"), is_long}) {
    CAPTURE(value);
    CHECK(labels_of(concat("<l><labels><fullName>A</fullName><value>", value, "</value></labels></l>"))
              .empty());
  }
  CHECK(labels_of("<l><labels><fullName>A</fullName></labels></l>").empty());
  CHECK(labels_of("<l><labels><fullName>A</fullName><value>x").empty());
  CHECK(labels_of("").empty());
}

}  // namespace lint
