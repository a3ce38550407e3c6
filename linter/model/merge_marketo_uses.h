// What lists of assets add to the uses that only know an asset's id.
#pragma once

#include "linter/model/model.h"

namespace lint {

/// Gives every use the name, folder and status that a list of assets states for its id, and drops what an
/// asset repeats: a token counts once, however often an e-mail prints it.
void settle_marketo_uses(Model& model);

}  // namespace lint
