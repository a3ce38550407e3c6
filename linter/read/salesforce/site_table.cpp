// The site table: groups put together, rows for every type, and elements that switch components off.
#include "linter/read/salesforce/site_table.h"

#include <algorithm>
#include <array>

#include "linter/base/glob.h"

namespace lint {
namespace {

using enum SiteText;

constexpr SiteRow prose(std::string_view path) {
  return {.path = path, .text = words, .strength = Strength::none, .direction = Direction::displays};
}

constexpr SiteRow kProse[] = {
    prose("description"),    prose("label"),       prose("masterLabel"),  prose("shortDescription"),
    prose("comment"),        prose("comments"),    prose("notes"),        prose("helpText"),
    prose("inlineHelpText"), prose("displayName"), prose("errorMessage"), prose("successMessage"),
};

constexpr std::string_view kAnyObject =
    "SObjectType|sobjectType|sObjectType|sobject|objectName|objectApiName|objectType|entityName|entityType|"
    "object";

constexpr SiteRow general(std::string_view path, SiteText text) {
  return {.path = path, .text = text, .strength = Strength::medium, .object = kAnyObject};
}

constexpr SiteRow kGeneral[] = {
    general("*Field", field),          general("*Fields", field),      general("*FieldName", field),
    general("*FieldApiName", field),   general("*fieldname*", field),  general("*expression", formula),
    general("*formula", formula),      general("*ObjectName", object), general("sObjectType", object),
    general("*ObjectApiName", object),
};

constexpr ActiveRow kActive[] = {
    {MetadataType::workflow, "rules", "active", "true"},
    {MetadataType::approval_process, "", "active", "true"},
    {MetadataType::assignment_rules, "assignmentRule", "active", "true"},
    {MetadataType::auto_response_rules, "autoResponseRule", "active", "true"},
    {MetadataType::escalation_rules, "escalationRule", "active", "true"},
    {MetadataType::matching_rules, "matchingRules", "ruleStatus", "Active"},
    {MetadataType::duplicate_rule, "", "isActive", "true"},
    {MetadataType::entitlement_process, "", "active", "true"},
    {MetadataType::restriction_rule, "", "active", "true"},
    {MetadataType::field_restriction_rule, "", "active", "true"},
    {MetadataType::territory_rule, "", "active", "true"},
    {MetadataType::clean_data_service, "cleanRules", "status", "Active"},
    {MetadataType::path_assistant, "", "active", "true"},
    {MetadataType::animation_rule, "", "isActive", "true"},
    {MetadataType::email_template, "", "available", "true"},
};

std::span<const SiteRow> rows_in(std::span<const SiteRow> group, MetadataType type) {
  const auto [begin, end] = std::ranges::equal_range(group, type, {}, &SiteRow::type);
  return {begin, end};
}

std::string_view last_step(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace

MetadataType table_type(MetadataType type) {
  return type == MetadataType::workflow_part ? MetadataType::workflow : type;
}

std::span<const SiteRow> prose_sites() {
  return kProse;
}

std::span<const SiteRow> general_sites() {
  return kGeneral;
}

std::span<const ActiveRow> active_elements() {
  return kActive;
}

std::span<const SiteRow> sites_of(MetadataType type) {
  for (const auto group : {automation_sites(), access_sites(), interface_sites(), configuration_sites()}) {
    const std::span<const SiteRow> rows = rows_in(group, table_type(type));
    if (!rows.empty()) return rows;
  }
  return {};
}

bool ends_like(std::string_view path, std::string_view pattern) {
  if (pattern.find('*') == std::string_view::npos) {
    const std::size_t rest = path.size() - pattern.size();
    return path.ends_with(pattern) && (rest == 0 || path[rest - 1] == '/');
  }
  while (true) {
    const std::string_view step = last_step(path);
    const std::string_view wanted = last_step(pattern);
    const bool is_glob = wanted.find('*') != std::string_view::npos;
    if (is_glob ? !glob_match(wanted, step) : wanted != step) return false;
    if (wanted.size() == pattern.size()) return true;
    if (step.size() == path.size()) return false;
    path.remove_suffix(step.size() + 1);
    pattern.remove_suffix(wanted.size() + 1);
  }
}

}  // namespace lint
