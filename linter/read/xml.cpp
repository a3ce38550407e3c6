// XML for readers: a document is surveyed, and decoded when all of it is plain; pugixml reads any other.
#include "linter/read/xml.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/read/well_formed.h"
#include "linter/read/xml_decode.h"
#include "linter/read/xml_parser.h"

namespace lint::xml {

std::string_view Node::trimmed() const {
  return trim(text());
}

bool Node::is_true() const {
  return equals_folded(trimmed(), "true");
}

std::uint32_t Node::offset() const {
  const std::string_view written = text();
  const auto first = std::ranges::find_if_not(written, is_space);
  return first == written.end() ? row_->name
                                : row_->text + static_cast<std::uint32_t>(first - written.begin());
}

std::string_view Node::child_text(std::string_view name) const {
  const Node found = child(name);
  return found ? found.trimmed() : std::string_view();
}

Survey Document::survey(std::string_view bytes) {
  SurveyedElements found;
  Survey survey = xml::survey(bytes, found);
  elements_ = std::move(found.rows);
  encoded_ = std::move(found.encoded);
  is_plain_ = found.are_all && survey.is_utf8 && !survey.problem;
  return survey;
}

void Document::load(char* bytes, std::size_t size) {
  bytes_ = bytes;
  if (!is_plain_) {
    elements_ = parse_elements(bytes, size);
    return;
  }
  for (const std::uint32_t row : encoded_) {
    Element& element = elements_[row];
    element.text_size = decode(bytes + element.text, element.text_size);
  }
}

std::optional<Problem> Document::parse(char* bytes, std::size_t size) {
  std::optional<Problem> problem = survey({bytes, size}).problem;
  load(bytes, size);
  return problem;
}

}  // namespace lint::xml
