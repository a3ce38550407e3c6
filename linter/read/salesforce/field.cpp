// Reads custom and standard fields in one pass over their elements.
#include "linter/read/salesforce/field.h"

#include <algorithm>
#include <string>

#include "linter/base/text.h"
#include "linter/read/mentions.h"
#include "linter/read/salesforce/children.h"
#include "linter/read/salesforce/value_set.h"

namespace lint {
namespace {

constexpr std::string_view kSource = "$Source.";

class FieldReader {
 public:
  FieldReader(const xml::Node& root, FileContext& cx) : cx_(cx), root_(root) {}

  void read() {
    const std::string_view name = begin_child(root_, cx_);
    if (name.empty()) return;
    field_.object_name = keep_object_name(cx_);
    field_.name = name;
    field_.is_custom = is_custom_name(name);
    field_.origin.offset = name_offset_of(root_);
    for (const xml::Node node : xml::children(root_)) read_element(node, node.name());
    add_uses();
    cx_.block.fields.push_back(std::move(field_));
  }

 private:
  void read_element(const xml::Node& node, std::string_view name);
  bool read_text_element(const xml::Node& node, std::string_view name);
  bool read_number(const xml::Node& node, std::string_view name);
  void read_value_set(const xml::Node& node);
  void keep_default_value(const xml::Node& definition);
  void read_old_picklist(const xml::Node& node);
  void add_uses();
  void add_own_formula(const xml::Node& node);
  void add_default(const xml::Node& node);
  void add_own_trait(const xml::Node& node);
  void add_lookup_filter(const xml::Node& filter);
  void add_filter_name(const xml::Node& node, std::string_view path, bool is_active);
  void add_absolute(const xml::Node& node, std::string_view path, Strength strength, Direction direction);
  [[nodiscard]] std::string_view keep(const xml::Node& node) { return cx_.block.text.copy(node.text()); }
  [[nodiscard]] std::string_view keep_api_name(const xml::Node& node) {
    return cx_.block.text.copy(without_placeholders(cx_.block, node.trimmed()));
  }

