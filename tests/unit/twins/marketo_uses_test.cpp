// Which fields the uses of Marketo's assets mean.
#include "linter/twins/marketo_uses.h"

#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "linter/base/text.h"
#include "linter/model/merge.h"

namespace lint {
namespace {

/// A field of Marketo: object, REST name, SOAP name, label.
using SchemaField = std::array<std::string_view, 4>;

struct World {
  World(const std::vector<std::string_view>& salesforce, const std::vector<SchemaField>& schema,
        const std::vector<MarketoUse>& uses, const std::vector<MarketoAsset>& assets = {}) {
    const auto block = std::make_shared<RecordBlock>();
    for (const std::string_view name : salesforce) {
      const std::size_t dot = name.find('.');
      Field field;
      field.object_name = name.substr(0, dot);
      field.name = name.substr(dot + 1);
      field.is_custom = is_custom_name(field.name);
      block->fields.push_back(field);
    }
    for (const SchemaField& each : schema) {
      MarketoField field;
      field.object = each[0];
      field.rest_name = each[1];
      field.soap_name = each[2];
      field.label = each[3];
      block->marketo_fields.push_back(field);
    }
    block->marketo_uses = uses;
    block->marketo_assets = assets;
    const auto all = [](const auto& records) {
      return Range{.begin = 0, .end = static_cast<std::uint32_t>(records.size())};
    };
    Fragment fragment{.is_read = true,
                      .fields = all(block->fields),
                      .marketo_fields = all(block->marketo_fields),
                      .marketo_uses = all(uses),
                      .marketo_assets = all(assets)};
    const FragmentRef file{.path = "a", .block = block.get(), .fragment = &fragment};
    model = merge({file}, {block}, {});
    index = std::make_unique<Index>(model);
    twins = join(model, *index, {});
    found = MarketoUses(model, *index, twins);
  }

