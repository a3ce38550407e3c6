// Matching the fields and rows of two dictionaries.
#include "linter/dictionary/diff.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "linter/base/text.h"
#include "linter/dictionary/diff_field.h"

namespace lint {
namespace {

/// A dictionary by names. Borrows it.
struct Snapshot {
  std::map<std::string, Column> columns;        ///< by folded Salesforce name
  std::map<std::string, const Entry*> marketo;  ///< by `marketo_id`
  std::map<std::string, const Entry*> rows;     ///< by folded id

  explicit Snapshot(const Dictionary& dictionary) {
    for (const Entry& entry : dictionary.entries) {
      rows.emplace(fold(entry.id), &entry);
      for (std::size_t at = 0; at < entry.contract.fields.size(); ++at) {
        columns.emplace(fold(entry.contract.fields[at].name), Column{.entry = &entry, .at = at});
      }
      if (entry.contract.marketo) marketo.emplace(marketo_id(*entry.contract.marketo), &entry);
    }
  }
};

/// What a renamed field keeps: object, type, sizes and a label that is not empty.
using Likeness = std::tuple<std::string, std::string, std::string>;

Likeness likeness_of(const Column& column) {
  return {fold(object_of(column.contract())), describe_type(column.contract()), column.words().label};
}

class Differ {
 public:
  Differ(const Dictionary& old, const Dictionary& now) : old_(old), now_(now) {}

  std::vector<Change> run() {
    compare_columns();
    compare_marketo();
    for (const auto& [id, entry] : now_.rows) {
      if (const Entry* const old = old_row_of(*entry)) append(diff_row(*old, *entry));
    }
    std::sort(changes_.begin(), changes_.end(), [](const Change& a, const Change& b) {
      return std::tuple(a.category, fold(a.subject), a.kind, std::tie(a.subject, a.before, a.after)) <
             std::tuple(b.category, fold(b.subject), b.kind, std::tie(b.subject, b.before, b.after));
    });
    return std::move(changes_);
  }

