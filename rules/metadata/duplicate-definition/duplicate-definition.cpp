// A field that is defined in two files which do not say the same: which of the two counts is luck.
#include <map>
#include <tuple>

#include "linter/engine/rule.h"

namespace lint {
namespace {

/// With more objects than this, two folders are copies of one org: one finding says so.
constexpr std::size_t kMostObjects = 3;
constexpr std::size_t kMostShown = 4;

/// A pair of definitions that differ.
struct Pair {
  const LostDefinition* lost = nullptr;
  const Field* winner = nullptr;
  std::vector<Difference> differences;
};

/// `force-app/main/default` of `force-app/main/default/objects/Lead/fields/X__c.field-meta.xml`.
std::string_view root_of(std::string_view path) {
  const std::size_t objects = path.rfind("objects/");
  const std::string_view root = path.substr(0, objects == std::string_view::npos ? 0 : objects);
  return root.ends_with('/') ? root.substr(0, root.size() - 1) : root;
}

std::string_view path_of(const Field& field, const Model& model) {
  return model.files[field.origin.file].path;
}

std::string shown_folder(std::string_view folder) {
  return folder.empty() ? std::string("the project's folder") : concat("`", folder, "`");
}

bool is_prose(const Pair& pair) {
  return std::all_of(pair.differences.begin(), pair.differences.end(),
                     [](const Difference& difference) { return difference.is_prose; });
}

std::string differences_of(const Pair& pair) {
  std::vector<std::string> texts;
  for (const Difference& difference : pair.differences) {
    if (texts.size() == kMostShown) break;
    texts.push_back(difference.text);
  }
  const std::size_t more = pair.differences.size() - texts.size();
  return concat(join(texts, "; "), more == 0 ? "" : concat("; and ", more, " more"));
}

std::string_view why(Precedence reason) {
  switch (reason) {
    case Precedence::default_folder:
      return "it lies in the default package directory of sfdx-project.json";
    case Precedence::source_format:
      return "a file of its own goes before an element of an object file";
    case Precedence::path_order:
      return "it comes first; no package directory decides it";
  }
  return {};
}

/// What wins, why, and what to do: the same for one field and for many.
void finish(const std::vector<const Pair*>& pairs, const Model& model, Report& report) {
  const Pair& first = *pairs.front();
  if (std::all_of(pairs.begin(), pairs.end(), [](const Pair* pair) { return is_prose(*pair); }))
    report.severity(Severity::info);
  report
      .note(concat("fieldlint goes by `", path_of(*first.winner, model), "`: ", why(first.lost->reason),
                   ". An org gets whichever is deployed last"))
      .note(
          "Salesforce admin: compare both with the org, keep the true one and delete the other; if the "
          "second is "
          "meant for another org, leave its folder out with `exclude` under `[salesforce]` in "
          "fieldlint.toml");
}

void report_field(const Pair& pair, const Model& model, Context& cx) {
  Report report = cx.report(*pair.winner, concat(Context::named(*pair.winner),
                                                 " is defined twice, differently: ", differences_of(pair)));
  report.discriminator(std::string(path_of(pair.lost->field, model)))
      .label(pair.lost->field.origin, "defined again here");
  finish({&pair}, model, report);
}

void add_differences(const std::vector<const Pair*>& pairs, Report& report) {
  for (std::size_t i = 0; i < std::min(pairs.size(), kMostShown); ++i) {
    report.note(concat("`", pairs[i]->winner->full_name, "`: ", differences_of(*pairs[i])))
        .label(pairs[i]->lost->field.origin, concat("`", pairs[i]->winner->name, "` again"));
  }
  if (pairs.size() > kMostShown) report.note(concat("and ", pairs.size() - kMostShown, " more"));
}

void report_object(const std::vector<const Pair*>& pairs, const Model& model, Context& cx) {
  const Object& object = model.objects[pairs.front()->winner->object];
  FieldGroup group{.object = &object, .fields = {}};
  for (const Pair* const pair : pairs) group.fields.push_back(pair->winner);
  Report report = cx.report(group, concat(counted(pairs.size(), "field", "fields"), " of ",
                                          Context::named(object), " are defined twice, differently"));
  report.count(pairs.size()).discriminator(std::string(root_of(path_of(pairs.front()->lost->field, model))));
  add_differences(pairs, report);
  finish(pairs, model, report);
}

void report_copy(const std::vector<const Pair*>& pairs, std::size_t objects, const Model& model,
                 Context& cx) {
  const Pair& first = *pairs.front();
  const std::string_view here = root_of(path_of(*first.winner, model));
  const std::string_view there = root_of(path_of(first.lost->field, model));
  std::vector<const Field*> fields;
  for (const Pair* const pair : pairs) fields.push_back(pair->winner);
  Report report = cx.report_at(there.empty() ? std::string(".") : std::string(there), first.winner->origin,
                               concat(shown_folder(here), " and ", shown_folder(there), " both define ",
                                      pairs.size(), " fields of ", objects, " objects, differently"));
  report.count(pairs.size()).discriminator(std::string(here)).members(fields);
  add_differences(pairs, report);
  finish(pairs, model, report);
}

using Folders = std::pair<std::string_view, std::string_view>;
using PairsByObject = std::map<ObjectId, std::vector<const Pair*>>;

void report_folders(const PairsByObject& objects, const Model& model, Context& cx) {
  if (objects.size() > kMostObjects) {
    std::vector<const Pair*> all;
    for (const auto& [object, pairs] : objects) all.insert(all.end(), pairs.begin(), pairs.end());
    return report_copy(all, objects.size(), model, cx);
  }
  for (const auto& [object, pairs] : objects) {
    if (pairs.size() == 1) {
      report_field(*pairs.front(), model, cx);
    } else {
      report_object(pairs, model, cx);
    }
  }
}

void report_entry(const RepeatedEntry& entry, Context& cx) {
  cx.report_at(concat("Permissions:", entry.holder), entry.first,
               concat("`", entry.holder, "` lists `", entry.field, "` twice, differently"))
      .discriminator(entry.field)
      .label(entry.second, "and again here")
      .note("fieldlint counts what either grants; what a deploy does is not documented")
      .note("Salesforce admin: look the field up in the org, and delete the wrong entry");
}

void check(const Model& model, Context& cx) {
  std::vector<Pair> pairs;
  for (const LostDefinition& lost : model.lost_definitions) {
    const Field& winner = model.fields[lost.winner];
    if (!cx.scope().is_whole_org() && !cx.scope().is_synced(winner.object)) continue;
    std::vector<Difference> differences = differences_between(winner, lost.field);
    if (differences.empty()) continue;
    pairs.push_back({.lost = &lost, .winner = &winner, .differences = std::move(differences)});
  }
  std::map<Folders, PairsByObject> by_folders;
  for (const Pair& pair : pairs) {
    const Folders folders(root_of(path_of(*pair.winner, model)), root_of(path_of(pair.lost->field, model)));
    by_folders[folders][pair.winner->object].push_back(&pair);
  }
  for (const auto& [folders, objects] : by_folders) report_folders(objects, model, cx);
  for (const RepeatedEntry& entry : cx.access().repeated_entries()) report_entry(entry, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field that is defined twice, differently",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
