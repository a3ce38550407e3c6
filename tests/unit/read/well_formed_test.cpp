// Well-formedness: every broken file of fixtures/malformed, and fine points of XML.
#include "linter/read/well_formed.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "linter/base/text.h"

namespace lint::xml {
namespace {

struct FileCase {
  std::string_view folder;
  std::string_view message;
  std::uint32_t offset;
};

constexpr FileCase kFiles[] = {
    {"mismatched-end-tag", "end tag `lable` does not match start tag `label`", 151},
    {"merge-conflict", "merge conflict marker", 135},
    {"two-roots", "second root element", 11},
    {"trailing-text", "text after the end of the root element", 20},
    {"comment-before-declaration", "XML declaration that is not at the start of the file", 17},
    {"unknown-entity", "entity `nbsp` is not defined", 21},
    {"bare-ampersand", "`&` that is not written as `&amp;`", 22},
    {"invalid-utf8", "byte that is not UTF-8", 23},
    {"control-character", "control character with the code 1", 21},
    {"duplicate-attribute", "attribute `a` stands twice", 19},
    {"double-hyphen", "`--` in a comment", 20},
    {"truncated", "element `label` is not closed", 49},
    {"empty", "file is empty", 0},
};

std::string first_file_of(std::string_view folder) {
  const std::filesystem::path path =
      std::filesystem::path(FIELDLINT_SOURCE_DIR) / "fixtures" / "malformed" / folder;
  std::ifstream stream(std::filesystem::directory_iterator(path)->path(), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

Survey survey(std::string_view bytes) {
  SurveyedElements elements;
  return xml::survey(bytes, elements);
}

constexpr std::string_view kGood[] = {
    "<a/>",
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding='utf-8' standalone=\"yes\" ?>\r\n<a b = '1' c=\"&lt;\">\n</a "
    ">\n",
    "<!-- a - b --><?go on?><!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;&#233;&#x1F600;</a><!---->",
    "<!DOCTYPE a SYSTEM \"a.dtd\"><a>&any;</a>",
    "<a><![CDATA[<&]]]]>]] ></a>",
    "<p:a xmlns:p='u'><\xC3\xA9l\xC3\xA8ve/>\xF0\x9F\x98\x80</p:a>",
    "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>",
};

constexpr std::string_view kBad[] = {
    " <?xml version='1.0'?><a/>",
    "<a>]]></a>",
    "<a b='<'/>",
    "<a b=1/>",
    "<a b='1'c='2'/>",
    "<a><b></a></b>",
    "<A></a>",
    "<a>&#0;</a>",
    "<a>&#xD800;</a>",
    "<a>\xED\xA0\x80</a>",
    "<a>\xEF\xBF\xBE</a>",
    "<a>\xC0\xAF</a>",
    "<a><!-- --->",
    "text",
    "<a",
    "<a/><!DOCTYPE a>",
    "<?xml version='2.0'?><a/>",
    "<a>< b/></a>",
    "</a>",
    "<a>\xE2\x82",
    "\xFF\xFE<\0a\0/\0>\0",
    "<a b='1' b='2'/>",
    "<a><?xml v?></a>",
    "<1/>",
    "<a>&b</a>",
};

}  // namespace

TEST_CASE("broken files have a message and a place") {
  for (const FileCase& test : kFiles) {
    CAPTURE(test.folder);
    const std::string bytes = first_file_of(test.folder);
    const Survey result = survey(bytes);
    REQUIRE(result.problem);
    CHECK(result.problem->message == test.message);
    CHECK(result.problem->offset == test.offset);
  }
}

TEST_CASE("what is well-formed and what is not") {
  for (const std::string_view text : kGood) {
    CAPTURE(text);
    CHECK_FALSE(survey(text).problem);
  }
  for (const std::string_view text : kBad) {
    CAPTURE(text);
    CHECK(survey(text).problem);
  }
}

TEST_CASE("every truncation of a document ends without reading past it") {
  const std::string text(kGood[2]);
  for (std::size_t size = 0; size < text.size(); ++size) {
    const std::string cut = text.substr(0, size);
    static_cast<void>(survey(cut));
    static_cast<void>(root_name(cut));
  }
}

TEST_CASE("depth is bounded") {
  std::string text;
  for (std::size_t i = 0; i < kMaxDepth; ++i) text += "<a>";
  CHECK(survey(text).problem->message == "element `a` is not closed");
  text += "<a>";
  CHECK(survey(text).problem->message == "elements are nested too deeply");
}

TEST_CASE("many attributes are compared without quadratic work") {
  std::string text = "<a";
  for (int i = 0; i < 20000; ++i) text += concat(" a", i, "=''");
  CHECK_FALSE(survey(text + "/>").problem);
  CHECK(survey(text + " a7=''/>").problem->message == "attribute `a7` stands twice");
}

TEST_CASE("root name") {
  CHECK(root_name("<?xml version='1.0'?><!-- <b/> --><p:Flow>") == "Flow");
  CHECK(root_name("no markup").empty());
}

}  // namespace lint::xml
