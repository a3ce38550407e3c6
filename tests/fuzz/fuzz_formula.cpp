// Fuzzes the formula parser: the first byte chooses the dialect.
#include <cstddef>
#include <cstdint>
#include <string>

#include "linter/formula/analysis.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  const auto dialect = static_cast<lint::formula::Dialect>(data[0] % 4);
  static_cast<void>(lint::formula::analyse(text, dialect));
  return 0;
}
