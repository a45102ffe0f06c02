// What a court passes on somebody, and what the prosecution asks for: years in prison and fines.
#include <algorithm>
#include <optional>
#include <string>

#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"

namespace selaras {
namespace {

struct CourtWords {
  explicit CourtWords(const Language& language) {
    const auto cls = [&](std::string_view name) { return language.lexicon.class_id(name); };
    role = cls("court_role");
    weak = cls("court_weak");
    prison = cls("court_prison");
    appeal = cls("court_appeal");
    outcome = cls("court_outcome");
    first = cls("court_first");
    fine = cls("court_fine");
    to = cls("court_to");
    officer = cls("court_officer");
  }
  ClassId role, weak, prison, appeal, outcome, first, fine, to, officer;
};

class CourtReader {
 public:
  explicit CourtReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words.language.table<CourtWords>()) {}

  void run() {
    if (!scene_.may_tell(words_.role, words_.weak) || !scene_.may_tell(words_.prison, words_.fine)) return;
    on_appeal_ = tells_of_appeal();
    auto money = scene_.values.quantities.begin();
    const auto read_money = [&](std::uint32_t until) {
      for (; money != scene_.values.quantities.end() && money->tokens.first < until; ++money) {
        if (money->kind == QuantityKind::money) read_fine(*money);
      }
    };
    for (const Timex& timex : scene_.values.timexes) {
      read_money(timex.tokens.first);
      if (timex.type == TimexType::duration) read_term(timex);
    }
    read_money(static_cast<std::uint32_t>(scene_.text.tokens.size()));
  }

 private:
  static constexpr std::uint32_t reach = 14;  // between what is done to somebody and the number

  /// The title or the opening tells what a court above the first has passed: its terms are others.
  [[nodiscard]] bool tells_of_appeal() const {
    constexpr std::size_t opening = 3;
    if (!scene_.may_tell(words_.outcome)) return false;
    std::size_t seen = 0;
    for (const Sentence& sentence : scene_.text.sentences) {
      if (sentence.zone != Zone::headline && sentence.zone != Zone::lead && sentence.zone != Zone::body) continue;
      if (sentence.zone != Zone::headline && ++seen == opening) break;
      if (scene_.has(sentence.tokens, words_.outcome)) return true;
    }
    return false;
  }

  /// "7 tahun penjara", "penjara selama 7 tahun", "divonis 7 tahun": in months.
  void read_term(const Timex& timex) {
    if (!timex.mod.empty() || timex.offset_sign != 0 || timex.is_range) return;
    const std::int64_t months = months_of(timex.value);
    const std::uint32_t token = timex.tokens.first;
    if (months == 0 || scene_.sentence_of[token] == no_token || is_above(token)) return;
    const Match role = role_of(token);
    const bool imprisoned = has_near(timex.tokens, words_.prison) || (token > 0 && role && scene_.is(token - 1, words_.role));
    if (!imprisoned || !role || role.entry->value == "other") return;
    add(role.entry->value + " prison", Readings::exactly(months), timex.range, timex.tokens);
  }

  /// "denda sebesar Rp 200 juta".
  void read_fine(const Quantity& quantity) {
    constexpr std::uint32_t near = 3;
    const std::uint32_t token = quantity.tokens.first;
    if (quantity.bound != Bound::exact || quantity.value.strict.empty() || scene_.sentence_of[token] == no_token || is_above(token)) return;
    const std::uint32_t begin = scene_.sentence_at(token).tokens.first;
    if (!scene_.has({back(token, near, begin), token}, words_.fine) && !scene_.is(quantity.tokens.last, words_.fine)) return;
    const Match role = role_of(token);
    if (role && role.entry->value == "other") return;
    add((role ? role.entry->value : "verdict") + " fine " + quantity.unit, quantity.value, quantity.range, quantity.tokens);
  }

  /// "P7Y", "P1Y6M", "P18M" in months; 0 for anything else.
  [[nodiscard]] static std::int64_t months_of(std::string_view value) {
    std::int64_t months = 0, number = 0;
    if (!value.starts_with('P')) return 0;
    for (const char letter : value.substr(1)) {
      if (letter >= '0' && letter <= '9') number = number * 10 + (letter - '0');
      else if (letter == 'Y') months += 12 * number, number = 0;
      else if (letter == 'M') months += number, number = 0;
      else return 0;
      if (number > 999) return 0;
    }
    return months;
  }

  /// A sentence of another court than the first.
  [[nodiscard]] bool is_above(std::uint32_t token) const {
    const std::uint32_t sentence = scene_.sentence_of[token];
    return scene_.sentence_has(sentence, words_.appeal) && !scene_.sentence_has(sentence, words_.first);
  }

  [[nodiscard]] bool has_near(TokenRange tokens, ClassId cls) const {
    constexpr std::uint32_t near = 3;
    const TokenRange sentence = scene_.sentence_at(tokens.first).tokens;
    return scene_.has({back(tokens.first, near, sentence.first), std::min(sentence.last, tokens.last + near)}, cls);
  }

