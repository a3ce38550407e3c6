// Whether XML is well-formed, found in one pass over the raw bytes, before they are parsed in place.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "linter/read/xml.h"

namespace lint::xml {

/// Elements nested deeper than this are a problem.
inline constexpr std::size_t kMaxDepth = 1000;

/// What one pass over a document shows.
struct Survey {
  std::optional<Problem> problem = {};  ///< the first error
  bool has_comments = false;            ///< only known up to the first error
  bool is_utf8 = true;                  ///< false: another declared encoding
};

/// Checks the rules of https://www.w3.org/TR/xml/ for documents without an external subset. Entities are not
/// expanded; those that an internal subset declares are known by name. UTF-16 is a problem: Salesforce writes
/// UTF-8 only.
[[nodiscard]] Survey survey(std::string_view bytes);

/// Local name of the first element, also of a broken document; empty when there is none.
[[nodiscard]] std::string_view root_name(std::string_view bytes);

}  // namespace lint::xml
