// Particulars: what a story has one of. How many shops burned, how deep the ravine is, what the damage costs, when the market was built.
#include <algorithm>
#include <string>

#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"
#include "facts/claims/incident_words.hpp"
#include "facts/claims/stems.hpp"

namespace selaras {
namespace {

struct ParticularWords {
  explicit ParticularWords(const Language& language) {
    const auto cls = [&](std::string_view name) { return language.lexicon.class_id(name); };
    state = cls("particular_state");
    noun = cls("particular_noun");
    classifier = cls("particular_classifier");
    amount = cls("particular_amount");
    amount_behind = cls("particular_amount_behind");
    transfer = cls("particular_transfer");
    measure = cls("particular_measure");
    over = cls("particular_over");
    level = cls("particular_level");
    after = cls("particular_after");
    link = cls("particular_link");
    share = cls("particular_share");
    lasted = cls("particular_lasted");
    founded = cls("particular_founded");
    year_link = cls("particular_year_link");
    thing = cls("particular_thing");
  }
  ClassId state, noun, classifier, amount, amount_behind, transfer, measure, over, level, after, link, share, lasted, founded, year_link, thing;
};

class ParticularReader {
 public:
  explicit ParticularReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words.language.table<ParticularWords>()) {}

  void run() {
    for (const Quantity& quantity : scene_.values.quantities) {
      const bool counts = quantity.kind == QuantityKind::quantity && quantity.dimension == "count";
      const bool measures = quantity.kind == QuantityKind::quantity && (quantity.dimension == "length" || quantity.dimension == "area" || quantity.dimension == "mass");
      if (quantity.kind == QuantityKind::number) {
        read_level(quantity);
        continue;
      }
      if ((!counts && !measures && quantity.kind != QuantityKind::money && quantity.kind != QuantityKind::percent) || !is_told(quantity)) continue;
      if (quantity.kind == QuantityKind::money) read_amount(quantity);
      else if (quantity.kind == QuantityKind::percent) read_share(quantity);
      else if (counts) read_count(quantity);
      else read_measure(quantity);
    }
    if (scene_.may_tell(words_.lasted)) {
      for (const Timex& timex : scene_.values.timexes) {
        if (timex.type == TimexType::duration && timex.mod.empty()) read_lasting(timex);
      }
    }
    if (!scene_.may_tell(words_.founded)) return;
    for (const Timex& timex : scene_.values.timexes) {
      if (is_year(timex)) read_founding(timex);
    }
  }

 private:
  /// A number that the article tells as so, of these days.
  [[nodiscard]] bool is_told(const Quantity& quantity) const {
    if (quantity.value.strict.empty() || (quantity.bound != Bound::exact && quantity.bound != Bound::about)) return false;
    const std::uint32_t token = quantity.tokens.first;
    const ClauseDraft* clause = scene_.clause_at(token);
    if (clause == nullptr || clause->denied || is_part(quantity)) return false;
    if (clause->modality == Modality::conditional || clause->modality == Modality::hypothetical) return false;
    const Zone zone = scene_.zone(*clause);
    if (zone != Zone::headline && zone != Zone::lead && zone != Zone::body) return false;
    return !says_earlier(scene_, clause->sentence) && !is_of_old(quantity, *clause);
  }

  /// "Pada 2019 … menewaskan": the sentence begins with another time, or the clause tells one. Votes are told of for a year.
  [[nodiscard]] bool is_of_old(const Quantity& quantity, const ClauseDraft& clause) const {
    constexpr std::uint32_t opening = 4;
    constexpr std::int64_t a_year = 366;
    const TokenRange sentence = scene_.sentence(clause).tokens;
    const std::int64_t days = quantity.kind == QuantityKind::percent ? a_year : these_days;
    if (tells_older_day(scene_, {sentence.first, std::min(sentence.last, sentence.first + opening)}, days)) return true;
    return quantity.dimension != "length" && tells_older_day(scene_, clause.tokens, days);
  }

