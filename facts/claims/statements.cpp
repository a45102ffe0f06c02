#include "facts/claims/statements.hpp"

#include <algorithm>

#include "facts/claims/periods.hpp"

namespace selaras {
namespace {

/// What a word says only where it is no part of a name: the play "Private Lives" lasts no longer than others.
constexpr std::uint64_t said_only_by_words = bit(WordMark::state) | bit(WordMark::recurs) | bit(WordMark::wanted) | bit(WordMark::at_time) | bit(WordMark::hardly) |
                                             bit(WordMark::condition) | bit(WordMark::planned) | bit(WordMark::shift) | bit(WordMark::only) | bit(WordMark::all) |
                                             bit(WordMark::deed) | bit(WordMark::active) | bit(WordMark::passive);

class StatementReader {
 public:
  explicit StatementReader(const Scene& scene) : scene_(scene), words_(scene.words), enclosed_(is_enclosed()), denies_(scene.may_tell(scene.words.says_no_phrase)) {}

  [[nodiscard]] Statement read(const Sentence& sentence) {
    Statement made;
    made.range = sentence.range;
    made.zone = sentence.zone;
    made.question = sentence.tokens.last > 0 && scene_.word(sentence.tokens.last - 1) == "?";
    if (const ClauseDraft* clause = scene_.clause_at(sentence.tokens.first); clause != nullptr && !(enclosed_ && clause->who.empty())) {
      made.layer = clause->layer;
      made.who = clause->who;
    }
    add_words(sentence, made);
    add_numbers(sentence, made);
    add_days(sentence, made);
    join_periods(scene_, made);
    for (StatementNumber& number : made.numbers) number.segment = segments_[number.token - sentence.tokens.first];
    for (StatementDay& day : made.days) day.segment = segments_[day.token - sentence.tokens.first];
    add_places(sentence, made);
    for (const StatementWord& word : made.words) made.marks |= word.marks, made.sorts |= word.sorts;
    return made;
  }

 private:
  /// The whole text stands in one pair of quotation marks: handed on as it is, not somebody's words.
  [[nodiscard]] bool is_enclosed() const {
    const auto& tokens = scene_.text.tokens;
    const auto is_mark = [&](const Token& token) {
      const std::string_view word = text_of(scene_.article, token);
      return token.kind == TokenKind::punct && (word == "\"" || word == "“" || word == "”");
    };
    const auto is_said = [](const Token& token) { return token.kind != TokenKind::newline; };
    const auto first = std::find_if(tokens.begin(), tokens.end(), is_said);
    const auto last = std::find_if(tokens.rbegin(), tokens.rend(), is_said);
    return first != tokens.end() && is_mark(*first) && is_mark(*last) && std::next(first) < last.base() &&
           std::none_of(std::next(first), std::prev(last.base()), is_mark);
  }

