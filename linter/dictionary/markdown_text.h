// Text of people and metadata inside Markdown: it stays text, on one line, in one table cell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lint {

/// Escapes Markdown, HTML, pipes and automatic links (https://github.github.com/gfm/). Line breaks become
/// blanks, control characters and marks that reorder text are dropped.
[[nodiscard]] std::string markdown_text(std::string_view text);

/// A name as code: `Lead.Score__c`. A name with characters that no API name has is escaped as text.
[[nodiscard]] std::string markdown_name(std::string_view name);

/// A label inside a Mermaid node, in quotes (https://mermaid.js.org/syntax/flowchart.html).
[[nodiscard]] std::string mermaid_label(std::string_view text);

/// `| a | b |` and a line break. An empty cell holds nothing.
[[nodiscard]] std::string markdown_row(const std::vector<std::string>& cells);
/// Headings of a table and the line below them.
[[nodiscard]] std::string markdown_head(const std::vector<std::string>& headings);

}  // namespace lint
