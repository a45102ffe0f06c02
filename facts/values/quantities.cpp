#include "facts/values/quantities.hpp"

#include <array>

#include "facts/values/ages.hpp"
#include "facts/values/amounts.hpp"
#include "facts/values/counted.hpp"
#include "facts/values/identifiers.hpp"
#include "facts/values/ordinals.hpp"
#include "facts/values/readings.hpp"

namespace selaras {
namespace {

/// What a token may begin; one bit each.
enum Start : std::uint16_t {
  starts_numeral = 1,
  starts_currency = 2,
  starts_bound = 4,
  starts_range = 8,
  starts_ordinal = 16,
  starts_skip = 32,
  starts_label = 64,
  starts_hidden_label = 128,
  starts_counted_one = 256,
};

Bound bound_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Bound>, 8> names{{{"about", Bound::about},
                                                                     {"more_than", Bound::more_than},
                                                                     {"at_least", Bound::at_least},
                                                                     {"less_than", Bound::less_than},
                                                                     {"at_most", Bound::at_most},
                                                                     {"up_to", Bound::at_most},
                                                                     {"almost", Bound::almost},
                                                                     {"exact", Bound::exact}}};
  for (const auto& [known, bound] : names) {
    if (known == name) return bound;
  }
  return Bound::exact;
}

struct BoundWords {
  Bound bound = Bound::exact;
  TokenRange tokens;       // empty: none
  std::uint32_t next = 0;  // where the number must begin
  bool outside = false;    // never part of a price's span: "hingga" may be a preposition, "sekitar" is a hedge
};

class QuantityReader {
 public:
  QuantityReader(const Article& article, const Text& text, const Language& language, const std::vector<Timex>& timexes,
                 const std::vector<Identifier>& identifiers)
      : article_(article),
        tokens_(text.tokens),
        sentences_(text.sentences),
        language_(language),
        timexes_(timexes),
        identifiers_(identifiers),
        numeral_words_(language.lexicon),
        amount_words_(language.lexicon),
        unit_words_(language.lexicon),
        ordinal_words_(language.lexicon),
        amounts_(article, text, language, numeral_words_, amount_words_, unit_words_),
        counted_(article, text, language),
        ages_(article, text, language) {
    set_starts();
  }

  std::vector<Quantity> run() {
    for (const Sentence& sentence : sentences_) {
      if (sentence.zone == Zone::related || sentence.zone == Zone::boilerplate) continue;
      read_sentence(sentence.tokens.first, sentence.tokens.last);
    }
    return std::move(found_);
  }

 private:
  void set_starts() {
    const Lexicon& lexicon = language_.lexicon;
    const auto set = [&](ClassId cls, std::uint16_t bit) {
      if (cls == 0) return;
      if (starts_.size() <= cls) starts_.resize(cls + 1u);
      starts_[cls] = static_cast<std::uint16_t>(starts_[cls] | bit);
    };
    for (const ClassId cls : {numeral_words_.digit, numeral_words_.teen, numeral_words_.tens, numeral_words_.joined, numeral_words_.one_hundred,
                              numeral_words_.one_scale, numeral_words_.point, numeral_words_.article_one, numeral_words_.minus,
                              numeral_words_.fraction_one, numeral_words_.fraction_mark, numeral_words_.vague}) {
      set(cls, starts_numeral);
    }
    for (const ClassId cls : {amount_words_.currency_code, amount_words_.currency_code_capital, amount_words_.currency_sign,
                              amount_words_.currency_glued_sign, amount_words_.currency_name_before}) {
      set(cls, starts_currency);
    }
    set(amount_words_.range_open, starts_range);
    set(ordinal_words_.ordinal, starts_ordinal);
    set(ordinal_words_.prefix, starts_ordinal);
    bound_ = lexicon.class_id("number_bound");
    outside_ = lexicon.class_id("number_bound_outside");
    bound_after_ = lexicon.class_id("number_bound_after");
    bound_filler_ = lexicon.class_id("number_bound_filler");
    tens_of_ = lexicon.class_id("number_tens_of");
    skip_ = lexicon.class_id("number_skip");
    label_ = lexicon.class_id("number_label");
    label_after_ = lexicon.class_id("number_label_after");
    hidden_label_ = lexicon.class_id("number_label_skip");
    out_of_ = lexicon.class_id("number_out_of");
    one_ = lexicon.class_id("counted_one");
    set(bound_, starts_bound);
    set(skip_, starts_skip);
    set(label_, starts_label);
    set(hidden_label_, starts_hidden_label);
    set(one_, starts_counted_one);
    for (const WordId word : {numeral_words_.hyphen, numeral_words_.en_dash, numeral_words_.minus_sign, numeral_words_.full_stop,
                              numeral_words_.comma}) {
      marks_[marks_size_++] = word;
    }
  }

