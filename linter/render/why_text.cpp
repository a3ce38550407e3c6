// The text format of `why`.
#include "linter/base/text.h"
#include "linter/render/paint.h"
#include "linter/render/safe_text.h"
#include "linter/render/why.h"

namespace lint {
namespace {

/// Long texts of Apex are cut: the whole stands in the file.
constexpr std::size_t kLongestText = 300;

std::string where(const TracePlace& place) {
  if (place.file.empty()) return {};
  return place.line == 0 ? place.file : concat(place.file, ":", place.line);
}

std::string shortened(std::string_view text) {
  if (text.size() <= kLongestText) return std::string(text);
  std::size_t end = kLongestText;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  return concat(text.substr(0, end), "…");
}

/// Lines below a heading.
class WhyText {
 public:
  explicit WhyText(const TextStyle& style) : style_(style) {}

  void add(const WhyError& error) {
    const std::string code = error.code.empty() ? "unknown code" : error.code;
    const std::string object = error.object.empty() ? "" : concat(" on ", error.object);
    const std::string level = error.level == "job" ? ", a whole job" : "";
    out_ += concat(painted(safe_line(concat(code, object)), Paint::bold, style_.color), " (",
                   counted(error.rows, "row", "rows"), level, ")",
                   safe_line(error.meaning.empty() ? "" : concat(": ", error.meaning)), "\n");
    line("text", shortened(error.text));
    line("records", join(error.records, ", "));
    line("answer", answer_of(error));
    for (const WhyCause& cause : error.causes) add(cause);
    if (error.more_causes > 0) out_ += concat("  and ", error.more_causes, " more\n");
    for (const WhyWay& way : error.way) {
      const std::string package = way.name_space.empty() ? "" : concat(" of the package ", way.name_space);
      const std::string place = where(way.place);
      line("through", concat(way.kind, " ", way.component, package, place.empty() ? "" : ", ", place));
    }
    line("Salesforce", error.salesforce);
    line("Marketo", error.marketo);
    line("who", error.owner);
    line("done when", error.done_when);
    out_ += '\n';
  }

  void add(const WhySummary& summary, std::size_t errors) {
    out_ += concat(counted(errors, "error", "errors"), " in ", counted(summary.rows, "row", "rows"), ": ",
                   summary.sure, " with a component, ", summary.candidates, " with candidates only, ",
                   summary.by_code, " by the code alone, ", summary.unexplained, " unexplained\n");
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  static std::string answer_of(const WhyError& error) {
    if (error.sureness == "certain") return "certain";
    if (error.sureness == "likely") return "likely, not certain";
    if (error.sureness == "candidates") return "not sure: one of these, or something else";
    if (error.sureness == "by-code") return "the code says it; no component of the project is named";
    return "nothing in the project has such a text";
  }

  void add(const WhyCause& cause) {
    const std::string label = cause.label.empty() ? "" : concat(" (", cause.label, ")");
    const std::string inactive = cause.is_active ? "" : ", inactive by its file";
    const std::string name = safe_line(concat(cause.kind_name, " ", cause.component, label, inactive));
    out_ += concat("  ", painted(name, Paint::bold, style_.color), "\n");
    detail("", where(cause.place));
    detail("why", cause.because);
    detail("its text", cause.message);
    detail("effect", cause.says);
    std::vector<std::string> reads;
    for (const WhyField& field : cause.reads) {
      reads.push_back(field.label.empty() ? field.name : concat(field.label, " (", field.name, ")"));
    }
    detail("reads", join(reads, ", "));
    detail("sync user can avoid it", cause.avoidance);
  }

  void line(std::string_view name, std::string_view text) {
    if (!text.empty()) out_ += concat("  ", name, ": ", safe_line(text), "\n");
  }
  void detail(std::string_view name, std::string_view text) {
    if (!text.empty()) out_ += concat("    ", name, name.empty() ? "" : ": ", safe_line(text), "\n");
  }

  TextStyle style_;
  std::string out_;
};

}  // namespace

WhySummary summarise(const std::vector<WhyError>& errors) {
  WhySummary summary;
  for (const WhyError& error : errors) {
    summary.rows += error.rows;
    if (error.sureness == "certain" || error.sureness == "likely") {
      ++summary.sure;
    } else if (error.sureness == "candidates") {
      ++summary.candidates;
    } else if (error.sureness == "by-code") {
      ++summary.by_code;
    } else {
      ++summary.unexplained;
    }
  }
  return summary;
}

std::string render_why_text(const std::vector<WhyError>& errors, const TextStyle& style) {
  WhyText out(style);
  for (const WhyError& error : errors) out.add(error);
  if (!style.quiet) out.add(summarise(errors), errors.size());
  return out.take();
}

}  // namespace lint
