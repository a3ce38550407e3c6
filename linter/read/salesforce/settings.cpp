// Settings: implementation.
#include "linter/read/salesforce/settings.h"

#include "linter/read/salesforce/children.h"
#include "linter/read/salesforce/site_reader.h"

namespace lint {
namespace {

/// What countries and states share.
AddressValue read_address_value(const xml::Node& node, FileContext& cx) {
  const xml::Node value = node.child("integrationValue");
  const xml::Node active = node.child("active");
  return {.integration_value = keep_text(cx, node, "integrationValue"),
          .is_active = active && active.is_true(),
          .origin = {.file = {}, .offset = value ? value.offset() : node.name_offset()}};
}

void read_country(const xml::Node& node, FileContext& cx) {
  AddressValue country = read_address_value(node, cx);
  country.country = keep_name(cx, node, "isoCode");
  cx.block.address_values.push_back(country);
  for (const xml::Node child : xml::children(node)) {
    if (!child.is("states")) continue;
    AddressValue state = read_address_value(child, cx);
    state.country = country.country;
    state.state = keep_name(cx, child, "isoCode");
    state.is_active = state.is_active && country.is_active;
    cx.block.address_values.push_back(state);
  }
}

}  // namespace

void read_settings(const xml::Node& root, FileContext& cx) {
  if (!root.is("AddressSettings")) return read_sites(root, cx);
  for (const xml::Node country : xml::children(root.child("countriesAndStates"))) {
    if (country.is("countries")) read_country(country, cx);
  }
}

}  // namespace lint
