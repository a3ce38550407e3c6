// Judges whether a field refuses what an error says: implementation.
#include "linter/errors/field_causes.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/errors/message_key.h"

namespace lint {
namespace {

/// Fields that Salesforce itself requires
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_lead.htm).
constexpr std::array<std::string_view, 9> kAlwaysRequired{
    "Lead.LastName",         "Lead.Company",          "Lead.Status",
    "Contact.LastName",      "Account.Name",          "Opportunity.Name",
    "Opportunity.StageName", "Opportunity.CloseDate", "CampaignMember.Status"};

bool is_always_required(std::string_view full_name) {
  return std::ranges::any_of(kAlwaysRequired,
                             [&](std::string_view name) { return equals_folded(name, full_name); });
}

/// Whether the digits before the point are as many as the field holds, or fewer.
bool fits_digits(std::string_view value, const Field& field) {
  const std::string_view whole = value.substr(0, value.find_first_of(".,eE"));
  const auto digits = std::ranges::count_if(whole, is_digit);
  return digits > 0 && digits <= field.precision - field.scale;
}

/// `Lead Source` and `LeadSource`, as errors write labels that the files do not hold.
std::string squeezed(std::string_view key) {
  return replace_all(std::string(key), " ", "");
}

}  // namespace

FieldJudge::FieldJudge(const Model& model, const Index& index, const Access& access, const FieldFacts& facts)
    : model_(model), index_(index), access_(access), facts_(facts) {
  for (std::uint32_t i = 0; i < model.fields.size(); ++i) {
    const Field& field = model.fields[FieldId(i)];
    const std::string label = squeezed(message_key(field.label));
    const std::string name = squeezed(message_key(field.name));
    if (!label.empty()) labelled_[label].emplace_back(i);
    if (name != label) labelled_[name].emplace_back(i);
  }
}

std::vector<FieldId> FieldJudge::find(std::string_view object, std::string_view name, bool is_label) const {
  std::vector<FieldId> found = find_named(object, name);
  if (!found.empty() && !is_label) return found;
  for (const FieldId field : find_labelled(object, name)) {
    if (std::ranges::find(found, field) == found.end()) found.push_back(field);
  }
  return found;
}

std::vector<FieldId> FieldJudge::find_named(std::string_view object, std::string_view name) const {
  if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
    const FieldId field = index_.find_field(name);
    if (field) return {field};
    name = name.substr(dot + 1);
  }
  if (const ObjectId of_object = object.empty() ? ObjectId() : index_.find_object(object)) {
    const FieldId field = index_.find_field(of_object, name);
    return field ? std::vector<FieldId>{field} : std::vector<FieldId>();
  }
  const std::span<const FieldId> named = index_.fields_named(name);
  return {named.begin(), named.end()};
}

std::vector<FieldId> FieldJudge::find_labelled(std::string_view object, std::string_view label) const {
  const auto labelled = labelled_.find(squeezed(message_key(label)));
  if (labelled == labelled_.end()) return {};
  const ObjectId of_object = object.empty() ? ObjectId() : index_.find_object(object);
  // Tasks and events share the fields of Activity.
  const bool is_activity = equals_folded(object, "Task") || equals_folded(object, "Event");
  std::vector<FieldId> found;
  for (const FieldId id : labelled->second) {
    const Field& field = model_.fields[id];
    const bool is_shared = is_activity && equals_folded(field.object_name, "Activity");
    if (!of_object || field.object == of_object || is_shared) found.push_back(id);
  }
  return found;
}

FieldVerdict FieldJudge::judge(RejectionKind kind, FieldId id, const ErrorText& error) const {
  const Field& field = model_.fields[id];
  FieldVerdict verdict{.field = id, .sureness = Sureness::likely, .origin = field.origin};
  if (kind == RejectionKind::required_field) return judge_required(id);
  if (kind == RejectionKind::restricted_picklist) return judge_picklist(id, error.value);
  if (kind == RejectionKind::field_length || kind == RejectionKind::number_range)
    return judge_length(id, error);
  if (kind == RejectionKind::field_access || kind == RejectionKind::hidden_name)
    return judge_access(id, kind);
  if (kind == RejectionKind::unique_field) {
    const bool is_known = field.is_unique || field.is_external_id;
    verdict.sureness = is_known ? Sureness::certain : Sureness::candidates;
    verdict.because = is_known ? "its definition says that values are unique"
                               : "the error names it, but its definition does not say that values are unique";
  } else if (kind == RejectionKind::address_values) {
    verdict.sureness = Sureness::certain;
    verdict.because = "the wording is that of State and Country/Territory Picklists";
  } else {
    verdict.because = "the error names it";
  }
  return verdict;
}

