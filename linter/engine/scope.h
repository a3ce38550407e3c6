// Which objects and fields the rules speak about.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/access/access.h"
#include "linter/model/index.h"

namespace lint {

/// `sync`: what Marketo can see or has; `org`: every custom field and object.
enum class LintScope : std::uint8_t { automatic, sync, org };

/// What is known of the sync beside metadata and schemas (`[sync]` of the configuration).
struct SyncOptions {
  std::vector<std::string> custom_objects = {};
  std::string filter_field = {};
  std::vector<std::string> program_member_fields = {};
  std::string purpose_pattern = "marketo";
};

/// Answers "does this rule speak about that field". Borrows the model.
class Scope {
 public:
  Scope(const Model& model, const Index& index, const AccessOptions& access, const SyncOptions& sync,
        LintScope scope);

  /// Lead, Contact, Account, Opportunity and the custom objects that are synced or wanted.
  [[nodiscard]] bool is_synced(ObjectId object) const;
  /// A custom field of a synced object; of CampaignMember and User only what the sync reads.
  [[nodiscard]] bool is_synced(FieldId field) const;
  /// A custom object that `[sync] custom-objects` names or Marketo's schemas hold.
  [[nodiscard]] bool is_wanted(ObjectId object) const;
  /// Inside `[lint] scope`: the rules of stale/, docs/ and object/ follow it.
  [[nodiscard]] bool is_linted(ObjectId object) const;
  [[nodiscard]] bool is_linted(FieldId field) const;
  /// Whether the scope is the whole org.
  [[nodiscard]] bool is_whole_org() const { return scope_ == LintScope::org; }

 private:
  const Model& model_;
  LintScope scope_;
  std::vector<bool> synced_;
  std::vector<bool> wanted_;
  std::vector<bool> program_member_;
};

}  // namespace lint
