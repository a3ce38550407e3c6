// How readers hand over records: sites, formulas and facts.
#include "linter/read/file_context.h"

#include <algorithm>
#include <string>

#include "linter/base/text.h"
#include "linter/code/mention.h"

namespace lint {
namespace {

constexpr std::string_view kPlaceholderMark = "%%%";
/// References repeat close together; further back a repeated site does no harm.
constexpr std::size_t kRepeatWindow = 64;

/// Length of the placeholder at the start of `text`, 0 when there is none.
std::size_t placeholder_length(std::string_view text) {
  if (!text.starts_with(kPlaceholderMark)) return 0;
  std::size_t end = kPlaceholderMark.size();
  while (end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') || text[end] == '_')) ++end;
  const bool is_closed = end > kPlaceholderMark.size() && text.substr(end).starts_with(kPlaceholderMark);
  return is_closed ? end + kPlaceholderMark.size() : 0;
}

bool is_presentation(const formula::Call& call) {
  return equals_folded(call.name, "IMAGE") || equals_folded(call.name, "HYPERLINK");
}

NameId intern_name(RecordBlock& block, std::string_view name) {
  return name.empty() ? NameId() : block.names.intern(name);
}

Strength weakened(Strength strength, bool is_active) {
  return is_active ? strength : std::min(strength, Strength::weak);
}

/// Whether one of the latest sites, from `first` on, has the target.
bool has_recent(const RecordBlock& block, std::size_t first, NameId target) {
  const std::size_t size = block.sites.size();
  const std::size_t from = std::max(first, size > kRepeatWindow ? size - kRepeatWindow : 0);
  return std::any_of(block.sites.begin() + static_cast<std::ptrdiff_t>(from), block.sites.end(),
                     [&](const Site& site) { return site.target == target; });
}

/// Names in comments and strings of a formula: no use, but not silent.
void add_idle_names_of(FileContext& cx, const NewFormula& formula, std::string_view text,
                       const formula::Analysis& analysis) {
  for (auto mention = find_mention(text, 0); mention; mention = find_mention(text, mention->end)) {
    if (formula::refers_to(analysis, mention->word)) continue;
    add_site(cx, {.target = mention->target(),
                  .path = formula.path,
                  .offset = formula.offset,
                  .form = SiteForm::mention,
                  .strength = Strength::none,
                  .direction = Direction::displays});
  }
}

}  // namespace

void add_site(FileContext& cx, const NewSite& site) {
  RecordBlock& block = cx.block;
  const std::string_view target = without_placeholders(block, site.target);
  if (target.empty()) return;
  block.sites.push_back({.target = block.names.intern(target),
                         .context = intern_name(block, site.context),
                         .component = intern_name(block, cx.component),
                         .path = intern_name(block, site.path),
                         .offset = site.offset,
                         .type = cx.type,
                         .form = site.form,
                         .strength = weakened(site.strength, site.is_active),
                         .direction = site.direction,
                         .is_active = site.is_active});
}

void add_class_member(FileContext& cx, const NewClassMember& member) {
  RecordBlock& block = cx.block;
  block.class_members.push_back({.owner = intern_name(block, member.owner),
                                 .name = intern_name(block, member.name),
                                 .type = intern_name(block, member.type),
                                 .arguments = member.arguments,
                                 .kind = member.kind});
}

std::uint32_t add_formula(FileContext& cx, const NewFormula& formula) {
  RecordBlock& block = cx.block;
  const std::string_view text = block.text.copy(without_placeholders(block, formula.text));
  const formula::Analysis analysis = formula::analyse(text, formula.dialect);
  const std::size_t first = block.sites.size();
  bool names_clock = false;
  for (const formula::Reference& reference : analysis.references) {
    names_clock = names_clock || formula::names_clock(reference.text);
    if (has_recent(block, first, block.names.find(reference.text))) continue;
    add_site(cx, {.target = reference.text,
                  .context = formula.context,
                  .path = formula.path,
                  .offset = formula.offset,
                  .strength = formula.strength,
                  .is_active = formula.is_active});
  }
  const std::size_t last = block.sites.size();
  if (formula.dialect == formula::Dialect::formula) add_idle_names_of(cx, formula, text, analysis);
  for (std::size_t i = first; i < block.sites.size(); ++i) block.sites[i].in_formula = true;
  block.formulas.push_back(
      {.text = text,
       .context = intern_name(block, formula.context),
       .offset = formula.offset,
       .sites = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)},
       .calls_clock = analysis.time_volatile,
       .names_clock = names_clock,
       .is_presentation = std::ranges::any_of(analysis.calls, is_presentation),
       .error = analysis.error ? block.text.copy(analysis.error->message) : std::string_view()});
  return static_cast<std::uint32_t>(block.formulas.size() - 1);
}

void add_fact(FileContext& cx, FactKind kind, std::string_view message, std::uint32_t offset,
              std::string_view subject) {
  cx.block.facts.push_back({.kind = kind,
                            .message = cx.block.text.copy(message),
                            .origin = {.file = {}, .offset = offset},
                            .subject = cx.block.text.copy(subject)});
}

std::string_view without_placeholders(RecordBlock& block, std::string_view text) {
  std::size_t mark = text.find(kPlaceholderMark);
  if (mark == std::string_view::npos) return text;
  std::string cut(text.substr(0, mark));
  while (mark < text.size()) {
    const std::size_t length = placeholder_length(text.substr(mark));
    if (length == 0) {
      cut += text[mark++];
    } else {
      mark += length;
    }
    const std::size_t next = std::min(text.find(kPlaceholderMark, mark), text.size());
    cut += text.substr(mark, next - mark);
    mark = next;
  }
  return block.text.copy(cut);
}

}  // namespace lint
