#include "facts/claims/story_things.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "facts/claims/full_names.hpp"
#include "facts/claims/in_turn.hpp"
#include "facts/claims/name_lists.hpp"
#include "facts/claims/same_identifier.hpp"
#include "facts/claims/same_particular.hpp"
#include "facts/claims/spelled.hpp"
#include "facts/claims/value_classes.hpp"
#include "facts/names/similarity.hpp"
#include "selaras/calendar.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_values = 24, most_of_a_value = 40, tried_of_a_value = 6;

/// "BJ Wibawa" is "Bima Jatmika Wibawa".
bool is_initials_of(std::string_view brief, std::string_view full) {
  const std::size_t space = brief.find(' '), last = full.rfind(' ');
  if (space == std::string_view::npos || last == std::string_view::npos || space < 2 || brief.substr(space) != full.substr(last)) return false;
  return first_letters(full.substr(0, last)) == brief.substr(0, space);
}

bool may_be_one_person(std::string_view a, std::string_view b) {
  constexpr int near = 650;
  return name_similarity(a, b) >= near || is_initials_of(a, b) || is_initials_of(b, a);
}

class ThingFinder {
 public:
  ThingFinder(ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories, const FullNames& names)
      : set_(set), signatures_(signatures), stories_(stories), names_(names), particulars_(set, stories), identifiers_(set, stories), claim_of_(set.mentions.size(), no_claim) {
    for (std::size_t c = set.claims.size(); c-- > 0;) claim_of_[set.claims[c].mention.value] = c;
  }

  std::vector<Candidate> run() {
    each_mention(set_.mentions, [&](MentionId m) { collect(m); });
    for (auto& [key, things] : things_) relate_kind(std::get<1>(key), things);
    for (const auto& [story, stamps] : stamps_) relate_stamps(stamps);
    for (const auto& [story, counts] : tolls_) {
      relate_tolls(counts);
      relate_survivors(counts);
    }
    for (const auto& [story, ages] : ages_) relate_near_names(ages);
    return std::move(found_);
  }

 private:
  static constexpr std::size_t no_claim = SIZE_MAX;
  using Score = std::function<std::int32_t(const ValueClass&, const ValueClass&, const Thing&, const Thing&)>;

  [[nodiscard]] const Claim* claim_of(MentionId mention) const {
    return claim_of_[mention.value] == no_claim ? nullptr : &set_.claims[claim_of_[mention.value]];
  }

