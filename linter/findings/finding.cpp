// Findings: names, keys and the one total order.
#include "linter/findings/finding.h"

#include <tuple>

#include "linter/base/stable_hash.h"
#include "linter/base/text.h"

namespace lint {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
  }
  return {};
}

std::string_view to_string(Confidence confidence) {
  switch (confidence) {
    case Confidence::high:
      return "high";
    case Confidence::medium:
      return "medium";
    case Confidence::low:
      return "low";
  }
  return {};
}

std::optional<Severity> parse_severity(std::string_view text) {
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (text == to_string(severity)) return severity;
  }
  return std::nullopt;
}

std::optional<Confidence> parse_confidence(std::string_view text) {
  for (const Confidence confidence : {Confidence::high, Confidence::medium, Confidence::low}) {
    if (text == to_string(confidence)) return confidence;
  }
  return std::nullopt;
}

std::string key_of(const Finding& finding) {
  const std::string subject = fold(finding.subject);
  return to_hex(stable_hash(finding.discriminator, stable_hash(concat(finding.rule, "\n", subject, "\n"))));
}

bool comes_before(const Finding& a, const Finding& b) {
  const auto place = [](const Finding& finding) {
    const Place point = finding.place.value_or(Place{});
    return std::tuple(point.file.value, point.offset);
  };
  if (a.confirmed != b.confirmed) return a.confirmed > b.confirmed;
  if (a.severity != b.severity) return a.severity < b.severity;
  if (a.confidence != b.confidence) return a.confidence < b.confidence;
  if (a.count != b.count) return a.count > b.count;
  if (place(a) != place(b)) return place(a) < place(b);
  return std::tie(a.rule, a.subject, a.message, a.discriminator) <
         std::tie(b.rule, b.subject, b.message, b.discriminator);
}

}  // namespace lint
