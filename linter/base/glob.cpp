// Globs: a matcher that backtracks to the last star only, so it is linear in practice.
#include "linter/base/glob.h"

#include "linter/base/text.h"

namespace lint {
namespace {

struct Star {
  std::size_t pattern = std::string_view::npos;
  std::size_t text = 0;
};

}  // namespace

bool glob_match(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  Star single;
  Star deep;
  while (true) {
    if (pattern.substr(p, 2) == "**") {
      p += 2;
      // `**/` also matches no directory at all.
      if (p < pattern.size() && pattern[p] == '/' && (p == 2 || pattern[p - 3] == '/')) {
        if (glob_match(pattern.substr(p + 1), text.substr(t))) return true;
      }
      deep = {.pattern = p, .text = t};
      single = {};
      continue;
    }
    if (p < pattern.size() && pattern[p] == '*') {
      single = {.pattern = ++p, .text = t};
      continue;
    }
    if (t == text.size() && p == pattern.size()) return true;
    const bool same = p < pattern.size() && t < text.size() &&
                      ((pattern[p] == '?' && text[t] != '/') || fold(pattern[p]) == fold(text[t]));
    if (same) {
      ++p;
      ++t;
    } else if (single.pattern != std::string_view::npos && single.text < text.size() &&
               text[single.text] != '/') {
      t = ++single.text;
      p = single.pattern;
    } else if (deep.pattern != std::string_view::npos && deep.text < text.size()) {
      t = ++deep.text;
      p = deep.pattern;
      single = {};
    } else {
      return false;
    }
  }
}

}  // namespace lint
