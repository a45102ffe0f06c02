// For libFuzzer: every other change is one of ours.
#include <algorithm>
#include <cstring>

#include "tests/fuzz/mutations.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned int seed) {
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, most);
  selaras::Random random(seed);
  std::string text(reinterpret_cast<const char*>(data), size);
  selaras::mutate(text, random, most);
  std::memcpy(data, text.data(), text.size());
  return text.size();
}
