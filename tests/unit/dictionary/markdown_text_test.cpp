// Tests of text inside Markdown.
#include "linter/dictionary/markdown_text.h"

#include <doctest/doctest.h>

namespace lint {
namespace {

TEST_CASE("hostile text stays text on one line") {
  CHECK(markdown_text("a|b") == "a\\|b");
  CHECK(markdown_text("a\\|b") == "a\\\\\\|b");
  CHECK(markdown_text("<img src=x>") == "&#60;img src=x&#62;");
  CHECK(markdown_text("&lt;") == "&#38;lt;");
  CHECK(markdown_text("[x](javascript:y)") == "\\[x\\](javascript&#58;y)");
  CHECK(markdown_text("**b** _i_ `c` ~s~ #h $m$") == "\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~s\\~ \\#h \\$m\\$");
  CHECK(markdown_text("a\r\n\tb\n") == "a b");
  CHECK(markdown_text("a\xE2\x80\xA8"
                      "b") == "a b");
  CHECK(markdown_text("\x1B[31mred\x07") == "\\[31mred");
  CHECK(markdown_text("\xE2\x80\xAE"
                      "abc") == "abc");
  CHECK(markdown_text("http://x.y www.z me@x.y") == "http&#58;//x.y www&#46;z me&#64;x.y");
  CHECK(markdown_text("\xFF") == "\xEF\xBF\xBD");
  CHECK(markdown_text("Größe: 3") == "Größe: 3");
}

TEST_CASE("names are code when they are names") {
  CHECK(markdown_name("Lead.Score__c") == "`Lead.Score__c`");
  CHECK(markdown_name("marketo:leadScore") == "`marketo:leadScore`");
  CHECK(markdown_name("a`|b") == "a\\`\\|b");
}

TEST_CASE("nothing leaves a Mermaid label") {
  CHECK(mermaid_label("Lead") == "\"Lead\"");
  CHECK(mermaid_label("a\"];b") == "\"a#34;#93;#59;b\"");
  CHECK(mermaid_label("a\nb") == "\"ab\"");
}

TEST_CASE("rows of tables") {
  CHECK(markdown_row({"a", "", "c"}) == "| a | | c |\n");
  CHECK(markdown_head({"a", "b"}) == "| a | b |\n| --- | --- |\n");
}

}  // namespace
}  // namespace lint
