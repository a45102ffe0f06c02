// Who it was: who drove the bus, coaches the team, owns the plane, found the body; which way the bus went, and addresses.
#include <algorithm>
#include <string>

#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"
#include "facts/claims/incident_words.hpp"

namespace selaras {
namespace {

struct DoerWords {
  explicit DoerWords(const Language& language) {
    const auto cls = [&](std::string_view name) { return language.lexicon.class_id(name); };
    verb = cls("doer_verb");
    link = cls("doer_link");
    finder_verb = cls("finder_verb");
    finder = cls("finder");
    route = cls("route_unit");
    block = cls("address_block");
    number = cls("address_number");
    openers = WordSet(language.lexicon, {verb, finder_verb, route, block, number});
  }
  ClassId verb, link, finder_verb, finder, route, block, number;
  WordSet openers;  // words that may tell who it was, which way or where
};

class DoerReader {
 public:
  explicit DoerReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words.language.table<DoerWords>()), vehicle_(incident_words(scene_.words.language).vehicle) {}

  void run() {
    if (!scene_.may_tell(words_.verb, words_.finder_verb, words_.route, words_.block, words_.number)) return;
    for (std::uint32_t s = 0; s < scene_.text.sentences.size(); ++s) {
      const Sentence& sentence = scene_.text.sentences[s];
      if ((sentence.zone != Zone::headline && sentence.zone != Zone::lead && sentence.zone != Zone::body) || says_earlier(scene_, s)) continue;
      for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
        if (words_.openers.has(scene_.text.tokens[at].word)) read(at, sentence.tokens);
      }
    }
  }

 private:
  void read(std::uint32_t at, TokenRange tokens) {
    if (const Match verb = scene_.match_at(at, words_.verb)) return read_doer(verb, at, tokens);
    if (const Match found = scene_.match_at(at, words_.finder_verb)) return read_finder(at + found.length, tokens);
    if (const Match block = scene_.match_at(at, words_.block)) return read_block(at, at + block.length, tokens);
    if (const Match number = scene_.match_at(at, words_.number)) return read_house(at, at + number.length, tokens);
    if (const Match route = scene_.match_at(at, words_.route)) read_route(at + route.length, tokens);
  }

