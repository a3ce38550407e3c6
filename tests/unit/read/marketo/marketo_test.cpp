// What Marketo files are recognised as, and the records they give.
#include "linter/read/marketo/marketo.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "linter/base/atomic_write.h"
#include "linter/read/marketo/records.h"
#include "linter/source/line_index.h"

namespace lint {
namespace {

struct ReadFile {
  explicit ReadFile(std::string_view path, std::string_view bytes) {
    FileContext cx{.path = path, .block = block};
    read_marketo(cx, bytes);
  }
  RecordBlock block;
};

TEST_CASE("a describe gives both names and tells what is read-only") {
  const std::string text =
      R"({"result":[{"id":1,"displayName":"No REST","dataType":"string","soap":{"name":"X"}},
      {"id":2,"displayName":"Phone Number","dataType":"Phone","length":255,
       "rest":{"name":"phone","readOnly":true},"soap":{"name":"Phone","readOnly":false}}],"success":true})";
  const ReadFile read("marketo/a.json", text);
  REQUIRE(read.block.marketo_fields.size() == 1);
  const MarketoField& field = read.block.marketo_fields.front();
  CHECK(field.object == "lead");
  CHECK(field.rest_name == "phone");
  CHECK(field.soap_name == "Phone");
  CHECK(field.label == "Phone Number");
  CHECK(field.data_type == "phone");
  CHECK(field.length == 255);
  CHECK(field.is_read_only == true);
  CHECK_FALSE(field.is_hidden);
  CHECK(text.substr(field.origin.offset, 5) == "phone");
}

TEST_CASE("a page of schema fields, with or without its envelope") {
  const std::string field =
      R"({"displayName":"Tier","name":"tier","description":null,"dataType":"string","isHidden":true,)"
      R"("isSensitive":false,"isCustom":true})";
  for (const std::string& text : {R"({"success":true,"result":[)" + field + "]}", "[" + field + "]", field,
                                  R"([{"result":[)" + field + R"(],"moreResult":true},{"result":[]}])"}) {
    CAPTURE(text);
    const ReadFile read("marketo/companies/fields.json", text);
    REQUIRE(read.block.marketo_fields.size() == 1);
    CHECK(read.block.facts.empty());
    CHECK(read.block.marketo_fields.front().object == "company");
    CHECK(read.block.marketo_fields.front().is_hidden == true);
    CHECK(read.block.marketo_fields.front().is_custom == true);
    CHECK(read.block.marketo_fields.front().description.empty());
  }
}

TEST_CASE("a page that has a successor says so") {
  const ReadFile read(
      "marketo/p.json",
      R"({"result":[{"name":"a","dataType":"string","isHidden":false}],"moreResult":true,"nextPageToken":"AB="})");
  REQUIRE(read.block.facts.size() == 1);
  CHECK(read.block.facts.front().kind == FactKind::incomplete);
  CHECK(read.block.facts.front().message ==
        "the page says `moreResult: true`: save the page of nextPageToken `AB=` beside it");
}

TEST_CASE("describes of objects name them") {
  struct Case {
    std::string_view name;
    std::string_view object;
    bool is_custom;
  };
  const Case cases[] = {
      {R"("name":"API Lead")", "lead", false},
      {R"("name":"Company")", "company", false},
      {R"("name":"API Program Membership")", "programMember", false},
      {R"("apiName":"licence_c","displayName":"Licence")", "licence_c", true},
  };
  for (const Case& c : cases) {
    const ReadFile read("marketo/a.json",
                        R"({"success":true,"result":[{)" + std::string(c.name) +
                            R"(,"searchableFields":[],"fields":[{"name":"key","displayName":"Key",)"
                            R"("dataType":"String","updateable":false}]}]})");
    REQUIRE(read.block.marketo_objects.size() == 1);
    CHECK(read.block.marketo_objects.front().name == c.object);
    CHECK(read.block.marketo_objects.front().is_custom == c.is_custom);
    REQUIRE(read.block.marketo_fields.size() == 1);
    CHECK(read.block.marketo_fields.front().object == c.object);
    CHECK(read.block.marketo_fields.front().data_type == "string");
    CHECK(read.block.marketo_fields.front().is_read_only == true);
  }
}

