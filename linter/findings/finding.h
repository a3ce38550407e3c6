// A finding: data only; text is laid out by the renderers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "linter/source/source_tree.h"

namespace lint {

enum class Severity : std::uint8_t { error, warning, info };
enum class Confidence : std::uint8_t { high, medium, low };

[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::string_view to_string(Confidence confidence);
[[nodiscard]] std::optional<Severity> parse_severity(std::string_view text);
[[nodiscard]] std::optional<Confidence> parse_confidence(std::string_view text);

/// A range of raw bytes of a file. Length 0 marks a point.
struct Place {
  FileId file;
  std::uint32_t offset = 0;
  std::uint32_t length = 0;
};

/// A second place that adds information to a finding.
struct Label {
  Place place;
  std::string message;
};

/// A replacement of raw bytes.
struct Edit {
  Place place;
  std::string text;
};

enum class Applicability : std::uint8_t { safe, unsafe, display_only };

struct Fix {
  Applicability applicability = Applicability::safe;
  std::string title;
  std::vector<Edit> edits;
};

/// What a rule found. Owns its text.
struct Finding {
  std::string_view rule = {};  ///< group/rule; lives as long as the program
  Severity severity = Severity::warning;
  Confidence confidence = Confidence::high;
  std::string subject = {};  ///< `Lead.Score__c`, `Foo__c`, `Profile:Name`, `marketo:leadScore`, else a path
  std::string discriminator = {};  ///< tells two findings of one rule on one subject apart; part of the key
  std::string label = {};          ///< the subject's label, for readers who know no API names
  std::size_t count = 1;           ///< how many things this finding stands for
  std::size_t confirmed = 0;       ///< rows of real sync errors that fail with it
  std::vector<std::string> members =
      {};  ///< full names of the fields it stands for beside its subject; not printed
  std::string message = {};
  std::optional<Place> place = {};
  std::vector<Label> labels = {};
  std::vector<std::string> notes = {};
  std::optional<Fix> fix = {};
};

/// Rule, subject and discriminator, hashed: stable over moves of lines and files.
[[nodiscard]] std::string key_of(const Finding& finding);

/// The one total order: confirmed by real sync errors, severity, confidence, fan-out, then path, offset,
/// rule, subject, message.
[[nodiscard]] bool comes_before(const Finding& a, const Finding& b);

}  // namespace lint
