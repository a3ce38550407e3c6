// Approvals: implementation.
#include "linter/engine/approvals.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/dictionary/build.h"
#include "linter/dictionary/diff.h"
#include "linter/dictionary/digest.h"

namespace lint {
namespace {

bool has_digest(const std::optional<Approval>& approval) {
  return approval && !approval->digest.empty();
}

/// Fields that somebody signed; rows with a twin are built in any case.
std::vector<FieldId> signed_fields(const Context& cx) {
  std::vector<FieldId> fields;
  for (const Field& field : cx.model().fields) {
    const Decision* const decision = cx.decision(field);
    if (decision != nullptr && (has_digest(decision->salesforce) || has_digest(decision->marketo)))
      fields.push_back(cx.id_of(field));
  }
  return fields;
}

Dictionary build(const Context& cx) {
  const Analysis& all = cx.analysis();
  const std::vector<FieldId> fields = signed_fields(cx);
  std::vector<ObjectId> objects;
  for (const Object& object : all.model.objects) {
    const ObjectId id = cx.id_of(object);
    if (all.scope.is_synced(id) || all.scope.is_wanted(id)) objects.push_back(id);
  }
  return build_dictionary({.model = all.model,
                           .index = all.index,
                           .access = all.access,
                           .references = all.references,
                           .twins = all.twins,
                           .marketo_uses = all.marketo_uses,
                           .formulas = all.formulas,
                           .decisions = all.decisions,
                           .fields = fields,
                           .synced_objects = objects,
                           .purpose_pattern = all.sync.purpose_pattern},
                          all.dictionary);
}

void add_signer(const std::optional<Approval>& approval, std::string_view side, const Entry& entry,
                OutdatedApproval& outdated) {
  if (!approval || !is_outdated(*approval, entry.contract)) return;
  outdated.signers.push_back(concat(approval->by, " (", side, ", ", approval->on, ")"));
}

/// What changed since the stored dictionary, when the row there is the one that was signed.
std::vector<std::string> changes_of(const Entry& entry, const Dictionary* stored,
                                    const std::vector<Change>& changes) {
  std::vector<std::string> words;
  if (stored == nullptr) return words;
  const auto old = std::ranges::find(stored->entries, entry.id, &Entry::id);
  const bool was_signed =
      old != stored->entries.end() &&
      !(has_digest(entry.decision->salesforce) && is_outdated(*entry.decision->salesforce, old->contract)) &&
      !(has_digest(entry.decision->marketo) && is_outdated(*entry.decision->marketo, old->contract));
  if (!was_signed) return words;
  for (const Change& change : changes) {
    if (change.row == entry.id && change.category != Category::review)
      words.push_back(concat("`", change.subject, "` ", describe(change)));
  }
  return words;
}

}  // namespace

std::vector<OutdatedApproval> outdated_approvals(const Context& cx) {
  const std::vector<Decision>& decisions = cx.analysis().decisions.all();
  const bool is_any_signed = std::ranges::any_of(decisions, [](const Decision& decision) {
    return has_digest(decision.salesforce) || has_digest(decision.marketo);
  });
  std::vector<OutdatedApproval> all;
  if (!is_any_signed) return all;
  const Dictionary now = build(cx);
  const Dictionary* const stored = cx.analysis().dictionary;
  const std::vector<Change> changes = stored == nullptr ? std::vector<Change>() : diff(*stored, now);
  for (const Entry& entry : now.entries) {
    if (!entry.decision) continue;
    OutdatedApproval outdated{.row = entry.id};
    add_signer(entry.decision->salesforce, "Salesforce", entry, outdated);
    add_signer(entry.decision->marketo, "Marketo", entry, outdated);
    if (outdated.signers.empty()) continue;
    if (!entry.contract.fields.empty())
      outdated.field = cx.index().find_field(entry.contract.fields.front().name);
    outdated.changes = changes_of(entry, stored, changes);
    outdated.digest = digest_of(entry.contract);
    all.push_back(std::move(outdated));
  }
  return all;
}

std::vector<std::string> seen_in_dictionary(const Context& cx) {
  std::vector<std::string> names;
  const Dictionary* const stored = cx.analysis().dictionary;
  if (stored == nullptr) return names;
  for (const Entry& entry : stored->entries) {
    for (const FieldContract& field : entry.contract.fields) {
      const Reach reach = reach_of(field);
      if (reach == Reach::readable || reach == Reach::writable) names.push_back(fold(field.name));
    }
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace lint
