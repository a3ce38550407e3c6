// Pages, components, e-mail bodies and other text: uses in source become sites.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "linter/code/code_use.h"
#include "linter/read/file_context.h"

namespace lint {

/// Records uses as sites, at most as strong as `strongest`. `once`: a name of an object counts once a file.
void add_code_sites(FileContext& cx, std::span<const CodeUse> uses, Strength strongest, bool once = false);

/// How other files of an Aura bundle name the component: `@` and the bundle's folder.
[[nodiscard]] std::string bundle_of(std::string_view path);

/// Reads a file of markup or merge text by its type and name: Visualforce, Aura, Lightning web component
/// templates, e-mail bodies, HTML. False: it is none of them, and nothing was recorded.
[[nodiscard]] bool read_markup_file(FileContext& cx, std::string_view bytes);

}  // namespace lint
