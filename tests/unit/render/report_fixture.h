// A small model with findings, shared by the tests of the formats.
#pragma once

#include <map>
#include <string>

#include "linter/render/report.h"
#include "linter/source/memory_tree.h"

namespace lint::test {

using Files = std::map<std::string, std::string>;

struct ReportFixture {
  explicit ReportFixture(const Files& files) : tree(files) {
    for (const auto& [path, text] : files) model.files.add(ModelFile{.path = path});
  }

  Finding& add(std::size_t file, std::uint32_t offset, std::uint32_t length = 0) {
    Finding& finding = outcome.findings.emplace_back();
    finding.rule = "access/hidden-field";
    finding.severity = Severity::error;
    finding.subject = "Lead.Score__c";
    finding.message = "field is hidden";
    finding.place = Place{.file = FileId(file), .offset = offset, .length = length};
    return finding;
  }

  [[nodiscard]] CheckReport report() const { return {.outcome = outcome, .model = model, .tree = tree}; }

  Model model;
  MemoryTree tree;
  Outcome outcome;
};

}  // namespace lint::test
