// The one parallel primitive: workers take indices from a counter and write only to their own slots.
#pragma once

#include <cstddef>
#include <functional>

namespace lint {

/// Calls `work(index, worker)` for every index below `count`; `worker` is below `jobs`. Returns when all are
/// done. `work` must not throw and must write only to slots that belong to its index or its worker.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t, unsigned)>& work);

/// Number of processors, at least 1.
[[nodiscard]] unsigned default_jobs();

}  // namespace lint
