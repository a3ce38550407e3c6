// XML for readers: the wrapper around pugixml.
#include "linter/read/xml.h"

#include <cstring>
#include <pugixml.hpp>

#include "linter/base/text.h"
#include "linter/read/well_formed.h"

namespace lint::xml {
namespace {

constexpr unsigned kFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_embed_pcdata;

pugi::xml_node view(void* handle) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(handle));
}

Node element_from(pugi::xml_node node) {
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return Node(node.internal_object());
}

std::string_view local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool is_nil(pugi::xml_node node) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (local_part(attribute.name()) == "nil") return equals_folded(trim(attribute.value()), "true");
  }
  return false;
}

/// Text that comments or CDATA sections cut into pieces, or "" when there are child elements. The pieces lie
/// in the parsed bytes in order, with more than a byte between them, so they are moved together there, into
/// the first one.
const char* join_pieces(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (!is_text(child)) return "";
  }
  const pugi::xml_node holder = *node.value() != 0 ? node : node.first_child();
  char* const text = const_cast<char*>(holder.value());
  pugi::xml_node piece = holder == node ? node.first_child() : holder.next_sibling();
  char* end = text + (piece ? std::strlen(text) : 0);
  while (piece) {
    const std::size_t size = std::strlen(piece.value());
    std::memmove(end, piece.value(), size);
    end += size;
    *end = 0;
    const pugi::xml_node used = piece;
    piece = piece.next_sibling();
    node.remove_child(used);
  }
  return text;
}

}  // namespace

struct Document::Implementation {
  pugi::xml_document document;
};

std::string_view Node::name() const {
  return local_part(view(handle_).name());
}

const char* Node::content() const {
  const pugi::xml_node node = view(handle_);
  if (node.first_attribute() && is_nil(node)) return "";
  return node.first_child() ? join_pieces(node) : node.value();
}

std::string_view Node::text() const {
  return content();
}

bool Node::is(std::string_view name) const {
  // Few names have a prefix to look for.
  const std::string_view written = view(handle_).name();
  return written.ends_with(name) && local_part(written) == name;
}

std::string_view Node::trimmed() const {
  return trim(text());
}

bool Node::is_true() const {
  return equals_folded(trimmed(), "true");
}

std::uint32_t Node::offset() const {
  const char* text = content();
  while (is_space(*text)) ++text;
  if (*text == 0) return name_offset();
  const pugi::xml_node node = view(handle_);
  return static_cast<std::uint32_t>(node.offset_debug() + (text - node.name()));
}

std::uint32_t Node::name_offset() const {
  const std::ptrdiff_t offset = view(handle_).offset_debug();
  return offset < 0 ? 0 : static_cast<std::uint32_t>(offset);
}

std::string_view Node::attribute(std::string_view local_name) const {
  for (const pugi::xml_attribute attribute : view(handle_).attributes()) {
    if (local_part(attribute.name()) == local_name) return attribute.value();
  }
  return {};
}

Node Node::first_child() const {
  return element_from(view(handle_).first_child());
}

Node Node::next_sibling() const {
  return element_from(view(handle_).next_sibling());
}

Node Node::child(std::string_view name) const {
  Node found = first_child();
  while (found && !found.is(name)) found = found.next_sibling();
  return found;
}

std::string_view Node::child_text(std::string_view name) const {
  const Node found = child(name);
  return found ? found.trimmed() : std::string_view();
}

Document::Document() : implementation_(std::make_unique<Implementation>()) {}
Document::~Document() = default;

std::optional<Problem> Document::parse(char* bytes, std::size_t size) {
  std::optional<Problem> problem = survey({bytes, size}).problem;
  load(bytes, size);
  return problem;
}

void Document::load(char* bytes, std::size_t size) {
  static_cast<void>(implementation_->document.load_buffer_inplace(bytes, size, kFlags, pugi::encoding_utf8));
}

Node Document::root() const {
  return element_from(implementation_->document.first_child());
}

}  // namespace lint::xml
