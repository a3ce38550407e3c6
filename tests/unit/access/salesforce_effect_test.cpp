// How grants of profile, sets and groups add up, one documented fact a row.
#include "tests/unit/access/access_rows.h"

namespace lint::access_test {
namespace {

const std::string kDenied = "P.profile: readable=false, editable=false";
const std::string kOfSet = "S.permissionset: readable=true, editable=true";

/// The profile hides Lead.A__c; a set S and a group G of S, muted by M, may grant it.
Files with(std::string_view set_body, std::string_view muting_body = {}, std::string_view group_more = {}) {
  Files files = {{"profiles/P.profile", kProfile}, {"permissionsets/S.permissionset", set(set_body)}};
  std::string members = "<permissionSets>S</permissionSets>";
  if (!muting_body.empty()) {
    members += "<mutingPermissionSets>M</mutingPermissionSets>";
    files.emplace_back("mutingpermissionsets/M.mutingpermissionset", muting(muting_body));
  }
  files.emplace_back("permissionsetgroups/G.permissionsetgroup", group(concat(members, group_more)));
  return files;
}

Files of_profile(std::string_view body) {
  return {{"profiles/P.profile", profile(body)}};
}

TEST_CASE("grants add up") {
  const std::string a = field_entry("Lead.A__c", "rw");
  const std::string denied_a = kScope + field_entry("Lead.A__c", "-");
  check({
      {"a set adds", with(a), "Lead.A__c", Verdict::editable, Doubt::none,
       then_reads_lead(concat(kOfSet, " | ", kDenied)), kWithSet},
      {"a group adds", with(a), "Lead.A__c", Verdict::editable, Doubt::none,
       then_reads_lead(concat(kOfSet, " | ", kDenied)), kWithGroup},
      {"a set denies nothing that the profile grants",
       {{"profiles/P.profile", profile(kLead + kScope + a)},
        {"permissionsets/S.permissionset", set(field_entry("Lead.A__c", "-"))}},
       "Lead.A__c",
       Verdict::editable,
       Doubt::none,
       "P.profile: readable=true, editable=true | S.permissionset: readable=false, editable=false | "
       "P.profile: object Lead: allowRead=true",
       kWithSet},
      {"a muting set takes away from its group", with(a, a), "Lead.A__c", Verdict::hidden, Doubt::none,
       then_reads_lead(concat(kDenied, " | M.mutingpermissionset: muted by M | ", kOfSet)), kWithGroup},
      {"muting edit leaves read", with(a, field_entry("Lead.A__c", "w")), "Lead.A__c", Verdict::read_only,
       Doubt::none,
       then_reads_lead(concat(kOfSet, " | ", kDenied, " | M.mutingpermissionset: edit muted by M")),
       kWithGroup},
      {"muting touches no direct assignment",
       with(a, a),
       "Lead.A__c",
       Verdict::editable,
       Doubt::none,
       then_reads_lead(concat(kOfSet, " | ", kDenied, " | M.mutingpermissionset: muted by M | ", kOfSet)),
       {.profile = "P", .permission_sets = {"S"}, .permission_set_groups = {"G"}}},
      {"a group that a session must activate",
       with(a, {}, "<hasActivationRequired>true</hasActivationRequired>"), "Lead.A__c", Verdict::unknown,
       Doubt::session_set,
       then_reads_lead(concat(kDenied, " | ", kOfSet, ", in a set that a session must activate")),
       kWithGroup},
      {"View All Data opens no field", of_profile(kLead + denied_a + user_entry("ViewAllData")), "Lead.A__c",
       Verdict::hidden, Doubt::none, then_reads_lead(kDenied) + " | P.profile: ViewAllData=true"},
      {"Modify All Data opens no field", of_profile(kLead + denied_a + user_entry("ModifyAllData")),
       "Lead.A__c", Verdict::hidden, Doubt::none,
       then_reads_lead(kDenied) + " | P.profile: ModifyAllData=true"},
      {"View All Fields of the object reads and never edits",
       of_profile(object_entry("Lead", "rcedF") + denied_a), "Lead.A__c", Verdict::read_only, Doubt::none,
       kDenied + " | P.profile: object Lead: allowRead=true, viewAllFields=true"},
      {"View All Fields of all objects", of_profile(kLead + denied_a + user_entry("ViewAllFieldsGlobal")),
       "Lead.A__c", Verdict::read_only, Doubt::none,
       then_reads_lead("P.profile: ViewAllFieldsGlobal=true | " + kDenied)},
      {"View All Fields of a set", with(object_entry("Lead", "rF")), "Lead.A__c", Verdict::read_only,
       Doubt::none,
       kDenied + " | S.permissionset: no entry for Lead.A__c | "
                 "S.permissionset: object Lead: allowRead=true, allowEdit=false, viewAllFields=true | "
                 "P.profile: object Lead: allowRead=true",
       kWithSet},
      {"viewAllRecords reads the object", of_profile(object_entry("Lead", "v") + kScope + a), "Lead.A__c",
       Verdict::read_only, Doubt::none,
       "P.profile: readable=true, editable=true | "
       "P.profile: object Lead: allowRead=false, viewAllRecords=true"},
      {"modifyAllRecords edits the object", of_profile(object_entry("Lead", "m") + kScope + a), "Lead.A__c",
       Verdict::editable, Doubt::none,
       "P.profile: readable=true, editable=true | "
       "P.profile: object Lead: allowRead=false, modifyAllRecords=true"},
      {"edit needs the object's edit", of_profile(object_entry("Lead", "r") + kScope + a), "Lead.A__c",
       Verdict::read_only, Doubt::none,
       "P.profile: readable=true, editable=true | P.profile: object Lead: allowRead=true, allowEdit=false"},
  });
}

TEST_CASE("types that the API does not write, whatever the entry says") {
  const auto typed = [](std::string_view elements) {
    Files files = of_profile(kLead + kScope + field_entry("Lead.A__c", "rw"));
    files.push_back(field_file("Lead.A__c", elements));
    return files;
  };
  const auto says = [](std::string_view type) {
    return then_reads_lead(concat("P.profile: readable=true, editable=true | A__c.field-meta.xml: ", type,
                                  ": the API cannot write it"));
  };
  check({
      {"formula", typed("<formula>1</formula><type>Number</type>"), "Lead.A__c", Verdict::read_only_by_type,
       Doubt::none, says("formula")},
      {"roll-up", typed("<type>Summary</type>"), "Lead.A__c", Verdict::read_only_by_type, Doubt::none,
       says("Summary field")},
      {"auto number", typed("<type>AutoNumber</type>"), "Lead.A__c", Verdict::read_only_by_type, Doubt::none,
       says("AutoNumber field")},
  });
}

TEST_CASE("encrypted text is masked, not hidden") {
  const auto encrypted = [](std::string_view permission) {
    Files files = of_profile(concat(kLead, kScope, field_entry("Lead.A__c", "r"), user_entry(permission)));
    files.push_back(field_file("Lead.A__c", "<type>EncryptedText</type>"));
    return files;
  };
  check({
      {"without the permission", encrypted("ApiEnabled"), "Lead.A__c", Verdict::read_only, Doubt::none,
       then_reads_lead("P.profile: readable=true, editable=false | "
                       "A__c.field-meta.xml: encrypted: values are masked without ViewEncryptedData")},
      {"with it", encrypted("ViewEncryptedData"), "Lead.A__c", Verdict::read_only, Doubt::none,
       then_reads_lead("P.profile: readable=true, editable=false")},
  });
}

TEST_CASE("licence ceilings") {
  const std::string a = field_entry("Lead.A__c", "rw");
  const std::string salesforce = "<userLicense>Salesforce</userLicense>";
  const auto licensed = [&](std::string_view of_profile_, std::string_view of_set) {
    return Files{
        {"profiles/P.profile", profile(concat(of_profile_, kLead, kScope, field_entry("Lead.A__c", "-")))},
        {"permissionsets/S.permissionset", set(concat(of_set, a))}};
  };
  const std::string both = then_reads_lead(concat(kOfSet, " | ", kDenied));
  const std::string other =
      then_reads_lead(concat(kDenied, " | ", kOfSet, ", in a set of another user licence"));
  for (const std::string_view name : {"Chatter Free", "Chatter External", "Identity", "External Identity"}) {
    check({{name, licensed(concat("<userLicense>", name, "</userLicense>"), {}), "Lead.A__c",
            Verdict::no_object_access, Doubt::none,
            concat("P.profile: object Lead: allowRead=true | P.profile: licence ", name,
                   ": never reaches Lead | ", kOfSet, " | ", kDenied),
            kWithSet}});
  }
  check({
      {"the same licence", licensed(salesforce, "<license>Salesforce</license>"), "Lead.A__c",
       Verdict::editable, Doubt::none, both, kWithSet},
      {"a permission set licence is one that the user holds beside",
       licensed(salesforce, "<license>SalesUserPsl</license>"), "Lead.A__c", Verdict::editable, Doubt::none,
       both, kWithSet},
      {"another user licence: the user cannot have the set",
       licensed(salesforce, "<license>Cloud Integration User</license>"), "Lead.A__c", Verdict::unknown,
       Doubt::other_licence, other, kWithSet},
      {"userLicense of a set up to API 37",
       licensed(salesforce, "<userLicense>Salesforce Platform</userLicense>"), "Lead.A__c", Verdict::unknown,
       Doubt::other_licence, other, kWithSet},
  });
}

TEST_CASE("the integration licence's profiles grant reads that no file shows") {
  for (const std::string_view name :
       {"Salesforce API Only System Integrations", "Minimum Access - API Only Integrations"}) {
    CAPTURE(name);
    const FileProject project(
        {{concat("profiles/", name, ".profile"), kProfile}, field_file("Lead.A__c"), field_file("Lead.B__c")},
        {.profile = std::string(name), .states_sets = true});
    CHECK(project.of("Lead.A__c").verdict == Verdict::unknown);
    CHECK(project.of("Lead.A__c").doubt == Doubt::integration_profile);
  }
}

TEST_CASE("names of profiles") {
  struct Name {
    std::string_view stem, configured;
  };
  const Name names[] = {
      {"Admin", "System Administrator"},
      {"Standard", "Standard User"},
      {"StandardAul", "Standard Platform User"},
      {"ReadOnly", "Read Only"},
      {"MarketingProfile", "Marketing User"},
      {"ContractManager", "Contract Manager"},
      {"SolutionManager", "Solution Manager"},
      {"PlatformPortal", "Authenticated Website"},
      {"Marketo Sync", "marketo sync"},
      {"Custom%3A Marketing Profile", "Custom: Marketing Profile"},
      {"Force%2Ecom - Free User", "Force.com - Free User"},
      {"A %28b%29 %27c%27 %26 %2F %5Bd%5D %23", "A (b) 'c' & / [d] #"},
      {"Vertrieb Österreich", "Vertrieb Österreich"},
  };
  for (const auto& [stem, configured] : names) {
    for (const std::string_view suffix : {".profile", ".profile-meta.xml"}) {
      CAPTURE(configured);
      const FileProject project({{concat("profiles/", stem, suffix), kProfile}, field_file("Lead.A__c")},
                                {.profile = std::string(configured), .states_sets = true});
      CHECK(project.of("Lead.A__c").verdict == Verdict::hidden);
      CHECK(project.access().missing().empty());
    }
  }
}

TEST_CASE("who the sync user is") {
  const std::string a = field_entry("Lead.A__c", "rw");
  const std::string denied = then_reads_lead(kDenied);
  check({
      {"nobody is named", with(a), "Lead.A__c", Verdict::unknown, Doubt::no_sync_user, {}, {}},
      {"a profile alone", with(a), "Lead.A__c", Verdict::hidden, Doubt::none, denied},
      {"sets alone: what the profile grants is open",
       with({}),
       "Lead.A__c",
       Verdict::unknown,
       Doubt::profile_missing,
       "-: no profile is configured | S.permissionset: no entry for Lead.A__c",
       {.permission_sets = {"S"}}},
      {"a group that is not there",
       {{"profiles/P.profile", kProfile}},
       "Lead.A__c",
       Verdict::hidden,
       Doubt::none,
       then_reads_lead(concat(kDenied, " | -: permission set G is not in the project")),
       kWithGroup},
      {"the object is not granted at all", of_profile(object_entry("Case", "r") + kScope), "Lead.Company",
       Verdict::no_object_access, Doubt::none,
       "P.profile: object Lead: no entry | "
       "-: standard field that no profile lists: not under field-level security"},
  });
}

}  // namespace
}  // namespace lint::access_test
