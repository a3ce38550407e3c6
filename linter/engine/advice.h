// Wording that rules share: click paths in Salesforce and Marketo, queries, lists of names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/engine/context.h"

namespace lint {

/// "`a`, `b` and 3 more".
[[nodiscard]] std::string list_names(const std::vector<std::string>& names, std::size_t limit = 12);

/// "Setup › Object Manager › Lead › Fields & Relationships › Score".
[[nodiscard]] std::string setup_path(const Field& field);

/// How the Salesforce admin makes the field visible to the sync user, with the profile or set to change.
[[nodiscard]] std::string grant_steps(const Field& field, const Access& access);
/// How the Salesforce admin opens fields of one object to the sync user; `boxes` is "Read Access", say.
[[nodiscard]] std::string open_steps(const FieldGroup& group, std::string_view boxes, const Access& access);
/// "2 Report, 1 Flow (inactive)" of the uses of some fields, or "nothing".
[[nodiscard]] std::string describe_uses(const std::vector<const Field*>& fields, const Context& cx);
/// How the Salesforce admin hides the field from the sync user.
[[nodiscard]] std::string hide_steps(const Field& field, const Access& access);
/// How the Marketo admin finds what uses the field, clears it, and hides it.
[[nodiscard]] std::string marketo_clear_steps(const Field& field);

/// Where the answers about access are put in all advice.
inline constexpr std::string_view kAccessFile = "evidence/access.json";

/// The one query whose answer decides what files leave open of the sync user's profile and these sets, ready
/// to paste into a shell.
[[nodiscard]] std::string access_query(std::string_view profile, const std::vector<std::string>& sets,
                                       const std::vector<std::string>& objects);

/// The retrieve that brings all that the profile says of the objects, with its whole `package.xml`.
[[nodiscard]] std::string access_retrieve(std::string_view profile, const std::vector<std::string>& objects);

/// "last used on 2024-03-01", as an evidence file says; empty when none does.
[[nodiscard]] std::string last_use_of(FieldId field, const Context& cx);

/// Families of metadata that could hold a use but are not in the project: without them silence proves
/// nothing.
[[nodiscard]] std::vector<std::string> missing_families(const Coverage& coverage);

/// Where a verdict comes from: the first line that grants or denies, or the field itself.
[[nodiscard]] Origin access_origin(FieldId field, const Analysis& analysis);

/// Whether the sync user is known not to see the field: rules about visible fields are silent then.
[[nodiscard]] bool is_known_unseen(FieldId field, const Analysis& analysis);

/// How sure a finding about a visible field can be: high when it is known to be visible, low when access is
/// unknown.
[[nodiscard]] Confidence confidence_of_visible(FieldId field, const Analysis& analysis);

/// The fields of each object that `wanted` accepts, in the model's order; objects without any are left out.
template <typename Wanted>
[[nodiscard]] std::vector<FieldGroup> group_by_object(const Model& model, const Wanted& wanted) {
  std::vector<FieldGroup> groups;
  for (const Object& object : model.objects) {
    FieldGroup group{.object = &object, .fields = {}};
    for (const FieldId id : object.fields) {
      if (wanted(id, model.fields[id])) group.fields.push_back(&model.fields[id]);
    }
    if (!group.fields.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

/// "`Lead.A__c`" and so on.
[[nodiscard]] std::vector<std::string> names_of(const std::vector<const Field*>& fields);

/// Whether the text holds `word` between characters that are no letters or digits, case ignored.
[[nodiscard]] bool has_word(std::string_view text, std::string_view word);

/// `Lead_Score__c` and `LeadScore` as words: "lead score".
[[nodiscard]] std::string words_of(std::string_view api_name);

}  // namespace lint
