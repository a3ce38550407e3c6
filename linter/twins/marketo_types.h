// How far the types of fields are apart that are one field in Marketo, and what Marketo's types hold.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/model/marketo.h"

namespace lint {

/// How far two types of one Marketo field are apart.
enum class TypeGap : std::uint8_t {
  none,
  wording,  ///< short texts of different types, such as Text and Picklist: values move
  form,     ///< one kind of value in different forms: values may be cut, rounded or refused
  kind,     ///< no value of one is a value of the other
};

/// Between two Salesforce fields; none where a type is not known to have a Marketo type (location, roll-up,
/// encrypted text, …).
[[nodiscard]] TypeGap gap_between(const Field& a, const Field& b);
/// Between a Salesforce field and the data type of its Marketo field. Data types that are new or that Marketo
/// calculates hold anything.
[[nodiscard]] TypeGap gap_between(const Field& field, std::string_view data_type);

/// Longest string in characters, and longest text area in bytes
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/field-types).
inline constexpr std::uint32_t kMarketoStringLength = 255;
inline constexpr std::uint32_t kMarketoTextBytes = 30000;

}  // namespace lint
