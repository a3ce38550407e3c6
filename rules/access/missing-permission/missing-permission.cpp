// Permissions that Adobe's set-up guide asks for and the sync user is known to lack; one finding a severity.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct UserRight {
  std::string_view name;
  std::string_view label;  ///< in Setup
  Severity severity;
  std::string_view consequence;
};

constexpr std::string_view kTemplates = "nothing is documented to fail, but the guide asks for it";

/// Source:
/// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/enterprise-unlimited-edition/step-2-of-3-create-a-salesforce-user-for-marketo-enterprise-unlimited
constexpr UserRight kUserRights[] = {
    {"ApiEnabled", "API Enabled", Severity::error, "Marketo cannot log in: the sync stands still"},
    {"ConvertLeads", "Convert Leads", Severity::warning, "the flow step Convert Person fails"},
    {"EditTask", "Edit Tasks", Severity::warning, "the flow step Create Task and the activity log fail"},
    {"EditEvent", "Edit Events", Severity::warning, "Marketo cannot create or change events"},
    {"EditHtmlTemplates", "Edit HTML Templates", Severity::info, kTemplates},
    {"EditPublicDocuments", "Manage Public Documents", Severity::info, kTemplates},
    {"EditPublicTemplates", "Manage Public Classic Email Templates", Severity::info, kTemplates},
    {"PasswordNeverExpires", "Password Never Expires", Severity::info,
     "the sync stops on the day that the password expires, unless Marketo logs in by OAuth"},
};

/// A right on an object. Marketo creates leads and changes leads and contacts; the rest serves conversion,
/// merging and deleting.
struct ObjectRight {
  std::string_view object;
  std::string_view label;
  Truth ObjectAccess::*right;
  bool is_work = false;  ///< without it Marketo cannot save what it holds of people
};

constexpr ObjectRight kObjectRights[] = {
    {"Lead", "Create", &ObjectAccess::create, true},  {"Lead", "Edit", &ObjectAccess::edit, true},
    {"Lead", "Delete", &ObjectAccess::remove},        {"Contact", "Create", &ObjectAccess::create},
    {"Contact", "Edit", &ObjectAccess::edit, true},   {"Contact", "Delete", &ObjectAccess::remove},
    {"Account", "Create", &ObjectAccess::create},     {"Account", "Edit", &ObjectAccess::edit},
    {"Account", "Delete", &ObjectAccess::remove},     {"Opportunity", "Read", &ObjectAccess::read},
    {"Opportunity", "Create", &ObjectAccess::create}, {"Opportunity", "Edit", &ObjectAccess::edit},
    {"Opportunity", "Delete", &ObjectAccess::remove},
};

/// What fails, and the permissions that it needs.
struct Consequence {
  std::string_view text;
  std::vector<std::string> labels = {};
};

/// What is missing, of one severity.
struct Missing {
  std::vector<std::string> labels = {};
  std::vector<std::string> members = {};
  std::vector<Consequence> consequences = {};
};

void add(Missing& missing, std::string label, std::string_view member, std::string_view consequence) {
  missing.labels.push_back(label);
  missing.members.emplace_back(member);
  auto found = std::ranges::find(missing.consequences, consequence, &Consequence::text);
  if (found == missing.consequences.end()) {
    found = missing.consequences.insert(found, {.text = consequence});
  }
  found->labels.push_back(std::move(label));
}

/// The profile of the sync user: its file, if it is in the project.
const PermissionHolder* profile_of(const Context& cx) {
  for (const std::uint32_t holder : cx.access().holders()) {
    const PermissionHolder& record = cx.model().holders[holder];
    if (record.kind == HolderKind::profile && !record.is_export) return &record;
  }
  return nullptr;
}

/// Whether the profile's file tells which user permissions it lacks. Profiles of people hold dozens, the
/// barest of Salesforce's own half a dozen: a file with so few was likely cut, since nobody could log in.
bool lists_user_rights(const Context& cx) {
  constexpr std::uint32_t kFewest = 10;
  const PermissionHolder* const profile = profile_of(cx);
  return cx.access().options().profile_lists_all || (profile != nullptr && profile->users.size() >= kFewest);
}

void add_user_rights(Severity severity, const Context& cx, Missing& missing) {
  if (!lists_user_rights(cx)) return;
  for (const UserRight& right : kUserRights) {
    if (right.severity != severity || cx.access().user_permission(right.name) != Truth::no) continue;
    add(missing, std::string(right.label), right.name, right.consequence);
  }
}

Severity severity_of(const ObjectRight& right, ObjectId object, const Context& cx) {
  if (!right.is_work) return Severity::info;
  return is_object_written(object, cx) ? Severity::error : Severity::warning;
}

/// Where the object cannot be read at all, other rules say so.
void add_object_rights(Severity severity, const Context& cx, Missing& missing) {
  for (const ObjectRight& right : kObjectRights) {
    const ObjectId object = cx.index().find_object(right.object);
    if (!object) continue;
    const ObjectAccess access = cx.access().of(object);
    const bool is_asked = access.read == Truth::yes || right.right == &ObjectAccess::read;
    if (!is_asked || access.*right.right != Truth::no || severity_of(right, object, cx) != severity) continue;
    add(missing, concat(right.label, " on ", right.object), right.object,
        right.is_work ? "what Marketo saves there is refused with INSUFFICIENT_ACCESS_OR_READONLY"
                      : "opportunities are missing in Marketo, or converting, merging and deleting people "
                        "from Marketo fail");
  }
}

std::string_view purpose_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return ", without which the sync breaks";
    case Severity::warning:
      return ", without which flow steps of Marketo fail";
    case Severity::info:
      return ", which Marketo's set-up guide asks for";
  }
  return {};
}

void report_missing(Severity severity, Context& cx) {
  Missing missing;
  add_user_rights(severity, cx, missing);
  add_object_rights(severity, cx, missing);
  if (missing.labels.empty()) return;
  const PermissionHolder* const profile = profile_of(cx);
  const std::string& name = cx.access().options().profile;
  const Origin origin = profile == nullptr ? Origin() : profile->origin;
  Report report =
      cx.report_at(concat("Profile:", name), origin,
                   concat("the sync user lacks ", list_names(missing.labels), purpose_of(severity)));
  report.discriminator(std::string(to_string(severity))).count(missing.labels.size());
  if (severity != Severity::error) report.severity(severity);
  for (std::string& member : missing.members) report.member(std::move(member));
  for (const Consequence& consequence : missing.consequences) {
    report.note(concat("without ", list_names(consequence.labels), " ", consequence.text));
  }
  report.note(concat(
      "Salesforce admin: Setup › Profiles › ", name.empty() ? "the sync user's" : name,
      " › System Permissions (objects: Object Settings), or the same places of a permission set of the sync "
      "user; done when Admin › Salesforce › Sync Status in Marketo shows no failed job"));
}

void check(const Model&, Context& cx) {
  const Preset preset = cx.analysis().preset;
  report_missing(Severity::error, cx);
  if (preset != Preset::gate) report_missing(Severity::warning, cx);
  if (preset == Preset::all) report_missing(Severity::info, cx);
}

}  // namespace

LINT_RULE(check, {
                     .summary = "the sync user lacks permissions that Marketo's set-up asks for",
                     .severity = Severity::error,
                     .preset = Preset::gate,
                     .need = Need::sync_user,
                 });

}  // namespace lint
