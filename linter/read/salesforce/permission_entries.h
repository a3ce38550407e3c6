// Entries of permission files as records, whichever way they were read.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "linter/read/file_context.h"

namespace lint {

/// An element without children: its local name, its exact text, and where the text without blanks begins.
struct Leaf {
  std::string_view name;
  std::string_view text;
  std::uint32_t offset = 0;
};

/// A holder for the file that is being read, whose ranges begin here.
[[nodiscard]] PermissionHolder begin_holder(FileContext& cx, std::uint32_t offset);
/// Closes the ranges and records the holder.
void end_holder(PermissionHolder holder, FileContext& cx);

/// Whether the element is an entry that becomes a record.
[[nodiscard]] bool is_permission_entry(std::string_view element);
/// Records an entry with the leaves below it; other elements are left out.
void add_permission_entry(std::string_view element, std::span<const Leaf> leaves, FileContext& cx);
/// Notes that `classAccesses` name a class of the org's own.
void note_code(std::string_view element, std::span<const Leaf> leaves, PermissionHolder& holder);
/// Takes what an element of the root says of the holder itself.
void set_holder_fact(const Leaf& leaf, PermissionHolder& holder, FileContext& cx);

}  // namespace lint
