// Declared types of an Apex file: its classes, variables, parameters, members and methods.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/code/apex_lexer.h"

namespace lint::apex {

/// A class, interface or enum of the file.
struct ClassScope {
  std::string_view name = {};
  std::string_view parent_type = {};  ///< after `extends`
  std::uint32_t begin = 0;            ///< token of the brace that opens the body
  std::uint32_t end = 0;
  std::uint32_t outer = kNone;
};

/// A variable, parameter, member or method.
struct Declaration {
  std::uint32_t token = 0;  ///< the name
  std::uint32_t begin = 0;  ///< tokens where the name is known
  std::uint32_t end = 0;
  std::string_view type = {};
  std::uint32_t owner = kNone;  ///< class of a member
  std::uint32_t arguments = 0;  ///< of a method
  bool is_method = false;
};

/// All declarations of one file. Borrows the tokens.
class Declarations {
 public:
  explicit Declarations(const Tokens& tokens);

  /// The variable or member that a bare name means at a token, or null.
  [[nodiscard]] const Declaration* find_variable(std::string_view name, std::uint32_t at) const;
  /// The method that a bare call means at a token, or null.
  [[nodiscard]] const Declaration* find_method(std::string_view name, std::uint32_t at,
                                               std::uint32_t arguments) const;
  /// A variable or property of a class or of those it extends, or null.
  [[nodiscard]] const Declaration* find_member(std::uint32_t owner, std::string_view name) const;
  [[nodiscard]] const Declaration* find_method_of(std::uint32_t owner, std::string_view name,
                                                  std::uint32_t arguments) const;
  /// The class that the type means, or `kNone` when the file has none of that name. Of `Outer.Inner` both
  /// names count.
  [[nodiscard]] std::uint32_t find_class(std::string_view type) const;
  /// The innermost class around a token, or `kNone`.
  [[nodiscard]] std::uint32_t class_at(std::uint32_t token) const;
  [[nodiscard]] const ClassScope& class_of(std::uint32_t id) const { return classes_[id]; }
  [[nodiscard]] const std::vector<ClassScope>& classes() const { return classes_; }
  [[nodiscard]] const std::vector<Declaration>& all() const { return declarations_; }
  /// `Outer.Inner`, empty for no class.
  [[nodiscard]] std::string full_name(std::uint32_t id) const;
  /// Whether the class, or one around it when asked for, extends a class of another file.
  [[nodiscard]] bool has_foreign_parent(std::uint32_t id, bool with_outer) const;
  /// Whether the token is the name in a declaration.
  [[nodiscard]] bool is_declared_at(std::uint32_t token) const;
  /// The object of a trigger, empty in a class.
  [[nodiscard]] std::string_view trigger_object() const { return trigger_object_; }
  /// Whether the token stands in code that only tests run.
  [[nodiscard]] bool is_test(std::uint32_t token) const;

 private:
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  /// A declaration under the key of its name.
  struct Named {
    std::uint64_t key = 0;
    std::uint32_t place = 0;
  };

  void read_class(std::uint32_t at);
  void read_trigger(std::uint32_t at);
  void read_test_mark(std::uint32_t at);
  void read_declaration(std::uint32_t at);
  void add_variable(std::uint32_t at, std::string_view type);
  void add_more_variables(std::uint32_t at, std::string_view type);
  void add_method(std::uint32_t at, std::string_view type);
  void sort_names();
  [[nodiscard]] static std::span<const Named> named(const std::vector<Named>& names, std::uint64_t key);
  void set_scope(Declaration& declaration) const;
  [[nodiscard]] std::uint32_t owner_of(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t end_of_statement(std::uint32_t from) const;
  [[nodiscard]] const Declaration* find_local(std::string_view name, std::uint32_t at) const;
  [[nodiscard]] const Declaration* find_in_class(std::uint32_t owner, std::string_view name, bool is_method,
                                                 std::uint32_t arguments) const;
  [[nodiscard]] std::uint32_t parent_of(std::uint32_t owner) const;

  const Tokens& tokens_;
  std::vector<ClassScope> classes_;
  std::unordered_map<std::uint32_t, std::uint32_t> class_by_brace_;
  std::unordered_map<std::uint32_t, std::uint32_t> class_by_name_;  ///< by hash
  std::vector<Named> locals_;                                       ///< by hash, then in order
  std::vector<Named> members_;                                      ///< by class and hash, then in order
  std::vector<Declaration> declarations_;                           ///< in order of their names
  std::vector<Range> tests_;
  std::string_view trigger_object_;
};

/// How many arguments stand between the brackets that open with `open`; at most a handful are counted.
[[nodiscard]] std::uint32_t count_arguments(const Tokens& tokens, std::uint32_t open);

}  // namespace lint::apex
