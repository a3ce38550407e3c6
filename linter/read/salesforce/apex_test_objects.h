// Objects in test classes: what the text right around a name tells, without parsing the class.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "linter/code/mention.h"

namespace lint {

/// Finds the object whose field a name is: `new Lead(Score__c = 1)`, and `lead.Score__c` behind
/// `Lead lead = …`. Mentions must come in order. Borrows the text.
class TestObjects {
 public:
  explicit TestObjects(std::string_view text) : text_(text) {}

  /// An object, and the relationships from it to the record that has the field.
  struct Owner {
    std::string_view object = {};
    std::string_view path = {};  ///< `Parent__r.Owner__r`, or empty
  };

  /// The owner of the field at the mention; no object when the text does not tell.
  [[nodiscard]] Owner owner_of(const Mention& mention);
  /// Where the query in square brackets around the mention begins, behind the bracket; 0 when there is none.
  [[nodiscard]] std::size_t query_around(const Mention& mention);
  /// Notes the variable that stands behind the name of an object: `Item__c item`, `List<Item__c> items`.
  void note_variable(const Mention& object);

 private:
  struct Variable {
    std::string_view name;
    std::string_view object;
  };

  [[nodiscard]] std::string_view word_before(std::size_t& at) const;
  [[nodiscard]] std::size_t skip_space_before(std::size_t at) const;
  [[nodiscard]] std::size_t open_before(std::size_t at) const;
  [[nodiscard]] std::size_t bracket_around(std::size_t at);
  [[nodiscard]] bool is_quoted(const Mention& mention) const;
  [[nodiscard]] std::string_view constructed(std::size_t open) const;
  [[nodiscard]] Owner owner_of_member(std::size_t at);
  [[nodiscard]] std::string_view object_of(std::string_view variable) const;
  void pass_assignments(std::size_t until);
  void note(std::string_view name, std::string_view object);

  std::string_view text_;
  std::vector<Variable> variables_;
  std::size_t passed_ = 0;        ///< assignments before are noted
  std::size_t last_place_ = 0;    ///< of the last bare name
  std::size_t last_bracket_ = 0;  ///< the bracket around it
};

}  // namespace lint
