// Grouping fields into rows.
#include "linter/dictionary/rows.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "linter/base/text.h"
#include "linter/dictionary/entry.h"

namespace lint {
namespace {

/// Which fields of a Marketo field's candidates share its row; the surest come first.
Row settle(const Model& model, MarketoFieldId marketo, std::vector<Twin> candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Twin& a, const Twin& b) {
    return std::tuple(a.tier, a.confidence, a.field.value) < std::tuple(b.tier, b.confidence, b.field.value);
  });
  Row row{.fields = {}, .marketo = marketo, .tier = Tier::mapping};
  for (const Twin& twin : candidates) {
    if (twin.tier == Tier::label && !row.fields.empty() && row.tier != Tier::label) break;
    const ObjectId object = model.fields[twin.field].object;
    const bool is_taken = std::any_of(row.fields.begin(), row.fields.end(),
                                      [&](FieldId field) { return model.fields[field].object == object; });
    if (is_taken) continue;
    row.fields.push_back(twin.field);
    row.tier = twin.tier;
  }
  std::sort(row.fields.begin(), row.fields.end(), [&](FieldId a, FieldId b) {
    return std::tuple(object_rank(model.fields[a].object_name), a.value) <
           std::tuple(object_rank(model.fields[b].object_name), b.value);
  });
  return row;
}

}  // namespace

std::vector<Row> make_rows(const Model& model, const Twins& twins, std::span<const FieldId> fields) {
  std::map<std::uint32_t, std::vector<Twin>> candidates;  // by Marketo field
  std::vector<bool> is_wanted(model.fields.size(), false);
  for (const FieldId field : fields) is_wanted[field.value] = true;
  for (std::size_t i = 0; i < model.fields.size(); ++i) {
    const std::span<const Twin> own = twins.twins_of(FieldId(i));
    if (own.empty()) continue;
    candidates[own.front().marketo.value].push_back(own.front());
    is_wanted[i] = true;
  }

  std::vector<Row> rows;
  for (std::size_t i = 0; i < model.marketo_fields.size(); ++i) {
    const auto found = candidates.find(static_cast<std::uint32_t>(i));
    rows.push_back(settle(model, MarketoFieldId(i),
                          found == candidates.end() ? std::vector<Twin>() : std::move(found->second)));
    for (const FieldId field : rows.back().fields) is_wanted[field.value] = false;
  }
  for (std::size_t i = 0; i < model.fields.size(); ++i) {
    if (is_wanted[i]) rows.push_back({.fields = {FieldId(i)}, .marketo = {}, .tier = Tier::mapping});
  }
  return rows;
}

}  // namespace lint
