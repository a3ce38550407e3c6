// Names of objects as code writes them, told from their spelling alone.
#pragma once

#include <string_view>

namespace lint {

/// Whether the word ends like the name of something custom with fields: `Fee__c`, `Route__mdt`, `Sent__e`.
[[nodiscard]] bool has_object_suffix(std::string_view word);

/// Whether the word is exactly the name of a standard object that can have custom fields, or has an object's
/// suffix (https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/).
[[nodiscard]] bool is_object_name(std::string_view word);

/// The same, ASCII case ignored: templates and queries do not tell `contact` from `Contact`.
[[nodiscard]] bool is_object_name_folded(std::string_view word);

/// Whether what stands before `at` asks for an object: `FROM `, `objectApiName: "`, `/r/`.
[[nodiscard]] bool names_object_before(std::string_view text, std::size_t at);

/// Whether the word is spelled like a custom field, a relationship or a part of either: `Score__c`,
/// `Owner__r`, `Score__pc`, `Place__Latitude__s`.
[[nodiscard]] bool is_custom_word(std::string_view word);

}  // namespace lint
