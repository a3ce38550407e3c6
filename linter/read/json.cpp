// Builds the tree of a JSON text from the events of nlohmann's parser.
#include "linter/read/json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "linter/base/text.h"

namespace lint {

namespace {

constexpr std::size_t kMaxDepth = 256;
constexpr std::size_t kMaxValues = 4'000'000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_number_byte(char c) {
  return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// The part of the parser's message that tells the fault, without the position and the text read last.
std::string message_of(std::string_view what) {
  const std::size_t dash = what.find(" - ");
  if (dash != std::string_view::npos) what.remove_prefix(dash + 3);
  if (what.substr(0, 1) == "[") what.remove_prefix(std::min(what.find("] ") + 2, what.size()));
  std::string message;
  const std::size_t last_read = what.find("; last read: '");
  if (last_read == std::string_view::npos) {
    message = what;
  } else {
    const std::size_t expected = what.find("; expected ", last_read);
    message = what.substr(0, last_read);
    if (expected != std::string_view::npos) message += what.substr(expected);
  }
  // The parser tries the comma first and then names only the bracket.
  message = replace_all(std::move(message), "; expected '}'", "; expected ',' or '}'");
  return replace_all(std::move(message), "; expected ']'", "; expected ',' or ']'");
}

}  // namespace

/// Receives the parser's events. A cursor follows the tokens through the bytes, because the events carry no
/// positions.
class JsonBuilder {
 public:
  explicit JsonBuilder(std::string_view bytes) : bytes_(bytes) {}

  bool null() { return literal({.kind = JsonKind::null}); }
  bool boolean(bool truth) { return literal({.kind = JsonKind::boolean, .truth = truth}); }
  bool number_integer(std::int64_t) { return number(); }
  bool number_unsigned(std::uint64_t) { return number(); }
  bool number_float(double, const std::string&) { return number(); }
  bool binary(const nlohmann::json::binary_t&) { return false; }

  bool string(const std::string& text) {
    const std::size_t begin = token_start();
    skip_string();
    return add({.text = document_.text_.copy(text), .offset = position(begin), .kind = JsonKind::string});
  }

  bool key(const std::string& name) {
    key_offset_ = position(token_start());
    skip_string();
    key_ = document_.text_.copy(name);
    return true;
  }

  bool start_object(std::size_t) { return open(JsonKind::object); }
  bool start_array(std::size_t) { return open(JsonKind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t count, const std::string&, const nlohmann::json::exception& error) {
    const std::string_view what = error.what();
    const std::size_t last = std::min(count == 0 ? 0 : count - 1, bytes_.size());
    // A token in the wrong place is shown at its start, a broken token where it breaks.
    const bool is_whole_token = what.find(" - unexpected ") != std::string_view::npos;
    const std::size_t start = token_start();
    return fail(message_of(what), is_whole_token && start < last ? start : last);
  }

  JsonDocument finish() && {
    if (document_.problem_) {
      document_.root_ = {};
    } else if (!pending_.empty()) {
      document_.root_ = pending_.front();
    }
    return std::move(document_);
  }

  bool fail(std::string message, std::size_t offset) {
    if (!document_.problem_) document_.problem_ = {std::move(message), position(offset)};
    return false;
  }

 private:
  struct Open {
    JsonValue value;
    std::size_t first_child = 0;
  };

  static std::uint32_t position(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  /// Moves the cursor to the next token and returns its place.
  std::size_t token_start() {
    if (cursor_ == 0 && bytes_.starts_with(kByteOrderMark)) cursor_ = kByteOrderMark.size();
    while (cursor_ < bytes_.size()) {
      const char c = bytes_[cursor_];
      if (!is_space(c) && c != ',' && c != ':') break;
      ++cursor_;
    }
    return cursor_;
  }

  void skip_string() {
    ++cursor_;
    while (cursor_ < bytes_.size() && bytes_[cursor_] != '"') cursor_ += bytes_[cursor_] == '\\' ? 2 : 1;
    ++cursor_;
  }

  bool literal(JsonValue value) {
    value.offset = position(token_start());
    while (cursor_ < bytes_.size() && is_letter(bytes_[cursor_])) ++cursor_;
    return add(value);
  }

  bool number() {
    const std::size_t begin = token_start();
    while (cursor_ < bytes_.size() && is_number_byte(bytes_[cursor_])) ++cursor_;
    return add({.text = document_.text_.copy(bytes_.substr(begin, cursor_ - begin)),
                .offset = position(begin),
                .kind = JsonKind::number});
  }

  bool add(JsonValue value) {
    if (++count_ > kMaxValues) return fail("the file holds too many values", value.offset);
    if (!open_.empty() && open_.back().value.is_object()) {
      value.key = key_;
      value.key_offset = key_offset_;
    }
    pending_.push_back(value);
    return true;
  }

  bool open(JsonKind kind) {
    const std::size_t begin = token_start();
    if (open_.size() >= kMaxDepth) return fail("the values are nested too deeply", begin);
    if (!add({.offset = position(begin), .kind = kind})) return false;
    ++cursor_;
    open_.push_back({pending_.back(), pending_.size()});
    return true;
  }

  bool close() {
    token_start();
    ++cursor_;
    const Open closed = open_.back();
    open_.pop_back();
    const std::size_t n = pending_.size() - closed.first_child;
    if (n == 0) return true;
    document_.children_.push_back(std::make_unique<JsonValue[]>(n));
    JsonValue* const children = document_.children_.back().get();
    std::copy(pending_.end() - static_cast<std::ptrdiff_t>(n), pending_.end(), children);
    pending_.resize(closed.first_child);
    pending_.back().children = {children, n};
    return true;
  }

  std::string_view bytes_;
  std::size_t cursor_ = 0;
  std::size_t count_ = 0;
  std::string_view key_;
  std::uint32_t key_offset_ = 0;
  std::vector<JsonValue> pending_;  ///< values whose parent is still open
  std::vector<Open> open_;
  JsonDocument document_;
};

const JsonValue* JsonValue::member(std::string_view name) const {
  for (const JsonValue& value : members()) {
    if (value.key == name) return &value;
  }
  return nullptr;
}

std::span<const JsonValue> JsonValue::members() const {
  return is_object() ? children : std::span<const JsonValue>();
}

std::span<const JsonValue> JsonValue::elements() const {
  return is_array() ? children : std::span<const JsonValue>();
}

std::string_view JsonValue::string_or(std::string_view fallback) const {
  return is_string() ? text : fallback;
}

std::optional<bool> JsonValue::boolean() const {
  if (!is_bool()) return std::nullopt;
  return truth;
}

std::optional<std::int64_t> JsonValue::integer() const {
  return is_number() ? parse_integer(text) : std::nullopt;
}

std::optional<double> JsonValue::number() const {
  double value = 0;
  if (!is_number() || std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc()) {
    return std::nullopt;
  }
  return value;
}

std::string_view JsonValue::member_text(std::string_view name, std::string_view fallback) const {
  const JsonValue* const value = member(name);
  return value == nullptr ? fallback : value->string_or(fallback);
}

JsonDocument parse_json(std::string_view bytes) {
  JsonBuilder builder(bytes);
  const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
                        (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
  if (is_utf16) {
    builder.fail("the text is UTF-16, save it as UTF-8", 0);
  } else if (trim(bytes.starts_with(kByteOrderMark) ? bytes.substr(kByteOrderMark.size()) : bytes).empty()) {
    builder.fail("the file is empty", 0);
  } else {
    nlohmann::json::sax_parse(bytes.data(), bytes.data() + bytes.size(), &builder);
  }
  return std::move(builder).finish();
}

}  // namespace lint
