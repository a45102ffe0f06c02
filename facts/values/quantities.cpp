#include "facts/values/quantities.hpp"

#include "facts/values/ages.hpp"
#include "facts/values/codes.hpp"
#include "facts/values/identifiers.hpp"
#include "facts/values/quantity_builder.hpp"

namespace selaras {
namespace {

class QuantityReader : private TokenMatcher {
 public:
  QuantityReader(const Article& article, const Text& text, const Language& language, const std::vector<Timex>& timexes,
                 const std::vector<Identifier>& identifiers)
      : TokenMatcher(article, text.tokens, language),
        sentences_(text.sentences),
        sets_(text.sets),
        timexes_(timexes),
        identifiers_(identifiers),
        words_(language.table<QuantityWords>()),
        amounts_(article, text, language, words_.numeral, words_.amount, words_.unit),
        counted_(article, text, language, words_.counted),
        ages_(article, text, language, words_.age),
        codes_(article, text, language, words_),
        build_(article, text, language, words_, counted_) {}

  std::vector<Quantity> run() {
    constexpr std::size_t tokens_a_quantity = 40;  // in news; moving quantities costs
    found_.reserve(tokens_.size() / tokens_a_quantity + 4);
    for (const Sentence& sentence : sentences_) {
      if (sentence.zone == Zone::related || sentence.zone == Zone::boilerplate) continue;
      headline_ = sentence.zone == Zone::headline;
      read_sentence(sentence.tokens.first, sentence.tokens.last);
    }
    return std::move(found_);
  }

 private:
  /// The token behind a date, time, set or identifier that covers `at`; `at` if there is none.
  std::uint32_t behind_known(std::uint32_t at) {
    while (timex_ < timexes_.size() && timexes_[timex_].tokens.last <= at) ++timex_;
    while (identifier_ < identifiers_.size() && identifiers_[identifier_].tokens.last <= at) ++identifier_;
    if (identifier_ < identifiers_.size() && identifiers_[identifier_].tokens.contains(at))
      return identifiers_[identifier_].tokens.last;
    if (timex_ < timexes_.size() && timexes_[timex_].tokens.contains(at) && !is_transparent(timexes_[timex_])) {
      return timexes_[timex_].tokens.last;
    }
    return at;
  }

  /// Durations are quantities too, and "per detik" is the rate of one.
  [[nodiscard]] bool is_transparent(const Timex& timex) const {
    return timex.type == TimexType::duration || find(timex.tokens.first, timex.tokens.last, words_.unit.per) ||
           find(timex.tokens.first, timex.tokens.last, words_.unit.per_joined);
  }

  /// Where reading must stop: the next date or identifier, or the end of the sentence.
  [[nodiscard]] std::uint32_t limit(std::uint32_t end) const {
    if (identifier_ < identifiers_.size()) end = std::min(end, std::max(identifiers_[identifier_].tokens.first, 0u));
    for (std::size_t k = timex_; k < timexes_.size() && k < timex_ + 4; ++k) {
      if (is_transparent(timexes_[k])) continue;
      end = std::min(end, timexes_[k].tokens.first);
      break;
    }
    return end;
  }

  void read_sentence(std::uint32_t first, std::uint32_t end) {
    BoundWords bound;
    for (std::uint32_t at = first; (at = sets_.next(TokenSet::quantities, at, end)) < end;) {
      const std::uint16_t starts = words_.starts_of(tokens_, at);
      if (starts == 0) {
        ++at;
        continue;
      }
      if (const std::uint32_t behind = behind_known(at); behind > at) {
        at = behind;
        continue;
      }
      at = step(at, first, end, starts, bound);
    }
  }

