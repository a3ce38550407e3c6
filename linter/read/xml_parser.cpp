// Documents that are not plain. The only user of pugixml.
#include "linter/read/xml_parser.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <pugixml.hpp>

#include "linter/base/text.h"

namespace lint::xml {
namespace {

constexpr unsigned kFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_embed_pcdata;

std::string_view local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_text(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool is_nil(pugi::xml_node node) {
  return std::ranges::any_of(node.attributes(), [](const pugi::xml_attribute& attribute) {
    return local_part(attribute.name()) == "nil" && equals_folded(trim(attribute.value()), "true");
  });
}

/// Text that comments or CDATA sections cut into pieces, or nothing when there are child elements. The pieces
/// lie in the parsed bytes in order, with more than a byte between them, so they are moved together there,
/// into the first one.
std::string_view join_pieces(pugi::xml_node node) {
  for (const pugi::xml_node child : node.children()) {
    if (!is_text(child)) return {};
  }
  const pugi::xml_node holder = *node.value() != 0 ? node : node.first_child();
  char* const text = const_cast<char*>(holder.value());
  std::size_t size = std::strlen(text);
  for (const pugi::xml_node piece : node.children()) {
    if (piece == holder) continue;
    const std::size_t length = std::strlen(piece.value());
    std::memmove(text + size, piece.value(), length);
    size += length;
  }
  return {text, size};
}

std::string_view text_of(pugi::xml_node node) {
  if (is_nil(node)) return {};
  return node.first_child() ? join_pieces(node) : std::string_view(node.value());
}

/// Copies the elements of a document in their order, on an explicit stack.
class Copier {
 public:
  explicit Copier(const char* bytes) : bytes_(bytes) {}

  Elements run(pugi::xml_node first) {
    for (pugi::xml_node node = element_from(first); node;) {
      add(node);
      const pugi::xml_node child = element_from(node.first_child());
      if (child) {
        rows_.back().has_children = true;
        open_.push_back({node, kNone});
        node = child;
        continue;
      }
      while (node && !element_from(node.next_sibling())) {
        if (open_.size() == 1) return std::move(rows_);
        node = open_.back().node;
        open_.pop_back();
      }
      node = element_from(node.next_sibling());
    }
    return std::move(rows_);
  }

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  struct Open {
    pugi::xml_node node;
    std::uint32_t last_child = kNone;
  };

  static pugi::xml_node element_from(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    return node;
  }

  void add(pugi::xml_node node) {
    const std::string_view name =
        local_part(node.name()).substr(0, std::numeric_limits<std::uint16_t>::max());
    const std::string_view text = text_of(node);
    const auto row = static_cast<std::uint32_t>(rows_.size());
    std::uint32_t& last = open_.back().last_child;
    if (last != kNone) rows_[last].next = row - last;
    last = row;
    rows_.push_back({.name = static_cast<std::uint32_t>(name.data() - bytes_),
                     .text = text.empty() ? 0 : static_cast<std::uint32_t>(text.data() - bytes_),
                     .text_size = static_cast<std::uint32_t>(text.size()),
                     .name_size = static_cast<std::uint16_t>(name.size())});
  }

  const char* bytes_;
  Elements rows_;
  std::vector<Open> open_{Open{}};
};

}  // namespace

Elements parse_elements(char* bytes, std::size_t size) {
  pugi::xml_document document;
  static_cast<void>(document.load_buffer_inplace(bytes, size, kFlags, pugi::encoding_utf8));
  return Copier(bytes).run(document.first_child());
}

}  // namespace lint::xml
