// Reach: what only unused formulas read is not used.
#include "linter/references/reach.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"
#include "linter/model/merge.h"
#include "linter/references/references.h"

namespace lint {
namespace {

/// Fields of Lead and who uses them, built by hand.
class Builder {
 public:
  void add_field(std::string_view name) {
    Field field{.object_name = "Lead", .name = name, .type = FieldType::text};
    field.is_custom = true;
    block_->fields.push_back(field);
  }
  void add_use(MetadataType type, std::string_view component, std::string_view target,
               Strength strength = Strength::strong) {
    Site site{.target = block_->names.intern(target),
              .context = block_->names.intern("Lead"),
              .component = block_->names.intern(component),
              .path = block_->names.intern("formula")};
    site.type = type;
    site.strength = strength;
    block_->sites.push_back(site);
  }
  /// `reader`'s formula reads `target`.
  void add_formula(std::string_view reader, std::string_view target) {
    add_use(MetadataType::custom_field, concat("Lead.", reader), target);
  }
  [[nodiscard]] Model model() const {
    Fragment fragment{.type = MetadataType::custom_object, .is_read = true};
    fragment.fields = {.begin = 0, .end = static_cast<std::uint32_t>(block_->fields.size())};
    fragment.sites = {.begin = 0, .end = static_cast<std::uint32_t>(block_->sites.size())};
    const FragmentRef file{.path = "a.object", .block = block_.get(), .fragment = &fragment};
    return merge({file}, {block_}, {});
  }

 private:
  std::shared_ptr<RecordBlock> block_ = std::make_shared<RecordBlock>();
};

/// `A=strong B=none` for some fields of Lead.
std::string strengths(const Builder& builder, std::initializer_list<std::string_view> names) {
  const Model model = builder.model();
  const Index index(model);
  const References references(model, index);
  std::string text;
  for (const std::string_view name : names) {
    const FieldId field = index.find_field(concat("Lead.", name));
    REQUIRE(field);
    text += concat(text.empty() ? "" : " ", name.substr(0, 1), "=", to_string(references.strongest(field)));
  }
  return text;
}

Builder with_fields(std::initializer_list<std::string_view> names) {
  Builder builder;
  for (const std::string_view name : names) builder.add_field(name);
  return builder;
}

}  // namespace

TEST_CASE("a formula's use counts what the formula counts") {
  Builder builder = with_fields({"A__c", "B__c", "C__c"});
  builder.add_formula("B__c", "A__c");
  builder.add_formula("C__c", "B__c");
  CHECK(strengths(builder, {"A__c", "B__c", "C__c"}) == "A=none B=none C=none");
}

TEST_CASE("a use of the last formula reaches the first field, as strong as it is") {
  for (const Strength strength : {Strength::weak, Strength::medium, Strength::strong}) {
    Builder builder = with_fields({"A__c", "B__c", "C__c"});
    builder.add_formula("B__c", "A__c");
    builder.add_formula("C__c", "B__c");
    builder.add_use(MetadataType::flow, "Router", "C__c", strength);
    const std::string_view word = to_string(strength);
    CHECK(strengths(builder, {"A__c", "B__c", "C__c"}) == concat("A=", word, " B=", word, " C=", word));
  }
}

TEST_CASE("a use of the first field does not reach the formula") {
  Builder builder = with_fields({"A__c", "B__c"});
  builder.add_formula("B__c", "A__c");
  builder.add_use(MetadataType::flow, "Router", "A__c");
  CHECK(strengths(builder, {"A__c", "B__c"}) == "A=strong B=none");
}

TEST_CASE("fields that only use each other are used by nothing") {
  Builder builder = with_fields({"A__c", "B__c"});
  builder.add_formula("A__c", "B__c");
  builder.add_formula("B__c", "A__c");
  CHECK(strengths(builder, {"A__c", "B__c"}) == "A=none B=none");
}

TEST_CASE("a formula of a package counts as used") {
  Builder builder = with_fields({"A__c", "pkg__B__c"});
  builder.add_formula("pkg__B__c", "A__c");
  CHECK(strengths(builder, {"A__c"}) == "A=medium");
}

TEST_CASE("the chain of definitions, step by step") {
  Builder builder = with_fields({"A__c", "B__c", "C__c"});
  builder.add_formula("B__c", "A__c");
  builder.add_formula("C__c", "A__c");
  builder.add_formula("C__c", "B__c");
  builder.add_formula("A__c", "C__c");
  const Model model = builder.model();
  const Index index(model);
  const References references(model, index);
  const auto steps = definitions_using(references, index.find_field("Lead.A__c"));
  REQUIRE(steps.size() == 1);
  CHECK(steps[0] == std::vector<FieldId>{index.find_field("Lead.B__c"), index.find_field("Lead.C__c")});
}

}  // namespace lint
