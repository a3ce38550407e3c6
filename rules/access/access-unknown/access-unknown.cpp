// Why the files cannot say what the sync user sees, and what would settle it; one finding a profile.
#include <map>

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

std::string retrieve_advice(std::string_view profile, const std::vector<std::string>& objects) {
  std::string members;
  for (const std::string& object : objects) members += concat(" -m CustomObject:", object);
  return concat(
      "or retrieve the profile together with its objects, in one command: sf project retrieve start -m "
      "\"Profile:",
      profile, "\"", members);
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

void check(const Model&, Context& cx) {
  if (!cx.access().options().is_configured()) return ask_for_sync_user(cx);
  const Doubts doubts = collect(cx);
  if (doubts.empty()) return;
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
  if (doubts.contains(Doubt::set_missing)) {
    const std::span<const std::string> missing = cx.access().missing();
    report.note(concat("not in the project: ", list_names({missing.begin(), missing.end()}),
                       "; retrieve each by its name: sf project retrieve start -m PermissionSet:NAME"));
  }
  if (std::any_of(doubts.begin(), doubts.end(),
                  [](const auto& one) { return is_about_profile(one.first); })) {
    const std::vector<std::string> objects = objects_of(doubts);
    report.note(concat("decides it: ", access_query(profile, objects)))
        .note(retrieve_advice(profile, objects));
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "the files do not say what the sync user sees",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
