// Name similarity: parts are compared in order after folding the spellings that Indonesian names vary in.
#include "facts/names/similarity.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "facts/text/tokens.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_parts = 12, most_letters = 32;  // longer is no name; keeps the comparison bounded

std::vector<std::string> parts_of(std::string_view name) {
  std::vector<std::string> parts;
  std::string part;
  for (const char c : lower_case(name.substr(0, most_parts * most_letters)) + " ") {
    if (c == ' ' || c == '.' || c == '-' || c == ',') {
      if (!part.empty() && parts.size() < most_parts) parts.push_back(part.substr(0, most_letters));
      part.clear();
    } else if (c != '\'') {
      part.push_back(c);
    }
  }
  return parts;
}

/// One spelling for all: oe→u, dj→j, tj→c, sj→sy, y→i, f/p/v→p, silent h after w, s, t, k, d, doubled letters once.
std::string fold(std::string_view part) {
  static constexpr std::array<std::array<std::string_view, 2>, 8> pairs = {
      {{"oe", "u"}, {"dj", "j"}, {"tj", "c"}, {"sj", "si"}, {"wh", "w"}, {"th", "t"}, {"dh", "d"}, {"kh", "k"}}};
  std::string folded;
  for (std::size_t at = 0; at < part.size();) {
    const auto pair = std::find_if(pairs.begin(), pairs.end(), [&](const auto& p) { return part.substr(at).starts_with(p[0]); });
    std::string_view out = part.substr(at, 1);
    if (pair != pairs.end()) {
      out = (*pair)[1];
      at += 2;
    } else {
      ++at;
    }
    for (char c : out) {
      if (c == 'y') c = 'i';
      if (c == 'f' || c == 'v') c = 'p';
      if (c == 'z') c = 's';
      if (c == 'q') c = 'k';
      if (folded.empty() || folded.back() != c) folded.push_back(c);
    }
  }
  return folded;
}

enum class Likeness { none, variant, initial, equal };

Likeness compare(const std::string& a, const std::string& b) {
  constexpr std::size_t long_part = 6;
  if (a == b) return Likeness::equal;
  if ((a.size() == 1 || b.size() == 1) && a[0] == b[0]) return Likeness::initial;
  const std::string x = fold(a), y = fold(b);
  if (x == y) return Likeness::variant;
  const std::size_t shorter = std::min(x.size(), y.size());
  const std::size_t allowed = shorter >= long_part + 2 ? 2 : shorter >= long_part ? 1 : 0;
  return x[0] == y[0] && edit_distance(x, y) <= allowed ? Likeness::variant : Likeness::none;
}

}  // namespace

std::string first_letters(std::string_view name) {
  std::string letters;
  for (std::size_t k = 0; k < name.size(); ++k) {
    if (k == 0 || name[k - 1] == ' ') letters += name[k];
  }
  return letters;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return 3;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t above = row[k];
      row[k] = std::min({row[k] + 1, row[k - 1] + 1, diagonal + (a[i - 1] != b[k - 1] ? 1u : 0u)});
      diagonal = above;
    }
  }
  return std::min<std::size_t>(row[b.size()], 3);
}

std::int32_t name_similarity(std::string_view a, std::string_view b) {
  std::vector<std::string> shorter = parts_of(a), longer = parts_of(b);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  if (shorter.empty()) return 0;
  bool variant = false, equal = false, initial = false;
  std::size_t at = 0;
  for (const std::string& part : shorter) {
    Likeness found = Likeness::none;
    while (at < longer.size() && found == Likeness::none) found = compare(part, longer[at++]);
    if (found == Likeness::none) return 0;
    variant |= found == Likeness::variant;
    initial |= found == Likeness::initial;
    equal |= found == Likeness::equal;
  }
  if (!equal && !variant) return 0;  // initials alone
  const bool all = shorter.size() == longer.size();
  if (variant) return all ? 700 : 600;
  return all && !initial ? 1000 : 850;
}

}  // namespace selaras
