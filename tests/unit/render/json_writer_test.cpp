// Tests of writing JSON.
#include "linter/render/json_writer.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace lint {
namespace {

TEST_CASE("commas stand between elements only") {
  JsonWriter out;
  out.begin_object().member("a", 1).key("b").begin_array().value("x").null().value(true).begin_object();
  out.end_object().end_array().key("c").begin_array().end_array().end_object();
  CHECK(out.take() == R"({"a":1,"b":["x",null,true,{}],"c":[]})");
}

TEST_CASE("lines break before an element") {
  JsonWriter out;
  out.begin_array().break_line().value(1).break_line().value(2).break_line().end_array();
  CHECK(out.take() == "[\n1,\n2\n]");
}

TEST_CASE("any bytes become valid JSON that steers nothing") {
  CHECK(quote_json("a\"b\\c\n\t\r") == R"("a\"b\\c\n\t\r")");
  CHECK(quote_json("\x1b[31m\x7f") == R"("\u001b[31m\u007f")");
  CHECK(quote_json("\xE2\x80\xAEx\xC2\x9B") == R"("\u202ex\u009b")");
  CHECK(quote_json("\xFFx\xC3") == "\"\xEF\xBF\xBDx\xEF\xBF\xBD\"");
  CHECK(quote_json("Größe 😀") == "\"Größe 😀\"");
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(nlohmann::json::accept(quote_json(all)));
}

}  // namespace
}  // namespace lint
