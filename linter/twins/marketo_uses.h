// Uses in Marketo, resolved: which assets use which Marketo field, and through its twins which Salesforce
// field.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "linter/twins/twins.h"

namespace lint {

/// One use of a field, or of an object, by an asset of Marketo.
struct MarketoReference {
  std::uint32_t use = 0;        ///< index into the model's marketo_uses
  MarketoFieldId marketo = {};  ///< the field that is named; none when no schema holds it
  Strength strength = Strength::strong;
  bool is_active = true;  ///< no draft and no campaign that is switched off
  Confidence confidence = Confidence::high;
};

/// A name that no field is known by.
struct UnresolvedUse {
  std::uint32_t use = 0;    ///< index into the model's marketo_uses
  bool is_missing = false;  ///< schemas of its object are there, and a field must have stood there
};

/// Which families of assets were read: without them, silence about a field proves nothing. Steps of campaigns
/// are never among them: no answer of Marketo holds them.
struct AssetCoverage {
  bool has_forms = false;
  bool has_lists = false;     ///< smart lists, of campaigns as well
  bool has_messages = false;  ///< e-mails, snippets, landing pages or templates
  [[nodiscard]] bool is_complete() const { return has_forms && has_lists && has_messages; }
};

/// References by the id of what they use, in the order of the uses.
template <typename IdType>
class MarketoReferenceTable {
 public:
  MarketoReferenceTable() = default;
  explicit MarketoReferenceTable(std::vector<std::pair<IdType, MarketoReference>> rows);
  [[nodiscard]] std::span<const MarketoReference> of(IdType id) const;

 private:
  std::vector<IdType> ids_;  ///< sorted; beside each its reference
  std::vector<MarketoReference> references_;
};

/// All uses. Immutable; empty, and free, in a project without assets of Marketo.
class MarketoUses {
 public:
  MarketoUses() = default;
  MarketoUses(const Model& model, const Index& index, const Twins& twins);

  [[nodiscard]] std::span<const MarketoReference> of(FieldId field) const { return fields_.of(field); }
  [[nodiscard]] std::span<const MarketoReference> of(MarketoFieldId field) const {
    return marketo_.of(field);
  }
  /// Uses of an object of its own kind (no person, no company), and of any field of it.
  [[nodiscard]] std::span<const MarketoReference> of(ObjectId object) const { return objects_.of(object); }
  /// The strongest use; `none` when no asset uses it.
  [[nodiscard]] Strength strongest(FieldId field) const;
  [[nodiscard]] Strength strongest(ObjectId object) const;
  /// In the order of the uses.
  [[nodiscard]] std::span<const UnresolvedUse> unresolved() const { return unresolved_; }
  [[nodiscard]] const AssetCoverage& coverage() const { return coverage_; }
  /// Whether forms, lists and messages were all read: only then the absence of a use says something.
  [[nodiscard]] bool is_loaded() const { return coverage_.is_complete(); }

 private:
  MarketoReferenceTable<FieldId> fields_;
  MarketoReferenceTable<MarketoFieldId> marketo_;
  MarketoReferenceTable<ObjectId> objects_;
  std::vector<UnresolvedUse> unresolved_;
  AssetCoverage coverage_;
};

}  // namespace lint
