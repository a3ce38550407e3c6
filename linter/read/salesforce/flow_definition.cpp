// Flow definitions: implementation.
#include "linter/read/salesforce/flow_definition.h"

#include "linter/base/text.h"
#include "linter/read/salesforce/site_reader.h"

namespace lint {

void read_flow_definition(const xml::Node& root, FileContext& cx) {
  read_sites(root, cx);
  const auto version = parse_integer(root.child_text("activeVersionNumber"));
  if (!version) return;
  cx.block.activations.push_back({.component = cx.block.names.intern(cx.component),
                                  .type = MetadataType::flow,
                                  .version = static_cast<std::uint32_t>(*version),
                                  .is_active = *version != 0});
}

}  // namespace lint
