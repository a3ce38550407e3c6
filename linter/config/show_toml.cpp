// Writes a configuration as TOML: implementation.
#include "linter/config/show_toml.h"

#include "linter/config/words.h"

namespace lint::config {
namespace {

/// Builds the text line by line.
class Writer {
 public:
  void table(std::string_view name) { text_ += concat(text_.empty() ? "" : "\n", name, "\n"); }
  void raw(std::string_view key, std::string_view value) { text_ += concat(key, " = ", value, "\n"); }
  void text(std::string_view key, std::string_view value) { raw(key, quote_toml(value)); }
  void texts(std::string_view key, const std::vector<std::string>& values) { raw(key, quote_toml(values)); }
  /// A key without a default: shown as a comment while it is not set.
  void optional_text(std::string_view key, std::string_view value) {
    if (value.empty()) {
      comment(concat(key, " is not set"));
    } else {
      text(key, value);
    }
  }
  void comment(std::string_view line) { text_ += concat("# ", line, "\n"); }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string show_value(const OptionValue& value) {
  if (const bool* const truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const std::int64_t* const number = std::get_if<std::int64_t>(&value)) return concat(*number);
  if (const std::string* const text = std::get_if<std::string>(&value)) return quote_toml(*text);
  return quote_toml(*std::get_if<std::vector<std::string>>(&value));
}

/// An inline table of the headings that are set.
std::string show_columns(const EvidenceColumns& columns) {
  std::vector<std::string> shown;
  const auto add = [&](std::string_view key, const std::string& heading) {
    if (!heading.empty()) shown.push_back(concat(key, " = ", quote_toml(heading)));
  };
  add("object", columns.object);
  add("field", columns.field);
  add("total", columns.total);
  add("populated", columns.populated);
  add("percent", columns.percent);
  add("date", columns.date);
  add("component", columns.component);
  add("component-type", columns.component_type);
  return concat("{", join(shown, ", "), "}");
}

void show_inputs(const Config& config, Writer& out) {
  out.table("[salesforce]");
  out.texts("roots", config.salesforce.roots);
  out.texts("exclude", config.salesforce.exclude);
  out.table("[marketo]");
  out.texts("schemas", config.marketo.schemas);
  out.texts("usage", config.marketo.usage);
  out.table("[sync-user]");
  out.optional_text("profile", config.sync_user.profile);
  out.texts("permission-sets", config.sync_user.permission_sets);
  out.texts("permission-set-groups", config.sync_user.permission_set_groups);
  out.text("profile-grants", config.sync_user.profile_lists_all ? "none" : "unknown");
  out.table("[evidence]");
  out.texts("access", config.evidence.access);
  out.texts("population", config.evidence.population);
  out.texts("last-used", config.evidence.last_used);
  out.texts("dependencies", config.evidence.dependencies);
  out.texts("sync-errors", config.evidence.sync_errors);
  out.raw("columns", show_columns(config.evidence.columns));
}

void show_sync(const Config& config, Writer& out) {
  out.table("[mapping]");
  for (const auto& [field, target] : config.twins.mapping) out.text(quote_toml(field), target);
  out.table("[sync]");
  out.texts("custom-objects", config.sync.custom_objects);
  out.optional_text("filter-field", config.sync.filter_field);
  out.texts("program-member-fields", config.sync.program_member_fields);
  out.text("purpose-pattern", config.sync.purpose_pattern);
  out.table("[impact]");
  std::vector<std::string> rows;
  for (const auto& [object, count] : config.impact.rows) {
    rows.push_back(concat(quote_toml(object), " = ", count));
  }
  out.raw("rows", concat("{", join(rows, ", "), "}"));
  out.raw("rate", concat(config.impact.rate));
  out.table("[dictionary]");
  out.text("path", config.dictionary.path);
  out.text("scope", to_string(config.dictionary.scope));
}

void show_lint(const Config& config, Writer& out) {
  out.table("[lint]");
  out.text("preset", to_string(config.lint.preset));
  out.text("fail-on", to_string(config.fail_on));
  out.text("min-confidence", lint::to_string(config.lint.min_confidence));
  out.text("baseline", config.baseline);
  const std::string_view scope = to_string(config.lint_scope);
  if (scope.empty()) {
    out.comment("scope is not set: \"sync\" when the sync is known, else \"org\"");
  } else {
    out.text("scope", scope);
  }
}

void show_rule(const Rule& rule, const LintOptions& lint, Writer& out) {
  const auto found = lint.rules.find(rule.id);
  const RuleSetting setting = found == lint.rules.end() ? RuleSetting{} : found->second;
  const std::vector<std::string> defaults = rule.show_defaults(rule.info);
  out.table(concat("[rules.", quote_toml(rule.id), "]"));
  out.text("severity",
           setting.is_off ? "off" : lint::to_string(setting.severity.value_or(rule.info.severity)));
  for (std::size_t i = 0; i < rule.info.options.size(); ++i) {
    const std::string_view name = rule.info.options[i].name;
    const auto value = setting.options.find(name);
    out.raw(name, value == setting.options.end() ? defaults[i] : show_value(value->second));
  }
}

void show_ignore(const Ignore& ignore, Writer& out) {
  out.table("[[ignore]]");
  out.text("rule", ignore.rule);
  out.text("subject", ignore.subject);
  out.text("reason", ignore.reason);
  if (ignore.until) out.raw("until", to_string(*ignore.until));
}

std::string show_pattern(const FieldPattern& pattern) {
  std::vector<std::string> pairs;
  for (const FieldCondition& condition : pattern) {
    pairs.push_back(concat(condition.fact->name, " = ", quote_toml(condition.globs)));
  }
  return concat("{", join(pairs, ", "), "}");
}

void show_custom_rule(const CustomRule& rule, Writer& out) {
  out.table("[[custom-rule]]");
  out.text("id", rule.id);
  out.text("message", rule.message);
  if (!rule.advice.empty()) out.text("advice", rule.advice);
  out.text("severity", lint::to_string(rule.severity));
  out.text("preset", to_string(rule.preset));
  out.raw("where", show_pattern(rule.where));
  if (!rule.must.empty()) out.raw("must", show_pattern(rule.must));
  if (!rule.passes.empty()) out.raw("passes", quote_toml(rule.passes));
  if (!rule.fails.empty()) out.raw("fails", quote_toml(rule.fails));
}

}  // namespace

std::string quote_toml(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string quoted = "\"";
  for (const char c : text) {
    const unsigned byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20 || byte == 0x7F) {
      quoted += concat("\\u00", kHex[byte >> 4], kHex[byte & 0xF]);
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string quote_toml(const std::vector<std::string>& texts) {
  std::vector<std::string> quoted;
  for (const std::string& text : texts) quoted.push_back(quote_toml(text));
  return concat("[", join(quoted, ", "), "]");
}

std::string show_config(const Config& config, std::span<const Rule* const> rules) {
  Writer out;
  show_inputs(config, out);
  show_sync(config, out);
  show_lint(config, out);
  for (const Rule* const rule : rules) show_rule(*rule, config.lint, out);
  for (const CustomRule& rule : config.lint.custom_rules) show_custom_rule(rule, out);
  for (const Ignore& ignore : config.ignores) show_ignore(ignore, out);
  return out.take();
}

}  // namespace lint::config
