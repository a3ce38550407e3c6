// Wording that rules share: implementation.
#include "linter/engine/advice.h"

#include <algorithm>
#include <map>

#include "linter/access/sync_user.h"
#include "linter/base/text.h"

namespace lint {
namespace {

std::string_view display_name(const Field& field) {
  return field.label.empty() ? field.name : field.label;
}

/// A text of a query in its quotes
/// (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_quotedstringescapes.htm).
std::string soql_literal(std::string_view text) {
  return concat("'", replace_all(replace_all(std::string(text), "\\", "\\\\"), "'", "\\'"), "'");
}

std::string soql_list(const std::vector<std::string>& texts) {
  std::vector<std::string> literals;
  for (const std::string& text : texts) literals.push_back(soql_literal(text));
  return join(literals, ", ");
}

/// What a shell would read as its own inside double quotes is escaped.
std::string in_double_quotes(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '"' || c == '$' || c == '`' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

/// How long `ns__` of a permission set is; 0 without a namespace.
std::size_t namespace_size(std::string_view set) {
  const std::size_t end = set.find("__");
  return end == std::string_view::npos ? 0 : end + 2;
}

std::string xml_text(std::string_view text) {
  std::string escaped = replace_all(replace_all(std::string(text), "&", "&amp;"), "<", "&lt;");
  return replace_all(std::move(escaped), ">", "&gt;");
}

std::string members_of_type(std::string_view type, const std::vector<std::string>& members) {
  std::string text = "<types>";
  for (const std::string& member : members) text += concat("<members>", xml_text(member), "</members>");
  return concat(text, "<name>", type, "</name></types>");
}

}  // namespace

std::string list_names(const std::vector<std::string>& names, std::size_t limit) {
  std::string list;
  const std::size_t shown = std::min(names.size(), limit);
  for (std::size_t i = 0; i < shown; ++i) list += concat(i == 0 ? "`" : ", `", names[i], "`");
  if (names.size() > shown) list += concat(" and ", names.size() - shown, " more");
  return list;
}

std::string setup_path(const Field& field) {
  return concat("Setup › Object Manager › ", field.object_name, " › Fields & Relationships › ",
                display_name(field));
}

std::string grant_steps(const Field& field, const Access& access) {
  const std::string_view set = access.set_to_change(field.object);
  const std::string& profile = access.options().profile;
  const std::string clicks =
      set.empty() ? concat(setup_path(field), " › Set Field-Level Security, tick Visible for ",
                           profile.empty() ? "the sync user's profile" : profile)
                  : concat("Setup › Permission Sets › ", set, " › Object Settings › ", field.object_name,
                           " › Edit, tick Read Access for `", display_name(field), "`");
  return concat("Salesforce admin: ", clicks,
                "; then each record must be saved once before its value reaches Marketo");
}

std::string open_steps(const FieldGroup& group, std::string_view boxes, const Access& access) {
  const Field& first = *group.fields.front();
  const std::string_view set = access.set_to_change(first.object);
  const std::string& profile = access.options().profile;
  const std::string holder = set.empty()
                                 ? concat("Profiles › ", profile.empty() ? "the sync user's" : profile)
                                 : concat("Permission Sets › ", set);
  std::vector<std::string> labels;
  for (const Field* const field : group.fields) labels.emplace_back(display_name(*field));
  return concat("Salesforce admin: Setup › ", holder, " › Object Settings › ", group.object->name,
                " › Edit, tick ", boxes, " for ", list_names(labels));
}

std::string describe_uses(const std::vector<const Field*>& fields, const Context& cx) {
  std::map<std::string, std::size_t> counts;
  for (const Field* const field : fields) {
    for (const Reference& use : cx.references().of(cx.id_of(*field))) {
      if (use.strength == Strength::none) continue;
      const Site& site = cx.model().sites[use.site];
      ++counts[concat(to_string(site.type), use.is_active ? "" : " (inactive)")];
    }
    for (const MarketoReference& use : cx.marketo_uses().of(cx.id_of(*field))) {
      const std::string_view kind = to_string(cx.model().marketo_uses[use.use].kind);
      ++counts[concat(kind, use.is_active ? "" : " (inactive)")];
    }
  }
  std::string uses;
  for (const auto& [type, count] : counts) uses += concat(uses.empty() ? "" : ", ", count, " ", type);
  return uses.empty() ? "nothing" : uses;
}

std::string hide_steps(const Field& field, const Access& access) {
  const std::string& profile = access.options().profile;
  return concat(
      "Salesforce admin: ", setup_path(field), " › Set Field-Level Security, clear Visible for ",
      profile.empty() ? "the sync user's profile" : profile,
      access.options().permission_sets.empty() ? "" : " and take it out of the sync user's permission sets");
}

std::string marketo_clear_steps(const Field& field) {
  if (ends_with_folded(field.object_name, "__c")) {
    return concat(
        "Marketo admin: Admin › Salesforce Objects Sync › ", field.object_name,
        " › Fields: clear the field as a trigger or constraint, after changing the smart lists that use it");
  }
  return concat("Marketo admin: Admin › Field Management › ", display_name(field),
                " › Field Actions › Export Used By, clear every use; after Salesforce has hidden the field, "
                "Field Actions › Hide Field");
}

std::string access_query(std::string_view profile, const std::vector<std::string>& sets,
                         const std::vector<std::string>& objects) {
  const std::string name = profile.empty() ? "<profile of the sync user>" : profile_label(profile);
  std::string parents = concat("Parent.Profile.Name = ", soql_literal(name));
  if (!sets.empty()) {
    std::vector<std::string> bare;
    for (const std::string& set : sets) bare.push_back(set.substr(namespace_size(set)));
    parents = concat("(", parents, " OR Parent.Name IN (", soql_list(bare), "))");
  }
  return concat("sf data query --query \"SELECT Parent.Name, Parent.NamespacePrefix, Parent.Profile.Name, ",
                "SobjectType, Field, PermissionsRead, PermissionsEdit FROM FieldPermissions WHERE ",
                in_double_quotes(parents), " AND SobjectType IN (", soql_list(objects), ")\" --json > ",
                kAccessFile);
}

// The fields of an object that is named come with it, standard ones too.
std::string access_retrieve(std::string_view profile, const std::vector<std::string>& objects) {
  const std::string name = profile.empty() ? "<file name of the profile>" : profile_member(profile);
  return concat(
      "or retrieve the profile together with its objects, in one go: sf project retrieve start --manifest "
      "package.xml, with <Package xmlns=\"http://soap.sforce.com/2006/04/metadata\">",
      members_of_type("CustomObject", objects), members_of_type("Profile", {name}),
      "<version>62.0</version></Package>");
}

std::string last_use_of(FieldId field, const Context& cx) {
  const FieldLastUse* const last = cx.evidence().last_use(field);
  return last == nullptr ? std::string() : concat("last used on ", last->day);
}

std::vector<std::string> missing_families(const Coverage& coverage) {
  std::vector<std::string> missing;
  if (!coverage.has_layouts) missing.emplace_back("layouts");
  if (!coverage.has_automation && !coverage.has_code) missing.emplace_back("flows, workflows or Apex");
  if (!coverage.has_reports) missing.emplace_back("reports or list views");
  return missing;
}

Origin access_origin(FieldId field, const Analysis& analysis) {
  const Field& record = analysis.model.fields[field];
  const std::vector<AccessEvidence> evidence = analysis.access.evidence(field, record.object);
  // What a muting set takes away is the line to change, whatever else was read first.
  for (const AccessEvidence& line : evidence) {
    if (line.origin.file && line.says.find("muted by") != std::string::npos) return line.origin;
  }
  return evidence.empty() || !evidence.front().origin.file ? record.origin : evidence.front().origin;
}

bool is_known_unseen(FieldId field, const Analysis& analysis) {
  const Verdict verdict = analysis.access.of(field).verdict;
  return verdict == Verdict::hidden || verdict == Verdict::no_object_access;
}

Confidence confidence_of_visible(FieldId field, const Analysis& analysis) {
  return analysis.access.of(field).verdict == Verdict::unknown ? Confidence::low : Confidence::high;
}

std::vector<std::string> names_of(const std::vector<const Field*>& fields) {
  std::vector<std::string> names;
  for (const Field* const field : fields) names.emplace_back(field->full_name);
  return names;
}

bool has_word(std::string_view text, std::string_view word) {
  const auto is_part = [](char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
  };
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (!word.empty() && fold(text[at]) != fold(word.front())) continue;
    if (!equals_folded(text.substr(at, word.size()), word)) continue;
    const bool starts = at == 0 || !is_part(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !is_part(text[at + word.size()]);
    if (starts && ends) return true;
  }
  return false;
}

std::string words_of(std::string_view api_name) {
  std::string words;
  for (std::size_t i = 0; i < api_name.size(); ++i) {
    const char c = api_name[i];
    const bool is_upper = is_letter(c) && c != fold(c);
    const bool after_lower = i > 0 && is_letter(api_name[i - 1]) && api_name[i - 1] == fold(api_name[i - 1]);
    if (c == '_' || (is_upper && after_lower)) words += ' ';
    if (c != '_') words += fold(c);
  }
  return words;
}

}  // namespace lint
