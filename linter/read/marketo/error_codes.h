// What Marketo's error codes mean for somebody who saved an answer.
#pragma once

#include <string_view>

namespace lint {

/// Why there is an error and what to do, lower-case start, no full stop; for a code that is not known, to
/// fetch the file again.
[[nodiscard]] std::string_view explain_error_code(std::string_view code);

}  // namespace lint
