// Gathers uses: known paths first, then every mention that is left.
#include "linter/code/use_collector.h"

#include <algorithm>
#include <utility>

#include "linter/base/text.h"
#include "linter/code/object_names.h"

namespace lint {
namespace {

constexpr std::size_t kLongestChain = 16;

/// Words joined by dots, with the offsets of their starts.
struct Words {
  std::vector<std::string_view> words;
  std::vector<std::size_t> offsets;
};

Words split_path(std::string_view text, std::size_t offset) {
  Words result;
  for (const std::string_view word : split(text, '.')) {
    result.words.push_back(word);
    result.offsets.push_back(offset + static_cast<std::size_t>(word.data() - text.data()));
  }
  return result;
}

bool is_relationship(std::string_view word) {
  return ends_with_folded(word, "__r") || ends_with_folded(word, "__pr");
}

bool is_capitalized(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

/// The number of words up to the last one that names a field: a custom one, or any behind a relationship.
std::size_t count_to_field(const std::vector<std::string_view>& words) {
  for (std::size_t count = words.size(); count > 0; --count) {
    const std::string_view word = words[count - 1];
    const bool is_behind_relationship = count > 1 && is_relationship(words[count - 2]);
    if (is_relationship(word)) continue;
    if (is_custom_word(word) || (is_behind_relationship && is_capitalized(word))) return count;
  }
  return 0;
}

bool is_path_character(char c) {
  return is_word(c) || c == '.';
}

}  // namespace

class UseCollector::Cursor {
 public:
  explicit Cursor(std::vector<Region>& regions) : regions_(regions) {
    const auto earlier = [](const Region& a, const Region& b) { return a.begin < b.begin; };
    if (!std::ranges::is_sorted(regions_, earlier)) std::ranges::stable_sort(regions_, earlier);
  }

