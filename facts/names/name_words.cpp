// Fills the tables of NameWords from a language's lexicon.
#include "facts/names/name_words.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "facts/text/code_points.hpp"

namespace selaras {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(NameClass::count)> class_names = {
    "given", "given_weak", "surname", "name_particle", "title", "role", "role_more", "rank", "rank_word", "degree",
    "org_head", "org_tail", "org", "org_acronym", "acronym_other", "institution",
    "place", "place_acronym", "area", "place_short", "capital", "demonym", "place_head", "place_tail", "metonym",
    "ordinary", "field", "calendar", "function", "name_joiner", "place_preposition",
    "known_person", "event", "org_any_case", "domain", "numbered_head", "name_joiner_any", "number_scale", "ordinary_suffix", "thing_head", "thing_tail", "common_noun", "file_suffix", "role_of", "department", "street_tail", "soft_head", "site_tail", "name_colour", "place_direction", "abbreviated_head", "headline_verb", "affiliated", "channel", "rubric", "abbreviated_tail", "club_word"};

constexpr std::int8_t none = -1;

// Affixes are small letters of ASCII.
char small(char c) {
  const unsigned char letter = lower_letters[static_cast<unsigned char>(c)];
  return letter != 0 ? static_cast<char>(letter) : c;
}
bool is_same(const char* word, std::string_view affix) {
  return std::equal(affix.begin(), affix.end(), word, [](char a, char b) { return static_cast<unsigned char>(a) == lower_letters[static_cast<unsigned char>(b)]; });
}
/// The word has at least as many letters as the affix.
bool begins_with(std::string_view word, std::string_view affix) { return is_same(word.data(), affix); }
bool ends_with(std::string_view word, std::string_view affix) { return is_same(word.data() + word.size() - affix.size(), affix); }

/// False: none of these bytes is a capital of ASCII. Eight bytes at a time: capitals are letters (0x40) without the bit of small ones (0x20).
bool may_hold_capital(std::string_view bytes) {
  constexpr std::uint64_t letters = 0x4040404040404040ull, small = 0x2020202020202020ull;
  std::uint64_t part = 0, found = 0;
  std::size_t at = 0;
  for (; at + sizeof part <= bytes.size(); at += sizeof part) {
    std::memcpy(&part, bytes.data() + at, sizeof part);
    found |= part & letters & ((~part & small) << 1);
  }
  part = small;
  std::memcpy(&part, bytes.data() + at, bytes.size() - at);
  return (found | (part & letters & ((~part & small) << 1))) != 0;
}

Cue parse_cue(std::string_view value) {
  Cue cue;
  const char* at = value.data();
  const char* const end = at + value.size();
  for (std::int8_t& weight : cue.weight) {
    while (at < end && *at == ' ') ++at;
    int number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc{}) break;
    weight = static_cast<std::int8_t>(std::clamp(number, -100, 100));
    at = next;
  }
  return cue;
}

}  // namespace

