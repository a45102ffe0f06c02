// Which of several sittings of one matter it is: the second hearing, the third questioning.
#include <algorithm>
#include <string>
#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"
#include "facts/claims/name_lists.hpp"

namespace selaras {
namespace {

struct SittingWords {
  explicit SittingWords(const Language& language) {
    const auto cls = [&](std::string_view name) { return language.lexicon.class_id(name); };
    noun = cls("sitting");
    nth = cls("sitting_nth");
  }
  ClassId noun, nth;
};

class SittingReader {
 public:
  explicit SittingReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words.language.table<SittingWords>()) {}

  void run() {
    if (!scene_.may_tell(words_.noun)) return;
    for (std::uint32_t s = 0; s < scene_.text.sentences.size(); ++s) {
      const Sentence& sentence = scene_.text.sentences[s];
      if (sentence.zone != Zone::lead && sentence.zone != Zone::body) continue;
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
        const Match noun = scene_.match_at(t, words_.noun);
        if (noun && read(noun, t, s)) break;  // one a sentence
      }
    }
  }

 private:
  /// True if the words tell which sitting it is, whether or not its day and people are known.
  bool read(const Match& noun, std::uint32_t at, std::uint32_t s) {
    const ClauseDraft* clause = scene_.told_at(at);
    if (clause == nullptr || says_earlier(scene_, s)) return false;
    const TokenRange sentence = scene_.text.sentences[s].tokens;
    const std::uint32_t behind = at + noun.length;
    const Nth nth = scene_.words.numbers_lead ? nth_ending(at, sentence.first) : nth_beginning(behind, sentence.last);
    if (nth.words.empty()) return false;
    const Timex* day = day_in(sentence);
    const bool before = day == nullptr && s > 0;
    if (before) day = day_in(scene_.text.sentences[s - 1].tokens);
    const std::string people = people_in({before ? scene_.text.sentences[s - 1].tokens.first : sentence.first, sentence.last});
    if (day == nullptr || people.empty()) return true;
    const TextRange words = range_of(scene_.text, {std::min(at, nth.words.first), std::max(behind, nth.words.last)});
    const MentionId mention = draft_.mention(Sort::event, words, no_token);  // compared by who is in it and its day
    draft_.text(mention, Attribute::kind, "sitting");
    draft_.flag(mention, Attribute::multiple);  // rules of their own compare them
    draft_.text(mention, Attribute::topic, noun.entry->value);
    draft_.text(mention, Attribute::series, people);
    draft_.number(mention, Attribute::day_static, day->days.strict.hull().lo);
    if (before) draft_.flag(mention, Attribute::vague);
    narrate(draft_.claim(mention, Attribute::nth, nth.value, words, at));
    return true;
  }

  struct Nth {
    Readings value;
    TokenRange words;
  };

  /// "sidang kedua", "sidang perdana", "sidang lanjutan".
  [[nodiscard]] Nth nth_beginning(std::uint32_t at, std::uint32_t end) const {
    if (at >= end) return {};
    if (const Match word = scene_.match_at(at, words_.nth)) return {of_word(word), {at, at + word.length}};
    return ordinal(at);
  }
  /// "second hearing"
  [[nodiscard]] Nth nth_ending(std::uint32_t at, std::uint32_t begin) const {
    if (at == begin) return {};
    if (const Match word = scene_.match_at(at - 1, words_.nth); word && word.length == 1) return {of_word(word), {at - 1, at}};
    return ordinal(at - 1);
  }
  [[nodiscard]] Nth ordinal(std::uint32_t at) const {
    if (scene_.quantity_of[at] == no_token) return {};
    const Quantity& quantity = scene_.values.quantities[scene_.quantity_of[at]];
    if (quantity.kind != QuantityKind::ordinal || !quantity.value.strict.is_exact()) return {};
    return {quantity.value, number_words(quantity)};
  }
  /// A later one is the second or any after it.
  [[nodiscard]] static Readings of_word(const Match& word) {
    constexpr std::int64_t many = 1000;
    return word.entry->has_number ? Readings::exactly(word.entry->number) : Readings::between(2, many);
  }

  [[nodiscard]] const Timex* day_in(TokenRange tokens) const {
    for (const Timex& timex : scene_.timexes_in(tokens)) {
      if (names_day(timex)) return &timex;
    }
    return nullptr;
  }

  [[nodiscard]] std::string people_in(TokenRange tokens) const {
    constexpr std::size_t most = 8;
    std::vector<std::string_view> people;
    for (std::uint32_t t = tokens.first; t < tokens.last && people.size() < most; ++t) {
      const std::uint32_t name = scene_.name_of[t];
      if (name != no_token && scene_.values.names[name].tokens.first == t && scene_.values.names[name].type == NameType::person) people.emplace_back(scene_.name_keys[name]);
    }
    return join_names(std::move(people));
  }

  Draft& draft_;
  const Scene& scene_;
  const SittingWords& words_;
};

}  // namespace

void draft_sittings(Draft& draft) { SittingReader(draft).run(); }

}  // namespace selaras
