// Counted things: how many of what, of which state.
#include <algorithm>
#include <deque>
#include <map>

#include "facts/claims/counted.hpp"
#include "facts/claims/stems.hpp"

namespace selaras {
namespace {

class CountReader {
 public:
  explicit CountReader(Draft& draft)
      : draft_(draft), scene_(draft.scene()), words_(scene_.words), times_(words_.language.lexicon.class_id("bounded_times")) {}

  void run() {
    for (const Quantity& quantity : scene_.values.quantities) add(quantity);
    add_bare_ones();
    std::stable_sort(counted_.begin(), counted_.end(), [](const CountedThing& a, const CountedThing& b) { return a.quantity->range < b.quantity->range; });
    mark_company();
    draft_lists(draft_, counted_);
    draft_parts(draft_, counted_);
  }

 private:
  void add(const Quantity& quantity) {
    const bool count = quantity.kind == QuantityKind::quantity || quantity.kind == QuantityKind::number || is_collective(quantity);
    if (!count || (quantity.dimension != "count" && quantity.dimension != "number" && !quantity.dimension.empty())) return;
    if (quantity.value.strict.empty() || counts_part_of_name(quantity)) return;
    if (quantity.dimension == "number") return add_bare(quantity);
    const std::uint32_t token = quantity.tokens.first;
    const std::uint32_t s = scene_.sentence_of[token];
    const ClauseDraft* clause = scene_.clause_at(token);
    if (s == no_token || clause == nullptr) return;
    if (clause->modality == Modality::conditional || clause->modality == Modality::hypothetical) return;
    CountedThing counted{&quantity, {}, unit_of(quantity), state_of(quantity, *clause), false, s};
    counted.person = !quantity.noun.empty() && scene_.is(quantity.noun.first, words_.person_noun);
    if (!counted.unit.empty() || !counted.state.empty()) make_mention(counted, *clause);
    counted_.push_back(counted);
  }

  /// "lingkungan 3 dan 4 Kelurahan Walang": the noun begins a name, the number ends what stands before.
  [[nodiscard]] bool counts_part_of_name(const Quantity& quantity) const {
    if (words_.language.code == "en" || quantity.in_words || quantity.noun.empty() || scene_.name_of[quantity.noun.first] == no_token) return false;
    const std::uint32_t s = scene_.sentence_of[quantity.tokens.first];
    return s != no_token && scene_.text.sentences[s].zone != Zone::headline && scene_.values.names[scene_.name_of[quantity.noun.first]].tokens.first == quantity.noun.first;
  }

  /// A number without a noun can only be a part ("nine were seriously injured"), and only if it is a whole number.
  void add_bare(const Quantity& quantity) {
    const std::uint32_t token = quantity.tokens.first;
    const ClauseDraft* clause = scene_.clause_at(token);
    if (clause == nullptr || quantity.bound != Bound::exact || !quantity.from || !quantity.from->is_whole()) return;
    Quantity bare = quantity;
    bare.value = Readings::exactly(quantity.from->unscaled);
    ones_.push_back(std::move(bare));
    CountedThing counted{&ones_.back(), {}, {}, state_of(quantity, *clause), false, scene_.sentence_of[token]};
    if (!counted.state.empty()) make_mention(counted, *clause);
    counted_.push_back(std::move(counted));
  }

  /// "satu dengan X dan satu dengan Y": parts that the value reader takes for pronouns.
  void add_bare_ones() {
    if (!scene_.may_tell(words_.one)) return;
    for (std::uint32_t t = 1; t + 1 < scene_.text.tokens.size(); ++t) {
      if (!scene_.is(t, words_.one) || scene_.quantity_of[t] != no_token || scene_.sentence_of[t] == no_token) continue;
      const bool opens = scene_.word(t - 1) == "," || scene_.match_at(t - 1, words_.conjunction);
      if (!opens || !scene_.is(t + 1, words_.preposition)) continue;
      Quantity one;
      one.kind = QuantityKind::number;
      one.tokens = one.number_tokens = {t, t + 1};
      one.range = one.number_range = range_of(scene_.text, one.tokens);
      one.value = Readings::exactly(1);
      ones_.push_back(one);
      counted_.push_back({&ones_.back(), {}, {}, {}, false, scene_.sentence_of[t]});
    }
  }

