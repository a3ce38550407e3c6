// Writing `dictionary.json`.
#include "linter/base/text.h"
#include "linter/dictionary/digest.h"
#include "linter/dictionary/json_line.h"
#include "linter/dictionary/store.h"

namespace lint {
namespace {

std::string write_traits(const FormulaTraits& traits) {
  JsonLine out;
  out.flag("volatile", traits.is_volatile);
  out.flag("crossObject", traits.is_cross_object);
  out.flag("readerDependent", traits.is_reader_dependent);
  out.flag("presentation", traits.is_presentation);
  out.flag("uncertain", traits.is_uncertain);
  return out.str();
}

std::string write_field(const FieldContract& field) {
  JsonLine out;
  out.text("name", field.name);
  out.text("type", field.type);
  out.number("length", field.length);
  out.number("precision", field.precision);
  out.number("scale", field.scale);
  out.texts("references", field.targets);
  out.flag("restricted", field.is_restricted);
  out.texts("values", field.values);
  out.flag("required", field.is_required);
  out.flag("unique", field.is_unique);
  out.text("access", to_string(field.verdict));
  out.flag("outsideSync", !field.is_synced);
  if (field.is_formula) {
    out.raw("formulaClass", write_traits(field.traits));
    out.text("formulaDigest", field.formula_hash);
  }
  out.text("rollUp", field.roll_up);
  return out.str();
}

std::string write_contract(const Contract& contract) {
  JsonLine out;
  std::vector<std::string> fields;
  for (const FieldContract& field : contract.fields) fields.push_back(write_field(field));
  out.list("fields", fields);
  if (contract.marketo) {
    JsonLine marketo;
    marketo.text("object", contract.marketo->object);
    marketo.text("name", contract.marketo->name);
    marketo.text("type", contract.marketo->type);
    marketo.number("length", contract.marketo->length);
    marketo.text("tier", contract.marketo->tier);
    out.raw("marketo", marketo.str());
  }
  out.text("direction", to_string(contract.direction));
  return out.str();
}

std::string write_words(const Words& words) {
  JsonLine out;
  std::vector<std::string> fields;
  for (const FieldWords& field : words.fields) {
    JsonLine line;
    line.text("label", field.label);
    line.text("description", field.description);
    line.text("help", field.help_text);
    line.text("sensitivity", field.sensitivity);
    fields.push_back(line.str());
  }
  out.list("fields", fields);
  out.text("marketoLabel", words.marketo_label);
  out.text("marketoDescription", words.marketo_description);
  out.flag("marketoSensitive", words.is_marketo_sensitive);
  out.flag("purposeClaimed", words.is_purpose_claimed);
  return out.str();
}

std::string write_evidence(const Evidence& evidence) {
  JsonLine out;
  std::vector<std::string> fields;
  for (const FieldEvidence& field : evidence.fields) {
    JsonLine line;
    line.text("accessAsOf", field.as_of);
    line.flag("accessStale", field.is_stale);
    line.text("accessDoubt", field.doubt);
    line.number("strong", field.strong);
    line.number("medium", field.medium);
    line.number("weak", field.weak);
    fields.push_back(line.str());
  }
  out.list("fields", fields);
  JsonLine findings;
  for (const FindingCount& finding : evidence.findings) findings.raw(finding.rule, concat(finding.count));
  if (!findings.empty()) out.raw("findings", findings.str());
  out.flag("hiddenInMarketo", evidence.is_marketo_hidden);
  out.texts("decidedOtherwise", evidence.conflicts);
  return out.str();
}

void write_approval(JsonLine& out, std::string_view side, const std::optional<Approval>& approval) {
  if (!approval) return;
  JsonLine line;
  line.text("by", approval->by);
  line.text("on", approval->on);
  line.text("digest", approval->digest);
  out.raw(side, line.str());
}

std::string write_decision(const Decision& decision) {
  JsonLine out;
  out.text("for", decision.field);
  out.flag("pattern", decision.is_pattern);
  out.text("sync", to_string(decision.sync));
  out.text("direction", to_string(decision.direction));
  out.text("purpose", decision.purpose);
  out.text("owner", decision.owner);
  out.text("sourceOfTruth", decision.source_of_truth);
  write_approval(out, "approvedSalesforce", decision.salesforce);
  write_approval(out, "approvedMarketo", decision.marketo);
  return out.str();
}

std::string write_entry(const Entry& entry) {
  JsonLine out;
  out.text("id", entry.id);
  out.text("digest", digest_of(entry.contract));
  out.raw("contract", write_contract(entry.contract));
  out.raw("words", write_words(entry.words));
  out.raw("decision", entry.decision ? write_decision(*entry.decision) : std::string("null"));
  out.raw("evidence", write_evidence(entry.evidence));
  return out.str();
}

std::string lines_of(const std::vector<std::string>& lines) {
  return lines.empty() ? "[]" : concat("[\n", join(lines, ",\n"), "\n]");
}

}  // namespace

std::string write_dictionary(const Dictionary& dictionary) {
  std::vector<std::string> entries;
  for (const Entry& entry : dictionary.entries) entries.push_back(write_entry(entry));
  std::vector<std::string> orphans;
  for (const Decision& decision : dictionary.orphans) orphans.push_back(write_decision(decision));
  std::string out =
      concat("{\"format\":\"", kDictionaryFormat, "\",\"version\":\"", to_string(dictionary.version),
             "\",\"digest\":", json_string(dictionary.digest), ",\"entries\":", lines_of(entries));
  if (!orphans.empty()) out += concat(",\"orphanedDecisions\":", lines_of(orphans));
  return out + "}\n";
}

}  // namespace lint
