// Whether XML is well-formed: elements, attributes and text, on an explicit stack.
#include "linter/read/well_formed.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/xml_blocks.h"
#include "linter/read/xml_characters.h"
#include "linter/read/xml_cursor.h"

namespace lint::xml {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
/// Up to this many attributes every pair is compared; more are sorted first.
constexpr std::size_t kFewAttributes = 12;
/// What an element takes at least in most metadata.
constexpr std::size_t kBytesPerElement = 32;

/// An element that was begun and not ended.
struct Open {
  std::string_view name;  ///< as written, with its prefix
  std::uint32_t row = 0;
  std::uint32_t last_child = 0;  ///< 0: no child yet
};

class Checker {
 public:
  Checker(std::string_view bytes, SurveyedElements& elements)
      : cursor_{.begin = bytes.data(), .next = bytes.data(), .end = bytes.data() + bytes.size()},
        elements_(elements) {
    elements_.rows.reserve(bytes.size() / kBytesPerElement);
  }

  Survey run() {
    static_cast<void>(read_document());
    if (cursor_.problem && cursor_.begin + cursor_.problem->offset != cursor_.end) name_conflict_marker();
    return {std::move(cursor_.problem), has_comments_, cursor_.is_utf8};
  }

 private:
  bool read_document();
  bool read_misc(bool allows_doctype);
  bool read_content();
  bool read_text();
  bool read_markup();
  bool read_start_tag();
  void add_element(std::string_view name);
  void end_element(const char* text_end);
  bool read_attributes();
  bool has_distinct_attributes();
  bool read_end_tag();
  void name_conflict_marker();

  [[nodiscard]] std::uint32_t offset_of(const char* place) const {
    return static_cast<std::uint32_t>(place - cursor_.begin);
  }

  Cursor cursor_;
  SurveyedElements& elements_;
  std::vector<Open> open_;
  std::vector<std::string_view> attributes_;  ///< names of the current element's attributes
  bool is_nil_ = false;                       ///< whether the current element has a true `nil`
  bool is_encoded_ = false;                   ///< whether the text since the last tag needs decoding
  bool has_comments_ = false;
};

bool Checker::read_document() {
  Cursor& at = cursor_;
  if (at.sees(kByteOrderMark)) at.next += kByteOrderMark.size();
  if (at.sees("\xFF\xFE") || at.sees("\xFE\xFF")) return at.fail(at.next, "file is UTF-16, not UTF-8");
  if (at.at_end()) return at.fail(at.next, "file is empty");
  if (!read_declaration(at) || !read_misc(true)) return false;
  if (at.at_end()) return at.fail(at.next, "file has no root element");
  if (!at.sees('<')) return at.fail(at.next, "text before the root element");
  if (!read_start_tag() || !read_content() || !read_misc(false)) return false;
  if (at.at_end()) return true;
  if (!at.sees('<')) return at.fail(at.next, "text after the end of the root element");
  return at.fail(at.next, at.sees("</") ? "end tag without a start tag" : "second root element");
}

/// Comments, processing instructions and white space around the root element.
bool Checker::read_misc(bool allows_doctype) {
  Cursor& at = cursor_;
  while (true) {
    at.skip_blanks();
    bool is_good = false;
    if (at.sees("<!--")) {
      has_comments_ = true;
      is_good = at.comment();
    } else if (at.sees("<?")) {
      is_good = at.processing_instruction();
    } else if (at.sees("<!DOCTYPE") && allows_doctype) {
      allows_doctype = false;
      elements_.are_all = false;
      is_good = read_doctype(at);
    } else {
      return true;
    }
    if (!is_good) return false;
  }
}

bool Checker::read_content() {
  Cursor& at = cursor_;
  while (!open_.empty()) {
    if (!read_text()) return false;
    if (at.at_end()) {
      const std::string_view name = open_.back().name;
      return at.fail(name.data(), concat("element ", quote_name(name), " is not closed"));
    }
    if (at.left() > 1 && at.next[1] == '/') {
      if (!read_end_tag()) return false;
    } else if (!read_markup()) {
      return false;
    }
  }
  return true;
}

/// Text up to the next `<` or the end.
bool Checker::read_text() {
  Cursor& at = cursor_;
  is_encoded_ = false;
  while (true) {
    at.next = skip_plain_text(at.next, at.end);
    if (at.at_end() || *at.next == '<') return true;
    if (at.sees("]]>")) return at.fail(at.next, "`]]>` in text");
    is_encoded_ |= *at.next == '&' || *at.next == '\r';
    if (!(*at.next == '&' ? at.reference() : at.special_character())) return false;
  }
}

bool Checker::read_markup() {
  Cursor& at = cursor_;
  if (at.left() > 1 && at.next[1] != '!' && at.next[1] != '?') return read_start_tag();
  elements_.are_all = false;
  if (at.sees("<!--")) {
    has_comments_ = true;
    return at.comment();
  }
  if (at.sees("<![CDATA[")) return at.cdata();
  if (at.sees("<?")) return at.processing_instruction();
  return at.fail(at.next, "`<` that is not written as `&lt;`");
}

bool Checker::read_start_tag() {
  Cursor& at = cursor_;
  const char* const start = at.next++;
  const std::string_view name = at.name();
  if (name.empty()) return at.fail(start, "`<` that is not written as `&lt;`");
  if (open_.size() == kMaxDepth) return at.fail(start, "elements are nested too deeply");
  add_element(name);
  is_nil_ = false;
  if (!at.sees('>') && !read_attributes()) return false;
  if (at.sees('>')) {
    ++at.next;
    // A text that begins here is known when it ends.
    elements_.rows.back().text = is_nil_ ? 0 : offset_of(at.next);
    return true;
  }
  if (at.sees("/>")) {
    at.next += 2;
    open_.pop_back();
    return true;
  }
  return at.fail(start, concat("tag ", quote_name(name), " does not end with `>`"));
}

void Checker::add_element(std::string_view name) {
  constexpr std::size_t kLongest = std::numeric_limits<std::uint16_t>::max();
  const std::string_view local = cursor_.colon == nullptr
                                     ? name
                                     : name.substr(static_cast<std::size_t>(cursor_.colon - name.data()) + 1);
  const auto row = static_cast<std::uint32_t>(elements_.rows.size());
  if (!open_.empty()) {
    Open& parent = open_.back();
    if (parent.last_child != 0) elements_.rows[parent.last_child].next = row - parent.last_child;
    elements_.rows[parent.row].has_children = true;
    parent.last_child = row;
  }
  elements_.rows.push_back({.name = offset_of(local.data()),
                            .name_size = static_cast<std::uint16_t>(std::min(local.size(), kLongest))});
  open_.push_back({.name = name, .row = row});
}

/// Ends the innermost element. Its text is what stands between its two tags.
void Checker::end_element(const char* text_end) {
  Element& element = elements_.rows[open_.back().row];
  open_.pop_back();
  if (element.has_children || element.text == 0) return;
  const char* const text = cursor_.begin + element.text;
  const char* first = text;
  while (first != text_end && has_class(*first, kBlank)) ++first;
  if (first == text_end) return;
  element.text_size = static_cast<std::uint32_t>(text_end - text);
  if (is_encoded_) elements_.encoded.push_back(static_cast<std::uint32_t>(&element - elements_.rows.data()));
}

bool Checker::read_attributes() {
  Cursor& at = cursor_;
  attributes_.clear();
  while (at.skip_blanks()) {
    const std::string_view name = at.name();
    if (name.empty()) break;
    at.skip_blanks();
    if (!at.sees('=')) return at.fail(name.data(), concat("attribute ", quote_name(name), " has no value"));
    ++at.next;
    at.skip_blanks();
    const char* const value = at.next;
    if (!at.attribute_value()) return false;
    attributes_.push_back(name);
    if (name.ends_with("nil")) {
      is_nil_ = equals_folded(trim({value + 1, static_cast<std::size_t>(at.next - value) - 2}), "true");
    }
  }
  return attributes_.size() < 2 || has_distinct_attributes();
}

bool Checker::has_distinct_attributes() {
  if (attributes_.size() > kFewAttributes) {
    std::ranges::stable_sort(attributes_);
    const auto same = std::ranges::adjacent_find(attributes_);
    if (same == attributes_.end()) return true;
    return cursor_.fail(same[1].data(), concat("attribute ", quote_name(*same), " stands twice"));
  }
  for (std::size_t i = 1; i < attributes_.size(); ++i) {
    const auto known = attributes_.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find(attributes_.begin(), known, attributes_[i]) == known) continue;
    return cursor_.fail(attributes_[i].data(),
                        concat("attribute ", quote_name(attributes_[i]), " stands twice"));
  }
  return true;
}

