// A field that Marketo writes is shorter in Salesforce: a longer value is refused there.
#include "linter/engine/rule.h"

namespace lint {
namespace {

/// The limit on what can be written, 0 where there is none. Every e-mail and phone field is shorter than its
/// Marketo field and cannot be made longer, so they say nothing
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm).
std::uint32_t length_of(const Field& field) {
  const bool is_fixed = field.type == FieldType::text_area || field.type == FieldType::url;
  if (is_fixed && field.length == 0) return kMarketoStringLength;
  const bool is_text = field.type == FieldType::text || field.type == FieldType::long_text_area ||
                       field.type == FieldType::rich_text;
  return is_text || is_fixed ? field.length : 0;
}

/// A Salesforce field that is too short for what Marketo writes into it.
struct Shortage {
  const Field* field = nullptr;
  std::uint32_t length = 0;
  Confidence confidence = Confidence::high;
  std::string why_written = {};
};

std::vector<Shortage> shortages_of(MarketoFieldId id, std::uint32_t marketo_length, const Context& cx) {
  std::vector<Shortage> found;
  for (const Twin& twin : cx.analysis().twins.twins_of(id)) {
    const Field& field = cx.model().fields[twin.field];
    const std::uint32_t length = length_of(field);
    const bool is_short = length > 0 && length < marketo_length;
    if (!is_short || twin.confidence == Confidence::low || is_known_unseen(twin.field, cx.analysis()))
      continue;
    std::string why = why_marketo_writes(twin.field, cx);
    if (why.empty()) continue;
    found.push_back(
        {.field = &field, .length = length, .confidence = twin.confidence, .why_written = std::move(why)});
  }
  return found;
}

std::string fix_steps(const Field& field, std::uint32_t length) {
  const bool can_grow = field.is_custom && field.type != FieldType::url && field.type != FieldType::text_area;
  return concat(can_grow
                    ? concat("Salesforce admin: ", setup_path(field), " › Edit, length ", length, "; or ")
                    : std::string("Salesforce fixes the length of this field. "),
                "Marketo admin: Design Studio › each form that has the field › Max Length ",
                can_grow ? "of the shorter field" : "of that length",
                ", and the same limit on imports; done when no longer value can be entered");
}

void check(const MarketoField& marketo, Context& cx) {
  if (marketo.length == 0) return;
  const MarketoFieldId id = cx.id_of(marketo);
  const std::vector<Shortage> shortages = shortages_of(id, marketo.length, cx);
  if (shortages.empty()) return;
  const Shortage& first = shortages.front();
  Report report = cx.report(*first.field, concat(Context::named(*first.field), " holds ", first.length,
                                                 " characters, but Marketo's `", marketo.rest_name,
                                                 "` holds ", marketo.length, " and writes it"));
  report.confidence(first.confidence).count(shortages.size()).label(marketo.origin, "the Marketo field");
  for (const Shortage& other : std::span(shortages).subspan(1)) {
    report.label(other.field->origin, concat("`", other.field->full_name, "`"))
        .note(concat("so does `", other.field->full_name, "`: ", other.length, " characters"));
  }
  report.note(concat("Marketo writes it: ", first.why_written))
      .note(
          "Salesforce refuses a longer value with STRING_TOO_LONG, and with it everything else that Marketo "
          "wanted to save of that person")
      .note(fix_steps(*first.field, marketo.length));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field that Marketo writes is shorter in Salesforce",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .need = Need::marketo_schemas,
                 });

}  // namespace lint
