// Parts and wholes: enumerations whose numbers add up to a number told beside them.
#include <algorithm>

#include "facts/claims/counted.hpp"

namespace selaras {
namespace {

class PartReader {
 public:
  PartReader(Draft& draft, std::vector<CountedThing>& all) : draft_(draft), scene_(draft.scene()), words_(scene_.words), all_(all) {}

  void run() {
    for (std::size_t first = 0; first < all_.size();) {
      std::size_t last = first + 1;
      const bool listed = is_listed(all_[first]);
      while (last < all_.size() && continues(all_[last - 1], all_[last], listed)) ++last;
      if (last - first >= 2) join(first, last);
      first = last;
    }
  }

 private:
  static constexpr std::size_t reach = 12;  // counts between parts and their whole: keeps the search linear

  /// "terdiri atas", "yakni" or a colon right before: what follows makes up something, whatever its parts are called.
  [[nodiscard]] bool is_listed(const CountedThing& first) const {
    constexpr std::uint32_t near = 3;
    const std::uint32_t from = first.quantity->tokens.first, begin = scene_.text.sentences[first.sentence].tokens.first;
    for (std::uint32_t t = back(from, near, begin); t < from; ++t) {
      if (scene_.match_at(t, words_.consists) || scene_.match_at(t, words_.closed_list) || scene_.word(t) == ":") return true;
    }
    return false;
  }

  /// b goes on an enumeration begun by a: same sentence, few words and exactly one comma or conjunction between.
  [[nodiscard]] bool continues(const CountedThing& a, const CountedThing& b, bool listed) const {
    constexpr std::uint32_t gap = 9;
    if (a.sentence != b.sentence || b.quantity->tokens.first - a.quantity->tokens.last > gap) return false;
    bool comma = false, joined = false;
    for (std::uint32_t t = a.quantity->tokens.last; t < b.quantity->tokens.first; ++t) {
      if (scene_.match_at(t, words_.closed_list) || scene_.match_at(t, words_.consists) || scene_.match_at(t, words_.open_list) || scene_.is(t, words_.breaker) || scene_.word(t) == ":") return false;
      const bool mark = scene_.word(t) == ",";
      const bool conjunction = static_cast<bool>(scene_.match_at(t, words_.conjunction));
      // "sopir, kernet, dan dua warga": members without a number of their own make the list more than its numbers.
      if ((mark && (comma || joined)) || (conjunction && joined)) return false;
      comma |= mark;
      joined |= conjunction;
    }
    if (!comma && !joined) return false;
    if (!a.state.empty() && !b.state.empty()) return a.state != b.state;
    return same_kind(a, b) || listed;
  }

  /// Things of one whole by other names: "30 medali, yakni 12 emas, 9 perak, …". A team of 22 people is no sum of teams: then a part
  /// is larger than the whole, or all of them are far from it.
  [[nodiscard]] bool makes_up(const CountedThing& whole, std::size_t first, std::size_t last) const {
    if (whole.person || !whole.quantity->from || !whole.quantity->from->is_whole()) return false;
    const std::int64_t all = whole.quantity->value.strict.hull().hi;
    std::int64_t sum = 0;
    for (std::size_t k = first; k < last; ++k) {
      const Interval part = all_[k].quantity->value.strict.hull();
      if (all_[k].person || all_[k].quantity->value.strict.empty() || part.hi > all) return false;
      sum += part.hi;
    }
    return last - first >= 2 && 2 * sum > all && sum < 2 * all;
  }

  [[nodiscard]] static bool same_kind(const CountedThing& a, const CountedThing& b) {
    return a.unit == b.unit || (a.person && b.person) || a.unit.empty() || b.unit.empty();
  }

