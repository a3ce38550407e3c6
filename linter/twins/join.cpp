// The join of Salesforce and Marketo fields, one function a tier.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "linter/base/text.h"
#include "linter/twins/built_in_fields.h"
#include "linter/twins/grounds.h"

namespace lint {
namespace {

/// An object that may own the field, with the suffix that Marketo gives to names and labels when they clash.
struct Owner {
  std::string_view name;
  std::string_view suffix;
  std::string_view label_suffix;
  bool is_by_underscore = false;  ///< found as `Renewal__c` for `renewal_c`
};

constexpr std::array kPersonOwners{
    Owner{"Lead", "_lead", "(L)"},
    Owner{"Contact", "_contact", "(C)"},
    Owner{"Account", "_account", "(A)"},
};

/// A Salesforce field that may be the twin, and which of the owners holds it.
struct Candidate {
  FieldId field;
  const Owner* owner = nullptr;
};

/// What the tiers look at for one Marketo field.
struct Subject {
  MarketoFieldId id;
  const MarketoField& field;
  std::span<const Owner> owners;
};

class Join {
 public:
  Join(const Model& model, const Index& index, const TwinOptions& options)
      : model_(model), index_(index), is_native_(is_native_sync_instance(model)) {
    for (const MarketoField& field : model.marketo_fields)
      names_.insert(key_of(field.object, field.rest_name));
    for (const auto& [salesforce, rest_name] : options.mapping) {
      const FieldId field = index.find_field(salesforce);
      if (!field) continue;
      mapped_fields_.insert(field.value);
      mapping_.emplace(fold(rest_name), field);  // `leadScore` or `opportunity.stage`
    }
  }

  std::vector<Twin> run() && {
    std::vector<Subject> rest;
    for (std::size_t i = 0; i < model_.marketo_fields.size(); ++i) {
      const MarketoFieldId id(i);
      const MarketoField& field = model_.marketo_fields[id];
      const Subject subject{id, field, owners_of(field.object)};
      if (!join_by_names(subject)) rest.push_back(subject);
    }
    // Labels are a hint for what no name explains, so they come after all names.
    std::unordered_set<std::uint32_t> taken;
    for (const Twin& pair : pairs_) taken.insert(pair.field.value);
    for (const Subject& subject : rest) by_label(subject, taken);
    return std::move(pairs_);
  }

 private:
  using Step = bool (Join::*)(const Subject&);

  bool join_by_names(const Subject& subject) {
    constexpr std::array<Step, 6> kSteps{&Join::by_mapping,  &Join::by_built_in, &Join::is_system,
                                         &Join::by_api_name, &Join::by_suffix,   &Join::by_single_underscore};
    return std::any_of(kSteps.begin(), kSteps.end(), [&](Step step) { return (this->*step)(subject); });
  }

  static std::string key_of(std::string_view object, std::string_view rest_name) {
    return fold(concat(object, '.', rest_name));
  }

  /// The Salesforce objects that a Marketo object's fields can come from.
  std::span<const Owner> owners_of(std::string_view marketo_object) {
    if (equals_folded(marketo_object, "lead")) return kPersonOwners;
    if (equals_folded(marketo_object, "company")) return std::span(kPersonOwners).last(1);
    static constexpr std::array kOpportunity{Owner{"Opportunity", "", ""}};
    if (equals_folded(marketo_object, "opportunity")) return kOpportunity;
    return custom_owner(marketo_object);
  }

  /// The custom object of that API name; `renewal_c` is taken for `Renewal__c`.
  std::span<const Owner> custom_owner(std::string_view name) {
    const auto known = custom_owners_.find(name);
    if (known != custom_owners_.end()) return {&known->second, known->second.name.empty() ? 0U : 1U};
    ObjectId object = is_custom_name(name) ? index_.find_object(name) : ObjectId();
    const bool is_by_underscore = !object && !with_two_underscores(name).empty();
    if (is_by_underscore) object = index_.find_object(with_two_underscores(name));
    const Owner owner{object ? model_.objects[object].name : std::string_view(), "", "", is_by_underscore};
    const auto added = custom_owners_.emplace(name, owner).first;
    return {&added->second, object ? 1U : 0U};
  }

  /// `Active__c` for `Active_c`, else empty.
  static std::string with_two_underscores(std::string_view name) {
    if (!ends_with_folded(name, "_c") || ends_with_folded(name, "__c") || name.size() < 3) return {};
    return concat(name.substr(0, name.size() - 2), "__c");
  }

  std::vector<Candidate> candidates(std::span<const Owner> owners, std::string_view api_name) const {
    std::vector<Candidate> found;
    for (const Owner& owner : owners) {
      const FieldId field = index_.find_field(index_.find_object(owner.name), api_name);
      if (field && !mapped_fields_.contains(field.value)) found.push_back({field, &owner});
    }
    return found;
  }

