// Where output goes: standard output in the chosen format, and files.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.h"
#include "linter/cli/options.h"
#include "linter/render/report.h"

namespace lint {

/// A format of a command.
struct Format {
  std::string_view name;
  std::function<std::string(const TextStyle& style)> render;
};

/// What is written where. An empty file is standard output.
struct Target {
  std::string format;
  std::string file = {};
};

/// Reads `--format` and `--output`; a format that is not known is an error that names those that are.
/// `--output FILE` takes the place of standard output; `--output FORMAT=FILE` is written besides.
[[nodiscard]] Result<std::vector<Target>> plan_output(const Options& options,
                                                      std::span<const std::string_view> formats);

/// Renders and writes every target.
[[nodiscard]] Status write_output(std::span<const Target> targets, std::span<const Format> formats,
                                  const Options& options);

}  // namespace lint
