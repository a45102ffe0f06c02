// BFCT: the tree of shortest paths is kept as a threaded preorder list.
#include "checker/differences.hpp"

#include <limits>

namespace selaras::checking {

void Differences::clear(std::size_t variables) {
  zero_ = variables;
  edges_.clear();
}

void Differences::at_most(std::uint32_t x, std::uint32_t y, std::int64_t c) { edges_.push_back({y, x, c}); }

/// Sorts the edges by where they begin.
void Differences::arrange() {
  first_.assign(zero_ + 2, 0);
  for (const Edge& edge : edges_) ++first_[edge.from + 1];
  for (std::size_t v = 0; v <= zero_; ++v) first_[v + 1] += first_[v];
  sorted_.assign(edges_.size(), {});
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (const Edge& edge : edges_) sorted_[next[edge.from]++] = edge;
}

/// Takes the descendants of a vertex out of the tree, and itself; false if `forbidden` is one of them.
bool Differences::disassemble(std::uint32_t vertex, std::uint32_t forbidden) {
  const std::uint32_t depth = vertices_[vertex].depth;
  if (depth == 0) return true;
  const std::uint32_t previous = vertices_[vertex].previous;
  std::uint32_t v = vertex;
  do {
    if (v == forbidden) return false;
    vertices_[v].depth = 0;
    v = vertices_[v].next;
  } while (vertices_[v].depth > depth);
  vertices_[previous].next = v;
  vertices_[v].previous = previous;
  return true;
}

void Differences::hang(std::uint32_t vertex, std::uint32_t parent) {
  Vertex& hung = vertices_[vertex];
  hung.depth = vertices_[parent].depth + 1;
  hung.previous = parent;
  hung.next = vertices_[parent].next;
  vertices_[hung.next].previous = vertex;
  vertices_[parent].next = vertex;
}

bool Differences::solve() {
  arrange();
  const auto root = static_cast<std::uint32_t>(zero_ + 1);
  vertices_.assign(zero_ + 2, {0, root, root, 0, false});
  vertices_[root].depth = 1;
  queue_.clear();
  for (std::uint32_t v = 0; v < root; ++v) {
    hang(v, root);
    vertices_[v].queued = true;
    queue_.push_back(v);
  }
  for (std::size_t head = 0; head < queue_.size(); ++head) {
    const std::uint32_t u = queue_[head];
    vertices_[u].queued = false;
    if (vertices_[u].depth == 0) continue;  // an ancestor got shorter: it will come again
    for (std::uint32_t e = first_[u]; e < first_[u + 1]; ++e) {
      const Edge& edge = sorted_[e];
      const Wide distance = vertices_[u].distance + edge.weight;
      if (distance >= vertices_[edge.to].distance) continue;
      if (edge.to == u || !disassemble(edge.to, u)) return false;
      vertices_[edge.to].distance = distance;
      hang(edge.to, u);
      if (vertices_[edge.to].queued) continue;
      vertices_[edge.to].queued = true;
      queue_.push_back(edge.to);
    }
    if (head > 4096 && 2 * head > queue_.size()) {  // forget what has been taken
      queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(head + 1));
      head = std::numeric_limits<std::size_t>::max();
    }
  }
  return true;
}

bool Differences::value(std::uint32_t x, std::int64_t& result) const {
  const Wide value = vertices_[x].distance - vertices_[zero_].distance;
  result = static_cast<std::int64_t>(value);
  return value == result;
}

}  // namespace selaras::checking
