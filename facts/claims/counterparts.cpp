#include "facts/claims/counterparts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "facts/claims/in_turn.hpp"
#include "facts/claims/name_lists.hpp"
#include "facts/names/similarity.hpp"
#include "facts/text/hash_table.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_of_a_key = 40;   // mentions compared under one key
constexpr std::size_t most_everywhere = 8;  // editions of one series, places of one person on one day
constexpr int most_alike = 400;             // similarity of names that are surely two persons'
constexpr std::int64_t news_of_a_request = 183;  // days in which a report without a day is taken to be of that request
constexpr std::int32_t linked = 800;        // similarity of articles that tell of one thing

class CounterpartFinder {
 public:
  CounterpartFinder(const ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories, const std::vector<Candidate>& known)
      : set_(set), signatures_(signatures), stories_(stories) {
    for (const Candidate& candidate : known) {
      for (const MentionId m : {candidate.a, candidate.b}) {
        if (set_[m].is(Attribute::denied)) met_.insert(m);
      }
    }
  }

  std::vector<Candidate> run() {
    read_dates();
    each_mention(set_.mentions, [&](MentionId m) { collect_plan(m); });
    each_mention(set_.mentions, [&](MentionId m) {
      if (set_[m].sort == Sort::event) collect(m);
      else if (set_[m].sort == Sort::person) people_[set_[m].get(Attribute::name).value_or(-1)].push_back(m);
      else if (set_[m].sort == Sort::term && set_.text(m, Attribute::kind) == "nth-holder") holders_[set_[m].get(Attribute::seat).value_or(-1)].push_back(m);
    });
    for (const auto& [key, acts] : planned_) relate(acts, [&](MentionId a, MentionId b) { compare_plans(a, b); });
    for (const auto& [key, acts] : headlines_) compare_headline(acts);
    for (const auto& [story, acts] : answers_) relate(acts, [&](MentionId a, MentionId b) { compare_answers(a, b); });
    for (const auto& [parties, talks] : talks_) relate(talks, [&](MentionId a, MentionId b) { compare_talks(a, b); });
    compare_denials();
    for (const auto& [seat, terms] : holders_) relate(terms, [&](MentionId a, MentionId b) { compare_holders(a, b); });
    for (const auto& [name, lives] : people_) relate(lives, [&](MentionId a, MentionId b) { compare_lives(a, b); });
    for (auto& [key, deeds] : deeds_) {
      const std::string_view kind = std::get<0>(key);
      const bool everywhere = kind == "edition" || kind == "yearly" || kind == "presence";  // compared outside stories, too: the first of each
      if (everywhere && deeds.size() > most_everywhere) deeds.resize(most_everywhere);
      relate(deeds, [&](MentionId a, MentionId b) { everywhere ? propose(a, b, 900, {"name", 0, std::string(set_.text(a, Attribute::series))}) : compare_deeds(kind, a, b); });
    }
    return std::move(found_);
  }

 private:
  using Key = std::tuple<std::string_view, std::int64_t, std::int64_t>;

  [[nodiscard]] const IntervalSet* days_of(MentionId m) const { return date_of_[m.value] == nullptr ? nullptr : &date_of_[m.value]->value.readings.strict; }

  void read_dates() {
    date_of_.resize(set_.mentions.size());
    is_placed_.resize(set_.mentions.size());
    for (const Claim& claim : set_.claims) {
      if (claim.attribute == Attribute::date || claim.attribute == Attribute::region) is_placed_[claim.mention.value] = true;
      if (set_[claim.mention].sort == Sort::person) lives_[claim.mention].push_back(&claim);
      if (claim.attribute == Attribute::date && !claim.value.readings.strict.empty()) date_of_[claim.mention.value] = &claim;
    }
  }

