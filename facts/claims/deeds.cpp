// Deeds with sides: who agreed or refused, came or stayed away, won or lost, gave or received.
#include <algorithm>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"
#include "facts/claims/triggers.hpp"

namespace selaras {
namespace {

constexpr std::uint32_t reach = 12;       // words of what is agreed to, attended, given
constexpr std::uint32_t name_reach = 5;   // between a verb and who does it

struct TeamWords {
  explicit TeamWords(const Language& language) : lead(language.lexicon.class_id("team_lead")), own(language.lexicon.class_id("team_own")) {}
  ClassId lead, own;
};

class DeedReader {
 public:
  DeedReader(Draft& draft, const std::vector<Triggered>& triggered)
      : draft_(draft), scene_(draft.scene()), words_(scene_.words), triggered_(triggered) {}

  void run() {
    for (const Triggered& found : triggered_) {
      const ClauseDraft* clause = scene_.clause_at(found.token);
      if (clause == nullptr || clause->modality != Modality::asserted || clause->quoted) continue;
      if (found.trigger == Trigger::consent || found.trigger == Trigger::attendance) draft_stance(found, *clause);
      if (found.trigger == Trigger::result || found.trigger == Trigger::transfer) draft_exchange(found, *clause);
    }
  }

 private:
  /// The nearest name that begins in the range, from its end backwards or from its beginning on.
  [[nodiscard]] std::uint32_t last_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = last; t-- > first;) {
      if (scene_.name_of[t] != no_token) return scene_.name_of[t];
    }
    return no_token;
  }
  [[nodiscard]] std::uint32_t first_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t) {
      if (scene_.name_of[t] != no_token) return scene_.name_of[t];
    }
    return no_token;
  }
  [[nodiscard]] std::uint32_t before(const ClauseDraft& clause, std::uint32_t token) const {
    return last_name(back(token, name_reach, clause.tokens.first), token);
  }

  /// The content words and names of a range, dates apart; sorted, each once.
  [[nodiscard]] std::vector<std::uint64_t> stems_in(std::uint32_t first, std::uint32_t last, std::uint32_t but_name) const {
    std::vector<std::uint64_t> stems;
    for (std::uint32_t t = first; t < last; ++t) {
      if (scene_.timex_of[t] != no_token) continue;
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token) {
        if (scene_.known[t].stem != 0) stems.push_back(scene_.known[t].stem);
      } else if (name != but_name) {
        stems.insert(stems.end(), scene_.name_stems[name].begin(), scene_.name_stems[name].end());
      }
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
  }

  /// An event of its own with the truth that it happened or did not; compared by `object` only.
  MentionId deed(std::string_view kind, const Triggered& found, bool happened, const std::vector<std::uint64_t>& object, TextRange words) {
    const MentionId mention = draft_.mention(Sort::event, words, found.token);
    draft_.text(mention, Attribute::kind, kind);
    if (!happened) draft_.flag(mention, Attribute::denied);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    draft_.signature(mention).replace_words(object);
    Claim& claim = draft_.claim_truth(mention, happened ? Attribute::happened : Attribute::absent, true, words, found.token);
    claim.denied = !happened;
    return mention;
  }

  /// The day that the clause tells; a deed without one happened when the article appeared, or just before.
  void draft_day(MentionId mention, const ClauseDraft& clause) {
    std::size_t tried = 0;
    for (const Timex& timex : scene_.timexes_in(clause.tokens)) {
      if (++tried > most_timexes) return;
      if (timex.type == TimexType::duration || timex.type == TimexType::set || timex.days.lenient.empty()) continue;
      draft_.claim(mention, Attribute::date, timex.days, timex.range, timex.tokens.first);
      return;
    }
  }

  // -- "A menyetujui usul B", "A tidak menghadiri rapat B" --------------------------------------------------------------------

  void draft_stance(const Triggered& found, const ClauseDraft& clause) {
    const bool refuses = found.value().ends_with("no"), passive = found.value().starts_with("passive");
    if (refuses && clause.denied) return;  // not to refuse is not to agree
    const bool happened = !refuses && !clause.denied;
    const std::uint32_t end = std::min(clause.tokens.last, found.behind() + reach);
    std::uint32_t name = no_token;
    std::vector<std::uint64_t> object;
    if (passive) {
      std::uint32_t by = found.behind();
      while (by < std::min(end, found.behind() + 2) && !scene_.match_at(by, words_.from_whom)) ++by;
      name = by < end ? first_name(by, std::min(end, by + name_reach)) : no_token;
      object = stems_in(back(found.token, reach, clause.tokens.first), found.token, name);
    } else {
      name = before(clause, found.token);
      object = stems_in(found.behind(), end, name);
    }
    constexpr std::size_t least = 2;
    if (name == no_token || object.size() < least) return;
    const std::uint32_t first = refuses || !clause.denied || clause.negator == no_token ? found.token : std::min(clause.negator, found.token);
    const MentionId mention = deed(found.trigger == Trigger::consent ? "consent" : "attendance", found, happened, object, range_of(scene_.text, {first, found.behind()}));
    draft_.text(mention, Attribute::agent, scene_.name_keys[name]);
    draft_day(mention, clause);
  }

  // -- "A mengalahkan B 4-1", "A kalah dari B", "A menyerahkan … kepada B" ------------------------------------------------------

  void draft_exchange(const Triggered& found, const ClauseDraft& clause) {
    if (clause.denied || clause.layer == Layer::voice) return;
    if (found.trigger == Trigger::result) draft_won(found, clause);
    const bool gives = found.trigger == Trigger::transfer;
    const std::uint32_t end = std::min(clause.tokens.last, found.behind() + reach);
    std::uint32_t to = found.behind();
    Score score = found.value().ends_with(" by") ? score_at(to) : Score{};
    if (gives) to = behind_link(to, end, transfer_link(found));
    else if (score) to = behind_link(score.tokens.last, std::min(end, score.tokens.last + 1), cues(words_.language)[ClaimCue::against]);
    else if (found.value().ends_with(" by")) return;
    if (to >= end) return;
    const TokenRange one = name_ending(clause.tokens.first, found.token), other = name_beginning(to, end);
    if (one.empty() || other.empty()) return;
    const bool turned = found.value().starts_with("loses") || found.value() == "receives";
    const std::string agent = scene_.lower_text(turned ? other : one), patient = scene_.lower_text(turned ? one : other);
    if (agent == patient || tells_of_another_match(scene_, clause.sentence)) return;
    const TextRange words{scene_.text.tokens[one.first].begin, scene_.text.tokens[other.last - 1].end};
    const MentionId mention = deed(gives ? "transfer" : "result", found, true, gives ? stems_in(found.behind(), to, no_token) : std::vector<std::uint64_t>{}, words);
    draft_.text(mention, Attribute::agent, agent);
    draft_.text(mention, Attribute::patient, patient);
    draft_.text(mention, Attribute::series, std::min(agent, patient) + "; " + std::max(agent, patient));
    draft_day(mention, clause);
    if (!gives && !score) score = score_after(other.last, scene_.text.sentences[clause.sentence].tokens.last);
    if (score) draft_score(mention, score, turned);
  }

  /// "menang 2-1", "kalah 1-3 dari A", "A mengalahkan B 2-1": by how much somebody won, whoever is told of the other side.
  void draft_won(const Triggered& found, const ClauseDraft& clause) {
    const std::uint32_t end = std::min(clause.tokens.last, found.behind() + reach);
    const bool loses = found.value().starts_with("loses");
    Score score = score_at(found.behind());
    const std::uint32_t to = !score ? found.behind() : behind_link(score.tokens.last, std::min(end, score.tokens.last + 1), cues(words_.language)[ClaimCue::against]);
    const TokenRange one = name_ending(clause.tokens.first, found.token), other = to < end ? name_beginning(to, end) : TokenRange{};
    if (!score && !other.empty()) score = score_after(other.last, scene_.text.sentences[clause.sentence].tokens.last);
    const TokenRange own = one.empty() ? side_led(clause, found.token) : one;
    const TokenRange winner = loses ? other : own, loser = loses ? own : other;
    if (!score || winner.empty() || !is_of_today(clause)) return;
    const MentionId mention = draft_.mention(Sort::event, range_of(scene_.text, score.tokens), found.token);
    draft_.text(mention, Attribute::kind, "won-by");
    draft_.text(mention, Attribute::agent, scene_.lower_text(winner));
    if (!loser.empty()) draft_.text(mention, Attribute::patient, scene_.lower_text(loser));
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    draft_score(mention, score, true);
  }

  /// "Pelatih Persewa … timnya kalah": the side of whoever speaks of it, the one word behind what he is.
  [[nodiscard]] TokenRange side_led(const ClauseDraft& clause, std::uint32_t verb) const {
    const TeamWords& team = words_.language.table<TeamWords>();
    if (verb == 0 || !scene_.match_at(verb - 1, team.own)) return {};
    for (std::uint32_t t = scene_.sentence(clause).tokens.first; t + 1 < verb; ++t) {
      if (scene_.is(t, team.lead) && is_capital(t + 1)) return {t + 1, t + 2};
    }
    return {};
  }

  /// The match that the article is about: in its title or opening, or of a day just before it.
  [[nodiscard]] bool is_of_today(const ClauseDraft& clause) const {
    constexpr std::uint32_t opening = 4;  // sentences of the body
    constexpr std::int64_t news = 3;
    if (tells_of_earlier(scene_, clause.sentence) || tells_of_another_match(scene_, clause.sentence)) return false;
    const TokenRange tokens = scene_.sentence(clause).tokens;
    std::size_t tried = 0;
    for (const Timex& timex : scene_.timexes_in(tokens)) {
      if (++tried > most_timexes) return false;
      if (timex.type == TimexType::date && scene_.article.published && timex.days.strict.is_exact())
        return timex.days.strict.meets({scene_.article.published->day - news, scene_.article.published->day});
    }
    std::uint32_t s = clause.sentence, before = 0;
    for (; s > 0 && before < opening && scene_.text.sentences[s - 1].zone != Zone::headline && scene_.text.sentences[s - 1].zone != Zone::dateline; --s) ++before;
    return scene_.zone(clause) == Zone::headline || before < opening;
  }

  /// Behind the first word that leads to the other side; the end if there is none.
  [[nodiscard]] std::uint32_t behind_link(std::uint32_t at, std::uint32_t end, ClassId link) const {
    for (; at < end; ++at) {
      if (const Match found = scene_.match_at(at, link)) return at + found.length;
    }
    return scene_.text.sentences[scene_.sentence_of[at - 1]].tokens.last;
  }

  // -- "4-1" ------------------------------------------------------------------------------------------------------------------

  struct Score {
    TokenRange tokens;
    std::int64_t first = 0, second = 0;
    explicit operator bool() const { return !tokens.empty(); }
  };

  /// Two short numbers and a dash without spaces, nothing of the kind on either side: no date, no list of sets.
  [[nodiscard]] Score score_at(std::uint32_t at) const {
    const auto joined = [&](std::uint32_t t) { return t < scene_.text.tokens.size() && !scene_.text.tokens[t].space_before; };
    const auto number = [&](std::uint32_t t) -> std::int64_t {
      const std::string_view digits = t < scene_.text.tokens.size() ? scene_.word(t) : std::string_view{};
      if (digits.empty() || digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) return -1;
      std::int64_t value = 0;
      for (const char digit : digits) value = 10 * value + (digit - '0');
      return value;
    };
    const auto dash = [&](std::uint32_t t) { return t < scene_.text.tokens.size() && (scene_.word(t) == "-" || scene_.word(t) == "–"); };
    const std::int64_t first = number(at), second = number(at + 2);
    if (first < 0 || second < 0 || !dash(at + 1) || !joined(at + 1) || !joined(at + 2)) return {};
    if (joined(at + 3) && (dash(at + 3) || scene_.word(at + 3) == "/")) return {};
    // "21-15, 21-18": sets.
    for (std::uint32_t t = at + 3; t < at + 6; ++t) {
      if (number(t) >= 0 && dash(t + 1) && scene_.word(t - 1) != "(") return {};
    }
    return {{at, at + 3}, first, second};
  }

  [[nodiscard]] Score score_after(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t near = 5;  // "dengan skor telak 4-1"
    for (std::uint32_t t = token; t < std::min(end, token + near); ++t) {
      if (const Score score = score_at(t)) return score;
      if (is_capital(t) || scene_.timex_of[t] != no_token) return {};
    }
    return {};
  }

  /// What the winner and the loser made. Who tells of a defeat tells it either way round.
  void draft_score(MentionId mention, const Score& score, bool turned) {
    const TextRange words = range_of(scene_.text, score.tokens);
    const std::int64_t more = std::max(score.first, score.second), less = std::min(score.first, score.second);
    draft_.claim(mention, Attribute::scored, Readings::exactly(turned ? more : score.first), words, score.tokens.first);
    draft_.claim(mention, Attribute::conceded, Readings::exactly(turned ? less : score.second), words, score.tokens.first);
  }

  /// The capitalised words right before a verb or right behind it: clubs are rarely known by name.
  [[nodiscard]] TokenRange name_ending(std::uint32_t begin, std::uint32_t verb) const {
    constexpr std::uint32_t longest = 4;
    std::uint32_t first = verb;
    while (first > begin && verb - first < longest && is_capital(first - 1)) --first;
    return {first, verb};
  }
  [[nodiscard]] TokenRange name_beginning(std::uint32_t behind, std::uint32_t end) const {
    constexpr std::uint32_t longest = 4;
    std::uint32_t last = behind;
    while (last < end && last - behind < longest && is_capital(last)) ++last;
    return {behind, last};
  }
  [[nodiscard]] bool is_capital(std::uint32_t token) const {
    return scene_.text.tokens[token].kind == TokenKind::word && scene_.text.tokens[token].capital && scene_.timex_of[token] == no_token;
  }

  [[nodiscard]] ClassId transfer_link(const Triggered& found) const {
    return found.value() == "receives" ? words_.from_whom : cues(words_.language)[ClaimCue::to_whom];
  }

  Draft& draft_;
  const Scene& scene_;
  const ClaimWords& words_;
  const std::vector<Triggered>& triggered_;
};

}  // namespace

void draft_deeds(Draft& draft, const std::vector<Triggered>& triggered) { DeedReader(draft, triggered).run(); }

}  // namespace selaras
