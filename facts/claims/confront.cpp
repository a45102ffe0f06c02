#include "facts/claims/confront.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "facts/claims/contrast.hpp"
#include "facts/claims/hash_order.hpp"
#include "facts/claims/in_turn.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_postings = 60;  // a stem in more sentences of a story selects nothing
constexpr std::size_t most_passages = 4;   // passages of other articles that one sentence is laid over
constexpr std::size_t enough = 5;          // shared words where nobody declared one story
constexpr std::size_t around = 2;          // sentences before and after that belong to a passage

struct Where {
  std::uint32_t article = 0, statement = 0;
  friend auto operator<=>(const Where&, const Where&) = default;
};

class Confrontation {
 public:
  Confrontation(ClaimSet& set, const std::vector<ArticleFacts>& facts, const Stories& stories)
      : set_(set), facts_(facts), stories_(stories) {}

  void run() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> groups;
    for (std::uint32_t a = 0; a < facts_.size(); ++a) groups[stories_.group(ArticleId{a})].push_back(a);
    for (const auto& [group, articles] : groups) {
      if (articles.size() > 1) confront_story(articles);
      indices_.clear();
    }
  }

 private:
  /// A stem and a sentence of the story that holds it, by its place in `places_`.
  struct Posting {
    std::uint64_t stem = 0;
    std::uint32_t place = 0;
    friend auto operator<=>(const Posting&, const Posting&) = default;
  };
  struct Range {
    std::uint32_t first = 0, last = 0;
  };

  void confront_story(const std::vector<std::uint32_t>& articles) {
    places_.clear();
    postings_.clear();
    for (const std::uint32_t a : articles) {
      const std::vector<Statement>& statements = facts_[a].statements;
      for (std::uint32_t s = 0; s < statements.size(); ++s) {
        if (s + 2 < statements.size()) fetch(statements[s + 2].words.data());
        for (const StatementWord& word : statements[s].words) {
          if (word.content()) postings_.push_back({word.stem, static_cast<std::uint32_t>(places_.size())});
        }
        places_.push_back({a, s});
      }
    }
    postings_ = in_hash_order(postings_, [](const Posting& posting) { return posting.stem; }, std::less<Posting>());
    postings_.erase(std::unique(postings_.begin(), postings_.end()), postings_.end());
    index_postings();
    common_.assign(places_.size(), 0);
    for (const Where here : places_) confront_sentence(here);
  }

  void index_postings() {
    with_stem_ = HashTable<Range>(postings_.size() / 2);
    for (std::uint32_t first = 0; first < postings_.size();) {
      std::uint32_t last = first;
      while (last < postings_.size() && postings_[last].stem == postings_[first].stem) ++last;
      with_stem_[postings_[first].stem] = {first, last};
      first = last;
    }
  }

  [[nodiscard]] std::span<const Posting> sentences_with(std::uint64_t stem) const {
    const Range* range = with_stem_.find(stem);
    return range == nullptr ? std::span<const Posting>{} : std::span(postings_).subspan(range->first, range->last - range->first);
  }

  void confront_sentence(Where here) {
    const Statement& sentence = statement(here);
    stems_.clear();
    for (const StatementWord& word : sentence.words) {
      if (word.content()) stems_.push_back(word.stem);
    }
    const std::size_t content = stems_.size();
    const std::size_t fewest = stories_.declared() ? 1 : enough;
    if (content < fewest || content > longest_sentence) return;
    std::sort(stems_.begin(), stems_.end());
    stems_.erase(std::unique(stems_.begin(), stems_.end()), stems_.end());
    const auto best = most_alike(here, fewest);
    std::vector<std::pair<Where, Contrast>> differing;
    std::set<std::uint32_t> agreeing;  // articles that tell the same: what differs there is something else
    for (const auto& [count, where] : best) lay_over(here, where, differing, agreeing);
    for (const auto& [there, found] : differing) {
      if (!agreeing.contains(there.article)) propose(here, there, found);
    }
  }

  /// The sentences of other articles that share most stems, and how many each shares.
  [[nodiscard]] std::vector<std::pair<std::size_t, Where>> most_alike(Where here, std::size_t fewest) {
    shared_.clear();
    for (const std::uint64_t stem : stems_) {
      const auto with = sentences_with(stem);
      if (with.size() > most_postings) continue;
      for (const Posting& other : with) {
        if (places_[other.place].article != here.article && common_[other.place]++ == 0) shared_.push_back(other.place);
      }
    }
    std::vector<std::pair<std::size_t, std::uint32_t>> alike;
    for (const std::uint32_t place : shared_) {
      const std::size_t count = std::exchange(common_[place], 0);
      if (count >= fewest && count * 3 >= stems_.size()) alike.emplace_back(count, place);
    }
    std::sort(alike.begin(), alike.end(), [](const auto& x, const auto& y) { return x.first != y.first ? x.first > y.first : x.second < y.second; });
    if (alike.size() > most_passages) alike.resize(most_passages);
    std::vector<std::pair<std::size_t, Where>> best;
    for (const auto& [count, place] : alike) best.emplace_back(count, places_[place]);
    return best;
  }

  /// A word of the sentence is neither in the passage nor could anything there stand against it. Then the two neither agree nor
  /// differ in just one thing, as far as undeclared stories need: seen at a glance, before they are laid over each other.
  [[nodiscard]] static bool lacks_a_word(const Statement& sentence, std::span<const Statement> passage, const ClaimWords& words) {
    return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const StatementWord& word) {
      if (!word.content() || word.is(WordMark::light) || word.is(WordMark::name)) return false;
      if (word.is(WordMark::occurs) || word.is(WordMark::only_then)) return false;  // a date or number may say as much
      if (is_in(word, passage)) return false;
      return !words.opposites.contains(word.own) && !words.kinds.contains(word.own);
    });
  }

  [[nodiscard]] static bool is_in(const StatementWord& word, std::span<const Statement> passage) {
    for (const Statement& statement : passage) {
      for (const StatementWord& other : statement.words) {
        if (other.stem == word.stem || (word.sound != 0 && other.sound == word.sound)) return true;
      }
    }
    return false;
  }

  void lay_over(Where here, Where there, std::vector<std::pair<Where, Contrast>>& differing,
                std::set<std::uint32_t>& agreeing) {
    const ArticleId a{here.article}, b{there.article};
    if (!stories_.comparable(a, b) || facts_[here.article].words != facts_[there.article].words) return;
    const auto& all = facts_[there.article].statements;
    std::size_t first = there.statement, last = there.statement + 1;
    for (std::size_t k = 0; k < around && first > 0 && all[first - 1].zone == all[there.statement].zone; ++k) --first;
    for (std::size_t k = 0; k < around && last < all.size() && all[last].zone == all[there.statement].zone; ++k) ++last;
    const ClaimWords& words = *facts_[here.article].words;
    if (!stories_.declared() && lacks_a_word(statement(here), std::span(all).subspan(first, last - first), words)) return;
    const auto index = indices_.try_emplace(there.article, std::span(all)).first;
    const ContrastOutcome outcome = contrast(statement(here), SpokenPassage(index->second, first, last), words);
    if (outcome.agrees) agreeing.insert(there.article);
    else if (outcome.found)
      differing.emplace_back(Where{there.article, static_cast<std::uint32_t>(outcome.found->passage)}, *outcome.found);
  }

  void propose(Where here, Where there, const Contrast& found) {
    const std::int32_t link = stories_.link(ArticleId{here.article}, ArticleId{there.article});
    constexpr std::int32_t quiet =
        600;  // below what is loud: undeclared stories hold many true sentences of the same words
    if (!stories_.declared() && (found.shared < enough || found.missing > 0 || found.several)) return;
    const bool loud = stories_.compares_all(ArticleId{here.article}, ArticleId{there.article});
    const std::int32_t confidence = loud ? found.confidence : std::min(found.confidence * link / 1000, quiet);
    if (confidence < 500) return;
    if (!told_.insert(std::minmax(std::pair(here, found.here.begin), std::pair(there, found.there.begin))).second)
      return;
    tell(found, here, there, confidence);
  }

  [[nodiscard]] const Statement& statement(Where where) const {
    return facts_[where.article].statements[where.statement];
  }

  // -- claims ---------------------------------------------------------------------------------------------------------

  void tell(const Contrast& found, Where here, Where there, std::int32_t confidence) {
    const MentionId x = mention(found, here);
    const MentionId y = mention(found, there);
    if (found.kind == ContrastKind::polarity || found.kind == ContrastKind::opposite) {
      truth(x, here, found.here, !found.denied_here);
      truth(y, there, found.there, found.denied_here);
    } else {
      value(found, x, here, found.here, found.value_here, found.told.here);
      value(found, y, there, found.there, found.value_there, found.told.there);
    }
    set_.candidates.push_back(
        {std::min(x, y),
         std::max(x, y),
         confidence,
         false,
         {{"words", confidence, {}}, {"story", stories_.link(ArticleId{here.article}, ArticleId{there.article}), {}}}});
  }

  [[nodiscard]] static std::string_view kind_name(ContrastKind kind) {
    switch (kind) {
      case ContrastKind::polarity: return "polarity";
      case ContrastKind::opposite: return "opposite";
      case ContrastKind::number: return "number";
      case ContrastKind::day: return "day";
      case ContrastKind::weekday: return "weekday";
      case ContrastKind::clock: return "clock";
      case ContrastKind::length: return "length";
      case ContrastKind::exclusive: return "kind";
      case ContrastKind::role: return "role";
      case ContrastKind::share: return "share";
      case ContrastKind::place: return "place";
    }
    return {};
  }

  /// Told as two members of a set, not as values of the text.
  [[nodiscard]] static bool is_named(ContrastKind kind) {
    return kind == ContrastKind::exclusive || kind == ContrastKind::role || kind == ContrastKind::share ||
           kind == ContrastKind::place;
  }

  MentionId mention(const Contrast& found, Where where) {
    const MentionId id{set_.mentions.size()};
    Mention made;
    made.sort = Sort::statement;
    made.article = ArticleId{where.article};
    made.span = {made.article, statement(where).range.begin, statement(where).range.end};
    made.set(Attribute::kind, static_cast<std::int64_t>(set_.symbols.intern(kind_name(found.kind)).value));
    if (!found.name.empty())
      made.set(Attribute::series, static_cast<std::int64_t>(set_.symbols.intern(found.name).value));
    set_.mentions.push_back(std::move(made));
    return id;
  }

  Claim& claim(MentionId mention, Where where, TextRange words, Attribute attribute) {
    const Statement& sentence = statement(where);
    const ArticleId article{where.article};
    set_.clauses.push_back({{article, sentence.range.begin, sentence.range.end}});
    Claim made;
    made.clause = ClauseId{set_.clauses.size() - 1};
    made.mention = mention;
    made.attribute = attribute;
    made.span = {article, words.begin, words.end};
    made.zone = sentence.zone;
    made.layer = sentence.layer;
    if (!sentence.who.empty()) made.who = set_.symbols.intern(sentence.who);
    set_.claims.push_back(std::move(made));
    return set_.claims.back();
  }

  void truth(MentionId mention, Where where, TextRange words, bool affirmed) {
    set_.mentions[mention.value].set(Attribute::denied, affirmed ? 0 : 1);
    Claim& made = claim(mention, where, words, Attribute::stated);
    made.value.truth = affirmed;
    made.denied = !affirmed;
  }

  /// `told`: the reading that was compared; empty for the value's own.
  void value(const Contrast& found, MentionId mention, Where where, TextRange words, std::size_t index, const IntervalSet& told) {
    const Statement& sentence = statement(where);
    const auto compared = [&](const Readings& own) { return told.empty() ? own : Readings{told, told}; };
    if (found.kind == ContrastKind::number) {
      const StatementNumber& number = sentence.numbers[index];
      Claim& made = claim(mention, where, words, Attribute::value);
      made.value.readings = compared(number.value);
      made.unit = found.unit.empty() ? number.unit : found.unit;
    } else if (is_named(found.kind)) {
      claim(mention, where, words, Attribute::spelling).value.readings =
          Readings::exactly(static_cast<std::int64_t>(index));
    } else {
      const StatementDay& day = sentence.days[index];
      switch (found.kind) {
        case ContrastKind::weekday:
          claim(mention, where, words, Attribute::weekday).value.readings = Readings::exactly(day.weekday.value_or(0));
          break;
        case ContrastKind::clock: claim(mention, where, words, Attribute::clock).value.readings = compared(day.minutes); break;
        case ContrastKind::length: claim(mention, where, words, Attribute::minutes).value.readings = compared(day.minutes); break;
        default: claim(mention, where, words, Attribute::date).value.readings = compared(day.days); break;
      }
    }
  }

  ClaimSet& set_;
  const std::vector<ArticleFacts>& facts_;
  const Stories& stories_;
  // Of the story at hand:
  std::vector<Where> places_;         // its sentences, sorted
  std::vector<Posting> postings_;     // sorted
  HashTable<Range> with_stem_;        // the postings of a stem
  std::vector<std::uint32_t> common_; // by place: stems shared with the sentence at hand
  std::vector<std::uint32_t> shared_; // the places that share some
  std::vector<std::uint64_t> stems_;  // of the sentence at hand
  std::map<std::uint32_t, SpokenIndex> indices_;  // of the articles that were laid over
  std::set<std::pair<std::pair<Where, std::uint32_t>, std::pair<Where, std::uint32_t>>> told_;
};

}  // namespace

void confront_statements(ClaimSet& set, const std::vector<ArticleFacts>& facts, const Stories& stories) {
  Confrontation(set, facts, stories).run();
}

}  // namespace selaras
