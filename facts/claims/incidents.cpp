// The thing an article is about: when it took place, where, and the plates and posts that name what was in it.
#include <algorithm>
#include <array>

#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"
#include "facts/claims/incident_words.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

constexpr std::uint32_t reach_bytes = 160;  // between the thing's verb and its time: places stand between
constexpr std::uint32_t reach_tokens = 14;  // between a body or a person and the verb
constexpr std::uint32_t reach_thing = 22;   // between the thing and its verb: who was in it stands between

class IncidentReader {
 public:
  explicit IncidentReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(incident_words(scene_.words.language)) {}

  void run() {
    const bool moments = scene_.may_tell(words_.occurs, words_.incident_verb, words_.moment_verb, words_.found_verb, words_.died_verb, words_.personal_verb, words_.incident), streets = scene_.may_tell(words_.street_unit, words_.street_unit_behind, words_.venue_unit);
    for (std::uint32_t s = 0; s < scene_.text.sentences.size() && (moments || streets); ++s) {
      const Zone zone = scene_.text.sentences[s].zone;
      if ((zone == Zone::lead || zone == Zone::body) && !is_retold(s)) {
        if (moments) read_sentence(s, is_tail(s));
        if (streets) draft_streets(s);
      }
    }
    for (const Identifier& identifier : scene_.values.identifiers) draft_identifier(identifier);
    draft_places();
  }

 private:
  /// The last part of a long article often tells of another incident without saying so.
  [[nodiscard]] bool is_tail(std::uint32_t s) const {
    const std::size_t body = scene_.article.text.size() - scene_.article.body_begin;
    constexpr std::size_t is_long = 1500;
    return body > is_long && (scene_.text.sentences[s].range.begin - scene_.article.body_begin) * 10 > body * 6;
  }

  /// "Tempo menulis kecelakaan terjadi …", "sebelumnya …": another day's news.
  [[nodiscard]] bool is_retold(std::uint32_t s) const {
    const TokenRange tokens = scene_.text.sentences[s].tokens;
    constexpr std::uint32_t opening = 4;
    for (std::uint32_t t = tokens.first; t < std::min(tokens.last, tokens.first + opening); ++t) {
      if (scene_.match_at(t, words_.retold)) return true;
    }
    return false;
  }

  /// What a verb at `at` tells of: the kind of incident, or nothing. `from`: where its words begin.
  struct Told {
    std::string kind, who;
    std::uint32_t from = no_token;
    bool begins = false;  // "kasus itu bermula …": what led to it may be days before
  };

