// Reads files of markup: which reader of code a file needs, and how much its uses count.
#include "linter/read/salesforce/markup_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "linter/base/text.h"
#include "linter/code/email.h"
#include "linter/code/markup.h"
#include "linter/code/mention.h"
#include "linter/read/metadata_types.h"

namespace lint {
namespace {

/// Files of markup inside bundles, static resources and outside Salesforce's formats.
constexpr std::array<std::string_view, 13> kMarkupEndings{".html", ".htm",  ".xhtml",  ".cmp",    ".app",
                                                          ".evt",  ".intf", ".tokens", ".design", ".auradoc",
                                                          ".xml",  ".scf",  ".page"};

bool is_markup_name(std::string_view path) {
  return std::ranges::any_of(kMarkupEndings,
                             [&](std::string_view ending) { return ends_with_folded(path, ending); });
}

/// Records the attributes of a component as members of a class, for the scripts of its bundle.
void add_attributes(FileContext& cx, std::string_view bytes) {
  const std::string owner = bundle_of(cx.path);
  const ComponentType component = component_type(bytes);
  if (component.attributes.empty() && component.parent.empty()) return;
  add_class_member(cx, {.owner = owner,
                        .type = component.parent.empty() ? std::string() : concat('@', component.parent),
                        .kind = MemberKind::none});
  for (const auto& [name, type] : component.attributes)
    add_class_member(cx, {.owner = owner, .name = name, .type = type});
}

/// Distinguishes uses of one file: a name of an object in a kind of place.
std::string key_of(const CodeUse& use) {
  std::string key =
      concat(use.target, ' ', use.context, ' ', static_cast<char>(use.form), static_cast<char>(use.strength));
  for (char& c : key) c = fold(c);
  return key;
}

}  // namespace

void add_code_sites(FileContext& cx, std::span<const CodeUse> uses, Strength strongest, bool once) {
  std::unordered_set<std::string> seen;
  for (const CodeUse& use : uses) {
    if (once && !seen.insert(key_of(use)).second) continue;
    add_site(cx, {.target = use.target,
                  .context = use.context,
                  .path = use.path,
                  .offset = use.offset,
                  .form = use.form,
                  .strength = std::min(use.strength, strongest),
                  .direction = use.direction});
  }
}

std::string bundle_of(std::string_view path) {
  const std::string_view folder = path.substr(0, std::min(path.rfind('/'), path.size()));
  return concat('@', file_name(folder));
}

bool read_markup_file(FileContext& cx, std::string_view bytes) {
  switch (cx.type) {
    case MetadataType::apex_page:
    case MetadataType::apex_component:
      add_code_sites(cx, markup_uses(bytes), Strength::medium);
      return true;
    case MetadataType::email_template:
      add_code_sites(cx, email_uses(bytes), Strength::medium);
      return true;
    case MetadataType::aura_bundle:
    case MetadataType::lightning_component:
    case MetadataType::experience_bundle:
      if (!is_markup_name(cx.path)) return false;
      if (cx.type == MetadataType::aura_bundle) {
        add_attributes(cx, bytes);
        if (!find_mention(bytes, 0)) return true;
      }
      add_code_sites(cx, markup_uses(bytes),
                     cx.type == MetadataType::experience_bundle ? Strength::weak : Strength::medium);
      return true;
    case MetadataType::static_resource:
      if (!is_markup_name(cx.path)) return false;
      add_code_sites(cx, markup_uses(bytes), Strength::weak, true);
      return true;
    case MetadataType::not_metadata:
      if (!is_markup_name(cx.path)) return false;
      add_code_sites(cx, markup_uses(bytes), Strength::medium, true);
      return true;
    default:
      return false;
  }
}

}  // namespace lint
