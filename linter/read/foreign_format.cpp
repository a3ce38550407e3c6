// Files that are called a table and are none: implementation.
#include "linter/read/foreign_format.h"

#include "linter/base/text.h"

namespace lint {

std::string_view foreign_format(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return "an Excel workbook: open it and save the sheet as text, File › Save As › CSV UTF-8";
  }
  if (trim(bytes.substr(0, 512)).starts_with('<')) return "a web page, not a table: save it as CSV";
  return {};
}

}  // namespace lint
