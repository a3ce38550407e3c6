// Stored fields whose values change all the time keep the sync busy; one finding an object.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::int64_t threshold = 5;
  std::vector<std::string> words = {};
};

constexpr OptionSpec kOptions[] = {
    option<&Options::threshold>("threshold", "score from which a field counts as churning"),
    option<&Options::words>("words", "further words in a name or label that mean a value that moves often"),
};

/// Whole words of values that somebody computes anew all the time, and of those that may stand still.
constexpr std::string_view kMovingWords[] = {
    "score",   "scoring", "intent",  "engagement", "propensity", "ytd",     "mtd",     "qtd",   "7 days",
    "14 days", "30 days", "60 days", "90 days",    "last 7",     "last 30", "last 90", "health"};
constexpr std::string_view kSlowWords[] = {"rank", "index", "percent", "probability", "age", "days", "count"};
constexpr std::string_view kMovingDates[] = {
    "last activity", "last touch",      "last visit", "last login",  "last seen",      "last modified",
    "last updated",  "last engagement", "last sync",  "last synced", "last refreshed", "last interaction"};
constexpr std::string_view kMarketoPrefixes[] = {"mkto71_", "mkto2__", "mkto_si__"};

/// A field, its score by Adobe's and users' causes of backlog, and what speaks for it.
struct Churn {
  const Field* field = nullptr;
  std::int64_t score = 0;
  std::vector<std::string> reasons = {};

  void add(std::int64_t weight, std::string reason) {
    score += weight;
    reasons.push_back(std::move(reason));
  }
};

template <typename Words>
std::string_view find_word(const Field& field, const Words& words) {
  const std::string name = words_of(field.name.substr(0, field.name.rfind("__")));
  for (const std::string_view word : words) {
    if (has_word(name, word) || has_word(field.label, word)) return word;
  }
  return {};
}

bool is_number(FieldType type) {
  return type == FieldType::number || type == FieldType::currency || type == FieldType::percent;
}

bool is_date(FieldType type) {
  return type == FieldType::date || type == FieldType::date_time;
}

/// Values that can go on and on; codes, names, switches and days settle.
bool moves(FieldType type) {
  return is_number(type) || type == FieldType::date_time;
}

/// Points for a roll-up: sales and service work on their records all day; how busy another object is, nobody
/// knows.
std::int64_t weight_of_roll_up(const Field& field) {
  constexpr std::string_view kBusyObjects[] = {
      "Opportunity", "OpportunityLineItem", "Case", "Order", "OrderItem", "Quote", "CampaignMember"};
  const std::string_view key =
      field.summary_foreign_key.empty() ? field.summarized_field : field.summary_foreign_key;
  const std::string_view child = key.substr(0, key.find('.'));
  return std::ranges::find(kBusyObjects, child) == std::end(kBusyObjects) ? 1 : 3;
}

/// A roll-up over a year that is over stands still.
bool is_of_past_year(const Field& field, const Context& cx) {
  const std::string name = words_of(field.name);
  for (int year = 2000; year < cx.analysis().today.year; ++year) {
    if (has_word(name, concat(year)) || has_word(field.label, concat(year))) return true;
  }
  return false;
}

void weigh_name(const Options& options, Churn& churn) {
  const Field& field = *churn.field;
  std::string_view word = find_word(field, options.words);
  if (word.empty() && is_number(field.type)) word = find_word(field, kMovingWords);
  if (word.empty() && is_date(field.type)) word = find_word(field, kMovingDates);
  if (!word.empty()) return churn.add(2, concat("says `", word, "`"));
  if (is_number(field.type)) word = find_word(field, kSlowWords);
  if (!word.empty()) churn.add(1, concat("says `", word, "`"));
}