  [[nodiscard]] std::uint16_t starts_of(std::uint32_t at) const {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::number) return starts_numeral;
    if (token.word == 0) return 0;
    std::uint16_t bits = 0;
    for (const Entry& entry : language_.lexicon.entries(token.word)) {
      if (entry.cls < starts_.size()) bits = static_cast<std::uint16_t>(bits | starts_[entry.cls]);
    }
    const auto number_at = [&](std::uint32_t k) { return k < tokens_.size() && tokens_[k].kind == TokenKind::number; };
    if (token.kind == TokenKind::punct && (number_at(at + 1) || (number_at(at + 2) && tokens_[at + 1].kind == TokenKind::punct))) {
      for (const WordId mark : marks_) {
        if (mark == token.word && mark != 0) bits |= starts_numeral;
      }
    }
    return bits;
  }

  [[nodiscard]] Match find(std::uint32_t at, std::uint32_t end, ClassId cls) const {
    if (at >= end || cls == 0) return {};
    const Match found = match(language_, tokens_, at, cls);
    return found && at + found.length <= end ? found : Match{};
  }
  [[nodiscard]] bool is(std::uint32_t at, WordId word) const { return at < tokens_.size() && word != 0 && tokens_[at].word == word; }
  [[nodiscard]] bool is_mark(std::uint32_t at, std::uint32_t end, char mark) const {
    return at < end && tokens_[at].kind == TokenKind::punct && article_.text[tokens_[at].begin] == mark;
  }

  /// The token behind a date, time, set or identifier that covers `at`; `at` if there is none.
  std::uint32_t behind_known(std::uint32_t at) {
    while (timex_ < timexes_.size() && timexes_[timex_].tokens.last <= at) ++timex_;
    while (identifier_ < identifiers_.size() && identifiers_[identifier_].tokens.last <= at) ++identifier_;
    if (identifier_ < identifiers_.size() && identifiers_[identifier_].tokens.contains(at)) return identifiers_[identifier_].tokens.last;
    if (timex_ < timexes_.size() && timexes_[timex_].tokens.contains(at) && !is_transparent(timexes_[timex_])) {
      return timexes_[timex_].tokens.last;
    }
    return at;
  }

