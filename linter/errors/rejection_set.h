// Everything in the project that can refuse a save, with its texts ready to compare.
#pragma once

#include <bitset>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "linter/errors/message_key.h"
#include "linter/model/index.h"
#include "linter/read/rejections/rejections.h"

namespace lint {

/// Which kinds are asked for, by their number.
using RejectionKinds = std::bitset<static_cast<std::size_t>(RejectionKind::service) + 1>;

/// How well a text fits a rejection, best first.
enum class TextFit : std::uint8_t { exact, normalised, filled, beginning, contained };

struct TextHit {
  const Rejection* rejection = nullptr;
  TextFit fit = TextFit::exact;
};

/// Reads what the kinds need; borrows the model. Immutable.
class RejectionSet {
 public:
  RejectionSet(const Model& model, const SourceTree& tree, const RejectionKinds& kinds, unsigned jobs);

  [[nodiscard]] std::span<const Rejection> all() const { return rejections_; }
  /// Rejections whose message is the text, by the best fit that any of them has; in order. Without `compares`
  /// only those whose words are all equal.
  [[nodiscard]] std::vector<TextHit> find(std::string_view text, bool is_cut, bool compares) const;
  /// The most similar messages, best first.
  [[nodiscard]] std::vector<const Rejection*> similar(std::string_view text, std::size_t most) const;
  /// The file of a class or trigger of the project, or none.
  [[nodiscard]] FileId find_code(std::string_view name, bool is_trigger) const;

 private:
  void add_rules(const Model& model);
  void read_files(const SourceTree& tree, const RejectionKinds& kinds, unsigned jobs);
  void fill_labels(const std::vector<LabelText>& labels);
  void index();
  [[nodiscard]] std::vector<TextHit> find_loosely(std::string_view key, TextFit fit) const;

  const Model& model_;
  std::vector<Rejection> rejections_;
  std::vector<MessagePattern> patterns_;           ///< of each
  std::vector<std::vector<std::uint64_t>> words_;  ///< of each
  std::unordered_multimap<std::string, std::size_t> by_key_;
  std::unordered_map<std::string, FileId> code_;  ///< folded name and `.cls` or `.trigger`
};

}  // namespace lint
