// Pairs of a custom metadata record: the value that names a field, and the value that names its object.
#pragma once

#include <string>
#include <vector>

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// The values of one record that may name objects.
class ObjectPairs {
 public:
  ObjectPairs(const xml::Node& root, const FileContext& cx);

  /// The object for the value of a field by that name: the value of `Target_Object__c` for `Target_Field__c`,
  /// of `SObjectType__c` for `SObjectField__c`. Empty when there is no such pair: the names are the only sign
  /// of it, since a field definition is chosen after an entity definition
  /// (https://help.salesforce.com/s/articleView?id=platform.custommetadatatypes_relationships.htm).
  [[nodiscard]] std::string object_for(std::string_view field) const;

 private:
  struct Pair {
    std::string field;      ///< folded
    std::string beginning;  ///< what its name begins with, before `object`
    std::string object;
  };
  std::vector<Pair> pairs_;
};

}  // namespace lint
