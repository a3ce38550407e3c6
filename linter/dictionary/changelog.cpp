// Writing the changelog.
#include "linter/dictionary/changelog.h"

#include <optional>
#include <vector>

#include "linter/base/text.h"
#include "linter/dictionary/diff.h"
#include "linter/dictionary/markdown_text.h"
#include "linter/dictionary/pages.h"

namespace lint {
namespace {

constexpr std::string_view kTitle = "# Changes of the data dictionary";

std::string head() {
  return concat(kPageMark, "\n\n", kTitle, "\n\n",
                "MAJOR: values are lost or frozen, or the sync behaves otherwise. MINOR: more to know. "
                "PATCH: words.\n");
}

/// The sections of an older text: from its first version heading on.
std::string_view sections_of(std::string_view text) {
  if (text.starts_with("## ")) return text;
  const std::size_t start = text.find("\n## ");
  return start == std::string_view::npos ? std::string_view() : text.substr(start + 1);
}

/// The text without its first sections, as far as they are newer than `version`: a build that was not
/// committed.
std::string_view without_newer(std::string_view sections, const Version& version) {
  while (sections.starts_with("## ")) {
    const std::optional<Version> first = parse_version(trim(sections.substr(3, sections.find('\n') - 3)));
    if (!first || *first <= version) break;
    const std::size_t next = sections.find("\n## ");
    sections = next == std::string_view::npos ? std::string_view() : sections.substr(next + 1);
  }
  return sections;
}

std::string first_section(const Dictionary& now) {
  return concat("## ", to_string(now.version),
                "\n\nThe first version: ", counted(now.entries.size(), "row", "rows"), ".\n");
}

std::string section(const Dictionary& base, const Dictionary& now) {
  const std::vector<Change> changes = diff(base, now);
  std::string out = concat("## ", to_string(now.version), "\n\n", to_string(largest_step(changes)), " after ",
                           to_string(base.version), ": ", counted(changes.size(), "change", "changes"),
                           ".\n\n", list_changes(changes));
  out.pop_back();
  return out;
}

}  // namespace

std::string list_changes(std::span<const Change> changes) {
  std::string out;
  const Change* previous = nullptr;
  for (const Change& change : changes) {
    if (previous == nullptr || previous->category != change.category) {
      out += concat(previous == nullptr ? "" : "\n", "### ", to_string(change.category), ": ",
                    describe(change.category), "\n\n");
    }
    out += concat("- ", markdown_name(change.subject), " ", markdown_text(describe(change)), " (",
                  to_string(change.step), "): ", info_of(change.kind).why, "\n");
    previous = &change;
  }
  return out + "\n";
}

std::string write_changelog(const Dictionary& now, const ChangelogInput& input) {
  if (input.base == nullptr) return concat(head(), "\n", first_section(now));
  const std::string_view sections = sections_of(input.base_text);
  const std::string_view older = without_newer(sections, input.base->version);
  if (input.base->version == now.version) {
    if (!older.empty()) return older == sections ? std::string(input.base_text) : concat(head(), "\n", older);
    return concat(head(), "\n## ", to_string(now.version), "\n\nOlder changes are not on record.\n");
  }
  return concat(head(), "\n", section(*input.base, now), older.empty() ? "" : "\n", older);
}

}  // namespace lint
