// Reads one evidence file for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/reader.h"

namespace lint::test {

/// A file that is named as population, last use or dependencies (`kind`), read into a block of its own.
struct EvidenceReading {
  EvidenceReading(std::string_view kind, const std::string& path, std::string text,
                  const EvidenceColumns& columns = {})
      : bytes(std::move(text)) {
    ReadOptions options;
    options.evidence.columns = columns;
    if (kind == "population") options.evidence.population = {path};
    if (kind == "last-used") options.evidence.last_used = {path};
    if (kind == "dependencies") options.evidence.dependencies = {path};
    fragment = read_file_records(path, bytes.data(), bytes.size(), options, block);
  }

  /// `Lead.Score__c total populated basis-points` of every count; `-` for what is not known.
  [[nodiscard]] std::vector<std::string> counts() const {
    const auto number = [](const std::optional<std::int64_t>& value) {
      return value ? concat(" ", *value) : std::string(" -");
    };
    std::vector<std::string> lines;
    for (const FieldCount& count : block.field_counts) {
      lines.push_back(concat(count.object_name, ".", count.field_name, number(count.total),
                             number(count.populated), number(count.basis_points)));
    }
    return lines;
  }

  /// `kind offset message` of every fact.
  [[nodiscard]] std::vector<std::string> facts() const {
    std::vector<std::string> lines;
    for (const Fact& fact : block.facts) {
      const std::string_view kind = fact.kind == FactKind::malformed      ? "malformed "
                                    : fact.kind == FactKind::unrecognised ? "unrecognised "
                                                                          : "incomplete ";
      lines.push_back(concat(fact.is_evidence ? "" : "? ", kind, fact.origin.offset, " ", fact.message));
    }
    return lines;
  }

  std::string bytes;
  RecordBlock block;
  Fragment fragment;
};

using Lines = std::vector<std::string>;

}  // namespace lint::test
