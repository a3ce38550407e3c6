// The plan of a removal, ready to print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "linter/render/trace.h"

namespace lint {

/// What a use belongs to, in the order in which a person clears them.
enum class RemovalStage : std::uint8_t { automation, code, formulas, display, configuration, nothing };

/// The stage as the JSON format names it.
[[nodiscard]] std::string_view to_string(RemovalStage stage);
/// The stage of a kind of metadata; `nothing` for what goes with the field.
[[nodiscard]] RemovalStage stage_of(MetadataType type);
/// What the Salesforce admin or developer changes in a component of that type.
[[nodiscard]] std::string_view action_for(MetadataType type);

/// One component to change before the field can go.
struct RemovalStep {
  RemovalStage stage = RemovalStage::nothing;
  std::string kind = {};
  std::string component = {};
  std::string file = {};
  std::string_view action = {};
  bool blocks = false;                      ///< a strong and active use stands there
  bool is_notable = false;                  ///< worth a look: a strong or medium use, or logic of any weight
  std::vector<TraceReference> places = {};  ///< in the order of the file
};

struct RemovalField {
  std::string field = {};
  std::string label = {};
  std::string type = {};
  TracePlace definition = {};
  std::vector<TraceTwin> twins = {};
  std::string marketo_steps = {};          ///< empty when no twin is known
  std::vector<RemovalStep> steps = {};     ///< by stage, what blocks first, then by file
  std::vector<std::string> warnings = {};  ///< what speaks against the removal beside uses

  [[nodiscard]] bool is_blocked() const;
};

/// Fields of one removal. Refused plans hold no files.
struct RemovalPlan {
  std::vector<RemovalField> fields = {};
  std::vector<std::string> not_proven = {};  ///< what the project does not hold, so that uses may be missing
  bool is_forced = false;
  std::vector<std::pair<std::string, std::string>> files = {};  ///< name and text
  std::vector<std::string> written = {};                        ///< paths as typed; empty when only printed

  [[nodiscard]] bool is_refused() const;
};

/// `destructiveChanges.xml` and `package.xml`, for
/// `sf project deploy start --manifest package.xml --post-destructive-changes destructiveChanges.xml`
/// (https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_deploy_deleting_files.htm).
[[nodiscard]] std::vector<std::pair<std::string, std::string>> removal_files(
    const std::vector<RemovalField>& fields, std::string_view api_version);

/// For readers: no stable format.
[[nodiscard]] std::string render_removal_text(const RemovalPlan& plan, const TextStyle& style);
/// `fieldlint-removal/1`.
[[nodiscard]] std::string render_removal_json(const RemovalPlan& plan);

}  // namespace lint
