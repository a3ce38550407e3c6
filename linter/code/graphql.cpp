// Reads GraphQL: names and brackets, a stack of what each bracket stands in.
#include "linter/code/graphql.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/text.h"
#include "linter/code/object_names.h"

namespace lint {
namespace {

constexpr std::size_t kDeepest = 64;

/// Names of the API's own in and around records.
constexpr auto kOwnNames = std::to_array<std::string_view>({
    "aggregate", "and", "and_",  "count", "cursor", "displayValue", "edges", "eq",         "first", "format",
    "groupBy",   "gt",  "gte",   "in",    "label",  "like",         "lt",    "lte",        "ne",    "nin",
    "node",      "not", "nulls", "or",    "order",  "orderBy",      "scope", "upperBound", "value", "where",
});

bool is_own_name(std::string_view name) {
  if (std::ranges::find(kOwnNames, name) != kOwnNames.end()) return true;
  const bool is_capitalized = name.front() >= 'A' && name.front() <= 'Z';
  return !is_capitalized && !is_custom_word(name);
}

class GraphqlReader {
 public:
  GraphqlReader(UseCollector& uses, std::size_t begin, std::size_t end)
      : uses_(uses), text_(uses.text().substr(0, end)), at_(begin) {}

  void run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        uses_.add_comment(at_, end);
        at_ = end;
      } else if (c == '"') {
        const std::size_t end = text_.find('"', at_ + 1);
        at_ = end == std::string_view::npos ? at_ + 1 : end + 1;
        if (end == std::string_view::npos) return;
      } else if (c == '$') {
        at_ += 2;  // a variable, or a hole of the template literal
        while (at_ < text_.size() && is_word(text_[at_])) ++at_;
      } else if (is_letter(c)) {
        read_name();
      } else {
        read_sign(c);
        ++at_;
      }
    }
  }

 private:
  struct Frame {
    std::string_view name;  ///< what stands before the bracket
    std::string object;
    std::string prefix;
  };

  void read_name() {
    std::size_t end = at_;
    while (end < text_.size() && is_word(text_[end])) ++end;
    const std::string_view name = text_.substr(at_, end - at_);
    const std::size_t offset = at_;
    at_ = end;
    std::size_t next = end;
    while (next < text_.size() && is_space(text_[next])) ++next;
    const char sign = next < text_.size() ? text_[next] : '\0';
    name_ = name;
    if (frames_.empty()) return;
    const Frame& frame = frames_.back();
    if (frame.object.empty()) {
      if (frame.name == "query" && sign != ':' && is_object_name(name)) uses_.add_object(name, offset);
      return;
    }
    if (is_own_name(name) || ends_with_folded(name, "__r")) return;
    if (!is_custom_word(name)) return;
    uses_.add_path(
        {.object = frame.object, .prefix = frame.prefix, .text = name, .offset = offset, .path = "graphql"});
  }

  void read_sign(char c) {
    if (c == '{' || c == '(') {
      if (frames_.size() < kDeepest) {
        frames_.push_back(inner_frame());
      } else {
        ++ignored_;
      }
    } else if (c == '}' || c == ')') {
      if (ignored_ > 0) {
        --ignored_;
      } else if (!frames_.empty()) {
        name_ = frames_.back().name;
        frames_.pop_back();
      }
    } else if (c != ':' && c != ',' && !is_space(c) && c != '[' && c != ']') {
      name_ = {};
    }
  }

  [[nodiscard]] Frame inner_frame() const {
    if (frames_.empty()) return {.name = name_, .object = {}, .prefix = {}};
    const Frame& outer = frames_.back();
    if (outer.object.empty()) {
      const bool is_record = outer.name == "query" && is_object_name(name_);
      return {.name = name_, .object = std::string(is_record ? name_ : std::string_view()), .prefix = {}};
    }
    Frame inner{.name = name_, .object = outer.object, .prefix = outer.prefix};
    const bool is_step = !name_.empty() && !is_own_name(name_) && !ends_with_folded(name_, "__c");
    if (is_step) inner.prefix += concat(name_, ".");
    return inner;
  }

  UseCollector& uses_;
  std::string_view text_;
  std::size_t at_;
  std::string_view name_;
  std::vector<Frame> frames_;
  std::size_t ignored_ = 0;
};

}  // namespace

void read_graphql(UseCollector& uses, std::size_t begin, std::size_t end) {
  GraphqlReader(uses, begin, end).run();
}

}  // namespace lint