  /// The nearest word before the number that tells what it is.
  [[nodiscard]] Match role_of(std::uint32_t token) const {
    const std::uint32_t begin = scene_.sentence_at(token).tokens.first;
    Match weak;
    for (std::uint32_t t = token; t-- > back(token, reach, begin);) {
      if (const Match role = scene_.match_at(t, words_.role)) return asked_for(role, t, begin);
      if (!weak) weak = scene_.match_at(t, words_.weak);
    }
    return weak;
  }

  /// "menuntut A dihukum 20 tahun": what is passed there is what is asked for.
  [[nodiscard]] Match asked_for(const Match& role, std::uint32_t token, std::uint32_t begin) const {
    constexpr std::uint32_t near = 6;
    for (std::uint32_t t = token; t-- > back(token, near, begin);) {
      if (scene_.timex_of[t] != no_token || scene_.word(t) == ",") break;
      if (const Match other = scene_.match_at(t, words_.role); other && other.entry->value == "demand") return other;
    }
    return role;
  }

  /// On whom: the person named behind "kepada", else the last one before the number, else whom the sentences before tell of.
  [[nodiscard]] std::string convicted(TokenRange tokens) {
    const TokenRange sentence = scene_.sentence_at(tokens.first).tokens;
    constexpr std::uint32_t near = 3, far = 14;
    for (std::uint32_t t = tokens.last; t < std::min(sentence.last, tokens.last + near); ++t) {
      if (!scene_.is(t, words_.to)) continue;
      for (std::uint32_t at = t + 1; at < std::min(sentence.last, t + far); ++at) {
        if (is_convict(scene_.name_of[at])) return last_ = convict(scene_.name_of[at]);
      }
    }
    read_names(scene_.sentence_of[tokens.first], tokens.first);
    if (here_.convict != no_token) return last_ = convict(here_.convict);
    if (here_.named || !last_.empty()) return here_.named ? std::string{} : last_;
    return here_.before == no_token ? std::string{} : last_ = convict(here_.before);
  }

  /// The persons of a sentence up to a token, and the last convict of the sentence before: terms come in the order of the text,
  /// so that every name is looked at once.
  void read_names(std::uint32_t s, std::uint32_t until) {
    if (here_.sentence != s) {
      here_ = {s, scene_.text.sentences[s].tokens.first};
      const std::uint32_t begin = s == 0 ? here_.next : scene_.text.sentences[s - 1].tokens.first;
      for (std::uint32_t t = here_.next; here_.before == no_token && t-- > begin;) {
        if (is_convict(scene_.name_of[t])) here_.before = scene_.name_of[t];
      }
    }
    for (; here_.next < until; ++here_.next) {
      const std::uint32_t name = scene_.name_of[here_.next];
      if (is_convict(name)) here_.convict = name;
      here_.named |= is_person(name);
    }
  }

  /// A surname alone may be a brother's: the story tells who is meant.
  [[nodiscard]] std::string convict(std::uint32_t name) const {
    const std::string written = scene_.lower_text(scene_.values.names[name].range);
    return scene_.words.surnames_alone && written.find(' ') == std::string::npos ? written : scene_.name_keys[name];
  }

  [[nodiscard]] bool is_person(std::uint32_t name) const { return name != no_token && scene_.values.names[name].type == NameType::person; }
  [[nodiscard]] bool is_convict(std::uint32_t name) const {
    if (!is_person(name)) return false;
    const Name& who = scene_.values.names[name];
    std::uint32_t first = who.tokens.first;
    while (first > 0 && scene_.text.tokens[first - 1].begin >= who.role_range.begin) --first;
    return who.role.empty() || !scene_.has({first, who.tokens.first}, words_.officer);
  }

  void add(const std::string& slot, const Readings& value, TextRange words, TokenRange tokens) {
    const ClauseDraft* clause = scene_.told_at(tokens.first);
    constexpr std::int64_t a_year = 366;  // what was passed years ago was passed in another case
    if (clause == nullptr || tells_older_day(scene_, scene_.sentence(*clause).tokens, a_year)) return;
    const std::string person = convicted(tokens);
    if (person.empty()) return;
    const MentionId mention = draft_.mention(Sort::quantity, words, no_token);  // compared by what it is and whom it is passed on alone
    draft_.text(mention, Attribute::kind, "sentence");
    draft_.flag(mention, Attribute::cumulative);  // rules of their own compare them
    draft_.text(mention, Attribute::frame, slot);
    draft_.text(mention, Attribute::person, person);
    // "sebelumnya ia divonis 4 tahun": perhaps in another case.
    if (on_appeal_ || (slot.starts_with("verdict") && says_earlier(scene_, clause->sentence))) draft_.flag(mention, Attribute::updated);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    Claim& claim = draft_.claim(mention, Attribute::value, value, words, tokens.first);
    if (slot.ends_with("prison")) claim.unit = scene_.words.language.code == "en" ? "months" : "bulan";
    if (!clause->quoted) narrate(claim);
  }

  Draft& draft_;
  const Scene& scene_;
  const CourtWords& words_;
  bool on_appeal_ = false;
  struct Names {
    std::uint32_t sentence = no_token, next = 0;
    std::uint32_t convict = no_token, before = no_token;  // the last one of the sentence, and of the one before
    bool named = false;
  };
  Names here_;
  std::string last_;  // whose term was told last
};

}  // namespace

void draft_court(Draft& draft) { CourtReader(draft).run(); }

}  // namespace selaras
