// Adding Marketo records to a block, and the names of Marketo's objects.
#pragma once

#include <optional>
#include <string_view>

#include "linter/read/csv.h"
#include "linter/read/file_context.h"
#include "linter/read/marketo/shape.h"

namespace lint {

/// The id that every object but the person has
/// (https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/lead-database/custom-objects).
inline constexpr std::string_view kMarketoGuid = "marketoGUID";

/// fieldlint's name of an object: `lead` for `API Lead` or `Person`, `company`, `opportunity`,
/// `opportunityRole`, `namedAccount`, `salesPerson`, `programMember`; custom objects keep their API name.
[[nodiscard]] std::string_view marketo_object_name(std::string_view name);
/// Whether the name is none of Marketo's own objects.
[[nodiscard]] bool is_custom_marketo_object(std::string_view name);
/// The object that the last two segments of a path speak of, such as `companies-schema-fields.json`; `lead`
/// when they name none.
[[nodiscard]] std::string_view marketo_object_of_path(std::string_view path);
/// The object of a bare list of fields. A list with `marketoGUID` cannot be of persons: when the path names
/// no other object, it is the custom object that the file is called after, such as `describe.Car.json`.
[[nodiscard]] std::string_view marketo_object_of_list(std::string_view path, bool has_guid);

/// Copies the text of the record into the block. A field without a REST name is left out: nothing can refer
/// to it.
void add_marketo_field(FileContext& cx, MarketoField field);
void add_marketo_object(FileContext& cx, MarketoObject object);

/// What all JSON shapes of a field share: the label, the type, the length and the description of `value`.
[[nodiscard]] MarketoField common_marketo_field(const JsonValue& value, std::string_view object);
/// The boolean member of that name, if there is one.
[[nodiscard]] std::optional<bool> flag_of(const JsonValue& value, std::string_view name);

// The shapes, one file each.

/// `leads/describe.json`.
void read_leads_describe(FileContext& cx, const MarketoAnswer& answer);
/// Pages of `schema/fields.json`, single fields by name, and lists of fields cut out of other answers.
void read_schema_fields(FileContext& cx, const MarketoAnswer& answer);
/// Describes of objects, custom objects and `leads/describe2.json`, and lists of objects.
void read_object_describe(FileContext& cx, const MarketoAnswer& answer);
/// Field tables: the exports of Field Management and flattened describes. False when no row is a header of
/// one.
[[nodiscard]] bool read_field_csv(FileContext& cx, const CsvTable& table);

/// Fields of one form, with the rules that show and hide them.
void read_form_fields(FileContext& cx, const MarketoAnswer& answer);
/// Lists of forms: names, status, and the fields that choose a follow-up page.
void read_forms(FileContext& cx, const MarketoAnswer& answer);
/// What uses one form.
void read_form_users(FileContext& cx, const MarketoAnswer& answer);
/// Smart lists with their rules, of campaigns and programs as well.
void read_smart_list(FileContext& cx, const MarketoAnswer& answer);
/// Content and dynamic content of e-mails, snippets, landing pages and templates.
void read_content(FileContext& cx, const MarketoAnswer& answer);
/// Lists of e-mails, landing pages, campaigns, … without their content.
void read_assets(FileContext& cx, const MarketoAnswer& answer);
/// A folder's or program's own tokens.
void read_folder_tokens(FileContext& cx, const MarketoAnswer& answer);
/// Fields whose addresses can get copies of e-mails.
void read_cc_fields(FileContext& cx, const MarketoAnswer& answer);
/// Assets that depend on a custom object.
void read_dependent_assets(FileContext& cx, const MarketoAnswer& answer);
/// The export of what uses one field. False when the table is something else.
[[nodiscard]] bool read_used_by(FileContext& cx, const CsvTable& table);
/// A saved page, e-mail or script. `is_exact`: offsets in the text are offsets in the file.
void read_saved_text(FileContext& cx, std::string_view text, bool is_exact);

}  // namespace lint
