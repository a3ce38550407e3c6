// Reads decisions.toml: what the two admins agreed, a table a field or a pattern.
#include <algorithm>

#include "linter/config/load_toml.h"
#include "linter/config/load_toml_values.h"
#include "linter/config/words.h"

namespace lint::config {
namespace {

using Node = toml::node;

constexpr std::string_view kSyncWords[] = {"sync", "hide"};
constexpr std::string_view kDirectionWords[] = {"to-marketo", "to-salesforce", "both"};
constexpr std::string_view kTopLevel[] = {"fields", "decision"};

constexpr Key<Approval> kApprovalKeys[] = {
    {"by", [](const Node& node, Approval& approval) { return read_filled(node, approval.by); }},
    {"on",
     [](const Node& node, Approval& approval) {
       Date date;
       Problem problem = read(node, date);
       if (problem.empty()) approval.on = to_string(date);
       return problem;
     }},
    {"digest", [](const Node& node, Approval& approval) { return read(node, approval.digest); }},
};

Problem read_sync(const Node& node, Decision& decision) {
  std::string word;
  Problem problem = read_word(node, kSyncWords, word);
  if (problem.empty()) decision.sync = word == "hide" ? SyncChoice::hide : SyncChoice::sync;
  return problem;
}

Problem read_direction(const Node& node, Decision& decision) {
  constexpr SyncDirection kDirections[] = {SyncDirection::to_marketo, SyncDirection::to_salesforce,
                                           SyncDirection::both};
  std::string word;
  Problem problem = read_word(node, kDirectionWords, word);
  if (!problem.empty()) return problem;
  const auto* const found = std::find(std::begin(kDirectionWords), std::end(kDirectionWords), word);
  decision.direction = kDirections[found - std::begin(kDirectionWords)];
  return {};
}

/// Sign-offs are read by `read_approvals`, which knows where they stand.
Problem leave_approvals(const Node& node, Decision&) {
  return node.is_table() ? Problem() : concat("expected a table, found ", type_of(node));
}

constexpr Key<Decision> kDecisionKeys[] = {
    {"sync", read_sync},
    {"direction", read_direction},
    {"purpose", [](const Node& node, Decision& decision) { return read(node, decision.purpose); }},
    {"owner", [](const Node& node, Decision& decision) { return read(node, decision.owner); }},
    {"source-of-truth",
     [](const Node& node, Decision& decision) { return read(node, decision.source_of_truth); }},
    {"approved", leave_approvals},
};

constexpr Key<Decision> kPatternKeys[] = {
    {"match", [](const Node& node, Decision& decision) { return read_filled(node, decision.field); }},
    kDecisionKeys[0],
    kDecisionKeys[1],
    kDecisionKeys[2],
    kDecisionKeys[3],
    kDecisionKeys[4],
    kDecisionKeys[5],
};

void read_approvals(const toml::table& table, std::string_view path, Decision& decision, Problems& problems) {
  constexpr std::string_view kSides[] = {"salesforce", "marketo"};
  const Node* const node = table.get("approved");
  if (node == nullptr || !node->is_table()) return;
  for (const auto& [side, signature] : *node->as_table()) {
    if (side.str() != kSides[0] && side.str() != kSides[1]) {
      problems.add_unknown(side, concat("side in `", path, "`"), kSides);
      continue;
    }
    const std::string where = concat(path, " approved.", side.str());
    if (!signature.is_table()) {
      problems.add(signature.source(), concat("`", where, "` is a table, not ", type_of(signature)));
      continue;
    }
    Approval approval;
    read_table(*signature.as_table(), where, kApprovalKeys, approval, problems);
    for (const std::string_view needed : {std::string_view("by"), std::string_view("on")}) {
      if (!signature.as_table()->contains(needed)) {
        problems.add(signature.source(), concat("`", where, "` needs `", needed, "`"));
      }
    }
    (side.str() == kSides[0] ? decision.salesforce : decision.marketo) = std::move(approval);
  }
}

void read_fields(const Node& node, std::vector<Decision>& decisions, Problems& problems) {
  const toml::table* const fields = node.as_table();
  if (fields == nullptr) {
    problems.add(node.source(), concat("`fields` is a table, not ", type_of(node)));
    return;
  }
  for (const auto& [name, entry] : *fields) {
    const std::string path = concat("[fields.\"", name.str(), "\"]");
    if (name.str().find('.') == std::string_view::npos) {
      problems.add(name.source(), concat("`", name.str(), "` in `fields` is no field: write ",
                                         "[fields.\"Lead.Score__c\"], with quotes"));
      continue;
    }
    if (!entry.is_table()) {
      problems.add(entry.source(), concat("`", path, "` is a table, not ", type_of(entry)));
      continue;
    }
    Decision decision{.field = std::string(name.str()), .line = name.source().begin.line};
    read_table(*entry.as_table(), path, kDecisionKeys, decision, problems);
    read_approvals(*entry.as_table(), path, decision, problems);
    decisions.push_back(std::move(decision));
  }
}

void read_patterns(const Node& node, std::vector<Decision>& decisions, Problems& problems) {
  const toml::array* const list = node.as_array();
  if (list == nullptr) {
    problems.add(node.source(), "write `[[decision]]`, with two brackets");
    return;
  }
  for (const Node& item : *list) {
    if (!item.is_table()) {
      problems.add(item.source(), concat("a `[[decision]]` is a table, not ", type_of(item)));
      continue;
    }
    Decision decision{.is_pattern = true, .line = item.source().begin.line};
    read_table(*item.as_table(), "[[decision]]", kPatternKeys, decision, problems);
    read_approvals(*item.as_table(), "[[decision]]", decision, problems);
    if (!item.as_table()->contains("match")) problems.add(item.source(), "a `[[decision]]` needs `match`");
    decisions.push_back(std::move(decision));
  }
}

}  // namespace

Result<Decisions> load_decisions(std::string_view text, std::string_view file_name) {
  const Result<toml::table> parsed = parse_toml(text, file_name);
  if (!parsed) return parsed.error();
  std::vector<Decision> decisions;
  Problems problems(file_name);
  for (const auto& [name, node] : *parsed) {
    if (name.str() == "fields") {
      read_fields(node, decisions, problems);
    } else if (name.str() == "decision") {
      read_patterns(node, decisions, problems);
    } else {
      problems.add_unknown(name, node.is_table() ? "table" : "key", kTopLevel);
    }
  }
  if (problems.first()) return *problems.first();
  return Decisions(std::move(decisions));
}

}  // namespace lint::config
