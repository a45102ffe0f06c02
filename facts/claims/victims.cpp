#include "facts/claims/victims.hpp"

#include <algorithm>

namespace selaras {

TollWords::TollWords(const Language& language) {
  const auto cls = [&](const char* name) { return language.lexicon.class_id(name); };
  dead = cls("toll_dead");
  hurt = cls("toll_hurt");
  hurt_badly = cls("toll_hurt_badly");
  shot = cls("toll_shot");
  kills = cls("toll_kills");
  hurts = cls("toll_hurts");
  shoots = cls("toll_shoots");
  of_dead = cls("toll_of_dead");
  of_shot = cls("toll_of_shot");
  person = cls("toll_person");
  people = cls("toll_people");
  group = cls("toll_group");
  of = cls("toll_of");
  aged = cls("toll_aged");
  in_group = cls("toll_in_group");
  one = cls("toll_one");
  generic = cls("toll_generic");
  other = cls("toll_other");
  nobody = cls("toll_nobody");
  self = cls("toll_self");
  doer = cls("toll_doer");
  be = cls("toll_be");
  filler = cls("toll_filler");
  breaker = cls("toll_breaker");
  pronoun = cls("toll_pronoun");
  elsewhere = cls("toll_elsewhere");
  by = cls("toll_by");
  at = cls("toll_at");
  negated = cls("toll_negated");
  unsure = cls("toll_unsure");
  including = cls("toll_including");
  part = cls("toll_part");
  fold = cls("toll_fold");
  fold_dead = cls("toll_fold_dead");
  fold_shot = cls("toll_fold_shot");
  in_turn = cls("toll_in_turn");
  compound = cls("toll_compound");
  none = cls("toll_none");
  of_hurt = cls("toll_of_hurt");
  survives = cls("toll_survives");
  grave = cls("toll_grave");
  all = cls("toll_all");
  death = cls("toll_death");
  no_death = cls("toll_no_death");
  incident = cls("toll_incident");
  round_up = cls("toll_round_up");
  suicide = cls("toll_suicide");
  many = cls("toll_many");
}

namespace {

class GroupReader {
 public:
  GroupReader(const Scene& scene, const TollWords& words, std::uint32_t token, TokenRange sentence)
      : scene_(scene), words_(words), first_(token), at_(token), end_(sentence.last) {}

  std::optional<Victims> run() {
    if (const Match self = scene_.match_at(first_, words_.self)) return group(self.length, 1, HowTold::described, [](Victims& v) { v.self = true; });
    if (const Match nobody = scene_.match_at(first_, words_.nobody)) return none(nobody.length);
    if (const auto counted = number()) return counted;
    if (const auto named = name()) return named;
    return described();
  }

 private:
  template <class Change>
  [[nodiscard]] Victims group(std::uint32_t length, std::int64_t number, HowTold told, Change change) {
    Victims victims;
    at_ = std::max(at_, first_ + length);
    victims.words = {first_, at_};
    victims.number = number;
    victims.told = told;
    change(victims);
    victims.aged = skip_behind();
    if (number == 1) victims.age = age_;
    victims.tokens = {first_, at_};
    return victims;
  }

  [[nodiscard]] Victims none(std::uint32_t length) {
    return group(length, 0, HowTold::counted, [&](Victims& victims) {
      if (const Match other = scene_.match_at(at_, words_.other)) {
        victims.others = true;
        at_ += other.length;
      }
    });
  }

  [[nodiscard]] const Quantity* quantity_at(std::uint32_t t) const {
    return t < end_ && scene_.quantity_of[t] != no_token ? &scene_.values.quantities[scene_.quantity_of[t]] : nullptr;
  }
  [[nodiscard]] bool is_age(std::uint32_t t) const {
    const Quantity* quantity = quantity_at(t);
    if (quantity == nullptr) return false;
    if (quantity->dimension == "time" && is_hyphen(quantity->number_tokens.last)) return true;
    return quantity->kind == QuantityKind::age && scene_.timex_of[t] == no_token;
  }

  [[nodiscard]] bool is_hyphen(std::uint32_t t) const { return t < end_ && scene_.word(t) == "-" && !scene_.text.tokens[t].space_before; }

