// What the org answers of its sync user, and how far it goes before files.
#include "tests/unit/access/access_rows.h"

namespace lint::access_test {
namespace {

const std::string kDenied = "P.profile: readable=false, editable=false";

std::string query(std::string_view type, const std::vector<std::string>& records, bool is_done = true) {
  std::vector<std::string> typed;
  for (const std::string& record : records) {
    typed.push_back(concat("{\"attributes\":{\"type\":\"", type, "\"},", record, "}"));
  }
  return concat("{\"status\":0,\"result\":{\"records\":[\n", join(typed, ",\n"),
                "],\"totalSize\":", records.size(), ",\"done\":", is_done ? "true" : "false", "}}");
}

/// A row of FieldPermissions; `parent` is a set, or a profile with a `*` before its name.
std::string field_row(std::string_view parent, std::string_view field, bool is_editable) {
  const bool is_profile = parent.starts_with('*');
  const std::string of_profile = concat("\"Parent\":{\"Name\":\"X00e1\",\"Profile\":{\"Name\":\"",
                                        parent.substr(is_profile ? 1 : 0), "\"}}");
  const std::string of_set = concat("\"Parent\":{\"Name\":\"", parent, "\",\"Profile\":null}");
  return concat(is_profile ? of_profile : of_set, ",\"SobjectType\":\"", field.substr(0, field.find('.')),
                "\",\"Field\":\"", field,
                "\",\"PermissionsRead\":true,\"PermissionsEdit\":", is_editable ? "true" : "false");
}

std::string fields(const std::vector<std::string>& rows, bool is_done = true) {
  return query("FieldPermissions", rows, is_done);
}

std::string assigned(std::string_view set, std::string_view more = {}) {
  return concat("\"Assignee\":{\"Username\":\"sync@example.com\"},\"PermissionSet\":{\"Name\":\"", set, "\"",
                more, "}");
}

Files with(std::string_view evidence, Files more = {}) {
  more.emplace_back("profiles/P.profile", kProfile);
  const bool is_json = evidence.starts_with('{') || evidence.starts_with('[');
  more.emplace_back(is_json ? "evidence/answer.json" : "evidence/answer.csv", evidence);
  return more;
}

std::string describe(std::string_view fields_, std::string_view flags = "true") {
  return concat("{\"status\":0,\"result\":{\"createable\":", flags, ",\"deletable\":", flags,
                ",\"fields\":[\n", fields_, "],\"name\":\"Lead\",\"queryable\":", flags,
                ",\"updateable\":", flags, "}}");
}

const std::string kTold = " | answer.json: object Lead: described with queryable=true, updateable=true";

TEST_CASE("a describe answer goes before files") {
  const std::string a = "{\"name\":\"A__c\",\"updateable\":true}";
  check({
      {"described and writable", with(describe(a)), "Lead.A__c", Verdict::editable, Doubt::none,
       "answer.json: described with updateable=true | " + kDenied + kTold},
      {"described and not writable", with(describe("{\"name\":\"A__c\",\"updateable\":false}")), "Lead.A__c",
       Verdict::read_only, Doubt::none, "answer.json: described with updateable=false | " + kDenied + kTold},
      {"what is not described is not seen",
       {{"profiles/P.profile", profile(kLead + kScope + field_entry("Lead.A__c", "rw"))},
        {"evidence/answer.json", describe("{\"name\":\"Id\"}")}},
       "Lead.A__c",
       Verdict::hidden,
       Doubt::none,
       "answer.json: Lead.A__c is not in the answer of describe | "
       "P.profile: readable=true, editable=true" +
           kTold},
      {"no file is needed",
       {{"evidence/answer.json", describe(a)}},
       "Lead.A__c",
       Verdict::editable,
       Doubt::none,
       "answer.json: described with updateable=true | -: no profile is configured" + kTold,
       {}},
      {"a part of an address answers for itself", with(describe("{\"name\":\"City\",\"updateable\":true}")),
       "Lead.City", Verdict::editable, Doubt::none,
       "answer.json: described with updateable=true | P.profile: no entry for Lead.Address" + kTold},
      {"what no permission governs stays visible", with(describe(a)), "Lead.Company", Verdict::always_visible,
       Doubt::none, "-: standard field that no profile lists: not under field-level security" + kTold},
      {"an object that cannot be queried", with(describe(a, "false")), "Lead.A__c", Verdict::no_object_access,
       Doubt::none,
       "answer.json: object Lead: described with queryable=false, updateable=false | "
       "answer.json: described with updateable=true | " +
           kDenied},
      {"UserFieldAccess",
       with(query("UserFieldAccess", {"\"EntityDefinition\":{\"QualifiedApiName\":\"Lead\"},"
                                      "\"FieldDefinition\":{\"QualifiedApiName\":\"A__c\"},"
                                      "\"IsAccessible\":true,\"IsUpdatable\":false"})),
       "Lead.A__c", Verdict::read_only, Doubt::none,
       then_reads_lead("answer.json: described with updateable=false | " + kDenied)},
  });
}

TEST_CASE("rows of FieldPermissions go before files") {
  const std::string row_b = field_row("*P", "Lead.B__c", false);
  const std::string row_fax = field_row("*P", "Lead.Fax", false);
  const std::string no_row = "answer.json: no row for Lead.A__c in the answer of the org";
  const Files grants = {{"profiles/P.profile", profile(kLead + kScope + field_entry("Lead.A__c", "rw"))}};
  const auto granted_but = [&](std::string_view answer) {
    Files files = grants;
    files.emplace_back("evidence/answer.json", answer);
    return files;
  };
  const std::string csv_head =
      "Parent.Name,Parent.Profile.Name,SobjectType,Field,PermissionsRead,PermissionsEdit\n";
  check({
      {"a row grants", with(fields({field_row("*P", "Lead.A__c", true)})), "Lead.A__c", Verdict::editable,
       Doubt::none, then_reads_lead("answer.json: readable=true, editable=true")},
      {"a row may grant less than the file", granted_but(fields({field_row("*P", "Lead.A__c", false)})),
       "Lead.A__c", Verdict::read_only, Doubt::none,
       then_reads_lead("answer.json: readable=true, editable=false")},
      {"no row among those of the object: not granted", granted_but(fields({row_b, row_fax})), "Lead.A__c",
       Verdict::hidden, Doubt::none, then_reads_lead(no_row)},
      {"no row for the profile and the object, but both were asked for",
       granted_but(fields({field_row("*P", "Contact.Fax", false), field_row("S", "Lead.B__c", false),
                           field_row("S", "Lead.Fax", false)})),
       "Lead.A__c", Verdict::hidden, Doubt::none, then_reads_lead(no_row)},
      {"rows of one field may be all that was asked for", granted_but(fields({row_b})), "Lead.A__c",
       Verdict::editable, Doubt::none, then_reads_lead("P.profile: readable=true, editable=true")},
      {"rows of another object prove nothing", granted_but(fields({field_row("*P", "Contact.Fax", false)})),
       "Lead.A__c", Verdict::editable, Doubt::none,
       then_reads_lead("P.profile: readable=true, editable=true")},
      {"rows of another profile prove nothing", granted_but(fields({field_row("*Q", "Lead.B__c", false)})),
       "Lead.A__c", Verdict::editable, Doubt::none,
       then_reads_lead("P.profile: readable=true, editable=true")},
      {"a cut answer proves nothing", granted_but(fields({row_b, row_fax}, false)), "Lead.A__c",
       Verdict::editable, Doubt::none, then_reads_lead("P.profile: readable=true, editable=true")},
      {"a cut answer still grants", with(fields({field_row("*P", "Lead.A__c", false)}, false)), "Lead.A__c",
       Verdict::read_only, Doubt::none, then_reads_lead("answer.json: readable=true, editable=false")},
      {"CSV", with(csv_head + "X00e1,P,Lead,Lead.A__c,true,false\n"), "Lead.A__c", Verdict::read_only,
       Doubt::none, then_reads_lead("answer.csv: readable=true, editable=false")},
      {"a bare array of records", with("[{" + field_row("*P", "Lead.A__c", false) + "}]"), "Lead.A__c",
       Verdict::read_only, Doubt::none, then_reads_lead("answer.json: readable=true, editable=false")},
      {"a set's rows", with(fields({field_row("S", "Lead.A__c", true)})), "Lead.A__c", Verdict::editable,
       Doubt::none, then_reads_lead("answer.json: readable=true, editable=true | " + kDenied), kWithSet},
      {"rows without files: reading the object is assumed",
       {{"evidence/answer.json", fields({field_row("*P", "Lead.A__c", true)})}},
       "Lead.A__c",
       Verdict::editable,
       Doubt::none,
       "answer.json: readable=true, editable=true | "
       "-: object Lead: no row; read is assumed, because fields of it are readable"},
      {"the compound's row", with(fields({field_row("*P", "Lead.Address", true)})), "Lead.City",
       Verdict::editable, Doubt::none, then_reads_lead("answer.json: readable=true, editable=true")},
  });
}

TEST_CASE("rows of ObjectPermissions go before files") {
  const auto row = [](std::string_view object, bool reads) {
    return concat("\"Parent\":{\"Name\":\"X00e1\",\"Profile\":{\"Name\":\"P\"}},\"SobjectType\":\"", object,
                  "\",\"PermissionsRead\":", reads ? "true" : "false", ",\"PermissionsEdit\":false");
  };
  const std::string of_set =
      "\"Parent\":{\"Name\":\"Other\",\"Profile\":null},\"SobjectType\":\"Lead\","
      "\"PermissionsRead\":true,\"PermissionsEdit\":true";
  const Files file = {{"profiles/P.profile", profile(kLead + kScope + field_entry("Lead.A__c", "rw"))}};
  const auto object = [&](std::vector<std::string> rows) {
    Files files = file;
    files.emplace_back("evidence/answer.json", query("ObjectPermissions", rows));
    return FileProject(std::move(files), {.profile = "P", .states_sets = true}).object("Lead");
  };
  CHECK(object({row("Lead", true)}).edit == Truth::no);
  CHECK(object({row("Lead", true)}).read == Truth::yes);
  CHECK(object({row("Lead", true)}).view_all == Truth::unknown);  // The column was not asked for.
  CHECK(object({row("Account", true)}).edit == Truth::yes);
  CHECK(object({row("Account", true), of_set}).read == Truth::no);
}

TEST_CASE("assignments say which sets and which profile") {
  const std::string a = field_entry("Lead.A__c", "rw");
  const Files sets = {{"permissionsets/S.permissionset", set(a)}, {"permissionsets/T.permissionset", set(a)}};
  const auto verdict = [&](const std::vector<std::string>& rows, AccessOptions user) {
    const FileProject project(with(query("PermissionSetAssignment", rows),
                                   [&] {
                                     Files files = sets;
                                     files.push_back(field_file("Lead.A__c"));
                                     files.emplace_back("permissionsetgroups/G.permissionsetgroup",
                                                        group("<permissionSets>S</permissionSets>"));
                                     return files;
                                   }()),
                              user);
    return project.of("Lead.A__c");
  };
  const AccessOptions only_profile = {.profile = "P", .states_sets = true};
  const std::string own =
      "\"Assignee\":{\"Username\":\"sync@example.com\"},\"PermissionSet\":{\"Name\":"
      "\"X00e1\",\"IsOwnedByProfile\":true,\"Profile\":{\"Name\":\"P\"}}";
  CHECK(verdict({own}, only_profile).verdict == Verdict::hidden);
  CHECK(verdict({own, assigned("S")}, only_profile).verdict == Verdict::editable);
  CHECK(verdict({own, assigned("T")}, kWithSet).verdict == Verdict::editable);
  CHECK(verdict({own}, kWithSet).verdict == Verdict::hidden);
  CHECK(verdict({own}, {.permission_sets = {"S"}}).verdict == Verdict::hidden);
  const auto with_more = [](std::string more) { return assigned("S") + more; };
  CHECK(verdict({own, with_more(",\"IsActive\":false")}, only_profile).verdict == Verdict::hidden);
  CHECK(verdict({own, with_more(",\"IsRevoked\":true")}, only_profile).verdict == Verdict::hidden);
  CHECK(verdict({own, with_more(",\"ExpirationDate\":\"2026-02-28T00:00:00.000+0000\"")}, only_profile)
            .verdict == Verdict::hidden);
  CHECK(verdict({own, with_more(",\"ExpirationDate\":\"2026-03-02T00:00:00.000+0000\"")}, only_profile)
            .verdict == Verdict::editable);
  CHECK(verdict({own, assigned("S", ",\"Type\":\"Session\"")}, only_profile).doubt == Doubt::session_set);
  CHECK(
      verdict({own, with_more(",\"PermissionSetGroup\":{\"DeveloperName\":\"G\"}")}, only_profile).verdict ==
      Verdict::editable);
  CHECK(verdict({own, assigned("Gone")}, only_profile).doubt == Doubt::set_missing);
}

TEST_CASE("users and groups") {
  const std::string a = field_entry("Lead.A__c", "rw");
  Files files = with(query("User", {"\"Username\":\"s@x\",\"Profile\":{\"Name\":\"P\"}"}),
                     {{"permissionsets/S.permissionset", set(a)},
                      {"mutingpermissionsets/M.mutingpermissionset", muting(a)}});
  const auto component = [](std::string_view name) {
    return concat("\"PermissionSetGroup\":{\"DeveloperName\":\"G\"},\"PermissionSet\":{\"Name\":\"", name,
                  "\"}");
  };
  CHECK(FileProject(files, {}).access().options().profile == "P");
  files.push_back(field_file("Lead.A__c"));
  Files muted = files;
  files.emplace_back("evidence/group.json", query("PermissionSetGroupComponent", {component("S")}));
  CHECK(FileProject(files, kWithGroup).of("Lead.A__c").verdict == Verdict::editable);
  Files unclear = muted;
  unclear.emplace_back("evidence/group.json",
                       query("PermissionSetGroupComponent", {component("S"), component("Other")}));
  CHECK(FileProject(unclear, kWithGroup).of("Lead.A__c").doubt == Doubt::set_missing);
  muted.emplace_back("evidence/group.json",
                     query("PermissionSetGroupComponent", {component("S"), component("M")}));
  CHECK(FileProject(muted, kWithGroup).of("Lead.A__c").verdict == Verdict::hidden);
}

TEST_CASE("answers that say nothing usable are facts") {
  struct Bad {
    std::string_view text, fact;
  };
  const std::string cut = fields({field_row("*P", "Lead.A__c", true)}, false);
  const Bad rows[] = {
      {"{\"status\":0,\"result\":{\"records\":[],\"totalSize\":0,\"done\":true}}",
       "an answer without a row: it proves nothing; look at the names in the query's WHERE"},
      {"{\"status\":1,\"name\":\"NOT_FOUND\",\"message\":\"gone\"}",
       "a saved Salesforce error answer (NOT_FOUND gone), not data: run the query again"},
      {cut,
       "a query's answer that was cut: rows are missing; fetch the pages of `nextRecordsUrl` too, "
       "or ask for less at a time"},
      {"SobjectType,Field,PermissionsRead,PermissionsEdit\nLead,Lead.A__c,true,true\n",
       "1 row without a profile or permission set, or without what it grants: ask for `Parent.Name`, "
       "`Parent.Profile.Name`, `SobjectType` and `Field`, the first says `Lead.A__c`"},
      {"Assignee.Username,PermissionSet.Name\na@x,S\nb@x,T\n",
       "rows of 2 users: ask for those of the sync user only"},
      {"Username,Profile.Name\na@x,P\nb@x,Q\n", "rows of 2 users: ask for those of the sync user only"},
  };
  for (const auto& [text, fact] : rows) {
    CAPTURE(text);
    const FileProject project(with(text), {.profile = "P"});
    REQUIRE(project.facts().size() == 1);
    CHECK(project.facts()[0] == fact);
    CHECK(project.model().assignments.empty());
  }
  const FileProject broken(with("{\"status\":0,"), {.profile = "P"});
  REQUIRE(broken.model().facts.size() == 1);
  CHECK(broken.model().facts[0].kind == FactKind::malformed);
  const FileProject strange(with("{\"a\":1}"), {.profile = "P"});
  REQUIRE(strange.facts().size() == 1);
  CHECK(strange.facts()[0].starts_with("a table without what fieldlint knows of access"));
}

}  // namespace
}  // namespace lint::access_test
