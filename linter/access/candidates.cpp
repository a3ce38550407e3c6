// Who the sync user may be: implementation.
#include "linter/access/candidates.h"

#include <algorithm>
#include <array>

#include "linter/access/always_read.h"
#include "linter/base/text.h"

namespace lint {
namespace {

constexpr std::string_view kObjects[] = {"Lead", "Contact", "Account"};

/// What Adobe's set-up guide asks for and hardly any person's profile lacks.
constexpr std::string_view kSetUp[] = {"ApiEnabled", "ConvertLeads", "EditTask", "EditEvent"};
/// What integrations have and people do not.
constexpr std::string_view kUnattended[] = {"PasswordNeverExpires", "ApiUserOnly"};

bool is_marketo(std::string_view text) {
  return contains_folded(text, "marketo") || contains_folded(text, "mkto");
}

/// The text of a holder that speaks of Marketo; empty when none does.
std::string_view marketo_text(const PermissionHolder& holder) {
  for (const std::string_view text : {holder.name, holder.label, holder.description}) {
    if (is_marketo(text)) return text;
  }
  return {};
}

void sort_by_name(std::vector<Candidate>& candidates) {
  std::ranges::sort(candidates, {}, &Candidate::name);
  const auto repeats = std::ranges::unique(candidates, {}, &Candidate::name);
  candidates.erase(repeats.begin(), repeats.end());
}

std::vector<Candidate> find_named(const Model& model, HolderKind kind) {
  std::vector<Candidate> candidates;
  for (const PermissionHolder& holder : model.holders) {
    const bool is_file = holder.kind == kind && !holder.is_export;
    const std::string_view text = is_file ? marketo_text(holder) : std::string_view();
    if (!text.empty()) candidates.push_back({.name = std::string(holder.name), .why = std::string(text)});
  }
  sort_by_name(candidates);
  return candidates;
}

bool is_granted(const Model& model, const PermissionHolder& holder, std::string_view name) {
  for (std::uint32_t i = holder.users.begin; i < holder.users.end; ++i) {
    const UserPermission& permission = model.user_permissions[i];
    if (permission.enabled && !permission.is_custom && equals_folded(model.names[permission.name], name))
      return true;
  }
  return false;
}

std::vector<Candidate> find_integrations(const Model& model) {
  std::vector<Candidate> candidates;
  for (const PermissionHolder& holder : model.holders) {
    const auto has = [&](std::string_view name) { return is_granted(model, holder, name); };
    if (holder.kind != HolderKind::profile || !holder.is_custom || !std::ranges::all_of(kSetUp, has))
      continue;
    const auto sign = std::ranges::find_if(kUnattended, has);
    if (sign == std::end(kUnattended)) continue;
    candidates.push_back({.name = std::string(holder.name), .why = concat("has ", *sign)});
  }
  sort_by_name(candidates);
  return candidates;
}

Truth reads(const Access& access, FieldId field) {
  const Verdict verdict = access.of(field).verdict;
  if (verdict == Verdict::unknown) return Truth::unknown;
  return is_visible(verdict) ? Truth::yes : Truth::no;
}

}  // namespace

bool looks_like_marketo(const PermissionHolder& holder) {
  return !marketo_text(holder).empty();
}

Candidates find_candidates(const Model& model) {
  Candidates candidates = {.profiles = find_named(model, HolderKind::profile),
                           .sets = find_named(model, HolderKind::permission_set),
                           .groups = find_named(model, HolderKind::permission_set_group)};
  if (!candidates.profiles.empty()) return candidates;
  candidates.profiles = find_integrations(model);
  candidates.is_by_permissions = !candidates.profiles.empty();
  return candidates;
}

bool is_ruled_out(const Hypothesis& hypothesis) {
  return std::ranges::any_of(hypothesis.vital, [](const auto& field) { return field.second == Truth::no; });
}

Hypothesis weigh(const Model& model, const Index& index, AccessOptions user) {
  user.states_sets = true;
  const Access access(model, index, user);
  Hypothesis hypothesis = {.user = std::move(user)};
  for (const std::string_view name : kObjects) {
    const ObjectId object = index.find_object(name);
    if (!object) continue;
    for (const FieldId field : model.objects[object].fields) {
      if (!model.fields[field].is_custom) continue;
      const Truth truth = reads(access, field);
      ++(truth == Truth::yes ? hypothesis.seen : truth == Truth::no ? hypothesis.hidden : hypothesis.unknown);
    }
  }
  for (const AlwaysRead& field : kAlwaysRead) {
    const FieldId id = field.is_vital ? index.find_field(field.field) : FieldId();
    if (id) hypothesis.vital.emplace_back(field.field, reads(access, id));
  }
  return hypothesis;
}

}  // namespace lint
