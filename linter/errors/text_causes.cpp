// Finds the causes of an error by its text: implementation.
#include "linter/errors/text_causes.h"

#include <algorithm>

#include "linter/base/text.h"

namespace lint {
namespace {

std::string describe(const TextHit& hit) {
  const std::string translated =
      hit.rejection->language.empty() ? "" : concat(", translated (", hit.rejection->language, ")");
  switch (hit.fit) {
    case TextFit::exact:
      return concat("its text is the error's", translated);
    case TextFit::normalised:
      return concat("its text is the error's but for case, spaces and punctuation", translated);
    case TextFit::filled:
      return concat("its text fits the error where the record fills it in", translated);
    case TextFit::beginning:
      return concat("its text begins as the error does, which is cut short", translated);
    case TextFit::contained:
      return concat("the error holds its text", translated);
  }
  return {};
}

/// Keeps what passes, unless nothing does.
template <typename Item, typename Test>
void prefer(std::vector<Item>& items, const Test& test) {
  if (std::ranges::any_of(items, test)) std::erase_if(items, [&](const Item& item) { return !test(item); });
}

void keep_longest(std::vector<TextHit>& hits) {
  std::size_t longest = 0;
  for (const TextHit& hit : hits) longest = std::max(longest, hit.rejection->message.size());
  std::erase_if(hits, [&](const TextHit& hit) { return hit.rejection->message.size() < longest; });
}

/// Whether the error's list of fields, an empty one as well, is where the rejection shows.
bool shows_on(const Rejection& rejection, const ErrorText& error) {
  if (!error.has_list) return true;
  if (error.fields.empty()) return rejection.field.empty();
  return std::ranges::any_of(error.fields,
                             [&](const std::string& name) { return equals_folded(name, rejection.field); });
}

/// Translations of one rule stand for the rule.
void add_once(Cause cause, Diagnosis& diagnosis) {
  const bool is_known = std::ranges::any_of(diagnosis.causes, [&](const Cause& known) {
    return known.origin.file == cause.origin.file && known.origin.offset == cause.origin.offset;
  });
  if (!is_known) diagnosis.causes.push_back(std::move(cause));
}

/// The rule in the org's own language, where a translation fits.
const Rejection& base_of(const RejectionSet& set, const Rejection& rejection) {
  if (rejection.language.empty() || rejection.kind != RejectionKind::validation_rule) return rejection;
  const auto found = std::ranges::find_if(set.all(), [&](const Rejection& other) {
    return other.language.empty() && other.kind == rejection.kind &&
           equals_folded(other.component, rejection.component);
  });
  return found == set.all().end() ? rejection : *found;
}

std::vector<TextHit> find_text(const RejectionSet& set, const std::vector<RejectionKind>& kinds,
                               const ErrorText& error, bool compares) {
  std::vector<TextHit> hits;
  for (const std::string_view text : {std::string_view(error.whole), std::string_view(error.message)}) {
    std::vector<TextHit> found = set.find(text, error.is_cut, compares);
    std::erase_if(found, [&](const TextHit& hit) { return !holds(kinds, hit.rejection->kind); });
    if (!found.empty() && (hits.empty() || found.front().fit < hits.front().fit)) hits = std::move(found);
    // What is long enough tells more: `whole` holds a list of fields that `message` lacks.
    if (!hits.empty() && hits.front().fit <= TextFit::normalised) break;
  }
  return hits;
}

}  // namespace

bool holds(const std::vector<RejectionKind>& kinds, RejectionKind kind) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

Cause cause_of(const Rejection& rejection, std::string because) {
  return {.kind = rejection.kind,
          .component = rejection.component,
          .label = rejection.label,
          .object = rejection.object,
          .message = rejection.message,
          .says = rejection.says,
          .because = std::move(because),
          .is_active = rejection.is_active,
          .origin = rejection.origin};
}

bool refuses(const Rejection& rejection) {
  return rejection.is_active &&
         (rejection.kind != RejectionKind::duplicate_rule || rejection.says != "only reports");
}

bool add_text_causes(const RejectionSet& set, const std::vector<RejectionKind>& kinds, bool compares,
                     Diagnosis& diagnosis) {
  std::vector<TextHit> hits = find_text(set, kinds, diagnosis.error, compares);
  if (hits.empty()) return false;
  const TextFit best = hits.front().fit;
  std::erase_if(hits, [&](const TextHit& hit) { return hit.fit != best; });
  if (best == TextFit::contained) keep_longest(hits);
  const auto is_of_object = [&](const TextHit& hit) {
    return diagnosis.object.empty() || hit.rejection->object.empty() ||
           equals_folded(hit.rejection->object, diagnosis.object);
  };
  prefer(hits, [](const TextHit& hit) { return refuses(*hit.rejection); });
  prefer(hits, is_of_object);
  prefer(hits, [](const TextHit& hit) { return hit.rejection->language.empty(); });
  prefer(hits, [&](const TextHit& hit) { return shows_on(*hit.rejection, diagnosis.error); });
  for (const TextHit& hit : hits) {
    std::string because = describe(hit);
    if (!is_of_object(hit)) because += concat(", but it stands on ", hit.rejection->object);
    if (!refuses(*hit.rejection)) because += ", but the file says inactive";
    add_once(cause_of(base_of(set, *hit.rejection), std::move(because)), diagnosis);
  }
  const TextHit& first = hits.front();
  const bool is_one = std::ranges::all_of(hits, [&](const TextHit& hit) {
    return hit.rejection->component == first.rejection->component &&
           hit.rejection->kind == first.rejection->kind;
  });
  const bool is_sure = best <= TextFit::normalised && is_of_object(first);
  diagnosis.sureness = !is_one || !refuses(*first.rejection) ? Sureness::candidates
                       : is_sure                             ? Sureness::certain
                                                             : Sureness::likely;
  return true;
}

void add_similar_causes(const RejectionSet& set, const std::vector<RejectionKind>& kinds,
                        Diagnosis& diagnosis) {
  constexpr std::size_t kMostSimilar = 20;
  for (const Rejection* const rejection : set.similar(diagnosis.error.message, kMostSimilar)) {
    if (!holds(kinds, rejection->kind)) continue;
    const std::string inactive = refuses(*rejection) ? "" : ", but the file says inactive";
    diagnosis.causes.push_back(
        cause_of(base_of(set, *rejection), concat("its text has words of the error", inactive)));
    diagnosis.sureness = Sureness::candidates;
  }
}

}  // namespace lint
