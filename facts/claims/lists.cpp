// Counted lists: "tiga kota, yaitu A, B, dan C" announces as many members as it names.
#include <algorithm>

#include "facts/claims/counted.hpp"

namespace selaras {
namespace {

/// Reads the members of one list. Deliberately narrow: short members of one shape, a conjunction before the last, and the
/// end of the sentence after it; anything looser (appositions, lists that run on) was wrong when read on real news. Persons may each
/// have an age in brackets, then all have one.
class ListReader {
 public:
  ListReader(const Scene& scene, TokenRange tokens) : scene_(scene), words_(scene.words), tokens_(tokens) {}

  /// The members, or none if the words are no closed list.
  std::vector<TokenRange> run() {
    std::uint32_t at = tokens_.first;
    if (at < tokens_.last && (scene_.word(at) == ":" || scene_.word(at) == ",")) ++at;
    bool joined = false;
    while (at < tokens_.last) {
      const std::uint32_t first = at;
      while (at < tokens_.last && is_member_word(at)) ++at;
      if (at == first || at - first > longest_member) return {};
      members_.push_back({first, at});
      if (has_age(at)) at += 3, ++aged_;
      if (joined) return at >= tokens_.last || ends_list(at) ? same_shape() : std::vector<TokenRange>{};
      if (at < tokens_.last && scene_.word(at) == ",") ++at;
      if (at < tokens_.last && scene_.match_at(at, words_.conjunction)) {
        joined = true;
        ++at;
      } else if (scene_.word(at - 1) != ",") {
        return {};
      }
    }
    return {};
  }

 private:
  static constexpr std::uint32_t longest_member = 4;

  [[nodiscard]] bool is_member_word(std::uint32_t at) const {
    const Token& token = scene_.text.tokens[at];
    return token.kind == TokenKind::word && !scene_.match_at(at, words_.conjunction) && !scene_.is(at, words_.breaker) &&
           !scene_.match_at(at, words_.open_list) && !scene_.match_at(at, words_.subset) && scene_.quantity_of[at] == no_token;
  }

  /// "Budi (13)"
  [[nodiscard]] bool has_age(std::uint32_t at) const {
    return at + 2 < tokens_.last && scene_.word(at) == "(" && scene_.text.tokens[at + 1].kind == TokenKind::number && scene_.word(at + 2) == ")";
  }

  /// The sentence ends, or the clause goes on after a comma in English ("Three countries, A, B and C, have said …") or behind an age.
  [[nodiscard]] bool ends_list(std::uint32_t at) const {
    const std::string_view mark = scene_.word(at);
    if (aged_ == members_.size()) return mark == "." || mark == "," || !scene_.text.tokens[at].capital;
    return mark == "." || (mark == "," && words_.language.code == "en");
  }

  [[nodiscard]] std::vector<TokenRange> same_shape() const {
    const auto capital = [&](const TokenRange& member) { return scene_.text.tokens[member.first].capital; };
    const bool first = capital(members_.front());
    if (aged_ != 0 && (aged_ != members_.size() || !first)) return {};
    for (const TokenRange& member : members_) {
      if (capital(member) != first) return {};
    }
    return members_;
  }

  const Scene& scene_;
  const ClaimWords& words_;
  TokenRange tokens_;
  std::vector<TokenRange> members_;
  std::size_t aged_ = 0;
};

void draft_list(Draft& draft, const CountedThing& counted) {
  const Scene& scene = draft.scene();
  const ClaimWords& words = scene.words;
  const Quantity& quantity = *counted.quantity;
  if (quantity.bound != Bound::exact || !quantity.value.strict.is_exact() || !counted.mention.valid()) return;
  const std::int64_t stated = quantity.value.strict.hull().lo;
  if (stated < 2 || stated > 20) return;
  const TokenRange sentence = scene.text.sentences[counted.sentence].tokens;
  constexpr std::uint32_t gap = 4;
  std::uint32_t at = quantity.tokens.last;
  while (at < std::min(quantity.tokens.last + gap, sentence.last) && !scene.match_at(at, words.closed_list)) {
    if (scene.quantity_of[at] != no_token) return;
    // English needs no "namely": "Three countries, A, B and C, have said …".
    if (words.language.code == "en" && scene.word(at) == "," && at == quantity.tokens.last && at + 1 < sentence.last && scene.text.tokens[at + 1].capital) break;
    ++at;
  }
  const Match closed = scene.match_at(at, words.closed_list);
  const bool apposition = !closed && at == quantity.tokens.last && words.language.code == "en" && at + 1 < sentence.last && scene.word(at) == "," && scene.text.tokens[at + 1].capital;
  if (!closed && !apposition) return;
  const std::vector<TokenRange> members = ListReader(scene, {at + (closed ? closed.length : 1), sentence.last}).run();
  // A list that is off by more was read wrongly ("Kepala Dinas, Budi, Camat, Tono" are two persons).
  const auto listed = static_cast<std::int64_t>(members.size());
  if (listed - stated > 2 || stated - listed > 2) return;
  if (members.size() < 2 || (apposition && !scene.text.tokens[members.front().first].capital)) return;
  const TextRange named = range_of(scene.text, {members.front().first, members.back().last});
  const MentionId list = draft.mention(Sort::list, quantity.range, quantity.tokens.first);
  draft.flag(list, Attribute::closed);
  draft.claim(list, Attribute::value, quantity.value, quantity.range, quantity.tokens.first).unit = quantity.unit;
  draft.claim(list, Attribute::members, Readings::exactly(static_cast<std::int64_t>(members.size())), named, members.front().first);
}

}  // namespace

void draft_lists(Draft& draft, const std::vector<CountedThing>& counted) {
  for (const CountedThing& one : counted) draft_list(draft, one);
}

}  // namespace selaras
