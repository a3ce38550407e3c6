// Reads the mapping of Lead fields on conversion: each pair is a read and a write.
#include "linter/read/salesforce/lead_convert_settings.h"

#include "linter/read/salesforce/children.h"

namespace lint {
namespace {

constexpr std::string_view kLead = "Lead";

void read_pair(const xml::Node& pair, std::string_view from, std::string_view to, FileContext& cx) {
  const xml::Node input = pair.child("inputField");
  const xml::Node output = pair.child("outputField");
  if (!input || !output) return;
  add_site(cx, {.target = input.trimmed(),
                .context = from,
                .path = "objectMapping/mappingFields/inputField",
                .offset = input.offset()});
  add_site(cx, {.target = output.trimmed(),
                .context = to,
                .path = "objectMapping/mappingFields/outputField",
                .offset = output.offset(),
                .direction = Direction::writes});
  cx.block.conversions.push_back({.lead_field = keep_name(cx, pair, "inputField"),
                                  .target_object = to,
                                  .target_field = keep_name(cx, pair, "outputField"),
                                  .origin = {.file = {}, .offset = input.offset()}});
}

}  // namespace

void read_lead_convert_settings(const xml::Node& root, FileContext& cx) {
  for (const xml::Node mapping : xml::children(root)) {
    if (mapping.name() != "objectMapping") continue;
    const std::string_view input = mapping.child_text("inputObject");
    const std::string_view to = keep_name(cx, mapping, "outputObject");
    for (const xml::Node pair : xml::children(mapping)) {
      if (pair.name() == "mappingFields") read_pair(pair, input.empty() ? kLead : input, to, cx);
    }
  }
}

}  // namespace lint
