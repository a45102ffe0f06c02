#include "facts/claims/contrast.hpp"

#include <algorithm>
#include <initializer_list>

namespace selaras {
namespace {

struct Place {
  std::size_t statement = 0, word = 0;
};

/// The passage's words by stem.
class Passage {
  using Entry = std::pair<std::uint64_t, Place>;
  static bool before(const Entry& a, const Entry& b) { return a.first < b.first; }

 public:
  explicit Passage(std::span<const Statement> statements) : statements_(statements) {
    for (std::size_t s = 0; s < statements.size(); ++s) {
      for (std::size_t w = 0; w < statements[s].words.size(); ++w) {
        const StatementWord& word = statements[s].words[w];
        if (word.stem != 0) places_.emplace_back(word.stem, Place{s, w});
        if (word.sound != 0) places_.emplace_back(word.sound, Place{s, w});
      }
    }
    std::stable_sort(places_.begin(), places_.end(), before);
  }

  [[nodiscard]] const Statement& operator[](std::size_t s) const { return statements_[s]; }
  [[nodiscard]] std::size_t size() const { return statements_.size(); }
  [[nodiscard]] const StatementWord& word(Place place) const { return statements_[place.statement].words[place.word]; }
  [[nodiscard]] auto places(std::uint64_t stem) const { return std::equal_range(places_.begin(), places_.end(), Entry{stem, {}}, before); }
  [[nodiscard]] bool has(std::uint64_t stem) const { return std::binary_search(places_.begin(), places_.end(), Entry{stem, {}}, before); }

  /// The negator that denies the word, or nullptr: a few words before it in the same stretch; "tidak ada …" denies all that follows.
  [[nodiscard]] const StatementWord* negator_of(Place place) const {
    constexpr std::uint32_t reach = 4, light_reach = 2;
    const auto& words = statements_[place.statement].words;
    const StatementWord& denied = words[place.word];
    bool near = true;
    for (std::size_t w = place.word; w-- > 0;) {
      if (words[w].is(Mark::but)) break;
      near = near && words[w].segment == denied.segment && denied.token - words[w].token <= reach;
      const bool nothing = words[w].is(Mark::negator) && words[w + 1].is(Mark::exists) && words[w + 1].token == words[w].token + 1;
      if (nothing || (near && words[w].is(Mark::negator))) return &words[w];
      if (near && words[w].is(Mark::light_negator) && denied.token - words[w].token <= light_reach) return &words[w];
    }
    return nullptr;
  }

  [[nodiscard]] std::size_t count(Mark mark) const {
    std::size_t found = 0;
    for (const Statement& statement : statements_) {
      for (const StatementWord& word : statement.words) found += word.is(mark);
    }
    return found;
  }

 private:
  std::span<const Statement> statements_;
  std::vector<Entry> places_;  // sorted by stem
};

/// What became of one word of the sentence.
struct Laid {
  std::size_t word = 0;
  bool found = false;
  Place place;
};

struct Opposed {
  std::size_t word = 0;
  Place place;
  const std::string* name = nullptr;
  bool first_pole = false;
  std::size_t here = 0, there = 0;
};

class Comparison {
 public:
  Comparison(const Statement& sentence, std::span<const Statement> passage, const ClaimWords& words)
      : small_(sentence), large_(passage), words_(words) {}

  std::optional<Contrast> run() {
    if (small_.question || content_of(small_) > most_words) return std::nullopt;
    lay();
    if (found_ < 1 || names_missing_ > 1) return std::nullopt;
    compare_numbers();
    compare_days();
    if (unmatched_values_ > 0) return std::nullopt;
    if (names_missing_ == 1) return other_name();
    if (found_ < 2 && !(missing_.empty() && (negators().size() == 1 || (opposites_.size() == 1 && names_found_ > 0)))) return std::nullopt;
    const std::size_t differences = opposites_.size() + kinds_.size() + numbers_.size() + days_.size();
    if (differences > 1) return std::nullopt;
    if (differences == 0) return polarity();
    const bool english = words_.language.code == "en";
    const std::size_t may_lack = english && !numbers_.empty() && found_ >= 3 ? 1 : 0;
    if (missing_.size() > may_lack || denies_differently() || has(Mark::also) || lacks(Mark::once) || lacks(Mark::at_time) || lacks(Mark::except) || light_missing_ > 0) return std::nullopt;
    if (!opposites_.empty()) return opposite();
    if (names_partial_ > 0) return std::nullopt;  // a value is told of just the thing that is named
    if (!kinds_.empty()) return kind();
    if (!numbers_.empty()) return number();
    return day();
  }

