// Reads what can refuse a save out of metadata files.
#include "linter/read/rejections/rejections.h"

#include "linter/base/text.h"
#include "linter/read/metadata_types.h"
#include "linter/read/xml.h"

namespace lint {
namespace {

/// The file being read.
struct Source {
  const FileKind& kind;
  FileId file;
  RejectionTexts& texts;

  [[nodiscard]] Origin at(const xml::Node& node) const { return {.file = file, .offset = node.offset()}; }
};

std::string text_of(const xml::Node& parent, std::string_view child) {
  return std::string(parent.child_text(child));
}

bool is_true(const xml::Node& parent, std::string_view child) {
  const xml::Node node = parent.child(child);
  return node && node.is_true();
}

/// The part of `Lead.Rule` before the dot.
std::string object_of(std::string_view component) {
  const std::size_t dot = component.find('.');
  return std::string(component.substr(0, dot == std::string_view::npos ? 0 : dot));
}

void read_approval_process(const xml::Node& root, const Source& source) {
  source.texts.rejections.push_back({.kind = RejectionKind::approval_process,
                                     .component = source.kind.component,
                                     .label = text_of(root, "label"),
                                     .object = object_of(source.kind.component),
                                     .says = "locks a record while it waits for approval",
                                     .is_active = is_true(root, "active"),
                                     .origin = source.at(root)});
}

/// The flow itself, which errors name by its label, and every custom error in it.
void read_flow(const xml::Node& root, const Source& source) {
  const xml::Node label = root.child("label");
  const Rejection flow{.kind = RejectionKind::flow,
                       .component = source.kind.component,
                       .label = text_of(root, "label"),
                       .object = text_of(root.child("start"), "object"),
                       .is_active = equals_folded(root.child_text("status"), "Active"),
                       .origin = source.at(label ? label : root)};
  source.texts.rejections.push_back(flow);
  for (const xml::Node errors : xml::children(root)) {
    if (errors.name() != "customErrors") continue;
    for (const xml::Node message : xml::children(errors)) {
      if (message.name() != "customErrorMessages") continue;
      Rejection error = flow;
      error.field = text_of(message, "fieldSelection");
      error.message = text_of(message, "errorMessage");
      error.says = concat("custom error ", errors.child_text("name"));
      error.origin = source.at(message.child("errorMessage"));
      source.texts.rejections.push_back(std::move(error));
    }
  }
}

/// A filter that is not optional refuses values that do not match
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customfield.htm#lookupfilter).
void read_lookup_filter(const xml::Node& field, std::string_view name, const Source& source) {
  const xml::Node filter = field.child("lookupFilter");
  if (!filter || is_true(filter, "isOptional")) return;
  source.texts.rejections.push_back({.kind = RejectionKind::lookup_filter,
                                     .component = concat(source.kind.object, ".", name),
                                     .label = text_of(field, "label"),
                                     .object = source.kind.object,
                                     .field = std::string(name),
                                     .message = text_of(filter, "errorMessage"),
                                     .is_active = is_true(filter, "active"),
                                     .origin = source.at(filter)});
}

void read_object(const xml::Node& root, const Source& source) {
  for (const xml::Node field : xml::children(root)) {
    if (field.name() == "fields") read_lookup_filter(field, field.child_text("fullName"), source);
  }
}

void read_field(const xml::Node& root, const Source& source) {
  const std::string_view written = root.child_text("fullName");
  const std::string_view component = source.kind.component;
  read_lookup_filter(root, written.empty() ? component.substr(component.find('.') + 1) : written, source);
}

void read_labels(const xml::Node& root, const Source& source) {
  for (const xml::Node label : xml::children(root)) {
    if (label.name() != "labels") continue;
    source.texts.labels.push_back({.name = text_of(label, "fullName"), .value = text_of(label, "value")});
  }
}

/// Labels of one language; the file is called after it.
void read_translation(const xml::Node& root, const Source& source) {
  for (const xml::Node label : xml::children(root)) {
    const bool is_translated = label.name() == "customLabels" && !label.child_text("label").empty();
    if (!is_translated) continue;
    source.texts.labels.push_back({.name = text_of(label, "name"),
                                   .value = text_of(label, "label"),
                                   .language = source.kind.component});
  }
}

/// Messages of validation rules in the language of `Lead-fr.objectTranslation`.
void read_object_translation(const xml::Node& root, std::string_view path, const Source& source) {
  const std::string_view file = file_name(path);
  const std::string_view stem = file.substr(0, file.find('.'));
  const std::size_t dash = stem.rfind('-');
  if (dash == std::string_view::npos) return;
  const std::string object = decode_name(stem.substr(0, dash));
  for (const xml::Node rule : xml::children(root)) {
    if (rule.name() != "validationRules" || rule.child_text("errorMessage").empty()) continue;
    source.texts.rejections.push_back({.kind = RejectionKind::validation_rule,
                                       .component = concat(object, ".", rule.child_text("name")),
                                       .object = object,
                                       .message = text_of(rule, "errorMessage"),
                                       .language = std::string(stem.substr(dash + 1)),
                                       .origin = source.at(rule.child("errorMessage"))});
  }
}

void read_document(const xml::Node& root, std::string_view path, const Source& source) {
  const std::string_view name = root.name();
  if (name == "ApprovalProcess") return read_approval_process(root, source);
  if (name == "Flow") return read_flow(root, source);
  if (name == "CustomObject") return read_object(root, source);
  if (name == "CustomField") return read_field(root, source);
  if (name == "CustomLabels") return read_labels(root, source);
  if (name == "Translations") return read_translation(root, source);
  if (name == "CustomObjectTranslation") return read_object_translation(root, path, source);
}

bool is_apex(MetadataType type) {
  return type == MetadataType::apex_class || type == MetadataType::apex_trigger;
}

}  // namespace

bool may_reject(MetadataType type) {
  return is_apex(type) || type == MetadataType::approval_process || type == MetadataType::flow ||
         type == MetadataType::custom_object || type == MetadataType::custom_field ||
         type == MetadataType::custom_label || type == MetadataType::translation ||
         type == MetadataType::object_translation;
}

void read_rejections(std::string_view path, FileId file, std::string bytes, RejectionTexts& texts) {
  const FileKind kind = classify_path(path);
  if (is_apex(kind.type)) {
    if (!kind.is_sidecar) read_apex_rejections(kind.component, file, bytes, texts);
    return;
  }
  xml::Document document;
  // A broken file is reported by `check`; what could be read is used.
  document.parse(bytes.data(), bytes.size());
  if (const xml::Node root = document.root()) {
    read_document(root, path, {.kind = kind, .file = file, .texts = texts});
  }
}

}  // namespace lint
