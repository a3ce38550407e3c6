// Names in Marketo's assets: which fields of which objects they mean.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "linter/model/index.h"
#include "linter/model/model.h"

namespace lint {

/// A Salesforce field that is named without the help of a schema.
struct DirectField {
  FieldId field;
  Confidence confidence = Confidence::medium;
};

/// Looks names up. Borrows model and index.
class MarketoNames {
 public:
  MarketoNames(const Model& model, const Index& index);

  /// The fields of the schemas that the use can mean; more than one when a label names several.
  [[nodiscard]] std::vector<MarketoFieldId> fields_of(const MarketoUse& use) const;
  /// Where no schema knows the name: Marketo's own fields by the built-in tables, and API names of Salesforce
  /// where there is no schema of the object at all.
  [[nodiscard]] std::vector<DirectField> direct_fields_of(const MarketoUse& use) const;
  /// The Salesforce object of a use that is about no person and no company; none for the others.
  [[nodiscard]] ObjectId object_of(const MarketoUse& use) const;
  /// Whether a schema of the use's object is there.
  [[nodiscard]] bool has_schema(const MarketoUse& use) const;

 private:
  [[nodiscard]] std::vector<std::string> schemas_of(std::string_view object) const;
  [[nodiscard]] ObjectId salesforce_object(std::string_view name) const;

  const Model& model_;
  const Index& index_;
  std::unordered_map<std::string, std::vector<MarketoFieldId>> fields_;
  std::unordered_set<std::string> schemas_;                ///< objects with fields, folded
  std::unordered_map<std::string, std::string> by_label_;  ///< custom objects: folded label, folded name
};

}  // namespace lint
