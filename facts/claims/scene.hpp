// An article made ready for claim extraction: values, comparison stems, and clauses with voice, modality and polarity.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "facts/claims/known_names.hpp"
#include "facts/claims/known_words.hpp"
#include "facts/claims/stem_index.hpp"
#include "facts/claims/words.hpp"
#include "facts/text/hash_table.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/claim.hpp"
#include "selaras/value.hpp"

namespace selaras {

constexpr std::uint32_t no_token = UINT32_MAX;
constexpr std::int64_t minutes_a_day = 1440;

/// The token `reach` tokens before this one, not before `begin`.
constexpr std::uint32_t back(std::uint32_t token, std::uint32_t reach, std::uint32_t begin = 0) { return token > begin + reach ? token - reach : begin; }

/// How far two places are from each other, in tokens or stretches.
constexpr std::uint32_t apart(std::uint32_t a, std::uint32_t b) { return a > b ? a - b : b - a; }

/// One day told by its own date, not by its distance from another.
inline bool is_day(const Timex& timex) {
  return timex.type == TimexType::date && timex.day != 0 && !timex.is_range && !timex.relative && timex.days.strict.is_exact();
}

/// One day, told with its number in the month; an hour or a part of that day may be told too.
inline bool names_day(const Timex& timex) {
  return (timex.type == TimexType::date || timex.type == TimexType::time) && timex.day != 0 && timex.days.strict.is_exact();
}

/// One year told by its number.
inline bool is_year(const Timex& timex) {
  return timex.type == TimexType::date && !timex.is_range && timex.year != 0 && timex.value.size() == 4;
}

/// The words of the number itself: the counted noun may have been taken in.
inline TokenRange number_words(const Quantity& quantity) { return quantity.number_tokens.empty() ? quantity.tokens : quantity.number_tokens; }

/// A stretch of a sentence around one predicate.
struct ClauseDraft {
  TokenRange tokens;
  std::uint32_t sentence = 0;
  Layer layer = Layer::narrator;
  std::string who;                      // of a voice or relay, canonical
  Modality modality = Modality::asserted;  // of anything in it
  std::uint32_t outlook = no_token;     // the word behind the predicate from which on it speaks of what may come
  bool denied = false;
  bool universal = false;               // "tidak pernah", never
  bool quoted = false;                  // inside quotation marks
  std::uint32_t negator = no_token;
  std::uint32_t predicate = no_token;
  const Frame* frame = nullptr;         // of the predicate, if it has one
  std::vector<std::uint32_t> agents;    // indices into Annotations::names
  std::vector<std::uint32_t> patients;

  /// Of the predicate itself.
  [[nodiscard]] Modality told() const {
    const bool ahead = modality == Modality::planned || modality == Modality::possible;
    return ahead && outlook != no_token ? Modality::asserted : modality;
  }
};

/// The classes of the phrases that the words of an article may begin.
class ClassesBegun {
 public:
  ClassesBegun() = default;
  ClassesBegun(std::span<const Token> tokens, const Distinct<KnownWord>& known, const Language& language);
  [[nodiscard]] bool has(ClassId cls) const { return cls / 64u < bits_.size() && (bits_[cls / 64u] >> cls % 64u & 1u) != 0; }

 private:
  std::vector<std::uint64_t> bits_;
};

struct Scene {
  const Article& article;
  ArticleId id;
  const ClaimWords& words;
  Text text;
  Annotations values;
  Distinct<KnownWord> known;              // what is known of a token's word; nothing of marks and numbers
  Distinct<std::string> name_keys;        // by which names are compared: what each stands for, in lower case
  DistinctLists name_stems;               // content stems of a name's key
  Distinct<NameMark> name_marks;
  StemIndex stems;                        // the content stems of all words and names
  ClassesBegun begun;
  std::vector<std::uint32_t> name_of;     // token → name index or no_token
  std::vector<std::uint32_t> timex_of;    // token → timex index or no_token
  std::vector<std::uint32_t> quantity_of; // token → quantity index or no_token (its number words only)
  std::vector<ClauseDraft> clauses;       // in order
  std::vector<std::uint32_t> sentence_of; // token → sentence or no_token

