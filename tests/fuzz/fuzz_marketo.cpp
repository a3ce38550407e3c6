// Fuzzes the Marketo readers: the first byte chooses JSON, CSV, or a saved page with tokens and Velocity.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "linter/read/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::string bytes(data + 1, data + size);
  lint::RecordBlock block;
  constexpr std::string_view kPaths[] = {"marketo/a.json", "marketo/a.csv",
                                         "marketo/assets/form/1/fields.json", "marketo/assets/emails/a.html"};
  const std::string_view path = kPaths[data[0] % 4];
  static_cast<void>(lint::read_file_records(path, bytes.data(), bytes.size(), {}, block));
  return 0;
}