  /// Reads what begins at `at`; returns the next token to look at, always behind `at`.
  std::uint32_t step(std::uint32_t at, std::uint32_t first, std::uint32_t end, std::uint16_t starts,
                     BoundWords& bound) {
    const std::uint32_t stop = limit(end);
    if (stop <= at) return at + 1;
    if (starts & starts_skip) {
      const Match skip = find(at, end, words_.skip);
      if (skip && !find(at + skip.length, end, words_.unit.unit)) return at + skip.length;
    }
    if (starts & starts_hidden_label) {
      if (const std::uint32_t next = codes_.behind_label(at, end); next > at) return next;
    }
    if ((starts & starts_range) && may_begin_number(at + 1, stop)) {
      if (const std::uint32_t next = read_amount(at, first, stop, bound); next > at) return next;
    }
    if (starts & starts_bound) {
      if (const Match found = find(at, end, words_.bound)) {
        const std::uint32_t next = at + found.length;
        if (!(bound.next == at && !bound.tokens.empty() && !bound.outside)) {
          bound = {bound_named(found.entry->value),
                   {at, next},
                   next,
                   find(at, next, words_.outside) || found.entry->value == "up_to"};
        } else {
          bound.next = next;
        }
        constexpr int most = 3;
        for (int fillers = 0; fillers < most; ++fillers)
          bound.next += find(bound.next, end, words_.bound_filler).length;
        return next;
      }
    }
    if ((starts & (starts_ordinal | starts_numeral)) && !(starts & starts_currency)) {
      if (const std::uint32_t next = read_ordinal_at(at, stop); next > at) return next;
    }
    if (starts & (starts_numeral | starts_currency)) {
      if (const std::uint32_t next = read_amount(at, first, stop, bound); next > at) return next;
      if (tokens_[at].kind == TokenKind::number) return codes_.behind_code(at, end);
    }
    if (starts & starts_counted_one) return read_counted_one(at, stop);
    return at + 1;
  }

  [[nodiscard]] bool may_begin_number(std::uint32_t at, std::uint32_t end) const {
    return at < end && (words_.starts_of(tokens_, at) & (starts_numeral | starts_currency)) != 0;
  }

  std::uint32_t read_ordinal_at(std::uint32_t at, std::uint32_t end) {
    const auto ordinal =
        read_ordinal(article_, tokens_, language_, amounts_.numerals(), words_.numeral, words_.ordinal, at, end);
    if (!ordinal) return at;
    if (ordinal->collective && is_collective(at, ordinal->tokens.last, end)) {
      const auto noun = counted_.read(ordinal->tokens.last, end, false);
      if (noun) return emit(build_.count(ordinal->tokens, ordinal->value, *noun));
    }
    if (followed_by_unit_of_time(at, *ordinal, end)) return at + 1;
    return emit(build_.ordinal(*ordinal));
  }

  /// English "second" behind a number is a unit.
  [[nodiscard]] bool followed_by_unit_of_time(std::uint32_t at, const Ordinal& ordinal, std::uint32_t) const {
    return ordinal.value == 2 && ordinal.tokens.last == at + 1 && find(at, at + 1, words_.unit.unit) && at > 0 &&
           tokens_[at - 1].kind == TokenKind::number;
  }

  /// "kedua negara" after a verb, a mark or a preposition: both; "gelombang kedua" and "kedua kalinya": the second.
  [[nodiscard]] bool is_collective(std::uint32_t at, std::uint32_t next, std::uint32_t end) const {
    if (find(next, end, words_.ordinal.stays)) return false;
    if (find(next, end, words_.ordinal.together)) return true;
    if (at == 0) return true;
    const Token& before = tokens_[at - 1];
    if (before.kind != TokenKind::word) return true;
    return !counted_.is_noun_before(at - 1);
  }

  std::uint32_t read_counted_one(std::uint32_t at, std::uint32_t end) {
    const Match one = find(at, end, words_.one);
    if (!one || !counted_.state_near(at + one.length, end)) return at + 1;
    const std::uint32_t next = at + one.length;
    auto noun = counted_.read(next, end, false);
    if (!noun) return at + 1;
    if (noun->noun.first == next && counted_.is_state(next, end)) noun->lemma = one.entry->value;
    return emit(build_.count({at, next}, 1, *noun));
  }

