// Matches: which two sides meet, on which day and at what hour.
#include <algorithm>
#include <string>

#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"

namespace selaras {
namespace {

struct FixtureWords {
  explicit FixtureWords(const Language& language) {
    const auto cls = [&](std::string_view name) { return language.lexicon.class_id(name); };
    versus = cls("fixture_versus");
    match = cls("fixture_match");
    other = cls("fixture_other");
    team = cls("fixture_team");
  }
  ClassId versus, match, other, team;
};

class FixtureReader {
 public:
  explicit FixtureReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words.language.table<FixtureWords>()) {}

  void run() {
    if (!scene_.may_tell(words_.versus)) return;
    for (std::uint32_t s = 0; s < scene_.text.sentences.size() && pairs_ < most_pairs; ++s) {
      const Zone zone = scene_.text.sentences[s].zone;
      if (zone == Zone::headline || zone == Zone::lead || zone == Zone::body) read_sentence(s);
    }
  }

 private:
  static constexpr std::size_t most_pairs = 200;

  /// The two sides, in the order of letters, and the words that name them.
  struct Sides {
    std::string key;
    TokenRange tokens;
  };

  void read_sentence(std::uint32_t s) {
    const TokenRange tokens = scene_.text.sentences[s].tokens;
    if (tells_of_earlier(scene_, s) || tells_of_another_match(scene_, s)) return;
    std::size_t here = 0;
    Sides only;
    std::uint32_t seen = tokens.first;
    for (std::uint32_t t = tokens.first; t < tokens.last && pairs_ < most_pairs; ++t) {
      const Match versus = scene_.match_at(t, words_.versus);
      Sides sides = versus ? sides_at(t, t + versus.length, tokens) : Sides{};
      if (sides.key.empty()) continue;
      ++here, ++pairs_;
      read_list_entry(sides, seen);
      seen = sides.tokens.last;
      t = sides.tokens.last - 1;
      if (here == 1) only = std::move(sides);
    }
    if (here == 1) {
      if (last_.empty()) last_ = only.key;
      else if (last_ != only.key) several_ = true;
      read_times(only.key, only.tokens, tokens);
    } else if (here > 1) {
      several_ = true;
    } else if (!last_.empty() && !several_ && speaks_of_match(tokens)) {
      read_times(last_, {tokens.first, tokens.first}, tokens);
    }
  }

  /// "Laga ini dimulai pukul 18.00": the match told of before.
  [[nodiscard]] bool speaks_of_match(TokenRange tokens) const {
    constexpr std::uint32_t opening = 6;
    return scene_.has({tokens.first, std::min(tokens.last, tokens.first + opening)}, words_.match);
  }

  [[nodiscard]] Sides sides_at(std::uint32_t versus, std::uint32_t behind, TokenRange sentence) const {
    const TokenRange one = side_before(versus, sentence.first), other = side_behind(behind, sentence.last);
    if (one.empty() || other.empty()) return {};
    std::string a = name_of(one), b = name_of(other);
    if (a.empty() || b.empty() || a == b) return {};
    if (b < a) std::swap(a, b);
    return {a + "; " + b, {one.first, other.last}};
  }

  /// A known name, or the capitalised words: clubs are rarely known by name. In a headline all words may be capitalised.
  [[nodiscard]] TokenRange side_before(std::uint32_t end, std::uint32_t begin) const {
    if (end == begin) return {};
    if (const std::uint32_t name = scene_.name_of[end - 1]; name != no_token) return scene_.values.names[name].tokens;
    std::uint32_t first = end;
    while (first > begin && end - first < longest_side && is_capital(first - 1)) --first;
    return is_headline(end) ? TokenRange{} : TokenRange{first, end};
  }
  [[nodiscard]] TokenRange side_behind(std::uint32_t begin, std::uint32_t end) const {
    if (begin >= end) return {};
    if (const std::uint32_t name = scene_.name_of[begin]; name != no_token) return scene_.values.names[name].tokens;
    std::uint32_t last = begin;
    while (last < end && last - begin < longest_side && is_capital(last)) ++last;
    return is_headline(begin) ? TokenRange{} : TokenRange{begin, last};
  }
  [[nodiscard]] bool is_headline(std::uint32_t token) const {
    const std::uint32_t s = scene_.sentence_of[token == scene_.text.tokens.size() ? token - 1 : token];
    return s == no_token || scene_.text.sentences[s].zone == Zone::headline;
  }
  [[nodiscard]] bool is_capital(std::uint32_t token) const {
    return scene_.text.tokens[token].kind == TokenKind::word && scene_.text.tokens[token].capital && scene_.timex_of[token] == no_token && !scene_.is(token, words_.versus);
  }

