// Numbers, percentages, days and API names as exports write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lint {

/// A count of records: `1200`, `1,200`, `1.200`, `1 200`, `1200.0`; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> parse_count(std::string_view text);

/// A percentage in hundredths of a percent: `12.5`, `12,5 %` and `12%`. What is above zero never becomes
/// zero. Nothing for other text and above 100.
[[nodiscard]] std::optional<std::int64_t> parse_basis_points(std::string_view text);

/// The day of an ISO 8601 date or time, such as `2026-01-31` of `2026-01-31T10:15:00.000+0000`; else empty.
[[nodiscard]] std::string_view parse_day(std::string_view text);

/// Whether the text can be the API name of an object or a field: a letter, then letters, digits and `_`.
[[nodiscard]] bool is_api_name(std::string_view text);

/// Whether the word has the form of a record id: 15 or 18 letters and digits, some of them digits
/// (https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/field_types.htm).
[[nodiscard]] bool is_record_id(std::string_view word);

/// `REST API Name` has the key `restapiname`, as in a CSV heading; `%` is the word percent.
[[nodiscard]] std::string column_key(std::string_view heading);

}  // namespace lint