TEST_CASE("field tables") {
  const ReadFile ui("marketo/names.csv",
                    "Exported by Marketo\nFriendly Label;REST API Name;SOAP API Name\nFirst "
                    "Name;firstName;FirstName\nNone;;\n");
  REQUIRE(ui.block.marketo_fields.size() == 1);
  CHECK(ui.block.marketo_fields.front().label == "First Name");
  CHECK(ui.block.marketo_fields.front().soap_name == "FirstName");

  const ReadFile flat("marketo/flat.csv",
                      "data_type,display_name,id,length,restname,restread_only,soapname,soapread_only\n"
                      "text,Tier (A),7,0,Tier__c_account,FALSE,,FALSE\n");
  REQUIRE(flat.block.marketo_fields.size() == 1);
  CHECK(flat.block.marketo_fields.front().rest_name == "Tier__c_account");
  CHECK(flat.block.marketo_fields.front().length == 0);
  CHECK(flat.block.marketo_fields.front().is_read_only == false);

  const ReadFile objects("marketo/all.csv",
                         "Object,API Name,Label,Type\nPerson,tier,Tier,String\nCar_c,key,Key,String\n");
  REQUIRE(objects.block.marketo_fields.size() == 2);
  CHECK(objects.block.marketo_fields[0].object == "lead");
  CHECK(objects.block.marketo_fields[1].object == "Car_c");
}

