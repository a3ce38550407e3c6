// One finding as JSON: an element of `findings` of `fieldlint-findings/1`, a line of `jsonl`.
#pragma once

#include "linter/findings/finding.h"
#include "linter/render/json_writer.h"
#include "linter/render/places.h"

namespace lint {

/// Places must hold those of the finding.
void write_finding(const Finding& finding, const Places& places, JsonWriter& out);

}  // namespace lint
