#include "facts/values/units.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <numeric>

namespace selaras {
namespace {

__extension__ using Wide = __int128;

std::int64_t parse_int(std::string_view text, std::int64_t otherwise) {
  std::int64_t value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// "-273.15" of a data file.
Decimal parse_offset(std::string_view text) {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return Decimal::whole(parse_int(text, 0));
  std::string digits(text);
  digits.erase(point, 1);
  return normalised({parse_int(digits, 0), static_cast<std::int32_t>(text.size() - point - 1)});
}

std::string_view take_word(std::string_view& rest) {
  const std::size_t stop = std::min(rest.find(' '), rest.size());
  const std::string_view word = rest.substr(0, stop);
  rest.remove_prefix(std::min(stop + 1, rest.size()));
  return word;
}

/// "kilometre length 1000000", "degree_Fahrenheit temperature 5000/9 -32"
Unit parse_unit(std::string_view value) {
  Unit unit;
  unit.name = std::string(take_word(value));
  std::replace(unit.name.begin(), unit.name.end(), '_', ' ');
  unit.dimension = std::string(take_word(value));
  const std::string_view factor = take_word(value);
  const std::size_t slash = factor.find('/');
  unit.conversion.numerator = parse_int(factor.substr(0, slash), 1);
  if (slash != std::string_view::npos) unit.conversion.denominator = parse_int(factor.substr(slash + 1), 1);
  if (!value.empty()) unit.conversion.offset = parse_offset(value);
  return unit;
}

/// a/b reduced; false if it does not fit.
bool set_fraction(Conversion& conversion, Wide a, Wide b) {
  Wide x = a, y = b;
  while (y != 0) {
    const Wide rest = x % y;
    x = y;
    y = rest;
  }
  a /= x;
  b /= x;
  constexpr Wide limit = std::numeric_limits<std::int64_t>::max();
  if (a > limit || b > limit) return false;
  conversion.numerator = static_cast<std::int64_t>(a);
  conversion.denominator = static_cast<std::int64_t>(b);
  return true;
}

/// Squares or cubes a length: areas in square millimetres, volumes in millilitres.
bool raise(Unit& unit, std::int64_t power) {
  if (unit.dimension != "length" || unit.conversion.denominator > 1'000'000) return false;
  const Wide a = unit.conversion.numerator, b = unit.conversion.denominator;
  if (power == 2 && a < 2'000'000'000) {
    unit.name = "square " + unit.name;
    unit.dimension = "area";
    return set_fraction(unit.conversion, a * a, b * b);
  }
  if (power == 3 && a < 2'000'000'000) {
    unit.name = "cubic " + unit.name;
    unit.dimension = "volume";
    return set_fraction(unit.conversion, a * a * a, b * b * b * 1000);
  }
  return false;
}

class UnitReader : private TokenMatcher {
 public:
  UnitReader(const Article& article, std::span<const Token> tokens, const Language& language, const UnitWords& words,
             std::uint32_t end)
      : TokenMatcher(article, tokens, language), words_(words), end_(end) {}

  std::optional<Unit> simple(std::uint32_t at, bool after_digits) const {
    std::uint32_t from = at;
    std::int64_t power = 1;
    if (const Match before = find(at, words_.power_before)) {
      power = before.entry->number;
      from += before.length;
    }
    Match found = find(from, words_.unit);
    if (!found && after_digits) found = letter(from);
    if (!found && after_digits && from < end_ && tokens_[from].capital) found = find(from, words_.capital);
    if (!found && after_digits) found = symbol(from, power > 1);
    if (!found) return std::nullopt;
    Unit unit = parse_unit(found.entry->value);
    unit.last = from + found.length;
    if (power == 1) {
      if (const Match after = find(unit.last, words_.power_after)) {
        power = after.entry->number;
        if (unit.dimension == "length") unit.last += after.length;
      } else if (const Match digit = find(unit.last, words_.power_digit);
                 digit && !tokens_[unit.last].space_before && unit.dimension == "length") {
        power = digit.entry->number;
        ++unit.last;
      }
    }
    if (power > 1 && unit.dimension == "length" && !raise(unit, power)) return std::nullopt;
    unit.rate_from = unit.last;
    return unit;
  }

  std::optional<Unit> full(std::uint32_t at, bool after_digits) const {
    auto unit = simple(at, after_digits);
    if (!unit) return std::nullopt;
    if (auto rate = per(unit->last)) {
      unit->rate_from = unit->last;
      unit->last = rate->last;
      if (unit->dimension == "length" && rate->dimension == "time" && rate->conversion.denominator == 1) {
        if (!set_fraction(unit->conversion, static_cast<Wide>(unit->conversion.numerator) * 3600,
                          static_cast<Wide>(unit->conversion.denominator) * rate->conversion.numerator)) {
          return std::nullopt;
        }
        unit->dimension = "speed";
      } else {
        unit->dimension += " per " + rate->name;
      }
      unit->name += " per " + rate->name;
    }
    return unit;
  }

  /// "per jam", "/ kg", "an hour"
  std::optional<Unit> per(std::uint32_t at) const {
    const Match found = find(at, words_.per);
    if (!found) {
      const Match joined = find(at, words_.per_joined);
      if (!joined) return std::nullopt;
      Unit unit;
      unit.name = joined.entry->value;
      unit.dimension = "time";
      unit.conversion.numerator = joined.entry->number > 0 ? joined.entry->number : 1;
      const std::size_t space = unit.name.find(' ');
      if (space != std::string::npos) {
        unit.conversion.numerator = parse_int(std::string_view(unit.name).substr(space + 1), 1);
        unit.name.resize(space);
      }
      unit.last = at + joined.length;
      return unit;
    }
    const std::uint32_t next = at + found.length;
    if (next >= end_) return std::nullopt;
    if (auto unit = simple(next, true)) return unit;
    const Token& token = tokens_[next];
    if (token.kind != TokenKind::word || token.capital || found.length != 1 || !token.space_before) return std::nullopt;
    Unit unit;
    unit.name = lower_case(word(next));
    unit.last = next + 1;
    return unit;
  }

 private:
  Match find(std::uint32_t at, ClassId cls) const { return TokenMatcher::find(at, end_, cls); }

  /// "30 g daun": a small letter that is no word of its own.
  Match letter(std::uint32_t at) const {
    const Match found = find(at, words_.letter);
    if (!found || tokens_[at].capital) return {};
    return at + 1 < tokens_.size() && !tokens_[at + 1].space_before && tokens_[at + 1].kind == TokenKind::word ? Match{}
                                                                                                               : found;
  }

  Match symbol(std::uint32_t at, bool squared) const {
    const Match found = find(at, words_.symbol);
    if (!found || tokens_[at].all_caps) return found && tokens_[at].all_caps ? Match{} : found;
    const std::uint32_t next = at + 1;
    if (tokens_[at].capital && next + 1 < end_ && tokens_[next].kind == TokenKind::punct && tokens_[next + 1].capital && find(at, words_.compass)) return {};
    if (!tokens_[at].space_before || squared) {
      // "3D", "5m-an": glued letters must end there.
      return next < end_ && !tokens_[next].space_before && tokens_[next].kind != TokenKind::punct && (!squared || tokens_[next].kind == TokenKind::word) ? Match{} : found;
    }
    if (next >= tokens_.size() || tokens_[next].kind == TokenKind::punct || tokens_[next].kind == TokenKind::newline)
      return found;
    if (next < end_ && tokens_[next].kind == TokenKind::number && tokens_[at].end - tokens_[at].begin == 1)
      return found;
    return tokens_[at].end - tokens_[at].begin == 1 && find(next, words_.symbol_follow) ? found : Match{};
  }

  const UnitWords& words_;
  std::uint32_t end_;
};

}  // namespace

UnitWords::UnitWords(const Lexicon& lexicon)
    : unit(lexicon.class_id("unit")),
      symbol(lexicon.class_id("unit_symbol")),
      capital(lexicon.class_id("unit_capital")),
      letter(lexicon.class_id("unit_letter")),
      compass(lexicon.class_id("unit_compass")),
      symbol_follow(lexicon.class_id("counted_stop")),
      per(lexicon.class_id("unit_per")),
      per_joined(lexicon.class_id("unit_per_joined")),
      power_before(lexicon.class_id("unit_power_before")),
      power_after(lexicon.class_id("unit_power_after")),
      power_digit(lexicon.class_id("unit_power_digit")) {}

std::optional<Unit> read_unit(const Article& article, std::span<const Token> tokens, const Language& language,
                              const UnitWords& words, std::uint32_t at, std::uint32_t end, bool after_digits) {
  return UnitReader(article, tokens, language, words, end).full(at, after_digits);
}

std::optional<Conversion> conversion_of(const std::string& unit) {
  const Language& english = language("en");
  Article article;
  article.text = unit;
  const std::vector<Token> tokens = tokenize(article.text, english.lexicon);
  const auto end = static_cast<std::uint32_t>(tokens.size());
  const auto read = read_unit(article, tokens, english, UnitWords(english.lexicon), 0, end, false);
  if (!read || read->last != end || read->name != unit) return std::nullopt;
  return read->conversion;
}

namespace {

/// Currency code → grains of one unit, from the lists of codes ("usd = USD 100").
struct Grains {
  explicit Grains(const Language& language) {
    const Lexicon& lexicon = language.lexicon;
    for (const char* cls : {"currency_code", "currency_code_capital"}) {
      for (const Entry* entry : lexicon.all(lexicon.class_id(cls))) {
        const std::string_view value = entry->value;
        const std::size_t code = std::min(value.find(' '), value.size()), number = std::min(code + 1, value.size());
        std::int64_t grains = 0;
        if (std::from_chars(value.data() + number, value.data() + value.size(), grains).ec == std::errc{} && grains > 0) {
          of.emplace(value.substr(0, code), grains);
        }
      }
    }
  }
  std::map<std::string, std::int64_t, std::less<>> of;
};

}  // namespace

std::optional<std::int64_t> grains_of(std::string_view currency) {
  const auto& grains = language("en").table<Grains>().of;
  const auto found = grains.find(currency);
  return found == grains.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Unit> read_rate(const Article& article, std::span<const Token> tokens, const Language& language,
                              const UnitWords& words, std::uint32_t at, std::uint32_t end) {
  return UnitReader(article, tokens, language, words, end).per(at);
}

}  // namespace selaras