  /// A noun that one sentence counts more than once counts different things there.
  void mark_company() {
    for (std::size_t first = 0; first < counted_.size();) {
      std::size_t last = first;
      std::map<std::uint64_t, std::vector<MentionId>> heads;
      for (; last < counted_.size() && counted_[last].sentence == counted_[first].sentence; ++last) {
        if (counted_[last].mention.valid()) heads[draft_.signature(counted_[last].mention).head].push_back(counted_[last].mention);
      }
      for (const auto& [head, mentions] : heads) {
        for (const MentionId mention : mentions) draft_.signature(mention).alone = mentions.size() == 1;
      }
      first = last;
    }
  }

  /// "Januari: 35 unit Februari: 74 unit": a table in running text, whose numbers stand in columns of their own.
  [[nodiscard]] bool is_table_row(std::uint32_t s) const {
    const TokenRange tokens = scene_.text.sentences[s].tokens;
    int colons = 0;
    for (std::uint32_t t = tokens.first; t < std::min(tokens.last, tokens.first + 60); ++t) colons += scene_.word(t) == ":";
    return colons >= 2;
  }

  /// "salah satu dari", "lainnya", "164 dari 166": a part of something, or the whole that a part is taken from.
  [[nodiscard]] bool is_subset(const Quantity& quantity) const {
    if (quantity.tokens.first > 0 && scene_.is(quantity.tokens.first - 1, words_.out_of)) return true;
    for (std::uint32_t t = back(quantity.tokens.first, 2); t < quantity.tokens.first; ++t) {
      if (scene_.match_at(t, words_.subset)) return true;
    }
    for (std::uint32_t t = quantity.tokens.last; t < quantity.tokens.last + 2 && t < scene_.text.tokens.size(); ++t) {
      if (scene_.match_at(t, words_.rest_of)) return true;
    }
    return false;
  }

  /// "ketiga kesempatan itu": an ordinal before its noun counts all of a group told before.
  [[nodiscard]] bool is_collective(const Quantity& quantity) const {
    if (quantity.kind != QuantityKind::ordinal || !quantity.in_words || words_.language.code == "en") return false;
    return !quantity.noun.empty() && quantity.noun.first >= quantity.number_tokens.last;
  }

  void make_mention(CountedThing& counted, const ClauseDraft& clause) {
    const Quantity& quantity = *counted.quantity;
    const std::uint32_t token = quantity.tokens.first;
    const MentionId mention = draft_.mention(Sort::quantity, quantity.range, token);
    counted.mention = mention;
    draft_.text(mention, Attribute::of, !counted.state.empty() && (counted.person || counted.unit.empty()) ? counted.state : counted.unit);
    draft_.text(mention, Attribute::unit, quantity.unit);
    draft_.text(mention, Attribute::status, counted.state);
    draft_.text(mention, Attribute::zone, scene_.zone(clause) == Zone::headline ? "headline" : "body");
    if (quantity.bound == Bound::vague) draft_.flag(mention, Attribute::vague);
    else if (quantity.bound != Bound::exact) draft_.flag(mention, Attribute::bounded);
    if (quantity.rounded) draft_.flag(mention, Attribute::rounded);
    if (clause.modality == Modality::planned) draft_.flag(mention, Attribute::planned);
    if (!counted.state.empty()) draft_.flag(mention, Attribute::cumulative);
    if (is_so_far(quantity, clause)) {
      draft_.text(mention, Attribute::kind, "times");
      draft_.flag(mention, Attribute::cumulative);
    }
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    draft_.text(mention, Attribute::layer, clause.layer == Layer::voice ? "voice" : clause.layer == Layer::relay ? "relay" : "narrator");
    if (!clause.who.empty()) draft_.text(mention, clause.layer == Layer::voice ? Attribute::speaker : Attribute::relay, clause.who);
    Signature& signature = draft_.signature(mention);
    signature.head = Lexicon::hash_of(std::string(draft_.facts().set.text(*draft_.facts().set[mention].get(Attribute::of))));
    if (is_subset(quantity)) draft_.flag(mention, Attribute::multiple);
    signature.anaphoric = points_back(quantity);
    if (is_table_row(counted.sentence)) signature.alone = false;
    draft_.claim(mention, Attribute::value, quantity.value, words_of(quantity), token).unit = quantity.unit;
    if (quantity.value.strict == IntervalSet::exactly(1)) draft_degree(counted);
  }

