// SOQL and SOSL: which fields a query names, from which object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "linter/code/apex_lexer.h"

namespace lint::apex {

/// A custom name in a query, with the path it stands in.
struct QueryUse {
  std::uint32_t first = 0;  ///< tokens of the path as written
  std::uint32_t last = 0;
  std::string context = {};  ///< object from which `target` starts; empty when the query does not tell
  std::string target = {};   ///< a path, or the name of an object
  bool is_object = false;
};

/// Whether `SELECT` or `FIND` stands at the token.
[[nodiscard]] bool is_query_at(const Tokens& tokens, std::uint32_t token);

/// The object of the outermost `FROM` in the tokens `[begin, end)`; empty when there is none.
[[nodiscard]] std::string_view query_object(const Tokens& tokens, std::uint32_t begin, std::uint32_t end);

/// Every path with a custom name in the query `[begin, end)`: fields, relationships down
/// (`Fees__r.Amount__c`) and up, aliases, `TYPEOF`, semi-joins, `RETURNING`. What stands behind a colon is
/// Apex and left out
/// (https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_sosl_intro.htm).
[[nodiscard]] std::vector<QueryUse> read_query(const Tokens& tokens, std::uint32_t begin, std::uint32_t end);

}  // namespace lint::apex
