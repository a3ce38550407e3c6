// Source trees: order, what is left out, places.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "linter/source/disk_tree.h"
#include "linter/source/line_index.h"
#include "linter/source/memory_tree.h"

namespace lint {
namespace {

const std::map<std::string, std::string> kFiles{
    {"a.b/x.xml", "1"},    {"a/x.xml", "22"},         {"a/.git/config", "no"}, {"node_modules/m/x.xml", "no"},
    {"a/y.xml.dup", "no"}, {"z/archive/x.xml", "no"}, {"b.xml", "333"},
};

std::string names(const SourceTree& tree, unsigned jobs, std::size_t& bytes) {
  std::vector<std::size_t> read(jobs);
  const WalkOptions options{
      .exclude = {"**/archive/**"}, .jobs = jobs, .wants = [](std::string_view) { return true; }};
  const auto walked = tree.walk(
      options, [&](unsigned worker, std::string_view, char*, std::size_t size) { read[worker] += size; });
  REQUIRE(walked.ok());
  std::string joined;
  for (const WalkedFile& file : *walked) joined += file.path + " ";
  for (const std::size_t part : read) bytes += part;
  return joined;
}

TEST_CASE("both trees list the same files in byte order of their paths") {
  const std::filesystem::path root = std::filesystem::temp_directory_path() / "fieldlint_trees_test";
  std::filesystem::remove_all(root);
  for (const auto& [path, content] : kFiles) {
    std::filesystem::create_directories((root / path).parent_path());
    std::ofstream(root / path) << content;
  }
  for (const unsigned jobs : {1U, 2U, 8U}) {
    std::size_t disk_bytes = 0;
    std::size_t memory_bytes = 0;
    CHECK(names(DiskTree(root.string()), jobs, disk_bytes) == "a.b/x.xml a/x.xml b.xml ");
    CHECK(names(MemoryTree(kFiles), 1, memory_bytes) == "a.b/x.xml a/x.xml b.xml ");
    CHECK(disk_bytes == 6);
    CHECK(memory_bytes == 6);
  }
  std::filesystem::remove_all(root);
}

TEST_CASE("a folder that is not there is an error") {
  const auto walked =
      DiskTree("/nowhere/at/all").walk({}, [](unsigned, std::string_view, char*, std::size_t) {});
  CHECK_FALSE(walked.ok());
}

TEST_CASE("lines and columns count from 1, columns in code points") {
  constexpr std::string_view kText =
      "\xEF\xBB\xBF"
      "ab\r\nc\xC3\xA9"
      "d\n";
  CHECK(line_column(kText, 3).column == 1);
  CHECK(line_column(kText, 10).line == 2);
  CHECK(line_column(kText, 10).column == 3);
  CHECK(line_at(kText, 4) ==
        "\xEF\xBB\xBF"
        "ab");
  CHECK(line_column(kText, 999).line == 3);
}

}  // namespace
}  // namespace lint
