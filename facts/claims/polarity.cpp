#include "facts/claims/polarity.hpp"

#include <algorithm>

#include "facts/claims/signal.hpp"

namespace selaras {
namespace {

class Polarity : Signal {
 public:
  using Signal::Signal;

  [[nodiscard]] std::optional<Contrast> run() const {
    if (negators_.size() > 1) return std::nullopt;
    return negators_.empty() ? denied_by_passage() : denied_by_sentence(negators_.front());
  }

 private:
  static constexpr std::size_t longest = 200;  // words of a sentence whose verbs are told apart

  /// The passage says the word once more, undenied: "tidak memakai kabel, tetapi memakai serat".
  [[nodiscard]] bool told_without(std::uint64_t stem) const {
    const auto places = a_.passage.places(stem);
    return std::any_of(places.begin(), places.end(),
                       [&](const auto& at) { return a_.passage.negator_of(at.place) == nullptr; });
  }

  [[nodiscard]] std::optional<Contrast> denied_by_sentence(std::size_t no) const {
    const StatementWord& negator = a_.sentence.words[no];
    if (has(WordMark::no_denial)) return std::nullopt;
    if (negator.is(WordMark::not_yet) && a_.passage.has(WordMark::planned)) return std::nullopt;
    if (denied_there() != nullptr || exists_that_not(no) || has(WordMark::shift) || lacks(WordMark::except) ||
        lacks(WordMark::at_time))
      return std::nullopt;
    const Laid* predicate = denied_word(no);
    if (predicate == nullptr || said_between(no, predicate->word)) return std::nullopt;
    if (hedge(predicate->place, WordMark::hardly)) return std::nullopt;
    if (of_the_excepted() || prefers(predicate->place) || denies_only(no) || some_of_them(no) || only_begun(negator, predicate->place) || of_another_verb(no, *predicate)) return std::nullopt;
    if (!has(WordMark::once) && hedge(predicate->place, WordMark::once)) return std::nullopt;
    if (hedge(predicate->place, WordMark::condition) || hedge(predicate->place, WordMark::wanted)) return std::nullopt;
    std::int32_t confidence = denies_something() ? 880 : 950;
    if (a_.missing.size() > 1) return std::nullopt;
    if (a_.found < 2) confidence = 765;
    if (a_.missing.size() == 1) {
      // Not the word that is denied, not one before the negator, and not the last: that narrows what is denied.
      const std::size_t gap = a_.missing.front();
      const bool denied = gap > no && std::none_of(a_.laid.begin(), a_.laid.end(),
                                                   [&](const Laid& laid) { return laid.word > no && laid.word < gap; });
      if (a_.words.denials_narrow || gap < no || denied || gap + 1 == a_.sentence.words.size() || puts_another(gap)) return std::nullopt;
      confidence = 800;
    }
    Contrast made = make(ContrastKind::polarity, confidence, predicate->place.statement);
    made.denied_here = true;
    const StatementWord& verb = a_.sentence.words[predicate->word];
    made.here = {std::min(negator.range.begin, verb.range.begin), std::max(negator.range.end, verb.range.end)};
    made.there = a_.passage.word(predicate->place).range;
    return made;
  }

  /// "tidak membeli kapal, tetapi rumah" where the passage tells that the house was bought: the missing word is all that is denied.
  [[nodiscard]] bool puts_another(std::size_t missing) const {
    const auto& words = a_.sentence.words;
    const auto but = std::find_if(words.begin() + static_cast<std::ptrdiff_t>(missing), words.end(), [](const StatementWord& word) { return word.is(WordMark::but); });
    return but != words.end() && std::any_of(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) { return laid.found && here(laid.word).token > but->token; });
  }

