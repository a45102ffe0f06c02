// What somebody is quoted with: the names and numbers of a quotation, each with all the words around it. Two articles that quote
// the same words with another name or number do not both quote what was said.
#include <algorithm>
#include <string>
#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

class QuotationReader {
 public:
  explicit QuotationReader(Draft& draft) : draft_(draft), scene_(draft.scene()) {}

  void run() {
    for (std::size_t c = 0; c < scene_.clauses.size();) {
      const ClauseDraft& first = scene_.clauses[c];
      std::size_t last = c + 1;
      while (last < scene_.clauses.size() && scene_.clauses[last].sentence == first.sentence && scene_.clauses[last].quoted == first.quoted) ++last;
      const Zone zone = scene_.zone(first);
      if (first.quoted && (zone == Zone::lead || zone == Zone::body)) read({first.tokens.first, scene_.clauses[last - 1].tokens.last});
      c = last;
    }
  }

 private:
  /// A name or a number of the quotation.
  struct Filler {
    TokenRange tokens;
    std::string value;
    bool moment = false;  // "hari ini" and "Rabu" may be one day
  };

  void read(TokenRange quoted) {
    constexpr std::size_t least = 6, most_fillers = 6, longest = 120;
    if (quoted.last - quoted.first < least || quoted.last - quoted.first > longest) return;
    std::vector<Filler> fillers;
    std::string frame;
    std::size_t words = 0;
    for (std::uint32_t t = quoted.first; t < quoted.last; ++t) {
      const Token& token = scene_.text.tokens[t];
      if (token.kind == TokenKind::punct) continue;
      if (!fills(t, quoted.first)) {
        frame += lower_case(scene_.word(t)) + " ";
        ++words;
        continue;
      }
      if (fillers.empty() || fillers.back().tokens.last != t) {
        fillers.push_back({{t, t}, {}, false});
        frame += "# ";
      }
      fillers.back().tokens.last = t + 1;
      fillers.back().moment |= scene_.timex_of[t] != no_token;
    }
    if (words < least || fillers.empty() || fillers.size() > most_fillers) return;
    for (Filler& filler : fillers) filler.value = value_of(filler.tokens);
    for (std::size_t f = 0; f < fillers.size(); ++f) {
      if (!fillers[f].moment && !fillers[f].value.empty()) add(fillers, f, frame);
    }
  }

  [[nodiscard]] bool fills(std::uint32_t t, std::uint32_t begin) const {
    const Token& token = scene_.text.tokens[t];
    return token.kind == TokenKind::number || scene_.quantity_of[t] != no_token || scene_.timex_of[t] != no_token || scene_.name_of[t] != no_token || (token.capital && t > begin);
  }

  /// A number by its value, so that "3" and "tiga", "Rp 4 miliar" and "4 miliar" are one; else the letters without spaces.
  [[nodiscard]] std::string value_of(TokenRange tokens) const {
    std::string value, letters;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      const std::uint32_t q = scene_.quantity_of[t];
      if (q == no_token) {
        letters += lower_case(scene_.word(t));
        continue;
      }
      if (t > tokens.first && scene_.quantity_of[t - 1] == q) continue;
      const Quantity& quantity = scene_.values.quantities[q];
      if (!quantity.from) return {};
      value += to_string(normalised(*quantity.from)) + (quantity.to ? "-" + to_string(normalised(*quantity.to)) : std::string{}) + ";";
    }
    return value.empty() ? letters : value;
  }

  void add(const std::vector<Filler>& fillers, std::size_t f, const std::string& frame) {
    std::string around = frame + std::to_string(f);
    for (std::size_t other = 0; other < fillers.size(); ++other) around += other == f ? std::string("|") : "|" + fillers[other].value;
    const TextRange words = range_of(scene_.text, fillers[f].tokens);
    const std::uint32_t token = fillers[f].tokens.first;
    const MentionId mention = draft_.mention(Sort::term, words, no_token);  // compared by the words around it alone
    draft_.text(mention, Attribute::kind, "quoted");
    draft_.text(mention, Attribute::series, std::to_string(text_hash(around)));
    draft_.text(mention, Attribute::code, fillers[f].value);
    if (const std::uint32_t name = scene_.name_of[token]; name != no_token && is_known_place(scene_.values.names[name])) {
      draft_.number(mention, Attribute::milli_min, scene_.values.names[name].place_lo);
      draft_.number(mention, Attribute::milli_max, scene_.values.names[name].place_hi);
    }
    narrate(draft_.claim(mention, Attribute::spelling, Readings::exactly(spelling_code(fillers[f].value)), words, token));
  }

  [[nodiscard]] static bool is_known_place(const Name& name) { return name.type == NameType::place && name.place_lo <= name.place_hi; }

  Draft& draft_;
  const Scene& scene_;
};

}  // namespace

void draft_quotations(Draft& draft) { QuotationReader(draft).run(); }

}  // namespace selaras
