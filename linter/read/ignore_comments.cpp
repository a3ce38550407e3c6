// Comments that silence a rule: found by their keyword, then the comment around it is looked for.
#include "linter/read/ignore_comments.h"

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kKeyword = "fieldlint-ignore";

/// The end of the comment that holds `at`, or nothing when it stands in no comment.
std::size_t end_of_comment(std::string_view bytes, std::size_t at) {
  const std::size_t open = bytes.rfind("<!--", at);
  if (open == std::string_view::npos) return std::string_view::npos;
  const std::size_t close = bytes.find("-->", open);
  return close < at ? std::string_view::npos : close;
}

}  // namespace

void read_ignore_comments(FileContext& cx, std::string_view bytes) {
  for (std::size_t at = bytes.find(kKeyword); at != std::string_view::npos;
       at = bytes.find(kKeyword, at + 1)) {
    const std::size_t end = end_of_comment(bytes, at);
    if (end == std::string_view::npos) continue;
    std::string_view text = bytes.substr(at, end - at).substr(kKeyword.size());
    text = trim(text.substr(0, text.find_first_of("\r\n")));
    const std::size_t colon = text.find(':');
    const bool has_reason = colon != std::string_view::npos;
    const std::string_view rule = trim(text.substr(0, colon));
    if (rule.empty()) continue;
    cx.block.ignores.push_back(
        {.rule = cx.block.text.copy(rule),
         .reason = has_reason ? cx.block.text.copy(trim(text.substr(colon + 1))) : std::string_view(),
         .origin = {.file = {}, .offset = static_cast<std::uint32_t>(at)}});
  }
}

}  // namespace lint
