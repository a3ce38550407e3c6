// The XML view: text, entities, comments in text, offsets, nil, namespaces.
#include "linter/read/xml.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "linter/base/text.h"
#include "linter/read/xml_parser.h"

namespace lint::xml {
namespace {

/// Every element with its name, text and places, in the order of the document.
std::string outline(const Node& root) {
  std::string text;
  std::vector<Node> open{root};
  while (!open.empty()) {
    const Node node = open.back();
    open.pop_back();
    if (!node) continue;
    text += concat(node.name(), " ", node.name_offset(), " ", node.offset(), " [", node.text(), "]\n");
    open.push_back(node.next_sibling());
    open.push_back(node.first_child());
  }
  return text;
}

/// The same document, once as its survey found it and once as pugixml reads it.
void check_agreement(const std::string& bytes) {
  std::string surveyed = bytes;
  Document document;
  CHECK_FALSE(document.parse(surveyed.data(), surveyed.size()));
  std::string parsed = bytes;
  const Elements elements = parse_elements(parsed.data(), parsed.size());
  REQUIRE_FALSE(elements.empty());
  CHECK(outline(document.root()) == outline(Node(parsed.data(), elements.front())));
}

constexpr std::string_view kDocuments[] = {
    "<a/>",
    "<a></a>",
    "<a> \r\n </a>",
    "\xEF\xBB\xBF<?xml version='1.0' encoding='UTF-8'?>\r\n<p:a xmlns:p='u'>\r\n "
    "<p:b>1\r2\r\n3</p:b>\r\n</p:a>\r\n",
    "<a><b>x</b> mixed <c/> text <d> y </d></a>",
    "<a><b>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#xe9;</b><c>&amp;lt;</c></a>",
    "<a><v xsi:type='xsd:string' xmlns:xsi='u'>t</v><v xsi:nil='true'>n</v><v xsi:nil=' TRUE '/><v "
    "nil='false'>f</v></a>",
    "<a><much.longer-name_than16bytes>\xC3\xA9t\xC3\xA9 "
    "\xF0\x9F\x98\x80</much.longer-name_than16bytes><\xC3\xA9l>1</\xC3\xA9l></a>",
    "<a><b><c><d>1</d></c></b><b><c/></b><b>2</b></a>",
    "<!-- before --><a><b>text of more than sixteen bytes, and ] more</b></a><!-- after -->",
};

}  // namespace

TEST_CASE("a survey and pugixml give the same elements") {
  for (const std::string_view text : kDocuments) {
    CAPTURE(text);
    check_agreement(std::string(text));
  }
  const std::filesystem::path acme =
      std::filesystem::path(FIELDLINT_SOURCE_DIR) / "fixtures/orgs/acme/force-app/main";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(acme)) {
    const std::string path = entry.path().string();
    if (!path.ends_with(".xml") || path.find("/Broken") != std::string::npos) continue;
    CAPTURE(path);
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (bytes.find("<<<<<<<") == std::string::npos) check_agreement(bytes);
  }
}

TEST_CASE("text is exact and offsets count raw bytes") {
  std::string bytes = "\xEF\xBB\xBF<r xmlns:x='u'><x:a>  A &amp; B\r\n</x:a><b/><c x:k='v'> t </c><xd/></r>";
  const std::string raw = bytes;
  Document document;
  CHECK_FALSE(document.parse(bytes.data(), bytes.size()));
  const Node root = document.root();
  CHECK(root.name() == "r");
  CHECK(root.child("a").text() == "  A & B\n");
  CHECK(root.child("a").trimmed() == "A & B");
  CHECK(root.child("a").offset() == raw.find("A &amp;"));
  CHECK(root.child("a").name_offset() == raw.find("a>  A"));
  CHECK(root.child("b").offset() == raw.find("b/>"));
  CHECK(root.child_text("c") == "t");
  CHECK_FALSE(root.child("d"));
}

TEST_CASE("comments and CDATA sections do not lose text") {
  std::string bytes = "<r><a>one <!-- x -->two<![CDATA[ <3>]]> four</a><b><![CDATA[c]]>d</b><n>t<m/></n></r>";
  Document document;
  CHECK_FALSE(document.parse(bytes.data(), bytes.size()));
  for (int round = 0; round < 2; ++round) {
    CHECK(document.root().child("a").text() == "one two <3> four");
    CHECK(document.root().child("b").text() == "cd");
    CHECK(document.root().child("n").text().empty());
  }
}

TEST_CASE("nil is absent, truth ignores case") {
  std::string bytes = "<r><a xsi:nil='true' xmlns:xsi='u'>x</a><t>True</t><f>no</f></r>";
  Document document;
  CHECK_FALSE(document.parse(bytes.data(), bytes.size()));
  CHECK(document.root().child("a").text().empty());
  CHECK(document.root().child("t").is_true());
  CHECK_FALSE(document.root().child("f").is_true());
}

TEST_CASE("what stands before an error is there") {
  std::string bytes = "<r><a>1</a><b>2</c></r>";
  Document document;
  CHECK(document.parse(bytes.data(), bytes.size()));
  CHECK(document.root().child_text("a") == "1");
}

}  // namespace lint::xml
