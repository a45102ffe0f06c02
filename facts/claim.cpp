#include "selaras/claim.hpp"

#include <algorithm>

namespace selaras {
namespace {

constexpr auto before = [](const Property& property, Attribute attribute) { return property.attribute < attribute; };

}  // namespace

std::optional<std::int64_t> Mention::get(Attribute attribute) const {
  const auto at = std::lower_bound(properties.begin(), properties.end(), attribute, before);
  if (at == properties.end() || at->attribute != attribute) return std::nullopt;
  return at->payload;
}

void Mention::set(Attribute attribute, std::int64_t payload) {
  const auto at = std::lower_bound(properties.begin(), properties.end(), attribute, before);
  if (at != properties.end() && at->attribute == attribute) at->payload = payload;
  else properties.insert(at, {attribute, payload});
}

}  // namespace selaras