  void join(std::size_t first, std::size_t last) {
    CountedThing* whole = whole_before(first, last);
    if (whole == nullptr) whole = whole_after(first, last);
    // "dua dokumen, satu dengan X dan satu dengan Y" begins with its whole: it is no part of itself.
    if (whole == nullptr && last - first >= 3 && stands_alone(first)) {
      whole = &all_[first];
      ++first;
    }
    if (whole == nullptr || !whole->mention.valid()) return;
    if (is_open(first, last)) return join_some(*whole, first, last);
    if (goes_on(last) || are_names(first, last)) return;
    for (std::size_t k = first; k < last; ++k) {
      if (all_[k].quantity->bound == Bound::vague) return;
      if (all_[k].unit.empty() && all_[k].state.empty() && !is_one_with(all_[k]) && !is_listed(all_[first])) return;
    }
    for (std::size_t k = first; k < last; ++k) {
      CountedThing& part = all_[k];
      if (!part.mention.valid()) {
        part.mention = draft_.mention(Sort::quantity, part.quantity->range, part.quantity->tokens.first);
        draft_.claim(part.mention, Attribute::value, part.quantity->value, part.quantity->range, part.quantity->tokens.first).unit = whole->quantity->unit;
      }
      draft_.refer(part.mention, Attribute::whole, whole->mention);
    }
    draft_.flag(whole->mention, Attribute::has_parts);
  }

  /// "di antaranya delapan tewas dan enam luka berat": an open list of what excludes one another is at most the whole.
  void join_some(const CountedThing& whole, std::size_t first, std::size_t last) {
    for (std::size_t k = first; k < last; ++k) {
      if (all_[k].state.empty() || !all_[k].mention.valid() || all_[k].quantity->bound == Bound::vague) return;
      for (std::size_t before = first; before < k; ++before) {
        if (all_[before].state == all_[k].state) return;
      }
    }
    for (std::size_t k = first; k < last; ++k) draft_.refer(all_[k].mention, Attribute::inside, whole.mention);
    draft_.flag(whole.mention, Attribute::has_subsets);
  }

  /// More numbers after the parts in their sentence: the enumeration was not read to its end.
  [[nodiscard]] bool goes_on(std::size_t last) const {
    for (std::size_t k = last; k < std::min(all_.size(), last + reach) && all_[k].sentence == all_[last - 1].sentence; ++k) {
      if (all_[k].unit == all_[last - 1].unit) return true;
    }
    return false;
  }

  /// "SMP Negeri 1 Wates, SMP Negeri 2 Wates", "TK Melati 1 dan 2" are numbered; "Wates 5, Sentolo 4" are counted.
  [[nodiscard]] bool are_names(std::size_t first, std::size_t last) const {
    std::size_t behind_a_name = 0;
    for (std::size_t k = first; k < last; ++k) {
      const TokenRange tokens = all_[k].quantity->tokens;
      if (!all_[k].unit.empty() || !all_[k].state.empty() || !is_capital(tokens.first - 1)) continue;
      ++behind_a_name;
      if (is_capital(tokens.last)) return true;
      if (k > first && scene_.known[tokens.first - 1].own == scene_.known[all_[k - 1].quantity->tokens.first - 1].own) return true;
    }
    return behind_a_name != 0 && behind_a_name != last - first;
  }

  /// Inside the text; the token before its first is none.
  [[nodiscard]] bool is_capital(std::uint32_t token) const {
    return token < scene_.text.tokens.size() && scene_.text.tokens[token].kind == TokenKind::word && scene_.text.tokens[token].capital;
  }

  /// "satu dengan X": the only number that is a part without a noun or a state; others are scores, models, channels.
  [[nodiscard]] bool is_one_with(const CountedThing& part) const {
    const TokenRange tokens = part.quantity->tokens;
    return scene_.is(tokens.first, words_.one) && scene_.is(tokens.last, words_.preposition);
  }

  /// A counted noun followed by bare numbers: "tiga perjanjian, satu dengan A, satu dengan B dan satu dengan C".
  [[nodiscard]] bool stands_alone(std::size_t first) const {
    return !all_[first].unit.empty() && all_[first + 1].unit.empty() && all_[first + 1].state.empty() &&
           scene_.word(all_[first].quantity->tokens.last) == ",";
  }

