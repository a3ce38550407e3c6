// What the org itself answered about access: describe calls, and for what the rows of queries are complete.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "linter/access/sync_user.h"
#include "linter/base/date.h"

namespace lint {

/// Describe answers by name, case ignored. Borrows the model.
class Describes {
 public:
  explicit Describes(const Model& model);
  /// The answer about an object, or null: then nothing is known of the fields that are not found.
  [[nodiscard]] const DescribedObject* object(std::string_view name) const;
  [[nodiscard]] const DescribedField* field(std::string_view object, std::string_view name) const;

 private:
  std::unordered_map<std::string, const DescribedObject*> objects_;
  std::unordered_map<std::string, const DescribedField*> fields_;
};

/// Where the lack of a row proves that nothing is granted. FieldPermissions and ObjectPermissions hold rows
/// of grants only, so an answer decides a profile or set and an object when no row was cut off and the answer
/// holds a row of that profile or set and a row of that object: both were asked for. Rows of FieldPermissions
/// must name two fields of the object at least, for else the query may have asked for one.
/// Source:
/// https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_fieldpermissions.htm
class QueryAnswers {
 public:
  explicit QueryAnswers(const Model& model);
  [[nodiscard]] bool decide_fields(const AccessSource& source, std::string_view object) const;
  [[nodiscard]] bool decide_objects(const AccessSource& source, std::string_view object) const;

 private:
  /// Fields by object, by file; an object that rows of ObjectPermissions name has none.
  using NamesByFile = std::map<std::uint32_t, std::map<std::string, std::set<NameId>>>;
  [[nodiscard]] bool decides(const NamesByFile& files, const AccessSource& source, std::string_view object,
                             std::size_t fewest_fields) const;

  const Model& model_;
  NamesByFile fields_;
  NamesByFile objects_;
};

/// The sync user as configured, with what the rows of PermissionSetAssignment and User say instead: its
/// profile and, when no row was cut off, exactly its sets and groups on that day.
[[nodiscard]] AccessOptions with_assignments(const Model& model, AccessOptions options, const Date& today);

}  // namespace lint
