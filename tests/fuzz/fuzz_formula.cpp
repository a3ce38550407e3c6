// Fuzzes the formula parser and the evaluator: the first byte chooses the dialect.
#include <cstddef>
#include <cstdint>
#include <string>

#include "linter/formula/analysis.h"
#include "linter/formula/evaluate.h"
#include "linter/formula/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  const auto dialect = static_cast<lint::formula::Dialect>(data[0] % 4);
  static_cast<void>(lint::formula::analyse(text, dialect));
  const auto value_of = [](std::string_view name) {
    return name.starts_with('$') ? lint::formula::Value::open_value() : lint::formula::Value::free_value();
  };
  const lint::formula::Tree tree = lint::formula::parse(text, dialect);
  static_cast<void>(lint::formula::evaluate(tree, {.value_of = value_of}));
  return 0;
}
