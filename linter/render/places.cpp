// Lines, columns and excerpts: one pass over a file for all its places.
#include "linter/render/places.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/read/text_encoding.h"
#include "linter/render/safe_text.h"
#include "linter/source/line_index.h"

namespace lint {
namespace {

constexpr std::size_t kWidth = 160;  ///< longest excerpt
constexpr std::size_t kBefore = 60;  ///< what a cut excerpt shows before the caret
constexpr std::string_view kCut = "…";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::uint64_t key_of(FileId file, std::uint32_t offset) {
  return (std::uint64_t{file.value} << 32) | offset;
}

/// Whether the bytes are UTF-16, as PowerShell and spreadsheets write exports: by the mark or a zero byte in
/// the first pair.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

/// A file's text in UTF-8, and where an offset of the file stands in it. Offsets must be asked for in
/// ascending order.
class ReadableText {
 public:
  explicit ReadableText(std::string bytes)
      : decoded_(is_utf16(bytes) ? decode_text(bytes) : DecodedText{.text = std::move(bytes)}),
        raw_(decoded_) {}

  [[nodiscard]] std::string_view text() const { return decoded_.text; }
  [[nodiscard]] std::size_t offset_of(std::size_t raw_offset) {
    if (decoded_.encoding == TextEncoding::utf8) return raw_offset;
    while (at_ < decoded_.text.size() && raw_.at(at_) < raw_offset) ++at_;
    return at_;
  }

 private:
  DecodedText decoded_;
  RawOffsets raw_;
  std::size_t at_ = 0;
};

/// Walks forward through the bytes and counts.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : bytes_(bytes) {
    if (bytes.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  LineColumn advance(std::size_t offset) {
    for (const std::size_t end = std::min(offset, bytes_.size()); at_ < end; ++at_) {
      if (bytes_[at_] == '\n') {
        ++place_.line;
        place_.column = 1;
      } else if ((static_cast<unsigned char>(bytes_[at_]) & 0xC0) != 0x80) {
        ++place_.column;
      }
    }
    return place_;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  LineColumn place_;
};

/// Steps back over at most `count` code points.
std::size_t step_back(std::string_view text, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) --count;
  }
  return at;
}

std::size_t step_forward(std::string_view text, std::size_t at, std::size_t count) {
  for (; at < text.size() && count > 0; --count) at += code_point_at(text, at).length;
  return std::min(at, text.size());
}

void add_excerpt(std::string_view bytes, std::size_t offset, ResolvedPlace& place) {
  std::string_view line = line_at(bytes, offset);
  const std::size_t start = static_cast<std::size_t>(line.data() - bytes.data());
  std::size_t inside = std::min(std::min(offset, bytes.size()) - start, line.size());
  if (start == 0 && line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
    inside -= std::min(inside, kByteOrderMark.size());
  }
  // A minified file is one line: only what can be shown is looked at.
  const std::size_t margin = step_back(line, inside, kWidth - kBefore);
  const bool fits =
      margin == 0 && step_forward(line, inside, kWidth) == line.size() && count_code_points(line) <= kWidth;
  const std::size_t begin = fits ? 0 : step_back(line, inside, kBefore);
  const std::size_t end = fits ? line.size() : step_forward(line, begin, kWidth);
  const std::string_view head = begin > 0 ? kCut : std::string_view();
  place.excerpt = concat(head, safe_line(line.substr(begin, end - begin)), end < line.size() ? kCut : "");
  while (inside + place.word < end && is_word(line[inside]) && is_word(line[inside + place.word])) {
    ++place.word;
  }
  place.caret = count_code_points(head) + count_code_points(safe_line(line.substr(begin, inside - begin)));
}

}  // namespace

void Places::want(const Place& place) {
  if (place.file) wanted_.push_back(key_of(place.file, place.offset));
}

void Places::want(const Finding& finding) {
  if (finding.place) want(*finding.place);
  for (const Label& label : finding.labels) want(label.place);
}

void Places::resolve() {
  std::sort(wanted_.begin(), wanted_.end());
  wanted_.erase(std::unique(wanted_.begin(), wanted_.end()), wanted_.end());
  for (auto begin = wanted_.begin(); begin != wanted_.end();) {
    const auto end =
        std::find_if(begin, wanted_.end(), [&](std::uint64_t key) { return key >> 32 != *begin >> 32; });
    resolve_file(FileId(*begin >> 32), {begin, end});
    begin = end;
  }
  wanted_.clear();
}

void Places::resolve_file(FileId file, std::span<const std::uint64_t> keys) {
  Result<std::string> bytes = tree_.load(model_.files[file].path);
  if (!bytes) return;
  ReadableText readable(std::move(*bytes));
  Cursor cursor(readable.text());
  for (const std::uint64_t key : keys) {
    const std::size_t offset = readable.offset_of(key & 0xFFFFFFFF);
    const LineColumn position = cursor.advance(offset);
    ResolvedPlace place{.line = position.line, .column = position.column};
    if (with_excerpts_) add_excerpt(readable.text(), offset, place);
    places_.insert_or_assign(key, std::move(place));
  }
}

const ResolvedPlace* Places::find(const Place& place) const {
  if (!place.file) return nullptr;
  const auto found = places_.find(key_of(place.file, place.offset));
  return found == places_.end() ? nullptr : &found->second;
}

}  // namespace lint
