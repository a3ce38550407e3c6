// What is known where a formula runs while Marketo saves a record.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "linter/access/access.h"
#include "linter/formula/evaluate.h"
#include "linter/model/index.h"

namespace lint {

/// Facts of the sync user, the org and the record, by the reference's text. Fields of the record are free;
/// formula fields of the record and of `$User` are evaluated in turn, a few levels deep, and so are custom
/// labels and custom permissions. Values of custom settings and custom metadata, ids and the role stay open.
/// https://help.salesforce.com/s/articleView?id=platform.dev_understanding_global_variables.htm
class SaveFacts {
 public:
  SaveFacts(const Model& model, const Index& index, const Access& access)
      : model_(model), index_(index), access_(access), profile_name_(access.profile_name()) {}

  /// The facts of one save of an object's record, some of whose fields are blank. Borrows this and `blanks`.
  [[nodiscard]] formula::Environment of_sync_user(ObjectId object, std::optional<bool> is_new,
                                                  std::span<const std::string_view> blanks = {}) const;
  /// The same for a user of whom nothing is known.
  [[nodiscard]] formula::Environment of_anyone(ObjectId object, std::optional<bool> is_new) const;

 private:
  friend class SaveFactsLookup;
  const Model& model_;
  const Index& index_;
  const Access& access_;
  std::string profile_name_;
};

}  // namespace lint
