// Plates, posts, flights and addresses of one story: which two that differ are one, mistyped.
#pragma once

#include <cstdint>
#include <string_view>

#include "facts/claims/stories.hpp"
#include "facts/claims/value_classes.hpp"

namespace selaras {

class SameIdentifier {
 public:
  SameIdentifier(const ClaimSet& set, const Stories& stories) : set_(set), stories_(stories) {}

  [[nodiscard]] static bool knows(std::string_view kind);
  /// How sure it is that two identifiers of a kind are one; 0: they are not.
  [[nodiscard]] std::int32_t same(std::string_view kind, const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;

 private:
  [[nodiscard]] std::int32_t same_plate(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;
  [[nodiscard]] std::int32_t same_flight(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;
  [[nodiscard]] std::int32_t same_post(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;
  [[nodiscard]] static std::int32_t near_post(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y);
  [[nodiscard]] std::int32_t same_neighbourhood(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;
  [[nodiscard]] std::int32_t same_address(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;

  const ClaimSet& set_;
  const Stories& stories_;
};

}  // namespace selaras