  /// After `run`: nothing is missing, nothing differs.
  [[nodiscard]] bool agrees() const {
    return found_ >= 2 && missing_.empty() && names_missing_ == 0 && unmatched_values_ == 0 && opposites_.empty() && kinds_.empty() && numbers_.empty() && days_.empty();
  }

 private:
  static constexpr std::size_t most_words = 24;

  [[nodiscard]] static std::size_t content_of(const Statement& statement) {
    return static_cast<std::size_t>(std::count_if(statement.words.begin(), statement.words.end(), [](const StatementWord& w) { return w.content(); }));
  }

  // -- laying words over words ----------------------------------------------------------------------------------------

  void lay() {
    std::vector<std::size_t> common(large_.size());
    for (const StatementWord& word : small_.words) {
      if (!word.content()) continue;
      const auto [first, last] = large_.places(word.stem);
      for (auto at = first; at != last; ++at) ++common[at->second.statement];
    }
    anchor_ = static_cast<std::size_t>(std::max_element(common.begin(), common.end()) - common.begin());
    std::uint32_t near = 0;
    for (std::size_t w = 0; w < small_.words.size(); ++w) {
      const StatementWord& word = small_.words[w];
      if (!word.content()) continue;
      Laid laid{w, false, {}};
      // A word that is spelt a little differently is the same word, if none is spelt like it.
      const auto [first, last] = large_.places(large_.has(word.stem) || word.sound == 0 ? word.stem : word.sound);
      std::uint32_t best = 0;
      for (auto at = first; at != last; ++at) {
        const std::uint32_t token = large_.word(at->second).token;
        std::uint32_t distance = token > near ? token - near : near - token;
        if (at->second.statement != anchor_) distance += 1000;
        if (laid.found && distance >= best) continue;
        laid.found = true;
        laid.place = at->second;
        best = distance;
      }
      laid_.push_back(laid);
      if (laid.found) {
        near = large_.word(laid.place).token;
        found_ += !word.is(Mark::light);
      } else {
        explain_missing(w);
      }
    }
    count_names();
  }

  /// A name is missing if none of its words is found; a name in the subject may be what "she" or "the film" stands for there.
  void count_names() {
    for (std::size_t w = 0; w < small_.words.size();) {
      if (!small_.words[w].is(Mark::name) || !small_.words[w].content()) {
        ++w;
        continue;
      }
      bool found = false, lacking = false;
      std::size_t end = w;
      for (; end < small_.words.size() && small_.words[end].is(Mark::name) && small_.words[end].token <= small_.words[w].token + (end - w); ++end) {
        if (!small_.words[end].content()) continue;
        const auto laid = std::find_if(laid_.begin(), laid_.end(), [&](const Laid& l) { return l.word == end; });
        const bool here = laid != laid_.end() && (laid->found || is_explained(end));
        found = found || here;
        lacking = !here || (lacking && words_.language.code != "en");  // English surnames stand alone

      }
      if (end == w) ++end;
      const bool subject = w == 0 && begins_with_pronoun();
      if (!found && subject) ++named_here_;
      else if (!found) ++names_missing_, missing_name_ = w;
      else if (lacking) ++names_partial_;
      names_found_ += found;
      w = end;
    }
  }

  [[nodiscard]] bool is_explained(std::size_t w) const {
    const auto of_word = [&](const Opposed& opposed) { return opposed.word == w; };
    return std::any_of(opposites_.begin(), opposites_.end(), of_word) || std::any_of(kinds_.begin(), kinds_.end(), of_word);
  }

  [[nodiscard]] bool begins_with_pronoun() const {
    const auto& words = large_[anchor_].words;
    constexpr std::size_t near = 3;
    for (std::size_t w = 0; w < words.size() && w < near; ++w) {
      if (words[w].is(Mark::stands_for)) return true;
    }
    return false;
  }

  void explain_missing(std::size_t w) {
    const StatementWord& word = small_.words[w];
    if (const auto opposite = find_opposite(w)) {
      opposites_.push_back(*opposite);
    } else if (const auto other = find_kind(w)) {
      kinds_.push_back(*other);
    } else if (word.is(Mark::light)) {
      light_missing_ += !word.is(Mark::amount);
    } else if (!word.is(Mark::name)) {
      missing_.push_back(w);
    }
  }

