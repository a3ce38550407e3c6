// Reads text of no particular language: the collector does the work.
#include "linter/code/plain_text.h"

#include <algorithm>
#include <string>

#include "linter/base/text.h"
#include "linter/code/object_names.h"
#include "linter/code/query_text.h"

namespace lint {
namespace {

constexpr std::string_view kMarks = " \t\r\"'";

/// A line of YAML: `- key: value`, `- value`, `key: value`.
struct YamlLine {
  std::size_t indent = 0;  ///< of the key or the value
  bool is_item = false;
  std::string_view key = {};
  std::string_view value = {};
};

/// A name without quotes, and without a placeholder such as `%%%NAMESPACE%%%` before it.
std::string_view bare_name(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kMarks);
  if (first == std::string_view::npos) return {};
  text = text.substr(first, text.find_last_not_of(kMarks) - first + 1);
  const std::size_t placeholder = text.rfind("%%%");
  return placeholder == std::string_view::npos ? text : text.substr(placeholder + 3);
}

YamlLine yaml_line(std::string_view text) {
  YamlLine line;
  line.indent = std::min(text.find_first_not_of(' '), text.size());
  if (text.substr(line.indent).starts_with("- ")) {
    line.is_item = true;
    line.indent = std::min(text.find_first_not_of(' ', line.indent + 1), text.size());
  }
  text.remove_prefix(line.indent);
  const std::size_t colon = text.find(':');
  if (colon != std::string_view::npos) line.key = bare_name(text.substr(0, colon));
  line.value = bare_name(colon == std::string_view::npos ? text : text.substr(colon + 1));
  return line;
}

/// Reads YAML line by line: an object counts for the keys beside it and below it.
class YamlReader {
 public:
  explicit YamlReader(UseCollector& uses) : uses_(uses) {}

  void read(std::string_view text) {
    const YamlLine line = yaml_line(text);
    if (line.key.empty() && line.value.empty()) return;
    const auto is_over = [&](const Block& block) {
      return block.indent > line.indent || (block.indent == line.indent && line.is_item);
    };
    while (!blocks_.empty() && is_over(blocks_.back())) blocks_.pop_back();
    if (line.key == "objects" && line.value.empty()) {
      blocks_.push_back({.indent = line.indent, .object = {}});
    } else if (is_object_key(line.key) && is_object_name(line.value)) {
      uses_.add_object(line.value, offset_of(line.value));
      blocks_.push_back({.indent = line.indent, .object = line.value});
    } else if (!blocks_.empty()) {
      read_name(line);
    }
  }

 private:
  struct Block {
    std::size_t indent = 0;
    std::string_view object;  ///< none in a list of objects
  };

  /// https://cumulusci.readthedocs.io/en/stable/data.html,
  /// https://snowfakery.readthedocs.io/en/latest/
  static bool is_object_key(std::string_view key) {
    return key == "sf_object" || key == "object" || key == "sobject" || key == "api_name";
  }

  [[nodiscard]] std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - uses_.text().data());
  }

  void read_name(const YamlLine& line) {
    const std::string_view object = blocks_.back().object;
    const std::string_view name = line.key.empty() ? line.value : line.key;
    if (!is_custom_word(name)) return;
    if (object.empty()) {
      if (line.is_item && line.key.empty()) uses_.add_object(name, offset_of(name));
      return;
    }
    uses_.add_path({.object = std::string(object),
                    .text = name,
                    .offset = offset_of(name),
                    .direction = Direction::writes});
  }

  UseCollector& uses_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<CodeUse> yaml_uses(std::string_view text) {
  UseCollector uses(text);
  YamlReader reader(uses);
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).starts_with('#')) {
      const std::size_t begin = static_cast<std::size_t>(line.data() - text.data());
      uses.add_comment(begin, begin + line.size());
    } else {
      reader.read(line);
    }
  }
  return uses.finish();
}

std::vector<CodeUse> robot_uses(std::string_view text) {
  UseCollector uses(text);
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    std::string_view before = text.substr(0, mention->offset);
    if (before.ends_with('}')) before = before.substr(0, std::min(before.rfind("${"), before.size()));
    const bool begins = before.empty() || before.ends_with("  ") || before.back() == '\t';
    const bool ends = mention->end == text.size() || is_space(text[mention->end]);
    if (!begins || !ends || mention->is_relationship()) continue;
    uses.add({.target = mention->target(),
              .offset = static_cast<std::uint32_t>(mention->offset),
              .form = SiteForm::object_or_field},
             mention->end);
  }
  return uses.finish();
}

std::vector<CodeUse> text_uses(std::string_view text) {
  UseCollector uses(text);
  read_query_text(uses, 0, text.size());
  return uses.finish();
}

std::vector<CodeUse> table_uses(std::string_view text, std::string_view object) {
  UseCollector uses(text);
  const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
  for (std::string_view name : split(header, ',')) {
    name = trim(name);
    if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    const auto is_path = [](char c) { return is_word(c) || c == '.'; };
    if (name.empty() || !is_letter(name.front()) || !std::ranges::all_of(name, is_path)) continue;
    uses.add_path({.object = std::string(object),
                   .text = name,
                   .offset = static_cast<std::size_t>(name.data() - text.data()),
                   .direction = Direction::writes});
  }
  return uses.finish();
}

}  // namespace lint