 private:
  void append(std::vector<Change> more) {
    changes_.insert(changes_.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
  }

  void add(ChangeKind kind, bool is_unseen, const Entry& row, std::string subject, std::string before,
           std::string after) {
    Change change = make_change(kind, is_unseen);
    change.row = row.id;
    change.subject = std::move(subject);
    change.before = std::move(before);
    change.after = std::move(after);
    changes_.push_back(std::move(change));
  }

  void compare_columns() {
    std::vector<Column> removed;
    std::vector<Column> added;
    for (const auto& [name, old] : old_.columns) {
      const auto found = now_.columns.find(name);
      if (found == now_.columns.end()) {
        removed.push_back(old);
      } else {
        append(diff_column(old, found->second));
        compare_twin(old, found->second);
      }
    }
    for (const auto& [name, now] : now_.columns) {
      if (!old_.columns.contains(name)) added.push_back(now);
    }
    take_renamed(removed, added);
    for (const Column& column : removed) add_removed(column);
    for (const Column& column : added) add_added(column);
  }

  /// A merged pair gains or loses its Marketo field once.
  void compare_twin(const Column& old, const Column& now) {
    const std::string before = old.entry->contract.marketo ? marketo_id(*old.entry->contract.marketo) : "";
    const std::string after = now.entry->contract.marketo ? marketo_id(*now.entry->contract.marketo) : "";
    if (before == after) return;
    const bool unseen = is_unseen(*old.entry) && is_unseen(*now.entry);
    const auto add_once = [&](ChangeKind kind, const std::string& from, const std::string& to) {
      if (from.empty() && to.empty()) return;
      if (twins_told_.emplace(kind, now.entry->id, concat(from, to)).second) {
        add(kind, unseen, *now.entry, now.contract().name, from, to);
      }
    };
    add_once(ChangeKind::twin_lost, before, {});
    add_once(ChangeKind::twin_gained, {}, after);
  }

  /// Moves pairs of a removed and an added field that only differ in name out of the two lists.
  void take_renamed(std::vector<Column>& removed, std::vector<Column>& added) {
    std::map<Likeness, std::pair<std::vector<Column>, std::vector<Column>>> alike;
    for (const Column& column : removed) alike[likeness_of(column)].first.push_back(column);
    for (const Column& column : added) alike[likeness_of(column)].second.push_back(column);
    std::set<std::string> taken;
    for (const auto& [likeness, pair] : alike) {
      if (pair.first.size() != 1 || pair.second.size() != 1 || std::get<2>(likeness).empty()) continue;
      const FieldContract& old = pair.first.front().contract();
      const FieldContract& now = pair.second.front().contract();
      const bool unseen = reach_of(old) == Reach::hidden && reach_of(now) == Reach::hidden;
      add(ChangeKind::field_renamed, unseen, *pair.second.front().entry, now.name, old.name, now.name);
      taken.insert({old.name, now.name});
    }
    const auto is_taken = [&](const Column& column) { return taken.contains(column.contract().name); };
    std::erase_if(removed, is_taken);
    std::erase_if(added, is_taken);
  }

  void add_removed(const Column& column) {
    const FieldContract& field = column.contract();
    add(ChangeKind::field_removed, reach_of(field) == Reach::hidden, *column.entry, field.name,
        describe_type(field), {});
  }

  void add_added(const Column& column) {
    const FieldContract& field = column.contract();
    const Reach reach = reach_of(field);
    const bool is_visible = reach == Reach::readable || reach == Reach::writable;
    add(is_visible ? ChangeKind::newly_visible : ChangeKind::field_added, reach == Reach::hidden,
        *column.entry, field.name, {}, concat(is_visible ? "a new field, " : "", describe_type(field)));
  }

  /// Marketo fields without a Salesforce side before and after; the others lost or gained a twin.
  void compare_marketo() {
    for (const auto& [id, entry] : old_.marketo) {
      const auto found = now_.marketo.find(id);
      if (found != now_.marketo.end()) {
        append(diff_marketo(*entry, *found->second));
      } else if (entry->contract.fields.empty()) {
        add(ChangeKind::marketo_field_removed, false, *entry, id, describe_type(*entry->contract.marketo),
            {});
      }
    }
    for (const auto& [id, entry] : now_.marketo) {
      if (!old_.marketo.contains(id) && entry->contract.fields.empty()) {
        add(ChangeKind::marketo_field_added, false, *entry, id, {}, describe_type(*entry->contract.marketo));
      }
    }
  }

  /// The row that was there before: by id, else by the first Salesforce field they share.
  [[nodiscard]] const Entry* old_row_of(const Entry& now) const {
    if (const auto found = old_.rows.find(fold(now.id)); found != old_.rows.end()) return found->second;
    for (const FieldContract& field : now.contract.fields) {
      if (const auto found = old_.columns.find(fold(field.name)); found != old_.columns.end()) {
        return found->second.entry;
      }
    }
    return nullptr;
  }

  Snapshot old_;
  Snapshot now_;
  std::set<std::tuple<ChangeKind, std::string, std::string>> twins_told_;
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> diff(const Dictionary& old, const Dictionary& now) {
  return Differ(old, now).run();
}

std::string explain_version(const Dictionary* base, const Dictionary& now) {
  if (base == nullptr) return concat(to_string(now.version), " is the first version");
  const std::vector<Change> changes = diff(*base, now);
  const Step step = largest_step(changes);
  if (step == Step::none)
    return concat(to_string(now.version), " stays: nothing that makes a version changed");
  const Change* first = nullptr;
  std::size_t count = 0;
  for (const Change& change : changes) {
    if (change.step != step) continue;
    if (first == nullptr) first = &change;
    ++count;
  }
  const std::string others =
      count == 1 ? "" : concat(", and ", counted(count - 1, "other change", "other changes"));
  return concat(to_string(now.version), " follows ", to_string(base->version), ": ", to_string(step),
                ", because ", first->subject, " ", describe(*first), others);
}

}  // namespace lint
