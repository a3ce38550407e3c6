// The text format of `plan-removal`.
#include <algorithm>

#include "linter/render/paint.h"
#include "linter/render/removal.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::size_t kMostPlaces = 5;

/// A step's heading in the order of the stages.
std::string_view heading_of(RemovalStage stage) {
  switch (stage) {
    case RemovalStage::automation:
      return "automation";
    case RemovalStage::code:
      return "code";
    case RemovalStage::formulas:
      return "formulas and validation rules";
    case RemovalStage::display:
      return "reports, list views, pages and templates";
    case RemovalStage::configuration:
      return "configuration and other files";
    case RemovalStage::nothing:
      return {};
  }
  return {};
}

class Writer {
 public:
  explicit Writer(const TextStyle& style) : style_(style) {}

  void bold(std::string_view text) {
    out_ += concat(painted(safe_line(text), Paint::bold, style_.color), "\n");
  }
  void line(std::string_view indent, std::string_view text) { out_ += concat(indent, safe_line(text), "\n"); }
  void blank() { out_ += '\n'; }
  void raw(std::string_view text) { out_ += text; }
  void stage(std::string_view name) {
    ++number_;
    out_ += concat("  ", number_, ". ", safe_line(name), "\n");
  }
  void restart() { number_ = 0; }
  [[nodiscard]] std::string mark(const RemovalStep& step) const {
    if (step.blocks) return painted("blocks ", Paint::red, style_.color);
    return step.is_notable ? painted("check ", Paint::yellow, style_.color) : std::string();
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  TextStyle style_;
  std::string out_;
  std::size_t number_ = 0;
};

void add_step(const RemovalStep& step, Writer& out) {
  out.raw(concat("     ", out.mark(step)));
  out.line("", concat(step.kind, " ", step.component, ": ", step.action));
  const std::size_t shown = std::min(step.places.size(), kMostPlaces);
  for (std::size_t i = 0; i < shown; ++i) {
    const TraceReference& place = step.places[i];
    const std::string at = place.place.line == 0 ? step.file : concat(step.file, ":", place.place.line);
    out.line("       ", concat(at, " ", place.direction, place.is_active ? "" : ", inactive",
                               place.confidence == "low" ? ", perhaps the field of another object" : ""));
  }
  if (shown < step.places.size()) {
    out.line("       ", concat("and ", counted(step.places.size() - shown, "more place", "more places")));
  }
}

void add_field(const RemovalField& field, Writer& out) {
  out.bold(field.label.empty() ? field.field : concat(field.field, " (", field.label, ")"));
  out.line("  ", concat(field.type, ", ", field.definition.file, ":", field.definition.line));
  for (const std::string& warning : field.warnings) out.line("  ", concat("warning: ", warning));
  out.restart();
  if (!field.marketo_steps.empty()) {
    out.stage("Marketo");
    std::vector<std::string> names;
    for (const TraceTwin& twin : field.twins) names.push_back(concat(twin.marketo, " (by ", twin.tier, ")"));
    out.line("     ", join(names, ", "));
    out.line("     ", field.marketo_steps);
  }
  const RemovalStage* last = nullptr;
  for (const RemovalStep& step : field.steps) {
    if (last == nullptr || *last != step.stage) out.stage(heading_of(step.stage));
    last = &step.stage;
    add_step(step, out);
  }
  out.stage("the field");
  out.line("     ", "export its values first: how many records hold one is not known from files");
  out.line("     ",
           "permissions, translations and picklist values of record types go with it; take them and the "
           "definition out of the files in the same commit");
  out.blank();
}

std::string verdict(const RemovalPlan& plan) {
  std::size_t blocking = 0;
  for (const RemovalField& field : plan.fields) {
    blocking += static_cast<std::size_t>(std::count_if(field.steps.begin(), field.steps.end(),
                                                       [](const RemovalStep& step) { return step.blocks; }));
  }
  const std::string fields = counted(plan.fields.size(), "field", "fields");
  if (blocking == 0) return concat(fields, " can be removed");
  const std::string uses = counted(blocking, "component uses", "components use");
  if (plan.is_refused()) {
    return concat("refused: ", uses, plan.fields.size() == 1 ? " the field" : " the fields",
                  "; clear what blocks, or say --force");
  }
  return concat(fields, " to remove by force: ", uses, plan.fields.size() == 1 ? " it" : " them",
                " and Salesforce will refuse the deploy until they are cleared");
}

void add_files(const RemovalPlan& plan, Writer& out) {
  if (plan.files.empty()) return;
  std::string folder;
  if (!plan.written.empty()) {
    out.line("", concat("wrote ", join(plan.written, " and ")));
    const std::string& path = plan.written.front();
    folder = path.substr(0, path.rfind('/') + 1);
  } else {
    for (const auto& [name, text] : plan.files) {
      out.bold(name);
      out.raw(concat(text, "\n"));
    }
    out.line("", "`--output-dir DIR` writes both files");
  }
  out.line("", concat("then: sf project deploy start --manifest ", folder,
                      "package.xml --post-destructive-changes ", folder, "destructiveChanges.xml"));
}

}  // namespace

std::string render_removal_text(const RemovalPlan& plan, const TextStyle& style) {
  Writer out(style);
  for (const RemovalField& field : plan.fields) add_field(field, out);
  for (const std::string& gap : plan.not_proven) out.line("", concat("not proven: ", gap));
  out.bold(verdict(plan));
  add_files(plan, out);
  return out.take();
}

}  // namespace lint
