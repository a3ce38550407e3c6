// Apex: queries first, then every mention in turn by what stands around it.
#include "linter/code/apex.h"

#include <algorithm>
#include <string>
#include <utility>

#include "linter/code/apex_chains.h"
#include "linter/code/apex_members.h"
#include "linter/code/apex_outcomes.h"
#include "linter/code/apex_strings.h"
#include "linter/code/apex_type_text.h"
#include "linter/code/mention.h"
#include "linter/code/object_names.h"
#include "linter/code/soql.h"

namespace lint::apex {
namespace {

constexpr std::uint32_t kLongestStatement = 64;
constexpr std::size_t kLongestPath = 16;

bool is_relationship(std::string_view name) {
  return ends_with_folded(name, "__r") || ends_with_folded(name, "__pr");
}

/// Methods of records and of maps of fields whose first argument is a field's name.
bool takes_field_name(const Tokens& tokens, std::uint32_t method) {
  constexpr auto kMethods =
      std::to_array<std::string_view>({"get", "put", "isSet", "addError", "getSObject", "getSObjects",
                                       "putSObject", "containsKey", "getErrors"});
  return std::ranges::any_of(kMethods, [&](std::string_view word) { return tokens.is_word(method, word); });
}

/// Reads one file.
class FileReader {
 public:
  explicit FileReader(std::string_view text)
      : tokens_(tokenize(text)), declarations_(tokens_), chains_(tokens_, declarations_) {}

  Reading run() {
    read_queries();
    std::uint32_t token = 0;
    for (auto mention = find_mention(tokens_.text, 0); mention;
         mention = find_mention(tokens_.text, mention->end)) {
      while (token < tokens_.size() &&
             tokens_.items[token].offset + tokens_.items[token].length <= mention->offset)
        ++token;
      read_mention(*mention, token);
    }
    read_other_tokens();
    std::ranges::stable_sort(reading_.uses, {}, &CodeUse::offset);
    for (std::uint32_t id = 0; id < declarations_.classes().size(); ++id)
      reading_.classes.push_back(declarations_.full_name(id));
    reading_.members = class_members(tokens_, declarations_);
    reading_.generic = generic_uses(tokens_, declarations_, chains_, generic_places_);
    return std::move(reading_);
  }

 private:
  static Tokens tokenize(std::string_view text) {
    Tokens tokens{.text = text};
    if (text.find("__") == std::string_view::npos && !may_hold_generic_code(text)) {
      tokens.items.reserve(text.size() / 24);
      append_member_tokens(tokens);  // Nothing in the bodies can be a use.
    } else {
      tokens.items.reserve(text.size() / 6);
      append_tokens(tokens, 0, text.size());
    }
    pair_brackets(tokens);
    return tokens;
  }

  [[nodiscard]] static std::uint32_t end_of(const Token& token) { return token.offset + token.length; }

  [[nodiscard]] Strength strength_at(std::uint32_t token) const {
    return declarations_.is_test(token) ? Strength::weak : Strength::strong;
  }

  void settle(std::uint32_t end, Outcome outcome) { outcomes_.settle(end, outcome); }

  void read_queries() {
    const std::uint32_t count = tokens_.size();
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!is_query_bracket(i)) continue;
      const std::uint32_t end = query_end(i);
      for (const QueryUse& use : read_query(tokens_, i + 1, end)) add_query_use(tokens_, use, strength_at(i));
      i = end - 1;
    }
  }

  [[nodiscard]] bool is_query_bracket(std::uint32_t i) const {
    return tokens_.items[i].sign == '[' && is_query_at(tokens_, i + 1);
  }

  /// The bracket that closes a query; when nothing does, the end of the statement or the next query.
  [[nodiscard]] std::uint32_t query_end(std::uint32_t open) const {
    if (tokens_.items[open].partner != kNone) return tokens_.items[open].partner;
    std::uint32_t end = open + 1;
    while (end < tokens_.size() && !tokens_.is_sign(end, ';') && !is_query_bracket(end)) ++end;
    return end;
  }

  void add_query_use(const Tokens& tokens, const QueryUse& query, Strength strength) {
    if (!query.is_object && query.context.empty()) return;
    CodeUse use{.target = query.target,
                .context = query.context,
                .offset = tokens.items[query.first].offset,
                .form = query.is_object ? SiteForm::object : SiteForm::path,
                .strength = strength,
                .path = kQuery};
    reading_.uses.push_back(std::move(use));
    for (std::uint32_t i = query.first; i <= query.last; i += 2)
      settle(end_of(tokens.items[i]), query.is_object ? Outcome::object_name : Outcome::found);
  }

