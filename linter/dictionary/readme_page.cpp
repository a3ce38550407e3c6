// The first page: version, objects, diagram, what needs a decision.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "linter/base/text.h"
#include "linter/dictionary/markdown_text.h"
#include "linter/dictionary/needs.h"
#include "linter/dictionary/pages.h"

namespace lint {
namespace {

constexpr std::size_t kShownNeeds = 20;

/// Counts of one object's rows.
struct Counts {
  std::array<std::size_t, 4> by_reach = {};
  std::size_t stale = 0;
  std::size_t twins = 0;
  std::size_t described = 0;
  std::size_t owned = 0;
  std::size_t decided = 0;
};

Counts count(const ObjectRows& rows) {
  Counts counts;
  for (const Entry* const entry : rows.entries) {
    const bool has_twin = entry->contract.marketo.has_value();
    counts.twins += has_twin ? 1 : 0;
    if (entry->decision) {
      counts.owned += entry->decision->owner.empty() ? 0 : 1;
      counts.decided += entry->decision->sync == SyncChoice::undecided ? 0 : 1;
    }
    const std::size_t at = rows.is_marketo ? 0 : column_of(*entry, rows.object);
    if (at >= entry->contract.fields.size()) {
      counts.described += entry->words.marketo_description.empty() ? 0 : 1;
      continue;
    }
    ++counts.by_reach[static_cast<std::size_t>(reach_of(entry->contract.fields[at]))];
    counts.stale += entry->evidence.fields[at].is_stale ? 1 : 0;
    counts.described += entry->words.fields[at].description.empty() ? 0 : 1;
  }
  return counts;
}

std::string objects_table(const std::vector<ObjectRows>& objects) {
  std::string out = "## Objects\n\n";
  if (objects.empty()) return out + "The dictionary is empty.\n\n";
  out += markdown_head({"Object", "Rows", "Editable", "Read-only", "Hidden", "Unknown", "Stale",
                        "With Marketo field", "Described", "With owner", "Decided"});
  for (const ObjectRows& rows : objects) {
    const Counts counts = count(rows);
    const auto reach = [&](Reach kind) {
      return rows.is_marketo ? std::string() : concat(counts.by_reach[static_cast<std::size_t>(kind)]);
    };
    const std::string title = concat(rows.is_marketo ? "Marketo: " : "", markdown_name(rows.object));
    out += markdown_row({concat("[", title, "](", page_name(rows), ")"), concat(rows.entries.size()),
                         reach(Reach::writable), reach(Reach::readable), reach(Reach::hidden),
                         reach(Reach::unknown), rows.is_marketo ? std::string() : concat(counts.stale),
                         concat(counts.twins), concat(counts.described), concat(counts.owned),
                         concat(counts.decided)});
  }
  return out + "\n";
}

/// Which way values of an object flow: to Marketo, and back. A row's direction is that of all its columns
/// together; of them Marketo writes only people and their memberships, unless a decision says otherwise.
std::pair<bool, bool> flow_of(const ObjectRows& rows) {
  const bool is_written =
      object_rank(rows.object) <= object_rank("Contact") || equals_folded(rows.object, "CampaignMember");
  std::pair<bool, bool> flow = {false, false};
  for (const Entry* const entry : rows.entries) {
    const FieldContract& field = entry->contract.fields[column_of(*entry, rows.object)];
    if (reach_of(field) == Reach::hidden) continue;
    const SyncDirection direction = entry->contract.direction;
    const bool is_back = direction == SyncDirection::both || direction == SyncDirection::to_salesforce;
    flow.first |= direction == SyncDirection::both || direction == SyncDirection::to_marketo;
    flow.second |= is_back && (is_written || entry->contract.fields.size() == 1);
  }
  return flow;
}

/// The synced objects, the lookups between them, and Marketo.
std::string diagram(const std::vector<ObjectRows>& objects) {
  std::map<std::string, std::size_t> nodes;  // by folded name
  std::string lines;
  for (const ObjectRows& rows : objects) {
    if (rows.is_marketo) continue;
    const auto [to_marketo, to_salesforce] = flow_of(rows);
    if (!to_marketo && !to_salesforce) continue;
    const std::size_t node = nodes.size() + 1;
    nodes.emplace(fold(rows.object), node);
    lines += concat("  n", node, "[", mermaid_label(rows.object), "]\n");
    lines += concat("  n", node,
                    to_marketo && to_salesforce ? " <==> "
                    : to_marketo                ? " ==> "
                                                : " <== ",
                    "marketo\n");
  }
  if (nodes.empty()) return {};
  std::set<std::pair<std::size_t, std::size_t>> lookups;
  for (const ObjectRows& rows : objects) {
    const auto from = nodes.find(fold(rows.object));
    if (rows.is_marketo || from == nodes.end()) continue;
    for (const Entry* const entry : rows.entries) {
      for (const std::string& target : entry->contract.fields[column_of(*entry, rows.object)].targets) {
        const auto to = nodes.find(fold(target));
        if (to != nodes.end() && to != from) lookups.emplace(from->second, to->second);
      }
    }
  }
  for (const auto& [from, to] : lookups) lines += concat("  n", from, " -.-> n", to, "\n");
  return concat(
      "## Synced objects\n\nThick arrows are the sync, dotted ones are lookups.\n\n```mermaid\nflowchart "
      "LR\n",
      "  marketo([Marketo])\n", lines, "```\n\n");
}

std::string needs_table(const Dictionary& dictionary) {
  const std::vector<Need> needs = needs_of(dictionary);
  std::string out = "## Needs a decision\n\n";
  if (needs.empty()) return out + "Nothing: every row that matters is decided.\n\n";
  const std::size_t shown = std::min(needs.size(), kShownNeeds);
  out +=
      concat(counted(needs.size(), "row", "rows"), shown < needs.size() ? concat(", the first ", shown) : "",
             ". Answers go to `decisions.toml`.\n\n");
  out += markdown_head({"Field", "Label", "Why"});
  for (std::size_t i = 0; i < shown; ++i) {
    const Entry& entry = *needs[i].entry;
    const std::string& label =
        entry.words.fields.empty() ? entry.words.marketo_label : entry.words.fields.front().label;
    out +=
        markdown_row({markdown_name(entry.id), markdown_text(label), std::string(describe(needs[i].kind))});
  }
  return out + "\n";
}

std::string orphans_table(const Dictionary& dictionary) {
  if (dictionary.orphans.empty()) return {};
  std::string out = "## Decided, but no longer in the org\n\n";
  out += markdown_head({"Field", "Decision", "Purpose", "Owner"});
  for (const Decision& decision : dictionary.orphans) {
    out += markdown_row({markdown_name(decision.field), std::string(to_string(decision.sync)),
                         markdown_text(decision.purpose), markdown_text(decision.owner)});
  }
  return out + "\n";
}

}  // namespace

std::string readme_page(const Dictionary& dictionary) {
  const std::vector<ObjectRows> objects = rows_by_object(dictionary);
  std::string out =
      concat(kPageMark, "\n\n# Data dictionary\n\nVersion **", to_string(dictionary.version), "**, digest `",
             dictionary.digest, "`, ", counted(dictionary.entries.size(), "row", "rows"),
             ". [What changed](CHANGELOG.md)\n\n");
  out +=
      "A row is a Marketo field: a Lead field and a Contact field that Marketo merges share one row.\n"
      "These pages are written by `fieldlint dictionary build`. Decisions stand in `decisions.toml`.\n\n";
  out += objects_table(objects) + diagram(objects) + needs_table(dictionary) + orphans_table(dictionary);
  out.pop_back();
  return out;
}

}  // namespace lint
