// Fields that hold more than the Marketo field they become; one finding an object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::int64_t digits = 7;
};

constexpr OptionSpec kOptions[] = {
    option<&Options::digits>("digits", "most digits of an amount or decimal number that count as safe"),
};

/// What does not fit, in the order of the notes.
enum class Excess : std::uint8_t { none, long_text, cut_text, long_list, decimals, digits };

constexpr struct {
  Excess excess;
  std::string_view text;
} kNotes[] = {
    {Excess::long_text, "more than the 30,000 bytes of a Marketo text area"},
    {Excess::cut_text, "more than the 255 characters of its Marketo string"},
    {Excess::long_list, "more than the 255 characters of a Marketo string, when many values are chosen"},
    {Excess::decimals, "decimals, where a Marketo percent is a whole number"},
    {Excess::digits, "more digits than Marketo keeps exactly"},
};

/// Length of all values of a list, separated by semicolons.
std::size_t longest_choice(const Field& field, const ValueSets& sets) {
  std::size_t length = 0;
  for (const std::string_view value : sets.values_of(field)) length += count_code_points(value) + 1;
  return length == 0 ? 0 : length - 1;
}

bool is_marketo_string(FieldId id, const Context& cx) {
  const std::span<const Twin> twins = cx.analysis().twins.twins_of(id);
  return std::any_of(twins.begin(), twins.end(), [&](const Twin& twin) {
    return twin.confidence != Confidence::low &&
           cx.model().marketo_fields[twin.marketo].data_type == "string";
  });
}

Excess excess_of(FieldId id, const Field& field, const Options& options, const ValueSets& sets,
                 const Context& cx) {
  const bool is_long = field.type == FieldType::long_text_area || field.type == FieldType::rich_text;
  if (is_long && field.length > kMarketoStringLength && is_marketo_string(id, cx)) return Excess::cut_text;
  if (is_long && field.length > kMarketoTextBytes) return Excess::long_text;
  if (field.type == FieldType::multiselect_picklist)
    return longest_choice(field, sets) > kMarketoStringLength ? Excess::long_list : Excess::none;
  if (field.type == FieldType::percent) return field.scale > 0 ? Excess::decimals : Excess::none;
  const bool is_float = field.type == FieldType::currency || field.scale > 0;
  return is_float && field.precision > options.digits ? Excess::digits : Excess::none;
}

void report_group(const FieldGroup& group, const Options& options, const ValueSets& sets, Context& cx) {
  Confidence confidence = Confidence::medium;
  for (const Field* const field : group.fields)
    confidence = std::max(confidence, confidence_of_visible(cx.id_of(*field), cx.analysis()));
  Report report =
      cx.report(group, concat(counted(group.fields.size(), "field", "fields"), " of ",
                              Context::named(*group.object), " can hold more than Marketo keeps"));
  report.count(group.fields.size()).confidence(confidence);
  for (const auto& [excess, text] : kNotes) {
    std::vector<std::string> names;
    for (const Field* const field : group.fields) {
      if (excess_of(cx.id_of(*field), *field, options, sets, cx) == excess)
        names.emplace_back(field->full_name);
    }
    if (!names.empty()) report.note(concat(text, ": ", list_names(names, names.size())));
  }
  report.note(
      "Salesforce admin: hide from the sync user what marketing does not need, or sync a short field with "
      "the "
      "part it does need (a band of the amount, the first choice); done when the field is hidden or decided");
}

void check(const Model& model, const Options& options, Context& cx) {
  const ValueSets sets(model);
  const auto is_too_big = [&](FieldId id, const Field& field) {
    return cx.scope().is_synced(id) && !is_known_unseen(id, cx.analysis()) &&
           excess_of(id, field, options, sets, cx) != Excess::none;
  };
  for (const FieldGroup& group : group_by_object(model, is_too_big)) {
    report_group(group, options, sets, cx);
  }
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field can hold more than the Marketo field it becomes",
                     .severity = Severity::info,
                     .preset = Preset::all,
                     .options = kOptions,
                 });

}  // namespace lint
