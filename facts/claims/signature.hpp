// By which words mentions are compared: those of their clause, their sentence and the sentences before.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "facts/claims/scene.hpp"

namespace selaras {

/// Tokens that words may stand apart and still belong together.
constexpr std::uint32_t words_apart = 100;

/// What a mention is compared by; never contains the value under test. All lists are sorted and unique.
struct Signature {
  enum class Part : std::uint8_t {
    words,       // content stems and names of its clause
    whole,       // … of its sentence
    names,       // names in its clause
    name_words,  // the stems of the names of its sentence
    values,      // the other numbers and dates of its sentence
    context,     // content stems and names of its sentence and the two before
    count
  };
  using List = std::span<const std::uint64_t>;
  [[nodiscard]] List words() const { return part(Part::words); }
  [[nodiscard]] List whole() const { return part(Part::whole); }
  [[nodiscard]] List names() const { return part(Part::names); }
  [[nodiscard]] List name_words() const { return part(Part::name_words); }
  [[nodiscard]] List values() const { return part(Part::values); }
  [[nodiscard]] List context() const { return part(Part::context); }
  /// Compares the mention by these words instead of its clause's; sorted and unique.
  void replace_words(List words);

  bool alone = true;                   // no other number of its sentence counts the same noun
  bool timeless = false;               // its clause tells of something that happens once (founding, birth)
  bool relative = false;               // its date hangs on an anchor ("hari ini")
  bool anaphoric = false;              // "tiga kesempatan itu", "ketiga orang tersebut": points back
  bool quoted = false;
  bool verbal = false;                 // its clause has a predicate
  Zone zone = Zone::body;
  std::uint32_t sentence = 0;
  std::uint64_t head = 0;              // what it is: frame, or unit and state
  std::uint64_t form = 0;              // hash of the words of its sentence: equal ones are one form of sentence
  std::int64_t not_before = Interval::lowest;  // an answer cannot precede what it answers

 private:
  friend class SignatureReader;
  static constexpr auto parts = static_cast<std::size_t>(Part::count);
  [[nodiscard]] List part(Part which) const {
    const auto k = static_cast<std::size_t>(which);
    const std::uint32_t first = k == 0 ? 0 : ends_[k - 1];
    return {stems_.data() + first, ends_[k] - first};
  }
  std::vector<std::uint64_t> stems_;            // one part after the other
  std::array<std::uint32_t, parts> ends_{};
};

/// How many words two sorted lists share.
std::size_t shared(Signature::List a, Signature::List b);

/// Reads signatures from the sentences of one article; what a sentence holds is found once.
class SignatureReader {
 public:
  explicit SignatureReader(const Scene& scene);

  /// Signature of the words around a token; tokens inside `without` (the value itself) are left out. With a `topic`, the words
  /// of the two sentences before too: only events with an agent are told apart by it.
  Signature read(std::uint32_t token, TextRange without, bool topic);

 private:
  using Stems = std::vector<std::uint64_t>;
  /// A content stem by its number in the article, at a token (of a name: its first).
  struct Word {
    std::uint32_t stem = 0, token = 0;
    bool of_name = false, founds = false;
  };
  /// How often a stretch has a stem, and how often in names.
  struct Count {
    std::uint32_t stem = 0, times = 0, in_names = 0;
  };
  struct NameAt {
    std::uint64_t feature = 0;
    std::uint32_t token = 0;
  };
  struct ValueAt {
    std::uint64_t value = 0;
    TextRange range;
  };
  /// What a stretch of tokens holds, as ranges of the lists below.
  struct Stretch {
    bool read = false;
    TokenRange tokens;
    TokenRange words, counts, name_stems, names, values;
  };

  Stretch stretch(std::uint32_t sentence, std::uint32_t token);
  [[nodiscard]] Stretch fill(TokenRange tokens);
  void fill_words(TokenRange tokens);
  void fill_counts(TokenRange words);
  void fill_values(TokenRange tokens);
  void add_name(std::uint32_t name, std::uint32_t token);
  void forget(const Stretch& cut);
  [[nodiscard]] bool goes_on(std::uint32_t token) const;
  [[nodiscard]] TokenRange tokens_of(TextRange range, TokenRange near) const;
  void read_clause(const Stretch& near, TokenRange clause, TokenRange left_out, Signature& signature);
  void leave_out(const Stretch& near, TokenRange left_out);
  void read_whole(const Stretch& near, Signature& signature);
  void read_names(const Stretch& near, Signature& signature);
  void read_context(std::uint32_t sentence, std::uint32_t token, TokenRange left_out, Zone zone);
  void end_part(Signature& signature, Signature::Part part) const;
  void end_part(Signature& signature, Signature::Part part, StemSet& set);
  void end_sorted(Signature& signature, Signature::Part part);

  const Scene& scene_;
  std::vector<Stretch> sentences_;
  std::vector<Word> words_;    // of the stretches, in their order
  std::vector<Count> counts_;  // by stem in each stretch
  Stems whole_;                // the stems of `counts_`
  Stems name_stems_;           // … and those that stand in names
  std::vector<NameAt> names_;
  std::vector<ValueAt> values_;
  std::vector<std::uint32_t> times_, times_in_names_;  // by stem: of the stretch that is filled
  std::vector<Word> left_out_;                         // by stem
  std::vector<std::uint32_t> gone_;                    // places in `counts_` of the stems that only stood in what is left out
  Stems gone_names_;                                   // stems that stood in names only there
  StemSet counted_;  // the stems of the sentence that is read for the first time
  StemSet set_;      // those of a part of the signature that is made
  Stems stems_, clause_names_;  // of the signature that is read
};

}  // namespace selaras
