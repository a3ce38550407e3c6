// Colours of a terminal, or none.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/text.h"
#include "linter/findings/finding.h"

namespace lint {

enum class Paint : std::uint8_t { bold, red, yellow, cyan, blue };

/// The escape sequence that starts a colour (ECMA-48, select graphic rendition).
[[nodiscard]] constexpr std::string_view start_of(Paint paint) {
  switch (paint) {
    case Paint::bold:
      return "\x1b[1m";
    case Paint::red:
      return "\x1b[1;31m";
    case Paint::yellow:
      return "\x1b[1;33m";
    case Paint::cyan:
      return "\x1b[1;36m";
    case Paint::blue:
      return "\x1b[1;34m";
  }
  return {};
}

[[nodiscard]] constexpr Paint paint_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Paint::red;
    case Severity::warning:
      return Paint::yellow;
    case Severity::info:
      return Paint::cyan;
  }
  return Paint::bold;
}

/// `text` in a colour when colours are on.
[[nodiscard]] inline std::string painted(std::string_view text, Paint paint, bool color) {
  return color ? concat(start_of(paint), text, "\x1b[0m") : std::string(text);
}

}  // namespace lint
