#include "selaras/schema.hpp"

#include <array>

namespace selaras {
namespace {

constexpr std::array sorts = {
#define X(name) std::string_view(#name),
    SELARAS_SORTS(X)
#undef X
};

constexpr std::array table = {
#define X(name, type) AttributeInfo{#name, Type::type},
    SELARAS_ATTRIBUTES(X)
#undef X
};

}  // namespace

std::span<const std::string_view> sort_names() { return sorts; }
std::span<const AttributeInfo> attribute_table() { return table; }
std::string_view name_of(Sort sort) { return sorts[static_cast<std::size_t>(sort)]; }
std::string_view name_of(Attribute attribute) { return table[static_cast<std::size_t>(attribute)].name; }
Type type_of(Attribute attribute) { return table[static_cast<std::size_t>(attribute)].type; }

std::optional<Sort> find_sort(std::string_view name) {
  for (std::size_t i = 0; i < sorts.size(); ++i) {
    if (sorts[i] == name) return static_cast<Sort>(i);
  }
  return std::nullopt;
}

std::optional<Attribute> find_attribute(std::string_view name) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].name == name) return static_cast<Attribute>(i);
  }
  return std::nullopt;
}

}  // namespace selaras
