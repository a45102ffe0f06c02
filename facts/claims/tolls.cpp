// How many an incident killed and hurt, told surely: in the title or the first sentences, by number, unit and verb.
#include <algorithm>
#include <array>
#include <optional>

#include "facts/claims/draft.hpp"

namespace selaras {
namespace {

enum Fate : std::uint8_t { dead, hurt, shot };

struct TollWords {
  explicit TollWords(const Language& language) {
    const auto cls = [&](std::string_view name) { return language.lexicon.class_id(name); };
    after = {cls("toll_dead"), cls("toll_hurt"), cls("toll_shot")};
    kills = cls("toll_kills");
    hurts = cls("toll_hurts");
    death = cls("toll_death");
    victim = cls("toll_victim");
    victims = cls("toll_victims");
    round_up = cls("toll_round_up");
    self = cls("toll_self");
    part = cls("toll_part");
    filler = cls("toll_filler");
    no_death = cls("toll_no_death");
    shoots = cls("toll_shoots");
    slays = cls("toll_slays");
    accident = cls("toll_accident");
    doer = cls("toll_doer");
    many = cls("toll_many");
  }
  std::array<ClassId, 3> after;
  ClassId kills, hurts, death, victim, victims, round_up, self, part, filler, no_death, shoots, slays, accident, doer, many;
};

/// A number of casualties, or several that do not agree.
struct Told {
  std::optional<std::int64_t> value;
  bool clash = false;
  TextRange words;
  std::uint32_t token = no_token;

  void add(std::int64_t number, TextRange range, std::uint32_t at) {
    if (value && *value != number) clash = true;
    if (!value) value = number, words = range, token = at;
  }
  [[nodiscard]] bool is_sure() const { return value && !clash; }
};

class TollReader {
 public:
  TollReader(Draft& draft, const TollWords& words) : draft_(draft), scene_(draft.scene()), words_(words) {}

  void run() {
    choose_sentences();
    if (opening_.empty() || any(words_.round_up)) return;
    for (const TokenRange sentence : opening_) {
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) read_number(t, sentence);
    }
    told_[dead].clash |= any(words_.self) && !any(words_.accident);
    deaths_ = mentions_death();
    read_singles();
    settle_shot();
    claim(dead, "dead");
    claim(hurt, "hurt");
  }

 private:
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
  [[nodiscard]] bool mentions_death() const {
    for (const Sentence& sentence : scene_.text.sentences) {
      if (sentence.zone != Zone::headline && sentence.zone != Zone::lead && sentence.zone != Zone::body) continue;
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
        if (scene_.text.tokens[t].word == 0) continue;
        if (const Match charge = scene_.match_at(t, words_.no_death)) t += charge.length - 1;
        else if (scene_.is(t, words_.death)) return true;
      }
    }
    return false;
  }

  // -- numbers --------------------------------------------------------------------------------------------------------

  void read_number(std::uint32_t t, TokenRange sentence) {
    const std::uint32_t q = scene_.quantity_of[t];
    if (q == no_token || (t > sentence.first && scene_.quantity_of[t - 1] == q) || scene_.timex_of[t] != no_token) return;
    const Quantity& quantity = scene_.values.quantities[q];
    if (quantity.kind != QuantityKind::quantity && quantity.kind != QuantityKind::number) return;
    if (!quantity.from || !quantity.from->is_whole() || quantity.bound != Bound::exact) return forbid(quantity, sentence);
    const std::int64_t number = quantity.from->unscaled;
    constexpr std::int64_t most = 100;
    if (number < 1 || number > most || is_age(quantity, sentence)) return;
    const auto fate = fate_after(quantity, sentence);
    const auto before = fate ? std::nullopt : fate_before(quantity, sentence);
    if (!fate && !before) return;
    Told& told = told_[fate ? *fate : *before];
    if (is_one_of_several(quantity, sentence)) told.clash = true;
    told.add(number, scene_range(quantity), quantity.tokens.first);
  }

