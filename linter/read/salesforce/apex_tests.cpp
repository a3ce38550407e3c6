// Test classes: implementation.
#include "linter/read/salesforce/apex_tests.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>

#include "linter/base/text.h"
#include "linter/code/apex.h"
#include "linter/code/apex_lexer.h"
#include "linter/code/mention.h"
#include "linter/code/object_names.h"
#include "linter/code/soql.h"
#include "linter/read/salesforce/apex_test_objects.h"
#include "linter/read/word_set.h"

namespace lint {
namespace {

/// What the text around a name says.
enum class Stand : std::uint8_t { read, written, object, comment, text };
constexpr std::size_t kStands = 5;

class TestScan {
 public:
  TestScan(FileContext& cx, std::string_view bytes) : cx_(cx), bytes_(bytes), objects_(bytes) {}

  void run() {
    for (auto mention = find_mention(bytes_, 0); mention; mention = find_mention(bytes_, mention->end)) {
      if (mention->offset < query_end_) continue;
      pass_block_comments(mention->offset);
      const Stand stand = stand_of(*mention);
      if (stand == Stand::object) objects_.note_variable(*mention);
      const bool is_field = stand == Stand::read || stand == Stand::written;
      const TestObjects::Owner owner = is_field ? objects_.owner_of(*mention) : TestObjects::Owner();
      if (stand == Stand::read && owner.object.empty() && read_query(*mention)) continue;
      auto& seen = seen_of(owner.object, owner.path).stands[static_cast<std::size_t>(stand)];
      if (!(mention->is_relationship() ? seen.relationships : seen.names).add(mention->stem())) continue;
      add(*mention, stand, owner);
    }
  }

 private:
  /// Notes whether a block comment is open at `until`.
  void pass_block_comments(std::size_t until) {
    const std::string_view before = bytes_.substr(0, until);
    while (true) {
      const std::size_t mark =
          is_in_block_ ? apex::find_comment_end(before, passed_) : before.find("/*", passed_);
      if (mark == std::string_view::npos) break;
      is_in_block_ = !is_in_block_ && !is_in_line_comment(mark + 1) && !is_in_string(mark);
      passed_ = mark + 2;
    }
    passed_ = std::max(passed_, until);
  }

  /// What stands before the place on its line.
  [[nodiscard]] std::string_view line_before(std::size_t at) const {
    const std::size_t line_break = at == 0 ? std::string_view::npos : bytes_.rfind('\n', at - 1);
    const std::size_t start = line_break == std::string_view::npos ? 0 : line_break + 1;
    return bytes_.substr(start, at - start);
  }

  [[nodiscard]] bool is_in_string(std::size_t at) const {
    const std::string_view before = line_before(at);
    return std::count(before.begin(), before.end(), '\'') % 2 != 0;
  }

  /// Whether `//` stands before the place on its line, outside a string.
  [[nodiscard]] bool is_in_line_comment(std::size_t at) const {
    const std::string_view before = line_before(at);
    const std::size_t slashes = before.find("//");
    if (slashes == std::string_view::npos) return false;
    return std::count(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(slashes), '\'') % 2 == 0;
  }

  [[nodiscard]] Stand stand_of(const Mention& mention) const {
    if (is_in_block_ || is_in_line_comment(mention.offset)) return Stand::comment;
    const std::string_view after = text_after(mention.end);
    if (begins_sentence(mention, after)) return Stand::text;
    const bool is_space_after = mention.end < bytes_.size() && is_space(bytes_[mention.end]);
    const char next = after.empty() ? '\0' : after.front();
    const bool is_assigned = next == '=' && !after.starts_with("==");
    if (is_assigned) return is_compared(mention.offset) ? Stand::read : Stand::written;
    const bool is_declared = is_space_after && (is_letter(next) || next == '_') && !is_query_word(after) &&
                             !is_in_string(mention.offset);
    const bool is_type = (!is_space_after && (next == '(' || next == '>' || next == '[')) || is_declared;
    return is_type || names_object_before(bytes_, mention.offset) ? Stand::object : Stand::read;
  }

  /// `'Score__c should be set'`: what an assertion says to people.
  [[nodiscard]] bool begins_sentence(const Mention& mention, std::string_view after) const {
    const bool is_first = mention.offset > 0 && bytes_[mention.offset - 1] == '\'';
    const bool goes_on = mention.end < bytes_.size() && bytes_[mention.end] == ' ' && !after.empty() &&
                         is_letter(after.front());
    return is_first && goes_on && !is_query_word(after);
  }

