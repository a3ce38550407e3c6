// Tests of the proposed configuration.
#include "linter/cli/propose_config.h"

#include <doctest/doctest.h>

#include "linter/base/text.h"
#include "linter/config/load_toml.h"
#include "tests/unit/access/access_fixture.h"

namespace lint {
namespace {

Model with_holders(std::vector<PermissionHolder> holders) {
  Model model;
  model.holders = std::move(holders);
  return model;
}

std::string proposed(const Model& model) {
  return propose_config(model, Index(model));
}

TEST_CASE("one profile is proposed, sets are listed as comments") {
  const Model model = with_holders({
      {.kind = HolderKind::profile, .name = "Marketo Sync"},
      {.kind = HolderKind::profile, .name = "Admin", .description = "everything"},
      {.kind = HolderKind::permission_set, .name = "A_Mkto"},
      {.kind = HolderKind::permission_set, .name = "B", .description = "for Marketo"},
  });
  const std::string text = proposed(model);
  CHECK(text.find("\nprofile = \"Marketo Sync\"\n") != std::string::npos);
  CHECK(text.find("\n# permission-sets = [\"A_Mkto\"]\n# permission-sets = [\"B\"]  # for Marketo\n") !=
        std::string::npos);
  CHECK(config::load_config(text, "fieldlint.toml", {}).ok());
}

/// A profile that hides what the sync cannot run without, and a set that grants it.
access_test::Org needy_org() {
  access_test::Org org;
  org.object("Contact").field("Contact.A__c").profile("Marketo Sync").grant("Contact", "re");
  org.entry("Contact.Email", false, false).entry("Contact.A__c", true, false);
  org.set("Marketo_More").grant("Contact", "re").entry("Contact.Email", true, true);
  return org;
}

TEST_CASE("a set is proposed when the sync could not run without it") {
  access_test::Org org = needy_org();
  const std::string text = proposed(org.build());
  CHECK(text.find("sees 1, not 0; hides Contact.Email, which the sync cannot run without\n") !=
        std::string::npos);
  CHECK(text.find("\npermission-sets = [\"Marketo_More\"]\n") != std::string::npos);
  org.set("Marketo_Other").grant("Contact", "re").entry("Contact.Email", true, true);
  CHECK(proposed(org.build()).find("\n# permission-sets = [\"Marketo_More\"]\n") != std::string::npos);
}

TEST_CASE("a profile that hides what the sync needs gives way to one that does not") {
  access_test::Org org = needy_org();
  org.profile("Marketo Old").grant("Contact", "re").entry("Contact.Email", true, true);
  org.entry("Contact.A__c", false, false);
  const std::string text = proposed(org.build());
  CHECK(text.find("\n# profile = \"Marketo Old\"\n# profile = \"Marketo Sync\"\n") != std::string::npos);
}

TEST_CASE("without a name, integrations are candidates and none is chosen") {
  access_test::Org org;
  org.field("Lead.A__c");
  for (const std::string_view profile : {"API", "Persons"}) {
    org.profile(profile).allow("ApiEnabled").allow("ConvertLeads").allow("EditTask").allow("EditEvent");
    org.last_holder().is_custom = true;
    if (profile == "API") org.allow("ApiUserOnly");
  }
  const std::string text = proposed(org.build());
  CHECK(text.find("# profile = \"API\"  # has ApiUserOnly\n") != std::string::npos);
  CHECK(text.find("Persons") == std::string::npos);
}

TEST_CASE("hostile names stay inside their strings and comments") {
  const Model model = with_holders({
      {.kind = HolderKind::profile, .name = "Marketo\"\nx = 1"},
      {.kind = HolderKind::permission_set, .name = "Mkto1", .description = "a\nb = 2"},
      {.kind = HolderKind::permission_set, .name = "Mkto2"},
  });
  CHECK(config::load_config(proposed(model), "fieldlint.toml", {}).ok());
}

}  // namespace
}  // namespace lint
