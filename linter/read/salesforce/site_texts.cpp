// Texts of the site table: each kind of text is split into names, and each name gets its form.
#include "linter/read/salesforce/site_texts.h"

#include <algorithm>

#include "linter/base/text.h"
#include "linter/code/object_names.h"
#include "linter/code/plain_text.h"
#include "linter/read/mentions.h"

namespace lint {
namespace {

constexpr std::string_view kIdPrefix = "00N";  // of a field's record

bool has_custom_name(std::string_view text) {
  return find_mention(text, 0).has_value();
}

bool is_record_id(std::string_view text) {
  return text.starts_with(kIdPrefix) && (text.size() == 15 || text.size() == 18);
}

/// A whole related record stands for its lookup: `Project__r` becomes `Project__c`.
std::string path_to_field(std::string_view path) {
  if (!ends_with_folded(path, "__r")) return std::string(path);
  return concat(path.substr(0, path.size() - 1), "c");
}

std::string_view without_braces(std::string_view text) {
  if (text.starts_with("{!") && text.ends_with('}')) text = text.substr(2, text.size() - 3);
  return trim(text);
}

std::string_view head_of(std::string_view path) {
  return path.substr(0, path.find('.'));
}

std::string_view rest_of(std::string_view path) {
  const std::size_t dot = path.find('.');
  return dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
}

bool is_within(std::string_view word, const std::vector<std::string_view>& read) {
  return std::any_of(read.begin(), read.end(), [word](std::string_view text) {
    return text.data() <= word.data() && word.data() + word.size() <= text.data() + text.size();
  });
}

bool is_repeated(std::string_view text, const std::vector<std::string_view>& read) {
  return std::any_of(read.begin(), read.end(),
                     [text](std::string_view earlier) { return equals_folded(earlier, text); });
}

bool is_presentation(const formula::Call& call) {
  return equals_folded(call.name, "IMAGE") || equals_folded(call.name, "HYPERLINK");
}

}  // namespace

bool is_column_constant(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
         !has_custom_name(text);
}

bool is_name_path(std::string_view text) {
  const bool has_gap = text.find("..") != std::string_view::npos || text.ends_with('.');
  return !text.empty() && !has_gap && (is_letter(text.front()) || text.front() == '$') &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_word(c) || c == '.' || c == ':' || c == '$'; });
}

std::string plain_object(std::string_view text) {
  for (const std::string_view prefix : {"standard-", "SOBJECT://"}) {
    if (starts_with_folded(text, prefix)) text.remove_prefix(prefix.size());
  }
  constexpr std::string_view kEvent = "ChangeEvent";
  if (text.size() <= kEvent.size() || !text.ends_with(kEvent)) return std::string(text);
  const std::string_view object = text.substr(0, text.size() - kEvent.size());
  return object.ends_with("__") ? concat(object, "c") : std::string(object);
}

void SiteTexts::set_input(std::string_view name, std::string_view object) {
  inputs_.try_emplace(fold(name), plain_object(object));
}

void SiteTexts::add(std::string_view target, SiteForm form, std::string_view context,
                    const TextPlace& place) {
  // Applications name an object once for each profile and record type: the first place is enough.
  if (form == SiteForm::object &&
      !objects_.insert(concat(place.path, place.is_active ? " " : " - ", fold(target))).second)
    return;
  const std::size_t before = cx_.block.sites.size();
  add_site(cx_, {.target = target,
                 .context = context,
                 .path = place.path,
                 .offset = place.offset,
                 .form = form,
                 .strength = place.strength,
                 .direction = place.direction,
                 .is_active = place.is_active});
  if (cx_.block.sites.size() > before) cx_.block.sites.back().in_formula = is_inside_text_;
}

void SiteTexts::add_object(std::string_view object, const TextPlace& place) {
  if (is_name_path(plain_object(object))) return add(plain_object(object), SiteForm::object, {}, place);
  add_words(object, place);
}

void SiteTexts::add_member(std::string_view member, const TextPlace& place) {
  if (head_of(member) == "CustomButton" || head_of(member) == "QuickAction") member = rest_of(member);
  if (rest_of(member).empty()) return;
  if (is_name_path(head_of(member))) return add(head_of(member), SiteForm::object, {}, place);
  add_words(member, place);
}

void SiteTexts::add_path(std::string_view object, std::string_view path, const TextPlace& place) {
  if (object.empty() && !path.starts_with('$')) return add_words(path, place);
  add(path_to_field(path), SiteForm::path, object, place);
}

void SiteTexts::add_field(std::string_view text, const TextPlace& place) {
  if (!is_name_path(text)) return add_words(text, place);
  if (is_column_constant(text) || is_record_id(text)) return;
  add_path(place.context, text, place);
}

void SiteTexts::add_qualified(std::string_view text, const TextPlace& place) {
  const std::string_view head = head_of(text);
  const bool is_path = rest_of(text).empty() || ends_with_folded(head, "__r") ||
                       head.find(':') != std::string_view::npos || head.starts_with('$');
  if (is_path || !is_name_path(text)) return add_field(text, place);
  add(path_to_field(text), SiteForm::absolute, {}, place);
}

void SiteTexts::add_related_list(std::string_view text, const TextPlace& place) {
  if (!is_name_path(text)) return add_words(text, place);
  if (place.context.empty()) return add_words(text, place);
  // The relationship is walked, and every record has an Id.
  add(concat(text, ".Id"), SiteForm::path, place.context, place);
}

