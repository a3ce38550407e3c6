// Queries: one walk over the tokens, with a stack of the queries that stand open.
#include "linter/code/soql.h"

#include <algorithm>
#include <array>
#include <utility>

#include "linter/code/object_names.h"

namespace lint::apex {
namespace {

/// Words that end the list behind FROM; every other name there is an object or an alias.
constexpr auto kClauses = std::to_array<std::string_view>(
    {"WHERE", "WITH", "LIMIT", "ORDER", "GROUP", "HAVING", "FOR", "ALL", "USING", "OFFSET", "UPDATE"});
/// Words of a SELECT list that a column may follow.
constexpr auto kColumnWords = std::to_array<std::string_view>({"SELECT", "TYPEOF", "WHEN", "THEN", "ELSE"});
constexpr std::size_t kDeepestQuery = 32;

bool is_clause(const Tokens& tokens, std::uint32_t i) {
  return std::ranges::any_of(kClauses, [&](std::string_view word) { return tokens.is_word(i, word); });
}

/// A path from an object, under the name that an alias gives it.
struct Alias {
  std::string_view name = {};
  std::string prefix = {};
};

/// A query or subquery that stands open.
struct Frame {
  std::uint32_t end = 0;
  std::uint32_t from = kNone;  ///< the token FROM
  std::string context = {};
  std::string prefix = {};  ///< from the context down to the subquery's records, with the last dot
  std::vector<Alias> aliases = {};
  std::string_view own_name = {};  ///< after FROM, as it may also begin a path
  std::string_view type = {};      ///< inside TYPEOF: the object after WHEN
  bool is_typeof = false;
  bool is_category = false;  ///< after DATA CATEGORY stand no fields
};

std::uint32_t find_from(const Tokens& tokens, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end;) {
    if (tokens.is_word(i, "FROM")) return i;
    i = tokens.is_sign(i, '(') ? std::max(tokens.after_partner(i), i + 1) : i + 1;
  }
  return kNone;
}

/// The last token of the dotted name that begins with `first`.
std::uint32_t path_end(const Tokens& tokens, std::uint32_t first, std::uint32_t end) {
  std::uint32_t last = first;
  while (last + 2 < end && tokens.is_sign(last + 1, '.') && tokens.is_name(last + 2)) last += 2;
  return last;
}

/// The names from one token to another with dots between.
std::string path_text(const Tokens& tokens, std::uint32_t first, std::uint32_t last) {
  std::string path;
  for (std::uint32_t i = first; i <= last; i += 2) {
    if (!path.empty()) path += '.';
    path += tokens.name(i);
  }
  return path;
}

bool has_custom_name(const Tokens& tokens, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i <= last; i += 2) {
    if (tokens.name(i).find("__") != std::string_view::npos) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const Tokens& tokens, std::uint32_t begin, std::uint32_t end)
      : tokens_(tokens), begin_(begin), end_(std::min(end, tokens.size())) {}

  std::vector<QueryUse> run() {
    if (tokens_.is_word(begin_, "FIND")) {
      read_search();
    } else {
      open(begin_, end_, false);
      walk(begin_, end_);
    }
    return std::move(uses_);
  }

 private:
  /// FIND … RETURNING Object(fields), Object(fields)
  void read_search() {
    std::uint32_t i = begin_;
    while (i < end_ && !tokens_.is_word(i, "RETURNING")) ++i;
    for (++i; i < end_; ++i) {
      if (!tokens_.is_name(i)) continue;
      if (tokens_.name(i).find("__") != std::string_view::npos) add_object(i, i);
      if (!tokens_.is_sign(i + 1, '(')) continue;
      const std::uint32_t close = std::min(tokens_.after_partner(i + 1), end_);
      stack_.assign(1, {.end = close, .from = i, .context = std::string(tokens_.name(i))});
      walk(i + 2, close);
      i = close - 1;
    }
  }