  FileContext& cx_;
  xml::Node root_;
  Field field_;
};

void FieldReader::read_element(const xml::Node& node, std::string_view name) {
  if (read_text_element(node, name) || read_number(node, name)) return;
  if (name == "type") {
    field_.type = parse_field_type(node.trimmed());
  } else if (name == "required") {
    field_.is_required = node.is_true();
  } else if (name == "unique") {
    field_.is_unique = node.is_true();
  } else if (name == "externalId") {
    field_.is_external_id = node.is_true();
  } else if (name == "referenceTo") {
    field_.reference_to.push_back(keep_api_name(node));
  } else if (name == "valueSet") {
    read_value_set(node);
  } else if (name == "picklist") {
    read_old_picklist(node);
  }
}

bool FieldReader::read_text_element(const xml::Node& node, std::string_view name) {
  struct Row {
    std::string_view element;
    std::string_view Field::*member;
    bool is_name;
  };
  static constexpr Row kRows[] = {
      {"label", &Field::label, false},
      {"description", &Field::description, false},
      {"inlineHelpText", &Field::help_text, false},
      {"defaultValue", &Field::default_value, false},
      {"relationshipName", &Field::child_relationship, true},
      {"summaryOperation", &Field::summary_operation, true},
      {"summarizedField", &Field::summarized_field, true},
      {"summaryForeignKey", &Field::summary_foreign_key, true},
      {"globalPicklist", &Field::value_set, true},
      {"businessStatus", &Field::business_status, false},
      {"businessOwnerUser", &Field::business_owner, false},
      {"businessOwnerGroup", &Field::business_owner, false},
      {"securityClassification", &Field::security_classification, false},
      {"complianceGroup", &Field::compliance_group, false},
  };
  const auto row = std::ranges::find(kRows, name, &Row::element);
  if (row == std::end(kRows)) return false;
  field_.*row->member = row->is_name ? keep_api_name(node) : keep(node);
  return true;
}

bool FieldReader::read_number(const xml::Node& node, std::string_view name) {
  const bool is_number = name == "length" || name == "precision" || name == "scale";
  if (!is_number) return false;
  const std::int64_t value = std::max<std::int64_t>(parse_integer(node.trimmed()).value_or(0), 0);
  const auto digits = static_cast<std::uint8_t>(std::min<std::int64_t>(value, 255));
  if (name == "length") field_.length = static_cast<std::uint32_t>(std::min<std::int64_t>(value, 1 << 30));
  if (name == "precision") field_.precision = digits;
  if (name == "scale") field_.scale = digits;
  return true;
}

void FieldReader::read_value_set(const xml::Node& node) {
  for (const xml::Node part : xml::children(node)) {
    const std::string_view name = part.name();
    if (name == "restricted") {
      field_.is_restricted = part.is_true();
    } else if (name == "valueSetName") {
      field_.value_set = keep_api_name(part);
    } else if (name == "controllingField") {
      field_.controlling_field = keep_api_name(part);
    } else if (name == "valueSetDefinition") {
      read_values(part, cx_, field_.values);
      keep_default_value(part);
    }
  }
  // A field of a global value set is restricted
  // (https://help.salesforce.com/s/articleView?id=platform.fields_creating_global_picklists.htm).
  if (!field_.value_set.empty() && field_.is_custom) field_.is_restricted = true;
}

/// A picklist has its default among its values.
void FieldReader::keep_default_value(const xml::Node& definition) {
  for (const xml::Node value : xml::children(definition)) {
    if (value.child("default") && value.child("default").is_true())
      field_.default_value = cx_.block.text.copy(value.child_text("fullName"));
  }
}

void FieldReader::read_old_picklist(const xml::Node& node) {
  field_.is_restricted = node.child("restrictedPicklist") && node.child("restrictedPicklist").is_true();
  field_.controlling_field = keep_name(cx_, node, "controllingField");
  read_values(node, cx_, field_.values);
  keep_default_value(node);
}

/// The sites, once the whole definition is known.
void FieldReader::add_uses() {
  for (const xml::Node node : xml::children(root_)) {
    const std::string_view name = node.name();
    if (name == "formula") {
      if (!node.trimmed().empty()) add_own_formula(node);
    } else if (name == "defaultValue") {
      add_default(node);
    } else if (name == "lookupFilter") {
      add_lookup_filter(node);
    } else if (name == "summarizedField" || name == "summaryForeignKey") {
      add_absolute(node, name, Strength::strong, Direction::reads);
    } else if (name == "summaryFilterItems") {
      if (const xml::Node field = node.child("field")) {
        add_absolute(field, "summaryFilterItems/field", Strength::strong, Direction::reads);
      }
      if (const xml::Node field = node.child("valueField")) {
        add_absolute(field, "summaryFilterItems/valueField", Strength::strong, Direction::reads);
      }
    } else if (name == "valueSet" || name == "picklist") {
      const bool is_new = name == "valueSet";
      const NameUse use = {.path = is_new ? "valueSet/controllingField" : "picklist/controllingField",
                           .strength = Strength::medium,
                           .direction = Direction::structural};
      if (const xml::Node field = node.child("controllingField")) add_name_site(cx_, field, use);
    } else if (name == "referenceTargetField" || name == "metadataRelationshipControllingField") {
      add_absolute(node, name, Strength::medium, Direction::structural);
    } else if (name == "referenceTo") {
      add_site(cx_, {.target = node.trimmed(),
                     .path = name,
                     .offset = node.offset(),
                     .form = SiteForm::object,
                     .strength = Strength::none,
                     .direction = Direction::structural});
    } else if (name == "externalId" || name == "unique" || name == "trackHistory" ||
               name == "trackFeedHistory") {
      if (node.is_true()) add_own_trait(node);
    } else if (name == "description" || name == "inlineHelpText") {
      add_idle_names(cx_, node.text(), name, node.offset());
    }
  }
}

/// Somebody set the field up for a purpose: a weak use of the field itself.
void FieldReader::add_own_trait(const xml::Node& node) {
  add_site(cx_, {.target = field_.name,
                 .context = cx_.object,
                 .path = node.name(),
                 .offset = node.offset(),
                 .strength = Strength::weak,
                 .direction = Direction::structural});
}

void FieldReader::add_own_formula(const xml::Node& node) {
  const std::uint32_t index = add_formula(
      cx_, {.text = node.trimmed(), .context = cx_.object, .path = "formula", .offset = node.offset()});
  field_.formula = cx_.block.formulas[index].text;
  field_.formula_offset = node.offset();
  field_.formula_id = FormulaId(index);
}

/// A default is a formula; most are literals, which use nothing.
void FieldReader::add_default(const xml::Node& node) {
  const std::string_view text = node.trimmed();
  const bool is_literal = text.empty() || equals_folded(text, "true") || equals_folded(text, "false") ||
                          text.find_first_not_of("0123456789.-+") == std::string_view::npos ||
                          (text.front() == '"' && text.find('"', 1) == text.size() - 1);
  if (is_literal) return;
  add_formula(cx_, {.text = text, .context = cx_.object, .path = "defaultValue", .offset = node.offset()});
}

void FieldReader::add_lookup_filter(const xml::Node& filter) {
  const xml::Node active = filter.child("active");
  const bool is_active = !active || active.is_true();
  for (const xml::Node item : xml::children(filter)) {
    if (item.name() != "filterItems") continue;
    add_filter_name(item.child("field"), "lookupFilter/filterItems/field", is_active);
    add_filter_name(item.child("valueField"), "lookupFilter/filterItems/valueField", is_active);
  }
}

/// Names in a lookup filter start from the target object, `$Source` is the object that owns the lookup.
void FieldReader::add_filter_name(const xml::Node& node, std::string_view path, bool is_active) {
  if (!node) return;
  const std::string_view text = node.trimmed();
  NewSite site = {.target = text, .path = path, .offset = node.offset(), .is_active = is_active};
  const std::string_view head = text.substr(0, text.find('.'));
  if (starts_with_folded(text, kSource)) {
    site.target.remove_prefix(kSource.size());
    site.context = cx_.object;
  } else if (text.starts_with('$')) {
    site.context = cx_.object;
  } else if (head.size() == text.size() || ends_with_folded(head, "__r")) {
    if (!field_.reference_to.empty()) site.context = field_.reference_to.front();
  } else {
    site.form = SiteForm::absolute;
  }
  add_site(cx_, site);
}

void FieldReader::add_absolute(const xml::Node& node, std::string_view path, Strength strength,
                               Direction direction) {
  add_site(cx_, {.target = node.trimmed(),
                 .path = path,
                 .offset = node.offset(),
                 .form = SiteForm::absolute,
                 .strength = strength,
                 .direction = direction});
}

}  // namespace

void read_custom_field(const xml::Node& root, FileContext& cx) {
  FieldReader(root, cx).read();
}

}  // namespace lint
