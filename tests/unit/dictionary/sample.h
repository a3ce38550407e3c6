// A small dictionary for tests, written as plain structs.
#pragma once

#include <string>

#include "linter/dictionary/digest.h"
#include "linter/dictionary/entry.h"

namespace lint {

/// A visible text field of 80 characters.
inline FieldContract sample_field(std::string name) {
  FieldContract field;
  field.name = std::move(name);
  field.type = "Text";
  field.length = 80;
  field.verdict = Verdict::editable;
  return field;
}

inline void add_sample_field(Entry& entry, FieldContract field, std::string label) {
  if (entry.id.empty()) entry.id = field.name;
  entry.contract.fields.push_back(std::move(field));
  FieldWords words;
  words.label = std::move(label);
  entry.words.fields.push_back(std::move(words));
  FieldEvidence evidence;
  evidence.as_of = "1.0.0";
  entry.evidence.fields.push_back(std::move(evidence));
}

inline Entry sample_entry(std::string name, std::string label) {
  Entry entry;
  add_sample_field(entry, sample_field(std::move(name)), std::move(label));
  entry.contract.direction = SyncDirection::both;
  return entry;
}

inline MarketoContract sample_marketo(std::string name) {
  return {.object = "lead", .name = std::move(name), .type = "string", .length = 255, .tier = "api-name"};
}

/// Lead.A__c with a twin, Lead.B__c without, and the Marketo field leadScore.
inline Dictionary sample_dictionary() {
  Dictionary dictionary;
  dictionary.entries.push_back(sample_entry("Lead.A__c", "A"));
  dictionary.entries.back().contract.marketo = sample_marketo("A__c");
  dictionary.entries.push_back(sample_entry("Lead.B__c", "B"));
  Entry marketo;
  marketo.id = "marketo:leadScore";
  marketo.contract.marketo = sample_marketo("leadScore");
  dictionary.entries.push_back(std::move(marketo));
  dictionary.digest = digest_of(dictionary);
  return dictionary;
}

}  // namespace lint
