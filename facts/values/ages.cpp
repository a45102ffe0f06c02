#include "facts/values/ages.hpp"

namespace selaras {
namespace {

constexpr std::int64_t oldest = 125;

std::int64_t whole_value(const Numeral& numeral) {
  return numeral.divisor == 1 && numeral.numerator.is_whole() && !numeral.vague ? numeral.numerator.unscaled : 0;
}

}  // namespace

AgeWords::AgeWords(const Lexicon& lexicon)
    : before(lexicon.class_id("age_before")),
      filler(lexicon.class_id("age_filler")),
      bound(lexicon.class_id("number_bound")),
      person(lexicon.class_id("age_person")),
      after(lexicon.class_id("age_after")),
      suffix(lexicon.class_id("age_suffix")),
      no_person(lexicon.class_id("age_no_person")) {}

/// "berusia", "aged" … before the number, with fillers between.
bool AgeReader::announced(std::uint32_t at, std::uint32_t first, bool bare) const {
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t back = 1; back <= reach && back <= at - first; ++back) {
    const Match before = find(at - back, at, words_.before);
    if (!before || (bare && before.entry->number == 0 && find(at - back, at, words_.person))) continue;  // "bapak dua anak"
    std::uint32_t k = at - back + before.length;
    while (k < at) {
      Match filler = find(k, at, words_.filler);
      if (!filler) filler = find(k, at, words_.bound);
      if (!filler) break;
      k += filler.length;
    }
    if (k == at) return true;
  }
  return false;
}

bool AgeReader::is_person_word(std::uint32_t at, std::uint32_t first) const {
  if (at < first || tokens_[at].kind != TokenKind::word || !tokens_[at].capital) return false;
  return !find(at, at + 1, words_.no_person);
}

bool AgeReader::person_near(std::uint32_t at, std::uint32_t first) const {
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t back = 1; back <= reach && back <= at - first; ++back) {
    if (find(at - back, at, words_.person)) return true;
  }
  return false;
}

/// "Budi (66)", "Budi, (66)"
bool AgeReader::in_brackets(const Amount& amount, std::uint32_t first, std::uint32_t end) const {
  const std::uint32_t at = amount.tokens.first;
  if (at < first + 2 || !is_mark(at - 1, end, "(") || tokens_[at].space_before) return false;
  if (!is_mark(amount.tokens.last, end, ")") && !is_mark(amount.tokens.last, end, ",")) return false;
  const bool comma = is_mark(at - 2, end, ",") && at >= first + 3;
  if (!is_person_word(comma ? at - 3 : at - 2, first)) return false;
  const std::int64_t age = whole_value(amount.from);
  if (age <= 0 || age > oldest) return false;
  // Small numbers behind a name are goals or votes as often as children.
  constexpr std::int64_t small = 5;
  return age >= small || amount.measure.kind != QuantityKind::number || person_near(at - 1, first);
}

/// "Siti Aminah, 56 tahun," and "John Smith, 34,"
bool AgeReader::between_commas(const Amount& amount, std::uint32_t first, std::uint32_t end, bool with_unit) const {
  const std::uint32_t at = amount.tokens.first;
  if (at < first + 2 || !is_mark(at - 1, end, ",")) return false;
  // "Jr."
  const std::uint32_t name = is_mark(at - 2, end, ".") && at >= first + 3 ? at - 3 : at - 2;
  const bool told = static_cast<bool>(find(name, name + 1, words_.person));  // "the victim, 19, was"
  if (!told && !is_person_word(name, first)) return false;
  const std::uint32_t last = amount.tokens.last;
  const bool ends = is_mark(last, end, ";") || (is_mark(last, end, ".") && name > first && is_person_word(name - 1, first));
  if (!is_mark(last, end, ",") && !(!told && ends) && !(with_unit && (is_mark(last, end, ")") || is_mark(last, end, ".") || last == end)))
    return false;
  const std::int64_t age = whole_value(amount.from);
  if (age < 1 || age > oldest) return false;
  // One capitalised word is a surname only if the number is no list item.
  constexpr std::int64_t grown = 10;
  const std::uint32_t before = name > first + 1 && is_mark(name - 1, end, "-") ? name - 2 : name - 1;  // "Kelley-Wilson"
  return with_unit || told || age >= grown || (name > first && is_person_word(before, first));
}

std::optional<TokenRange> AgeReader::read(Amount& amount, std::uint32_t first, std::uint32_t end) const {
  const std::uint32_t at = amount.tokens.first;
  const bool bare = amount.measure.kind == QuantityKind::number;
  const bool timed = amount.measure.dimension == "time" || amount.measure.dimension == "calendar";
  if (!bare && !timed) return std::nullopt;
  TokenRange range = amount.tokens;
  if (bare) {
    if (const Match suffix = find(range.last, end, words_.suffix)) {
      range.last += suffix.length;
      amount.measure.unit = "year";
      return range;
    }
    const std::int64_t age = whole_value(amount.to);
    if (age <= 0 || age > oldest || amount.from.scaled) return std::nullopt;
    if (!announced(at, first, true) && !in_brackets(amount, first, end) && !between_commas(amount, first, end, false))
      return std::nullopt;
    amount.measure.unit = "year";
    return range;
  }
  const std::string& unit = amount.measure.unit;
  if (unit != "year" && unit != "month" && unit != "week" && unit != "day") return std::nullopt;
  if (const Match after = find(range.last, end, words_.after); after && after.entry->number != 0) {
    range.last += after.length;
    return range;
  }
  const bool person_before = at > first && find(at - 1, at, words_.person) && unit != "day" && unit != "week";
  if (person_before || announced(at, first, false) ||
      (unit == "year" && (in_brackets(amount, first, end) || between_commas(amount, first, end, true)))) {
    return range;
  }
  return std::nullopt;
}

}  // namespace selaras
