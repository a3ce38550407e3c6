// A comment on a pull request: implementation.
#include "linter/render/markdown.h"

#include <algorithm>
#include <span>
#include <unordered_map>

#include "linter/base/text.h"
#include "linter/dictionary/markdown_text.h"
#include "linter/render/annotation.h"
#include "linter/render/overview.h"
#include "linter/render/safe_text.h"
#include "linter/render/text.h"

namespace lint {
namespace {

constexpr std::size_t kMostBytes = 65'000;  ///< below the limit by what closes the comment
constexpr std::size_t kMostRows = 100;
constexpr std::size_t kMostOfARule = 20;
constexpr std::size_t kLongestText = 1000;

/// Text without any meaning in a comment. A character without width parts `@` and `#` from what follows:
/// GitHub looks for people and issues in the text that is shown, where escapes are gone.
std::string escaped(std::string_view text) {
  constexpr std::string_view kNoWidth = "\xE2\x80\x8B";
  std::string words = replace_all(markdown_text(text), "&#64;", concat("&#64;", kNoWidth));
  words = replace_all(std::move(words), "\\#", concat("\\#", kNoWidth));
  return concat(text.starts_with(' ') ? " " : "", words, text.size() > 1 && text.ends_with(' ') ? " " : "");
}

/// As `escaped`; names between backticks become code when they are nothing but names.
std::string with_code(std::string_view text) {
  std::string line = safe_line(text.substr(0, kLongestText));
  std::string out;
  bool is_code = false;
  for (const std::string_view piece : split(line, '`')) {
    const bool is_name = is_code && !piece.empty() && std::all_of(piece.begin(), piece.end(), [](char c) {
                           return is_word(c) || c == '.' || c == '-' || c == '/' || c == ' ';
                         });
    out += is_name ? concat("`", piece, "`") : escaped(piece);
    is_code = !is_code;
  }
  return out + (text.size() > kLongestText ? " …" : "");
}

std::string number_or_nothing(std::size_t number) {
  return number == 0 ? std::string() : concat(number);
}

std::string table_of_rules(const std::vector<RuleCounts>& rules) {
  std::string text = "| rule | errors | warnings | infos | things |\n|---|--:|--:|--:|--:|\n";
  const std::size_t shown = std::min(rules.size(), kMostRows);
  for (const RuleCounts& rule : std::span(rules).first(shown)) {
    text += markdown_row({with_code(concat("`", rule.rule, "`")), number_or_nothing(rule.counts.errors),
                          number_or_nothing(rule.counts.warnings), number_or_nothing(rule.counts.infos),
                          concat(rule.counts.things)});
  }
  if (shown < rules.size()) text += concat("\nand ", rules.size() - shown, " more rules\n");
  return text + "\n";
}

std::string steps_of(std::string_view admin, const std::vector<FirstStep>& steps) {
  if (steps.empty()) return {};
  std::string text = concat("**", admin, ", first**\n\n");
  for (const FirstStep& step : steps) {
    text += concat("1. ", with_code(concat("`", step.finding->subject, "`")),
                   step.finding->count > 1 ? concat(" (", step.finding->count, ")") : std::string(), ": ",
                   with_code(step.action), "\n");
  }
  return text + "\n";
}

std::string item_of(const Finding& finding, const Annotation& place) {
  const bool has_place = finding.place && finding.place->file;
  std::string text = concat("- **", to_string(finding.severity), "** ", with_code(finding.message));
  if (has_place) text += concat(" (", with_code(concat("`", place.path, "`")), ", line ", place.line, ")");
  text += '\n';
  for (const std::string& note : finding.notes) {
    for (const std::string_view line : split(note, '\n')) text += concat("  - ", with_code(line), "\n");
  }
  return text;
}

/// The findings of one rule, folded, as many as there is room for. Answers how many it shows.
std::size_t add_rule(const std::vector<const Finding*>& findings, const CheckReport& report,
                     const Places& places, std::string& text) {
  const std::string_view rule = findings.front()->rule;
  std::string items;
  std::size_t shown = 0;
  const std::string head = concat("<details><summary>", escaped(safe_line(rule.substr(0, kLongestText))),
                                  ": ", counted(findings.size(), "finding", "findings"), "</summary>\n\n");
  constexpr std::string_view kTail = "\n</details>\n\n";
  const std::size_t taken = text.size() + head.size() + kTail.size() + 40;
  for (const Finding* const finding : findings) {
    const std::string item = item_of(*finding, annotation_of(*finding, report, places));
    if (shown == kMostOfARule || taken + items.size() + item.size() > kMostBytes) break;
    items += item;
    ++shown;
  }
  if (shown == 0) return 0;
  const std::size_t rest = findings.size() - shown;
  text += concat(head, items, rest > 0 ? concat("- and ", rest, " more\n") : std::string(), kTail);
  return shown;
}

/// What no finding can be about, so that silence is not taken for a clean bill.
std::string not_run(const CheckReport& report) {
  const std::string lines = not_run_lines(report.not_run);
  std::string text;
  for (const std::string_view line : split(lines, '\n')) {
    if (!line.empty()) text += concat("- ", with_code(line), "\n");
  }
  return text;
}

/// The findings of each rule; the rule with the worst finding first.
std::vector<std::vector<const Finding*>> by_rule(const std::vector<Finding>& findings) {
  std::unordered_map<std::string_view, std::size_t> group_of;
  std::vector<std::vector<const Finding*>> groups;
  for (const Finding& finding : findings) {
    const auto [group, is_new] = group_of.emplace(finding.rule, groups.size());
    if (is_new) groups.emplace_back();
    groups[group->second].push_back(&finding);
  }
  return groups;
}

}  // namespace

std::string render_markdown(const CheckReport& report) {
  std::string text = concat("### fieldlint: ", counts_in_words(report), "\n\n");
  if (report.outcome.findings.empty()) return text + not_run(report);
  const Overview overview = overview_of(report);
  text += concat(table_of_rules(overview.rules), steps_of("Salesforce admin", overview.salesforce_admin),
                 steps_of("Marketo admin", overview.marketo_admin));
  const Places places = places_of(report);
  std::size_t shown = 0;
  for (const std::vector<const Finding*>& findings : by_rule(report.outcome.findings)) {
    shown += add_rule(findings, report, places, text);
  }
  const std::size_t rest = report.outcome.findings.size() - shown;
  if (rest > 0) text += concat(counted(rest, "finding is", "findings are"), " not shown here\n\n");
  return text + not_run(report);
}

}  // namespace lint
