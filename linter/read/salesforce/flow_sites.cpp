// Sites of a flow: references are typed by their head, the rest is a path from its object.
#include "linter/read/salesforce/flow_sites.h"

#include <algorithm>
#include <string>

#include "linter/base/text.h"
#include "linter/formula/analysis.h"
#include "linter/read/mentions.h"

namespace lint {
namespace {

/// A whole related record stands for its lookup: `Project__r` becomes `Project__c`.
std::string path_to_field(std::string_view path) {
  if (!ends_with_folded(path, "__r")) return std::string(path);
  return concat(path.substr(0, path.size() - 1), "c");
}

/// Whether an earlier reference of the formula has the same text.
bool is_repeated(const formula::Analysis& analysis, std::size_t index) {
  const auto begin = analysis.references.begin();
  return std::any_of(begin, begin + static_cast<std::ptrdiff_t>(index),
                     [&](const formula::Reference& earlier) {
                       return equals_folded(earlier.text, analysis.references[index].text);
                     });
}

bool is_presentation(const formula::Call& call) {
  return equals_folded(call.name, "IMAGE") || equals_folded(call.name, "HYPERLINK");
}

}  // namespace

void FlowSites::add(const NewSite& site) {
  const std::size_t before = cx_.block.sites.size();
  add_site(cx_, site);
  if (cx_.block.sites.size() > before) cx_.block.sites.back().in_formula = is_inside_text_;
}

void FlowSites::add_object(std::string_view object, const FlowPlace& place) {
  add({.target = object,
       .path = place.path,
       .offset = place.offset,
       .form = SiteForm::object,
       .direction = place.direction,
       .is_active = is_active_});
}

void FlowSites::add_field(std::string_view object, std::string_view field, const FlowPlace& place) {
  if (object.empty()) return add_mentions(field, place);
  add({.target = path_to_field(field),
       .context = object,
       .path = place.path,
       .offset = place.offset,
       .direction = place.direction,
       .is_active = is_active_});
}

void FlowSites::add_mentions(std::string_view text, const FlowPlace& place) {
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    add({.target = mention->target(),
         .path = place.path,
         .offset = place.offset,
         .form = SiteForm::mention,
         .strength = Strength::medium,
         .direction = mention->end == text.size() ? place.direction : Direction::reads,
         .is_active = is_active_});
  }
}

void FlowSites::add_reference(std::string_view reference, const FlowPlace& place) {
  const FlowReference meaning = types_.resolve(reference);
  switch (meaning.kind) {
    case FlowReference::Kind::no_field:
      return;
    case FlowReference::Kind::typed:
      return add_field(meaning.object, meaning.path, place);
    case FlowReference::Kind::untyped:
      return add_mentions(meaning.path, place);
  }
}

void FlowSites::add_formula(std::string_view formula, const FlowPlace& place) {
  RecordBlock& block = cx_.block;
  const std::string_view text = block.text.copy(formula);
  const formula::Analysis analysis = formula::analyse(text, formula::Dialect::flow);
  FormulaRecord record = {.text = text, .offset = place.offset, .calls_clock = analysis.time_volatile};
  if (!types_.start_object().empty()) record.context = block.names.intern(types_.start_object());
  record.is_presentation = std::any_of(analysis.calls.begin(), analysis.calls.end(), is_presentation);
  if (analysis.error) record.error = block.text.copy(analysis.error->message);

  is_inside_text_ = true;
  record.sites.begin = static_cast<std::uint32_t>(block.sites.size());
  for (std::size_t i = 0; i < analysis.references.size(); ++i) {
    record.names_clock |= formula::names_clock(analysis.references[i].text);
    if (!is_repeated(analysis, i)) add_reference(analysis.references[i].text, place);
  }
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    if (!formula::refers_to(analysis, mention->word)) add_mentions(mention->word, place);
  }
  record.sites.end = static_cast<std::uint32_t>(block.sites.size());
  is_inside_text_ = false;
  block.formulas.push_back(record);
}

void FlowSites::add_text(std::string_view text, const FlowPlace& place, bool is_swept) {
  is_inside_text_ = true;
  while (!text.empty()) {
    const std::size_t open = text.find("{!");
    if (is_swept) add_mentions(text.substr(0, open), place);
    if (open == std::string_view::npos) break;
    text.remove_prefix(open + 2);
    const std::size_t close = text.find('}');
    if (close == std::string_view::npos) {
      add_mentions(text, place);
      break;
    }
    add_reference(trim(text.substr(0, close)), place);
    text.remove_prefix(close + 1);
  }
  is_inside_text_ = false;
}

}  // namespace lint
