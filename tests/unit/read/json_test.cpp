// Values, their places, and what is said of broken JSON.
#include "linter/read/json.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "linter/source/line_index.h"

namespace lint {
namespace {

TEST_CASE("members, elements and their places") {
  const std::string text = R"( {"a": [1, -2.5e1, "x\"y", true, null], "b" : {}, "a": 7})";
  const JsonDocument document = parse_json(text);
  REQUIRE(document.ok());
  const JsonValue& root = document.root();
  CHECK(root.offset == 1);
  CHECK(root.members().size() == 3);
  CHECK(root.elements().empty());
  const JsonValue* const list = root.member("a");
  REQUIRE(list != nullptr);
  REQUIRE(list->elements().size() == 5);
  CHECK(list->elements()[0].integer() == 1);
  CHECK(list->elements()[1].number() == -25.0);
  CHECK_FALSE(list->elements()[1].integer());
  CHECK(list->elements()[2].string_or("") == "x\"y");
  CHECK(text.substr(list->elements()[2].text_offset(), 1) == "x");
  CHECK(list->elements()[3].bool_or(false));
  CHECK(list->elements()[4].is_null());
  CHECK(text[root.member("b")->key_offset] == '"');
  CHECK(text[root.member("b")->offset] == '{');
  CHECK(root.members()[2].integer() == 7);
  CHECK(root.member("c") == nullptr);
  CHECK(root.member_text("c", "none") == "none");
  CHECK(root.member_text("b", "none") == "none");
}

TEST_CASE("a document can be moved and does not need its bytes") {
  JsonDocument moved;
  {
    std::string text = R"({"name": "Car"})";
    JsonDocument document = parse_json(text);
    moved = std::move(document);
    text.assign(text.size(), '#');
  }
  CHECK(moved.root().member_text("name") == "Car");
}

TEST_CASE("a byte order mark counts in offsets") {
  const JsonDocument document = parse_json("\xEF\xBB\xBF[true]");
  REQUIRE(document.ok());
  CHECK(document.root().offset == 3);
  CHECK(document.root().elements().front().offset == 4);
}

TEST_CASE("what is wrong and where") {
  struct Case {
    std::string text;
    std::uint32_t offset;
    std::string_view message;
  };
  const Case cases[] = {
      {"", 0, "the file is empty"},
      {" \n", 0, "the file is empty"},
      {R"({"a":1 "b":2})", 7, "unexpected string literal; expected ',' or '}'"},
      {"[{} {}]", 4, "unexpected '{'; expected ',' or ']'"},
      {"[{]", 2, "unexpected ']'; expected string literal"},
      {"[1,2", 4, "unexpected end of input; expected ',' or ']'"},
      {"[tru]", 4, "invalid literal"},
      {"[1] [2]", 4, "unexpected '['; expected end of input"},
      {"[1e999]", 5, "number overflow parsing '1e999'"},
      {std::string("[\0\0\0", 4), 0, "the text is UTF-16, save it as UTF-8"},
      {"\xFF\xFE[\0]", 0, "the text is UTF-16, save it as UTF-8"},
      {std::string(1000, '['), 256, "the values are nested too deeply"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const JsonDocument document = parse_json(c.text);
    REQUIRE_FALSE(document.ok());
    CHECK(document.problem()->message == c.message);
    CHECK(document.problem()->offset == c.offset);
    CHECK(document.root().is_null());
  }
}

TEST_CASE("bytes that are no UTF-8 are a problem at their place") {
  const JsonDocument document = parse_json("[\"\xFF\"]");
  REQUIRE_FALSE(document.ok());
  CHECK(document.problem()->offset == 2);
}

}  // namespace
}  // namespace lint
