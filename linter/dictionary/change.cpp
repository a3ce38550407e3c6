// The table of kinds of change.
//
// Consequences:
// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/sfdc-sync-field-sync
// and https://help.salesforce.com/s/articleView?id=platform.notes_on_changing_custom_field_types.htm
#include "linter/dictionary/change.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

constexpr KindInfo kKinds[] = {
    {"field-removed", Category::data, Step::major, "was removed",
     "the Marketo field stays behind and its values freeze"},
    {"field-renamed", Category::data, Step::major, "was renamed",
     "Marketo creates a new field, the old one stays behind with frozen values"},
    {"retyped", Category::data, Step::major, "was retyped",
     "values that do not fit the new type are deleted"},
    {"length-reduced", Category::data, Step::major, "became shorter",
     "longer values are cut off or rejected"},
    {"hidden", Category::data, Step::major, "was hidden from the sync user",
     "the Marketo field stays, its values freeze"},
    {"value-removed", Category::data, Step::major, "lost picklist values",
     "forms and smart lists that use the values keep them and stop matching"},
    {"value-renamed", Category::data, Step::major, "has a renamed picklist value",
     "forms and smart lists keep the old value"},
    {"direction-changed", Category::sync, Step::major, "syncs in another direction",
     "updates from one side stop arriving or start to overwrite"},
    {"became-required", Category::sync, Step::major, "became required",
     "records that Marketo writes without a value are rejected"},
    {"write-access-lost", Category::sync, Step::major, "can no longer be edited by the sync user",
     "values from Marketo no longer reach Salesforce"},
    {"newly-visible", Category::sync, Step::minor, "became visible to the sync user",
     "Marketo creates the field for good; old values arrive only when each record is saved"},
    {"write-access-gained", Category::sync, Step::minor, "can now be edited by the sync user",
     "values from Marketo reach Salesforce from now on"},
    {"access-learned", Category::sync, Step::minor, "has a known access now",
     "the project now shows what the sync user sees; the org may be as before"},
    {"twin-lost", Category::sync, Step::minor, "lost its Marketo field",
     "nothing in Marketo is known to hold its values"},
    {"twin-gained", Category::sync, Step::minor, "gained a Marketo field",
     "Marketo holds its values from now on"},
    {"roll-up-changed", Category::sync, Step::minor, "is rolled up otherwise",
     "all parent records are saved anew and queue for the sync"},
    {"formula-class-changed", Category::sync, Step::minor, "is another class of formula",
     "whether a changed value reaches Marketo depends on the class"},
    {"constraint-added", Category::sync, Step::minor, "accepts fewer values",
     "Marketo's writes of other values are rejected"},
    {"marketo-field-added", Category::sync, Step::minor, "is new in Marketo",
     "no Salesforce field is known to feed it"},
    {"marketo-field-removed", Category::sync, Step::minor, "is gone from Marketo",
     "assets can no longer use it"},
    {"field-added", Category::source, Step::minor, "was added", "the sync user is not known to see it"},
    {"formula-text-changed", Category::source, Step::minor, "has another formula",
     "values in Marketo change only when each record is saved"},
    {"length-added", Category::source, Step::minor, "became longer", "the Marketo field may be shorter"},
    {"value-added", Category::source, Step::minor, "gained picklist values",
     "forms in Marketo are edited by hand"},
    {"became-optional", Category::source, Step::minor, "is no longer required", "blank values are accepted"},
    {"constraint-removed", Category::source, Step::minor, "accepts more values",
     "other values can reach Marketo"},
    {"detail-learned", Category::source, Step::minor, "is described otherwise",
     "a fact became known or is no longer in the project"},
    {"label-changed", Category::review, Step::patch, "has another label", "Marketo keeps its own label"},
    {"description-changed", Category::review, Step::patch, "has another description", "words only"},
    {"help-changed", Category::review, Step::patch, "has another help text", "words only"},
    {"sensitivity-changed", Category::review, Step::patch, "is classified otherwise", "words only"},
    {"owner-changed", Category::review, Step::patch, "has another owner", "words only"},
    {"purpose-changed", Category::review, Step::patch, "has another purpose", "words only"},
    {"decision-changed", Category::review, Step::patch, "was decided otherwise",
     "the agreement changed, not yet the sync"},
};
static_assert(std::size(kKinds) == kChangeKinds);

constexpr std::size_t kLongestWords = 120;

/// Values and descriptions can be long; the dictionary holds the whole text.
std::string shortened(std::string_view text) {
  if (text.size() <= kLongestWords) return std::string(text);
  std::size_t end = kLongestWords;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return concat(text.substr(0, end), "…");
}

}  // namespace

const KindInfo& info_of(ChangeKind kind) {
  return kKinds[static_cast<std::size_t>(kind)];
}

std::string_view to_string(Category category) {
  switch (category) {
    case Category::data:
      return "DATA";
    case Category::sync:
      return "SYNC";
    case Category::source:
      return "SOURCE";
    case Category::review:
      return "REVIEW";
  }
  return {};
}

std::string_view describe(Category category) {
  switch (category) {
    case Category::data:
      return "values lost or frozen";
    case Category::sync:
      return "the sync behaves otherwise";
    case Category::source:
      return "Salesforce only";
    case Category::review:
      return "words";
  }
  return {};
}

std::optional<Category> parse_category(std::string_view text) {
  for (const Category category : {Category::data, Category::sync, Category::source, Category::review}) {
    if (equals_folded(text, to_string(category))) return category;
  }
  return std::nullopt;
}

Change make_change(ChangeKind kind, bool is_unseen) {
  const KindInfo& info = info_of(kind);
  const bool drops = is_unseen && (info.category == Category::data || info.category == Category::sync);
  Change change;
  change.kind = kind;
  change.category = drops ? Category::source : info.category;
  change.step = drops ? Step::minor : info.step;
  return change;
}

std::string describe(const Change& change) {
  const std::string_view words = info_of(change.kind).words;
  if (change.before.empty() && change.after.empty()) return std::string(words);
  if (change.before.empty()) return concat(words, ": ", shortened(change.after));
  if (change.after.empty()) return concat(words, ": was ", shortened(change.before));
  return concat(words, ": ", shortened(change.before), " → ", shortened(change.after));
}

Step largest_step(std::span<const Change> changes) {
  Step step = Step::none;
  for (const Change& change : changes) step = std::max(step, change.step);
  return step;
}

}  // namespace lint
