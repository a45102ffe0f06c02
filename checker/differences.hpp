// Difference constraints x - y <= c: an assignment, or the knowledge that there is none.
#pragma once

#include <cstdint>
#include <vector>

#include "checker/domains.hpp"

namespace selaras::checking {

/// Queue-based shortest paths with Tarjan's subtree disassembly (Cherkassky and Goldberg 1999, "BFCT"): no worse
/// than Bellman-Ford, and a negative cycle is seen as soon as it closes.
class Differences {
 public:
  /// Vertices 0..n-1; vertex n stands for zero.
  void clear(std::size_t variables);
  /// x - y <= c
  void at_most(std::uint32_t x, std::uint32_t y, std::int64_t c);
  /// Solves; false if there is a negative cycle.
  bool solve();
  /// After solve(): the value of a variable, if it fits 64 bits.
  [[nodiscard]] bool value(std::uint32_t x, std::int64_t& result) const;

 private:
  struct Edge {
    std::uint32_t from, to;
    std::int64_t weight;
  };
  struct Vertex {
    Wide distance;
    std::uint32_t next, previous;  // in preorder of the tree of shortest paths
    std::uint32_t depth;           // 0: not in the tree
    bool queued;
  };
  void arrange();
  bool disassemble(std::uint32_t vertex, std::uint32_t forbidden);
  void hang(std::uint32_t vertex, std::uint32_t parent);

  std::size_t zero_ = 0;
  std::vector<Edge> edges_, sorted_;
  std::vector<std::uint32_t> first_;  // of each vertex in sorted_
  std::vector<Vertex> vertices_;      // the last one is the root
  std::vector<std::uint32_t> queue_;
};

}  // namespace selaras::checking
