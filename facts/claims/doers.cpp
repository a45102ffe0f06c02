// Who it was: who drove the bus, coaches the team, owns the plane, found the body; and which way the bus or flight went.
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
  }
  ClassId verb, link, finder_verb, finder, route;
};

class DoerReader {
 public:
  explicit DoerReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words.language.table<DoerWords>()), vehicle_(incident_words(scene_.words.language).vehicle) {}

  void run() {
    if (!scene_.may_tell(words_.verb, words_.finder_verb, words_.route)) return;
    for (std::uint32_t s = 0; s < scene_.text.sentences.size(); ++s) {
      const Sentence& sentence = scene_.text.sentences[s];
      if ((sentence.zone != Zone::lead && sentence.zone != Zone::body) || says_earlier(scene_, s)) continue;
      for (std::uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
        if (scene_.text.tokens[at].word != 0) read(at, sentence.tokens);
      }
    }
  }

 private:
  void read(std::uint32_t at, TokenRange tokens) {
    if (const Match verb = scene_.match_at(at, words_.verb)) return read_doer(verb, at, tokens);
    if (const Match found = scene_.match_at(at, words_.finder_verb)) return read_finder(at + found.length, tokens);
    if (const Match route = scene_.match_at(at, words_.route)) read_route(at + route.length, tokens);
  }

  /// "Bus Tirta yang dikemudikan Surono (42)": the person or organisation named right behind.
  void read_doer(const Match& verb, std::uint32_t at, TokenRange tokens) {
    constexpr std::uint32_t reach = 6;
    const ClauseDraft* clause = scene_.clause_at(at);
    if (clause == nullptr || clause->denied || clause->modality == Modality::conditional || clause->modality == Modality::hypothetical) return;
    for (std::uint32_t t = at + verb.length; t < std::min(tokens.last, at + verb.length + reach); ++t) {
      if (scene_.text.tokens[t].kind == TokenKind::punct || scene_.match_at(t, scene_.words.conjunction)) return;
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token) continue;
      const Name& who = scene_.values.names[name];
      const bool owner = verb.entry->value == "owner";
      if (who.type == NameType::place || (who.type != NameType::person && !owner)) return;
      const std::string what = vehicle_before(at, tokens.first);
      if (verb.entry->value != "coach" && what.empty()) return;  // companies and mines have owners by the dozen
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
