// References: which sites use which field or object, and how much each use counts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "linter/findings/finding.h"
#include "linter/model/index.h"
#include "linter/references/certainty.h"
#include "linter/references/generic_code.h"

namespace lint {

/// One use of a field. A site whose object is not known counts for every field of its name.
struct Reference {
  std::uint32_t site = 0;  ///< index into the model's sites
  /// After weakening: inactive container, file named by `.forceignore`, formula that nothing uses.
  Strength strength = Strength::strong;
  bool is_active = true;                   ///< the component is in force
  Direction direction = Direction::reads;  ///< a lookup on the way to what is written is read
  FieldId through = {};                    ///< the other field whose value the site helps to make
  Certainty certainty = Certainty::proven;
};

/// A site that names a custom field, or a custom relationship, that its object does not have.
struct UnknownUse {
  std::uint32_t site = 0;      ///< index into the model's sites
  ObjectId object;             ///< where the name was looked for
  std::string_view name = {};  ///< as written: `Score__c`, `Renewal__r`
  bool is_active = true;       ///< the component is in force
};

/// Which families of metadata the tree holds: without them, silence proves nothing.
struct Coverage {
  bool has_layouts = false;
  bool has_automation = false;  ///< flows or workflows
  bool has_code = false;        ///< Apex
  bool names_code = false;      ///< profiles or permission sets name Apex classes of the org's own
  bool has_reports = false;     ///< reports or list views
};

/// All uses, by field and by object. Immutable.
class References {
 public:
  References(const Model& model, const Index& index);

  [[nodiscard]] std::span<const Reference> of(FieldId field) const;
  /// Uses of the object itself: flows on it, code that names it, lookups do not count.
  [[nodiscard]] std::span<const Reference> of(ObjectId object) const;
  /// The strongest use of a field; `none` when nothing uses it.
  [[nodiscard]] Strength strongest(FieldId field) const;
  [[nodiscard]] Strength strongest(ObjectId object) const;
  [[nodiscard]] const Coverage& coverage() const { return coverage_; }
  /// What code does with fields of the object without naming them, or null.
  [[nodiscard]] const GenericUse* generic_use(ObjectId object) const { return generic_code_.find(object); }
  /// Whether a field of that bare name is named anywhere but on layouts and list views, of whatever object:
  /// then the silence about one of them is less sure.
  [[nodiscard]] bool is_named(std::string_view bare_name) const;
  /// The sites that name a custom field which their object does not have, in order.
  [[nodiscard]] std::span<const UnknownUse> unknown() const { return unknown_; }
  /// The file of a site.
  [[nodiscard]] FileId file_of(std::uint32_t site) const;

 private:
  struct Uses {
    std::vector<std::uint32_t> starts;  ///< by id, one past the end
    std::vector<Reference> items;
  };

  const Model& model_;
  Uses fields_;
  Uses objects_;
  std::vector<UnknownUse> unknown_;
  Coverage coverage_;
  GenericCode generic_code_;
  std::unordered_set<std::string> named_;  ///< folded
};

}  // namespace lint
