// Profiles by file stem, sets, groups with muting, and session-based sets.
#include "linter/access/sync_user.h"

#include <doctest/doctest.h>

#include "tests/unit/access/access_fixture.h"

namespace lint::access_test {
namespace {

TEST_CASE("profile names") {
  struct Row {
    std::string_view file, configured;
    bool is_found;
  };
  const Row rows[] = {
      {"Admin", "System Administrator", true},
      {"Admin", "admin", true},
      {"MarketingProfile", "Marketing User", true},
      {"StandardAul", "Standard Platform User", true},
      {"Read Only", "ReadOnly", true},
      {"Custom: Marketing Profile", "Custom%3A Marketing Profile", true},
      {"Custom: Marketing Profile", "custom: marketing profile", true},
      {"Marketo Sync", "Marketo", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.configured);
    const Model model = Org().profile(row.file).build();
    const SyncUser user = find_sync_user(model, {.profile = std::string(row.configured)});
    CHECK(user.holders.size() == (row.is_found ? 1 : 0));
    CHECK(user.missing.empty() == row.is_found);
  }
}

/// A profile that hides Lead.A__c, and sets that grant it.
Org group_org() {
  Org org;
  org.field("Lead.A__c").field("Lead.B__c").profile("P").grant("Lead", "re");
  org.entry("Lead.A__c", false, false).entry("Lead.B__c", false, false);
  org.set("Grants").entry("Lead.A__c", true, true);
  org.muting("Mute").entry("Lead.A__c", true, true);
  return org;
}

TEST_CASE("groups, or-ed and then muted") {
  Org org = group_org();
  org.group("Plain", {"Grants"}).group("Muted", {"Grants"}, {"Mute"});
  const auto verdict = [&](std::vector<std::string> sets, std::vector<std::string> groups) {
    return View(org, {.profile = "P", .permission_sets = sets, .permission_set_groups = groups})
        .verdict("Lead.A__c");
  };
  CHECK(verdict({}, {}) == Verdict::hidden);
  CHECK(verdict({"grants"}, {}) == Verdict::editable);
  CHECK(verdict({}, {"Plain"}) == Verdict::editable);
  CHECK(verdict({}, {"Muted"}) == Verdict::hidden);
  CHECK(verdict({}, {"Muted", "Plain"}) == Verdict::editable);
  CHECK(verdict({"Grants"}, {"Muted"}) == Verdict::editable);

  const View view(org, {.profile = "P", .permission_set_groups = {"Muted"}});
  CHECK(view.evidence("Lead.A__c") ==
        "readable=false, editable=false | readable=true, editable=true | muted by Mute | "
        "object Lead: allowRead=true");
  CHECK(view.access.holders().size() == 4);
}

TEST_CASE("muting of edit alone, of objects and of user permissions") {
  Org org = group_org();
  org.field("Account.C__c").set("More").grant("Account", "re").allow("ApiEnabled");
  org.entry("Lead.B__c", true, true).entry("Account.C__c", true, true);
  org.muting("Edit").entry("Lead.B__c", false, true).allow("ApiEnabled");
  org.muting("Object").grant("Account", "r");
  org.group("NoEdit", {"More"}, {"Edit"}).group("NoObject", {"More"}, {"Object"});
  const AccessOptions no_edit = {.profile = "P", .permission_set_groups = {"NoEdit"}};
  CHECK(View(org, no_edit).verdict("Lead.B__c") == Verdict::read_only);
  CHECK(View(org, no_edit).object("Account").read == Truth::yes);
  const AccessOptions no_object = {
      .profile = "P", .permission_set_groups = {"NoObject"}, .profile_lists_all = true};
  CHECK(View(org, no_object).verdict("Account.C__c") == Verdict::no_object_access);
  CHECK(View(org, no_object).access.user_permission("ApiEnabled") == Truth::yes);
  const AccessOptions all = {.profile = "P", .permission_set_groups = {"NoEdit"}, .profile_lists_all = true};
  CHECK(View(org, all).access.user_permission("ApiEnabled") == Truth::no);
}

TEST_CASE("a decomposed set is one set") {
  Org org = group_org();
  org.set("Split").entry("Lead.A__c", true, false).set("Split").entry("Lead.B__c", true, true);
  const View view(org, {.profile = "P", .permission_sets = {"Split"}});
  CHECK(view.verdict("Lead.A__c") == Verdict::read_only);
  CHECK(view.verdict("Lead.B__c") == Verdict::editable);
  CHECK(view.access.missing().empty());
}

TEST_CASE("session-based sets and groups grant nothing, but leave a doubt") {
  Org org = group_org();
  org.set("Session").last_holder().needs_activation = true;
  org.entry("Lead.B__c", true, true).group("SessionGroup", {"Grants"}).last_holder().needs_activation = true;
  const View set(org, {.profile = "P", .permission_sets = {"Session"}});
  CHECK(set.verdict("Lead.B__c") == Verdict::unknown);
  CHECK(set.doubt("Lead.B__c") == Doubt::session_set);
  CHECK(set.verdict("Lead.A__c") == Verdict::hidden);
  const View group(org, {.profile = "P", .permission_set_groups = {"SessionGroup"}});
  CHECK(group.doubt("Lead.A__c") == Doubt::session_set);
  const View both(org, {.profile = "P", .permission_sets = {"Session", "pkg__Gone"}});
  CHECK(both.doubt("Lead.B__c") == Doubt::set_missing);
}

TEST_CASE("missing sets, groups, members and muting sets") {
  Org org = group_org();
  org.group("Hollow", {"Grants", "pkg__Gone"}).group("Blind", {"Grants"}, {"GoneMute"});
  const View managed(org, {.profile = "P", .permission_sets = {"pkg__Gone"}});
  CHECK(managed.doubt("Lead.A__c") == Doubt::set_missing);
  const View set(org, {.profile = "P", .permission_sets = {"Gone", "gone"}});
  CHECK(set.verdict("Lead.A__c") == Verdict::hidden);
  REQUIRE(set.access.missing().size() == 1);
  CHECK(set.access.missing()[0] == "Gone");
  const View group(org, {.profile = "P", .permission_set_groups = {"pkg__NoGroup"}});
  CHECK(group.doubt("Lead.A__c") == Doubt::set_missing);
  const View hollow(org, {.profile = "P", .permission_set_groups = {"Hollow"}});
  CHECK(hollow.verdict("Lead.A__c") == Verdict::editable);
  CHECK(hollow.doubt("Lead.B__c") == Doubt::set_missing);
  const View blind(org, {.profile = "P", .permission_set_groups = {"Blind"}});
  CHECK(blind.doubt("Lead.A__c") == Doubt::set_missing);
  CHECK(blind.verdict("Lead.B__c") == Verdict::hidden);
}

TEST_CASE("what a group mutes is not granted, whatever a missing member holds") {
  Org org = group_org();
  org.field("Case.C__c").muting("More").grant("Case", "r").grant("Lead", "F").allow("ApiEnabled");
  for (const std::string_view name : {"ViewAllData", "ModifyAllData", "ViewAllFieldsGlobal"}) org.allow(name);
  org.group("Gone", {"pkg__GoneSet"}, {"Mute", "More"});
  const View view(org, {.profile = "P", .permission_set_groups = {"Gone"}, .profile_lists_all = true});
  CHECK(view.verdict("Lead.A__c") == Verdict::hidden);
  CHECK(view.doubt("Lead.B__c") == Doubt::set_missing);
  CHECK(view.verdict("Case.C__c") == Verdict::no_object_access);
  CHECK(view.object("Account").create == Truth::unknown);
  CHECK(view.access.user_permission("ApiEnabled") == Truth::no);
}

TEST_CASE("sets of a namespace") {
  Org org = group_org();
  org.set("other__Set").entry("Lead.B__c", true, true);
  const AccessOptions own = {.profile = "P", .permission_sets = {"ns__Grants"}};
  CHECK(View(org, own, "ns").verdict("Lead.A__c") == Verdict::editable);
  const AccessOptions other = {.profile = "P", .permission_sets = {"other__Set"}};
  CHECK(View(org, other, "ns").verdict("Lead.B__c") == Verdict::editable);
  const AccessOptions bare = {.profile = "P", .permission_sets = {"Set"}};
  CHECK(View(org, bare, "ns").access.missing().size() == 1);
}

}  // namespace
}  // namespace lint::access_test
