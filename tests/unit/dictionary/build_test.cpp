// Tests of building the dictionary from models.
#include "linter/dictionary/build.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "linter/dictionary/diff.h"
#include "linter/dictionary/digest.h"
#include "linter/dictionary/render.h"
#include "linter/dictionary/store.h"
#include "linter/model/merge.h"

namespace lint {
namespace {

/// A project of plain records: one file, one profile.
class Project {
 public:
  Field& add(std::string_view object, std::string_view name, FieldType type = FieldType::text) {
    Field field;
    field.object_name = object;
    field.name = name;
    field.label = name;
    field.type = type;
    field.length = type == FieldType::text ? 80 : 0;
    field.is_custom = true;
    block_->fields.push_back(field);
    return block_->fields.back();
  }
  void add_marketo(std::string_view name) {
    MarketoField field;
    field.object = "lead";
    field.rest_name = name;
    field.label = name;
    field.data_type = "string";
    field.length = 255;
    block_->marketo_fields.push_back(field);
  }
  /// An entry of the profile.
  void grant(std::string_view object, std::string_view name, bool readable, bool editable) {
    FieldPermission permission;
    permission.object = block_->names.intern(object);
    permission.field = block_->names.intern(name);
    permission.readable = readable ? 1 : 0;
    permission.editable = editable ? 1 : 0;
    block_->field_permissions.push_back(permission);
  }
  void grant_object(std::string_view object) {
    ObjectPermission permission;
    permission.object = block_->names.intern(object);
    permission.read = permission.create = permission.edit = true;
    block_->object_permissions.push_back(permission);
  }
  void decide(Decision decision) { decisions_.push_back(std::move(decision)); }

  Dictionary build(const Dictionary* base, std::string_view profile = "Sync") {
    const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
    block_->holders.clear();
    PermissionHolder holder;
    holder.name = "Sync";
    holder.fields = {.begin = 0, .end = size(block_->field_permissions)};
    holder.objects = {.begin = 0, .end = size(block_->object_permissions)};
    block_->holders.push_back(holder);
    Fragment fragment;
    fragment.type = MetadataType::custom_object;
    fragment.is_read = true;
    fragment.fields = {.begin = 0, .end = size(block_->fields)};
    fragment.marketo_fields = {.begin = 0, .end = size(block_->marketo_fields)};
    fragment.holders = {.begin = 0, .end = 1};
    const FragmentRef file{.path = "all", .block = block_.get(), .fragment = &fragment};
    const Model model = merge({file}, {block_}, {});
    const Index index(model);
    AccessOptions options;
    options.profile = profile;
    const Access access(model, index, options);
    const References references(model, index);
    const Twins twins = join(model, index, {});
    const MarketoUses marketo_uses(model, index, twins);
    const Store<FieldId, formula::FieldClass> formulas = formula::classify_fields(model, index);
    const Decisions decisions(decisions_);
    std::vector<FieldId> fields;
    for (std::size_t i = 0; i < model.fields.size(); ++i) {
      if (model.fields[FieldId(i)].is_custom) fields.emplace_back(i);
    }
    Finding finding;
    finding.rule = "stale/unused-field";
    finding.subject = "lead.A__c";
    return build_dictionary({.model = model,
                             .index = index,
                             .access = access,
                             .references = references,
                             .twins = twins,
                             .marketo_uses = marketo_uses,
                             .formulas = formulas,
                             .decisions = decisions,
                             .fields = fields,
                             .findings = std::span(&finding, 1)},
                            base);
  }