  void add(const Subject& subject, FieldId field, Ground ground) {
    const GroundRow& row = row_of(ground);
    pairs_.push_back({.field = field,
                      .marketo = subject.id,
                      .tier = row.tier,
                      .confidence = row.confidence,
                      .is_ambiguous = row.is_ambiguous,
                      .reason = row.condition});
  }

  bool by_mapping(const Subject& subject) {
    bool is_mapped = false;
    const std::string full_name = key_of(subject.field.object, subject.field.rest_name);
    for (const std::string& name : {fold(subject.field.rest_name), full_name}) {
      const auto [begin, end] = mapping_.equal_range(name);
      for (auto row = begin; row != end; ++row) {
        if (!can_be_mapped(subject, model_.fields[row->second].object_name)) continue;
        add(subject, row->second, Ground::mapping);
        is_mapped = true;
      }
    }
    return is_mapped;
  }

  /// Names say nothing of program members, whose fields somebody maps one by one to those of campaign members
  /// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/core-marketo-concepts/programs/working-with-programs/program-member-custom-field-sync).
  static bool can_be_mapped(const Subject& subject, std::string_view object) {
    if (subject.field.object == "programMember") return equals_folded(object, "CampaignMember");
    return std::any_of(subject.owners.begin(), subject.owners.end(),
                       [&](const Owner& owner) { return equals_folded(owner.name, object); });
  }

  /// Marketo's own fields; whatever the table says of one is final.
  bool by_built_in(const Subject& subject) {
    const std::span<const BuiltInPair> pairs = built_in_pairs(subject.field.rest_name);
    bool is_final = false;
    for (const BuiltInPair& pair : pairs) {
      is_final |= is_of_person(subject) && is_person_object(pair.object);
      const Ground ground = !pair.is_documented ? Ground::own_field_of_that_name
                            : is_native_        ? Ground::default_mapping
                                                : Ground::default_mapping_without_sync;
      for (const Candidate& candidate : candidates(subject.owners, pair.field)) {
        if (candidate.owner->name != pair.object) continue;
        add(subject, candidate.field, ground);
        is_final = true;
      }
    }
    return is_final;
  }

  /// Fields of the person and of the company, whose names Marketo shares out among three objects.
  static bool is_of_person(const Subject& subject) {
    return !subject.owners.empty() && !subject.owners.front().suffix.empty();
  }

  static bool is_person_object(std::string_view object) {
    return std::any_of(kPersonOwners.begin(), kPersonOwners.end(),
                       [&](const Owner& owner) { return owner.name == object; });
  }

  bool is_system(const Subject& subject) { return is_marketo_system_field(subject.field.rest_name); }

  bool by_api_name(const Subject& subject) {
    std::vector<Candidate> found = candidates(subject.owners, subject.field.rest_name);
    if (found.size() != 1) return add_shared(subject, std::move(found), Ground::several_owners);
    const Candidate only = found.front();
    if (has_suffixed_sibling(subject, only)) return false;
    add(subject, only.field, ground_of(subject, only));
    return true;
  }

  /// How sure the only candidate of a name is.
  Ground ground_of(const Subject& subject, const Candidate& only) const {
    if (only.owner->is_by_underscore) return Ground::single_underscore_of_object;
    // Marketo marks a label when it clashes with one of another object.
    const Owner* const named = split_label(subject).first;
    if (named != nullptr && named != only.owner) return Ground::only_owner_against_label;
    const Field& field = model_.fields[only.field];
    // Salesforce's standard names keep their capitals; a name such as `type` may have been born in Marketo.
    const bool is_spelled_alike = field.is_custom || field.name == subject.field.rest_name;
    return is_spelled_alike || !is_of_person(subject) ? Ground::only_owner : Ground::only_owner_in_other_case;
  }

  /// Whether `Tier__c_account` stands beside `Tier__c`: then Account's field is the former.
  bool has_suffixed_sibling(const Subject& subject, const Candidate& candidate) const {
    const std::string_view suffix = candidate.owner->suffix;
    const std::string name = concat(subject.field.rest_name, suffix);
    return !suffix.empty() && names_.contains(key_of(subject.field.object, name));
  }

