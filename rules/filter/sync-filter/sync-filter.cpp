// The field that keeps records out of Marketo must work on leads and contacts alike; one finding a fault.
#include "linter/engine/rule.h"

namespace lint {
namespace {

constexpr std::string_view kPeople[] = {"Lead", "Contact"};
constexpr std::string_view kNegations[] = {"not",  "no",    "dont", "never",    "exclude",   "excluded",
                                           "skip", "block", "stop", "suppress", "suppressed"};

bool is_checkbox(const Field& field) {
  return field.type == FieldType::checkbox && !field.is_formula();
}

/// Whether the name says what stays out (`Do_Not_Sync`), not what goes in.
bool is_negative(const Field& field) {
  const std::string words = words_of(field.name);
  return std::ranges::any_of(kNegations, [&](std::string_view word) { return has_word(words, word); });
}

/// A check box that speaks of the sync with Marketo.
bool is_about_sync(const Field& field) {
  const std::string words = words_of(field.name);
  return field.type == FieldType::checkbox && field.is_custom &&
         (has_word(words, "marketo") || has_word(words, "mkto")) &&
         (has_word(words, "sync") || has_word(words, "synced") || has_word(words, "syncs"));
}

void check_type(const Field& field, Context& cx) {
  if (is_checkbox(field) || field.type == FieldType::unknown) return;
  cx.report(field, concat("the sync filter ", Context::named(field), " is ",
                          field.is_formula() ? "a formula" : "no check box"))
      .discriminator("type")
      .note(field.is_formula()
                ? "a formula has no index and moves no timestamp: records neither leave nor enter when it "
                  "changes"
                : "a value that is neither true nor false can be misspelt, and such records go the wrong way")
      .note(
          "Salesforce admin: make a check box, fill it by a record-triggered flow, then let Marketo Support "
          "set "
          "the filter to it; done when the filter's field is a stored check box");
}

void check_opposites(const Object& object, const Field& filter, Context& cx) {
  for (const FieldId id : object.fields) {
    const Field& field = cx.model().fields[id];
    if (&field == &filter || !is_about_sync(field) || is_negative(field) == is_negative(filter)) continue;
    cx.report(field, concat("check box ", Context::named(field), " says the opposite of the sync filter ",
                            Context::named(filter)))
        .discriminator("polarity")
        .label(filter.origin, "the sync filter")
        .note(
            "one record can be told to sync and not to sync: people tick the one that the filter does not "
            "read, "
            "and mails go to those who were to be left out")
        .note(
            "both admins: keep the one that Marketo's filter reads, turn the values of the other into it, "
            "then "
            "retire the other; done when one is left");
  }
}

/// Whether anybody can set the field: automation in force, or people on a page.
bool is_set_by_something(FieldId id, const Context& cx) {
  const auto sets = [&](const Reference& use) {
    const MetadataType type = cx.model().sites[use.site].type;
    const bool is_on_page = type == MetadataType::layout || type == MetadataType::quick_action ||
                            type == MetadataType::flexi_page;
    return use.is_active && (use.direction == Direction::writes || is_on_page);
  };
  const std::span<const Reference> uses = cx.references().of(id);
  const FieldPopulation* const population = cx.evidence().population(id);
  return std::ranges::any_of(uses, sets) || (population != nullptr && population->is_filled());
}

void check_writers(const Field& field, Context& cx) {
  const Coverage& coverage = cx.references().coverage();
  const FieldId id = cx.id_of(field);
  // Without layouts and automation nobody knows who sets it.
  if (!coverage.has_layouts || !(coverage.has_automation || coverage.has_code)) return;
  const Decision* const decision = cx.decision(field);
  const bool is_set_by_marketo = decision != nullptr && decision->direction != SyncDirection::unstated &&
                                 decision->direction != SyncDirection::to_marketo;
  if (field.is_formula() || is_set_by_marketo || is_set_by_something(id, cx)) return;
  cx.report(field, concat("nothing sets the sync filter ", Context::named(field),
                          ": no flow, code, rule or layout in the project"))
      .discriminator("writers")
      .confidence(cx.references().generic_use(field.object) == nullptr ? Confidence::medium : Confidence::low)
      .note(
          "every record keeps the default, so the filter lets all through, or none: the queue carries "
          "records "
          "that marketing never mails")
      .note(
          "Salesforce admin: Setup › Flows: a before-save flow that sets it from the team's criteria; or put "
          "it on "
          "the page layout; done when a test record flips it");
}

void check_conversion(const Field& lead, const Field& contact, Context& cx) {
  const std::vector<ConversionMapping>& mappings = cx.model().conversions;
  const auto is_pair = [&](const ConversionMapping& mapping) {
    return equals_folded(mapping.lead_field, lead.name) && equals_folded(mapping.target_object, "Contact") &&
           equals_folded(mapping.target_field, contact.name);
  };
  if (mappings.empty() || std::ranges::any_of(mappings, is_pair)) return;
  cx.report(lead, concat("the sync filter ", Context::named(lead), " is not mapped to `", contact.full_name,
                         "` on conversion"))
      .discriminator("conversion")
      .label(contact.origin, "the field of the contact")
      .note(
          "a lead that was kept out of Marketo comes in as a contact on the day it is converted, and the "
          "other way "
          "round")
      .note(
          "Salesforce admin: Setup › Object Manager › Lead › Fields & Relationships › Map Lead Fields › "
          "Contact; "
          "done when a converted test lead keeps the value");
}

/// The project must hold fields of the object before a missing one means anything.
bool holds_fields_of(ObjectId object, const Context& cx) {
  const std::vector<FieldId>& fields = cx.model().objects[object].fields;
  return std::ranges::any_of(fields, [&](FieldId id) {
    return cx.model().fields[id].is_custom && cx.model().fields[id].origin.file;
  });
}

void report_missing(const std::vector<std::string_view>& objects, const Field* other, Context& cx) {
  const std::string& name = cx.analysis().sync.filter_field;
  const std::string where = objects.size() == 1 ? concat("not on `", objects.front(), "`")
                                                : std::string("neither on `Lead` nor on `Contact`");
  Report report =
      cx.report_at(concat(objects.front(), ".", name), other == nullptr ? Origin() : other->origin,
                   concat("the sync filter `", name, "` is ", where));
  report.discriminator("missing")
      .note(
          "a filter on a field that is not there lets every record of the object through, or none, whatever "
          "the "
          "other object says")
      .note(concat(
          "Salesforce admin: Setup › Object Manager › ", objects.front(),
          " › Fields & Relationships › New, a check box of the same API name, visible to the sync user; "
          "or correct `filter-field` under `[sync]`; done when Lead and Contact have it"));
}

void check(const Model& model, Context& cx) {
  const std::string& name = cx.analysis().sync.filter_field;
  if (name.empty()) return;
  std::vector<const Field*> found;
  std::vector<std::string_view> missing;
  for (const std::string_view person : kPeople) {
    const ObjectId object = cx.index().find_object(person);
    const FieldId id = object ? cx.index().find_field(object, name) : FieldId();
    if (id) found.push_back(&model.fields[id]);
    if (object && !id && holds_fields_of(object, cx)) missing.push_back(person);
  }
  if (!missing.empty()) report_missing(missing, found.empty() ? nullptr : found.front(), cx);
  for (const Field* const field : found) {
    check_type(*field, cx);
    check_opposites(model.objects[field->object], *field, cx);
    check_writers(*field, cx);
  }
  if (found.size() == 2) check_conversion(*found.front(), *found.back(), cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "the sync filter field does not work on leads and contacts alike",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                 });

}  // namespace lint