NameWords::NameWords(const Language& language) : language_(language) {
  const Lexicon& lexicon = language.lexicon;
  for (std::size_t k = 0; k < class_names.size(); ++k) {
    ids_[k] = lexicon.class_id(class_names[k]);
    if (ids_[k] == 0) continue;
    if (ids_[k] >= class_index_.size()) class_index_.resize(ids_[k] + 1u, none);
    class_index_[ids_[k]] = static_cast<std::int8_t>(k);
  }
  has_possessives_ = lexicon.class_id("possessive") != 0;
  const std::size_t words = lexicon.size() + 1;
  known_.resize(words);
  const ClassId before = lexicon.class_id("cue_before"), after = lexicon.class_id("cue_after");
  const ClassId prefix = lexicon.class_id("ordinary_prefix"), suffix = lexicon.class_id("ordinary_suffix");
  const ClassId ending = lexicon.class_id("surname_ending"), place_ending = lexicon.class_id("place_ending");
  const ClassId noun_prefix = lexicon.class_id("noun_prefix"), noun_suffix = lexicon.class_id("noun_suffix"), noun_ending = lexicon.class_id("noun_ending");
  for (const Entry* entry : lexicon.all(lexicon.class_id("glued_word"))) {
    const std::string_view word = lexicon.word(entry->words[0]);
    if (entry->value == "verb") take_affix(glued_verbs_, word.front(), word);
    else if (entry->value == "own") take_affix(glued_own_, word.back(), word);
    else take_affix(entry->value.empty() ? glued_ : glued_ends_, word.back(), word);
    has_glued_ = true;
  }
  for (WordId word = 1; word < words; ++word) {
    for (const Entry& entry : lexicon.entries(word)) {
      note(word, entry);
      if (entry.words.size() != 1 || entry.cls == 0) continue;
      if (entry.cls == before) known_[word].before = parse_cue(entry.value);
      if (entry.cls == after) known_[word].after = parse_cue(entry.value);
      if (entry.cls == prefix) take_affix(prefixes_, lexicon.word(word).front(), lexicon.word(word));
      if (entry.cls == suffix) take_affix(suffixes_, lexicon.word(word).back(), lexicon.word(word));
      if (entry.cls == ending) take_affix(endings_, lexicon.word(word).back(), lexicon.word(word));
      if (entry.cls == place_ending) take_affix(place_endings_, lexicon.word(word).back(), lexicon.word(word));
      if (entry.cls == noun_prefix) take_affix(noun_prefixes_, lexicon.word(word).front(), lexicon.word(word));
      if (entry.cls == noun_ending) take_affix(noun_endings_, lexicon.word(word).back(), lexicon.word(word));
      if (entry.cls == noun_suffix) take_affix(noun_suffixes_, lexicon.word(word).back(), lexicon.word(word));
    }
  }
}

void NameWords::note(WordId word, const Entry& entry) {
  if (entry.cls >= class_index_.size() || class_index_[entry.cls] == none) return;
  std::uint64_t flag = std::uint64_t{1} << static_cast<std::uint32_t>(class_index_[entry.cls]);
  if (flag == bit(NameClass::headline_verb)) flag |= bit(NameClass::ordinary);
  known_[word].begins |= flag;
  if (entry.words.size() == 1) known_[word].alone |= flag;
}

bool NameWords::has_everyday_affix(std::string_view word) const {
  constexpr std::size_t least_rest = 4;  // letters beside the affix: "dina" is no "di-na"
  const auto fits = [&](std::string_view affix) { return word.size() >= affix.size() + least_rest; };
  if (word.empty()) return false;
  const auto& prefixes = affixes(prefixes_, small(word.front()));
  const auto& suffixes = affixes(suffixes_, small(word.back()));
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view p) { return fits(p) && begins_with(word, p); }) ||
         std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view s) { return fits(s) && ends_with(word, s); });
}

