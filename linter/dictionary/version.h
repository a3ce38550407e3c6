// Versions of the dictionary, and the step that a change asks for.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lint {

/// How far a change moves the version, the smallest first.
enum class Step : std::uint8_t { none, patch, minor, major };

/// `MAJOR`, `MINOR`, `PATCH`, `none`.
[[nodiscard]] std::string_view to_string(Step step);

/// `1.0.0` is the first version (https://semver.org).
struct Version {
  std::uint32_t major_number = 1;
  std::uint32_t minor_number = 0;
  std::uint32_t patch_number = 0;
  friend auto operator<=>(const Version&, const Version&) = default;
};

[[nodiscard]] std::string to_string(const Version& version);
/// Three decimal numbers with dots, or nothing.
[[nodiscard]] std::optional<Version> parse_version(std::string_view text);
/// The version after `version`; the same for `Step::none`.
[[nodiscard]] Version advance(const Version& version, Step step);

}  // namespace lint
