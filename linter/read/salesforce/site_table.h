// The site table: where each metadata type names fields and objects, and what the text there means.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "linter/model/site.h"

namespace lint {

/// What the text of an element is.
enum class SiteText : std::uint8_t {
  field,         ///< a field of the context object, or a path from it: `Score__c`, `Account.Owner.Name`
  qualified,     ///< a field behind its object: `Lead.Score__c`; without a dot, one of the context object
  reference,     ///< a part of a record variable: `{!Record.Score__c}`, `Record.Owner.Name`
  related_list,  ///< a child relationship of the context object: `Visits__r`
  formula,       ///< a formula on the context object
  merge,         ///< text for people with `{!Lead.Score__c}` in it
  object,        ///< an object
  member,        ///< a part of an object: `Lead.Inbound` (record type), `Lead.Log_Call` (action)
  own_object,    ///< `true`: the component is named for its object
  setting,       ///< a value that code reads: names, lists of names, or anything else
  action,        ///< an action of a workflow that is started here; names no field
  words,         ///< any text: custom names in it are mentions
  nothing,       ///< names no field
};

/// One place. `path` is the end of the element path; `*` in a step stands for anything. The first row of a
/// type that fits counts.
struct SiteRow {
  MetadataType type = MetadataType::other;
  std::string_view path;
  SiteText text = SiteText::words;
  Strength strength = Strength::strong;
  Direction direction = Direction::reads;
  /// The context object: empty for the file's; `=User` for a fixed one; `-` for unknown; else elements
  /// (`table`, `entityName|objectName`), of which the nearest beside the text or around it names the object.
  std::string_view object = {};
  /// `type=relatedUserField|manager`: only when the nearest element of that name has one of these values.
  std::string_view when = {};
  /// An element beside the text that holds a lookup of the context object: the field is one of its target.
  std::string_view through = {};
};

/// An element that says whether what stands around it is in force.
struct ActiveRow {
  MetadataType type = MetadataType::other;
  std::string_view container;  ///< path of the element around it; empty for the root
  std::string_view element;
  std::string_view value;  ///< in force with this value, or without the element
};

/// The type whose rows serve a type: parts of workflows have those of workflows.
[[nodiscard]] MetadataType table_type(MetadataType type);

/// The table, in groups
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm).
[[nodiscard]] std::span<const SiteRow> automation_sites();
[[nodiscard]] std::span<const SiteRow> access_sites();
[[nodiscard]] std::span<const SiteRow> interface_sites();
[[nodiscard]] std::span<const SiteRow> configuration_sites();
/// Texts for people in files of every type: names in them are no use.
[[nodiscard]] std::span<const SiteRow> prose_sites();
/// Elements that name fields in types without rows of their own.
[[nodiscard]] std::span<const SiteRow> general_sites();
[[nodiscard]] std::span<const ActiveRow> active_elements();

/// The rows of one type.
[[nodiscard]] std::span<const SiteRow> sites_of(MetadataType type);

/// Whether an element path ends as the pattern of a row says.
[[nodiscard]] bool ends_like(std::string_view path, std::string_view pattern);

}  // namespace lint
