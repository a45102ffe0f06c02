#include "facts/claims/pairing.hpp"

#include <algorithm>
#include <numeric>

#include "facts/claims/in_turn.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

constexpr std::size_t largest_block = 40;  // a word that more mentions share tells nothing
constexpr std::size_t keys_a_mention = 5;
constexpr std::size_t most_versions = 4;   // different values of one sentence that may still be one fact told wrongly


class Pairer {
 public:
  Pairer(const ClaimSet& set, const ClaimsOfMentions& claims, const std::vector<Signature>& signatures, const Stories& stories)
      : set_(set), claims_(claims), signatures_(signatures), stories_(stories), frequency_(signatures.size()) {}

  Pairing run() {
    count_words();
    profile_mentions();
    block_mentions();
    pair_blocks();
    return std::move(found_);
  }

 private:
  void count_words() {
    // Three signatures at once: the first is counted, of the second the counts are fetched, of the third the words.
    for (std::size_t m = 0; m < signatures_.size(); ++m) {
      if (m + 2 * ahead < signatures_.size()) fetch(signatures_[m + 2 * ahead].words().data());
      if (m + ahead < signatures_.size()) {
        for (const std::uint64_t word : signatures_[m + ahead].words()) frequency_.fetch(word);
      }
      for (const std::uint64_t word : signatures_[m].words()) ++frequency_[word];
    }
    for (const Claim& claim : set_.claims) {
      if (claim.attribute != Attribute::value && claim.attribute != Attribute::date) continue;
      if (claim.value.readings.strict.empty()) continue;
      std::vector<std::int64_t>& told = told_by_[sentence_key(claim.mention)];
      if (told.size() > most_versions) continue;
      const std::int64_t value = claim.value.readings.strict.hull().lo;
      if (std::find(told.begin(), told.end(), value) == told.end()) told.push_back(value);
    }
  }

  [[nodiscard]] std::uint64_t sentence_key(MentionId mention) const {
    return (signatures_[mention.value].head ^ signatures_[mention.value].form) * 0x9e3779b97f4a7c15ull;
  }

  /// One sentence with many different values is the form of a series (price lists, village reports), not one fact.
  [[nodiscard]] bool is_series(MentionId mention) const {
    const std::vector<std::int64_t>* told = told_by_.find(sentence_key(mention));
    return told != nullptr && told->size() > most_versions;
  }

  /// Which roles some mentions have, and which two or more have; bits of Role.
  struct Roles {
    std::uint8_t once = 0, twice = 0;
    void add(std::uint8_t roles) {
      twice = static_cast<std::uint8_t>(twice | (once & roles));
      once = static_cast<std::uint8_t>(once | roles);
    }
  };

  /// What decides whether two mentions are compared at all.
  struct Profile {
    bool blocked = false;   // compared, and two of its kind may be one
    bool compared = false, denied = false, planned = false, origin = false, says = false, dated = false;
    bool part = false;      // a count of some of the things, or of several: compared through its whole
    bool payment = false;   // amounts fill the news of every day
    bool denies = false;    // an event that a report may contradict
    bool happened = false;  // an event that a denial may contradict
    std::uint8_t roles = 0;  // bits of Role
  };

  void profile_mentions() {
    const SymbolId say = set_.symbols.find("say");
    profiles_.resize(set_.mentions.size());
    each_mention(set_.mentions, [&](MentionId id) {
      const Mention& mention = set_[id];
      if (id.value + ahead < signatures_.size()) told_by_.fetch(sentence_key(MentionId{id.value + ahead}));
      if (mention.sort != Sort::quantity && mention.sort != Sort::event) return;
      Profile& profile = profiles_[id.value];
      profile.origin = is_origin(mention, set_);
      profile.compared = (!claims_[id].empty() || profile.origin) && signatures_[id.value].head != 0 && !is_series(id);
      if (!profile.compared) return;
      profile.payment = mention.get(Attribute::currency).has_value();
      if (mention.sort == Sort::quantity) profile_count(id, profile);
      else profile_event(id, say, profile);
      profile.roles = roles_of(id);
      kinds_[key(mention, id.value, 0)].add(profile.roles);
    });
    for (std::size_t m = 0; m < profiles_.size(); ++m) {
      if (!profiles_[m].compared) continue;
      const Roles& kind = *kinds_.find(key(set_.mentions[m], m, 0));
      profiles_[m].blocked = has_partner(kind.once, kind.once, kind.twice);
    }
  }

  void profile_count(MentionId id, Profile& profile) {
    profile.part = set_[id].is(Attribute::multiple) || set_[id].get(Attribute::whole);
    found_.counts.push_back(id);
  }

