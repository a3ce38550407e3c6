// What a reader of one file knows and how it hands over records.
#pragma once

#include <string_view>

#include "linter/formula/analysis.h"
#include "linter/model/fragment.h"

namespace lint {

/// The file being read. `component` and `object` come from its path (percent-decoded); a reader of children
/// inside an object file changes them as it goes.
struct FileContext {
  std::string_view path;
  MetadataType type = MetadataType::other;
  std::string_view component = {};  ///< `Lead_Router`, `Lead.Need_Email`
  std::string_view object = {};     ///< object that bare names start from; empty when there is none
  RecordBlock& block;
};

/// A use to record. Names are interned and copied here.
struct NewSite {
  std::string_view target;
  std::string_view context = {};
  std::string_view path = {};  ///< element path, such as `recordUpdates/filters/field`
  std::uint32_t offset = 0;
  SiteForm form = SiteForm::path;
  Strength strength = Strength::strong;
  Direction direction = Direction::reads;
  bool is_active = true;
};

/// Appends a site to the block. Build placeholders such as `%%%NAMESPACE%%%` are cut from the target; an
/// empty target is left out. An inactive container weakens medium and strong to weak.
void add_site(FileContext& cx, const NewSite& site);

/// A member of a class to record. Names are interned and copied here.
struct NewClassMember {
  std::string_view owner;
  std::string_view name = {};
  std::string_view type = {};
  std::uint8_t arguments = 0;
  MemberKind kind = MemberKind::variable;
};

/// Appends a member of a class to the block.
void add_class_member(FileContext& cx, const NewClassMember& member);

/// A formula to record, with one site for each reference in it.
struct NewFormula {
  std::string_view text;
  formula::Dialect dialect = formula::Dialect::formula;
  std::string_view context = {};
  std::string_view path = {};
  std::uint32_t offset = 0;
  Strength strength = Strength::strong;
  bool is_active = true;
};

/// Appends the formula and its sites to the block and returns the formula's index in the block. Build
/// placeholders are cut before parsing.
std::uint32_t add_formula(FileContext& cx, const NewFormula& formula);

/// Appends a fact about the file.
void add_fact(FileContext& cx, FactKind kind, std::string_view message, std::uint32_t offset,
              std::string_view subject = {});

/// `text` without the CumulusCI build placeholders `%%%NAME%%%`, or `text` itself when there is none.
[[nodiscard]] std::string_view without_placeholders(RecordBlock& block, std::string_view text);

}  // namespace lint
