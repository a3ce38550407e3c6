// Silence: implementation.
#include "linter/engine/silence.h"

#include "linter/base/text.h"
#include "linter/engine/advice.h"

namespace lint {
namespace {

/// Collects doubts; the gravest decides.
class Scale {
 public:
  void doubt(Confidence at_most, std::string why) {
    silence_.confidence = std::max(silence_.confidence, at_most);
    if (!why.empty()) silence_.doubts.push_back(std::move(why));
  }
  [[nodiscard]] Silence take() { return std::move(silence_); }

 private:
  Silence silence_;
};

void doubt_families(const Coverage& coverage, Scale& scale) {
  const std::vector<std::string> missing = missing_families(coverage);
  if (!missing.empty())
    return scale.doubt(Confidence::low, concat("not proven: the project holds no ", join(missing, ", no ")));
  if (!coverage.has_automation) {
    scale.doubt(Confidence::medium,
                "not proven: the project holds no flows and no workflows; retrieve them, then check again");
  }
  if (coverage.names_code && !coverage.has_code) {
    scale.doubt(
        Confidence::medium,
        "not proven: profiles or permission sets name Apex classes, but the project holds none; `sf project "
        "retrieve start -m ApexClass -m ApexTrigger`, then check again");
  }
}

void doubt_generic_code(const Field& field, const Context& cx, Scale& scale) {
  const GenericUse* const use = cx.references().generic_use(field.object);
  if (use == nullptr) return;
  const Fact& fact = use->all != nullptr ? *use->all : *use->computed;
  scale.doubt(use->all != nullptr ? Confidence::low : Confidence::medium,
              concat("not proven: `", cx.model().files[fact.origin.file].path, "` ",
                     use->all != nullptr ? "goes through all fields of " : "computes the names of fields of ",
                     field.object_name, " (`", fact.message, "`)"));
}

}  // namespace

bool is_known_empty(FieldId field, const Context& cx) {
  const FieldPopulation* const population = cx.evidence().population(field);
  return population != nullptr && population->is_empty();
}

std::string describe_unused_readers(FieldId field, const Context& cx) {
  std::string text;
  for (const std::vector<FieldId>& step : definitions_using(cx.references(), field)) {
    std::vector<std::string> names;
    for (const FieldId each : step) names.emplace_back(cx.model().fields[each].full_name);
    text += concat(text.empty() ? "read only by the definition of " : ", which is read only by that of ",
                   list_names(names, 5));
  }
  if (!text.empty()) text += ", which nothing uses: clear these first, the last one first";
  return text;
}

Silence weigh_silence(FieldId id, const Context& cx) {
  const Field& field = cx.model().fields[id];
  Scale scale;
  if (std::string readers = describe_unused_readers(id, cx); !readers.empty())
    scale.doubt(Confidence::medium, std::move(readers));
  doubt_families(cx.references().coverage(), scale);
  doubt_generic_code(field, cx, scale);
  if (!namespace_of(field.name).empty()) scale.doubt(Confidence::low, {});
  if (cx.references().is_named(field.name)) {
    scale.doubt(
        Confidence::medium,
        concat("the name `", field.name,
               "` also stands elsewhere: among the columns that a report type offers, for another object's "
               "field, in a comment or a text"));
  }
  Silence silence = scale.take();
  const FieldPopulation* const population = cx.evidence().population(id);
  if (population == nullptr) return silence;
  if (population->is_filled()) silence.confidence = Confidence::low;
  const bool can_rise = population->is_empty() && silence.confidence != Confidence::high;
  if (can_rise)
    silence.confidence = silence.confidence == Confidence::low ? Confidence::medium : Confidence::high;
  return silence;
}

}  // namespace lint