 private:
  std::shared_ptr<RecordBlock> block_ = std::make_shared<RecordBlock>();
  std::vector<Decision> decisions_;
};

/// Lead.A__c and Contact.A__c, which Marketo merges when its files are there; both visible.
Project pair_project() {
  Project project;
  project.add("Lead", "A__c");
  project.add("Contact", "A__c");
  for (const std::string_view object : {"Lead", "Contact"}) {
    project.grant_object(object);
    project.grant(object, "A__c", true, true);
  }
  return project;
}

const Entry* row_of(const Dictionary& dictionary, std::string_view id) {
  for (const Entry& entry : dictionary.entries) {
    if (entry.id == id) return &entry;
  }
  return nullptr;
}

TEST_CASE("the first version is 1.0.0, the same input gives the same bytes") {
  const Dictionary first = pair_project().build(nullptr);
  CHECK(to_string(first.version) == "1.0.0");
  REQUIRE(first.entries.size() == 2);
  CHECK(row_of(first, "Lead.A__c")->contract.fields[0].verdict == Verdict::editable);
  CHECK(row_of(first, "Lead.A__c")->evidence.fields[0].as_of == "1.0.0");
  CHECK(row_of(first, "Lead.A__c")->evidence.findings.size() == 1);
  CHECK(row_of(first, "Lead.A__c")->contract.direction == SyncDirection::both);
  CHECK(first.digest == digest_of(first));
  const Dictionary again = pair_project().build(&first);
  CHECK(write_dictionary(again) == write_dictionary(first));
}

TEST_CASE("a merged pair is one row with two columns and keeps the id of its Lead field") {
  const Dictionary first = pair_project().build(nullptr);
  Project project = pair_project();
  project.add_marketo("A__c");
  const Dictionary joined = project.build(&first);
  const Entry* const row = row_of(joined, "Lead.A__c");
  REQUIRE(row != nullptr);
  CHECK(row->contract.fields.size() == 2);
  CHECK(row->contract.fields[1].name == "Contact.A__c");
  REQUIRE(row->contract.marketo);
  CHECK(row->contract.marketo->name == "A__c");
  CHECK(row_of(joined, "Contact.A__c") == nullptr);
  CHECK(row_of(joined, "marketo:A__c") == nullptr);
  CHECK(to_string(joined.version) == "1.1.0");
}

TEST_CASE("a Marketo field without Salesforce field is a row of its own") {
  Project project = pair_project();
  project.add_marketo("onlyInMarketo");
  const Dictionary dictionary = project.build(nullptr);
  REQUIRE(row_of(dictionary, "marketo:onlyInMarketo") != nullptr);
  CHECK(row_of(dictionary, "marketo:onlyInMarketo")->contract.fields.empty());
}

TEST_CASE("known, then unknown access stays, is marked stale and makes no version") {
  const Dictionary first = pair_project().build(nullptr);
  const Dictionary blind = pair_project().build(&first, "");
  const Entry* const row = row_of(blind, "Lead.A__c");
  REQUIRE(row != nullptr);
  CHECK(row->contract.fields[0].verdict == Verdict::editable);
  CHECK(row->evidence.fields[0].is_stale);
  CHECK(row->evidence.fields[0].as_of == "1.0.0");
  CHECK(blind.version == first.version);
  CHECK(blind.digest == first.digest);
  CHECK(write_dictionary(pair_project().build(&blind, "")) == write_dictionary(blind));
  CHECK(write_dictionary(pair_project().build(&blind)) == write_dictionary(first));

  Project project = pair_project();
  project.grant("Lead", "B__c", true, true);
  const Dictionary unknown = pair_project().build(nullptr, "");
  CHECK(row_of(unknown, "Lead.A__c")->contract.fields[0].verdict == Verdict::unknown);
  CHECK(row_of(unknown, "Lead.A__c")->evidence.fields[0].as_of.empty());
}

TEST_CASE("label only is a PATCH, retyped a MAJOR, and reverted before a commit nothing") {
  const Dictionary base = pair_project().build(nullptr);
  Project relabelled = pair_project();
  relabelled.add("Lead", "B__c");
  const Dictionary with_b = relabelled.build(&base);
  CHECK(with_b.version > base.version);

  Project label;
  label.add("Lead", "A__c").label = "Another";
  label.add("Contact", "A__c");
  for (const std::string_view object : {"Lead", "Contact"}) {
    label.grant_object(object);
    label.grant(object, "A__c", true, true);
  }
  const Dictionary patched = label.build(&base);
  CHECK(to_string(patched.version) == "1.0.1");
  CHECK(digest_of(row_of(patched, "Lead.A__c")->contract) == digest_of(row_of(base, "Lead.A__c")->contract));

  Project retyped;
  retyped.add("Lead", "A__c", FieldType::email);
  retyped.add("Contact", "A__c");
  for (const std::string_view object : {"Lead", "Contact"}) {
    retyped.grant_object(object);
    retyped.grant(object, "A__c", true, true);
  }
  const Dictionary major = retyped.build(&base);
  CHECK(to_string(major.version) == "2.0.0");
  CHECK(pair_project().build(&base).version == base.version);
  CHECK(write_dictionary(retyped.build(&major)) == write_dictionary(major));
}

TEST_CASE("one decision a row: an own decision before patterns, conflicts and orphans are kept") {
  Project project = pair_project();
  project.add_marketo("A__c");
  Decision contact;
  contact.field = "contact.A__c";
  contact.sync = SyncChoice::sync;
  contact.owner = "Contacts";
  contact.direction = SyncDirection::to_marketo;
  contact.line = 7;
  Decision pattern;
  pattern.field = "*";
  pattern.is_pattern = true;
  pattern.owner = "everybody";
  Decision gone;
  gone.field = "Lead.Gone__c";
  gone.purpose = "kept";
  for (const Decision& decision : {contact, pattern, gone}) project.decide(decision);
  const Dictionary one = project.build(nullptr);
  const Entry* const row = row_of(one, "Lead.A__c");
  REQUIRE(row != nullptr);
  REQUIRE(row->decision);
  CHECK(row->decision->owner == "Contacts");
  CHECK(row->decision->line == 0);
  CHECK(row->contract.direction == SyncDirection::to_marketo);
  CHECK(row->evidence.conflicts.empty());
  REQUIRE(one.orphans.size() == 1);
  CHECK(one.orphans[0].purpose == "kept");

  Decision lead;
  lead.field = "Lead.A__c";
  lead.sync = SyncChoice::hide;
  project.decide(lead);
  const Dictionary two = project.build(nullptr);
  CHECK(row_of(two, "Lead.A__c")->decision->sync == SyncChoice::hide);
  CHECK(row_of(two, "Lead.A__c")->evidence.conflicts == std::vector<std::string>{"contact.A__c"});
}

TEST_CASE("picklist values are active ones, sorted; formulas keep class and text") {
  Project project;
  Field& picklist = project.add("Lead", "P__c", FieldType::picklist);
  picklist.values = {{.name = "b"}, {.name = "a"}, {.name = "off", .label = {}, .is_active = false}};
  Field& formula = project.add("Lead", "F__c");
  formula.formula = "TODAY() \r\n";
  const Dictionary dictionary = project.build(nullptr);
  CHECK(row_of(dictionary, "Lead.P__c")->contract.fields[0].values == std::vector<std::string>{"a", "b"});
  CHECK(row_of(dictionary, "Lead.F__c")->contract.fields[0].is_formula);
  CHECK(row_of(dictionary, "Lead.F__c")->contract.direction == SyncDirection::to_marketo);
}

TEST_CASE("an object outside the sync is unseen by Marketo") {
  Project project;
  project.add("Case", "A__c");
  const Dictionary dictionary = project.build(nullptr);
  const FieldContract& field = row_of(dictionary, "Case.A__c")->contract.fields[0];
  CHECK_FALSE(field.is_synced);
  CHECK(reach_of(field) == Reach::hidden);
}

}  // namespace
}  // namespace lint
