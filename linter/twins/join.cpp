// The join of Salesforce and Marketo fields, one function a tier.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "linter/base/text.h"
#include "linter/twins/built_in_fields.h"
#include "linter/twins/twins.h"

namespace lint {
namespace {

/// An object that may own the field, with the suffix that Marketo gives to names and labels when they clash.
struct Owner {
  std::string_view name;
  std::string_view suffix;
  std::string_view label_suffix;
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
      mapping_.emplace(fold(rest_name), field);
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
    if (!object && !with_two_underscores(name).empty())
      object = index_.find_object(with_two_underscores(name));
    const Owner owner{object ? model_.objects[object].name : std::string_view(), "", ""};
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

  void add(const Subject& subject, FieldId field, Tier tier, Confidence confidence) {
    pairs_.push_back({.field = field, .marketo = subject.id, .tier = tier, .confidence = confidence});
  }

  bool by_mapping(const Subject& subject) {
    bool is_mapped = false;
    const auto [begin, end] = mapping_.equal_range(fold(subject.field.rest_name));
    for (auto row = begin; row != end; ++row) {
      const std::string_view object = model_.fields[row->second].object_name;
      const bool fits = std::any_of(subject.owners.begin(), subject.owners.end(),
                                    [&](const Owner& owner) { return equals_folded(owner.name, object); });
      if (!fits) continue;
      add(subject, row->second, Tier::mapping, Confidence::high);
      is_mapped = true;
    }
    return is_mapped;
  }

  /// Marketo's own fields; whatever the table says of one is final.
  bool by_built_in(const Subject& subject) {
    if (!is_of_person(subject)) return false;
    const std::span<const BuiltInPair> pairs = built_in_pairs(subject.field.rest_name);
    for (const BuiltInPair& pair : pairs) {
      const bool is_sure = pair.is_documented && is_native_;
      for (const Candidate& candidate : candidates(subject.owners, pair.field)) {
        if (candidate.owner->name != pair.object) continue;
        add(subject, candidate.field, Tier::built_in, is_sure ? Confidence::high : Confidence::medium);
      }
    }
    return !pairs.empty();
  }

  /// Fields of the person and of the company, whose names Marketo shares out among three objects.
  static bool is_of_person(const Subject& subject) {
    return !subject.owners.empty() && !subject.owners.front().suffix.empty();
  }

  bool is_system(const Subject& subject) { return is_marketo_system_field(subject.field.rest_name); }

  bool by_api_name(const Subject& subject) {
    std::vector<Candidate> found = candidates(subject.owners, subject.field.rest_name);
    if (found.size() != 1)
      return add_shared(subject, std::move(found), subject.field.rest_name, Tier::shared_name);
    if (has_suffixed_sibling(subject, found.front(), subject.field.rest_name)) return false;
    const Field& field = model_.fields[found.front().field];
    // Salesforce's standard names keep their capitals; a name such as `type` may have been born in Marketo.
    const bool is_spelled_alike = field.is_custom || field.name == subject.field.rest_name;
    const bool is_sure = is_spelled_alike || !is_of_person(subject);
    add(subject, found.front().field, Tier::api_name, is_sure ? Confidence::high : Confidence::medium);
    return true;
  }

  /// Whether `Tier__c_account` stands beside `Tier__c`: then Account's field is the former.
  bool has_suffixed_sibling(const Subject& subject, const Candidate& candidate,
                            std::string_view rest_name) const {
    const std::string_view suffix = candidate.owner->suffix;
    return !suffix.empty() && names_.contains(key_of(subject.field.object, concat(rest_name, suffix)));
  }

  /// A name of several objects: those with a suffixed field of their own are out, Lead and Contact are one
  /// merged field, and with Account among them nothing tells which it is.
  bool add_shared(const Subject& subject, std::vector<Candidate> found, std::string_view rest_name,
                  Tier tier) {
    std::erase_if(found, [&](const Candidate& candidate) {
      return has_suffixed_sibling(subject, candidate, rest_name);
    });
    const bool has_account = std::any_of(found.begin(), found.end(),
                                         [](const Candidate& c) { return c.owner->name == "Account"; });
    const bool is_ambiguous = has_account && found.size() > 1;
    for (const Candidate& candidate : found) {
      add(subject, candidate.field, tier, is_ambiguous ? Confidence::low : Confidence::medium);
    }
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
    for (const Candidate& candidate : found) add(subject, candidate.field, Tier::suffixed, Confidence::high);
    return !found.empty();
  }

  bool by_single_underscore(const Subject& subject) {
    const auto [owner, base] = split_suffix(subject);
    const std::string api_name = with_two_underscores(base);
    if (api_name.empty()) return false;
    const std::span<const Owner> owners = owner == nullptr ? subject.owners : std::span(owner, 1);
    return add_shared(subject, candidates(owners, api_name), subject.field.rest_name,
                      Tier::single_underscore);
  }

  /// A field that Salesforce made and no name explains (renamed since) may be known by its label. Fields born
  /// in Marketo are left out: an equal label there is a second field, not the same one.
  void by_label(const Subject& subject, const std::unordered_set<std::uint32_t>& taken) {
    if (!looks_like_salesforce_origin(subject.field)) return;
    std::string_view label = trim(subject.field.label);
    std::span<const Owner> owners = subject.owners;
    for (const Owner& owner : subject.owners) {
      if (owner.label_suffix.empty() || !label.ends_with(owner.label_suffix)) continue;
      label = trim(label.substr(0, label.size() - owner.label_suffix.size()));
      owners = {&owner, 1};
      break;
    }
    if (label.empty()) return;
    for (const Owner& owner : owners) {
      const FieldId field = only_field_labelled(index_.find_object(owner.name), label);
      if (field && !taken.contains(field.value)) add(subject, field, Tier::label, Confidence::low);
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
