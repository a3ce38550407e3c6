// What a change between two dictionaries means: its kind, category and step of the version.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "linter/dictionary/version.h"

namespace lint {

/// Who is hurt, the worst first. Thresholds nest: whoever asks for `sync` also gets `data`.
enum class Category : std::uint8_t {
  data,    ///< values are lost or frozen
  sync,    ///< the sync behaves otherwise
  source,  ///< Salesforce only
  review,  ///< words
};

/// Every kind has one category and one step. A kind about a field that Marketo cannot see drops to `source`.
enum class ChangeKind : std::uint8_t {
  // clang-format off
  field_removed, field_renamed, retyped, length_reduced, hidden, value_removed, value_renamed,
  direction_changed, became_required, write_access_lost,
  newly_visible, write_access_gained, access_learned, twin_lost, twin_gained, roll_up_changed,
  formula_class_changed, constraint_added, marketo_field_added, marketo_field_removed,
  field_added, formula_text_changed, length_added, value_added, became_optional, constraint_removed,
  detail_learned,
  label_changed, description_changed, help_changed, sensitivity_changed, owner_changed, purpose_changed,
  decision_changed,
  // clang-format on
};

/// The number of kinds.
inline constexpr std::size_t kChangeKinds = static_cast<std::size_t>(ChangeKind::decision_changed) + 1;

/// A row of the table of kinds. The text lives as long as the program.
struct KindInfo {
  std::string_view name = {};  ///< `length-reduced`
  Category category = Category::review;
  Step step = Step::patch;
  std::string_view words = {};  ///< after the subject: `was retyped`
  std::string_view why = {};    ///< what it means for the sync
};

[[nodiscard]] const KindInfo& info_of(ChangeKind kind);

/// `DATA`, `SYNC`, `SOURCE`, `REVIEW`.
[[nodiscard]] std::string_view to_string(Category category);
/// What the category stands for: `values lost or frozen`.
[[nodiscard]] std::string_view describe(Category category);
/// ASCII case is ignored.
[[nodiscard]] std::optional<Category> parse_category(std::string_view text);

struct Change {
  ChangeKind kind = ChangeKind::label_changed;
  Category category = Category::review;  ///< after the drop
  Step step = Step::patch;               ///< after the drop
  std::string row = {};                  ///< id of the row it belongs to
  std::string subject = {};              ///< `Lead.Score__c` or `marketo:leadScore`
  std::string before = {};
  std::string after = {};
};

/// A change of that kind; `is_unseen`: Marketo cannot see the field.
[[nodiscard]] Change make_change(ChangeKind kind, bool is_unseen);
/// "was retyped: Text(80) → Number(18,0)", without the subject.
[[nodiscard]] std::string describe(const Change& change);
/// The largest step among changes.
[[nodiscard]] Step largest_step(std::span<const Change> changes);

}  // namespace lint
