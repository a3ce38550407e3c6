// Test classes: implementation.
#include "linter/read/salesforce/apex_tests.h"

#include <algorithm>
#include <array>

#include "linter/base/text.h"
#include "linter/code/mention.h"
#include "linter/code/object_names.h"
#include "linter/read/word_set.h"

namespace lint {
namespace {

/// What the text around a name says.
enum class Stand : std::uint8_t { read, written, object, comment };
constexpr std::size_t kStands = 4;

class TestScan {
 public:
  TestScan(FileContext& cx, std::string_view bytes) : cx_(cx), bytes_(bytes) {}

  void run() {
    for (auto mention = find_mention(bytes_, 0); mention; mention = find_mention(bytes_, mention->end)) {
      pass_block_comments(mention->offset);
      const Stand stand = stand_of(*mention);
      auto& seen = seen_[static_cast<std::size_t>(stand)];
      if (!(mention->is_relationship() ? seen.relationships : seen.names).add(mention->stem())) continue;
      add(*mention, stand);
    }
  }

 private:
  /// Notes whether a block comment is open at `until`.
  void pass_block_comments(std::size_t until) {
    while (true) {
      const std::size_t mark = bytes_.substr(0, until).find(is_in_block_ ? "*/" : "/*", passed_);
      if (mark == std::string_view::npos) break;
      const bool is_mark = is_in_block_ || (!is_in_line_comment(mark + 1) && !is_in_string(mark));
      if (is_mark) is_in_block_ = !is_in_block_;
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
    const bool is_space_after = mention.end < bytes_.size() && is_space(bytes_[mention.end]);
    const char next = after.empty() ? '\0' : after.front();
    const bool is_assigned = next == '=' && !after.starts_with("==");
    if (is_assigned) return is_compared(mention.offset) ? Stand::read : Stand::written;
    const bool is_declared = is_space_after && (is_letter(next) || next == '_') && !is_query_word(after) &&
                             !is_in_string(mention.offset);
    const bool is_type = (!is_space_after && (next == '(' || next == '>' || next == '[')) || is_declared;
    return is_type || names_object_before(bytes_, mention.offset) ? Stand::object : Stand::read;
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

  void add(const Mention& mention, Stand stand) {
    const bool is_comment = stand == Stand::comment;
    add_site(cx_, {.target = mention.target(),
                   .path = is_comment ? "comment" : "",
                   .offset = static_cast<std::uint32_t>(mention.offset),
                   .form = stand == Stand::object ? SiteForm::object_or_field : SiteForm::mention,
                   .strength = is_comment ? Strength::none : Strength::weak,
                   .direction = is_comment                ? Direction::displays
                                : stand == Stand::written ? Direction::writes
                                                          : Direction::reads});
  }

  struct Seen {
    WordSet names;
    WordSet relationships;
  };

  FileContext& cx_;
  std::string_view bytes_;
  std::array<Seen, kStands> seen_;
  std::size_t passed_ = 0;
  bool is_in_block_ = false;
};

}  // namespace

void read_apex_test(FileContext& cx, std::string_view bytes) {
  TestScan(cx, bytes).run();
}

}  // namespace lint
