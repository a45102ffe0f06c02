#include "facts/claims/contrast.hpp"

#include <algorithm>

#include "facts/claims/polarity.hpp"
#include "facts/claims/signal.hpp"
#include "facts/claims/structure.hpp"

namespace selaras {
namespace {

/// Decides from an alignment whether the two clash, in what, and how surely.
class Comparison : Signal {
  static constexpr std::int32_t quiet = 600;  // told, but not loudly

 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (a_.found < 1 || a_.names_missing > 1) return std::nullopt;
    if (a_.unmatched_values > 0) return std::nullopt;
    if (a_.names_missing == 1) return other_name();
    const std::size_t lacking = lacking_words();
    if (a_.found + (a_.found > 0 ? a_.values_found : 0) < 2 && !(lacking == 0 && says_one_thing())) return std::nullopt;
    if (a_.differences() > 1 && !two_numbers()) return std::nullopt;
    if (a_.differences() == 0) return other_polarity(a_);
    const bool poles = a_.opposites.size() == 1 && a_.found >= 2;
    const std::size_t may_lack = poles || (a_.words.counts_bind && !a_.numbers.empty() && a_.found >= 3) ? 1 : 0;
    if (lacking > may_lack || denies_differently() || another_too() || lacks(WordMark::once) ||
        lacks_moment(a_.opposites.empty() && a_.kinds.empty()) || lacks(WordMark::except) || a_.light_missing > (tells_day() ? 0u : 1u))
      return std::nullopt;
    if (!a_.opposites.empty()) return opposite();
    if (a_.names_partial > 0) return std::nullopt;  // a value is told of just the thing that is named
    if (!a_.kinds.empty()) return kind();
    if (!a_.numbers.empty()) return number();
    return other_day(a_);
  }

  /// One word of the passage is enough: "X tidak …", "X naik", "X adalah kecamatan".
  [[nodiscard]] bool says_one_thing() const {
    return negators_.size() == 1 || a_.opposites.size() == 1 || dates_the_subject() ||
           (a_.kinds.size() == 1 && (a_.names_found > 0 || has(WordMark::is_a) || *a_.kinds.front().name == "unit"));
  }

  /// "Under Her Coral was released in 2016" where the film was in 2008.
  [[nodiscard]] bool dates_the_subject() const {
    return a_.named_here == 1 && a_.days.size() == 1 && std::any_of(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) {
      return laid.found && (here(laid.word).is(WordMark::one_filler) || here(laid.word).is(WordMark::seated));
    });
  }

  /// "selalu sehat" where the passage tells of an illness: once is enough.
  [[nodiscard]] std::size_t lacking_words() const {
    const auto always = [&](std::size_t word) { return !a_.opposites.empty() && here(word).is(WordMark::all); };
    return a_.missing.size() - static_cast<std::size_t>(std::count_if(a_.missing.begin(), a_.missing.end(), always));
  }

  /// "juga": of something else as well, unless the passage puts it before the opposite too.
  [[nodiscard]] bool another_too() const {
    if (!has(WordMark::also) || a_.opposites.empty()) return has(WordMark::also);
    return !also_before(a_.opposites.front().place);
  }

