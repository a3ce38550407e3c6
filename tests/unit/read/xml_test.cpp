// The XML view: text, entities, comments in text, offsets, nil, namespaces.
#include "linter/read/xml.h"

#include <doctest/doctest.h>

#include <string>

namespace lint::xml {

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
  CHECK(root.child("a").name_offset() == raw.find("x:a"));
  CHECK(root.child("b").offset() == raw.find("b/>"));
  CHECK(root.child("c").attribute("k") == "v");
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