  /// The region that holds the offset, or null. Offsets must not fall.
  const Region* at(std::size_t offset) {
    while (next_ < regions_.size() && regions_[next_].begin <= offset) {
      if (last_ == kNone || regions_[next_].end >= regions_[last_].end) last_ = next_;
      ++next_;
    }
    return last_ != kNone && offset < regions_[last_].end ? &regions_[last_] : nullptr;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::vector<Region>& regions_;
  std::size_t next_ = 0;
  std::size_t last_ = kNone;  ///< the region that reaches furthest so far
};

void UseCollector::add(CodeUse use, std::size_t end) {
  done_.push_back({.begin = use.offset, .end = static_cast<std::uint32_t>(end)});
  uses_.push_back(std::move(use));
}

void UseCollector::add_path(const KnownPath& known, bool as_written) {
  const Words path = split_path(known.text, known.offset);
  const bool ends_in_relationship = is_relationship(path.words.back());
  const std::size_t count =
      as_written && !ends_in_relationship ? path.words.size() : count_to_field(path.words);
  if (count == 0) return;
  const std::size_t end = path.offsets[count - 1] + path.words[count - 1].size();
  CodeUse use{.target = concat(known.prefix, known.text.substr(0, end - known.offset)),
              .context = known.object,
              .offset = static_cast<std::uint32_t>(known.offset),
              .form = SiteForm::path,
              .direction = known.direction,
              .path = known.path};
  // A step behind the first one is a use in its own place: it counts even when the first leads nowhere.
  for (std::size_t i = known.prefix.empty() ? 1 : 0; i + 1 < count; ++i) {
    if (!ends_with_folded(path.words[i], "__r")) continue;
    CodeUse step = use;
    step.target = concat(
        known.prefix, known.text.substr(0, path.offsets[i] + path.words[i].size() - known.offset - 1), 'c');
    step.offset = static_cast<std::uint32_t>(path.offsets[i]);
    step.direction = Direction::reads;
    add(std::move(step), path.offsets[i]);
  }
  add(std::move(use), end);
}

void UseCollector::add_object(std::string_view name, std::size_t offset) {
  add({.target = std::string(name), .offset = static_cast<std::uint32_t>(offset), .form = SiteForm::object},
      offset + name.size());
}

void UseCollector::skip(std::size_t begin, std::size_t end) {
  done_.push_back({.begin = static_cast<std::uint32_t>(begin), .end = static_cast<std::uint32_t>(end)});
}

void UseCollector::add_comment(std::size_t begin, std::size_t end) {
  comments_.push_back({.begin = static_cast<std::uint32_t>(begin), .end = static_cast<std::uint32_t>(end)});
}

void UseCollector::add_live(std::size_t begin, std::size_t end, Direction direction, std::string_view path) {
  live_.push_back({.begin = static_cast<std::uint32_t>(begin),
                   .end = static_cast<std::uint32_t>(end),
                   .direction = direction,
                   .path = path});
}

std::vector<CodeUse> UseCollector::finish() {
  Cursor done(done_);
  Cursor comments(comments_);
  Cursor live(live_);
  done_until_ = 0;
  for (auto mention = find_mention(text_, 0); mention; mention = find_mention(text_, mention->end)) {
    if (mention->offset < done_until_ || done.at(mention->offset) != nullptr) continue;
    const Region* const region = live.at(mention->offset);
    add_rest(*mention, region, region == nullptr && comments.at(mention->offset) != nullptr);
  }
  const auto earlier = [](const CodeUse& a, const CodeUse& b) { return a.offset < b.offset; };
  if (!std::ranges::is_sorted(uses_, earlier)) std::ranges::stable_sort(uses_, earlier);
  done_.clear();
  comments_.clear();
  live_.clear();
  return std::exchange(uses_, {});
}

void UseCollector::add_rest(const Mention& mention, const Region* live, bool is_comment) {
  const Region region = live == nullptr ? Region() : *live;
  if (!is_comment && add_dotted(mention, region)) return;
  const bool is_object = !is_comment && names_object_before(text_, mention.offset);
  uses_.push_back({.target = mention.target(),
                   .offset = static_cast<std::uint32_t>(mention.offset),
                   .form = is_object ? SiteForm::object_or_field : SiteForm::mention,
                   .strength = is_comment ? Strength::none : Strength::medium,
                   .direction = is_comment ? Direction::displays : region.direction,
                   .path = is_comment ? kCommentPath : region.path});
}

bool UseCollector::add_dotted(const Mention& mention, const Region& live) {
  std::size_t begin = mention.offset;
  const std::size_t floor = std::max(done_until_, begin > 256 ? begin - 256 : 0);
  while (begin > floor && is_path_character(text_[begin - 1])) --begin;
  while (begin < mention.offset && !is_letter(text_[begin])) ++begin;
  std::size_t end = mention.end;
  while (end < text_.size() && end - begin < 512 && is_path_character(text_[end])) ++end;
  while (end > mention.end && !is_word(text_[end - 1])) --end;
  const std::string_view chain = text_.substr(begin, end - begin);
  if (chain.find('.') == std::string_view::npos) return false;  // Most mentions stand alone.
  const Words path = split_path(chain, begin);
  if (path.words.size() > kLongestChain) return false;
  const std::size_t count = count_to_field(path.words);
  // The object is the last word with a field behind it: `record.Account.Tier__c`, `Fee__c.Amount__c.value`.
  for (std::size_t i = count; i-- > 1;) {
    const std::string_view object = path.words[i - 1];
    if (!is_object_name(object) || path.offsets[i - 1] > mention.offset) continue;
    if (!is_custom_word(path.words[i]) && !is_capitalized(path.words[i])) continue;
    add_object(object, path.offsets[i - 1]);
    const std::size_t last = path.offsets[count - 1] + path.words[count - 1].size();
    add_path({.object = std::string(object),
              .text = text_.substr(path.offsets[i], last - path.offsets[i]),
              .offset = path.offsets[i],
              .direction = live.direction,
              .path = live.path});
    done_until_ = last;
    return true;
  }
  return false;
}

}  // namespace lint
