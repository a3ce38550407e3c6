// Paths: walked segment by segment, each relationship to its lookup field and on to the object it points to.
#include "linter/formula/resolve.h"

#include <algorithm>
#include <array>
#include <span>

#include "linter/base/text.h"

namespace lint::formula {
namespace {

/// A child relationship of standard objects; which lookup it is depends on the parent
/// (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_relationships_and_standard_objects.htm).
struct ChildRelationship {
  std::string_view name;
  std::string_view child;
};

constexpr std::array<ChildRelationship, 8> kChildRelationships{{
    {"Contacts", "Contact"},
    {"Opportunities", "Opportunity"},
    {"Cases", "Case"},
    {"Tasks", "Task"},
    {"Events", "Event"},
    {"CampaignMembers", "CampaignMember"},
    {"ChildAccounts", "Account"},
    {"ChildCampaigns", "Campaign"},
}};

/// Walks one path. The steps share the state of the walk.
class Walk {
 public:
  Walk(const Model& model, const Index& index, ObjectId start)
      : model_(model), index_(index), object_(start) {}

  ResolvedPath run(std::string_view path) {
    std::vector<std::string_view> segments = split(path, '.');
    std::span<const std::string_view> rest(segments);
    if (path.starts_with('$')) {
      rest = enter_global(rest);
    } else if (rest.size() > 1) {
      rest = enter_object(rest);
    }
    while (rest.size() > 1 && !path_.is_lost) {
      const std::string_view segment = rest.front();
      const std::size_t walked = path_.lookups.size();
      follow(segment);
      rest = rest.subspan(1);
      if (path_.is_lost) note_left(path, path_.lookups.size() > walked ? rest.front() : segment, walked);
    }
    if (rest.empty()) return std::move(path_);
    path_.last = rest.back();
    path_.target_object = object_;
    if (object_ && !path_.is_lost) {
      path_.target = index_.find_field(object_, last_name(path_.last));
      // Report columns may end in a relationship: `Account`, `CreatedBy`.
      if (!path_.target) path_.target = relationship(path_.last);
      if (!path_.target) path_.target = lookup_of_id(path_.last);
    }
    return std::move(path_);
  }

 private:
  void note_left(std::string_view path, std::string_view from, std::size_t walked) {
    path_.left = path.substr(static_cast<std::size_t>(from.data() - path.data()));
    if (path_.lookups.size() == walked) return;
    const std::vector<std::string_view>& targets = model_.fields[path_.lookups.back()].reference_to;
    path_.leads_outside =
        !targets.empty() && std::none_of(targets.begin(), targets.end(), [this](std::string_view target) {
          return index_.find_object(target).valid();
        });
  }

  using Segments = std::span<const std::string_view>;

  /// `$User.X`, `$Setup.S__c.X` and their kin: sets the object and drops what leads to it.
  Segments enter_global(Segments segments) {
    path_.is_global = true;
    const std::string_view name = segments.front();
    const auto at = [&](std::size_t i) { return i < segments.size() ? segments[i] : std::string_view(); };
    const auto is = [&](std::string_view global) { return equals_folded(name, global); };
    path_.reads_user = is("$User") || is("$Profile") || is("$UserRole") || is("$Permission") || is("$Setup");
    if (is("$Record") || is("$Record__Prior") || is("$Source")) {
      return segments.subspan(1);
    }
    if (is("$User") || is("$Profile") || is("$UserRole") || is("$Organization")) {
      object_ = index_.find_object(name.substr(1));
      return segments.subspan(1);
    }
    if (is("$Setup")) {
      object_ = index_.find_object(at(1));
      return drop(segments, 2);
    }
    if (is("$CustomMetadata")) {
      object_ = index_.find_object(at(1));
      return drop(segments, 3);
    }
    if (is("$ObjectType")) {
      object_ = index_.find_object(at(1));
      return drop(segments, equals_folded(at(2), "fields") ? 3 : 2);
    }
    return {};
  }

  static Segments drop(Segments segments, std::size_t count) {
    return segments.subspan(std::min(count, segments.size()));
  }

  /// `Lead.X__c` in workflow and quick-action formulas: the first segment may name an object, not a
  /// relationship.
  Segments enter_object(Segments segments) {
    const std::string_view name = segments.front();
    if (object_ && relationship(name)) return segments;
    const ObjectId named = index_.find_object(name);
    if (!named) return segments;
    path_.crosses_record = object_ && named != object_;
    object_ = named;
    return segments.subspan(1);
  }