  /// "juga menurun": as others did.
  [[nodiscard]] bool also_before(SpokenPlace place) const {
    constexpr std::uint32_t reach = 3;
    const auto& words = words_at(place.statement);
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::also) && w.token < words[place.word].token && words[place.word].token - w.token <= reach;
    });
  }

  [[nodiscard]] bool tells_day() const {
    return std::any_of(a_.days.begin(), a_.days.end(), [&](const Opposed& day) { return a_.sentence.days[day.word].type == TimexType::date; });
  }

  /// All else is said alike, and at length.
  [[nodiscard]] bool two_numbers() const {
    constexpr std::size_t enough = 6;
    const auto ordinal = [&](const Opposed& number) { return a_.sentence.numbers[number.word].kind == QuantityKind::ordinal; };
    return a_.differences() == a_.numbers.size() && a_.missing.empty() && a_.found >= enough &&
           std::none_of(a_.numbers.begin(), a_.numbers.end(), ordinal);
  }

  /// After `run`: nothing is missing, nothing differs.
  [[nodiscard]] bool agrees() const {
    return a_.found >= 2 && a_.missing.empty() && a_.names_missing == 0 && a_.unmatched_values == 0 &&
           a_.differences() == 0;
  }

 private:
  [[nodiscard]] std::optional<Contrast> opposite() const {
    const Opposed& found = a_.opposites.front();
    const StatementWord& pole = a_.sentence.words[found.word];
    const bool tells = pole.is(WordMark::adverb) || pole.is(WordMark::active) || pole.is(WordMark::passive);
    if ((!tells && in_subject(a_.sentence, found.word)) || adds(found.place, {WordMark::once}) ||
        (adds(found.place, {WordMark::also}) && !also_before(found.place)) ||
        compares_otherwise(found) || lacks(WordMark::compare))
      return std::nullopt;
    if (a_.passage.negator_of(found.place) != nullptr || denied_here(found.word) || lasts_until(found) || turns_round(found) ||
        !beside(found.place, 6))
      return std::nullopt;
    Contrast made =
        make(ContrastKind::opposite, a_.missing.empty() && a_.light_missing == 0 ? 830 : 740, found.place.statement);
    made.denied_here = !found.first_pole;
    made.here = a_.sentence.words[found.word].range;
    made.there = a_.passage.word(found.place).range;
    made.name = *found.name;
    return made;
  }

  /// Words that both share stand close to the place.
  [[nodiscard]] bool beside(SpokenPlace place, std::uint32_t reach) const {
    constexpr std::uint32_t sure = 6;
    const std::uint32_t token = a_.passage.word(place).token;
    return near_aligned(token, place.statement, reach) || (!a_.words.counts_bind && two_near(token, place.statement, sure));
  }

  /// "Perahu Karang panjangnya 36 meter, lebih besar dari perahu Ombak" tells no length of the latter.
  [[nodiscard]] bool compared(const StatementNumber& here, const StatementNumber& there, std::size_t statement) const {
    const auto& words = words_at(statement);
    const auto than = std::find_if(words.begin(), words.end(), [&](const StatementWord& w) {
      return (w.is(WordMark::compare) || w.is(WordMark::versus)) && w.range.begin >= there.range.end;
    });
    constexpr std::uint32_t reach = 5;
    if (than == words.end()) return false;
    return std::any_of(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) {
      if (!laid.found || this->here(laid.word).token > here.token || this->here(laid.word).is(WordMark::light)) return false;
      const auto places = a_.passage.places(this->here(laid.word).stem);
      return !places.empty() && std::all_of(places.begin(), places.end(), [&](const auto& at) {
        return at.place.statement == statement && words[at.place.word].token > than->token &&
               words[at.place.word].token - than->token <= reach;
      });
    });
  }

  /// "tidak pernah kalah" is no loss.
  [[nodiscard]] bool denied_here(std::size_t pole) const {
    constexpr std::uint32_t reach = 3;
    return std::any_of(negators_.begin(), negators_.end(), [&](std::size_t no) {
      return no < pole && here(no).segment == here(pole).segment && here(pole).token - here(no).token <= reach;
    });
  }

  /// "menyala sampai pukul 9" and "padam pada pukul 9".
  [[nodiscard]] bool lasts_until(const Opposed& found) const {
    if (a_.sentence.days.empty()) return false;
    const auto& words = words_at(found.place.statement);
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(found.place.word), words.end(), [&](const StatementWord& word) {
      return word.is(WordMark::ends) && word.segment == words[found.place.word].segment;
    });
  }

  /// "lebih bagus ketimbang B": said of another than "lebih jelek ketimbang B", unless both compare the same two in one order.
  [[nodiscard]] bool compares_otherwise(const Opposed& found) const {
    if (!has(WordMark::versus) && !a_.passage.has(WordMark::versus)) return false;
    const std::optional<std::uint32_t> mine = versus_behind(a_.sentence.words, found.word);
    const std::optional<std::uint32_t> theirs = versus_behind(words_at(found.place.statement), found.place.word);
    if (!mine || !theirs) return true;
    bool before = false, after = false;
    for (const Laid& laid : a_.laid) {
      if (!laid.found || laid.place.statement != found.place.statement || here(laid.word).is(WordMark::versus)) continue;
      if (a_.passage.places(here(laid.word).stem).size() > 1) continue;  // "kapal A" and "kapal B"
      const std::uint32_t there = a_.passage.word(laid.place).token;
      const bool follows = here(laid.word).token > *mine;
      if (follows != (there > *theirs)) return true;
      (follows ? after : before) = true;
    }
    return !before || !after;
  }

  /// Where the only word that compares two stands, close behind the pole.
  [[nodiscard]] static std::optional<std::uint32_t> versus_behind(const std::vector<StatementWord>& words, std::size_t pole) {
    constexpr std::uint32_t reach = 3;
    std::optional<std::uint32_t> only;
    for (const StatementWord& word : words) {
      if (!word.is(WordMark::versus)) continue;
      if (only || word.token < words[pole].token || word.token - words[pole].token > reach) return std::nullopt;
      only = word.token;
    }
    return only;
  }

  /// "A menang melawan B" where the passage tells that B lost.
  [[nodiscard]] bool turns_round(const Opposed& found) const {
    bool before = false, after = false;
    for (const Laid& laid : a_.laid) {
      if (!laid.found && here(laid.word).is(WordMark::against)) return true;
      if (!laid.found || !here(laid.word).is(WordMark::name) || laid.place.statement != found.place.statement) continue;
      before = before || (laid.word < found.word && laid.place.word > found.place.word);
      after = after || (laid.word > found.word && laid.place.word < found.place.word);
    }
    return before && after;
  }

  [[nodiscard]] std::optional<Contrast> kind() const {
    const Opposed& found = a_.kinds.front();
    if (in_subject(a_.sentence, found.word) || (*found.name == "unit" && of_another(found)) || (*found.name == "thing" && !says_what(found.word))) return std::nullopt;
    if (!beside(found.place, has(WordMark::state) ? 8 : 3) || (!has(WordMark::seated) && tells_where(here(found.word)))) return std::nullopt;
    Contrast made = make(ContrastKind::exclusive, 780, found.place.statement);
    made.here = a_.sentence.words[found.word].range;
    made.there = a_.passage.word(found.place).range;
    made.name = *found.name;
    made.value_here = found.here;
    made.value_there = found.there;
    return made;
  }

  /// "menyanyi di Jepang": elsewhere as well, perhaps.
  [[nodiscard]] bool tells_where(const StatementWord& word) const {
    return std::any_of(a_.sentence.places.begin(), a_.sentence.places.end(), [&](const StatementPlace& place) {
      return place.located && place.range.begin <= word.range.begin && word.range.end <= place.range.end;
    });
  }

  /// "is a film", not "was produced by a film company".
  [[nodiscard]] bool says_what(std::size_t word) const {
    for (std::size_t w = word; w-- > 0;) {
      if (here(w).is(WordMark::by)) return false;
      if (here(w).is(WordMark::is_a)) return true;
    }
    return false;
  }

  /// "Cibal adalah kecamatan": a village that lies in it is told of there, before the name.
  [[nodiscard]] bool of_another(const Opposed& found) const {
    const Laid* subject = nullptr;
    for (const Laid& laid : a_.laid) {
      if (laid.found && laid.word < found.word) subject = &laid;
    }
    return subject == nullptr || subject->place.statement != found.place.statement ||
           subject->place.word > found.place.word;
  }

  /// "disutradarai oleh X" against "disutradarai oleh Y": the only name that the passage lacks fills what one name
  /// fills there.
  [[nodiscard]] std::optional<Contrast> other_name() const {
    if (!a_.missing.empty() || a_.light_missing > 0 || a_.names_partial > 0 || a_.missing_name < 2 ||
        denies_differently() || has(WordMark::also) || a_.found < 2)
      return std::nullopt;
    if (!a_.opposites.empty() || !a_.kinds.empty() || !a_.numbers.empty() || !a_.days.empty() || !negators_.empty())
      return std::nullopt;
    const StatementWord& link = a_.sentence.words[a_.missing_name - 1];
    const auto head = std::find_if(a_.laid.begin(), a_.laid.end(),
                                   [&](const Laid& laid) { return laid.word + 2 == a_.missing_name; });
    if (!link.is(WordMark::by) || head == a_.laid.end() || !head->found ||
        !a_.sentence.words[head->word].is(WordMark::one_filler))
      return std::nullopt;
    const auto& words = a_.passage[head->place.statement].words;
    constexpr std::size_t reach = 2;
    for (std::size_t w = head->place.word + 1; w + 1 < words.size() && w <= head->place.word + reach; ++w) {
      if (!words[w].is(WordMark::by) || !words[w + 1].is(WordMark::name)) continue;
      std::size_t end = w + 1;
      while (end + 1 < words.size() && words[end + 1].is(WordMark::name) &&
             words[end + 1].token <= words[end].token + 1)
        ++end;
      if (is_place(a_.sentence, a_.sentence.words[a_.missing_name].token) &&
          is_place(a_.passage[head->place.statement], words[w + 1].token))
        return std::nullopt;  // one may lie in the other
      std::size_t last = a_.missing_name;
      while (last + 1 < a_.sentence.words.size() && a_.sentence.words[last + 1].is(WordMark::name)) ++last;
      Contrast made = make(ContrastKind::exclusive, 760, head->place.statement);
      made.here = {a_.sentence.words[a_.missing_name].range.begin, a_.sentence.words[last].range.end};
      made.there = {words[w + 1].range.begin, words[end].range.end};
      made.value_here = 1;
      made.value_there = 2;
      made.name = "name";
      return made;
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool is_place(const Statement& statement, std::uint32_t token) {
    return std::any_of(statement.places.begin(), statement.places.end(),
                       [&](const StatementPlace& place) { return place.token == token; });
  }

  [[nodiscard]] std::optional<Contrast> number() const {
    const Opposed& found = a_.numbers.front();
    const StatementNumber& here = a_.sentence.numbers[found.word];
    const StatementNumber& there = a_.passage[found.place.statement].numbers[found.place.word];
    constexpr std::uint32_t near = 3, sure = 6;
    const std::size_t where = found.place.statement;
    const bool bound = near_aligned(there.token, where, near) ||
                       (here.kind != QuantityKind::ordinal && !a_.words.counts_bind && two_near(there.token, where, sure));
    if (!bound || compared(here, there, where) || also_there(there, where) || not_always() || planned_otherwise(there, where) ||
        (has(WordMark::planned) && a_.found < 2) ||
        lacks(WordMark::all) || may_be_part(here, found))
      return std::nullopt;
    Contrast made = make(ContrastKind::number,
                         a_.named_here == 0 && (here.kind != QuantityKind::ordinal || tells(here)) ? 760 : quiet,
                         found.place.statement);
    made.here = here.range;
    made.there = there.range;
    made.value_here = found.word;
    made.value_there = found.place.word;
    made.told = found.told;
    made.unit = here.dimension != bare_number ? here.unit : there.dimension != bare_number ? there.unit : "thousandth";
    made.several = found.several;
    return made;
  }

  /// "memiliki 6 dermaga" where the passage tells that five piers are repaired: some of the six.
  [[nodiscard]] bool may_be_part(const StatementNumber& here, const Opposed& found) const {
    const auto& words = a_.sentence.words;
    const bool total = std::any_of(words.begin(), words.end(), [&](const StatementWord& w) {
      return w.token + 1 == here.token && (w.is(WordMark::exists) || w.is(WordMark::some));
    });
    if (!total || found.told.here.hull().lo < found.told.there.hull().lo) return false;
    const StatementNumber& there = a_.passage[found.place.statement].numbers[found.place.word];
    const auto& said = words_at(found.place.statement);
    return std::any_of(said.begin(), said.end(), [&](const StatementWord& w) {
      const bool verb = w.is(WordMark::active) || w.is(WordMark::passive);
      return verb && !w.is(WordMark::amount) && !w.is(WordMark::state) && w.segment == there.segment && !a_.in_sentence(w.stem);
    });
  }

  /// "akan menjadi 35 persen" where the other tells what is so today.
  [[nodiscard]] bool planned_otherwise(const StatementNumber& there, std::size_t statement) const {
    if (has(WordMark::planned)) return lacks(WordMark::planned);
    constexpr std::uint32_t reach = 3;
    const auto& words = words_at(statement);
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::planned) && w.token < there.token && there.token - w.token <= reach;
    });
  }

  /// "tidak selalu 10": may be another number at times. "tidak lebih dari 10" is a number's own bound.
  [[nodiscard]] bool not_always() const {
    return std::any_of(a_.sentence.words.begin(), a_.sentence.words.end(), [&](const StatementWord& w) {
      const auto holds = [&](const StatementNumber& number) { return number.range.begin <= w.range.begin && w.range.end <= number.range.end; };
      return w.is(WordMark::no_denial) && std::none_of(a_.sentence.numbers.begin(), a_.sentence.numbers.end(), holds);
    });
  }

  /// "adalah anak pertama"; elsewhere an ordinal tells which of several is spoken of.
  [[nodiscard]] bool tells(const StatementNumber& ordinal) const {
    return std::any_of(a_.sentence.words.begin(), a_.sentence.words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::state) && !w.is(WordMark::exists) && w.token < ordinal.token;
    });
  }

  /// Before the verb: it tells which thing is spoken of, not what is said of it.
  [[nodiscard]] static bool in_subject(const Statement& statement, std::size_t word) {
    bool before = false, after = false;
    for (std::size_t w = 0; w < statement.words.size(); ++w) {
      const StatementWord& other = statement.words[w];
      const bool verb = (other.is(WordMark::deed) || other.is(WordMark::active) || other.is(WordMark::passive)) && !other.is(WordMark::versus);
      if (verb && w <= word) before = true;
      else if (verb && other.segment == statement.words[word].segment) after = true;
    }
    return after && !before;
  }

  /// "juga mengangkut 19 penumpang": another number of the same.
  [[nodiscard]] bool also_there(const StatementNumber& number, std::size_t statement) const {
    constexpr std::uint32_t reach = 4;
    const auto& words = a_.passage[statement].words;
    return !has(WordMark::also) && std::any_of(words.begin(), words.end(), [&](const StatementWord& w) {
      return w.is(WordMark::also) && w.token < number.token && number.token - w.token <= reach;
    });
  }
};

}  // namespace

ContrastOutcome contrast(const Statement& sentence, const SpokenPassage& passage, const ClaimWords& words) {
  if (sentence.question) return {};
  const Alignment alignment = align(sentence, passage, words);
  const Comparison comparison(alignment);
  ContrastOutcome outcome;
  outcome.found = comparison.run();
  if (!outcome.found) outcome.found = bound_differently(alignment);
  outcome.agrees = !outcome.found && comparison.agrees();
  return outcome;
}

}  // namespace selaras
