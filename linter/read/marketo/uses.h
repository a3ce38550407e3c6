// Adding uses and assets to a block, and what a path tells of an asset.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "linter/read/file_context.h"
#include "linter/read/json.h"

namespace lint {

/// The asset that an answer is about. Answers about fields, rules and content often do not name it; then the
/// path does.
struct AssetFacts {
  AssetKind kind = AssetKind::other;
  AssetStatus status = AssetStatus::unknown;
  std::string id = {};
  std::string name = {};
  std::string folder = {};
};

/// `227` of `form-227.fields`: without the words at either end.
[[nodiscard]] std::string_view without_words(std::string_view name, std::span<const std::string_view> words);
/// What a path says of an asset, in the form of its address (`form/227/fields.json`), as `form-227.json`, or
/// as `forms/Contact us.json`: words for kinds of assets and answers are left out of the name.
[[nodiscard]] AssetFacts asset_of_path(std::string_view path);
/// What `id`, `name`, `status`, `folder` and `url` of an element say; the path fills the gaps. A kind other
/// than `other` is taken as known.
[[nodiscard]] AssetFacts asset_of(const JsonValue& element, std::string_view path,
                                  AssetKind kind = AssetKind::other);

/// The kind of asset that words such as `Landing Page` or `smartCampaign` name; `other` for none.
[[nodiscard]] AssetKind asset_kind_of(std::string_view words);
/// `approved`, `Draft`, `Active`, … as assets and campaigns state it.
[[nodiscard]] AssetStatus asset_status_of(std::string_view words);
/// A folder as `{"folderName":…}`, `{"id":…}`, or plain text.
[[nodiscard]] std::string folder_of(const JsonValue& element);

/// A use to record. Text is copied here.
void add_marketo_use(FileContext& cx, const AssetFacts& asset, MarketoUse use);
/// Notes that the file speaks of the asset; `is_read` when it holds its fields, rules or content.
void add_marketo_asset(FileContext& cx, const AssetFacts& asset, bool is_read, std::uint32_t offset);

/// The tokens and, where the asset is a script, the Velocity names of a text. `offset` is the text's place in
/// the file; when `is_exact`, names are found at their own place in it.
void add_uses_in_text(FileContext& cx, const AssetFacts& asset, std::string_view text, std::uint32_t offset,
                      bool is_exact);
/// The same for every string in the value.
void add_uses_in_strings(FileContext& cx, const AssetFacts& asset, const JsonValue& value);

}  // namespace lint
