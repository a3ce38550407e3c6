// Automation on Account, Opportunity or User that saves Leads or Contacts: one save there becomes many here.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::string_view kSources[] = {"Account", "Opportunity", "User"};
constexpr std::string_view kPeople[] = {"Lead", "Contact"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::any_of(names, [&](std::string_view each) { return equals_folded(each, name); });
}

/// Whether a save of another object's record starts it.
bool fans_out(const Automation& automation, const Context& cx) {
  const bool follows_save =
      automation.start == AutomationStart::record || automation.start == AutomationStart::delay;
  return follows_save && is_one_of(cx.model().names[automation.object], kSources);
}

std::string describe(const RecordWriter& writer, const Context& cx) {
  std::vector<std::string> fields;
  for (const FieldId field : writer.fields) fields.emplace_back(cx.model().fields[field].full_name);
  return concat(name_of(*writer.automation, cx), " runs when a record of ",
                cx.model().names[writer.automation->object], " is saved",
                fields.empty() ? std::string() : concat(" and writes ", list_names(fields, 5)));
}

void check(const Object& object, Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (!is_one_of(object.name, kPeople) || cx.access().of(id).read == Truth::no) return;
  std::vector<RecordWriter> writers = writers_of(id, cx);
  std::erase_if(writers, [&](const RecordWriter& writer) { return !fans_out(*writer.automation, cx); });
  if (writers.empty()) return;
  Report report =
      cx.report_at(std::string(object.name), writers.front().automation->origin,
                   concat(counted(writers.size(), "automation", "automations"), " on other objects ",
                          writers.size() == 1 ? "saves" : "save", " records of ", Context::named(object),
                          ": one save there queues many people here"));
  report.count(writers.size()).confidence(Confidence::medium);
  for (std::size_t i = 1; i < std::min<std::size_t>(writers.size(), 3); ++i) {
    report.label(writers[i].automation->origin, "and here");
  }
  for (const RecordWriter& writer : writers) report.note(describe(writer, cx));
  const bool is_from_account = std::ranges::any_of(writers, [&](const RecordWriter& writer) {
    return equals_folded(cx.model().names[writer.automation->object], "Account");
  });
  if (is_from_account) {
    report.note(
        "Marketo shows the fields of the account on every person of it anyway. Marketo admin: use the "
        "account's own "
        "field in smart lists and tokens");
  }
  report
      .note("each person that is saved is a queue entry of its own, and an import saves those of all records")
      .note(
          "Salesforce admin: Setup › Flows (or Apex Triggers) › the automation: take out the update, or "
          "start it only "
          "when the copied value changes")
      .note("done when a save of the other record leaves the people's timestamps as they were");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "automation on another object saves many leads or contacts",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
