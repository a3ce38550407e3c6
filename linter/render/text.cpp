// The text format of `check`: implementation.
#include "linter/render/text.h"

#include <algorithm>

#include "linter/render/paint.h"
#include "linter/render/places.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::size_t kMostLabels = 10;
constexpr char kLabelMark = '-';  ///< a label without a length marks the name at its place

/// Lays out one finding after another.
class TextRenderer {
 public:
  TextRenderer(const Places& places, const TextStyle& style) : places_(places), style_(style) {}

  void add(const Finding& finding);
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void add_header(const Finding& finding);
  void add_place(const Place& place, std::string_view arrow, Paint paint, char mark,
                 std::string_view message);
  void add_labels(const Finding& finding);
  void add_remark(std::string_view kind, std::string_view text);
  [[nodiscard]] std::string gutter(std::string_view content = {}) const;
  [[nodiscard]] std::string blue(std::string_view text) const {
    return painted(text, Paint::blue, style_.color);
  }
  [[nodiscard]] std::size_t gutter_width(const Finding& finding) const;

  const Places& places_;
  TextStyle style_;
  std::size_t width_ = 1;
  std::string out_;
};

std::size_t TextRenderer::gutter_width(const Finding& finding) const {
  std::uint32_t line = 1;
  const auto look = [&](const Place& place) {
    const ResolvedPlace* const resolved = places_.find(place);
    if (resolved != nullptr) line = std::max(line, resolved->line);
  };
  if (finding.place) look(*finding.place);
  for (const Label& label : finding.labels) look(label.place);
  return concat(line).size();
}

std::string TextRenderer::gutter(std::string_view content) const {
  return std::string(width_ - std::min(width_, content.size()), ' ').append(content);
}

void TextRenderer::add_header(const Finding& finding) {
  const std::string head = concat(to_string(finding.severity), "[", finding.rule, "]");
  out_ += painted(head, paint_of(finding.severity), style_.color);
  out_ += painted(concat(": ", safe_line(finding.message)), Paint::bold, style_.color);
  out_ += '\n';
}

void TextRenderer::add_place(const Place& place, std::string_view arrow, Paint paint, char mark,
                             std::string_view message) {
  const std::string path = safe_line(places_.path(place.file));
  const ResolvedPlace* const resolved = places_.find(place);
  if (resolved == nullptr || resolved->excerpt.empty()) {
    const std::string where =
        resolved == nullptr ? path : concat(path, ":", resolved->line, ":", resolved->column);
    out_ += concat(gutter(), blue(arrow), " ", where, message.empty() ? "" : ": ", message, "\n");
    return;
  }
  const bool is_label = mark == kLabelMark;
  const std::size_t left =
      count_code_points(resolved->excerpt) - std::min(count_code_points(resolved->excerpt), resolved->caret);
  const std::size_t length = std::clamp<std::size_t>(
      is_label && place.length == 0 ? resolved->word : place.length, 1, std::max<std::size_t>(left, 1));
  std::string marks = painted(std::string(length, mark), paint, style_.color);
  if (!message.empty()) marks += concat(" ", painted(message, paint, style_.color));
  out_ += concat(gutter(), blue(arrow), " ", path, ":", resolved->line, ":", resolved->column, "\n");
  out_ += concat(gutter(), blue(" |"), "\n");
  out_ += concat(blue(concat(gutter(concat(resolved->line)), " |")), " ", resolved->excerpt, "\n");
  out_ += concat(gutter(), blue(" |"), " ", std::string(resolved->caret, ' '), marks, "\n");
}

void TextRenderer::add_labels(const Finding& finding) {
  const std::size_t shown = std::min(finding.labels.size(), kMostLabels);
  for (std::size_t i = 0; i < shown; ++i) {
    const Label& label = finding.labels[i];
    add_place(label.place, ":::", Paint::blue, kLabelMark, safe_line(label.message));
  }
  if (shown < finding.labels.size()) {
    add_remark("also", counted(finding.labels.size() - shown, "more place", "more places"));
  }
}

void TextRenderer::add_remark(std::string_view kind, std::string_view text) {
  const std::string head = concat(" = ", kind, ": ");
  bool is_first = true;
  for (const std::string_view line : split(text, '\n')) {
    const std::string indent = is_first ? blue(" = ") + concat(painted(kind, Paint::bold, style_.color), ": ")
                                        : std::string(head.size(), ' ');
    out_ += concat(gutter(), indent, safe_line(line), "\n");
    is_first = false;
  }
}

void TextRenderer::add(const Finding& finding) {
  width_ = gutter_width(finding);
  add_header(finding);
  if (finding.place) {
    add_place(*finding.place, "-->", paint_of(finding.severity), '^', {});
  } else {
    add_remark("subject", finding.subject);
  }
  add_labels(finding);
  if (finding.confidence != Confidence::high) add_remark("confidence", to_string(finding.confidence));
  for (const std::string& note : finding.notes) add_remark("note", note);
  if (finding.fix) add_remark("fix", finding.fix->title);
  out_ += '\n';
}

}  // namespace

std::string render_text(const CheckReport& report, const TextStyle& style) {
  Places places(report.model, report.tree, true);
  for (const Finding& finding : report.outcome.findings) places.want(finding);
  places.resolve();
  TextRenderer renderer(places, style);
  for (const Finding& finding : report.outcome.findings) renderer.add(finding);
  std::string text = renderer.take();
  if (!style.quiet) text += render_summary(report, style);
  return text;
}

}  // namespace lint
