// Findings: conflicts in words, with quotes copied out, so that a report outlives corpus and claims.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "selaras/article.hpp"
#include "selaras/claim.hpp"
#include "selaras/conflict.hpp"
#include "selaras/diagnostic.hpp"
#include "selaras/rule.hpp"

namespace selaras {

/// A text in the languages that reports speak.
struct Wording {
  std::string id, en;
  [[nodiscard]] const std::string& in(const std::string& language) const { return language == "en" ? en : id; }
};

/// A passage of an article: `begin`/`end` are byte offsets as in design section 6; line and column from 1.
struct Passage {
  std::string article, file, title, collection;
  std::optional<std::int64_t> published;  // day
  std::uint32_t begin = 0, end = 0;
  std::uint32_t line = 0, column = 0;
  std::uint32_t column_utf16 = 0;  // the column in UTF-16 code units; 0: not known
  Zone zone = Zone::body;
  std::string quote;             // the words at fault
  std::string sentence;          // the sentence or clause around them
  std::uint32_t quote_at = 0;    // byte offset of `quote` in `sentence`
};

struct FindingClaim {
  Passage passage;
  Sort sort = Sort::event;
  std::string attribute;
  Type type = Type::count;
  ClaimValue value;
  std::string unit;
  std::string units;             // of more than one: "passengers"; empty: the same word
  Wording label;                 // the resolved value in words: "Minggu, 31 Maret 2024"
  Layer layer = Layer::narrator;
  std::string who;
  std::uint32_t clause = 0;
  std::vector<AssumptionKind> derived;
  std::vector<Passage> witnesses;
};

/// Why a finding does not count: people have settled it.
enum class SettledBy : std::uint8_t { nobody, baseline, comment, decision };

struct Settlement {
  SettledBy by = SettledBy::nobody;
  std::string reason;
  std::string place;  // "file:line" of what settled it
};

struct Assumption {
  AssumptionKind kind = AssumptionKind::same_thing;
  Wording text;
  std::int32_t confidence = 1000;  // thousandths
  std::vector<Evidence> evidence;  // for same_thing
  std::vector<MentionKey> things;  // for same_thing: the two mentions, as decisions name them
};

struct Finding {
  std::string id;                // hash of rule and normalised claim texts: survives moved lines
  std::string rule;
  std::vector<std::string> other_rules;
  Severity severity = Severity::warning;
  std::int32_t confidence = 1000;
  Wording title, why;
  std::vector<FindingClaim> claims;  // oldest article first
  std::vector<Assumption> assumptions;
  std::optional<std::size_t> odd_one_out;  // index into claims
  bool strict_only = false;
  Outcome status = Outcome::conflict;
  std::string reason;            // undecided: why
  std::size_t conflict = 0;      // which of the checker's conflicts it tells
  Settlement settled;
  bool accepted = false;         // people have looked at it and agree
  std::string note;              // theirs
};

struct Report {
  std::vector<Finding> findings;  // total order: severity, rule, passages
  std::vector<Finding> settled;   // those that do not count any more, in the same order
  bool has_baseline = false;      // then what is not settled is new
  std::vector<Wording> remarks;   // what is to be said about baseline, decisions and remarks in the articles
  Diagnostics diagnostics;
  std::size_t articles = 0, claims = 0, instances = 0, candidates = 0;
  bool incomplete = false;        // inputs skipped or components undecided
};

}  // namespace selaras