  /// A name of several objects: those with a suffixed field of their own are out, Lead and Contact are one
  /// merged field, and with Account among them only a label such as `Tier (A)` tells which it is.
  bool add_shared(const Subject& subject, std::vector<Candidate> found, Ground unclear) {
    const std::size_t count = found.size();
    std::erase_if(found, [&](const Candidate& c) { return has_suffixed_sibling(subject, c); });
    const bool has_account = std::any_of(found.begin(), found.end(),
                                         [](const Candidate& c) { return c.owner->name == "Account"; });
    Ground ground = found.size() < 2 ? Ground::others_have_suffix : Ground::merged;
    if (unclear == Ground::single_underscore_several_owners && (count == 1 || !has_account)) {
      ground = Ground::single_underscore;
    } else if (has_account && found.size() > 1) {
      const Owner* const named = split_label(subject).first;
      const auto is_other = [&](const Candidate& c) { return c.owner != named; };
      const bool is_named = !std::all_of(found.begin(), found.end(), is_other);
      if (is_named) std::erase_if(found, is_other);
      ground = is_named ? Ground::label_names_object : unclear;
    }
    for (const Candidate& candidate : found) add(subject, candidate.field, ground);
    return !found.empty();
  }

  /// The owner whose suffix ends the REST name, and the name without it.
  static std::pair<const Owner*, std::string_view> split_suffix(const Subject& subject) {
    const std::string_view name = subject.field.rest_name;
    for (const Owner& owner : subject.owners) {
      const bool has_suffix =
          !owner.suffix.empty() && name.size() > owner.suffix.size() && ends_with_folded(name, owner.suffix);
      if (has_suffix) return {&owner, name.substr(0, name.size() - owner.suffix.size())};
    }
    return {nullptr, name};
  }

  bool by_suffix(const Subject& subject) {
    const auto [owner, base] = split_suffix(subject);
    if (owner == nullptr) return false;
    const std::vector<Candidate> found = candidates({owner, 1}, base);
    for (const Candidate& candidate : found) add(subject, candidate.field, Ground::object_suffix);
    return !found.empty();
  }

  bool by_single_underscore(const Subject& subject) {
    const auto [owner, base] = split_suffix(subject);
    const std::string api_name = with_two_underscores(base);
    if (api_name.empty()) return false;
    // The field already has a twin when the name stands there with both underscores too.
    const std::string exact = concat(api_name, subject.field.rest_name.substr(base.size()));
    if (names_.contains(key_of(subject.field.object, exact))) return false;
    const std::span<const Owner> owners = owner == nullptr ? subject.owners : std::span(owner, 1);
    return add_shared(subject, candidates(owners, api_name), Ground::single_underscore_several_owners);
  }

  /// The owner whose mark ends the label, such as `Tier (A)`, and the label without it.
  static std::pair<const Owner*, std::string_view> split_label(const Subject& subject) {
    const std::string_view label = trim(subject.field.label);
    for (const Owner& owner : subject.owners) {
      if (owner.label_suffix.empty() || !label.ends_with(owner.label_suffix)) continue;
      return {&owner, trim(label.substr(0, label.size() - owner.label_suffix.size()))};
    }
    return {nullptr, label};
  }

  /// A field that Salesforce made and no name explains (renamed since) may be known by its label. Fields born
  /// in Marketo are left out: an equal label there is a second field, not the same one.
  void by_label(const Subject& subject, const std::unordered_set<std::uint32_t>& taken) {
    if (!looks_like_salesforce_origin(subject.field)) return;
    const auto [named, label] = split_label(subject);
    if (label.empty()) return;
    std::vector<FieldId> found;
    for (const Owner& owner : named == nullptr ? subject.owners : std::span(named, 1)) {
      const FieldId field = only_field_labelled(index_.find_object(owner.name), label);
      if (field && !taken.contains(field.value)) found.push_back(field);
    }
    for (const FieldId field : found) {
      add(subject, field, found.size() == 1 ? Ground::label : Ground::several_labels);
    }
  }

  /// The one field of the object with that label, or none.
  FieldId only_field_labelled(ObjectId object, std::string_view label) const {
    FieldId found;
    if (!object) return found;
    for (const FieldId id : model_.objects[object].fields) {
      const bool is_free = !mapped_fields_.contains(id.value);
      if (!is_free || !equals_folded(trim(model_.fields[id].label), label)) continue;
      if (found) return {};
      found = id;
    }
    return found;
  }

  const Model& model_;
  const Index& index_;
  bool is_native_;
  std::unordered_set<std::string> names_;  ///< `object.rest_name`, lower case
  std::unordered_set<std::uint32_t> mapped_fields_;
  std::unordered_multimap<std::string, FieldId> mapping_;  ///< by REST name, lower case
  std::unordered_map<std::string_view, Owner> custom_owners_;
  std::vector<Twin> pairs_;
};

}  // namespace

Twins join(const Model& model, const Index& index, const TwinOptions& options) {
  return Twins(Join(model, index, options).run());
}

}  // namespace lint
