// Ranking what needs a decision.
#include "linter/dictionary/needs.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "linter/base/text.h"
#include "linter/dictionary/digest.h"
#include "linter/model/salesforce.h"

namespace lint {
namespace {

bool is_seen(const FieldContract& field) {
  const Reach reach = reach_of(field);
  return reach == Reach::readable || reach == Reach::writable;
}

/// Fields that come with Marketo's set-up guide or its Sales Insight package need no decision
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/enterprise-unlimited-edition/step-1-of-3-add-marketo-fields-to-salesforce-enterprise-unlimited).
bool is_marketo_made(const FieldContract& field) {
  return starts_with_folded(bare_name(field), "mkto71_") || starts_with_folded(bare_name(field), "mkto2__") ||
         starts_with_folded(bare_name(field), "mkto_si__");
}

std::optional<NeedKind> need_of(const Entry& entry) {
  const std::vector<FieldContract>& fields = entry.contract.fields;
  const bool is_any_seen = std::any_of(fields.begin(), fields.end(), is_seen);
  const SyncChoice choice = entry.decision ? entry.decision->sync : SyncChoice::undecided;
  if (choice == SyncChoice::hide && is_any_seen) return NeedKind::visible_though_hidden;
  const bool is_any_hidden = std::any_of(fields.begin(), fields.end(), [](const FieldContract& field) {
    return reach_of(field) == Reach::hidden;
  });
  if (choice == SyncChoice::sync && is_any_hidden) return NeedKind::hidden_though_synced;
  if (!entry.evidence.conflicts.empty()) return NeedKind::decided_twice;
  if (choice == SyncChoice::undecided) {
    const bool is_open = std::any_of(fields.begin(), fields.end(), [](const FieldContract& field) {
      return is_seen(field) && is_custom_name(bare_name(field)) && !is_marketo_made(field);
    });
    return is_open ? std::optional(NeedKind::undecided) : std::nullopt;
  }
  for (const std::optional<Approval>* const approval :
       {&entry.decision->salesforce, &entry.decision->marketo}) {
    if (*approval && is_outdated(**approval, entry.contract)) return NeedKind::approval_outdated;
  }
  if (!entry.decision->salesforce || !entry.decision->marketo) return NeedKind::unsigned_by_one;
  return std::nullopt;
}

std::uint32_t findings_of(const Entry& entry) {
  std::uint32_t count = 0;
  for (const FindingCount& finding : entry.evidence.findings) count += finding.count;
  return count;
}

std::uint32_t strong_uses_of(const Entry& entry) {
  std::uint32_t count = 0;
  for (const FieldEvidence& field : entry.evidence.fields) count += field.strong;
  return count;
}

}  // namespace

std::string_view describe(NeedKind kind) {
  switch (kind) {
    case NeedKind::visible_though_hidden:
      return "decided to hide, but the sync user sees it";
    case NeedKind::hidden_though_synced:
      return "decided to sync, but the sync user does not see it";
    case NeedKind::decided_twice:
      return "two fields of the row were decided differently";
    case NeedKind::approval_outdated:
      return "changed after the sign-off";
    case NeedKind::undecided:
      return "visible to the sync user, not decided";
    case NeedKind::unsigned_by_one:
      return "decided, a signature is missing";
  }
  return {};
}

std::vector<Need> needs_of(const Dictionary& dictionary) {
  std::vector<Need> needs;
  for (const Entry& entry : dictionary.entries) {
    if (const std::optional<NeedKind> kind = need_of(entry))
      needs.push_back({.kind = *kind, .entry = &entry});
  }
  std::stable_sort(needs.begin(), needs.end(), [](const Need& a, const Need& b) {
    return std::tuple(a.kind, findings_of(*b.entry), strong_uses_of(*b.entry)) <
           std::tuple(b.kind, findings_of(*a.entry), strong_uses_of(*a.entry));
  });
  return needs;
}

}  // namespace lint
