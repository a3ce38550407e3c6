// Names of components as files and as dependency queries write them.
#include "linter/references/dependencies.h"

#include "linter/base/text.h"

namespace lint {
namespace {

/// The version behind the name of a flow: `Router-3`.
std::string_view without_version(std::string_view name) {
  const std::size_t dash = name.rfind('-');
  const bool has_version = dash != std::string_view::npos && parse_integer(name.substr(dash + 1));
  return has_version ? name.substr(0, dash) : name;
}

std::string_view after(std::string_view name, std::size_t mark) {
  return mark == std::string_view::npos ? name : name.substr(mark + 1);
}

/// A workflow file holds all rules and updates of an object and is called after it.
bool is_workflow(MetadataType type) {
  return type == MetadataType::workflow || type == MetadataType::workflow_part;
}

/// The part of a component's name that files and queries share.
std::string_view shared_name(MetadataType type, std::string_view name) {
  if (is_workflow(type)) return {};
  if (type == MetadataType::layout) {
    name = after(name, name.find('-'));
  } else if (type == MetadataType::flow) {
    name = without_version(name);
  } else {
    name = after(name, name.find_last_of("./"));
  }
  if (ends_with_folded(name, "__c")) name.remove_suffix(3);
  // Files name what belongs to a package with its prefix, queries without.
  const std::size_t prefix = name.find("__");
  return prefix == std::string_view::npos ? name : name.substr(prefix + 2);
}

}  // namespace

std::string component_use_key(std::uint32_t field, MetadataType type, std::string_view component) {
  const MetadataType kind = is_workflow(type)                       ? MetadataType::workflow
                            : type == MetadataType::flow_definition ? MetadataType::flow
                                                                    : type;
  return concat(field, " ", static_cast<int>(kind), " ", fold(shared_name(kind, component)));
}

}  // namespace lint