bool Checker::read_end_tag() {
  Cursor& at = cursor_;
  const char* const start = at.next;
  const std::string_view open = open_.back().name;
  at.next += 2;
  if (at.left() > open.size() && at.next[open.size()] == '>' && is_name_at(at.next, open, at.end)) {
    at.next += open.size() + 1;
    end_element(start);
    return true;
  }
  const std::string_view name = at.name();
  if (name != open) {
    return at.fail(start,
                   concat("end tag ", quote_name(name), " does not match start tag ", quote_name(open)));
  }
  at.skip_blanks();
  if (!at.sees('>')) return at.fail(start, concat("end tag ", quote_name(name), " does not end with `>`"));
  ++at.next;
  end_element(start);
  return true;
}

/// An error inside a line that a failed merge left gets the name that its author knows.
void Checker::name_conflict_marker() {
  constexpr std::string_view kMarker = "<<<<<<<";
  const std::string_view bytes(cursor_.begin, static_cast<std::size_t>(cursor_.end - cursor_.begin));
  const std::size_t at = cursor_.problem->offset;
  const std::size_t line = at == 0 ? 0 : bytes.rfind('\n', at - 1) + 1;
  if (!bytes.substr(line).starts_with(kMarker)) return;
  *cursor_.problem = {"merge conflict marker", static_cast<std::uint32_t>(line)};
}

}  // namespace

Survey survey(std::string_view bytes, SurveyedElements& elements) {
  return Checker(bytes, elements).run();
}

std::string_view root_name(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = bytes.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = bytes.substr(at);
    const std::string_view terminator = rest.starts_with("<!--") ? "-->"
                                        : rest.starts_with("<?") ? "?>"
                                        : rest.starts_with("<!") ? ">"
                                                                 : "";
    if (terminator.empty()) {
      std::size_t length = 1;
      while (length < rest.size() && has_class(rest[length], kName)) ++length;
      std::string_view name = rest.substr(1, length - 1);
      if (!name.empty())
        return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
      ++at;
      continue;
    }
    at = bytes.find(terminator, at);
    if (at == std::string_view::npos) break;
  }
  return {};
}

}  // namespace lint::xml
