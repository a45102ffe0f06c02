// What one article contributes: mentions, claims and the words by which mentions are compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/claims/signature.hpp"
#include "facts/claims/statements.hpp"
#include "selaras/claim.hpp"

namespace selaras {

struct Triggered;

/// Expressions of time of one clause that are looked at.
constexpr std::size_t most_timexes = 16;

/// The facts of one article before articles are joined; ids are local.
struct ArticleFacts {
  ClaimSet set;
  std::vector<Signature> signatures;        // one a mention
  std::vector<std::uint64_t> story;         // features for story linking, sorted unique
  std::vector<std::uint32_t> story_weight;  // how much each counts
  std::vector<Statement> statements;        // its sentences
  const ClaimWords* words = nullptr;        // of its language
  bool daily = false;                       // a report of what is new every day: prices, forecasts
};

/// Adds mentions and claims of one article to its facts.
class Draft {
 public:
  Draft(const Scene& scene, ArticleFacts& facts);

  [[nodiscard]] const Scene& scene() const { return scene_; }
  [[nodiscard]] ArticleFacts& facts() { return facts_; }

  /// A new mention with its signature taken from the clause and sentence around `words`, and from the sentences before if it
  /// has a topic.
  MentionId mention(Sort sort, TextRange words, std::uint32_t token, bool topic = false);
  void text(MentionId mention, Attribute attribute, std::string_view value);
  void text(MentionId mention, Attribute attribute, SymbolId value) { number(mention, attribute, static_cast<std::int64_t>(value.value)); }
  /// For a text that many mentions have.
  SymbolId symbol(std::string_view text) { return facts_.set.symbols.intern(text); }
  void number(MentionId mention, Attribute attribute, std::int64_t value);
  void flag(MentionId mention, Attribute attribute, bool value = true) { number(mention, attribute, value); }
  void refer(MentionId mention, Attribute attribute, MentionId to) { number(mention, attribute, to.value); }

  /// The clause literal of the sentence around a token, made once.
  ClauseId clause_of(std::uint32_t token);
  /// A claim about an attribute, in the voice of the clause around `token`.
  Claim& claim(MentionId mention, Attribute attribute, Readings value, TextRange words, std::uint32_t token);
  Claim& claim_truth(MentionId mention, Attribute attribute, bool value, TextRange words, std::uint32_t token);
  void candidate(MentionId a, MentionId b, std::int32_t confidence, std::vector<Evidence> evidence);
  [[nodiscard]] Signature& signature(MentionId mention) { return facts_.signatures[mention.value]; }

 private:
  Claim& add(MentionId mention, Attribute attribute, TextRange words, std::uint32_t token);

  const Scene& scene_;
  ArticleFacts& facts_;
  SignatureReader signatures_;
  std::vector<ClauseId> clause_of_sentence_;
};

/// Makes a claim the writer's own, whoever is quoted around its words: how a name is spelled, which weekday a date has.
void narrate(Claim& claim);

/// Where the year of a date written without one comes from.
AssumptionKind year_assumption(const Timex& date, const Article& article);

/// A spelling as a number that articles share; labels show the words themselves.
std::int64_t spelling_code(std::string_view words);

/// The readers of claims, in the order they run.
void draft_stamps(Draft& draft);      // weekdays beside dates, impossible dates, the publication line
void draft_events(Draft& draft);      // who did what when; denials
void draft_counts(Draft& draft);      // counted things, parts and wholes, lists
void draft_distances(Draft& draft);   // durations between events, anniversaries
void draft_commemorations(Draft& draft);  // anniversaries of what everybody knows the founding of
void draft_people(Draft& draft);      // ages, seats and ranks
void draft_lives(Draft& draft);       // births, deaths, foundings, deeds, terms, gaps of age
void draft_orders(Draft& draft);      // stated orders, chains, rounds, winners
void draft_spans(Draft& draft);       // what a sentence says twice about time
void draft_shares(Draft& draft);      // percentages, subsets, prices, conversions
void draft_tolls(Draft& draft);       // how many the incident killed and hurt
void draft_deeds(Draft& draft, const std::vector<Triggered>& triggered);  // agreed or refused, came or stayed away, won or lost
void draft_numbered(Draft& draft, const std::vector<Triggered>& triggered);  // holders and editions by number, firsts
void draft_states(Draft& draft, const std::vector<Triggered>& triggered);    // what lasts and ends, parts of events, all and some
void draft_regions(Draft& draft);     // cities and the provinces named behind them
void draft_payments(Draft& draft);    // sums of money
void draft_doers(Draft& draft);        // who drove, owns, coaches or found what the story is about; routes
void draft_particulars(Draft& draft);  // what a story has one of: rooms burned, depths, damage, years of foundings
void draft_fixtures(Draft& draft);     // matches: who meets whom, on which day and at what hour
void draft_spelled(Draft& draft);      // full names of people, as written
void draft_sittings(Draft& draft);     // which hearing or questioning of one matter it is
void draft_quotations(Draft& draft);   // names and numbers that somebody is quoted with
void draft_talks(Draft& draft);        // meetings: who, where, when, planned or done
void draft_court(Draft& draft);        // terms and fines passed and asked for
void draft_incidents(Draft& draft);   // when and where the thing took place; plates, posts, settlements

ArticleFacts read_facts(const Article& article, ArticleId id);

}  // namespace selaras
