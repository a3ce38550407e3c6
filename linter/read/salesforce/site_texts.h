// Texts of the site table: turns the text of one element into uses.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "linter/read/file_context.h"

namespace lint {

/// Where a text stands and what a name in it means.
struct TextPlace {
  std::string_view path;     ///< element path
  std::string_view context;  ///< object from which names start; empty when unknown
  std::uint32_t offset = 0;
  Strength strength = Strength::medium;
  Direction direction = Direction::reads;
  bool is_active = true;
};

/// Records the uses of one file. Names whose object is unknown become mentions, so that none is lost.
class SiteTexts {
 public:
  explicit SiteTexts(FileContext& cx) : cx_(cx) {}

  /// What `$Input:Guest` of a prompt stands for: an object.
  void set_input(std::string_view name, std::string_view object);

  void add_object(std::string_view object, const TextPlace& place);
  /// `Lead.Inbound`, `CustomButton.Lead.Log_Call`: the object is used.
  void add_member(std::string_view member, const TextPlace& place);
  /// A path from the context.
  void add_field(std::string_view text, const TextPlace& place);
  /// `Lead.Score__c`; paths of relationships start from the context.
  void add_qualified(std::string_view text, const TextPlace& place);
  /// A child relationship of the context.
  void add_related_list(std::string_view text, const TextPlace& place);
  /// `Record.Score__c`, `{!$User.Region__c}`, `$Input:Guest.Tier__c`.
  void add_reference(std::string_view text, const TextPlace& place);
  void add_formula(std::string_view text, const TextPlace& place);
  /// The references of `{!…}` and `{{{…}}}`; other custom names are mentions.
  void add_merge(std::string_view text, const TextPlace& place);
  /// Every custom name as a mention.
  void add_words(std::string_view text, const TextPlace& place);
  /// A name that a key says to be an object's; a list of names or anything else is a setting.
  void add_object_setting(std::string_view text, const TextPlace& place);
  /// A query: its names are fields of the object behind FROM.
  void add_query(std::string_view text, const TextPlace& place);
  /// A name, a list of names, a query, or, when it is anything else, words.
  void add_setting(std::string_view text, const TextPlace& place);

 private:
  void add(std::string_view target, SiteForm form, std::string_view context, const TextPlace& place);
  void add_analysed(std::string_view text, formula::Dialect dialect, const TextPlace& place);
  void add_braced(std::string_view text, const TextPlace& place, std::vector<std::string_view>& read);
  void add_path(std::string_view object, std::string_view path, const TextPlace& place);
  void add_unread_words(std::string_view text, const std::vector<std::string_view>& read,
                        const TextPlace& place);

  FileContext& cx_;
  std::map<std::string, std::string> inputs_;  ///< objects by folded name
  std::set<std::string> objects_;              ///< path and folded name of those recorded
  bool is_inside_text_ = false;                ///< the name stands somewhere after the offset
};

/// Whether the text is a column of older pages, which have names of their own: `FULL_NAME`.
[[nodiscard]] bool is_column_constant(std::string_view text);

/// Whether the text can be a name or a path of names.
[[nodiscard]] bool is_name_path(std::string_view text);

/// An object as other objects' settings spell it: without `standard-`, `SOBJECT://` and the end of change
/// events.
[[nodiscard]] std::string plain_object(std::string_view text);

}  // namespace lint
