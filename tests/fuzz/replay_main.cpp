// Drives a fuzz target without libFuzzer: replays files and folders, then mutates them while time is left.
// Understands libFuzzer's -max_total_time=SECONDS and -artifact_prefix=PREFIX and ignores its other options.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "linter/base/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace lint {
namespace {

using Input = std::vector<std::uint8_t>;

struct Options {
  std::chrono::seconds time{0};
  std::string artifact_prefix = {};
  std::vector<std::filesystem::path> seeds = {};
};

Options parse(int argument_count, char** arguments) {
  constexpr std::string_view kTime = "-max_total_time=";
  constexpr std::string_view kPrefix = "-artifact_prefix=";
  Options options;
  for (int index = 1; index < argument_count; ++index) {
    const std::string_view argument = arguments[index];
    if (argument.starts_with(kTime)) {
      options.time = std::chrono::seconds(parse_integer(argument.substr(kTime.size())).value_or(0));
    } else if (argument.starts_with(kPrefix)) {
      options.artifact_prefix = argument.substr(kPrefix.size());
    } else if (!argument.starts_with('-')) {
      options.seeds.emplace_back(argument);
    }
  }
  return options;
}

Input read_bytes(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return Input(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

/// The files that the seeds name, in the order of their paths, so that every run is the same.
std::vector<Input> load(const std::vector<std::filesystem::path>& seeds) {
  std::vector<std::filesystem::path> paths;
  for (const std::filesystem::path& seed : seeds) {
    if (std::filesystem::is_regular_file(seed)) paths.push_back(seed);
    if (!std::filesystem::is_directory(seed)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(seed)) {
      if (entry.is_regular_file()) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Input> inputs(1);
  for (const std::filesystem::path& path : paths) inputs.push_back(read_bytes(path));
  return inputs;
}

/// A copy of `input` with a few bytes changed, a piece removed, repeated, or taken from `other`.
Input mutate(Input input, const Input& other, std::mt19937_64& random) {
  const auto below = [&](std::size_t limit) {
    return limit == 0 ? 0 : static_cast<std::size_t>(random() % limit);
  };
  const auto at = [](const Input& bytes, std::size_t offset) {
    return bytes.begin() + static_cast<std::ptrdiff_t>(offset);
  };
  for (std::size_t round = below(4) + 1; round > 0; --round) {
    const std::size_t begin = below(input.size());
    const std::size_t end = begin + below(std::min<std::size_t>(input.size() - begin, 64) + 1);
    const std::size_t from = below(other.size());
    const std::size_t to = from + below(std::min<std::size_t>(other.size() - from, 256) + 1);
    switch (below(4)) {
      case 0:
        if (!input.empty()) input[begin] = static_cast<std::uint8_t>(random());
        break;
      case 1:
        input.erase(at(input, begin), at(input, end));
        break;
      case 2: {
        const Input piece(at(input, begin), at(input, end));
        input.insert(at(input, end), piece.begin(), piece.end());
        break;
      }
      case 3:
        input.insert(at(input, begin), at(other, from), at(other, to));
        break;
    }
  }
  return input;
}

/// Writes the input where a crash leaves it behind, then runs it.
void run_mutated(const Input& input, const std::string& artifact) {
  if (!artifact.empty()) {
    std::ofstream stream(artifact, std::ios::binary | std::ios::trunc);
    std::copy(input.begin(), input.end(), std::ostreambuf_iterator<char>(stream));
  }
  LLVMFuzzerTestOneInput(input.data(), input.size());
}

std::size_t fuzz(const std::vector<Input>& inputs, const Options& options) {
  const auto deadline = std::chrono::steady_clock::now() + options.time;
  const std::string artifact =
      options.artifact_prefix.empty() ? std::string{} : concat(options.artifact_prefix, "last-input");
  std::mt19937_64 random(1);
  std::size_t runs = 0;
  while (std::chrono::steady_clock::now() < deadline) {
    const Input& input = inputs[random() % inputs.size()];
    const Input& other = inputs[random() % inputs.size()];
    run_mutated(mutate(input, other, random), artifact);
    ++runs;
  }
  if (!artifact.empty()) std::filesystem::remove(artifact);
  return runs;
}

int run(const Options& options) {
  const std::vector<Input> inputs = load(options.seeds);
  for (const Input& input : inputs) LLVMFuzzerTestOneInput(input.data(), input.size());
  const std::size_t runs = fuzz(inputs, options);
  std::printf("%zu seeds, %zu mutations\n", inputs.size(), runs);
  return 0;
}

}  // namespace
}  // namespace lint

int main(int argument_count, char** arguments) {
  return lint::run(lint::parse(argument_count, arguments));
}
