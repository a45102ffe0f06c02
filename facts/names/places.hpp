// A gazetteer: the tree of places as nested integer ranges, so that "lies in" is containment and "may be the same" is overlap.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace selaras {

/// A place and all that lies in it: [lo, hi]. `lo` is the place's own number, and names it (its code).
struct PlaceRange {
  std::int64_t lo = 0, hi = -1;
  [[nodiscard]] bool contains(PlaceRange other) const { return lo <= other.lo && other.hi <= hi; }
  [[nodiscard]] bool overlaps(PlaceRange other) const { return lo <= other.hi && other.lo <= hi; }
  friend bool operator==(const PlaceRange&, const PlaceRange&) = default;
};

enum class PlaceLevel : std::uint8_t { world, region, country, province, place };

/// Every place of that name, in any language, larger ones first; demonyms and names of areas count ("Russian", "Jabodetabek").
/// Case, spaces around hyphens and words such as "Provinsi" or "Kabupaten" before it do not matter.
std::vector<PlaceRange> find_places(std::string_view name);
/// True if all that is known of the name is what it lies in ("Midwest").
bool is_area(std::string_view name);
/// The place of that name if there is one, or one that is larger than all others of the name (a country before a town).
std::optional<PlaceRange> find_place(std::string_view name);

/// Name of a code in a language (or any language); empty if there is no such place. An area that overlaps others has the code of
/// the place it lies in.
std::string place_name(std::int64_t code, std::string_view language = "id");
PlaceLevel place_level(std::int64_t code);
/// The place around it; the world has none.
std::optional<PlaceRange> place_parent(std::int64_t code);
/// The country it lies in, or is.
std::optional<PlaceRange> country_of(std::int64_t code);
/// The country whose capital it is: a capital may stand for its state.
std::optional<PlaceRange> capital_of(std::int64_t code);
/// Places with other bounds that history links with this one (the Soviet Union and Russia); never the same place.
std::vector<PlaceRange> linked_places(std::int64_t code);
/// The state that a name may stand for: "Gedung Putih" → the United States; capitals for their country. Empty: none.
std::optional<PlaceRange> metonym_place(std::string_view name);

}  // namespace selaras
