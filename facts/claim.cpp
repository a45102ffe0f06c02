#include "selaras/claim.hpp"

#include <algorithm>

namespace selaras {
namespace {

constexpr auto before = [](const Property& property, Attribute attribute) { return property.attribute < attribute; };

}  // namespace

void Mention::set(Attribute attribute, std::int64_t payload) {
  constexpr std::size_t usual = 8;
  if (properties.empty()) properties.reserve(usual);
  const auto at = std::lower_bound(properties.begin(), properties.end(), attribute, before);
  if (at != properties.end() && at->attribute == attribute) at->payload = payload;
  else properties.insert(at, {attribute, payload});
}

}  // namespace selaras
