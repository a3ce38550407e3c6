// Comparing the stored dictionary with the one of the project.
#include "linter/dictionary/check.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/dictionary/diff.h"
#include "linter/dictionary/digest.h"

namespace lint {
namespace {

constexpr std::size_t kShownChanges = 20;

}  // namespace

std::vector<std::string> stale_parts(const Dictionary* stored, const Dictionary& now) {
  if (stored == nullptr) return {"there is no dictionary yet"};
  if (stored->digest == now.digest && digest_of(*stored) == now.digest) return {};
  const std::vector<Change> changes = diff(*stored, now);
  std::vector<std::string> parts;
  if (stored->digest != digest_of(*stored)) {
    parts.emplace_back("dictionary.json was edited by hand or merged: its digest does not fit its entries");
  }
  if (stored->version != now.version) {
    parts.push_back(concat("version ", to_string(stored->version), " is out of date, the next is ",
                           to_string(now.version)));
  }
  for (const Change& change : changes) {
    if (parts.size() == kShownChanges) break;
    parts.push_back(concat(to_string(change.category), ": ", change.subject, " ", describe(change)));
  }
  if (changes.empty() && parts.empty()) parts.emplace_back("decisions or sign-offs changed");
  return parts;
}

std::vector<std::string> stale_files(std::span<const std::pair<std::string, std::string>> present,
                                     const DictionaryFiles& files) {
  std::vector<std::string> parts;
  for (const auto& [name, bytes] : files.files) {
    const auto found = std::find_if(present.begin(), present.end(),
                                    [&, &wanted = name](const auto& file) { return file.first == wanted; });
    if (found == present.end()) {
      parts.push_back(concat(name, " is missing"));
    } else if (found->second != bytes) {
      parts.push_back(concat(name, " is not as it would be written"));
    }
  }
  for (const std::string& name : obsolete_pages(present, files)) {
    parts.push_back(concat(name, " is a page of an object that is gone"));
  }
  return parts;
}

}  // namespace lint
