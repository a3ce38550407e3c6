// Look-ups by name over a frozen model.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/model/model.h"

namespace lint {

/// Finds records by name, ASCII case ignored, with and without the project's namespace. Borrows the model.
class Index {
 public:
  explicit Index(const Model& model);

  /// The object of that name, or none. `LeadHistory`, `Foo__Share` and their kin answer with the base object.
  [[nodiscard]] ObjectId find_object(std::string_view name) const;
  /// A field of the object, or none. Fields of Activity answer for Task and Event; `Account.X__pc` is
  /// `Contact.X__c`; components such as `Loc__Latitude__s` answer with the compound field.
  [[nodiscard]] FieldId find_field(ObjectId object, std::string_view name) const;
  /// The field of `Object.Field`, or none.
  [[nodiscard]] FieldId find_field(std::string_view full_name) const;
  /// All fields of that bare name.
  [[nodiscard]] std::span<const FieldId> fields_named(std::string_view name) const;
  /// The custom lookups that point to the object.
  [[nodiscard]] std::span<const FieldId> lookups_to(ObjectId object) const;
  /// The lookup field behind a child relationship name such as `Renewals__r`, or none.
  [[nodiscard]] FieldId find_child_lookup(ObjectId parent, std::string_view relationship) const;

 private:
  [[nodiscard]] NameId key_of(std::string_view name) const;
  [[nodiscard]] std::array<NameId, 2> keys_of(std::string_view name) const;
  [[nodiscard]] FieldId exact_field(ObjectId object, std::string_view name) const;
  [[nodiscard]] std::string_view without_namespace(std::string_view name) const;

  const Model& model_;
  Interner keys_;  ///< folded names
  std::vector<ObjectId> objects_;
  std::unordered_map<std::uint64_t, FieldId> fields_;
  std::vector<std::vector<FieldId>> named_;
  std::vector<std::vector<FieldId>> lookups_;
};

}  // namespace lint