  void add_words(const Sentence& sentence, Statement& made) {
    std::uint16_t segment = 0;
    made.words.reserve(sentence.tokens.last - sentence.tokens.first);
    segments_.assign(sentence.tokens.last - sentence.tokens.first, 0);
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      const Token& token = scene_.text.tokens[t];
      segments_[t - sentence.tokens.first] = segment;
      if (token.kind == TokenKind::punct) {
        const std::string_view mark = scene_.word(t);
        segment += mark.size() == 1 ? std::string_view(",;:()\"").find(mark.front()) != std::string_view::npos : mark == "–";
        continue;
      }
      if (token.kind != TokenKind::word || scene_.timex_of[t] != no_token) continue;
      if (const Match harmless = scene_.shape_at(t, Shape::harmless, words_.not_negation)) {
        made.words.push_back({0, 0, 0, {token.begin, token.end}, t, segment, bit(WordMark::no_denial)});
        t += harmless.length - 1;
        continue;
      }
      const KnownWord& known = scene_.known[t];
      const std::uint64_t marks = marks_of(t, known);
      if ((marks & bit(WordMark::breaks)) != 0) ++segment;
      if (const Match no = denies_ ? scene_.match_at(t, words_.says_no_phrase) : Match{}) {
        const std::uint64_t not_yet = no.entry->number == 1 ? bit(WordMark::not_yet) : 0;
        made.words.push_back({0, 0, 0, range_of(scene_.text, {t, t + no.length}), t + no.length - 1, segment, bit(WordMark::negator) | not_yet});
        t += no.length - 1;
        continue;
      }
      if (const Match only = joined_at(t)) {
        made.words.push_back({0, 0, 0, range_of(scene_.text, {t, t + only.length}), t + only.length - 1, segment, bit(WordMark::only)});
        t += only.length - 1;
        continue;
      }
      const Match share = scene_.match_at(t, words_.share);
      const Share told = share ? static_cast<Share>(share.entry->number) : Share::unsaid;
      if (share.length > 1) {  // "sebagian besar": neither big nor small
        made.words.push_back({0, 0, 0, {token.begin, token.end}, t, segment, marks, told});
        t += share.length - 1;
        continue;
      }
      constexpr std::uint64_t wordless = bit(WordMark::negator) | bit(WordMark::light_negator) | bit(WordMark::silent);
      const bool counted = scene_.quantity_of[t] != no_token;
      const std::uint64_t stem = counted || (marks & wordless) != 0 ? 0
                                 : (marks & bit(WordMark::named)) != 0  ? of_name(t)
                                                                    : known.meaning;
      constexpr std::uint64_t nothing = bit(WordMark::silent) | bit(WordMark::breaks) | bit(WordMark::named) | bit(WordMark::capital);
      if (stem == 0 && told == Share::unsaid && (marks & ~nothing) == 0) continue;
      made.words.push_back({stem,
                            known.own,
                            stem == 0 || stem != known.meaning ? 0 : known.sound,
                            {token.begin, token.end},
                            t,
                            segment,
                            marks,
                            told,
                            known.sorts});
      if (t == sentence.tokens.first || scene_.name_of[t] != scene_.name_of[t - 1]) add_full_name(t, segment, made);
    }
  }

  /// "satu-satunya"
  [[nodiscard]] Match joined_at(std::uint32_t t) const {
    const bool dash = t + 2 < scene_.text.tokens.size() && scene_.text.tokens[t + 1].kind == TokenKind::punct && scene_.text.tokens[t + 1].begin == scene_.text.tokens[t].end;
    return dash ? scene_.match_at(t, words_.only_joined) : Match{};
  }

  /// The district of "Kecamatan Cibal" is not what "adalah kecamatan" says; other words mean the same before a name.
  [[nodiscard]] std::uint64_t of_name(std::uint32_t t) const {
    return is_unit(t) ? ~scene_.known[t].meaning : scene_.known[t].meaning;
  }

  [[nodiscard]] bool is_unit(std::uint32_t t) const { return scene_.known[t].unit; }

  [[nodiscard]] bool begins_name(std::uint32_t t) const { return t == 0 || scene_.name_of[t - 1] != scene_.name_of[t]; }

  /// "Jokowi" also answers to "Joko Widodo".
  void add_full_name(std::uint32_t t, std::uint16_t segment, Statement& made) const {
    const std::uint32_t name = scene_.name_of[t];
    if (name == no_token) return;
    const Token& token = scene_.text.tokens[t];
    for (const std::uint64_t stem : scene_.name_stems[name]) {
      if (is_unit(t) && stem == scene_.known[t].own) continue;
      made.words.push_back({stem, 0, 0, {token.begin, token.end}, t, segment, bit(WordMark::alias) | bit(WordMark::name)});
    }
  }

  [[nodiscard]] std::uint64_t marks_of(std::uint32_t t, const KnownWord& known) const {
    std::uint64_t marks = known.marks;
    const std::uint32_t name = scene_.name_of[t], next = t + 1 < scene_.name_of.size() ? scene_.name_of[t + 1] : no_token;
    if (name != no_token) marks = (marks & ~said_only_by_words) | bit(WordMark::name);
    if (next != no_token && (next != name || (begins_name(t) && is_unit(t)))) marks |= bit(WordMark::named);
    if (scene_.text.tokens[t].capital) marks |= bit(WordMark::capital);
    if (is_stand_in(t)) marks |= bit(WordMark::stands_for);
    if (words_.be != 0 && (marks & bit(WordMark::one_way)) != 0) marks |= voice_of(t);
    return marks;
  }

