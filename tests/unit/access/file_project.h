// A project of texts: read as files are, merged, and seen by one sync user.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/access/access.h"
#include "linter/access/answers.h"
#include "linter/base/text.h"
#include "linter/model/merge.h"
#include "linter/read/reader.h"

namespace lint::access_test {

/// Path and text of every file; what lies below `evidence/` is evidence of access.
using Files = std::vector<std::pair<std::string, std::string>>;

inline constexpr Date kToday = {.year = 2026, .month = 3, .day = 1};

class FileProject {
 public:
  FileProject(Files files, const AccessOptions& options)
      : model_(read(std::move(files))),
        index_(model_),
        access_(model_, index_, with_assignments(model_, options, kToday)) {}

  [[nodiscard]] const Access& access() const { return access_; }
  [[nodiscard]] const Model& model() const { return model_; }
  [[nodiscard]] FieldAccess of(std::string_view name) const {
    return access_.of(index_.find_field(name), object_of(name));
  }
  [[nodiscard]] ObjectAccess object(std::string_view name) const {
    return access_.of(index_.find_object(name));
  }
  /// `P.profile: readable=true, editable=true` of every line behind the verdict.
  [[nodiscard]] std::string evidence(std::string_view name) const {
    std::vector<std::string> lines;
    for (const AccessEvidence& line : access_.evidence(index_.find_field(name), object_of(name))) {
      const std::string path = line.origin.file ? model_.files[line.origin.file].path : "-";
      lines.push_back(concat(path.substr(path.rfind('/') + 1), ": ", line.says));
    }
    return join(lines, " | ");
  }
  /// The facts that readers reported, with the line of each.
  [[nodiscard]] std::vector<std::string> facts() const {
    std::vector<std::string> lines;
    for (const Fact& fact : model_.facts) lines.emplace_back(fact.message);
    return lines;
  }

 private:
  Model read(Files files) {
    std::sort(files.begin(), files.end());
    ReadOptions options;
    options.evidence.access = {"evidence"};
    fragments_.reserve(files.size());
    std::vector<FragmentRef> refs;
    for (auto& [path, text] : files) {
      fragments_.push_back(read_file_records(path, text.data(), text.size(), options, *block_));
      refs.push_back({.path = path, .block = block_.get(), .fragment = &fragments_.back()});
    }
    return merge(refs, {block_}, {});
  }
  [[nodiscard]] ObjectId object_of(std::string_view name) const {
    return index_.find_object(name.substr(0, name.find('.')));
  }

  std::shared_ptr<RecordBlock> block_ = std::make_shared<RecordBlock>();
  std::vector<Fragment> fragments_;
  Model model_;
  Index index_;
  Access access_;
};

/// `flags` of a field's entry: `r` readable, `w` editable; `-` none.
inline std::string field_entry(std::string_view field, std::string_view flags) {
  const auto has = [&](char flag) { return flags.find(flag) != std::string_view::npos ? "true" : "false"; };
  return concat("<fieldPermissions><editable>", has('w'), "</editable><field>", field, "</field><readable>",
                has('r'), "</readable></fieldPermissions>\n");
}

/// Letters of `flags`: read, create, edit, delete, view all, modify all, all Fields.
inline std::string object_entry(std::string_view object, std::string_view flags) {
  static constexpr std::pair<char, std::string_view> kFlags[] = {
      {'r', "allowRead"},      {'c', "allowCreate"},      {'e', "allowEdit"},    {'d', "allowDelete"},
      {'v', "viewAllRecords"}, {'m', "modifyAllRecords"}, {'F', "viewAllFields"}};
  std::string text = "<objectPermissions>";
  for (const auto& [letter, element] : kFlags) {
    const std::string_view value = flags.find(letter) != std::string_view::npos ? "true" : "false";
    text += concat("<", element, ">", value, "</", element, ">");
  }
  return concat(text, "<object>", object, "</object></objectPermissions>\n");
}

inline std::string user_entry(std::string_view name) {
  return concat("<userPermissions><enabled>true</enabled><name>", name, "</name></userPermissions>\n");
}

inline std::string profile(std::string_view body) {
  return concat("<Profile>\n", body, "</Profile>\n");
}
inline std::string set(std::string_view body) {
  return concat("<PermissionSet>\n", body, "</PermissionSet>\n");
}
inline std::string muting(std::string_view body) {
  return concat("<MutingPermissionSet>\n", body, "</MutingPermissionSet>\n");
}
inline std::string group(std::string_view body) {
  return concat("<PermissionSetGroup>\n", body, "</PermissionSetGroup>\n");
}

/// A custom field's file, with further elements.
inline std::pair<std::string, std::string> field_file(std::string_view name, std::string_view more = {}) {
  const std::size_t dot = name.find('.');
  const std::string_view type = more.find("<type>") == std::string_view::npos ? "<type>Text</type>" : "";
  return {
      concat("objects/", name.substr(0, dot), "/fields/", name.substr(dot + 1), ".field-meta.xml"),
      concat("<CustomField><fullName>", name.substr(dot + 1), "</fullName>", type, more, "</CustomField>")};
}

}  // namespace lint::access_test
