// State and country picklists are on, and a form of Marketo sends values that they do not accept.
#include <map>

#include "linter/engine/rule.h"

namespace lint {
namespace {

/// Text fields that take integration values once the picklists are on
/// (https://help.salesforce.com/s/articleView?id=xcloud.admin_state_country_picklists_integ_values.htm).
struct AddressField {
  std::string_view name;
  bool is_state;
};
constexpr AddressField kFields[] = {
    {"Lead.Country", false},           {"Lead.State", true},
    {"Contact.MailingCountry", false}, {"Contact.MailingState", true},
    {"Contact.OtherCountry", false},   {"Contact.OtherState", true},
};

/// The fields of one kind that a Marketo field writes.
struct Targets {
  std::vector<const Field*> fields;
  bool are_states = false;
};

Targets targets_of(MarketoFieldId id, const Context& cx) {
  Targets targets;
  for (const Twin& twin : cx.analysis().twins.twins_of(id)) {
    const Field& field = cx.model().fields[twin.field];
    const auto row = std::ranges::find_if(
        kFields, [&](const AddressField& known) { return equals_folded(known.name, field.full_name); });
    if (row == std::end(kFields) || twin.tier == Tier::label) continue;
    if (!is_written_by_marketo(cx.model(), cx.access(), cx.analysis().twins, twin.field, field.object))
      continue;
    targets.fields.push_back(&field);
    targets.are_states = row->is_state;
  }
  std::ranges::stable_partition(targets.fields,
                                [](const Field* field) { return field->object_name == "Lead"; });
  return targets;
}

const AddressValue* find_value(std::string_view value, bool is_state, const Model& model) {
  const auto is_it = [&](const AddressValue& known) {
    return known.is_active && known.state.empty() != is_state &&
           equals_folded(trim(known.integration_value), value);
  };
  const auto found = std::ranges::find_if(model.address_values, is_it);
  return found == model.address_values.end() ? nullptr : &*found;
}

bool is_among(const std::vector<std::string_view>& values, std::string_view code) {
  return std::ranges::any_of(values, [&](std::string_view value) { return equals_folded(value, code); });
}

/// Codes of states repeat from country to country: the one that knows most of the values is meant.
std::string_view country_of(const std::vector<std::string_view>& states, const Model& model) {
  std::map<std::string_view, std::size_t> known;
  for (const AddressValue& value : model.address_values) {
    if (value.is_active && !value.state.empty() && is_among(states, value.state)) ++known[value.country];
  }
  const auto best = std::ranges::max_element(known, {}, [](const auto& row) { return row.second; });
  return best == known.end() ? std::string_view() : best->first;
}

/// What to send instead of the codes among the values.
std::string code_note(const std::vector<std::string_view>& values, bool are_states, const Model& model) {
  const std::string_view country = are_states ? country_of(values, model) : std::string_view();
  std::vector<std::string> codes;
  for (const AddressValue& known : model.address_values) {
    const bool is_kind = known.is_active && (are_states ? known.country == country && !known.state.empty()
                                                        : known.state.empty());
    const std::string_view code = are_states ? known.state : known.country;
    if (is_kind && is_among(values, code))
      codes.push_back(concat(code, " = ", trim(known.integration_value)));
  }
  return codes.empty()
             ? std::string()
             : concat("codes belong into the code fields; the integration values are ", list_names(codes, 6));
}

void report(const Targets& targets, const FormFeed& feed, Context& cx) {
  const std::string_view kind = targets.are_states ? "state" : "country";
  const std::string forms = counted(feed.forms(), "Marketo form", "Marketo forms");
  const std::vector<std::string> values(feed.values.begin(), feed.values.end());
  Report report =
      cx.report_at(std::string(targets.fields.front()->full_name), feed.place,
                   values.empty() ? concat("people type any text as ", kind, " in ", forms,
                                           ", but Salesforce accepts ", kind, " picklist values only")
                                  : concat(forms, " can send ", list_names(values, 6),
                                           feed.free_forms.empty() ? "" : " or any text", " as ", kind,
                                           ", which Salesforce does not accept"));
  // The file is there before the picklists are switched on.
  report.confidence(Confidence::medium)
      .members(targets.fields)
      .count(feed.forms())
      .label(cx.model().address_values.front().origin, "the accepted values start here");
  report.note(
      "with state and country picklists on, only integration values of active entries are accepted: any "
      "other is refused with FIELD_INTEGRITY_EXCEPTION, and with it everything else that Marketo wanted to "
      "save of that person");
  const std::string codes = code_note(feed.values, targets.are_states, cx.model());
  if (!codes.empty()) report.note(codes);
  if (targets.are_states) report.note("a state is refused too when the country is blank or another one");
  report.note(form_steps(feed))
      .note(concat("and Marketo admin: a smart campaign that runs before the sync and changes known "
                   "spellings, such as codes, to integration values; Salesforce admin: Setup › State and "
                   "Country/Territory Picklists › Configure › Integration Value shows them; done when Admin "
                   "› Salesforce › Sync Errors shows no problem with a ",
                   kind));
}

void check(const Model& model, Context& cx) {
  const bool are_on = std::ranges::any_of(model.address_values, &AddressValue::is_active);
  if (!are_on) return;
  for (const MarketoField& marketo : model.marketo_fields) {
    const MarketoFieldId id = cx.id_of(marketo);
    if (cx.marketo_uses().of(id).empty()) continue;
    const Targets targets = targets_of(id, cx);
    if (targets.fields.empty()) continue;
    const FormFeed feed = form_feed(id, cx, [&](std::string_view value) {
      return find_value(value, targets.are_states, model) != nullptr;
    });
    if (!feed.is_empty()) report(targets, feed, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a form sends a state or country that Salesforce does not accept",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .need = Need::marketo_schemas,
                 });

}  // namespace lint
