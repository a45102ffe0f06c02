// How many an incident killed and hurt: what the title and the first sentences say became of whom, taken together.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "facts/claims/casualties.hpp"
#include "facts/claims/draft.hpp"

namespace selaras {
namespace {

/// What the opening says of one fate.
struct Toll {
  std::optional<std::int64_t> counted;  // a number, or people added up
  std::optional<std::int64_t> singled;  // "a man", "Nora Osman, 19": perhaps not all
  bool clash = false;                   // numbers that differ, or one that is not sure
  bool active = false;
  bool doer = false;
  bool others = false;
  bool titled = false;                  // the title tells the number
  bool nobody = false, nobody_else = false;
  std::vector<std::uint32_t> ages;      // of those told of alone: indices into Annotations::quantities
  Casualties first, none;               // the words of the number taken; of nobody

  void add(const Casualties& told, bool headline) {
    doer |= told.doer;
    if (told.age != no_token && !told.doer && !told.others) ages.push_back(told.age);
    if (told.some && (told.told == HowTold::counted || told.number != 1)) {
      if (told.others && told.number > 0 && !counted) first = told, counted = told.number, others = true;
      return;
    }
    if (told.number == Victims::unknown) {
      clash |= !titled;
      return;
    }
    if (told.number == 0) return told.doer ? keep(told) : rule_out(told);
    const bool whole = told.told == HowTold::counted;
    std::optional<std::int64_t>& value = whole ? counted : singled;
    // Where title and text differ, the title tells all and the text some of them, as a rule.
    if (whole && value && *value != told.number && (headline || !titled)) clash = true;
    titled |= whole && headline;
    if (value) return;
    if (whole || !counted) first = told, others = told.others, active = told.active;
    value = told.number;
  }
  /// "No one was hurt", "no one else was hurt".
  void rule_out(const Casualties& told) {
    (told.others ? nobody_else : nobody) = true;
    if (none.token == no_token) none = told;
  }
  void keep(const Casualties& told) {
    if (first.token == no_token) first = told;
  }
};

class TollReader {
 public:
  TollReader(Draft& draft, const TollWords& words) : draft_(draft), scene_(draft.scene()), words_(words) {}

  void run() {
    choose_sentences();
    if (opening_.empty() || any(words_.round_up) || !any(words_.incident)) return;
    for (const TokenRange sentence : opening_) {
      const bool headline = scene_.text.sentences[scene_.sentence_of[sentence.first]].zone == Zone::headline;
      std::vector<Casualties> found = casualties_of(scene_, words_, sentence);
      join_others(found);
      join_shares(found);
      for (const Casualties& told : found) tolls_[index(told.fate)].add(told, headline);
      settle(found, headline);
    }
    read_rest();
    many_ = any(words_.many);
    const Number killed = dead();
    if (whole_.token != no_token && killed && *killed > 0 && *killed < whole_.number) {
      whole_.number -= *killed;
      tolls_[index(Fate::hurt)].add(whole_, false);
    }
    const Number wounded = hurt();
    claim(killed, "dead", toll(Fate::dead).first.token == no_token ? toll(Fate::shot).first : toll(Fate::dead).first);
    claim(wounded, "hurt", toll(Fate::hurt).first.token == no_token ? toll(Fate::shot).first : toll(Fate::hurt).first);
    if (killed == 1) draft_age(toll(Fate::dead), "dead");
    if (wounded == 1) draft_age(toll(Fate::hurt).ages.empty() ? toll(Fate::shot) : toll(Fate::hurt), "hurt");
    if (!killed) claim(nobody_died(wounded), "dead", survivors_.token == no_token ? toll(Fate::dead).none : survivors_);
    if (!wounded) claim(nobody_hurt(killed), "hurt", toll(Fate::hurt).none);
  }

 private:
  static constexpr std::size_t index(Fate fate) { return static_cast<std::size_t>(fate); }
  [[nodiscard]] const Toll& toll(Fate fate) const { return tolls_[index(fate)]; }

  /// The title and the first sentences of the text.
  void choose_sentences() {
    constexpr std::size_t most = 3;
    std::size_t body = 0;
    for (const Sentence& sentence : scene_.text.sentences) {
      const bool headline = sentence.zone == Zone::headline;
      if (!headline && sentence.zone != Zone::lead && sentence.zone != Zone::body) continue;
      if (!headline && ++body > most) break;
      opening_.push_back(sentence.tokens);
    }
  }

  [[nodiscard]] bool any(ClassId cls) const {
    return std::any_of(opening_.begin(), opening_.end(), [&](TokenRange tokens) { return scene_.has(tokens, cls); });
  }