  [[nodiscard]] bool in_sentence(std::uint64_t stem) const {
    return std::any_of(small_.words.begin(), small_.words.end(), [&](const StatementWord& w) { return w.stem == stem; });
  }

  [[nodiscard]] std::optional<Opposed> find_opposite(std::size_t w) const {
    if (small_.words[w].is(Mark::no_pole)) return std::nullopt;
    const auto [first, last] = words_.opposites.equal_range(small_.words[w].own);
    for (auto at = first; at != last; ++at) {
      for (std::size_t s = 0; s < large_.size(); ++s) {
        for (std::size_t v = 0; v < large_[s].words.size(); ++v) {
          const StatementWord& other = large_[s].words[v];
          if (!other.content() || other.is(Mark::no_pole) || in_sentence(other.stem)) continue;
          const auto [a, b] = words_.opposites.equal_range(other.own);
          for (auto to = a; to != b; ++to) {
            if (to->second.name == at->second.name && to->second.member != at->second.member) return Opposed{w, {s, v}, &at->second.name, at->second.member == 1, 0, 0};
          }
        }
      }
    }
    return std::nullopt;
  }

  /// Another member of the same set of kinds stands in the passage, and this one does not.
  [[nodiscard]] std::optional<Opposed> find_kind(std::size_t w) const {
    const auto mine = words_.kinds.find(small_.words[w].own);
    if (mine == words_.kinds.end()) return std::nullopt;
    std::optional<Opposed> only;
    for (std::size_t s = 0; s < large_.size(); ++s) {
      for (std::size_t v = 0; v < large_[s].words.size(); ++v) {
        const StatementWord& other = large_[s].words[v];
        const auto theirs = words_.kinds.find(other.own);
        if (!other.content() || theirs == words_.kinds.end() || theirs->second.name != mine->second.name) continue;
        if (theirs->second.member == mine->second.member) return std::nullopt;
        if (in_sentence(other.stem) || other.is(Mark::named) != small_.words[w].is(Mark::named)) continue;
        if (only) return std::nullopt;  // several kinds: which one is meant?
        only = Opposed{w, {s, v}, &mine->second.name, false, mine->second.member, theirs->second.member};
      }
    }
    return only;
  }

  // -- numbers and days -----------------------------------------------------------------------------------------------

  void compare_numbers() {
    for (std::size_t n = 0; n < small_.numbers.size(); ++n) {
      const StatementNumber& mine = small_.numbers[n];
      std::size_t rivals = 0;
      Place rival;
      bool agreed = false;
      for (std::size_t s = 0; s < large_.size(); ++s) {
        for (std::size_t v = 0; v < large_[s].numbers.size(); ++v) {
          const StatementNumber& other = large_[s].numbers[v];
          if (other.dimension != mine.dimension || other.kind != mine.kind || !same_noun(mine, other)) continue;
          if (other.value.lenient.meets(mine.value.lenient)) agreed = true;
          ++rivals;
          rival = {s, v};
        }
      }
      if (agreed) continue;
      if (rivals == 1) numbers_.push_back({n, rival, nullptr, false, 0, 0});
      else ++unmatched_values_;
    }
  }

  [[nodiscard]] static bool same_noun(const StatementNumber& a, const StatementNumber& b) {
    return a.dimension != "count" || a.noun == b.noun || (a.noun == 0) != (b.noun == 0);
  }

  void compare_days() {
    for (std::size_t n = 0; n < small_.days.size(); ++n) {
      const StatementDay& mine = small_.days[n];
      std::vector<Place> rivals;
      bool agreed = false;
      for (std::size_t s = 0; s < large_.size(); ++s) {
        for (std::size_t v = 0; v < large_[s].days.size(); ++v) {
          const StatementDay& other = large_[s].days[v];
          if (other.value == mine.value) agreed = true;
          if (other.type != mine.type) continue;
          const auto same = day_agrees(mine, other);
          if (!same) continue;
          agreed = agreed || *same;
          rivals.push_back({s, v});
        }
      }
      if (agreed) continue;
      if (const Place* rival = only_near(rivals, n)) days_.push_back({n, *rival, nullptr, false, 0, 0});
      else ++unmatched_values_;
    }
  }

