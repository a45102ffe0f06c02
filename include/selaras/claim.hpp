// Claims: what clauses of articles say about mentions, one constraint on one attribute each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/interval.hpp"
#include "selaras/schema.hpp"
#include "selaras/symbol.hpp"

namespace selaras {

enum class Layer : std::uint8_t { narrator, relay, voice };
enum class Modality : std::uint8_t { asserted, planned, possible, conditional, hypothetical };

/// A static fact about a mention; `payload` is a bool, an integer, a SymbolId or a MentionId by the attribute's type.
struct Property {
  Attribute attribute;
  std::int64_t payload = 0;
  friend auto operator<=>(const Property&, const Property&) = default;
};

/// A thing that an article talks about. `properties` are sorted by attribute, one each.
struct Mention {
  Sort sort = Sort::event;
  ArticleId article;
  Span span;  // the words that name it (for assumptions' texts)
  std::vector<Property> properties;

  [[nodiscard]] std::optional<std::int64_t> get(Attribute attribute) const {
    for (const Property& property : properties) {
      if (property.attribute >= attribute) return property.attribute == attribute ? std::optional(property.payload) : std::nullopt;
    }
    return std::nullopt;
  }
  /// True if the flag is set.
  [[nodiscard]] bool is(Attribute flag) const { return get(flag).value_or(0) != 0; }
  void set(Attribute attribute, std::int64_t payload);
};

/// What was assumed on the way from words to a value or an identity.
enum class AssumptionKind : std::uint8_t {
  anchor_article_date,  // a relative date counted from the article's date
  anchor_cited_date,    // … from a day cited in the text
  anchor_narrative,     // … from an event told before
  year_from_article,    // no year written: the one nearest the article's date
  year_from_context,    // … the one of another date of the text
  time_zone,
  metonymy,             // Moscow stands for Russia
  coreference,          // "he", "the alliance"
  same_thing,           // two mentions are one thing
};

/// A clause of a text: the unit that is kept or withdrawn as a whole.
struct Clause {
  Span span;      // the sentence or clause quoted in reports
};

/// value = {is} for truths, {strict, lenient} for everything else.
struct ClaimValue {
  bool truth = false;
  Readings readings;
};

/// One constraint on one attribute of one mention. Confidence in thousandths (0..1000).
/// What is small stands together: there may be millions of them.
struct Claim {
  ClauseId clause;
  MentionId mention;
  Span span;  // exactly the words at fault
  Attribute attribute = Attribute::date;
  Zone zone = Zone::body;
  Layer layer = Layer::narrator;
  Modality modality = Modality::asserted;
  SymbolId who;  // the voice or the relayed source, if any
  std::int32_t confidence = 1000;
  bool denied = false;
  ClaimValue value;
  std::string unit;  // for printing: "orang", "IDR"; empty otherwise
  std::optional<std::int64_t> as_of;
  std::vector<AssumptionKind> derived;
};

/// Names a mention for good, wherever its lines move: the article's id and the words that name the thing.
struct MentionKey {
  std::string article, quote;
  friend auto operator<=>(const MentionKey&, const MentionKey&) = default;
};

/// A piece of evidence for an identity: what kind, its weight (thousandths of log-odds) and the words.
struct Evidence {
  std::string kind;  // "name", "topic", "place", "date", "parallel-sentence", "story", "collection" …
  std::int32_t weight = 0;
  std::string words;
};

/// The assumption that two mentions are one thing. a < b. `hard` ones are not retractable (exact proper names).
struct Candidate {
  MentionId a, b;
  std::int32_t confidence = 0;  // thousandths
  bool hard = false;
  std::vector<Evidence> evidence;
};

/// Everything that extraction found in a corpus. Order: by article, then by span; ids are positions.
struct ClaimSet {
  Symbols symbols;
  std::vector<Mention> mentions;
  std::vector<Clause> clauses;
  std::vector<Claim> claims;
  std::vector<Candidate> candidates;  // sorted by (a, b), one each

  [[nodiscard]] const Mention& operator[](MentionId id) const { return mentions[id.value]; }
  [[nodiscard]] const Claim& operator[](ClaimId id) const { return claims[id.value]; }
  [[nodiscard]] const Candidate& operator[](CandidateId id) const { return candidates[id.value]; }
  [[nodiscard]] const std::string& text(std::int64_t symbol) const {
    return symbols.text(SymbolId{static_cast<std::size_t>(symbol)});
  }
  /// A text attribute of a mention; empty if it has none.
  [[nodiscard]] std::string_view text(const Mention& mention, Attribute attribute) const {
    const auto value = mention.get(attribute);
    return value ? std::string_view(text(*value)) : std::string_view{};
  }
  [[nodiscard]] std::string_view text(MentionId mention, Attribute attribute) const { return text(mentions[mention.value], attribute); }
};

}  // namespace selaras
