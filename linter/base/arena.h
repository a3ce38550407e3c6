// Arena: stable memory for text that outlives the file it was read from.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace lint {

/// Copies text into blocks that never move. Views stay valid as long as the arena lives.
class Arena {
 public:
  [[nodiscard]] std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > left_) grow(text.size());
    char* const place = next_;
    std::memcpy(place, text.data(), text.size());
    next_ += text.size();
    left_ -= text.size();
    return {place, text.size()};
  }

 private:
  void grow(std::size_t needed) {
    const std::size_t size = needed > kBlock ? needed : kBlock;
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    next_ = blocks_.back().get();
    left_ = size;
  }

  static constexpr std::size_t kBlock = 64 * 1024;
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace lint
