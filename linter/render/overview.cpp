// What a run found, by rule, by object and by admin: implementation.
#include "linter/render/overview.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "linter/base/text.h"
#include "linter/render/safe_text.h"

namespace lint {
namespace {

constexpr std::size_t kMostSteps = 3;
constexpr std::size_t kLongestAction = 200;  ///< in code points
constexpr std::string_view kSalesforce = "Salesforce admin: ";
constexpr std::string_view kMarketo = "Marketo admin: ";
constexpr std::string_view kThen = "then ";  // the other admin comes first
constexpr std::string_view kBoth[] = {"both admins: ", "Both admins: "};

template <typename Row, typename Name>
void put_worst_first(std::vector<Row>& rows, Name Row::*name) {
  const auto weight = [](const FindingCounts& counts) {
    return std::tuple(counts.errors, counts.warnings, counts.infos, counts.things);
  };
  std::ranges::sort(rows, [&](const Row& a, const Row& b) {
    if (weight(a.counts) != weight(b.counts)) return weight(a.counts) > weight(b.counts);
    return a.*name < b.*name;
  });
}

/// The objects of a model by name.
class ObjectNames {
 public:
  explicit ObjectNames(const Model& model) {
    for (const Object& object : model.objects) names_.emplace(fold(object.name), object.name);
  }

  /// The object that a subject is about (`Lead`, `Lead.Score__c`, `ValidationRule:Lead.X`), or empty.
  [[nodiscard]] std::string_view of(std::string_view subject) const {
    constexpr std::string_view kMarketoField = "marketo:";
    if (subject.starts_with(kMarketoField)) return "Marketo";
    subject.remove_prefix(subject.find(':') + 1);  // npos + 1 is 0
    const auto found = names_.find(fold(subject.substr(0, subject.find('.'))));
    return found == names_.end() ? std::string_view() : found->second;
  }

 private:
  std::unordered_map<std::string, std::string_view> names_;
};

/// Where the next words to an admin begin, or the end of the note.
std::size_t find_end(std::string_view note, std::size_t from) {
  std::size_t end = note.size();
  for (const std::string_view mark :
       {kSalesforce, kMarketo, kBoth[0], kBoth[1], std::string_view("done when ")}) {
    end = std::min(end, note.find(mark, from));
  }
  return std::min(end, note.find('\n', from));
}

/// Takes off what joined an action to the words after it.
std::string_view without_joint(std::string_view action) {
  for (bool is_shorter = true; is_shorter;) {
    is_shorter = false;
    for (const std::string_view joint : {" ", ";", ",", ".", " or", " then", " and"}) {
      if (!action.ends_with(joint)) continue;
      action.remove_suffix(joint.size());
      is_shorter = true;
    }
  }
  return action;
}

/// Cut between clauses, else between words.
std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t points = 0; at < text.size(); ++points) {
    if (points == kLongestAction) {
      const std::size_t clause = text.rfind("; ", at);
      const std::size_t end = clause != std::string_view::npos ? clause : text.rfind(' ', at);
      return concat(without_joint(text.substr(0, std::min(end, at))), " …");
    }
    at += code_point_at(text, at).length;
  }
  return std::string(text);
}

std::string action_in(std::string_view note, std::string_view mark) {
  const std::size_t at = note.find(mark);
  if (at == std::string_view::npos) return {};
  std::size_t start = at + mark.size();
  if (note.substr(start).starts_with(kThen)) start += kThen.size();
  return shortened(without_joint(note.substr(start, find_end(note, start) - start)));
}

void add_step(Admin admin, const Finding& finding, std::vector<FirstStep>& steps) {
  const bool is_full = steps.size() == kMostSteps;
  const auto is_same = [&](const FirstStep& step) { return step.finding->rule == finding.rule; };
  if (is_full || std::any_of(steps.begin(), steps.end(), is_same)) return;
  std::string action = action_for(admin, finding);
  if (!action.empty()) steps.push_back({.finding = &finding, .action = std::move(action)});
}

/// The counts of a name, made on first use.
template <typename Row, typename Name>
FindingCounts& counts_of(std::string_view name,
                         std::unordered_map<std::string_view, std::size_t>& rows_by_name,
                         std::vector<Row>& rows, Name Row::*member) {
  const auto [row, is_new] = rows_by_name.emplace(name, rows.size());
  if (is_new) rows.emplace_back().*member = name;
  return rows[row->second].counts;
}

}  // namespace

void FindingCounts::add(const Finding& finding) {
  switch (finding.severity) {
    case Severity::error:
      ++errors;
      break;
    case Severity::warning:
      ++warnings;
      break;
    case Severity::info:
      ++infos;
      break;
  }
  things += finding.count;
}

std::string action_for(Admin admin, const Finding& finding) {
  const std::string_view own = admin == Admin::salesforce ? kSalesforce : kMarketo;
  for (const std::string_view mark : {own, kBoth[0], kBoth[1]}) {
    for (const std::string& note : finding.notes) {
      if (std::string action = action_in(note, mark); !action.empty()) return action;
    }
  }
  return {};
}

std::string subject_and_count(const Finding& finding) {
  return finding.count > 1 ? concat(finding.subject, " (", finding.count, ")") : finding.subject;
}

Overview overview_of(const CheckReport& report) {
  Overview overview;
  if (report.outcome.findings.empty()) return overview;
  const ObjectNames names(report.model);
  std::unordered_map<std::string_view, std::size_t> rules;
  std::unordered_map<std::string_view, std::size_t> objects;
  for (const Finding& finding : report.outcome.findings) {
    counts_of(finding.rule, rules, overview.rules, &RuleCounts::rule).add(finding);
    if (const std::string_view object = names.of(finding.subject); !object.empty()) {
      counts_of(object, objects, overview.objects, &ObjectCounts::object).add(finding);
    }
    add_step(Admin::salesforce, finding, overview.salesforce_admin);
    add_step(Admin::marketo, finding, overview.marketo_admin);
  }
  for (std::vector<FirstStep>* const steps : {&overview.salesforce_admin, &overview.marketo_admin}) {
    for (FirstStep& step : *steps)
      step.of_rule = overview.rules[rules.at(step.finding->rule)].counts.findings();
  }
  put_worst_first(overview.rules, &RuleCounts::rule);
  put_worst_first(overview.objects, &ObjectCounts::object);
  return overview;
}

}  // namespace lint
