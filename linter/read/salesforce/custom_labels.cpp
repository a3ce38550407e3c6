// Reads custom labels without a document: their files are large, and few of the values matter.
#include "linter/read/salesforce/custom_labels.h"

#include "linter/base/text.h"

namespace lint {
namespace {

/// Longer values are prose for people.
constexpr std::size_t kLongestValue = 255;

/// The text of the first element of that name, or empty when it is long or no plain text.
std::string_view text_of(std::string_view entry, std::string_view start_tag) {
  const std::size_t tag = entry.find(start_tag);
  if (tag == std::string_view::npos) return {};
  const std::string_view text = entry.substr(tag + start_tag.size());
  const std::size_t end = text.find('<');
  if (end == std::string_view::npos || end > kLongestValue || !text.substr(end).starts_with("</")) return {};
  const std::string_view value = text.substr(0, end);
  return value.find('&') == std::string_view::npos ? value : std::string_view();
}

}  // namespace

void read_custom_labels(std::string_view bytes, FileContext& cx) {
  constexpr std::string_view kStart = "<labels>";
  constexpr std::string_view kEnd = "</labels>";
  for (std::size_t at = bytes.find(kStart); at != std::string_view::npos;) {
    const std::size_t end = bytes.find(kEnd, at);
    if (end == std::string_view::npos) return;
    const std::string_view entry = bytes.substr(at, end - at);
    const std::string_view name = trim(text_of(entry, "<fullName>"));
    const std::string_view value = text_of(entry, "<value>");
    if (!name.empty() && !value.empty()) {
      cx.block.custom_labels.push_back(
          {.name = cx.block.text.copy(name), .value = cx.block.text.copy(value)});
    }
    at = bytes.find(kStart, end);
  }
}

}  // namespace lint
