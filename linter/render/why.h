// Why real sync errors happen, ready to print.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "linter/render/report.h"
#include "linter/render/trace.h"

namespace lint {

struct WhyField {
  std::string name = {};  ///< `Lead.Email`
  std::string label = {};
};

/// A component that can be behind an error.
struct WhyCause {
  std::string kind = {};  ///< metadata type, or the idea: `ValidationRule`, `RequiredField`
  std::string kind_name = {};
  std::string component = {};
  std::string label = {};
  std::string object = {};
  bool is_active = true;
  TracePlace place = {};
  std::string because = {};
  std::string message = {};
  std::string says = {};
  std::vector<WhyField> reads = {};
  std::string avoidance = {};  ///< whether the sync user can avoid it
};

/// A trigger, class or flow on the way to the cause.
struct WhyWay {
  std::string kind = {};
  std::string component = {};
  std::string name_space = {};
  TracePlace place = {};
};

/// One error, with all rows that say the same.
struct WhyError {
  std::string code = {};
  std::string meaning = {};
  std::string text = {};
  std::string object = {};
  std::string level = {};  ///< `record`, `job` or empty
  std::size_t rows = 0;
  std::vector<std::string> records = {};
  std::string sureness = {};
  std::vector<WhyCause> causes = {};
  std::size_t more_causes = 0;
  std::vector<WhyWay> way = {};
  std::string salesforce = {};
  std::string marketo = {};
  std::string owner = {};
  std::string done_when = {};
};

/// For readers: no stable format.
[[nodiscard]] std::string render_why_text(const std::vector<WhyError>& errors, const TextStyle& style);
/// `fieldlint-why/1`.
[[nodiscard]] std::string render_why_json(const std::vector<WhyError>& errors);

/// How many errors have which sureness.
struct WhySummary {
  std::size_t rows = 0;
  std::size_t sure = 0;  ///< certain or likely
  std::size_t candidates = 0;
  std::size_t by_code = 0;
  std::size_t unexplained = 0;
};

[[nodiscard]] WhySummary summarise(const std::vector<WhyError>& errors);

}  // namespace lint