  /// `0 strong high, 1 medium low (inactive)`: the numbers of the uses.
  [[nodiscard]] std::string of(std::string_view field) const {
    std::string out;
    for (const MarketoReference& use : found.of(index->find_field(field))) {
      out += concat(out.empty() ? "" : ", ", use.use, ' ', to_string(use.strength), ' ',
                    to_string(use.confidence), use.is_active ? "" : " (inactive)");
    }
    return out;
  }
  Model model;
  std::unique_ptr<Index> index;
  Twins twins;
  MarketoUses found;
};

MarketoUse form_field(std::string_view name, AssetStatus status = AssetStatus::approved) {
  return {.kind = AssetKind::form,
          .status = status,
          .name_kind = MarketoNameKind::soap_name,
          .direction = Direction::writes,
          .object = "lead",
          .name = name};
}

MarketoUse token(std::string_view object, std::string_view label) {
  return {.kind = AssetKind::email,
          .status = AssetStatus::approved,
          .name_kind = MarketoNameKind::label,
          .direction = Direction::displays,
          .object = object,
          .name = label};
}

const std::vector<SchemaField> kSchema{{"lead", "email", "Email", "Email Address"},
                                       {"lead", "sfdcLeadId", "", "SFDC Lead Id"},
                                       {"lead", "industry", "Industry", "Industry"},
                                       {"lead", "Tier__c", "Tier__c", "Tier"},
                                       {"lead", "Rank__c", "", "Tier"},
                                       {"lead", "appleScore", "Apple Score", "Apple Score"},
                                       {"Renewal__c", "End__c", "", "End"}};

TEST_CASE("a use of a Marketo field is one of its Salesforce fields") {
  const World world({"Lead.Email", "Contact.Email", "Lead.Tier__c"}, kSchema,
                    {form_field("Email"), form_field("tier__C"), token("lead", "Email Address")});
  CHECK(world.of("Lead.Email") == "0 strong high, 2 strong high");
  CHECK(world.of("Contact.Email") == "0 strong high, 2 strong high");
  CHECK(world.of("Lead.Tier__c") == "1 strong high");
  CHECK(world.found.strongest(world.index->find_field("Lead.Tier__c")) == Strength::strong);
  CHECK(world.found.unresolved().empty());
}

TEST_CASE(
    "drafts, campaigns that are off, and assets of unknown status count medium; smart lists have none") {
  MarketoUse list = token("lead", "Email Address");
  list.kind = AssetKind::smart_list;
  list.status = AssetStatus::unknown;
  MarketoUse unknown = form_field("Email", AssetStatus::unknown);
  unknown.asset = "Other";
  const World world({"Lead.Email"}, kSchema, {form_field("Email", AssetStatus::draft), unknown, list});
  CHECK(world.of("Lead.Email") == "0 medium high (inactive), 1 medium high, 2 strong high");
}

TEST_CASE("a label that names several fields is one use of each, in doubt") {
  const World world({"Lead.Tier__c", "Lead.Rank__c"}, kSchema, {token("lead", "Tier")});
  CHECK(world.of("Lead.Tier__c") == "0 strong low");
  CHECK(world.of("Lead.Rank__c") == "0 strong low");
}

TEST_CASE("names that no field has") {
  MarketoUse filter = token("lead", "Member of Program");
  filter.confidence = Confidence::medium;
  const World world({"Lead.Email"}, kSchema,
                    {token("lead", "Emial"), token("lead", "Lead Owner First Name"), filter});
  REQUIRE(world.found.unresolved().size() == 3);
  CHECK(world.found.unresolved()[0].is_missing);
  CHECK_FALSE(world.found.unresolved()[1].is_missing);
  CHECK_FALSE(world.found.unresolved()[2].is_missing);
  const World bare({"Lead.Email"}, {}, {token("lead", "Emial")});
  CHECK_FALSE(bare.found.unresolved()[0].is_missing);
}

TEST_CASE("without schemas: Marketo's own fields, and API names") {
  const World world({"Lead.Email", "Lead.Industry", "Account.Industry", "Lead.Tier__c", "Contact.Tier__c",
                     "Lead.Both__c", "Account.Both__c"},
                    {},
                    {token("lead", "Email Address"), token("company", "Industry"), form_field("Tier__c"),
                     form_field("Both__c"), form_field("tier")});
  CHECK(world.of("Lead.Email") == "0 strong medium");
  CHECK(world.of("Account.Industry") == "1 strong medium");
  CHECK(world.of("Lead.Industry").empty());
  CHECK(world.of("Contact.Tier__c") == "2 strong medium");
  CHECK(world.of("Account.Both__c") == "3 strong low");
  CHECK(world.found.unresolved().size() == 1);
}

TEST_CASE("scripts") {
  MarketoUse use{.kind = AssetKind::script,
                 .name_kind = MarketoNameKind::script_name,
                 .direction = Direction::displays,
                 .object = "lead",
                 .name = "Apple_Score"};
  MarketoUse trigger = use;
  trigger.object = "";
  trigger.name = "End__c";
  MarketoUse list = use;
  list.object = "Renewal__c";
  list.name = "";
  const World world({"Lead.Email", "Renewal__c.End__c"}, kSchema, {use, trigger, list});
  REQUIRE(world.model.marketo_fields[MarketoFieldId(0)].rest_name == "appleScore");
  CHECK(world.found.of(MarketoFieldId(0)).size() == 1);
  CHECK(world.found.unresolved().empty());
  CHECK(world.of("Renewal__c.End__c") == "1 medium high");
  const ObjectId renewal = world.index->find_object("Renewal__c");
  CHECK(world.found.of(renewal).size() == 1);
  CHECK(world.found.strongest(renewal) == Strength::medium);
}

TEST_CASE("lists of assets name the assets, and repetitions count once") {
  MarketoUse use = form_field("Email", AssetStatus::unknown);
  use.asset_id = "227";
  const MarketoAsset listed{
      .kind = AssetKind::form, .status = AssetStatus::approved, .id = "227", .name = "Contact us"};
  const MarketoAsset used{.kind = AssetKind::form, .status = AssetStatus::draft, .id = "227"};
  const World world({"Lead.Email"}, kSchema, {use, use}, {used, listed});
  REQUIRE(world.model.marketo_uses.size() == 1);
  CHECK(world.model.marketo_uses.front().asset == "Contact us");
  CHECK(world.of("Lead.Email") == "0 strong high");
}

TEST_CASE("which assets were read") {
  const auto asset = [](AssetKind kind, bool is_read) {
    return MarketoAsset{.kind = kind, .is_read = is_read};
  };
  const World some({}, {}, {}, {asset(AssetKind::form, true), asset(AssetKind::email, false)});
  CHECK(some.found.coverage().has_forms);
  CHECK_FALSE(some.found.is_loaded());
  const World all(
      {}, {}, {},
      {asset(AssetKind::form, true), asset(AssetKind::email, true), asset(AssetKind::campaign, true)});
  CHECK(all.found.is_loaded());
}

}  // namespace
}  // namespace lint
