// A project of a few files given as text, read, merged and indexed.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/base/text.h"
#include "linter/model/index.h"
#include "linter/model/merge.h"
#include "linter/read/reader.h"
#include "linter/references/references.h"

namespace lint {

struct TextFile {
  std::string path;
  std::string text;
};

/// The file that defines a text field, or a lookup when it names an object.
inline TextFile field_file(std::string_view object, std::string_view name, std::string_view points_to = {}) {
  const std::string type = points_to.empty()
                               ? "<type>Text</type>"
                               : concat("<type>Lookup</type><referenceTo>", points_to, "</referenceTo>");
  return {concat("objects/", object, "/fields/", name, ".field-meta.xml"),
          concat("<CustomField xmlns=\"http://soap.sforce.com/2006/04/metadata\"><fullName>", name,
                 "</fullName>", type, "</CustomField>")};
}

class FileProject {
 public:
  explicit FileProject(std::vector<TextFile> files)
      : model_(merge_files(std::move(files))), index_(model_), references_(model_, index_) {}

  [[nodiscard]] const Model& model() const { return model_; }
  [[nodiscard]] const Index& index() const { return index_; }
  [[nodiscard]] const References& references() const { return references_; }

  /// The uses that count of all custom fields, in the order of fields: "Lead.Score__c reads strong" with `?`
  /// behind an ambiguous one.
  [[nodiscard]] std::vector<std::string> uses() const {
    std::vector<std::string> lines;
    for (std::uint32_t i = 0; i < model_.fields.size(); ++i) {
      const Field& field = model_.fields[FieldId(i)];
      if (!field.is_custom) continue;
      for (const Reference& use : references_.of(FieldId(i))) {
        if (use.strength == Strength::none) continue;
        lines.push_back(concat(field.full_name, ' ', to_string(use.direction), ' ', to_string(use.strength),
                               use.certainty == Certainty::ambiguous ? "?" : ""));
      }
    }
    return lines;
  }

 private:
  static Model merge_files(std::vector<TextFile> files) {
    std::ranges::sort(files, {}, &TextFile::path);
    auto block = std::make_shared<RecordBlock>();
    std::vector<Fragment> fragments;
    for (TextFile& file : files) {
      fragments.push_back(read_file_records(file.path, file.text.data(), file.text.size(), {}, *block));
    }
    std::vector<FragmentRef> refs;
    for (std::size_t i = 0; i < files.size(); ++i) {
      refs.push_back({.path = files[i].path, .block = block.get(), .fragment = &fragments[i]});
    }
    return merge(refs, {block}, {});
  }

  Model model_;
  Index index_;
  References references_;
};

}  // namespace lint
