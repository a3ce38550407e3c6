// What Salesforce documents of permission files, one row a fact: files in, verdict and evidence out.
#include <doctest/doctest.h>

#include "tests/unit/access/access_rows.h"

namespace lint::access_test {
namespace {

TEST_CASE("files and elements") {
  const std::string granted = then_reads_lead("P.profile: readable=true, editable=true");
  const std::string read_only = then_reads_lead("P.profile: readable=true, editable=false");
  const std::string hidden = then_reads_lead("P.profile: readable=false, editable=false");
  const auto of_profile = [](std::string_view body) { return Files{{"profiles/P.profile", profile(body)}}; };
  check({
      {"an entry says what it says", of_profile(kLead + kScope + field_entry("Lead.A__c", "rw")), "Lead.A__c",
       Verdict::editable, Doubt::none, granted},
      {"editable without readable means readable",
       of_profile(kLead + kScope +
                  "<fieldPermissions><editable>true</editable><field>Lead.A__c</field></fieldPermissions>"),
       "Lead.A__c", Verdict::editable, Doubt::none, granted},
      {"fieldLevelSecurities of API 22: not hidden",
       of_profile(kLead + kScope +
                  "<fieldLevelSecurities><editable>false</editable><field>Lead.A__c</field>"
                  "<hidden>false</hidden></fieldLevelSecurities>"),
       "Lead.A__c", Verdict::read_only, Doubt::none, read_only},
      {"fieldLevelSecurities of API 22: hidden",
       of_profile(kLead + kScope +
                  "<fieldLevelSecurities><editable>false</editable><field>Lead.A__c</field>"
                  "<hidden>true</hidden></fieldLevelSecurities>"),
       "Lead.A__c", Verdict::hidden, Doubt::none, hidden},
      {"a flag in capitals",
       of_profile(kLead + kScope +
                  "<fieldPermissions><editable>True</editable><field>Lead.A__c</field>"
                  "<readable>TRUE</readable></fieldPermissions>"),
       "Lead.A__c", Verdict::editable, Doubt::none, granted},
      {"duplicate entries are or-ed",
       of_profile(kLead + kScope + field_entry("Lead.A__c", "r") + field_entry("Lead.A__c", "-")),
       "Lead.A__c", Verdict::read_only, Doubt::none,
       "P.profile: readable=true, editable=false | P.profile: readable=false, editable=false | "
       "P.profile: object Lead: allowRead=true"},
      {"no object entry, though others are there and Lead was retrieved",
       of_profile(object_entry("Account", "r") + kScope + field_entry("Lead.A__c", "rw")), "Lead.A__c",
       Verdict::no_object_access, Doubt::none,
       "P.profile: object Lead: no entry | P.profile: readable=true, editable=true"},
      {"before API 14 what is not revoked is granted",
       of_profile("<objectPermissions><object>Lead</object><revokeCreate>true</revokeCreate><revokeEdit>true"
                  "</revokeEdit><revokeRead>false</revokeRead></objectPermissions>" +
                  kScope + field_entry("Lead.A__c", "rw")),
       "Lead.A__c", Verdict::read_only, Doubt::none,
       "P.profile: readable=true, editable=true | P.profile: object Lead: allowRead=true, allowEdit=false"},
      {"tabs grant nothing",
       of_profile("<tabVisibilities><tab>standard-Lead</tab><visibility>DefaultOn</visibility>"
                  "</tabVisibilities>" +
                  object_entry("Account", "r") + kScope + field_entry("Lead.A__c", "rw")),
       "Lead.A__c", Verdict::no_object_access, Doubt::none,
       "P.profile: object Lead: no entry | P.profile: readable=true, editable=true"},
      {"a session-based set grants nothing by itself",
       {{"profiles/P.profile", kProfile},
        {"permissionsets/S.permissionset",
         set("<hasActivationRequired>true</hasActivationRequired>" + field_entry("Lead.A__c", "rw"))}},
       "Lead.A__c",
       Verdict::unknown,
       Doubt::session_set,
       "P.profile: readable=false, editable=false | "
       "S.permissionset: readable=true, editable=true, in a set that a session must activate | "
       "P.profile: object Lead: allowRead=true",
       kWithSet},
      {"a group that Salesforce has not computed",
       {{"profiles/P.profile", kProfile},
        {"permissionsets/S.permissionset", set(field_entry("Lead.A__c", "rw"))},
        {"permissionsetgroups/G.permissionsetgroup",
         group("<permissionSets>S</permissionSets><status>Outdated</status>")}},
       "Lead.A__c",
       Verdict::editable,
       Doubt::none,
       "S.permissionset: readable=true, editable=true, in a group of status Outdated: it may lag | "
       "P.profile: readable=false, editable=false | P.profile: object Lead: allowRead=true",
       kWithGroup},
  });
}

TEST_CASE("user permissions: only enabled ones are retrieved") {
  const FileProject project({{"profiles/P.profile", profile(user_entry("ApiEnabled"))}}, {.profile = "P"});
  CHECK(project.access().user_permission("ApiEnabled") == Truth::yes);
  CHECK(project.access().user_permission("ConvertLeads") == Truth::no);
}

TEST_CASE("names in entries") {
  const auto file = [](std::string_view more) {
    return Files{
        {"profiles/P.profile", profile(concat(kLead, kScope, field_entry("Lead.A__c", "rw"), more))}};
  };
  const std::string contact = object_entry("Contact", "rced");
  const std::string tasks = user_entry("EditTask");
  Files managed = file(field_entry("Lead.ns__M__c", "r"));
  managed.push_back(field_file("Lead.ns__M__c"));
  Files activity = file(field_entry("Task.Stage__c", "r") + field_entry("Event.Stage__c", "-") + tasks);
  activity.push_back(field_file("Activity.Stage__c"));
  Files place = file(field_entry("Lead.Loc__c", "rw"));
  place.push_back(field_file("Lead.Loc__c", "<type>Location</type>"));
  Files person = file(contact + field_entry("Contact.X__c", "rw"));
  person.push_back(field_file("Contact.X__c"));
  check({
      {"a managed field", managed, "Lead.ns__M__c", Verdict::read_only, Doubt::none,
       then_reads_lead("P.profile: readable=true, editable=false")},
      {"a lookup by its field name", file(contact + field_entry("Contact.AccountId", "rw")),
       "Contact.AccountId", Verdict::editable, Doubt::none,
       "P.profile: readable=true, editable=true | P.profile: object Contact: allowRead=true"},
      {"a lookup by its relationship name", file(contact + field_entry("Contact.Account", "r")),
       "Contact.AccountId", Verdict::read_only, Doubt::none,
       "P.profile: readable=true, editable=false | P.profile: object Contact: allowRead=true"},
      {"an address governs its parts", file(field_entry("Lead.Address", "rw")), "Lead.City",
       Verdict::editable, Doubt::none, then_reads_lead("P.profile: readable=true, editable=true")},
      {"an address cannot be written as a whole", file(field_entry("Lead.Address", "rw")), "Lead.Address",
       Verdict::read_only_by_type, Doubt::none,
       then_reads_lead(
           "P.profile: readable=true, editable=true | -: Address field: the API cannot write it")},
      {"names of persons are not listed", file({}), "Lead.FirstName", Verdict::always_visible, Doubt::none,
       then_reads_lead("-: standard field that no profile lists: not under field-level security")},
      {"an activity field through Task", activity, "Task.Stage__c", Verdict::read_only, Doubt::none,
       "P.profile: readable=true, editable=false | P.profile: EditTask=true"},
      {"an activity field through Event: reading the object is open", activity, "Event.Stage__c",
       Verdict::hidden, Doubt::none, "P.profile: readable=false, editable=false"},
      {"a person account's custom field is the contact's", person, "Account.X__pc", Verdict::editable,
       Doubt::none, "P.profile: readable=true, editable=true | P.profile: object Contact: allowRead=true"},
      {"a person account's e-mail is the contact's",
       file(object_entry("Account", "re") + field_entry("Contact.Email", "rw")), "Account.PersonEmail",
       Verdict::editable, Doubt::none,
       "P.profile: readable=true, editable=true | P.profile: object Account: allowRead=true"},
      {"a geolocation field", place, "Lead.Loc__c", Verdict::read_only_by_type, Doubt::none,
       "P.profile: readable=true, editable=true | "
       "Loc__c.field-meta.xml: Location field: the API cannot write it | P.profile: object Lead: "
       "allowRead=true"},
      {"a part of a geolocation field is the field", place, "Lead.Loc__Latitude__s",
       Verdict::read_only_by_type, Doubt::none,
       "P.profile: readable=true, editable=true | "
       "Loc__c.field-meta.xml: Location field: the API cannot write it | P.profile: object Lead: "
       "allowRead=true"},
  });
}

TEST_CASE("fields without entries") {
  const auto with = [](std::pair<std::string, std::string> field, std::string_view more = {}) {
    return Files{{"profiles/P.profile", profile(concat(kLead, kScope, object_entry("O__c", "re"),
                                                       object_entry("Case", "r"), more))},
                 std::move(field)};
  };
  const auto none = field_file("O__c.Plain__c");
  const std::string_view built_in = "-: standard field that no profile lists: not under field-level security";
  const std::string on_lead = then_reads_lead(built_in);
  const auto on = [&](std::string_view object) {
    return concat(built_in, " | P.profile: object ", object, ": allowRead=true");
  };
  check({
      {"a required custom field", with(field_file("Lead.R__c", "<required>true</required>")), "Lead.R__c",
       Verdict::always_visible, Doubt::none,
       then_reads_lead("R__c.field-meta.xml: required field: not under field-level security")},
      {"a master-detail field", with(field_file("O__c.M__c", "<type>MasterDetail</type>")), "O__c.M__c",
       Verdict::always_visible, Doubt::none,
       "M__c.field-meta.xml: master-detail field: not under field-level security | "
       "P.profile: object O__c: allowRead=true"},
      {"the name field", with(none), "Lead.Name", Verdict::always_visible, Doubt::none, on_lead},
      {"system fields", with(none), "Lead.SystemModstamp", Verdict::always_visible, Doubt::none, on_lead},
      {"a required standard field", with(none), "Lead.Company", Verdict::always_visible, Doubt::none,
       on_lead},
      {"the owner", with(none), "Lead.OwnerId", Verdict::always_visible, Doubt::none, on_lead},
      {"the record type", with(none), "Lead.RecordTypeId", Verdict::always_visible, Doubt::none, on_lead},
      {"a read-only standard field", with(none), "Lead.IsConverted", Verdict::always_visible, Doubt::none,
       on_lead},
      {"fields of CampaignMember", with(none, object_entry("Campaign", "re")), "CampaignMember.Status",
       Verdict::always_visible, Doubt::none, on("Campaign")},
      {"fields of User", with(none), "User.Email", Verdict::always_visible, Doubt::none,
       std::string(built_in)},
      {"fields of a custom setting",
       {{"profiles/P.profile", kProfile},
        {"objects/C__c/C__c.object-meta.xml",
         "<CustomObject><customSettingsType>Hierarchy</customSettingsType></CustomObject>"},
        field_file("C__c.Key__c")},
       "C__c.Key__c",
       Verdict::always_visible,
       Doubt::none,
       "Key__c.field-meta.xml: field of a custom setting: not under field-level security"},
      {"a required field of a platform event",
       with(field_file("E__e.R__c", "<required>true</required>"), object_entry("E__e", "re")), "E__e.R__c",
       Verdict::always_visible, Doubt::none,
       "R__c.field-meta.xml: required field: not under field-level security | "
       "P.profile: object E__e: allowRead=true"},
      {"an optional field of a platform event is listed",
       with(field_file("E__e.F__c"), object_entry("E__e", "re") + field_entry("E__e.F__c", "-")), "E__e.F__c",
       Verdict::hidden, Doubt::none,
       "P.profile: readable=false, editable=false | P.profile: object E__e: allowRead=true"},
      {"a field of a custom metadata type is listed",
       with(field_file("T__mdt.F__c"), field_entry("T__mdt.F__c", "-")), "T__mdt.F__c", Verdict::hidden,
       Doubt::none, "P.profile: readable=false, editable=false | P.profile: object T__mdt: no entry"},
  });
}

TEST_CASE("absence in a profile") {
  const auto of_profile = [](std::string_view body) { return Files{{"profiles/P.profile", profile(body)}}; };
  const std::string no_entry = then_reads_lead("P.profile: no entry for Lead.A__c");
  const auto retrieved = [](std::string_view manifest, std::string_view body) {
    return Files{{"src/profiles/P.profile", profile(body)},
                 {"src/package.xml", concat("<Package>", manifest, "<version>62.0</version></Package>")},
                 {"src/objects/Lead.object",
                  "<CustomObject><fields><fullName>C__c</fullName><type>Text</type>"
                  "</fields></CustomObject>"}};
  };
  const std::string kAllProfiles = "<types><members>*</members><name>Profile</name></types>";
  const std::string kLeadObject = "<types><members>Lead</members><name>CustomObject</name></types>";
  const std::string kLeadField = "<types><members>Lead.C__c</members><name>CustomField</name></types>";
  const std::string no_c = then_reads_lead("P.profile: no entry for Lead.C__c");
  const std::string no_c_retrieved = then_reads_lead(
      "P.profile: no entry for Lead.C__c | package.xml: the manifest of the retrieve asks for profiles and "
      "the field");
  Files newer = of_profile(kLead + field_entry("Lead.B__c", "-"));
  for (int i = 0; i < 30; ++i) {
    const std::string name = concat("Lead.F", i, "__c");
    newer.push_back(field_file(name));
    newer[0].second.insert(newer[0].second.size() - 11, field_entry(name, "r"));
  }
  check({
      {"some fields of the object are listed", of_profile(kLead + kScope), "Lead.A__c", Verdict::unknown,
       Doubt::partial_retrieve, no_entry},
      {"no field of the object is listed: it was not retrieved",
       of_profile(kLead + field_entry("Contact.Fax", "-")), "Lead.A__c", Verdict::unknown,
       Doubt::partial_retrieve, no_entry},
      {"nearly all are listed: the field is newer", newer, "Lead.A__c", Verdict::unknown,
       Doubt::stale_profile, no_entry},
      {"no denial anywhere: the file was trimmed", of_profile(kLead + field_entry("Lead.B__c", "r")),
       "Lead.A__c", Verdict::unknown, Doubt::trimmed_profile, no_entry},
      {"a file without any field", of_profile(kLead), "Lead.A__c", Verdict::unknown, Doubt::partial_retrieve,
       no_entry},
      {"no file",
       {},
       "Lead.A__c",
       Verdict::unknown,
       Doubt::profile_missing,
       "-: profile P is not in the project"},
      {"`profile-grants = \"none\"`",
       of_profile(kLead + kScope),
       "Lead.A__c",
       Verdict::hidden,
       Doubt::none,
       no_entry,
       {.profile = "P", .states_sets = true, .profile_lists_all = true}},
      {"package.xml names the field: it was retrieved and not granted",
       retrieved(kAllProfiles + kLeadField, kLead + kScope), "Lead.C__c", Verdict::hidden, Doubt::none,
       no_c_retrieved},
      {"package.xml names the object, and the field came with it",
       retrieved(kAllProfiles + kLeadObject, kLead + kScope), "Lead.C__c", Verdict::hidden, Doubt::none,
       no_c_retrieved},
      {"a field defined elsewhere did not come with the object",
       retrieved(kAllProfiles + kLeadObject, kLead + kScope), "Lead.A__c", Verdict::unknown,
       Doubt::partial_retrieve, no_entry},
      {"a package.xml that lists profiles by name may be that of a deploy",
       retrieved("<types><members>P</members><name>Profile</name></types>" + kLeadField, kLead + kScope),
       "Lead.C__c", Verdict::unknown, Doubt::partial_retrieve, no_c},
      {"a package.xml that names no profile proves nothing", retrieved(kLeadObject, kLead + kScope),
       "Lead.C__c", Verdict::unknown, Doubt::partial_retrieve, no_c},
      {"nor one beside a trimmed profile",
       retrieved(kAllProfiles + kLeadObject, kLead + field_entry("Lead.B__c", "r")), "Lead.C__c",
       Verdict::unknown, Doubt::trimmed_profile, no_c},
      {"nor one beside a profile without any field of the object",
       retrieved(kAllProfiles + kLeadObject, kLead + field_entry("Contact.Fax", "-")), "Lead.C__c",
       Verdict::unknown, Doubt::partial_retrieve, no_c},
      {"a wildcard asks for no standard object",
       retrieved(kAllProfiles + "<types><members>*</members><name>CustomObject</name></types>",
                 kLead + kScope),
       "Lead.C__c", Verdict::unknown, Doubt::partial_retrieve, no_c},
      {"package.xml names an object that no entry grants",
       retrieved(kAllProfiles + kLeadObject, object_entry("Account", "r") + field_entry("Lead.C__c", "r")),
       "Lead.C__c", Verdict::no_object_access, Doubt::none,
       "P.profile: object Lead: no entry | P.profile: readable=true, editable=false"},
  });
}

TEST_CASE("absence in a permission set") {
  const auto with_set = [](std::string_view body, std::string_view version = "62.0") {
    return Files{{"src/profiles/P.profile", kProfile},
                 {"src/permissionsets/S.permissionset", set(body)},
                 {"src/package.xml", concat("<Package><version>", version, "</version></Package>")}};
  };
  const std::string denied =
      "P.profile: readable=false, editable=false | "
      "S.permissionset: no entry for Lead.A__c | P.profile: object Lead: allowRead=true";
  check({
      {"all content of a set is retrieved", with_set(field_entry("Lead.B__c", "r")), "Lead.A__c",
       Verdict::hidden, Doubt::none, denied, kWithSet},
      {"a set without any field grants none", with_set({}), "Lead.A__c", Verdict::hidden, Doubt::none, denied,
       kWithSet},
      {"up to API 39 parts of sets are left out", with_set(field_entry("Lead.B__c", "r"), "39.0"),
       "Lead.A__c", Verdict::unknown, Doubt::old_retrieve, denied, kWithSet},
      {"what such a set lists counts", with_set(field_entry("Lead.A__c", "r"), "39.0"), "Lead.A__c",
       Verdict::read_only, Doubt::old_retrieve,
       "S.permissionset: readable=true, editable=false | P.profile: readable=false, editable=false | "
       "P.profile: object Lead: allowRead=true",
       kWithSet},
      {"a set without a file grants nothing, and is told",
       {{"profiles/P.profile", kProfile}},
       "Lead.A__c",
       Verdict::hidden,
       Doubt::none,
       "P.profile: readable=false, editable=false | -: permission set S is not in the project | "
       "P.profile: object Lead: allowRead=true",
       kWithSet},
      {"a set of a package without a file may grant it",
       {{"profiles/P.profile", kProfile}},
       "Lead.A__c",
       Verdict::unknown,
       Doubt::set_missing,
       "P.profile: readable=false, editable=false | -: permission set ns__S is not in the project | "
       "P.profile: object Lead: allowRead=true",
       {.profile = "P", .permission_sets = {"ns__S"}}},
  });
}

}  // namespace
}  // namespace lint::access_test
