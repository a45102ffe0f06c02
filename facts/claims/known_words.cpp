#include "facts/claims/known_words.hpp"

#include <iterator>

#include "facts/claims/begun.hpp"
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

/// "pengikut", "pengguna": whoever does it says more than that it is done.
bool is_doer(std::string_view lower) {
  constexpr std::size_t shortest = 6;
  return lower.size() >= shortest && lower.starts_with("pe") && !lower.ends_with("an");
}

std::uint64_t marks_of(WordId word, std::string_view lower, const KnownWord& known, const ClaimWords& words) {
  const Lexicon& lexicon = words.language.lexicon;
  std::uint64_t marks = 0;
  if (word != 0) {
    for (const MarkClass& marked : words.marks) {
      if (lexicon.has(word, marked.cls)) marks |= std::uint64_t{1} << marked.mark;
    }
  }
  const bool doer = words.affixes_make_verbs && is_doer(lower);
  if ((marks & bit(WordMark::amount)) != 0 || (!doer && words.lights.contains(known.meaning))) marks |= bit(WordMark::light);
  if (known.frame != nullptr && known.frame->name == "born") marks |= bit(WordMark::birth);
  if (known.frame != nullptr && known.frame->name == "die") marks |= bit(WordMark::death);
  const std::uint64_t harmless = bit(WordMark::light) | bit(WordMark::silent);
  if (!words.affixes_make_verbs && lower.size() > 4 && (lower.ends_with("ed") || lower.ends_with("ing"))) marks |= bit(WordMark::participle);
  const bool verb = known.form == VerbForm::active || known.form == VerbForm::passive;
  if ((marks & ~harmless) == 0 && verb && words.affixes_make_verbs && !lexicon.has(word, words.not_verb))
    marks |= bit(WordMark::deed);
  return marks;
}

std::uint8_t strength_of(WordId word, const KnownWord& known, const ClaimWords& words) {
  const auto is = [&](ClassId cls) { return words.language.lexicon.has(word, cls); };
  if (is(words.not_verb) || is(words.relay_phrase)) return 0;
  if (is(words.happens)) return 1;
  if (words.be != 0) return known.frame != nullptr ? 2 : is(words.aux) ? 1 : 0;
  if (known.form == VerbForm::active || known.form == VerbForm::passive) return 2;
  return known.frame != nullptr && known.form != VerbForm::nominal ? 1 : 0;
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
  known.founds = ClaimWords::founds(known.frame);
  known.marks = marks_of(word, lower, known, words);
  const bool affixed = key != Lexicon::hash_of(lower) && !words.is_stop(key) && words.affixes_make_verbs;
  if (affixed && (word == 0 || !words.language.lexicon.has(word, words.not_verb))) {
    if (known.form == VerbForm::active) known.marks |= bit(WordMark::active);
    if (known.form == VerbForm::passive) known.marks |= bit(WordMark::passive);
  }
  if (const auto sorts = words.sorts.find(word); word != 0 && sorts != words.sorts.end()) known.sorts = sorts->second;
  known.begins = words.language.table<BegunByWords>().of(word);
  const auto kind = words.kinds.find(key);
  known.unit = kind != words.kinds.end() && kind->second.name == "unit";
  known.strength = strength_of(word, known, words);
  known.breaks = words.language.lexicon.has(word, words.breaker);
  known.coordinates = words.language.lexicon.has(word, words.coordinator);
  const ClassId shapes[] = {words.not_negation, words.never,    words.negation,     words.conditional,
                            words.planned,      words.possible, words.relay_phrase, words.voice_phrase};  // as in Shape
  for (std::size_t shape = 0; shape < std::size(shapes); ++shape) {
    known.shapes = static_cast<std::uint8_t>(known.shapes | words.language.lexicon.begins(word, shapes[shape]) << shape);
  }
  return known;
}

}  // namespace

void KnownWords::enter(const ClaimWords& words) {
  constexpr std::size_t most = 1u << 17;
  if (words_ == &words && known_.size() <= most) return;
  words_ = &words;
  known_.assign(1, Row{});
  met_.assign(1, Met{});
  listed_.assign(words.language.lexicon.size() + 1, 0);
  others_ = HashTable<std::uint32_t>();
}

/// In passes of their own, each of which has the memory fetched that the next one asks for.
void KnownWords::find(const Article& article, std::span<const Token> tokens) {
  keys_.assign(tokens.size(), 0);
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    if (tokens[t].kind != TokenKind::word) continue;
    if (tokens[t].word != 0) {
      __builtin_prefetch(&listed_[tokens[t].word]);
      continue;
    }
    keys_[t] = text_hash(text_of(article, tokens[t]));
    others_.fetch(keys_[t]);
  }
  found_.assign(tokens.size(), 0);
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    const Token& token = tokens[t];
    if (token.kind != TokenKind::word) continue;
    std::uint32_t& place = token.word != 0 ? listed_[token.word] : others_[keys_[t]];
    if (place == 0) {
      place = static_cast<std::uint32_t>(known_.size());
      known_.push_back({learn(token.word, text_of(article, token), *words_)});
      met_.emplace_back();
    }
    found_[t] = place;
    __builtin_prefetch(&known_[place]);
    __builtin_prefetch(&met_[place]);
  }
}

Distinct<KnownWord> KnownWords::of(const Article& article, std::span<const Token> tokens, const ClaimWords& words) {
  enter(words);
  find(article, tokens);
  ++article_;
  Distinct<KnownWord> all;
  all.reserve(tokens.size(), tokens.size() / 2);
  const std::uint32_t none = all.keep(KnownWord{});
  for (const std::uint32_t place : found_) {
    if (place == 0) {
      all.put(none);
      continue;
    }
    Met& met = met_[place];
    if (met.article != article_) {
      met.article = article_;
      met.kept = all.keep(known_[place].known);
    }
    all.put(met.kept);
  }
  return all;
}

}  // namespace selaras