  /// "Two", "four other people", "4 adults", "at least two men".
  std::optional<Victims> number() {
    const Quantity* quantity = quantity_at(first_);
    if (quantity == nullptr || (first_ > 0 && scene_.quantity_of[first_ - 1] == scene_.quantity_of[first_]) || scene_.timex_of[first_] != no_token) return std::nullopt;
    if (quantity->kind != QuantityKind::quantity && quantity->kind != QuantityKind::number) return std::nullopt;
    if (quantity->kind == QuantityKind::quantity && quantity->dimension != "count") return std::nullopt;
    at_ = quantity->number_tokens.last;
    const bool part = (scene_.is(at_, words_.of) && !scene_.match_at(at_, words_.part)) || (first_ >= 2 && scene_.is(first_ - 1, words_.of) && (scene_.quantity_of[first_ - 2] != no_token || scene_.is(first_ - 2, scene_.words.one)));
    if (is_hyphen(at_)) return std::nullopt;
    bool others = false;
    const Head head = read_head(others);
    // "two cars": the counted are no people; "Two were killed": nothing says what they are.
    if (head.kind == Head::none && quantity->kind == QuantityKind::quantity && !quantity->noun.empty() && !scene_.is(quantity->noun.first, words_.other)) return std::nullopt;
    if (head.kind == Head::none && !may_stand_alone(at_)) return std::nullopt;
    constexpr std::int64_t most = 2000;
    std::int64_t number = Victims::unknown;
    if (quantity->from && quantity->from->is_whole() && quantity->bound == Bound::exact) number = quantity->from->unscaled;
    if (number > most || number == 0) return std::nullopt;
    if (number > 0 && head.kind == Head::several && head.number > 0) number *= head.number;  // "two couples"
    const bool alone = number == 1 && scene_.is(first_, words_.one);  // "seorang pria"
    return group(0, number, alone ? HowTold::described : HowTold::counted, [&](Victims& victims) {
      victims.others = others;
      victims.part = part;
      victims.any = head.kind == Head::none || scene_.is(at_ - 1, words_.generic);
      victims.doer = head.doer;
      victims.words = quantity->tokens.first == first_ ? quantity->tokens : TokenRange{first_, at_};
    });
  }

  /// "Two were killed", not "grade 6 pupils" or "Bell 407".
  [[nodiscard]] bool may_stand_alone(std::uint32_t t) const {
    if (t >= end_ || scene_.text.tokens[t].kind == TokenKind::punct) return true;
    const ClaimWords& words = scene_.words;
    for (const ClassId cls : {words_.dead, words_.hurt, words_.hurt_badly, words_.shot, words_.be, words_.filler, words_.other, words_.part, words_.including, words.preposition, words.conjunction}) {
      if (scene_.match_at(t, cls)) return true;
    }
    return false;
  }

  /// "Nora Osman, 19": one, by name. A name alone may be anybody's.
  std::optional<Victims> name() {
    const std::uint32_t n = first_ < end_ ? scene_.name_of[first_] : no_token;
    if (n == no_token || scene_.values.names[n].type != NameType::person || scene_.values.names[n].tokens.first != first_) return std::nullopt;
    const TokenRange tokens = scene_.values.names[n].tokens;
    if (tokens.last >= end_ || scene_.match_at(tokens.last, words_.person) || scene_.match_at(tokens.last, words_.people)) return std::nullopt;
    return group(tokens.last - first_, 1, HowTold::named, [](Victims&) {});
  }

  /// "a 6-year-old boy", "his wife", "Man", "men", "a family of five".
  std::optional<Victims> described() {
    const Match one = scene_.match_at(first_, words_.one);
    at_ += one.length;
    bool others = false;
    const Head head = read_head(others);
    if (head.kind == Head::none) return std::nullopt;
    const std::int64_t number = head.kind == Head::single ? 1 : head.number;
    const bool counted = head.kind == Head::several && number != Victims::unknown;
    return group(0, number, counted ? HowTold::counted : HowTold::described, [&](Victims& victims) {
      victims.others = others;
      victims.doer = head.doer;
    });
  }

  struct Head {
    enum Kind : std::uint8_t { none, single, several } kind = none;
    std::int64_t number = Victims::unknown;
    bool doer = false;
  };