  /// Things are compared inside a story, by kind and by what else must be equal.
  void collect(MentionId m) {
    const Mention& mention = set_[m];
    if (claim_of(m) == nullptr) return;
    const std::uint64_t story = stories_.group(mention.article);
    const std::string_view kind = set_.text(m, Attribute::kind);
    const auto add = [&](std::string_view block, std::string_view value) {
      things_[{story, std::string(kind.empty() ? "rank" : kind), std::string(block)}].push_back({m, mention.article, std::string(value)});
    };
    switch (mention.sort) {
      case Sort::identifier: return add(kind == "address" ? set_.text(m, Attribute::object) : std::string_view{}, set_.text(m, Attribute::code));
      case Sort::place:
        if (kind == "street" || kind == "hamlet" || kind == "venue" || kind.ends_with("-spot")) add(set_.text(m, Attribute::of), set_.text(m, Attribute::code));
        return;
      case Sort::placename: return add({}, set_.text(m, Attribute::code));
      case Sort::event:
        if (kind == "incident-clock" || kind == "incident-date") {
          add({}, std::to_string(claim_of(m)->value.readings.strict.hull().lo) + "-" + std::to_string(claim_of(m)->value.readings.strict.hull().hi));
        } else if (kind == "match-hour" || kind == "match-date") {
          add(set_.text(m, Attribute::series), std::to_string(value_of(m)));
        } else if (kind == "sitting") {
          add(std::string(set_.text(m, Attribute::topic)) + " " + std::to_string(set_[m].get(Attribute::day_static).value_or(0)), std::to_string(value_of(m)));
        } else if (kind == "won-by") {
          const std::string_view winner = set_.text(m, Attribute::agent);
          add(winner.substr(0, winner.find(' ')), std::to_string(value_of(m)) + "-" + std::to_string(set_.claims[claim_of_[m.value] + 1].value.readings.strict.hull().lo));
        }
        return;
      case Sort::term:
        if (kind == "quoted") {
          add(set_.text(m, Attribute::series), set_.text(m, Attribute::code));
        } else if (kind == "person-name") {
          const std::string_view name = set_.text(m, Attribute::code);
          add(name.substr(0, name.find(' ')), name);
          add(name.substr(name.rfind(' ')), name);
        } else if (kind == "doer") add(std::string(set_.text(m, Attribute::status)) + "; " + std::string(set_.text(m, Attribute::object)), set_.text(m, Attribute::code));
        else if (claim_of(m)->attribute == Attribute::rank) add(set_.text(m, Attribute::person), std::to_string(claim_of(m)->value.readings.strict.hull().lo));
        return;
      case Sort::quantity:
        if (kind == "toll") {
          // Who is told of alone may not be all; that nobody died is told as long as nobody has.
          if (set_.text(m, Attribute::frame) == "counted" && value_of(m) > 0) add(set_.text(m, Attribute::status), std::to_string(value_of(m)));
        } else if (kind == "particular" || kind == "sentence") {
          const std::string person = kind == "sentence" ? names_.full(mention.article, set_.text(m, Attribute::person)) : std::string{};
          if (kind != "sentence" || !person.empty()) add(std::string(set_.text(m, Attribute::frame)) + "; " + person, std::to_string(value_of(m)));
        } else if (mention.get(Attribute::status) && may_be_toll(m)) tolls_[story].push_back(m);
        return;
      case Sort::age:
        if (kind == "victim") add(set_.text(m, Attribute::status), std::to_string(value_of(m)));
        else if (kind.empty() && set_.text(m, Attribute::status) != "surname") ages_[story].push_back(m);
        return;
      case Sort::stamp:
        if (mention.is(Attribute::has_weekday)) stamps_[story].push_back(m);
        return;
      default: return;
    }
  }

  void relate_kind(const std::string& kind, const std::vector<Thing>& things) {
    const std::vector<ValueClass> classes = classes_of(things);
    if (classes.size() < 2) return;
    if (SameIdentifier::knows(kind)) relate(classes, [&](auto&... of) { return identifiers_.same(kind, of...); });
    else if (kind == "incident-clock" || kind == "incident-date") relate(classes, [&](const ValueClass&, const ValueClass&, const Thing& x, const Thing& y) { return same_incident(classes, x, y); });
    else if (kind == "village" || kind == "district" || kind == "regency") relate(classes, [&](auto&... of) { return same_settlement(of...); });
    else if (kind == "street" || kind == "hamlet" || kind == "venue") relate(classes, [&](auto&... of) { return same_spot(of...); });
    else if (kind.ends_with("-spot")) relate(classes, [&](const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) { return tell_one(classes, x, y) ? same_spot(a, b, x, y) : 0; });
    else if (kind == "particular" || kind == "sentence") relate(classes, [&](const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) { return particulars_.same_particular(classes, a, b, x, y); });
    else if (kind == "won-by") relate(classes, [&](const ValueClass&, const ValueClass&, const Thing& x, const Thing& y) { return particulars_.same_match(classes, x, y); });
    else if (kind == "match-hour" || kind == "match-date") relate(classes, [&](const ValueClass&, const ValueClass&, const Thing& x, const Thing& y) { return particulars_.same_fixture(classes, x, y); });
    else if (kind == "sitting") relate(classes, [&](const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) { return share_article(a, b) ? 0 : particulars_.same_sitting(x, y); });
    else if (kind == "toll") relate(classes, [&](auto&... of) { return same_toll(of...); });
    else if (kind == "victim") relate(classes, [&](auto&... of) { return same_victim(of...); });
    else if (kind == "doer") relate(classes, [&](auto&... of) { return same_doer(of...); });
    else if (kind == "quoted") relate(classes, [&](auto&... of) { return particulars_.same_quoted(of...); });
    else if (kind == "person-name") relate(classes, [&](const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) {
      // Who tells of both may tell of two brothers, unless they share two names.
      const bool may_be = !share_article(a, b) || std::max(std::count(a.value.begin(), a.value.end(), ' '), std::count(b.value.begin(), b.value.end(), ' ')) > 1;
      return may_be && stories_.link(x.article, y.article) >= linked && may_be_one_spelling(a.value, b.value) ? quiet : 0;
    });
    else if (kind == "rank") relate(classes, [&](auto&... of) { return same_officer(of...); });
  }