  /// Temporal expressions whose first token lies in the range, in order.
  [[nodiscard]] std::span<const Timex> timexes_in(TokenRange tokens) const;
  [[nodiscard]] const Sentence& sentence(const ClauseDraft& clause) const { return text.sentences[clause.sentence]; }
  /// The sentence of a token that has one.
  [[nodiscard]] const Sentence& sentence_at(std::uint32_t token) const { return text.sentences[sentence_of[token]]; }
  [[nodiscard]] Zone zone(const ClauseDraft& clause) const { return sentence(clause).zone; }
  /// The clause that holds a token, or nullptr (dateline and other zones have none).
  [[nodiscard]] const ClauseDraft* clause_at(std::uint32_t token) const {
    return token < clause_of.size() && clause_of[token] != no_token ? &clauses[clause_of[token]] : nullptr;
  }
  /// The clause of a token if it is told as so: asserted and not denied; else nullptr.
  [[nodiscard]] const ClauseDraft* told_at(std::uint32_t token) const {
    const ClauseDraft* clause = clause_at(token);
    return clause != nullptr && clause->modality == Modality::asserted && !clause->denied ? clause : nullptr;
  }
  /// As `match`. Most tokens begin nothing that is asked for: seen without a look into the lexicon, whose words lie far apart.
  [[nodiscard]] Match match_at(std::uint32_t token, ClassId cls) const {
    if (token >= may_begin.size() || (may_begin[token] & Lexicon::mask_of(cls)) == 0) return {};
    return match_phrase(words.language.lexicon, text.tokens, token, cls);
  }
  /// As `match_at`, for classes of phrases that shape a clause.
  [[nodiscard]] Match shape_at(std::uint32_t token, Shape shape, ClassId cls) const { return known[token].may_begin(shape) ? match_at(token, cls) : Match{}; }
  [[nodiscard]] bool is(std::uint32_t token, ClassId cls) const {
    return token < may_begin.size() && (may_begin[token] & Lexicon::mask_of(cls)) != 0 && words.language.lexicon.has(text.tokens[token].word, cls);
  }
  /// 2: surely a verb (me-, di-; an English verb with a frame); 1: a bare word that may be one ("tewas", "was"); 0: none.
  [[nodiscard]] int predicate_strength(std::uint32_t token) const;
  /// False: no word of the article begins a phrase of any of the classes, so that nobody need look for one.
  template <class... Classes>
  [[nodiscard]] bool may_tell(Classes... classes) const { return (begun.has(classes) || ...); }
  /// The first phrase of a class that begins in the range.
  [[nodiscard]] Match find(TokenRange tokens, ClassId cls) const;
  [[nodiscard]] bool has(TokenRange tokens, ClassId cls) const { return static_cast<bool>(find(tokens, cls)); }
  /// Whether a sentence holds a phrase of a class: looked for once, however many numbers of the sentence ask.
  [[nodiscard]] bool sentence_has(std::uint32_t sentence, ClassId cls) const;
  /// The first token that begins at this byte or after it; the number of tokens if none does.
  [[nodiscard]] std::uint32_t token_from(std::uint32_t byte) const;
  [[nodiscard]] std::string_view word(std::uint32_t token) const { return text_of(article, text.tokens[token]); }
  [[nodiscard]] std::string lower_text(TextRange range) const {
    return lower_case(std::string_view(article.text).substr(range.begin, range.end - range.begin));
  }
  [[nodiscard]] std::string lower_text(TokenRange tokens) const { return lower_text(range_of(text, tokens)); }
  [[nodiscard]] Span span(TextRange range) const { return {id, range.begin, range.end}; }
  [[nodiscard]] Span span(TokenRange tokens) const { return span(range_of(text, tokens)); }

  std::vector<std::uint32_t> clause_of;  // token → clause or no_token
  std::vector<std::uint64_t> may_begin;  // token → Lexicon::classes_of what may begin there

  enum class Asked : std::uint8_t { never, without, with };
  mutable HashTable<Asked> asked = HashTable<Asked>();  // sentence and class → what `sentence_has` found
};

Scene make_scene(const Article& article, ArticleId id);

}  // namespace selaras
