#include "facts/values/codes.hpp"

namespace selaras {

std::uint32_t CodeGuard::behind_label(std::uint32_t at, std::uint32_t end) const {
  const Match label = find(at, end, words_.hidden_label);
  if (!label) return at;
  std::uint32_t next = at + label.length;
  if (next < end && !tokens_[next].space_before && (is(next, end, words_.numeral.full_stop) || is_mark(next, end, ":")))
    ++next;
  if (next >= end || tokens_[next].kind != TokenKind::number) return at;
  return behind_code(next, end);
}

std::uint32_t CodeGuard::behind_code(std::uint32_t at, std::uint32_t end) const {
  ++at;
  while (at < end && !tokens_[at].space_before &&
         (tokens_[at].kind != TokenKind::punct || (at + 1 < end && tokens_[at + 1].kind == TokenKind::number &&
                                                   !tokens_[at + 1].space_before && !is_mark(at, end, "(")))) {
    ++at;
  }
  return at;
}

/// A mark with a number glued to both its sides begins at `mark`.
bool CodeGuard::glued_number(std::uint32_t mark, std::uint32_t end) const {
  return is_number(mark + 1, end) && is_glued(mark) && is_glued(mark + 1);
}

/// "1446H / 2025M": a capital glued to a year names the calendar.
bool CodeGuard::is_year_letter(std::uint32_t at, std::uint32_t last) const {
  const std::string_view text = word(at);
  if (last == at + 1 && text.size() == 4 && text.starts_with("14") && last < tokens_.size() && word(last) == "H") return true;  // "1446 H"
  if (last != at + 2 || text.size() != 4 || (!text.starts_with("19") && !text.starts_with("20") && !text.starts_with("14"))) return false;
  return is_glued(at + 1) && tokens_[at + 1].capital && tokens_[at + 1].end - tokens_[at + 1].begin == 1;
}

/// "(260) 436-7867", "528-CASH (2274)", "0811 9787 670"
bool CodeGuard::is_telephone(std::uint32_t at, std::uint32_t last, std::uint32_t first, std::uint32_t end) const {
  const auto is_letters = [&](std::uint32_t k) { return k < end && tokens_[k].all_caps && tokens_[k].end - tokens_[k].begin >= 4; };
  if (is(last, end, words_.numeral.hyphen) && is_glued(last) && is_letters(last + 1) && is_glued(last + 1)) return true;
  if (at > first && is_mark(at - 1, end, "(") && is_mark(last, end, ")")) {
    const bool goes_on = is_number(last + 1, end) && is(last + 2, end, words_.numeral.hyphen) && is_glued(last + 2);
    if (goes_on && (glued_number(last + 2, end) || (is_letters(last + 3) && is_glued(last + 3)))) return true;  // "(305) 555-TIPS"
    if (at > first + 2 && is_letters(at - 2) && (is(at - 3, end, words_.numeral.hyphen) || is_mark(at - 3, end, "."))) return true;
  }
  const bool leads = word(at).front() == '0' && word(at).size() >= 4;
  if (leads && is_number(last, end) && tokens_[last].end - tokens_[last].begin >= 3) return true;
  constexpr std::uint32_t groups = 3;
  for (std::uint32_t back = 1; back <= groups && back <= at - first && tokens_[at - back].kind == TokenKind::number; ++back) {
    if (word(at - back).front() == '0' && word(at - back).size() >= 4) return true;
  }
  return false;
}

/// Scores, clock times, versions, list numbers, telephone numbers and words with digits.
bool CodeGuard::is_code(const Amount& amount, std::uint32_t first, std::uint32_t end) const {
  const std::uint32_t at = amount.from.tokens.first;
  const std::uint32_t last = amount.tokens.last;
  const bool digits = tokens_[at].kind == TokenKind::number;
  if (!digits) return false;
  const std::string_view text = word(at);
  constexpr std::size_t phone = 7;
  if (text.front() == '0' && text.size() >= phone && amount.from.plain) return true;
  constexpr std::size_t registered = 10;  // digits that nobody groups
  if (amount.from.plain && amount.measure.kind == QuantityKind::number && at > first && text.size() >= registered) return true;
  if (amount.from.plain && amount.measure.kind == QuantityKind::number && at > first && text.size() >= 4 && text.front() == '0') return true;  // "Kodim 0412"
  if (amount.measure.kind != QuantityKind::money && is_year_letter(at, last)) return true;
  const bool network = text.size() == 1 && last == at + 2 && is_glued(at + 1) && word(at + 1) == "G";  // "5G"
  if (network && amount.measure.kind != QuantityKind::money) return true;
  const bool bare = amount.measure.kind == QuantityKind::number;
  if (bare && last < end && !tokens_[last].space_before) {
    if (tokens_[last].kind == TokenKind::word) return true;
    if (is_mark(last, end, ":") || is_mark(last, end, "/") || is_mark(last, end, ".") ||
        is(last, end, words_.numeral.hyphen)) {
      if (glued_number(last, end)) return true;
    }
    const bool site = is_mark(last, end, ".") && last + 1 < end && tokens_[last + 1].kind == TokenKind::word && is_glued(last + 1) && !tokens_[last + 1].capital;
    if (site) return true;  // "20.contoh.com"
  }
  if (bare && at > first && !tokens_[at].space_before &&
      (is_mark(at - 1, end, ":") || is_mark(at - 1, end, "/") || is_mark(at - 1, end, "#") || is_mark(at - 1, end, "*") || is_mark(at - 1, end, "=")) &&
      (at - 1 == first || !tokens_[at - 1].space_before)) {
    return true;
  }
  if (bare && is_telephone(at, last, first, end)) return true;
  // "2003-07": the rest of a range of dates.
  if (bare && at > first + 1 && is(at - 1, end, words_.numeral.hyphen) && !tokens_[at].space_before &&
      !tokens_[at - 1].space_before && tokens_[at - 2].kind == TokenKind::number) {
    return true;
  }
  // "1. Budi", "2) …": the number of a list item.
  const bool item = at == first && bare && amount.from.plain && last + 1 < end &&
                    (is_mark(last, end, ".") || is_mark(last, end, ")"));
  const bool whole_line =
      at == first && bare && amount.from.plain && last + 1 == end && is_mark(last, end, ".") && end < tokens_.size();
  return item || whole_line;
}

}  // namespace selaras
