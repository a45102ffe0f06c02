#include "facts/claims/casualties.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace selaras {
namespace {

/// People named together: "two men, a woman and her son".
struct Company {
  std::vector<Victims> groups;

  /// Adds a group unless it tells the last one again.
  void add(const Victims& group) {
    // "a man, John Smith," and "John Smith, a teacher"
    const HowTold before = groups.empty() ? group.told : groups.back().told;
    const bool named = (group.told == HowTold::named && before != HowTold::named) || (group.told == HowTold::described && before == HowTold::named);
    // "one victim, a 27-year-old woman,"
    const bool described = groups.size() == 1 && groups[0].any && groups[0].number == 1 && group.number == 1 && group.told == HowTold::described;
    listing = group.told == HowTold::named && (listing || (named && !joined && groups.back().number > 1));
    const bool again = listing || (!joined && (named || described));
    if (!again && (groups.empty() || joined || comma)) groups.push_back(group);
    end = group.tokens.last;
  }
  void clear() {
    groups.clear();
    listing = false;
  }
  /// "three others, two men and a woman,": the number and those whom it counts.
  [[nodiscard]] bool is_listed() const {
    std::int64_t sum = 0;
    if (groups.size() < 2) return false;
    for (std::size_t g = 1; g < groups.size(); ++g) sum += groups[g].number;
    return groups.front().any && groups.front().number > 1 && sum == groups.front().number;
  }
  [[nodiscard]] bool empty() const { return groups.empty(); }

  std::uint32_t end = 0;   // behind the last group
  bool joined = false;     // a conjunction came behind it
  bool comma = false;      // … or a comma
  bool listing = false;    // the names of those counted: "two men, John and Jim Carver"
};

class CasualtyReader {
 public:
  CasualtyReader(const Scene& scene, const TollWords& words, TokenRange sentence) : scene_(scene), words_(words), sentence_(sentence) {}

  std::vector<Casualties> run() {
    for (std::uint32_t t = sentence_.first; t < sentence_.last;) t = step(t);
    return std::move(found_);
  }

 private:
  static constexpr std::uint32_t reach = 7;  // words between people and what became of them

  std::uint32_t step(std::uint32_t t) {
    if (const Match charge = scene_.match_at(t, words_.no_death)) return skip(t, charge.length);
    if (scene_.match_at(t, words_.elsewhere)) return sentence_.last;  // what follows is told of another time
    if (const Match compound = scene_.match_at(t, words_.compound)) return skip(t, compound.length);
    if (const std::uint32_t last = read_fold(t); last != t) return last;
    if (const Match own = scene_.match_at(t, words_.suicide)) return read_suicide(t, own.length);
    if (const std::uint32_t last = read_fate(t); last != t) return last;
    if (const auto group = victims_at(scene_, words_, t, sentence_)) return take(*group);
    if (const Match including = scene_.match_at(t, words_.including); including && !people_.empty()) return skip_including(t + including.length);
    if (is_joint(t)) {
      joint_ = true;
      (scene_.word(t) == "," ? people_.comma : people_.joined) = true;
      return t + 1;
    }
    if (scene_.match_at(t, words_.negated) || scene_.match_at(t, words_.unsure)) doubt_ = t;
    if (scene_.match_at(t, words_.breaker) || is_break(t)) return skip(t, 1);
    if (const Match by = scene_.match_at(t, words_.by)) {
      agent_ = true;
      return t + by.length;
    }
    if (const Match filler = scene_.match_at(t, words_.filler)) return t + filler.length;
    agent_ = agent_ && scene_.match_at(t, words_.one);
    pending_.reset();
    open_ = false;
    if (people_.end + reach < t) people_.clear();
    joint_ = false;
    return t + 1;
  }

  std::uint32_t skip(std::uint32_t t, std::uint32_t length) {
    people_.clear();
    pending_.reset();
    open_ = joint_ = agent_ = false;
    doubt_ = no_token;
    return t + length;
  }

  [[nodiscard]] bool is_break(std::uint32_t t) const {
    const std::string_view word = scene_.word(t);
    if (word == ";" || word == ":" || word == "|") return true;
    return (word == "-" || word == "–" || word == "—") && scene_.text.tokens[t].space_before;
  }
  [[nodiscard]] bool is_joint(std::uint32_t t) const { return scene_.word(t) == "," || scene_.match_at(t, scene_.words.conjunction) || scene_.match_at(t, words_.in_turn); }

