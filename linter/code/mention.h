// Mentions: words of a text that have the form of a custom field's name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lint {

/// A word of a text that has the form of a custom field's name.
struct Mention {
  std::string_view word = {};    ///< as written, without what cannot begin a name (`_`, digits, an escape)
  std::string_view suffix = {};  ///< the part of `word` after the field's own name, such as `__r`
  std::size_t offset = 0;        ///< of `word` in the text
  std::size_t end = 0;           ///< where the search goes on
  /// The name to look for: `Score__c`, of a relationship `Owner__r`.
  [[nodiscard]] std::string target() const;
  [[nodiscard]] bool is_relationship() const;
  [[nodiscard]] std::string_view stem() const { return word.substr(0, word.size() - suffix.size()); }
};

/// The first mention at or after `from`: `Score__c`, `ns__Score__c`, and the derived spellings `Owner__r` of
/// a relationship, `Score__pc` and `Owner__pr` of a person account, `Place__Latitude__s` of a compound field
/// and `Score__c__hst` of historical trending
/// (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_custom_objects.htm).
[[nodiscard]] std::optional<Mention> find_mention(std::string_view text, std::size_t from);

/// Whether the text holds `FieldSet` or `fieldSet`, by their middle; cheap, for every file of code.
[[nodiscard]] bool speaks_of_field_sets(std::string_view text);

}  // namespace lint
