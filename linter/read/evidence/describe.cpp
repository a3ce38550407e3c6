// Describe answers: the objects and fields that the sync user sees, and what it may change.
#include "linter/read/evidence/access_tables.h"

namespace lint {
namespace {

bool is_true(const JsonValue& object, std::string_view name) {
  const JsonValue* const member = object.member(name);
  return member != nullptr && member->bool_or(false);
}

/// The describe result of an answer, with or without the envelope of the Salesforce CLI; null when it is
/// none.
const JsonValue* result_of(const JsonValue& page) {
  const JsonValue* const inner = page.member("result");
  const JsonValue& result = inner == nullptr ? page : *inner;
  const JsonValue* const fields = result.member("fields");
  const bool has_fields = fields != nullptr && fields->is_array();
  return has_fields && result.member("queryable") != nullptr && !result.member_text("name").empty() ? &result
                                                                                                    : nullptr;
}

Origin origin_of_name(const EvidenceTable& table, const JsonValue& named) {
  return {.file = {}, .offset = table.raw_offset(named.member("name")->text_offset())};
}

void add_describe(FileContext& cx, const EvidenceTable& table, const JsonValue& result) {
  RecordBlock& block = cx.block;
  const std::string_view object = block.text.copy(result.member_text("name"));
  block.described_objects.push_back({.name = object,
                                     .can_read = is_true(result, "queryable"),
                                     .can_create = is_true(result, "createable"),
                                     .can_edit = is_true(result, "updateable"),
                                     .can_delete = is_true(result, "deletable"),
                                     .origin = origin_of_name(table, result)});
  for (const JsonValue& field : result.member("fields")->elements()) {
    const std::string_view name = field.member_text("name");
    if (name.empty()) continue;
    block.described_fields.push_back({.object_name = object,
                                      .name = block.text.copy(name),
                                      .is_editable = is_true(field, "updateable"),
                                      .origin = origin_of_name(table, field)});
  }
}

}  // namespace

bool read_describe(FileContext& cx, const EvidenceTable& table) {
  const JsonValue& root = table.document();
  const std::span<const JsonValue> pages = root.is_array() ? root.elements() : std::span(&root, 1);
  bool is_describe = false;
  for (const JsonValue& page : pages) {
    const JsonValue* const result = result_of(page);
    if (result != nullptr) add_describe(cx, table, *result);
    is_describe |= result != nullptr;
  }
  return is_describe;
}

}  // namespace lint