std::uint32_t NameWords::glued_part(std::string_view written) const {
  constexpr std::size_t least_name = 4, least_unknown = 5;
  constexpr std::uint64_t names = bit(NameClass::given) | bit(NameClass::surname) | bit(NameClass::place) | bit(NameClass::capital) | bit(NameClass::org) | bit(NameClass::org_tail);
  if (written.size() < least_name + 3) return 0;
  const auto left = [&](const std::string& word) { return written.ends_with(word) && written.size() >= word.size() + least_name ? written.substr(0, written.size() - word.size()) : std::string_view{}; };
  const auto known = [&](std::string_view name) { return (known_[language_.lexicon.find(lower_case(name))].alone & names) != 0; };
  for (const std::string& word : affixes(glued_ends_, written.back())) {
    if (const std::string_view name = left(word); name.size() >= least_unknown || (!name.empty() && known(name))) return static_cast<std::uint32_t>(name.size());
  }
  constexpr std::uint64_t no_persons = bit(NameClass::place) | bit(NameClass::capital) | bit(NameClass::org_head) | bit(NameClass::org) | bit(NameClass::org_tail);
  for (const std::string& word : affixes(glued_own_, written.back())) {
    const std::string_view name = left(word);
    const std::uint64_t bits = name.size() < least_unknown ? 0 : known_[language_.lexicon.find(lower_case(name))].alone;
    if ((bits & no_persons) != 0 && (bits & (bit(NameClass::given) | bit(NameClass::surname))) == 0) return static_cast<std::uint32_t>(name.size());  // "Bandungdan"
  }
  constexpr std::size_t least_verb = 8;
  for (std::size_t at = least_name; at + least_verb <= written.size(); ++at) {
    for (const std::string& begin : affixes(glued_verbs_, written[at])) {
      if (written.substr(at).starts_with(begin)) return static_cast<std::uint32_t>(at);
    }
  }
  if (const std::uint32_t name = known_before_everyday(written)) return name;
  for (const std::string& word : affixes(glued_, written.back())) {
    if (const std::string_view name = left(word); !name.empty() && known(name)) return static_cast<std::uint32_t>(name.size());
  }
  return 0;
}

std::size_t NameWords::inner_capital(std::string_view written) {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t at = 1; at < written.size(); ++at) {
    if (is_upper(written[at]) && written[at - 1] >= 'a' && written[at - 1] <= 'z') return at;
  }
  return 0;
}

std::uint32_t NameWords::known_before_everyday(std::string_view written) const {
  constexpr std::size_t least_name = 5, least_word = 4;
  constexpr std::uint64_t names = bit(NameClass::given) | bit(NameClass::surname) | bit(NameClass::place) | bit(NameClass::capital) | bit(NameClass::org) | bit(NameClass::org_tail);
  constexpr std::uint64_t other = names | bit(NameClass::given_weak) | bit(NameClass::place_tail) | bit(NameClass::site_tail) | bit(NameClass::street_tail) | bit(NameClass::field) | bit(NameClass::domain);
  if (!has_glued_ || written.size() < least_name + least_word) return 0;
  const std::string lower = lower_case(written);
  const std::string_view word = lower;
  for (std::size_t at = least_name; at + least_word <= word.size(); ++at) {
    const std::uint64_t rest = known_[language_.lexicon.find(word.substr(at))].alone;
    if ((rest & bit(NameClass::ordinary)) == 0 || (rest & other) != 0) continue;
    const std::uint64_t name = known_[language_.lexicon.find(word.substr(0, at))].alone & names;
    const bool person = (name & (bit(NameClass::given) | bit(NameClass::surname))) != 0;
    if (name != 0 && word.size() - at >= least_word + person && !(person && has_name_ending(word))) return static_cast<std::uint32_t>(at);  // "Pattynama" is whole
  }
  return 0;
}

bool NameWords::may_follow_own(std::string_view rest, bool goes_on) const {
  constexpr std::size_t least_word = 4, least_verb = 6;
  constexpr std::uint64_t names = bit(NameClass::given) | bit(NameClass::given_weak) | bit(NameClass::surname) | bit(NameClass::place) | bit(NameClass::place_tail);
  const auto& own = affixes(glued_own_, rest.back());
  if (std::find(own.begin(), own.end(), rest) != own.end()) return rest.size() > 2 || goes_on;  // "Aryadi" may be whole
  if (rest.size() < least_word) return false;
  const std::uint64_t known = known_[language_.lexicon.find(rest)].alone;
  if ((known & (bit(NameClass::ordinary) | bit(NameClass::function))) != 0) return (known & names) == 0;
  return rest.size() >= least_verb && has_everyday_affix(rest);
}