  /// Where no affix tells: "was chased by" is passive, as "chased by" is; "chased", "is chasing" are active; "was chased" alone
  /// leaves out who did it.
  [[nodiscard]] std::uint64_t voice_of(std::uint32_t t) const {
    constexpr std::uint32_t near = 3;  // "was later badly beaten by"
    const std::uint32_t end = static_cast<std::uint32_t>(scene_.text.tokens.size());
    for (std::uint32_t at = t + 1; at < std::min(t + near, end); ++at) {
      if (scene_.is(at, words_.by)) return bit(WordMark::passive);
    }
    bool helped = false;
    for (std::uint32_t at = back(t, near); at < t; ++at) helped = helped || scene_.is(at, words_.be);
    return !helped || scene_.word(t).ends_with("ing") ? bit(WordMark::active) : 0;
  }

  /// "the film", "film ini"
  [[nodiscard]] bool is_stand_in(std::uint32_t t) const {
    return scene_.is(t, words_.stand_in) && ((t > 0 && scene_.is(t - 1, words_.demonstrative)) || scene_.is(t + 1, words_.demonstrative));
  }

  void add_numbers(const Sentence& sentence, Statement& made) const {
    std::uint32_t last = no_token;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      const std::uint32_t q = scene_.quantity_of[t];
      if (q == no_token || q == last) continue;
      last = q;
      const Quantity& quantity = scene_.values.quantities[q];
      if (scene_.timex_of[t] != no_token || quantity.value.strict.empty() || (quantity.kind == QuantityKind::number && part_of_name(t))) continue;
      StatementNumber number{noun_of(quantity),   quantity.number_tokens.first,
                             quantity.number_range, quantity.unit,
                             quantity.dimension,    quantity.value,
                             quantity.kind,         quantity.bound, 0, false};
      deny_bound(number, made);
      rank(number);
      number.only = says_only(made.words, number.token);
      made.numbers.push_back(std::move(number));
    }
  }

  /// "Apollo 13", "F2": a number that belongs to a name.
  [[nodiscard]] bool part_of_name(std::uint32_t t) const {
    return scene_.name_of[t] != no_token || (t > 0 && scene_.text.tokens[t].kind == TokenKind::number &&
                                             scene_.name_of[t - 1] != no_token && scene_.word(t - 1).size() > 1);
  }

  /// "hanya 12": right before the number. The words stand in the order of the text.
  [[nodiscard]] static bool says_only(const std::vector<StatementWord>& words, std::uint32_t number) {
    constexpr std::uint32_t reach = 2;
    const auto near = std::lower_bound(words.begin(), words.end(), back(number, reach), [](const StatementWord& w, std::uint32_t token) { return w.token < token; });
    for (auto w = near; w != words.end() && w->token < number; ++w) {
      if (w->is(WordMark::only)) return true;
    }
    return false;
  }

  /// "peringkat 12": the twelfth.
  void rank(StatementNumber& number) const {
    constexpr std::int64_t thousandths = 1000;
    if (number.dimension != "number" || number.token == 0 || !scene_.is(number.token - 1, words_.rank_noun)) return;
    if (!number.value.strict.is_exact() || number.value.strict.hull().lo % thousandths != 0) return;
    number.value = Readings::exactly(number.value.strict.hull().lo / thousandths);
    number.kind = QuantityKind::ordinal;
    number.dimension = "ordinal";
  }

  /// "tidak mencapai 5.000", "tidak lebih dari 100": the negator turns the number into a limit and denies nothing else.
  void deny_bound(StatementNumber& number, Statement& made) const {
    const std::uint32_t first = number.token;
    const bool reaches = first >= 2 && scene_.is(first - 1, words_.reaching);
    const std::uint32_t at = reaches ? first - 2 : first - 1;
    if (first == 0 || number.value.lenient.empty() ||
        !(reaches || number.bound == Bound::more_than || number.bound == Bound::less_than))
      return;
    const auto negator = std::find_if(made.words.begin(), made.words.end(),
                                      [&](const StatementWord& w) { return w.token == at && w.is(WordMark::negator); });
    if (negator == made.words.end()) return;
    const Interval hull = number.value.strict.hull();
    const bool above = number.bound == Bound::less_than;  // "tidak kurang dari"
    const Interval limit =
        above ? Interval{hull.hi, Interval::highest} : Interval{0, reaches && hull.lo > 0 ? hull.lo - 1 : hull.lo};
    number.value = {IntervalSet(limit.lo, limit.hi), IntervalSet(limit.lo, limit.hi)};
    number.bound = above ? Bound::at_least : Bound::at_most;
    number.range.begin = negator->range.begin;
    made.words.erase(negator);
  }

