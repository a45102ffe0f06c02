// Reads bounds narrowly: a word for "only" right before the number, and two participants named in the sentence.
#include "facts/claims/bounded.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "facts/claims/name_lists.hpp"

namespace selaras {
namespace {

constexpr std::uint32_t reach = 4;         // tokens between "only" and the number
constexpr std::int64_t largest_bound = 3;  // rules compare one event more
constexpr std::size_t most_events = 12;    // of one bound
constexpr std::size_t most_bounds = 4;     // of one thing in one article
constexpr std::size_t most_tried = 400;    // … among those of its frame and participants
constexpr const char* anybody = "*";       // participants that no name tells
constexpr std::int32_t linked = 700;       // similarity of articles in which events are counted together

/// The frames that texts count: made once a language.
struct BoundedActs {
  explicit BoundedActs(const Language& language) {
    for (const Entry* entry : language.lexicon.all(language.lexicon.class_id("bounded_act"))) frames.insert(entry->value);
  }
  std::set<std::string, std::less<>> frames;
};

class BoundReader {
 public:
  explicit BoundReader(Draft& draft) : draft_(draft), scene_(draft.scene()), lexicon_(scene_.words.language.lexicon) {
    only_ = lexicon_.class_id("bounded_only");
    act_ = lexicon_.class_id("bounded_act");
    times_ = lexicon_.class_id("bounded_times");
    number_ = lexicon_.class_id("bounded_number");
    at_ = lexicon_.class_id("bounded_at");
    both_ = lexicon_.class_id("bounded_both");
  }

  void run() {
    if (only_ == 0 || act_ == 0) return;
    const std::size_t events = draft_.facts().set.mentions.size();
    for (std::size_t m = 0; m < events; ++m) describe(MentionId{m});
    if (scene_.may_tell(only_)) read_bounds();
    for (const Quantity& quantity : scene_.values.quantities) {
      if (quantity.kind == QuantityKind::ordinal && quantity.value.strict.is_exact()) draft_nth(quantity);
    }
  }

 private:
  void read_bounds() {
    for (const ClauseDraft& clause : scene_.clauses) {
      if (clause.modality == Modality::asserted && !clause.denied && clause.layer != Layer::voice) read(clause);
    }
  }

  [[nodiscard]] bool is_act(std::string_view frame) const {
    return scene_.words.language.table<BoundedActs>().frames.contains(frame);
  }
  [[nodiscard]] const Entry* act_at(std::uint32_t token) const {
    return token == no_token ? nullptr : scene_.match_at(token, act_).entry;
  }
  [[nodiscard]] bool is_location(const Name& name) const {
    return name.tokens.first > 0 && static_cast<bool>(scene_.match_at(name.tokens.first - 1, at_));
  }

  /// Who is named, apart from where: sorted, joined; nothing if they are fewer than two.
  [[nodiscard]] std::string participants(TokenRange tokens) const {
    std::vector<std::string_view> keys;
    const auto& names = scene_.values.names;
    const auto first = std::lower_bound(names.begin(), names.end(), tokens.first, [](const Name& name, std::uint32_t at) { return name.tokens.first < at; });
    for (auto name = first; name != names.end() && name->tokens.first < tokens.last; ++name) {
      if (!is_location(*name)) keys.emplace_back(scene_.name_keys[static_cast<std::size_t>(name - names.begin())]);
    }
    std::string all = join_names(std::move(keys));
    return is_one_name(all) ? std::string{} : all;
  }

