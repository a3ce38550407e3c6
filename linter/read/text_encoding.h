// Text of unknown encoding as UTF-8, and the way back from UTF-8 offsets to raw bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lint {

enum class TextEncoding : std::uint8_t { utf8, utf16_little, utf16_big, windows_1252 };

/// UTF-8 without a byte order mark.
struct DecodedText {
  std::string text;
  TextEncoding encoding = TextEncoding::utf8;
  std::uint32_t mark_size = 0;  ///< bytes of the byte order mark in the raw bytes
};

/// UTF-8 and UTF-16 are known by their byte order mark, UTF-16 also by its zero bytes; what is not valid
/// UTF-8 is taken for Windows-1252. Never fails: unpaired surrogates and unassigned bytes become U+FFFD.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

/// Maps offsets of decoded text to offsets of the raw bytes. Offsets must be asked for in ascending order.
class RawOffsets {
 public:
  explicit RawOffsets(const DecodedText& decoded) : decoded_(decoded), raw_(decoded.mark_size) {}
  [[nodiscard]] std::uint32_t at(std::size_t offset);

 private:
  const DecodedText& decoded_;
  std::size_t done_ = 0;  ///< offset in the decoded text that `raw_` stands for
  std::uint32_t raw_;
};

}  // namespace lint
