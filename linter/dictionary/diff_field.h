// What changed in one Salesforce field, or between the two sides of one row.
#pragma once

#include <string>
#include <vector>

#include "linter/dictionary/change.h"
#include "linter/dictionary/entry.h"

namespace lint {

/// A Salesforce column of a row. Borrows the dictionary.
struct Column {
  const Entry* entry = nullptr;
  std::size_t at = 0;
  [[nodiscard]] const FieldContract& contract() const { return entry->contract.fields[at]; }
  [[nodiscard]] const FieldWords& words() const { return entry->words.fields[at]; }
};

/// Whether Marketo is known not to see the field, before and after.
[[nodiscard]] bool is_unseen(const FieldContract& old, const FieldContract& now);
/// Whether Marketo is known to see no Salesforce field of the row; false for rows of Marketo alone.
[[nodiscard]] bool is_unseen(const Entry& entry);

/// Contract and words of a field that both dictionaries hold.
[[nodiscard]] std::vector<Change> diff_column(const Column& old, const Column& now);
/// Direction and decision of a row.
[[nodiscard]] std::vector<Change> diff_row(const Entry& old, const Entry& now);
/// Type, length and words of a Marketo field that both rows hold.
[[nodiscard]] std::vector<Change> diff_marketo(const Entry& old, const Entry& now);

}  // namespace lint