  /// Durations are quantities too, and "per detik" is the rate of one.
  [[nodiscard]] bool is_transparent(const Timex& timex) const {
    return timex.type == TimexType::duration || find(timex.tokens.first, timex.tokens.last, unit_words_.per) ||
           find(timex.tokens.first, timex.tokens.last, unit_words_.per_joined);
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
    std::uint32_t at = first;
    while (at < end) {
      const std::uint16_t starts = starts_of(at);
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
  std::uint32_t step(std::uint32_t at, std::uint32_t first, std::uint32_t end, std::uint16_t starts, BoundWords& bound) {
    const std::uint32_t stop = limit(end);
    if (stop <= at) return at + 1;
    if (starts & starts_skip) {
      const Match skip = find(at, end, skip_);
      if (skip && !find(at + skip.length, end, unit_words_.unit)) return at + skip.length;
    }
    if (starts & starts_hidden_label) {
      if (const std::uint32_t next = behind_label(at, end); next > at) return next;
    }
    if ((starts & starts_range) && may_begin_number(at + 1, stop)) {
      if (const std::uint32_t next = read_amount(at, first, stop, bound); next > at) return next;
    }
    if (starts & starts_bound) {
      if (const Match found = find(at, end, bound_)) {
        const std::uint32_t next = at + found.length;
        if (!(bound.next == at && !bound.tokens.empty() && !bound.outside)) {
          bound = {bound_named(found.entry->value), {at, next}, next, find(at, next, outside_) || found.entry->value == "up_to"};
        } else {
          bound.next = next;
        }
        while (const Match filler = find(bound.next, end, bound_filler_)) bound.next += filler.length;
        return next;
      }
    }
    if ((starts & (starts_ordinal | starts_numeral)) && !(starts & starts_currency)) {
      if (const std::uint32_t next = read_ordinal_at(at, stop); next > at) return next;
    }
    if (starts & (starts_numeral | starts_currency)) {
      if (const std::uint32_t next = read_amount(at, first, stop, bound); next > at) return next;
      if (tokens_[at].kind == TokenKind::number) return behind_code(at, end);
    }
    if (starts & starts_counted_one) return read_counted_one(at, stop);
    return at + 1;
  }

  [[nodiscard]] bool may_begin_number(std::uint32_t at, std::uint32_t end) const {
    return at < end && (starts_of(at) & (starts_numeral | starts_currency)) != 0;
  }

  /// Behind "nomor 12", "RT 07": the label with its number.
  [[nodiscard]] std::uint32_t behind_label(std::uint32_t at, std::uint32_t end) const {
    const Match label = find(at, end, hidden_label_);
    if (!label) return at;
    std::uint32_t next = at + label.length;
    if (next < end && !tokens_[next].space_before && (is(next, numeral_words_.full_stop) || is_mark(next, end, ':'))) ++next;
    if (next >= end || tokens_[next].kind != TokenKind::number) return at;
    return behind_code(next, end);
  }

  /// Behind a number that is part of a code: everything glued to it, and the numbers of a list "07/02".
  [[nodiscard]] std::uint32_t behind_code(std::uint32_t at, std::uint32_t end) const {
    ++at;
    while (at < end && !tokens_[at].space_before &&
           (tokens_[at].kind != TokenKind::punct ||
            (at + 1 < end && tokens_[at + 1].kind == TokenKind::number && !tokens_[at + 1].space_before && !is_mark(at, end, '(')))) {
      ++at;
    }
    return at;
  }

  std::uint32_t read_ordinal_at(std::uint32_t at, std::uint32_t end) {
    const auto ordinal = read_ordinal(article_, tokens_, language_, amounts_.numerals(), numeral_words_, ordinal_words_, at, end);
    if (!ordinal) return at;
    if (ordinal->collective && is_collective(at, ordinal->tokens.last, end)) {
      const auto noun = counted_.read(ordinal->tokens.last, end, false);
      if (noun) {
        Quantity quantity = start_quantity(QuantityKind::quantity, ordinal->tokens, Decimal::whole(ordinal->value));
        set_count(quantity, *noun);
        quantity.value = Readings::exactly(ordinal->value);
        quantity.in_words = true;
        return emit(std::move(quantity));
      }
    }
    if (followed_by_unit_of_time(at, *ordinal, end)) return at + 1;
    Quantity quantity = start_quantity(QuantityKind::ordinal, ordinal->tokens, Decimal::whole(ordinal->value));
    quantity.dimension = "ordinal";
    quantity.value = Readings::exactly(ordinal->value);
    quantity.in_words = ordinal->in_words;
    return emit(std::move(quantity));
  }

  /// English "second" behind a number is a unit.
  [[nodiscard]] bool followed_by_unit_of_time(std::uint32_t at, const Ordinal& ordinal, std::uint32_t) const {
    return ordinal.value == 2 && ordinal.tokens.last == at + 1 && find(at, at + 1, unit_words_.unit) && at > 0 &&
           tokens_[at - 1].kind == TokenKind::number;
  }

  /// "kedua negara" after a verb, a mark or a preposition: both; "gelombang kedua" and "kedua kalinya": the second.
  [[nodiscard]] bool is_collective(std::uint32_t at, std::uint32_t next, std::uint32_t end) const {
    if (find(next, end, ordinal_words_.stays)) return false;
    if (at == 0) return true;
    const Token& before = tokens_[at - 1];
    if (before.kind != TokenKind::word) return true;
    return !counted_.is_noun_before(at - 1);
  }

  std::uint32_t read_counted_one(std::uint32_t at, std::uint32_t end) {
    const Match one = find(at, end, one_);
    if (!one || !counted_.state_near(at + one.length, end)) return at + 1;
    const std::uint32_t next = at + one.length;
    auto noun = counted_.read(next, end, false);
    if (!noun) return at + 1;
    if (noun->noun.first == next && counted_.is_state(next, end)) noun->lemma = one.entry->value;
    Quantity quantity = start_quantity(QuantityKind::quantity, {at, next}, Decimal::whole(1));
    set_count(quantity, *noun);
    quantity.value = Readings::exactly(1);
    quantity.in_words = true;
    return emit(std::move(quantity));
  }

  std::uint32_t read_amount(std::uint32_t at, std::uint32_t first, std::uint32_t end, const BoundWords& pending) {
    auto amount = amounts_.read(at, end);
    if (!amount) return at;
    const TokenRange tokens = amount->tokens;
    if (is_code(*amount, first, end)) return behind_code(std::max(tokens.last - 1, at), end);
    const bool labelled = tokens.first > first && find(tokens.first - 1, tokens.first, label_);
    BoundWords bound;
    if (!pending.tokens.empty() && (pending.next == at || pending.tokens.last == at)) bound = pending;
    if (amount->from.loose) bound.bound = Bound::about;
    if (is_tens_of(amount->tokens.last, end)) {
      bound.bound = Bound::about;
      amount->tokens.last += 2;
    }
    if (const auto age = ages_.read(*amount, first, end)) return emit_age(*amount, *age, bound);
    std::optional<Counted> noun;
    if (amount->measure.kind == QuantityKind::number) {
      if (const std::uint32_t next = read_share(*amount, end); next > at) return next;
      const bool one = !amount->is_range && amount->from.numerator == Decimal::whole(1);
      const std::uint32_t from = amount->tokens.last;
      if (!labelled) noun = counted_.read(from, end, one);
      if (amount->is_range && !amount->opened && !noun && !amount->to.scaled && joined_by_mark(*amount)) return tokens.last;
      if (amount->from.plain && in_address(tokens.last, end)) return tokens.last;
    }
    return emit_amount(*amount, noun, bound, end);
  }

  [[nodiscard]] bool is_tens_of(std::uint32_t at, std::uint32_t end) const {
    return at + 1 < end && is(at, numeral_words_.hyphen) && !tokens_[at].space_before && !tokens_[at + 1].space_before && find(at + 1, end, tens_of_);
  }

  /// "the 1800 block"
  [[nodiscard]] bool in_address(std::uint32_t at, std::uint32_t end) const { return static_cast<bool>(find(at, end, label_after_)); }

  [[nodiscard]] bool joined_by_mark(const Amount& amount) const {
    return tokens_[amount.from.tokens.last].kind == TokenKind::punct;
  }

  /// Scores, clock times, versions, list numbers, telephone numbers and words with digits.
  [[nodiscard]] bool is_code(const Amount& amount, std::uint32_t first, std::uint32_t end) const {
    const std::uint32_t at = amount.from.tokens.first;
    const std::uint32_t last = amount.tokens.last;
    const bool digits = tokens_[at].kind == TokenKind::number;
    if (!digits) return false;
    const std::string_view text = text_of(article_, tokens_[at]);
    constexpr std::size_t phone = 7;
    if (text.front() == '0' && text.size() >= phone && amount.from.plain) return true;
    const auto glued_number = [&](std::uint32_t mark) {
      return mark + 1 < end && !tokens_[mark].space_before && !tokens_[mark + 1].space_before && tokens_[mark + 1].kind == TokenKind::number;
    };
    const bool bare = amount.measure.kind == QuantityKind::number;
    if (bare && last < end && !tokens_[last].space_before) {
      if (tokens_[last].kind == TokenKind::word) return true;
      if (is_mark(last, end, ':') || is_mark(last, end, '/') || is_mark(last, end, '.') || is(last, numeral_words_.hyphen)) {
        if (glued_number(last)) return true;
      }
    }
    if (bare && at > first && !tokens_[at].space_before && (is_mark(at - 1, end, ':') || is_mark(at - 1, end, '/') || is_mark(at - 1, end, '#')) &&
        (at - 1 == first || !tokens_[at - 1].space_before)) {
      return true;
    }
    // "2003-07": the rest of a range of dates.
    if (bare && at > first + 1 && is(at - 1, numeral_words_.hyphen) && !tokens_[at].space_before && !tokens_[at - 1].space_before &&
        tokens_[at - 2].kind == TokenKind::number) {
      return true;
    }
    // "1. Budi", "2) …": the number of a list item.
    const bool item = at == first && bare && amount.from.plain && last + 1 < end && (is_mark(last, end, '.') || is_mark(last, end, ')'));
    const bool whole_line = at == first && bare && amount.from.plain && last + 1 == end && is_mark(last, end, '.') && end < tokens_.size();
    return item || whole_line;
  }

  /// "4 dari 10 pasien", "one out of three": a share of a round whole.
  std::uint32_t read_share(const Amount& amount, std::uint32_t end) {
    const std::uint32_t at = amount.tokens.first;
    const Match out_of = find(amount.tokens.last, end, out_of_);
    if (!out_of || amount.is_range || amount.from.vague || amount.from.divisor != 1 || !amount.from.numerator.is_whole()) return at;
    const auto whole = amounts_.read(amount.tokens.last + out_of.length, end);
    if (!whole || whole->measure.kind != QuantityKind::number || whole->is_range || whole->from.vague || !whole->from.numerator.is_whole() || whole->from.divisor != 1) return at;
    const std::int64_t a = amount.from.numerator.unscaled, b = whole->from.numerator.unscaled;
    if (b <= 0) return at;
    const bool round = a > 0 && a < b && (b <= 10 || b == 100 || b == 1000 || b == 500 || (a == 1 && b < 1000));
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
    return emit_amount(fraction, counted_.read(fraction.tokens.last, end, false), {}, end);
  }

  [[nodiscard]] Quantity start_quantity(QuantityKind kind, TokenRange tokens, std::optional<Decimal> value) const {
    Quantity quantity;
    quantity.kind = kind;
    quantity.tokens = quantity.number_tokens = tokens;
    quantity.from = quantity.to = value;
    return quantity;
  }

  void set_count(Quantity& quantity, const Counted& noun) const {
    quantity.kind = QuantityKind::quantity;
    quantity.noun = noun.noun;
    quantity.unit = noun.lemma;
    quantity.dimension = "count";
    if (counted_.in_span()) quantity.tokens.last = std::max(quantity.tokens.last, noun.last);
  }

  std::uint32_t emit(Quantity quantity) {
    const auto range = [&](TokenRange tokens) { return TextRange{tokens_[tokens.first].begin, tokens_[tokens.last - 1].end}; };
    quantity.range = range(quantity.tokens);
    quantity.number_range = range(quantity.number_tokens);
    const std::uint32_t next = std::max(quantity.tokens.last, quantity.number_tokens.last);
    found_.push_back(std::move(quantity));
    return next;
  }

  std::uint32_t emit_age(Amount& amount, TokenRange range, const BoundWords& bound) {
    Quantity quantity = start_quantity(QuantityKind::age, range, std::nullopt);
    set_numbers(quantity, amount, bound);
    quantity.unit = amount.measure.unit;
    quantity.dimension = "age";
    Conversion years;
    if (quantity.unit == "month") years.denominator = 12;
    if (quantity.unit == "week") years = {7, 365, {}};
    if (quantity.unit == "day") years.denominator = 365;
    amount.measure.conversion = years;
    set_readings(quantity, amount, quantity.bound, false);
    return emit(std::move(quantity));
  }

  std::uint32_t emit_amount(Amount& amount, const std::optional<Counted>& noun, BoundWords bound, std::uint32_t end) {
    Measure& measure = amount.measure;
    Quantity quantity = start_quantity(measure.kind, amount.tokens, std::nullopt);
    quantity.unit = measure.unit;
    quantity.dimension = measure.dimension;
    if (measure.kind == QuantityKind::number) set_bare(quantity, amount, noun, end);
    else if (measure.kind != QuantityKind::money) take_in_noun(quantity, end);
    set_numbers(quantity, amount, bound);
    const std::uint32_t after = std::max(quantity.tokens.last, noun ? noun->last : 0u);
    if (bound.tokens.empty()) {
      if (const Match found = find(after, end, bound_after_)) quantity.bound = bound_named(found.entry->value);
    }
    const bool continuous = measure.kind == QuantityKind::percent || (measure.kind == QuantityKind::quantity && !noun);
    set_readings(quantity, amount, quantity.bound, continuous);
    if (measure.kind == QuantityKind::money) take_in_bound(quantity, bound, amount);
    else if (amount.opened && by_and(amount)) quantity.tokens.first = amount.opener.first;
    return emit(std::move(quantity));
  }

  /// A number without unit: a count if a noun follows, a fraction, or just a number.
  void set_bare(Quantity& quantity, Amount& amount, const std::optional<Counted>& noun, std::uint32_t end) const {
    const bool fraction = amount.from.divisor != 1 || (amount.from.in_words && !amount.from.numerator.is_whole() && compare(amount.from.numerator, Decimal::whole(1)) < 0);
    if (noun) {
      set_count(quantity, *noun);
      if (const auto rate = read_rate(article_, tokens_, language_, unit_words_, noun->last, end)) {
        quantity.unit += " per " + rate->name;
        quantity.dimension = "count per " + rate->name;
        quantity.tokens.last = rate->last;
      }
    } else {
      quantity.dimension = "number";
      amount.measure.conversion.numerator = 1000;
    }
    if (fraction) {
      quantity.kind = QuantityKind::number;
      quantity.dimension = "percent";
      amount.measure.conversion.numerator = 100'000;
    }
  }

  /// The noun behind a unit ("28 liter limbah", "70 persen energi") is known but stays outside the count's own rules.
  void take_in_noun(Quantity& quantity, std::uint32_t end) const {
    if (const auto noun = counted_.read(quantity.tokens.last, end, false); noun && counted_.in_span()) quantity.noun = noun->noun;
  }

  void set_numbers(Quantity& quantity, const Amount& amount, const BoundWords& bound) const {
    quantity.number_tokens = {amount.is_range ? amount.tokens.first : amount.from.tokens.first, amount.numerals_last};
    if (!bound.tokens.empty()) quantity.number_tokens.first = bound.tokens.first;
    quantity.bound = bound.bound;
    quantity.in_words = amount.from.in_words;
    quantity.rounded = amount.from.scaled || (amount.from.grain == 0 && is_round(amount.from));
    if (amount.from.vague) {
      quantity.bound = Bound::vague;
      quantity.from = amount.from.vague->strict_lo;
      quantity.to = amount.from.vague->strict_hi;
      if (compare(*quantity.from, *quantity.to) == 0) quantity.bound = Bound::about;
      return;
    }
    quantity.from = to_decimal(amount.from);
    quantity.to = to_decimal(amount.to);
    if (amount.is_range && quantity.bound == Bound::exact) quantity.bound = Bound::range;
  }

  [[nodiscard]] static bool is_round(const Numeral& numeral) {
    constexpr std::int64_t round = 1000;
    return numeral.divisor == 1 && numeral.numerator.is_whole() && numeral.numerator.unscaled != 0 && numeral.numerator.unscaled % round == 0;
  }

  void set_readings(Quantity& quantity, const Amount& amount, Bound bound, bool continuous) const {
    const Conversion& conversion = amount.measure.conversion;
    if (amount.is_range) quantity.value = readings_between(amount.from, amount.to, conversion, {bound, continuous});
    else quantity.value = readings_of(amount.from, conversion, {bound, continuous});
  }

  /// Prices are given with their bound: "lebih dari Rp33.000" is { from: 33000 }.
  void take_in_bound(Quantity& quantity, const BoundWords& bound, const Amount& amount) const {
    if (amount.opened) quantity.tokens.first = amount.opener.first;
    if (bound.tokens.empty() || bound.outside) return;
    quantity.tokens.first = bound.tokens.first;
    if (amount.is_range) return;
    if (bound.bound == Bound::more_than || bound.bound == Bound::at_least) quantity.to.reset();
    if (bound.bound == Bound::less_than || bound.bound == Bound::at_most) quantity.from.reset();
  }

  /// The two ends are joined by "and": the opening word belongs to the range.
  [[nodiscard]] bool by_and(const Amount& amount) const {
    for (std::uint32_t at = amount.from.tokens.last; at < amount.to.tokens.first; ++at) {
      if (find(at, amount.to.tokens.first, amount_words_.range_and)) return true;
    }
    return false;
  }

  const Article& article_;
  const std::vector<Token>& tokens_;
  const std::vector<Sentence>& sentences_;
  const Language& language_;
  const std::vector<Timex>& timexes_;
  const std::vector<Identifier>& identifiers_;
  NumeralWords numeral_words_;
  AmountWords amount_words_;
  UnitWords unit_words_;
  OrdinalWords ordinal_words_;
  AmountReader amounts_;
  CountedReader counted_;
  AgeReader ages_;
  std::vector<std::uint16_t> starts_;  // by class
  std::array<WordId, 5> marks_{};
  std::size_t marks_size_ = 0;
  ClassId bound_ = 0, outside_ = 0, bound_after_ = 0, bound_filler_ = 0, tens_of_ = 0, skip_ = 0, label_ = 0, label_after_ = 0, hidden_label_ = 0, out_of_ = 0, one_ = 0;
  std::size_t timex_ = 0, identifier_ = 0;
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> read_quantities(const Article& article, const Text& text, const Language& language,
                                      const std::vector<Timex>& timexes, const std::vector<Identifier>& identifiers) {
  return QuantityReader(article, text, language, timexes, identifiers).run();
}

std::vector<Quantity> read_quantities(const Article& article, const Text& text, const Language& language,
                                      const std::vector<Timex>& timexes) {
  return read_quantities(article, text, language, timexes, read_identifiers(article, text, language));
}

}  // namespace selaras