  /// What the whole text says of deaths, and of those who came off unhurt or alive.
  void read_rest() {
    const bool nobodies = scene_.may_tell(words_.nobody), living_told = scene_.may_tell(words_.survives);
    const bool graves = scene_.may_tell(words_.grave), none_told = scene_.may_tell(words_.none), charges = scene_.may_tell(words_.no_death);
    std::size_t read = 0;
    for (const Sentence& sentence : scene_.text.sentences) {
      if (sentence.zone != Zone::headline && sentence.zone != Zone::lead && sentence.zone != Zone::body) continue;
      const bool opening = read++ < opening_.size();
      bool nobody = false, living = false;
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
        if (scene_.text.tokens[t].word == 0) continue;
        nobody |= nobodies && scene_.match_at(t, words_.nobody);
        if (const Match alive = living_told ? scene_.match_at(t, words_.survives) : Match{}) {
          if (!std::exchange(living, true)) survive(sentence.tokens, {t, t + alive.length});
          t += alive.length - 1;
          continue;
        }
        grave_ |= graves && scene_.match_at(t, words_.grave);
        if (const Match none = none_told ? scene_.match_at(t, words_.none) : Match{}) rule_out(none, t, opening);
        if (const Match charge = charges ? scene_.match_at(t, words_.no_death) : Match{}) t += charge.length - 1;
        else if (scene_.is(t, words_.death)) deaths_ = true;
      }
      if (!nobody || opening) continue;
      for (const Casualties& told : casualties_of(scene_, words_, sentence.tokens)) {
        if (told.number == 0 && !told.doer && told.others) tolls_[index(told.fate)].add(told, false);
      }
    }
  }

  /// "No fatalities were reported": which fate nobody met is the word's value. Far down, injuries may be anybody's.
  void rule_out(const Match& none, std::uint32_t t, bool opening) {
    Casualties told;
    told.words = {t, t + none.length};
    told.token = t;
    told.others = none.entry->value == "more" || (!opening && none.entry->value != "dead");
    tolls_[index(none.entry->value == "dead" ? Fate::dead : Fate::hurt)].rule_out(told);
  }

  /// "All are expected to survive", "his injuries are not life-threatening". Of fewer than were hurt it says nothing of the rest.
  void survive(TokenRange sentence, TokenRange alive) {
    Casualties told;
    told.words = alive;
    told.token = alive.first;
    if (!scene_.has({sentence.first, alive.first}, words_.all)) {
      told.number = 1;
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
        const auto group = victims_at(scene_, words_, t, sentence);
        if (!group) continue;
        if (group->number == Victims::unknown || group->told == HowTold::counted) told.number = group->number;
        t = group->tokens.last - 1;
      }
    } else told.number = Victims::unknown;
    if (survivors_.token == no_token || told.number == Victims::unknown) survivors_ = told;
  }

  /// "A man was shot and two others were hurt": three were hurt.
  static void join_others(std::vector<Casualties>& found) {
    std::vector<Casualties> joined;
    for (Casualties& told : found) {
      const bool more = told.others && told.fate != Fate::dead && told.number > 0;
      if (!more || joined.empty() || joined.back().fate == Fate::dead || joined.back().number <= 0) {
        joined.push_back(told);
        continue;
      }
      told.number += joined.back().number;
      told.told = HowTold::counted;
      told.words.first = joined.back().words.first;
      told.some = told.others = false;
      joined.back() = told;
    }
    found = std::move(joined);
  }

  /// "dua luka berat, tiga luka ringan": five were hurt, where nothing else tells how many.
  static void join_shares(std::vector<Casualties>& found) {
    Casualties* first = nullptr;
    for (Casualties& told : found) {
      if (told.fate == Fate::dead) continue;
      if (!told.share || told.number <= 0) return;
      if (first == nullptr) first = &told;
      else first->number += told.number, first->words.last = told.words.last, first->told = HowTold::counted;
    }
    if (first != nullptr) {
      first->some = false;
      std::erase_if(found, [](const Casualties& told) { return told.share && told.some; });
    }
  }

  /// "One killed, four others shot": those shot were hurt. "Eight shot, two fatally": all but the dead were.
  void settle(const std::vector<Casualties>& found, bool headline) {
    const auto of = [&](Fate fate) { return std::find_if(found.begin(), found.end(), [&](const Casualties& told) { return told.fate == fate && (told.number > 0 || told.doer); }); };
    const auto whole = std::find_if(found.begin(), found.end(), [](const Casualties& told) { return told.fate == Fate::shot && told.whole; });
    if (whole != found.end()) whole_ = *whole;
    const auto dead = of(Fate::dead), hurt = of(Fate::hurt), shot = of(Fate::shot);
    if (dead == found.end()) return;
    // "a boy dead, three injured", "kills his wife, then himself": all are told.
    const auto counted = [&](auto told) { return told != found.end() && told->told == HowTold::counted; };
    if (counted(hurt) || counted(shot) || (dead->active && dead->doer)) whole_told_ = true;
    if (hurt != found.end() && hurt->told != HowTold::counted) beside_ = true;
    if (hurt != found.end() || shot == found.end() || shot->told != HowTold::counted || shot->whole) return;
    Casualties rest = *shot;
    rest.fate = Fate::hurt;
    const bool after = dead < shot && scene_.has({dead->words.last, shot->words.first}, words_.breaker);  // "two dead after four shot"
    if (!shot->others && (shot < dead || after)) rest.number -= dead->number;
    if (rest.number > 0 && dead->number > 0) tolls_[index(Fate::hurt)].add(rest, headline);
  }

  using Number = std::optional<std::int64_t>;