  void read_mention(const Mention& mention, std::uint32_t token) {
    const auto end = static_cast<std::uint32_t>(mention.offset + mention.word.size());
    const bool is_in_token = token < tokens_.size() && tokens_.items[token].offset <= mention.offset;
    if (!outcomes_.contains(end)) {
      if (!is_in_token) {
        add_none(mention, kComment, Outcome::comment);
      } else if (tokens_.is_string(token)) {
        read_string(mention, token);
      } else if (tokens_.is_name(token) && end_of(tokens_.items[token]) == end) {
        read_name(mention, token);
      } else {
        add_unknown(mention, token);
      }
    }
    const Outcome* const outcome = outcomes_.find(end);
    if (outcome != nullptr) ++reading_.counts[static_cast<std::size_t>(*outcome)];
  }

  // -- what a mention becomes ------------------------------------------------------------------------------

  void add_none(const Mention& mention, std::string_view path, Outcome outcome) {
    reading_.uses.push_back({.target = mention.target(),
                             .offset = static_cast<std::uint32_t>(mention.offset),
                             .strength = Strength::none,
                             .direction = Direction::displays,
                             .path = path});
    settle(static_cast<std::uint32_t>(mention.offset + mention.word.size()), outcome);
  }

  void add_unknown(const Mention& mention, std::uint32_t token, Direction direction = Direction::reads) {
    const bool is_object = tokens_.is_string(token) && names_object_before(tokens_.text, mention.offset);
    reading_.uses.push_back({.target = mention.target(),
                             .offset = static_cast<std::uint32_t>(mention.offset),
                             .form = is_object ? SiteForm::object_or_field : SiteForm::mention,
                             .strength = strength_at(token),
                             .direction = direction});
    settle(static_cast<std::uint32_t>(mention.offset + mention.word.size()), Outcome::unknown);
  }

  void add_object(std::uint32_t token) {
    reading_.uses.push_back({.target = std::string(tokens_.name(token)),
                             .offset = tokens_.items[token].offset,
                             .form = SiteForm::object,
                             .strength = strength_at(token)});
    settle(end_of(tokens_.items[token]), Outcome::object_name);
  }

  /// A path from an object. The mention itself is settled here, other names of the path by the caller.
  void add_path(const Mention& mention, std::uint32_t token, std::string_view object, std::string target,
                Direction direction) {
    if (is_relationship(target)) target += ".Id";
    reading_.uses.push_back({.target = std::move(target),
                             .context = std::string(object),
                             .offset = static_cast<std::uint32_t>(mention.offset),
                             .form = SiteForm::path,
                             .strength = strength_at(token),
                             .direction = direction});
    settle(static_cast<std::uint32_t>(mention.offset + mention.word.size()), Outcome::found);
  }

  /// A path from what other files tell.
  void add_walk(const Mention& mention, std::uint32_t token, std::string_view walk, std::string target,
                Direction direction) {
    add_path(mention, token, walk, std::move(target), direction);
    reading_.uses.back().form = SiteForm::walk;
    outcomes_.replace(static_cast<std::uint32_t>(mention.offset + mention.word.size()), Outcome::elsewhere);
  }

  // -- names -----------------------------------------------------------------------------------------------

  void read_name(const Mention& mention, std::uint32_t token) {
    if (token > 0 && tokens_.is_sign(token - 1, '.')) return read_member(mention, token);
    const std::string_view word = tokens_.name(token);
    if (const std::string_view type = constructed_type(token); !type.empty())
      return add_path(mention, token, type_head(type), std::string(word), Direction::writes);
    if (declarations_.is_declared_at(token) || declarations_.find_variable(word, token) != nullptr)
      return add_none(mention, kOwnName, Outcome::own_name);
    if (read_upserted(mention, token)) return;
    if (has_object_suffix(word) && is_type_position(token)) return add_object(token);
    add_unknown(mention, token, direction_at(token));
  }