  void collect(MentionId m) {
    if (set_[m].get(Attribute::frame)) collect_act(m);
    const std::string_view kind = set_.text(m, Attribute::kind);
    if (kind == "consent" || kind == "attendance") deeds_[{kind, set_[m].get(Attribute::agent).value_or(-1), 0}].push_back(m);
    else if (kind == "result" || kind == "transfer") deeds_[{kind, set_[m].get(Attribute::series).value_or(-1), 0}].push_back(m);
    else if (kind == "edition" || kind == "yearly") deeds_[{kind, set_[m].get(Attribute::series).value_or(-1), 0}].push_back(m);
    else if (set_[m].is(Attribute::bodily)) deeds_[{"presence", set_[m].get(Attribute::agent).value_or(-1), date_of_[m.value] == nullptr ? 0 : date_of_[m.value]->value.readings.strict.hull().lo}].push_back(m);
    else if (kind == "talks") collect_talks(m);
    else if (kind == "lasting" || kind == "ended") deeds_[{"state", set_[m].get(Attribute::person).value_or(-1), set_[m].get(Attribute::status).value_or(-1)}].push_back(m);
  }

  /// Talks, by every two of those who are named with them.
  void collect_talks(MentionId m) {
    constexpr std::size_t most = 8;
    std::vector<std::string_view> parties;
    for (std::string_view rest = set_.text(m, Attribute::series); !rest.empty() && parties.size() < most;) parties.push_back(next_name(rest));
    for (std::size_t i = 0; i < parties.size(); ++i) {
      for (std::size_t k = i + 1; k < parties.size(); ++k) talks_[{parties[i], parties[k]}].push_back(m);
    }
  }

  /// What is planned, by frame and agent: only its like is remembered.
  void collect_plan(MentionId m) {
    if (set_[m].sort != Sort::event || !set_[m].is(Attribute::planned) || !is_placed_[m.value]) return;
    const auto frame = set_[m].get(Attribute::frame), agent = set_[m].get(Attribute::agent);
    if (!frame || !agent) return;
    planned_.try_emplace({*frame, *agent});
    is_planned_[mixed(*frame, *agent)] = 1;
  }

  /// An event of a clause: planned or done, asked or answered, in the headline or in the body.
  void collect_act(MentionId m) {
    const std::int64_t frame = *set_[m].get(Attribute::frame);
    const std::string_view name = set_.text(frame);
    if (name == "say") return;
    const bool denied = set_[m].is(Attribute::denied), planned = set_[m].is(Attribute::planned), headline = signatures_[m.value].zone == Zone::headline;
    const std::uint64_t above = mixed(set_[m].article.value, frame);
    if (headline) {
      headlines_[{set_[m].article.value, frame}].push_back(m);
      is_above_[above] = 1;
    }
    if (headline && is_answer(name) && !denied && !planned) answers_above_[set_[m].article.value].push_back(m);
    if (headline) return;
    if (is_answer(name) && planned && !denied) compare_hedge(m);
    if (is_above_.contains(above)) {
      if (const auto told = headlines_.find({set_[m].article.value, frame}); told != headlines_.end()) told->second.push_back(m);
    }
    if (!denied && is_placed_[m.value]) add_to_plans(m, frame);
    const bool answers = name == "respond" || is_answer(name);
    if (denied && name == "respond" && signatures_[m.value].not_before != Interval::lowest) denials_.push_back(m);
    if (denied || planned) return;
    if (answers && date_of_[m.value] == nullptr && set_.text(m, Attribute::layer) != "voice" && set_[m].get(Attribute::asof)) undated_.push_back(m);
    if (date_of_[m.value] == nullptr) return;
    if (answers || name == "negotiate") reports_.push_back(m);
    if (answers || set_[m].is(Attribute::official)) answers_[stories_.group(set_[m].article)].push_back(m);
  }

  void add_to_plans(MentionId m, std::int64_t frame) {
    const std::int64_t agent = set_[m].get(Attribute::agent).value_or(-1);
    if (!is_planned_.contains(mixed(frame, agent))) return;
    if (const auto plans = planned_.find({frame, agent}); plans != planned_.end()) plans->second.push_back(m);
  }

  /// A key for the tables that tell at once that most acts are in neither map.
  [[nodiscard]] static std::uint64_t mixed(std::int64_t a, std::int64_t b) {
    return static_cast<std::uint64_t>(a) * 0x9e3779b97f4a7c15ull ^ static_cast<std::uint64_t>(b) * 0xc2b2ae3d27d4eb4full;
  }