  std::uint32_t read_amount(std::uint32_t at, std::uint32_t first, std::uint32_t end, const BoundWords& pending) {
    auto amount = amounts_.read(at, end);
    if (!amount) return at;
    const TokenRange tokens = amount->tokens;
    if (codes_.is_code(*amount, first, end)) return codes_.behind_code(std::max(tokens.last - 1, at), end);
    const bool labelled = !amount->from.vague && is_labelled(*amount, first, end);
    BoundWords bound;
    if (!pending.tokens.empty() && (pending.next == at || pending.tokens.last == at)) bound = pending;
    if (amount->from.loose) bound.bound = Bound::about;
    if (labelled && amount->measure.kind == QuantityKind::quantity && (amount->measure.dimension == "time" || amount->measure.dimension == "calendar")) {
      amount->measure = {};  // "kelas 5 semester 1"
      amount->tokens.last = amount->numerals_last;
    }
    if (codes_.is_tens_of(amount->tokens.last, end)) {
      bound.bound = Bound::about;
      amount->tokens.last += 2;
    }
    if (const auto age = ages_.read(*amount, first, end)) return emit(build_.age(*amount, *age, bound));
    std::optional<Counted> noun;
    if (amount->measure.kind == QuantityKind::number) {
      if (const std::uint32_t next = read_share(*amount, end); next > tokens.first) return next;
      const bool one = !amount->is_range && amount->from.numerator == Decimal::whole(1);
      const std::uint32_t from = amount->tokens.last;
      if (!labelled) noun = counted_.read(from, end, one);
      if (const Match more = find(from, end, words_.bound_after); !labelled && !noun && more && bound.tokens.empty() && compare(amount->from.numerator, Decimal::whole(100)) >= 0) {  // "5.000 lebih pemain"
        noun = counted_.read(from + more.length, end, false);
        if (noun) bound.bound = bound_named(more.entry->value);
      }
      if (noun && amount->from.plain && tokens_[noun->noun.first].all_caps && word(at).front() == '0') noun.reset();  // "06 XY"
      if (noun && amount->from.plain && is_model(tokens.first, first, noun->noun.first)) noun.reset();
      if (noun && amount->from.in_words && !headline_ && is_in_name(tokens.first, first, end, noun->noun.first)) return noun->noun.last;
      if (amount->is_range && !amount->opened && !noun && !amount->to.scaled &&
          tokens_[amount->from.tokens.last].kind == TokenKind::punct) {
        return tokens.last;  // "5-7" of a score or a code
      }
      if (one && amount->from.in_words && !noun && at > first && find(at - 1, at, words_.pronoun_after)) return tokens.last;
      if (amount->from.plain && codes_.in_address(tokens.last, end)) return tokens.last;
    }
    return emit(build_.amount(*amount, noun, bound, end));
  }

  /// "kelas 5", "Image 7 of 40"; in "32 menit 3 detik" the first unit names nothing.
  [[nodiscard]] bool is_labelled(const Amount& amount, std::uint32_t first, std::uint32_t end) const {
    const std::uint32_t at = amount.tokens.first, next = amount.tokens.last;
    const bool behind_number = at > first + 1 && tokens_[at - 2].kind == TokenKind::number;
    if (at > first && find(at - 1, at, words_.label)) return !(behind_number && amount.measure.kind == QuantityKind::quantity);
    const bool counts = next < end && tokens_[next].kind == TokenKind::word && !tokens_[next].capital;
    return behind_number && !counts && at > first + 2 && tokens_[at - 1].kind == TokenKind::word && find(at - 3, at - 2, words_.label);
  }

  /// "Nova 13 Pro", "Riau 2 Fraksi": between two capitals a number counts nothing, but in a title all words have one.
  [[nodiscard]] bool is_model(std::uint32_t at, std::uint32_t first, std::uint32_t noun) const {
    const auto unknown = [&](std::uint32_t k) { return tokens_[k].word == 0 && tokens_[k].kind == TokenKind::word && tokens_[k].capital; };
    if (!headline_ && at == first + 1 && unknown(first) && tokens_[noun].capital && tokens_[at].kind == TokenKind::number) return true;  // "Snapdragon 8 Elite"
    if (headline_ || at < first + 2 || !tokens_[noun].capital || tokens_[at].kind != TokenKind::number) return false;
    if (tokens_[at - 1].kind != TokenKind::word || !tokens_[at - 1].capital) return false;
    return tokens_[at - 2].kind == TokenKind::word || tokens_[at - 1].all_caps || is_mark(at - 2, at, ",");  // "…, SDN 1 Sukamaju"
  }

