// Looking up decisions by field.
#include "linter/dictionary/decisions.h"

#include "linter/base/glob.h"
#include "linter/base/text.h"

namespace lint {

std::string_view to_string(SyncChoice choice) {
  switch (choice) {
    case SyncChoice::undecided:
      return "undecided";
    case SyncChoice::sync:
      return "sync";
    case SyncChoice::hide:
      return "hide";
  }
  return {};
}

std::string_view to_string(SyncDirection direction) {
  switch (direction) {
    case SyncDirection::unstated:
      return "unstated";
    case SyncDirection::to_marketo:
      return "to-marketo";
    case SyncDirection::to_salesforce:
      return "to-salesforce";
    case SyncDirection::both:
      return "both";
  }
  return {};
}

const Decision* Decisions::find(std::string_view full_name) const {
  const Decision* pattern = nullptr;
  for (const Decision& decision : decisions_) {
    if (!decision.is_pattern) {
      if (equals_folded(decision.field, full_name)) return &decision;
    } else if (glob_match(decision.field, full_name)) {
      pattern = &decision;
    }
  }
  return pattern;
}

}  // namespace lint
