// What a sentence says, word by word, ready to be laid beside a sentence of another article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/claims/scene.hpp"
#include "selaras/claim.hpp"
#include "selaras/value.hpp"

namespace selaras {

/// What a word does to the sentence around it; a word may have several.
enum class WordMark : std::uint8_t {
  negator,        // tidak, never
  light_negator,  // tanpa, without: denies only the next word
  only,           // hanya
  all,            // semua, selalu
  shift,          // sudah, lagi, sekarang: the two may speak of different times
  relative,       // yang
  exists,         // ada
  condition,      // jika
  planned,        // akan
  compare,        // lebih, paling
  light,          // says so little that it may be missing
  bridge,         // may stand between a negator and what it denies
  deed,           // a verb by its form
  except,         // selain: what is said holds of the others
  at_time,        // setelah, ketika: only at that time
  hardly,         // jarang, nyaris: half a denial
  also,           // juga: of something else as well
  once,           // pernah: at some other time
  versus,         // dibandingkan: compares two
  but,            // tetapi: ends what a negator denies
  no_pole,        // by its form the name of no opposite
  that,           // bahwa: what follows is said or known, not denied
  not_yet,        // belum: denied up to a time
  state,          // adalah, memiliki: lasts, so that it may be true of another day as well
  alias,          // a word of the full name, added where a short one stands
  no_denial,      // "tidak hanya", "tidak semua"
  amount,         // mencapai, jumlah: only introduce a number
  some,           // beberapa, sebagian: others may differ
  named,          // a name follows: "Kabupaten Cilacap"
  name,           // part of a proper name
  breaks,         // a conjunction: a new stretch begins
  silent,         // a stop word by its very form: "jelas" is one, "dijelaskan" is not
  one_filler,     // directed, born: one name fills what follows
  by,             // oleh, in: links it with the name
  birth,          // lahir, born
  stands_for,     // she, the film: may stand for what the other side names
  active,         // a verb whose doer stands before it
  passive,        // a verb whose doer stands after it
  joins,          // dan, serta: what follows is another of the same
  one_way,        // mengalahkan: whoever does it to another does not have it done by that one
  wanted,         // hendak, mungkin: not so yet, or not surely
  against,        // melawan: the other side of a win is a loss
  recurs,         // dirawat, banjir: may be true of another day as well
  only_then,      // baru: not before that day, no more than that number
  seated,         // terletak, didirikan: in one place only
  occurs,         // diadakan, dilaksanakan: took place
  done,           // sudah, telah
  still,          // masih
  adverb,         // berhasil, sering: stands before the verb that it tells more of
  during,         // selama, saat: at that time, and no limit of it
  since,          // sejak: not before that time
  from,           // dari: where it comes from
  to,             // ke: where it goes
  is_a,           // adalah: what follows is what it is
  capital,        // begins with a capital letter
  begins,         // mulai, sejak: the day is the first of a time
  ends,           // berakhir, hingga: the day is the last of a time
  death,          // meninggal, died
  superlative,    // terbesar, largest
  but_for,        // kecuali: not so of what follows
  participle,     // directed, starring: tells more of the noun before it
};
constexpr std::uint64_t bit(WordMark mark) { return std::uint64_t{1} << static_cast<unsigned>(mark); }

/// How many of what follows: "semua warga", "sebagian warga".
enum class Share : std::uint8_t { unsaid, few, some, many, most, all };

struct StatementWord {
  std::uint64_t stem = 0;   // 0: only its marks count
  std::uint64_t own = 0;    // the stem of just this word, without its group: by it opposites, kinds and marked words are compared
  std::uint64_t sound = 0;  // of a long word: its consonants, so that slips of spelling still meet; else 0
  TextRange range;
  std::uint32_t token = 0;
  std::uint16_t segment = 0;  // counts commas, conjunctions and other breaks before it
  std::uint64_t marks = 0;
  Share share = Share::unsaid;
  std::uint32_t sorts = 0;  // bits: what a thing of that name may be (ClaimWords::sorts)
  [[nodiscard]] bool is(WordMark mark) const { return (marks & bit(mark)) != 0; }
  /// A word of the sentence itself, not the full name behind a short one.
  [[nodiscard]] bool content() const { return stem != 0 && !is(WordMark::alias); }
};

struct StatementNumber {
  std::uint64_t noun = 0;      // stem of what is counted, 0: a bare number
  std::uint32_t token = 0;
  TextRange range;
  std::string unit, dimension;
  Readings value;
  QuantityKind kind = QuantityKind::number;
  Bound bound = Bound::exact;
  std::uint16_t segment = 0;  // as of words
  bool only = false;          // "hanya 4": not more
};

/// A name that the gazetteer knows.
struct StatementPlace {
  std::uint32_t token = 0;
  TextRange range;
  std::int64_t lo = 0, hi = -1;  // its subtree
  bool located = false;          // "di Bandung", or in a row that begins so
};

struct StatementDay {
  Readings days, minutes;
  TimexType type = TimexType::date;
  std::uint32_t token = 0;
  TextRange range;
  std::string value;           // TIMEX3
  std::optional<int> weekday;  // Monday = 0
  bool relative = false;
  bool is_range = false;
  bool bracketed = false;              // … behind what it is of: "(4 Mei 1970 – 9 Juni 2001)"
  Bound bound = Bound::exact;  // of a length: "lebih dari 30 menit"
  std::uint16_t segment = 0;   // as of words
  /// Of a date, with or without its year: "2020-03", "XXXX-03".
  [[nodiscard]] std::optional<std::size_t> month() const;
  /// Of one day of a month: "2020-03-14", "XXXX-03-14".
  [[nodiscard]] std::optional<std::size_t> day_of_month() const;
};

/// One sentence. Tokens are counted from the start of its article.
struct Statement {
  TextRange range;
  Zone zone = Zone::body;
  Layer layer = Layer::narrator;
  std::string who;
  bool question = false;
  std::vector<StatementWord> words;  // content words and marked words, in order
  std::uint64_t marks = 0;           // of all its words
  std::uint32_t sorts = 0;           // … and their sorts
  std::vector<StatementNumber> numbers;
  std::vector<StatementDay> days;
  std::vector<StatementPlace> places;
  /// Some word of it has the mark.
  [[nodiscard]] bool has(WordMark mark) const { return (marks & bit(mark)) != 0; }
};

/// The sentences of headline, lead, body and captions, in order.
std::vector<Statement> read_statements(const Scene& scene);

}  // namespace selaras
