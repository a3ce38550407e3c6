// Three-valued answers of the sync user's sources, and how they combine.
#pragma once

#include "linter/access/access.h"

namespace lint {

/// An answer, and why it is unknown.
struct Vote {
  Truth truth = Truth::no;
  Doubt doubt = Doubt::none;
};

[[nodiscard]] inline Vote known(bool is_granted) {
  return {.truth = is_granted ? Truth::yes : Truth::no};
}
[[nodiscard]] inline Vote doubtful(Doubt doubt) {
  return {.truth = Truth::unknown, .doubt = doubt};
}

/// Either grants. Of two doubts the first stays, but any other doubt outweighs a session-based set.
[[nodiscard]] inline Vote either(Vote a, Vote b) {
  if (a.truth == Truth::yes || b.truth == Truth::no) return a;
  if (b.truth == Truth::yes || a.truth == Truth::no) return b;
  return a.doubt == Doubt::session_set ? b : a;
}

/// Both are needed.
[[nodiscard]] inline Vote both(Vote a, Vote b) {
  if (a.truth == Truth::no || b.truth == Truth::yes) return a;
  if (b.truth == Truth::no || a.truth == Truth::yes) return b;
  return a;
}

}  // namespace lint
