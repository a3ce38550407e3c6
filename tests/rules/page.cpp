// Takes a rule's page apart: implementation.
#include "tests/rules/page.h"

#include "linter/base/text.h"

namespace lint::test {
namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kPractice = "Practice: ";
constexpr std::string_view kFile = " file=";

/// A fenced block, and the `###` heading above it.
struct Block {
  std::string part;
  std::string file;
  std::string text;
};

std::vector<Block> blocks_of(const Section& section) {
  std::vector<Block> blocks;
  std::string part;
  bool is_inside = false;
  for (const std::string& line : section.lines) {
    if (line.starts_with(kFence)) {
      is_inside = !is_inside;
      if (!is_inside) continue;
      const std::size_t at = line.find(kFile);
      blocks.push_back(
          {.part = part, .file = at == std::string::npos ? "" : line.substr(at + kFile.size()), .text = {}});
    } else if (is_inside) {
      blocks.back().text += line + "\n";
    } else if (line.starts_with("### ")) {
      part = line.substr(4);
    }
  }
  return blocks;
}

std::string without_code_marks(std::string_view cell) {
  cell = trim(cell);
  if (cell.size() >= 2 && cell.front() == '`' && cell.back() == '`') cell = cell.substr(1, cell.size() - 2);
  return std::string(cell);
}

void add_links(std::string_view line, std::vector<std::string>& links) {
  for (std::size_t at = line.find("]("); at != std::string_view::npos; at = line.find("](", at + 1)) {
    const std::size_t end = line.find(')', at);
    if (end != std::string_view::npos) links.emplace_back(line.substr(at + 2, end - at - 2));
  }
}

}  // namespace

const Section& Page::section(std::string_view wanted) const {
  static const Section none;
  for (const Section& one : sections) {
    if (one.title == wanted) return one;
  }
  return none;
}

Page parse_page(std::string_view text) {
  Page page;
  bool is_fenced = false;
  for (const std::string_view line : split(text, '\n')) {
    if (line.starts_with(kFence)) is_fenced = !is_fenced;
    if (!is_fenced && line.starts_with("# ") && page.title.empty()) {
      page.title = line.substr(2);
    } else if (!is_fenced && line.starts_with("## ")) {
      page.sections.push_back({.title = std::string(line.substr(3)), .lines = {}});
    } else if (!page.sections.empty()) {
      page.sections.back().lines.emplace_back(line);
    } else if (line.starts_with(kPractice)) {
      page.practice = line.substr(kPractice.size());
    } else if (!line.empty()) {
      page.summary += concat(page.summary.empty() ? "" : " ", line);
    }
  }
  return page;
}

std::map<std::string, std::string> example_files(const Section& example, std::string_view part) {
  std::map<std::string, std::string> files;
  for (const Block& block : blocks_of(example)) {
    if (block.part == part && !block.file.empty()) files.emplace(block.file, block.text);
  }
  return files;
}

std::size_t count_stray_blocks(const Section& example) {
  std::size_t stray = 0;
  for (const Block& block : blocks_of(example)) {
    const bool has_part = block.part == "Bad" || block.part == "Good";
    if (!has_part || block.file.empty()) ++stray;
  }
  return stray;
}

std::vector<OptionRow> option_rows(const Section& options) {
  std::vector<OptionRow> rows;
  for (const std::string& line : options.lines) {
    const std::vector<std::string_view> cells = split(line, '|');
    const bool is_row = cells.size() == 5 && !trim(cells[1]).starts_with("---") && trim(cells[1]) != "option";
    if (!is_row) continue;
    rows.push_back({.name = without_code_marks(cells[1]),
                    .value = without_code_marks(cells[2]),
                    .meaning = std::string(trim(cells[3]))});
  }
  return rows;
}

std::vector<std::string> links_of(const Page& page) {
  std::vector<std::string> links;
  for (const Section& section : page.sections) {
    bool is_fenced = false;
    for (const std::string& line : section.lines) {
      if (line.starts_with(kFence)) is_fenced = !is_fenced;
      if (!is_fenced) add_links(line, links);
    }
  }
  return links;
}

}  // namespace lint::test