  /// "kecuali Kamboja": what the passage excepts is not denied by it.
  [[nodiscard]] bool of_the_excepted() const {
    if (!a_.passage.has(WordMark::but_for)) return false;
    return std::any_of(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) {
      if (!laid.found || here(laid.word).is(WordMark::light)) return false;
      const auto& words = words_at(laid.place.statement);
      return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(laid.place.word), [&](const StatementWord& word) { return word.is(WordMark::but_for); });
    });
  }

  /// "lebih suka X daripada Y" leaves open whether Y is liked.
  [[nodiscard]] bool prefers(SpokenPlace place) const {
    const auto& words = words_at(place.statement);
    const std::uint32_t token = words[place.word].token;
    const auto more = [&](const StatementWord& word) { return word.is(WordMark::compare) && word.token + 1 == token; };
    const auto than = std::find_if(words.begin(), words.end(), [&](const StatementWord& word) { return word.is(WordMark::versus) && word.token > token; });
    return than != words.end() && std::any_of(words.begin(), words.end(), more) && std::any_of(a_.laid.begin(), a_.laid.end(), [&](const Laid& laid) {
      return laid.found && laid.place.statement == place.statement && words[laid.place.word].token > than->token;
    });
  }

  /// "bukan satu-satunya": one of several, perhaps.
  [[nodiscard]] bool denies_only(std::size_t no) const {
    return no + 1 < a_.sentence.words.size() && here(no + 1).is(WordMark::only) && !a_.passage.has(WordMark::only);
  }

  /// "sebagian warga tidak …" where the passage tells of some of them as well: others do.
  [[nodiscard]] bool some_of_them(std::size_t no) const {
    const auto few = [](const StatementWord& word) { return word.share == Share::some || word.share == Share::few; };
    const auto& words = a_.sentence.words;
    if (!std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(no), few)) return false;
    for (std::size_t s = a_.passage.first(); s < a_.passage.last(); ++s) {
      if (std::any_of(words_at(s).begin(), words_at(s).end(), few)) return true;
    }
    return false;
  }

  /// "belum lengkap" where it only begins to be.
  [[nodiscard]] bool only_begun(const StatementWord& negator, SpokenPlace place) const {
    const auto& words = words_at(place.statement);
    return negator.is(WordMark::not_yet) && place.word > 0 && words[place.word - 1].is(WordMark::begins) && !is_verb(words[place.word]);
  }

  /// "tidak berakhir di Arung" where the passage begins in Arung "dan berakhir di Wanareja": what the sentence says behind the verb
  /// belongs to another verb there, which the two words for "and" or "while" set apart.
  [[nodiscard]] bool of_another_verb(std::size_t no, const Laid& predicate) const {
    const auto& words = words_at(predicate.place.statement);
    if (predicate.word < no || words.size() > longest || !is_verb(words[predicate.place.word])) return false;
    bool any = false;
    for (const Laid& laid : a_.laid) {
      if (!laid.found || laid.word <= predicate.word || laid.place.statement != predicate.place.statement || here(laid.word).is(WordMark::light)) continue;
      const auto places = a_.passage.places(here(laid.word).stem);
      const auto apart = [&](const auto& at) { return at.place.statement == predicate.place.statement && is_set_apart(words, predicate.place.word, at.place.word); };
      if (!std::all_of(places.begin(), places.end(), apart)) return false;
      any = true;
    }
    return any;
  }
  [[nodiscard]] static bool is_verb(const StatementWord& word) {
    return word.is(WordMark::active) || word.is(WordMark::passive) || word.is(WordMark::deed) || word.is(WordMark::begins) || word.is(WordMark::ends);
  }

  /// Another verb governs the word: the last one before it, with a conjunction between the two verbs.
  [[nodiscard]] bool is_set_apart(const std::vector<StatementWord>& words, std::size_t verb, std::size_t word) const {
    std::size_t governor = word;
    while (governor > 0 && !is_verb(words[governor - 1])) --governor;
    if (governor == 0 || governor - 1 == verb) return false;
    --governor;
    const std::size_t first = std::min(governor, verb), last = std::max(governor, verb);
    std::size_t between = first + 1;
    while (between < last && !words[between].is(WordMark::joins) && !words[between].is(WordMark::but)) ++between;
    if (between == last || std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(last), [](const StatementWord& w) { return w.is(WordMark::relative); })) return false;
    // "membuat dan menjual kapal": one thing of both.
    return governor < verb || std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first + 1), words.begin() + static_cast<std::ptrdiff_t>(between), [](const StatementWord& w) { return w.content(); });
  }

  /// The first word after the negator that the passage says as well; failing that, the last before it.
  [[nodiscard]] const Laid* denied_word(std::size_t no) const {
    const Laid* before = nullptr;
    for (const Laid& laid : a_.laid) {
      if (!laid.found) continue;
      if (laid.word > no) return ends_between(no, laid.word) ? nullptr : &laid;
      before = &laid;
    }
    return before;
  }

  /// "belum boleh bernyanyi karena …": what follows is not denied.
  [[nodiscard]] bool ends_between(std::size_t from, std::size_t to) const {
    for (std::size_t w = from; w < to; ++w) {
      if (here(w).is(WordMark::but)) return true;
    }
    return false;
  }

  [[nodiscard]] bool denies_something() const {
    return a_.passage.has(WordMark::negator) || a_.passage.has(WordMark::light_negator);
  }

  /// "tidak tahu bahwa …": what follows is not denied.
  [[nodiscard]] bool said_between(std::size_t from, std::size_t to) const {
    for (std::size_t w = from; w < to; ++w) {
      if (a_.sentence.words[w].is(WordMark::that)) return true;
    }
    return false;
  }

  /// "ada X yang tidak Y": some may not, others may.
  [[nodiscard]] bool exists_that_not(std::size_t no) const {
    bool exists = has(WordMark::some), relative = false;
    for (std::size_t w = 0; w < no; ++w) {
      exists = exists || a_.sentence.words[w].is(WordMark::exists);
      relative = relative || a_.sentence.words[w].is(WordMark::relative);
    }
    return exists && relative && !a_.passage.has(WordMark::all);
  }

  [[nodiscard]] std::optional<Contrast> denied_by_passage() const {
    if (!a_.missing.empty() || has(WordMark::no_denial) || lacks(WordMark::all) || lacks(WordMark::only) || lacks(WordMark::once) ||
        has(WordMark::hardly) || (has(WordMark::exists) && has(WordMark::relative)) || a_.light_missing > 0)
      return std::nullopt;
    for (const Laid& laid : a_.laid) {
      if (!laid.found || here(laid.word).is(WordMark::name) || here(laid.word).is(WordMark::light)) continue;
      const StatementWord* negator = a_.passage.negator_of(laid.place);
      if (negator == nullptr) continue;
      const bool undone = negator->is(WordMark::not_yet) && has(WordMark::done);
      const bool ended = no_longer(*negator, laid.place) && has(WordMark::still);
      if (negator->is(WordMark::light_negator) || (negator->is(WordMark::not_yet) && !undone)) return std::nullopt;
      if (!directly_before(*negator, laid.place)) continue;
      if (hedged(laid.place, *negator) || takes_back(laid) || is_subject_of_another(laid, *negator)) return std::nullopt;
      if (adds(laid.place, {WordMark::except, WordMark::at_time}) ||
          (!undone && !ended && shifts(laid.place, *negator)))
        return std::nullopt;
      if (told_without(a_.sentence.words[laid.word].stem) && !denies_rest(laid)) return std::nullopt;
      Contrast made = make(ContrastKind::polarity, 870, laid.place.statement);
      made.here = a_.sentence.words[laid.word].range;
      made.there = {negator->range.begin, a_.passage.word(laid.place).range.end};
      return made;
    }
    return std::nullopt;
  }

  /// "tidak membeli kapal, tetapi rumah": what the sentence says behind the verb stands only behind the "but".
  [[nodiscard]] bool takes_back(const Laid& denied) const {
    const auto& words = words_at(denied.place.statement);
    if (words.size() > longest) return false;
    const auto from = words.begin() + static_cast<std::ptrdiff_t>(denied.place.word);
    const auto but = std::find_if(from, words.end(), [](const StatementWord& word) { return word.is(WordMark::but); });
    if (but == words.end() || std::any_of(but, words.end(), [](const StatementWord& word) { return word.is(WordMark::negator); })) return false;
    std::size_t behind = 0;
    for (const Laid& laid : a_.laid) {
      if (!laid.found || laid.word <= denied.word || laid.place.statement != denied.place.statement || here(laid.word).is(WordMark::light)) continue;
      const auto places = a_.passage.places(here(laid.word).stem);
      const auto told = [&](const auto& at) { return at.place.statement != denied.place.statement || words[at.place.word].token < but->token; };
      if (std::any_of(places.begin(), places.end(), told)) continue;
      ++behind;
    }
    return behind > 0;
  }

  /// "tidak membuat Rini jera": whom another verb takes there is who does it here.
  [[nodiscard]] bool is_subject_of_another(const Laid& denied, const StatementWord& negator) const {
    const auto& words = words_at(denied.place.statement);
    const auto verb = std::find_if(words.begin(), words.end(), [&](const StatementWord& word) { return word.token > negator.token && is_verb(word); });
    if (verb == words.end() || verb->token >= words[denied.place.word].token || a_.in_sentence(verb->stem)) return false;
    const auto& own = a_.sentence.words;
    return std::none_of(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(denied.word), is_verb) &&
           std::any_of(own.begin() + static_cast<std::ptrdiff_t>(denied.word), own.end(), is_verb);
  }

  /// The passage denies for a time only: "kini tidak", "tidak … lagi". What stands further off holds of something else.
  [[nodiscard]] bool shifts(SpokenPlace place, const StatementWord& negator) const {
    if (has(WordMark::shift)) return false;
    constexpr std::uint32_t before = 2, after = 6;
    const auto& words = words_at(place.statement);
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& word) {
      return word.is(WordMark::shift) && word.segment == words[place.word].segment && word.token + before >= negator.token && word.token <= words[place.word].token + after;
    });
  }

  /// "tak lagi …"
  [[nodiscard]] bool no_longer(const StatementWord& negator, SpokenPlace place) const {
    const auto& words = words_at(place.statement);
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& word) {
      return word.token == negator.token + 1 && word.is(WordMark::shift);
    });
  }

  /// What the sentence says after the word stands in the stretch that is denied.
  [[nodiscard]] bool denies_rest(const Laid& denied) const {
    const std::uint16_t segment = a_.passage.word(denied.place).segment;
    std::size_t inside = 0;
    for (const Laid& laid : a_.laid) {
      if (!laid.found || laid.word <= denied.word) continue;
      if (laid.place.statement != denied.place.statement || a_.passage.word(laid.place).segment != segment)
        return false;
      ++inside;
    }
    return inside > 0;
  }

  /// The passage puts a word with the mark before the place, in the same stretch.
  [[nodiscard]] bool hedge(SpokenPlace place, WordMark mark) const {
    const auto& words = a_.passage[place.statement].words;
    const StatementWord& word = words[place.word];
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& other) {
      return other.is(mark) && other.segment == word.segment && other.token < word.token &&
             word.token - other.token <= 4;
    });
  }

  [[nodiscard]] bool directly_before(const StatementWord& negator, SpokenPlace place) const {
    const auto& words = a_.passage[place.statement].words;
    const std::uint32_t token = words[place.word].token;
    std::uint32_t bridged = 0;
    for (const StatementWord& word : words)
      bridged += word.token > negator.token && word.token < token && (word.is(WordMark::bridge) || (word.is(WordMark::light) && !word.is(WordMark::alias)));
    return token - negator.token == 1 + bridged;
  }

  /// "jika tidak …", "yang tidak …", "sebagian tidak …".
  [[nodiscard]] bool hedged(SpokenPlace place, const StatementWord& negator) const {
    const auto& words = a_.passage[place.statement].words;
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& word) {
      return word.token < negator.token && word.segment == negator.segment &&
             (word.is(WordMark::relative) || word.is(WordMark::hardly) || word.is(WordMark::condition) ||
              (word.is(WordMark::some) && !word.is(WordMark::amount)));
    });
  }
};

}  // namespace

std::optional<Contrast> other_polarity(const Alignment& alignment) { return Polarity(alignment).run(); }

}  // namespace selaras
