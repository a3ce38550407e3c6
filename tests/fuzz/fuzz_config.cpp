// Fuzzes what people write by hand: fieldlint.toml, decisions.toml and a stored dictionary.
#include <cstddef>
#include <cstdint>
#include <string>

#include "linter/config/load_toml.h"
#include "linter/dictionary/store.h"
#include "linter/engine/rule_table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  switch (data[0] % 3) {
    case 0:
      static_cast<void>(lint::config::load_config(text, "fieldlint.toml", lint::all_rules()));
      break;
    case 1:
      static_cast<void>(lint::config::load_decisions(text, "decisions.toml"));
      break;
    default:
      static_cast<void>(lint::read_dictionary(text, "dictionary.json"));
      break;
  }
  return 0;
}
