// The rule of linter/code as a check: no word in the form of a custom name gets lost.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/text.h"
#include "linter/code/code_use.h"
#include "linter/code/mention.h"

namespace lint {

/// The mentions of a text that no use covers: "offset word".
inline std::vector<std::string> lost_mentions(std::string_view text, std::span<const CodeUse> uses) {
  std::vector<std::string> lost;
  std::size_t first = 0;
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    // Uses are in the order of the text, and no path is longer than this.
    while (first < uses.size() && uses[first].offset + 1000 < mention->offset) ++first;
    bool is_covered = false;
    for (std::size_t i = first; i < uses.size() && uses[i].offset <= mention->offset && !is_covered; ++i) {
      const CodeUse& use = uses[i];
      const bool reaches = mention->offset <= use.offset + use.target.size();
      is_covered = reaches && contains_folded(use.target, mention->stem());
    }
    if (!is_covered) lost.push_back(concat(mention->offset, " ", mention->word));
  }
  return lost;
}

}  // namespace lint
