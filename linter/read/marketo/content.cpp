// Content of e-mails, snippets, landing pages and templates, tokens of folders, and lists of assets: all
// texts that can hold names of fields.
#include "linter/base/text.h"
#include "linter/read/marketo/records.h"
#include "linter/read/marketo/uses.h"

namespace lint {
namespace {

/// What sections look like tells e-mails, landing pages and snippets apart
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/assets).
AssetKind kind_of_section(const JsonValue& section) {
  if (section.member("htmlId") != nullptr) return AssetKind::email;
  if (section.member("formattingOptions") != nullptr) return AssetKind::landing_page;
  return AssetKind::snippet;
}

}  // namespace

/// Sections, dynamic content and whole documents; the address in the path says which asset they belong to.
void read_content(FileContext& cx, const MarketoAnswer& answer) {
  AssetFacts asset = asset_of_path(cx.path);
  if (asset.kind == AssetKind::other) asset.kind = kind_of_section(answer.elements.front());
  asset.status = asset_status_of(answer.elements.front().member_text("status"));
  add_marketo_asset(cx, asset, true, 0);
  for (const JsonValue& section : answer.elements) add_uses_in_strings(cx, asset, section);
}

/// Lists of assets give names and status; subjects and senders of e-mails hold tokens.
void read_assets(FileContext& cx, const MarketoAnswer& answer) {
  for (const JsonValue& element : answer.elements) {
    const AssetFacts asset = asset_of(element, cx.path);
    add_marketo_asset(cx, asset, false, element.offset);
    add_uses_in_strings(cx, asset, element);
  }
}

/// Tokens of folders and programs: texts, which may hold tokens of fields, and scripts
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/tokens).
void read_folder_tokens(FileContext& cx, const MarketoAnswer& answer) {
  for (const JsonValue& element : answer.elements) {
    const JsonValue* const tokens = element.member("tokens");
    if (tokens == nullptr) continue;
    for (const JsonValue& token : tokens->elements()) {
      const AssetFacts asset{.kind = AssetKind::token,
                             .name = concat("my.", trim(token.member_text("name"))),
                             .folder = folder_of(element)};
      add_marketo_asset(cx, asset, true, token.offset);
      add_uses_in_strings(cx, asset, token);
    }
  }
}

/// A page, an e-mail or a script that somebody saved.
void read_saved_text(FileContext& cx, std::string_view text, bool is_exact) {
  AssetFacts asset = asset_of_path(cx.path);
  const std::size_t slash = cx.path.rfind('/') + 1;  // 0 without a folder
  asset.name = cx.path.substr(slash, cx.path.rfind('.') - slash);
  if (asset.kind == AssetKind::form || asset.kind == AssetKind::smart_list) asset.kind = AssetKind::other;
  add_marketo_asset(cx, asset, true, 0);
  add_uses_in_text(cx, asset, text, 0, is_exact);
}

}  // namespace lint
