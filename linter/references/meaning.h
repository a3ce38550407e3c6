// Meanings: which fields and objects the name at a site stands for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/model/index.h"
#include "linter/references/certainty.h"
#include "linter/references/class_walk.h"

namespace lint {

struct MeantField {
  FieldId field;
  Certainty certainty = Certainty::proven;
  bool is_step = false;        ///< a lookup on the way
  bool is_child_step = false;  ///< one walked down, to the records that point here
};

struct Meaning {
  std::vector<MeantField> fields = {};
  ObjectId object = {};
  ObjectId lacking = {};  ///< object that has no field `unknown_name`
  std::string_view unknown_name = {};
};

/// Finds meanings; equal names in equal contexts are looked up once. Whatever cannot be proven counts for
/// every field of its name, so that no use falls silent; a field of an object that is not here is none of
/// ours.
class Meanings {
 public:
  Meanings(const Model& model, const Index& index) : model_(model), index_(index) {}

  [[nodiscard]] const Meaning& of(const Site& site);

 private:
  [[nodiscard]] Meaning find(const Site& site);
  [[nodiscard]] bool is_elsewhere(std::string_view name) const;
  [[nodiscard]] Meaning find_outside(std::string_view path);
  void add_outside(std::string_view path, Meaning& meaning);
  [[nodiscard]] Meaning find_path(ObjectId start, std::string_view target);
  [[nodiscard]] Meaning find_walk(std::string_view walk, std::string_view target);
  [[nodiscard]] Meaning find_among(const std::vector<std::string_view>& objects, std::string_view target);
  [[nodiscard]] Meaning find_mention(std::string_view target);
  /// Every field that the names of a path can mean.
  void add_steps(std::string_view path, Meaning& meaning);
  /// Every field of the name; of `Renewals__r` also the lookups whose child relationship has the name.
  void add_named(std::string_view name, Meaning& meaning);
  [[nodiscard]] const std::vector<FieldId>* children_named(std::string_view relationship);

  const Model& model_;
  const Index& index_;
  std::unordered_map<std::uint64_t, Meaning> meanings_;
  std::unordered_map<std::string_view, WalkEnd> walk_ends_;
  std::optional<ClassWalk> class_walk_;  ///< made for the first walk
  std::unordered_map<std::string, std::vector<FieldId>> children_;
};

}  // namespace lint
