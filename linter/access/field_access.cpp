// Combines object access, field entries and the field's type into a verdict.
#include "linter/access/field_access.h"

#include <optional>

namespace lint {
namespace {

struct FieldVotes {
  Vote read = {};
  Vote edit = {};
};

ObjectScope scope_of_rule(const Index& index, const AccessState& state, const FieldRule& rule) {
  const ObjectId governing = index.find_object(rule.object);
  return governing ? state.scopes[governing.value] : ObjectScope();
}

/// What the profile's file without an entry for the field may mean.
Vote vote_of_absence(const Model& model, const Index& index, const AccessState& state,
                     const AccessOptions& options, const Field& field, const FieldRule& rule) {
  if (state.facts.user.is_integration) return doubtful(Doubt::integration_profile);
  if (options.profile_lists_all || is_in_retrieve(model, index, state, field, rule)) return known(false);
  return doubtful(doubt_of_absence(state.shape, scope_of_rule(index, state, rule)));
}

FieldVotes votes_of_profile(const Model& model, const AccessState& state, const AccessSource& profile,
                            std::span<const PermissionEntry> entries, Vote absence) {
  if (!has_entry(entries, deciding(profile, entries))) {
    const Vote vote = profile.is_missing ? doubtful(Doubt::profile_missing) : absence;
    return {.read = vote, .edit = vote};
  }
  FieldVotes votes = {.read = known(grants_read(model, profile, entries)),
                      .edit = known(grants_edit(model, profile, entries))};
  if (!state.facts.user.is_integration) return votes;
  if (votes.read.truth == Truth::no) votes.read = doubtful(Doubt::integration_profile);
  if (votes.edit.truth == Truth::no) votes.edit = doubtful(Doubt::integration_profile);
  return votes;
}

FieldVotes votes_of_set(const Model& model, const AccessSource& source,
                        std::span<const PermissionEntry> entries) {
  if (mutes_read(model, source, entries)) return {};
  return {.read = vote_of_set(source, grants_read(model, source, entries)),
          .edit = vote_of_set(source, grants_edit(model, source, entries))};
}

/// Whether an answer that decides the source and the object holds no row for the field.
bool is_denied_by_answer(const AccessFacts& facts, const AccessSource& source,
                         std::span<const PermissionEntry> entries, const FieldRule& rule) {
  return !source.exports.empty() && !has_entry(entries, source.exports) &&
         facts.answers.decide_fields(source, rule.object);
}

FieldVotes vote_on_field(const Model& model, const Index& index, const AccessState& state,
                         const AccessOptions& options, const Field& field, const FieldRule& rule) {
  const std::span<const PermissionEntry> entries = entries_of(state.facts.table, rule);
  if (rule.governance == Governance::unclear && entries.empty()) {
    return {.read = doubtful(Doubt::partial_retrieve), .edit = doubtful(Doubt::partial_retrieve)};
  }
  const Vote absence = vote_of_absence(model, index, state, options, field, rule);
  FieldVotes sum;
  for (const AccessSource& source : state.facts.user.sources) {
    const bool is_integration = source.is_profile && state.facts.user.is_integration;
    if (!is_integration && is_denied_by_answer(state.facts, source, entries, rule)) continue;
    const FieldVotes votes = source.is_profile ? votes_of_profile(model, state, source, entries, absence)
                                               : votes_of_set(model, source, entries);
    sum.read = either(sum.read, votes.read);
    sum.edit = either(sum.edit, votes.edit);
  }
  return sum;
}

/// The verdict of a describe answer about the object, if there is one. What no permission governs is left to
/// the object.
std::optional<FieldAccess> described(const AccessFacts& facts, const Field& field, const Object& object,
                                     const FieldRule& rule) {
  if (rule.governance == Governance::always_visible) return std::nullopt;
  const DescribedField* const answer = facts.describes.field(object.name, field.name);
  if (answer == nullptr) {
    const bool is_unseen = facts.describes.object(object.name) != nullptr;
    return is_unseen ? std::optional(FieldAccess{.verdict = Verdict::hidden}) : std::nullopt;
  }
  if (!answer->is_readable) return FieldAccess{.verdict = Verdict::hidden};
  if (!is_writable(field)) return FieldAccess{.verdict = Verdict::read_only_by_type};
  return FieldAccess{.verdict = answer->is_editable ? Verdict::editable : Verdict::read_only};
}

/// How much of a field a verdict shows.
int rank_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::editable:
      return 6;
    case Verdict::always_visible:
      return 5;
    case Verdict::read_only:
      return 4;
    case Verdict::read_only_by_type:
      return 3;
    case Verdict::unknown:
      return 2;
    case Verdict::hidden:
      return 1;
    case Verdict::no_object_access:
      return 0;
  }
  return 0;
}

}  // namespace

bool is_in_retrieve(const Model& model, const Index& index, const AccessState& state, const Field& field,
                    const FieldRule& rule) {
  const AccessFacts& facts = state.facts;
  return state.shape.has_denials && scope_of_rule(index, state, rule).entries > 0 &&
         facts.retrieve.asks_for_profiles() && facts.retrieve.names_field(model, field);
}

FieldAccess judge_field(const Model& model, const Index& index, const AccessState& state,
                        const AccessOptions& options, const Field& field, ObjectId seen_through) {
  if (!options.is_configured()) return {.verdict = Verdict::unknown, .doubt = Doubt::no_sync_user};
  const Object& object = model.objects[seen_through];
  if (object.kind == ObjectKind::custom_setting) return {.verdict = Verdict::always_visible};
  const ObjectVotes& object_votes = state.objects[seen_through.value];
  if (object_votes.read.truth == Truth::no) return {.verdict = Verdict::no_object_access};

  const FieldRule rule = rule_of(field, object);
  if (const std::optional<FieldAccess> access = described(state.facts, field, object, rule)) return *access;
  if (rule.governance == Governance::always_visible) {
    if (object_votes.read.truth == Truth::yes) return {.verdict = Verdict::always_visible};
    return {.verdict = Verdict::unknown, .doubt = object_votes.read.doubt};
  }
  const FieldVotes votes = vote_on_field(model, index, state, options, field, rule);
  const Vote read = both(either(votes.read, object_votes.view_all_fields), object_votes.read);
  if (read.truth == Truth::no) return {.verdict = Verdict::hidden};
  if (read.truth == Truth::unknown) return {.verdict = Verdict::unknown, .doubt = read.doubt};
  if (!is_writable(field)) return {.verdict = Verdict::read_only_by_type};
  const Vote edit = both(votes.edit, object_votes.edit);
  if (edit.truth == Truth::yes) return {.verdict = Verdict::editable};
  return {.verdict = Verdict::read_only, .doubt = edit.doubt};
}

FieldAccess better_of(FieldAccess a, FieldAccess b) {
  return rank_of(b.verdict) > rank_of(a.verdict) ? b : a;
}

}  // namespace lint