  void open(std::uint32_t begin, std::uint32_t end, bool is_child) {
    Frame frame{.end = end, .from = find_from(tokens_, begin, end)};
    if (frame.from != kNone && tokens_.is_name(frame.from + 1)) {
      read_from(frame, is_child && !stack_.empty() ? &stack_.back() : nullptr);
    }
    stack_.push_back(std::move(frame));
  }

  /// FROM Object alias, alias.Relationship alias …
  void read_from(Frame& frame, const Frame* parent) {
    std::uint32_t first = frame.from + 1;
    std::uint32_t last = path_end(tokens_, first, frame.end);
    frame.own_name = tokens_.name(last);
    if (parent != nullptr) {
      frame.context = parent->context;
      frame.prefix = concat(resolve(*parent, first, last), '.');
      if (tokens_.is_word(first, parent->own_name))
        frame.prefix = concat(parent->prefix, frame.own_name, '.');
    } else {
      frame.context = tokens_.name(last);
    }
    while (true) {
      std::uint32_t next = last + 1;
      if (tokens_.is_word(next, "AS")) ++next;
      if (next < frame.end && tokens_.is_name(next) && !is_clause(tokens_, next)) {
        const bool is_own = first == frame.from + 1;
        frame.aliases.push_back({.name = tokens_.name(next),
                                 .prefix = is_own ? frame.prefix : concat(resolve(frame, first, last), '.')});
        ++next;
      }
      if (!tokens_.is_sign(next, ',') || !tokens_.is_name(next + 1)) return;
      first = next + 1;
      last = path_end(tokens_, first, frame.end);
    }
  }

  /// The path from the frame's context that the tokens mean.
  [[nodiscard]] std::string resolve(const Frame& frame, std::uint32_t first, std::uint32_t last) const {
    if (first == last) return concat(frame.prefix, tokens_.name(first));
    for (const Alias& alias : frame.aliases) {
      if (tokens_.is_word(first, alias.name)) return alias.prefix + path_text(tokens_, first + 2, last);
    }
    if (tokens_.is_word(first, frame.own_name)) return frame.prefix + path_text(tokens_, first + 2, last);
    return frame.prefix + path_text(tokens_, first, last);
  }

  void walk(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t i = begin;
    while (i < end) {
      while (stack_.size() > 1 && i >= stack_.back().end) stack_.pop_back();
      i = step(i, end);
    }
  }

  std::uint32_t step(std::uint32_t i, std::uint32_t end) {
    if (tokens_.is_sign(i, ':')) return skip_bind(i + 1);
    if (tokens_.is_sign(i, '(') && tokens_.is_word(i + 1, "SELECT") && stack_.size() < kDeepestQuery) {
      const bool is_child = stack_.back().from != kNone && i < stack_.back().from;
      open(i + 1, std::min(tokens_.after_partner(i), stack_.back().end), is_child);
      return i + 1;
    }
    if (!tokens_.is_name(i) || read_keyword(i)) return i + 1;
    const std::uint32_t last = path_end(tokens_, i, end);
    if (has_custom_name(tokens_, i, last) && !is_column_alias(i)) add(i, last);
    return last + 1;
  }

  /// Whether the name follows a column: `COUNT(Id) n`, `Owner__r.Score__c score`.
  [[nodiscard]] bool is_column_alias(std::uint32_t i) const {
    if (stack_.back().from == kNone || i >= stack_.back().from || i == begin_) return false;
    if (tokens_.is_sign(i - 1, ')')) return true;
    const bool is_after_word = std::ranges::any_of(
        kColumnWords, [&](std::string_view word) { return tokens_.is_word(i - 1, word); });
    return tokens_.is_name(i - 1) && tokens_.items[i - 1].length > 0 && !is_after_word;
  }

