// Sites: one place each where metadata or code names a field or an object.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/base/interner.h"
#include "linter/model/metadata_type.h"
#include "linter/source/source_tree.h"

namespace lint {

/// How much a use counts. Inactive containers weaken strong to weak.
enum class Strength : std::uint8_t { none, weak, medium, strong };
enum class Direction : std::uint8_t { reads, writes, displays, structural };

/// How the name at a site is to be read.
enum class SiteForm : std::uint8_t {
  path,      ///< from the context object: `Score__c`, `Account.Owner.Name`, `Owner:User.Email`
  absolute,  ///< the first segment is an object: `Lead.Score__c`, `Lead.Account__r.Tier__c`
  mention,   ///< a bare token whose object is unknown
  object,    ///< names an object, not a field
  walk,      ///< from what the context gives, a walk through classes (`linter/references/class_walk.h`)
  object_or_field,  ///< stands where objects stand: an object if there is one of that name, else a mention
};

/// Names are ids of the block that read the file, and of the model after the merge.
struct Site {
  NameId target = {};     ///< the name as written
  NameId context = {};    ///< object from which a path starts, or a walk to it; none when unknown
  NameId component = {};  ///< `Lead_Router`, `Lead.Need_Email`
  NameId path = {};       ///< element path in the file, `recordUpdates/inputAssignments/field`
  std::uint32_t offset = 0;
  MetadataType type = MetadataType::other;
  SiteForm form = SiteForm::path;
  Strength strength = Strength::strong;
  Direction direction = Direction::reads;
  bool is_active = true;
  bool in_formula = false;  ///< `offset` is the formula's start; the name stands somewhere after it
};

[[nodiscard]] std::string_view to_string(Strength strength);
[[nodiscard]] std::string_view to_string(Direction direction);

}  // namespace lint
