// Tests of comparing dictionaries: every kind of change, its category and its step.
#include "linter/dictionary/diff.h"

#include <doctest/doctest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/dictionary/sample.h"

namespace lint {
namespace {

using Editor = std::function<void(Dictionary&)>;

FieldContract& first_field(Dictionary& dictionary) {
  return dictionary.entries.front().contract.fields.front();
}

/// One edit of both dictionaries and the only change it makes.
struct Case {
  std::string name;
  Editor old;  ///< applied to both
  Editor now;  ///< applied to the newer one
  ChangeKind kind;
  Category category;
  Step step;
};

const Editor kNothing = [](Dictionary&) {};

Editor edit(const std::function<void(FieldContract&)>& change) {
  return [change](Dictionary& dictionary) { change(first_field(dictionary)); };
}
Editor words(const std::function<void(FieldWords&)>& change) {
  return [change](Dictionary& dictionary) { change(dictionary.entries.front().words.fields.front()); };
}
Editor decide(const std::function<void(Decision&)>& change) {
  return [change](Dictionary& dictionary) {
    Entry& entry = dictionary.entries.front();
    if (!entry.decision) entry.decision.emplace();
    change(*entry.decision);
  };
}
Editor picklist(std::vector<std::string> values) {
  return edit([values](FieldContract& field) {
    field.type = "Picklist";
    field.length = 0;
    field.values = values;
  });
}
void make_formula(FieldContract& field) {
  field.is_formula = true;
  field.formula_hash = "1";
}

std::vector<Case> data_cases() {
  const Category category = Category::data;
  const Step step = Step::major;
  return {
      {"removed", kNothing, [](Dictionary& all) { all.entries.erase(all.entries.begin() + 1); },
       ChangeKind::field_removed, category, step},
      {"renamed", kNothing,
       [](Dictionary& all) {
         all.entries[1].id = "Lead.C__c";
         all.entries[1].contract.fields[0].name = "Lead.C__c";
       },
       ChangeKind::field_renamed, category, step},
      {"retyped", kNothing, edit([](FieldContract& field) { field.type = "TextArea"; }), ChangeKind::retyped,
       category, step},
      {"became a formula", kNothing, edit(make_formula), ChangeKind::retyped, category, step},
      {"lookup to another object", edit([](FieldContract& field) { field.targets = {"Account"}; }),
       edit([](FieldContract& field) { field.targets = {"Contact"}; }), ChangeKind::retyped, category, step},
      {"Marketo type", kNothing, [](Dictionary& all) { all.entries[0].contract.marketo->type = "integer"; },
       ChangeKind::retyped, category, step},
      {"shorter", kNothing, edit([](FieldContract& field) { field.length = 79; }), ChangeKind::length_reduced,
       category, step},
      {"fewer whole digits", edit([](FieldContract& field) { field.precision = 18; }),
       edit([](FieldContract& field) { field.scale = 2; }), ChangeKind::length_reduced, category, step},
      {"hidden", kNothing, edit([](FieldContract& field) { field.verdict = Verdict::hidden; }),
       ChangeKind::hidden, category, step},
      {"object left the sync", kNothing, edit([](FieldContract& field) { field.is_synced = false; }),
       ChangeKind::hidden, category, step},
      {"values removed", picklist({"a", "b", "c"}), picklist({"a"}), ChangeKind::value_removed, category,
       step},
      {"value renamed", picklist({"a", "b"}), picklist({"a", "c"}), ChangeKind::value_renamed, category,
       step},
  };
}

std::vector<Case> sync_cases() {
  const Category category = Category::sync;
  return {
      {"direction", kNothing,
       [](Dictionary& all) { all.entries[0].contract.direction = SyncDirection::to_marketo; },
       ChangeKind::direction_changed, category, Step::major},
      {"required", kNothing, edit([](FieldContract& field) { field.is_required = true; }),
       ChangeKind::became_required, category, Step::major},
      {"read-only", kNothing, edit([](FieldContract& field) { field.verdict = Verdict::read_only; }),
       ChangeKind::write_access_lost, category, Step::major},
      {"visible", edit([](FieldContract& field) { field.verdict = Verdict::no_object_access; }),
       edit([](FieldContract& field) { field.verdict = Verdict::read_only; }), ChangeKind::newly_visible,
       category, Step::minor},
      {"added and visible", kNothing,
       [](Dictionary& all) { all.entries.push_back(sample_entry("Lead.D__c", "D")); },
       ChangeKind::newly_visible, category, Step::minor},
      {"editable", edit([](FieldContract& field) { field.verdict = Verdict::read_only; }),
       edit([](FieldContract& field) { field.verdict = Verdict::editable; }), ChangeKind::write_access_gained,
       category, Step::minor},
      {"learned", edit([](FieldContract& field) { field.verdict = Verdict::unknown; }),
       edit([](FieldContract& field) { field.verdict = Verdict::editable; }), ChangeKind::access_learned,
       category, Step::minor},
      {"twin lost", kNothing, [](Dictionary& all) { all.entries[0].contract.marketo.reset(); },
       ChangeKind::twin_lost, category, Step::minor},
      {"twin gained", kNothing,
       [](Dictionary& all) { all.entries[1].contract.marketo = sample_marketo("B__c"); },
       ChangeKind::twin_gained, category, Step::minor},
      {"roll-up", edit([](FieldContract& field) { field.roll_up = "sum A"; }),
       edit([](FieldContract& field) { field.roll_up = "max A"; }), ChangeKind::roll_up_changed, category,
       Step::minor},
      {"formula class", edit(make_formula),
       edit([](FieldContract& field) { field.traits.is_volatile = true; }), ChangeKind::formula_class_changed,
       category, Step::minor},
      {"restricted", kNothing, edit([](FieldContract& field) { field.is_restricted = true; }),
       ChangeKind::constraint_added, category, Step::minor},
      {"Marketo field added", kNothing,
       [](Dictionary& all) {
         Entry entry;
         entry.id = "marketo:new";
         entry.contract.marketo = sample_marketo("new");
         all.entries.push_back(entry);
       },
       ChangeKind::marketo_field_added, category, Step::minor},
      {"Marketo field removed", kNothing, [](Dictionary& all) { all.entries.pop_back(); },
       ChangeKind::marketo_field_removed, category, Step::minor},
  };
}

std::vector<Case> source_cases() {
  const Category category = Category::source;
  const Step step = Step::minor;
  return {
      {"added unseen", kNothing,
       [](Dictionary& all) {
         all.entries.push_back(sample_entry("Lead.D__c", "D"));
         all.entries.back().contract.fields[0].verdict = Verdict::hidden;
       },
       ChangeKind::field_added, category, step},
      {"added, access unknown", kNothing,
       [](Dictionary& all) {
         all.entries.push_back(sample_entry("Lead.D__c", "D"));
         all.entries.back().contract.fields[0].verdict = Verdict::unknown;
       },
       ChangeKind::field_added, category, step},
      {"formula text", edit(make_formula), edit([](FieldContract& field) { field.formula_hash = "2"; }),
       ChangeKind::formula_text_changed, category, step},
      {"longer", kNothing, edit([](FieldContract& field) { field.length = 81; }), ChangeKind::length_added,
       category, step},
      {"value added", picklist({"a"}), picklist({"a", "b"}), ChangeKind::value_added, category, step},
      {"optional", edit([](FieldContract& field) { field.is_required = true; }),
       edit([](FieldContract& field) { field.is_required = false; }), ChangeKind::became_optional, category,
       step},
      {"not unique", edit([](FieldContract& field) { field.is_unique = true; }),
       edit([](FieldContract& field) { field.is_unique = false; }), ChangeKind::constraint_removed, category,
       step},
      {"values known", picklist({}), picklist({"a"}), ChangeKind::detail_learned, category, step},
      {"length known", edit([](FieldContract& field) { field.length = 0; }),
       edit([](FieldContract& field) { field.length = 9; }), ChangeKind::detail_learned, category, step},
      {"type known", edit([](FieldContract& field) { field.type = ""; }),
       edit([](FieldContract& field) { field.type = "Text"; }), ChangeKind::detail_learned, category, step},
  };
}

std::vector<Case> review_cases() {
  const Category category = Category::review;
  const Step step = Step::patch;
  return {
      {"label", kNothing, words([](FieldWords& field) { field.label = "new"; }), ChangeKind::label_changed,
       category, step},
      {"Marketo label", kNothing, [](Dictionary& all) { all.entries[2].words.marketo_label = "new"; },
       ChangeKind::label_changed, category, step},
      {"description", kNothing, words([](FieldWords& field) { field.description = "new"; }),
       ChangeKind::description_changed, category, step},
      {"help", kNothing, words([](FieldWords& field) { field.help_text = "new"; }), ChangeKind::help_changed,
       category, step},
      {"sensitivity", kNothing, words([](FieldWords& field) { field.sensitivity = "GDPR"; }),
       ChangeKind::sensitivity_changed, category, step},
      {"owner", kNothing, decide([](Decision& decision) { decision.owner = "new"; }),
       ChangeKind::owner_changed, category, step},
      {"purpose", kNothing, decide([](Decision& decision) { decision.purpose = "new"; }),
       ChangeKind::purpose_changed, category, step},
      {"decision", kNothing, decide([](Decision& decision) { decision.sync = SyncChoice::hide; }),
       ChangeKind::decision_changed, category, step},
  };
}

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto& part : {data_cases(), sync_cases(), source_cases(), review_cases()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

struct Pair {
  Dictionary old = sample_dictionary();
  Dictionary now = sample_dictionary();
};

Pair pair_of(const Case& item) {
  Pair pair;
  item.old(pair.old);
  item.old(pair.now);
  item.now(pair.now);
  return pair;
}

TEST_CASE("every kind of change has its category and step, alone") {
  std::set<ChangeKind> seen;
  for (const Case& item : all_cases()) {
    CAPTURE(item.name);
    const Pair pair = pair_of(item);
    const std::vector<Change> changes = diff(pair.old, pair.now);
    REQUIRE(changes.size() == 1);
    CHECK(info_of(changes[0].kind).name == info_of(item.kind).name);
    CHECK(changes[0].category == item.category);
    CHECK(changes[0].step == item.step);
    CHECK_FALSE(describe(changes[0]).empty());
    CHECK_FALSE(changes[0].subject.empty());
    seen.insert(item.kind);
  }
  CHECK(seen.size() == kChangeKinds);
}

TEST_CASE("every change moves the dictionary's digest, and words leave the contract's alone") {
  for (const Case& item : all_cases()) {
    CAPTURE(item.name);
    const Pair pair = pair_of(item);
    CHECK(digest_of(pair.old) != digest_of(pair.now));
    if (item.category != Category::review) continue;
    CHECK(digest_of(pair.old.entries[0].contract) == digest_of(pair.now.entries[0].contract));
  }
}

TEST_CASE("a change about a field that Marketo cannot see is SOURCE and MINOR, words stay words") {
  for (const Case& item : all_cases()) {
    if (item.kind == ChangeKind::hidden || item.kind == ChangeKind::newly_visible) continue;
    if (item.kind == ChangeKind::marketo_field_added || item.kind == ChangeKind::marketo_field_removed)
      continue;
    if (item.kind == ChangeKind::write_access_lost || item.kind == ChangeKind::write_access_gained) continue;
    if (item.kind == ChangeKind::access_learned) continue;
    CAPTURE(item.name);
    Pair pair = pair_of(item);
    for (Dictionary* const side : {&pair.old, &pair.now}) {
      for (Entry& entry : side->entries) {
        for (FieldContract& field : entry.contract.fields) field.verdict = Verdict::hidden;
      }
    }
    const std::vector<Change> changes = diff(pair.old, pair.now);
    REQUIRE(changes.size() == 1);
    const bool is_review = item.category == Category::review;
    CHECK(changes[0].category == (is_review ? Category::review : Category::source));
    CHECK(changes[0].step == (is_review ? Step::patch : Step::minor));
  }
}

TEST_CASE("access that becomes unknown, evidence, order and case are no change") {
  const Dictionary old = sample_dictionary();
  Dictionary now = sample_dictionary();
  first_field(now).verdict = Verdict::unknown;
  now.entries[0].evidence.fields[0].strong = 7;
  now.entries[0].evidence.findings = {{.rule = "stale/unused-field", .count = 1}};
  now.entries[1].contract.fields[0].name = "Lead.b__C";
  now.entries[0].contract.marketo->tier = "mapping";
  std::swap(now.entries[0], now.entries[1]);
  CHECK(diff(old, now).empty());
}

TEST_CASE("access learned as hidden is Salesforce's matter only") {
  Dictionary old = sample_dictionary();
  Dictionary now = sample_dictionary();
  first_field(old).verdict = Verdict::unknown;
  first_field(now).verdict = Verdict::hidden;
  const std::vector<Change> changes = diff(old, now);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::access_learned);
  CHECK(changes[0].category == Category::source);
}

TEST_CASE("a pair that joins under one Marketo field loses no field and gains one twin") {
  Dictionary old;
  old.entries = {sample_entry("Contact.X__c", "X"), sample_entry("Lead.X__c", "X")};
  Dictionary now;
  now.entries = {sample_entry("Lead.X__c", "X")};
  add_sample_field(now.entries[0], sample_field("Contact.X__c"), "X");
  now.entries[0].contract.marketo = sample_marketo("X__c");
  const std::vector<Change> changes = diff(old, now);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::twin_gained);
  const std::vector<Change> back = diff(now, old);
  REQUIRE(back.size() == 2);  // each of the two rows lost it
  CHECK(back[0].kind == ChangeKind::twin_lost);
}

TEST_CASE("a field deleted in Salesforce leaves its Marketo field behind") {
  const Dictionary old = sample_dictionary();
  Dictionary now = sample_dictionary();
  Entry orphan;
  orphan.id = "marketo:A__c";
  orphan.contract.marketo = sample_marketo("A__c");
  now.entries[0] = orphan;
  const std::vector<Change> changes = diff(old, now);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].kind == ChangeKind::field_removed);
  CHECK(changes[0].step == Step::major);
}

TEST_CASE("the version is explained by its worst change") {
  const Dictionary old = sample_dictionary();
  Dictionary now = sample_dictionary();
  first_field(now).type = "Email";
  first_field(now).length = 0;
  now.entries[1].words.fields[0].label = "new";
  now.version = advance(old.version, largest_step(diff(old, now)));
  CHECK(explain_version(&old, now) ==
        "2.0.0 follows 1.0.0: MAJOR, because Lead.A__c was retyped: Text(80) → Email");
  CHECK(explain_version(nullptr, old) == "1.0.0 is the first version");
  CHECK(explain_version(&old, old) == "1.0.0 stays: nothing that makes a version changed");
}

TEST_CASE("categories are read by name") {
  CHECK(parse_category("SYNC") == Category::sync);
  CHECK(parse_category("data") == Category::data);
  CHECK_FALSE(parse_category("none"));
}

}  // namespace
}  // namespace lint
