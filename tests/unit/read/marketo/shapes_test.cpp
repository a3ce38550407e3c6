// Every shape of a Marketo answer: the fields and objects it gives, and what is said of it.
#include <doctest/doctest.h>

#include <string>

#include "linter/base/text.h"
#include "linter/read/marketo/error_codes.h"
#include "linter/read/marketo/marketo.h"

namespace lint {
namespace {

/// `lead.phone phone 255 ro` for each field, `{car_c draft}` for each object, `!message` for each fact.
std::string read(std::string_view path, std::string_view text) {
  RecordBlock block;
  FileContext cx{.path = path, .block = block};
  read_marketo(cx, text);
  std::vector<std::string> out;
  for (const MarketoField& field : block.marketo_fields) {
    std::string shown = concat(field.object, ".", field.rest_name, " ", field.data_type);
    if (field.length != 0) shown += concat(" ", field.length);
    if (field.is_read_only) shown += *field.is_read_only ? " ro" : " rw";
    out.push_back(std::move(shown));
  }
  for (const MarketoObject& object : block.marketo_objects) {
    out.push_back(
        concat("{", object.name, object.is_custom ? " custom" : "", object.is_draft ? " draft" : "", "}"));
  }
  for (const Fact& fact : block.facts) out.push_back(concat("!", fact.message));
  return join(out, ", ");
}

/// An answer with one result.
std::string answer(std::string_view result) {
  return concat(R"({"requestId":null,"success":true,"warnings":[],"errors":[],"result":[)", result, "]}");
}

constexpr std::string_view kKey =
    R"({"name":"key","displayName":"Key","dataType":"String","length":255,"updateable":true,"crmManaged":false})";

TEST_CASE("describes of objects, by either key of the name") {
  struct Case {
    std::string_view members;
    std::string_view fields_and_object;
  };
  const Case cases[] = {
      {R"("name":"Company","idField":"id")", "company.key string 255 rw, {company}"},
      {R"("name":"opportunity","idField":"marketoGUID")", "opportunity.key string 255 rw, {opportunity}"},
      {R"("name":"OpportunityRole","dedupeFields":["a","b"])",
       "opportunityRole.key string 255 rw, {opportunityRole}"},
      {R"("name":"API Program Membership","searchableFields":[["a"]])",
       "programMember.key string 255 rw, {programMember}"},
      {R"("name":"NamedAccount","relationships":[])", "namedAccount.key string 255 rw, {namedAccount}"},
      {R"("name":"SalesPerson","idField":"id")", "salesPerson.key string 255 rw, {salesPerson}"},
      {R"("apiName":"car_c","state":"approved","version":"approved","idField":"marketoGUID")",
       "car_c.key string 255 rw, {car_c custom}"},
      {R"("apiName":"car_c","state":"draft","idField":null)",
       "car_c.key string 255 rw, {car_c custom draft}"},
      {R"("apiName":"car_c","state":"approvedWithDraft","version":"approved","idField":"marketoGUID")",
       "car_c.key string 255 rw, {car_c custom}"},
      {R"("apiName":"car_c","relationships":[{"field":"k","type":"child","relatedTo":{"name":"Lead","field":"id"}}])",
       "car_c.key string 255 rw, {car_c custom}"},
      {R"("name":"Car","relationships":[{"field":"k","type":"parent","object":{"name":"Lead","field":"id"}}])",
       "Car.key string 255 rw, {Car custom}"},
      {R"("name":"Car")", "Car.key string 255 rw, {Car custom}"},  // cut by hand
  };
  for (const Case& c : cases) {
    CAPTURE(c.members);
    const std::string object = concat("{", c.members, R"(,"fields":[)", kKey, "]}");
    CHECK(read("m/a.json", answer(object)) == c.fields_and_object);
    CHECK(read("m/a.json", object) == c.fields_and_object);
    CHECK(read("m/a.json", concat("[", object, "]")) == c.fields_and_object);
  }
}

TEST_CASE("what defines no fields is known all the same") {
  const std::string_view results[] = {
      R"({"name":"lead","displayName":"Lead","fields":[{"name":"Id","displayName":"Id","dataType":"integer"}]})",
      R"("string","boolean","integer")",
      R"({"id":1,"name":"Visit","primaryAttribute":{"name":"Page","dataType":"integer"},"attributes":[]})",
      R"({"id":1,"name":"Visit","attributes":[{"name":"a","dataType":"string"}]})",
      R"({"id":100001,"apiName":"attend","name":"Attend","triggerName":"Attends","filterName":"Attended","status":"draft"})",
      R"({"assetType":"Smart Campaign","assetId":7,"assetName":"A","usedFields":["vin"]})",
      "",
  };
  for (const std::string_view result : results) {
    CAPTURE(result);
    CHECK(read("m/a.json", answer(result)).empty());
  }
  CHECK(read("m/a.json", R"({"success":true,"warnings":["No assets found for the given search criteria."]})")
            .empty());
  CHECK(read("m/a.json", R"({"success":true,"warnings":[{"code":1,"message":"x"}],"result":[]})").empty());
}

TEST_CASE("lists of fields take the object of the path, those with marketoGUID never the person") {
  const std::string list =
      concat("[", kKey, R"(,{"name":"marketoGUID","dataType":"string","updateable":false}])");
  CHECK(read("m/companies-fields.json", list).starts_with("company.key "));
  CHECK(read("m/describe.Car_c.json", list).starts_with("Car_c.key "));
  CHECK(read("m/fields.json", concat("[", kKey, "]")).starts_with("lead.key "));
  CHECK(read("m/Car_c.csv", "Field API Name,Field Type\nmarketoGUID,string\n") ==
        "Car_c.marketoGUID string, {Car_c custom}");
}

TEST_CASE("the export of all objects has rows that are no fields") {
  CHECK(read("m/all.csv",
             "Object,API Name,Type\nPerson/Company,tier,String\nTags,region,\nChannel,web,\n"
             "Custom Activity,a,String\nCar_c,key,String\nCar_c,vin,String\n") ==
        "lead.tier string, Car_c.key string, Car_c.vin string, {Car_c custom}");
  CHECK(read("m/names.csv", "Marketo says,REST API Name\nTier,tier\n") == "lead.tier ");
}

TEST_CASE("files called text are read when they are a table") {
  CHECK(read("m/names.txt", "REST API Name\tLabel\ntier\tTier\n") == "lead.tier ");
  CHECK(read("m/notes.txt", "Ask Kim \"about the fields\n").empty());
}

TEST_CASE("UTF-16 from a shell keeps its places") {
  std::string bytes = "\xFF\xFE";
  for (const char c : answer(kKey)) bytes.append({c, '\0'});
  RecordBlock block;
  FileContext cx{.path = "m/a.json", .block = block};
  read_marketo(cx, bytes);
  REQUIRE(block.marketo_fields.size() == 1);
  CHECK(bytes.substr(block.marketo_fields.front().origin.offset, 6) == std::string("k\0e\0y\0", 6));
}

TEST_CASE("errors stand where their code is") {
  const std::string text = R"({"success":false,"errors":[{"code":"1018","message":"CRM Enabled"}]})";
  RecordBlock block;
  FileContext cx{.path = "m/a.json", .block = block};
  read_marketo(cx, text);
  REQUIRE(block.facts.size() == 1);
  CHECK(text.substr(block.facts.front().origin.offset, 4) == "1018");
  CHECK(block.facts.front().message.find("CRM sync") != std::string_view::npos);
  CHECK(
      read("m/a.json", answer(R"({"status":"skipped","reasons":[{"code":"1003","message":"Invalid data"}]})"))
          .starts_with("!a saved Marketo error answer (1003 Invalid data)"));
  CHECK(explain_error_code("no code") == "fetch the file again");
}

}  // namespace
}  // namespace lint