  [[nodiscard]] TextRange scene_range(const Quantity& quantity) const { return range_of(scene_.text, quantity.tokens); }

  /// "At least two dead": not told surely, so nothing of that fate is.
  void forbid(const Quantity& quantity, TokenRange sentence) {
    if (const auto fate = fate_after(quantity, sentence)) told_[*fate].clash = true;
    else if (const auto before = fate_before(quantity, sentence)) told_[*before].clash = true;
  }

  /// "Girl, 4, dies"
  [[nodiscard]] bool is_age(const Quantity& quantity, TokenRange sentence) const {
    const std::uint32_t first = quantity.number_tokens.first, last = quantity.number_tokens.last;
    if (first == sentence.first || scene_.word(first - 1) != ",") return false;
    return last >= sentence.last || scene_.text.tokens[last].kind == TokenKind::punct;
  }

  [[nodiscard]] std::optional<Fate> fate_at(std::uint32_t t) const {
    for (const Fate fate : {dead, hurt, shot}) {
      if (scene_.match_at(t, words_.after[fate])) return fate;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Fate> fate_after(const Quantity& quantity, TokenRange sentence) const {
    constexpr std::uint32_t reach = 7;
    const std::uint32_t from = quantity.number_tokens.last;
    for (std::uint32_t t = from; t < std::min(sentence.last, from + reach);) {
      if (scene_.quantity_of[t] != no_token || scene_.match_at(t, words_.part)) return std::nullopt;
      if (const auto fate = fate_at(t)) return fate;
      const Match filler = scene_.match_at(t, words_.filler);
      if (!filler) return std::nullopt;
      t += filler.length;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Fate> fate_before(const Quantity& quantity, TokenRange sentence) const {
    const std::uint32_t first = quantity.number_tokens.first;
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t back = 1; back <= longest && first >= sentence.first + back; ++back) {
      for (const auto& [cls, fate] : {std::pair(words_.kills, dead), std::pair(words_.hurts, hurt)}) {
        const Match verb = scene_.match_at(first - back, cls);
        if (verb && verb.length == back) return fate;
      }
    }
    return std::nullopt;
  }

  /// "Parents, 2 children dead": the number is a part of those who share its fate.
  [[nodiscard]] bool is_one_of_several(const Quantity& quantity, TokenRange sentence) const {
    const std::uint32_t first = quantity.number_tokens.first;
    constexpr std::uint32_t reach = 7;
    if (first > sentence.first && is_joint(first - 1)) {
      for (std::uint32_t t = first - 1; t-- > sentence.first && first - t <= reach;) {
        if (fate_at(t) || scene_.match_at(t, words_.kills) || scene_.match_at(t, words_.hurts)) break;
        if (scene_.match_at(t, words_.victim) || scene_.match_at(t, words_.victims) || scene_.quantity_of[t] != no_token) return true;
      }
    }
    // "killed two men and a boy": more of them follow.
    for (std::uint32_t t = quantity.tokens.last; t + 1 < std::min(sentence.last, quantity.tokens.last + 3); ++t) {
      if (fate_at(t)) return false;
      if (is_joint(t)) return scene_.match_at(t + 1, words_.victim) || (t + 2 < sentence.last && scene_.match_at(t + 2, words_.victim) && !fate_soon(t + 2, sentence));
    }
    return false;
  }
  [[nodiscard]] bool is_joint(std::uint32_t t) const { return scene_.word(t) == "," || scene_.is(t, scene_.words.conjunction); }
  [[nodiscard]] bool fate_soon(std::uint32_t t, TokenRange sentence) const {
    for (std::uint32_t k = t; k < std::min(sentence.last, t + 4); ++k) {
      if (fate_at(k)) return true;
    }
    return false;
  }

  // -- one victim -----------------------------------------------------------------------------------------------------

  /// "Man fatally shot", "a woman was killed", "killing his friend": one, where nothing beside it speaks of more.
  void read_singles() {
    if (any(words_.many)) return;
    for (const TokenRange sentence : opening_) {
      if (!told_[dead].value && !is_plural(sentence, dead)) single(sentence, dead, words_.slays);
      if (deaths_ || told_[hurt].value || told_[shot].value || is_plural(sentence, shot)) continue;
      single(sentence, hurt, 0);
      single(sentence, shot, words_.shoots);
    }
    // More than one somewhere in the opening: the one is not all.
    for (const Fate fate : {dead, hurt, shot}) {
      if (told_[fate].token == no_token || !is_victim(told_[fate].token)) continue;
      told_[fate].clash |= std::any_of(opening_.begin(), opening_.end(), [&](TokenRange sentence) { return is_plural(sentence, fate); });
    }
  }

  [[nodiscard]] bool is_fate(std::uint32_t t, Fate fate) const {
    return fate == dead ? scene_.match_at(t, words_.after[dead]) || scene_.match_at(t, words_.slays)
                        : fate_at(t) || scene_.match_at(t, words_.shoots);
  }

  /// A word for several close to what became of somebody.
  [[nodiscard]] bool is_plural(TokenRange sentence, Fate fate) const {
    constexpr std::uint32_t before = 4, after = 7;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (scene_.text.tokens[t].word == 0 || !is_fate(t, fate)) continue;
      for (std::uint32_t k = t > sentence.first + before ? t - before : sentence.first; k < std::min(sentence.last, t + after); ++k) {
        if (scene_.match_at(k, words_.victims)) return true;
      }
    }
    return false;
  }

  /// "man", "6-year-old".
  [[nodiscard]] bool is_victim(std::uint32_t t) const {
    if (scene_.match_at(t, words_.victim)) return true;
    const std::uint32_t q = scene_.quantity_of[t];
    return q != no_token && scene_.values.quantities[q].kind == QuantityKind::age;
  }

  void single(TokenRange sentence, Fate fate, ClassId acts) {
    constexpr std::uint32_t reach = 6;
    std::uint32_t victim = no_token;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      // "Girl, 4, dies": the noun names the one, its age does not.
      constexpr std::uint32_t apposed = 3;
      if (scene_.match_at(t, words_.victim) || (is_victim(t) && (victim == no_token || t - victim > apposed))) victim = t;
      if (scene_.is(t, words_.doer)) victim = no_token;
      if (victim != no_token && t - victim <= reach && scene_.match_at(t, words_.after[fate])) return told_[fate].add(1, range_of(scene_.text, {victim, victim + 1}), victim);
      const Match act = acts != 0 ? scene_.match_at(t, acts) : Match{};
      for (std::uint32_t k = t + act.length; act && k < std::min(sentence.last, t + act.length + 4); ++k) {
        if (is_victim(k)) return told_[fate].add(1, range_of(scene_.text, {k, k + 1}), k);
      }
    }
  }

  // -- "4 shot" -------------------------------------------------------------------------------------------------------

  /// Where nobody is said to have died, those who were shot were hurt.
  void settle_shot() {
    if (deaths_ || !told_[shot].is_sure()) return;
    if (!told_[hurt].value) told_[hurt] = told_[shot];
  }

  void claim(Fate fate, std::string_view status) {
    const Told& told = told_[fate];
    if (!told.is_sure()) return;
    const MentionId mention = draft_.mention(Sort::quantity, told.words, told.token);
    draft_.text(mention, Attribute::kind, "toll");
    draft_.text(mention, Attribute::of, status);
    draft_.text(mention, Attribute::status, status);
    draft_.text(mention, Attribute::scope, "incident");
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    draft_.claim(mention, Attribute::value, Readings::exactly(*told.value), told.words, told.token).unit = "person";
  }

  Draft& draft_;
  const Scene& scene_;
  const TollWords& words_;
  std::vector<TokenRange> opening_;
  std::array<Told, 3> told_;
  bool deaths_ = false;
};

}  // namespace

void draft_tolls(Draft& draft) {
  const TollWords& words = draft.scene().words.language.table<TollWords>();
  if (words.death != 0) TollReader(draft, words).run();
}

}  // namespace selaras
