// Takes the text of one sync error apart: implementation.
#include "linter/errors/error_text.h"

#include <algorithm>
#include <array>
#include <optional>

#include "linter/base/text.h"
#include "linter/errors/error_codes.h"
#include "linter/errors/message_key.h"
#include "linter/read/evidence/values.h"

namespace lint {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kMostNested = 16;

bool is_code_character(char c) {
  return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

/// A code in a text.
struct FoundCode {
  std::string_view code;
  std::size_t end = 0;  ///< behind it
};

/// The next word that is a known code, or looks like one and is followed by a colon or a comma.
std::optional<FoundCode> next_code(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size(); ++i) {
    const bool starts = is_code_character(text[i]) && (i == 0 || !is_word(text[i - 1]));
    if (!starts) continue;
    std::size_t end = i;
    while (end < text.size() && is_code_character(text[end])) ++end;
    const std::string_view word = text.substr(i, end - i);
    const bool is_whole = end == text.size() || !is_word(text[end]);
    const bool is_followed = end < text.size() && (text[end] == ':' || text[end] == ',');
    constexpr std::size_t kShortest = 8;
    const bool looks_so = word.size() >= kShortest && word.find('_') != npos && word.find("__") == npos;
    if (is_whole && (find_error_code(word) != nullptr || (looks_so && is_followed))) {
      return FoundCode{.code = word, .end = end};
    }
    i = end;
  }
  return std::nullopt;
}

std::string_view without_separators(std::string_view text) {
  while (!text.empty() && (is_space(text.front()) || text.front() == ':' || text.front() == ',' ||
                           text.front() == ';' || text.front() == '-')) {
    text.remove_prefix(1);
  }
  return text;
}

/// Cuts the text where one of the trailers begins.
std::string_view before_trailers(std::string_view text) {
  constexpr std::array<std::string_view, 9> kTrailers{"---This error occurred",
                                                      ". You can look up ExceptionCode",
                                                      " You can look up ExceptionCode",
                                                      " Error ID:",
                                                      " ErrorId:",
                                                      " Class.",
                                                      " Trigger.",
                                                      " External entry point",
                                                      " AnonymousBlock:"};
  std::size_t end = text.size();
  for (const std::string_view trailer : kTrailers) end = std::min(end, text.find(trailer));
  return trim(text.substr(0, end));
}

bool is_field_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) &&
         std::ranges::all_of(text, [](char c) { return is_word(c) || c == '.'; });
}

/// The names of `A, B`; nothing unless all are API names.
std::optional<std::vector<std::string>> names_in(std::string_view list) {
  std::vector<std::string> names;
  if (trim(list).empty()) return names;
  for (const std::string_view piece : split(list, ',')) {
    std::string_view name = trim(piece);
    if (name.size() > 1 && (name.front() == '"' || name.front() == '\''))
      name = name.substr(1, name.size() - 2);
    if (!is_field_name(name)) return std::nullopt;
    names.emplace_back(name);
  }
  return names;
}

void add_fields(const std::vector<std::string>& names, ErrorText& error) {
  for (const std::string& name : names) {
    if (std::ranges::find(error.fields, name) == error.fields.end()) error.fields.push_back(name);
  }
}

std::string_view without_end_signs(std::string_view text) {
  while (!text.empty() &&
         (is_space(text.back()) || text.back() == ':' || text.back() == ',' || text.back() == ';')) {
    text.remove_suffix(1);
  }
  return text;
}

/// Takes `: [A, B]` off the end.
bool take_bracket(std::string_view& message, ErrorText& error) {
  if (!message.ends_with(']')) return false;
  const std::size_t open = message.rfind('[');
  if (open == npos) return false;
  const auto names = names_in(message.substr(open + 1, message.size() - open - 2));
  if (!names) return false;
  error.has_list = true;
  add_fields(*names, error);
  message = without_end_signs(message.substr(0, open));
  return true;
}