  /// The field behind a relationship segment of the current object, or none.
  [[nodiscard]] FieldId relationship(std::string_view segment) const {
    const std::string_view name = segment.substr(0, segment.find(':'));
    if (ends_with_folded(name, "__r")) {
      return lookup_named(concat(name.substr(0, name.size() - 1), "c"));
    }
    if (ends_with_folded(name, "__c")) return lookup_named(name);
    for (const FieldId id : model_.objects[object_].fields) {
      if (equals_folded(model_.fields[id].relationship, name)) return id;
    }
    const FieldId by_id = index_.find_field(object_, concat(name, "Id"));
    if (by_id) return by_id;
    // Process Builder and reports walk lookups by field name.
    return lookup_named(name);
  }

  [[nodiscard]] FieldId lookup_named(std::string_view name) const {
    const FieldId field = index_.find_field(object_, name);
    return field && is_relationship(model_.fields[field].type) ? field : FieldId();
  }

  /// Custom links write the record id behind the lookup `Renewal__c` as `RenewalId__c`.
  [[nodiscard]] FieldId lookup_of_id(std::string_view name) const {
    constexpr std::string_view kEnding = "Id__c";
    if (name.size() <= kEnding.size() || !ends_with_folded(name, kEnding)) return {};
    return lookup_named(concat(name.substr(0, name.size() - kEnding.size()), "__c"));
  }

  /// Relationships that every object has, whether or not a file or table says so.
  [[nodiscard]] std::string_view system_target(std::string_view segment) const {
    for (const std::string_view user : {"Owner", "CreatedBy", "LastModifiedBy"}) {
      if (equals_folded(segment, user)) return "User";
    }
    return equals_folded(segment, "RecordType") ? "RecordType" : "";
  }

  void follow(std::string_view segment) {
    path_.crosses_record = true;
    if (!object_) {
      path_.is_lost = true;
      return;
    }
    const ObjectId from = object_;
    const std::size_t walked = path_.lookups.size();
    const std::size_t colon = segment.find(':');
    const FieldId lookup = relationship(segment);
    if (lookup) path_.lookups.push_back(lookup);
    if (colon != std::string_view::npos) {
      object_ = index_.find_object(segment.substr(colon + 1));
    } else if (lookup) {
      object_ = target_of(model_.fields[lookup]);
    } else if (!system_target(segment).empty()) {
      object_ = index_.find_object(system_target(segment));
      return;  // The object is known even when the project does not hold it.
    } else {
      follow_child(segment);
    }
    path_.is_lost = !object_;
    if (path_.is_lost && path_.lookups.size() == walked && colon == std::string_view::npos) {
      path_.lost_object = from;
      path_.lost_segment = segment;
    }
  }

  /// Queries and reports also walk down, by the child relationship's name: `Contacts`, `Renewals__r`.
  void follow_child(std::string_view segment) {
    FieldId lookup = index_.find_child_lookup(object_, segment);
    for (const ChildRelationship& standard : kChildRelationships) {
      if (lookup) break;
      if (equals_folded(standard.name, segment)) lookup = lookup_from(index_.find_object(standard.child));
    }
    if (lookup) {
      if (path_.lookups.size() < 32) path_.children |= 1U << path_.lookups.size();
      path_.lookups.push_back(lookup);
    }
    object_ = lookup ? model_.fields[lookup].object : ObjectId();
  }

  /// The standard lookup of `child` that points to the current object, or none.
  [[nodiscard]] FieldId lookup_from(ObjectId child) const {
    if (!child) return {};
    const std::string_view parent = model_.objects[object_].name;
    for (const FieldId id : model_.objects[child].fields) {
      const Field& field = model_.fields[id];
      const auto is_parent = [&](std::string_view target) { return equals_folded(target, parent); };
      if (field.is_built_in && std::any_of(field.reference_to.begin(), field.reference_to.end(), is_parent))
        return id;
    }
    return {};
  }

  /// Where a lookup leads; `User` for polymorphic owners.
  [[nodiscard]] ObjectId target_of(const Field& lookup) const {
    if (lookup.reference_to.size() == 1) return index_.find_object(lookup.reference_to.front());
    const auto is_user = [](std::string_view name) { return equals_folded(name, "User"); };
    const bool has_user = std::any_of(lookup.reference_to.begin(), lookup.reference_to.end(), is_user);
    return has_user ? index_.find_object("User") : ObjectId();
  }

  static std::string_view last_name(std::string_view segment) { return segment.substr(0, segment.find(':')); }

  const Model& model_;
  const Index& index_;
  ObjectId object_;
  ResolvedPath path_;
};

}  // namespace

ResolvedPath resolve_path(const Model& model, const Index& index, ObjectId start, std::string_view path) {
  return Walk(model, index, start).run(path);
}

}  // namespace lint::formula
