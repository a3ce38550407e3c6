// Which Salesforce and Marketo fields are joined, by which tier and how surely.
#include "linter/twins/twins.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/model/merge.h"
#include "linter/twins/built_in_fields.h"
#include "linter/twins/grounds.h"

namespace lint {
namespace {

/// Field names such as `Lead.Tier__c=Label`, Marketo names such as `tier=Label` or `renewal_c:key`.
struct World {
  World(const std::vector<std::string_view>& salesforce, const std::vector<std::string_view>& marketo,
        TwinOptions options = {}, std::string name_space = {}) {
    const auto block = std::make_shared<RecordBlock>();
    for (const std::string_view text : salesforce) {
      const std::vector<std::string_view> parts = split(text, '=');
      const std::size_t dot = parts[0].find('.');
      Field field;
      field.object_name = parts[0].substr(0, dot);
      field.name = parts[0].substr(dot + 1);
      field.label = parts.size() > 1 ? parts[1] : std::string_view();
      field.is_custom = is_custom_name(field.name);
      block->fields.push_back(field);
    }
    for (const std::string_view text : marketo) {
      const std::vector<std::string_view> parts = split(text, '=');
      const std::vector<std::string_view> names = split(parts[0], ':');
      MarketoField field;
      field.object = names.size() > 1 ? names[0] : "lead";
      field.rest_name = names.back();
      field.label = parts.size() > 1 ? parts[1] : std::string_view();
      block->marketo_fields.push_back(field);
    }
    fragment.is_read = true;
    fragment.fields = {0, static_cast<std::uint32_t>(block->fields.size())};
    fragment.marketo_fields = {0, static_cast<std::uint32_t>(block->marketo_fields.size())};
    const FragmentRef file{"a", block.get(), &fragment};
    model = merge({file}, {block}, {.project_namespace = std::move(name_space)});
    index = std::make_unique<Index>(model);
    twins = join(model, *index, options);
  }

  /// `Lead.Tier__c api-name high` for each twin, by Salesforce field.
  std::string of(std::string_view rest_name) const {
    std::string out;
    for (std::size_t i = 0; i < model.marketo_fields.size(); ++i) {
      if (model.marketo_fields[MarketoFieldId(i)].rest_name != rest_name) continue;
      for (const Twin& twin : twins.twins_of(MarketoFieldId(i))) {
        if (!out.empty()) out += ", ";
        out += concat(model.fields[twin.field].full_name, ' ', to_string(twin.tier), ' ',
                      to_string(twin.confidence));
      }
    }
    return out;
  }