FieldVerdict FieldJudge::judge_required(FieldId id) const {
  const Field& field = model_.fields[id];
  FieldVerdict verdict{.field = id, .sureness = Sureness::certain, .origin = field.origin};
  if (field.is_required) {
    verdict.because = field.default_value.empty() ? "its definition says required, without a default value"
                                                  : "its definition says required";
  } else if (field.type == FieldType::master_detail) {
    verdict.because = "a master-detail field always needs a record";
  } else if (is_always_required(field.full_name)) {
    verdict.because = "Salesforce itself requires it";
  } else {
    verdict.sureness = Sureness::likely;
    verdict.because =
        "the error names it, but its definition does not say required: code or a newer definition does";
  }
  return verdict;
}

FieldVerdict FieldJudge::judge_picklist(FieldId id, std::string_view value) const {
  const Field& field = model_.fields[id];
  const FieldContract contract = facts_.contract(id);
  FieldVerdict verdict{.field = id, .sureness = Sureness::likely, .origin = field.origin};
  const bool is_restricted = contract.is_restricted || !field.value_set.empty();
  const bool is_offered =
      std::ranges::any_of(contract.values, [&](const std::string& known) { return known == value; });
  if (contract.values.empty()) {
    verdict.because = "the error names it; its values are not in the project";
  } else if (is_offered) {
    verdict.because =
        concat("`", value, "` is one of its values: the record type of the record does not offer it");
  } else if (!is_restricted) {
    verdict.because = "the error names it, but its definition does not restrict it";
  } else if (value.empty()) {
    verdict.because = "it is restricted; the error does not say the value";
  } else {
    verdict.sureness = Sureness::certain;
    verdict.because = concat("it is restricted, and `", value, "` is not among its ",
                             counted(contract.values.size(), "active value", "active values"));
  }
  return verdict;
}

FieldVerdict FieldJudge::judge_length(FieldId id, const ErrorText& error) const {
  const Field& field = model_.fields[id];
  FieldVerdict verdict{
      .field = id, .sureness = Sureness::likely, .because = "the error names it", .origin = field.origin};
  if (field.length != 0 && field.length == error.limit) {
    verdict.sureness = Sureness::certain;
    verdict.because = concat("it holds ", field.length, " characters");
  } else if (field.length != 0 && error.limit != 0) {
    verdict.sureness = Sureness::candidates;
    verdict.because =
        concat("the error speaks of ", error.limit, " characters, its definition of ", field.length);
  } else if (field.precision != 0 && fits_digits(error.value, field)) {
    verdict.sureness = Sureness::candidates;
    verdict.because =
        concat("the error names it, but its definition holds the value: ", field.precision - field.scale,
               " digits before the point");
  } else if (field.precision != 0) {
    verdict.sureness = Sureness::certain;
    verdict.because = concat("it holds ", field.precision - field.scale, " digits before the point");
  }
  return verdict;
}

FieldVerdict FieldJudge::judge_access(FieldId id, RejectionKind kind) const {
  const Field& field = model_.fields[id];
  const FieldAccess access = access_.of(id);
  FieldVerdict verdict{.field = id, .sureness = Sureness::likely, .origin = field.origin};
  const std::vector<AccessEvidence> evidence = access_.evidence(id, field.object);
  if (!evidence.empty() && evidence.front().origin.file) verdict.origin = evidence.front().origin;
  const bool refuses =
      kind == RejectionKind::hidden_name ? !is_visible(access.verdict) : access.verdict != Verdict::editable;
  if (access.verdict == Verdict::unknown) {
    verdict.because =
        concat("the error names it; the sync user's access is unknown: ", to_string(access.doubt));
  } else if (refuses) {
    verdict.sureness = Sureness::certain;
    verdict.because = concat("the sync user's access to it is `", to_string(access.verdict), "`");
  } else {
    verdict.sureness = Sureness::candidates;
    verdict.because =
        concat("the error names it, although by the files its access is `", to_string(access.verdict), "`");
  }
  return verdict;
}

std::vector<FieldVerdict> FieldJudge::guess(RejectionKind kind, ObjectId object,
                                            const ErrorText& error) const {
  std::vector<FieldVerdict> verdicts;
  for (const FieldId id : model_.objects[object].fields) {
    const Field& field = model_.fields[id];
    if (field.is_formula()) continue;
    const bool is_required = kind == RejectionKind::required_field && field.is_required;
    const bool is_unique = kind == RejectionKind::unique_field && field.is_unique;
    const bool is_picklist = kind == RejectionKind::restricted_picklist && !error.value.empty() &&
                             judge_picklist(id, error.value).sureness == Sureness::certain;
    if (is_required || is_unique || is_picklist) verdicts.push_back(judge(kind, id, error));
  }
  return verdicts;
}

}  // namespace lint
