// Hashes as text.
#include "linter/base/stable_hash.h"

namespace lint {

std::string to_hex(std::uint64_t hash) {
  std::string text(16, '0');
  for (std::size_t i = text.size(); i-- > 0; hash >>= 4) text[i] = "0123456789abcdef"[hash & 15];
  return text;
}

}  // namespace lint