  /// To reject or to accept is to answer; to bargain about a request hints at it.
  [[nodiscard]] static bool is_answer(std::string_view frame) { return frame == "reject" || frame == "accept"; }

  template <class Compare>
  void relate(const std::vector<MentionId>& mentions, Compare compare) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      for (std::size_t k = i + 1; k < mentions.size() && k - i <= most_of_a_key; ++k) {
        if (stories_.comparable(set_[mentions[i]].article, set_[mentions[k]].article)) compare(mentions[i], mentions[k]);
      }
    }
  }

  void propose(MentionId a, MentionId b, std::int32_t confidence, Evidence evidence) {
    if (b < a) std::swap(a, b);
    evidence.weight = confidence;
    found_.push_back({a, b, confidence, false, {std::move(evidence)}});
  }

  [[nodiscard]] std::int32_t link(MentionId a, MentionId b) const { return stories_.link(set_[a].article, set_[b].article); }

  /// Told of one day: both say it, or neither does and the articles are of one day, or the day told fits the other article.
  [[nodiscard]] bool same_day(MentionId a, MentionId b) const {
    const IntervalSet *x = days_of(a), *y = days_of(b);
    if (x != nullptr && y != nullptr) return x->meets(*y);
    const auto told = [&](MentionId m) { return set_[m].get(Attribute::asof); };
    if (set_[a].article == set_[b].article) return false;
    if (!told(a) || !told(b)) return stories_.declared();
    constexpr std::int64_t news = 2;
    if (x == nullptr && y == nullptr) return std::abs(*told(a) - *told(b)) <= 1;
    const IntervalSet& days = x != nullptr ? *x : *y;
    const std::int64_t day = *told(x != nullptr ? b : a);
    return days.meets({day - news, day});
  }

  /// All words of the shorter object are words of the longer one.
  [[nodiscard]] bool same_object(MentionId a, MentionId b) const {
    const Signature::List x = signatures_[a.value].words(), y = signatures_[b.value].words();
    constexpr std::size_t least = 2;
    const std::size_t fewer = std::min(x.size(), y.size());
    return fewer >= least && shared(x, y) == fewer;
  }

  void compare_deeds(std::string_view kind, MentionId a, MentionId b) {
    const Signature &s = signatures_[a.value], &t = signatures_[b.value];
    const bool one_article = set_[a].article == set_[b].article;
    if (one_article && s.sentence == t.sentence) return;
    // Two sides meet once on a day.
    if (kind == "result" && !one_article && days_of(a) != nullptr && days_of(b) != nullptr && days_of(a)->is_exact() && *days_of(a) == *days_of(b))
      return propose(a, b, 880, {"names", 0, std::string(set_.text(a, Attribute::series))});
    const std::int32_t similarity = link(a, b);
    if (similarity < linked) return;
    if (kind == "state") {
      // Within one article "at large" and "arrested" follow each other.
      if (!one_article && set_[a].get(Attribute::kind) != set_[b].get(Attribute::kind)) propose(a, b, 880 * similarity / 1000, {"name", 0, std::string(set_.text(a, Attribute::person))});
      return;
    }
    if (kind == "consent" || kind == "attendance") {
      if (set_[a].is(Attribute::denied) == set_[b].is(Attribute::denied) || !same_object(a, b) || !same_day(a, b)) return;
      return propose(a, b, 860 * similarity / 1000, {"object", 0, std::string(set_.text(a, Attribute::agent))});
    }
    if (kind == "transfer" && set_[a].get(Attribute::agent) == set_[b].get(Attribute::agent)) return;
    if (kind == "transfer" && !same_object(a, b)) return;
    // In one article the headline and the body tell of one thing; other pairs of sentences tell of another time.
    constexpr std::uint32_t opening = 3;
    const bool headline = one_article && s.zone == Zone::headline && t.sentence <= s.sentence + opening;
    const bool undated = days_of(a) == nullptr && days_of(b) == nullptr;
    if (headline ? undated : same_day(a, b)) propose(a, b, 840 * similarity / 1000, {"names", 0, std::string(set_.text(a, Attribute::series))});
  }

  // -- planned and done ---------------------------------------------------------------------------------------------------

  void compare_plans(MentionId a, MentionId b) {
    if (set_[a].is(Attribute::planned) == set_[b].is(Attribute::planned)) return;
    const MentionId plan = set_[a].is(Attribute::planned) ? a : b, act = plan == a ? b : a;
    const auto before = set_[plan].get(Attribute::asof), after = set_[act].get(Attribute::asof);
    if (before && after && *before > *after) return;
    const std::int32_t similarity = link(a, b);
    if (similarity < linked) return;
    const Signature &s = signatures_[a.value], &t = signatures_[b.value];
    constexpr std::size_t least = 3;
    const bool first_shorter = s.words().size() < t.words().size();
    const Signature &shorter = first_shorter ? s : t, &longer = first_shorter ? t : s;
    if (s.sentence == t.sentence && set_[a].article == set_[b].article) return;
    // All words but one, which may be the place.
    const std::size_t common = shared(shorter.words(), longer.whole());
    if (common >= least && common + 1 >= shorter.words().size())
      propose(a, b, 800 * similarity / 1000, {"words", 0, std::string(set_.text(a, Attribute::agent))});
  }

  /// One meeting, planned and held: what is told as held lies in the time that was named for the plan. Two told as held are one if
  /// their days nearly agree and their places do not differ.
  void compare_talks(MentionId a, MentionId b) {
    constexpr std::int64_t soon = 45, near = 3;
    if (set_[a].article == set_[b].article) return;
    const bool planned = set_[a].is(Attribute::planned), planned_too = set_[b].is(Attribute::planned);
    const IntervalSet x = days_of_talks(a), y = days_of_talks(b);
    if (planned && planned_too) return;
    if (planned != planned_too) {
      const MentionId plan = planned ? a : b, act = planned ? b : a;
      const auto told = set_[plan].get(Attribute::asof), after = set_[act].get(Attribute::asof);
      const bool in_time = !told || !after || (*told <= *after && *after - *told <= soon);
      if (in_time && x.meets(y)) propose(a, b, 620, {"names", 0, std::string(set_.text(a, Attribute::series))});
      return;
    }
    if (link(a, b) == 0 || !x.is_exact() || !y.is_exact() || x == y || std::abs(x.hull().lo - y.hull().lo) > near) return;
    propose(a, b, 620, {"names", 0, std::string(set_.text(a, Attribute::series))});
  }

  /// The day told; else the weeks to come of a plan, or the days before the article; of an article without a day any.
  [[nodiscard]] IntervalSet days_of_talks(MentionId m) const {
    constexpr std::int64_t soon = 45, news = 3;
    if (days_of(m) != nullptr) return *days_of(m);
    const auto told = set_[m].get(Attribute::asof);
    if (!told) return IntervalSet::all();
    return set_[m].is(Attribute::planned) ? IntervalSet{*told, *told + soon} : IntervalSet{*told - news, *told};
  }

  /// The headline tells as done what the body tells only as planned, possible or denied.
  void compare_headline(const std::vector<MentionId>& acts) {
    MentionId headline;
    for (const MentionId m : acts) {
      const bool unsure = set_[m].is(Attribute::planned) || set_[m].is(Attribute::denied);
      if (signatures_[m.value].zone == Zone::headline) {
        if (headline.valid() || unsure || lies_ahead(m)) return;
        headline = m;
      } else if (!unsure) {
        return;
      }
    }
    if (!headline.valid()) return;
    for (const MentionId m : acts) {
      if (m == headline) continue;
      const std::string_view agent = set_.text(headline, Attribute::agent), other = set_.text(m, Attribute::agent);
      if (agent.empty() || !share_name(agent, other)) continue;  // advice and clipped passives name nobody
      constexpr std::size_t least = 3;
      const std::size_t common = shared(signatures_[headline.value].words(), signatures_[m.value].whole());
      if (common >= least && common + 1 >= signatures_[headline.value].words().size()) return propose(headline, m, 820, {"headline", 0, {}});
    }
  }

  /// The headline tells an answer flatly; the body has the same side ponder the opposite one.
  void compare_hedge(MentionId body) {
    const auto above = answers_above_.find(set_[body].article.value);
    if (above == answers_above_.end()) return;
    for (const MentionId headline : above->second) {
      if (set_[headline].get(Attribute::frame) == set_[body].get(Attribute::frame)) continue;
      if (set_.text(body, Attribute::agent).empty() || !share_name(set_.text(headline, Attribute::agent), set_.text(body, Attribute::agent))) continue;
      constexpr std::size_t least = 3;
      if (shared(signatures_[headline.value].words(), signatures_[body.value].context()) >= least) propose(headline, body, 700, {"headline", 0, std::string(set_.text(body, Attribute::agent))});
    }
  }

  [[nodiscard]] bool lies_ahead(MentionId m) const {
    const IntervalSet* days = days_of(m);
    const auto today = set_[m].get(Attribute::asof);
    return days != nullptr && today && days->hull().hi > *today;
  }

  /// One seat; its holders are surely one person or surely two.
  void compare_holders(MentionId a, MentionId b) {
    const std::string_view x = set_.text(a, Attribute::person), y = set_.text(b, Attribute::person);
    if (x == y || (name_similarity(x, y) < most_alike && !may_abbreviate(x, y) && !may_abbreviate(y, x))) propose(a, b, 900, {"seat", 0, std::string(set_.text(a, Attribute::seat))});
  }

  /// One full name is one person in one article or story, and where lives nearly agree; elsewhere there are namesakes.
  void compare_lives(MentionId a, MentionId b) {
    constexpr std::int32_t namesakes = 600;
    const std::int32_t similarity = set_[a].article == set_[b].article ? 1000 : link(a, b);
    const std::int32_t confidence = similarity >= linked || nearly_agree(a, b) ? 880 : similarity > 0 ? 760 : namesakes;
    propose(a, b, confidence, {"name", 0, std::string(set_.text(a, Attribute::name))});
  }

  /// Days of the same life event that lie close together, or that differ in one of day, month and year.
  [[nodiscard]] bool nearly_agree(MentionId a, MentionId b) const {
    constexpr std::int64_t near = 10;
    for (const Claim* x : lives_.at(a)) {
      for (const Claim* y : lives_.at(b)) {
        if (x->attribute != y->attribute || x->attribute == Attribute::years || !x->value.readings.strict.is_exact() || !y->value.readings.strict.is_exact()) continue;
        const std::int64_t one = x->value.readings.strict.hull().lo, other = y->value.readings.strict.hull().lo;
        const CivilDate day = to_civil(one), also = to_civil(other);
        if (std::abs(one - other) <= near || (day.month == also.month && day.day == also.day)) return true;
      }
    }
    return false;
  }

  /// "bj habibie" for "bacharuddin jusuf": the letters of its first word begin words of the other, or they share a word.
  [[nodiscard]] static bool may_abbreviate(std::string_view shorter, std::string_view longer) {
    const std::string padded = " " + std::string(longer) + " ";
    for (std::size_t at = 0; at < shorter.size();) {
      const std::size_t end = std::min(shorter.find(' ', at), shorter.size());
      const std::string_view word = shorter.substr(at, end - at);
      if (padded.find(" " + std::string(word) + " ") != std::string::npos) return true;
      at = end + 1;
    }
    constexpr std::size_t longest = 4;
    const std::string_view initials = shorter.substr(0, shorter.find(' '));
    if (initials.empty() || initials.size() > longest) return false;
    std::size_t begins = 0;
    for (std::size_t at = 0; at < padded.size() && begins < initials.size(); ++at) begins += padded[at] == ' ' && at + 1 < padded.size() && padded[at + 1] == initials[begins] ? 1 : 0;
    return begins == initials.size();
  }

  // -- asked and answered -------------------------------------------------------------------------------------------------

  /// One side asks the other, which answers, about one thing: then the answer comes after.
  void compare_answers(MentionId a, MentionId b) {
    const bool asks = set_[a].is(Attribute::official), asks_too = set_[b].is(Attribute::official);
    if (asks == asks_too) return;
    const MentionId question = asks ? a : b, answer = asks ? b : a;
    const std::int32_t similarity = link(a, b);
    if (similarity < linked || set_.text(answer, Attribute::agent).empty() || !share_name(set_.text(answer, Attribute::agent), set_.text(question, Attribute::patient))) return;
    if (!set_.text(answer, Attribute::patient).empty() && !share_name(set_.text(answer, Attribute::patient), set_.text(question, Attribute::agent))) return;
    const Signature &s = signatures_[question.value], &t = signatures_[answer.value];
    constexpr std::size_t least = 4;
    const std::size_t topic = shared(s.whole(), t.whole());
    if (s.sentence == t.sentence && set_[a].article == set_[b].article) return;
    if (topic >= least) propose(a, b, static_cast<std::int32_t>(std::min<std::size_t>(740 + 15 * topic, 860)) * similarity / 1000, {"topic", 0, std::string(set_.text(answer, Attribute::agent))});
  }

  /// A denied answer and a report that entails one, of a day or, without one, of the news of its article's day.
  void compare_denials() {
    constexpr std::size_t most = 4000;  // denials of answers are rare; hostile texts are not
    std::size_t tried = 0;
    for (const MentionId denial : denials_) {
      const std::int64_t asked = signatures_[denial.value].not_before;
      for (const MentionId report : reports_) {
        if (tried++ == most) return;
        if (!met_.contains(denial) && set_[denial].get(Attribute::frame) != set_[report].get(Attribute::frame) && days_of(report)->hull().hi >= asked)
          compare_denial(denial, report, 700);
      }
      for (const MentionId report : undated_) {
        if (tried++ == most) return;
        const std::int64_t told = *set_[report].get(Attribute::asof);
        if (told >= asked && told - asked <= news_of_a_request) compare_denial(denial, report, 540);
      }
    }
  }

  /// Who answers, whom, and the matter are the same.
  void compare_denial(MentionId denial, MentionId report, std::size_t least_confidence) {
    if (set_[denial].article == set_[report].article || !stories_.comparable(set_[denial].article, set_[report].article)) return;
    if (set_.text(denial, Attribute::agent).empty() || !share_name(set_.text(denial, Attribute::agent), set_.text(report, Attribute::agent))) return;
    const std::string_view whom = set_.text(denial, Attribute::patient), also = set_.text(report, Attribute::patient);
    if (!whom.empty() && !also.empty() && !share_name(whom, also)) return;
    constexpr std::size_t least = 5;
    const std::size_t topic = shared(signatures_[denial.value].context(), signatures_[report.value].context());
    if (topic < least) return;
    const std::size_t confidence = std::min(least_confidence + 12 * topic, least_confidence + 150);
    propose(denial, report, static_cast<std::int32_t>(confidence), {"topic", 0, std::string(set_.text(denial, Attribute::agent))});
  }

  const ClaimSet& set_;
  const std::vector<Signature>& signatures_;
  const Stories& stories_;
  std::set<MentionId> met_;            // denials that meet a report already
  std::vector<bool> is_placed_;        // … has a date or a place
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<MentionId>> planned_;     // by frame and agent
  std::map<std::pair<std::uint64_t, std::int64_t>, std::vector<MentionId>> headlines_;  // by article and frame
  HashTable<char> is_planned_, is_above_;  // keys of the two above
  std::map<std::uint64_t, std::vector<MentionId>> answers_;                             // by story
  std::map<MentionId, std::vector<const Claim*>> lives_;                                // births, deaths and ages of persons
  std::map<std::pair<std::string_view, std::string_view>, std::vector<MentionId>> talks_;  // by two parties
  std::map<std::int64_t, std::vector<MentionId>> people_;                               // with births and deaths, by name
  std::map<std::int64_t, std::vector<MentionId>> holders_;                              // by seat
  std::map<std::size_t, std::vector<MentionId>> answers_above_;                         // in headlines, by article
  std::vector<MentionId> denials_, reports_;
  std::vector<MentionId> undated_;     // reports of answers without a day
  std::vector<const Claim*> date_of_;  // a mention's date
  std::map<Key, std::vector<MentionId>> deeds_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> counterparts(const ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories, const std::vector<Candidate>& known) {
  return CounterpartFinder(set, signatures, stories, known).run();
}

}  // namespace selaras
