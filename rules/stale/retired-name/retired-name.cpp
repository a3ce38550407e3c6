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

/// `zz_Old_Tier__c`, `zzBid Term`: two or three z or x, then a separator or, after small letters, a capital.
bool is_pushed_down(std::string_view text) {
  const std::size_t end =
      text.find_first_not_of(text.starts_with("z") || text.starts_with("x") ? text.substr(0, 1) : "zZxX");
  if (end == std::string_view::npos || end < 2 || end > 3) return false;
  const char next = text[end];
  const bool is_capital = is_letter(next) && next != fold(next);
  return !is_letter(next) || (is_capital && text[0] == fold(text[0]));
}

bool has_prefix(const Field& field) {
  const std::string_view package = namespace_of(field.name);
  const std::string_view bare = field.name.substr(package.empty() ? 0 : package.size() + 2);
  return is_pushed_down(bare) || is_pushed_down(field.label) || starts_with_folded(bare, "z_");
}

/// A year such as 2019 or FY21 that stands alone.
bool has_year(const Field& field) {
  const std::string name = words_of(field.name);
  if (std::ranges::none_of(name, is_digit) && std::ranges::none_of(field.label, is_digit)) return false;
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

/// Why a field looks retired.
struct Sign {
  std::string why = {};
  bool is_weak = false;  ///< a word that is often the name of something alive
};

Sign sign_in_name(const Field& field, const Options& options) {
  const std::vector<std::string_view> own(options.words.begin(), options.words.end());
  for (const std::span<const std::string_view> words :
       {std::span<const std::string_view>(kWords), std::span(own)}) {
    if (const std::string_view word = find_word(field, words); !word.empty())
      return {.why = concat("says `", word, "`")};
  }
  if (has_prefix(field)) return {.why = "has a name that was pushed to the end of the list"};
  for (const std::string_view ending : kEndings) {
    if (ends_with_folded(field.name, ending)) return {.why = concat("ends in `", ending, "`")};
  }
  return {};
}

/// Whether a phrase is said about the field: not about a value in a list, nor in brackets.
bool speaks_of_field(std::string_view text, std::size_t at) {
  const std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::string_view line = trim(text.substr(line_break == std::string_view::npos ? 0 : line_break + 1));
  const std::string_view before = text.substr(0, at);
  const std::size_t open = before.rfind('(');
  const bool in_brackets = open != std::string_view::npos && before.find(')', open) == std::string_view::npos;
  return !in_brackets && !line.empty() && !is_digit(line.front()) && line.front() != '-' &&
         line.front() != '*';
}

Sign sign_in_prose(const Field& field) {
  for (const std::string_view text : {field.description, field.help_text}) {
    const std::string folded = fold(text);
    for (const std::string_view phrase : kPhrases) {
      const std::size_t at = folded.find(phrase);
      if (at == std::string::npos || !speaks_of_field(folded, at)) continue;
      return {.why = concat("has a ", text.data() == field.help_text.data() ? "help text" : "description",
                            " that says `", phrase, "`")};
    }
  }
  return {};
}

/// Weak words say nothing where the object is named after them, or where active logic uses the field.
Sign weak_sign(const Field& field, Strength used) {
  if (used == Strength::strong) return {};
  if (has_year(field)) return {.why = "names a year", .is_weak = true};
  const std::string_view word = find_word(field, kWeakWords);
  if (word.empty() || has_word(words_of(field.object_name), word)) return {};
  return {.why = concat("says `", word, "`"), .is_weak = true};
}

Sign find_sign(const Field& field, const Options& options, Strength used, Preset preset) {
  Sign sign = sign_in_name(field, options);
  if (sign.why.empty()) sign = sign_in_prose(field);
  if (sign.why.empty() && preset == Preset::all) sign = weak_sign(field, used);
  return sign;
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
  if (equals_folded(field.name, cx.analysis().sync.filter_field)) return;
  if (contains_folded(field.description, "do not delete") || contains_folded(field.label, "do not delete"))
    return;
  const Strength used = cx.strongest_use(id);
  const Sign sign = find_sign(field, options, used, cx.analysis().preset);
  if (sign.why.empty() || is_touch_field(field)) return;
  const bool is_synced = cx.scope().is_synced(id);
  Report report =
      cx.report(field, concat("field ", Context::named(field), " ", sign.why, consequence(id, cx)));
  report
      .confidence(std::max(is_synced ? confidence_of_visible(id, cx.analysis()) : Confidence::high,
                           used == Strength::strong ? Confidence::medium : Confidence::high))
      .note(concat("still used: ", describe_uses({&field}, cx), "; `fieldlint trace ", field.full_name,
                   "` lists every place"));
  if (sign.is_weak) report.severity(Severity::info).confidence(Confidence::low);
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
