// Uses and assets: what paths and members tell, and texts that hold names.
#include "linter/read/marketo/uses.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "linter/base/text.h"
#include "linter/read/csv.h"
#include "linter/read/marketo/template_names.h"

namespace lint {
namespace {

template <typename Value>
struct Word {
  std::string_view word;
  Value value;
};

/// Between blanks, singular. The first that occurs decides.
constexpr std::array kKinds{
    Word{" template ", AssetKind::page_template},
    Word{" landing page ", AssetKind::landing_page},
    Word{" landingpage ", AssetKind::landing_page},
    Word{" campaign ", AssetKind::campaign},
    Word{" smart list ", AssetKind::smart_list},
    Word{" smartlist ", AssetKind::smart_list},
    Word{" snippet ", AssetKind::snippet},
    Word{" token ", AssetKind::token},
    Word{" script ", AssetKind::script},
    Word{" velocity ", AssetKind::script},
    Word{" email ", AssetKind::email},
    Word{" e mail ", AssetKind::email},
    Word{" form ", AssetKind::form},
};

/// Behind the `#` in addresses of assets.
constexpr std::array kAddressKinds{
    Word{"FO", AssetKind::form},  Word{"SL", AssetKind::smart_list},   Word{"SC", AssetKind::campaign},
    Word{"EM", AssetKind::email}, Word{"LP", AssetKind::landing_page}, Word{"SN", AssetKind::snippet},
};

/// https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/assets/smart-campaigns for those
/// of campaigns.
constexpr std::array kStatuses{
    Word{"approved", AssetStatus::approved},  Word{"approvedwithdraft", AssetStatus::approved},
    Word{"draft", AssetStatus::draft},        Word{"active", AssetStatus::active},
    Word{"recurring", AssetStatus::active},   Word{"requested", AssetStatus::active},
    Word{"inactive", AssetStatus::inactive},  Word{"neverrun", AssetStatus::inactive},
    Word{"singlerun", AssetStatus::inactive}, Word{"invalid", AssetStatus::inactive},
};

/// Words of file names that say what the answer is, not which asset it is about.
constexpr std::array<std::string_view, 36> kAnswerWords{
    "form",      "forms",        "field",          "fields", "email",         "emails",
    "snippet",   "snippets",     "landing",        "page",   "pages",         "landingpage",
    "template",  "templates",    "token",          "tokens", "smart",         "list",
    "smartlist", "landingpages", "campaign",       "rules",  "content",       "dynamic",
    "full",      "fullcontent",  "dynamiccontent", "used",   "usedby",        "by",
    "marketo",   "asset",        "assets",         "folder", "smartcampaign", "dependentassets"};

/// ` smart campaign ` of `SmartCampaigns`: lower-case words, singular, between blanks.
std::string spaced_words(std::string_view text) {
  std::string words = " ";
  const auto end_word = [&] {
    if (words.ends_with('s') && !words.ends_with("ss")) words.pop_back();
    if (!words.ends_with(' ')) words += ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_upper = c != fold(c);
    if (is_upper && i > 0 && text[i - 1] == fold(text[i - 1])) end_word();
    if (is_letter(c) || is_digit(c)) {
      words += fold(c);
    } else {
      end_word();
    }
  }
  end_word();
  return words;
}

bool is_separator(char c) {
  return c == '.' || c == '-' || c == '_' || c == ' ';
}

/// The file's name without its extension, then the folders above it, the nearest first.
std::vector<std::string_view> path_parts(std::string_view path) {
  std::vector<std::string_view> parts = split(path, '/');
  std::reverse(parts.begin(), parts.end());
  constexpr std::size_t kMostParts = 4;
  parts.resize(std::min(parts.size(), kMostParts));
  // `email/5/dynamicContent/3.json`: the last number is the section's.
  if (parts.size() > 2 && equals_folded(parts[1], "dynamicContent")) parts.erase(parts.begin());
  parts.front() = parts.front().substr(0, parts.front().rfind('.'));
  return parts;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

AssetKind kind_of_address(std::string_view url) {
  const std::size_t mark = url.find('#');
  if (mark == std::string_view::npos) return AssetKind::other;
  for (const Word<AssetKind>& row : kAddressKinds) {
    if (url.substr(mark + 1).starts_with(row.word)) return row.value;
  }
  return AssetKind::other;
}

}  // namespace

std::string_view without_words(std::string_view name, std::span<const std::string_view> words) {
  constexpr std::string_view kSeparators = ".-_ ";
  const auto is_dropped = [&](std::string_view part) {
    return std::ranges::any_of(words, [&](std::string_view word) { return equals_folded(word, part); });
  };
  for (bool is_shorter = true; is_shorter;) {
    while (!name.empty() && is_separator(name.front())) name.remove_prefix(1);
    while (!name.empty() && is_separator(name.back())) name.remove_suffix(1);
    const std::size_t front = std::min(name.find_first_of(kSeparators), name.size());
    const std::size_t last = name.find_last_of(kSeparators);
    const std::size_t back = last == std::string_view::npos ? 0 : last + 1;
    const bool drops_last = is_dropped(name.substr(back));
    is_shorter = drops_last || is_dropped(name.substr(0, front));
    if (is_shorter) name = drops_last ? name.substr(0, back) : name.substr(front);
  }
  return name;
}

AssetKind asset_kind_of(std::string_view words) {
  const std::string spaced = spaced_words(words);
  for (const Word<AssetKind>& row : kKinds) {
    if (spaced.find(row.word) != std::string::npos) return row.value;
  }
  return AssetKind::other;
}

AssetStatus asset_status_of(std::string_view words) {
  const std::string key = heading_key(words);
  for (const Word<AssetStatus>& row : kStatuses) {
    if (row.word == key) return row.value;
  }
  return AssetStatus::unknown;
}

std::string folder_of(const JsonValue& element) {
  const JsonValue* const folder = element.member("folder");
  if (folder == nullptr) return {};
  if (folder->is_string()) return std::string(folder->text);
  if (const std::string_view name = folder->member_text("folderName"); !name.empty())
    return std::string(name);
  for (const std::string_view member : {"value", "id"}) {
    const JsonValue* const id = folder->member(member);
    if (id != nullptr && !id->text.empty())
      return concat(folder->member_text("type", "Folder"), ' ', id->text);
  }
  return {};
}

AssetFacts asset_of_path(std::string_view path) {
  const std::vector<std::string_view> parts = path_parts(path);
  AssetFacts asset;
  for (const std::string_view part : parts) {
    asset.name = without_words(part, kAnswerWords);
    if (!asset.name.empty()) break;
  }
  if (asset.name.empty()) asset.name = parts.front();
  if (is_number(asset.name)) asset.id = asset.name;
  // Folders are named after kinds more surely than files are.
  for (std::size_t i = 1; i <= parts.size() && asset.kind == AssetKind::other; ++i) {
    asset.kind = asset_kind_of(parts[i % parts.size()]);
  }
  return asset;
}

AssetFacts asset_of(const JsonValue& element, std::string_view path, AssetKind kind) {
  AssetFacts asset = asset_of_path(path);
  const AssetKind by_address = kind_of_address(element.member_text("url"));
  if (by_address != AssetKind::other) asset.kind = by_address;
  if (kind != AssetKind::other) asset.kind = kind;
  const JsonValue* const id = element.member("id");
  // Sections of content have ids of their own, which are strings.
  if (id != nullptr && id->is_number()) asset.id = id->text;
  if (const std::string_view name = trim(element.member_text("name")); !name.empty()) asset.name = name;
  asset.status = asset_status_of(element.member_text("status"));
  const JsonValue* const is_active = element.member("isActive");
  if (is_active != nullptr && is_active->bool_or(false)) asset.status = AssetStatus::active;
  asset.folder = folder_of(element);
  return asset;
}

void add_marketo_use(FileContext& cx, const AssetFacts& asset, MarketoUse use) {
  if (use.status == AssetStatus::unknown) use.status = asset.status;
  Arena& text = cx.block.text;
  use.asset = text.copy(asset.name);
  use.asset_id = text.copy(asset.id);
  use.folder = text.copy(asset.folder);
  use.object = text.copy(use.object);
  use.name = text.copy(use.name);
  use.path = text.copy(use.path);
  use.input = text.copy(use.input);
  for (std::string_view& value : use.values) value = text.copy(value);
  cx.block.marketo_uses.push_back(std::move(use));
}

void add_marketo_asset(FileContext& cx, const AssetFacts& asset, bool is_read, std::uint32_t offset) {
  Arena& text = cx.block.text;
  cx.block.marketo_assets.push_back({.kind = asset.kind,
                                     .status = asset.status,
                                     .is_read = is_read,
                                     .id = text.copy(asset.id),
                                     .name = text.copy(asset.name),
                                     .folder = text.copy(asset.folder),
                                     .origin = {.file = {}, .offset = offset}});
}

void add_uses_in_text(FileContext& cx, const AssetFacts& asset, std::string_view text, std::uint32_t offset,
                      bool is_exact) {
  const auto add = [&](const TemplateName& name, AssetKind kind, MarketoNameKind name_kind) {
    const auto shift = is_exact ? static_cast<std::uint32_t>(name.offset) : 0U;
    add_marketo_use(cx, asset,
                    {.kind = kind,
                     .name_kind = name_kind,
                     .direction = Direction::displays,
                     .object = name.object,
                     .name = name.name,
                     .path = name.written,
                     .origin = {.file = {}, .offset = offset + shift}});
  };
  for (const TemplateName& name : find_tokens(text)) add(name, asset.kind, MarketoNameKind::label);
  for (const TemplateName& name : find_velocity_names(text)) {
    add(name, AssetKind::script, MarketoNameKind::script_name);
  }
}

void add_uses_in_strings(FileContext& cx, const AssetFacts& asset, const JsonValue& value) {
  std::vector<const JsonValue*> open{&value};
  while (!open.empty()) {
    const JsonValue& next = *open.back();
    open.pop_back();
    if (next.is_string()) add_uses_in_text(cx, asset, next.text, next.text_offset(), false);
    for (std::size_t i = next.children.size(); i > 0; --i) open.push_back(&next.children[i - 1]);
  }
}

}  // namespace lint