  /// "Timnas Norda" is Norda.
  [[nodiscard]] std::string name_of(TokenRange side) const {
    std::string name;
    for (std::uint32_t t = side.first; t < side.last; ++t) {
      if (!scene_.match_at(t, words_.team) && !scene_.match_at(t, words_.match)) name += (name.empty() ? "" : " ") + lower_case(scene_.word(t));
    }
    constexpr std::size_t least = 3;
    return name.size() < least ? std::string{} : name;
  }

  /// "01.45 WIB: Norda vs Velia": in a list the hour stands right before.
  void read_list_entry(const Sides& sides, std::uint32_t begin) {
    constexpr std::uint32_t near = 3;
    const TokenRange before{back(sides.tokens.first, 8, begin), sides.tokens.first};
    for (const Timex& timex : scene_.timexes_in(before)) {
      if (is_hour(timex) && sides.tokens.first - timex.tokens.last <= near && timex.tokens.last > timex.tokens.first) return add_hour(sides.key, timex, nullptr);
    }
  }

  /// The day and the hour that the sentence tells behind the sides or, failing that, before them.
  void read_times(const std::string& key, TokenRange sides, TokenRange tokens) {
    const Timex* day = nullptr;
    const Timex* hour = nullptr;
    std::uint32_t seen = sides.last;
    for (const Timex& timex : scene_.timexes_in({sides.last, tokens.last})) {
      if (is_another(seen, timex.tokens.first)) break;
      seen = timex.tokens.last;
      take(timex, day, hour);
      if (hour != nullptr) break;
    }
    if (day == nullptr && hour == nullptr) {
      seen = tokens.first;
      for (const Timex& timex : scene_.timexes_in({tokens.first, sides.first})) {
        if (is_another(seen, timex.tokens.first)) return;
        seen = timex.tokens.last;
        take(timex, day, hour);
      }
      if (is_another(seen, sides.first)) return;
    }
    if (day != nullptr && hour == nullptr) add_day(key, *day);
    if (hour != nullptr) add_hour(key, *hour, day);
  }

  static void take(const Timex& timex, const Timex*& day, const Timex*& hour) {
    if (day == nullptr && names_day(timex)) day = &timex;
    if (hour == nullptr && is_hour(timex)) hour = &timex;
  }

  /// Between the match and the time stands who says it, or what is at another time: the broadcast, the training, the end.
  [[nodiscard]] bool is_another(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t t = first; t < last; ++t) {
      if (scene_.match_at(t, words_.other) || scene_.shape_at(t, Shape::voice, scene_.words.voice_phrase) || scene_.match_at(t, scene_.words.relay_phrase)) return true;
    }
    return false;
  }

  /// An exact hour of the day.
  [[nodiscard]] static bool is_hour(const Timex& timex) {
    return timex.type == TimexType::time && timex.offset_sign == 0 && timex.mod.empty() && timex.minutes.strict.is_exact() && timex.value.find('T') != std::string::npos;
  }

  MentionId fixture(const std::string& key, std::string_view kind, const Timex& timex) {
    const MentionId mention = draft_.mention(Sort::event, timex.range, no_token);  // compared by its sides alone
    draft_.text(mention, Attribute::kind, kind);
    draft_.flag(mention, Attribute::multiple);  // a story tells of several: rules of their own compare them
    draft_.text(mention, Attribute::series, key);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    return mention;
  }

  void add_day(const std::string& key, const Timex& day) {
    const MentionId mention = fixture(key, "match-date", day);
    Claim& claim = draft_.claim(mention, Attribute::date, day.days, day.range, day.tokens.first);
    narrate(claim);
    if (day.year_assumed) claim.derived.push_back(year_assumption(day, scene_.article));
  }

  void add_hour(const std::string& key, const Timex& hour, const Timex* day) {
    if (const ClauseDraft* clause = scene_.clause_at(hour.tokens.first); clause != nullptr && (clause->denied || clause->modality == Modality::conditional)) return;
    const MentionId mention = fixture(key, "match-hour", hour);
    const Timex* on = day != nullptr ? day : names_day(hour) ? &hour : nullptr;
    if (on != nullptr) draft_.number(mention, Attribute::day_static, on->days.strict.hull().lo);
    if (hour.utc_offset) draft_.number(mention, Attribute::slack, *hour.utc_offset);
    narrate(draft_.claim(mention, Attribute::clock, hour.minutes, hour.range, hour.tokens.first));
  }

  static constexpr std::uint32_t longest_side = 4;

  Draft& draft_;
  const Scene& scene_;
  const FixtureWords& words_;
  std::string last_;      // the sides told of first
  bool several_ = false;  // … and of others
  std::size_t pairs_ = 0;
};

}  // namespace

void draft_fixtures(Draft& draft) { FixtureReader(draft).run(); }

}  // namespace selaras
