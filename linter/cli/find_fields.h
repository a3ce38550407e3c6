// Fields that the command line names.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/result.h"
#include "linter/cli/pipeline.h"

namespace lint {

/// The fields of typed names and globs such as `Lead.Legacy_*`, each once. An unknown name is an error with
/// the nearest name, a glob that matches nothing an error too.
[[nodiscard]] Result<std::vector<FieldId>> find_fields(const Project& project,
                                                       std::span<const std::string> names);

/// `marketo:leadScore`, `marketo:opportunity.stage`.
[[nodiscard]] std::string marketo_name(const MarketoField& field);
/// Whether the name is of a Marketo field: `marketo:leadScore`.
[[nodiscard]] bool is_marketo_name(std::string_view name);
/// The Marketo fields of `marketo:` and a REST name, SOAP name or label, or a glob of REST names; fields of
/// other objects than the person are written `marketo:opportunity.stage`. Of equal names the person's counts.
[[nodiscard]] Result<std::vector<MarketoFieldId>> find_marketo_fields(const Project& project,
                                                                      std::string_view name);

}  // namespace lint
