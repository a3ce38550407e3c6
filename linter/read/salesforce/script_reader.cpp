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
  const std::string_view object = object_of_table(path);
  return object.empty() ? text_uses(bytes) : table_uses(bytes, object);
}

/// Texts for people, and what a program wrote down: names in them are no use.
bool is_prose(std::string_view path) {
  constexpr std::string_view kEndings[] = {".md", ".markdown", ".rst", ".adoc", ".txt", ".log"};
  return std::ranges::any_of(kEndings,
                             [&](std::string_view ending) { return ends_with_folded(path, ending); });
}

/// Tests of components prove no use in production; pages of sites only show fields.
Strength strongest_in(const FileContext& cx) {
  if (is_prose(cx.path)) return Strength::none;
  if (cx.type == MetadataType::experience_bundle) return Strength::weak;
  const bool is_test =
      cx.type == MetadataType::lightning_component && cx.path.find("/__tests__/") != std::string_view::npos;
  return is_test || cx.type == MetadataType::static_resource ? Strength::weak : Strength::medium;
}

}  // namespace

bool read_code_file(FileContext& cx, std::string_view bytes) {
  if (read_markup_file(cx, bytes)) return true;
  if (!is_text_type(cx.type)) return false;
  const bool is_code = cx.type == MetadataType::aura_bundle || cx.type == MetadataType::lightning_component;
  add_code_sites(cx, uses_in(cx, bytes), strongest_in(cx), !is_code);
  return true;
}

}  // namespace lint