  void read_member(const Mention& mention, std::uint32_t token) {
    const Value value = chains_.before_dot(token - 1);
    const std::string_view word = tokens_.name(token);
    if (value.kind == ValueKind::describe_space || value.kind == ValueKind::schema) return add_object(token);
    if (chains_.is_own_member(value, token)) return add_none(mention, kOwnName, Outcome::own_name);
    const std::string_view object = chains_.object_of(value);
    const bool is_object = is_object_name_folded(object);
    // A name that nothing declares may be anything: a class elsewhere, a member of a class elsewhere.
    const bool is_elsewhere = object.empty() || (value.kind == ValueKind::type && !is_object);
    const std::string walk = is_elsewhere || !is_object ? chains_.walk_to(value, token) : std::string();
    if (is_elsewhere && walk.empty()) return add_unknown(mention, token, direction_at(token));
    std::string target = value.path.empty() ? std::string(word) : concat(value.path, '.', word);
    if (is_elsewhere) target = std::string(word);
    std::uint32_t last = token;
    std::vector<std::uint32_t> steps;
    while (is_relationship(word) && !is_custom_field(last) && steps.size() < kLongestPath) {
      const std::uint32_t next = next_member(last);
      if (next == kNone) break;
      target = concat(target, '.', tokens_.name(next));
      steps.push_back(next);
      last = next;
    }
    // Of a type that may be a class elsewhere, only a single step is sure to be a field.
    if (is_elsewhere || (!is_object && target.find('.') != std::string::npos)) {
      if (walk.empty()) return add_unknown(mention, token, direction_at(token));
      // What is walked already stands in the walk.
      if (!value.path.empty() && !is_elsewhere) target.erase(0, value.path.size() + 1);
      add_walk(mention, token, walk, std::move(target), direction_at(last));
    } else {
      add_path(mention, token, object, std::move(target), direction_at(last));
    }
    for (const std::uint32_t step : steps) settle(end_of(tokens_.items[step]), Outcome::found);
  }

  [[nodiscard]] bool is_custom_field(std::uint32_t token) const {
    const std::string_view word = tokens_.name(token);
    return !is_relationship(word) && is_custom_word(word);
  }

  /// The name after a dot behind `token` and its indexes, when it is no call; else `kNone`.
  [[nodiscard]] std::uint32_t next_member(std::uint32_t token) const {
    std::uint32_t dot = token + 1;
    while (tokens_.is_sign(dot, '[')) dot = tokens_.after_partner(dot);
    const bool is_member = tokens_.is_sign(dot, '.') && tokens_.is_name(dot + 1);
    return is_member && !tokens_.is_sign(dot + 2, '(') ? dot + 1 : kNone;
  }

  /// What happens to the value that ends with the token: `x = `, `x += `, `x++`.
  [[nodiscard]] Direction direction_at(std::uint32_t token) const {
    const std::uint32_t next = token + 1;
    if (tokens_.is_sign(next, '=')) return Direction::writes;
    if (next + 1 >= tokens_.size() || tokens_.items[next].sign == 0) return Direction::reads;
    const char first = tokens_.items[next].sign;
    const char second = tokens_.items[next + 1].sign;
    const bool is_step = (first == '+' || first == '-') && first == second;
    const bool is_update = second == '=' && std::string_view("+-*/|&^").find(first) != std::string_view::npos;
    return is_step || is_update ? Direction::writes : Direction::reads;
  }

  /// The type in `new Lead(Score__c = 1)` when the token names an argument; else empty.
  [[nodiscard]] std::string_view constructed_type(std::uint32_t token) const {
    const std::uint32_t open = tokens_.items[token].parent;
    if (!tokens_.is_sign(token + 1, '=') || !tokens_.is_sign(open, '(') || open < 2) return {};
    const std::uint32_t type = find_type_begin(tokens_, open - 1);
    if (type == kNone || type == 0 || !tokens_.is_word(type - 1, "new")) return {};
    return tokens_.between(type, open - 1);
  }

  /// `upsert rows Key__c;`. Whether the token names the key.
  bool read_upserted(const Mention& mention, std::uint32_t token) {
    if (!tokens_.is_sign(token + 1, ';')) return false;
    std::uint32_t begin = token;
    const std::uint32_t floor = token > kLongestStatement ? token - kLongestStatement : 0;
    while (begin > floor && !tokens_.is_word(begin, "upsert")) {
      if (tokens_.is_sign(begin, ';') || tokens_.is_sign(begin, '{') || tokens_.is_sign(begin, '}'))
        return false;
      --begin;
    }
    if (!tokens_.is_word(begin, "upsert")) return false;
    Value value = chains_.evaluate(begin + 1, token);
    if (value.kind == ValueKind::outside) {
      add_walk(mention, token, value.path + "[]", std::string(mention.word), Direction::reads);
      return true;
    }
    if (value.many > 0) --value.many;
    value.type = element_of(value.type);
    const std::string_view object = chains_.object_of(value);
    if (object.empty()) return false;
    add_path(mention, token, object, std::string(mention.word), Direction::reads);
    return true;
  }

  /// Whether a name that stands for itself is a type: `Fee__c fee`, `List<Fee__c>`, `(Fee__c) row`,
  /// `Fee__c.Name`.
  [[nodiscard]] bool is_type_position(std::uint32_t token) const {
    const auto before = [&](std::string_view word) { return token > 0 && tokens_.is_word(token - 1, word); };
    if (tokens_.is_sign(tokens_.items[token].parent, '[')) return false;
    const std::uint32_t next = token + 1;
    if (before("new") || before("instanceof") || before("on") || before("when") || before("extends"))
      return true;
    if (tokens_.is_sign(next, '.') || tokens_.is_sign(next, '>') || tokens_.is_name(next)) return true;
    if (token > 0 && (tokens_.is_sign(token - 1, '<'))) return true;
    const bool is_cast = token > 0 && tokens_.is_sign(token - 1, '(') && tokens_.is_sign(next, ')');
    return is_cast || (tokens_.is_sign(next, '[') && tokens_.is_sign(next + 1, ']'));
  }

