// What a rule is given: the analyses, and a place to report.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/engine/analysis.h"
#include "linter/findings/finding.h"

namespace lint {

/// A reported finding under construction: `cx.report(…).note(…).label(…)`.
class Report {
 public:
  explicit Report(Finding& finding) : finding_(&finding) {}

  /// Why it matters, or what to click. One sentence or two.
  Report& note(std::string text) {
    finding_->notes.push_back(std::move(text));
    return *this;
  }
  /// A second place that adds information. Left out when the origin is built in.
  Report& label(const Origin& origin, std::string text) {
    if (origin.file) {
      finding_->labels.push_back(
          {.place = {.file = origin.file, .offset = origin.offset}, .message = std::move(text)});
    }
    return *this;
  }
  Report& count(std::size_t things) {
    finding_->count = things;
    return *this;
  }
  /// The fields that the finding stands for when its subject is something else.
  Report& members(const std::vector<const Field*>& fields) {
    for (const Field* const field : fields) finding_->members.emplace_back(field->full_name);
    return *this;
  }
  /// Something else that the finding stands for, by name.
  Report& member(std::string name) {
    finding_->members.push_back(std::move(name));
    return *this;
  }
  Report& severity(Severity severity) {
    finding_->severity = severity;
    return *this;
  }
  Report& confidence(Confidence confidence) {
    finding_->confidence = confidence;
    return *this;
  }
  /// Tells two findings of one rule on one subject apart; part of the key.
  Report& discriminator(std::string text) {
    finding_->discriminator = std::move(text);
    return *this;
  }
  Report& fix(Fix fix) {
    finding_->fix = std::move(fix);
    return *this;
  }

 private:
  Finding* finding_;
};

/// Fields of one object, for findings that stand for several.
struct FieldGroup {
  const Object* object = nullptr;
  std::vector<const Field*> fields;
};

/// Reads the analyses and collects findings of one rule.
class Context {
 public:
  Context(const Analysis& analysis, std::string_view rule, Severity severity, std::vector<Finding>& sink)
      : analysis_(analysis), rule_(rule), severity_(severity), sink_(sink) {}

  [[nodiscard]] const Analysis& analysis() const { return analysis_; }
  [[nodiscard]] const Model& model() const { return analysis_.model; }
  [[nodiscard]] const Index& index() const { return analysis_.index; }
  [[nodiscard]] const Scope& scope() const { return analysis_.scope; }
  [[nodiscard]] const Access& access() const { return analysis_.access; }
  [[nodiscard]] const References& references() const { return analysis_.references; }
  [[nodiscard]] const UsageEvidence& evidence() const { return analysis_.evidence; }
  /// What assets of Marketo use, and whether enough of them were read for silence to mean something.
  [[nodiscard]] const MarketoUses& marketo_uses() const { return analysis_.marketo_uses; }
  /// The strongest use of the field, in Salesforce or in Marketo.
  [[nodiscard]] Strength strongest_use(FieldId field) const {
    return std::max(references().strongest(field), marketo_uses().strongest(field));
  }
  [[nodiscard]] const SyncErrors& sync_errors() const { return analysis_.sync_errors; }

  /// The id of a field or object of the model.
  [[nodiscard]] FieldId id_of(const Field& field) const;
  [[nodiscard]] ObjectId id_of(const Object& object) const;
  [[nodiscard]] MarketoFieldId id_of(const MarketoField& field) const;
  /// The decision about a field, or null.
  [[nodiscard]] const Decision* decision(const Field& field) const {
    return analysis_.decisions.find(field.full_name);
  }

  /// Reports on a field, an object, a holder of permissions, or anything else with a subject and an origin.
  Report report(const Field& field, std::string message);
  /// On a field, at the file line that settles its access.
  Report report_access(const Field& field, const Origin& origin, std::string message);
  Report report(const Object& object, std::string message);
  /// On an object, about some of its fields; stands at the first of them.
  Report report(const FieldGroup& group, std::string message);
  Report report(const PermissionHolder& holder, std::string message);
  Report report(const MarketoField& field, std::string message);
  Report report_file(const Origin& origin, std::string message);
  Report report_at(std::string subject, const Origin& origin, std::string message);

  /// "`Lead Score` (`Lead.Score__c`)", or only the name where there is no label.
  [[nodiscard]] static std::string named(const Field& field);
  [[nodiscard]] static std::string named(const Object& object);

 private:
  const Analysis& analysis_;
  std::string_view rule_;
  Severity severity_;
  std::vector<Finding>& sink_;
};

}  // namespace lint
