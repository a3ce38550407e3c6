// Mentions in files that no reader understands: every name once a file.
#include "linter/read/mentions.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Words seen in one file, case ignored: open addressing over offsets into the mentions found.
class WordSet {
 public:
  /// Whether the stem was new.
  bool add(std::string_view stem) {
    if (words_.size() * 2 >= slots_.size()) grow();
    std::size_t slot = hash_of(stem) & (slots_.size() - 1);
    while (slots_[slot] != 0) {
      if (equals_folded(words_[slots_[slot] - 1], stem)) return false;
      slot = (slot + 1) & (slots_.size() - 1);
    }
    words_.push_back(stem);
    slots_[slot] = static_cast<std::uint32_t>(words_.size());
    return true;
  }

 private:
  static std::size_t hash_of(std::string_view stem) {
    std::size_t hash = 0;
    for (const char c : stem) hash = (hash ^ static_cast<unsigned char>(c | 0x20)) * 0x9E3779B97F4A7C15ULL;
    return hash >> 20;
  }
  void grow() {
    slots_.assign(slots_.empty() ? 64 : slots_.size() * 4, 0);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::size_t slot = hash_of(words_[i]) & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
  }

  std::vector<std::string_view> words_;
  std::vector<std::uint32_t> slots_;  ///< one more than an index into `words_`; 0 when empty
};

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
