// Reads markup: tags declare what names mean, attributes and text use them.
#include "linter/code/markup.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "linter/base/text.h"
#include "linter/code/markup_lexer.h"
#include "linter/code/object_names.h"
#include "linter/code/script.h"

namespace lint {
namespace {

constexpr auto npos = std::string_view::npos;
/// More open elements that tell something are not followed.
constexpr std::size_t kDeepest = 64;

constexpr std::array<std::string_view, 7> kObjectAttributes{"object-api-name", "objectApiName", "sobjectType",
                                                            "sObjType",        "sObjectName",   "objectName",
                                                            "entityApiName"};
constexpr std::array<std::string_view, 6> kFieldAttributes{"field-name",   "fieldName", "field-api-name",
                                                           "fieldApiName", "field",     "fields"};
constexpr std::array<std::string_view, 1> kTabStyle{"tabStyle"};
/// Elements of metadata files that hold an object's name.
constexpr std::array<std::string_view, 2> kObjectElements{"object", "sfdc:object"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
  if (name.empty()) return false;
  const char first = fold(name.front());
  return std::ranges::any_of(names, [&](std::string_view one) {
    return one.size() == name.size() && fold(one.front()) == first && equals_folded(one, name);
  });
}

Direction direction_of(std::string_view tag, std::string_view attribute) {
  if (equals_folded(attribute, "assignTo")) return Direction::writes;
  if (!equals_folded(attribute, "value") && !is_one_of(kFieldAttributes, attribute)) return Direction::reads;
  if (contains_folded(tag, "input") || contains_folded(tag, "select")) return Direction::writes;
  const bool is_shown = contains_folded(tag, "output") || contains_folded(tag, "formatted") ||
                        equals_folded(tag, "apex:column");
  return is_shown ? Direction::displays : Direction::reads;
}

/// The object in a type such as `Account`, `Account[]` or `List<Account>`; empty when it is none.
std::string_view object_of_type(std::string_view type) {
  const std::size_t open = type.rfind('<');
  if (open != std::string_view::npos) type.remove_prefix(open + 1);
  while (!type.empty() && !is_word(type.back())) type.remove_suffix(1);
  type = trim(type);
  return is_object_name_folded(type) ? type : std::string_view();
}

class MarkupReader {
 public:
  explicit MarkupReader(UseCollector& uses) : uses_(uses), lexer_(uses.text()) {}

  void run() {
    for (MarkupPiece piece = lexer_.next(); piece.kind != MarkupPieceKind::end; piece = lexer_.next()) {
      switch (piece.kind) {
        case MarkupPieceKind::comment:
          uses_.add_comment(piece.begin, piece.end);
          break;
        case MarkupPieceKind::open_tag:
          open(piece);
          break;
        case MarkupPieceKind::close_tag:
          close(piece.name);
          break;
        case MarkupPieceKind::text:
          read_text(piece);
          break;
        case MarkupPieceKind::other:
        case MarkupPieceKind::end:
          break;
      }
      if (piece.kind != MarkupPieceKind::text) last_tag_ = piece.name;
    }
  }

 private:
  /// An open element that names an object or declares a variable.
  struct Element {
    std::string_view name;
    std::string object;
    std::size_t variables = 0;
  };

  void open(const MarkupPiece& tag) {
    const std::size_t variables = scope_.size();
    const std::string object = object_of_tag(tag.name);
    // An iteration's own attributes are read before its variable is declared.
    read_attributes(tag.name, object);
    declare(tag.name);
    const bool is_raw = equals_folded(tag.name, "script") || equals_folded(tag.name, "style");
    if (tag.is_closed) return;
    if (is_raw) return read_raw(tag.name);
    // What `apex:variable` declares lives on behind it.
    const bool is_iteration = lexer_.find("var") != nullptr && !equals_folded(tag.name, "apex:variable");
    if ((object != current_object() || is_iteration) && elements_.size() < kDeepest) {
      elements_.push_back({.name = tag.name, .object = object, .variables = variables});
    }
  }

  void close(std::string_view name) {
    for (std::size_t i = elements_.size(); i-- > 0;) {
      if (elements_[i].name != name) continue;
      scope_.forget_to(elements_[i].variables);
      elements_.resize(i);
      return;
    }
  }

  [[nodiscard]] std::string current_object() const {
    return elements_.empty() ? std::string() : elements_.back().object;
  }

