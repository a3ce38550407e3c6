// Decoding of UTF-16 and Windows-1252, as spreadsheet programs save them.
#include "linter/read/text_encoding.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Windows-1252, bytes 0x80 to 0x9F
/// (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
constexpr char32_t kWindows1252[32] = {
    0x20AC,       kReplacement, 0x201A, 0x0192, 0x201E, 0x2026,       0x2020, 0x2021,
    0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement, 0x017D, kReplacement,
    kReplacement, 0x2018,       0x2019, 0x201C, 0x201D, 0x2022,       0x2013, 0x2014,
    0x02DC,       0x2122,       0x0161, 0x203A, 0x0153, kReplacement, 0x017E, 0x0178,
};

void append_utf8(std::string& out, char32_t code) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((code >> shift) & 0x3F)); };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | (code >> 6));
    tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | (code >> 12));
    tail(6);
    tail(0);
  } else {
    out += static_cast<char>(0xF0 | (code >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string from_utf16(std::string_view bytes, bool is_big) {
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(is_big ? first << 8 | second : second << 8 | first);
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit(i);
    if (code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        i += 2;
      }
    }
    const bool is_unpaired = code >= 0xD800 && code < 0xE000;
    append_utf8(out, is_unpaired ? kReplacement : code);
  }
  return out;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : byte);
  }
  return out;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  const auto utf16 = [&](TextEncoding encoding, std::uint32_t mark) {
    return DecodedText{from_utf16(bytes.substr(mark), encoding == TextEncoding::utf16_big), encoding, mark};
  };
  if (bytes.starts_with("\xFF\xFE")) return utf16(TextEncoding::utf16_little, 2);
  if (bytes.starts_with("\xFE\xFF")) return utf16(TextEncoding::utf16_big, 2);
  if (bytes.size() >= 2 && bytes[0] != '\0' && bytes[1] == '\0') return utf16(TextEncoding::utf16_little, 0);
  if (bytes.size() >= 2 && bytes[0] == '\0' && bytes[1] != '\0') return utf16(TextEncoding::utf16_big, 0);
  const std::uint32_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (mark == 0 && find_invalid_utf8(bytes)) {
    return {from_windows_1252(bytes), TextEncoding::windows_1252, 0};
  }
  return {std::string(bytes.substr(mark)), TextEncoding::utf8, mark};
}

std::uint32_t RawOffsets::at(std::size_t offset) {
  const std::string& text = decoded_.text;
  offset = std::min(offset, text.size());
  if (decoded_.encoding == TextEncoding::utf8) {
    return decoded_.mark_size + static_cast<std::uint32_t>(offset);
  }
  for (; done_ < offset; ++done_) {
    const auto byte = static_cast<unsigned char>(text[done_]);
    const bool continues = (byte & 0xC0) == 0x80;
    if (continues) continue;
    if (decoded_.encoding == TextEncoding::windows_1252) {
      raw_ += 1;
    } else {
      raw_ += byte >= 0xF0 ? 4 : 2;
    }
  }
  return raw_;
}

}  // namespace lint
