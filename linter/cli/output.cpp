// Where output goes: implementation.
#include "linter/cli/output.h"

#include <algorithm>

#include "linter/base/atomic_write.h"
#include "linter/base/edit_distance.h"
#include "linter/cli/terminal.h"
#include "linter/config/words.h"

namespace lint {
namespace {

Status check_format(std::string_view name, std::span<const std::string_view> formats) {
  if (std::find(formats.begin(), formats.end(), name) != formats.end()) return std::nullopt;
  return Error{.message = concat("unknown format `", name, "`", did_you_mean(name, formats),
                                 "; the formats are ", config::list_words(formats))};
}

/// `json=out.json` has a format before the sign; `out/a=b.txt` has none.
Target parse_target(const std::string& text, std::string_view default_format) {
  const std::size_t sign = text.find('=');
  const std::string_view head = std::string_view(text).substr(0, sign);
  const bool has_format =
      sign != std::string::npos && !head.empty() &&
      std::all_of(head.begin(), head.end(), [](char c) { return is_word(c) || c == '-'; });
  if (!has_format) return {.format = std::string(default_format), .file = text};
  return {.format = std::string(head), .file = text.substr(sign + 1)};
}

}  // namespace

Result<std::vector<Target>> plan_output(const Options& options, std::span<const std::string_view> formats) {
  const std::string format = options.format.empty() ? std::string(formats.front()) : options.format;
  if (const Status problem = check_format(format, formats)) return *problem;
  std::vector<Target> targets;
  bool is_redirected = false;
  for (const std::string& output : options.outputs) {
    Target target = parse_target(output, format);
    if (const Status problem = check_format(target.format, formats)) return *problem;
    if (target.file.empty()) return Error{.message = concat("--output `", output, "` names no file")};
    is_redirected = is_redirected || target.file == output;
    targets.push_back(std::move(target));
  }
  if (!is_redirected) targets.insert(targets.begin(), Target{.format = format});
  return targets;
}

Status write_output(std::span<const Target> targets, std::span<const Format> formats,
                    const Options& options) {
  for (const Target& target : targets) {
    const auto format = std::find_if(formats.begin(), formats.end(),
                                     [&](const Format& each) { return each.name == target.format; });
    if (format == formats.end()) continue;
    const bool is_file = !target.file.empty();
    const std::string text =
        format->render({.color = !is_file && wants_color(options.color), .quiet = options.is_quiet});
    const Status problem = is_file ? atomic_write(target.file, text) : print_output(text);
    if (problem) return problem;
  }
  return std::nullopt;
}

}  // namespace lint