  static std::vector<ValueClass> classes_of(const std::vector<Thing>& things) {
    std::map<std::string, std::vector<Thing>> by_value;
    for (const Thing& thing : things) {
      if (by_value.size() == most_values && !by_value.contains(thing.value)) continue;
      std::vector<Thing>& same = by_value[thing.value];
      if (same.size() < most_of_a_value) same.push_back(thing);
    }
    std::vector<ValueClass> classes;
    for (auto& [value, same] : by_value) classes.push_back({value, std::move(same)});
    return classes;
  }

  /// Pairs the best two of every two values, and ties the others of a value to the one that was paired.
  void relate(const std::vector<ValueClass>& classes, const Score& score) {
    std::vector<MentionId> paired(classes.size());
    for (std::size_t i = 0; i < classes.size(); ++i) {
      for (std::size_t k = i + 1; k < classes.size(); ++k) {
        std::int32_t best = 0;
        MentionId a, b;
        for (std::size_t x = 0; x < std::min(classes[i].things.size(), tried_of_a_value); ++x) {
          for (std::size_t y = 0; y < std::min(classes[k].things.size(), tried_of_a_value); ++y) {
            const Thing& one = classes[i].things[x];
            const Thing& other = classes[k].things[y];
            if (!stories_.comparable(one.article, other.article)) continue;
            const std::int32_t confidence = score(classes[i], classes[k], one, other);
            if (confidence > best) best = confidence, a = one.mention, b = other.mention;
          }
        }
        if (best == 0) continue;
        propose(a, b, best, "story");
        tie(classes[i], a, paired[i]);
        tie(classes[k], b, paired[k]);
      }
    }
  }

  void tie(const ValueClass& same, MentionId to, MentionId& paired) {
    if (paired.valid()) {
      if (paired != to) propose(paired, to, 900, "equal");
      return;
    }
    paired = to;
    for (const Thing& thing : same.things) {
      if (thing.mention != to && stories_.comparable(thing.article, set_[to].article)) propose(to, thing.mention, 900, "equal");
    }
  }

  void propose(MentionId a, MentionId b, std::int32_t confidence, std::string evidence) {
    if (b < a) std::swap(a, b);
    found_.push_back({a, b, confidence, false, {{std::move(evidence), confidence, {}}}});
  }

  // -- what makes two things of different values one ---------------------------------------------------------------------

