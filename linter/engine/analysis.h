// Everything a rule may look at: the model and the analyses over it.
#pragma once

#include "linter/access/access.h"
#include "linter/base/date.h"
#include "linter/dictionary/decisions.h"
#include "linter/engine/preset.h"
#include "linter/engine/scope.h"
#include "linter/errors/sync_errors.h"
#include "linter/evidence/usage_evidence.h"
#include "linter/formula/classify.h"
#include "linter/history/field_ages.h"
#include "linter/model/differences.h"
#include "linter/model/index.h"
#include "linter/outcomes/rule_outcome.h"
#include "linter/references/missing.h"
#include "linter/references/name_case.h"
#include "linter/references/reach.h"
#include "linter/references/references.h"
#include "linter/twins/built_in_fields.h"
#include "linter/twins/marketo_uses.h"
#include "linter/twins/twins.h"

namespace lint {

struct Dictionary;

/// Built once, before the first rule runs; rules only read it.
struct Analysis {
  const Model& model;
  const Index& index;
  const Access& access;
  const References& references;
  const Twins& twins;
  const MarketoUses& marketo_uses;
  const Store<FieldId, formula::FieldClass>& formulas;
  const UsageEvidence& evidence;
  const SyncErrors& sync_errors;
  const Decisions& decisions;
  const Dictionary* dictionary = nullptr;  ///< the one that lies in the project, or null
  const FieldAges& ages;                   ///< known only when a rule that runs needs them
  const Scope& scope;
  const SyncOptions& sync;
  Preset preset = Preset::recommended;
  Date today = {};
};

}  // namespace lint