  /// "PT Cahaya Tiga Mustika", "malam Satu Suro": a number word with a capital before another one, in a sentence of prose.
  [[nodiscard]] bool is_in_name(std::uint32_t at, std::uint32_t first, std::uint32_t end, std::uint32_t noun) const {
    const auto titled = [&](std::uint32_t k) { return tokens_[k].kind == TokenKind::word && tokens_[k].capital && !tokens_[k].all_caps; };
    if (at == first || tokens_[at - 1].kind != TokenKind::word || noun != at + 1 || !titled(at) || !titled(noun)) return false;
    constexpr std::uint32_t reach = 24;
    std::uint32_t small = 0, all = 0;
    for (std::uint32_t k = at > first + reach ? at - reach : first; k < std::min(end, at + reach); ++k) {
      if (tokens_[k].kind != TokenKind::word) continue;
      ++all;
      small += !tokens_[k].capital;
    }
    return small * 5 > all * 2;
  }

  /// "4 dari 10 pasien", "one out of three": a share of a round whole.
  std::uint32_t read_share(const Amount& amount, std::uint32_t end) {
    const std::uint32_t at = amount.tokens.first;
    const Match out_of = find(amount.tokens.last, end, words_.out_of);
    if (!out_of || amount.is_range || amount.from.vague || amount.from.divisor != 1 ||
        !amount.from.numerator.is_whole())
      return at;
    const auto whole = amounts_.read(amount.tokens.last + out_of.length, end);
    if (!whole || whole->measure.kind != QuantityKind::number || whole->is_range || whole->from.vague ||
        !whole->from.numerator.is_whole() || whole->from.divisor != 1)
      return at;
    const std::int64_t a = amount.from.numerator.unscaled, b = whole->from.numerator.unscaled;
    if (b <= 0) return at;
    const bool round = a > 0 && a < b && b > 2 && (b <= 10 || b == 100 || b == 1000 || b == 500 || (a == 1 && b < 1000));
    // "one over twenty": a division, if nothing is counted.
    const bool division = out_of.entry->number == 2;
    const bool alone = whole->tokens.last >= end || tokens_[whole->tokens.last].kind == TokenKind::punct;
    if (division ? !alone : !round) return at;
    Numeral share = amount.from;
    share.divisor = b;
    Amount fraction = amount;
    fraction.from = fraction.to = share;
    fraction.tokens.last = whole->tokens.last;
    fraction.numerals_last = whole->tokens.last;
    simplify(fraction.from);
    fraction.to = fraction.from;
    return emit(build_.amount(fraction, counted_.read(fraction.tokens.last, end, false), {}, end));
  }

  std::uint32_t emit(Quantity&& quantity) {
    const std::uint32_t next = std::max(quantity.tokens.last, quantity.number_tokens.last);
    if (quantity.from || quantity.to) found_.push_back(std::move(quantity));  // "777777777777777 persembilan" is more than a decimal holds
    return next;
  }

  const std::vector<Sentence>& sentences_;
  const TokenSets& sets_;
  const std::vector<Timex>& timexes_;
  const std::vector<Identifier>& identifiers_;
  const QuantityWords& words_;
  AmountReader amounts_;
  CountedReader counted_;
  AgeReader ages_;
  CodeGuard codes_;
  QuantityBuilder build_;
  bool headline_ = false;
  std::size_t timex_ = 0, identifier_ = 0;
  std::vector<Quantity> found_;
};

}  // namespace

bool concerns_quantities(const Language& language, WordId word, bool phrase) { return language.table<QuantityWords>().concerns(word, phrase); }

std::vector<Quantity> read_quantities(const Article& article, const Text& text, const Language& language,
                                      const std::vector<Timex>& timexes, const std::vector<Identifier>& identifiers) {
  return QuantityReader(article, text, language, timexes, identifiers).run();
}

std::vector<Quantity> read_quantities(const Article& article, const Text& text, const Language& language,
                                      const std::vector<Timex>& timexes) {
  return read_quantities(article, text, language, timexes, read_identifiers(article, text, language));
}

}  // namespace selaras