/// Takes `Field(s): A, B` off the end, with or without brackets around.
bool take_field_words(std::string_view& message, ErrorText& error) {
  constexpr std::array<std::string_view, 3> kWords{"field(s):", "fields:", "field:"};
  for (const std::string_view word : kWords) {
    const std::size_t at = fold(message).rfind(word);
    if (at == npos) continue;
    std::string_view list = trim(message.substr(at + word.size()));
    while (!list.empty() && (list.back() == ')' || list.back() == ']' || list.back() == '.'))
      list.remove_suffix(1);
    while (!list.empty() && (list.front() == '[' || list.front() == '(')) list.remove_prefix(1);
    const auto names = names_in(list);
    if (!names || names->empty()) continue;
    std::string_view rest = message.substr(0, at);
    while (!rest.empty() && (is_space(rest.back()) || rest.back() == '(' || rest.back() == '['))
      rest.remove_suffix(1);
    if (rest.ends_with("picklist")) continue;  // `bad value for restricted picklist field: V` names the value
    error.has_list = true;
    add_fields(*names, error);
    message = without_end_signs(rest);
    return true;
  }
  return false;
}

/// Takes `(ns)` off the end: the package whose code failed.
bool take_namespace(std::string_view& message, ErrorText& error) {
  if (!message.ends_with(')')) return false;
  const std::size_t open = message.rfind('(');
  if (open == npos || error.stops.empty()) return false;
  const std::string_view name = message.substr(open + 1, message.size() - open - 2);
  constexpr std::size_t kLongest = 15;
  if (name.empty() || name.size() > kLongest || !std::ranges::all_of(name, is_word)) return false;
  for (ErrorStop& stop : error.stops) {
    if (stop.name_space.empty()) stop.name_space = name;
  }
  message = without_end_signs(message.substr(0, open));
  return true;
}

/// The text between two marks, or empty.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t at = fold(text).find(before);
  if (at == npos) return {};
  const std::string_view rest = text.substr(at + before.size());
  const std::size_t end = fold(rest).find(after);
  return end == npos ? std::string_view() : trim(rest.substr(0, end));
}

std::string_view last_word(std::string_view text) {
  std::size_t from = text.size();
  while (from > 0 && (is_word(text[from - 1]) || text[from - 1] == '.')) --from;
  return text.substr(from);
}

/// `Label: words value`: the label and the value.
void take_value(std::string_view words, std::string_view message, ErrorText& error) {
  const std::size_t at = fold(message).find(words);
  if (at == npos) return;
  const std::string_view label = without_end_signs(message.substr(0, at));
  if (!label.empty() && error.fields.empty()) {
    error.fields.emplace_back(label);
    error.has_label = true;
  }
  std::string_view value = trim(message.substr(at + words.size()));
  const std::size_t limit = value.find("(max length=");
  if (limit != npos) {
    const std::string_view digits = value.substr(limit + std::string_view("(max length=").size());
    error.limit = static_cast<std::uint32_t>(parse_integer(digits.substr(0, digits.find(')'))).value_or(0));
    value = trim(value.substr(0, limit));
  }
  error.value = value;
}

/// What the fixed wordings of Salesforce say of fields and values.
void read_wording(ErrorText& error) {
  const std::string message = error.message;
  for (const std::string_view words :
       {"bad value for restricted picklist field:", "data value too large:",
        "value outside of valid range on numeric field:", "invalid email address:"}) {
    take_value(words, message, error);
  }
  const std::size_t list = fold(message).find("create/update fields:");
  if (list != npos) {
    std::string_view rest =
        std::string_view(message).substr(list + std::string_view("create/update fields:").size());
    rest = rest.substr(0, std::min(rest.find(". "), rest.size()));
    if (const auto names = names_in(rest.ends_with('.') ? rest.substr(0, rest.size() - 1) : rest)) {
      add_fields(*names, error);
    }
  }
  const std::size_t unique = fold(message).find(" duplicates value on record");
  if (unique != npos) {
    add_fields({std::string(last_word(std::string_view(message).substr(0, unique)))}, error);
  }
  const std::string_view address = between(message, "the ", " field contains ");
  if (is_field_name(address)) add_fields({std::string(address)}, error);
  const std::string_view column = between(message, "no such column '", "'");
  if (is_field_name(column)) add_fields({std::string(column)}, error);
}

/// `Class.ns.Foo.bar: line 12` and `Trigger.Foo: line 3`.
void read_code_places(std::string_view text, ErrorText& error) {
  for (const std::string_view mark : {"Class.", "Trigger."}) {
    const std::size_t at = text.find(mark);
    const std::size_t end = at == npos ? npos : text.find(": line ", at);
    if (end == npos) continue;
    const std::vector<std::string_view> names =
        split(text.substr(at + mark.size(), end - at - mark.size()), '.');
    if (!std::ranges::all_of(names, [](std::string_view name) { return is_field_name(name); })) continue;
    const bool is_trigger = mark == "Trigger.";
    // Of a class the method follows, and a namespace may stand before it.
    const std::string name(is_trigger ? names.back() : text.substr(at + mark.size(), end - at - mark.size()));
    std::string_view digits = text.substr(end + std::string_view(": line ").size());
    std::size_t count = 0;
    while (count < digits.size() && is_digit(digits[count])) ++count;
    const auto line = static_cast<std::uint32_t>(parse_integer(digits.substr(0, count)).value_or(0));
    const auto known = std::ranges::find(error.stops, name, &ErrorStop::name);
    if (known != error.stops.end()) {
      known->line = line;
    } else {
      error.stops.push_back({.name = name, .line = line, .is_trigger = is_trigger});
    }
  }
}

