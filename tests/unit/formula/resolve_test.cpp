// Paths: which fields they use.
#include "linter/formula/resolve.h"

#include <doctest/doctest.h>

#include <string>

#include "linter/base/text.h"
#include "linter/model/merge.h"

namespace lint {
namespace {

/// Renewal__c and Renewal_Line__c beside the built-in objects.
Model make_model() {
  auto block = std::make_shared<RecordBlock>();
  const auto add = [&](std::string_view object, std::string_view name, std::string_view target,
                       std::string_view child) {
    Field field{
        .object_name = object, .name = name, .type = target.empty() ? FieldType::text : FieldType::lookup};
    field.is_custom = true;
    if (!target.empty()) field.reference_to.push_back(target);
    field.child_relationship = child;
    block->fields.push_back(field);
  };
  add("Renewal__c", "Account__c", "Account", "Renewals");
  add("Renewal__c", "Term__c", "", "");
  add("Renewal_Line__c", "Renewal__c", "Renewal__c", "Lines");
  add("Contact", "Tier__c", "", "");
  Fragment fragment{.type = MetadataType::custom_object, .is_read = true};
  fragment.fields = {.begin = 0, .end = static_cast<std::uint32_t>(block->fields.size())};
  const FragmentRef file{.path = "a.object", .block = block.get(), .fragment = &fragment};
  return merge({file}, {block}, {});
}

struct Case {
  std::string_view start;
  std::string_view path;
  std::string_view uses;  ///< full names, in order
};

constexpr Case kCases[] = {
    {"Contact", "Tier__c", "Contact.Tier__c"},
    {"Contact", "Account.Owner.Email", "Contact.AccountId Account.OwnerId User.Email"},
    {"Contact", "Owner:User.Email", "Contact.OwnerId User.Email"},
    {"Renewal__c", "Account__r.Industry", "Renewal__c.Account__c Account.Industry"},
    {"Renewal__c", "Account__c.Industry", "Renewal__c.Account__c Account.Industry"},
    {"Renewal__c", "CreatedBy.Email", "User.Email"},
    {"Renewal_Line__c", "Renewal__r.Account__r.Name",
     "Renewal_Line__c.Renewal__c Renewal__c.Account__c Account.Name"},
    {"Account", "Renewals__r.Term__c", "Renewal__c.Account__c Renewal__c.Term__c"},
    {"Account", "Contacts.Tier__c", "Contact.AccountId Contact.Tier__c"},
    {"Account", "Lines__r.X__c", ""},
    {"Renewal_Line__c", "RenewalId__c", "Renewal_Line__c.Renewal__c"},
    {"Renewal__c", "TermId__c", ""},
    {"Lead", "$User.Email", "User.Email"},
    {"Lead", "$Record.Email", "Lead.Email"},
    {"", "Contact.Tier__c", "Contact.Tier__c"},
    {"Account", "X__pc", ""},
    {"Account", "Tier__pc", "Contact.Tier__c"},
};

TEST_CASE("paths walk parents, children and globals") {
  const Model model = make_model();
  const Index index(model);
  for (const Case& one : kCases) {
    CAPTURE(one.path);
    const ObjectId start = one.start.empty() ? ObjectId() : index.find_object(one.start);
    formula::ResolvedPath path = formula::resolve_path(model, index, start, one.path);
    if (path.target) path.lookups.push_back(path.target);
    std::string uses;
    for (const FieldId id : path.lookups) uses += concat(uses.empty() ? "" : " ", model.fields[id].full_name);
    CHECK(uses == one.uses);
  }
}

}  // namespace
}  // namespace lint
