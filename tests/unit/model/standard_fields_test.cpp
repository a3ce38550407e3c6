// The table of standard fields as records.
#include "linter/model/standard_fields.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace lint {
namespace {

const Field& find(const std::vector<Field>& fields, std::string_view full_name) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.full_name == full_name; });
  REQUIRE(found != fields.end());
  return *found;
}

TEST_CASE("ten objects, every field once, no type unknown") {
  Arena text;
  const std::vector<Field> fields = standard_fields(text);
  CHECK(fields.size() == 620);
  std::set<std::string_view> objects;
  std::set<std::string_view> names;
  for (const Field& field : fields) {
    CAPTURE(field.full_name);
    objects.insert(field.object_name);
    CHECK(names.insert(field.full_name).second);
    CHECK(field.is_built_in);
    CHECK_FALSE(field.is_custom);
    CHECK(field.type != FieldType::unknown);
    CHECK(field.type != FieldType::other);
    CHECK((field.type == FieldType::lookup || field.reference_to.empty()));
  }
  CHECK(objects.size() == 10);
}

TEST_CASE("columns") {
  Arena text;
  const std::vector<Field> fields = standard_fields(text);
  const Field& id = find(fields, "Lead.Id");
  CHECK(id.type == FieldType::id);
  CHECK(id.is_read_only);
  CHECK(id.governed_by.empty());
  const Field& city = find(fields, "Lead.City");
  CHECK(city.governed_by == "Address");
  CHECK(city.length == 40);
  CHECK_FALSE(city.is_read_only);
  const Field& owner = find(fields, "Lead.OwnerId");
  CHECK(owner.relationship == "Owner");
  CHECK(owner.reference_to == std::vector<std::string_view>{"Group", "User"});
  CHECK(find(fields, "Lead.Description").type == FieldType::long_text_area);
  CHECK(find(fields, "Lead.Street").type == FieldType::text_area);
  CHECK(find(fields, "CampaignMember.CampaignId").is_creatable_only);
}

TEST_CASE("names are known by their exact spelling") {
  CHECK(is_standard_field("Account", "AccountSource"));
  CHECK_FALSE(is_standard_field("Account", "accountSource"));
  CHECK_FALSE(is_standard_field("Lead", "AccountSource"));
}

}  // namespace
}  // namespace lint
