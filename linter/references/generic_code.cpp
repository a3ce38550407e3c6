// Generic code: implementation.
#include "linter/references/generic_code.h"

#include "linter/base/text.h"

namespace lint {

GenericCode::GenericCode(const Model& model, const Index& index) {
  for (const Fact& fact : model.facts) {
    if (fact.kind != FactKind::all_fields && fact.kind != FactKind::computed_field) continue;
    // Fields of Activity are those of Task and Event.
    const bool is_activity = equals_folded(fact.subject, "Task") || equals_folded(fact.subject, "Event");
    for (const std::string_view name : {fact.subject, std::string_view(is_activity ? "Activity" : "")}) {
      const ObjectId object = name.empty() ? ObjectId() : index.find_object(name);
      if (!object) continue;
      GenericUse& use = uses_[object];
      const Fact*& first = fact.kind == FactKind::all_fields ? use.all : use.computed;
      if (first == nullptr) first = &fact;
    }
  }
}

const GenericUse* GenericCode::find(ObjectId object) const {
  const auto found = uses_.find(object);
  return found == uses_.end() ? nullptr : &found->second;
}

}  // namespace lint
