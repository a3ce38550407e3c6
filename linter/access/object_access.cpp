// Object permissions of the sync user, with those that no profile lists.
#include "linter/access/object_access.h"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/access/licence.h"
#include "linter/base/text.h"

namespace lint {
namespace {

using NamePair = std::pair<std::string_view, std::string_view>;

/// Objects without object permissions of their own, and the object that stands for them.
constexpr std::array<NamePair, 16> kParents = {{
    {"AccountContactRelation", "Account"},
    {"AccountContactRole", "Account"},
    {"AccountTeamMember", "Account"},
    {"AssetRelationship", "Asset"},
    {"CampaignMember", "Campaign"},
    {"CampaignMemberStatus", "Campaign"},
    {"CaseTeamMember", "Case"},
    {"ConsumptionRate", "ConsumptionSchedule"},
    {"ContractContactRole", "Contract"},
    {"OpportunityContactRole", "Opportunity"},
    {"OpportunityLineItem", "Opportunity"},
    {"OpportunitySplit", "Opportunity"},
    {"OpportunityTeamMember", "Opportunity"},
    {"OrderItem", "Order"},
    {"PricebookEntry", "Pricebook2"},
    {"QuoteLineItem", "Quote"},
}};

/// Objects that user permissions open, and the permission to edit them.
constexpr std::array<NamePair, 3> kByUserPermission = {{
    {"Event", "EditEvent"},
    {"Task", "EditTask"},
    {"User", "ManageUsers"},
}};

std::string_view value_of(std::span<const NamePair> pairs, std::string_view name) {
  for (const auto& [key, value] : pairs) {
    if (equals_folded(key, name)) return value;
  }
  return {};
}

void add(ObjectVotes& sum, const ObjectVotes& votes) {
  sum.read = either(sum.read, votes.read);
  sum.create = either(sum.create, votes.create);
  sum.edit = either(sum.edit, votes.edit);
  sum.remove = either(sum.remove, votes.remove);
  sum.view_all = either(sum.view_all, votes.view_all);
}

ObjectVotes all_unknown(Doubt doubt) {
  const Vote vote = doubtful(doubt);
  return {.read = vote, .create = vote, .edit = vote, .remove = vote, .view_all = vote};
}

ObjectVotes votes_of_set(const AccessSource& source, const ObjectFlags& flags) {
  return {.read = vote_of_set(source, flags.read),
          .create = vote_of_set(source, flags.create),
          .edit = vote_of_set(source, flags.edit),
          .remove = vote_of_set(source, flags.remove),
          .view_all = vote_of_set(source, flags.view_all)};
}

/// An unlisted object in a profile whose file shows objects: was it in the retrieve? And in a file without
/// any object permission, tools or people left them out; a readable field would be pointless without its
/// object, so read is taken as granted there, and edit when a field is editable. The evidence says so.
ObjectVotes votes_of_absence(const AccessFacts& facts, const ProfileShape& shape, const ObjectScope& scope,
                             const AccessOptions& options, std::string_view object) {
  if (options.profile_lists_all) return {};
  if (shape.covers_objects() && scope.is_proven()) return {};
  const bool is_in_retrieve = facts.retrieve.asks_for_profiles() && facts.retrieve.names_object(object);
  if (shape.has_objects && is_in_retrieve) return {};
  ObjectVotes votes = all_unknown(doubt_of_absence(shape, scope));
  if (shape.has_objects || scope.readable == 0) return votes;
  votes.is_assumed = true;
  votes.read = known(true);
  if (scope.editable > 0) {
    votes.create = known(true);
    votes.edit = known(true);
  }
  return votes;
}

/// Profiles of integration licences may grant more than their file shows.
void soften(Vote& vote) {
  if (vote.truth != Truth::yes) vote = doubtful(Doubt::integration_profile);
}

ObjectVotes votes_of_profile(const Model& model, const AccessFacts& facts, const AccessSource& profile,
                             const ProfileShape& shape, const ObjectScope& scope,
                             const AccessOptions& options, std::string_view object,
                             std::span<const PermissionEntry> entries) {
  ObjectVotes votes;
  if (has_entry(entries, deciding(profile, entries))) {
    const ObjectFlags flags = object_flags(model, profile, entries);
    votes = {.read = known(flags.read),
             .create = known(flags.create),
             .edit = known(flags.edit),
             .remove = known(flags.remove),
             .view_all = known(flags.view_all)};
  } else if (profile.is_missing) {
    votes = all_unknown(Doubt::profile_missing);
  } else {
    votes = votes_of_absence(facts, shape, scope, options, object);
  }
  if (!facts.user.is_integration) return votes;
  for (Vote* const vote : {&votes.read, &votes.create, &votes.edit, &votes.remove, &votes.view_all}) {
    soften(*vote);
  }
  return votes;
}

/// Task, Event and User: read is open to all (activities unless `ActivitiesAccess` is taken away), edit by a
/// user permission.
ObjectVotes votes_by_user_permission(const Model& model, const AccessFacts& facts, const ObjectScope& scope,
                                     std::string_view object, std::string_view permission) {
  ObjectVotes votes;
  votes.edit = vote_on_user_permission(model, facts, permission);
  votes.create = votes.edit;
  votes.remove = votes.edit;
  if (equals_folded(object, "User")) {
    votes.read = known(true);
    return votes;
  }
  const Vote sees = either(vote_on_user_permission(model, facts, "ActivitiesAccess"), votes.edit);
  votes.read = sees.truth == Truth::no ? doubtful(Doubt::partial_retrieve) : sees;
  votes.is_assumed = sees.truth != Truth::yes && scope.readable > 0;
  if (votes.is_assumed) votes.read = known(true);
  return votes;
}

/// Standard objects that profiles list. Others (ContentVersion, EmailMessage and their kin) may have no
/// object permission at all, so that the lack of one says nothing.
constexpr std::array<std::string_view, 24> kListed = {"Account",
                                                      "Asset",
                                                      "Campaign",
                                                      "Case",
                                                      "Contact",
                                                      "Contract",
                                                      "Document",
                                                      "Entitlement",
                                                      "Idea",
                                                      "Individual",
                                                      "Lead",
                                                      "Location",
                                                      "Opportunity",
                                                      "Order",
                                                      "Pricebook2",
                                                      "Product2",
                                                      "Quote",
                                                      "ReturnOrder",
                                                      "ServiceAppointment",
                                                      "ServiceContract",
                                                      "ServiceResource",
                                                      "ServiceTerritory",
                                                      "Solution",
                                                      "WorkOrder"};

/// Whether the object has object permissions: standard ones by the list or because a file shows it.
bool is_listed(const AccessFacts& facts, std::string_view object) {
  if (!facts.table.object(object).empty()) return true;
  if (is_custom_name(object)) return !ends_with_folded(object, "__mdt");
  return std::any_of(kListed.begin(), kListed.end(),
                     [&](std::string_view known) { return equals_folded(known, object); });
}

/// Objects without object permissions whose rule is unknown: readable when one of their fields is.
ObjectVotes votes_by_fields(const AccessFacts& facts, const ObjectScope& scope) {
  const bool is_missing = facts.user.sources.front().is_missing;
  ObjectVotes votes = all_unknown(is_missing ? Doubt::profile_missing : Doubt::partial_retrieve);
  votes.is_assumed = scope.readable > 0;
  if (votes.is_assumed) votes.read = known(true);
  return votes;
}

/// Whether an answer that decides the source and the object holds no row.
bool is_denied_by_answer(const AccessFacts& facts, const AccessSource& source,
                         std::span<const PermissionEntry> entries, std::string_view object) {
  return !source.exports.empty() && !has_entry(entries, source.exports) &&
         facts.answers.decide_objects(source, object);
}

/// Rows of readable fields without a row about the object: read is taken as granted, as it is in files.
void assume_from_answers(const ObjectScope& scope, ObjectVotes& votes) {
  if (votes.read.truth == Truth::unknown && scope.answered_readable > 0) {
    votes.read = known(true);
    votes.is_assumed = true;
  }
  if (votes.edit.truth != Truth::unknown || scope.answered_editable == 0) return;
  votes.edit = known(true);
  votes.create = either(votes.create, votes.edit);
}

ObjectVotes votes_of_describe(const DescribedObject& answer) {
  return {.read = known(answer.can_read),
          .create = known(answer.can_create),
          .edit = known(answer.can_edit),
          .remove = known(answer.can_delete)};
}

ObjectVotes votes_of_sources(const Model& model, const AccessFacts& facts, const ProfileShape& shape,
                             const ObjectScope& scope, const AccessOptions& options,
                             std::string_view object) {
  const std::span<const PermissionEntry> entries = facts.table.object(object);
  ObjectVotes sum;
  for (const AccessSource& source : facts.user.sources) {
    const bool is_integration = source.is_profile && facts.user.is_integration;
    if (!is_integration && is_denied_by_answer(facts, source, entries, object)) continue;
    if (!source.is_profile && mutes_object(model, source, entries)) continue;
    ObjectVotes votes = source.is_profile
                            ? votes_of_profile(model, facts, source, shape, scope, options, object, entries)
                            : votes_of_set(source, object_flags(model, source, entries));
    // Rows of a query may lack the column.
    const bool is_answered = has_entry(entries, source.exports);
    if (is_answered && votes.view_all.truth == Truth::no) votes.view_all = doubtful(Doubt::partial_retrieve);
    add(sum, votes);
    if (source.is_profile) {
      sum.is_assumed = votes.is_assumed;
    } else if (votes.read.truth == Truth::yes) {
      sum.is_assumed = false;
    }
  }
  return sum;
}

/// View All Fields, of the object or of all. Doubts about it are those of the field's own entry.
Vote vote_on_all_fields(const Model& model, const AccessFacts& facts, std::string_view object) {
  const std::span<const PermissionEntry> entries = facts.table.object(object);
  Vote vote = vote_on_user_permission(model, facts, "ViewAllFieldsGlobal");
  for (const AccessSource& source : facts.user.sources) {
    const bool is_granted = object_flags(model, source, entries).view_all_fields;
    const bool is_muted = mutes_all_fields(model, source, entries);
    vote = either(vote, source.is_profile ? known(is_granted) : vote_of_set(source, is_granted, is_muted));
  }
  return vote;
}

/// A profile file without any user permission leaves View All Data open.
Vote views_all_data(const Vote& vote, const ProfileShape& shape, const AccessOptions& options) {
  const bool is_proven = shape.has_user_permissions || options.profile_lists_all;
  return vote.truth == Truth::no && !is_proven ? doubtful(Doubt::trimmed_profile) : vote;
}

ObjectVotes votes_of_files(const Model& model, const Index& index, const AccessFacts& facts,
                           const ProfileShape& shape, const AccessOptions& options, std::string_view object) {
  const std::string_view parent = value_of(kParents, object);
  const std::string_view listed = parent.empty() ? object : parent;
  if (is_beyond_licence(facts.user.licence, listed)) return {};
  const ObjectScope scope = scope_of(model, index, facts, listed);
  const std::string_view permission = value_of(kByUserPermission, object);
  ObjectVotes votes;
  if (!permission.empty()) {
    votes = votes_by_user_permission(model, facts, scope, object, permission);
  } else if (!is_listed(facts, listed)) {
    votes = votes_by_fields(facts, scope);
  } else {
    votes = votes_of_sources(model, facts, shape, scope, options, listed);
  }
  assume_from_answers(scope, votes);
  if (!parent.empty()) {
    votes.create = votes.edit;
    votes.remove = votes.edit;
  }
  const Vote modifies_all = vote_on_user_permission(model, facts, "ModifyAllData");
  const Vote views_all = either(modifies_all, vote_on_user_permission(model, facts, "ViewAllData"));
  if (views_all.truth == Truth::yes) votes.is_assumed = false;
  votes.read = either(votes.read, views_all);
  votes.create = either(votes.create, modifies_all);
  votes.edit = either(votes.edit, modifies_all);
  votes.remove = either(votes.remove, modifies_all);
  votes.view_all = either(votes.view_all, views_all_data(views_all, shape, options));
  votes.view_all_fields = vote_on_all_fields(model, facts, object);
  return votes;
}

}  // namespace

std::string_view permission_parent(std::string_view object) {
  return value_of(kParents, object);
}

std::string_view edit_permission(std::string_view object) {
  return value_of(kByUserPermission, object);
}

ObjectVotes vote_on_object(const Model& model, const Index& index, const AccessFacts& facts,
                           const ProfileShape& shape, const AccessOptions& options, std::string_view object) {
  const ObjectVotes votes = votes_of_files(model, index, facts, shape, options, object);
  const DescribedObject* const answer = facts.describes.object(object);
  if (answer == nullptr) return votes;
  ObjectVotes described = votes_of_describe(*answer);
  described.view_all = votes.view_all;  // No describe speaks of it.
  return described;
}

}  // namespace lint
