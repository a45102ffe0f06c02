#include "facts/claims/identity.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>

#include "facts/claims/counterparts.hpp"
#include "facts/claims/full_names.hpp"
#include "facts/claims/name_lists.hpp"
#include "facts/claims/pairing.hpp"
#include "facts/claims/story_things.hpp"
#include "facts/names/similarity.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_ages = 40;  // of one name that are compared
constexpr std::int32_t quiet_age = 600;  // below what is loud

bool equal(Signature::List a, Signature::List b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

std::size_t missing(Signature::List from, Signature::List in) {
  return from.size() - shared(from, in);
}

/// How two mentions' words agree.
struct Agreement {
  std::size_t common = 0;         // content words and names in both clauses' sentences
  std::size_t missing = 0;        // words of the shorter clause that the other's sentence lacks
  std::size_t names = 0;          // names in both
  bool names_differ = false;      // both name somebody, nobody in common
  std::size_t whole_names = 0;    // words of names in both sentences
  bool parallel = false;          // nearly the same sentence
};

Agreement agree(const Signature& a, const Signature& b) {
  Agreement found;
  const Signature& small = a.words().size() <= b.words().size() ? a : b;
  const Signature& large = &small == &a ? b : a;
  found.common = shared(small.words(), large.whole());
  found.missing = missing(small.words(), large.whole());
  found.names = shared(a.names(), b.names());
  found.names_differ = !a.names().empty() && !b.names().empty() && found.names == 0;
  found.whole_names = std::max(shared(a.name_words(), b.whole()), shared(b.name_words(), a.whole()));
  const std::size_t both = shared(a.whole(), b.whole());
  const std::size_t all = a.whole().size() + b.whole().size() - both;
  found.parallel = both >= 4 && both * 5 >= all * 4;
  return found;
}

/// Sentences of very different length are not parallel (`agree`).
bool may_be_parallel(const Signature& a, const Signature& b) {
  const std::size_t x = a.whole().size(), y = b.whole().size();
  return x * 5 >= y * 4 && y * 5 >= x * 4;
}

class IdentityFinder {
 public:
  IdentityFinder(ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories)
      : set_(set), signatures_(signatures), stories_(stories), names_(set, stories), claims_(set) {}

  void run() {
    const Pairing pairing = pair_mentions(set_, claims_, signatures_, stories_);
    for (const MentionId count : pairing.counts) counts_.push_back({set_[count].article, signatures_[count.value].head, count});
    std::sort(counts_.begin(), counts_.end());
    for (const auto& [a, b] : pairing.pairs) {
      if (set_[a].sort == Sort::quantity) compare_quantities(a, b);
      else compare_events(a, b);
    }
    compare_ages();
    for (Candidate& candidate : story_things(set_, signatures_, stories_, names_)) found_.push_back(std::move(candidate));
    for (Candidate& candidate : counterparts(set_, signatures_, stories_, found_)) found_.push_back(std::move(candidate));
    finish();
  }

 private:
  void propose(MentionId a, MentionId b, std::int32_t confidence, std::vector<Evidence> evidence) {
    if (confidence >= 500) found_.push_back({a, b, std::min(confidence, 950), false, std::move(evidence)});
  }

  // -- quantities -----------------------------------------------------------------------------------------------------

  void compare_quantities(MentionId a, MentionId b) {
    const Mention& x = set_[a];
    const Mention& y = set_[b];
    const Signature& s = signatures_[a.value];
    const Signature& t = signatures_[b.value];
    if (s.head != t.head || x.get(Attribute::of) != y.get(Attribute::of)) return;
    const bool headline = s.zone == Zone::headline || t.zone == Zone::headline;  // headlines drop and add "akan"
    if (!headline && x.is(Attribute::planned) != y.is(Attribute::planned)) return;
    if (x.is(Attribute::multiple) || y.is(Attribute::multiple)) return;
    if (x.get(Attribute::whole) || y.get(Attribute::whole)) return;  // parts are compared through their whole
    // An article that tells two prices tells of two things; only its headline repeats one.
    const bool headlined = s.zone == Zone::headline || t.zone == Zone::headline;
    if (x.article == y.article && is_payment(x) && !headlined) return;
    const bool length = x.get(Attribute::dimension).has_value();
    if (x.article == y.article ? length : cannot_be_one(x, y, s, t, length)) return;
    const Agreement words = agree(s, t);
    if (length && !words.parallel) return;
    if (x.article == y.article) return compare_within(a, b, s, t, words);
    if (words.names_differ || told_elsewhere(a, b)) return;
    if (is_payment(x) && !same_payment(a, b)) return;
    const std::int32_t link = stories_.link(x.article, y.article);
    // Who hands on one agency's report, or quotes one speaker, of one day tells one number.
    const bool told_alike = one_teller(x, y) && words.common >= 3 && words.missing <= 1;
    if (told_alike) mark_tellers(a, b);
    if (words.parallel && equal(s.values(), t.values()) && near_in_time(x, y, link)) return propose(a, b, 930, {{"parallel-sentence", 930, {}}});
    // The same sentence about other numbers throughout is another entry of a series.
    if (words.parallel && !s.values().empty() && !t.values().empty() && !equal(s.values(), t.values())) return;
    // Founding members do not change; other counts move from day to day and differ in scope.
    if (s.timeless && t.timeless && words.whole_names >= 1 && words.missing <= 2) return propose(a, b, 850, {{"once", 850, {}}, {"names", 850, {}}});
    if (link == 0) return;
    // "pada 1997" against "pada 1998": both date what they count, and not alike.
    if (!s.values().empty() && !t.values().empty() && shared(s.values(), t.values()) == 0) return;
    const std::int32_t base = words.missing == 0 && words.common >= 3 ? 900 : words.missing <= 1 && words.common >= 3 ? 780 : words.missing <= 1 && words.common >= 2 ? 640 : 0;
    const std::int32_t most = stories_.compares_all(x.article, y.article) ? 950 : told_alike ? 850 : 600;  // 600: below what is loud
    propose(a, b, std::min(base * link / 1000, most), {{"words", base, {}}, {"story", link, {}}});
  }

  [[nodiscard]] bool is_payment(const Mention& mention) const { return mention.get(Attribute::currency).has_value(); }

  /// Amounts fill the news of every day: one payment only in one story, in sentences that name the same and say something.
  [[nodiscard]] bool same_payment(MentionId a, MentionId b) const {
    const Signature &s = signatures_[a.value], &t = signatures_[b.value];
    return stories_.link(set_[a].article, set_[b].article) >= 800 && !s.name_words().empty() && equal(s.name_words(), t.name_words()) &&
           ((s.verbal && t.verbal) || shared(s.words(), t.whole()) >= s.name_words().size() + 3);
  }

  /// A headline's amount is the body's only amount of its currency.
  [[nodiscard]] bool is_only_amount(MentionId headline, MentionId body) const {
    const auto counts = counts_of(set_[body].article, signatures_[body.value].head);
    const Readings* told = value_claim(body);
    return !counts.empty() && told != nullptr && std::all_of(counts.begin(), counts.end(), [&](const Count& other) {
      const Readings* readings = value_claim(other.mention);
      return other.mention == headline || (readings != nullptr && *readings == *told);
    });
  }

  /// Rules of their own compare what one teller told twice.
  void mark_tellers(MentionId a, MentionId b) {
    for (const MentionId m : {a, b}) set_.mentions[m.value].set(Attribute::public_record, 1);
  }

  [[nodiscard]] static bool one_teller(const Mention& x, const Mention& y) {
    const auto same = [&](Attribute attribute) { return x.get(attribute) && x.get(attribute) == y.get(attribute); };
    return same(Attribute::asof) && same(Attribute::layer) && (same(Attribute::speaker) || same(Attribute::relay));
  }

  /// Counts of two articles that no agreement of their words makes one: seen before the words are compared.
  [[nodiscard]] bool cannot_be_one(const Mention& x, const Mention& y, const Signature& s, const Signature& t, bool length) const {
    if (!s.alone || !t.alone) return true;
    if (may_be_parallel(s, t)) return false;
    return length || (!(s.timeless && t.timeless) && stories_.link(x.article, y.article) == 0 && !one_teller(x, y));
  }

  /// The other article tells the same number of the same noun as well: then the differing one counts something else.
  [[nodiscard]] bool told_elsewhere(MentionId a, MentionId b) const {
    return has_value_near(set_[b].article, signatures_[a.value].head, a) || has_value_near(set_[a].article, signatures_[a.value].head, b);
  }

  [[nodiscard]] bool has_value_near(ArticleId article, std::uint64_t head, MentionId value_of) const {
    const Readings* wanted = value_claim(value_of);
    if (wanted == nullptr) return false;
    const auto counts = counts_of(article, head);
    return std::any_of(counts.begin(), counts.end(), [&](const Count& other) {
      const Readings* readings = other.mention == value_of ? nullptr : value_claim(other.mention);
      return readings != nullptr && readings->strict.meets(wanted->strict);
    });
  }

  /// A count with its article and the head of what it counts.
  struct Count {
    ArticleId article;
    std::uint64_t head = 0;
    MentionId mention;
    friend auto operator<=>(const Count&, const Count&) = default;
  };

  /// Counts of one noun in one article.
  [[nodiscard]] std::span<const Count> counts_of(ArticleId article, std::uint64_t head) const {
    const auto first = std::lower_bound(counts_.begin(), counts_.end(), Count{article, head, MentionId{std::size_t{0}}});
    auto last = first;
    while (last != counts_.end() && last->article == article && last->head == head) ++last;
    return {first, last};
  }

  [[nodiscard]] const Readings* value_claim(MentionId mention) const {
    for (const std::uint32_t c : claims_[mention]) {
      if (set_.claims[c].attribute == Attribute::value || set_.claims[c].attribute == Attribute::minutes) return &set_.claims[c].value.readings;
    }
    return nullptr;
  }

  /// Nearly equal sentences of different days are mostly a series (prices, schedules), not one report.
  [[nodiscard]] static bool near_in_time(const Mention& x, const Mention& y, std::int32_t link) {
    const auto a = x.get(Attribute::asof), b = y.get(Attribute::asof);
    constexpr std::int64_t one_report = 2;  // days
    return link >= 800 || !a || !b || (*a - *b <= one_report && *b - *a <= one_report);
  }

  /// Inside one article a number is told again in the headline, or pointed back at, or in nearly the same words; anything
  /// else is another number.
  void compare_within(MentionId a, MentionId b, const Signature& s, const Signature& t, const Agreement& words) {
    if (s.sentence == t.sentence) return;  // two numbers of one sentence are two numbers, whatever they share
    if (t.anaphoric && t.sentence - s.sentence <= 2 && !s.quoted && !is_one(a) && shared(s.words(), t.whole()) > 0 && is_last_before(a, b)) return propose(a, b, 790, {{"points-back", 790, {}}});
    if (s.zone == Zone::headline) {
      const std::size_t lacks = missing(s.words(), t.whole());
      if (is_payment(set_[a]) && !is_only_amount(a, b)) return;
      // The number may stand in another sentence of the body, unless this one tells all that the headline tells.
      if ((lacks > 0 && s.words().size() < 5 && has_value_near(set_[b].article, s.head, a)) || is_one(a) || is_one(b)) return;
      // The sentence must tell what the headline tells, all but one word: headlines count other things than their bodies do.
      if (t.alone && s.words().size() >= 2 && lacks <= (s.words().size() >= 4 ? 1u : 0u)) propose(a, b, 860, {{"headline", 860, {}}});
      return;
    }
    if (words.names_differ || !s.alone || !t.alone) return;
    const std::size_t common = shared(s.words(), t.words());
    if (s.zone == Zone::caption && common >= 3 && words.missing <= 1) return propose(a, b, 820, {{"caption", 820, {}}});
    const std::size_t extra = std::max(s.words().size(), t.words().size()) - common;
    if (words.missing == 0 && common >= 3 && extra <= 2 && equal(s.values(), t.values()) && s.verbal && t.verbal) propose(a, b, 800, {{"words", 800, {}}});
  }

  [[nodiscard]] bool is_one(MentionId mention) const {
    const Readings* readings = value_claim(mention);
    return readings != nullptr && readings->strict == IntervalSet::exactly(1);
  }

  /// No other count of the same noun stands between the two.
  [[nodiscard]] bool is_last_before(MentionId a, MentionId b) const {
    const auto counts = counts_of(set_[a].article, signatures_[a.value].head);
    return std::none_of(counts.begin(), counts.end(), [&](const Count& other) { return a < other.mention && other.mention < b && !signatures_[other.mention.value].anaphoric; });
  }

  // -- events ---------------------------------------------------------------------------------------------------------

  void compare_events(MentionId a, MentionId b) {
    const Mention& x = set_[a];
    const Mention& y = set_[b];
    if (x.get(Attribute::frame) != y.get(Attribute::frame)) return;
    const bool denies = x.is(Attribute::denied) != y.is(Attribute::denied);
    if (denies) return x.is(Attribute::denied) ? compare_denial(a, b) : compare_denial(b, a);
    if (x.is(Attribute::planned) || y.is(Attribute::planned) || set_.text(x, Attribute::frame) == "say") return;
    if (is_origin(x, set_) || is_origin(y, set_)) {
      const bool one = x.article != y.article && is_origin(x, set_) != is_origin(y, set_) && x.get(Attribute::patient) == y.get(Attribute::patient);
      if (one && x.get(Attribute::patient)) propose(a, b, 880, {{"name", 880, std::string(set_.text(x, Attribute::patient))}});
      return;
    }
    if (!claims_.tells(a, Attribute::date) || !claims_.tells(b, Attribute::date)) return;
    const Signature& s = signatures_[a.value];
    const Signature& t = signatures_[b.value];
    const Agreement words = agree(s, t);
    if (x.article == y.article && x.is(Attribute::official)) return compare_rare_acts(a, b, s, t);
    if (words.names_differ) return;
    if (s.sentence == t.sentence && x.article == y.article) return;
    if (one_teller(x, y) && set_.text(x, Attribute::layer) == "voice") mark_tellers(a, b);
    if (words.parallel && x.article != y.article && comparable_days(x, y, s, t) && equal(s.values(), t.values()) && near_in_time(x, y, stories_.link(x.article, y.article))) return propose(a, b, 930, {{"parallel-sentence", 930, {}}});
    const std::int32_t link_of_articles = stories_.link(x.article, y.article);
    if (!x.is(Attribute::single) || !y.is(Attribute::single)) return compare_acts(a, b, words, link_of_articles);
    if (!same_actors(x, y)) return;
    const std::int32_t link = std::max(stories_.link(x.article, y.article), 700);
    const std::int32_t base = words.missing == 0 ? 950 : words.missing == 1 ? 850 : words.missing == 2 ? 700 : 0;
    propose(a, b, base * link / 1000, {{"once", 950, {}}, {"names", 900, {}}});
  }

  /// One role is the same on both sides, and the other does not differ: who founded it may be told once.
  [[nodiscard]] static bool same_actors(const Mention& x, const Mention& y) {
    bool same = false;
    for (const Attribute role : {Attribute::agent, Attribute::patient}) {
      const auto one = x.get(role), other = y.get(role);
      if (one && other && one != other) return false;
      same = same || (one && other);
    }
    return same;
  }

  /// "hari ini" of two days are two days; of one day, or written out, they can be compared.
  [[nodiscard]] static bool comparable_days(const Mention& x, const Mention& y, const Signature& s, const Signature& t) {
    return (!s.relative && !t.relative) || (x.get(Attribute::asof) && x.get(Attribute::asof) == y.get(Attribute::asof));
  }

  /// Acts that may be repeated (handing over, signing): one only where a story is told and all of the shorter clause's
  /// words stand in the other sentence.
  void compare_acts(MentionId a, MentionId b, const Agreement& words, std::int32_t link) {
    const Signature& s = signatures_[a.value];
    const Signature& t = signatures_[b.value];
    if (set_[a].article == set_[b].article || link < 800 || s.relative || t.relative || !equal(s.values(), t.values())) return;
    if (words.missing == 0 && words.names >= 1 && words.common >= 3) propose(a, b, 860 * link / 1000, {{"words", 860, {}}, {"story", link, {}}});
  }

  /// Handing over or publishing one thing is told twice in one article where most of the words agree; once who receives it is
  /// told, once who gives it: the names of the clauses need not agree, those of the sentences must.
  void compare_rare_acts(MentionId a, MentionId b, const Signature& s, const Signature& t) {
    if (set_.text(set_[a], Attribute::frame) == "propose") return;  // asked again and again
    if (s.sentence == t.sentence || s.names().empty() || t.names().empty()) return;
    const std::size_t common = shared(s.whole(), t.whole());
    if (common >= 3 && shared(s.name_words(), t.name_words()) >= 1) propose(a, b, 720, {{"words", 720, {}}});
  }

  /// A denial and a report of one act: who acts must be the same, and what it is about.
  void compare_denial(MentionId denial, MentionId report) {
    const Mention& n = set_[denial];
    const Mention& p = set_[report];
    if (p.is(Attribute::planned) || n.is(Attribute::planned)) return;
    if (!claims_.tells(denial, Attribute::absent) || !claims_.tells(report, Attribute::happened)) return;
    const Signature& s = signatures_[denial.value];
    const Signature& t = signatures_[report.value];
    if (s.zone == Zone::headline || t.zone == Zone::headline) return;  // too clipped to tell what is denied
    const auto day = latest_day(report);
    const bool never = n.is(Attribute::universal);
    if (day && *day < s.not_before && !never) return;
    const Agreement words = agree(s, t);
    if (n.article != p.article && words.parallel) return propose(denial, report, 930, {{"parallel-sentence", 930, {}}});
    const bool agents = !set_.text(n, Attribute::agent).empty() && share_name(set_.text(n, Attribute::agent), set_.text(p, Attribute::agent));
    const bool patients = !set_.text(n, Attribute::patient).empty() && share_name(set_.text(n, Attribute::patient), set_.text(p, Attribute::patient));
    const std::size_t topic = shared(s.context(), t.context());
    const bool anchored = s.not_before != Interval::lowest || never;
    const bool same_actors = agents && (patients || set_.text(p, Attribute::patient).empty() || set_.text(n, Attribute::patient).empty());
    if (same_actors && topic >= (never && patients ? 4u : 5u) && (n.article != p.article || (never && s.sentence != t.sentence)) && anchored && claims_.tells(report, Attribute::date)) {
      const auto confidence = static_cast<std::int32_t>(std::min<std::size_t>((patients ? 760 : 700) + 12 * topic, 920));
      return propose(denial, report, confidence, {{"agent", 900, std::string(set_.text(n, Attribute::agent))}, {"patient", 900, std::string(set_.text(n, Attribute::patient))}, {"topic", confidence, {}}});
    }
    const std::int32_t link = stories_.link(n.article, p.article);
    if (link == 0 || words.names_differ || n.article == p.article) return;
    const std::size_t lacks = missing(s.words(), t.whole());
    const std::size_t enough = stories_.declared() ? 2 : 4;
    if (set_.text(n, Attribute::frame) == "say" && !stories_.declared()) return;
    const std::int32_t base = s.words().size() < enough ? 0 : lacks == 0 ? 940 : lacks == 1 && s.words().size() >= 4 && stories_.declared() ? 760 : 0;
    propose(denial, report, base * link / 1000, {{"words", base, {}}, {"story", link, {}}});
  }

  [[nodiscard]] std::optional<std::int64_t> latest_day(MentionId mention) const {
    for (const std::uint32_t c : claims_[mention]) {
      const Claim& claim = set_.claims[c];
      if (claim.attribute == Attribute::date && !claim.value.readings.lenient.empty()) return claim.value.readings.lenient.hull().hi;
    }
    return std::nullopt;
  }

  // -- ages -----------------------------------------------------------------------------------------------------------

  /// The ages of everybody of every story.
  using People = std::map<std::pair<std::uint32_t, std::string>, std::vector<MentionId>>;

  /// One name in one story is one person (207 of 207 pairs read on real news); outside a story never on the name alone.
  void compare_ages() {
    People people;
    for (std::size_t m = 0; m < set_.mentions.size(); ++m) {
      const Mention& mention = set_.mentions[m];
      if (mention.sort != Sort::age || claims_[MentionId{m}].empty() || !mention.get(Attribute::person)) continue;
      std::string person(set_.text(mention, Attribute::person));
      if (set_.text(mention, Attribute::status) == "surname") {
        // "Miller, 43" is the one of that surname whom the story names in full.
        const std::string full = names_.full(mention.article, person);
        if (full.empty() || full == person) continue;
        person = full;
      } else if (set_.text(mention, Attribute::status) == "short" && names_.full(mention.article, person.substr(person.rfind(' ') + 1)).empty()) {
        continue;  // the story has two of that surname
      }
      people[{stories_.group(mention.article), std::move(person)}].push_back(MentionId{m});
    }
    compare_initials(people);
    for (const auto& [who, ages] : people) {
      const std::int32_t confidence = who.second.find(' ') != std::string::npos ? 930 : 850;
      for (std::size_t i = 0; i < ages.size() && i < most_ages; ++i) {
        for (std::size_t k = i + 1; k < ages.size() && k < most_ages; ++k) {
          if (!stories_.comparable(set_[ages[i]].article, set_[ages[k]].article) || !is_one_person(ages[i], ages[k])) continue;
          const bool same_list = set_[ages[i]].article == set_[ages[k]].article && signatures_[ages[i].value].sentence == signatures_[ages[k].value].sentence;
          propose(ages[i], ages[k], same_list ? 600 : confidence, {{"name", confidence, who.second}});
        }
      }
    }
  }

  /// "DFJ (27)" is "Dewi Fajar Jatmika (37)" where nobody else of the story has these letters. Two letters, and letters in
  /// another order, are a hint.
  void compare_initials(const People& people) {
    std::map<std::pair<std::uint32_t, std::string>, std::vector<const std::vector<MentionId>*>> by_letters;  // full names
    for (const auto& [who, ages] : people) {
      if (const std::string letters = initials_of(who.second); letters.size() > 1) by_letters[{who.first, sorted(letters)}].push_back(&ages);
    }
    for (const auto& [who, ages] : people) {
      if (!set_[ages.front()].is(Attribute::vague)) continue;
      const auto full = by_letters.find({who.first, sorted(who.second)});
      if (full == by_letters.end() || full->second.size() != 1) continue;
      constexpr std::size_t surely = 3;
      const bool in_order = initials_of(set_.text(full->second.front()->front(), Attribute::person)) == who.second;
      const std::int32_t confidence = in_order && who.second.size() >= surely ? 850 : quiet_age;
      const std::vector<MentionId>& others = *full->second.front();
      for (const MentionId a : std::span(ages).first(std::min(ages.size(), most_ages))) {
        for (const MentionId b : std::span(others).first(std::min(others.size(), most_ages))) {
          if (stories_.comparable(set_[a].article, set_[b].article) && is_one_person(a, b)) propose(a, b, confidence, {{"initials", confidence, who.second}});
        }
      }
    }
  }

  [[nodiscard]] static std::string sorted(std::string letters) {
    std::sort(letters.begin(), letters.end());
    return letters;
  }

  /// The first letters of the words of a name of several words.
  [[nodiscard]] static std::string initials_of(std::string_view name) {
    return name.find(' ') == std::string_view::npos ? std::string{} : first_letters(name);
  }

  [[nodiscard]] std::int64_t years_of(MentionId age) const { return set_.claims[claims_[age].front()].value.readings.strict.hull().lo; }

  /// An age behind a surname alone is compared with other articles only, and not where a family is told of.
  [[nodiscard]] bool is_one_person(MentionId a, MentionId b) const {
    const std::string_view one = set_.text(a, Attribute::status), other = set_.text(b, Attribute::status);
    if (one.empty() && other.empty()) return true;
    // Whom a word points at is a guess: ages far apart are of two people.
    constexpr std::int64_t far = 5;
    if ((one == "pointed" || other == "pointed") && std::abs(years_of(a) - years_of(b)) > far) return false;
    if (one == "family" || other == "family") return one != "surname" && one != "short" && other != "surname" && other != "short";
    return set_[a].article != set_[b].article;
  }

  void finish() {
    std::vector<Candidate>& all = set_.candidates;
    all.insert(all.end(), std::make_move_iterator(found_.begin()), std::make_move_iterator(found_.end()));
    for (Candidate& candidate : all) {
      if (candidate.b < candidate.a) std::swap(candidate.a, candidate.b);
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate& x, const Candidate& y) {
      return std::pair(x.a, x.b) != std::pair(y.a, y.b) ? std::pair(x.a, x.b) < std::pair(y.a, y.b) : x.confidence > y.confidence;
    });
    const auto equal = [](const Candidate& x, const Candidate& y) { return x.a == y.a && x.b == y.b; };
    all.erase(std::unique(all.begin(), all.end(), equal), all.end());
  }

  ClaimSet& set_;
  const std::vector<Signature>& signatures_;
  const Stories& stories_;
  const FullNames names_;
  const ClaimsOfMentions claims_;
  std::vector<Count> counts_;  // sorted
  std::vector<Candidate> found_;
};

}  // namespace

void find_candidates(ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories) {
  IdentityFinder(set, signatures, stories).run();
}

}  // namespace selaras
