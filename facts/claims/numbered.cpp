// What is numbered and unique: the seventh president, the 43rd summit; and what happened for the first time.
#include <algorithm>
#include <string>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/triggers.hpp"

namespace selaras {
namespace {

class NumberedReader {
 public:
  NumberedReader(Draft& draft, const std::vector<Triggered>& triggered)
      : draft_(draft), scene_(draft.scene()), words_(scene_.words), cues_(cues(words_.language)) {
    for (const Triggered& found : triggered) {
      if (found.trigger == Trigger::seat || found.trigger == Trigger::edition) nouns_.push_back(found);
      else if (found.trigger == Trigger::first_time) firsts_.push_back(found.token);
    }
  }

  void run() {
    for (const Quantity& quantity : scene_.values.quantities) {
      if (quantity.kind != QuantityKind::ordinal || !quantity.value.strict.is_exact() || scene_.sentence_of[quantity.tokens.first] == no_token) continue;
      if (!nouns_.empty()) read_ordinal(quantity);
      draft_earlier(quantity);
    }
    if (!firsts_.empty()) mark_firsts();
  }

 private:
  void read_ordinal(const Quantity& quantity) {
    if (scene_.sentence_of[quantity.tokens.first] == no_token || scene_.told_at(quantity.tokens.first) == nullptr) return;
    const TokenRange number = number_words(quantity);
    // "presiden ke-7" or "the 45th president"; the names of an edition may stand between.
    const auto after = std::lower_bound(nouns_.begin(), nouns_.end(), number.last, [](const Triggered& noun, std::uint32_t at) { return noun.token < at; });
    constexpr std::uint32_t gap = 4;
    const bool number_first = words_.numbers_lead;
    if (number_first && after != nouns_.end() && after->token - number.last <= gap && only_names(number.last, after->token)) {
      const bool seat = after->trigger == Trigger::seat;
      if (!seat || after->token == number.last) return seat ? draft_holder(quantity, number.first, *after, after->behind()) : draft_edition(quantity, *after, {number.first, after->behind()});
    }
    if (number_first || after == nouns_.begin()) return;
    const Triggered& noun = *std::prev(after);
    if (noun.behind() > number.first || number.first - noun.behind() > gap || !only_names(noun.behind(), number.first)) return;
    if (noun.trigger == Trigger::seat && noun.behind() == number.first) draft_holder(quantity, noun.token, noun, number.last);
    else if (noun.trigger == Trigger::edition) draft_edition(quantity, noun, {noun.token, number.last});
  }

  // -- "gelar ketiga setelah 2018 dan 2021" -----------------------------------------------------------------------------------

  /// The years in which it was reached before, all of them: two or more behind "setelah", up to the end of the clause.
  void draft_earlier(const Quantity& quantity) {
    const std::uint32_t end = scene_.sentence_at(quantity.tokens.first).tokens.last;
    constexpr std::uint32_t reach = 10;
    std::uint32_t t = quantity.tokens.last;
    while (t < std::min(end, quantity.tokens.last + reach) && !is_after(t)) {
      if (scene_.timex_of[t] != no_token || scene_.word(t) == ",") return;
      ++t;
    }
    if (!is_after(t) || t >= end || scene_.told_at(quantity.tokens.first) == nullptr) return;
    ++t;
    if (t < end && scene_.timex_of[t] == no_token) ++t;  // "setelah musim 2018"
    const std::uint32_t first = t;
    std::int64_t years = 0;
    std::uint32_t last = t;
    while (t < end) {
      const std::uint32_t x = scene_.timex_of[t];
      if (x == no_token || !is_year(scene_.values.timexes[x])) break;
      t = last = scene_.values.timexes[x].tokens.last;
      ++years;
      const std::uint32_t gap = t;
      while (t < end && (scene_.word(t) == "," || scene_.match_at(t, scene_.words.conjunction))) ++t;
      if (t == gap) break;
    }
    constexpr std::int64_t least = 2;  // "after 2018" alone: since then
    if (years < least || (last < end && scene_.text.tokens[last].kind == TokenKind::word)) return;
    const MentionId list = draft_.mention(Sort::list, quantity.range, quantity.tokens.first);
    draft_.text(list, Attribute::kind, "earlier");
    draft_.claim(list, Attribute::nth, quantity.value, quantity.range, quantity.tokens.first);
    draft_.claim(list, Attribute::members, Readings::exactly(years), range_of(scene_.text, {first, last}), first);
  }

