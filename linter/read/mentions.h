// Mentions: custom field names in files that no reader understands, and in test classes.
#pragma once

#include <string_view>

#include "linter/code/mention.h"
#include "linter/read/file_context.h"

namespace lint {

/// Records each custom field name of a file once, however it is spelled, at its first place. The object stays
/// unknown. Comments count too: a field that somebody still writes about is not called unused.
void scan_mentions(FileContext& cx, std::string_view bytes, Strength strength = Strength::medium);

/// Names in a text that uses nothing, such as a description: whoever says "unused" should know of them. The
/// text starts at `offset`, which is where all of them are said to stand. A field's own name is left out.
void add_idle_names(FileContext& cx, std::string_view text, std::string_view path, std::uint32_t offset);

/// The same for the comments of an XML file.
void add_names_in_comments(FileContext& cx, std::string_view bytes);

}  // namespace lint
