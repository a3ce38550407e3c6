// Walks through classes of several files: `Facade.getSettings().Score__c` leads to the object whose field
// that is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/model/index.h"

namespace lint {

/// Where a walk ends: at an object, or relationships away from one. No object: the classes do not tell.
struct WalkEnd {
  ObjectId object = {};
  std::string path = {};  ///< relationships from the object, with dots between
};

/// Follows walks. A walk is written `scope:start.step.step`:
///
///     AccountService:rows[].Owner      a name as the class `AccountService` knows it, an element, a step
///     :Facade.getSettings(0)           a method with so many arguments
///     Outer.Inner:<Builder>.build(1)   from a value of a type
///     Extension,Controller!record      as a page knows it: properties, and methods such as `getRecord`
///
/// Names in code are those of https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/.
/// Borrows model and index.
class ClassWalk {
 public:
  ClassWalk(const Model& model, const Index& index);

  [[nodiscard]] WalkEnd walk(std::string_view text) const;

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  struct Class {
    std::string_view name;         ///< `Outer.Inner`
    std::string_view parent_type;  ///< of the file that comes first
    std::uint32_t outer = kNone;
    std::uint32_t parent = kNone;
  };

  /// Where a member of the model stands. The key is made of the class and of the folded name.
  struct Member {
    std::uint64_t key = 0;
    std::uint32_t place = 0;
  };

  enum class Kind : std::uint8_t { unknown, instance, type, object };

  /// A value on the way. What a type's name means depends on the class in which it stands, `scope`.
  struct State {
    Kind kind = Kind::unknown;
    std::string_view type = {};
    std::uint32_t many = 0;
    std::uint32_t scope = kNone;
    ObjectId object = {};
    std::string path = {};
  };

  struct Step {
    std::string_view name = {};
    std::uint32_t arguments = 0;
    bool is_call = false;
    bool is_index = false;
  };

  struct Start {
    std::vector<std::uint32_t> scopes = {};
    bool is_page = false;
  };

  void add_class(const ClassMember& record);
  void link_classes();
  void sort_members();
  [[nodiscard]] std::uint32_t find_class(std::string_view full_name) const;
  [[nodiscard]] std::uint32_t find_inner(std::uint32_t outer, std::string_view name) const;
  [[nodiscard]] std::uint32_t resolve(std::uint32_t scope, std::string_view type) const;
  [[nodiscard]] Start read_start(std::string_view& text) const;
  [[nodiscard]] State begin(const Start& start, const Step& first) const;
  [[nodiscard]] State go(const State& state, const Step& next, bool is_page) const;
  [[nodiscard]] State go_from_object(State state, const Step& next) const;
  [[nodiscard]] State value_of(std::string_view type, std::uint32_t scope) const;
  [[nodiscard]] State settle(State state) const;
  [[nodiscard]] State named(std::uint32_t scope, std::string_view name) const;
  /// A member of the class or of those it extends; none when there is none of that name.
  [[nodiscard]] std::optional<State> find_member(std::uint32_t owner, const Step& member, bool is_page) const;
  [[nodiscard]] std::optional<State> find_in(std::uint32_t owner, const Step& member) const;

  const Model& model_;
  const Index& index_;
  std::vector<Class> classes_;
  std::unordered_map<std::string, std::uint32_t> class_by_name_;  ///< folded
  std::vector<Member> members_;                                   ///< sorted by key, then place
};

}  // namespace lint
