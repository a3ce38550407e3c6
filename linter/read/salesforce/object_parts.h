// Reads the small children of an object that only use fields.
#pragma once

#include "linter/read/file_context.h"
#include "linter/read/xml.h"

namespace lint {

/// Columns and filters
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_listview.htm).
void read_list_view(const xml::Node& root, FileContext& cx);
void read_compact_layout(const xml::Node& root, FileContext& cx);
/// Fields that are only available in a field set are no use.
void read_field_set(const xml::Node& root, FileContext& cx);
/// Every record type lists every picklist: no use.
void read_record_type(const xml::Node& root, FileContext& cx);
/// Merge fields of buttons and links
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_weblink.htm).
void read_web_link(const xml::Node& root, FileContext& cx);
/// Fields of a big object's index.
void read_index(const xml::Node& root, FileContext& cx);
/// Business processes and sharing reasons name no fields; what they show is that the object is there.
void read_plain_child(const xml::Node& root, FileContext& cx);

}  // namespace lint
