// Rows become entries, then the base dictionary says what is new about them.
#include "linter/dictionary/build.h"

#include <algorithm>
#include <map>

#include "linter/base/text.h"
#include "linter/dictionary/decide_rows.h"
#include "linter/dictionary/diff.h"
#include "linter/dictionary/digest.h"
#include "linter/dictionary/field_facts.h"
#include "linter/dictionary/rows.h"
#include "linter/dictionary/safe_text.h"

namespace lint {
namespace {

/// Objects that the native sync knows without configuration
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/understanding-the-salesforce-sync).
constexpr std::string_view kSyncedObjects[] = {
    "Lead", "Contact", "Account",  "Opportunity", "OpportunityContactRole", "Campaign", "CampaignMember",
    "Task", "Event",   "Activity", "User"};

/// Rule and number of findings, by folded subject.
using FindingCounts = std::map<std::string, std::map<std::string_view, std::uint32_t>>;

class Builder {
 public:
  explicit Builder(const DictionaryInput& input)
      : input_(input), facts_(input.model, input.formulas), decider_(input.index, input.decisions) {
    for (const Finding& finding : input.findings) ++findings_[fold(finding.subject)][finding.rule];
    is_synced_.resize(input.model.objects.size());
    for (std::size_t i = 0; i < is_synced_.size(); ++i) {
      const std::string_view name = input.model.objects[ObjectId(i)].name;
      is_synced_[i] = std::any_of(std::begin(kSyncedObjects), std::end(kSyncedObjects),
                                  [&](std::string_view known) { return equals_folded(known, name); });
    }
    for (const ObjectId object : input.synced_objects) is_synced_[object.value] = true;
    for (const Twin& twin : input.twins.all()) is_synced_[input.model.fields[twin.field].object.value] = true;
  }

  [[nodiscard]] Entry entry(const Row& row) const {
    Entry entry;
    for (const FieldId id : row.fields) add_field(id, entry);
    if (row.marketo) add_marketo(row, entry);
    entry.id = row.fields.empty() ? marketo_id(*entry.contract.marketo) : entry.contract.fields.front().name;
    decider_.decide(row, entry);
    if (entry.decision && !entry.decision->purpose.empty()) entry.words.is_purpose_claimed = false;
    const bool is_stated = entry.decision && entry.decision->direction != SyncDirection::unstated;
    entry.contract.direction = is_stated ? entry.decision->direction : usual_direction(row);
    add_findings(entry);
    return entry;
  }

 private:
  void add_field(FieldId id, Entry& entry) const {
    const FieldAccess access = input_.access.of(id);
    FieldContract contract = facts_.contract(id);
    contract.verdict = access.verdict;
    contract.is_synced = is_synced_[input_.model.fields[id].object.value];
    FieldEvidence evidence;
    if (access.verdict == Verdict::unknown) evidence.doubt = to_string(access.doubt);
    const auto count = [&](Strength strength) {
      if (strength == Strength::strong) ++evidence.strong;
      if (strength == Strength::medium) ++evidence.medium;
      if (strength == Strength::weak) ++evidence.weak;
    };
    for (const Reference& reference : input_.references.of(id)) count(reference.strength);
    for (const MarketoReference& reference : input_.marketo_uses.of(id)) count(reference.strength);
    FieldWords words = facts_.words(id);
    entry.words.is_purpose_claimed |= claims_purpose(words);
    entry.contract.fields.push_back(std::move(contract));
    entry.words.fields.push_back(std::move(words));
    entry.evidence.fields.push_back(std::move(evidence));
  }

  void add_marketo(const Row& row, Entry& entry) const {
    const MarketoField& field = input_.model.marketo_fields[row.marketo];
    entry.contract.marketo =
        MarketoContract{.object = valid_utf8(field.object),
                        .name = valid_utf8(field.rest_name),
                        .type = valid_utf8(field.data_type),
                        .length = field.length,
                        .tier = row.fields.empty() ? std::string() : std::string(to_string(row.tier))};
    entry.words.marketo_label = valid_utf8(field.label);
    entry.words.marketo_description = valid_utf8(field.description);
    entry.words.is_marketo_sensitive = field.is_sensitive.value_or(false);
    entry.evidence.is_marketo_hidden = field.is_hidden.value_or(false);
  }

  [[nodiscard]] bool claims_purpose(const FieldWords& words) const {
    const std::string_view pattern = input_.purpose_pattern;
    return !pattern.empty() &&
           (contains_folded(words.description, pattern) || contains_folded(words.help_text, pattern));
  }