  /// "sudah tiga kali", "has … three times": counted up to now, in no time of its own.
  [[nodiscard]] bool is_so_far(const Quantity& quantity, const ClauseDraft& clause) const {
    if (quantity.noun.empty() || !scene_.is(quantity.noun.first, times_) || !scene_.timexes_in(clause.tokens).empty()) return false;
    constexpr std::uint32_t reach = 12;
    const std::uint32_t first = quantity.tokens.first;
    return scene_.has({back(first, reach, clause.tokens.first), first}, words_.past);
  }

  /// How badly the only one was hurt: a story has one answer.
  void draft_degree(const CountedThing& counted) {
    const std::int64_t degree = counted.state == "badly_hurt" ? 2 : counted.state == "lightly_hurt" ? 1 : 0;
    if (degree != 0) draft_.claim(counted.mention, Attribute::degree, Readings::exactly(degree), words_of(*counted.quantity), counted.quantity->tokens.first);
  }

  /// The number with its bound words and its noun: "lebih dari 7.000 lembar".
  [[nodiscard]] static TextRange words_of(const Quantity& quantity) {
    if (quantity.number_range.empty()) return quantity.range;
    return {std::min(quantity.range.begin, quantity.number_range.begin), std::max(quantity.range.end, quantity.number_range.end)};
  }

  [[nodiscard]] std::string unit_of(const Quantity& quantity) const {
    if (quantity.noun.empty()) return {};
    const std::uint32_t token = quantity.noun.first;
    std::string unit = stem(lower_case(scene_.word(token)), words_.language.code);
    const auto group = words_.synonyms.find(Lexicon::hash_of(unit));
    return group == words_.synonyms.end() ? unit : group->second;
  }

  /// What has become of the counted: a state word in the quantity's words or close to them in its clause.
  [[nodiscard]] std::string state_of(const Quantity& quantity, const ClauseDraft& clause) const {
    if (!quantity.noun.empty() && !scene_.is(quantity.noun.first, words_.person_noun) && !scene_.match_at(quantity.noun.first, words_.state)) return {};
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = quantity.tokens.first; t < std::min(quantity.tokens.last + reach, clause.tokens.last); ++t) {
      if (t >= quantity.tokens.last && (is_another_number(t) || scene_.match_at(t, words_.conjunction))) break;
      if (const Match state = scene_.match_at(t, words_.state)) return state.entry->value;
    }
    const std::uint32_t from = back(quantity.tokens.first, 3, clause.tokens.first);
    for (std::uint32_t t = quantity.tokens.first; t-- > from;) {
      if (is_another_number(t)) break;
      if (const Match state = scene_.match_at(t, words_.state)) return state.entry->value;
    }
    return {};
  }

  [[nodiscard]] bool is_another_number(std::uint32_t token) const {
    return scene_.quantity_of[token] != no_token;
  }

  /// "pada tiga pertemuan itu", "those three attempts": the count was told before. Only where the words open a phrase:
  /// "juara dunia dua kali itu" points back to the champion.
  [[nodiscard]] bool points_back(const Quantity& quantity) const {
    const std::uint32_t first = quantity.tokens.first;
    if (words_.language.code == "en") return first > 0 && scene_.is(first - 1, words_.demonstrative) && scene_.word(first - 1) != "the";
    if (quantity.tokens.last >= scene_.text.tokens.size() || !scene_.is(quantity.tokens.last, words_.pointing)) return false;
    const std::uint32_t s = scene_.sentence_of[first];
    return first == scene_.text.sentences[s].tokens.first || scene_.is(first - 1, words_.preposition) || scene_.word(first - 1) == ",";
  }

  Draft& draft_;
  const Scene& scene_;
  const ClaimWords& words_;
  ClassId times_;
  std::vector<CountedThing> counted_;
  std::deque<Quantity> ones_;  // keeps its places while it grows
};

}  // namespace

void draft_counts(Draft& draft) { CountReader(draft).run(); }

}  // namespace selaras