  /// "di antaranya 12 orang", "12 orang lainnya", "12 dari 40 orang", "masing-masing 12 orang".
  [[nodiscard]] bool is_part(const Quantity& quantity) const {
    constexpr std::uint32_t before = 3, behind = 2;
    const auto end = static_cast<std::uint32_t>(scene_.text.tokens.size());
    for (std::uint32_t t = back(begin_of(quantity), before); t < begin_of(quantity); ++t) {
      if (scene_.match_at(t, scene_.words.subset) || scene_.is(t, scene_.words.out_of)) return true;
    }
    for (std::uint32_t t = quantity.tokens.last; t < std::min(end, quantity.tokens.last + behind) && scene_.text.tokens[t].kind != TokenKind::punct; ++t) {
      if (scene_.match_at(t, scene_.words.rest_of)) return true;
    }
    return quantity.tokens.last + 1 < end && scene_.is(quantity.tokens.last, scene_.words.out_of) && scene_.quantity_of[quantity.tokens.last + 1] != no_token;
  }

  /// Where the number begins, with the words that bound it: "sekitar 150 meter".
  [[nodiscard]] static std::uint32_t begin_of(const Quantity& quantity) { return std::min(quantity.tokens.first, number_words(quantity).first); }

  /// "settled burnt": how the particular behaves, and which it is.
  struct Kind {
    std::string_view behaviour, name;
  };
  [[nodiscard]] static Kind kind_of(const Entry& entry) {
    const std::string_view value = entry.value;
    const std::size_t space = value.find(' ');
    return {value.substr(0, space), value.substr(space + 1)};
  }

  /// What is put into a slot of the story.
  struct Value {
    Readings readings;
    std::string digits, unit;
    TextRange words;
    bool exact = true;
  };

  void add(std::string_view behaviour, const std::string& slot, const Value& value, std::uint32_t token, std::string_view by = {}) {
    const ClauseDraft& clause = *scene_.clause_at(token);
    const TextRange words = value.words;
    const MentionId mention = draft_.mention(Sort::quantity, words, no_token);  // compared by its slot alone
    draft_.text(mention, Attribute::kind, "particular");
    draft_.flag(mention, Attribute::cumulative);  // rules of their own compare them
    draft_.text(mention, Attribute::frame, slot);
    draft_.text(mention, Attribute::scope, behaviour);
    draft_.text(mention, Attribute::agent, by);
    draft_.text(mention, Attribute::code, value.digits);
    if (!value.exact) draft_.flag(mention, Attribute::bounded);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    Claim& claim = draft_.claim(mention, Attribute::value, value.readings, words, token);
    claim.unit = value.unit;
    if (!clause.quoted) narrate(claim);
  }

  void add(Kind kind, const std::string& slot, const Quantity& quantity, std::string_view by = {}) {
    const TextRange words{std::min(quantity.range.begin, quantity.number_range.empty() ? quantity.range.begin : quantity.number_range.begin), quantity.range.end};
    add(kind.behaviour, slot, {quantity.value, digits_of(quantity), quantity.unit, words, quantity.bound == Bound::exact}, quantity.tokens.first, by);
  }

  /// As written: "12,7" and "127" have one form.
  [[nodiscard]] static std::string digits_of(const Quantity& quantity) { return quantity.from ? std::to_string(quantity.from->unscaled) : std::string{}; }

  // -- "120 kios ludes terbakar", "mengerahkan 12 unit mobil pemadam" -----------------------------------------------------------

  void read_count(const Quantity& quantity) {
    if (quantity.noun.empty() || !quantity.from || !quantity.from->is_whole()) return;
    const std::string counted = counted_thing(quantity);
    if (counted.empty()) return;
    if (const Entry* part = part_of_thing(quantity)) return add(kind_of(*part), std::string(kind_of(*part).name), quantity);
    const State state = state_of(quantity);
    // "Tabrakan lima kendaraan"; but "tabrakan, tiga orang tewas" counts those who were killed.
    const bool only_named = state.entry != nullptr && counted == "person" && scene_.match_at(state.token, incident_words(scene_.words.language).incident);
    if (state.entry == nullptr || only_named) return read_only_count(quantity, counted);
    const Kind kind = kind_of(*state.entry);
    // What is yet to be done is another number than what was done; what is built has as many beds before as after.
    const bool planned = scene_.clause_at(quantity.tokens.first)->modality == Modality::planned;
    add(kind, (planned ? "planned " : "") + std::string(kind.name) + " " + counted, quantity, state.before ? doer_before(state.token, scene_.sentence_at(state.token).tokens.first) : std::string{});
  }

