// Verdicts of fields and objects, row by row.
#include "linter/access/access.h"

#include <doctest/doctest.h>

#include "tests/unit/access/access_fixture.h"

namespace lint::access_test {
namespace {

const AccessOptions kMarketo = {.profile = "Marketo Sync"};

/// Lead with three custom fields under field-level security, of which the profile lists all.
Org lead_org(std::string_view flags = "rced") {
  Org org;
  org.object("Lead").field("Lead.Score__c").field("Lead.Secret__c").field("Lead.Fixed__c");
  org.profile("Marketo Sync").grant("Lead", flags);
  org.entry("Lead.Score__c", true, true).entry("Lead.Secret__c", false, false);
  org.entry("Lead.Fixed__c", true, false).entry("Lead.Industry", true, true);
  return org;
}

TEST_CASE("an entry decides") {
  const View view(lead_org(), kMarketo);
  CHECK(view.verdict("Lead.Score__c") == Verdict::editable);
  CHECK(view.verdict("Lead.Secret__c") == Verdict::hidden);
  CHECK(view.verdict("Lead.Fixed__c") == Verdict::read_only);
  CHECK(view.doubt("Lead.Fixed__c") == Doubt::none);
  CHECK(view.verdict("Lead.Industry") == Verdict::editable);
  CHECK(view.access.missing().empty());
  CHECK(view.access.holders().size() == 1);
}

TEST_CASE("no sync user: everything is unknown") {
  const View view(lead_org(), {});
  for (const std::string_view name : {"Lead.Score__c", "Lead.Id", "Lead.Secret__c"}) {
    CHECK(view.verdict(name) == Verdict::unknown);
    CHECK(view.doubt(name) == Doubt::no_sync_user);
  }
  CHECK(view.object("Lead").read == Truth::unknown);
  CHECK(view.access.user_permission("ApiEnabled") == Truth::unknown);
  CHECK(view.evidence("Lead.Score__c").empty());
}

TEST_CASE("fields that no profile lists") {
  Org org = lead_org();
  org.field("Lead.Needed__c").last_field().is_required = true;
  org.object("Foo__c").field("Foo__c.Parent__c", FieldType::master_detail);
  org.object("Settings__c", true).field("Settings__c.Key__c");
  org.grant("Foo__c", "r");
  const View view(org, kMarketo);
  for (const std::string_view name :
       {"Lead.Needed__c", "Lead.Id", "Lead.SystemModstamp", "Lead.Company", "Lead.LastName", "Lead.Status",
        "Lead.FirstName", "Lead.OwnerId", "Lead.IsConverted", "Foo__c.Parent__c", "Settings__c.Key__c"}) {
    CAPTURE(name);
    CHECK(view.verdict(name) == Verdict::always_visible);
  }
}

TEST_CASE("a compound governs its components") {
  Org org = lead_org();
  org.entry("Lead.Address", true, true);
  const View view(org, kMarketo);
  CHECK(view.verdict("Lead.City") == Verdict::editable);
  CHECK(view.verdict("Lead.PostalCode") == Verdict::editable);
  CHECK(view.verdict("Lead.Address") == Verdict::read_only_by_type);
}

TEST_CASE("the contact's entry governs a person account's field") {
  Org org = lead_org();
  org.object("Account").object("Contact").grant("Account", "re").grant("Contact", "r");
  org.entry("Contact.Email", true, true);
  const View view(org, kMarketo);
  CHECK(view.verdict("Account.PersonEmail") == Verdict::editable);
  CHECK(view.verdict("Contact.Email") == Verdict::read_only);
}

TEST_CASE("types that cannot be written") {
  Org org;
  org.object("Foo__c");
  org.field("Foo__c.Sum__c", FieldType::summary).field("Foo__c.No__c", FieldType::auto_number);
  org.field("Foo__c.Calc__c", FieldType::number).last_field().formula = "1 + 1";
  org.profile("Marketo Sync").grant("Foo__c", "rced");
  for (const std::string_view name : {"Foo__c.Sum__c", "Foo__c.No__c", "Foo__c.Calc__c"}) {
    org.entry(name, true, true);
  }
  const View view(org, kMarketo);
  for (const std::string_view name : {"Foo__c.Sum__c", "Foo__c.No__c", "Foo__c.Calc__c"}) {
    CAPTURE(name);
    CHECK(view.verdict(name) == Verdict::read_only_by_type);
  }
  CHECK(view.evidence("Foo__c.Calc__c") ==
        "readable=true, editable=true | formula: the API cannot write it | object Foo__c: allowRead=true");
}

TEST_CASE("View All Fields reads, and View or Modify All Data does not open a field") {
  const View all_fields(lead_org("rcedF"), kMarketo);
  CHECK(all_fields.verdict("Lead.Secret__c") == Verdict::read_only);

  const View global(lead_org().allow("ViewAllFieldsGlobal"), kMarketo);
  CHECK(global.verdict("Lead.Secret__c") == Verdict::read_only);

  const View all_data(lead_org().allow("ModifyAllData"), kMarketo);
  CHECK(all_data.verdict("Lead.Secret__c") == Verdict::hidden);
  CHECK(all_data.object("Lead").remove == Truth::yes);
  CHECK(all_data.object("Account").edit == Truth::yes);
}

TEST_CASE("object permissions imply each other") {
  struct Row {
    std::string_view flags;
    Truth read, create, edit, remove;
  };
  const Row rows[] = {
      {"r", Truth::yes, Truth::no, Truth::no, Truth::no},
      {"re", Truth::yes, Truth::no, Truth::yes, Truth::no},
      {"v", Truth::yes, Truth::no, Truth::no, Truth::no},
      {"m", Truth::yes, Truth::no, Truth::yes, Truth::yes},
      {"", Truth::no, Truth::no, Truth::no, Truth::no},
  };
  for (const Row& row : rows) {
    CAPTURE(row.flags);
    const ObjectAccess access = View(lead_org(row.flags), kMarketo).object("Lead");
    CHECK(access.read == row.read);
    CHECK(access.create == row.create);
    CHECK(access.edit == row.edit);
    CHECK(access.remove == row.remove);
  }
}

TEST_CASE("View All and Modify All show every record") {
  const auto views = [](Org org) { return View(org, kMarketo).object("Lead").view_all; };
  CHECK(views(lead_org("rv")) == Truth::yes);
  CHECK(views(lead_org("m")) == Truth::yes);
  CHECK(views(lead_org("rced").allow("ViewAllData")) == Truth::yes);
  CHECK(views(lead_org("rced").allow("ModifyAllData")) == Truth::yes);
  CHECK(views(lead_org("rced").allow("ApiEnabled")) == Truth::no);
  CHECK(views(lead_org("rced")) == Truth::unknown);  // No user permission was retrieved.
}

TEST_CASE("editing needs the object's edit permission") {
  const View view(lead_org("r"), kMarketo);
  CHECK(view.verdict("Lead.Score__c") == Verdict::read_only);
  CHECK(view.evidence("Lead.Score__c") ==
        "readable=true, editable=true | object Lead: allowRead=true, allowEdit=false");
}

TEST_CASE("no object access") {
  Org org = lead_org();
  org.object("Case").entry("Case.Reason", true, true);
  const View view(org, kMarketo);
  CHECK(view.verdict("Case.Reason") == Verdict::no_object_access);
  CHECK(view.verdict("Case.Id") == Verdict::no_object_access);
  CHECK(view.evidence("Case.Reason") == "object Case: no entry | readable=true, editable=true");
}

TEST_CASE("activity fields are entered for Task and for Event") {
  Org org = lead_org();
  org.field("Activity.Stage__c").allow("EditTask").allow("EditEvent");
  org.entry("Task.Stage__c", false, false).entry("Event.Stage__c", true, false);
  const View view(org, kMarketo);
  const FieldId field = view.index.find_field("Activity.Stage__c");
  REQUIRE(field);
  CHECK(view.access.of(field).verdict == Verdict::read_only);
  CHECK(view.access.of(field, view.index.find_object("Task")).verdict == Verdict::hidden);
  CHECK(view.access.of(field, view.index.find_object("Event")).verdict == Verdict::read_only);
  CHECK(view.object("Task").edit == Truth::yes);
  CHECK(view.object("Activity").read == Truth::yes);
  CHECK(view.evidence("Activity.Stage__c") == "readable=true, editable=false | EditEvent=true");
}

TEST_CASE("objects that no profile lists follow their parent") {
  Org org = lead_org();
  org.object("CampaignMember").field("CampaignMember.Note__c").grant("Campaign", "re");
  org.entry("CampaignMember.Note__c", true, true);
  org.field("User.Region__c").entry("User.Region__c", true, true);
  const View view(org, kMarketo);
  CHECK(view.verdict("CampaignMember.Note__c") == Verdict::editable);
  CHECK(view.object("CampaignMember").read == Truth::yes);
  CHECK(view.verdict("User.Region__c") == Verdict::read_only);
  CHECK(view.verdict("User.Email") == Verdict::always_visible);
}

TEST_CASE("names ignore case and the project's namespace") {
  Org org;
  org.object("Foo__c").field("Foo__c.Bar__c").field("Lead.Bar__c").field("Lead.other__Bar__c");
  org.profile("Marketo Sync").grant("ns__Foo__c", "re").grant("LEAD", "re");
  org.entry("ns__foo__c.ns__bar__c", true, true).entry("Lead.ns__Bar__c", true, false);
  org.entry("Lead.other__Bar__c", false, false);
  const View view(org, {.profile = "MARKETO sync"}, "ns");
  CHECK(view.verdict("Foo__c.Bar__c") == Verdict::editable);
  CHECK(view.verdict("Lead.Bar__c") == Verdict::read_only);
  CHECK(view.verdict("Lead.other__Bar__c") == Verdict::hidden);
}

TEST_CASE("user permissions") {
  Org org = lead_org();
  CHECK(View(org, kMarketo).access.user_permission("ApiEnabled") == Truth::unknown);
  org.allow("ApiEnabled");
  const View view(org, kMarketo);
  CHECK(view.access.user_permission("apienabled") == Truth::yes);
  CHECK(view.access.user_permission("ConvertLeads") == Truth::no);
}

TEST_CASE("custom permissions") {
  Org org = lead_org();
  CHECK(View(org, {}).access.custom_permission("Bypass") == Truth::unknown);
  CHECK(View(org, kMarketo).access.custom_permission("Bypass") == Truth::unknown);
  AccessOptions lists_all = kMarketo;
  lists_all.profile_lists_all = true;
  CHECK(View(org, lists_all).access.custom_permission("Bypass") == Truth::no);
  org.custom("Bypass");
  CHECK(View(org, kMarketo).access.custom_permission("bypass") == Truth::yes);
  CHECK(View(org, kMarketo).access.custom_permission("Other") == Truth::no);
  CHECK(View(org, kMarketo).access.user_permission("Bypass") == Truth::unknown);
}

TEST_CASE("custom permissions that another profile names were retrieved") {
  Org org = lead_org();
  org.profile("Sales").custom("Bypass", false);
  CHECK(View(org, kMarketo).access.custom_permission("Bypass") == Truth::no);
  CHECK(View(org, kMarketo).access.custom_permission("Other") == Truth::unknown);
}

TEST_CASE("a permission set grants custom permissions, and lists all of them") {
  Org org = lead_org();
  org.set("Marketo_Sync").custom("Bypass");
  AccessOptions options = kMarketo;
  options.permission_sets = {"Marketo_Sync"};
  options.states_sets = true;
  CHECK(View(org, options).access.custom_permission("Bypass") == Truth::yes);
  AccessOptions only_set = options;
  only_set.profile = {};
  CHECK(View(org, only_set).access.custom_permission("Other") == Truth::unknown);
}

TEST_CASE("the profile has its name in Setup") {
  Org org = lead_org();
  org.profile("Admin");
  CHECK(View(org, {.profile = "admin"}).access.profile_name() == "System Administrator");
  CHECK(View(org, {.profile = "System Administrator"}).access.profile_name() == "System Administrator");
  CHECK(View(org, {.profile = "MARKETO%20sync"}).access.profile_name() == "Marketo Sync");
  CHECK(View(org, {.profile = "Not There"}).access.profile_name() == "Not There");
  CHECK(View(org, {}).access.profile_name().empty());
}

TEST_CASE("evidence points at the entry") {
  const View view(lead_org(), kMarketo);
  const FieldId field = view.index.find_field("Lead.Secret__c");
  const std::vector<AccessEvidence> lines = view.access.evidence(field, {});
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].says == "readable=false, editable=false");
  CHECK(lines[0].origin.offset == 101);
  CHECK(view.model.files[lines[0].origin.file].path == "permissions/11");
  CHECK(lines[1].says == "object Lead: allowRead=true");
  CHECK(lines[1].origin.offset == 500);
}

TEST_CASE("an unknown standard field: an entry decides, absence says nothing") {
  Org org = lead_org();
  org.object("Asset").grant("Asset", "re").field("Asset.Price").field("Asset.Quantity").field("Asset.Name");
  org.set("Extra").entry("Asset.Price", true, true);
  const View view(org, {.profile = "Marketo Sync", .permission_sets = {"Extra"}, .profile_lists_all = true});
  CHECK(view.verdict("Asset.Price") == Verdict::editable);
  CHECK(view.verdict("Asset.Quantity") == Verdict::unknown);
  CHECK(view.verdict("Asset.Name") == Verdict::always_visible);
}

TEST_CASE("words") {
  CHECK(to_string(Verdict::read_only_by_type) == "read-only-by-type");
  CHECK(to_string(Doubt::none).empty());
  for (int i = 1; i <= static_cast<int>(Doubt::session_set); ++i) {
    CHECK(to_string(static_cast<Doubt>(i)).size() > 20);
  }
  CHECK(is_visible(Verdict::always_visible));
  CHECK_FALSE(is_visible(Verdict::unknown));
}

}  // namespace
}  // namespace lint::access_test
