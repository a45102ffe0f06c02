#include "facts/claims/known_words.hpp"

#include "facts/claims/statements.hpp"

namespace selaras {
namespace {

std::uint64_t sound_of(std::string_view lower) {
  constexpr std::size_t shortest = 7, fewest = 4;  // short words would meet by chance
  if (lower.size() < shortest) return 0;
  std::uint64_t hash = Lexicon::step(Lexicon::seed, '~');
  std::size_t consonants = 0;
  char last = 0;
  for (std::size_t k = 0; k < lower.size(); ++k) {
    const char c = lower[k];
    if (k > 0 && (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == last)) continue;
    hash = Lexicon::step(hash, static_cast<unsigned char>(c));
    ++consonants;
    last = c;
  }
  return consonants >= fewest ? hash : 0;
}

std::uint64_t marks_of(WordId word, const KnownWord& known, const ClaimWords& words) {
  const Lexicon& lexicon = words.language.lexicon;
  std::uint64_t marks = 0;
  if (word != 0) {
    for (const MarkClass& marked : words.marks) {
      if (lexicon.has(word, marked.cls)) marks |= std::uint64_t{1} << marked.mark;
    }
  }
  if ((marks & bit(WordMark::amount)) != 0 || words.lights.contains(known.meaning)) marks |= bit(WordMark::light);
  if (known.frame != nullptr && known.frame->name == "born") marks |= bit(WordMark::birth);
  const std::uint64_t harmless = bit(WordMark::light) | bit(WordMark::silent);
  const bool verb = known.form == VerbForm::active || known.form == VerbForm::passive;
  if ((marks & ~harmless) == 0 && verb && words.affixes_make_verbs && !lexicon.has(word, words.not_verb))
    marks |= bit(WordMark::deed);
  return marks;
}

KnownWord learn(WordId word, std::string_view text, const ClaimWords& words) {
  const std::string lower = lower_case(text);
  const std::uint64_t key = stem_key(lower, words.language);
  KnownWord known;
  known.stem = words.is_stop(key) ? 0 : words.meaning(key);
  known.own = key;
  known.meaning = words.wide_meaning(key);
  known.sound = sound_of(lower);
  known.form = verb_form(lower);
  known.frame = words.frame(known.stem);
  known.marks = marks_of(word, known, words);
  const bool affixed = key != Lexicon::hash_of(lower) && !words.is_stop(key) && words.affixes_make_verbs;
  if (affixed && (word == 0 || !words.language.lexicon.has(word, words.not_verb))) {
    if (known.form == VerbForm::active) known.marks |= bit(WordMark::active);
    if (known.form == VerbForm::passive) known.marks |= bit(WordMark::passive);
  }
  for (const ClassId cls : {words.not_negation, words.never, words.negation, words.conditional, words.planned,
                            words.possible, words.relay_phrase, words.voice_phrase}) {
    known.shapes = known.shapes || (word != 0 && words.language.lexicon.may_begin(word, cls));
  }
  return known;
}

}  // namespace

void KnownWords::begin(const ClaimWords& words) {
  words_ = &words;
  listed_.assign(words.language.lexicon.size() + 1, KnownWord{});
  is_listed_.assign(listed_.size(), false);
  others_.clear();
}

const KnownWord& KnownWords::of(const Token& token, std::string_view text, const ClaimWords& words) {
  constexpr std::size_t most = 1u << 16;
  if (words_ != &words) begin(words);
  if (token.word != 0) {
    KnownWord& known = listed_[token.word];
    if (!is_listed_[token.word]) {
      known = learn(token.word, text, words);
      is_listed_[token.word] = true;
    }
    return known;
  }
  if (others_.size() > most) others_.clear();
  const auto [at, added] = others_.try_emplace(Lexicon::hash_of(text));
  if (added) at->second = learn(0, text, words);
  return at->second;
}

}  // namespace selaras