  /// What the sync does with such fields when nobody decided otherwise.
  [[nodiscard]] SyncDirection usual_direction(const Row& row) const {
    SyncDirection direction = SyncDirection::unstated;
    for (const FieldId id : row.fields) {
      const Field& field = input_.model.fields[id];
      if (!is_synced_[field.object.value]) continue;
      const bool is_written = object_rank(field.object_name) <= object_rank("Contact") ||
                              equals_folded(field.object_name, "CampaignMember");
      if (is_written && !facts_.is_calculated(id)) return SyncDirection::both;
      direction = SyncDirection::to_marketo;
    }
    return direction;
  }

  void add_findings(Entry& entry) const {
    std::map<std::string_view, std::uint32_t> counts;
    const auto add = [&](std::string_view subject) {
      const auto found = findings_.find(fold(subject));
      if (found == findings_.end()) return;
      for (const auto& [rule, count] : found->second) counts[rule] += count;
    };
    for (const FieldContract& field : entry.contract.fields) add(field.name);
    if (entry.contract.marketo) add(marketo_id(*entry.contract.marketo));
    for (const auto& [rule, count] : counts) {
      entry.evidence.findings.push_back({.rule = std::string(rule), .count = count});
    }
  }

  const DictionaryInput& input_;
  FieldFacts facts_;
  RowDecider decider_;
  FindingCounts findings_;
  std::vector<bool> is_synced_;
};

/// Access of the base, by folded field name.
struct KnownAccess {
  Verdict verdict = Verdict::unknown;
  Reach reach = Reach::unknown;
  std::string as_of;
};
using KnownAccesses = std::map<std::string, KnownAccess>;

KnownAccesses known_accesses(const Dictionary* base) {
  KnownAccesses known;
  if (base == nullptr) return known;
  for (const Entry& entry : base->entries) {
    for (std::size_t i = 0; i < entry.contract.fields.size(); ++i) {
      const FieldContract& field = entry.contract.fields[i];
      if (field.verdict == Verdict::unknown) continue;
      known[fold(field.name)] = {
          .verdict = field.verdict, .reach = reach_of(field), .as_of = entry.evidence.fields[i].as_of};
    }
  }
  return known;
}

/// Known, then unknown, is no change: the last known verdict stays.
void keep_known_access(Dictionary& dictionary, const KnownAccesses& known) {
  for (Entry& entry : dictionary.entries) {
    for (std::size_t i = 0; i < entry.contract.fields.size(); ++i) {
      FieldContract& field = entry.contract.fields[i];
      const auto found = known.find(fold(field.name));
      if (field.verdict != Verdict::unknown || found == known.end()) continue;
      field.verdict = found->second.verdict;
      entry.evidence.fields[i].is_stale = true;
    }
  }
}

/// The version in which each verdict was settled: this one, unless the base had the same.
void date_access(Dictionary& dictionary, const KnownAccesses& known) {
  for (Entry& entry : dictionary.entries) {
    for (std::size_t i = 0; i < entry.contract.fields.size(); ++i) {
      const FieldContract& field = entry.contract.fields[i];
      if (field.verdict == Verdict::unknown) continue;
      const auto found = known.find(fold(field.name));
      const bool is_settled = found != known.end() && !found->second.as_of.empty() &&
                              (entry.evidence.fields[i].is_stale || found->second.reach == reach_of(field));
      entry.evidence.fields[i].as_of = is_settled ? found->second.as_of : to_string(dictionary.version);
    }
  }
}

}  // namespace

Dictionary build_dictionary(const DictionaryInput& input, const Dictionary* base) {
  Dictionary dictionary;
  const Builder builder(input);
  for (const Row& row : make_rows(input.model, input.twins, input.fields)) {
    dictionary.entries.push_back(builder.entry(row));
  }
  std::sort(dictionary.entries.begin(), dictionary.entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(fold(a.id), a.id) < std::pair(fold(b.id), b.id);
  });
  dictionary.orphans = orphaned_decisions(input.model, input.index, input.decisions);

  const KnownAccesses known = known_accesses(base);
  keep_known_access(dictionary, known);
  dictionary.digest = digest_of(dictionary);
  if (base != nullptr) {
    dictionary.version = advance(base->version, largest_step(diff(*base, dictionary)));
  }
  date_access(dictionary, known);
  return dictionary;
}

}  // namespace lint