TEST_CASE("what is not a schema") {
  struct Case {
    std::string_view path;
    std::string_view text;
    FactKind kind;
    std::string_view message;
  };
  const Case cases[] = {
      {"m/a.json", R"({"success":false,"errors":[{"code":"602","message":"Access token expired"}]})",
       FactKind::unrecognised,
       "a saved Marketo error answer (602 Access token expired), not data: the access token has expired: ask "
       "for a new one and fetch the file again"},
      {"m/a.json", R"({"error":"unauthorized","error_description":"No client with id x"})",
       FactKind::unrecognised,
       "a saved Marketo error answer (No client with id x), not data: fetch the file again"},
      {"m/a.json", R"({"result":[{"id":1,"email":"a@example.com","firstName":"A"}],"success":true})",
       FactKind::unrecognised,
       "saved person records, not a schema: they are personal data, remove them from the project"},
      {"m/a.json", R"({"colour":"red"})", FactKind::unrecognised,
       "JSON that is no known Marketo answer: save a describe or schema answer here, or move the file out of "
       "the Marketo folder"},
      {"m/a.json", "{", FactKind::malformed, "unexpected end of input; expected string literal"},
      {"m/a.csv", "colour,size\nred,1\n", FactKind::unrecognised,
       "a table without a column of API names: a heading such as `REST API Name` is expected, as in the "
       "export "
       "of field names"},
      {"m/a.csv", "REST API Name,Label\n\"a,b\n", FactKind::malformed, "a quoted cell is not closed"},
      {"m/a.xls", "<html><table>", FactKind::unrecognised,
       "a web page without a table of fields: save the export itself"},
      {"m/a.xlsx", "PK\x03\x04", FactKind::unrecognised,
       "an Excel workbook: open it and save the sheet as text, File › Save As › CSV UTF-8"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const ReadFile read(c.path, c.text);
    CHECK(read.block.marketo_fields.empty());
    REQUIRE(read.block.facts.size() == 1);
    CHECK(read.block.facts.front().kind == c.kind);
    CHECK(read.block.facts.front().message == c.message);
  }
  CHECK(ReadFile("m/README.md", "# Notes").block.facts.empty());
  CHECK(ReadFile("m/status.csv", "Started At,Ended At,Object,Operation,Status\n").block.facts.empty());
}

/// The folder of published samples, or empty.
std::string samples() {
  const char* const named = std::getenv("FIELDLINT_CORPORA");
  const std::string folder =
      named != nullptr ? std::string(named) : std::string(FIELDLINT_SOURCE_DIR) + "/../shared/corpora";
  return folder + "/marketo/";
}

struct Sample {
  std::string_view file;
  MarketoShape shape;
  std::size_t fields;
};

constexpr Sample kSamples[] = {
    {"activities-leadchanges.json", MarketoShape::activities, 0},
    {"activity-types.fixture.json", MarketoShape::activity_types, 0},
    {"companies-schema-field-by-name.json", MarketoShape::schema_fields, 1},
    {"companies-schema-fields.page1.json", MarketoShape::schema_fields, 5},
    {"custom-activity-types.json", MarketoShape::activity_types, 0},
    {"customobject-describe.all-types.fixture.json", MarketoShape::object_describe, 16},
    {"customobject-describe.json", MarketoShape::object_describe, 9},
    {"customobjects-fieldDataTypes.json", MarketoShape::data_types, 0},
    {"customobjects-linkableObjects.json", MarketoShape::linkable_objects, 0},
    {"customobjects-list.json", MarketoShape::object_describe, 0},
    {"customobjects-schema-describe.draft.json", MarketoShape::object_describe, 3},
    {"customobjects-schema-describe.json", MarketoShape::object_describe, 8},
    {"email-content-modules.json", MarketoShape::content, 0},
    {"folder-tokens.json", MarketoShape::tokens, 0},
    {"form-fields.json", MarketoShape::form_fields, 0},
    {"form-programMemberFields.json", MarketoShape::form_field_catalogue, 0},
    {"form-usedBy.json", MarketoShape::form_users, 0},
    {"forms-browse.json", MarketoShape::forms, 0},
    {"landingpage-content.json", MarketoShape::content, 0},
    {"lead-field-name-type-list.fixture.json", MarketoShape::field_list, 129},
    {"lead-rest-names.sfdc-instance.json", MarketoShape::export_request, 0},
    {"leads-describe.all-types.fixture.json", MarketoShape::leads_describe, 16},
    {"leads-describe.instanceA.2020-09.json", MarketoShape::leads_describe, 90},
    {"leads-describe.instanceA.2021-10.json", MarketoShape::leads_describe, 99},
    {"leads-describe.instanceA.2021-11.json", MarketoShape::leads_describe, 100},
    {"leads-describe2.sfdc-instance.excerpt.json", MarketoShape::object_describe, 7},
    {"leads-schema-field-by-name.json", MarketoShape::schema_fields, 1},
    {"leads-schema-fields.truncated.json", MarketoShape::schema_fields, 11},
    {"namedaccounts-schema-fields.page1.json", MarketoShape::schema_fields, 5},
    {"openapi-field-definitions.reduced.json", MarketoShape::unknown, 0},
    {"opportunities-describe.json", MarketoShape::object_describe, 4},
    {"programmembers-describe.json", MarketoShape::object_describe, 20},
    {"salespersons-describe.json", MarketoShape::object_describe, 5},
    {"smartcampaign-smartlist.json", MarketoShape::asset, 0},
    {"smartlist-with-rules.json", MarketoShape::smart_list, 0},
    {"snippet-content.json", MarketoShape::content, 0},
};

TEST_CASE("published samples") {
  const std::string folder = samples();
  if (!read_file(folder + "snippet-content.json").ok()) {
    MESSAGE("skipped: no samples");
    return;
  }
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.file);
    const Result<std::string> bytes = read_file(folder + std::string(sample.file));
    REQUIRE(bytes.ok());
    const JsonDocument document = parse_json(*bytes);
    REQUIRE(document.ok());
    CHECK(to_string(recognise_marketo(document.root()).shape) == to_string(sample.shape));
    const ReadFile read(sample.file, *bytes);
    CHECK(read.block.marketo_fields.size() == sample.fields);
    for (const MarketoField& field : read.block.marketo_fields) {
      CHECK(bytes->substr(field.origin.offset, field.rest_name.size()) == field.rest_name);
    }
  }
  const Result<std::string> csv = read_file(folder + "leads-describe.instanceB-sfdc.flattened.csv");
  REQUIRE(csv.ok());
  CHECK(ReadFile("flattened.csv", *csv).block.marketo_fields.size() == 100);
}

TEST_CASE("samples that are broken as published are broken at the right place") {
  struct Case {
    std::string_view file;
    std::uint32_t line;
    std::uint32_t column;
  };
  const Case cases[] = {{"leads-describe.malformed-as-published.json", 19, 1},
                        {"companies-describe.malformed-as-published.json", 57, 13}};
  for (const Case& c : cases) {
    const Result<std::string> bytes = read_file(samples() + std::string(c.file));
    if (!bytes.ok()) {
      MESSAGE("skipped: no samples");
      return;
    }
    const ReadFile read(c.file, *bytes);
    REQUIRE(read.block.facts.size() == 1);
    CHECK(read.block.facts.front().kind == FactKind::malformed);
    const LineColumn place = line_column(*bytes, read.block.facts.front().origin.offset);
    CHECK(place.line == c.line);
    CHECK(place.column == c.column);
  }
}

}  // namespace
}  // namespace lint
