// The Markdown pages of the dictionary: one an object, and the README.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/dictionary/entry.h"

namespace lint {

/// The first line of every page, by which pages of objects that are gone are known.
inline constexpr std::string_view kPageMark = "<!-- Written by fieldlint: a page of the data dictionary. -->";

/// The rows of one object, or of Marketo fields without Salesforce field. Borrows the dictionary.
struct ObjectRows {
  std::string object = {};  ///< `Lead`; of Marketo rows Marketo's object, `lead`
  bool is_marketo = false;
  std::vector<const Entry*> entries = {};
};

/// Salesforce objects in the order of rows, then Marketo's. A merged row stands under each of its objects.
[[nodiscard]] std::vector<ObjectRows> rows_by_object(const Dictionary& dictionary);
/// The column of a row that belongs to the object; the number of columns when there is none.
[[nodiscard]] std::size_t column_of(const Entry& entry, std::string_view object);
/// `Lead.md`, `marketo-lead.md`; safe as a file name.
[[nodiscard]] std::string page_name(const ObjectRows& rows);

/// A table with one line a row.
[[nodiscard]] std::string object_page(const ObjectRows& rows);
/// Version, objects, diagram, what needs a decision, decisions without field.
[[nodiscard]] std::string readme_page(const Dictionary& dictionary);

}  // namespace lint
