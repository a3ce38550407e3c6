// What every format of `check` is given.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "linter/engine/baseline.h"
#include "linter/engine/plan.h"
#include "linter/engine/run.h"
#include "linter/model/model.h"
#include "linter/render/places.h"

namespace lint {

/// Numbers about a run (`summary` of `fieldlint-findings/1`).
struct Summary {
  std::size_t files = 0;
  std::size_t objects = 0;          ///< with an object file or a child file
  std::size_t custom_fields = 0;    ///< defined by a file
  std::size_t standard_fields = 0;  ///< of those objects, known from files or the built-in table
  std::size_t references = 0;       ///< places that use a field or an object
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t suppressed = 0;
};

[[nodiscard]] Summary summarise(const Model& model, const References& references, const Outcome& outcome);

/// A rule that ran.
struct RuleRun {
  std::string_view id;
  std::string_view summary;
  Severity severity = Severity::warning;
};

/// Every rule of a plan that could run, the project's own last.
[[nodiscard]] std::vector<RuleRun> rules_that_ran(const Plan& plan);

/// Borrows everything.
struct CheckReport {
  const Outcome& outcome;
  const Model& model;
  const SourceTree& tree;
  Summary summary = {};
  std::vector<RuleNotRun> not_run = {};
  BaselineEffect baseline = {};
  std::vector<RuleRun> rules = {};
  std::string project_path = {};  ///< from the root of the checkout, `/` at the end; empty: the root itself
};

/// Lines and columns of everything that the findings name, without excerpts.
[[nodiscard]] Places places_of(const CheckReport& report);

/// How a text looks.
struct TextStyle {
  bool color = false;
  bool quiet = false;  ///< findings only: nothing that sums them up
};

}  // namespace lint