  /// The object that the tag names, else the one around it.
  std::string object_of_tag(std::string_view tag) {
    for (const MarkupAttribute& attribute : lexer_.attributes()) {
      if (!is_one_of(kObjectAttributes, attribute.name)) continue;
      if (attribute.value.starts_with('{')) return {};
      if (!is_object_name(attribute.value)) continue;
      uses_.add_object(attribute.value, attribute.offset);
      return std::string(attribute.value);
    }
    if (equals_folded(tag, "apex:remoteObjectModel")) {
      if (const MarkupAttribute* const model = lexer_.find("name")) {
        uses_.add_object(model->value, model->offset);
        return std::string(model->value);
      }
    }
    if (const MarkupAttribute* const target = lexer_.find("targetFields")) {
      const Meaning meaning = scope_.meaning_of(path_of_expression(target->value));
      if (meaning.prefix.empty()) return meaning.object;
    }
    return current_object();
  }

  void read_attributes(std::string_view tag, const std::string& object) {
    for (const MarkupAttribute& attribute : lexer_.attributes()) {
      const std::size_t end = attribute.offset + attribute.value.size();
      if (is_one_of(kFieldAttributes, attribute.name)) {
        const Direction direction = direction_of(tag, attribute.name);
        if (!object.empty()) add_fields(attribute, object, direction, tag);
        uses_.add_live(attribute.offset, end, direction, tag);
      } else if (is_one_of(kTabStyle, attribute.name) && has_object_suffix(attribute.value)) {
        uses_.add_object(attribute.value, attribute.offset);
      } else if (attribute.value.starts_with("{'") || attribute.value.starts_with("[{'")) {
        // `default="{'sobjectType': 'Lead', 'Score__c': 1}"`
        read_script(uses_, attribute.offset, end, {});
      }
      if (attribute.value.find("{!") == std::string_view::npos) continue;
      const Direction direction = direction_of(tag, attribute.name);
      add_expressions(uses_, lexer_.finder(), attribute.offset, end, scope_, direction);
    }
  }

  /// Names in `fields="Name,Score__c"`, all of them fields of the object.
  void add_fields(const MarkupAttribute& attribute, const std::string& object, Direction direction,
                  std::string_view tag) {
    if (attribute.value.find_first_of("{[") != std::string_view::npos) return;
    for (const std::string_view piece : split(attribute.value, ',')) {
      std::string_view name = trim(piece);
      if (starts_with_folded(name, concat(object, "."))) name.remove_prefix(object.size() + 1);
      const auto is_path = [](char c) { return is_word(c) || c == '.'; };
      if (name.empty() || !is_letter(name.front()) || !std::ranges::all_of(name, is_path)) continue;
      uses_.add_path({.object = object,
                      .text = name,
                      .offset = static_cast<std::size_t>(name.data() - uses_.text().data()),
                      .direction = direction,
                      .path = tag},
                     true);
    }
  }

  /// What the tag says about names used from here on.
  void declare(std::string_view tag) {
    const MarkupAttribute* const controller = lexer_.find("standardController");
    if (controller != nullptr && !controller->value.empty()) {
      declare_object(controller->value, *controller);
      if (const MarkupAttribute* const set = lexer_.find("recordSetVar")) {
        scope_.declare(set->value, {.object = std::string(controller->value)});
      }
    }
    if (equals_folded(tag, "apex:page") || equals_folded(tag, "apex:component")) declare_classes();
    if (equals_folded(tag, "messaging:emailTemplate")) {
      for (const auto& [name, type] :
           {std::pair("recipient", "recipientType"), {"relatedTo", "relatedToType"}}) {
        if (const MarkupAttribute* const attribute = lexer_.find(type)) declare_object(name, *attribute);
      }
    }
    const MarkupAttribute* const name = lexer_.find("name");
    const MarkupAttribute* const type = lexer_.find("type");
    if (name != nullptr && type != nullptr && ends_with_folded(tag, ":attribute")) {
      const std::string variable =
          starts_with_folded(tag, "aura:") ? concat("v.", name->value) : std::string(name->value);
      const std::string_view object = object_of_type(type->value);
      const bool is_class = object.empty() && starts_with_folded(tag, "apex:");
      scope_.declare(variable, {.object = std::string(object),
                                .walk = is_class ? concat("!<", type->value, '>') : std::string()});
      if (has_object_suffix(object)) {
        uses_.add_object(object, static_cast<std::size_t>(object.data() - uses_.text().data()));
      }
    }
    const MarkupAttribute* const variable = lexer_.find("var");
    if (variable == nullptr) return;
    const MarkupAttribute* source = lexer_.find("value");
    if (source == nullptr) source = lexer_.find("items");
    const std::string_view path = source == nullptr ? std::string_view() : path_of_expression(source->value);
    Meaning meaning = path.empty() ? Meaning() : scope_.meaning_of(path);
    // An iteration gives the rows one by one.
    if (!meaning.walk.empty() && !equals_folded(tag, "apex:variable")) meaning.walk += "[]";
    scope_.declare(variable->value, std::move(meaning));
  }

