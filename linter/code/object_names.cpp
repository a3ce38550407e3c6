// Names of objects: a table of standard ones, and the suffixes of custom ones.
#include "linter/code/object_names.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/code/mention.h"

namespace lint {
namespace {

constexpr auto kStandardObjects = std::to_array<std::string_view>({
    "Account",
    "AccountContactRelation",
    "AccountTeamMember",
    "Activity",
    "Asset",
    "AssetRelationship",
    "AssignedResource",
    "Campaign",
    "CampaignMember",
    "Case",
    "Contact",
    "ContentDocument",
    "ContentVersion",
    "Contract",
    "ContractLineItem",
    "EmailMessage",
    "Entitlement",
    "Event",
    "Goal",
    "Idea",
    "Individual",
    "Knowledge__kav",
    "Lead",
    "LiveChatTranscript",
    "Location",
    "Macro",
    "MessagingSession",
    "OperatingHours",
    "Opportunity",
    "OpportunityContactRole",
    "OpportunityLineItem",
    "OpportunityTeamMember",
    "Order",
    "OrderItem",
    "PersonAccount",
    "Pricebook2",
    "PricebookEntry",
    "Product2",
    "Question",
    "Quote",
    "QuoteLineItem",
    "ServiceAppointment",
    "ServiceContract",
    "ServiceResource",
    "ServiceTerritory",
    "Site",
    "SocialPersona",
    "Solution",
    "Task",
    "User",
    "WorkOrder",
    "WorkOrderLineItem",
    "WorkType",
});
static_assert(std::ranges::is_sorted(kStandardObjects));
constexpr std::size_t kLongestObject = 24;

/// The first letters of the standard objects of each length, a bit a letter: most words are none.
constexpr auto kObjectLetters = [] {
  std::array<std::uint32_t, kLongestObject + 1> letters{};
  for (const std::string_view name : kStandardObjects) letters[name.size()] |= 1U << (name.front() - 'A');
  return letters;
}();

bool may_be_standard(std::string_view word) {
  if (word.empty() || word.size() > kLongestObject || !is_letter(word.front())) return false;
  return (kObjectLetters[word.size()] >> (fold(word.front()) - 'a') & 1U) != 0;
}

constexpr std::array<std::string_view, 6> kObjectSuffixes{"__c", "__mdt", "__e", "__x", "__b", "__kav"};

/// Whether `word` can be a name and ends in `suffix`.
bool has_suffix(std::string_view word, std::string_view suffix) {
  return word.size() > suffix.size() && is_letter(word.front()) && ends_with_folded(word, suffix);
}

}  // namespace

bool has_object_suffix(std::string_view word) {
  return std::ranges::any_of(kObjectSuffixes,
                             [&](std::string_view suffix) { return has_suffix(word, suffix); });
}

bool is_object_name(std::string_view word) {
  return (may_be_standard(word) && std::ranges::binary_search(kStandardObjects, word)) ||
         has_object_suffix(word);
}

bool is_object_name_folded(std::string_view word) {
  const auto is_same = [word](std::string_view name) { return equals_folded(name, word); };
  return (may_be_standard(word) && std::ranges::any_of(kStandardObjects, is_same)) || has_object_suffix(word);
}

bool names_object_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kReach = 40;
  constexpr std::string_view kBetween = " \t\r\n\"'`:=({[";
  std::string_view before = text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach));
  // A build placeholder such as `%%%NAMESPACE%%%` may stand before the name.
  if (before.ends_with("%%%")) {
    const std::size_t open = before.rfind("%%%", before.size() - 4);
    if (open != std::string_view::npos) before = before.substr(0, open);
  }
  if (before.ends_with("/r/") || before.ends_with("/o/")) return true;
  const std::size_t last = before.find_last_not_of(kBetween);
  if (last == std::string_view::npos || last + 1 == before.size()) return false;
  before = before.substr(0, last + 1);
  std::size_t begin = before.size();
  while (begin > 0 && (is_word(before[begin - 1]) || before[begin - 1] == '-')) --begin;
  const std::string_view word = before.substr(begin);
  if (equals_folded(word, "from")) return true;
  constexpr std::array<std::string_view, 9> kEnds{
      "object",          "objectname",         "objectapiname", "objecttype", "sobjecttype",
      "object-api-name", "standardcontroller", "sobjectname",   "api_name"};
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return ends_with_folded(word, end); });
}

bool is_custom_word(std::string_view word) {
  const auto mention = find_mention(word, 0);
  return mention && mention->word.size() == word.size();
}

}  // namespace lint
