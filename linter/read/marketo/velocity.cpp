// Fields in Velocity: a walk over the references of a script.
#include <algorithm>
#include <map>
#include <optional>

#include "linter/base/text.h"
#include "linter/read/marketo/template_names.h"

namespace lint {
namespace {

constexpr std::string_view kListSuffix = "List";
constexpr std::string_view kTriggerObject = "TriggerObject";
/// Longer than what people write between parentheses: an opening that is never closed.
constexpr std::size_t kMaxGroup = 4096;

/// A record or a list that a variable holds. No object: the trigger's record.
struct Holder {
  std::string object;
  bool is_list = false;
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {
    holders_["lead"] = {.object = "lead"};
    holders_["company"] = {.object = "company"};
    holders_[std::string(kTriggerObject)] = {};
  }

  std::vector<TemplateName> run() && {
    for (at_ = text_.find_first_of("$#"); at_ < text_.size(); at_ = text_.find_first_of("$#", at_)) {
      if (text_.substr(at_).starts_with("#foreach")) {
        read_loop();
      } else if (text_.substr(at_).starts_with("#set")) {
        read_assignment();
      } else if (text_[at_++] == '$') {
        read_reference();
      }
    }
    return std::move(found_);
  }

 private:
  void skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::string_view take_word() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }
  /// The name behind `$`, `$!`, `${` or `$!{`.
  std::string_view take_variable() {
    take('!');
    take('{');
    return take_word();
  }

  [[nodiscard]] std::optional<Holder> holder_of(std::string_view variable) const {
    const auto known = holders_.find(variable);
    if (known != holders_.end()) return known->second;
    const bool is_list = variable.size() > kListSuffix.size() && variable.ends_with(kListSuffix);
    if (!is_list) return std::nullopt;
    return Holder{.object = std::string(variable.substr(0, variable.size() - kListSuffix.size())),
                  .is_list = true};
  }

  void add(const Holder& holder, std::string_view name, std::string_view variable, std::size_t offset) {
    const std::string point(name.empty() ? "" : ".");
    found_.push_back({.object = holder.object,
                      .name = std::string(name),
                      .written = concat('$', variable, point, name),
                      .offset = offset});
  }

  /// What stands in parentheses or brackets, without them; the scan goes on behind it.
  std::string_view take_group(char open, char close) {
    const std::size_t start = at_ + 1;
    const std::size_t end = std::min(text_.size(), at_ + kMaxGroup);
    std::size_t depth = 0;
    while (at_ < end) {
      if (text_[at_] == open) ++depth;
      if (text_[at_++] == close && --depth == 0) return text_.substr(start, at_ - start - 1);
    }
    return {};
  }

  /// From behind the `$`: the first property of a record is its field.
  void read_reference() {
    const std::size_t start = at_ - 1;
    const std::string_view variable = take_variable();
    const std::optional<Holder> holder = holder_of(variable);
    if (!holder) return;
    bool is_record = !holder->is_list;
    while (at_ < text_.size()) {
      if (text_[at_] == '[') {
        take_group('[', ']');
        is_record = true;
        continue;
      }
      if (text_[at_] != '.' || at_ + 1 >= text_.size() || !is_letter(text_[at_ + 1])) break;
      ++at_;
      const std::string_view member = take_word();
      if (at_ < text_.size() && text_[at_] == '(') {
        const bool is_element = holder->is_list && member == "get";
        const std::size_t inside = at_ + 1;
        if (!is_element || is_record) return add_object(*holder, variable, start, inside);
        take_group('(', ')');
        is_record = true;
        continue;
      }
      if (is_record) return add(*holder, member, variable, start);
      break;
    }
    add_object(*holder, variable, start, at_);
  }

  /// A list that is used without one of its fields. `next`: where the scan goes on.
  void add_object(const Holder& holder, std::string_view variable, std::size_t offset, std::size_t next) {
    if (holder.is_list) add(holder, {}, variable, offset);
    at_ = next;
  }

  /// `#foreach($order in $OrderList)`.
  void read_loop() {
    at_ += std::string_view("#foreach").size();
    skip_spaces();
    if (!take('(')) return;
    skip_spaces();
    if (!take('$')) return;
    const std::string variable(take_variable());
    take('}');
    skip_spaces();
    if (take_word() != "in") return;
    skip_spaces();
    if (!take('$')) return;
    const std::size_t start = at_;
    if (const std::optional<Holder> list = holder_of(take_variable()); list && list->is_list)
      holders_[variable] = {.object = list->object};
    at_ = start;  // The list itself is a reference like any other.
    read_reference();
  }

  /// `#set($order = $OrderList.get(0))`: a record; `#set($sorted = $sorter.sort($OrderList))`: a list.
  void read_assignment() {
    at_ += std::string_view("#set").size();
    skip_spaces();
    if (at_ >= text_.size() || text_[at_] != '(') return;
    const std::size_t inside = at_ + 1;
    const std::string_view body = take_group('(', ')');
    at_ = inside;  // The value's own references are read by the scan.
    const std::size_t equals = body.find('=');
    const std::size_t dollar = body.find('$');
    if (equals == std::string_view::npos || dollar > equals) return;
    at_ = inside + dollar + 1;
    const std::string variable(take_variable());
    at_ = inside + equals + 1;
    if (const std::optional<Holder> value = value_of(body.substr(equals + 1))) holders_[variable] = *value;
  }

  /// What a value holds, when it is a list, an element of one, or made of one.
  [[nodiscard]] std::optional<Holder> value_of(std::string_view value) const {
    for (std::size_t dollar = value.find('$'); dollar != std::string_view::npos;
         dollar = value.find('$', dollar + 1)) {
      std::size_t start = dollar + 1;
      while (start < value.size() && (value[start] == '!' || value[start] == '{')) ++start;
      std::size_t end = start;
      while (end < value.size() && is_word(value[end])) ++end;
      const std::optional<Holder> holder = holder_of(value.substr(start, end - start));
      if (!holder) continue;
      return element_of(*holder, value.substr(end));
    }
    return std::nullopt;
  }

  /// What stands behind a list's name tells whether the value is the list, a record, or something else.
  [[nodiscard]] static std::optional<Holder> element_of(const Holder& holder, std::string_view behind) {
    const bool is_element = behind.starts_with(".get(") || behind.starts_with("[");
    if (!is_element) return behind.starts_with(".") ? std::nullopt : std::optional(holder);
    const std::size_t close = behind.find_first_of(")]");
    const bool is_field = close != std::string_view::npos && behind.substr(close + 1).starts_with(".");
    return is_field ? std::nullopt : std::optional(Holder{.object = holder.object});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::map<std::string, Holder, std::less<>> holders_;
  std::vector<TemplateName> found_;
};

}  // namespace

std::vector<TemplateName> find_velocity_names(std::string_view text) {
  if (text.find('$') == std::string_view::npos) return {};
  return Scanner(text).run();
}

}  // namespace lint