  /// "tujuh luka tusuk": what is counted once in an article, whatever became of it.
  void read_only_count(const Quantity& quantity, const std::string& counted) {
    constexpr std::int64_t few = 2;
    if (counted != "person" && quantity.from->unscaled >= few && !scene_.is(quantity.noun.first, times_)) add({"only", {}}, "count " + counted, quantity);
  }

  /// "gedung enam lantai", "220 tempat tidur": parts that only the story's own thing has.
  [[nodiscard]] const Entry* part_of_thing(const Quantity& quantity) const {
    const Match part = scene_.match_at(quantity.noun.first, words_.noun);
    return part && quantity.bound == Bound::exact ? part.entry : nullptr;
  }

  struct State {
    const Entry* entry = nullptr;
    std::uint32_t token = 0;
    bool before = false;  // the number
  };

  /// "Malvania akan membebaskan 240 tawanan": who does it, if it is named right before.
  [[nodiscard]] std::string doer_before(std::uint32_t verb, std::uint32_t begin) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t t = verb; t-- > back(verb, reach, begin);) {
      const std::uint32_t name = scene_.name_of[t];
      if (name != no_token && scene_.values.names[name].type != NameType::person) return scene_.name_keys[name];
    }
    return {};
  }

  /// The verb right before the number, or the first one behind its noun.
  [[nodiscard]] State state_of(const Quantity& quantity) const {
    constexpr std::uint32_t before = 4, behind = 7;
    const TokenRange sentence = scene_.sentence_at(quantity.tokens.first).tokens;
    for (std::uint32_t t = begin_of(quantity); t-- > back(begin_of(quantity), before, sentence.first);) {
      if (stops(t)) break;
      if (const Match state = scene_.match_at(t, words_.state)) return {state.entry, t, true};
    }
    // The state may have been taken in with the noun: "42 rumah hanyut".
    for (std::uint32_t t = quantity.noun.first + 1; t < std::min(sentence.last, quantity.tokens.last + behind); ++t) {
      if (t >= quantity.tokens.last && stops(t)) break;
      if (const Match state = scene_.match_at(t, words_.state)) return {state.entry, t, false};
    }
    return {};
  }

  [[nodiscard]] bool stops(std::uint32_t t) const {
    return scene_.text.tokens[t].kind == TokenKind::punct || scene_.quantity_of[t] != no_token || scene_.match_at(t, scene_.words.conjunction) || scene_.match_at(t, scene_.words.negation);
  }

  /// "unit mobil pemadam": the first word that says what it is; people are people.
  [[nodiscard]] std::string counted_thing(const Quantity& quantity) const {
    std::uint32_t t = quantity.noun.first;
    if (scene_.is(t, words_.classifier)) t = quantity.noun.first + 1;
    if (t >= scene_.text.tokens.size() || scene_.text.tokens[t].kind != TokenKind::word) return {};
    if (scene_.is(t, scene_.words.person_noun)) return "person";
    const std::string unit = stem(lower_case(scene_.word(t)), scene_.words.language.code);
    const auto group = scene_.words.synonyms.find(Lexicon::hash_of(unit));
    return group == scene_.words.synonyms.end() ? unit : group->second;
  }

  // -- "kerugian ditaksir mencapai Rp 4,5 miliar" -------------------------------------------------------------------------------

  void read_amount(const Quantity& quantity) {
    constexpr std::uint32_t reach = 7;
    const std::uint32_t token = begin_of(quantity);
    if (quantity.unit.find(' ') != std::string::npos) return;
    // "held on $50,000 bail"
    if (const Match behind = quantity.tokens.last < scene_.text.tokens.size() ? scene_.match_at(quantity.tokens.last, words_.amount_behind) : Match{}) {
      const Kind kind = kind_of(*behind.entry);
      return add(kind, std::string(kind.name) + " " + quantity.unit, quantity);
    }
    for (std::uint32_t t = token; t-- > back(token, reach, scene_.sentence_at(token).tokens.first);) {
      if (scene_.quantity_of[t] != no_token || scene_.word(t) == ",") break;
      if (const Match found = scene_.match_at(t, words_.amount)) {
        const Kind kind = kind_of(*found.entry);
        const bool fee = kind.name == "cost" && is_transfer(t);
        return add(kind, (fee ? "fee" : std::string(kind.name)) + " " + quantity.unit, quantity);
      }
    }
    add({"only", {}}, "money " + quantity.unit, quantity);
  }

  /// "direkrut dari Persewa dengan biaya …": what a player cost.
  [[nodiscard]] bool is_transfer(std::uint32_t token) const {
    constexpr std::uint32_t reach = 7;
    return scene_.has({back(token, reach, scene_.sentence_at(token).tokens.first), token}, words_.transfer);
  }

  // -- "57 persen saham" --------------------------------------------------------------------------------------------------------

  void read_share(const Quantity& quantity) {
    if (quantity.tokens.last >= scene_.text.tokens.size()) return;
    if (const Match found = scene_.match_at(quantity.tokens.last, words_.share)) add({"settled", {}}, "share " + found.entry->value, quantity, whose(quantity.tokens.first));
  }

  /// "Surono Wibawa meraih 42,7 persen suara": the person named last before it in the sentence.
  [[nodiscard]] std::string whose(std::uint32_t token) const {
    constexpr std::uint32_t far = 60;
    for (std::uint32_t t = token; t-- > back(token, far, scene_.sentence_at(token).tokens.first);) {
      const std::uint32_t name = scene_.name_of[t];
      const bool full = name != no_token && scene_.values.names[name].type == NameType::person && scene_.name_keys[name].find(' ') != std::string::npos;
      if (full) return scene_.name_keys[name];
    }
    return {};
  }

  // -- "gempa bermagnitudo 5,8" -------------------------------------------------------------------------------------------------

  void read_level(const Quantity& quantity) {
    constexpr std::uint32_t longest = 2;
    const std::uint32_t token = begin_of(quantity);
    if (scene_.sentence_of[token] == no_token) return;
    const std::uint32_t begin = scene_.sentence_at(token).tokens.first;
    for (std::uint32_t t = token; t-- > back(token, longest, begin);) {
      const Match level = scene_.match_at(t, words_.level);
      if (!level || t + level.length != token) continue;
      const bool later = scene_.sentence_has(scene_.sentence_of[token], words_.after);
      if (!later && is_told(quantity)) add({"settled", {}}, "level " + level.entry->value, quantity);
      return;
    }
  }

  // -- "jurang sedalam 15 meter" ------------------------------------------------------------------------------------------------

  void read_measure(const Quantity& quantity) {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t token = begin_of(quantity);
    const std::uint32_t begin = scene_.sentence_at(token).tokens.first;
    for (std::uint32_t t = token; t-- > back(token, reach, begin);) {
      if (stops(t)) break;
      if (const Match over = quantity.dimension == "length" ? scene_.match_at(t, words_.over) : Match{}) return add({"settled", {}}, "over " + over.entry->value, quantity);
      const Match found = scene_.match_at(t, words_.measure);
      if (!found) continue;
      if (const Match over = t > begin && quantity.dimension == "length" ? scene_.match_at(t - 1, words_.over) : Match{}) return add({"settled", {}}, "over " + over.entry->value, quantity);
      const std::string head = head_before(t, begin);
      if (!head.empty() || found.entry->value == "depth") add({"settled", {}}, found.entry->value + " " + head, quantity);
      return;
    }
    const Match behind = quantity.tokens.last < scene_.text.tokens.size() ? scene_.match_at(quantity.tokens.last, words_.measure) : Match{};
    const std::string head = !behind ? std::string{} : behind.entry->value == "distance" ? name_behind(quantity.tokens.last + behind.length) : head_before(token, begin);
    if (!head.empty()) return add({"settled", {}}, behind.entry->value + " " + head, quantity);
    if (!behind && quantity.dimension != "length") add({"only", {}}, "measure " + quantity.dimension, quantity);
  }

  /// "10 kilometers from Samara Island".
  [[nodiscard]] std::string name_behind(std::uint32_t token) const {
    constexpr std::uint32_t reach = 2;
    for (std::uint32_t t = token; t < std::min(scene_.text.tokens.size(), std::size_t{token} + reach); ++t) {
      if (scene_.name_of[t] != no_token) return scene_.name_keys[scene_.name_of[t]];
    }
    return {};
  }

  /// The noun before the word of measure: "jurang", "ketinggian air" has none of its own.
  [[nodiscard]] std::string head_before(std::uint32_t token, std::uint32_t begin) const {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t t = token; t-- > back(token, reach, begin);) {
      if (scene_.text.tokens[t].kind != TokenKind::word) return {};
      if (scene_.match_at(t, words_.link)) continue;
      if (scene_.timex_of[t] != no_token || scene_.is(t, scene_.words.preposition)) return {};
      const std::uint32_t name = scene_.name_of[t];
      return name != no_token ? scene_.name_keys[name] : stem(lower_case(scene_.word(t)), scene_.words.language.code);
    }
    return {};
  }

  // -- "api padam setelah dua jam" ----------------------------------------------------------------------------------------------

  void read_lasting(const Timex& length) {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t token = length.tokens.first;
    const ClauseDraft* clause = scene_.clause_at(token);
    if (clause == nullptr || clause->denied || length.minutes.strict.empty() || says_earlier(scene_, clause->sentence)) return;
    const Zone zone = scene_.zone(*clause);
    if (clause->modality == Modality::conditional || clause->modality == Modality::hypothetical || clause->modality == Modality::planned || length.offset_sign < 0) return;
    if (zone != Zone::headline && zone != Zone::lead && zone != Zone::body) return;
    for (std::uint32_t t = token; t-- > back(token, reach, scene_.sentence(*clause).tokens.first);) {
      if (scene_.text.tokens[t].kind == TokenKind::punct || scene_.timex_of[t] != no_token || scene_.match_at(t, scene_.words.negation)) return;
      if (const Match found = scene_.match_at(t, words_.lasted)) return add("settled", "lasted " + found.entry->value, {length.minutes, {}, {}, length.range}, token);
    }
  }

  // -- "pasar yang dibangun pada 1987" ------------------------------------------------------------------------------------------

  void read_founding(const Timex& year) {
    const std::uint32_t token = year.tokens.first;
    const ClauseDraft* clause = scene_.clause_at(token);
    if (clause == nullptr || year.days.strict.empty() || year.mod == "APPROX" || clause->modality == Modality::conditional || clause->modality == Modality::planned) return;
    const std::uint32_t begin = scene_.text.sentences[clause->sentence].tokens.first;
    std::uint32_t verb = token;
    while (verb > begin && token - verb < 3 && !scene_.match_at(verb - 1, words_.founded)) {
      if (!scene_.is(verb - 1, words_.year_link)) return;
      --verb;
    }
    if (verb == begin || !scene_.match_at(verb - 1, words_.founded)) return;
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t t = verb - 1; t-- > back(verb - 1, reach, begin);) {
      if (scene_.match_at(t, scene_.words.negation)) return;
      const std::uint32_t name = scene_.name_of[t];
      const Match thing = scene_.match_at(t, words_.thing);
      if (name != no_token && !thing) return;  // organisations with a name are read with the lives of others
      if (!thing) continue;
      return add("fixed", "founded " + thing.entry->value, {Readings::exactly(year.year), {}, {}, year.range}, token, named_before(t, thing.entry->value));
    }
  }

  /// "Pasar Tirta … Pasar yang dibangun pada 1987": the last name before that has the word in it; of a company, of any organisation.
  [[nodiscard]] std::string named_before(std::uint32_t token, std::string_view thing) const {
    constexpr std::uint32_t far = 400;
    for (std::uint32_t t = token + 1; t-- > back(token, far);) {
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token || scene_.values.names[name].type == NameType::person) continue;
      const std::string& key = scene_.name_keys[name];
      const bool company = scene_.values.names[name].type == NameType::organisation && scene_.is(token, company_);
      if (company) return key;
      const std::size_t at = (" " + key + " ").find(" " + std::string(thing) + " ");
      if (at != std::string::npos) return key.substr(0, at) + key.substr(std::min(key.size(), at + thing.size() + (at == 0 ? 1 : 0)));
    }
    return {};
  }

  Draft& draft_;
  const Scene& scene_;
  const ParticularWords& words_;
  const ClassId company_ = scene_.words.language.lexicon.class_id("particular_company");
  const ClassId times_ = scene_.words.language.lexicon.class_id("bounded_times");
};

}  // namespace

void draft_particulars(Draft& draft) { ParticularReader(draft).run(); }

}  // namespace selaras
