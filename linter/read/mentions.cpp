// Mentions in files that no reader understands: every name once a file.
#include "linter/read/mentions.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/word_set.h"

namespace lint {
namespace {

/// `Score__c` in the file of `Lead.Score__c`.
bool is_own_name(const FileContext& cx, std::string_view name) {
  if (cx.type != MetadataType::custom_field) return false;
  return equals_folded(cx.component.substr(cx.component.find('.') + 1), name);
}

}  // namespace

void scan_mentions(FileContext& cx, std::string_view bytes, Strength strength) {
  WordSet names;
  WordSet relationships;
  for (auto mention = find_mention(bytes, 0); mention; mention = find_mention(bytes, mention->end)) {
    WordSet& seen = mention->is_relationship() ? relationships : names;
    if (!seen.add(mention->stem())) continue;
    add_site(cx, {.target = mention->target(),
                  .offset = static_cast<std::uint32_t>(mention->offset),
                  .form = SiteForm::mention,
                  .strength = strength});
  }
}

void add_idle_names(FileContext& cx, std::string_view text, std::string_view path, std::uint32_t offset) {
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    const std::string name = mention->target();
    if (is_own_name(cx, name)) continue;
    add_site(cx, {.target = name,
                  .path = path,
                  .offset = offset,
                  .form = SiteForm::mention,
                  .strength = Strength::none,
                  .direction = Direction::displays});
  }
}

void add_names_in_comments(FileContext& cx, std::string_view bytes) {
  constexpr std::string_view kOpen = "<!--";
  constexpr std::string_view kClose = "-->";
  for (std::size_t at = bytes.find(kOpen); at != std::string_view::npos; at = bytes.find(kOpen, at)) {
    const std::size_t end = std::min(bytes.find(kClose, at), bytes.size());
    add_idle_names(cx, bytes.substr(at, end - at), "comment", static_cast<std::uint32_t>(at));
    at = end;
  }
}

}  // namespace lint
