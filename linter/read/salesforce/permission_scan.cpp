// Reads plain permission files in one pass over the bytes.
#include "linter/read/salesforce/permission_scan.h"

#include <algorithm>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/salesforce/permission_entries.h"
#include "linter/read/well_formed.h"
#include "linter/read/xml_characters.h"

namespace lint {
namespace {

class Scanner {
 public:
  Scanner(std::string_view bytes, FileContext& cx)
      : cx_(cx), begin_(bytes.data()), next_(begin_), end_(begin_ + bytes.size()) {}

  /// Reads the whole file into the block; false when it is unusual, with part of it recorded.
  bool run() {
    if (!enter_root()) return false;
    PermissionHolder holder = begin_holder(cx_, root_offset_);
    while (!is_root_empty_) {
      skip_to_tag();
      if (at_end_tag()) break;
      if (!read_element(holder)) return false;
    }
    end_holder(std::move(holder), cx_);
    return true;
  }

 private:
  bool enter_root() {
    const std::string_view root = xml::root_name({begin_, static_cast<std::size_t>(end_ - begin_)});
    if (root.empty() || root.data()[-1] == ':') return false;
    root_offset_ = offset_of(root.data());
    next_ = root.data() + root.size();
    std::size_t quotes = 0;
    for (; next_ < end_ && *next_ != '>'; ++next_) quotes += *next_ == '"' || *next_ == '\'' ? 1 : 0;
    if (next_ == end_ || quotes % 2 != 0) return false;
    is_root_empty_ = next_[-1] == '/';
    ++next_;
    return true;
  }

  /// One child of the root: an entry with leaves, or a leaf itself.
  bool read_element(PermissionHolder& holder) {
    bool is_empty = false;
    const std::string_view name = start_tag(is_empty);
    if (name.empty()) return false;
    if (is_empty) return true;
    const char* const text = next_;
    skip_to_tag();
    if (at_end_tag()) {
      const Leaf leaf = make_leaf(name, text);
      if (is_unusual(leaf.text)) return false;
      set_holder_fact(leaf, holder, cx_);
      return end_tag(name);
    }
    leaves_.clear();
    for (; !at_end_tag(); skip_to_tag()) {
      if (!read_leaf()) return false;
    }
    if (is_permission_entry(name)) {
      for (const Leaf& leaf : leaves_) {
        if (is_unusual(leaf.text)) return false;
      }
      add_permission_entry(name, leaves_, cx_);
    }
    note_code(name, leaves_, holder);
    return end_tag(name);
  }

  bool read_leaf() {
    bool is_empty = false;
    const std::string_view name = start_tag(is_empty);
    if (name.empty()) return false;
    const char* const text = next_;
    if (is_empty) {
      leaves_.push_back({.name = name, .text = {}, .offset = offset_of(name.data())});
      return true;
    }
    skip_to_tag();
    if (!at_end_tag()) return false;
    leaves_.push_back(make_leaf(name, text));
    return end_tag(name);
  }

  /// The name of the tag at `next_`; empty when it is no plain start tag.
  std::string_view start_tag(bool& is_empty) {
    const char* const name = ++next_;
    while (next_ < end_ && xml::has_class(*next_, xml::kName) && *next_ != ':') ++next_;
    const std::string_view found(name, static_cast<std::size_t>(next_ - name));
    is_empty = next_ + 1 < end_ && next_[0] == '/' && next_[1] == '>';
    if (!is_empty && (next_ == end_ || *next_ != '>')) return {};
    next_ += is_empty ? 2 : 1;
    return found;
  }

  bool end_tag(std::string_view name) {
    const char* const close = next_ + 2 + name.size();
    if (close >= end_ || *close != '>') return false;
    next_ = close + 1;
    return true;
  }

  [[nodiscard]] Leaf make_leaf(std::string_view name, const char* text) const {
    const char* first = text;
    while (first < next_ && is_space(*first)) ++first;
    // The parser drops text that is white space alone.
    if (first == next_) return {.name = name, .text = {}, .offset = offset_of(name.data())};
    return {.name = name, .text = {text, static_cast<std::size_t>(next_ - text)}, .offset = offset_of(first)};
  }

  static bool is_unusual(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c == '&' || c == '\r'; });
  }

  void skip_to_tag() {
    while (next_ < end_ && *next_ != '<') ++next_;
  }
  [[nodiscard]] bool at_end_tag() const { return next_ + 1 >= end_ || next_[1] == '/'; }
  [[nodiscard]] std::uint32_t offset_of(const char* place) const {
    return static_cast<std::uint32_t>(place - begin_);
  }

  FileContext& cx_;
  const char* begin_;
  const char* next_;
  const char* end_;
  std::vector<Leaf> leaves_;
  std::uint32_t root_offset_ = 0;
  bool is_root_empty_ = false;
};

}  // namespace

bool scan_permission_holder(std::string_view bytes, FileContext& cx) {
  RecordBlock& block = cx.block;
  const std::size_t fields = block.field_permissions.size();
  const std::size_t objects = block.object_permissions.size();
  const std::size_t users = block.user_permissions.size();
  if (Scanner(bytes, cx).run()) return true;
  block.field_permissions.resize(fields);
  block.object_permissions.resize(objects);
  block.user_permissions.resize(users);
  return false;
}

}  // namespace lint