  void read_sentence(std::uint32_t s, bool tail) {
    const TokenRange tokens = scene_.text.sentences[s].tokens;
    for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
      if (!words_.moments.has(scene_.text.tokens[at].word)) continue;
      Told told;
      std::uint32_t behind = at + 1;
      if (const Match verb = scene_.match_at(at, words_.occurs)) {
        told = incident_near(at, at + verb.length, tokens);
        told.begins = told.kind == "event" && verb.entry->value == "begins";
        behind = at + verb.length;
      } else if (const Match happens = scene_.match_at(at, words_.incident_verb)) {
        told = {happens.entry->value, {}, at};
        behind = at + happens.length;
      } else if (const Match noun = dated_noun(at, tokens)) {
        told = {noun.entry->value, {}, at};
        behind = at + noun.length;
      } else if (const Match moment = scene_.match_at(at, words_.moment_verb)) {
        told = {"moment " + moment.entry->value, {}, at};
        behind = at + moment.length;
      } else if (scene_.is(at, words_.found_verb)) {
        told = body_before(at, tokens);
      } else if (const Match died = scene_.match_at(at, words_.died_verb)) {
        told = person_before(at, tokens, "died");
        behind = at + died.length;
      } else if (const Match befalls = scene_.match_at(at, words_.personal_verb)) {
        told = befallen(befalls, at, tokens);
        behind = at + befalls.length;
      }
      // What befalls somebody with a name is told anywhere.
      if (told.from == no_token || (tail && told.who.empty())) continue;
      draft_moment(told, at, behind, tokens);
      at = behind - 1;
    }
  }

  /// "Kebakaran … terjadi", "terjadi kebakaran".
  [[nodiscard]] Told incident_near(std::uint32_t verb, std::uint32_t behind, TokenRange tokens) const {
    const std::uint32_t first = back(verb, reach_thing, tokens.first);
    if (verb > first && scene_.is(verb - 1, words_.guessed_to_occur)) return {};
    std::uint32_t subject_end = verb;
    if (verb > first && scene_.is(verb - 1, words_.told_to_occur)) --subject_end;  // "dilaporkan terjadi"
    for (std::uint32_t t = subject_end; t-- > first;) {
      if (scene_.is(t, words_.other_moment) || scene_.is(t, scene_.words.negation)) return {};
      if (const Match noun = incident_at(t, first)) {
        // "laporan kebakaran"; but "setelah kebakaran yang terjadi pada …" dates the fire.
        const bool another = t > tokens.first && (is_several(t - 1) || (scene_.is(t - 1, words_.other_moment) && !scene_.match_at(t - 1, scene_.words.after)));
        return another ? Told{} : Told{noun.entry->value, {}, t};
      }
    }
    if (behind < tokens.last && is_several(behind)) return {};  // "terjadi dua kali", "terjadi tiga kebakaran"
    if (const Match noun = behind < tokens.last ? scene_.match_at(behind, words_.incident) : Match{}) return {noun.entry->value, {}, verb};
    return {};
  }
  [[nodiscard]] bool is_several(std::uint32_t t) const { return static_cast<bool>(scene_.match_at(t, words_.several)); }

  /// The thing whose words end at a token: "pohon tumbang" from its first word.
  [[nodiscard]] Match incident_at(std::uint32_t t, std::uint32_t first) const {
    constexpr std::uint32_t longest = 2;
    for (std::uint32_t k = back(t, longest - 1, first); k < t; ++k) {
      const Match noun = scene_.match_at(k, words_.incident);
      if (noun && k + noun.length == t + 1) return noun;
    }
    return scene_.match_at(t, words_.incident);
  }

  /// "Kebakaran pada Senin (4/8/2025)": the noun right before its day; or whom it befell, and where, between them.
  [[nodiscard]] Match dated_noun(std::uint32_t at, TokenRange tokens) const {
    const Match noun = scene_.match_at(at, words_.incident);
    if (!noun || !(is_dated(at + noun.length, tokens) || (noun.entry->value != "event" && is_dated_subject(at, at + noun.length, tokens)))) return {};
    return at > tokens.first && (is_several(at - 1) || scene_.is(at - 1, words_.other_moment) || scene_.match_at(at - 1, scene_.words.negation)) ? Match{} : noun;
  }
  [[nodiscard]] bool is_dated(std::uint32_t at, TokenRange tokens) const { return at + 1 < tokens.last && scene_.is(at, scene_.words.preposition) && scene_.timex_of[at + 1] != no_token; }

  /// "Pelaku penembakan pedagang karet di Wanareja pada Senin (4/8/2025) tampak …": the day stands before any verb, so that it is nothing else's.
  [[nodiscard]] bool is_dated_subject(std::uint32_t at, std::uint32_t behind, TokenRange tokens) const {
    constexpr std::uint32_t opening = 24, longest = 10;
    if (at - tokens.first > opening) return false;
    for (std::uint32_t t = tokens.first; t < at; ++t) {
      if (scene_.match_at(t, words_.about_incident) || scene_.predicate_strength(t) != 0) return false;
    }
    for (std::uint32_t t = behind; t < std::min(tokens.last, behind + longest); ++t) {
      if (is_dated(t, tokens)) return true;
      const bool goes_on = scene_.text.tokens[t].kind == TokenKind::word && !scene_.match_at(t, scene_.words.conjunction) && !scene_.match_at(t, words_.about_incident);
      if (!goes_on || scene_.predicate_strength(t) != 0) return false;
    }
    return false;
  }

  [[nodiscard]] Told body_before(std::uint32_t verb, TokenRange tokens) const {
    for (std::uint32_t t = verb; t-- > tokens.first && verb - t <= reach_tokens;) {
      if (scene_.match_at(t, words_.body_noun)) return {"found", {}, t};
    }
    return {};
  }

  /// Somebody with a name of two words or more; others die in twos and threes in one story.
  [[nodiscard]] Told person_before(std::uint32_t verb, TokenRange tokens, const std::string& kind) const {
    for (std::uint32_t t = verb; t-- > tokens.first && verb - t <= reach_tokens;) {
      if (scene_.name_of[t] != no_token) return told_of(scene_.name_of[t], kind);
    }
    return {};
  }

  [[nodiscard]] Told told_of(std::uint32_t name, const std::string& kind) const {
    const Name& who = scene_.values.names[name];
    const bool full = who.type == NameType::person && scene_.name_keys[name].find(' ') != std::string::npos;
    return full ? Told{kind, scene_.name_keys[name], who.tokens.first} : Told{};
  }

  /// "A dilantik", "B melantik A": what happens to one person once in these days, and is no plan.
  [[nodiscard]] Told befallen(const Match& verb, std::uint32_t at, TokenRange tokens) const {
    const ClauseDraft* clause = scene_.told_at(at);
    if (clause == nullptr) return {};
    const std::string_view value = verb.entry->value;
    const std::string kind(value.substr(0, value.find(' ')));
    if (kind.size() == value.size()) return person_before(at, tokens, kind);
    constexpr std::uint32_t near = 3;
    for (std::uint32_t t = at + verb.length; t < std::min(tokens.last, at + verb.length + near); ++t) {
      if (scene_.name_of[t] != no_token) return told_of(scene_.name_of[t], kind);
    }
    return {};
  }

  void draft_moment(const Told& told, std::uint32_t verb, std::uint32_t behind, TokenRange tokens) {
    const ClauseDraft* clause = scene_.clause_at(verb);
    if (clause == nullptr || clause->modality == Modality::conditional || clause->modality == Modality::hypothetical) return;
    for (std::uint32_t t = back(verb, 2, tokens.first); t < verb; ++t) {
      if (scene_.match_at(t, scene_.words.negation)) return;
    }
    Moment moment = moment_behind(told, behind, tokens);
    if (moment.date == nullptr && moment.clock == nullptr) moment = moment_ahead(told, tokens);
    if (moment.date != nullptr) draft_date(told, *moment.date);
    if (moment.clock != nullptr) draft_clock(told, *moment.clock, moment.date);
  }

  struct Moment {
    const Timex* date = nullptr;
    const Timex* clock = nullptr;
    void take(const Timex& timex) {
      if (timex.type != TimexType::date && timex.type != TimexType::time) return;
      if (date == nullptr && names_day(timex)) date = &timex;
      if (clock == nullptr && is_clock(timex)) clock = &timex;
    }
  };

  [[nodiscard]] Moment moment_behind(const Told& told, std::uint32_t behind, TokenRange tokens) const {
    Moment moment;
    std::uint32_t seen = behind;
    for (const Timex& timex : scene_.timexes_in({behind, tokens.last})) {
      if (scene_.text.tokens[timex.tokens.first].begin - scene_.text.tokens[behind - 1].end > reach_bytes) break;
      if (has_other_moment(told, seen, timex.tokens.first)) break;
      seen = timex.tokens.last;
      moment.take(timex);
      if (moment.clock != nullptr) break;
    }
    return moment;
  }

  /// "Pada Senin (4/8/2025) sekitar pukul 03.15 kebakaran terjadi": the sentence begins with when.
  [[nodiscard]] Moment moment_ahead(const Told& told, TokenRange tokens) const {
    constexpr std::uint32_t opening = 2, apart = 2, most = 8;
    Moment moment;
    std::uint32_t seen = tokens.first, gap = opening;
    for (const Timex& timex : scene_.timexes_in({tokens.first, told.from})) {
      if (timex.tokens.first - seen > gap || has_other_moment(told, seen, timex.tokens.first)) break;
      moment.take(timex);
      seen = timex.tokens.last;
      gap = apart;
    }
    const bool near = told.from >= seen && told.from - seen <= most;
    return near && !has_other_moment(told, seen, told.from) ? moment : Moment{};
  }

  [[nodiscard]] bool has_other_moment(const Told& told, std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t) {
      if (scene_.word(t) == "." || scene_.word(t) == ";") return true;
      if (scene_.shape_at(t, Shape::voice, scene_.words.voice_phrase)) return true;  // "kata Rio, Selasa (10/6)": the day of the saying
      // A body is found by somebody, and officers are who find it.
      if (told.kind != "found" && scene_.is(t, words_.other_moment)) return true;
    }
    return false;
  }

  /// An hour of the day, or a part of it; not "an hour later".
  [[nodiscard]] static bool is_clock(const Timex& timex) {
    if (timex.type != TimexType::time || timex.offset_sign != 0 || timex.minutes.strict.empty()) return false;
    const Interval told = timex.minutes.strict.hull();
    return told.lo >= 0 && told.lo <= told.hi && told.hi < minutes_a_day && timex.value.find('T') != std::string::npos;
  }

  MentionId incident(const Told& told, std::string_view attribute, TextRange words, std::uint32_t token) {
    const MentionId mention = draft_.mention(Sort::event, words, token);
    draft_.text(mention, Attribute::kind, attribute);
    draft_.flag(mention, Attribute::multiple);  // a story tells of several: rules of their own compare them
    draft_.text(mention, Attribute::topic, told.kind);
    if (told.begins) draft_.flag(mention, Attribute::vague);
    draft_.text(mention, Attribute::person, told.who);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    return mention;
  }

  void draft_date(const Told& told, const Timex& date) {
    const MentionId mention = incident(told, "incident-date", date.range, date.tokens.first);
    draft_.number(mention, Attribute::day_static, date.days.strict.hull().lo);
    if (date.weekday) draft_.flag(mention, Attribute::has_weekday);
    Claim& claim = draft_.claim(mention, Attribute::date, date.days, date.range, date.tokens.first);
    adopt(claim, date.tokens.first);
    if (date.year_assumed) claim.derived.push_back(AssumptionKind::year_from_article);
  }

  /// "… terjadi pada Senin, kata polisi": when it took place is what the article itself reports, unless it quotes the words.
  void adopt(Claim& claim, std::uint32_t token) const {
    const ClauseDraft* clause = scene_.clause_at(token);
    if (clause != nullptr && !clause->quoted) narrate(claim);
  }

  [[nodiscard]] static bool is_sound(const Timex& date) { return !date.weekday || weekday(date.days.strict.hull().lo) == *date.weekday; }

  /// Ten minutes are nothing, twenty where the time is "sekitar": the lenient reading; below that it stays a hint.
  void draft_clock(const Told& told, const Timex& clock, const Timex* date) {
    const MentionId mention = incident(told, "incident-clock", clock.range, clock.tokens.first);
    // A day that its weekday belies is no day to tell two times apart by.
    if (date != nullptr && is_sound(*date)) draft_.number(mention, Attribute::day_static, date->days.strict.hull().lo);
    else if (date == nullptr && !clock.relative && clock.days.strict.is_exact() && clock.day != 0) draft_.number(mention, Attribute::day_static, clock.days.strict.hull().lo);
    if (clock.utc_offset) draft_.number(mention, Attribute::slack, *clock.utc_offset);
    const Interval told_at = clock.minutes.strict.hull();
    const bool exact = clock.mod != "APPROX";
    const std::int64_t middle = (told_at.lo + told_at.hi) / 2;
    const Interval strict = exact ? told_at : Interval{middle, middle};
    // A part of the day has soft ends: 1.43 is "early in the morning".
    const std::int64_t slack = told_at.hi - told_at.lo > 60 ? 120 : exact ? 5 : 10;
    const bool morning = clock.value.ends_with("TMO");  // "Sunday morning" begins at midnight for who was there
    Readings minutes{{strict.lo, strict.hi}, {morning ? 0 : std::max<std::int64_t>(0, told_at.lo - slack), std::min<std::int64_t>(1439, told_at.hi + slack)}};
    draft_.flag(mention, Attribute::has_clock);
    adopt(draft_.claim(mention, Attribute::clock, std::move(minutes), clock.range, clock.tokens.first), clock.tokens.first);
  }

  // -- plates, posts, RT/RW -------------------------------------------------------------------------------------------

  void draft_identifier(const Identifier& identifier) {
    const std::uint32_t token = identifier.tokens.first;
    const std::string_view kind = kind_of(identifier.kind);
    if (kind.empty() || scene_.sentence_of[token] == no_token || scene_.clause_at(token) == nullptr) return;
    const MentionId mention = draft_.mention(Sort::identifier, identifier.range, token);
    draft_.text(mention, Attribute::kind, kind);
    draft_.text(mention, Attribute::code, identifier.value);
    draft_.text(mention, Attribute::object, identifier.kind == IdentifierKind::rt_rw ? settlement_before(token) : vehicles_before(token));
    if (identifier.kind == IdentifierKind::rt_rw && is_residence(token)) draft_.text(mention, Attribute::status, "residence");
    narrate(draft_.claim(mention, Attribute::spelling, Readings::exactly(spelling_code(identifier.value)), identifier.range, token));
  }

  [[nodiscard]] static std::string_view kind_of(IdentifierKind kind) {
    switch (kind) {
      case IdentifierKind::plate: return "plate";
      case IdentifierKind::registration: return "registration";
      case IdentifierKind::flight: return "flight";
      case IdentifierKind::km_post: return "km_post";
      case IdentifierKind::rt_rw: return "rt_rw";
      case IdentifierKind::case_number: return "case_number";
      default: return {};
    }
  }

  /// The kinds and makes of the vehicle right before: "daihatsu; ayla", up to another plate or a comma.
  [[nodiscard]] std::string vehicles_before(std::uint32_t token) const {
    std::string all;
    const std::uint32_t begin = scene_.sentence_at(token).tokens.first;
    constexpr std::uint32_t reach = 7;
    for (std::uint32_t t = token; t-- > begin && token - t <= reach;) {
      if (scene_.text.tokens[t].kind == TokenKind::number || scene_.word(t) == "," || scene_.is(t, scene_.words.conjunction)) break;
      if (const Match vehicle = scene_.match_at(t, words_.vehicle)) all += (all.empty() ? "" : "; ") + vehicle.entry->value;
    }
    return all;
  }

  /// The settlement named right before or after "RT 7 RW 8".
  [[nodiscard]] std::string settlement_before(std::uint32_t token) const {
    constexpr std::uint32_t reach = 5;
    const TokenRange tokens = scene_.sentence_at(token).tokens;
    for (std::uint32_t t = token; t-- > tokens.first && token - t <= reach;) {
      if (is_unit(scene_.name_of[t])) return unit_name(scene_.name_of[t]);
    }
    for (std::uint32_t t = token; t < std::min(tokens.last, token + 2 * reach); ++t) {
      if (is_unit(scene_.name_of[t])) return unit_name(scene_.name_of[t]);
    }
    return {};
  }

  // -- settlements ----------------------------------------------------------------------------------------------------

  /// A name that says what kind of place it names: "Kampung Olenki", "Olenki Village".
  struct Settlement {
    std::int64_t level = 0;
    TokenRange name;  // without the word for the unit
  };
  [[nodiscard]] Settlement settlement(std::uint32_t name) const {
    if (name == no_token) return {};
    const TokenRange tokens = scene_.values.names[name].tokens;
    const Match before = scene_.match_at(tokens.first, words_.place_unit);
    if (before && tokens.last > tokens.first + before.length) return {before.entry->number, {tokens.first + before.length, tokens.last}};
    const Match behind = scene_.match_at(tokens.last - 1, words_.place_unit_behind);
    if (behind && behind.length == 1 && tokens.last > tokens.first + 1) return {behind.entry->number, {tokens.first, tokens.last - 1}};
    return {};
  }
  [[nodiscard]] std::int64_t level_of(std::uint32_t name) const { return settlement(name).level; }
  [[nodiscard]] bool is_unit(std::uint32_t name) const { return level_of(name) != 0; }
  [[nodiscard]] std::string unit_name(std::uint32_t name) const { return scene_.lower_text(range_of(scene_.text, settlement(name).name)); }

  [[nodiscard]] bool is_residence(std::uint32_t token) const {
    const TokenRange tokens = scene_.sentence_at(token).tokens;
    constexpr std::uint32_t reach = 70;
    for (std::uint32_t t = token; t-- > tokens.first;) {
      if (scene_.text.tokens[token].begin - scene_.text.tokens[t].begin > reach) return false;
      if (scene_.is(t, words_.residence)) return true;
    }
    return false;
  }

  /// A sentence of the first part that tells what befell the place it names.
  [[nodiscard]] bool is_struck(std::uint32_t s) const {
    const Sentence& sentence = scene_.text.sentences[s];
    if ((sentence.zone != Zone::lead && sentence.zone != Zone::body) || is_tail(s) || is_retold(s)) return false;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      if (scene_.match_at(t, words_.struck) || scene_.match_at(t, words_.incident)) return true;
    }
    return false;
  }

  /// A sentence that tells where something was held; not what will be.
  [[nodiscard]] bool is_occasion(std::uint32_t s) const {
    const Sentence& sentence = scene_.text.sentences[s];
    if ((sentence.zone != Zone::lead && sentence.zone != Zone::body) || is_retold(s) || says_earlier(scene_, s)) return false;
    return scene_.sentence_has(s, words_.occasion) && !scene_.sentence_has(s, scene_.words.planned);
  }

  /// "Jalan Manyar II": up to the first word that is no part of a name.
  void draft_streets(std::uint32_t s) {
    const TokenRange tokens = scene_.text.sentences[s].tokens;
    constexpr std::uint32_t longest = 4;
    for (std::uint32_t at = tokens.first; at + 1 < tokens.last; ++at) {
      if (!words_.spots.has(scene_.text.tokens[at].word)) continue;
      if (scene_.is(at, words_.street_unit_behind)) draft_named_street(at, s);
      const Match venue = scene_.match_at(at, words_.venue_unit);
      const Match unit = venue ? venue : scene_.match_at(at, words_.street_unit);
      if (!unit || !scene_.text.tokens[at].capital) continue;
      std::uint32_t last = at + unit.length;
      while (last < tokens.last && last - at - unit.length < longest && scene_.text.tokens[last].kind == TokenKind::word && scene_.text.tokens[last].capital) ++last;
      if (last == at + unit.length || is_residence(at) || !(venue ? is_occasion(s) : is_struck(s))) continue;
      // "Manyar II" and "Manyar 2" are sides of one street.
      const std::uint32_t end = last - at - unit.length > 1 && is_roman(last - 1) ? last - 1 : last;
      const TextRange words = range_of(scene_.text, {at + unit.length, end});
      draft_spot(venue ? "venue" : "street", {at, last}, scene_.lower_text(words), venue ? venue.entry->value : std::string{});
      at = last - 1;
    }
  }

  /// "Manyar Street": the name ends with the unit.
  void draft_named_street(std::uint32_t unit, std::uint32_t s) {
    const std::uint32_t name = scene_.name_of[unit];
    if (name == no_token) return;
    const TokenRange tokens = scene_.values.names[name].tokens;
    if (tokens.last != unit + 1 || tokens.first == unit || is_residence(tokens.first) || !is_struck(s)) return;
    draft_spot("street", tokens, scene_.lower_text(range_of(scene_.text, {tokens.first, unit})));
  }

  [[nodiscard]] bool is_roman(std::uint32_t t) const { return scene_.word(t).find_first_not_of("IVX") == std::string_view::npos; }

  /// The street or hamlet where it happened. Two names of one place are as common as a wrong one: a hint.
  void draft_spot(std::string_view kind, TokenRange tokens, const std::string& name, std::string_view unit = {}) {
    const TextRange words = range_of(scene_.text, tokens);
    const MentionId mention = draft_.mention(Sort::place, words, tokens.first);
    draft_.text(mention, Attribute::kind, kind);
    draft_.text(mention, Attribute::code, name);
    draft_.text(mention, Attribute::of, unit);
    Claim& claim = draft_.claim(mention, Attribute::spelling, Readings::exactly(spelling_code(name)), words, tokens.first);
    claim.denied = false;
  }

  /// "Kampung Walang, Distrik Arso": the larger unit of a smaller one, named right behind it.
  void draft_places() {
    std::uint32_t before = no_token;
    for (std::uint32_t n = 0; n < scene_.values.names.size(); ++n) {
      const std::uint32_t first = scene_.values.names[n].tokens.first;
      if (scene_.sentence_of[first] == no_token || !is_unit(n)) continue;
      constexpr std::array<std::string_view, 4> spots{"", "hamlet", "village-spot", "district-spot"};
      const auto level = static_cast<std::size_t>(level_of(n));
      if (level < spots.size() && is_struck(scene_.sentence_of[first]) && !is_residence(first)) draft_spot(spots[level], scene_.values.names[n].tokens, unit_name(n));
      if (before != no_token && is_next(before, n) && !is_residence(scene_.values.names[before].tokens.first)) draft_parent(before, n);
      before = n;
    }
  }

  [[nodiscard]] bool is_next(std::uint32_t child, std::uint32_t parent) const {
    const std::uint32_t end = scene_.values.names[child].tokens.last;
    return level_of(child) < level_of(parent) && scene_.values.names[parent].tokens.first - end <= 1 && scene_.word(end) == ",";
  }

  void draft_parent(std::uint32_t child, std::uint32_t parent) {
    const Name& name = scene_.values.names[parent];
    const MentionId mention = draft_.mention(Sort::placename, name.range, name.tokens.first);
    draft_.text(mention, Attribute::kind, level_of(parent) == 2 ? "village" : level_of(parent) == 3 ? "district" : "regency");
    draft_.text(mention, Attribute::name, unit_name(child));
    draft_.text(mention, Attribute::code, unit_name(parent));
    Claim& claim = draft_.claim(mention, Attribute::spelling, Readings::exactly(spelling_code(unit_name(parent))), name.range, name.tokens.first);
    claim.layer = Layer::narrator;
    claim.denied = false;
  }

  Draft& draft_;
  const Scene& scene_;
  const IncidentWords& words_;
};

}  // namespace

void draft_incidents(Draft& draft) { IncidentReader(draft).run(); }

}  // namespace selaras