  /// Whether the two may be one day, one time or one length; nothing where that cannot be told.
  [[nodiscard]] static std::optional<bool> day_agrees(const StatementDay& a, const StatementDay& b) {
    const Readings& x = a.type == TimexType::date ? a.days : a.minutes;
    const Readings& y = b.type == TimexType::date ? b.days : b.minutes;
    if (!x.lenient.empty() && !y.lenient.empty()) return x.lenient.meets(y.lenient);
    if (a.weekday && b.weekday) return *a.weekday == *b.weekday;
    return std::nullopt;
  }

  /// The only one, or the only one in the sentence that shares most.
  [[nodiscard]] const Place* only_near(const std::vector<Place>& rivals, std::size_t day) const {
    if (rivals.size() == 1) return &rivals.front();
    // "(12 June 1875 – 1 December 1947)": born on the first of the two.
    const bool born = std::any_of(small_.words.begin(), small_.words.end(), [&](const StatementWord& w) { return w.is(Mark::birth) && w.token < small_.days[day].token; });
    if (born && rivals.size() == 2 && rivals[0].statement == rivals[1].statement) return &rivals.front();
    const Place* only = nullptr;
    for (const Place& rival : rivals) {
      if (rival.statement != anchor_) continue;
      if (only != nullptr) return nullptr;
      only = &rival;
    }
    return only;
  }

  // -- polarity -------------------------------------------------------------------------------------------------------

  [[nodiscard]] std::vector<std::size_t> negators() const {
    std::vector<std::size_t> found;
    for (std::size_t w = 0; w < small_.words.size(); ++w) {
      if (small_.words[w].is(Mark::negator) || small_.words[w].is(Mark::light_negator)) found.push_back(w);
    }
    return found;
  }

  /// Any word of the sentence that the passage denies.
  [[nodiscard]] const Laid* denied_there() const {
    for (const Laid& laid : laid_) {
      if (laid.found && any_denied(small_.words[laid.word].stem)) return &laid;
    }
    return nullptr;
  }

  [[nodiscard]] bool any_denied(std::uint64_t stem) const {
    const auto [first, last] = large_.places(stem);
    return std::any_of(first, last, [&](const auto& at) { return large_.negator_of(at.second) != nullptr; });
  }

  /// The passage says the word once more, undenied: "tidak memakai kabel, tetapi memakai serat".
  [[nodiscard]] bool told_without(std::uint64_t stem) const {
    const auto [first, last] = large_.places(stem);
    return std::any_of(first, last, [&](const auto& at) { return large_.negator_of(at.second) == nullptr; });
  }

  [[nodiscard]] bool denies_differently() const { return negators().empty() != (denied_there() == nullptr); }

  std::optional<Contrast> polarity() {
    const std::vector<std::size_t> no = negators();
    if (no.size() > 1) return std::nullopt;
    return no.empty() ? denied_by_passage() : denied_by_sentence(no.front());
  }

  [[nodiscard]] bool has(Mark mark) const {
    return std::any_of(small_.words.begin(), small_.words.end(), [&](const StatementWord& w) { return w.is(mark); });
  }

  /// The passage has a mark near the place that the sentence does not have: "juga", "pernah", "sudah".
  [[nodiscard]] bool adds(Place place, std::initializer_list<Mark> marks) const {
    const auto& words = large_[place.statement].words;
    for (const Mark mark : marks) {
      if (has(mark)) continue;
      for (const StatementWord& word : words) {
        if (word.is(mark) && word.segment == words[place.word].segment) return true;
      }
    }
    return false;
  }

  /// A mark of the sentence that the passage does not have.
  [[nodiscard]] bool lacks(Mark mark) const {
    return has(mark) && large_.count(mark) == 0;
  }

