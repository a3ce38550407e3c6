// The dictionary: rows with a contract, words, evidence and a decision. Owns its text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/access/access.h"
#include "linter/dictionary/decisions.h"
#include "linter/dictionary/version.h"

namespace lint {

/// What makes a formula's value change without a save of its record.
struct FormulaTraits {
  bool is_volatile = false;
  bool is_cross_object = false;
  bool is_reader_dependent = false;
  bool is_presentation = false;
  bool is_uncertain = false;
  friend bool operator==(const FormulaTraits&, const FormulaTraits&) = default;
};

/// `volatile, cross-object`; `same-record` when nothing is set.
[[nodiscard]] std::string describe(const FormulaTraits& traits);

/// What the sync user can do with a field; what digests and diffs know of a verdict.
enum class Reach : std::uint8_t { unknown, hidden, readable, writable };

[[nodiscard]] std::string_view to_string(Reach reach);

/// The Salesforce side of a row, one column an object. A length, precision or list of values that the project
/// does not state is 0 or empty.
struct FieldContract {
  std::string name = {};  ///< full name: `Lead.Score__c`
  std::string type = {};  ///< Metadata API name; empty when unknown
  bool is_formula = false;
  std::uint32_t length = 0;
  std::uint32_t precision = 0;
  std::uint32_t scale = 0;
  std::vector<std::string> targets = {};  ///< of a lookup, sorted
  std::vector<std::string> values = {};   ///< API names of the active picklist values, sorted
  bool is_restricted = false;
  bool is_required = false;
  bool is_unique = false;
  Verdict verdict = Verdict::unknown;  ///< the last known one; digests cover its Reach only
  bool is_synced = true;               ///< Marketo syncs the object at all
  FormulaTraits traits = {};
  std::string formula_hash = {};  ///< of the formula's text
  std::string roll_up = {};       ///< operation, field and lookup of a roll-up summary
};

[[nodiscard]] Reach reach_of(const FieldContract& field);

/// The Marketo side of a row.
struct MarketoContract {
  std::string object = {};  ///< `lead`, `company`, …
  std::string name = {};    ///< REST name
  std::string type = {};    ///< empty when no file says
  std::uint32_t length = 0;
  std::string tier = {};  ///< of the join; empty without Salesforce side. Not covered by digests: a better
                          ///< proof of the same twin changes nothing that was agreed
};

/// `marketo:leadScore`; other objects than the person are named: `marketo:company.industry`.
[[nodiscard]] std::string marketo_id(const MarketoContract& marketo);

struct Contract {
  std::vector<FieldContract> fields =
      {};  ///< Lead, Contact, Account, Opportunity, then by name; may be empty
  std::optional<MarketoContract> marketo = {};
  SyncDirection direction = SyncDirection::unstated;  ///< decided, else what the sync does with such fields
};

struct FieldWords {
  std::string label = {};
  std::string description = {};
  std::string help_text = {};
  std::string sensitivity = {};  ///< classification and compliance groups
};

/// What people read. A change is a PATCH and never touches a sign-off. `fields` matches the contract's.
struct Words {
  std::vector<FieldWords> fields = {};
  std::string marketo_label = {};
  std::string marketo_description = {};
  bool is_marketo_sensitive = false;
  bool is_purpose_claimed = false;  ///< a description names the purpose, nobody has confirmed it
};

struct FieldEvidence {
  std::string doubt = {};  ///< why access is unknown today
  std::string as_of = {};  ///< version of the dictionary in which the verdict was last settled
  bool is_stale = false;   ///< unknown today: the verdict is the last known one
  std::uint32_t strong = 0;
  std::uint32_t medium = 0;
  std::uint32_t weak = 0;
};

/// A rule and how many findings it has on the row.
struct FindingCount {
  std::string rule = {};
  std::uint32_t count = 0;
};

/// What was observed. Never makes a new version. `fields` matches the contract's.
struct Evidence {
  std::vector<FieldEvidence> fields = {};
  std::vector<FindingCount> findings = {};
  bool is_marketo_hidden = false;           ///< hidden in Marketo's Field Management
  std::vector<std::string> conflicts = {};  ///< further fields of the row that were decided differently
};

struct Entry {
  std::string id = {};  ///< the first Salesforce name, else `marketo_id`
  Contract contract = {};
  Words words = {};
  Evidence evidence = {};
  std::optional<Decision> decision = {};  ///< its line is 0
};

struct Dictionary {
  Version version = {};
  std::string digest = {};
  std::vector<Entry> entries = {};     ///< sorted by id, case ignored
  std::vector<Decision> orphans = {};  ///< decided, but the field is no longer in the org
};

/// `Lead` of `Lead.Score__c`.
[[nodiscard]] std::string_view object_of(const FieldContract& field);
/// `Score__c` of `Lead.Score__c`.
[[nodiscard]] std::string_view bare_name(const FieldContract& field);
/// `Text(80)`, `Number(16,2)`, `Formula Text`.
[[nodiscard]] std::string describe_type(const FieldContract& field);
[[nodiscard]] std::string describe_type(const MarketoContract& marketo);
/// The rank of an object in a row: Lead, Contact, Account, Opportunity, all others.
[[nodiscard]] std::size_t object_rank(std::string_view object);

}  // namespace lint
