// Real sync errors, each with what refuses the save: implementation.
#include "linter/errors/sync_errors.h"

#include <algorithm>
#include <functional>
#include <map>

#include "linter/base/text.h"
#include "linter/errors/diagnose.h"

namespace lint {
namespace {

constexpr std::size_t kMostRecords = 3;
/// Errors beyond, which few rows share, are only looked up: a hostile list must not take for ever.
constexpr std::size_t kMostCompared = 2000;

RejectionKinds kinds_of(const std::vector<Diagnosis>& diagnoses) {
  RejectionKinds kinds;
  for (const Diagnosis& diagnosis : diagnoses) {
    for (const RejectionKind kind : kinds_of(diagnosis)) kinds.set(static_cast<std::size_t>(kind));
    for (const ErrorStop& stop : diagnosis.error.stops) kinds.set(static_cast<std::size_t>(stop.kind));
  }
  return kinds;
}

/// Groups rows by object and text.
std::vector<Diagnosis> group(std::span<const SyncError> rows) {
  std::map<std::string, std::size_t> known;
  std::vector<Diagnosis> diagnoses;
  for (const SyncError& row : rows) {
    const std::string key = concat(fold(row.object), "\n", without_ids(row.text));
    const auto [place, is_new] = known.try_emplace(key, diagnoses.size());
    if (is_new) {
      Diagnosis diagnosis{
          .text = std::string(row.text), .object = std::string(row.object), .level = row.level};
      diagnosis.error = parse_error_text(row.text);
      diagnosis.code = find_error_code(diagnosis.error.code);
      diagnoses.push_back(std::move(diagnosis));
    }
    Diagnosis& diagnosis = diagnoses[place->second];
    ++diagnosis.rows;
    const bool is_listed = row.record_id.empty() || std::ranges::count(diagnosis.records, row.record_id) > 0;
    if (!is_listed && diagnosis.records.size() < kMostRecords) diagnosis.records.emplace_back(row.record_id);
    std::vector<std::pair<FileId, std::size_t>>& files = diagnosis.rows_by_file;
    if (files.empty() || files.back().first != row.origin.file) files.emplace_back(row.origin.file, 0);
    ++files.back().second;
  }
  std::ranges::stable_sort(diagnoses, std::greater<>(), &Diagnosis::rows);
  return diagnoses;
}

}  // namespace

std::optional<RejectionKind> Diagnosis::kind() const {
  if (!causes.empty()) return causes.front().kind;
  if (code != nullptr && !code->causes.empty()) return code->causes.front();
  return std::nullopt;
}

SyncErrors::SyncErrors(const ErrorSources& sources, std::span<const SyncError> rows)
    : diagnoses_(group(rows)) {
  if (diagnoses_.empty()) return;
  const Diagnostician diagnostician(sources, kinds_of(diagnoses_));
  for (std::size_t i = 0; i < diagnoses_.size(); ++i) {
    diagnostician.diagnose(diagnoses_[i], i < kMostCompared);
  }
}

}  // namespace lint
