// Whether XML is well-formed, found in one pass over the raw bytes, before they are parsed in place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "linter/read/xml.h"

namespace lint::xml {

/// Elements nested deeper than this are a problem.
inline constexpr std::size_t kMaxDepth = 1000;

/// The elements that a survey came across, their text not decoded.
struct SurveyedElements {
  Elements rows = {};
  std::vector<std::uint32_t> encoded = {};  ///< rows whose text has entities or carriage returns
  bool are_all = true;                      ///< false: text may be in pieces, or entities are declared
};

/// Checks the rules of https://www.w3.org/TR/xml/ for documents without an external subset. Entities are not
/// expanded; those that an internal subset declares are known by name. UTF-16 is a problem: Salesforce writes
/// UTF-8 only.
[[nodiscard]] Survey survey(std::string_view bytes, SurveyedElements& elements);

/// Local name of the first element, also of a broken document; empty when there is none.
[[nodiscard]] std::string_view root_name(std::string_view bytes);

}  // namespace lint::xml
