// Fuzzes the Salesforce readers: the first byte chooses the kind of file, the rest is its bytes.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "linter/read/reader.h"
#include "linter/read/rejections/rejections.h"

namespace {

/// One path a reader.
constexpr std::array<std::string_view, 16> kPaths{
    "objects/Lead/fields/A__c.field-meta.xml",
    "objects/Lead.object",
    "objects/Lead/validationRules/A.validationRule-meta.xml",
    "objects/Lead/listViews/A.listView-meta.xml",
    "profiles/A.profile-meta.xml",
    "permissionsets/A.permissionset",
    "permissionsetgroups/A.permissionsetgroup-meta.xml",
    "flows/A.flow-meta.xml",
    "layouts/Lead-A.layout-meta.xml",
    "LeadConvertSettings/A.LeadConvertSetting-meta.xml",
    "workflows/Lead.workflow-meta.xml",
    "reports/A/B.report-meta.xml",
    "classes/A.cls",
    "pages/A.page",
    "lwc/a/a.js",
    "email/A/B.email",
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view path = kPaths[data[0] % kPaths.size()];
  std::string bytes(data + 1, data + size);
  lint::RejectionTexts texts;
  lint::read_rejections(path, lint::FileId(0), bytes, texts);
  lint::RecordBlock block;
  static_cast<void>(lint::read_file_records(path, bytes.data(), bytes.size(), {}, block));
  return 0;
}
