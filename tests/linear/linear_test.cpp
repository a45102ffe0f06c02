// No input, however hostile, costs more than in proportion to its length: instructions are counted, never seconds.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <string>

#include "tests/linear/hostile.hpp"

namespace selaras {
namespace {

namespace fs = std::filesystem;

/// Family → instructions at n and at 4n, from the files that callgrind dumped, in their order.
std::map<std::string, std::vector<std::uint64_t>> counts(const fs::path& folder) {
  std::map<std::string, std::vector<std::uint64_t>> found;
  for (int k = 1;; ++k) {
    std::ifstream dump(folder / ("calls." + std::to_string(k)));
    if (!dump) return found;
    std::string family;
    for (std::string line; std::getline(dump, line);) {
      constexpr std::string_view trigger = "desc: Trigger: Client Request: ", total = "summary: ";
      if (line.starts_with(trigger)) family = line.substr(trigger.size());
      if (line.starts_with(total) && !family.empty()) found[family].push_back(std::stoull(line.substr(total.size())));
      if (line.starts_with("fn=")) break;
    }
  }
}

TEST(Linear, hostile_texts_cost_in_proportion_to_their_length) {
#ifndef SELARAS_LINEAR_PROBE
  GTEST_SKIP() << "valgrind is not installed: instructions cannot be counted";
#else
  const fs::path folder = fs::temp_directory_path() / ("selaras_linear_" + std::to_string(std::random_device{}()));
  fs::create_directories(folder);
  const std::string command = std::string(SELARAS_VALGRIND) + " --tool=callgrind --callgrind-out-file='" + (folder / "calls").string() +
                              "' --compress-strings=yes '" + SELARAS_LINEAR_PROBE + "' 6000 24000 >'" + (folder / "log").string() + "' 2>&1";
  ASSERT_EQ(std::system(command.c_str()), 0) << command;
  const auto found = counts(folder);
  for (const HostileFamily& family : hostile_families()) {
    const auto at = found.find(std::string(family.name));
    ASSERT_TRUE(at != found.end() && at->second.size() == 2) << family.name;
    const auto [n, four_n] = std::pair(at->second[0], at->second[1]);
    // 4.6: room for tables that double and for what is sorted.
    EXPECT_LE(four_n * 10, n * 46) << family.name << ": " << n << " instructions for n bytes, " << four_n << " for 4n";
  }
  fs::remove_all(folder);
#endif
}

}  // namespace
}  // namespace selaras
