// The conversion of a lead carries a value over into a field that is too small for it.
#include "linter/engine/rule.h"

namespace lint {
namespace {

bool is_text(FieldType type) {
  return type == FieldType::text || type == FieldType::text_area || type == FieldType::long_text_area ||
         type == FieldType::rich_text;
}

bool is_list(FieldType type) {
  return type == FieldType::picklist || type == FieldType::multiselect_picklist;
}

bool is_number(FieldType type) {
  return type == FieldType::number || type == FieldType::currency || type == FieldType::percent;
}

std::uint32_t text_length(const Field& field) {
  return field.type == FieldType::text_area && field.length == 0 ? kMarketoStringLength : field.length;
}

/// "loses characters: 255 into 80".
std::string lost_characters(const Field& from, const Field& to, const ValueSets& sets) {
  const std::uint32_t room = is_text(to.type) ? text_length(to) : 0;
  if (room == 0) return {};
  std::size_t needed = is_text(from.type) ? text_length(from) : 0;
  for (const std::string_view value : sets.values_of(from))
    needed = std::max(needed, count_code_points(value));
  return needed > room ? concat("cuts values of up to ", needed, " characters to ", room) : std::string();
}

/// Values that a restricted list does not hold.
std::string lost_values(const Field& from, const Field& to, const ValueSets& sets) {
  const std::vector<std::string_view> accepted = sets.values_of(to);
  if (!is_list(from.type) || !to.is_restricted || accepted.empty()) return {};
  std::vector<std::string> refused;
  for (const std::string_view value : sets.values_of(from)) {
    if (!std::binary_search(accepted.begin(), accepted.end(), value)) refused.emplace_back(value);
  }
  return refused.empty() ? std::string() : concat("meets a restricted list without ", list_names(refused, 5));
}

std::string lost_digits(const Field& from, const Field& to) {
  const bool is_known = is_number(from.type) && is_number(to.type) && from.precision > 0 && to.precision > 0;
  if (!is_known) return {};
  if (from.scale > to.scale) return concat("rounds ", from.scale, " decimals to ", to.scale);
  const int before = from.precision - from.scale;
  const int after = to.precision - to.scale;
  return before > after ? concat("puts ", before, " digits into ", after) : std::string();
}

void check_mapping(const ConversionMapping& mapping, const ValueSets& sets, Context& cx) {
  const FieldId from = cx.index().find_field(cx.index().find_object("Lead"), mapping.lead_field);
  const FieldId to =
      cx.index().find_field(cx.index().find_object(mapping.target_object), mapping.target_field);
  if (!from || !to || is_known_unseen(from, cx.analysis())) return;
  const Field& lead = cx.model().fields[from];
  const Field& target = cx.model().fields[to];
  std::string loss = lost_characters(lead, target, sets);
  if (loss.empty()) loss = lost_values(lead, target, sets);
  if (loss.empty()) loss = lost_digits(lead, target);
  if (loss.empty()) return;
  cx.report_at(std::string(lead.full_name), mapping.origin,
               concat("converting ", Context::named(lead), " into `", target.full_name, "` ", loss))
      .confidence(confidence_of_visible(from, cx.analysis()))
      .discriminator(std::string(target.full_name))
      .label(lead.origin, "the Lead field")
      .label(target.origin, "where its value goes")
      .note(
          "whoever converts such a lead loses part of the value or gets an error, and Marketo takes over "
          "what "
          "is left")
      .note(concat("Salesforce admin: ", setup_path(target),
                   " › Edit, at least as long and with the same values; done when the target holds whatever "
                   "the Lead field holds"));
}

void check(const Model& model, Context& cx) {
  if (model.conversions.empty()) return;
  const ValueSets sets(model);
  for (const ConversionMapping& mapping : model.conversions) check_mapping(mapping, sets, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "lead conversion puts a value into a field that is too small for it",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
