// A Marketo field that came from Salesforce and gets no values any more: the Marketo half of a clean-up is
// left to do.
#include <map>

#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Whether anybody still wants the Salesforce field in Marketo.
bool is_needed(const Field& field, const Context& cx) {
  const Decision* const decision = cx.decision(field);
  return decision != nullptr && decision->sync == SyncChoice::sync;
}

/// The state of a Marketo field's Salesforce side.
enum class Source { alive, hidden, gone };

Source source_of(MarketoFieldId id, const Context& cx) {
  const std::span<const Twin> twins = cx.analysis().twins.twins_of(id);
  if (twins.empty()) return Source::gone;
  const bool all_hidden = std::all_of(twins.begin(), twins.end(), [&](const Twin& twin) {
    return is_known_unseen(twin.field, cx.analysis()) && !is_needed(cx.model().fields[twin.field], cx);
  });
  return all_hidden ? Source::hidden : Source::alive;
}

/// The name without the object that Marketo adds when two objects share it: `Tier__c` of `Tier__c_account`.
std::string_view bare_name(std::string_view rest_name) {
  for (const std::string_view suffix : {"_lead", "_contact", "_account"}) {
    if (ends_with_folded(rest_name, suffix)) return rest_name.substr(0, rest_name.size() - suffix.size());
  }
  return rest_name;
}

/// Standard fields have no file unless somebody changed them, and fields of a package only when asked for by
/// name: their absence proves nothing.
bool proves_absence(std::string_view name) {
  return is_custom_name(name) ? namespace_of(name).empty() : ends_with_folded(name, "_c");
}

void report_one(const MarketoField& field, Source source, const Field* twin, Context& cx) {
  const bool is_gone = source == Source::gone;
  Report report =
      cx.report(field, concat("the Marketo field `", field.label.empty() ? field.rest_name : field.label,
                              "` (`", field.rest_name, "`) gets no more values: its Salesforce field ",
                              is_gone ? "is not in the project" : "is hidden from the sync user"));
  if (is_gone)
    report.confidence(is_custom_name(bare_name(field.rest_name)) ? Confidence::high : Confidence::medium);
  if (twin != nullptr) report.label(twin->origin, concat("`", twin->full_name, "`"));
  report.note("campaigns, lists and forms that use it go on with the values of the day it stopped")
      .note(concat("Marketo admin: Admin › Field Management › ",
                   field.label.empty() ? field.rest_name : field.label,
                   " › Field Actions › Export Used By, clear every use, then Field Actions › Hide Field; "
                   "done when the schema says `isHidden`"));
  if (!is_gone)
    report.note(
        "if Marketo still needs it, record a decision with `sync = \"sync\"` and make it readable again");
}

/// Fields of one package that is not in the project: one finding, because the package is one cause.
void report_package(std::string_view package, const std::vector<const MarketoField*>& fields, Context& cx) {
  std::vector<std::string> names;
  for (const MarketoField* const field : fields) names.emplace_back(field->rest_name);
  cx.report_at(concat("marketo:", package, "__*"), fields.front()->origin,
               concat(counted(names.size(), "Marketo field", "Marketo fields"), " of the package `", package,
                      "` ", names.size() == 1 ? "has" : "have", " no Salesforce field in the project"))
      .severity(Severity::info)
      .confidence(Confidence::low)
      .count(names.size())
      .note(list_names(names))
      .note(
          "fields of a managed package are retrieved only when they are named: if the package is still "
          "installed, "
          "nothing is wrong; if it was removed, hide the fields in Marketo");
}

void check(const Model& model, Context& cx) {
  if (!is_native_sync_instance(model)) return;
  std::map<std::string, std::vector<const MarketoField*>> packages;
  for (std::uint32_t i = 0; i < model.marketo_fields.size(); ++i) {
    const MarketoField& field = model.marketo_fields[MarketoFieldId(i)];
    if (field.object != "lead" || field.is_hidden.value_or(false) || !looks_like_salesforce_origin(field))
      continue;
    const Source source = source_of(MarketoFieldId(i), cx);
    if (source == Source::alive) continue;
    const std::string_view name = bare_name(field.rest_name);
    const bool is_proven = source == Source::hidden || proves_absence(name);
    if (!is_proven && is_custom_name(name)) {
      packages[std::string(namespace_of(name))].push_back(&field);
    } else if (is_proven) {
      const std::span<const Twin> twins = cx.analysis().twins.twins_of(MarketoFieldId(i));
      report_one(field, source, twins.empty() ? nullptr : &model.fields[twins.front().field], cx);
    }
  }
  for (const auto& [package, fields] : packages) report_package(package, fields, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a Marketo field whose Salesforce field is gone or hidden",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .need = Need::marketo_schemas,
                 });

}  // namespace lint
