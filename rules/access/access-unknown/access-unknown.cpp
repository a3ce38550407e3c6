// Why the files cannot say what the sync user sees, and what would settle it; one finding a profile.
#include <map>
#include <set>

#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Fields of one doubt, by object.
using Doubts = std::map<Doubt, std::vector<const Field*>>;

Doubts collect(const Context& cx) {
  Doubts doubts;
  for (const Field& field : cx.model().fields) {
    const FieldId id = cx.id_of(field);
    if (!cx.scope().is_synced(id) || !field.origin.file) continue;
    const FieldAccess access = cx.access().of(id);
    if (access.verdict == Verdict::unknown) doubts[access.doubt].push_back(&field);
  }
  return doubts;
}

std::vector<std::string> objects_of(const Doubts& doubts) {
  std::vector<std::string> objects;
  for (const auto& [doubt, fields] : doubts) {
    for (const Field* const field : fields) {
      const std::string name(field->object_name);
      if (std::find(objects.begin(), objects.end(), name) == objects.end()) objects.push_back(name);
    }
  }
  std::sort(objects.begin(), objects.end());
  return objects;
}

std::string candidates(const Model& model) {
  std::vector<std::string> names;
  for (const PermissionHolder& holder : model.holders) {
    if (looks_like_marketo(holder)) names.emplace_back(holder.name);
  }
  return list_names(names);
}

void ask_for_sync_user(Context& cx) {
  const std::string names = candidates(cx.model());
  if (names.empty() && cx.model().marketo_fields.empty()) return;
  const Report report =
      cx.report_at("fieldlint.toml", {}, "nothing says which Salesforce user Marketo logs in as");
  Report(report)
      .note(
          "without its profile and permission sets no field can be called hidden or visible: access rules "
          "are silent")
      .note(names.empty()
                ? "run `fieldlint init` and fill in `[sync-user]`"
                : concat("candidates in this project: ", names, "; `fieldlint init` writes them down"));
}

/// Whether the profile is what leaves the question open.
bool is_about_profile(Doubt doubt) {
  return doubt != Doubt::set_missing && doubt != Doubt::session_set;
}

/// The profile's file, when it is in the project.
Origin origin_of_profile(const Context& cx) {
  Origin origin;
  for (const std::uint32_t holder : cx.access().holders()) {
    const PermissionHolder& record = cx.model().holders[holder];
    if (record.kind == HolderKind::profile) origin = record.origin;
  }
  return origin;
}

std::vector<std::string> missing_of(const Context& cx) {
  const std::span<const std::string> missing = cx.access().missing();
  return {missing.begin(), missing.end()};
}

/// Every verdict stands, but some of what is assigned to the sync user could not be looked at.
void report_missing(Context& cx) {
  std::vector<std::string> missing = missing_of(cx);
  std::erase(missing, cx.access().options().profile);  // What it grants was not needed.
  if (missing.empty() || cx.access().options().has_answers) return;
  cx.report_at(
        concat("Profile:", cx.access().options().profile), origin_of_profile(cx),
        concat(list_names(missing), missing.size() == 1 ? " of `[sync-user]` is" : " of `[sync-user]` are",
               " not in the project"))
      .note("fieldlint takes it for deleted: what it grants in the org is not counted")
      .note(
          "retrieve it by its name: sf project retrieve start -m \"PermissionSet:NAME\"; or take it out of "
          "fieldlint.toml");
}

/// The org's own answers go before fieldlint.toml; where they differ, people should know.
void report_unassigned(Context& cx) {
  const std::vector<std::string>& names = cx.access().options().unassigned;
  if (names.empty()) return;
  const Assignment& row = cx.model().assignments.front();
  cx.report_at("fieldlint.toml", row.origin,
               concat("the org's answer does not give ", list_names(names), " to the sync user"))
      .discriminator("unassigned")
      .note("fieldlint goes by the answer, and by fieldlint.toml where no answer speaks")
      .note("Salesforce admin: assign what the sync needs; or correct `[sync-user]` in fieldlint.toml");
}

/// Answers of queries about other profiles and sets than the sync user's: a name in the query is wrong, or
/// one in fieldlint.toml.
void report_foreign_answers(Context& cx) {
  const std::span<const std::uint32_t> mine = cx.access().holders();
  std::map<FileId, std::vector<std::string>> foreign;
  std::set<FileId> used;
  for (std::uint32_t i = 0; i < cx.model().holders.size(); ++i) {
    const PermissionHolder& holder = cx.model().holders[i];
    if (!holder.is_export || holder.kind == HolderKind::permission_set_group) continue;
    foreign[holder.origin.file].emplace_back(holder.name);
    if (std::find(mine.begin(), mine.end(), i) != mine.end()) used.insert(holder.origin.file);
  }
  for (const auto& [file, names] : foreign) {
    if (used.contains(file)) continue;
    cx.report_file({.file = file, .offset = 0}, concat("the answer is about ", list_names(names),
                                                       ", not about the sync user's profile or sets"))
        .discriminator("foreign")
        .note("it was left out: ask for the profile and sets that `[sync-user]` names");
  }
}

void check(const Model&, Context& cx) {
  if (!cx.access().options().is_configured()) return ask_for_sync_user(cx);
  report_unassigned(cx);
  report_foreign_answers(cx);
  const Doubts doubts = collect(cx);
  if (doubts.empty()) return report_missing(cx);
  std::size_t count = 0;
  for (const auto& [doubt, fields] : doubts) count += fields.size();
  const std::string& profile = cx.access().options().profile;
  Report report = cx.report_at(
      concat("Profile:", profile), origin_of_profile(cx),
      concat("the files do not say whether the sync user sees ", counted(count, "field", "fields")));
  report.count(count);
  for (const auto& [doubt, fields] : doubts) {
    report.note(concat(to_string(doubt), ": ", list_names(names_of(fields), 8)));
  }
  const bool is_set_missing = doubts.contains(Doubt::set_missing);
  const bool is_about_a_profile =
      std::any_of(doubts.begin(), doubts.end(), [](const auto& one) { return is_about_profile(one.first); });
  const std::vector<std::string> objects = objects_of(doubts);
  const std::vector<std::string> missing = missing_of(cx);
  if (is_set_missing || is_about_a_profile) {
    report
        .note(concat("decides it: ",
                     access_query(profile, is_set_missing ? missing : std::vector<std::string>(), objects)))
        .note(concat("then write `access = [\"", kAccessFile, "\"]` under `[evidence]` in fieldlint.toml"));
  }
  if (is_set_missing) {
    report.note(concat("not in the project: ", list_names(missing),
                       "; retrieve each by its name: sf project retrieve start -m PermissionSet:NAME"));
  }
  if (is_about_a_profile) report.note(access_retrieve(profile, objects));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "the files do not say what the sync user sees",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
