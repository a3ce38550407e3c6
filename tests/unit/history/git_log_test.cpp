// Which commit made each file what it is.
#include "linter/history/git_log.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"

namespace lint {
namespace {

using Times = std::vector<std::optional<std::int64_t>>;

/// A log as git writes it under `-z`: `!` stands for NUL.
std::string log_of(std::string_view text) {
  return replace_all(std::string(text), "!", std::string(1, '\0'));
}

TEST_CASE("the newest commit that left the bytes decides") {
  const std::string log = log_of(
      "300!\n:100644 100644 b c M!a.xml!200!\n:100644 100644 a b M!a.xml!:100644 100644 x y M!z.xml!"
      "100!\n:000000 100644 0 a A!a.xml!");
  CHECK(find_last_changes(log, std::vector<CommittedFile>{{"a.xml", "c"}, {"z.xml", "y"}}) ==
        Times{300, 200});
  // An edit that a merge threw away is none.
  CHECK(find_last_changes(log, std::vector<CommittedFile>{{"a.xml", "b"}}) == Times{200});
}

TEST_CASE("a move without an edit keeps the time") {
  const std::string log = log_of(
      "300!\n:100644 000000 a 0 D!old/x.xml!:100644 000000 a 0 D!old/y.xml!"
      ":000000 100644 0 a A!new/x.xml!:000000 100644 0 a A!new/y.xml!:000000 100644 0 c A!new/copy.xml!"
      "200!\n:100644 100644 b a M!old/y.xml!100!\n:000000 100644 0 a A!old/x.xml!");
  const std::vector<CommittedFile> files{{"new/x.xml", "a"}, {"new/y.xml", "a"}, {"new/copy.xml", "c"}};
  CHECK(find_last_changes(log, files) == Times{100, 200, 300});
}

TEST_CASE("a move with an edit is a change") {
  const std::string log = log_of(
      "300!\n:100644 000000 a 0 D!old.xml!:000000 100644 0 b A!new.xml!100!\n:000000 100644 0 a A!old.xml!");
  CHECK(find_last_changes(log, std::vector<CommittedFile>{{"new.xml", "b"}}) == Times{300});
}

TEST_CASE("what the log does not name has no time") {
  CHECK(find_last_changes("", std::vector<CommittedFile>{{"a.xml", "a"}}) == Times{std::nullopt});
  CHECK(find_last_changes(log_of("300!\n:100644 100644 a b M!a.xml!"),
                          std::vector<CommittedFile>{{"a.xml", "merged"}}) == Times{std::nullopt});
  CHECK(find_last_changes(log_of("x!:!:1 2 3!:1 2 3 4 !"), std::vector<CommittedFile>{{"a.xml", "a"}}) ==
        Times{std::nullopt});
}

TEST_CASE("paths that look like headers are paths") {
  const std::string log = log_of("300!\n:000000 100644 0 a A!:100.xml!");
  CHECK(find_last_changes(log, std::vector<CommittedFile>{{":100.xml", "a"}}) == Times{300});
}

}  // namespace
}  // namespace lint