  std::optional<Contrast> denied_by_sentence(std::size_t no) {
    const StatementWord& negator = small_.words[no];
    if (has(Mark::no_denial)) return std::nullopt;
    if (negator.is(Mark::not_yet) && large_.count(Mark::planned) > 0) return std::nullopt;
    if (denied_there() != nullptr || exists_that_not(no) || has(Mark::shift) || lacks(Mark::except) || lacks(Mark::at_time)) return std::nullopt;
    const Laid* predicate = nullptr;
    for (const Laid& laid : laid_) {
      if (laid.word > no && laid.found && (predicate == nullptr)) predicate = &laid;
    }
    if (predicate != nullptr && said_between(no, predicate->word)) return std::nullopt;
    if (predicate == nullptr) {
      for (const Laid& laid : laid_) {
        if (laid.found) predicate = &laid;
      }
    }
    if (predicate == nullptr) return std::nullopt;
    if (hedge(predicate->place, Mark::hardly)) return std::nullopt;
    if (hedge(predicate->place, Mark::condition)) return std::nullopt;
    std::int32_t confidence = large_.count(Mark::negator) + large_.count(Mark::light_negator) > 0 ? 880 : 950;
    if (missing_.size() > 1) return std::nullopt;
    if (found_ < 2) confidence = 765;
    if (missing_.size() == 1) {
      // Not the word that is denied, not one before the negator, and not the last: that narrows what is denied.
      const std::size_t gap = missing_.front();
      const bool denied = gap > no && std::none_of(laid_.begin(), laid_.end(), [&](const Laid& laid) { return laid.word > no && laid.word < gap; });
      if (words_.language.code == "en" || gap < no || denied || gap + 1 == small_.words.size()) return std::nullopt;
      confidence = 800;
    }
    Contrast made = make(ContrastKind::polarity, confidence, predicate->place.statement);
    made.denied_here = true;
    const StatementWord& verb = small_.words[predicate->word];
    made.here = {std::min(negator.range.begin, verb.range.begin), std::max(negator.range.end, verb.range.end)};
    made.there = large_.word(predicate->place).range;
    return made;
  }

  /// "tidak tahu bahwa …": what follows is not denied.
  [[nodiscard]] bool said_between(std::size_t from, std::size_t to) const {
    for (std::size_t w = from; w < to; ++w) {
      if (small_.words[w].is(Mark::that)) return true;
    }
    return false;
  }

  /// "ada X yang tidak Y": some may not, others may.
  [[nodiscard]] bool exists_that_not(std::size_t no) const {
    bool exists = has(Mark::some), relative = false;
    for (std::size_t w = 0; w < no; ++w) {
      exists = exists || small_.words[w].is(Mark::exists);
      relative = relative || small_.words[w].is(Mark::relative);
    }
    return exists && relative && large_.count(Mark::all) == 0;
  }

  std::optional<Contrast> denied_by_passage() {
    if (!missing_.empty() || lacks(Mark::all) || lacks(Mark::only) || lacks(Mark::once) || has(Mark::hardly) || (has(Mark::exists) && has(Mark::relative)) || light_missing_ > 0) return std::nullopt;
    for (const Laid& laid : laid_) {
      if (!laid.found || small_.words[laid.word].is(Mark::name)) continue;
      const StatementWord* negator = large_.negator_of(laid.place);
      if (negator == nullptr) continue;
      if (negator->is(Mark::light_negator) || negator->is(Mark::not_yet) || !directly_before(*negator, laid.place) || hedged(laid.place, *negator)) return std::nullopt;
      if (adds(laid.place, {Mark::shift, Mark::except, Mark::at_time}) || told_without(small_.words[laid.word].stem)) return std::nullopt;
      Contrast made = make(ContrastKind::polarity, 870, laid.place.statement);
      made.here = small_.words[laid.word].range;
      made.there = {negator->range.begin, large_.word(laid.place).range.end};
      return made;
    }
    return std::nullopt;
  }

  /// The passage puts a word with the mark before the place, in the same stretch.
  [[nodiscard]] bool hedge(Place place, Mark mark) const {
    const auto& words = large_[place.statement].words;
    const StatementWord& word = words[place.word];
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& other) {
      return other.is(mark) && other.segment == word.segment && other.token < word.token && word.token - other.token <= 4;
    });
  }

  [[nodiscard]] bool directly_before(const StatementWord& negator, Place place) const {
    const auto& words = large_[place.statement].words;
    const std::uint32_t token = words[place.word].token;
    std::uint32_t bridged = 0;
    for (const StatementWord& word : words) bridged += word.token > negator.token && word.token < token && word.is(Mark::bridge);
    return token - negator.token == 1 + bridged;
  }