  /// ", including two brothers,": a part of those told before.
  [[nodiscard]] std::uint32_t skip_including(std::uint32_t t) {
    constexpr std::uint32_t longest = 24;
    for (std::uint32_t k = t; k < std::min(sentence_.last, t + longest); ++k) {
      if (scene_.word(k) == ",") {
        people_.end = k;
        return k + 1;
      }
      if (fate_after(k)) {
        people_.end = k;
        return k;
      }
    }
    return skip(t, 0);
  }

  // -- people -----------------------------------------------------------------------------------------------------------

  std::uint32_t take(const Victims& group) {
    const std::uint32_t next = group.tokens.last;
    if (std::exchange(agent_, false)) return next;  // "killed by her husband"
    if (!group.self && !pending_) told_until_ = 0;
    // "killed two people", "killed his wife, son and himself"
    if (pending_ && joint_ && !group.self) pending_.reset();
    if (pending_) {
      object(*pending_, group);
      pending_.reset();
      joint_ = people_.joined = people_.comma = false;
      return next;
    }
    if (open_ && joint_ && (group.self || (is_listed(group) && (noun_ || !told_of_soon(next))))) {
      extend(group);
      joint_ = people_.joined = people_.comma = false;
      return next;
    }
    open_ = false;
    if (group.self) return next;
    const bool adjoins = !people_.empty() && (joint_ || people_.end == group.tokens.first) && is_near(group.tokens.first);
    // "crash of the Mira coach, three passengers killed": the name was no person's, or not of them.
    const bool beside = adjoins && !people_.joined && group.told == HowTold::counted && people_.groups.back().told == HowTold::named && !people_.groups.back().aged;
    if (!adjoins || beside) people_.clear();
    people_.add(group);
    people_.joined = false;
    people_.comma = scene_.word(next - 1) == ",";
    joint_ = false;
    if (doubt_ + 1 != group.tokens.first) doubt_ = no_token;  // "perkirakan 11 korban"
    return next;
  }

  /// After a comma alone the next may begin another clause: "killed his wife, neighbours say".
  [[nodiscard]] bool is_listed(const Victims& group) const {
    const std::uint32_t next = group.tokens.last;
    return people_.joined || group.aged || next >= sentence_.last || scene_.text.tokens[next].kind == TokenKind::punct || is_joint(next) ||
           scene_.match_at(next, scene_.words.preposition);
  }
  /// Nothing but a comma, a conjunction or where they were stands between: "a man from Katy and a woman".
  [[nodiscard]] bool is_near(std::uint32_t first) const {
    return first - people_.end <= 2 || (scene_.match_at(people_.end, scene_.words.preposition) && first - people_.end <= reach);
  }

  void object(Casualties& told, const Victims& group) {
    if (group.self) told.number = 0, told.doer = true;
    else told.number = group.number;
    told.told = group.told;
    told.others = group.others;
    told.age = group.age;
    told.words = group.words;
    told.token = group.words.first;
    if ((group.number == 0 && !group.self) || group.part) return;
    found_.push_back(told);
    open_ = true;
  }

  void extend(const Victims& group) {
    Casualties& told = found_.back();
    if (group.told == HowTold::named && told.told != HowTold::named && !people_.joined) return;
    told.words.last = group.words.last;
    told.age = no_token;
    if (group.self) {
      told.doer = told.active = true;
      return;
    }
    told.number = told.number == Victims::unknown || group.number == Victims::unknown ? Victims::unknown : told.number + group.number;
    told.told = HowTold::counted;
  }

  /// Something becomes of these people themselves: they begin a clause of their own.
  [[nodiscard]] bool told_of_soon(std::uint32_t t) const {
    constexpr std::uint32_t near = 5;
    for (std::uint32_t k = t; k < std::min(sentence_.last, t + near); ++k) {
      if (scene_.word(k) == ",") return false;
      if (scene_.match_at(k, words_.be)) return true;
      if (fate_after(k)) return !fate_before(k) || !has_object(k + fate_before(k)->length);
    }
    return false;
  }

  // -- fates ------------------------------------------------------------------------------------------------------------

