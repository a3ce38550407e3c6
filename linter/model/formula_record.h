// A formula of any holder, with what its text alone shows.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/base/interner.h"
#include "linter/model/permissions.h"

namespace lint {

/// A formula's text and signals; its references are sites.
struct FormulaRecord {
  std::string_view text = {};
  NameId context = {};           ///< object that the names start from
  std::uint32_t offset = 0;      ///< start of the text in the file
  Range sites = {};              ///< sites of the same block (after the merge: of the model)
  bool calls_clock = false;      ///< TODAY, NOW or TIMENOW
  bool names_clock = false;      ///< `$Flow.CurrentDate` and its kin
  bool is_presentation = false;  ///< calls IMAGE or HYPERLINK
  std::string_view error = {};   ///< syntax error, empty when it parses
};

}  // namespace lint
