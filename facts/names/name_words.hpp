// The words of one language that names are read with, as tables by word: what a token may be, and what its neighbours say.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/text/language.hpp"

namespace selaras {

/// The sections of the data files that the name reader knows; the enumerators are the sections' names.
enum class NameClass : std::uint8_t {
  given, given_weak, surname, name_particle, title, role, role_more, rank, rank_word, degree,
  org_head, org_tail, org, org_acronym, acronym_other, institution,
  place, place_acronym, area, place_short, capital, demonym, place_head, place_tail, metonym,
  ordinary, field, calendar, function, joiner, preposition,
  known_person, event, org_any_case, domain, numbered_head, joiner_any, scale, suffix, thing_head, thing_tail, common_noun, file_suffix, role_of, department, street_tail, soft_head, site_tail, colour, direction, abbreviated_head, headline_verb, affiliated, channel, rubric, abbreviated_tail, club_word, count
};

/// What a neighbouring word says about a name: weights for person, organisation and place.
struct Cue {
  std::array<std::int8_t, 3> weight{};

  [[nodiscard]] bool tells() const { return weight[0] != 0 || weight[1] != 0 || weight[2] != 0; }
};

class NameWords {
 public:
  explicit NameWords(const Language& language);

  /// The word alone is of this class.
  [[nodiscard]] bool is(const Token& token, NameClass cls) const { return (of(token).alone & bit(cls)) != 0; }
  /// Some of these classes (bits).
  [[nodiscard]] bool any(const Token& token, std::uint64_t bits) const { return (of(token).alone & bits) != 0; }
  [[nodiscard]] bool begins_any(const Token& token, std::uint64_t bits) const { return (of(token).begins & bits) != 0; }
  /// The longest phrase of the class at a token.
  [[nodiscard]] Match find(std::span<const Token> tokens, std::size_t at, NameClass cls) const {
    const Known& known = of(tokens[at]);
    if (((tokens[at].phrase ? known.begins : known.alone) & bit(cls)) == 0) return {};
    return match(language_, tokens, at, ids_[static_cast<std::size_t>(cls)]);
  }
  [[nodiscard]] Cue before(const Token& token) const { return of(token).before; }
  [[nodiscard]] Cue after(const Token& token) const { return of(token).after; }
  // The forms of words, as they are written: capitals and small letters are the same.
  /// A word that no list knows but whose affixes are those of everyday words ("mempertanyakan").
  [[nodiscard]] bool has_everyday_affix(std::string_view word) const;
  /// A noun made with a prefix and a suffix around its stem, or with a learned ending ("pengolahan", "rasisme"); persons are
  /// not called so.
  [[nodiscard]] bool is_derived_noun(std::string_view word) const;
  /// A verb of the passive voice ("Diberikan"): a known stem or a suffix behind its prefix.
  [[nodiscard]] bool is_passive(std::string_view word) const;
  /// A capital after small letters, as products and firms have ("PlayBook"), but not "McDonald", "DiCaprio".
  [[nodiscard]] bool has_inner_capital(std::string_view word) const;
  /// A given name behind small letters that no space parts from it ("AiRatna"), in a language that glues nobody's name so.
  [[nodiscard]] bool has_glued_given(std::string_view word) const;
  /// Two words of the lists, one of them a person, an office or a place, without the space between them: "DomeIsrael".
  [[nodiscard]] bool is_glued_pair(std::string_view word) const;
  /// A word that ends as personal names do ("Sumaryanto").
  [[nodiscard]] bool has_name_ending(std::string_view word) const { return has_ending(endings_, word); }
  /// The part of a word that is the name, where a space was lost: "Aceh" of "Acehharus", "Sergei" of "RusiaSergei" (`last`
  /// is 0 for a word that is whole). `goes_on`: the next word has a capital too.
  struct Part {
    std::uint32_t first = 0, last = 0;
  };
  [[nodiscard]] Part glued_at(const Token& token, std::string_view written, bool goes_on) const;
  /// May this be glued behind a name that the article has elsewhere ("Ratnamenatap")? `goes_on`: the next word has a capital.
  [[nodiscard]] bool may_follow_own(std::string_view rest, bool goes_on) const;
  /// A part of persons' names, as the lists know them.
  [[nodiscard]] bool is_part_of_name(std::string_view word) const { return (known_[language_.lexicon.find(lower_case(word))].alone & (bit(NameClass::given) | bit(NameClass::surname))) != 0; }
  [[nodiscard]] bool has_glued() const { return has_glued_; }
  /// A word that ends as names of towns do ("Marysville").
  [[nodiscard]] bool has_place_ending(std::string_view word) const { return has_ending(place_endings_, word); }
  /// The language writes possessors with "'s".
  [[nodiscard]] bool has_possessives() const { return has_possessives_; }
  [[nodiscard]] const Language& language() const { return language_; }

  static constexpr std::uint64_t bit(NameClass cls) { return std::uint64_t{1} << static_cast<std::uint32_t>(cls); }

 private:
  void note(WordId word, const Entry& entry);
  [[nodiscard]] std::uint32_t glued_part(std::string_view written) const;
  /// Where a capital stands behind a small letter, or 0.
  static std::size_t inner_capital(std::string_view written);
  /// The length of a known name with an everyday word glued to it ("Suramadusalah"), or 0.
  [[nodiscard]] std::uint32_t known_before_everyday(std::string_view written) const;
  [[nodiscard]] std::uint32_t glued_behind(std::string_view written, bool capital, bool goes_on) const;

  const Language& language_;
  std::array<ClassId, static_cast<std::size_t>(NameClass::count)> ids_{};
  std::vector<std::int8_t> class_index_;  // ClassId → NameClass, or -1
  /// What is known of one word of the lexicon: the classes that it is and that it begins, and its cues.
  struct Known {
    std::uint64_t alone = 0, begins = 0;
    Cue before, after;
  };
  [[nodiscard]] const Known& of(const Token& token) const { return known_[token.word]; }
  std::vector<Known> known_;
  bool has_possessives_ = false;
  /// Affixes by the byte that the word must begin or end with.
  using Affixes = std::array<std::vector<std::string>, 256>;
  static void take_affix(Affixes& into, char byte, std::string_view affix) { into[static_cast<unsigned char>(byte)].emplace_back(affix); }
  static const std::vector<std::string>& affixes(const Affixes& all, char byte) { return all[static_cast<unsigned char>(byte)]; }
  static bool has_ending(const Affixes& endings, std::string_view word);
  Affixes prefixes_, suffixes_, endings_, place_endings_, noun_prefixes_, noun_suffixes_, noun_endings_;
  Affixes glued_, glued_ends_, glued_own_, glued_verbs_;  // the last: what verbs begin with
  bool has_glued_ = false;
};

/// The tables of a language, made on first use and kept for the process.
const NameWords& name_words(const Language& language);

}  // namespace selaras