  /// `WHERE Score__c = 1`: in a query the sign compares.
  [[nodiscard]] bool is_compared(std::size_t at) const {
    constexpr std::array<std::string_view, 4> kWords{"where", "and", "or", "not"};
    while (at > 0 && (is_space(bytes_[at - 1]) || bytes_[at - 1] == '(')) --at;
    std::size_t begin = at;
    while (begin > 0 && is_word(bytes_[begin - 1])) --begin;
    const std::string_view word = bytes_.substr(begin, at - begin);
    return std::ranges::any_of(kWords, [&](std::string_view each) { return equals_folded(each, word); });
  }

  /// What follows, without the blanks before it.
  [[nodiscard]] std::string_view text_after(std::size_t at) const {
    constexpr std::size_t kReach = 24;
    while (at < bytes_.size() && is_space(bytes_[at])) ++at;
    return bytes_.substr(std::min(at, bytes_.size()), kReach);
  }

  /// `Score__c FROM Lead`, `Score__c ASC`: words of a query, not the name of a variable.
  static bool is_query_word(std::string_view after) {
    constexpr std::array<std::string_view, 11> kWords{"from", "where", "asc",   "desc", "like", "in",
                                                      "not",  "and",   "limit", "or",   "nulls"};
    const auto end = std::find_if_not(after.begin(), after.end(), is_word);
    const std::string_view word = after.substr(0, static_cast<std::size_t>(end - after.begin()));
    return std::ranges::any_of(kWords, [&](std::string_view each) { return equals_folded(each, word); });
  }

  /// Reads the query in brackets around the mention. Whether there is one.
  bool read_query(const Mention& mention) {
    const std::size_t begin = objects_.query_around(mention);
    if (begin == 0 || is_in_string(mention.offset)) return false;
    query_end_ = std::min(bytes_.find(']', mention.end), bytes_.size());
    apex::Tokens tokens{.text = bytes_};
    tokens.items.reserve((query_end_ - begin) / 6);
    apex::append_tokens(tokens, begin, query_end_);
    apex::pair_brackets(tokens);
    for (const apex::QueryUse& use : apex::read_query(tokens, 0, tokens.size())) add_query_use(tokens, use);
    return true;
  }

  void add_query_use(const apex::Tokens& tokens, const apex::QueryUse& use) {
    const std::string_view written = tokens.between(use.first, use.last);
    const Stand stand = use.is_object ? Stand::object : Stand::read;
    auto& seen = seen_of(use.context, {}).stands[static_cast<std::size_t>(stand)];
    if (!seen.names.add(written)) return;
    add_site(cx_, {.target = use.target,
                   .context = use.context.empty() ? std::string() : concat('|', use.context),
                   .path = apex::kQuery,
                   .offset = tokens.items[use.first].offset,
                   .form = use.is_object         ? SiteForm::object_or_field
                           : use.context.empty() ? SiteForm::mention
                                                 : SiteForm::walk,
                   .strength = Strength::weak});
  }

  void add(const Mention& mention, Stand stand, const TestObjects::Owner& owner) {
    const bool is_idle = stand == Stand::comment || stand == Stand::text;
    const bool is_owned = !owner.object.empty();
    std::string target = mention.target();
    if (is_owned && mention.is_relationship()) target += ".Id";
    if (!owner.path.empty()) target = concat(owner.path, '.', target);
    add_site(cx_, {.target = target,
                   .context = is_owned ? concat('|', owner.object) : std::string(),
                   .path = stand == Stand::comment ? "comment"
                           : stand == Stand::text  ? "text"
                                                   : "",
                   .offset = static_cast<std::uint32_t>(mention.offset),
                   .form = is_owned                 ? SiteForm::walk
                           : stand == Stand::object ? SiteForm::object_or_field
                                                    : SiteForm::mention,
                   .strength = is_idle ? Strength::none : Strength::weak,
                   .direction = is_idle                   ? Direction::displays
                                : stand == Stand::written ? Direction::writes
                                                          : Direction::reads});
  }

  struct Seen {
    WordSet names;
    WordSet relationships;
  };
  /// What was seen of one object; of none, what the text does not tell.
  struct SeenOf {
    std::string object;
    std::string path;
    std::array<Seen, kStands> stands;
  };

  SeenOf& seen_of(std::string_view object, std::string_view path) {
    for (SeenOf& each : seen_) {
      if (each.object == object && each.path == path) return each;
    }
    return seen_.emplace_back(SeenOf{.object = std::string(object), .path = std::string(path), .stands = {}});
  }

  FileContext& cx_;
  std::string_view bytes_;
  TestObjects objects_;
  std::deque<SeenOf> seen_;
  std::size_t query_end_ = 0;  ///< mentions before are read
  std::size_t passed_ = 0;
  bool is_in_block_ = false;
};

}  // namespace

void read_apex_test(FileContext& cx, std::string_view bytes) {
  TestScan(cx, bytes).run();
}

}  // namespace lint
