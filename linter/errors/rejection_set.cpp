// Everything in the project that can refuse a save: implementation.
#include "linter/errors/rejection_set.h"

#include <algorithm>
#include <set>

#include "linter/base/parallel.h"
#include "linter/base/text.h"
#include "linter/read/metadata_types.h"

namespace lint {
namespace {

/// Shorter texts fit too much.
constexpr std::size_t kShortestPart = 12;
constexpr std::size_t kFewestWords = 3;
constexpr unsigned kLeastLikeness = 40;  // percent

bool has(const RejectionKinds& kinds, RejectionKind kind) {
  return kinds.test(static_cast<std::size_t>(kind));
}

/// Whether a file of the type is read for the kinds.
bool is_needed(MetadataType type, std::string_view path, const RejectionKinds& kinds) {
  const bool has_texts = has(kinds, RejectionKind::apex) || has(kinds, RejectionKind::flow);
  if (type == MetadataType::apex_class || type == MetadataType::apex_trigger) {
    return has(kinds, RejectionKind::apex);
  }
  if (type == MetadataType::flow) return has(kinds, RejectionKind::flow);
  if (type == MetadataType::approval_process) return has(kinds, RejectionKind::approval_process);
  if (type == MetadataType::custom_label || type == MetadataType::translation) return has_texts;
  // Translations of single fields hold no messages.
  return type == MetadataType::object_translation && has(kinds, RejectionKind::validation_rule) &&
         !contains_folded(file_name(path), ".fieldTranslation");
}

bool is_long_enough(std::string_view key) {
  return key.size() >= kShortestPart &&
         static_cast<std::size_t>(std::ranges::count(key, ' ')) + 1 >= kFewestWords;
}

std::string bare_label(std::string_view reference) {
  constexpr std::string_view kStart = "$Label.";
  if (!starts_with_folded(reference, kStart)) return {};
  return fold(reference.substr(std::max(reference.rfind('.'), reference.rfind("__") + 1) + 1));
}

/// Label name, folded, and language to value.
using Labels = std::unordered_map<std::string, std::string>;

std::string label_key(std::string_view name, std::string_view language) {
  return concat(fold(name), "\n", language);
}

/// The message with labels put in; those that are not known stay holes. Nothing when a label has no text in
/// the language.
std::optional<std::string> with_labels(std::string_view message, const Labels& labels,
                                       std::string_view language) {
  std::string filled;
  for (std::size_t from = 0; from < message.size();) {
    const std::size_t open = message.find("{!", from);
    const std::size_t close = open == std::string_view::npos ? open : message.find('}', open);
    if (close == std::string_view::npos) return filled + std::string(message.substr(from));
    filled += message.substr(from, open - from);
    const std::string name = bare_label(message.substr(open + 2, close - open - 2));
    const auto found = name.empty() ? labels.end() : labels.find(label_key(name, language));
    if (found == labels.end() && !name.empty() && !language.empty()) return std::nullopt;
    filled += found == labels.end() ? "{!}" : found->second;
    from = close + 1;
  }
  return filled;
}

/// `{0}` of a label that String.format fills is a hole too.
std::string with_number_holes(std::string text) {
  for (char digit = '0'; digit <= '9'; ++digit) {
    text = replace_all(std::move(text), concat("{", digit, "}"), "{!}");
  }
  return text;
}

std::string_view verb_of(DuplicateEffect effect) {
  switch (effect) {
    case DuplicateEffect::passes:
      return {};
    case DuplicateEffect::alerts:
      return "alerts";
    case DuplicateEffect::blocks:
      return "blocks";
  }
  return {};
}

/// "blocks on create, alerts on edit".
std::string effects_of(const DuplicateRule& rule) {
  std::string says;
  if (const std::string_view verb = verb_of(rule.on_create); !verb.empty()) says = concat(verb, " on create");
  if (const std::string_view verb = verb_of(rule.on_update); !verb.empty())
    says += concat(says.empty() ? "" : ", ", verb, " on edit");
  return says.empty() ? "only reports" : says;
}

}  // namespace

RejectionSet::RejectionSet(const Model& model, const SourceTree& tree, const RejectionKinds& kinds,
                           unsigned jobs)
    : model_(model) {
  add_rules(model);
  read_files(tree, kinds, jobs);
  index();
}

void RejectionSet::add_rules(const Model& model) {
  for (const ValidationRule& rule : model.validation_rules) {
    rejections_.push_back({.kind = RejectionKind::validation_rule,
                           .component = concat(rule.object_name, ".", rule.name),
                           .object = std::string(rule.object_name),
                           .field = std::string(rule.display_field),
                           .message = std::string(rule.message),
                           .is_active = rule.is_active,
                           .origin = rule.origin});
  }
  for (const DuplicateRule& rule : model.duplicate_rules) {
    rejections_.push_back({.kind = RejectionKind::duplicate_rule,
                           .component = concat(rule.object_name, ".", rule.name),
                           .label = std::string(rule.label),
                           .object = std::string(rule.object_name),
                           .message = std::string(rule.alert_text),
                           .says = effects_of(rule),
                           .is_active = rule.is_active,
                           .origin = rule.origin});
  }
}

void RejectionSet::read_files(const SourceTree& tree, const RejectionKinds& kinds, unsigned jobs) {
  std::set<FileId> files;
  for (std::uint32_t i = 0; i < model_.files.size(); ++i) {
    const ModelFile& file = model_.files[FileId(i)];
    if (file.is_aside) continue;
    const FileKind kind = classify_path(file.path);
    if (!kind.is_sidecar &&
        (kind.type == MetadataType::apex_class || kind.type == MetadataType::apex_trigger)) {
      const bool is_trigger = kind.type == MetadataType::apex_trigger;
      code_.try_emplace(concat(fold(kind.component), is_trigger ? ".trigger" : ".cls"), FileId(i));
    }
    if (!kind.is_sidecar && is_needed(kind.type, file.path, kinds)) files.insert(FileId(i));
  }
  for (const Field& field : model_.fields) {
    const bool may_filter = has(kinds, RejectionKind::lookup_filter) && is_relationship(field.type);
    if (may_filter && field.origin.file) files.insert(field.origin.file);
  }
  const std::vector<FileId> order(files.begin(), files.end());
  std::vector<RejectionTexts> slots(order.size());
  for_each_index(order.size(), jobs, [&](std::size_t i, unsigned) {
    const std::string& path = model_.files[order[i]].path;
    Result<std::string> bytes = tree.load(path);
    if (bytes) read_rejections(path, order[i], std::move(*bytes), slots[i]);
  });
  std::vector<LabelText> labels;
  for (RejectionTexts& slot : slots) {
    std::move(slot.rejections.begin(), slot.rejections.end(), std::back_inserter(rejections_));
    std::move(slot.labels.begin(), slot.labels.end(), std::back_inserter(labels));
  }
  fill_labels(labels);
}

void RejectionSet::fill_labels(const std::vector<LabelText>& texts) {
  Labels labels;
  std::set<std::string> languages;
  for (const LabelText& text : texts) {
    labels.try_emplace(label_key(text.name, text.language), with_number_holes(text.value));
    if (!text.language.empty()) languages.insert(text.language);
  }
  const std::size_t count = rejections_.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (!contains_folded(rejections_[i].message, "{!$Label.")) continue;
    for (const std::string& language : languages) {
      const std::optional<std::string> message = with_labels(rejections_[i].message, labels, language);
      if (!message) continue;
      Rejection translated = rejections_[i];
      translated.message = *message;
      translated.language = language;
      rejections_.push_back(std::move(translated));
    }
    rejections_[i].message = with_labels(rejections_[i].message, labels, "").value_or("");
  }
}

