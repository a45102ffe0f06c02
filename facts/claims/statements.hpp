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

/// What a word does to the sentence around it; a bit each.
enum class Mark : std::uint32_t {
  negator = 1,        // tidak, never
  light_negator = 2,  // tanpa, without: denies only the next word
  only = 4,           // hanya
  all = 8,            // semua, selalu
  shift = 16,         // sudah, lagi, sekarang: the two may speak of different times
  relative = 32,      // yang
  exists = 64,        // ada
  condition = 128,    // jika
  possible = 256,     // bisa, harus
  planned = 512,      // akan
  compare = 1024,     // lebih, paling
  name = 2048,
  light = 4096,       // says so little that it may be missing
  bridge = 8192,      // may stand between a negator and what it denies
  deed = 16384,       // a verb by its form
  except = 32768,     // selain: what is said holds of the others
  at_time = 65536,    // setelah, ketika: only at that time
  aim = 131072,       // untuk, ingin: wanted, not done
  hardly = 262144,    // jarang, nyaris: half a denial
  also = 524288,      // juga: of something else as well
  once = 1048576,     // pernah: at some other time
  versus = 2097152,   // dibandingkan: compares two
  but = 4194304,      // tetapi: ends what a negator denies
  no_pole = 8388608,  // by its form the name of no opposite
  that = 16777216,    // bahwa: what follows is said or known, not denied
  not_yet = 33554432, // belum: denied up to a time
  state = 536870912,  // adalah, memiliki: lasts, so that it may be true of another day as well
  alias = 2147483648,      // a word of the full name, added where a short one stands
  no_denial = 1073741824,  // "tidak hanya", "tidak semua"
  amount = 268435456, // mencapai, jumlah: only introduce a number
  some = 134217728,   // beberapa, sebagian: others may differ
  named = 67108864,   // a name follows: "Kabupaten Cilacap"
};
constexpr std::uint32_t bit(Mark mark) { return static_cast<std::uint32_t>(mark); }

struct StatementWord {
  std::uint64_t stem = 0;      // 0: only its marks count
  std::uint64_t sound = 0;     // of a long word: its consonants, so that slips of spelling still meet; else 0
  TextRange range;
  std::uint32_t token = 0;
  std::uint16_t segment = 0;   // counts commas, conjunctions and other breaks before it
  std::uint32_t marks = 0;
  [[nodiscard]] bool is(Mark mark) const { return (marks & bit(mark)) != 0; }
  /// A word of the sentence itself, not the full name behind a short one.
  [[nodiscard]] bool content() const { return stem != 0 && !is(Mark::alias); }
};

struct StatementNumber {
  std::uint32_t quantity = 0;  // index into `numbers` of its article
  std::uint64_t noun = 0;      // stem of what is counted, 0: a bare number
  std::uint32_t token = 0;
  TextRange range;
  std::string unit, dimension;
  Readings value;
  QuantityKind kind = QuantityKind::number;
  Bound bound = Bound::exact;
};

struct StatementDay {
  Readings days, minutes;
  TimexType type = TimexType::date;
  std::uint32_t token = 0;
  TextRange range;
  std::string value;  // TIMEX3
  std::optional<int> weekday;  // Monday = 0
  bool relative = false;
};

/// One sentence. Tokens are counted from the start of its article.
struct Statement {
  TextRange range;
  std::uint32_t block = 0;
  Zone zone = Zone::body;
  Layer layer = Layer::narrator;
  std::string who;
  bool question = false;
  std::vector<StatementWord> words;      // content words and marked words, in order
  std::vector<StatementNumber> numbers;
  std::vector<StatementDay> days;
};

/// The sentences of headline, lead, body and captions, in order.
std::vector<Statement> read_statements(const Scene& scene);

}  // namespace selaras
