// One page an object: a table with one line a row, so that a diff shows rows.
#include <algorithm>
#include <map>
#include <utility>

#include "linter/base/text.h"
#include "linter/dictionary/digest.h"
#include "linter/dictionary/markdown_text.h"
#include "linter/dictionary/pages.h"

namespace lint {
namespace {

constexpr std::size_t kShownValues = 12;

std::string access_cell(const Entry& entry, std::size_t at) {
  const FieldContract& field = entry.contract.fields[at];
  const FieldEvidence& evidence = entry.evidence.fields[at];
  std::string cell(to_string(field.verdict));
  if (!field.is_synced) cell += ", outside the sync";
  if (evidence.is_stale) cell += concat(" (stale, as of ", markdown_text(evidence.as_of), ")");
  if (field.verdict == Verdict::unknown && !evidence.doubt.empty()) {
    cell += concat(" (", markdown_text(evidence.doubt), ")");
  }
  return cell;
}

std::string values_cell(const FieldContract& field) {
  std::vector<std::string> shown;
  for (const std::string& value : field.values) {
    if (shown.size() == kShownValues) break;
    shown.push_back(markdown_text(value));
  }
  std::string cell = join(shown, ", ");
  if (field.values.size() > kShownValues)
    cell += concat(", and ", field.values.size() - kShownValues, " more");
  if (field.is_restricted && !cell.empty()) cell += " (restricted)";
  return cell;
}

std::string type_cell(const FieldContract& field) {
  std::string cell = markdown_text(describe_type(field));
  if (field.is_required) cell += ", required";
  if (field.is_unique) cell += ", unique";
  return cell;
}

std::string calculation_cell(const FieldContract& field) {
  if (field.is_formula) return describe(field.traits);
  return markdown_text(field.roll_up);
}

std::string uses_cell(const FieldEvidence& evidence) {
  return concat(evidence.strong, " / ", evidence.medium, " / ", evidence.weak);
}

std::string findings_cell(const Entry& entry) {
  std::vector<std::string> rules;
  for (const FindingCount& finding : entry.evidence.findings) {
    const std::string times = finding.count == 1 ? "" : concat(" ×", finding.count);
    rules.push_back(markdown_name(finding.rule) + times);
  }
  return join(rules, ", ");
}

/// The Salesforce fields of the row that stand on other pages, with their types.
std::string pair_cell(const Entry& entry, std::size_t own) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < entry.contract.fields.size(); ++i) {
    const FieldContract& field = entry.contract.fields[i];
    if (i != own) names.push_back(concat(markdown_name(field.name), " ", type_cell(field)));
  }
  return join(names, ", ");
}

std::string purpose_cell(const Entry& entry) {
  if (entry.decision && !entry.decision->purpose.empty()) return markdown_text(entry.decision->purpose);
  if (!entry.words.is_purpose_claimed) return {};
  for (const FieldWords& words : entry.words.fields) {
    const std::string& text = words.description.empty() ? words.help_text : words.description;
    if (!text.empty()) return concat(markdown_text(text), " *(claimed)*");
  }
  return {};
}

std::string sign_off(std::string_view side, const std::optional<Approval>& approval,
                     const Contract& contract) {
  if (!approval) return {};
  return concat(side, " ", markdown_text(approval->by), " ", markdown_text(approval->on),
                is_outdated(*approval, contract) ? " **outdated**" : "");
}

/// Purpose, owner, source of truth, decision, sign-offs.
std::vector<std::string> decision_cells(const Entry& entry) {
  std::vector<std::string> cells = {purpose_cell(entry), {}, {}, {}, {}};
  if (!entry.decision) return cells;
  const Decision& decision = *entry.decision;
  cells[1] = markdown_text(decision.owner);
  cells[2] = markdown_text(decision.source_of_truth);
  if (decision.sync != SyncChoice::undecided) cells[3] = to_string(decision.sync);
  if (decision.is_pattern) cells[3] += concat(" (", markdown_text(decision.field), ")");
  std::vector<std::string> signatures;
  for (std::string& text :
       std::vector<std::string>{sign_off("Salesforce", decision.salesforce, entry.contract),
                                sign_off("Marketo", decision.marketo, entry.contract)}) {
    if (!text.empty()) signatures.push_back(text);
  }
  cells[4] = join(signatures, ", ");
  return cells;
}

std::string direction_cell(const Entry& entry) {
  if (entry.contract.direction == SyncDirection::unstated) return {};
  return std::string(to_string(entry.contract.direction));
}

/// Marketo's name, label, type and join.
std::vector<std::string> marketo_cells(const Entry& entry) {
  if (!entry.contract.marketo) return {{}, {}, {}, {}};
  const MarketoContract& marketo = *entry.contract.marketo;
  return {markdown_name(marketo.name) + (entry.evidence.is_marketo_hidden ? " (hidden in Marketo)" : ""),
          markdown_text(entry.words.marketo_label), markdown_text(describe_type(marketo)), marketo.tier};
}

