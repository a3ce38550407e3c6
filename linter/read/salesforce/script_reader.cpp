// Reads files of text: markup and scripts by their readers, tables by their header, the rest word by word.
#include "linter/read/salesforce/script_reader.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/code/object_names.h"
#include "linter/code/plain_text.h"
#include "linter/code/script.h"
#include "linter/read/metadata_types.h"
#include "linter/read/salesforce/markup_reader.h"

namespace lint {
namespace {

constexpr std::array<std::string_view, 8> kScriptEndings{".js",  ".ts",  ".jsx",  ".tsx",
                                                         ".mjs", ".cjs", ".json", ".json5"};

bool is_text_type(MetadataType type) {
  return type == MetadataType::aura_bundle || type == MetadataType::lightning_component ||
         type == MetadataType::static_resource || type == MetadataType::experience_bundle ||
         type == MetadataType::not_metadata;
}

bool is_script_name(std::string_view path) {
  return std::ranges::any_of(kScriptEndings,
                             [&](std::string_view ending) { return ends_with_folded(path, ending); });
}

/// The object whose records a table holds, by the file's name: `Account.csv`.
std::string_view object_of_table(std::string_view path) {
  if (!ends_with_folded(path, ".csv")) return {};
  const std::string_view name = file_name(path);
  const std::string_view stem = name.substr(0, name.find('.'));
  return is_object_name(stem) ? stem : std::string_view();
}

std::vector<CodeUse> style_uses(std::string_view bytes) {
  UseCollector uses(bytes);
  read_style(uses, 0, bytes.size());
  return uses.finish();
}

std::vector<CodeUse> uses_in(const FileContext& cx, std::string_view bytes) {
  const std::string_view path = cx.path;
  if (is_script_name(path)) {
    const bool is_aura = cx.type == MetadataType::aura_bundle;
    const std::string bundle = is_aura ? bundle_of(path) : std::string();
    return script_uses(bytes, {.is_data = ends_with_folded(path, ".json"), .bundle = bundle});
  }
  if (ends_with_folded(path, ".css")) return style_uses(bytes);
  if (ends_with_folded(path, ".yml") || ends_with_folded(path, ".yaml")) return yaml_uses(bytes);
  if (ends_with_folded(path, ".robot") || ends_with_folded(path, ".resource")) return robot_uses(bytes);
  const std::string_view object = object_of_table(path);
  return object.empty() ? text_uses(bytes) : table_uses(bytes, object);
}

/// Texts for people, and what a program wrote down: names in them are no use.
bool is_prose(std::string_view path) {
  constexpr std::string_view kEndings[] = {".md", ".markdown", ".rst", ".adoc", ".txt", ".log"};
  return std::ranges::any_of(kEndings,
                             [&](std::string_view ending) { return ends_with_folded(path, ending); });
}

/// Whether a file serves tests or holds records to load: it lies in a folder of that kind, is one of Robot
/// Framework (https://robotframework.org/robotframework/latest/RobotFrameworkUserGuide.html), or a table.
bool is_test_or_data(std::string_view path) {
  constexpr std::string_view kEndings[] = {".robot", ".resource", ".csv", ".sql"};
  if (std::ranges::any_of(kEndings, [&](std::string_view ending) { return ends_with_folded(path, ending); }))
    return true;
  constexpr std::string_view kFolders[] = {"__tests__", "test",    "tests",    "robot", "cypress",
                                           "data",      "dataset", "datasets", "mocks", "__mocks__"};
  for (const std::string_view folder : split(path.substr(0, path.size() - file_name(path).size()), '/')) {
    const auto is_it = [folder](std::string_view each) { return equals_folded(each, folder); };
    if (std::ranges::any_of(kFolders, is_it)) return true;
  }
  return false;
}

/// Tests and records to load prove no use in production; pages of sites only show fields.
Strength strongest_in(const FileContext& cx) {
  if (is_prose(cx.path)) return Strength::none;
  if (cx.type == MetadataType::experience_bundle || cx.type == MetadataType::static_resource)
    return Strength::weak;
  const bool is_test = cx.type == MetadataType::not_metadata
                           ? is_test_or_data(cx.path)
                           : cx.path.find("/__tests__/") != std::string_view::npos;
  return is_test ? Strength::weak : Strength::medium;
}

/// A script that asks for the description of an object may go through its fields
/// (https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-object-info.html).
void note_described_objects(FileContext& cx, std::span<const CodeUse> uses, std::string_view bytes) {
  constexpr std::string_view kAdapter = "getObjectInfo";
  const std::size_t at = bytes.find(kAdapter);
  if (at == std::string_view::npos) return;
  for (const CodeUse& use : uses) {
    if (use.form != SiteForm::object) continue;
    add_fact(cx, FactKind::computed_field, kAdapter, static_cast<std::uint32_t>(at), use.target);
  }
}

}  // namespace

bool read_code_file(FileContext& cx, std::string_view bytes) {
  if (read_markup_file(cx, bytes)) return true;
  if (!is_text_type(cx.type)) return false;
  const bool is_code = cx.type == MetadataType::aura_bundle || cx.type == MetadataType::lightning_component;
  const std::vector<CodeUse> uses = uses_in(cx, bytes);
  const Strength strongest = strongest_in(cx);
  add_code_sites(cx, uses, strongest, !is_code);
  if (is_code && strongest == Strength::medium && is_script_name(cx.path))
    note_described_objects(cx, uses, bytes);
  return true;
}

}  // namespace lint