  void profile_event(MentionId id, SymbolId say, Profile& profile) const {
    const Mention& mention = set_[id];
    profile.denied = mention.is(Attribute::denied);
    profile.planned = mention.is(Attribute::planned);
    profile.says = say.valid() && mention.get(Attribute::frame) == static_cast<std::int64_t>(say.value);
    profile.dated = claims_.tells(id, Attribute::date);
    const bool told = !profile.planned && signatures_[id.value].zone != Zone::headline;
    profile.denies = told && profile.denied && claims_.tells(id, Attribute::absent);
    profile.happened = told && !profile.denied && claims_.tells(id, Attribute::happened);
  }

  /// The first look at a pair: false where the comparison would find nothing.
  [[nodiscard]] bool may_be_one(MentionId a, MentionId b) const {
    if (!stories_.comparable(set_[a].article, set_[b].article)) return false;
    const Profile &x = profiles_[a.value], &y = profiles_[b.value];
    if (set_[a].sort == Sort::quantity) return !x.part && !y.part;
    if (x.denied != y.denied) return (x.denies && y.happened) || (y.denies && x.happened);
    return !x.planned && !y.planned && !x.says && (x.origin || y.origin || (x.dated && y.dated));
  }

  /// A block is one kind of thing (counted noun, predicate) and one word or name that its clause shares with few others.
  void block_mentions() {
    std::vector<std::pair<std::uint32_t, std::uint64_t>> words;  // how often each occurs
    for (std::size_t m = 0; m < set_.mentions.size(); ++m) {
      if (m + 2 * ahead < signatures_.size() && profiles_[m + 2 * ahead].blocked) fetch(signatures_[m + 2 * ahead].words().data());
      if (m + ahead < signatures_.size() && profiles_[m + ahead].blocked) {
        for (const std::uint64_t word : signatures_[m + ahead].words()) frequency_.fetch(word);
      }
      if (!profiles_[m].blocked) continue;
      const Mention& mention = set_.mentions[m];
      words.clear();
      for (const std::uint64_t word : signatures_[m].words()) {
        if (const std::uint32_t often = *frequency_.find(word); often > 1) words.emplace_back(often, word);
      }
      const std::size_t taken = std::min<std::size_t>(words.size(), profiles_[m].payment ? 1 : keys_a_mention);
      std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(taken), words.end());
      for (std::size_t k = 0; k < taken; ++k) blocks_.emplace_back(key(mention, m, words[k].second), MentionId{m});
      for (const std::uint64_t name : signatures_[m].names()) blocks_.emplace_back(key(mention, m, name), MentionId{m});
      // Inside an article and inside a story, the kind alone is a block.
      blocks_.emplace_back(key(mention, m, 0x5eed0000ull + mention.article.value), MentionId{m});
      if (mention.sort == Sort::quantity || stories_.declared()) {
        blocks_.emplace_back(key(mention, m, 0x57000000000ull + stories_.group(mention.article)), MentionId{m});
      }
    }
  }

  [[nodiscard]] std::uint64_t key(const Mention& mention, std::size_t m, std::uint64_t word) const {
    return (signatures_[m].head * 0x9e3779b97f4a7c15ull) ^ (word * 0xc2b2ae3d27d4eb4full) ^ static_cast<std::uint64_t>(mention.sort);
  }

  /// What a mention may be compared as, one bit each.
  enum Role : std::uint8_t { as_count = 1, as_dated = 2, as_denial = 4, as_report = 8, as_origin = 16, as_other = 32 };
  [[nodiscard]] std::uint8_t roles_of(MentionId m) const {
    const Profile& profile = profiles_[m.value];
    if (set_[m].sort == Sort::quantity) return profile.part ? 0 : as_count;
    int all = (profile.denies ? as_denial : 0) | (profile.happened ? as_report : 0);
    if (!profile.planned && !profile.says) all |= as_other | (profile.dated ? as_dated : 0) | (profile.origin ? as_origin : 0);
    return static_cast<std::uint8_t>(all);
  }
  /// Something in the block stands against it, if `once` are the roles there and `twice` those that two have.
  [[nodiscard]] static bool has_partner(std::uint8_t own, std::uint8_t once, std::uint8_t twice) {
    const auto meets = [&](Role mine, Role theirs) { return (own & mine) != 0 && (once & theirs) != 0; };
    return (own & twice & (as_count | as_dated)) != 0 || meets(as_denial, as_report) || meets(as_report, as_denial) || meets(as_origin, as_other) || meets(as_other, as_origin);
  }

  /// Most keys are had by one mention alone, or by mentions that are never compared: what is surely so is dropped before the
  /// rest is sorted. Large blocks stay whole, for their members are compared with their neighbours only.
  void drop_idle_blocks() {
    struct Seen {
      std::uint8_t times = 0;
      Roles roles;
    };
    std::size_t size = 1;
    while (size < 2 * blocks_.size()) size *= 2;
    std::vector<Seen> seen(size);
    const auto of = [&](const Block& block) -> Seen& { return seen[(block.first * 0x9e3779b97f4a7c15ull >> 20) & (size - 1)]; };
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (b + ahead < blocks_.size()) __builtin_prefetch(&of(blocks_[b + ahead]));
      Seen& here = of(blocks_[b]);
      here.times = static_cast<std::uint8_t>(std::min(here.times + 1, 255));
      here.roles.add(profiles_[blocks_[b].second.value].roles);
    }
    std::erase_if(blocks_, [&](const Block& block) {
      const Seen& here = of(block);
      if (here.times > largest_block) return false;
      return here.times < 2 || !has_partner(profiles_[block.second.value].roles, here.roles.once, here.roles.twice);
    });
  }

  /// Mention by mention: mentions that share words share many blocks, and one meeting is enough.
  void pair_blocks() {
    drop_idle_blocks();
    std::sort(blocks_.begin(), blocks_.end());
    blocks_.erase(std::unique(blocks_.begin(), blocks_.end()), blocks_.end());
    std::vector<std::uint32_t> first(profiles_.size() + 1);  // of a mention's places in blocks
    for (const Block& block : blocks_) ++first[block.second.value + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<std::uint32_t> places(blocks_.size()), next(first);
    for (std::uint32_t i = 0; i < blocks_.size(); ++i) places[next[blocks_[i].second.value]++] = i;
    std::vector<std::uint32_t> met(profiles_.size(), UINT32_MAX);  // the last mention that each was compared with
    for (std::uint32_t a = 0; a < profiles_.size(); ++a) {
      const auto known = static_cast<std::ptrdiff_t>(found_.pairs.size());
      for (std::uint32_t p = first[a]; p < first[a + 1]; ++p) pair_from(places[p], met);
      std::sort(found_.pairs.begin() + known, found_.pairs.end());
    }
  }

  /// With the members behind it in its block.
  void pair_from(std::uint32_t place, std::vector<std::uint32_t>& met) {
    const auto& [key, a] = blocks_[place];
    for (std::size_t k = place + std::size_t{1}; k < blocks_.size() && k - place <= largest_block && blocks_[k].first == key; ++k) {
      const MentionId b = blocks_[k].second;
      if (met[b.value] == a.value) continue;
      met[b.value] = static_cast<std::uint32_t>(a.value);
      if (may_be_one(a, b)) found_.pairs.emplace_back(a, b);
    }
  }

  using Block = std::pair<std::uint64_t, MentionId>;
  const ClaimSet& set_;
  const ClaimsOfMentions& claims_;
  const std::vector<Signature>& signatures_;
  const Stories& stories_;
  HashTable<std::uint32_t> frequency_;
  HashTable<std::vector<std::int64_t>> told_by_;  // the values that one form of sentence tells
  std::vector<Profile> profiles_;
  HashTable<Roles> kinds_;  // the roles of all mentions of a kind
  std::vector<Block> blocks_;
  Pairing found_;
};

}  // namespace

ClaimsOfMentions::ClaimsOfMentions(const ClaimSet& set) : set_(set), order_(set.claims.size()), bounds_(set.mentions.size() + 1) {
  for (const Claim& claim : set.claims) ++bounds_[claim.mention.value + 1];
  for (std::size_t m = 1; m < bounds_.size(); ++m) bounds_[m] += bounds_[m - 1];
  std::vector<std::uint32_t> next = bounds_;
  for (std::uint32_t c = 0; c < set.claims.size(); ++c) order_[next[set.claims[c].mention.value]++] = c;
}

bool ClaimsOfMentions::tells(MentionId mention, Attribute attribute) const {
  const auto claims = (*this)[mention];
  return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t c) { return set_.claims[c].attribute == attribute; });
}

bool is_origin(const Mention& mention, const ClaimSet& set) {
  return mention.sort == Sort::event && set.text(mention, Attribute::kind) == "origin" && mention.get(Attribute::frame);
}

Pairing pair_mentions(const ClaimSet& set, const ClaimsOfMentions& claims, const std::vector<Signature>& signatures, const Stories& stories) {
  return Pairer(set, claims, signatures, stories).run();
}

}  // namespace selaras