NameWords::Part NameWords::glued_at(const Token& token, std::string_view written, bool goes_on) const {
  std::uint32_t first = may_hold_capital(written.substr(1)) ? glued_behind(written, token.capital, goes_on) : 0;
  if (first != 0) first += glued_behind(written.substr(first), true, goes_on);  // "NegeriIranRatna"
  if (first == 0 && !token.capital) return {};
  std::uint32_t rest = glued_part(written.substr(first));
  if (first == 0 && rest == 0 && may_hold_capital(written.substr(1))) rest = glued_part(written.substr(0, inner_capital(written)));  // "MadriddiPiala"
  return {first, rest != 0 ? first + rest : first != 0 ? static_cast<std::uint32_t>(written.size()) : 0};
}

std::uint32_t NameWords::glued_behind(std::string_view written, bool capital, bool goes_on) const {
  constexpr std::size_t least = 3;
  constexpr std::uint64_t names = bit(NameClass::given) | bit(NameClass::surname) | bit(NameClass::place) | bit(NameClass::capital) | bit(NameClass::org) | bit(NameClass::org_acronym) | bit(NameClass::known_person);
  constexpr std::uint64_t places = bit(NameClass::place) | bit(NameClass::capital);
  constexpr std::uint64_t everyday_before = bit(NameClass::ordinary) | bit(NameClass::field) | bit(NameClass::role) | bit(NameClass::title) | bit(NameClass::function) | bit(NameClass::calendar);
  constexpr std::uint64_t calling = bit(NameClass::role) | bit(NameClass::title);
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  std::size_t letters = 0;
  while (letters < written.size() && is_upper(written[letters])) ++letters;
  if (letters >= least) {  // "RIRatna": all but the last are an acronym
    constexpr std::uint64_t acronyms = bit(NameClass::org_acronym) | bit(NameClass::place_acronym);
    const bool whole = letters + least > written.size() || (known_[language_.lexicon.find(lower_case(written.substr(0, letters - 1)))].alone & acronyms) == 0;
    return whole || !goes_on ? 0 : static_cast<std::uint32_t>(letters - 1);
  }
  std::size_t at = least;
  while (at + least <= written.size() && !(is_upper(written[at]) && written[at - 1] >= 'a' && written[at - 1] <= 'z')) ++at;
  if (at + least > written.size()) return 0;
  const WordId before = language_.lexicon.find(lower_case(written.substr(0, at)));
  if (before == 0) return 0;
  const std::string_view rest = written.substr(at);
  const bool known = (known_[language_.lexicon.find(lower_case(rest))].alone & names) != 0 || glued_part(rest) != 0;
  const auto speaks = [](const Cue& cue) { return std::any_of(cue.weight.begin(), cue.weight.end(), [](int weight) { return weight > 0; }); };
  constexpr std::uint64_t own = bit(NameClass::given) | bit(NameClass::surname) | bit(NameClass::org);
  const bool place_known = (known_[language_.lexicon.find(lower_case(rest))].alone & places) != 0;
  const std::uint64_t persons_or_places = known_[language_.lexicon.find(lower_case(rest))].alone & (bit(NameClass::given) | bit(NameClass::surname) | bit(NameClass::place) | bit(NameClass::capital) | bit(NameClass::org_head));
  const bool fits = capital ? ((known_[before].alone & places) != 0 && ((known && !place_known) || goes_on)) || ((known_[before].alone & own) != 0 && known && goes_on) || ((known_[before].alone & bit(NameClass::org)) != 0 && goes_on) || ((known_[before].alone & everyday_before) != 0 && known) || ((known_[before].alone & (calling | bit(NameClass::role_more))) != 0 && goes_on)
                            : ((known_[before].alone & bit(NameClass::ordinary)) != 0 && (known_[before].alone & (bit(NameClass::org) | bit(NameClass::org_any_case))) == 0 && persons_or_places != 0) || (known_[before].alone & (bit(NameClass::function) | bit(NameClass::preposition) | bit(NameClass::joiner))) != 0 || speaks(known_[before].before);
  return fits && std::none_of(rest.begin() + 1, rest.begin() + least, [&](char c) { return is_upper(c) && !known; }) ? static_cast<std::uint32_t>(at) : 0;
}

