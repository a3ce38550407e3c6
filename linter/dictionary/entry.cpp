// Facts of rows in words.
#include "linter/dictionary/entry.h"

#include "linter/base/text.h"

namespace lint {

std::string describe(const FormulaTraits& traits) {
  std::vector<std::string> words;
  if (traits.is_volatile) words.emplace_back("volatile");
  if (traits.is_cross_object) words.emplace_back("cross-object");
  if (traits.is_reader_dependent) words.emplace_back("reader-dependent");
  if (traits.is_presentation) words.emplace_back("presentation");
  if (traits.is_uncertain) words.emplace_back("uncertain");
  return words.empty() ? "same-record" : join(words, ", ");
}

std::string_view to_string(Reach reach) {
  switch (reach) {
    case Reach::unknown:
      return "unknown";
    case Reach::hidden:
      return "hidden";
    case Reach::readable:
      return "read-only";
    case Reach::writable:
      return "editable";
  }
  return {};
}

Reach reach_of(const FieldContract& field) {
  if (!field.is_synced) return Reach::hidden;
  switch (field.verdict) {
    case Verdict::editable:
    case Verdict::always_visible:
      return Reach::writable;
    case Verdict::read_only:
    case Verdict::read_only_by_type:
      return Reach::readable;
    case Verdict::hidden:
    case Verdict::no_object_access:
      return Reach::hidden;
    case Verdict::unknown:
      return Reach::unknown;
  }
  return Reach::unknown;
}

std::string marketo_id(const MarketoContract& marketo) {
  if (marketo.object == "lead") return concat("marketo:", marketo.name);
  return concat("marketo:", marketo.object, ".", marketo.name);
}

std::string_view object_of(const FieldContract& field) {
  return std::string_view(field.name).substr(0, field.name.find('.'));
}

std::string_view bare_name(const FieldContract& field) {
  const std::size_t dot = field.name.find('.');
  return dot == std::string::npos ? std::string_view(field.name)
                                  : std::string_view(field.name).substr(dot + 1);
}

std::string describe_type(const FieldContract& field) {
  const std::string name =
      concat(field.is_formula ? "Formula " : "", field.type.empty() ? "unknown" : field.type);
  if (field.precision != 0) return concat(name, "(", field.precision, ",", field.scale, ")");
  if (field.length != 0) return concat(name, "(", field.length, ")");
  if (!field.targets.empty()) return concat(name, "(", join(field.targets, ", "), ")");
  return name;
}

std::string describe_type(const MarketoContract& marketo) {
  const std::string name = marketo.type.empty() ? "unknown" : marketo.type;
  return marketo.length == 0 ? name : concat(name, "(", marketo.length, ")");
}

std::size_t object_rank(std::string_view object) {
  constexpr std::string_view kFirst[] = {"Lead", "Contact", "Account", "Opportunity"};
  std::size_t rank = 0;
  for (const std::string_view name : kFirst) {
    if (equals_folded(name, object)) return rank;
    ++rank;
  }
  return rank;
}

}  // namespace lint
