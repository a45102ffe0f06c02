// A list whose equal values are kept once: words and names come again and again in an article.
#pragma once

#include <cstddef>
#include <cstdint>
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

}  // namespace selaras
