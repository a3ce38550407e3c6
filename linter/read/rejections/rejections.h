// Reads what can refuse a save, out of files that `check` reads for other ends: only when an error asks for
// it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/model/rejection.h"

namespace lint {

/// The value of a custom label, in the language of a translation or, with none, of the org.
struct LabelText {
  std::string name;
  std::string value;
  std::string language = {};
};

/// What the files gave, in their order.
struct RejectionTexts {
  std::vector<Rejection> rejections = {};
  std::vector<LabelText> labels = {};
};

/// Whether a file of the type can hold a rejection of any of the kinds, or a text that one shows.
[[nodiscard]] bool may_reject(MetadataType type);

/// Reads one file: approval processes, custom errors of flows, lookup filters, labels,
/// translated messages, and the texts of `addError` and `throw` in Apex. `file` becomes the origin.
/// Source: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_visual_workflow.htm
void read_rejections(std::string_view path, FileId file, std::string bytes, RejectionTexts& texts);

/// The texts with which an Apex file refuses records; `object` is that of a trigger.
/// Source:
/// https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm
void read_apex_rejections(std::string_view component, FileId file, std::string_view text,
                          RejectionTexts& texts);

}  // namespace lint
