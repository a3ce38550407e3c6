// Words seen in one file, case ignored.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lint {

/// Open addressing over the words found. Borrows their text.
class WordSet {
 public:
  /// Whether the word was new.
  bool add(std::string_view word);

 private:
  void grow();

  std::vector<std::string_view> words_;
  std::vector<std::uint32_t> slots_;  ///< one more than an index into `words_`; 0 when empty
};

}  // namespace lint
