// The configuration: one struct a table of fieldlint.toml, with the layers' own options inside.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "linter/access/access.h"
#include "linter/engine/plan.h"
#include "linter/engine/run.h"
#include "linter/engine/scope.h"
#include "linter/read/evidence/evidence.h"
#include "linter/twins/twins.h"

namespace lint::config {

/// The least severe finding that fails a run.
enum class FailOn : std::uint8_t { error, warning, info, never };

/// `sync`: what Marketo can see or has; `all`: every field of the org.
enum class DictionaryScope : std::uint8_t { sync, all };

/// `[salesforce]`: folders and globs, relative to the project root.
struct SalesforceConfig {
  std::vector<std::string> roots = {"."};
  std::vector<std::string> exclude = {};
};

/// `[marketo]`: files or folders, relative to the project root.
struct MarketoConfig {
  std::vector<std::string> schemas = {"marketo"};
  std::vector<std::string> usage = {"marketo/assets"};
  bool has_schemas = false;  ///< the key is written: then a missing folder is an error
  bool has_usage = false;
};

/// `[evidence]`: files or folders, relative to the project root.
struct EvidenceConfig {
  std::vector<std::string> access = {};
  std::vector<std::string> population = {};
  std::vector<std::string> last_used = {};
  std::vector<std::string> dependencies = {};
  std::vector<std::string> sync_errors = {};
  EvidenceColumns columns = {};  ///< headings of exports that are not known by themselves
};

/// `[impact]`: what turns changes into hours of backlog.
struct ImpactConfig {
  std::map<std::string, std::int64_t, std::less<>> rows = {};  ///< rows an object
  std::int64_t rate = 10000;                                   ///< rows an hour and object
};

/// `[dictionary]`.
struct DictionaryConfig {
  std::string path = "docs/data-dictionary";  ///< folder, relative to the project root
  DictionaryScope scope = DictionaryScope::sync;
};

/// Everything that fieldlint.toml can say. Default-constructed: what holds without the file.
struct Config {
  SalesforceConfig salesforce = {};
  MarketoConfig marketo = {};
  AccessOptions sync_user = {};
  EvidenceConfig evidence = {};
  TwinOptions twins = {};
  SyncOptions sync = {};
  ImpactConfig impact = {};
  DictionaryConfig dictionary = {};
  LintOptions lint = {};
  LintScope lint_scope = LintScope::automatic;
  FailOn fail_on = FailOn::error;
  std::string baseline = "fieldlint-baseline.json";  ///< file of accepted findings, relative to the root
  std::vector<Ignore> ignores = {};
};

/// Whether a finding of that severity fails the run.
[[nodiscard]] bool fails(Severity severity, FailOn fail_on);

}  // namespace lint::config
