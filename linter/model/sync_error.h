// Sync error records: rows of the list that Marketo keeps of saves that Salesforce refused.
#pragma once

#include <cstdint>
#include <string_view>

#include "linter/model/salesforce.h"

namespace lint {

/// What failed: one record, or a whole run of the sync
/// (https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/crm-sync/salesforce-sync/salesforce-sync-errors).
enum class SyncErrorLevel : std::uint8_t { unknown, record, job };

/// One row. Everything but the text may be empty.
struct SyncError {
  std::string_view text = {};       ///< code and message as Salesforce gave them
  std::string_view object = {};     ///< as the row says, or by the record's id
  std::string_view record_id = {};  ///< of Salesforce, else of the person in Marketo
  std::string_view time = {};       ///< as written
  SyncErrorLevel level = SyncErrorLevel::unknown;
  Origin origin = {};  ///< of the text
};

}  // namespace lint
