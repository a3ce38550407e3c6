// Takes a rule's page apart: title, sections, example projects, table of options, links.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lint::test {

/// A row of the table of options.
struct OptionRow {
  std::string name;
  std::string value;
  std::string meaning;
  friend bool operator==(const OptionRow&, const OptionRow&) = default;
};

/// A `##` section: its title and its lines, fenced blocks included.
struct Section {
  std::string title;
  std::vector<std::string> lines;
};

struct Page {
  std::string title;     ///< of the first line, without `# `
  std::string summary;   ///< the paragraph below it, on one line
  std::string practice;  ///< of the line `Practice: …`
  std::vector<Section> sections;

  /// The section of that title; empty lines when there is none.
  [[nodiscard]] const Section& section(std::string_view title) const;
};

[[nodiscard]] Page parse_page(std::string_view text);

/// Files of one part (`Bad`, `Good`) of the example: fenced blocks by the name in their info string.
[[nodiscard]] std::map<std::string, std::string> example_files(const Section& example, std::string_view part);
/// Fenced blocks of the example that name no file, or stand in no part.
[[nodiscard]] std::size_t count_stray_blocks(const Section& example);
/// The rows of `| option | default | meaning |`; code marks are taken off.
[[nodiscard]] std::vector<OptionRow> option_rows(const Section& options);
/// The targets of all `[text](target)` outside of fenced blocks.
[[nodiscard]] std::vector<std::string> links_of(const Page& page);

}  // namespace lint::test