  [[nodiscard]] std::uint64_t noun_of(const Quantity& quantity) const {
    for (std::uint32_t t = quantity.noun.first; t < quantity.noun.last; ++t) {
      if (scene_.known[t].stem != 0) return scene_.known[t].stem;
    }
    return 0;
  }

  void add_days(const Sentence& sentence, Statement& made) const {
    for (const Timex& timex : scene_.timexes_in(sentence.tokens)) {
      // "Piala Dunia 2018": the year belongs to the name; not "Sejak 2018".
      const std::uint32_t first = timex.tokens.first;
      if (first > sentence.tokens.first && timex.tokens.last == first + 1 && scene_.text.tokens[first - 1].capital &&
          scene_.text.tokens[first].kind == TokenKind::number &&
          (first - 1 > sentence.tokens.first || scene_.known[first - 1].stem != 0))
        continue;
      made.days.push_back({timex.days, timex.minutes, timex.type, timex.tokens.first, timex.range, timex.value,
                           timex.weekday, timex.relative, timex.is_range, false, bound_of(timex), 0});
    }
  }

  /// TIMEX3's modifiers of lengths.
  [[nodiscard]] static Bound bound_of(const Timex& timex) {
    if (timex.type != TimexType::duration || timex.mod.empty()) return Bound::exact;
    if (timex.mod == "MORE_THAN") return Bound::more_than;
    if (timex.mod == "EQUAL_OR_MORE") return Bound::at_least;
    if (timex.mod == "LESS_THAN") return Bound::less_than;
    if (timex.mod == "EQUAL_OR_LESS") return Bound::at_most;
    return Bound::about;
  }

  void add_places(const Sentence& sentence, Statement& made) const {
    std::uint32_t last = no_token, row_end = no_token;  // where the names end that tell where
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      const std::uint32_t n = scene_.name_of[t];
      if (n == no_token || n == last) continue;
      last = n;
      const Name& name = scene_.values.names[n];
      const bool located = is_located(t, sentence.tokens.first, row_end);
      row_end = located ? name.tokens.last : no_token;
      if (name.place_lo <= name.place_hi && name.metonym_of.empty()) made.places.push_back({t, name.range, name.place_lo, name.place_hi, located});
    }
  }

  /// "di Bandung", "di wilayah Kecamatan Cibal, Kota Bandung, Jawa Barat".
  [[nodiscard]] bool is_located(std::uint32_t t, std::uint32_t first, std::uint32_t row_end) const {
    constexpr std::uint32_t most = 2;  // nouns of areas before a name
    std::uint32_t at = t;
    while (at > first && t - at < most && (is_unit(at - 1) || scene_.is(at - 1, words_.area_noun))) --at;
    return at > first && (scene_.is(at - 1, words_.inside) || (at - 1 == row_end && scene_.word(at - 1) == ","));
  }

  const Scene& scene_;
  const ClaimWords& words_;
  bool enclosed_ = false;
  bool denies_ = false;  // some phrase of denial may begin in the article
  std::vector<std::uint16_t> segments_;  // of the sentence's tokens
};

}  // namespace

namespace {

/// Two digits behind a dash.
std::optional<std::size_t> two_digits(std::string_view value, std::size_t at) {
  const auto digit = [&](std::size_t k) { return value[k] >= '0' && value[k] <= '9'; };
  if (value.size() < at + 2 || value[at - 1] != '-' || !digit(at) || !digit(at + 1)) return std::nullopt;
  return static_cast<std::size_t>(value[at] - '0') * 10 + static_cast<std::size_t>(value[at + 1] - '0');
}

}  // namespace

std::optional<std::size_t> StatementDay::month() const {
  constexpr std::size_t at = 5;  // behind the year and its dash
  return type == TimexType::date ? two_digits(value, at) : std::nullopt;
}

std::optional<std::size_t> StatementDay::day_of_month() const {
  constexpr std::size_t at = 8, whole = 10;
  return month() && !is_range && value.size() == whole ? two_digits(value, at) : std::nullopt;
}

std::vector<Statement> read_statements(const Scene& scene) {
  std::vector<Statement> all;
  all.reserve(scene.text.sentences.size());
  StatementReader reader(scene);
  for (const Sentence& sentence : scene.text.sentences) {
    if (sentence.zone == Zone::related || sentence.zone == Zone::boilerplate || sentence.zone == Zone::dateline ||
        sentence.tokens.empty())
      continue;
    all.push_back(reader.read(sentence));
  }
  return all;
}

}  // namespace selaras
