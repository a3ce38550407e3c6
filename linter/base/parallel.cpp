// The one parallel primitive: implementation.
#include "linter/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace lint {

void for_each_index(std::size_t count, unsigned jobs,
                    const std::function<void(std::size_t, unsigned)>& work) {
  std::atomic<std::size_t> next = 0;
  const auto run = [&](unsigned worker) {
    for (std::size_t i = next++; i < count; i = next++) work(i, worker);
  };
  const unsigned helpers =
      static_cast<unsigned>(std::min<std::size_t>(std::max(jobs, 1U), std::max<std::size_t>(count, 1))) - 1;
  std::vector<std::jthread> threads;
  for (unsigned worker = 1; worker <= helpers; ++worker) threads.emplace_back(run, worker);
  run(0);
}

unsigned default_jobs() {
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace lint