  [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const {
    const std::uint32_t token = scene_.token_from(offset);
    return token == scene_.text.tokens.size() || scene_.text.tokens[token].begin != offset ? no_token : token;
  }

  /// An event that may be counted: who took part.
  void describe(MentionId id) {
    const Mention& mention = draft_.facts().set[id];
    const auto frame = mention.get(Attribute::frame);
    if (mention.sort != Sort::event || !frame || mention.is(Attribute::denied) || mention.is(Attribute::planned) || !is_act(draft_.facts().set.text(*frame))) return;
    const std::uint32_t token = token_at(mention.span.begin);
    const ClauseDraft* clause = token == no_token ? nullptr : scene_.clause_at(token);
    if (clause == nullptr) return;
    std::string who = participants(clause->tokens);
    if (who.empty()) who = last_two(*clause);
    if (who.empty()) who = anybody;  // counted by a bound that names nobody either
    draft_.text(id, Attribute::series, who);
  }

  /// "Keduanya bertemu …", "they met …": the two that were named last, a few clauses before.
  [[nodiscard]] std::string last_two(const ClauseDraft& clause) const {
    bool both = false;
    for (std::uint32_t t = clause.tokens.first; t < clause.predicate; ++t) both |= static_cast<bool>(scene_.match_at(t, both_));
    if (!both) return {};
    constexpr std::size_t steps = 6;
    auto at = static_cast<std::size_t>(&clause - scene_.clauses.data());
    for (std::size_t k = 0; k < steps && at > 0; ++k) {
      if (std::string who = participants(scene_.clauses[--at].tokens); !who.empty()) return who;
    }
    return {};
  }

  /// "pertemuan ketiga antara A dan B", "the third meeting": there were at least three.
  void draft_nth(const Quantity& quantity) {
    const TokenRange number = number_words(quantity);
    const ClauseDraft* clause = scene_.told_at(number.first);
    if (clause == nullptr || clause->layer == Layer::voice) return;
    const Entry* act = number.first > clause->tokens.first ? act_at(number.first - 1) : nullptr;
    if (act == nullptr && number.last < clause->tokens.last) act = act_at(number.last);
    if (act == nullptr || quantity.value.strict.hull().lo < 2) return;
    const TokenRange sentence = scene_.sentence(*clause).tokens;
    const std::uint32_t from = back(number.first, words_apart, sentence.first);
    const std::string who = participants({from, std::min(sentence.last, number.last + words_apart)});
    if (who.empty()) return;
    const TextRange words = range_of(scene_.text, {number.first > 0 ? number.first - 1 : number.first, number.last});
    const MentionId nth = draft_.mention(Sort::event, words, number.first);
    draft_.text(nth, Attribute::kind, "nth-act");
    draft_.text(nth, Attribute::frame, act->value);
    draft_.text(nth, Attribute::series, who);
    draft_.claim(nth, Attribute::value, quantity.value, words, number.first);
  }

  void read(const ClauseDraft& clause) {
    for (std::uint32_t t = clause.tokens.first; t < clause.tokens.last; ++t) {
      if (!scene_.match_at(t, only_)) continue;
      for (std::uint32_t n = t + 1; n < std::min(t + 1 + reach, clause.tokens.last); ++n) {
        if (bound_at(clause, t, n)) return;
      }
    }
  }

  /// "hanya [ada] dua pertemuan", "hanya bertemu dua kali", "met only twice".
  bool bound_at(const ClauseDraft& clause, std::uint32_t only, std::uint32_t at) {
    const Entry* counted = nullptr;
    std::int64_t number = 0;
    TokenRange words{only, at + 1};
    if (const Match match = scene_.match_at(at, number_)) {
      number = match.entry->number;
      counted = act_in(clause);
      words.last = at + match.length;
    } else if (const std::uint32_t q = scene_.quantity_of[at]; q != no_token) {
      const Quantity& quantity = scene_.values.quantities[q];
      if (!quantity.value.strict.is_exact() || quantity.dimension != "count") return false;
      number = quantity.value.strict.hull().lo;
      const std::uint32_t noun = std::max(quantity.number_tokens.last, at + 1);
      if (noun >= clause.tokens.last) return false;
      counted = scene_.match_at(noun, times_) ? act_in(clause) : act_at(noun);
      words.last = noun + 1;
    }
    if (counted == nullptr || number < 1 || number > largest_bound) return false;
    const TokenRange sentence = scene_.sentence(clause).tokens;
    // "tahun ini hanya dua pertemuan": of that time only, and of those that the article tells.
    const Timex* window = nullptr;
    for (const Timex& timex : scene_.timexes_in(sentence)) {
      if (window != nullptr || timex.type != TimexType::date) return false;
      window = &timex;
    }
    std::string who = participants(sentence);
    if (who.empty() && window != nullptr) who = anybody;
    if (who.empty()) return false;
    const TextRange range = range_of(scene_.text, words);
    const MentionId total = draft_.mention(Sort::total, range, no_token);
    draft_.text(total, Attribute::frame, counted->value);
    draft_.text(total, Attribute::series, who);
    draft_.flag(total, Attribute::complete);
    draft_.claim(total, Attribute::value, Readings::exactly(number), range, at);
    if (window != nullptr) draft_.flag(total, Attribute::relative);
    if (window != nullptr && !window->days.lenient.empty()) draft_.claim(total, Attribute::date, window->days, window->range, at);
    return true;
  }

  [[nodiscard]] const Entry* act_in(const ClauseDraft& clause) const {
    for (std::uint32_t t = clause.tokens.first; t < clause.tokens.last; ++t) {
      if (const Entry* act = act_at(t)) return act;
    }
    return nullptr;
  }

  Draft& draft_;
  const Scene& scene_;
  const Lexicon& lexicon_;
  ClassId only_ = 0, act_ = 0, times_ = 0, number_ = 0, at_ = 0, both_ = 0;
};

}  // namespace

void draft_bounded(Draft& draft) { BoundReader(draft).run(); }

void find_bounded(ClaimSet& set, const Stories& stories) {
  using Key = std::pair<std::int64_t, std::int64_t>;  // frame, participants
  const auto key = [](const Mention& mention) { return Key(mention.get(Attribute::frame).value_or(-1), mention.get(Attribute::series).value_or(-1)); };
  std::vector<MentionId> bounds;
  for (std::size_t m = 0; m < set.mentions.size(); ++m) {
    if (set.mentions[m].sort == Sort::total && set.mentions[m].is(Attribute::complete) && set.mentions[m].get(Attribute::series)) bounds.emplace_back(m);
  }
  if (bounds.empty()) return;
  std::vector<char> placed(set.mentions.size(), 0);
  std::vector<const IntervalSet*> days(set.mentions.size());
  for (const Claim& claim : set.claims) {
    if (claim.attribute == Attribute::date || claim.attribute == Attribute::region || claim.attribute == Attribute::value) placed[claim.mention.value] = 1;
    if (claim.attribute == Attribute::date && !claim.value.readings.lenient.empty()) days[claim.mention.value] = &claim.value.readings.lenient;
  }
  // A bound of a time counts what the same article dates within it.
  const auto counted = [&](MentionId bound, MentionId event) {
    if (!set[bound].is(Attribute::relative)) return true;
    const IntervalSet *window = days[bound.value], *told = days[event.value];
    return set[bound].article == set[event].article && (window == nullptr || told == nullptr || told->within(*window));
  };
  std::map<Key, std::vector<MentionId>> events;
  for (std::size_t m = 0; m < set.mentions.size(); ++m) {
    if (set.mentions[m].sort == Sort::event && placed[m] && set.mentions[m].get(Attribute::series)) events[key(set.mentions[m])].emplace_back(m);
  }
  std::map<std::pair<ArticleId, Key>, std::size_t> told;  // an article that bounds one thing over and over says nothing new
  for (const MentionId bound : bounds) {
    if (told[{set[bound].article, key(set[bound])}]++ >= most_bounds) continue;
    std::size_t taken = 0, tried = 0;
    for (const MentionId event : events[key(set[bound])]) {
      if (tried++ == most_tried) break;
      const std::int32_t link = stories.link(set[bound].article, set[event].article);
      if (link < linked || !stories.comparable(set[bound].article, set[event].article) || !counted(bound, event)) continue;
      if (taken++ == most_events) break;
      const auto [a, b] = std::minmax(bound, event);
      set.candidates.push_back({a, b, 750 * link / 1000, false, {{"bounded", 750, set.text(*set[bound].get(Attribute::series))}}});
    }
  }
  std::stable_sort(set.candidates.begin(), set.candidates.end(), [](const Candidate& x, const Candidate& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
}

}  // namespace selaras