  /// Two articles tell of one incident: of the same kind, or one calls it just that.
  [[nodiscard]] std::int32_t same_incident(const std::vector<ValueClass>& classes, const Thing& x, const Thing& y) const {
    if (x.article == y.article) return same_incident_within(x, y);
    const std::string_view kind = set_.text(x.mention, Attribute::topic), other = set_.text(y.mention, Attribute::topic);
    const bool same = kind == other, vague = kind == "event" || other == "event";
    const std::string_view who = set_.text(x.mention, Attribute::person), also = set_.text(y.mention, Attribute::person);
    if ((!who.empty() || !also.empty()) && (!same || !may_be_one_person(who, also) || !in_these_days(x, y))) return 0;
    const bool moment = kind.starts_with("moment ") || other.starts_with("moment ");
    if (kind != other && (!vague || moment || kind == "found" || other == "found")) return 0;
    const auto day = set_[x.mention].get(Attribute::day_static), on = set_[y.mention].get(Attribute::day_static);
    const bool clock = set_.text(x.mention, Attribute::kind) == "incident-clock";
    if (clock && day && on && *day != *on) return 0;
    // Without a date of its own a time is of these days.
    constexpr std::int64_t these_days = 3;
    if (clock && ((day && !on && told_on(y.mention) - *day > these_days) || (on && !day && told_on(x.mention) - *on > these_days))) return 0;
    const auto zone = set_[x.mention].get(Attribute::slack), there = set_[y.mention].get(Attribute::slack);
    if (clock && zone && there && *zone != *there) return 0;
    if (set_[x.mention].is(Attribute::vague) || set_[y.mention].is(Attribute::vague)) return quiet;
    if (moment || tells_several(classes, x) || tells_several(classes, y)) return quiet;
    return same ? 850 : 810;
  }

  /// One article that dates one kind of thing to a day and the next tells of a night, of two things, or mistook one.
  [[nodiscard]] std::int32_t same_incident_within(const Thing& x, const Thing& y) const {
    const std::string_view kind = set_.text(x.mention, Attribute::topic);
    const bool dates = set_.text(x.mention, Attribute::kind) == "incident-date" && kind == set_.text(y.mention, Attribute::topic);
    if (!dates || kind == "event" || kind == "found" || kind.starts_with("moment ") || set_.text(x.mention, Attribute::person) != set_.text(y.mention, Attribute::person)) return 0;
    return std::abs(value_of(x.mention) - value_of(y.mention)) == 1 ? quiet : 0;
  }

  /// The article dates two incidents of one kind: which of them the other article means is a guess.
  [[nodiscard]] bool tells_several(const std::vector<ValueClass>& classes, const Thing& x) const {
    constexpr std::int64_t part_of_day = 60;  // minutes: "pagi" may well be 6.15
    const auto is_told = [&](const Thing& thing) {
      const Interval told = claim_of(thing.mention)->value.readings.strict.hull();
      return thing.article == x.article && told.hi - told.lo < part_of_day && set_.text(thing.mention, Attribute::topic) == set_.text(x.mention, Attribute::topic) &&
             set_.text(thing.mention, Attribute::person) == set_.text(x.mention, Attribute::person);
    };
    return std::count_if(classes.begin(), classes.end(), [&](const ValueClass& value) { return std::any_of(value.things.begin(), value.things.end(), is_told); }) > 1;
  }

  /// Who was sworn in years ago as well was sworn in to another seat.
  [[nodiscard]] bool in_these_days(const Thing& x, const Thing& y) const {
    constexpr std::int64_t near = 10;
    const auto day = set_[x.mention].get(Attribute::day_static), on = set_[y.mention].get(Attribute::day_static);
    return set_.text(x.mention, Attribute::topic) == "died" || !day || !on || std::abs(*day - *on) <= near;
  }

  /// The same smaller settlement inside two larger ones of one level; one letter is spelling.
  [[nodiscard]] std::int32_t same_settlement(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
    if (x.article == y.article) return 0;
    if (!is_short_for(set_.text(x.mention, Attribute::name), set_.text(y.mention, Attribute::name))) return 0;
    return edits(a.value, b.value) <= 2 || is_short_for(a.value, b.value) || abbreviates(a.value, b.value) ? quiet : 850;
  }

