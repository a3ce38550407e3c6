// Writers: implementation.
#include "linter/engine/writers.h"

#include <algorithm>
#include <map>
#include <utility>

#include "linter/base/text.h"
#include "linter/references/in_force.h"

namespace lint {
namespace {

/// Parts of workflows are written to as whole workflows are.
MetadataType family_of(MetadataType type) {
  return type == MetadataType::workflow_part ? MetadataType::workflow : type;
}

using Component = std::pair<MetadataType, NameId>;

/// The fields of the object that each component writes.
std::map<Component, std::vector<FieldId>> written_fields(ObjectId object, const Context& cx) {
  std::map<Component, std::vector<FieldId>> written;
  for (const FieldId field : cx.model().objects[object].fields) {
    for (const Reference& use : cx.references().of(field)) {
      const bool counts = use.direction == Direction::writes && use.is_active &&
                          use.strength == Strength::strong && use.certainty == Certainty::proven;
      if (!counts) continue;
      const Site& site = cx.model().sites[use.site];
      std::vector<FieldId>& fields = written[{family_of(site.type), site.component}];
      if (fields.empty() || fields.back() != field) fields.push_back(field);
    }
  }
  return written;
}

bool is_in_force(const Automation& automation, const InForce& in_force, const Model& model) {
  const ModelFile& file = model.files[automation.origin.file];
  const Site site = {.component = automation.component, .type = automation.type};
  return automation.is_active && !file.is_aside &&
         (automation.type != MetadataType::flow || in_force.holds(site, file));
}

}  // namespace

std::vector<RecordWriter> writers_of(ObjectId object, const Context& cx) {
  const Model& model = cx.model();
  const std::map<Component, std::vector<FieldId>> written = written_fields(object, cx);
  const InForce in_force(model);
  std::vector<RecordWriter> writers;
  for (const Automation& automation : model.automations) {
    const auto found = written.find({family_of(automation.type), automation.component});
    const bool saves = automation.target ? cx.index().find_object(model.names[automation.target]) == object
                                         : found != written.end();
    if (!saves || !is_in_force(automation, in_force, model)) continue;
    const auto same = std::ranges::find_if(writers, [&](const RecordWriter& writer) {
      return writer.automation->component == automation.component &&
             writer.automation->type == automation.type && writer.automation->start == automation.start;
    });
    if (same == writers.end()) {
      writers.push_back({.automation = &automation,
                         .fields = found == written.end() ? std::vector<FieldId>() : found->second});
    } else if (!automation.is_filtered && same->automation->is_filtered) {
      same->automation = &automation;
    }
  }
  return writers;
}

std::string name_of(const Automation& automation, const Context& cx) {
  const bool is_workflow = family_of(automation.type) == MetadataType::workflow;
  const std::string_view kind = automation.type == MetadataType::flow           ? "flow"
                                : is_workflow                                   ? "field update"
                                : automation.type == MetadataType::apex_trigger ? "trigger"
                                                                                : "class";
  return concat(kind, " `", cx.model().names[automation.component], "`");
}

}  // namespace lint
