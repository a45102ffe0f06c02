#include "facts/claims/words.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "facts/claims/statements.hpp"
#include "facts/claims/stems.hpp"

namespace selaras {
namespace {

/// The key of an entry's only word; phrases of several words are matched as phrases elsewhere.
std::uint64_t key_of(const Entry& entry, const Language& language) {
  return stem_key(language.lexicon.word(entry.words.front()), language);
}

/// Words whose affixes, taken off, would make another word of them.
struct OwnStems {
  explicit OwnStems(const Language& language) {
    for (const Entry* entry : language.lexicon.all(language.lexicon.class_id("own_stem"))) {
      if (entry->words.size() == 1) of.emplace(entry->words.front(), Lexicon::hash_of(entry->value));
    }
  }
  std::unordered_map<WordId, std::uint64_t> of;
};

Frame parse_frame(std::string_view value) {
  Frame frame;
  while (!value.empty()) {
    const auto space = std::min(value.find(' '), value.size());
    const std::string_view word = value.substr(0, space);
    value.remove_prefix(std::min(space + 1, value.size()));
    if (word == "once") frame.once = true;
    else if (word == "speech") frame.speech = true;
    else if (word == "asks") frame.asks = true;
    else if (word == "answers") frame.answers = true;
    else if (frame.name.empty()) frame.name = std::string(word);
  }
  return frame;
}

/// The bits of the sorts that a value lists; a new sort takes the next bit.
std::uint32_t sorts_of(std::string_view value, std::map<std::string, std::uint32_t, std::less<>>& bits) {
  constexpr std::size_t most = 32;
  std::uint32_t all = 0;
  while (!value.empty()) {
    const std::size_t space = std::min(value.find(' '), value.size());
    auto known = bits.find(value.substr(0, space));
    if (known == bits.end() && bits.size() < most) known = bits.emplace(value.substr(0, space), std::uint32_t{1} << bits.size()).first;
    if (known != bits.end()) all |= known->second;
    value.remove_prefix(std::min(space + 1, value.size()));
  }
  return all;
}

}  // namespace

std::uint64_t stem_key(std::string_view lower, const Language& language) {
  const auto& own = language.table<OwnStems>().of;
  if (const auto known = own.find(language.lexicon.find(lower)); known != own.end()) return known->second;
  return Lexicon::hash_of(stem(lower, language.code));
}

ClaimWords::ClaimWords(const Language& of) : language(of) {
  const Lexicon& lexicon = language.lexicon;
  std::map<std::string, std::size_t> members;
  const auto meaning_of = [&](const Entry& entry) { return wide_meaning(key_of(entry, language)); };
  const auto cls = [&](std::string_view name) { return lexicon.class_id(name); };
  negation = cls("negation");
  not_negation = cls("not_negation");
  never = cls("never");
  breaker = cls("clause_break");
  coordinator = cls("coordinator");
  possessive = cls("possessive");
  stative = cls("stative_verb");
  planned = cls("planned");
  possible = cls("possible");
  conditional = cls("conditional");
  light_receive = cls("light_receive");
  light_give = cls("light_give");
  from_whom = cls("from_whom");
  relay_phrase = cls("relay_phrase");
  voice_phrase = cls("voice_phrase");
  not_verb = cls("not_verb");
  past = cls("past");
  demonstrative = cls("demonstrative");
  anniversary = cls("anniversary");
  later = cls("later");
  earlier = cls("earlier");
  after = cls("after");
  closed_list = cls("closed_list");
  open_list = cls("open_list");
  conjunction = cls("conjunction");
  person_noun = cls("person_noun");
  state = cls("state");
  consists = cls("consists");
  subset = cls("subset");
  total = cls("total");
  until = cls("until");
  rest_of = cls("rest_of");
  out_of = cls("out_of");
  one = cls("one");
  stands_for = cls("stands_for");
  pointing = cls("pointing");
  preposition = cls("preposition");
  victim_noun = cls("victim_noun");
  medium = cls("medium");
  happens = cls("happens");
  aux = cls("auxiliary");
  be = cls("passive_auxiliary");
  by = cls("by");
  determiner = cls("determiner");
  locative = cls("locative");
  reaching = cls("reaching");
  according = cls("according");
  pronoun = cls("pronoun");
  share = cls("share");
  daily = cls("daily_report");
  purpose = cls("purpose");
  inside = cls("inside");
  stand_in = cls("stand_in");
  rank_noun = cls("rank_noun");
  area_noun = cls("area_noun");
  only_joined = cls("only_joined");
  says_no_phrase = cls("says_no_phrase");
  surnames_alone = cls("surname_alone") != 0;
  numbers_lead = cls("number_leads") != 0;
  affixes_make_verbs = cls("affix_verb") != 0;
  denials_narrow = cls("denial_narrows") != 0;
  counts_bind = cls("number_binds") != 0;
  const struct {
    const char* name;
    WordMark mark;
  } marked[] = {{"says_no", WordMark::negator}, {"says_without", WordMark::light_negator}, {"only", WordMark::only}, {"all", WordMark::all},
                {"time_shift", WordMark::shift}, {"relative", WordMark::relative}, {"exists", WordMark::exists}, {"conditional", WordMark::condition},
                {"planned", WordMark::planned}, {"comparing", WordMark::compare}, {"light_word", WordMark::light},
                {"negator_bridge", WordMark::bridge}, {"except", WordMark::except}, {"at_time", WordMark::at_time},
                {"hardly", WordMark::hardly}, {"also", WordMark::also}, {"once", WordMark::once}, {"versus", WordMark::versus}, {"but", WordMark::but},
                {"no_pole", WordMark::no_pole}, {"copula", WordMark::deed}, {"that", WordMark::that}, {"not_yet", WordMark::not_yet}, {"some", WordMark::some},
                {"amount", WordMark::amount}, {"lasting", WordMark::state}, {"pronoun", WordMark::stands_for}, {"clause_break", WordMark::breaks},
                {"conjunction", WordMark::breaks}, {"function", WordMark::silent}, {"stop", WordMark::silent}, {"clause_break", WordMark::silent},
                {"preposition", WordMark::silent}, {"one_filler", WordMark::one_filler}, {"filler_link", WordMark::by},
                {"joins", WordMark::joins}, {"adverb", WordMark::adverb}, {"one_way", WordMark::one_way}, {"seated", WordMark::seated}, {"occurs_light", WordMark::occurs},
                {"done", WordMark::done}, {"still", WordMark::still}, {"only_then", WordMark::only_then}, {"wanted", WordMark::wanted}, {"against", WordMark::against}, {"recurs", WordMark::recurs}, {"during", WordMark::during}, {"since", WordMark::since},
                {"from_where", WordMark::from}, {"to_where", WordMark::to}, {"is_a", WordMark::is_a}, {"begins_at", WordMark::begins}, {"ends_at", WordMark::ends}, {"superlative", WordMark::superlative}, {"but_for", WordMark::but_for}};
  for (const auto& [name, mark] : marked) {
    if (cls(name) != 0) marks.push_back({cls(name), static_cast<unsigned>(mark)});
  }
  for (const Entry* entry : lexicon.all(cls("frame"))) {
    if (entry->words.size() == 1) frames.try_emplace(key_of(*entry, language), parse_frame(entry->value));
  }
  for (const Entry* entry : lexicon.all(cls("synonym"))) {
    if (entry->words.size() == 1) synonyms.try_emplace(key_of(*entry, language), stem(entry->value, language.code));
  }
  for (const Entry* entry : lexicon.all(cls("alike"))) {
    if (entry->words.size() == 1) alikes.try_emplace(meaning(key_of(*entry, language)), Lexicon::hash_of(stem(entry->value, language.code)));
  }
  for (const char* name : {"function", "stop"}) {
    for (const Entry* entry : lexicon.all(cls(name))) {
      if (entry->words.size() == 1) stops.insert(key_of(*entry, language));
    }
  }
  for (const Entry* entry : lexicon.all(cls("light_word"))) {
    if (entry->words.size() == 1) lights.insert(meaning_of(*entry));
  }
  for (const Entry* entry : lexicon.all(cls("opposite"))) {
    if (entry->words.size() != 1) continue;
    const std::size_t space = entry->value.rfind(' ');
    const NounSide side{entry->value.substr(0, space), entry->value.ends_with('+') ? std::size_t{1} : std::size_t{2}};
    const std::uint64_t stem = key_of(*entry, language);
    const auto [first, last] = opposites.equal_range(stem);
    if (std::none_of(first, last, [&](const auto& known) { return known.second.name == side.name; })) opposites.emplace(stem, side);
  }
  std::map<std::string, std::uint32_t, std::less<>> bits;
  for (const Entry* entry : lexicon.all(cls("sort"))) {
    if (entry->words.size() == 1) sorts[entry->words.front()] |= sorts_of(entry->value, bits);
  }
  for (const Entry* entry : lexicon.all(cls("exclusive"))) {
    if (entry->words.size() != 1) continue;
    const std::size_t space = entry->value.rfind(' ');
    kinds.try_emplace(key_of(*entry, language), NounSide{entry->value.substr(0, space), members.try_emplace(entry->value, members.size() + 1).first->second});
  }
}

std::uint64_t ClaimWords::meaning(std::uint64_t stem) const {
  const auto group = synonyms.find(stem);
  return group == synonyms.end() ? stem : Lexicon::hash_of(group->second);
}

std::uint64_t ClaimWords::wide_meaning(std::uint64_t stem) const {
  const auto group = alikes.find(meaning(stem));
  return group == alikes.end() ? meaning(stem) : group->second;
}

const Frame* ClaimWords::frame(std::uint64_t stem) const {
  const auto at = frames.find(stem);
  return at == frames.end() ? nullptr : &at->second;
}

const ClaimWords& claim_words(const Language& language) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<ClaimWords>> made;
  const std::lock_guard lock(guard);
  auto& words = made[language.code];
  if (!words) words = std::make_unique<ClaimWords>(language);
  return *words;
}

}  // namespace selaras
