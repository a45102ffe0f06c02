// A list whose equal values are kept once: words and names come again and again in an article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace selaras {

template <class Value>
class Distinct {
 public:
  [[nodiscard]] const Value& operator[](std::size_t place) const { return values_[of_[place]]; }
  [[nodiscard]] std::size_t size() const { return of_.size(); }
  /// Which of `values` a place has.
  [[nodiscard]] std::uint32_t kept(std::size_t place) const { return of_[place]; }
  [[nodiscard]] const std::vector<Value>& values() const { return values_; }

  /// Keeps a value for `put`.
  std::uint32_t keep(Value value) {
    values_.push_back(std::move(value));
    return static_cast<std::uint32_t>(values_.size() - 1);
  }
  /// Appends a place that has a kept value.
  void put(std::uint32_t kept) { of_.push_back(kept); }
  void reserve(std::size_t places, std::size_t values) {
    of_.reserve(places);
    values_.reserve(values);
  }

 private:
  std::vector<Value> values_;
  std::vector<std::uint32_t> of_;
};

/// The same for lists of stems: all stand in one list, one behind the other.
class DistinctLists {
 public:
  using List = std::span<const std::uint64_t>;
  [[nodiscard]] List operator[](std::size_t place) const { return list(of_[place]); }
  /// How many are kept.
  [[nodiscard]] std::size_t lists() const { return ends_.size() - 1; }
  [[nodiscard]] List list(std::size_t kept) const { return std::span(all_).subspan(ends_[kept], ends_[kept + 1] - ends_[kept]); }

  std::uint32_t keep(List list) {
    all_.insert(all_.end(), list.begin(), list.end());
    ends_.push_back(static_cast<std::uint32_t>(all_.size()));
    return static_cast<std::uint32_t>(lists() - 1);
  }
  void put(std::uint32_t kept) { of_.push_back(kept); }
  void reserve(std::size_t places, std::size_t lists, std::size_t stems) {
    of_.reserve(places);
    ends_.reserve(lists + 1);
    all_.reserve(stems);
  }

 private:
  std::vector<std::uint64_t> all_;
  std::vector<std::uint32_t> ends_ = {0};  // where each begins, and the end of all
  std::vector<std::uint32_t> of_;
};

}  // namespace selaras
