// Looks up what a reference is worth: globals, then fields, formula fields in turn.
#include "linter/outcomes/save_facts.h"

#include <map>

#include "linter/base/text.h"
#include "linter/formula/parser.h"

namespace lint {

using formula::Value;

/// Formula fields that read formula fields are followed this far.
constexpr std::size_t kMaxInlined = 8;
/// Longer formulas, which Salesforce does not allow, are not evaluated.
constexpr std::size_t kLongestInlined = 16'000;

/// One save. Values of formula fields are kept, and unknown while they are computed, so that circles end.
class SaveFactsLookup {
 public:
  struct Save {
    ObjectId object = {};
    std::optional<bool> is_new = {};
    std::span<const std::string_view> blanks = {};
    bool knows_user = false;
  };

  SaveFactsLookup(const SaveFacts& facts, const Save& save)
      : facts_(facts), save_(save), user_(facts.index_.find_object("User")) {}

  [[nodiscard]] Value value_of(std::string_view name) {
    if (name.starts_with('$')) return global(name);
    return is_in_user() ? of_user(name) : of_record(name);
  }

 private:
  [[nodiscard]] bool is_in_user() const { return depth_ > 0 && in_user_; }

  static Value of_truth(Truth truth) {
    return truth == Truth::unknown ? Value::open_value() : Value::of(truth == Truth::yes);
  }

  [[nodiscard]] Value global(std::string_view name) {
    const std::size_t dot = name.find('.');
    const std::string_view root = name.substr(0, dot);
    const std::string_view rest = dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
    const auto is = [&](std::string_view global) { return equals_folded(root, global); };
    if (is("$Label")) return label(rest);
    if (is("$Record")) return of_record(rest);
    for (const std::string_view record :
         {"$RecordType", "$Record__Prior", "$ObjectType", "$System", "$Source"}) {
      if (is(record)) return Value::free_value();
    }
    if (!save_.knows_user) return Value::open_value();
    if (is("$Permission")) return of_truth(facts_.access_.custom_permission(rest));
    if (is("$Profile")) return profile(rest);
    return is("$User") ? of_user(rest) : Value::open_value();
  }

  [[nodiscard]] Value profile(std::string_view field) const {
    const bool is_known = equals_folded(field, "Name") && !facts_.profile_name_.empty();
    return is_known ? Value::of(std::string_view(facts_.profile_name_)) : Value::open_value();
  }

  [[nodiscard]] Value label(std::string_view name) const {
    for (const CustomLabel& label : facts_.model_.custom_labels) {
      if (equals_folded(label.name, name)) return Value::of(label.value);
    }
    return Value::open_value();
  }

  /// A user that logs in is active, and Marketo's has a Salesforce licence.
  /// https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/setup/enterprise-unlimited-edition/step-2-of-3-create-a-salesforce-user-for-marketo-enterprise-unlimited
  [[nodiscard]] Value of_user(std::string_view path) {
    constexpr std::string_view kProfile = "Profile.";
    if (!save_.knows_user) return Value::open_value();
    if (starts_with_folded(path, kProfile)) return profile(path.substr(kProfile.size()));
    if (equals_folded(path, "IsActive")) return Value::of(true);
    if (equals_folded(path, "UserType")) return Value::of(std::string_view("Standard"));
    const FieldId field = user_ ? facts_.index_.find_field(user_, path) : FieldId();
    if (!field || !facts_.model_.fields[field].is_formula()) return Value::open_value();
    return inlined(field, true);
  }

  [[nodiscard]] Value of_record(std::string_view path) {
    const FieldId field =
        path.find('.') == std::string_view::npos ? facts_.index_.find_field(save_.object, path) : FieldId();
    for (const std::string_view name : save_.blanks) {
      if (equals_folded(name, path)) return blank_of(field);
    }
    if (!field || !facts_.model_.fields[field].is_formula()) return Value::free_value();
    return inlined(field, false);
  }

  /// An empty text, or null. Formula fields may read numbers that are blank as zero.
  [[nodiscard]] Value blank_of(FieldId id) const {
    const FieldType type = id ? facts_.model_.fields[id].type : FieldType::unknown;
    switch (type) {
      case FieldType::text:
      case FieldType::text_area:
      case FieldType::long_text_area:
      case FieldType::rich_text:
      case FieldType::email:
      case FieldType::phone:
      case FieldType::url:
      case FieldType::encrypted_text:
        return Value::of(std::string_view());
      case FieldType::number:
      case FieldType::currency:
      case FieldType::percent:
        return depth_ > 0 ? Value::free_value() : Value::blank();
      // clang-format off
      case FieldType::unknown: case FieldType::id: case FieldType::date: case FieldType::date_time:
      case FieldType::time: case FieldType::checkbox: case FieldType::picklist:
      case FieldType::multiselect_picklist: case FieldType::lookup: case FieldType::master_detail:
      case FieldType::hierarchy: case FieldType::auto_number: case FieldType::summary: case FieldType::location:
      case FieldType::address: case FieldType::external_lookup: case FieldType::indirect_lookup:
      case FieldType::metadata_relationship: case FieldType::other:
        return Value::blank();
        // clang-format on
    }
    return Value::blank();
  }

  /// The value of a formula field. The depth is bounded, not by the input.
  [[nodiscard]] Value inlined(FieldId id, bool in_user) {
    const Value unknown = in_user ? Value::open_value() : Value::free_value();
    if (depth_ >= kMaxInlined || facts_.model_.fields[id].formula.size() > kLongestInlined) return unknown;
    const auto [known, is_new] = values_.try_emplace(id.value, unknown);
    if (!is_new) return known->second;
    const bool was_in_user = in_user_;
    in_user_ = in_user;
    ++depth_;
    const formula::Environment inner = {.value_of = [this](std::string_view name) { return value_of(name); },
                                        .is_new = save_.is_new};
    const formula::Tree tree = formula::parse(facts_.model_.fields[id].formula, formula::Dialect::formula);
    const Value value = tree.error ? unknown : formula::evaluate(tree, inner);
    --depth_;
    in_user_ = was_in_user;
    values_[id.value] = value;
    return value;
  }

  const SaveFacts& facts_;
  Save save_;
  ObjectId user_;
  std::map<std::uint32_t, Value> values_;
  std::size_t depth_ = 0;
  bool in_user_ = false;
};

namespace {

formula::Environment environment_of(const SaveFacts& facts, const SaveFactsLookup::Save& save) {
  const auto lookup = std::make_shared<SaveFactsLookup>(facts, save);
  return {.value_of = [lookup](std::string_view name) { return lookup->value_of(name); },
          .is_new = save.is_new};
}

}  // namespace

formula::Environment SaveFacts::of_sync_user(ObjectId object, std::optional<bool> is_new,
                                             std::span<const std::string_view> blanks) const {
  return environment_of(*this, {.object = object, .is_new = is_new, .blanks = blanks, .knows_user = true});
}

formula::Environment SaveFacts::of_anyone(ObjectId object, std::optional<bool> is_new) const {
  return environment_of(*this, {.object = object, .is_new = is_new});
}

}  // namespace lint
