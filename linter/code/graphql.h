// Field names in GraphQL queries of the Salesforce UI API.
#pragma once

#include <cstddef>

#include "linter/code/use_collector.h"

namespace lint {

/// Adds the uses of a query that stands in `[begin, end)` of the collector's text. The object is the name
/// under `uiapi { query {`; fields stand under `edges { node {`, in `where`, `orderBy` and `groupBy`
/// (https://developer.salesforce.com/docs/platform/graphql/guide/query-record-objects.html).
void read_graphql(UseCollector& uses, std::size_t begin, std::size_t end);

}  // namespace lint
