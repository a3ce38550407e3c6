// Versions as text and their order.
#include "linter/dictionary/version.h"

#include <limits>
#include <vector>

#include "linter/base/text.h"

namespace lint {

std::string_view to_string(Step step) {
  switch (step) {
    case Step::none:
      return "none";
    case Step::patch:
      return "PATCH";
    case Step::minor:
      return "MINOR";
    case Step::major:
      return "MAJOR";
  }
  return {};
}

std::string to_string(const Version& version) {
  return concat(version.major_number, ".", version.minor_number, ".", version.patch_number);
}

std::optional<Version> parse_version(std::string_view text) {
  const std::vector<std::string_view> pieces = split(text, '.');
  if (pieces.size() != 3) return std::nullopt;
  std::uint32_t numbers[3] = {};
  for (std::size_t i = 0; i < 3; ++i) {
    if (pieces[i].empty() || !is_digit(pieces[i].front())) return std::nullopt;
    const std::optional<std::int64_t> number = parse_integer(pieces[i]);
    if (!number || *number >= std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    numbers[i] = static_cast<std::uint32_t>(*number);
  }
  return Version{.major_number = numbers[0], .minor_number = numbers[1], .patch_number = numbers[2]};
}

Version advance(const Version& version, Step step) {
  Version next = version;
  switch (step) {
    case Step::none:
      break;
    case Step::patch:
      ++next.patch_number;
      break;
    case Step::minor:
      ++next.minor_number;
      next.patch_number = 0;
      break;
    case Step::major:
      ++next.major_number;
      next.minor_number = 0;
      next.patch_number = 0;
      break;
  }
  return next;
}

}  // namespace lint