  [[nodiscard]] bool is_after(std::uint32_t token) const {
    const Match after = scene_.match_at(token, scene_.words.after);
    return after && after.entry->has_number && after.entry->number > 0;
  }

  /// Only capitalised words stand there, in one sentence.
  [[nodiscard]] bool only_names(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t) {
      if (scene_.text.tokens[t].kind != TokenKind::word || !scene_.text.tokens[t].capital) return false;
    }
    return first >= last || scene_.sentence_of[first] == scene_.sentence_of[last - 1];
  }

  // -- "Presiden ke-7 RI Joko Widodo", "the 45th president of the United States" -------------------------------------------------

  void draft_holder(const Quantity& quantity, std::uint32_t first, const Triggered& seat, std::uint32_t behind) {
    const TokenRange sentence = scene_.sentence_at(first).tokens;
    std::string body;
    std::uint32_t person = no_token;
    constexpr std::uint32_t reach = 8;
    // "Cucu presiden ketiga RI, X": an apposition of another word. A sentence or a bracket must begin with the seat.
    const bool opens = first == sentence.first || scene_.text.tokens[first - 1].kind == TokenKind::punct || words_.numbers_lead;
    std::uint32_t at = behind;
    for (; at < std::min(sentence.last, behind + reach) && person == no_token; ++at) {
      const std::uint32_t name = scene_.name_of[at];
      if (name == no_token) {
        if (scene_.text.tokens[at].capital) body += " " + lower_case(scene_.word(at));
        else if (!scene_.match_at(at, cues_[ClaimCue::of_body]) && (!opens || scene_.word(at) != ",")) break;
      } else if (scene_.values.names[name].type == NameType::person) {
        person = name;
      } else if (at == behind || scene_.name_of[at - 1] != name) {
        body += " " + scene_.name_keys[name];
      }
    }
    if (person == no_token) person = person_before(sentence, first);
    if (person == no_token || scene_.name_keys[person].find(' ') == std::string::npos) return;  // a single name has many forms
    const MentionId term = draft_.mention(Sort::term, range_of(scene_.text, {first, behind}), first);
    draft_.text(term, Attribute::kind, "nth-holder");
    draft_.text(term, Attribute::seat, std::string(seat.value()) + body);
    draft_.text(term, Attribute::person, scene_.name_keys[person]);
    const TextRange name = scene_.values.names[person].range, ordinal = range_of(scene_.text, {first, behind});
    draft_.claim(term, Attribute::nth, quantity.value, {std::min(name.begin, ordinal.begin), std::max(name.end, ordinal.end)}, first);
  }

  /// "X, the 45th president", "X adalah presiden ke-7", "X menjadi presiden ke-7".
  [[nodiscard]] std::uint32_t person_before(TokenRange sentence, std::uint32_t first) const {
    std::uint32_t at = first;
    for (std::uint32_t steps = 0; at > sentence.first && steps < 4; ++steps, --at) {
      const std::uint32_t name = scene_.name_of[at - 1];
      if (name != no_token) return scene_.values.names[name].type == NameType::person ? name : no_token;
      if (!scene_.match_at(at - 1, cues_[ClaimCue::is_holder]) && scene_.word(at - 1) != ",") return no_token;
    }
    return no_token;
  }

  // -- "KTT ASEAN ke-43 … 2023", "the 43rd ASEAN Summit" --------------------------------------------------------------------------