  /// TYPEOF What WHEN Account THEN … ELSE … END, and WITH DATA CATEGORY.
  bool read_keyword(std::uint32_t i) {
    Frame& frame = stack_.back();
    if (tokens_.is_word(i, "TYPEOF")) {
      frame.is_typeof = true;
      frame.type = {};
      return true;
    }
    if (tokens_.is_word(i, "CATEGORY") && i > 0 && tokens_.is_word(i - 1, "DATA")) {
      frame.is_category = true;
      return true;
    }
    if (frame.is_category && is_clause(tokens_, i)) frame.is_category = false;
    if (!frame.is_typeof) return false;
    if (i > 0 && tokens_.is_word(i - 1, "WHEN")) {
      frame.type = tokens_.name(i);
      return tokens_.name(i).find("__") == std::string_view::npos;
    }
    if (tokens_.is_word(i, "END")) frame.is_typeof = false;
    return tokens_.is_word(i, "END") || tokens_.is_word(i, "ELSE") || tokens_.is_word(i, "THEN");
  }

  void add(std::uint32_t first, std::uint32_t last) {
    const Frame& frame = stack_.back();
    if (frame.from != kNone && first == frame.from + 1 && frame.prefix.empty())
      return add_object(first, last);
    if (frame.is_typeof && first > 0 && tokens_.is_word(first - 1, "WHEN")) return add_object(first, last);
    QueryUse use{.first = first, .last = last};
    const bool is_relationship_from = frame.from != kNone && first == frame.from + 1;
    if (is_relationship_from) {
      use.context = frame.context;
      use.target = concat(frame.prefix, "Id");
    } else if (frame.is_typeof && !frame.type.empty()) {
      use.context = frame.type;
      use.target = path_text(tokens_, first, last);
    } else {
      if (!frame.is_category) use.context = frame.context;
      use.target = resolve(frame, first, last);
      // A relationship alone, as in `FROM Fee__c f, f.Parent__r p`.
      if (ends_with_folded(use.target, "__r")) use.target += ".Id";
    }
    uses_.push_back(std::move(use));
  }

  void add_object(std::uint32_t first, std::uint32_t last) {
    uses_.push_back(
        {.first = first, .last = last, .target = std::string(tokens_.name(last)), .is_object = true});
  }

  /// The token after the Apex expression that begins with `i`.
  [[nodiscard]] std::uint32_t skip_bind(std::uint32_t i) const {
    const bool is_new = tokens_.is_word(i, "new");
    while (i < end_) {
      const bool is_open = tokens_.is_sign(i, '(') || tokens_.is_sign(i, '[') || tokens_.is_sign(i, '{');
      if (is_open) {
        i = std::max(tokens_.after_partner(i), i + 1);
      } else if (tokens_.is_name(i) || tokens_.is_string(i) || (is_new && is_type_sign(i))) {
        ++i;
      } else {
        return i;
      }
      const bool goes_on = tokens_.is_sign(i, '.') || tokens_.is_sign(i, '(') || tokens_.is_sign(i, '[') ||
                           (is_new && (tokens_.is_name(i) || tokens_.is_sign(i, '{') || is_type_sign(i)));
      if (!goes_on) return i;
      if (tokens_.is_sign(i, '.')) ++i;
    }
    return i;
  }

  [[nodiscard]] bool is_type_sign(std::uint32_t i) const {
    return tokens_.is_sign(i, '<') || tokens_.is_sign(i, '>') || tokens_.is_sign(i, ',');
  }

  const Tokens& tokens_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::vector<Frame> stack_;
  std::vector<QueryUse> uses_;
};

}  // namespace

bool is_query_at(const Tokens& tokens, std::uint32_t token) {
  return tokens.is_word(token, "SELECT") || tokens.is_word(token, "FIND");
}

std::string_view query_object(const Tokens& tokens, std::uint32_t begin, std::uint32_t end) {
  if (!tokens.is_word(begin, "SELECT")) return {};
  const std::uint32_t from = find_from(tokens, begin, std::min(end, tokens.size()));
  return from == kNone ? std::string_view() : tokens.name(from + 1);
}

std::vector<QueryUse> read_query(const Tokens& tokens, std::uint32_t begin, std::uint32_t end) {
  return Reader(tokens, begin, end).run();
}

}  // namespace lint::apex
