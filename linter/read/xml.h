// XML for readers: a thin view of a parsed document, and where it is not well-formed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lint::xml {

/// Why a document is not well-formed, and where in the raw bytes.
struct Problem {
  std::string message;
  std::uint32_t offset = 0;
};

/// An element as it lies in the bytes of its document. Offsets count raw bytes.
struct Element {
  std::uint32_t name = 0;  ///< where the local name begins
  std::uint32_t text = 0;
  std::uint32_t text_size = 0;  ///< 0 for elements with children, for blank text and for `xsi:nil="true"`
  std::uint32_t next = 0;       ///< how many rows further the next element of the parent is; 0: none
  std::uint16_t name_size = 0;
  bool has_children = false;  ///< the first of them is the next element
};

/// The element that stands for none: it has no name, no text and no children.
inline constexpr Element kNoElement;

/// The elements of one document in their order.
using Elements = std::vector<Element>;

/// An element, or none. Cheap to copy; valid as long as its document. Text borrows the parsed bytes: copy
/// what you keep.
class Node {
 public:
  Node() = default;
  /// The element of the bytes. Its children and next elements lie behind it.
  Node(const char* bytes, const Element& row) : bytes_(bytes), row_(&row) {}

  explicit operator bool() const { return row_ != &kNoElement; }
  /// Local name: a namespace prefix is cut off.
  [[nodiscard]] std::string_view name() const { return {bytes_ + row_->name, row_->name_size}; }
  /// Whether the local name is `name`.
  [[nodiscard]] bool is(std::string_view wanted) const { return name() == wanted; }
  /// Text exactly as it stands, entities decoded; empty for elements with children, for white space alone and
  /// for `xsi:nil="true"`.
  [[nodiscard]] std::string_view text() const { return {bytes_ + row_->text, row_->text_size}; }
  /// Text without surrounding white space: for names, numbers and switches.
  [[nodiscard]] std::string_view trimmed() const;
  /// Whether the text is `true`, case ignored.
  [[nodiscard]] bool is_true() const;
  /// Raw offset of the first non-blank byte of the text; of the element's name when there is no text.
  [[nodiscard]] std::uint32_t offset() const;
  /// Raw offset of the element's local name.
  [[nodiscard]] std::uint32_t name_offset() const { return row_->name; }

  /// First child element, or none.
  [[nodiscard]] Node first_child() const { return row_->has_children ? Node(bytes_, row_[1]) : Node(); }
  /// Next element, or none.
  [[nodiscard]] Node next_sibling() const {
    return row_->next != 0 ? Node(bytes_, row_[row_->next]) : Node();
  }
  /// First child element of that local name, or none.
  [[nodiscard]] Node child(std::string_view name) const {
    Node found = first_child();
    while (found && !found.is(name)) found = found.next_sibling();
    return found;
  }
  /// Its trimmed text, or empty.
  [[nodiscard]] std::string_view child_text(std::string_view name) const;

 private:
  const char* bytes_ = "";
  const Element* row_ = &kNoElement;
};

/// Iterates over child elements: `for (const Node child : children(node))`.
class Children {
 public:
  class Iterator {
   public:
    explicit Iterator(Node node) : node_(node) {}
    Node operator*() const { return node_; }
    Iterator& operator++() {
      node_ = node_.next_sibling();
      return *this;
    }
    bool operator!=(const Iterator& other) const { return bool(node_) != bool(other.node_); }

   private:
    Node node_;
  };
  explicit Children(Node parent) : parent_(parent) {}
  [[nodiscard]] Iterator begin() const { return Iterator(parent_ ? parent_.first_child() : Node()); }
  [[nodiscard]] Iterator end() const { return Iterator(Node()); }

 private:
  Node parent_;
};

[[nodiscard]] inline Children children(Node parent) {
  return Children(parent);
}

/// What one pass over a document shows.
struct Survey {
  std::optional<Problem> problem = {};  ///< the first error
  bool has_comments = false;            ///< only known up to the first error
  bool is_utf8 = true;                  ///< false: another declared encoding
};

/// A parsed document. Nodes borrow it and the bytes, which are changed in place: text is decoded there.
class Document {
 public:
  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// Reads `bytes` without changing them. Nodes may be asked for after `load`.
  [[nodiscard]] Survey survey(std::string_view bytes);
  /// Decodes the surveyed bytes in place. Of a document that is not well-formed, what could be read is there.
  void load(char* bytes, std::size_t size);
  /// Both. A problem is returned when the document is not well-formed.
  std::optional<Problem> parse(char* bytes, std::size_t size);
  /// The root element, or none.
  [[nodiscard]] Node root() const { return elements_.empty() ? Node() : Node(bytes_, elements_.front()); }

 private:
  const char* bytes_ = "";
  Elements elements_;
  std::vector<std::uint32_t> encoded_;  ///< rows whose text has entities or carriage returns
  bool is_plain_ = false;               ///< the survey gave all there is
};

}  // namespace lint::xml