  void draft_edition(const Quantity& quantity, const Triggered& noun, TokenRange words) {
    const TokenRange sentence = scene_.sentence_at(words.first).tokens;
    const Timex* date = only_date(sentence);
    if (date == nullptr) return;
    std::vector<std::string> names;
    std::uint32_t last = words.last;
    constexpr std::uint32_t longest = 5;
    for (std::uint32_t t = words.last; t < std::min(sentence.last, words.last + longest) && scene_.text.tokens[t].kind == TokenKind::word && scene_.timex_of[t] == no_token; ++t) {
      if (scene_.text.tokens[t].capital) last = t + 1;
      else if (!scene_.match_at(t, cues_[ClaimCue::of_body])) break;
    }
    if (!is_beside(date->tokens, {words.first, last})) return;
    for (std::uint32_t t = words.first; t < last; ++t) {
      const bool own = (t >= noun.token && t < noun.behind()) || number_words(quantity).contains(t);
      if (!own && scene_.text.tokens[t].capital && scene_.text.tokens[t].kind == TokenKind::word) names.push_back(lower_case(scene_.word(t)));
    }
    if (names.empty()) return;  // a summit of whom?
    std::sort(names.begin(), names.end());
    const bool yearly = noun.value().ends_with(" yearly");
    std::string series(noun.value());
    for (const std::string& name : names) series += " " + name;
    const MentionId edition = draft_.mention(Sort::event, range_of(scene_.text, {words.first, last}), words.first);
    draft_.text(edition, Attribute::kind, yearly ? "yearly" : "edition");
    draft_.text(edition, Attribute::series, series);
    draft_.flag(edition, Attribute::multiple);  // editions of one series are many events
    draft_.claim(edition, Attribute::nth, quantity.value, range_of(scene_.text, {words.first, last}), words.first);
    if (yearly) draft_.claim(edition, Attribute::years, Readings::exactly(date->year), date->range, date->tokens.first).unit = "year";
    else draft_.claim(edition, Attribute::date, date->days, date->range, date->tokens.first);
  }

  /// A few words apart, with no verb of another matter between.
  [[nodiscard]] static bool is_beside(TokenRange date, TokenRange words) {
    constexpr std::uint32_t reach = 5;
    return date.first >= words.last ? date.first - words.last <= reach : date.last <= words.first && words.first - date.last <= reach;
  }

  /// The one date of a sentence, written with its year.
  [[nodiscard]] const Timex* only_date(TokenRange sentence) const {
    const Timex* only = nullptr;
    const auto timexes = scene_.timexes_in(sentence);
    if (timexes.size() > most_timexes) return nullptr;
    for (const Timex& timex : timexes) {
      if (timex.type == TimexType::duration) continue;
      if (only != nullptr || timex.type != TimexType::date || timex.year == 0 || timex.relative || timex.days.strict.empty()) return nullptr;
      only = &timex;
    }
    return only;
  }

  // -- "untuk pertama kalinya", "for the first time" -------------------------------------------------------------------------------

  /// Marks the events of clauses that call them firsts, unless the clause narrows it ("sejak 2010", "di Asia").
  void mark_firsts() {
    constexpr std::size_t most = 4;  // an article with more firsts speaks of something else
    std::vector<TextRange> clauses;
    const ClauseDraft* last = nullptr;
    for (const std::uint32_t token : firsts_) {
      if (clauses.size() == most) break;
      const ClauseDraft* clause = scene_.told_at(token);
      if (clause == nullptr || clause == last) continue;
      last = clause;
      if (!is_narrowed(clause->tokens)) clauses.push_back(range_of(scene_.text, clause->tokens));
    }
    if (clauses.empty()) return;
    auto& mentions = draft_.facts().set.mentions;
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      if (mentions[m].sort != Sort::event || !mentions[m].get(Attribute::frame)) continue;
      const std::uint32_t begin = mentions[m].span.begin;
      const auto after = std::upper_bound(clauses.begin(), clauses.end(), begin, [](std::uint32_t at, const TextRange& clause) { return at < clause.begin; });
      if (after != clauses.begin() && begin < std::prev(after)->end) draft_.flag(MentionId{m}, Attribute::first_ever);
    }
  }

  [[nodiscard]] bool is_narrowed(TokenRange clause) const {
    for (const Timex& timex : scene_.timexes_in(clause)) {
      if (timex.type == TimexType::duration || timex.type == TimexType::set) return true;
    }
    return scene_.has(clause, cues_[ClaimCue::narrows]);
  }

  Draft& draft_;
  const Scene& scene_;
  const ClaimWords& words_;
  const CueWords& cues_;
  std::vector<Triggered> nouns_;        // seats and editions
  std::vector<std::uint32_t> firsts_;
};

}  // namespace

void draft_numbered(Draft& draft, const std::vector<Triggered>& triggered) { NumberedReader(draft, triggered).run(); }

}  // namespace selaras