bool NameWords::has_inner_capital(std::string_view word) const {
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t k = 1; k < word.size(); ++k) {
    if (!is_upper(word[k]) || word[k - 1] < 'a' || word[k - 1] > 'z') continue;
    const WordId before = language_.lexicon.find(lower_case(word.substr(0, k)));
    return (known_[before].alone & bit(NameClass::name_particle)) == 0;
  }
  return false;
}

bool NameWords::has_glued_given(std::string_view word) const {
  constexpr std::size_t least = 4;  // letters
  const std::size_t at = has_possessives_ ? 0 : inner_capital(word);
  if (at == 0 || word.size() < at + least || (known_[language_.lexicon.find(lower_case(word.substr(0, at)))].alone & bit(NameClass::name_particle)) != 0) return false;
  return (known_[language_.lexicon.find(lower_case(word.substr(at)))].alone & bit(NameClass::given)) != 0;
}

bool NameWords::is_glued_pair(std::string_view word) const {
  constexpr std::uint64_t others = bit(NameClass::role) | bit(NameClass::title) | bit(NameClass::rank) | bit(NameClass::place) | bit(NameClass::given) | bit(NameClass::calendar);
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t k = 1; k < word.size(); ++k) {
    if (!is_upper(word[k]) || word[k - 1] < 'a' || word[k - 1] > 'z') continue;
    constexpr std::uint64_t everyday = bit(NameClass::ordinary) | bit(NameClass::field) | bit(NameClass::org_head);
    const WordId before = language_.lexicon.find(lower_case(word.substr(0, k))), behind = language_.lexicon.find(lower_case(word.substr(k)));
    if (k > 3 && behind == 0 && !has_possessives_ && (known_[before].alone & everyday) != 0 && (known_[before].alone & bit(NameClass::org)) == 0) return true;  // "RudalLembayung"
    return ((known_[before].alone | known_[behind].alone) & others) != 0;
  }
  return false;
}

bool NameWords::is_derived_noun(std::string_view word) const {
  constexpr std::size_t least_stem = 4;  // "Keenan", "Perlman" are names
  if (word.empty()) return false;
  const char last = small(word.back());
  for (const std::string& ending : affixes(noun_endings_, last)) {
    if (word.size() >= ending.size() + least_stem - 1 && ends_with(word, ending)) return true;
  }
  const auto& suffixes = affixes(noun_suffixes_, last);
  if (suffixes.empty()) return false;
  for (const std::string& prefix : affixes(noun_prefixes_, small(word.front()))) {
    if (word.size() < prefix.size() + least_stem || !begins_with(word, prefix)) continue;
    for (const std::string& suffix : suffixes) {
      if (word.size() >= prefix.size() + least_stem + suffix.size() && ends_with(word, suffix)) return true;
    }
  }
  return false;
}

bool NameWords::is_passive(std::string_view word) const {
  constexpr std::size_t least_stem = 4;
  if (word.size() < 2 || (known_[language_.lexicon.find(lower_case(word.substr(0, 2)))].alone & bit(NameClass::preposition)) == 0 || !has_everyday_affix(word)) return false;
  const std::string_view stem = word.substr(2);
  if (stem.size() < least_stem) return false;
  const auto& suffixes = affixes(suffixes_, small(word.back()));
  return (known_[language_.lexicon.find(lower_case(stem))].alone & bit(NameClass::ordinary)) != 0 ||
         std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view s) { return stem.size() >= s.size() + least_stem - 1 && ends_with(stem, s); });
}

bool NameWords::has_ending(const Affixes& all, std::string_view word) {
  if (word.empty()) return false;
  const auto& endings = affixes(all, small(word.back()));
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return word.size() >= e.size() + 2 && ends_with(word, e); });
}

const NameWords& name_words(const Language& language) { return language.table<NameWords>(); }

}  // namespace selaras
