// Comparing fields fact by fact.
#include "linter/dictionary/diff_field.h"

#include <algorithm>
#include <iterator>

#include "linter/base/text.h"

namespace lint {
namespace {

/// Collects the changes of one subject.
class Changes {
 public:
  Changes(std::string row, std::string subject, bool is_unseen)
      : row_(std::move(row)), subject_(std::move(subject)), is_unseen_(is_unseen) {}

  void add(ChangeKind kind, std::string before, std::string after) {
    Change change = make_change(kind, is_unseen_);
    change.row = row_;
    change.subject = subject_;
    change.before = std::move(before);
    change.after = std::move(after);
    items_.push_back(std::move(change));
  }
  void add_if_changed(ChangeKind kind, const std::string& before, const std::string& after) {
    if (before != after) add(kind, before, after);
  }
  [[nodiscard]] std::vector<Change> take() { return std::move(items_); }

 private:
  std::string row_;
  std::string subject_;
  bool is_unseen_;
  std::vector<Change> items_;
};

bool is_visible(Reach reach) {
  return reach == Reach::readable || reach == Reach::writable;
}

void diff_access(const FieldContract& old, const FieldContract& now, Changes& out) {
  const Reach before = reach_of(old);
  const Reach after = reach_of(now);
  if (before == after || after == Reach::unknown) return;
  const auto add = [&](ChangeKind kind) {
    out.add(kind, std::string(to_string(before)), std::string(to_string(after)));
  };
  if (before == Reach::unknown) {
    add(ChangeKind::access_learned);
  } else if (after == Reach::hidden) {
    add(ChangeKind::hidden);
  } else if (!is_visible(before)) {
    add(ChangeKind::newly_visible);
  } else {
    add(after == Reach::writable ? ChangeKind::write_access_gained : ChangeKind::write_access_lost);
  }
}

/// Whether values of the old type have to become values of another one. Lookups that point elsewhere count.
bool is_retyped(const FieldContract& old, const FieldContract& now) {
  if (old.type.empty() || now.type.empty()) return false;
  if (old.type != now.type || old.is_formula != now.is_formula) return true;
  return !old.targets.empty() && !now.targets.empty() &&
         !std::equal(old.targets.begin(), old.targets.end(), now.targets.begin(), now.targets.end(),
                     [](const std::string& a, const std::string& b) { return equals_folded(a, b); });
}

/// Length, or digits before and after the decimal point. 0 is unknown.
void diff_size(const FieldContract& old, const FieldContract& now, Changes& out) {
  if (old.length == now.length && old.precision == now.precision && old.scale == now.scale) return;
  const auto add = [&](ChangeKind kind) { out.add(kind, describe_type(old), describe_type(now)); };
  const bool is_stated =
      (old.length == 0) == (now.length == 0) && (old.precision == 0) == (now.precision == 0);
  if (!is_stated) return add(ChangeKind::detail_learned);
  const auto whole_digits = [](const FieldContract& field) {
    return field.precision > field.scale ? field.precision - field.scale : 0U;
  };
  const bool is_reduced =
      now.length < old.length || now.scale < old.scale || whole_digits(now) < whole_digits(old);
  add(is_reduced ? ChangeKind::length_reduced : ChangeKind::length_added);
}

void diff_values(const FieldContract& old, const FieldContract& now, Changes& out) {
  if (old.values == now.values) return;
  if (old.values.empty() || now.values.empty()) {
    return out.add(ChangeKind::detail_learned, counted(old.values.size(), "known value", "known values"),
                   counted(now.values.size(), "known value", "known values"));
  }
  std::vector<std::string> removed;
  std::vector<std::string> added;
  std::set_difference(old.values.begin(), old.values.end(), now.values.begin(), now.values.end(),
                      std::back_inserter(removed));
  std::set_difference(now.values.begin(), now.values.end(), old.values.begin(), old.values.end(),
                      std::back_inserter(added));
  if (removed.size() == 1 && added.size() == 1) {
    return out.add(ChangeKind::value_renamed, removed.front(), added.front());
  }
  if (!removed.empty()) out.add(ChangeKind::value_removed, join(removed, ", "), {});
  if (!added.empty()) out.add(ChangeKind::value_added, {}, join(added, ", "));
}

void diff_flags(const FieldContract& old, const FieldContract& now, Changes& out) {
  if (old.is_required != now.is_required) {
    out.add(now.is_required ? ChangeKind::became_required : ChangeKind::became_optional, {}, {});
  }
  const auto constraint = [&](bool before, bool after, std::string_view name) {
    if (before == after) return;
    out.add(after ? ChangeKind::constraint_added : ChangeKind::constraint_removed,
            before ? std::string(name) : "", after ? std::string(name) : "");
  };
  constraint(old.is_unique, now.is_unique, "unique");
  constraint(old.is_restricted, now.is_restricted, "restricted picklist");
}

void diff_calculation(const FieldContract& old, const FieldContract& now, Changes& out) {
  if (!equals_folded(old.roll_up, now.roll_up)) {
    out.add(ChangeKind::roll_up_changed, old.roll_up, now.roll_up);
  }
  if (!old.is_formula || !now.is_formula) return;
  if (!(old.traits == now.traits)) {
    out.add(ChangeKind::formula_class_changed, describe(old.traits), describe(now.traits));
  }
  if (old.formula_hash != now.formula_hash) out.add(ChangeKind::formula_text_changed, {}, {});
}

void diff_words(const FieldWords& old, const FieldWords& now, Changes& out) {
  out.add_if_changed(ChangeKind::label_changed, old.label, now.label);
  out.add_if_changed(ChangeKind::description_changed, old.description, now.description);
  out.add_if_changed(ChangeKind::help_changed, old.help_text, now.help_text);
  out.add_if_changed(ChangeKind::sensitivity_changed, old.sensitivity, now.sensitivity);
}

/// What was agreed beside the direction, which is part of the contract.
std::string agreement(const std::optional<Decision>& decision) {
  if (!decision) return {};
  const std::string sync =
      decision->sync == SyncChoice::undecided ? "" : std::string(to_string(decision->sync));
  if (decision->source_of_truth.empty()) return sync;
  return concat(sync, sync.empty() ? "" : ", ", "source of truth ", decision->source_of_truth);
}

void diff_decision(const std::optional<Decision>& old, const std::optional<Decision>& now, Changes& out) {
  const Decision none;
  const Decision& before = old ? *old : none;
  const Decision& after = now ? *now : none;
  out.add_if_changed(ChangeKind::owner_changed, before.owner, after.owner);
  out.add_if_changed(ChangeKind::purpose_changed, before.purpose, after.purpose);
  out.add_if_changed(ChangeKind::decision_changed, agreement(old), agreement(now));
}

}  // namespace

bool is_unseen(const FieldContract& old, const FieldContract& now) {
  const Reach before = reach_of(old);
  return reach_of(now) == Reach::hidden && (before == Reach::hidden || before == Reach::unknown);
}

bool is_unseen(const Entry& entry) {
  const std::vector<FieldContract>& fields = entry.contract.fields;
  return !fields.empty() && std::all_of(fields.begin(), fields.end(), [](const FieldContract& field) {
    return reach_of(field) == Reach::hidden;
  });
}

std::vector<Change> diff_column(const Column& old, const Column& now) {
  const FieldContract& before = old.contract();
  const FieldContract& after = now.contract();
  Changes out(now.entry->id, after.name, is_unseen(before, after));
  diff_access(before, after, out);
  if (is_retyped(before, after)) {
    out.add(ChangeKind::retyped, describe_type(before), describe_type(after));
  } else {
    if (before.type != after.type || before.is_formula != after.is_formula ||
        before.targets.empty() != after.targets.empty()) {
      out.add(ChangeKind::detail_learned, describe_type(before), describe_type(after));
    }
    diff_size(before, after, out);
    diff_values(before, after, out);
    diff_calculation(before, after, out);
  }
  diff_flags(before, after, out);
  diff_words(old.words(), now.words(), out);
  return out.take();
}

std::vector<Change> diff_row(const Entry& old, const Entry& now) {
  Changes out(now.id, now.id, is_unseen(old) && is_unseen(now));
  if (old.contract.direction != now.contract.direction) {
    out.add(ChangeKind::direction_changed, std::string(to_string(old.contract.direction)),
            std::string(to_string(now.contract.direction)));
  }
  diff_decision(old.decision, now.decision, out);
  return out.take();
}

std::vector<Change> diff_marketo(const Entry& old, const Entry& now) {
  const MarketoContract& before = *old.contract.marketo;
  const MarketoContract& after = *now.contract.marketo;
  Changes out(now.id, marketo_id(after), is_unseen(old) && is_unseen(now));
  const auto add = [&](ChangeKind kind) { out.add(kind, describe_type(before), describe_type(after)); };
  if (before.type != after.type) {
    add(before.type.empty() || after.type.empty() ? ChangeKind::detail_learned : ChangeKind::retyped);
  } else if ((before.length == 0) != (after.length == 0)) {
    add(ChangeKind::detail_learned);
  } else if (before.length != after.length) {
    add(after.length < before.length ? ChangeKind::length_reduced : ChangeKind::length_added);
  }
  out.add_if_changed(ChangeKind::label_changed, old.words.marketo_label, now.words.marketo_label);
  out.add_if_changed(ChangeKind::description_changed, old.words.marketo_description,
                     now.words.marketo_description);
  const auto sensitivity = [](const Entry& entry) {
    return std::string(entry.words.is_marketo_sensitive ? "sensitive" : "");
  };
  out.add_if_changed(ChangeKind::sensitivity_changed, sensitivity(old), sensitivity(now));
  return out.take();
}

}  // namespace lint