  // -- strings ---------------------------------------------------------------------------------------------

  void read_string(const Mention& mention, std::uint32_t token) {
    if (token >= joined_until_) {
      const JoinedText joined = join_strings(tokens_, token);
      joined_until_ = std::max(joined.end, token + 1);
      if (is_query_at(joined.tokens, 0)) {
        for (const QueryUse& use : read_query(joined.tokens, 0, joined.tokens.size()))
          add_query_use(joined.tokens, use, strength_at(token));
      }
    }
    const auto end = static_cast<std::uint32_t>(mention.offset + mention.word.size());
    if (outcomes_.contains(end) || read_argument(mention, token)) return;
    const std::string_view content = tokens_.content(token);
    const std::size_t dot = content.find('.');
    const std::string_view first = content.substr(0, dot);
    if (dot != std::string_view::npos && is_dotted_name(content) && is_object_name_folded(first))
      return add_absolute(content, token);
    add_unknown(mention, token);
  }

  /// `row.put('Score__c', 1)`, `row.get('Score__c')` and the like. Whether it was one.
  bool read_argument(const Mention& mention, std::uint32_t token) {
    if (token < 3 || mention.word.size() != tokens_.content(token).size()) return false;
    if (!tokens_.is_sign(token - 1, '(') || !tokens_.is_sign(token - 3, '.')) return false;
    if (!takes_field_name(tokens_, token - 2)) return false;
    const Value value = chains_.before_dot(token - 3);
    const std::string_view object = chains_.object_of(value);
    const bool is_sure = is_object_name_folded(object) && value.kind != ValueKind::type;
    const bool is_write = tokens_.is_word(token - 2, "put") || tokens_.is_word(token - 2, "putSObject");
    const Direction direction = is_write ? Direction::writes : Direction::reads;
    if (is_sure || value.kind == ValueKind::describe) {
      add_path(mention, token, object,
               value.path.empty() ? std::string(mention.word) : concat(value.path, '.', mention.word),
               direction);
      return true;
    }
    const std::string walk = chains_.walk_to(value, token);
    if (walk.empty()) return false;
    add_walk(mention, token, walk, std::string(mention.word), direction);
    return true;
  }

  /// `'Lead.Owner__r.Score__c'`
  void add_absolute(std::string_view content, std::uint32_t token) {
    std::string target(content);
    if (is_relationship(target)) target += ".Id";
    const std::uint32_t begin = tokens_.items[token].offset + 1;
    reading_.uses.push_back({.target = std::move(target),
                             .offset = begin,
                             .form = SiteForm::absolute,
                             .strength = strength_at(token)});
    for (auto mention = find_mention(content, 0); mention; mention = find_mention(content, mention->end))
      settle(static_cast<std::uint32_t>(begin + mention->offset + mention->word.size()), Outcome::found);
  }

  /// Whether a name ends like `__e` or `__mdt`; cheap, for every token.
  [[nodiscard]] bool may_be_object(const Token& token) const {
    if (token.kind != TokenKind::name || token.length < 4) return false;
    const char* const end = tokens_.text.data() + token.offset + token.length;
    return (end[-2] == '_' && end[-3] == '_') || (token.length > 5 && end[-4] == '_' && end[-5] == '_');
  }

  /// Objects whose names are no mentions, `Route__mdt` and `Sent__e`, and places of generic code.
  void read_other_tokens() {
    const std::uint32_t count = tokens_.size();
    for (std::uint32_t i = 0; i < count; ++i) {
      if (may_be_generic(tokens_, i)) generic_places_.push_back(i);
      if (!may_be_object(tokens_.items[i])) continue;
      const std::string_view word = tokens_.name(i);
      if (!has_object_suffix(word) || is_custom_word(word)) continue;
      if (!outcomes_.contains(end_of(tokens_.items[i]))) add_object(i);
    }
  }

  Tokens tokens_;
  Declarations declarations_;
  Chains chains_;
  Reading reading_;
  Outcomes outcomes_;
  std::vector<std::uint32_t> generic_places_;  ///< tokens worth a look
  std::uint32_t joined_until_ = 0;             ///< strings before this token were read as queries
};

}  // namespace

Reading read_apex(std::string_view text) {
  return FileReader(text).run();
}

}  // namespace lint::apex