  /// "jika tidak …", "yang tidak …", "sebagian tidak …".
  [[nodiscard]] bool hedged(Place place, const StatementWord& negator) const {
    const auto& words = large_[place.statement].words;
    return std::any_of(words.begin(), words.end(), [&](const StatementWord& word) {
      return word.token < negator.token && word.segment == negator.segment && (word.is(Mark::relative) || word.is(Mark::condition) || (word.is(Mark::some) && !word.is(Mark::amount)));
    });
  }

  // -- the other differences ------------------------------------------------------------------------------------------

  std::optional<Contrast> opposite() {
    const Opposed& found = opposites_.front();
    if (in_subject(small_, found.word) || adds(found.place, {Mark::once, Mark::also}) || has(Mark::versus) || large_.count(Mark::versus) > 0 || lacks(Mark::compare)) return std::nullopt;
    if (large_.negator_of(found.place) != nullptr || !near_aligned(large_.word(found.place).token, found.place.statement, 6)) return std::nullopt;
    Contrast made = make(ContrastKind::opposite, 830, found.place.statement);
    made.denied_here = !found.first_pole;
    made.here = small_.words[found.word].range;
    made.there = large_.word(found.place).range;
    made.name = *found.name;
    return made;
  }

  std::optional<Contrast> kind() {
    const Opposed& found = kinds_.front();
    if (in_subject(small_, found.word)) return std::nullopt;
    if (!near_aligned(large_.word(found.place).token, found.place.statement, 3)) return std::nullopt;
    Contrast made = make(ContrastKind::exclusive, 780, found.place.statement);
    made.here = small_.words[found.word].range;
    made.there = large_.word(found.place).range;
    made.name = *found.name;
    made.value_here = found.here;
    made.value_there = found.there;
    return made;
  }

  /// "disutradarai oleh X" against "disutradarai oleh Y": the only name that the passage lacks fills what one name fills there.
  std::optional<Contrast> other_name() {
    if (!missing_.empty() || light_missing_ > 0 || names_partial_ > 0 || missing_name_ < 2 || denies_differently() || has(Mark::also) || found_ < 2) return std::nullopt;
    if (!opposites_.empty() || !kinds_.empty() || !numbers_.empty() || !days_.empty() || !negators().empty()) return std::nullopt;
    const StatementWord& link = small_.words[missing_name_ - 1];
    const auto head = std::find_if(laid_.begin(), laid_.end(), [&](const Laid& laid) { return laid.word + 2 == missing_name_; });
    if (!link.is(Mark::by) || head == laid_.end() || !head->found || !small_.words[head->word].is(Mark::one_filler)) return std::nullopt;
    const auto& words = large_[head->place.statement].words;
    constexpr std::size_t reach = 2;
    for (std::size_t w = head->place.word + 1; w + 1 < words.size() && w <= head->place.word + reach; ++w) {
      if (!words[w].is(Mark::by) || !words[w + 1].is(Mark::name)) continue;
      std::size_t end = w + 1;
      while (end + 1 < words.size() && words[end + 1].is(Mark::name) && words[end + 1].token <= words[end].token + 1) ++end;
      std::size_t last = missing_name_;
      while (last + 1 < small_.words.size() && small_.words[last + 1].is(Mark::name)) ++last;
      Contrast made = make(ContrastKind::exclusive, 760, head->place.statement);
      made.here = {small_.words[missing_name_].range.begin, small_.words[last].range.end};
      made.there = {words[w + 1].range.begin, words[end].range.end};
      made.value_here = 1;
      made.value_there = 2;
      made.name = "name";
      return made;
    }
    return std::nullopt;
  }

  std::optional<Contrast> number() {
    const Opposed& found = numbers_.front();
    const StatementNumber& here = small_.numbers[found.word];
    const StatementNumber& there = large_[found.place.statement].numbers[found.place.word];
    if (!near_aligned(there.token, found.place.statement, 3) || also_there(there, found.place.statement)) return std::nullopt;
    Contrast made = make(ContrastKind::number, 760, found.place.statement);
    made.here = here.range;
    made.there = there.range;
    made.value_here = found.word;
    made.value_there = found.place.word;
    return made;
  }

  std::optional<Contrast> day() {
    const Opposed& found = days_.front();
    const StatementDay& here = small_.days[found.word];
    const StatementDay& there = large_[found.place.statement].days[found.place.word];
    if (kind_of(here, there) == ContrastKind::clock && (is_part_of_day(here) || is_part_of_day(there))) return std::nullopt;
    if (has_statistic() || has(Mark::state) || here.relative != there.relative || limited(small_, here) || limited(large_[found.place.statement], there)) return std::nullopt;
    Contrast made = make(kind_of(here, there), 750, found.place.statement);
    made.here = here.range;
    made.there = there.range;
    made.value_here = found.word;
    made.value_there = found.place.word;
    return made;
  }

