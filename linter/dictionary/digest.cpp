// Digests over a canonical text: each fact with its name and size, facts that say nothing left out, so that a
// fact added by a later version of the program leaves old digests as they are.
#include "linter/dictionary/digest.h"

#include "linter/base/stable_hash.h"
#include "linter/base/text.h"

namespace lint {
namespace {

/// Collects facts as `name size:text` lines; no text can imitate another fact.
class Canonical {
 public:
  void add(std::string_view name, std::string_view text) {
    if (!text.empty()) text_ += concat(name, " ", text.size(), ":", text, "\n");
  }
  void add_number(std::string_view name, std::uint32_t number) {
    if (number != 0) add(name, concat(number));
  }
  void add_flag(std::string_view name, bool flag) {
    if (flag) add(name, "1");
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string digest() const { return to_hex(stable_hash(text_)); }

 private:
  std::string text_;
};

void add_field(Canonical& out, const FieldContract& field) {
  out.add("field", fold(field.name));
  out.add("type", field.type);
  out.add_flag("formula", field.is_formula);
  out.add_number("length", field.length);
  out.add_number("precision", field.precision);
  out.add_number("scale", field.scale);
  for (const std::string& target : field.targets) out.add("target", fold(target));
  for (const std::string& value : field.values) out.add("value", value);
  out.add_flag("restricted", field.is_restricted);
  out.add_flag("required", field.is_required);
  out.add_flag("unique", field.is_unique);
  out.add("access", to_string(reach_of(field)));
  if (field.is_formula) out.add("class", describe(field.traits));
  out.add("text", field.formula_hash);
  out.add("roll-up", fold(field.roll_up));
}

void add_contract(Canonical& out, const Contract& contract) {
  for (const FieldContract& field : contract.fields) add_field(out, field);
  if (contract.marketo) {
    out.add("marketo", marketo_id(*contract.marketo));
    out.add("marketo-type", contract.marketo->type);
    out.add_number("marketo-length", contract.marketo->length);
  }
  out.add("direction", to_string(contract.direction));
}

void add_words(Canonical& out, const Words& words) {
  for (const FieldWords& field : words.fields) {
    out.add("words-of", "field");
    out.add("label", field.label);
    out.add("description", field.description);
    out.add("help", field.help_text);
    out.add("sensitivity", field.sensitivity);
  }
  out.add("marketo-label", words.marketo_label);
  out.add("marketo-description", words.marketo_description);
  out.add_flag("marketo-sensitive", words.is_marketo_sensitive);
}

void add_approval(Canonical& out, std::string_view side, const std::optional<Approval>& approval) {
  if (!approval) return;
  out.add("approved", side);
  out.add("by", approval->by);
  out.add("on", approval->on);
  out.add("of", approval->digest);
}

void add_decision(Canonical& out, const Decision& decision) {
  out.add("decision", fold(decision.field));
  out.add_flag("pattern", decision.is_pattern);
  out.add("sync", to_string(decision.sync));
  out.add("stated-direction", to_string(decision.direction));
  out.add("purpose", decision.purpose);
  out.add("owner", decision.owner);
  out.add("source-of-truth", decision.source_of_truth);
  add_approval(out, "salesforce", decision.salesforce);
  add_approval(out, "marketo", decision.marketo);
}

}  // namespace

std::string digest_of(const Contract& contract) {
  Canonical out;
  add_contract(out, contract);
  return out.digest();
}

std::string digest_of(const Dictionary& dictionary) {
  Canonical out;
  for (const Entry& entry : dictionary.entries) {
    Canonical row;
    row.add("row", fold(entry.id));
    add_contract(row, entry.contract);
    add_words(row, entry.words);
    if (entry.decision) add_decision(row, *entry.decision);
    for (const std::string& conflict : entry.evidence.conflicts) row.add("conflict", fold(conflict));
    out.add("entry", row.text());
  }
  for (const Decision& decision : dictionary.orphans) {
    Canonical row;
    add_decision(row, decision);
    out.add("orphan", row.text());
  }
  return out.digest();
}

bool is_outdated(const Approval& approval, const Contract& contract) {
  return !approval.digest.empty() && approval.digest != digest_of(contract);
}

}  // namespace lint
