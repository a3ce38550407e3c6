// `rules test`: what the project's own rules select, and whether they judge as expected.
#include "linter/cli/commands.h"
#include "linter/cli/open_project.h"
#include "linter/cli/terminal.h"
#include "linter/engine/custom_rule.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::size_t kShown = 10;  ///< fields that are named

/// One rule against the project: what it says of every field, and which expectations it breaks.
class Trial {
 public:
  Trial(const CustomRule& rule, const Analysis& analysis) : rule_(rule), analysis_(analysis) {
    for (std::size_t i = 0; i < analysis.model.fields.size(); ++i) {
      const FieldId field(i);
      if (!selects(rule, field, analysis)) continue;
      ++selected_;
      if (!find_breach(rule, field, analysis).empty()) {
        failing_.emplace_back(analysis.model.fields[field].full_name);
      }
    }
    if (selected_ == 0) problems_.push_back("selects no field");
    for (const std::string& name : rule.passes) expect(name, true);
    for (const std::string& name : rule.fails) expect(name, false);
  }

  [[nodiscard]] bool has_failed() const { return !problems_.empty(); }

  [[nodiscard]] std::string text() const {
    std::string text = concat(rule_.id, ": selects ", counted(selected_, "field", "fields"), ", ",
                              failing_.size(), failing_.size() == 1 ? " fails" : " fail", "\n");
    for (std::size_t i = 0; i < failing_.size() && i < kShown; ++i) {
      text += concat("  ", safe_line(failing_[i]), "\n");
    }
    if (failing_.size() > kShown) text += concat("  and ", failing_.size() - kShown, " more\n");
    for (const std::string& problem : problems_) text += concat("  WRONG: ", safe_line(problem), "\n");
    return text;
  }

 private:
  void expect(const std::string& name, bool passes) {
    const FieldId field = analysis_.index.find_field(name);
    if (!field) {
      problems_.push_back(concat(name, " is no field of the project"));
    } else if (!selects(rule_, field, analysis_)) {
      problems_.push_back(concat(name, " is not selected by `where`"));
    } else if (const std::string breach = find_breach(rule_, field, analysis_); breach.empty() != passes) {
      problems_.push_back(passes ? concat(name, " fails: ", breach) : concat(name, " passes"));
    }
  }

  const CustomRule& rule_;
  const Analysis& analysis_;
  std::size_t selected_ = 0;
  std::vector<std::string> failing_;
  std::vector<std::string> problems_;
};

}  // namespace

Result<int> run_rules_test(const Options& options) {
  const Result<OpenProject> open = open_project(options);
  if (!open) return open.error();
  const Analysis analysis = open->project->analysis();
  const std::vector<CustomRule>& rules = open->project->options.config.lint.custom_rules;
  if (rules.empty()) return Error{.message = "fieldlint.toml has no `[[custom-rule]]`"};
  std::string text;
  bool has_failed = false;
  for (const CustomRule& rule : rules) {
    const Trial trial(rule, analysis);
    text += trial.text();
    has_failed = has_failed || trial.has_failed();
  }
  if (const Status problem = print_output(text)) return *problem;
  return has_failed ? kFound : kClean;
}

}  // namespace lint
