// Lines of a claims file as they stand: ids not yet resolved, texts not yet in an article.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "selaras/claim.hpp"
#include "selaras/diagnostic.hpp"

namespace selaras {

/// A number or a word; words come after numbers.
using RawId = std::variant<std::int64_t, std::string>;

/// Words of an article, with their place in its file (for records: in the body, or in the headline).
struct RawPassage {
  std::string article;
  std::uint32_t begin = 0, end = 0;
  std::string quote;
  bool headline = false;
  bool placed = true;  // false: nobody said where; they get a place of their own
};

struct RawArticle {
  std::uint32_t line = 0;
  std::string id, file, title, collection, language;
  std::optional<std::int64_t> published;
  std::uint32_t record = 0;
};

struct RawProperty {
  Attribute attribute = Attribute::id;
  std::variant<std::int64_t, std::string, RawId> value;  // number or flag; word; mention
};

struct RawMention {
  std::uint32_t line = 0;
  RawId id;
  Sort sort = Sort::event;
  RawPassage words;
  std::vector<RawProperty> key;
};

struct RawClause {
  std::uint32_t line = 0;
  RawId id;
  RawPassage words;
};

struct RawClaim {
  std::uint32_t line = 0;
  std::optional<RawId> clause;
  RawId mention;
  std::optional<Sort> sort;
  std::vector<RawProperty> key;
  RawPassage words;
  Claim claim;  // without its ids, span and voice
  std::string who;
};

struct RawSame {
  std::uint32_t line = 0;
  RawId a, b;
  Candidate candidate;  // without its ids
};

/// Everything that one input says.
struct RawClaims {
  std::string file;
  std::vector<RawArticle> articles;
  std::vector<RawMention> mentions;
  std::vector<RawClause> clauses;
  std::vector<RawClaim> claims;
  std::vector<RawSame> same;
};

/// Takes one line; complains and changes nothing if it is not in order.
void read_claims_line(RawClaims& into, std::uint32_t number, std::string_view line, Diagnostics& diagnostics);

/// Gives words without a place one of their own, so that no two claims become one by standing nowhere: in the sentence of
/// their claim, where it holds them, else behind everything that has a place.
void place_quotes(std::vector<RawClaims>& inputs);

struct ClaimsInput;
/// Articles, mentions and claims of several inputs. `diagnostics` of the result are those of resolving.
ClaimsInput join_claims(std::vector<RawClaims> inputs);

}  // namespace selaras
