// Words seen in one file: implementation.
#include "linter/read/word_set.h"

#include "linter/base/text.h"

namespace lint {
namespace {

std::size_t hash_of(std::string_view word) {
  std::size_t hash = 0;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c | 0x20)) * 0x9E3779B97F4A7C15ULL;
  return hash >> 20;
}

}  // namespace

bool WordSet::add(std::string_view word) {
  if (words_.size() * 2 >= slots_.size()) grow();
  std::size_t slot = hash_of(word) & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    if (equals_folded(words_[slots_[slot] - 1], word)) return false;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  words_.push_back(word);
  slots_[slot] = static_cast<std::uint32_t>(words_.size());
  return true;
}

void WordSet::grow() {
  slots_.assign(slots_.empty() ? 64 : slots_.size() * 4, 0);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    std::size_t slot = hash_of(words_[i]) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace lint
