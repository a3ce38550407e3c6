// Pairs of a custom metadata record: the value that names a field, and the value that names its object.
#pragma once

#include <string>

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// The object for the value of `entry`, one of the `values` of a record: that of the field `Target_Object__c`
/// for `Target_Field__c`, of `SObjectType__c` for `SObjectField__c`. Empty when there is no such pair: the
/// names are the only sign of it, since a field definition is chosen after an entity definition
/// (https://help.salesforce.com/s/articleView?id=platform.custommetadatatypes_relationships.htm).
[[nodiscard]] std::string paired_object(const xml::Node& root, const xml::Node& entry, const FileContext& cx);

}  // namespace lint