  [[nodiscard]] Number dead() const {
    const Toll& told = toll(Fate::dead);
    if (told.clash) return {};
    if (told.counted) return *told.counted + (told.doer && told.active ? 1 : 0);
    if (told.singled && (!many_ || whole_told_) && !(told.doer && !told.active)) return *told.singled + (told.doer ? 1 : 0);
    if (told.doer && !told.singled) return 1;
    return {};
  }

  [[nodiscard]] Number hurt() const {
    const Toll &told = toll(Fate::hurt), &shot = toll(Fate::shot);
    if (told.clash || (shot.clash && !told.counted)) return {};
    if (told.counted) return told.counted;
    if (shot.counted && !deaths_ && !told.singled) return shot.counted;
    if (told.singled && beside_) return told.singled;
    // Where the only one struck fights for life, the end is open.
    if (deaths_ || many_ || grave_) return {};
    if (told.singled) return told.singled;
    if (shot.singled) return *shot.singled;
    if (shot.doer) return 1;
    return {};
  }

  /// Only where somebody was hurt, nobody is said to have died, and somebody says so.
  [[nodiscard]] Number nobody_died(Number wounded) const {
    if (deaths_ || toll(Fate::dead).clash || toll(Fate::dead).singled || toll(Fate::dead).counted) return {};
    if (toll(Fate::dead).nobody) return 0;
    if (!wounded || survivors_.token == no_token) return {};
    return survivors_.number == Victims::unknown || survivors_.number >= *wounded ? Number(0) : Number();
  }
  [[nodiscard]] Number nobody_hurt(Number killed) const {
    const Toll &told = toll(Fate::hurt), &shot = toll(Fate::shot);
    if (told.clash || told.counted || told.singled || shot.clash || shot.counted || many_) return {};
    if (shot.singled && !killed) return {};
    if (told.nobody) return 0;
    return killed && *killed > 0 && (told.nobody_else || shot.nobody_else) ? Number(0) : Number();
  }

  /// How old the only one of a fate is, where the opening gives one age; two ages, if one sentence says this and one that.
  void draft_age(const Toll& told, std::string_view status) {
    const Quantity* first = nullptr;
    const Quantity* other = nullptr;
    for (const std::uint32_t index : told.ages) {
      const Quantity& age = scene_.values.quantities[index];
      if (age.kind != QuantityKind::age || age.unit != "year" || age.bound != Bound::exact || !age.value.strict.is_exact()) return;
      if (first == nullptr) first = &age;
      else if (age.value.strict != first->value.strict && other == nullptr) other = &age;
    }
    if (first == nullptr) return;
    const MentionId one = draft_age(*first, other == nullptr ? "victim" : "victim-twice", status);
    constexpr std::int64_t far = 5;  // of two people
    if (other == nullptr || std::abs(first->value.strict.hull().lo - other->value.strict.hull().lo) > far) return;
    if (scene_.sentence_of[first->tokens.first] == scene_.sentence_of[other->tokens.first]) return;
    draft_.candidate(one, draft_age(*other, "victim-twice", status), 850, {{"equal", 850, {}}});
  }
  MentionId draft_age(const Quantity& age, std::string_view kind, std::string_view status) {
    const MentionId mention = draft_.mention(Sort::age, age.range, age.tokens.first);
    draft_.text(mention, Attribute::kind, kind);
    draft_.text(mention, Attribute::status, status);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    Claim& claim = draft_.claim(mention, Attribute::years, age.value, age.range, age.tokens.first);
    claim.unit = "tahun";
    if (kind == "victim-twice") narrate(claim);  // whoever is quoted, the article says both
    return mention;
  }

  void claim(Number number, std::string_view status, const Casualties& told) {
    if (!number || told.token == no_token) return;
    const TextRange words = range_of(scene_.text, told.words);
    const MentionId mention = draft_.mention(Sort::quantity, words, told.token);
    draft_.text(mention, Attribute::kind, "toll");
    draft_.text(mention, Attribute::of, status);
    draft_.text(mention, Attribute::status, status);
    draft_.text(mention, Attribute::scope, "incident");
    draft_.flag(mention, Attribute::cumulative);
    draft_.text(mention, Attribute::frame, told.told == HowTold::counted ? "counted" : told.told == HowTold::named ? "named" : "described");
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    Readings value = Readings::exactly(*number);
    // Who is told of alone may not have been the only one.
    if (told.told != HowTold::counted) value.lenient = {*number, Interval::highest};
    draft_.claim(mention, Attribute::value, std::move(value), words, told.token).unit = "person";
  }

  Draft& draft_;
  const Scene& scene_;
  const TollWords& words_;
  std::vector<TokenRange> opening_;
  std::array<Toll, 3> tolls_;
  Casualties survivors_, whole_;
  bool deaths_ = false, many_ = false, grave_ = false;
  bool whole_told_ = false;  // the one who died is told beside all others
  bool beside_ = false;  // one hurt beside one who died
};

}  // namespace

void draft_tolls(Draft& draft) {
  const TollWords& words = toll_words(draft.scene().words.language);
  if (words.death != 0) TollReader(draft, words).run();
}

}  // namespace selaras