  /// Numbers change from year to year: a sentence with one may be true of either day.
  [[nodiscard]] bool has_statistic() const {
    return std::any_of(small_.numbers.begin(), small_.numbers.end(), [](const StatementNumber& number) { return number.kind != QuantityKind::ordinal; });
  }

  /// "pagi hari" is true of many a day.
  [[nodiscard]] static bool is_part_of_day(const StatementDay& day) {
    constexpr std::int64_t clock = 60;  // minutes
    return day.minutes.strict.empty() || day.minutes.strict.hull().hi - day.minutes.strict.hull().lo > clock;
  }

  [[nodiscard]] static ContrastKind kind_of(const StatementDay& here, const StatementDay& there) {
    if (here.type == TimexType::duration) return ContrastKind::length;
    if (here.type == TimexType::time && !here.minutes.lenient.empty() && !there.minutes.lenient.empty()) return ContrastKind::clock;
    return here.days.lenient.empty() || there.days.lenient.empty() ? ContrastKind::weekday : ContrastKind::day;
  }

  /// "sejak 2006", "hingga 2008": a limit, not the day itself.
  [[nodiscard]] static bool limited(const Statement& statement, const StatementDay& day) {
    return std::any_of(statement.words.begin(), statement.words.end(), [&](const StatementWord& w) {
      return w.is(Mark::at_time) && (w.token < day.token ? day.token - w.token <= 2 : w.token - day.token <= 1);
    });
  }

  /// Before the verb: it tells which thing is spoken of, not what is said of it.
  [[nodiscard]] static bool in_subject(const Statement& statement, std::size_t word) {
    bool before = false, after = false;
    for (std::size_t w = 0; w < statement.words.size(); ++w) {
      if (statement.words[w].segment != statement.words[word].segment) continue;
      if (statement.words[w].is(Mark::deed)) (w <= word ? before : after) = true;
    }
    return after && !before;
  }

  /// "juga mengangkut 19 penumpang": another number of the same.
  [[nodiscard]] bool also_there(const StatementNumber& number, std::size_t statement) const {
    constexpr std::uint32_t reach = 4;
    const auto& words = large_[statement].words;
    return !has(Mark::also) && std::any_of(words.begin(), words.end(), [&](const StatementWord& w) { return w.is(Mark::also) && w.token < number.token && number.token - w.token <= reach; });
  }

  /// A word that both sides share stands close to the token.
  [[nodiscard]] bool near_aligned(std::uint32_t token, std::size_t statement, std::uint32_t reach) const {
    return std::any_of(laid_.begin(), laid_.end(), [&](const Laid& laid) {
      if (!laid.found || laid.place.statement != statement) return false;
      const std::uint32_t at = large_.word(laid.place).token;
      return (at > token ? at - token : token - at) <= reach;
    });
  }

  [[nodiscard]] Contrast make(ContrastKind kind, std::int32_t confidence, std::size_t passage) const {
    Contrast made;
    made.kind = kind;
    constexpr std::int32_t coreference = 100;
    made.confidence = named_here_ > 0 ? confidence - coreference : confidence;
    made.passage = passage;
    made.shared = found_;
    made.missing = missing_.size();
    return made;
  }

  const Statement& small_;
  const Passage large_;
  const ClaimWords& words_;
  std::size_t anchor_ = 0, found_ = 0, light_missing_ = 0, names_missing_ = 0, named_here_ = 0, names_partial_ = 0, names_found_ = 0, unmatched_values_ = 0;
  std::size_t missing_name_ = 0;
  std::vector<Laid> laid_;
  std::vector<std::size_t> missing_;
  std::vector<Opposed> opposites_, kinds_, numbers_, days_;
};

}  // namespace

Outcome contrast(const Statement& sentence, std::span<const Statement> passage, const ClaimWords& words) {
  Comparison comparison(sentence, passage, words);
  Outcome outcome;
  outcome.found = comparison.run();
  outcome.agrees = !outcome.found && comparison.agrees();
  return outcome;
}

}  // namespace selaras
