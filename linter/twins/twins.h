// The join of Salesforce fields and Marketo fields.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/findings/finding.h"
#include "linter/model/index.h"
#include "linter/model/model.h"

namespace lint {

struct TwinOptions {
  /// Overrides: Salesforce name such as `Lead.Score__c`, Marketo REST name.
  std::vector<std::pair<std::string, std::string>> mapping = {};
};

/// How two fields were joined, the surest way first. Marketo does not publish the mapping, so all but the
/// first are conclusions from names.
enum class Tier : std::uint8_t {
  mapping,            ///< the project's own mapping
  built_in,           ///< Marketo's default mapping of its own fields
  api_name,           ///< the REST name is the API name of one object only
  suffixed,           ///< the REST name is the API name with `_lead`, `_contact` or `_account`
  shared_name,        ///< the API name occurs on several objects
  single_underscore,  ///< `Active_c` for `Active__c`
  label,              ///< the labels are equal: a hint
};

/// `api-name`, `built-in`, …
[[nodiscard]] std::string_view to_string(Tier tier);

struct Twin {
  FieldId field;
  MarketoFieldId marketo;
  Tier tier = Tier::api_name;
  Confidence confidence = Confidence::high;
  bool is_ambiguous = false;     ///< one of several candidates, of which one is right: `[mapping]` decides
  std::string_view reason = {};  ///< why they are twins, in words; lives as long as the program
};

/// The pairs of a model. Many to many: a merged field stands for one of Lead and one of Contact.
class Twins {
 public:
  Twins() = default;
  explicit Twins(std::vector<Twin> pairs);

  /// The Marketo fields of a Salesforce field, the surest first.
  [[nodiscard]] std::span<const Twin> twins_of(FieldId field) const;
  /// The Salesforce fields of a Marketo field, in order of their ids.
  [[nodiscard]] std::span<const Twin> twins_of(MarketoFieldId marketo) const;
  /// All pairs, ordered by Salesforce field.
  [[nodiscard]] std::span<const Twin> all() const { return by_field_; }

 private:
  std::vector<Twin> by_field_;
  std::vector<Twin> by_marketo_;
};

/// Joins person and company fields with Lead, Contact and Account, opportunity fields with Opportunity, and
/// custom objects with the Salesforce object of their name.
[[nodiscard]] Twins join(const Model& model, const Index& index, const TwinOptions& options);

}  // namespace lint
