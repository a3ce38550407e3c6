// XML for readers: a thin view of a parsed document, and where it is not well-formed. The only user of
// pugixml.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace lint::xml {

/// Why a document is not well-formed, and where in the raw bytes.
struct Problem {
  std::string message;
  std::uint32_t offset = 0;
};

/// An element. Cheap to copy; valid as long as its document. Text borrows the parsed bytes: copy what you
/// keep.
class Node {
 public:
  Node() = default;
  explicit Node(void* handle) : handle_(handle) {}

  explicit operator bool() const { return handle_ != nullptr; }
  /// Local name: a namespace prefix is cut off.
  [[nodiscard]] std::string_view name() const;
  /// Whether the local name is `name`.
  [[nodiscard]] bool is(std::string_view name) const;
  /// Text exactly as it stands, entities decoded; empty for elements with children and for `xsi:nil="true"`.
  [[nodiscard]] std::string_view text() const;
  /// Text without surrounding white space: for names, numbers and switches.
  [[nodiscard]] std::string_view trimmed() const;
  /// Whether the text is `true`, case ignored.
  [[nodiscard]] bool is_true() const;
  /// Raw offset of the first non-blank byte of the text; of the element's name when there is no text.
  [[nodiscard]] std::uint32_t offset() const;
  /// Raw offset of the element's name.
  [[nodiscard]] std::uint32_t name_offset() const;
  [[nodiscard]] std::string_view attribute(std::string_view local_name) const;

  [[nodiscard]] Node first_child() const;                 ///< first child element, or none
  [[nodiscard]] Node next_sibling() const;                ///< next element, or none
  [[nodiscard]] Node child(std::string_view name) const;  ///< first child element of that local name, or none
  [[nodiscard]] std::string_view child_text(std::string_view name) const;  ///< its trimmed text, or empty

 private:
  [[nodiscard]] const char* content() const;  ///< what `text` gives

  void* handle_ = nullptr;
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

/// A parsed document, reusable for file after file. Parses in place: the bytes are changed and must outlive
/// the nodes.
class Document {
 public:
  Document();
  ~Document();
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// Parses `bytes`. A problem is returned when the document is not well-formed; what could be read is still
  /// there.
  [[nodiscard]] std::optional<Problem> parse(char* bytes, std::size_t size);
  /// Parses bytes that were surveyed before, or whose problem is known: what could be read is there.
  void load(char* bytes, std::size_t size);
  /// The root element, or none.
  [[nodiscard]] Node root() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace lint::xml
