// The verdict of one field, made from the votes of all sources.
#pragma once

#include <vector>

#include "linter/access/field_rules.h"
#include "linter/access/object_access.h"

namespace lint {

/// What the verdicts of all fields are made from; also the source of the evidence.
struct AccessState {
  AccessFacts facts;
  ProfileShape shape = {};
  std::vector<ObjectVotes> objects = {};  ///< by object id
  std::vector<ObjectScope> scopes = {};   ///< by object id
};

/// The verdict of a field seen through an object: object access and (no field-level security, or an entry, or
/// View All Fields); to edit, the object's edit permission, a writable type and an editable entry.
/// Source: https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_concepts_security.htm
[[nodiscard]] FieldAccess judge_field(const Model& model, const Index& index, const AccessState& state,
                                      const AccessOptions& options, const Field& field,
                                      ObjectId seen_through);
/// Whether the retrieve of the profile brought the field, so that the lack of an entry is a denial: its
/// `package.xml` says so, and the file holds denials and fields of the object, as such a retrieve gives.
[[nodiscard]] bool is_in_retrieve(const Model& model, const Index& index, const AccessState& state,
                                  const Field& field, const FieldRule& rule);
/// The one that shows more; an unknown verdict shows more than a hidden one.
[[nodiscard]] FieldAccess better_of(FieldAccess a, FieldAccess b);

}  // namespace lint