/// Automation that writes the field without a person: a flow by the clock, or one of another object for
/// values that move. How often a class runs is not in the metadata.
void weigh_writers(const std::vector<RecordWriter>& writers, const Field& field, FieldId id, Churn& churn,
                   const Context& cx) {
  const RecordWriter* clock = nullptr;
  const RecordWriter* other = nullptr;
  for (const RecordWriter& writer : writers) {
    if (std::ranges::find(writer.fields, id) == writer.fields.end()) continue;
    const Automation& automation = *writer.automation;
    const std::string_view source = cx.model().names[automation.object];
    const bool is_elsewhere = !source.empty() && !equals_folded(source, field.object_name);
    const bool is_clock =
        automation.start == AutomationStart::schedule && automation.type == MetadataType::flow;
    if (is_clock && (clock == nullptr || !automation.is_filtered)) clock = &writer;
    if (automation.start == AutomationStart::record && is_elsewhere && moves(field.type)) other = &writer;
  }
  if (clock != nullptr) {
    churn.add(clock->automation->is_filtered ? 4 : 7,
              concat("written by the clock: ", name_of(*clock->automation, cx)));
  }
  if (other != nullptr) {
    churn.add(3, concat("written when a record of ", cx.model().names[other->automation->object],
                        " is saved: ", name_of(*other->automation, cx)));
  }
}

/// Marketo's own values, and the filter, are no news to Marketo.
bool is_written_for_marketo(const Field& field, const Context& cx) {
  const Decision* const decision = cx.decision(field);
  return equals_folded(field.name, cx.analysis().sync.filter_field) ||
         (decision != nullptr && decision->direction == SyncDirection::to_salesforce) ||
         std::ranges::any_of(kMarketoPrefixes,
                             [&](std::string_view prefix) { return starts_with_folded(field.name, prefix); });
}

Churn weigh(FieldId id, const std::vector<RecordWriter>& writers, const Options& options, const Context& cx) {
  const Field& field = cx.model().fields[id];
  Churn churn{.field = &field};
  weigh_name(options, churn);
  weigh_writers(writers, field, id, churn, cx);
  if (field.type == FieldType::summary && !is_of_past_year(field, cx))
    churn.add(weight_of_roll_up(field),
              concat("roll-up of ",
                     field.summarized_field.empty() ? field.summary_foreign_key : field.summarized_field));
  // Many records share one account: only a field that moves at all is worth the weight.
  if (churn.score > 0 && field.object_name == "Account") churn.add(3, "shared by all people of the account");
  return churn;
}

std::vector<Churn> churning_fields(const Object& object, const Options& options, const Context& cx) {
  std::vector<FieldId> fields;
  std::ranges::copy_if(object.fields, std::back_inserter(fields), [&](FieldId id) {
    const Field& field = cx.model().fields[id];
    return cx.scope().is_synced(id) && !field.is_formula() && !is_known_unseen(id, cx.analysis()) &&
           !is_written_for_marketo(field, cx);
  });
  std::vector<Churn> churning;
  if (fields.empty()) return churning;
  const std::vector<RecordWriter> writers = writers_of(cx.id_of(object), cx);
  for (const FieldId id : fields) {
    Churn churn = weigh(id, writers, options, cx);
    if (churn.score >= options.threshold) churning.push_back(std::move(churn));
  }
  std::ranges::stable_sort(churning, std::ranges::greater(), &Churn::score);
  return churning;
}

void check(const Object& object, const Options& options, Context& cx) {
  const std::vector<Churn> churning = churning_fields(object, options, cx);
  if (churning.empty()) return;
  FieldGroup group{.object = &object, .fields = {}};
  Confidence confidence = Confidence::medium;
  for (const Churn& churn : churning) {
    group.fields.push_back(churn.field);
    confidence = std::max(confidence, confidence_of_visible(cx.id_of(*churn.field), cx.analysis()));
  }
  Report report =
      cx.report(group, concat(counted(churning.size(), "field", "fields"), " of ", Context::named(object),
                              churning.size() == 1 ? " changes" : " change",
                              " often, and each change puts the record into Marketo's queue"));
  report.count(churning.size()).confidence(confidence);
  for (const Churn& churn : churning)
    report.note(concat("`", churn.field->full_name, "`: ", join(churn.reasons, "; ")));
  report
      .note(
          "Salesforce admin: store a number in bands (a picklist such as 0-25, 26-50, 51-75, 76-100), sync "
          "the "
          "band, and hide the raw number from the sync user: Setup › Object Manager › the object › Fields & "
          "Relationships › the field › Set Field-Level Security")
      .note(
          "Marketo admin: Admin › Field Management › the field › Field Actions › Export Used By, put the "
          "band "
          "into those smart lists first, then Field Actions › Hide Field")
      .note(
          "done when a change inside a band moves no record's timestamp: write the raw number elsewhere if "
          "it does");
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a synced field changes so often that it fills the queue",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .options = kOptions,
                 });

}  // namespace lint