void RejectionSet::index() {
  patterns_.reserve(rejections_.size());
  for (std::size_t i = 0; i < rejections_.size(); ++i) {
    patterns_.push_back(message_pattern(rejections_[i].message));
    const MessagePattern& pattern = patterns_.back();
    words_.push_back(word_set(join(pattern.pieces, " ")));
    if (!pattern.has_holes() && pattern.literal_size > 0) by_key_.emplace(pattern.pieces.front(), i);
  }
}

std::vector<TextHit> RejectionSet::find(std::string_view text, bool is_cut, bool compares) const {
  const std::string key = message_key(text);
  if (key.empty()) return {};
  std::vector<TextHit> hits;
  const std::string plain = plain_text(text);
  const auto [begin, end] = by_key_.equal_range(key);
  for (auto at = begin; at != end && !is_cut; ++at) {
    const Rejection& rejection = rejections_[at->second];
    const bool is_exact = plain_text(rejection.message) == plain;
    hits.push_back({.rejection = &rejection, .fit = is_exact ? TextFit::exact : TextFit::normalised});
  }
  if (!compares) return hits;
  if (hits.empty() && !is_cut) hits = find_loosely(key, TextFit::filled);
  if (hits.empty() && is_long_enough(key)) hits = find_loosely(key, TextFit::beginning);
  if (hits.empty() && !is_cut) hits = find_loosely(key, TextFit::contained);
  const auto comes_before = [](const TextHit& a, const TextHit& b) {
    return a.fit != b.fit ? a.fit < b.fit : a.rejection < b.rejection;
  };
  std::sort(hits.begin(), hits.end(), comes_before);
  return hits;
}

std::vector<TextHit> RejectionSet::find_loosely(std::string_view key, TextFit fit) const {
  std::vector<TextHit> hits;
  for (std::size_t i = 0; i < rejections_.size(); ++i) {
    const MessagePattern& pattern = patterns_[i];
    const std::string& first = pattern.pieces.front();
    bool is_hit = false;
    if (fit == TextFit::filled) {
      is_hit = pattern.has_holes() && pattern.literal_size >= kShortestPart && fits(pattern, key);
    } else if (fit == TextFit::beginning) {
      is_hit = first.size() > key.size() && first.starts_with(key);
    } else {
      is_hit = !pattern.has_holes() && is_long_enough(first) && key.find(first) != std::string_view::npos;
    }
    if (is_hit) hits.push_back({.rejection = &rejections_[i], .fit = fit});
  }
  return hits;
}

std::vector<const Rejection*> RejectionSet::similar(std::string_view text, std::size_t most) const {
  const std::vector<std::uint64_t> words = word_set(message_key(text));
  std::vector<std::pair<unsigned, std::size_t>> ranked;
  for (std::size_t i = 0; i < rejections_.size(); ++i) {
    const unsigned share = likeness(words, words_[i]);
    if (share >= kLeastLikeness) ranked.emplace_back(100 - share, i);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<const Rejection*> found;
  for (const auto& [distance, i] : ranked) {
    if (found.size() < most) found.push_back(&rejections_[i]);
  }
  return found;
}

FileId RejectionSet::find_code(std::string_view name, bool is_trigger) const {
  const auto found = code_.find(concat(fold(name), is_trigger ? ".trigger" : ".cls"));
  return found == code_.end() ? FileId() : found->second;
}

}  // namespace lint
