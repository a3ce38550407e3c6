// Typed reads from a parsed TOML file: implementation.
#include "linter/config/load_toml_values.h"

#include <tuple>

#include "linter/base/edit_distance.h"
#include "linter/config/words.h"

namespace lint::config {
namespace {

Problem expected(std::string_view wanted, const toml::node& node) {
  return concat("expected ", wanted, ", found ", type_of(node));
}

bool has_conflict_marker(std::string_view text) {
  return text.starts_with("<<<<<<< ") || text.find("\n<<<<<<< ") != std::string_view::npos;
}

}  // namespace

void Problems::add(const toml::source_region& where, std::string message) {
  Error error{.message = std::move(message),
              .file = file_name_,
              .line = where.begin.line,
              .column = where.begin.column};
  const auto place = [](const Error& each) { return std::tuple(each.line, each.column); };
  if (!first_ || place(error) < place(*first_)) first_ = std::move(error);
}

void Problems::add_unknown(const toml::key& key, std::string_view what,
                           std::span<const std::string_view> known) {
  add(key.source(), concat("unknown ", what, ": `", key.str(), "`", did_you_mean(key.str(), known)));
}

Result<toml::table> parse_toml(std::string_view text, std::string_view file_name) {
  toml::parse_result parsed = toml::parse(text, file_name);
  if (parsed) return std::move(parsed).table();
  const toml::parse_error& error = parsed.error();
  std::string message = has_conflict_marker(text)
                            ? std::string("unresolved merge conflict: resolve it, then run again")
                            : concat("not valid TOML: ", std::string_view(error.description()));
  return Error{.message = std::move(message),
               .file = std::string(file_name),
               .line = error.source().begin.line,
               .column = error.source().begin.column};
}

std::string_view type_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::none:
      return "nothing";
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
      return "an integer";
    case toml::node_type::floating_point:
      return "a decimal number";
    case toml::node_type::boolean:
      return "a boolean";
    case toml::node_type::date:
      return "a date";
    case toml::node_type::time:
      return "a time";
    case toml::node_type::date_time:
      return "a date with a time";
  }
  return "nothing";
}

Problem read(const toml::node& node, std::string& out) {
  const toml::value<std::string>* const text = node.as_string();
  if (text == nullptr) return expected("a text", node);
  out = text->get();
  return {};
}

Problem read(const toml::node& node, std::int64_t& out) {
  const toml::value<std::int64_t>* const number = node.as_integer();
  if (number == nullptr) return expected("an integer", node);
  out = number->get();
  return {};
}

Problem read(const toml::node& node, std::vector<std::string>& out) {
  const toml::array* const list = node.as_array();
  if (list == nullptr) return expected("a list of texts", node);
  out.clear();
  for (const toml::node& item : *list) {
    std::string text;
    const Problem problem = read(item, text);
    if (!problem.empty()) return concat("expected a list of texts, found ", type_of(item), " in it");
    out.push_back(std::move(text));
  }
  return {};
}

Problem read(const toml::node& node, Date& out) {
  const toml::value<toml::date>* const date = node.as_date();
  if (date == nullptr) return expected("a date such as 2026-12-31, without quotes", node);
  out = {.year = date->get().year, .month = date->get().month, .day = date->get().day};
  return {};
}

Problem read_word(const toml::node& node, std::span<const std::string_view> words, std::string& out) {
  if (!node.is_string()) return expected(list_words(words), node);
  const Problem problem = read(node, out);
  return problem.empty() ? wrong_word(out, words) : problem;
}

Problem read_filled(const toml::node& node, std::string& out) {
  const Problem problem = read(node, out);
  if (problem.empty() && trim(out).empty()) return "must not be empty";
  return problem;
}

}  // namespace lint::config