  struct Verb {
    Fate fate = Fate::dead;
    std::uint32_t length = 0;
    bool some = false;   // tells of some of those hurt, perhaps
    bool share = false;
  };
  [[nodiscard]] std::optional<Verb> longest(std::uint32_t t, std::array<ClassId, 3> classes) const {
    std::optional<Verb> best;
    for (std::uint8_t f = 0; f < classes.size(); ++f) {
      const Match match = scene_.match_at(t, classes[f]);
      if (match && (!best || match.length > best->length)) best = Verb{static_cast<Fate>(f), match.length, false, false};
    }
    return best;
  }
  [[nodiscard]] std::optional<Verb> fate_after(std::uint32_t t) const {
    if (const Match some = scene_.match_at(t, words_.hurt_badly)) return Verb{Fate::hurt, some.length, true, !some.entry->value.empty()};
    return longest(t, {words_.dead, words_.hurt, words_.shot});
  }
  [[nodiscard]] std::optional<Verb> fate_before(std::uint32_t t) const { return longest(t, {words_.kills, words_.hurts, words_.shoots}); }
  [[nodiscard]] std::optional<Verb> fate_of(std::uint32_t t) const { return longest(t, {words_.of_dead, words_.of_hurt, words_.of_shot}); }

  std::uint32_t read_fate(std::uint32_t t) {
    if (const auto noun = fate_of(t)) {
      const std::uint32_t last = await(*noun, t, false);
      noun_ = true;
      return last;
    }
    const auto before = fate_before(t);
    const auto after = fate_after(t);
    if (!before && !after) return t;
    const bool passive = after && is_told_of(t) && (is_done_to(t) || !before);
    if (before && !passive && (!after || before->length >= after->length) && has_object(t + before->length)) return await(*before, t, true);
    // "his brother shot him": it befell somebody told before.
    if (before && !passive && scene_.match_at(t + before->length, words_.pronoun)) return skip(t, before->length);
    if (after) return conclude(*after, t);
    return t + before->length;
  }

  [[nodiscard]] bool is_told_of(std::uint32_t t) const {
    if (people_.empty() || t - people_.end > reach) return false;
    // Of a name without an age close by: others act between.
    constexpr std::uint32_t close = 2;
    const Victims& last = people_.groups.back();
    if (last.told != HowTold::named || last.aged) return true;
    return t - people_.end <= close && (t == people_.end || scene_.quantity_of[people_.end] == no_token);
  }
  /// "were", "found" before the verb.
  [[nodiscard]] bool is_done_to(std::uint32_t t) const {
    for (std::uint32_t k = t; k-- > people_.end;) {
      if (scene_.match_at(k, words_.be)) return true;
      if (!scene_.is(k, words_.filler)) return false;
    }
    return false;
  }

  /// People follow the verb, and nothing becomes of them by a verb of their own: "killed two men", not "killed, two hurt".
  [[nodiscard]] bool has_object(std::uint32_t t) const {
    const auto group = victims_at(scene_, words_, t, sentence_);
    if (!group) return false;
    constexpr std::uint32_t near = 3;
    for (std::uint32_t k = group->tokens.last; k < std::min(sentence_.last, group->tokens.last + near); ++k) {
      if (is_joint(k)) break;
      if (fate_after(k)) return people_.empty();
      if (!scene_.match_at(k, words_.be) && !scene_.match_at(k, words_.filler)) break;
    }
    return true;
  }

  /// The people are named behind.
  std::uint32_t await(const Verb& verb, std::uint32_t t, bool active) {
    const bool sure = is_sure(t);
    Casualties told;
    told.fate = verb.fate;
    told.active = active && is_told_of(t);  // a shooting that kills two kills the gunman among them
    people_.clear();
    open_ = noun_ = joint_ = false;
    doubt_ = no_token;
    told_until_ = 0;
    pending_.reset();
    if (sure) pending_ = told;
    return t + verb.length;
  }

  /// The people were named before.
  std::uint32_t conclude(const Verb& verb, std::uint32_t t) {
    const std::uint32_t last = t + verb.length;
    const bool sure = is_sure(t) && !is_aimed(verb, last) && !is_part(last);
    if (is_told_of(t) && sure) tell(verb);
    else if (people_.empty() && sure && verb.fate == Fate::dead) worsen(t);
    skip(t, verb.length);
    return told_until_ = last;
  }

