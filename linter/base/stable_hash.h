// Hashes that are equal on every machine and in every version: keys, digests, fingerprints.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lint {

inline constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325ULL;

/// FNV-1a, 64 bits. Not for secrets.
[[nodiscard]] constexpr std::uint64_t stable_hash(std::string_view text, std::uint64_t seed = kHashSeed) {
  for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return seed;
}

/// Sixteen lower-case hexadecimal digits.
[[nodiscard]] std::string to_hex(std::uint64_t hash);

}  // namespace lint