  /// The noun after words that may stand before it. Moves behind it.
  Head read_head(bool& others) {
    constexpr std::uint32_t longest = 11;
    for (const std::uint32_t last = std::min(end_, at_ + longest); at_ < last;) {
      if (const Match group = scene_.match_at(at_, words_.group)) {
        const std::uint32_t of = at_ + group.length;
        const Quantity* size = scene_.is(of, words_.of) ? quantity_at(of + 1) : nullptr;
        if (size != nullptr && !is_age(of + 1) && size->from && size->from->is_whole()) {
          at_ = size->number_tokens.last;
          return {Head::several, size->from->unscaled, false};
        }
      }
      if (scene_.match_at(at_, words_.of_dead)) break;  // "the bodies of two men"
      if (const Match several = scene_.match_at(at_, words_.people)) {
        const bool doer = static_cast<bool>(scene_.match_at(at_, words_.doer));
        others |= static_cast<bool>(scene_.match_at(at_, words_.other));
        at_ += several.length;
        return {Head::several, several.entry->has_number ? several.entry->number : Victims::unknown, doer};
      }
      if (const Match single = scene_.match_at(at_, words_.person)) {
        const bool doer = static_cast<bool>(scene_.match_at(at_, words_.doer));
        at_ += single.length;
        if (scene_.match_at(at_, words_.person) || scene_.match_at(at_, words_.people)) continue;  // "police officer"
        return {Head::single, 1, doer};
      }
      if (is_age(at_)) {
        age_ = scene_.quantity_of[at_];
        at_ = scene_.values.quantities[scene_.quantity_of[at_]].tokens.last;
        const bool more = scene_.match_at(at_, words_.person) || scene_.match_at(at_, words_.people) || scene_.match_at(at_, words_.in_group);
        if (!more) return {Head::single, 1, false};
        continue;
      }
      if (const Match other = scene_.match_at(at_, words_.other)) {
        others = true;
        at_ += other.length;
        continue;
      }
      // "an eighth teen": one of several told before.
      if (const Quantity* nth = quantity_at(at_); nth != nullptr && nth->kind == QuantityKind::ordinal) {
        at_ = nth->tokens.last;
        const Head head = read_head(others);
        return head.kind == Head::none ? head : Head{Head::several, Victims::unknown, head.doer};
      }
      const Match before = scene_.match_at(at_, words_.in_group);
      const bool proper = scene_.name_of[at_] != no_token;  // "a Katy man"
      if (!before && !proper) break;
      at_ += std::max(before.length, 1u);
    }
    return {};
  }

  /// Behind the group: an age, "mother of two", ages told together.
  bool skip_behind() {
    if (scene_.is(at_, words_.of) && quantity_at(at_ + 1) != nullptr && quantity_at(at_ + 1)->noun.empty()) at_ = quantity_at(at_ + 1)->number_tokens.last;
    skip_family();
    // "bocah 10 tahun", "pria berusia 34 tahun"
    const std::uint32_t behind = at_ + scene_.match_at(at_, words_.aged).length;
    if (is_age(behind) && scene_.values.quantities[scene_.quantity_of[behind]].tokens.last > behind + 1) {
      age_ = scene_.quantity_of[behind];
      at_ = scene_.values.quantities[age_].tokens.last;
      return true;
    }
    if (at_ >= end_ || (scene_.word(at_) != "," && scene_.word(at_) != "(")) return false;
    constexpr std::uint32_t reach = 9;
    std::uint32_t t = at_ + 1;
    bool age = false;
    for (; t < std::min(end_, at_ + reach); ++t) {
      const std::string_view word = scene_.word(t);
      if (word == ")" || (word == "," && age)) break;
      if (is_age(t)) age = true, age_ = scene_.quantity_of[t];
      const bool told = quantity_at(t) != nullptr || scene_.match_at(t, words_.in_group) || scene_.match_at(t, scene_.words.conjunction) || scene_.text.tokens[t].kind == TokenKind::punct;
      const bool in_age = t > 0 && age && scene_.quantity_of[t] == no_token && is_in_age(t);
      if (!told && !in_age) break;
    }
    if (!age) return false;
    const bool closed = t < end_ && (scene_.word(t) == "," || scene_.word(t) == ")");
    at_ = closed ? t + 1 : t;
    return true;
  }
  /// "six members of the Spring family"
  void skip_family() {
    if (!scene_.is(at_, words_.of)) return;
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t t = at_ + 1; t < std::min(end_, at_ + longest); ++t) {
      if (scene_.match_at(t, words_.group)) {
        at_ = t + 1;
        return;
      }
      if (!scene_.match_at(t, words_.one) && scene_.name_of[t] == no_token && !scene_.text.tokens[t].capital) return;
    }
  }
  /// Words of an age that are no number: "-year-old".
  [[nodiscard]] bool is_in_age(std::uint32_t t) const {
    for (std::uint32_t back = 1; back <= 5 && back <= t; ++back) {
      if (const Quantity* quantity = quantity_at(t - back)) return quantity->tokens.contains(t);
    }
    return false;
  }

  const Scene& scene_;
  const TollWords& words_;
  std::uint32_t first_, at_, end_;
  std::uint32_t age_ = no_token;
};

}  // namespace

std::optional<Victims> victims_at(const Scene& scene, const TollWords& words, std::uint32_t token, TokenRange sentence) {
  return GroupReader(scene, words, token, sentence).run();
}

}  // namespace selaras