  Fragment fragment;
  Model model;
  std::unique_ptr<Index> index;
  Twins twins;
};

TEST_CASE("Marketo's own fields follow the default mapping") {
  const World synced({}, {"sfdcId", "city", "rating", "doNotCall", "createdAt", "id"});
  CHECK(synced.of("city") == "Contact.MailingCity built-in high, Lead.City built-in high");
  CHECK(synced.of("rating") == "Lead.Rating built-in high");
  CHECK(synced.of("doNotCall") == "Contact.DoNotCall built-in medium, Lead.DoNotCall built-in medium");
  CHECK(synced.of("id").empty());
  CHECK(synced.of("sfdcId").empty());
  const World unknown({}, {"city"});
  CHECK(unknown.of("city") == "Contact.MailingCity built-in medium, Lead.City built-in medium");
}

TEST_CASE("API names, ignoring case") {
  const World world({"Lead.Score_Band__c", "Account.Tier__c"},
                    {"score_band__C", "Tier__c", "AccountSource", "type"});
  CHECK(world.of("score_band__C") == "Lead.Score_Band__c api-name high");
  CHECK(world.of("Tier__c") == "Account.Tier__c api-name high");
  CHECK(world.of("AccountSource") == "Account.AccountSource api-name high");
  CHECK(world.of("type") == "Account.Type api-name medium");
}

TEST_CASE("a name on several objects") {
  const std::vector<std::string_view> fields = {"Lead.T__c", "Contact.T__c", "Account.T__c"};
  const World suffixed(fields, {"T__c", "T__c_account"});
  CHECK(suffixed.of("T__c_account") == "Account.T__c suffixed high");
  CHECK(suffixed.of("T__c") == "Contact.T__c shared-name medium, Lead.T__c shared-name medium");
  const World ambiguous(fields, {"T__c"});
  CHECK(ambiguous.of("T__c") ==
        "Account.T__c shared-name low, Contact.T__c shared-name low, Lead.T__c shared-name low");
  const World all(fields, {"T__c", "t__c_account", "T__c_contact"});
  CHECK(all.of("T__c") == "Lead.T__c shared-name medium");
}

TEST_CASE("a label with the object's mark decides between objects") {
  const std::vector<std::string_view> fields = {"Lead.T__c", "Contact.T__c", "Account.T__c"};
  CHECK(World(fields, {"T__c=Tier (A)"}).of("T__c") == "Account.T__c shared-name medium");
  CHECK(World(fields, {"T__c=Tier (C)"}).of("T__c") == "Contact.T__c shared-name medium");
  CHECK(World({"Account.T__c"}, {"T__c=Tier (C)"}).of("T__c") == "Account.T__c api-name low");
  CHECK(World({"Account.T__c"}, {"T__c=Tier (A)"}).of("T__c") == "Account.T__c api-name high");
  CHECK(World(fields, {"T__c=Tier (A)", "T__c_account"}).of("T__c") ==
        "Contact.T__c shared-name medium, Lead.T__c shared-name medium");
}

TEST_CASE("names of a package, with and without the project's namespace") {
  const World world({"Lead.T__c", "Contact.other__U__c"}, {"acme__T__c", "other__U__c", "other__T__c"}, {},
                    "acme");
  CHECK(world.of("acme__T__c") == "Lead.T__c api-name high");
  CHECK(world.of("other__U__c") == "Contact.other__U__c api-name high");
  CHECK(world.of("other__T__c").empty());
}

TEST_CASE("every pair says why, and whether it is one of several") {
  const World world({"Lead.A__c", "Account.A__c", "Lead.B__c"}, {"A__c", "B__c"});
  const auto twin_of = [&](std::string_view name) {
    return world.twins.twins_of(world.index->find_field(name)).front();
  };
  CHECK(twin_of("Lead.A__c").is_ambiguous);
  CHECK(twin_of("Account.A__c").reason ==
        "several objects have the API name and nothing tells which one is meant");
  CHECK_FALSE(twin_of("Lead.B__c").is_ambiguous);
  CHECK(twin_of("Lead.B__c").reason == "the REST name is the API name, which one object alone has");
}

TEST_CASE("the table of grounds") {
  Tier last = Tier::mapping;
  for (const GroundRow& row : grounds()) {
    CAPTURE(row.condition);
    CHECK(last <= row.tier);
    last = row.tier;
    CHECK(row.is_ambiguous == (row.condition.find("several objects") != std::string_view::npos &&
                               row.confidence == Confidence::low));
  }
}

TEST_CASE("an unsuffixed name is not the field that has a suffixed one") {
  const World world({"Account.T__c"}, {"T__c", "T__c_account"});
  CHECK(world.of("T__c").empty());
  CHECK(world.of("T__c_account") == "Account.T__c suffixed high");
}

TEST_CASE("single underscores") {
  const World world({"Lead.Active__c", "Account.Size__c", "Lead.Size__c"}, {"Active_c", "Size_c_account"});
  CHECK(world.of("Active_c") == "Lead.Active__c single-underscore medium");
  CHECK(world.of("Size_c_account") == "Account.Size__c single-underscore medium");
  const World both({"Lead.Active__c"}, {"Active_c", "Active__c"});
  CHECK(both.of("Active_c").empty());
}

TEST_CASE("labels are a hint for fields that Salesforce made") {
  const World world({"Account.New__c=Tier", "Lead.Region__c=Region"}, {"Old__c=Tier (A)", "region=Region"});
  CHECK(world.of("Old__c") == "Account.New__c label low");
  CHECK(world.of("region").empty());
}

TEST_CASE("a mapping overrides names on both sides") {
  const World world({"Lead.A__c", "Lead.B__c", "Contact.A__c"}, {"A__c", "custom"},
                    {.mapping = {{"Lead.A__c", "custom"}, {"Lead.Missing__c", "A__c"}}});
  CHECK(world.of("custom") == "Lead.A__c mapping high");
  CHECK(world.of("A__c") == "Contact.A__c api-name high");
}

TEST_CASE("several fields may be mapped to one, and fields of other objects by their full name") {
  const World world(
      {"Lead.A__c", "Contact.B__c", "Opportunity.C__c"}, {"score", "opportunity:stage", "stage"},
      {.mapping = {
           {"Lead.A__c", "score"}, {"Contact.B__c", "Score"}, {"Opportunity.C__c", "opportunity.stage"}}});
  CHECK(world.of("score") == "Contact.B__c mapping high, Lead.A__c mapping high");
  CHECK(world.of("stage") == "Opportunity.C__c mapping high");
}

TEST_CASE("program members join with campaign members by the mapping alone") {
  const World world({"CampaignMember.Seat__c", "CampaignMember.Meal__c"},
                    {"programMember:seat", "programMember:Meal__c"},
                    {.mapping = {{"CampaignMember.Seat__c", "seat"}}});
  CHECK(world.of("seat") == "CampaignMember.Seat__c mapping high");
  CHECK(world.of("Meal__c").empty());
}

TEST_CASE("opportunities, companies and custom objects join with their own object") {
  const World world({"Renewal__c.Term__c", "Lead.Term__c"},
                    {"opportunity:closeDate", "company:mainPhone", "renewal_c:Term__c", "Car:vin"});
  CHECK(world.of("closeDate") == "Opportunity.CloseDate api-name high");
  CHECK(world.of("mainPhone") == "Account.Phone built-in medium");
  CHECK(world.of("Term__c") == "Renewal__c.Term__c single-underscore medium");
  CHECK(world.of("vin").empty());
}

TEST_CASE("pairs are found from the Salesforce side too") {
  const World world({"Account.T__c"}, {"T__c_account"});
  const FieldId field = world.index->find_field("Account.T__c");
  REQUIRE(world.twins.twins_of(field).size() == 1);
  CHECK(world.twins.twins_of(field).front().marketo == MarketoFieldId(0));
  CHECK(world.twins.twins_of(FieldId()).empty());
}

TEST_CASE("where a Marketo field comes from") {
  const auto is_from_salesforce = [](std::string_view name, std::string_view object = "lead") {
    MarketoField field;
    field.object = object;
    field.rest_name = name;
    return looks_like_salesforce_origin(field);
  };
  for (const std::string_view name : {"Tier__c", "mkto_si__HideDate__c", "Tier__c_account", "Active_c",
                                      "AccountSource", "MiddleName_lead", "PhotoUrl"}) {
    CAPTURE(name);
    CHECK(is_from_salesforce(name));
  }
  for (const std::string_view name :
       {"firstName", "score_field", "favouriteColour", "id", "sfdcId", "Custom"}) {
    CAPTURE(name);
    CHECK_FALSE(is_from_salesforce(name));
  }
  CHECK(is_from_salesforce("Term__c", "Renewal__c"));
  CHECK_FALSE(is_from_salesforce("Name", "Renewal__c"));
}

TEST_CASE("the built-in table names fields that exist, sorted") {
  const World world({}, {});
  std::string last;
  for (const BuiltInPair& pair : built_in_pairs()) {
    CAPTURE(pair.rest_name);
    CHECK(last <= fold(pair.rest_name));
    last = fold(pair.rest_name);
    CHECK_FALSE(is_marketo_system_field(pair.rest_name));
    const bool is_set_up_by_hand = is_custom_name(pair.field);
    CHECK((is_set_up_by_hand || world.index->find_field(concat(pair.object, '.', pair.field))));
  }
  CHECK(is_marketo_system_field("SFDCid"));
  CHECK(is_marketo_system_field("blackListed"));
}

}  // namespace
}  // namespace lint
