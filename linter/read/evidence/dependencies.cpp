// Dependency queries: which components use a field, and the queries that say what their ids mean.
#include <array>

#include "linter/base/text.h"
#include "linter/read/evidence/component_types.h"
#include "linter/read/evidence/table_readers.h"

namespace lint {
namespace {

/// A query of the Tooling API answers no more rows, and does not say that there are more
/// (https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_metadatacomponentdependency.htm).
constexpr std::size_t kMostRows = 2000;

std::optional<std::size_t> column_of(const EvidenceTable& table, std::string_view key) {
  return table.find({}, std::array{key});
}

/// `ns__Score__c` of a DeveloperName, its namespace and the suffix it lacks.
std::string api_name(std::string_view name, std::string_view name_space) {
  std::string full = is_custom_name(name) ? std::string(name) : concat(name, "__c");
  const std::string prefix = name_space.empty() ? "" : concat(name_space, "__");
  return starts_with_folded(full, prefix) ? full : concat(prefix, full);
}

/// One use to record.
struct Use {
  std::string_view component_type;
  std::string_view component;
  std::string_view component_id = {};
  std::string field = {};  ///< API name, with its object or without
  std::string_view field_id = {};
  std::uint32_t offset = 0;
};

void add_use(FileContext& cx, const Use& use) {
  const ComponentUse kind = component_use(use.component_type);
  if (kind.strength == Strength::none) return;
  RecordBlock& block = cx.block;
  const std::size_t sites = block.sites.size();
  cx.type = kind.type;
  cx.component = block.text.copy(use.component);
  const bool has_object = use.field.find('.') != std::string::npos;
  add_site(cx, {.target = use.field,
                .path = kDependencyPath,
                .offset = use.offset,
                .form = has_object ? SiteForm::absolute : SiteForm::mention,
                .strength = kind.strength});
  if (block.sites.size() == sites) return;
  block.dependency_uses.push_back({.site = static_cast<std::uint32_t>(sites),
                                   .field_id = block.text.copy(use.field_id),
                                   .component_id = block.text.copy(use.component_id)});
}

/// The id that tells more than the component's name: of a field, of a version of a flow, or of the field that
/// a lookup filter is called after (`nf_<object>_<field>`, `Account_<field>`).
std::string_view telling_id(std::string_view type, std::string_view id, std::string_view name) {
  if (equals_folded(type, "LookupFilter")) return name.substr(name.rfind('_') + 1);
  return equals_folded(type, "CustomField") || equals_folded(type, "Flow") ? id : std::string_view();
}

/// Rows of MetadataComponentDependency.
void read_uses(FileContext& cx, const EvidenceTable& table) {
  const auto type = column_of(table, "metadatacomponenttype");
  const auto name = column_of(table, "metadatacomponentname");
  const auto id = column_of(table, "metadatacomponentid");
  const auto ref_type = column_of(table, "refmetadatacomponenttype");
  const auto ref_name = column_of(table, "refmetadatacomponentname");
  const auto ref_space = column_of(table, "refmetadatacomponentnamespace");
  const auto ref_id = column_of(table, "refmetadatacomponentid");
  for (const EvidenceRow& row : table.rows()) {
    const auto text = [&](std::optional<std::size_t> column) {
      return EvidenceTable::cell(row, column).text;
    };
    // Ids of custom fields begin with 00N.
    const bool is_field =
        ref_type ? equals_folded(text(ref_type), "CustomField") : text(ref_id).starts_with("00N");
    const EvidenceCell field = EvidenceTable::cell(row, ref_name);
    if (!is_field || field.text.empty()) continue;
    add_use(cx, {.component_type = text(type),
                 .component = text(name),
                 .component_id = telling_id(text(type), text(id), text(name)),
                 .field = api_name(field.text, text(ref_space)),
                 .field_id = text(ref_id),
                 .offset = field.offset});
  }
  if (table.rows().size() == kMostRows) {
    add_evidence_fact(
        cx, FactKind::incomplete,
        concat("exactly ", kMostRows, " rows, the most that one query of the Tooling API answers: ",
               "rows are missing; ask object by object, or through Bulk API 2.0"),
        table.rows().back().offset);
  }
}

/// Rows that say the object, the field and what uses it, as `sf hardis:doc:fieldusage` writes them
/// (https://sfdx-hardis.cloudity.com/hardis/doc/fieldusage/).
bool read_named_uses(FileContext& cx, const EvidenceTable& table, const EvidenceColumns& columns) {
  const FieldColumns names = find_field_columns(table, columns);
  const auto type =
      table.find(columns.component_type, std::array<std::string_view, 2>{"dependencytype", "componenttype"});
  const auto component =
      table.find(columns.component, std::array<std::string_view, 2>{"dependencyname", "component"});
  if (!names.object || !names.field || !type || !component) return false;
  for (const EvidenceRow& row : table.rows()) {
    const FieldName name = field_of(row, names, cx.path);
    if (name.field.empty()) continue;
    const std::string_view used_by = EvidenceTable::cell(row, type).text;
    const std::string field = api_name(name.field, {});
    add_use(cx, {.component_type = used_by,
                 .component = EvidenceTable::cell(row, component).text,
                 .field = name.object.empty() ? field : concat(name.object, ".", field),
                 .offset = name.offset});
  }
  return true;
}

/// Rows of a query for CustomField, CustomObject or Flow: what ids mean.
bool read_ids(FileContext& cx, const EvidenceTable& table) {
  const auto id = column_of(table, "id");
  const auto name = column_of(table, "developername");
  const auto table_of_field = column_of(table, "tableenumorid");
  const auto status = column_of(table, "status");
  const bool is_flow = column_of(table, "versionnumber") && status;
  if (!id || (!name && !is_flow)) return false;
  const auto name_space = column_of(table, "namespaceprefix");
  RecordBlock& block = cx.block;
  for (const EvidenceRow& row : table.rows()) {
    const auto text = [&](std::optional<std::size_t> column) {
      return EvidenceTable::cell(row, column).text;
    };
    ComponentId entry{.id = block.text.copy(text(id))};
    if (is_flow) {
      entry.kind = ComponentId::Kind::flow_version;
      entry.is_active = equals_folded(text(status), "Active");
    } else {
      entry.kind = table_of_field ? ComponentId::Kind::field : ComponentId::Kind::object;
      entry.name = block.text.copy(api_name(text(name), text(name_space)));
      entry.table = block.text.copy(text(table_of_field));
    }
    block.component_ids.push_back(entry);
  }
  return true;
}

}  // namespace

void read_dependencies(FileContext& cx, const EvidenceTable& table, const EvidenceColumns& columns) {
  const MetadataType type = cx.type;
  const bool is_query =
      column_of(table, "metadatacomponenttype") && column_of(table, "refmetadatacomponentname");
  const bool is_empty = table.rows().empty() && table.total_size();
  if (is_query) read_uses(cx, table);
  if (!is_query && !is_empty && !read_ids(cx, table) && !read_named_uses(cx, table, columns)) {
    report_missing_columns(
        cx, table,
        "the columns of a dependency query (`MetadataComponentType`, `RefMetadataComponentName`) "
        "or of a query that names ids (`Id`, `DeveloperName`)");
  }
  cx.type = type;
  cx.component = {};
}

}  // namespace lint