  /// "Bus Tirta yang dikemudikan Surono (42)": the person or organisation named right behind.
  void read_doer(const Match& verb, std::uint32_t at, TokenRange tokens) {
    constexpr std::uint32_t near = 6, far = 10;  // "dilatih oleh salah satu legenda basket Norda Budi Laksana"
    const bool coach = verb.entry->value == "coach";
    const std::uint32_t reach = coach ? far : near;
    const ClauseDraft* clause = scene_.clause_at(at);
    if (clause == nullptr || clause->denied || clause->modality == Modality::conditional || clause->modality == Modality::hypothetical) return;
    for (std::uint32_t t = at + verb.length; t < std::min(tokens.last, at + verb.length + reach); ++t) {
      if (scene_.text.tokens[t].kind == TokenKind::punct || scene_.match_at(t, scene_.words.conjunction)) return;
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token) continue;
      const Name& who = scene_.values.names[name];
      const bool owner = verb.entry->value == "owner";
      if (coach && who.type == NameType::place) continue;
      if (who.type == NameType::place || (who.type != NameType::person && !owner)) return;
      const std::string what = vehicle_before(at, tokens.first);
      if (!coach && what.empty()) return;  // companies and mines have owners by the dozen
      return add(verb.entry->value, what, scene_.name_keys[name], who.tokens);
    }
  }

  /// The kind of the vehicle named last before, up to another one's driver.
  [[nodiscard]] std::string vehicle_before(std::uint32_t verb, std::uint32_t begin) const {
    constexpr std::uint32_t reach = 12;
    for (std::uint32_t t = verb; t-- > back(verb, reach, begin);) {
      if (scene_.match_at(t, words_.verb)) return {};
      if (const Match vehicle = scene_.match_at(t, vehicle_)) return vehicle.entry->value;
    }
    return {};
  }

  /// "ditemukan oleh seorang nelayan": what the finder is.
  void read_finder(std::uint32_t at, TokenRange tokens) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t t = at; t < std::min(tokens.last, at + reach); ++t) {
      if (const Match finder = scene_.match_at(t, words_.finder)) return add("finder", {}, finder.entry->value, {t, t + finder.length});
      if (!scene_.match_at(t, words_.link)) return;
    }
  }

  /// "jurusan Arung-Wanareja": two places with a dash between them.
  void read_route(std::uint32_t at, TokenRange tokens) {
    constexpr std::uint32_t longest = 6;
    std::uint32_t last = at;
    std::size_t dashes = 0;
    for (; last < std::min(tokens.last, at + longest); ++last) {
      const bool dash = is_dash(last);
      if (!dash && !scene_.text.tokens[last].capital) break;
      dashes += dash ? 1 : 0;
    }
    if (dashes != 1 || last < at + 3 || is_dash(at) || is_dash(last - 1)) return;
    std::string way;
    for (std::uint32_t t = at; t < last; ++t) way += is_dash(t) ? std::string("-") : (way.empty() || way.back() == '-' ? "" : " ") + lower_case(scene_.word(t));
    add("route", {}, way, {at, last});
  }
  [[nodiscard]] bool is_dash(std::uint32_t t) const { return scene_.word(t) == "-" || scene_.word(t) == "–"; }

  /// "5800 block of Shore Drive": the number before, the street behind.
  void read_block(std::uint32_t at, std::uint32_t behind, TokenRange tokens) {
    std::uint32_t number = at;
    while (number > tokens.first && at - number < 2 && scene_.text.tokens[number].kind != TokenKind::number) --number;
    if (number == at || scene_.text.tokens[number].kind != TokenKind::number) return;
    std::uint32_t last = behind;
    while (last < tokens.last && last - behind < longest_street && scene_.text.tokens[last].capital) ++last;
    if (last > behind) add_address(number, {behind, last});
  }

  /// "Jalan Manyar No. 14": the street before, the number behind.
  void read_house(std::uint32_t at, std::uint32_t number, TokenRange tokens) {
    if (number >= tokens.last || scene_.text.tokens[number].kind != TokenKind::number) return;
    std::uint32_t first = at;
    while (first > tokens.first && at - first <= longest_street && scene_.text.tokens[first - 1].kind == TokenKind::word && scene_.text.tokens[first - 1].capital) --first;
    const ClassId unit = incident_words(scene_.words.language).street_unit;
    for (; first < at; ++first) {
      if (const Match street = scene_.match_at(first, unit); street && first + street.length < at) return add_address(number, {first + street.length, at});
    }
  }

  void add_address(std::uint32_t number, TokenRange street) {
    const std::string digits(scene_.word(number));
    if (digits.empty() || digits.size() > longest_number || digits.find_first_not_of("0123456789") != std::string::npos) return;
    const TextRange words = range_of(scene_.text, {std::min(number, street.first), std::max(number + 1, street.last)});
    const MentionId mention = draft_.mention(Sort::identifier, words, number);
    draft_.text(mention, Attribute::kind, "address");
    draft_.text(mention, Attribute::code, digits);
    draft_.text(mention, Attribute::object, scene_.lower_text(street));
    narrate(draft_.claim(mention, Attribute::spelling, Readings::exactly(spelling_code(digits)), words, number));
  }

  static constexpr std::uint32_t longest_street = 4;
  static constexpr std::size_t longest_number = 5;

  void add(std::string_view slot, std::string_view what, const std::string& value, TokenRange tokens) {
    const TextRange words = range_of(scene_.text, tokens);
    const MentionId mention = draft_.mention(Sort::term, words, tokens.first);
    draft_.text(mention, Attribute::kind, "doer");
    draft_.text(mention, Attribute::status, slot);
    draft_.text(mention, Attribute::object, what);
    draft_.text(mention, Attribute::code, value);
    Claim& claim = draft_.claim(mention, Attribute::spelling, Readings::exactly(spelling_code(value)), words, tokens.first);
    claim.denied = false;
  }

  Draft& draft_;
  const Scene& scene_;
  const DoerWords& words_;
  ClassId vehicle_;
};

}  // namespace

void draft_doers(Draft& draft) { DoerReader(draft).run(); }

}  // namespace selaras
