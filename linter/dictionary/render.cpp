// Collecting the files of the dictionary's folder.
#include "linter/dictionary/render.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/dictionary/pages.h"
#include "linter/dictionary/store.h"

namespace lint {

DictionaryFiles render_dictionary(const Dictionary& dictionary, const ChangelogInput& changelog) {
  DictionaryFiles out;
  out.files.emplace_back("README.md", readme_page(dictionary));
  out.files.emplace_back("CHANGELOG.md", write_changelog(dictionary, changelog));
  for (const ObjectRows& rows : rows_by_object(dictionary)) {
    out.files.emplace_back(page_name(rows), object_page(rows));
  }
  out.files.emplace_back(kDictionaryFile, write_dictionary(dictionary));
  return out;
}

std::vector<std::string> obsolete_pages(std::span<const std::pair<std::string, std::string>> present,
                                        const DictionaryFiles& files) {
  std::vector<std::string> names;
  for (const auto& [name, bytes] : present) {
    const bool is_current =
        std::any_of(files.files.begin(), files.files.end(),
                    [&, &file = name](const auto& written) { return equals_folded(written.first, file); });
    if (!is_current && ends_with_folded(name, ".md") && bytes.starts_with(kPageMark)) names.push_back(name);
  }
  return names;
}

}  // namespace lint
