// Fuzzes the Marketo readers: JSON when the first byte is even, CSV when it is odd.
#include <cstddef>
#include <cstdint>
#include <string>

#include "linter/read/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string bytes(data + 1, data + size);
  lint::RecordBlock block;
  const char* const path = data[0] % 2 == 0 ? "marketo/a.json" : "marketo/a.csv";
  static_cast<void>(lint::read_file_records(path, bytes.data(), bytes.size(), {}, block));
  return 0;
}
