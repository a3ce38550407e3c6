// Reads custom labels.
#pragma once

#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// Records the labels of a file with short plain values, straight from its bytes; others are left out.
void read_custom_labels(std::string_view bytes, FileContext& cx);

}  // namespace lint
