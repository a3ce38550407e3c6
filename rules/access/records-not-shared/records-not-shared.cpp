// Objects whose records are private and that the sync user may not view all of: Marketo sees what sharing
// gives.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::vector<std::string> filtered;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::filtered>("filtered", "objects of which sharing is meant to pick the records that sync"),
};

bool is_filtered(const Object& object, const Options& options) {
  return std::ranges::any_of(options.filtered,
                             [&](const std::string& name) { return equals_folded(name, object.name); });
}

bool is_seen_in_part(const Object& object, const Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (!cx.scope().is_synced(id) || object.sharing_model != "Private") return false;
  const ObjectAccess access = cx.access().of(id);
  return access.read == Truth::yes && access.view_all == Truth::no;
}

void check(const Model& model, const Options& options, Context& cx) {
  std::vector<const Object*> found;
  std::vector<std::string> names;
  for (const Object& object : model.objects) {
    if (!is_seen_in_part(object, cx) || is_filtered(object, options)) continue;
    found.push_back(&object);
    names.emplace_back(object.name);
  }
  if (found.empty()) return;
  const std::string& profile = cx.access().options().profile;
  Report report = cx.report_at(concat("Profile:", profile), found.front()->origin,
                               concat("records of ", list_names(names),
                                      " are private, and the sync user has no View All Records there"));
  report.count(found.size());
  for (const Object* const object : found) {
    report.member(std::string(object->name)).label(object->origin, concat("`", object->name, "` is private"));
  }
  report
      .note(
          "Marketo syncs only the records that the sync user owns or that sharing rules, teams or its role "
          "give it; the others are missing in Marketo, and no error says so")
      .note(concat(
          "Salesforce admin: compare the counts as administrator and as sync user: sf data query --query "
          "\"SELECT COUNT() FROM ",
          names.front(), "\" --target-org SYNC_USER"))
      .note(concat(
          "where they differ: Setup › Profiles › ", profile.empty() ? "the sync user's" : profile,
          " › Object Settings › ", names.front(),
          " › Edit, tick View All Records; or, where sharing is meant to pick what syncs, name the object "
          "under `filtered` of this rule; done when the counts are equal"));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "private records that the sync user sees only where sharing lets it",
                     .severity = Severity::info,
                     .preset = Preset::recommended,
                     .need = Need::sync_user,
                     .options = kOptions,
                 });

}  // namespace lint