  /// The places of one incident: sentences that share another name, and neither article tells both.
  [[nodiscard]] std::int32_t same_spot(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
    if (x.article == y.article || a.told_in(y.article) || b.told_in(x.article) || is_short_for(a.value, b.value)) return 0;
    return share_names(x, y) || set_.text(x.mention, Attribute::kind) == "venue" ? quiet : 0;
  }

  /// Who drove the bus of one story, or where it went. There may have been two of each: a hint, where nothing tells both.
  [[nodiscard]] std::int32_t same_doer(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
    if (x.article == y.article || a.told_in(y.article) || b.told_in(x.article) || is_short_for(a.value, b.value)) return 0;
    if (edits(a.value, b.value) <= 2 || name_similarity(a.value, b.value) >= 650) return 0;  // spelling
    if (stories_.link(x.article, y.article) < linked) return 0;
    const std::string_view slot = set_.text(x.mention, Attribute::status);
    if (slot == "route") {
      const auto dash = a.value.find('-'), also = b.value.find('-');
      const bool from = a.value.substr(0, dash) == b.value.substr(0, also), to = a.value.substr(dash) == b.value.substr(also);
      return from != to ? quiet : 0;
    }
    if (slot == "finder" || slot == "driver") return quiet;
    return share_names(x, y) ? quiet : 0;
  }

  /// The sentences of both name somebody or something in common.
  [[nodiscard]] bool share_names(const Thing& x, const Thing& y) const {
    const auto& names = signatures_[x.mention.value].name_words();
    const auto& others = signatures_[y.mention.value].name_words();
    return std::any_of(names.begin(), names.end(), [&](std::uint64_t name) { return std::binary_search(others.begin(), others.end(), name); });
  }

  /// Each article names one: floods strike many villages.
  [[nodiscard]] static bool tell_one(const std::vector<ValueClass>& classes, const Thing& x, const Thing& y) {
    const auto told = [&](ArticleId article) { return std::count_if(classes.begin(), classes.end(), [&](const ValueClass& value) { return value.told_in(article); }); };
    return told(x.article) == 1 && told(y.article) == 1;
  }

  /// One name in one story is one person; a full name surely.
  [[nodiscard]] std::int32_t same_officer(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
    if (x.article == y.article) return 0;
    const std::string_view who = set_.text(x.mention, Attribute::person);
    // "Kombes" and its long form have one code; a bare general rank fits all services.
    if (std::stoi(a.value) / 100 != std::stoi(b.value) / 100) return 0;
    return who.find(' ') != std::string::npos ? 930 : quiet;
  }

  // -- stamps -----------------------------------------------------------------------------------------------------------

  /// A valid stamp of the story with the weekday of a wrong one and nearly its date: what the writer will have meant.
  void relate_stamps(const std::vector<MentionId>& stamps) {
    constexpr std::size_t most = 120;
    for (const MentionId wrong : stamps) {
      if (is_valid(wrong)) continue;
      std::int64_t nearest = 0;
      MentionId best;
      for (std::size_t i = 0; i < std::min(stamps.size(), most); ++i) {
        const MentionId right = stamps[i];
        if (right == wrong || !is_valid(right) || !may_be_meant(wrong, right) || !stories_.comparable(set_[wrong].article, set_[right].article)) continue;
        const std::int64_t away = distance(wrong, right);
        if (!best.valid() || away < nearest) nearest = away, best = right;
      }
      if (!best.valid()) continue;
      propose(wrong, best, 700, "companion");
      std::size_t ties = 0;
      for (std::size_t i = 0; i < std::min(stamps.size(), most) && ties < tried_of_a_value; ++i) {
        if (stamps[i] != best && stamps[i] != wrong && is_valid(stamps[i]) && day_of(stamps[i]) == day_of(best) && stories_.comparable(set_[best].article, set_[stamps[i]].article)) {
          propose(best, stamps[i], 700, "equal");
          ++ties;
        }
      }
    }
  }

