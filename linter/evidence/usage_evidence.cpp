// Population and last use by field: implementation.
#include "linter/evidence/usage_evidence.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Finds the fields that names in exports mean, and remembers those that mean none.
class NameJoin {
 public:
  explicit NameJoin(const Index& index) : index_(index) {}

  /// An export may leave out the `__c` of a custom object: DeveloperName does.
  [[nodiscard]] ObjectId object(std::string_view name) const {
    const ObjectId found = index_.find_object(name);
    return found || is_custom_name(name) ? found : index_.find_object(concat(name, "__c"));
  }

  /// The field, or none. Aliases and developer names have no `__c`.
  FieldId field(std::string_view object_name, std::string_view name, const Origin& origin) {
    const ObjectId owner = object(object_name);
    FieldId found = owner ? index_.find_field(owner, name) : FieldId();
    if (owner && !found && !is_custom_name(name)) found = index_.find_field(owner, concat(name, "__c"));
    note(found, object_name, name, origin);
    return found;
  }

  /// By file. Where some names are known, standard fields outside the built-in table are no surprise.
  [[nodiscard]] std::vector<UnknownNames> take() {
    std::vector<UnknownNames> unknown;
    for (auto& [file, seen] : files_) {
      if (seen.unknown.has_known) std::erase_if(seen.unknown.names, is_standard);
      if (!seen.unknown.names.empty()) unknown.push_back(std::move(seen.unknown));
    }
    return unknown;
  }

 private:
  struct File {
    UnknownNames unknown;
    std::unordered_set<std::string> names;
  };

  static bool is_standard(const std::string& full_name) {
    return full_name.find("__") == std::string::npos &&
           std::ranges::all_of(full_name, [](char c) { return is_word(c) || c == '.'; });
  }

  void note(FieldId found, std::string_view object_name, std::string_view name, const Origin& origin) {
    File& file = files_[origin.file];
    if (found) {
      file.unknown.has_known = true;
      return;
    }
    std::string full_name = concat(object_name, ".", name);
    if (!file.names.insert(fold(full_name)).second) return;
    if (file.unknown.names.empty()) file.unknown.origin = origin;
    file.unknown.names.push_back(std::move(full_name));
  }

  const Index& index_;
  std::map<FileId, File> files_;
};

/// What counts state beside each other: totals and shares that one row leaves to another.
void complete(FieldPopulation& population, const std::optional<std::int64_t>& object_total) {
  if (!population.total) population.total = object_total;
  const bool has_share = population.populated && population.total && *population.total > 0;
  if (!has_share) return;
  const std::int64_t populated = std::min(*population.populated, *population.total);
  const std::int64_t points = populated * 10000 / *population.total;
  population.basis_points = points == 0 && populated > 0 ? 1 : points;
}

/// Whether `a` says that more is filled than `b` does.
bool is_fuller(const FieldPopulation& a, const FieldPopulation& b) {
  if (a.is_empty() != b.is_empty()) return b.is_empty();
  return a.basis_points.value_or(-1) > b.basis_points.value_or(-1);
}

template <typename Record>
const Record* find_in(const std::vector<Record>& records, FieldId field) {
  const auto found = std::ranges::lower_bound(records, field, {}, &Record::field);
  return found != records.end() && found->field == field ? &*found : nullptr;
}

/// "0.14": hundredths of a percent without zeros at the end.
std::string percent_text(std::int64_t points) {
  const std::int64_t rest = points % 100;
  if (rest == 0) return concat(points / 100);
  return concat(points / 100, ".", rest / 10, rest % 10 == 0 ? "" : concat(rest % 10));
}

}  // namespace

std::string describe(const FieldPopulation& population) {
  const std::string share =
      population.basis_points ? concat(percent_text(*population.basis_points), " %") : std::string();
  if (!population.populated) return concat(share, " of the records");
  if (!population.total) return counted(static_cast<std::size_t>(*population.populated), "record", "records");
  const std::string of_all =
      concat(*population.populated, " of ",
             counted(static_cast<std::size_t>(*population.total), "record", "records"));
  return share.empty() ? of_all : concat(of_all, " (", share, ")");
}

UsageEvidence::UsageEvidence(const Model& model, const Index& index) {
  if (model.field_counts.empty() && model.last_uses.empty()) return;
  NameJoin names(index);
  std::map<ObjectId, std::int64_t> totals;
  for (const FieldCount& count : model.field_counts) {
    const ObjectId object = count.total ? names.object(count.object_name) : ObjectId();
    if (!object) continue;
    const auto [total, is_new] = totals.try_emplace(object, *count.total);
    if (!is_new) total->second = std::max(total->second, *count.total);
  }
  for (const FieldCount& count : model.field_counts) {
    if (count.field_name.empty()) continue;
    const FieldId field = names.field(count.object_name, count.field_name, count.origin);
    if (!field) continue;
    FieldPopulation population{.field = field,
                               .total = count.total,
                               .populated = count.populated,
                               .basis_points = count.basis_points,
                               .origin = count.origin};
    const auto total = totals.find(names.object(count.object_name));
    complete(population, total == totals.end() ? std::nullopt : std::optional(total->second));
    populations_.push_back(population);
  }
  for (const LastUse& use : model.last_uses) {
    const FieldId field = names.field(use.object_name, use.field_name, use.origin);
    if (field) last_uses_.push_back({.field = field, .day = use.day, .origin = use.origin});
  }
  unknown_ = names.take();
  has_population_ = !model.field_counts.empty();

  // The best record of each field stands first of its kind, and alone afterwards.
  std::ranges::stable_sort(populations_, [](const FieldPopulation& a, const FieldPopulation& b) {
    return a.field != b.field ? a.field < b.field : is_fuller(a, b);
  });
  std::ranges::stable_sort(last_uses_, [](const FieldLastUse& a, const FieldLastUse& b) {
    return a.field != b.field ? a.field < b.field : a.day > b.day;
  });
  const auto keep_first = [](auto& records) {
    const auto rest = std::ranges::unique(records, {}, [](const auto& each) { return each.field; });
    records.erase(rest.begin(), rest.end());
  };
  keep_first(populations_);
  keep_first(last_uses_);
}

const FieldPopulation* UsageEvidence::population(FieldId field) const {
  return find_in(populations_, field);
}

const FieldLastUse* UsageEvidence::last_use(FieldId field) const {
  return find_in(last_uses_, field);
}

}  // namespace lint