/// Triggers of `Name: execution of BeforeInsert`, flows of `because the "Name" process failed`.
void read_stops(std::string_view text, ErrorText& error) {
  constexpr std::string_view kExecution = ": execution of ";
  for (std::size_t at = text.find(kExecution); at != npos && error.stops.size() < kMostNested;
       at = text.find(kExecution, at + 1)) {
    const std::string_view written = last_word(text.substr(0, at));
    const std::size_t dot = written.find('.');
    ErrorStop stop{.is_trigger = true};
    stop.name = dot == npos ? written : written.substr(dot + 1);
    if (dot != npos) stop.name_space = written.substr(0, dot);
    if (!stop.name.empty()) error.stops.push_back(std::move(stop));
  }
  constexpr std::string_view kBecause = "because the \"";
  for (std::size_t at = text.find(kBecause); at != npos && error.stops.size() < kMostNested;
       at = text.find(kBecause, at + 1)) {
    const std::string_view rest = text.substr(at + kBecause.size());
    const std::size_t end = rest.find("\" process");
    if (end != npos)
      error.stops.push_back({.kind = RejectionKind::flow, .name = std::string(rest.substr(0, end))});
  }
  read_code_places(text, error);
}

/// What stands behind `caused by: Some.Exception: ` for the last time.
std::string_view caused_by(std::string_view text) {
  constexpr std::string_view kCause = "caused by: ";
  const std::size_t at = text.rfind(kCause);
  if (at == npos) return text;
  const std::string_view rest = text.substr(at + kCause.size());
  const std::size_t colon = rest.find(": ");
  return colon == npos || !is_field_name(rest.substr(0, colon)) ? rest : rest.substr(colon + 2);
}

/// Cuts the trailers off until none is left.
void finish_message(std::string_view rest, ErrorText& error) {
  error.whole = without_separators(trim(rest));
  std::string_view message = before_trailers(error.whole);
  for (const std::string_view mark : {"...", "\u2026"}) {
    if (!message.ends_with(mark)) continue;
    error.is_cut = true;
    message = without_end_signs(message.substr(0, message.size() - mark.size()));
  }
  for (bool is_taken = true; is_taken;) {
    is_taken =
        take_bracket(message, error) || take_field_words(message, error) || take_namespace(message, error);
  }
  error.message = message;
}

}  // namespace

ErrorText parse_error_text(std::string_view text) {
  ErrorText error;
  const std::string plain = plain_text(text);
  read_stops(plain, error);
  std::string_view rest = plain;
  std::optional<FoundCode> found = next_code(plain, 0);
  for (std::size_t depth = 0; found && depth < kMostNested; ++depth) {
    error.code = found->code;
    rest = std::string_view(plain).substr(found->end);
    const ErrorCode* const row = find_error_code(found->code);
    const std::optional<FoundCode> inner = next_code(plain, found->end);
    if (row == nullptr || !row->is_wrapper || !inner) break;
    found = inner;
  }
  const ErrorCode* const row = find_error_code(error.code);
  const bool is_wrapper = error.code.empty() || (row != nullptr && row->is_wrapper);
  finish_message(is_wrapper ? caused_by(rest) : rest, error);
  if (error.code.empty()) {
    error.code = code_of_message(plain);
    error.has_inferred_code = !error.code.empty();
  }
  read_wording(error);
  return error;
}

std::string without_ids(std::string_view text) {
  std::string masked;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_word(text[end])) ++end;
    if (end == i) {
      masked += text[i++];
      continue;
    }
    const std::string_view word = text.substr(i, end - i);
    masked += is_record_id(word) ? std::string_view("…") : word;
    i = end;
  }
  const std::size_t number = masked.find("Error ID:");
  return number == std::string::npos ? masked : masked.substr(0, number);
}

}  // namespace lint
