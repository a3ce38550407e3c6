// Names in Marketo's assets: implementation.
#include "linter/twins/marketo_names.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/twins/built_in_fields.h"
#include "linter/twins/built_in_names.h"

namespace lint {
namespace {

constexpr std::string_view kPerson = "lead";
constexpr std::string_view kCompany = "company";

/// The letters of key spaces: REST, SOAP, label, and what Velocity makes of a name.
constexpr char kRest = 'R';
constexpr char kSoap = 'S';
constexpr char kLabel = 'L';
constexpr char kScript = 'V';

/// The spaces to look in, in order: without a `soap` block in the describe, forms still write the REST name
/// of custom fields.
std::string_view spaces_of(MarketoNameKind kind) {
  switch (kind) {
    case MarketoNameKind::soap_name:
      return "SR";
    case MarketoNameKind::label:
      return "L";
    case MarketoNameKind::rest_name:
      return "RS";
    case MarketoNameKind::script_name:
      return "SRV";
    case MarketoNameKind::any:
      return "RSL";
  }
  return {};
}

std::string key_of(char space, std::string_view object, std::string_view name) {
  return concat(space, fold(object), '\n', fold(trim(name)));
}

/// `Apple_Score` of `Apple Score`: Velocity names hold no blanks.
std::string script_name(std::string_view name) {
  std::string word(trim(name));
  std::replace_if(
      word.begin(), word.end(), [](char c) { return !is_word(c); }, '_');
  return word;
}

bool is_person(std::string_view object) {
  return equals_folded(object, kPerson) || equals_folded(object, kCompany);
}

/// Whether a built-in field goes by the name.
bool is_called(const BuiltInName& names, const MarketoUse& use) {
  const bool is_label = equals_folded(names.label, use.name);
  const bool is_name = equals_folded(names.soap_name, use.name) || equals_folded(names.rest_name, use.name) ||
                       equals_folded(script_name(names.soap_name), use.name);
  switch (use.name_kind) {
    case MarketoNameKind::label:
      return is_label;
    case MarketoNameKind::any:
      return is_label || is_name;
    case MarketoNameKind::soap_name:
    case MarketoNameKind::rest_name:
    case MarketoNameKind::script_name:
      return is_name;
  }
  return false;
}

}  // namespace

MarketoNames::MarketoNames(const Model& model, const Index& index) : model_(model), index_(index) {
  for (std::size_t i = 0; i < model.marketo_fields.size(); ++i) {
    const MarketoFieldId id(i);
    const MarketoField& field = model.marketo_fields[id];
    schemas_.insert(fold(field.object));
    const auto add = [&](char space, std::string_view name) {
      if (name.empty()) return;
      std::vector<MarketoFieldId>& ids = fields_[key_of(space, field.object, name)];
      if (ids.empty() || ids.back() != id) ids.push_back(id);
    };
    add(kRest, field.rest_name);
    add(kSoap, field.soap_name);
    add(kLabel, field.label);
    add(kScript, script_name(field.soap_name));
    add(kScript, script_name(field.label));
  }
  for (const MarketoObject& object : model.marketo_objects) {
    if (object.is_custom) by_label_.try_emplace(fold(trim(object.label)), fold(object.name));
  }
  for (const Object& object : model.objects) {
    if (object.kind == ObjectKind::custom) by_label_.try_emplace(fold(trim(object.label)), fold(object.name));
  }
  by_label_.erase("");
}

/// Persons hold the fields of their company; the trigger's record may be of any other object.
std::vector<std::string> MarketoNames::schemas_of(std::string_view object) const {
  if (equals_folded(object, kPerson)) return {std::string(kPerson), std::string(kCompany)};
  if (equals_folded(object, kCompany)) return {std::string(kCompany), std::string(kPerson)};
  if (!object.empty()) {
    const std::string name = fold(object);
    const auto labelled = by_label_.find(name);
    if (schemas_.contains(name) || labelled == by_label_.end()) return {name};
    return {labelled->second};
  }
  std::vector<std::string> others;
  for (const std::string& name : schemas_) {
    if (!is_person(name)) others.push_back(name);
  }
  std::sort(others.begin(), others.end());
  return others;
}

std::vector<MarketoFieldId> MarketoNames::fields_of(const MarketoUse& use) const {
  std::vector<MarketoFieldId> all;
  for (const std::string& object : schemas_of(use.object)) {
    for (const char space : spaces_of(use.name_kind)) {
      const auto found = fields_.find(key_of(space, object, use.name));
      if (found == fields_.end()) continue;
      // A person's field comes before the company's field of the same name.
      if (is_person(object)) return found->second;
      all.insert(all.end(), found->second.begin(), found->second.end());
      break;
    }
  }
  return all;
}

std::vector<DirectField> MarketoNames::direct_fields_of(const MarketoUse& use) const {
  std::vector<DirectField> fields;
  const auto add = [&](std::string_view object, std::string_view name) {
    const FieldId field = index_.find_field(index_.find_object(object), name);
    if (field) fields.push_back({.field = field});
  };
  if (is_person(use.object)) {
    const bool is_company = equals_folded(use.object, kCompany);
    for (const BuiltInName& names : built_in_names()) {
      if (!is_called(names, use)) continue;
      for (const BuiltInPair& pair : built_in_pairs(names.rest_name)) {
        if (!is_company || pair.object == "Account") add(pair.object, pair.field);
      }
      return fields;
    }
  }
  if (has_schema(use) || use.name_kind == MarketoNameKind::label) return fields;
  if (!is_person(use.object)) {
    if (const ObjectId object = object_of(use)) add(model_.objects[object].name, use.name);
    return fields;
  }
  if (!is_custom_name(use.name)) return fields;
  for (const std::string_view object : {"Lead", "Contact", "Account"}) add(object, use.name);
  // Only Lead and Contact share a field of Marketo.
  const bool has_account = !fields.empty() && model_.fields[fields.back().field].object_name == "Account";
  if (has_account && fields.size() > 1) {
    for (DirectField& field : fields) field.confidence = Confidence::low;
  }
  return fields;
}

/// `renewal_c` of Marketo's schemas is taken for `Renewal__c`.
ObjectId MarketoNames::salesforce_object(std::string_view name) const {
  if (const ObjectId object = index_.find_object(name)) return object;
  if (!ends_with_folded(name, "_c") || is_custom_name(name)) return {};
  return index_.find_object(concat(name.substr(0, name.size() - 2), "__c"));
}

ObjectId MarketoNames::object_of(const MarketoUse& use) const {
  if (use.object.empty() || is_person(use.object)) return {};
  if (const ObjectId object = salesforce_object(use.object)) return object;
  const auto labelled = by_label_.find(fold(use.object));
  return labelled == by_label_.end() ? ObjectId() : salesforce_object(labelled->second);
}

bool MarketoNames::has_schema(const MarketoUse& use) const {
  const std::vector<std::string> schemas = schemas_of(use.object);
  return std::any_of(schemas.begin(), schemas.end(),
                     [&](const std::string& name) { return schemas_.contains(name); });
}

}  // namespace lint
