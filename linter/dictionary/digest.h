// Digests: what was agreed, in sixteen hexadecimal digits.
//
// A row's digest covers its contract: names, types, lengths, values, access, twin, direction, formula.
// Approvals record it. It never covers labels, descriptions, help, order, places or evidence, so that none of
// them makes an approval outdated.
//
// The dictionary's digest covers contracts and decisions with their sign-offs, and the words as well: a new
// label alone is a PATCH, and equal digests must mean equal versions. The converse does not hold: a sign-off
// changes the digest and no version, so that signing a version does not make another one.
#pragma once

#include <string>

#include "linter/dictionary/entry.h"

namespace lint {

[[nodiscard]] std::string digest_of(const Contract& contract);
/// Of the rows and orphaned decisions; ignores `dictionary.digest` and the version.
[[nodiscard]] std::string digest_of(const Dictionary& dictionary);
/// Whether the contract has changed since that signature. False when the signature recorded no digest.
[[nodiscard]] bool is_outdated(const Approval& approval, const Contract& contract);

}  // namespace lint