  /// "shot at two officers"
  [[nodiscard]] bool is_aimed(const Verb& verb, std::uint32_t last) const {
    const Match at = verb.fate == Fate::shot ? scene_.match_at(last, words_.at) : Match{};
    return at && victims_at(scene_, words_, last + at.length, sentence_);
  }

  /// "was shot in the head and died at a hospital"
  void worsen(std::uint32_t t) {
    constexpr std::uint32_t far = 14;
    if (!found_.empty() && told_until_ != 0 && t - told_until_ <= far) found_.back().fate = Fate::dead;
  }

  void tell(const Verb& verb) {
    Casualties told;
    told.fate = verb.fate;
    told.some = verb.some;
    told.share = verb.share;
    told.number = 0;
    told.words = {people_.groups.front().words.first, people_.groups.back().words.last};
    told.token = told.words.first;
    told.told = people_.groups.size() > 1 ? HowTold::counted : people_.groups.front().told;
    if (std::any_of(people_.groups.begin(), people_.groups.end(), [](const Victims& group) { return group.part; })) return;
    // "nine victims, one critical": only the last are told of.
    if (verb.some && people_.groups.size() > 1) people_.groups.erase(people_.groups.begin(), people_.groups.end() - 1);
    if (people_.is_listed()) people_.groups.resize(1);
    if (people_.groups.size() == 1) told.age = people_.groups.front().age;
    for (const Victims& group : people_.groups) {
      told.others |= group.others;
      if (group.doer && group.told != HowTold::counted) told.doer = true;
      else if (told.number != Victims::unknown) told.number = group.number == Victims::unknown ? Victims::unknown : told.number + group.number;
    }
    found_.push_back(told);
  }
  /// Nothing shortly before denies or doubts it.
  [[nodiscard]] bool is_sure(std::uint32_t t) const { return doubt_ == no_token || t - doubt_ > reach; }
  /// "two were shot, one of them fatally": only of some.
  [[nodiscard]] bool is_part(std::uint32_t last) const { return static_cast<bool>(scene_.match_at(last, words_.part)); }

  /// "took his own life": the one who did it, or who is told of alone.
  std::uint32_t read_suicide(std::uint32_t t, std::uint32_t length) {
    if (is_sure(t)) {
      Casualties told;
      told.number = 0;
      told.told = HowTold::described;
      told.doer = true;
      told.words = {t, t + length};
      told.token = t;
      found_.push_back(told);
    }
    return skip(t, length);
  }

  // -- "double homicide" --------------------------------------------------------------------------------------------------

  std::uint32_t read_fold(std::uint32_t t) {
    const Match fold = scene_.match_at(t, words_.fold);
    if (!fold || !fold.entry->has_number) return t;
    for (std::uint32_t k = t + fold.length; k < std::min(sentence_.last, t + fold.length + 2); ++k) {
      const Match dead = scene_.match_at(k, words_.fold_dead), shot = scene_.match_at(k, words_.fold_shot);
      if (!dead && !shot) continue;
      Casualties told;
      told.fate = dead ? Fate::dead : Fate::shot;
      told.number = fold.entry->number;
      if (dead && dead.entry->has_number) told.number += dead.entry->number;  // "double murder-suicide"
      told.whole = true;
      told.words = {t, k + (dead ? dead : shot).length};
      told.token = t;
      found_.push_back(told);
      return skip(told.words.last, 0);
    }
    return t;
  }

  const Scene& scene_;
  const TollWords& words_;
  TokenRange sentence_;
  Company people_;
  std::optional<Casualties> pending_;  // waits for the people that it befell
  bool open_ = false;                  // the last of `found_` may be joined by more people
  bool noun_ = false;                  // … told by a noun: what follows them is said of it
  std::uint32_t told_until_ = 0;       // behind the last that people were told to have suffered
  bool joint_ = false;
  std::uint32_t doubt_ = no_token;     // the last word that denies or doubts
  bool agent_ = false;                 // "by": who comes next did it
  std::vector<Casualties> found_;
};

}  // namespace

std::vector<Casualties> casualties_of(const Scene& scene, const TollWords& words, TokenRange sentence) {
  return CasualtyReader(scene, words, sentence).run();
}

}  // namespace selaras
