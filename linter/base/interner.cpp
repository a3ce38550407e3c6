// Interner: implementation.
#include "linter/base/interner.h"

namespace lint {
namespace {

/// Never part of any output, so it may change freely. Reads eight bytes at a time.
std::uint32_t quick_hash(std::string_view text) {
  std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15ULL;
  const char* data = text.data();
  std::size_t left = text.size();
  for (; left >= 8; data += 8, left -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, data, 8);
    hash = (hash ^ word) * 0xff51afd7ed558ccdULL;
    hash ^= hash >> 32;
  }
  std::uint64_t word = 0;
  if (text.size() >= 8) {
    std::memcpy(&word, data + left - 8, 8);  // Once more what was read is cheaper than byte after byte.
  } else {
    for (const char c : text) word = word << 8 | static_cast<unsigned char>(c);
  }
  hash = (hash ^ word) * 0xc4ceb9fe1a85ec53ULL;
  return static_cast<std::uint32_t>(hash ^ (hash >> 33));
}

}  // namespace

std::size_t Interner::slot_of(std::string_view name, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].id && (slots_[at].hash != hash || names_[slots_[at].id.value] != name))
    at = (at + 1) & mask;
  return at;
}

NameId Interner::intern(std::string_view name) {
  if ((names_.size() + 1) * 2 > slots_.size()) grow();
  const std::uint32_t hash = quick_hash(name);
  Slot& slot = slots_[slot_of(name, hash)];
  if (!slot.id) {
    slot = {.hash = hash, .id = NameId(names_.size())};
    names_.push_back(arena_.copy(name));
  }
  return slot.id;
}

NameId Interner::find(std::string_view name) const {
  if (slots_.empty()) return {};
  return slots_[slot_of(name, quick_hash(name))].id;
}

void Interner::grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? 1024 : old.size() * 2, Slot{});
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (!slot.id) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].id) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace lint