  [[nodiscard]] std::int64_t day_of(MentionId stamp) const { return claim_of(stamp)->value.readings.strict.hull().lo; }
  [[nodiscard]] std::int64_t weekday_of(MentionId stamp) const { return set_.claims[claim_of_[stamp.value] + 1].value.readings.strict.hull().lo; }
  [[nodiscard]] bool is_valid(MentionId stamp) const { return weekday(day_of(stamp)) == weekday_of(stamp); }
  [[nodiscard]] std::int64_t distance(MentionId a, MentionId b) const { return std::abs(day_of(a) - day_of(b)); }

  [[nodiscard]] bool may_be_meant(MentionId wrong, MentionId right) const {
    if (weekday_of(wrong) != weekday_of(right)) return false;
    const CivilDate a = to_civil(day_of(wrong)), b = to_civil(day_of(right));
    return distance(wrong, right) <= 2 || (a.day == b.day && distance(wrong, right) < 800);
  }

  // -- tolls ------------------------------------------------------------------------------------------------------------


  [[nodiscard]] bool may_be_toll(MentionId m) const {
    const Claim& claim = *claim_of(m);
    return claim.attribute == Attribute::value && claim.zone != Zone::headline && claim.value.readings.strict.is_exact() && !set_[m].is(Attribute::multiple) &&
           !set_[m].is(Attribute::bounded) && !set_[m].is(Attribute::vague) && !set_[m].is(Attribute::planned) && !set_[m].get(Attribute::whole);
  }
  [[nodiscard]] std::int64_t value_of(MentionId m) const { return claim_of(m)->value.readings.strict.hull().lo; }
  [[nodiscard]] std::int64_t told_on(MentionId m) const { return set_[m].get(Attribute::asof).value_or(0); }

  /// Tolls move both ways as they are counted. Only where at least three articles tell one number, before and after one or
  /// two tell a larger one, is the larger one likely wrong; every other difference stays a hint.
  void relate_tolls(const std::vector<MentionId>& counts) {
    std::vector<Thing> dead;
    for (const MentionId m : counts) {
      if (set_.text(m, Attribute::status) == "dead") dead.push_back({m, set_[m].article, std::to_string(value_of(m))});
    }
    relate(classes_of(dead), [&](const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) {
      if (x.article == y.article || a.told_in(y.article) || b.told_in(x.article)) return 0;
      const bool first_larger = value_of(x.mention) > value_of(y.mention);
      const ValueClass& larger = first_larger ? a : b;
      if (!is_odd(larger, first_larger ? b : a)) return quiet;
      for (const Thing& thing : larger.things) set_.mentions[thing.mention.value].set(Attribute::outlier, 1);
      return 750;
    });
  }

