// The name or label says that the field is retired, yet Marketo still syncs it.
#include "linter/engine/rule.h"

namespace lint {
namespace {

struct Options {
  std::vector<std::string> words = {};
};

constexpr OptionSpec kOptions[] = {
    option<&Options::words>("words", "further words in a name or label that mean retired"),
};

/// Signals that are right nearly always.
constexpr std::string_view kWords[] = {"deprecated",    "obsolete", "do not use", "donotuse", "unused",
                                       "to be deleted", "(old)",    "covid",      "covid 19", "covid19"};
/// Signals that are often the name of something alive: only under the preset `all`.
constexpr std::string_view kWeakWords[] = {"old", "temp", "test", "copy", "legacy", "inactive", "delete"};
constexpr std::string_view kPrefixes[] = {"zz", "xx", "zzz", "xxx", "z"};
constexpr std::string_view kEndings[] = {"_old__c", "_del__c"};
constexpr std::string_view kPhrases[] = {"no longer used",   "ok to delete",  "can be deleted", "do not use",
                                         "not used anymore", "to be deleted", "deprecated"};

/// The word of the list that stands in the name or label, or empty.
std::string_view find_word(const Field& field, std::span<const std::string_view> words) {
  const std::string name = words_of(field.name.substr(0, field.name.rfind("__")));
  for (const std::string_view word : words) {
    if (has_word(name, word) || has_word(field.label, word)) return word;
  }
  return {};
}

std::string_view find_prefix(const Field& field) {
  const std::string_view bare =
      field.name.substr(namespace_of(field.name).empty() ? 0 : namespace_of(field.name).size() + 2);
  for (const std::string_view prefix : kPrefixes) {
    const bool in_name = starts_with_folded(bare, concat(prefix, "_"));
    const bool in_label = starts_with_folded(field.label, concat(prefix, " ")) ||
                          starts_with_folded(field.label, concat(prefix, "_"));
    if (in_name || (in_label && prefix != "z")) return prefix;
  }
  return {};
}

/// A year such as 2019 or FY21 that stands alone.
bool has_year(const Field& field) {
  const std::string name = words_of(field.name);
  for (int year = 2000; year < 2040; ++year) {
    if (has_word(name, concat(year)) || has_word(field.label, concat(year)) ||
        has_word(name, concat("fy", year % 100)))
      return true;
  }
  return false;
}

/// A field that automation changes in order to have the record synced again: its name may say anything.
bool is_touch_field(const Field& field) {
  const std::string name = words_of(field.name);
  const bool touches = has_word(name, "touch") || has_word(name, "resync") || has_word(name, "force sync");
  return touches && (has_word(name, "sync") || has_word(name, "marketo") || has_word(name, "mkto") ||
                     has_word(name, "resync"));
}

/// Why the field looks retired; empty when it does not.
std::string reason(const Field& field, const Options& options, Preset preset) {
  const std::vector<std::string_view> own(options.words.begin(), options.words.end());
  for (const std::span<const std::string_view> words :
       {std::span<const std::string_view>(kWords), std::span(own)}) {
    if (const std::string_view word = find_word(field, words); !word.empty())
      return concat("says `", word, "`");
  }
  if (const std::string_view prefix = find_prefix(field); !prefix.empty())
    return concat("starts with `", prefix, "`");
  for (const std::string_view ending : kEndings) {
    if (ends_with_folded(field.name, ending)) return concat("ends in `", ending, "`");
  }
  if (preset == Preset::all) {
    if (const std::string_view word = find_word(field, kWeakWords); !word.empty())
      return concat("says `", word, "`");
    if (has_year(field)) return "names a year";
  }
  return {};
}

std::string description_reason(const Field& field) {
  for (const std::string_view phrase : kPhrases) {
    if (contains_folded(field.description, phrase))
      return concat("has a description that says `", phrase, "`");
  }
  return {};
}

/// What follows for the sync; nothing is said of Marketo for a field that it never reads.
std::string_view consequence(FieldId id, const Context& cx) {
  if (!cx.scope().is_synced(id)) return ", but it is still there";
  return is_visible(cx.access().of(id).verdict) ? ", and the sync user still sees it"
                                                : ", and nothing says that it is hidden from Marketo";
}

void check(const Field& field, const Options& options, Context& cx) {
  const FieldId id = cx.id_of(field);
  if (!cx.scope().is_linted(id) || is_known_unseen(id, cx.analysis())) return;
  if (is_touch_field(field) || equals_folded(field.name, cx.analysis().sync.filter_field)) return;
  if (contains_folded(field.description, "do not delete") || contains_folded(field.label, "do not delete"))
    return;
  std::string why = reason(field, options, cx.analysis().preset);
  if (why.empty()) why = description_reason(field);
  if (why.empty()) return;
  const bool is_synced = cx.scope().is_synced(id);
  const Strength used = cx.references().strongest(id);
  Report report = cx.report(field, concat("field ", Context::named(field), " ", why, consequence(id, cx)));
  report
      .confidence(std::max(is_synced ? confidence_of_visible(id, cx.analysis()) : Confidence::high,
                           used == Strength::strong ? Confidence::medium : Confidence::high))
      .note(concat("strongest use in the project: ", used == Strength::none ? "none" : to_string(used),
                   "; `fieldlint trace ", field.full_name, "` lists every use"));
  if (!is_synced) {
    report.note(concat("Salesforce admin: ", setup_path(field),
                       " › Where is this used?, clear every use, then Delete; or give it a name that fits"));
    return;
  }
  report.note(marketo_clear_steps(field)).note(hide_steps(field, cx.access()));
}

}  // namespace

LINT_RULE(check, {
                     .summary = "a field whose name or label says it is retired is still synced",
                     .severity = Severity::warning,
                     .preset = Preset::recommended,
                     .options = kOptions,
                 });

}  // namespace lint