void SiteTexts::add_reference(std::string_view text, const TextPlace& place) {
  text = without_braces(text);
  const std::size_t colon = text.find(':');
  const std::string_view kind =
      colon == std::string_view::npos || colon > text.find('.')
          ? std::string_view()
          : text.substr(text.starts_with('$') ? 1 : 0, text.starts_with('$') ? colon - 1 : colon);
  if (!is_name_path(text)) return add_words(text, place);
  if (kind == "Input") {
    const std::string_view path = text.substr(colon + 1);
    const auto input = inputs_.find(fold(head_of(path)));
    if (rest_of(path).empty()) return;
    const std::string object = input == inputs_.end() ? std::string(head_of(path)) : input->second;
    return add_path(object, rest_of(path), place);
  }
  if (kind == "RelatedList") return add(text.substr(colon + 1), SiteForm::absolute, {}, place);
  if (!kind.empty() && text.starts_with('$')) return add_words(text, place);
  const std::string_view head = head_of(text);
  if (rest_of(text).empty()) return add_field(text, place);
  if (head == "Record" || head == "$Record" || head == "relatedTo") {
    return add_path(place.context, rest_of(text), place);
  }
  if (head == "Sender") return add_path("User", rest_of(text), place);
  add(path_to_field(text), SiteForm::path, place.context, place);
}

void SiteTexts::add_formula(std::string_view text, const TextPlace& place) {
  add_analysed(text, formula::Dialect::formula, place);
}

void SiteTexts::add_merge(std::string_view text, const TextPlace& place) {
  if (text.find("{!") == std::string_view::npos && text.find("{{{") == std::string_view::npos) {
    return add_words(text, place);
  }
  add_analysed(text, formula::Dialect::template_text, place);
}

void SiteTexts::add_analysed(std::string_view written, formula::Dialect dialect, const TextPlace& place) {
  RecordBlock& block = cx_.block;
  const std::string_view text = block.text.copy(without_placeholders(block, written));
  const formula::Analysis analysis = formula::analyse(text, dialect);
  FormulaRecord record = {.text = text, .offset = place.offset, .calls_clock = analysis.time_volatile};
  if (!place.context.empty()) record.context = block.names.intern(place.context);
  record.is_presentation = std::ranges::any_of(analysis.calls, is_presentation);
  if (analysis.error) record.error = block.text.copy(analysis.error->message);
  record.sites.begin = static_cast<std::uint32_t>(block.sites.size());
  is_inside_text_ = true;
  std::vector<std::string_view> read;
  if (dialect == formula::Dialect::template_text) add_braced(text, place, read);
  for (const formula::Reference& reference : analysis.references) {
    record.names_clock |= formula::names_clock(reference.text);
    const bool is_known = is_within(reference.text, read) || is_repeated(reference.text, read);
    read.push_back(reference.text);
    if (!is_known) add_reference(reference.text, place);
  }
  add_unread_words(text, read, place);
  is_inside_text_ = false;
  record.sites.end = static_cast<std::uint32_t>(block.sites.size());
  block.formulas.push_back(record);
}

void SiteTexts::add_braced(std::string_view text, const TextPlace& place,
                           std::vector<std::string_view>& read) {
  for (std::size_t open = text.find("{{{"); open != std::string_view::npos;
       open = text.find("{{{", open + 3)) {
    const std::size_t close = text.find("}}}", open);
    if (close == std::string_view::npos) return;
    const std::string_view name = trim(text.substr(open + 3, close - open - 3));
    if (!is_repeated(name, read)) add_reference(name, place);
    read.push_back(name);
  }
}

void SiteTexts::add_unread_words(std::string_view text, const std::vector<std::string_view>& read,
                                 const TextPlace& place) {
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    if (!is_within(mention->word, read)) add_words(mention->word, place);
  }
}

void SiteTexts::add_words(std::string_view text, const TextPlace& place) {
  const std::string_view plain = without_placeholders(cx_.block, text);
  for (auto mention = find_mention(plain, 0); mention; mention = find_mention(plain, mention->end)) {
    add(mention->target(), SiteForm::mention, {}, place);
  }
}

void SiteTexts::add_object_setting(std::string_view text, const TextPlace& place) {
  const bool is_name = is_custom_word(text) && text.find('.') == std::string_view::npos;
  is_name ? add(text, SiteForm::object_or_field, {}, place) : add_setting(text, place);
}

void SiteTexts::add_query(std::string_view text, const TextPlace& place) {
  const std::string_view plain = without_placeholders(cx_.block, text);
  for (const CodeUse& use : text_uses(plain)) add(use.target, use.form, use.context, place);
}

void SiteTexts::add_setting(std::string_view text, const TextPlace& place) {
  if (starts_with_folded(text, "select ")) return add_query(text, place);
  const auto is_separator = [](char c) { return is_space(c) || c == ',' || c == ';' || c == '|'; };
  std::vector<std::string_view> names;
  for (auto begin = std::ranges::find_if_not(text, is_separator); begin != text.end();) {
    const auto end = std::find_if(begin, text.end(), is_separator);
    names.emplace_back(begin, end);
    begin = std::find_if_not(end, text.end(), is_separator);
  }
  const bool are_names = std::all_of(names.begin(), names.end(), is_name_path) &&
                         (names.size() == 1 || std::all_of(names.begin(), names.end(), has_custom_name));
  if (!are_names) {
    TextPlace prose = place;
    prose.strength = std::min(place.strength, Strength::medium);
    return add_words(text, prose);
  }
  for (const std::string_view name : names) {
    if (name.find('.') != std::string_view::npos) {
      add_qualified(name, place);
    } else if (has_custom_name(name) || !place.context.empty()) {
      add_field(name, place);
    }
  }
}

}  // namespace lint
