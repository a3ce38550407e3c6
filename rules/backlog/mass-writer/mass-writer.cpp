// Automation that saves many records of a synced object at once fills Marketo's queue; one finding an object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// A finding marks this many automations; its notes name them all.
constexpr std::size_t kMostLabels = 3;

/// Whether it saves records that nobody touched.
bool is_mass_writer(const Automation& automation) {
  return automation.start == AutomationStart::schedule || automation.start == AutomationStart::delay ||
         !automation.is_filtered;
}

/// Whether a condition of the flow looks at a field that it writes: it saves what changes, and stops.
bool asks_for_old_value(const RecordWriter& writer, const Context& cx) {
  const auto is_condition = [&](const Reference& use) {
    const Site& site = cx.model().sites[use.site];
    return site.type == MetadataType::flow && site.component == writer.automation->component &&
           cx.model().names[site.path].ends_with("filters/field");
  };
  return std::ranges::any_of(writer.fields, [&](FieldId field) {
    return std::ranges::any_of(cx.references().of(field), is_condition);
  });
}

bool is_package_code(std::string_view component) {
  return !namespace_of(component).empty();
}

std::string_view when(const Automation& automation) {
  switch (automation.start) {
    case AutomationStart::schedule:
      return automation.type == MetadataType::flow ? "on a schedule" : "in batches or on a schedule";
    case AutomationStart::delay:
      return "some time after each save that starts it";
    case AutomationStart::record:
    case AutomationStart::other:
      return "whenever it runs";
  }
  return {};
}

/// Where the Salesforce admin finds what chooses the records.
std::string_view where_to_change(MetadataType type) {
  if (type == MetadataType::flow) return "Setup › Flows › the flow › Start, or its Get Records";
  if (type == MetadataType::apex_class)
    return "Setup › Apex Jobs and Scheduled Jobs show how often the class runs, Setup › Apex Classes its "
           "query";
  return "Setup › Workflow Rules › the rule › Rule Criteria";
}

/// "flow `Lead_Decay` runs on a schedule (Daily) over every record and writes `Lead.Score__c`".
std::string describe(const RecordWriter& writer, const Object& object, const Context& cx) {
  const Automation& automation = *writer.automation;
  std::vector<std::string> fields;
  for (const FieldId field : writer.fields) fields.emplace_back(cx.model().fields[field].full_name);
  const std::string_view frequency = cx.model().names[automation.frequency];
  return concat(name_of(automation, cx), " saves ", automation.is_filtered ? "" : "all ", "records of ",
                object.name, " ", when(automation),
                frequency.empty() ? std::string() : concat(" (", frequency, ")"),
                automation.is_filtered ? "" : ", without a condition",
                fields.empty() ? std::string() : concat(": ", list_names(fields, 5)));
}

void check(const Object& object, Context& cx) {
  const ObjectId id = cx.id_of(object);
  if (!cx.scope().is_synced(id) || cx.access().of(id).read == Truth::no) return;
  std::vector<RecordWriter> writers = writers_of(id, cx);
  std::erase_if(writers, [&](const RecordWriter& writer) {
    return !is_mass_writer(*writer.automation) || asks_for_old_value(writer, cx) ||
           is_package_code(cx.model().names[writer.automation->component]);
  });
  if (writers.empty()) return;
  const auto rank = [](const RecordWriter& writer) {
    return std::pair(writer.automation->is_filtered, writer.automation->start == AutomationStart::delay);
  };
  std::ranges::stable_sort(writers, {}, rank);
  const Automation& worst = *writers.front().automation;
  Report report =
      cx.report_at(std::string(object.name), worst.origin,
                   concat(counted(writers.size(), "automation saves", "automations save"), " records of ",
                          Context::named(object),
                          worst.start == AutomationStart::delay ? " once more, some time after a person did"
                                                                : " that nobody touched",
                          ", and Marketo reads each of them again"));
  report.count(writers.size())
      .confidence(worst.type == MetadataType::apex_class ? Confidence::medium : Confidence::high);
  if (worst.start == AutomationStart::delay) report.severity(Severity::info);
  for (std::size_t i = 1; i < std::min(writers.size(), kMostLabels); ++i) {
    report.label(writers[i].automation->origin, "and here");
  }
  for (const RecordWriter& writer : writers) report.note(describe(writer, object, cx));
  report
      .note(
          "every save moves the record's timestamp and puts it in the queue, whatever the value; contacts "
          "wait until "
          "the accounts are through")
      .note(concat(
          "Salesforce admin: ", where_to_change(worst.type),
          ": choose only records whose value really changes, such as `Tier not equal to` the new tier, and "
          "run it outside business hours"))
      .note("done when the automation saves no record whose values stay the same");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "automation saves many synced records that nobody touched",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
