// Settling objects and fields: implementation.
#include "linter/model/merge_fields.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "linter/base/text.h"
#include "linter/model/standard_fields.h"

namespace lint {
namespace {

/// Compares folded names without copying them.
struct LessFolded {
  using is_transparent = void;
  bool operator()(std::string_view a, std::string_view b) const { return less_folded(a, b); }
};

bool is_inside(std::string_view path, std::string_view folder) {
  return !folder.empty() && path.starts_with(folder) && path.size() > folder.size() &&
         path[folder.size()] == '/';
}

/// Which of two definitions wins: the lower rank.
class Ranking {
 public:
  Ranking(const Model& model, std::string_view default_folder)
      : model_(model), default_folder_(default_folder) {}

  [[nodiscard]] auto rank(const Origin& origin) const {
    const bool is_built_in = !origin.file;
    const ModelFile* const file = is_built_in ? nullptr : &model_.files[origin.file];
    return std::tuple(is_built_in, file == nullptr || !is_inside(file->path, default_folder_),
                      file == nullptr || file->type == MetadataType::custom_object, origin.file.value,
                      origin.offset);
  }

  /// Why `winner` ranks before `loser`; both stand in files.
  [[nodiscard]] Precedence reason(const Origin& winner, const Origin& loser) const {
    const auto [is_built_in, is_elsewhere, is_object_file, file, offset] = rank(winner);
    const auto other = rank(loser);
    if (is_elsewhere != std::get<1>(other)) return Precedence::default_folder;
    return is_object_file != std::get<2>(other) ? Precedence::source_format : Precedence::path_order;
  }

 private:
  const Model& model_;
  std::string_view default_folder_;
};

/// Adds to an object what another of its files says.
void combine(Object& object, const Object& other) {
  const auto fill = [](std::string_view& mine, std::string_view theirs) {
    if (mine.empty()) mine = theirs;
  };
  fill(object.label, other.label);
  fill(object.description, other.description);
  fill(object.sharing_model, other.sharing_model);
  fill(object.name_field_type, other.name_field_type);
  object.is_custom_setting |= other.is_custom_setting;
  object.is_defined |= other.is_defined;
  if (other.has_object_file && !object.has_object_file) {
    object.has_object_file = true;
    object.origin = other.origin;
    object.name = other.name;
  }
}

/// Lays what a file says of a standard field over the built-in facts.
void lay_over(Field& file, const Field& built_in) {
  const FieldType type = file.type == FieldType::unknown ? built_in.type : file.type;
  Field merged = built_in;
  merged.name = file.name;
  merged.label = file.label;
  merged.description = file.description;
  merged.help_text = file.help_text;
  merged.type = type;
  merged.is_required |= file.is_required;
  merged.is_unique |= file.is_unique;
  merged.is_external_id |= file.is_external_id;
  merged.is_restricted |= file.is_restricted;
  if (file.length != 0) merged.length = file.length;
  if (!file.reference_to.empty()) merged.reference_to = file.reference_to;
  merged.child_relationship = file.child_relationship;
  merged.controlling_field = file.controlling_field;
  merged.default_value = file.default_value;
  merged.value_set = file.value_set;
  merged.values = file.values;
  merged.business_status = file.business_status;
  merged.business_owner = file.business_owner;
  merged.security_classification = file.security_classification;
  merged.compliance_group = file.compliance_group;
  merged.origin = file.origin;
  file = std::move(merged);
}

bool same_key(const Field& a, const Field& b) {
  return equals_folded(a.object_name, b.object_name) && equals_folded(a.name, b.name);
}

void sort_definitions(std::vector<Field>& fields, const Ranking& ranking) {
  std::vector<std::uint32_t> order(fields.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Field& x = fields[a];
    const Field& y = fields[b];
    if (!equals_folded(x.object_name, y.object_name)) return less_folded(x.object_name, y.object_name);
    if (!equals_folded(x.name, y.name)) return less_folded(x.name, y.name);
    return ranking.rank(x.origin) < ranking.rank(y.origin);
  });
  std::vector<Field> sorted;
  sorted.reserve(fields.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(fields[i]));
  fields = std::move(sorted);
}

using ObjectsByName = std::map<std::string_view, Object, LessFolded>;

ObjectsByName combine_objects(const std::vector<Object>& objects, const std::vector<Field>& fields,
                              const Ranking& ranking) {
  std::vector<const Object*> ranked;
  for (const Object& object : objects) ranked.push_back(&object);
  std::sort(ranked.begin(), ranked.end(), [&](const Object* a, const Object* b) {
    return ranking.rank(a->origin) < ranking.rank(b->origin);
  });
  ObjectsByName by_name;
  for (const Object* const object : ranked) {
    const auto [place, is_new] = by_name.try_emplace(object->name, *object);
    if (!is_new) combine(place->second, *object);
  }
  for (const Field& field : fields) by_name.try_emplace(field.object_name, Object{.name = field.object_name});
  return by_name;
}

/// The winner of the definitions in [begin, end), which are sorted by rank; a built-in one stands last.
Field settle_one(std::span<Field> definitions, const Ranking& ranking, Model& model, FieldId id) {
  Field winner = std::move(definitions.front());
  for (Field& other : definitions.subspan(1)) {
    if (other.is_built_in) {
      lay_over(winner, other);
    } else {
      const Precedence reason = ranking.reason(winner.origin, other.origin);
      model.lost_definitions.push_back({.winner = id, .field = std::move(other), .reason = reason});
    }
  }
  return winner;
}

}  // namespace

void settle_fields(Model& model, std::vector<Object> objects, std::vector<Field> fields,
                   std::string_view default_folder) {
  const Ranking ranking(model, default_folder);
  for (Field& field : standard_fields(model.text)) fields.push_back(std::move(field));
  sort_definitions(fields, ranking);

  for (auto& [name, object] : combine_objects(objects, fields, ranking)) {
    object.kind = kind_of(object.name, object.is_custom_setting);
    model.objects.add(std::move(object));
  }
  std::size_t object = 0;
  for (std::size_t begin = 0; begin < fields.size();) {
    std::size_t end = begin + 1;
    while (end < fields.size() && same_key(fields[begin], fields[end])) ++end;
    while (!equals_folded(model.objects[ObjectId(object)].name, fields[begin].object_name)) ++object;
    const FieldId id(model.fields.size());
    Field field = settle_one(std::span(fields).subspan(begin, end - begin), ranking, model, id);
    Object& owner = model.objects[ObjectId(object)];
    field.object = ObjectId(object);
    field.object_name = owner.name;
    field.full_name = model.text.copy(concat(owner.name, ".", field.name));
    owner.fields.push_back(id);
    model.fields.add(std::move(field));
    begin = end;
  }
}

}  // namespace lint
