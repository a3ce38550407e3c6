// `dictionary.json`: the canonical form of the dictionary, one row a line. `dictionary.schema.json` describes
// it.
#pragma once

#include <string>
#include <string_view>

#include "linter/base/result.h"
#include "linter/dictionary/entry.h"

namespace lint {

inline constexpr std::string_view kDictionaryFormat = "fieldlint-dictionary/1";
inline constexpr std::string_view kDictionaryFile = "dictionary.json";

/// The same dictionary gives the same bytes.
[[nodiscard]] std::string write_dictionary(const Dictionary& dictionary);

/// Reads what `write_dictionary` wrote. Unknown members are left alone. Text of another format or shape, and
/// text with conflict markers of a merge, is an error that names the place and says to rebuild; `file` is for
/// the message.
[[nodiscard]] Result<Dictionary> read_dictionary(std::string_view text, std::string_view file);

}  // namespace lint
