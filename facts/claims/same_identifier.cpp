#include "facts/claims/same_identifier.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "facts/claims/name_lists.hpp"

namespace selaras {
namespace {

/// The same letters or digits, in this order or another.
bool are_exchanged(std::string a, std::string b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b;
}

/// "1700" and "17000": a number of hundreds, and the same with one more nought.
bool is_shortened(std::string_view a, std::string_view b) {
  constexpr std::size_t least = 4;
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() >= least && a.ends_with("00") && b.size() == a.size() + 1 && b.ends_with('0') && b.starts_with(a);
}

}  // namespace

bool SameIdentifier::knows(std::string_view kind) {
  return kind == "plate" || kind == "registration" || kind == "case_number" || kind == "flight" || kind == "km_post" || kind == "rt_rw" || kind == "address";
}

std::int32_t SameIdentifier::same(std::string_view kind, const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  if (kind == "flight") return same_flight(a, b, x, y);
  if (kind == "km_post") return same_post(a, b, x, y);
  if (kind == "rt_rw") return same_neighbourhood(a, b, x, y);
  return kind == "address" ? same_address(a, b, x, y) : same_plate(a, b, x, y);
}

/// One or two letters apart. Both in one article are two vehicles, unless both are said of the same one.
std::int32_t SameIdentifier::same_plate(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  if (edits(a.value, b.value) > 2) return 0;
  const std::string_view of = set_.text(x.mention, Attribute::object), also = set_.text(y.mention, Attribute::object);
  const bool same_vehicle = share_name(of, also);
  if (share_article(a, b)) return quiet;
  if (!same_vehicle && !of.empty() && !also.empty()) return quiet;
  return same_vehicle ? 950 : 820;
}

/// "SV 5276" and "SV 5726": the same digits in another order. Out and back are numbers in a row, other flights share digits by chance.
std::int32_t SameIdentifier::same_flight(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  constexpr std::size_t airline = 2, least = 3;
  if (x.article == y.article || a.value.size() != b.value.size() || a.value.size() < airline + least || a.value.substr(0, airline) != b.value.substr(0, airline)) return 0;
  if (!are_exchanged(a.value.substr(airline), b.value.substr(airline)) || stories_.link(x.article, y.article) < linked) return 0;
  return a.told_in(y.article) || b.told_in(x.article) ? quiet : 850;
}

/// "KM 01+200" and "KM 014200"; posts along one road ("KM 91", "KM 92") are different posts.
std::int32_t SameIdentifier::same_post(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  constexpr std::size_t unit = 3, least = 4;  // without "KM "
  if (x.article == y.article) return 0;
  if (a.value.size() < unit + least || b.value.size() < unit + least) return near_post(a, b, x, y);
  return edits(a.value, b.value) == 1 && !share_article(a, b) ? 900 : 0;
}

/// "KM 91" and "KM 93" of one road and story: where it began and where it ended, or one of them is wrong.
std::int32_t SameIdentifier::near_post(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) {
  constexpr std::size_t unit = 3, longest = 7;
  constexpr int near = 5;
  const auto number = [](const std::string& value) {
    const std::string digits = value.size() > unit && value.size() <= longest ? value.substr(unit) : std::string{};
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos ? std::stoi(digits) : -1;
  };
  const int one = number(a.value), other = number(b.value);
  if (one < 0 || other < 0 || std::abs(one - other) > near || a.told_in(y.article) || b.told_in(x.article)) return 0;
  return quiet;
}

/// One neighbourhood of one settlement, with one of its two numbers changed; two residents live where they live.
std::int32_t SameIdentifier::same_neighbourhood(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  const std::string_view of = set_.text(x.mention, Attribute::object), also = set_.text(y.mention, Attribute::object);
  if (x.article == y.article || of.empty() || !is_short_for(of, also) || a.told_in(y.article) || b.told_in(x.article)) return 0;
  if (set_.text(x.mention, Attribute::status) == "residence" && set_.text(y.mention, Attribute::status) == "residence") return 0;
  const auto second = [](std::string_view value) { return value.find(" RW "); };
  const auto s = second(a.value), t = second(b.value);
  if (s == std::string::npos || t == std::string::npos) return 0;
  const bool first_differs = a.value.substr(0, s) != b.value.substr(0, t);
  const bool second_differs = a.value.substr(s) != b.value.substr(t);
  return first_differs != second_differs ? 900 : 0;
}

/// "5800 block of Shore Drive" and "8500 block of Shore Drive": digits exchanged. One digit apart is next door.
std::int32_t SameIdentifier::same_address(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
  if (x.article == y.article || stories_.link(x.article, y.article) < linked) return 0;
  if (are_exchanged(a.value, b.value) || is_shortened(a.value, b.value)) return a.told_in(y.article) || b.told_in(x.article) ? quiet : 850;
  return a.value.size() == b.value.size() && edits(a.value, b.value) == 1 && !a.told_in(y.article) && !b.told_in(x.article) ? quiet : 0;
}

}  // namespace selaras
