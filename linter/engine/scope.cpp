// Which objects and fields the rules speak about: implementation.
#include "linter/engine/scope.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Objects whose new custom fields Marketo creates by itself
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/sfdc-sync-details/sfdc-sync-field-sync).
constexpr std::array<std::string_view, 4> kSyncedObjects{"Lead", "Contact", "Account", "Opportunity"};

LintScope settle(LintScope scope, const Model& model, const AccessOptions& access) {
  if (scope != LintScope::automatic) return scope;
  return access.is_configured() || !model.marketo_fields.empty() ? LintScope::sync : LintScope::org;
}

}  // namespace

Scope::Scope(const Model& model, const Index& index, const AccessOptions& access, const SyncOptions& sync,
             LintScope scope)
    : model_(model),
      scope_(settle(scope, model, access)),
      synced_(model.objects.size()),
      wanted_(model.objects.size()),
      program_member_(model.fields.size()) {
  for (const std::string_view name : kSyncedObjects) {
    if (const ObjectId object = index.find_object(name)) synced_[object.value] = true;
  }
  const auto want = [&](std::string_view name) {
    const ObjectId object = index.find_object(name);
    if (!object || model.objects[object].kind != ObjectKind::custom) return;
    wanted_[object.value] = true;
    synced_[object.value] = true;
  };
  for (const std::string& name : sync.custom_objects) want(name);
  for (const MarketoObject& object : model.marketo_objects) want(object.name);
  for (const std::string& name : sync.program_member_fields) {
    const std::string full_name =
        name.find('.') == std::string::npos ? concat("CampaignMember.", name) : name;
    if (const FieldId field = index.find_field(full_name)) program_member_[field.value] = true;
  }
}

bool Scope::is_synced(ObjectId object) const {
  return synced_[object.value];
}

bool Scope::is_synced(FieldId id) const {
  const Field& field = model_.fields[id];
  return field.is_custom && (synced_[field.object.value] || program_member_[id.value]);
}

bool Scope::is_wanted(ObjectId object) const {
  return wanted_[object.value];
}

bool Scope::is_linted(ObjectId object) const {
  const Object& record = model_.objects[object];
  if (scope_ == LintScope::sync) return synced_[object.value];
  return record.is_defined && record.kind == ObjectKind::custom;
}

bool Scope::is_linted(FieldId id) const {
  const Field& field = model_.fields[id];
  if (scope_ == LintScope::sync) return is_synced(id);
  const ObjectKind kind = model_.objects[field.object].kind;
  return field.is_custom && field.origin.file && (kind == ObjectKind::standard || kind == ObjectKind::custom);
}

}  // namespace lint
