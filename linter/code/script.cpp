// Reads scripts: tokens in one pass, with the object literals around each of them.
#include "linter/code/script.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "linter/base/text.h"
#include "linter/code/graphql.h"
#include "linter/code/merge_text.h"
#include "linter/code/object_names.h"
#include "linter/code/query_text.h"
#include "linter/code/script_lexer.h"
#include "linter/model/standard_fields.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;
/// Brackets nested deeper are not followed.
constexpr std::size_t kDeepest = 256;
constexpr std::string_view kSchema = "@salesforce/schema/";

constexpr std::array<std::string_view, 7> kObjectKeys{
    "objectApiName", "apiName", "objectName", "sobjectType", "sObjectType", "sobject", "entityApiName"};
constexpr std::array<std::string_view, 8> kFieldKeys{"fieldApiName",     "fieldName", "field",
                                                     "fieldNames",       "fields",    "optionalFields",
                                                     "qualifiedApiName", "sortBy"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_path(std::string_view text) {
  return !text.empty() && is_letter(text.front()) && is_word(text.back()) &&
         std::ranges::all_of(text, [](char c) { return is_word(c) || c == '.'; });
}

class ScriptReader {
 public:
  ScriptReader(UseCollector& uses, std::size_t begin, std::size_t end, const ScriptOptions& options)
      : uses_(uses),
        lexer_(uses.text(), begin, end, options.has_merges),
        bundle_(options.bundle),
        key_direction_(options.is_data ? Direction::reads : Direction::writes) {}

  void run() {
    for (ScriptToken token = lexer_.next(); token.kind != ScriptTokenKind::end; token = lexer_.next()) {
      switch (token.kind) {
        case ScriptTokenKind::comment:
          uses_.add_comment(token.begin, token.end);
          break;
        case ScriptTokenKind::word:
          read_word(token);
          break;
        case ScriptTokenKind::string:
          read_string(token);
          break;
        case ScriptTokenKind::template_text:
          read_template(token);
          break;
        case ScriptTokenKind::sign:
          read_sign(text_of(token).front());
          break;
        case ScriptTokenKind::regex:
        case ScriptTokenKind::merge:
        case ScriptTokenKind::end:
          break;
      }
    }
    while (!frames_.empty()) close();
    drop_waiting(0);
  }

 private:
  /// A bracket that is open. Names of fields wait in `waiting_` until the object beside them is known.
  struct Frame {
    char sign = '{';
    std::string_view key = {};     ///< what the value in the bracket is called
    std::string_view object = {};  ///< that the literal names
    std::size_t waiting = 0;       ///< where its names begin
  };
  enum class KeyKind : std::uint8_t { unknown, object, field, other };
  struct Waiting {
    std::string_view name;
    Direction direction = Direction::reads;
    bool is_of_record = false;  ///< a key of the fields of a record
  };
  struct Import {
    std::string_view name;
    std::string_view object;
  };

  [[nodiscard]] std::string_view text_of(const ScriptToken& token) const {
    return uses_.text().substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] std::size_t offset_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - uses_.text().data());
  }

  void read_word(const ScriptToken& token) {
    const std::string_view word = text_of(token);
    if (word.find("__") != npos) {
      read_name(token, word);
    } else if (!imports_.empty() && !frames_.empty() && is_object_key()) {
      const auto import = std::ranges::find(imports_, word, &Import::name);
      if (import != imports_.end()) name_object(import->object);
    }
    // `import X from '@salesforce/schema/O'`: the name before `from`.
    if (word == "from") {
      imported_ = last_word_;
    } else {
      last_word_ = word;
    }
    if (lexer_.peek() == ':') set_key(word);
  }

  void set_key(std::string_view key) {
    key_ = key;
    key_kind_ = KeyKind::unknown;
  }

  /// What the key says about its value; found out once a key, and only when it matters.
  [[nodiscard]] KeyKind key_kind() {
    if (key_kind_ == KeyKind::unknown) {
      const bool is_object = is_one_of(kObjectKeys, key_) || (key_ == "type" && in_attributes());
      key_kind_ = is_object ? KeyKind::object : is_one_of(kFieldKeys, key_) ? KeyKind::field : KeyKind::other;
    }
    return key_kind_;
  }
  [[nodiscard]] bool is_object_key() { return key_kind() == KeyKind::object; }

  /// A word that may be a field: a key of a literal, or the target of an assignment.
  void read_name(const ScriptToken& token, std::string_view word) {
    const char after = lexer_.peek();
    if (after == ':') {
      wait(word, key_direction_);
    } else if (after == '=' && is_assignment(token.end)) {
      uses_.add_live(token.begin, token.end, Direction::writes);
    }
  }

  [[nodiscard]] bool is_assignment(std::size_t at) const {
    const std::string_view text = uses_.text();
    at = text.find('=', at);
    return at + 1 < text.size() && text[at + 1] != '=' && text[at + 1] != '>';
  }

  void read_string(const ScriptToken& token) {
    const std::string_view text = text_of(token);
    if (lexer_.peek() == ':') {
      set_key(text);
      if (is_path(text) && is_custom_word(text)) wait(text, key_direction_);
      return;
    }
    if (text.starts_with(kSchema)) {
      read_schema(text.substr(kSchema.size()), token.begin + kSchema.size());
    } else if (is_path(text)) {
      if (!bundle_.empty() && text.starts_with("v.")) {
        read_attribute(text.substr(2), token.begin + 2);
      } else {
        read_path(text, token);
      }
    } else {
      read_query_text(uses_, token.begin, token.end);
    }
    if (is_setter()) uses_.add_live(token.begin, token.end, Direction::writes);
  }

  /// `component.get('v.lead.Score__c')`
  void read_attribute(std::string_view path, std::size_t offset) {
    add_walk(uses_, concat(bundle_, '!'), path,
             {.offset = offset, .direction = is_setter() ? Direction::writes : Direction::reads});
  }

  /// Whether the last words are `component.set(`.
  [[nodiscard]] bool is_setter() const {
    return last_word_ == "set" && !frames_.empty() && frames_.back().sign == '(' &&
           frames_.back().key == "set";
  }

  void read_schema(std::string_view path, std::size_t offset) {
    const std::size_t dot = path.find('.');
    const std::string_view object = path.substr(0, dot);
    if (!is_path(path)) return;
    uses_.add_object(object, offset);
    if (dot == npos) {
      imports_.push_back({.name = imported_, .object = object});
      return;
    }
    uses_.add_path({.object = std::string(object),
                    .text = path.substr(dot + 1),
                    .offset = offset + dot + 1,
                    .path = "import"},
                   true);
  }

  /// A string that is a path: of the object it names, of the object beside it, or of none.
  void read_path(std::string_view text, const ScriptToken& token) {
    const std::size_t dot = text.find('.');
    const std::string_view first = text.substr(0, dot);
    if (is_field_description()) return wait(text, Direction::reads);
    if (is_object_key()) {
      if (dot == npos && is_object_name(first)) {
        if (key_ != "apiName" || !is_custom_word(first)) uses_.add_object(first, token.begin);
        name_object(first);
      }
      return;
    }
    if (dot != npos && is_object_name(first)) {
      const std::string_view rest = text.substr(dot + 1);
      if (rest.find("__") == npos && !is_standard_field(first, rest)) return;
      uses_.add_object(first, token.begin);
      uses_.add_path({.object = std::string(first), .text = rest, .offset = token.begin + dot + 1}, true);
    } else if (key_kind() == KeyKind::field) {
      wait(text, Direction::reads);
    }
  }

  /// `{"fields": {"Score__c": {"apiName": "Score__c"}}}`: the name of a field, not of an object.
  [[nodiscard]] bool is_field_description() const {
    const bool is_in_fields = frames_.size() > 1 && frames_[frames_.size() - 2].key == "fields";
    return is_in_fields && (key_ == "apiName" || key_ == "localApiName");
  }

  [[nodiscard]] bool in_attributes() const { return !frames_.empty() && frames_.back().key == "attributes"; }

  void name_object(std::string_view object) {
    if (!frames_.empty()) frames_.back().object = object;
  }

  void wait(std::string_view name, Direction direction) {
    if (!frames_.empty()) waiting_.push_back({.name = name, .direction = direction});
  }

  void read_template(const ScriptToken& token) {
    if (last_word_ == "gql" || last_word_ == "graphql") {
      read_graphql(uses_, token.begin, token.end);
    } else {
      read_query_text(uses_, token.begin, token.end);
    }
  }

  void read_sign(char sign) {
    switch (sign) {
      case '{':
      case '[':
      case '(':
        if (frames_.size() >= kDeepest) {
          ++ignored_;
        } else {
          frames_.push_back(
              {.sign = sign, .key = sign == '(' ? last_word_ : key_, .waiting = waiting_.size()});
        }
        if (sign != '[') set_key({});
        break;
      case '}':
      case ']':
      case ')':
        if (ignored_ > 0) {
          --ignored_;
        } else if (!frames_.empty()) {
          close();
        }
        set_key({});
        break;
      case ',':
      case ';':
        // In `fields: ['A__c', 'B__c']` the key holds for every item.
        set_key(!frames_.empty() && frames_.back().sign == '[' ? frames_.back().key : std::string_view());
        break;
      case '=':
        if (last_word_ == "fields" && lexer_.peek() == '{') set_key(last_word_);
        break;
      default:
        break;
    }
  }

  void close() {
    const Frame frame = frames_.back();
    frames_.pop_back();
    if (frame.sign != '{') return;
    if (!frame.object.empty()) {
      for (std::size_t i = frame.waiting; i < waiting_.size(); ++i) add_waiting(waiting_[i], frame.object);
      // `{"attributes": {"type": "Lead"}, "Score__c": 1}`
      if (frame.key == "attributes") name_object(frame.object);
    }
    const bool is_fields = frame.key == "fields";
    const bool is_described = !frames_.empty() && frames_.back().key == "fields" && is_custom_word(frame.key);
    if (!frame.object.empty() || (!is_fields && !is_described)) return drop_waiting(frame.waiting);
    for (std::size_t i = frame.waiting; i < waiting_.size(); ++i) waiting_[i].is_of_record |= is_fields;
  }

  /// Nothing told the object. The keys of `fields: {…}` are written all the same
  /// (https://developer.salesforce.com/docs/platform/lwc/guide/reference-create-record.html).
  void drop_waiting(std::size_t first) {
    for (std::size_t i = first; i < waiting_.size(); ++i) {
      if (!waiting_[i].is_of_record || waiting_[i].direction != Direction::writes) continue;
      const std::size_t begin = offset_of(waiting_[i].name);
      uses_.add_live(begin, begin + waiting_[i].name.size(), Direction::writes);
    }
    waiting_.resize(first);
  }

  void add_waiting(const Waiting& waiting, std::string_view object) {
    uses_.add_path({.object = std::string(object),
                    .text = waiting.name,
                    .offset = offset_of(waiting.name),
                    .direction = waiting.direction},
                   true);
  }

  UseCollector& uses_;
  ScriptLexer lexer_;
  std::string_view bundle_;
  Direction key_direction_;
  std::string_view key_;  ///< of the value being read
  KeyKind key_kind_ = KeyKind::unknown;
  std::string_view last_word_;
  std::string_view imported_;
  std::vector<Import> imports_;
  std::vector<Frame> frames_;
  std::vector<Waiting> waiting_;
  std::size_t ignored_ = 0;
};

}  // namespace

void read_script(UseCollector& uses, std::size_t begin, std::size_t end, const ScriptOptions& options) {
  ScriptReader(uses, begin, end, options).run();
}

std::vector<CodeUse> script_uses(std::string_view text, const ScriptOptions& options) {
  UseCollector uses(text);
  read_script(uses, 0, text.size(), options);
  return uses.finish();
}

void read_style(UseCollector& uses, std::size_t begin, std::size_t end) {
  const std::string_view text = uses.text().substr(0, end);
  for (std::size_t open = text.find("/*", begin); open != npos; open = text.find("/*", open)) {
    const std::size_t close = text.find("*/", open + 2);
    if (close == npos) return;
    uses.add_comment(open, close + 2);
    open = close + 2;
  }
}

}  // namespace lint
