// Globs: on a mismatch the last star takes one character, or the last `**/` one folder, more. That is enough,
// because a later star can stand for whatever an earlier one would have taken.
#include "linter/base/glob.h"

#include "linter/base/text.h"

namespace lint {
namespace {

/// Where to go on after a mismatch.
struct Resume {
  std::size_t pattern = std::string_view::npos;
  std::size_t text = 0;
  bool by_folder = false;  ///< `**/`: goes on at the next folder only
  [[nodiscard]] bool is_set() const { return pattern != std::string_view::npos; }
};

class Matcher {
 public:
  Matcher(std::string_view pattern, std::string_view text) : pattern_(pattern), text_(text) {}

  bool run() {
    while (true) {
      if (pattern_.substr(at_, 2) == "**") {
        enter_deep();
      } else if (at_ < pattern_.size() && pattern_[at_] == '*') {
        single_ = {.pattern = ++at_, .text = read_};
      } else if (at_ == pattern_.size() && read_ == text_.size()) {
        return true;
      } else if (reads_here()) {
        ++at_;
        ++read_;
      } else if (!go_back()) {
        return false;
      }
    }
  }

 private:
  void enter_deep() {
    const bool opens_segment = at_ == 0 || pattern_[at_ - 1] == '/';
    const bool by_folder = opens_segment && at_ + 2 < pattern_.size() && pattern_[at_ + 2] == '/';
    at_ += by_folder ? 3 : 2;
    deep_ = {.pattern = at_, .text = read_, .by_folder = by_folder};
    single_ = {};
  }

  [[nodiscard]] bool reads_here() const {
    if (at_ == pattern_.size() || read_ == text_.size()) return false;
    return pattern_[at_] == '?' ? text_[read_] != '/' : fold(pattern_[at_]) == fold(text_[read_]);
  }

  bool go_back() {
    if (single_.is_set() && single_.text < text_.size() && text_[single_.text] != '/') {
      read_ = ++single_.text;
      at_ = single_.pattern;
      return true;
    }
    if (!deep_.is_set() || deep_.text >= text_.size()) return false;
    if (deep_.by_folder) {
      const std::size_t slash = text_.find('/', deep_.text);
      if (slash == std::string_view::npos) return false;
      deep_.text = slash;
    }
    read_ = ++deep_.text;
    at_ = deep_.pattern;
    single_ = {};
    return true;
  }

  std::string_view pattern_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t read_ = 0;
  Resume single_;
  Resume deep_;
};

}  // namespace

bool glob_match(std::string_view pattern, std::string_view text) {
  // `**/*.ts`, the commonest kind: the end alone decides.
  constexpr std::string_view kAnyFile = "**/*";
  if (pattern.starts_with(kAnyFile) &&
      pattern.find_first_of("*?/", kAnyFile.size()) == std::string_view::npos) {
    return ends_with_folded(text, pattern.substr(kAnyFile.size()));
  }
  return Matcher(pattern, text).run();
}

}  // namespace lint