  /// Extensions come before the controller
  /// (https://developer.salesforce.com/docs/atlas.en-us.pages.meta/pages/pages_controller_extension.htm).
  void declare_classes() {
    std::string names;
    for (const std::string_view attribute : {"extensions", "controller"}) {
      const MarkupAttribute* const found = lexer_.find(attribute);
      if (found == nullptr) continue;
      for (const std::string_view name : split(found->value, ',')) {
        if (!trim(name).empty()) names += concat(names.empty() ? "" : ",", trim(name));
      }
    }
    if (names.find_first_of("!:<") == std::string::npos) scope_.set_classes(std::move(names));
  }

  /// A name for records of the object that an attribute names.
  void declare_object(std::string_view name, const MarkupAttribute& type) {
    uses_.add_object(type.value, type.offset);
    scope_.declare(name, {.object = std::string(type.value)});
  }

  void read_raw(std::string_view element) {
    const bool is_template = [&] {
      const MarkupAttribute* const type = lexer_.find("type");
      return type != nullptr &&
             (contains_folded(type->value, "template") || contains_folded(type->value, "html"));
    }();
    if (is_template) return;
    const MarkupPiece content = lexer_.take_raw(element);
    if (equals_folded(element, "script")) {
      read_script(uses_, content.begin, content.end, {.has_merges = true});
    } else {
      read_style(uses_, content.begin, content.end);
    }
    add_expressions(uses_, lexer_.finder(), content.begin, content.end, scope_, Direction::reads);
  }

  void read_text(const MarkupPiece& piece) {
    if (is_one_of(kObjectElements, last_tag_)) {
      const std::string_view name = trim(uses_.text().substr(piece.begin, piece.end - piece.begin));
      if (is_object_name(name)) {
        uses_.add_object(name, static_cast<std::size_t>(name.data() - uses_.text().data()));
      }
    }
    add_expressions(uses_, lexer_.finder(), piece.begin, piece.end, scope_, Direction::displays);
  }

  UseCollector& uses_;
  MarkupLexer lexer_;
  Scope scope_;
  std::vector<Element> elements_;
  std::string_view last_tag_;
};

}  // namespace

void read_markup(UseCollector& uses) {
  MarkupReader(uses).run();
}

std::vector<CodeUse> markup_uses(std::string_view text) {
  UseCollector uses(text);
  read_markup(uses);
  return uses.finish();
}

ComponentType component_type(std::string_view text) {
  ComponentType component;
  // What stands behind the last attribute tells nothing.
  const std::size_t last = text.rfind("<aura:attribute");
  const std::size_t first = text.find("<aura:");
  if (first == npos) return component;
  MarkupLexer lexer(text.substr(0, text.find('>', last == npos ? first : last)));
  for (MarkupPiece piece = lexer.next(); piece.kind != MarkupPieceKind::end; piece = lexer.next()) {
    if (piece.kind != MarkupPieceKind::open_tag) continue;
    if (equals_folded(piece.name, "aura:component") || equals_folded(piece.name, "aura:application")) {
      const MarkupAttribute* const parent = lexer.find("extends");
      if (parent != nullptr) component.parent = parent->value.substr(parent->value.find(':') + 1);
    }
    if (!equals_folded(piece.name, "aura:attribute")) continue;
    const MarkupAttribute* const name = lexer.find("name");
    const MarkupAttribute* const type = lexer.find("type");
    if (name == nullptr || type == nullptr || object_of_type(type->value).empty()) continue;
    component.attributes.emplace_back(name->value, type->value);
  }
  return component;
}

}  // namespace lint
