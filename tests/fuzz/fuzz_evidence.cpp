// Fuzzes the readers of evidence and of error texts: the first byte says which one, the path gives an object
// and a field.
#include <cstddef>
#include <cstdint>
#include <string>

#include "linter/errors/error_text.h"
#include "linter/read/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string bytes(data + 1, data + size);
  const std::string path = data[0] % 2 == 0 ? "Lead.Score__c.json" : "Lead.csv";
  lint::ReadOptions options;
  if (data[0] % 3 == 0) options.evidence.population = {path};
  if (data[0] % 3 == 1) options.evidence.last_used = {path};
  if (data[0] % 3 == 2) options.evidence.dependencies = {path};
  if (data[0] >= 128) options.evidence.access = {path};
  if (data[0] % 5 == 4) options.evidence.sync_errors = {path};
  static_cast<void>(lint::parse_error_text({reinterpret_cast<const char*>(data), size}));
  lint::RecordBlock block;
  static_cast<void>(lint::read_file_records(path, bytes.data(), bytes.size(), options, block));
  return 0;
}
