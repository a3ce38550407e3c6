// What a missing entry means: partial, stale and trimmed profiles.
#include <doctest/doctest.h>

#include <string>

#include "tests/unit/access/access_fixture.h"

namespace lint::access_test {
namespace {

const AccessOptions kMarketo = {.profile = "Marketo Sync"};

/// Lead with `count` custom fields, of which the profile lists the first `listed`.
struct Coverage {
  std::vector<std::string> names;
  Org org;

  Coverage(int count, int listed, bool with_denial) {
    for (int i = 0; i < count; ++i) names.push_back(concat("Lead.F", i, "__c"));
    for (const std::string& name : names) org.field(name);
    org.profile("Marketo Sync").grant("Lead", "re");
    if (with_denial) org.entry("Account.Site", false, false);
    for (int i = 0; i < listed; ++i) org.entry(names[static_cast<std::size_t>(i)], true, true);
  }
};

TEST_CASE("the coverage of the object tells why") {
  struct Row {
    int count, listed;
    bool with_denial;
    Doubt doubt;
  };
  const Row rows[] = {
      {10, 0, true, Doubt::partial_retrieve},  {10, 0, false, Doubt::partial_retrieve},
      {10, 5, true, Doubt::partial_retrieve},  {10, 5, false, Doubt::trimmed_profile},
      {40, 38, true, Doubt::partial_retrieve}, {40, 39, true, Doubt::stale_profile},
      {40, 39, false, Doubt::stale_profile},
  };
  for (const Row& row : rows) {
    CAPTURE(row.count);
    CAPTURE(row.listed);
    const Coverage coverage(row.count, row.listed, row.with_denial);
    const View view(coverage.org, kMarketo);
    CHECK(view.of(coverage.names.back()).verdict == Verdict::unknown);
    CHECK(view.of(coverage.names.back()).doubt == row.doubt);
  }
}

TEST_CASE("a profile that lists all grants nothing else") {
  const Coverage coverage(10, 5, true);
  const View view(coverage.org, {.profile = "Marketo Sync", .profile_lists_all = true});
  CHECK(view.verdict("Lead.F0__c") == Verdict::editable);
  CHECK(view.verdict("Lead.F9__c") == Verdict::hidden);
  CHECK(view.evidence("Lead.F9__c") == "no entry for Lead.F9__c | object Lead: allowRead=true");
  CHECK(view.verdict("Account.Site") == Verdict::no_object_access);
  CHECK(view.access.user_permission("ApiEnabled") == Truth::no);
}

TEST_CASE("a standard field that the profile does not list") {
  const Coverage all(10, 10, true);
  CHECK(View(all.org, kMarketo).doubt("Lead.Industry") == Doubt::stale_profile);
  const Coverage none(10, 0, true);
  CHECK(View(none.org, kMarketo).doubt("Lead.Industry") == Doubt::partial_retrieve);
}

TEST_CASE("a grant wins over any doubt") {
  Coverage coverage(10, 0, true);
  coverage.org.set("Marketo").entry("Lead.F3__c", true, false);
  const View view(coverage.org, {.profile = "Marketo Sync", .permission_sets = {"Marketo"}});
  CHECK(view.verdict("Lead.F3__c") == Verdict::read_only);
  CHECK(view.doubt("Lead.F3__c") == Doubt::partial_retrieve);
  CHECK(view.verdict("Lead.F4__c") == Verdict::unknown);
}

TEST_CASE("a profile without any entry") {
  Org org;
  org.field("Lead.Score__c").profile("Marketo Sync").allow("ApiEnabled");
  const View view(org, kMarketo);
  CHECK(view.verdict("Lead.Score__c") == Verdict::unknown);
  CHECK(view.doubt("Lead.Score__c") == Doubt::partial_retrieve);
  CHECK(view.verdict("Lead.Id") == Verdict::unknown);
  CHECK(view.object("Lead").read == Truth::unknown);
}

TEST_CASE("a missing profile") {
  Org org;
  org.field("Lead.Score__c").set("Marketo").grant("Lead", "re").entry("Lead.Score__c", true, true);
  org.field("Lead.Other__c");
  const View view(org, {.profile = "Marketo Sync", .permission_sets = {"Marketo"}});
  CHECK(view.verdict("Lead.Score__c") == Verdict::editable);
  CHECK(view.doubt("Lead.Other__c") == Doubt::profile_missing);
  REQUIRE(view.access.missing().size() == 1);
  CHECK(view.access.missing()[0] == "Marketo Sync");
  CHECK(view.evidence("Lead.Other__c") ==
        "profile Marketo Sync is not in the project | no entry for Lead.Other__c | "
        "object Lead: allowRead=true");
  const View sets_only(org, {.permission_sets = {"Marketo"}});
  CHECK(sets_only.doubt("Lead.Other__c") == Doubt::profile_missing);
  CHECK(sets_only.access.missing().empty());
}

TEST_CASE("object read without an object permission") {
  struct Row {
    bool other_object, denial, standard;
    Truth read;
  };
  const Row rows[] = {
      {true, true, true, Truth::no},        // the object was in the retrieve and is not granted
      {true, true, false, Truth::unknown},  // only some of its fields were
      {false, true, true, Truth::no},       // a full retrieve of a user without any object
      {false, false, true, Truth::yes},     // object permissions were left out: assumed
      {false, false, false, Truth::yes},
  };
  for (const Row& row : rows) {
    CAPTURE(row.other_object);
    CAPTURE(row.denial);
    CAPTURE(row.standard);
    Org org;
    org.field("Lead.A__c").field("Lead.B__c").profile("Marketo Sync").entry("Lead.A__c", true, false);
    if (row.other_object) org.grant("Account", "r");
    if (row.denial) org.entry("Contact.X__c", false, false);
    if (row.standard) org.entry("Lead.Industry", true, true);
    CHECK(View(org, kMarketo).object("Lead").read == row.read);
  }
}

TEST_CASE("an assumed read is told") {
  Org org;
  org.field("Lead.A__c").field("Lead.B__c").profile("Marketo Sync").entry("Lead.A__c", true, true);
  const View view(org, kMarketo);
  CHECK(view.verdict("Lead.A__c") == Verdict::editable);
  CHECK(view.evidence("Lead.A__c") ==
        "readable=true, editable=true | object Lead: no entry; read is assumed, because fields of it are "
        "readable");
}

TEST_CASE("an unknown object with a denied field: hidden, whatever the object") {
  Org org;
  org.field("Lead.A__c").field("Lead.B__c").profile("Marketo Sync").grant("Account", "r");
  org.entry("Lead.A__c", false, false);
  const View view(org, kMarketo);
  CHECK(view.verdict("Lead.A__c") == Verdict::hidden);
  CHECK(view.verdict("Lead.B__c") == Verdict::unknown);
}

TEST_CASE("a standard object that may have no object permission") {
  Org org;
  org.field("ContentVersion.A__c").field("ContentVersion.B__c").field("Case.A__c").profile("Marketo Sync");
  org.grant("Account", "r")
      .entry("ContentVersion.A__c", true, false)
      .entry("ContentVersion.B__c", false, false);
  org.entry("ContentVersion.Title", false, false)
      .entry("Case.A__c", true, true)
      .entry("Case.Reason", true, true);
  const View view(org, kMarketo);
  CHECK(view.verdict("ContentVersion.A__c") == Verdict::read_only);
  CHECK(view.verdict("ContentVersion.B__c") == Verdict::hidden);
  CHECK(view.verdict("Case.A__c") == Verdict::no_object_access);
}

TEST_CASE("integration profiles never hide") {
  for (const std::string_view name :
       {"Salesforce API Only System Integrations", "Minimum Access - API Only Integrations"}) {
    Org org;
    org.field("Lead.A__c").field("Lead.B__c").profile(name).grant("Lead", "r").allow("ApiEnabled");
    org.entry("Lead.A__c", false, false).entry("Account.Site", true, true);
    const View view(org, {.profile = std::string(name), .profile_lists_all = true});
    CHECK(view.verdict("Lead.A__c") == Verdict::unknown);
    CHECK(view.doubt("Lead.A__c") == Doubt::integration_profile);
    CHECK(view.doubt("Lead.B__c") == Doubt::integration_profile);
    CHECK(view.verdict("Account.Site") == Verdict::unknown);
    CHECK(view.access.user_permission("EditTask") == Truth::unknown);
  }
}

}  // namespace
}  // namespace lint::access_test