void append(std::vector<std::string>& cells, std::vector<std::string> more) {
  for (std::string& cell : more) cells.push_back(std::move(cell));
}

std::string salesforce_row(const Entry& entry, std::size_t at) {
  const FieldContract& field = entry.contract.fields[at];
  const FieldWords& words = entry.words.fields[at];
  std::vector<std::string> cells = {markdown_name(bare_name(field)), markdown_text(words.label),
                                    type_cell(field), pair_cell(entry, at)};
  append(cells, marketo_cells(entry));
  append(cells, {access_cell(entry, at), direction_cell(entry)});
  append(cells, decision_cells(entry));
  append(cells, {markdown_text(words.sensitivity), values_cell(field), calculation_cell(field),
                 uses_cell(entry.evidence.fields[at]), findings_cell(entry), markdown_text(words.description),
                 markdown_text(words.help_text)});
  return markdown_row(cells);
}

std::string marketo_row(const Entry& entry) {
  std::vector<std::string> cells = marketo_cells(entry);
  cells.pop_back();
  append(cells, decision_cells(entry));
  append(cells, {entry.words.is_marketo_sensitive ? "sensitive" : "", findings_cell(entry),
                 markdown_text(entry.words.marketo_description)});
  return markdown_row(cells);
}

}  // namespace

std::size_t column_of(const Entry& entry, std::string_view object) {
  std::size_t at = 0;
  for (const FieldContract& field : entry.contract.fields) {
    if (equals_folded(object_of(field), object)) break;
    ++at;
  }
  return at;
}

std::vector<ObjectRows> rows_by_object(const Dictionary& dictionary) {
  using Key = std::pair<std::size_t, std::string>;  // rank, folded name; Marketo's objects come last
  constexpr std::size_t kMarketoRank = 1000;
  std::map<Key, ObjectRows> objects;
  for (const Entry& entry : dictionary.entries) {
    for (const FieldContract& field : entry.contract.fields) {
      const std::string_view name = object_of(field);
      ObjectRows& rows = objects[Key(object_rank(name), fold(name))];
      if (rows.entries.empty()) rows.object = name;
      rows.entries.push_back(&entry);
    }
    if (entry.contract.fields.empty()) {
      ObjectRows& rows = objects[Key(kMarketoRank, fold(entry.contract.marketo->object))];
      rows.object = entry.contract.marketo->object;
      rows.is_marketo = true;
      rows.entries.push_back(&entry);
    }
  }
  std::vector<ObjectRows> sorted;
  for (auto& [key, rows] : objects) {
    const std::string_view object = rows.object;
    if (!rows.is_marketo) {
      // A row is listed under this object's name, not under that of its first field.
      std::stable_sort(rows.entries.begin(), rows.entries.end(), [&](const Entry* a, const Entry* b) {
        return less_folded(bare_name(a->contract.fields[column_of(*a, object)]),
                           bare_name(b->contract.fields[column_of(*b, object)]));
      });
    }
    sorted.push_back(std::move(rows));
  }
  return sorted;
}

std::string page_name(const ObjectRows& rows) {
  std::string name = rows.is_marketo ? "marketo-" : "";
  for (const char c : rows.object) name += is_word(c) || c == '-' ? c : '-';
  const bool is_taken = equals_folded(name, "README") || equals_folded(name, "CHANGELOG");
  return concat(is_taken ? "object-" : "", name, ".md");
}

std::string object_page(const ObjectRows& rows) {
  const std::string title =
      rows.is_marketo ? concat("Marketo: ", markdown_name(rows.object)) : markdown_name(rows.object);
  std::string out = concat(kPageMark, "\n\n# ", title, "\n\n");
  out += concat(counted(rows.entries.size(), "row", "rows"),
                rows.is_marketo ? " of Marketo fields without Salesforce field" : "",
                ". [All objects](README.md), [what changed](CHANGELOG.md)\n\n");
  if (rows.is_marketo) {
    out += markdown_head({"Marketo field", "Marketo label", "Marketo type", "Purpose", "Owner",
                          "Source of truth", "Decision", "Signed off", "Sensitivity", "Findings",
                          "Description"});
    for (const Entry* const entry : rows.entries) out += marketo_row(*entry);
    return out;
  }
  out += markdown_head({"Field",
                        "Label",
                        "Type",
                        "Same row",
                        "Marketo field",
                        "Marketo label",
                        "Marketo type",
                        "Join",
                        "Access",
                        "Direction",
                        "Purpose",
                        "Owner",
                        "Source of truth",
                        "Decision",
                        "Signed off",
                        "Sensitivity",
                        "Values",
                        "Formula",
                        "Uses strong / medium / weak",
                        "Findings",
                        "Description",
                        "Help text"});
  for (const Entry* const entry : rows.entries) out += salesforce_row(*entry, column_of(*entry, rows.object));
  return out;
}

}  // namespace lint