  /// "di antaranya", "termasuk", "lainnya" leave a list open: then the parts are at most the whole.
  [[nodiscard]] bool is_open(std::size_t first, std::size_t last) const {
    const TokenRange sentence = scene_.text.sentences[all_[first].sentence].tokens;
    const std::uint32_t begin = all_[first].quantity->tokens.first, end = all_[last - 1].quantity->tokens.last;
    for (std::uint32_t t = back(begin, 6, sentence.first); t < std::min(end + 4, sentence.last); ++t) {
      if (scene_.match_at(t, words_.open_list) || scene_.match_at(t, words_.subset)) return true;
    }
    return false;
  }

  /// The count before the parts that they add up to: joined by "terdiri atas", "yakni" or a colon in one sentence, by a
  /// comma where bare numbers follow; or a count of victims in the sentence before.
  [[nodiscard]] CountedThing* whole_before(std::size_t first, std::size_t last) {
    const CountedThing& part = all_[first];
    const std::uint32_t from = part.quantity->tokens.first;
    bool marked = false, comma = false, colon = false;
    const TokenRange sentence = scene_.text.sentences[part.sentence].tokens;
    for (std::uint32_t t = back(from, 6, sentence.first); t < from; ++t) {
      marked |= static_cast<bool>(scene_.match_at(t, words_.closed_list)) || static_cast<bool>(scene_.match_at(t, words_.consists)) || (scene_.word(t) == ":" && t <= end_of(all_[first > 0 ? first - 1 : 0]));
      comma |= scene_.word(t) == ",";
      colon |= scene_.word(t) == ":";
    }
    for (std::size_t k = first; k-- > (first > reach ? first - reach : 0);) {
      CountedThing& before = all_[k];
      if (before.sentence + 1 < part.sentence) return nullptr;
      if (!before.mention.valid() || before.quantity->bound == Bound::vague) continue;
      if (before.quantity->tokens.first > 0 && scene_.is(before.quantity->tokens.first - 1, words_.out_of)) return nullptr;  // "164 dari 166"
      const bool victims = !part.state.empty() && before.state.empty() && is_victims(before);
      if (scene_.text.sentences[before.sentence].zone == Zone::headline) return nullptr;
      if (before.sentence == part.sentence) {
        if (marked && !before.unit.empty() && (same_kind(before, part) || makes_up(before, first, last))) return &before;
        if (colon && victims && k + 1 == first) return &before;
        if (comma && from - before.quantity->tokens.last <= 6 && (victims || (part.unit.empty() && part.state.empty()))) return &before;
      } else if (victims && k + 1 == first) {
        return &before;
      }
    }
    return nullptr;
  }

  /// Behind the number and its noun.
  [[nodiscard]] static std::uint32_t end_of(const CountedThing& counted) { return std::max(counted.quantity->tokens.last, counted.quantity->noun.last); }

  [[nodiscard]] bool is_victims(const CountedThing& counted) const {
    return !counted.quantity->noun.empty() && scene_.is(counted.quantity->noun.first, words_.victim_noun);
  }

  /// "… Ketiga kelompok itu mencakup seluruh 90 anggota": a total of the same unit in the next sentence.
  [[nodiscard]] CountedThing* whole_after(std::size_t first, std::size_t last) {
    for (std::size_t k = last; k < std::min(all_.size(), last + reach) && all_[k].sentence <= all_[first].sentence + 1; ++k) {
      const std::uint32_t from = all_[k].quantity->tokens.first;
      for (std::uint32_t t = back(from, 3); t < from; ++t) {
        if (scene_.match_at(t, words_.total) && all_[k].mention.valid() && same_kind(all_[first], all_[k])) return &all_[k];
      }
    }
    return nullptr;
  }

  Draft& draft_;
  const Scene& scene_;
  const ClaimWords& words_;
  std::vector<CountedThing>& all_;
};

}  // namespace

void draft_parts(Draft& draft, std::vector<CountedThing>& counted) { PartReader(draft, counted).run(); }

}  // namespace selaras
