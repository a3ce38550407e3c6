// Decisions: what the two admins agreed about a field. Read from `decisions.toml`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lint {

enum class SyncChoice : std::uint8_t { undecided, sync, hide };
enum class SyncDirection : std::uint8_t { unstated, to_marketo, to_salesforce, both };

/// One admin's signature under a version of the field's contract.
struct Approval {
  std::string by = {};
  std::string on = {};      ///< ISO date
  std::string digest = {};  ///< of the contract that was signed; empty when not recorded
};

struct Decision {
  std::string field = {};  ///< `Lead.Score__c`, or a glob for a bulk decision
  bool is_pattern = false;
  SyncChoice sync = SyncChoice::undecided;
  SyncDirection direction = SyncDirection::unstated;
  std::string purpose = {};
  std::string owner = {};
  std::string source_of_truth = {};
  std::optional<Approval> salesforce = {};
  std::optional<Approval> marketo = {};
  std::uint32_t line = 0;  ///< in decisions.toml, from 1
};

[[nodiscard]] std::string_view to_string(SyncChoice choice);
[[nodiscard]] std::string_view to_string(SyncDirection direction);

/// All decisions. A field's own decision beats a pattern; the last pattern that matches wins.
class Decisions {
 public:
  Decisions() = default;
  explicit Decisions(std::vector<Decision> decisions) : decisions_(std::move(decisions)) {}

  /// The decision for a field by full name, or null. Names ignore ASCII case.
  [[nodiscard]] const Decision* find(std::string_view full_name) const;
  [[nodiscard]] const std::vector<Decision>& all() const { return decisions_; }

 private:
  std::vector<Decision> decisions_;
};

}  // namespace lint
