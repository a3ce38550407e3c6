// Merge expressions `{! … }` of templates: where they end, what their names mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/code/use_collector.h"

namespace lint {

/// Where a variable leads: an object, and relationships from there with a dot behind each; or a walk through
/// classes that ends there (`linter/references/class_walk.h`).
struct Meaning {
  std::string object = {};
  std::string prefix = {};
  std::string walk = {};
};

/// The names that a template gives to records.
class Scope {
 public:
  /// `ignores_case`: `contact` names the object `Contact` with no declaration; so in e-mail templates.
  explicit Scope(bool ignores_case = false) : ignores_case_(ignores_case) {}
  /// How many variables are declared; `forget_to` drops those declared since.
  [[nodiscard]] std::size_t size() const { return variables_.size(); }
  void forget_to(std::size_t size);
  /// Declares a variable; one without an object hides others of that name.
  void declare(std::string_view name, Meaning meaning);
  /// The Apex classes whose properties the template names without a declaration, the first one first, with
  /// commas between.
  void set_classes(std::string names) { classes_ = std::move(names); }
  /// The walk to a path that starts with a property of those classes; empty when there are none, or when the
  /// path starts otherwise.
  [[nodiscard]] std::string walk_of(std::string_view path) const;
  /// What a path of names starts with: a variable, `v.` and an attribute, or an object's name. `length` is
  /// how much of the path that is, 0 when the object is unknown.
  struct Start {
    Meaning meaning;
    std::size_t length = 0;
    bool is_object = false;  ///< the object stands in the text itself
    bool is_declared = false;
  };
  [[nodiscard]] Start start_of(std::string_view path) const;
  /// What a path stands for when it leads to records only: `Fee__c.Payments__r`.
  [[nodiscard]] Meaning meaning_of(std::string_view path) const;

 private:
  struct Variable {
    std::string name;
    Meaning meaning;
  };
  bool ignores_case_;
  std::string classes_;
  std::vector<Variable> variables_;
};

/// Finds the ends of merge expressions of one text; linear over all of them.
class MergeFinder {
 public:
  explicit MergeFinder(std::string_view text) : text_(text) {}
  /// Where the expression that opens at `open` ends, behind its `}`; npos when it is not closed before
  /// `limit`. Quotes and comments inside hide a `}`.
  [[nodiscard]] std::size_t end_of(std::size_t open, std::size_t limit);

 private:
  /// Where a string that opens at `at` ends on its line, behind its quote; npos when it does not.
  [[nodiscard]] std::size_t end_of_quoted(std::size_t at, std::size_t limit);

  std::string_view text_;
  bool has_comment_end_ = true;
  std::size_t open_quote_until_ = 0;  ///< up to here no quote closes
  std::size_t open_apostrophe_until_ = 0;
};

/// Where a name stands, and what is done there.
struct Place {
  std::size_t offset = 0;
  Direction direction = Direction::reads;
  std::string_view path = {};
};

/// Adds a path whose start is a walk: what stands before the first custom name goes into the walk. A path
/// without a custom name behind its first word is left alone.
void add_walk(UseCollector& uses, std::string_view walk, std::string_view text, const Place& place);

/// The path that an expression such as `{!account.Fees__r}` or `{!$User.Tier__c}` consists of; empty when it
/// is anything else.
[[nodiscard]] std::string_view path_of_expression(std::string_view expression);

/// Adds the uses of one expression `[begin, end)`, which holds its braces
/// (https://developer.salesforce.com/docs/atlas.en-us.pages.meta/pages/pages_variables_global.htm).
void add_expression(UseCollector& uses, std::size_t begin, std::size_t end, const Scope& scope,
                    Direction direction, std::string_view path = {});

/// Adds every closed expression between `begin` and `end`, as uses even inside comments: they are evaluated
/// before anything else reads the text.
void add_expressions(UseCollector& uses, MergeFinder& finder, std::size_t begin, std::size_t end,
                     const Scope& scope, Direction direction);

}  // namespace lint
