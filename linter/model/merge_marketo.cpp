// Joining what several Marketo files say of one field: implementation.
#include "linter/model/merge_marketo.h"

#include <algorithm>
#include <map>

#include "linter/base/text.h"

namespace lint {
namespace {

void fill(MarketoField& field, const MarketoField& other) {
  const auto fill_text = [](std::string_view& mine, std::string_view theirs) {
    if (mine.empty()) mine = theirs;
  };
  const auto fill_flag = [](std::optional<bool>& mine, const std::optional<bool>& theirs) {
    if (!mine) mine = theirs;
  };
  fill_text(field.soap_name, other.soap_name);
  fill_text(field.label, other.label);
  fill_text(field.data_type, other.data_type);
  fill_text(field.description, other.description);
  if (field.length == 0) field.length = other.length;
  fill_flag(field.is_read_only, other.is_read_only);
  fill_flag(field.is_hidden, other.is_hidden);
  fill_flag(field.is_custom, other.is_custom);
  fill_flag(field.is_sensitive, other.is_sensitive);
}

bool same_key(const MarketoField& a, const MarketoField& b) {
  return equals_folded(a.object, b.object) && equals_folded(a.rest_name, b.rest_name);
}

}  // namespace

void settle_marketo_objects(Model& model) {
  std::vector<MarketoObject>& objects = model.marketo_objects;
  const auto comes_before = [](const MarketoObject& a, const MarketoObject& b) {
    return equals_folded(a.name, b.name) ? !a.is_draft && b.is_draft : less_folded(a.name, b.name);
  };
  std::stable_sort(objects.begin(), objects.end(), comes_before);
  const auto same_name = [](const MarketoObject& a, const MarketoObject& b) {
    return equals_folded(a.name, b.name);
  };
  for (std::size_t i = 1; i < objects.size(); ++i) {
    MarketoObject& object = objects[i - 1];
    if (object.label.empty() && same_name(object, objects[i])) object.label = objects[i].label;
  }
  objects.erase(std::unique(objects.begin(), objects.end(), same_name), objects.end());
}

void settle_marketo_fields(Model& model, const std::vector<MarketoField>& fields) {
  const auto is_approved = [&](std::string_view name) {
    return std::any_of(model.marketo_objects.begin(), model.marketo_objects.end(),
                       [&](const MarketoObject& o) { return !o.is_draft && equals_folded(o.name, name); });
  };
  std::vector<const MarketoField*> order;
  for (const MarketoField& field : fields) {
    if (!field.is_draft || !is_approved(field.object)) order.push_back(&field);
  }
  std::stable_sort(order.begin(), order.end(), [](const MarketoField* a, const MarketoField* b) {
    if (!equals_folded(a->object, b->object)) return less_folded(a->object, b->object);
    return less_folded(a->rest_name, b->rest_name);
  });
  MarketoField* last = nullptr;
  for (const MarketoField* const field : order) {
    if (last != nullptr && same_key(*last, *field)) {
      fill(*last, *field);
    } else {
      last = &model.marketo_fields[model.marketo_fields.add(*field)];
    }
  }
}

void drop_followed_pages(Model& model, const std::vector<MarketoField>& fields) {
  const auto is_incomplete = [&](FileId file) {
    return std::any_of(model.facts.begin(), model.facts.end(), [&](const Fact& fact) {
      return fact.kind == FactKind::incomplete && fact.origin.file == file;
    });
  };
  // Objects whose last page is there.
  std::vector<std::string_view> finished;
  std::map<FileId, std::string_view> object_of_page;
  for (const MarketoField& field : fields) {
    if (!field.is_hidden || field.is_alone) continue;  // Only pages of schema/fields state it.
    const auto [page, is_new] = object_of_page.try_emplace(field.origin.file, field.object);
    if (is_new && !is_incomplete(field.origin.file)) finished.push_back(page->second);
  }
  std::erase_if(model.facts, [&](const Fact& fact) {
    const auto page = object_of_page.find(fact.origin.file);
    return fact.kind == FactKind::incomplete && page != object_of_page.end() &&
           std::find(finished.begin(), finished.end(), page->second) != finished.end();
  });
}

}  // namespace lint
