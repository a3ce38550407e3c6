// What lists of assets add to uses: implementation.
#include "linter/model/merge_marketo_uses.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "linter/base/text.h"

namespace lint {
namespace {

using AssetKey = std::pair<AssetKind, std::string_view>;

AssetKey key_of(AssetKind kind, std::string_view id) {
  return {kind == AssetKind::form_rule ? AssetKind::form : kind, id};
}

void fill(std::string_view& mine, std::string_view theirs) {
  if (mine.empty()) mine = theirs;
}

/// How far back in its file a use is looked for; further back a repetition does no harm.
constexpr std::size_t kRepeatWindow = 64;

bool is_same(const MarketoUse& a, const MarketoUse& b) {
  return a.origin.file == b.origin.file && a.kind == b.kind && a.name_kind == b.name_kind &&
         a.direction == b.direction && equals_folded(a.object, b.object) && equals_folded(a.name, b.name) &&
         a.asset == b.asset && a.asset_id == b.asset_id;
}

void drop_repetitions(std::vector<MarketoUse>& uses) {
  std::vector<MarketoUse> kept;
  for (const MarketoUse& use : uses) {
    const std::size_t from = kept.size() - std::min(kept.size(), kRepeatWindow);
    const bool is_known = std::any_of(kept.begin() + static_cast<std::ptrdiff_t>(from), kept.end(),
                                      [&](const MarketoUse& known) { return is_same(known, use); });
    if (!is_known) kept.push_back(use);
  }
  uses = std::move(kept);
}

}  // namespace

void settle_marketo_uses(Model& model) {
  if (model.marketo_uses.empty()) return;
  std::map<AssetKey, MarketoAsset> known;
  for (const MarketoAsset& asset : model.marketo_assets) {
    if (asset.id.empty() || asset.is_read) continue;
    MarketoAsset& entry = known.try_emplace(key_of(asset.kind, asset.id), asset).first->second;
    fill(entry.name, asset.name);
    fill(entry.folder, asset.folder);
    // An asset may have an approved version and a draft beside it.
    entry.status = std::max(entry.status, asset.status);
  }
  for (MarketoUse& use : model.marketo_uses) {
    const auto found = known.find(key_of(use.kind, use.asset_id));
    if (use.asset_id.empty() || found == known.end()) continue;
    if (!found->second.name.empty()) use.asset = found->second.name;
    fill(use.folder, found->second.folder);
    if (use.status == AssetStatus::unknown) use.status = found->second.status;
  }
  drop_repetitions(model.marketo_uses);
}

}  // namespace lint
