// Runs a fuzzer's entry point without libFuzzer: every file of a folder (what crashed once), then a fixed number of inputs
// made from them. Usage: FUZZER FOLDER RUNS
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/fuzz/mutations.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& input) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size()); }

std::vector<std::string> read_all(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(folder)) paths.push_back(file.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> inputs;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return inputs;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::vector<std::string> seeds = read_all(arguments[1]);
  if (seeds.empty()) return 2;
  for (const std::string& seed : seeds) run(seed);
  constexpr std::size_t longest = 600;
  const long runs = std::strtol(arguments[2], nullptr, 10);
  selaras::Random random(20261122);
  std::string input;
  for (long k = 0; k < runs; ++k) {
    if (k % 50 == 0) input = seeds[random.below(seeds.size())];
    selaras::mutate(input, random, longest);
    run(input);
  }
  std::printf("%zu files, %ld inputs made from them\n", seeds.size(), runs);
  return 0;
}