  /// The only one killed, or hurt, in two articles. Ages far apart are of two people.
  [[nodiscard]] std::int32_t same_victim(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const {
    constexpr std::int64_t far = 5;
    if (x.article == y.article || a.told_in(y.article) || b.told_in(x.article)) return 0;
    return std::abs(value_of(x.mention) - value_of(y.mention)) <= far ? 800 : 0;
  }

  /// What two articles say of one incident: numbers move, and are counted by different bodies.
  [[nodiscard]] static std::int32_t same_toll(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) {
    return x.article == y.article || a.told_in(y.article) || b.told_in(x.article) ? 0 : quiet;
  }

  /// In how many articles something is told; copies of one report count once.
  [[nodiscard]] std::size_t reports(const ValueClass& same) const {
    std::set<ArticleId> articles;
    std::set<std::vector<std::uint64_t>> sentences;
    for (const Thing& thing : same.things) {
      articles.insert(thing.article);
      const Signature::List whole = signatures_[thing.mention.value].whole();
      sentences.emplace(whole.begin(), whole.end());
    }
    return std::min(articles.size(), sentences.size());
  }

  [[nodiscard]] bool is_odd(const ValueClass& larger, const ValueClass& smaller) const {
    if (reports(larger) > 2 || reports(smaller) < 3) return false;
    const std::int64_t day = told_on(larger.things.front().mention);
    const auto any = [&](auto holds) { return std::any_of(smaller.things.begin(), smaller.things.end(), holds); };
    return any([&](const Thing& thing) { return told_on(thing.mention) <= day; }) && any([&](const Thing& thing) { return told_on(thing.mention) >= day; });
  }

  /// As many dead and one hurt in two articles: badly in one, lightly in the other.
  void relate_survivors(const std::vector<MentionId>& counts) {
    std::map<ArticleId, std::vector<MentionId>> by_article;
    for (const MentionId m : counts) by_article[set_[m].article].push_back(m);
    std::vector<std::pair<MentionId, std::int64_t>> survivors;  // with the dead of its sentence
    for (const auto& [article, told] : by_article) {
      MentionId only;
      std::int64_t dead = -1;
      bool one = true;
      for (const MentionId m : told) {
        const std::string_view status = set_.text(m, Attribute::status);
        if (status != "badly_hurt" && status != "lightly_hurt" && status != "hurt") continue;
        if (value_of(m) != 1 || (only.valid() && set_.text(only, Attribute::status) != status)) one = false;
        if (!only.valid()) only = m;
      }
      if (!one || !only.valid() || set_.text(only, Attribute::status) == "hurt") continue;
      for (const MentionId m : told) {
        if (set_.text(m, Attribute::status) == "dead" && signatures_[m.value].sentence == signatures_[only.value].sentence) dead = value_of(m);
      }
      if (dead > 0) survivors.emplace_back(only, dead);
    }
    for (std::size_t i = 0; i < survivors.size() && i < most_values; ++i) {
      for (std::size_t k = i + 1; k < survivors.size() && k < most_values; ++k) {
        const auto& [a, dead] = survivors[i];
        const auto& [b, also] = survivors[k];
        if (dead == also && stories_.comparable(set_[a].article, set_[b].article)) propose(a, b, 850, "story");
      }
    }
  }

  // -- names ------------------------------------------------------------------------------------------------------------

  /// "Adman (42)", "Adnan (42)"; "ODF (33)", "ODC (23)": names a letter apart in one story are hints.
  void relate_near_names(const std::vector<MentionId>& ages) {
    std::vector<Thing> people;
    for (const MentionId m : ages) people.push_back({m, set_[m].article, std::string(set_.text(m, Attribute::person))});
    relate(classes_of(people), [&](const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) {
      if (x.article == y.article || a.told_in(y.article) || b.told_in(x.article)) return 0;
      const bool initials = a.value.size() <= 4 && a.value.size() == b.value.size() && a.value.size() >= 3;
      const bool same_age = claim_of(x.mention)->value.readings == claim_of(y.mention)->value.readings;
      if (initials) return edits(a.value, b.value) <= 1 ? quiet : 0;
      constexpr std::size_t is_long = 5;
      const bool near = edits(a.value, b.value) <= 1 && a.value.size() >= is_long && b.value.size() >= is_long;
      return same_age && (near || (edits(a.value, b.value) <= 2 && name_similarity(a.value, b.value) >= 650)) ? quiet : 0;
    });
  }

  ClaimSet& set_;
  const std::vector<Signature>& signatures_;
  const Stories& stories_;
  const FullNames& names_;
  const SameParticular particulars_;
  const SameIdentifier identifiers_;
  std::vector<std::size_t> claim_of_;  // a mention's first claim
  std::map<std::tuple<std::uint64_t, std::string, std::string>, std::vector<Thing>> things_;
  std::map<std::uint64_t, std::vector<MentionId>> stamps_, tolls_, ages_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<Candidate> story_things(ClaimSet& set, const std::vector<Signature>& signatures, const Stories& stories, const FullNames& names) {
  return ThingFinder(set, signatures, stories, names).run();
}

}  // namespace selaras
