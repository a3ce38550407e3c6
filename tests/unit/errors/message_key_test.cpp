// Texts of errors made comparable.
#include "linter/errors/message_key.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

TEST_CASE("case, spaces, punctuation, entities, tags and typographic marks do not count") {
  const std::string key = message_key("Don't enter a \"phone\" number - please.");
  CHECK(key == "dont enter a phone number please");
  for (const std::string_view same : {"DON\u2019T  ENTER A \u201Cphone\u201D number \u2014 please",
                                      "<b>Don&#39;t enter</b><br/>a &quot;phone&quot; number please",
                                      "Don&amp;#39;t enter a &quot;phone&quot; number &ndash please"}) {
    INFO(same);
    CHECK(likeness(word_set(message_key(same)), word_set(key)) >= 85);
  }
  CHECK(message_key("a < b") == "a b");
  CHECK(plain_text(" <i>x</i>\n y ") == "x y");
  CHECK(message_key("Straße") != message_key("Strasse"));
}

TEST_CASE("holes stand for any text") {
  const MessagePattern pattern = message_pattern("Lead {!$Record.Name} is closed by {!}.");
  CHECK(fits(pattern, message_key("Lead Ann Lee is closed by Bo")));
  CHECK(fits(pattern, message_key("LEAD X IS CLOSED BY")));
  CHECK_FALSE(fits(pattern, message_key("Lead Ann Lee is open")));
  CHECK_FALSE(fits(pattern, message_key("A Lead Ann is closed by Bo")));
  CHECK_FALSE(message_pattern("no holes").has_holes());
  CHECK_FALSE(message_pattern("an open {! is none").has_holes());
  // The first and the last piece may not share letters.
  CHECK_FALSE(fits(message_pattern("abc{!}cde"), "abcde"));
}

TEST_CASE("likeness counts words") {
  const auto share = [](std::string_view a, std::string_view b) {
    return likeness(word_set(a), word_set(b));
  };
  CHECK(share("a b c", "c b a a") == 100);
  CHECK(share("a b", "c d") == 0);
  CHECK(share("a b c", "a b d") == 50);
  CHECK(share("", "") == 0);
}

}  // namespace
}  // namespace lint
