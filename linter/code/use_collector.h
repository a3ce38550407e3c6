// Gathers the uses of one text, so that no mention in it gets lost.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "linter/code/code_use.h"
#include "linter/code/mention.h"

namespace lint {

/// The path of uses that stand in comments and count for nothing.
inline constexpr std::string_view kCommentPath = "comment";

/// A path from an object that is known: `Owner__r.Score__c` of `Lead`, written at `offset`.
struct KnownPath {
  std::string object;
  std::string prefix = {};  ///< leads from the object to where `text` starts, such as `Fees__r.`
  std::string_view text = {};
  std::size_t offset = 0;  ///< of `text`
  Direction direction = Direction::reads;
  std::string_view path = {};  ///< what kind of place it is
};

/// Readers add what they understand; `finish` adds every mention that is left, as a use whose object is not
/// known or as a word in a comment. Takes linear time but for sorting.
class UseCollector {
 public:
  explicit UseCollector(std::string_view text) : text_(text) {}

  [[nodiscard]] std::string_view text() const { return text_; }
  /// A use whose words stand at `[use.offset, end)`; mentions in there are done with.
  void add(CodeUse use, std::size_t end);
  /// A path from a known object. Its words up to the last one that names a field are done with; `as_written`
  /// takes all of them, standard names too.
  void add_path(const KnownPath& known, bool as_written = false);
  /// The name of an object.
  void add_object(std::string_view name, std::size_t offset);
  /// Somebody else reads what stands in there.
  void skip(std::size_t begin, std::size_t end);
  /// Mentions in there are no uses, unless they also stand in a live region.
  void add_comment(std::size_t begin, std::size_t end);
  /// Mentions in there are uses of that direction, also inside a comment.
  void add_live(std::size_t begin, std::size_t end, Direction direction, std::string_view path = {});
  /// All uses in the order of the text. The collector is empty afterwards.
  [[nodiscard]] std::vector<CodeUse> finish();

 private:
  struct Region {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Direction direction = Direction::reads;
    std::string_view path = {};
  };
  /// Finds the region around ascending offsets.
  class Cursor;

  void add_rest(const Mention& mention, const Region* live, bool is_comment);
  /// Adds `Object.Field__c` when the dotted words around a mention say so. Whether they did.
  bool add_dotted(const Mention& mention, const Region& live);

  std::string_view text_;
  std::vector<CodeUse> uses_;
  std::vector<Region> done_;
  std::vector<Region> comments_;
  std::vector<Region> live_;
  std::size_t done_until_ = 0;  ///< in `finish`: mentions before are part of a use
};

}  // namespace lint
