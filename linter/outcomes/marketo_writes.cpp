// Tables of what Marketo writes without a twin, and the test.
#include "linter/outcomes/marketo_writes.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/twins/built_in_fields.h"

namespace lint {
namespace {

constexpr std::array kSavedObjects{
    SavedObject{.name = "CampaignMember", .creates = true, .updates = true},
    SavedObject{.name = "Contact", .updates = true},
    SavedObject{.name = "Event", .creates = true},
    SavedObject{.name = "Lead", .creates = true, .updates = true},
    SavedObject{.name = "Task", .creates = true},
};

/// Fields that flow steps and the campaign sync fill.
constexpr std::array<std::string_view, 13> kStepFields{"CampaignMember.CampaignId",
                                                       "CampaignMember.ContactId",
                                                       "CampaignMember.LeadId",
                                                       "CampaignMember.Status",
                                                       "Event.Description",
                                                       "Event.Subject",
                                                       "Task.ActivityDate",
                                                       "Task.Description",
                                                       "Task.OwnerId",
                                                       "Task.Priority",
                                                       "Task.Status",
                                                       "Task.Subject",
                                                       "Task.WhoId"};

bool is_marketo_default(const Model& model, const Field& field, std::string_view object) {
  const std::string name = concat(object, ".", field.name);
  const auto is_name = [&](std::string_view step) { return equals_folded(step, name); };
  if (std::ranges::any_of(kStepFields, is_name)) return true;
  // With schemas at hand the twins have settled it.
  if (!model.marketo_fields.empty()) return false;
  return std::ranges::any_of(built_in_pairs(), [&](const BuiltInPair& pair) {
    return equals_folded(pair.object, field.object_name) && equals_folded(pair.field, field.name);
  });
}

bool is_closed_to_writes(Verdict verdict) {
  return verdict == Verdict::hidden || verdict == Verdict::no_object_access ||
         verdict == Verdict::read_only || verdict == Verdict::read_only_by_type;
}

}  // namespace

std::span<const SavedObject> saved_objects() {
  return kSavedObjects;
}

bool is_written_by_marketo(const Model& model, const Access& access, const Twins& twins, FieldId id,
                           ObjectId object) {
  const Field& field = model.fields[id];
  if (field.is_formula() || field.is_read_only || field.type == FieldType::summary) return false;
  if (is_closed_to_writes(access.of(id, object).verdict)) return false;
  const std::span<const Twin> pairs = twins.twins_of(id);
  const bool has_twin = std::ranges::any_of(pairs, [](const Twin& twin) { return twin.tier != Tier::label; });
  return has_twin || is_marketo_default(model, field, model.objects[object].name);
}

}  // namespace lint
