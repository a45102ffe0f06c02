#include "facts/claims/earlier.hpp"

#include "facts/claims/draft.hpp"

namespace selaras {
namespace {

struct EarlierWords {
  explicit EarlierWords(const Language& language)
      : earlier(language.lexicon.class_id("earlier_event")), match(language.lexicon.class_id("earlier_match")), foretold(language.lexicon.class_id("foretold")) {}
  ClassId earlier, match, foretold;
};

}  // namespace

bool says_earlier(const Scene& scene, std::uint32_t sentence) {
  return scene.sentence_has(sentence, scene.words.language.table<EarlierWords>().earlier);
}

bool tells_older_day(const Scene& scene, TokenRange tokens, std::int64_t days) {
  if (!scene.article.published) return false;
  std::size_t tried = 0;
  for (const Timex& timex : scene.timexes_in(tokens)) {
    if (++tried > most_timexes) return true;
    if (timex.type == TimexType::date && !timex.days.strict.empty() && timex.days.strict.hull().hi + days < scene.article.published->day) return true;
  }
  return false;
}

bool tells_of_earlier(const Scene& scene, std::uint32_t sentence) {
  return says_earlier(scene, sentence) || tells_older_day(scene, scene.text.sentences[sentence].tokens, these_days);
}

bool tells_of_another_match(const Scene& scene, std::uint32_t sentence) {
  const EarlierWords& words = scene.words.language.table<EarlierWords>();
  return scene.sentence_has(sentence, words.match) || scene.sentence_has(sentence, words.foretold);
}

}  // namespace selaras
