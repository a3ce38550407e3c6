// Positions: the table of a flow's elements.
#include "linter/read/salesforce/flow_positions.h"

namespace lint {
namespace {

struct Row {
  std::string_view name;
  std::string_view parent;  ///< empty: any
  FlowPosition position;
};

using enum FlowText;
using enum Direction;

/// The first row that fits counts.
constexpr Row kRows[] = {
    {"field", "inputAssignments", {field, writes}},
    {"field", "", {field, reads}},
    {"queriedFields", "", {field, reads}},
    {"sortField", "", {field, reads}},
    {"displayField", "", {field, reads}},
    {"valueField", "", {field, reads}},
    {"picklistField", "", {field, reads}},
    {"recordField", "", {field, reads}},
    {"relationshipField", "", {field, reads}},
    {"upsertExternalIdField", "", {field, reads}},
    {"upsertStandardIdField", "", {field, reads}},
    {"assignToFieldReference", "", {field, writes}},
    {"outputFieldApiName", "", {field, writes}},
    {"fieldSelection", "", {field, displays}},

    {"elementReference", "", {reference, reads}},
    {"leftValueReference", "", {reference, reads}},
    {"inputReference", "", {reference, reads}},
    {"objectFieldReference", "", {reference, displays}},
    {"assignToReference", "", {reference, writes}},
    {"assignRecordIdToReference", "", {reference, writes}},
    {"assignNextValueToReference", "", {reference, writes}},
    {"outputReference", "", {reference, writes}},

    {"object", "recordCreates", {object, writes}},
    {"object", "recordUpdates", {object, writes}},
    {"object", "recordDeletes", {object, writes}},
    {"object", "", {object, reads}},
    {"relatedObject", "", {object, reads}},
    {"picklistObject", "", {object, reads}},
    {"objectType", "", {object, structural}},
    {"outputSObjectType", "", {object, structural}},
    {"typeValue", "", {object, structural}},
    {"actionName", "", {action, reads}},

    {"expression", "", {formula, reads}},
    {"formulaExpression", "", {formula, reads}},
    {"filterFormula", "", {formula, reads}},
    {"formula", "", {formula, reads}},

    {"name", "inputParameters", {text, writes}},
    {"name", "outputParameters", {text, reads}},
    {"name", "", {nothing, reads}},
    {"label", "", {merge, reads}},
    {"interviewLabel", "", {merge, reads}},
    {"description", "", {idle, displays}},
    {"nameSegment", "", {nothing, reads}},
    {"apexClass", "", {nothing, reads}},
    {"extensionName", "", {nothing, reads}},
    {"flowName", "", {nothing, reads}},
    {"overriddenFlow", "", {nothing, reads}},
    {"sourceTemplate", "", {nothing, reads}},
    {"targetReference", "", {nothing, reads}},
    {"startElementReference", "", {nothing, reads}},
    {"choiceReferences", "", {nothing, reads}},
    {"defaultSelectedChoiceReference", "", {nothing, reads}},
};

}  // namespace

FlowPosition flow_position_of(std::string_view parent, std::string_view name) {
  for (const Row& row : kRows) {
    if (row.name == name && (row.parent.empty() || row.parent == parent)) return row.position;
  }
  return {};
}

}  // namespace lint
