#include "facts/values/identifiers.hpp"

#include <algorithm>

#include "facts/values/matcher.hpp"

namespace selaras {
namespace {

/// What a token may begin; one bit each.
enum Start : std::uint8_t {
  starts_plate = 1,
  starts_law = 2,
  starts_case = 4,
  starts_rt_rw = 8,
  starts_km = 16,
  starts_flight = 32,
  starts_aircraft = 64,
  starts_plate_word = 128,
};

/// A language's table (`Language::table`).
struct IdentifierWords {
  explicit IdentifierWords(const Language& language) {
    const Lexicon& lexicon = language.lexicon;
    const auto id = [&](std::string_view name) { return lexicon.class_id(name); };
    plate_region = id("plate_region");
    plate_word = id("plate_word");
    law_kind = id("law_kind");
    law_number = id("law_number");
    law_year = id("law_year");
    law_article = id("law_article");
    law_paragraph = id("law_paragraph");
    law_letter = id("law_letter");
    law_code = id("law_code");
    case_word = id("case_word");
    rt_word = id("rt_word");
    km_post = id("km_post");
    scale = id("number_scale");
    registration_prefix = id("registration_prefix");
    airline_code = id("airline_code");
    flight_word = id("flight_word");
    aircraft_word = id("aircraft_word");
    compass = id("compass");
    degree = id("coordinate_degree");
    minute = id("coordinate_minute");
    second = id("coordinate_second");
    std::vector<std::uint8_t> of_class(lexicon.classes() + 1);
    const auto set = [&](ClassId cls, std::uint8_t bit) {
      if (cls != 0) of_class[cls] = static_cast<std::uint8_t>(of_class[cls] | bit);
    };
    set(plate_region, starts_plate);
    set(plate_word, starts_plate_word);
    set(law_kind, starts_law);
    set(law_article, starts_law);
    set(case_word, starts_case);
    set(rt_word, starts_rt_rw);
    set(km_post, starts_km);
    set(airline_code, starts_flight);
    set(registration_prefix, starts_aircraft);
    starts.resize(lexicon.size() + 1);
    for (WordId word = 1; word < starts.size(); ++word) {
      for (const Entry& entry : lexicon.entries(word)) starts[word] = static_cast<std::uint8_t>(starts[word] | of_class[entry.cls]);
    }
  }
  ClassId plate_region, plate_word, law_kind, law_number, law_year, law_article, law_paragraph, law_letter, law_code,
      case_word, rt_word, km_post, scale, registration_prefix, airline_code, flight_word, aircraft_word, compass, degree,
      minute, second;
  std::vector<std::uint8_t> starts;  // by word
};

class IdentifierReader : private TokenMatcher {
 public:
  IdentifierReader(const Article& article, const Text& text, const Language& language)
      : TokenMatcher(article, text.tokens, language), sentences_(text.sentences), sets_(text.sets), words_(language.table<IdentifierWords>()) {}

  std::vector<Identifier> run() {
    for (const Sentence& sentence : sentences_) {
      if (sentence.zone == Zone::related || sentence.zone == Zone::boilerplate) continue;
      read_sentence(sentence.tokens.first, sentence.tokens.last);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_number(std::uint32_t at) const { return TokenMatcher::is_number(at, end_); }
  [[nodiscard]] bool is_word(std::uint32_t at) const { return TokenMatcher::is_word(at, end_); }
  [[nodiscard]] bool is_mark(std::uint32_t at, std::string_view mark) const {
    return TokenMatcher::is_mark(at, end_, mark);
  }
  [[nodiscard]] bool digits(std::uint32_t at, std::size_t least, std::size_t most) const {
    if (!is_number(at)) return false;
    const std::string_view text = word(at);
    return text.size() >= least && text.size() <= most && text.find_first_of(".,") == std::string_view::npos;
  }
  [[nodiscard]] bool capitals(std::uint32_t at, std::size_t most) const {
    return is_word(at) && tokens_[at].end - tokens_[at].begin <= most &&
           (tokens_[at].all_caps || (tokens_[at].capital && tokens_[at].end - tokens_[at].begin == 1));
  }
  [[nodiscard]] Match find(std::uint32_t at, ClassId cls) const { return TokenMatcher::find(at, end_, cls); }
  [[nodiscard]] bool starts_word(std::uint32_t at) const {
    return at == 0 || tokens_[at].space_before || tokens_[at - 1].kind == TokenKind::punct ||
           tokens_[at - 1].kind == TokenKind::newline;
  }
  /// One of the class in the bytes before `at`, inside the sentence.
  [[nodiscard]] bool announced(std::uint32_t at, ClassId cls, std::uint32_t reach) const {
    for (std::uint32_t k = at; k-- > first_;) {
      if (tokens_[at].begin - tokens_[k].begin > reach) break;
      if (find(k, cls)) return true;
    }
    return false;
  }

  static std::string upper(std::string_view text) {
    std::string copy(text);
    for (char& c : copy) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    return copy;
  }
  static std::string without_zeros(std::string_view text) {
    const std::size_t at = std::min(text.find_first_not_of('0'), text.size() - 1);
    return std::string(text.substr(at));
  }

  void read_sentence(std::uint32_t first, std::uint32_t end) {
    first_ = first;
    end_ = end;
    plate_words_until_ = plate_named_until_ = 0;
    for (std::uint32_t at = std::max(first, behind_); (at = sets_.next(TokenSet::identifiers, at, end)) < end;) {
      const std::uint32_t next = step(at);
      at = std::max(next, at + 1);
    }
  }

  std::uint32_t step(std::uint32_t at) {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::number) return read_numeric(at);
    const std::uint8_t bits = words_.starts[token.word];
    if (bits == 0) return at;
    if (const Match word = (bits & starts_plate_word) != 0 ? find(at, words_.plate_word) : Match{}) {
      plate_words_until_ = token.begin + plate_reach;
      constexpr std::int64_t announces = 2;
      if (word.entry->number == announces) plate_named_until_ = plate_words_until_;
    }
    std::uint32_t next = at;
    if (bits & starts_law) next = read_law(at);
    if (next == at && (bits & starts_case)) next = read_case(at);
    if (next == at && (bits & starts_rt_rw)) next = read_rt_rw(at);
    if (next == at && (bits & starts_km)) next = read_km(at);
    if (next == at && (bits & starts_plate)) next = read_plate(at);
    if (next == at && (bits & starts_aircraft)) next = read_registration(at);
    if (next == at && (bits & starts_flight)) next = read_flight(at);
    return next;
  }

  std::uint32_t emit(IdentifierKind kind, std::uint32_t first, std::uint32_t last, std::string value) {
    Identifier identifier;
    identifier.kind = kind;
    identifier.tokens = {first, last};
    identifier.range = {tokens_[first].begin, tokens_[last - 1].end};
    identifier.value = std::move(value);
    found_.push_back(std::move(identifier));
    return behind_ = last;
  }

  /// "B 1234 XYZ", "D-8118-FI": region, three or four digits, up to three letters, and a vehicle near.
  std::uint32_t read_plate(std::uint32_t at) {
    if (!starts_word(at) || !capitals(at, 2) || tokens_[at].begin > plate_words_until_) return at;
    std::uint32_t next = at + 1;
    if (is_mark(next, "-")) ++next;
    if (!digits(next, 3, 4)) return at;
    const std::uint32_t number = next++;
    if (is_mark(next, "-") && capitals(next + 1, 3)) ++next;
    std::string value = upper(word(at)) + std::string(word(number));
    std::uint32_t last = number + 1;
    if (capitals(next, 3) && !find(next, words_.rt_word)) {
      value += upper(word(next));
      last = next + 1;
    }
    if (last < end_ && !tokens_[last].space_before && tokens_[last].kind == TokenKind::number) return at;
    if (last == number + 1 && tokens_[at].begin > plate_named_until_) return at;  // "Mercedes-Benz S 600"
    return emit(IdentifierKind::plate, at, last, value);
  }

  /// "PK-LQP"
  std::uint32_t read_registration(std::uint32_t at) {
    if (!starts_word(at) || !capitals(at, 2) || !is_mark(at + 1, "-") || !capitals(at + 2, 4)) return at;
    if (tokens_[at + 1].space_before || tokens_[at + 2].space_before || tokens_[at + 2].end - tokens_[at + 2].begin < 3)
      return at;
    constexpr std::uint32_t reach = 80;
    if (!announced(at, words_.aircraft_word, reach)) return at;
    return emit(IdentifierKind::registration, at, at + 3, upper(word(at)) + "-" + upper(word(at + 2)));
  }

  /// "GA 402", "IW1830", "QZ-8501"
  std::uint32_t read_flight(std::uint32_t at) {
    if (!starts_word(at) || !capitals(at, 2)) return at;
    std::uint32_t next = at + 1;
    if (is_mark(next, "-") && !tokens_[next].space_before) ++next;
    if (!digits(next, 2, 4)) return at;
    constexpr std::uint32_t reach = 60;
    if (tokens_[next].space_before && !announced(at, words_.flight_word, reach)) return at;
    if (!tokens_[next].space_before && !announced(at, words_.flight_word, reach * 2)) return at;
    if (next + 1 < end_ && !tokens_[next + 1].space_before && tokens_[next + 1].kind != TokenKind::punct) return at;
    return emit(IdentifierKind::flight, at, next + 1, upper(word(at)) + std::string(word(next)));
  }

  /// "RT 07/RW 02", "RT 7 RW 8", "RT 03/05", "RT/RW 003/005"
  std::uint32_t read_rt_rw(std::uint32_t at) {
    const Match first = find(at, words_.rt_word);
    if (!first) return at;
    std::uint32_t next = at + first.length;
    if (const Match second = find(next + 1, words_.rt_word); second && is_mark(next, "/")) {
      next += 1 + second.length;
      if (is_mark(next, ".") || is_mark(next, ":")) ++next;
      if (!digits(next, 1, 3) || !is_mark(next + 1, "/") || !digits(next + 2, 1, 3)) return at;
      return emit(IdentifierKind::rt_rw, at, next + 3,
                  first.entry->value + " " + without_zeros(word(next)) + " " + second.entry->value + " " +
                      without_zeros(word(next + 2)));
    }
    if (is_mark(next, ".")) ++next;
    if (!digits(next, 1, 3)) return at;
    std::string value = first.entry->value + " " + without_zeros(word(next));
    const std::uint32_t last = next + 1;
    next = last;
    const bool slash = is_mark(next, "/");
    if (slash || is_mark(next, ",")) ++next;
    const Match second = find(next, words_.rt_word);
    if (second) {
      next += second.length;
      if (is_mark(next, ".")) ++next;
    }
    if ((!second && !slash) || !digits(next, 1, 3)) return emit(IdentifierKind::rt_rw, at, last, value);
    value += " " + (second ? second.entry->value : std::string("RW")) + " " + without_zeros(word(next));
    return emit(IdentifierKind::rt_rw, at, next + 1, value);
  }

  /// "KM 92", "Km 01+200", "KM 58+600 A"
  std::uint32_t read_km(std::uint32_t at) {
    if (!tokens_[at].capital || !is_number(at + 1)) return at;
    if (at > first_ && tokens_[at - 1].kind == TokenKind::number) return at;
    std::string value = "KM " + std::string(word(at + 1));
    std::uint32_t last = at + 2;
    if (is_mark(last, "+") && digits(last + 1, 1, 3)) {
      value += "+" + std::string(word(last + 1));
      last += 2;
      if (is_mark(last, "/") && digits(last + 1, 1, 3)) {
        value += "/" + std::string(word(last + 1));
        last += 2;
      }
    } else if (is_mark(last, "/") && digits(last + 1, 1, 3)) {
      value += "/" + std::string(word(last + 1));
      last += 2;
    }
    if (find(last, words_.scale)) return at;  // "KM 45 ribu" of a used car
    return emit(IdentifierKind::km_post, at, last, value);
  }

  /// "UU Nomor 11 Tahun 2008", "UU 11/2008", "Pasal 31 ayat (2) huruf a", "Pasal 340 KUHP"
  std::uint32_t read_law(std::uint32_t at) {
    if (find(at, words_.law_article)) return read_law_article(at);
    const Match kind = find(at, words_.law_kind);
    if (!kind || !tokens_[at].capital) return at;
    std::uint32_t next = at + kind.length;
    // The title of the law may stand between: "Peraturan Menteri Perdagangan Nomor 8".
    constexpr std::uint32_t title = 6;
    std::uint32_t number = next;
    while (number < end_ && number < next + title && !find(number, words_.law_number) && is_word(number) &&
           tokens_[number].capital)
      ++number;
    if (const Match name = find(number, words_.law_number)) number += name.length;
    else if (number != next) return at;
    else if (is_mark(number, "-") && !tokens_[number].space_before) ++number;  // "PMK-48/PMK.02/2021"
    if (is_mark(number, ".") || is_mark(number, ":")) ++number;
    if (!digits(number, 1, 4)) return at;
    std::uint32_t last = number + 1;
    std::string year;
    if (is_mark(last, "/") && digits(last + 1, 4, 4)) {
      year = word(last + 1);
      last += 2;
    } else if (const Match of = find(last, words_.law_year); of && digits(last + of.length, 4, 4)) {
      year = word(last + of.length);
      last += of.length + 1;
    } else if (digits(last, 4, 4) && tokens_[last].space_before &&
               (word(last).substr(0, 2) == "19" || word(last).substr(0, 2) == "20")) {
      year = word(last++);
    } else if ((is_mark(last, "/") || (is_mark(last, ".") && is_word(last + 1) && !tokens_[last + 1].space_before)) && !tokens_[last].space_before) {
      // "422/KMK.06/2003", "210.K/30/DJB/2017": the year ends the chain.
      constexpr std::uint32_t most = 12;
      std::uint32_t chain = last;
      while (chain < end_ && chain < last + most && !tokens_[chain].space_before) ++chain;
      while (chain > last && tokens_[chain - 1].kind == TokenKind::punct) --chain;
      if (chain > last && digits(chain - 1, 4, 4)) {
        year = word(chain - 1);
        last = chain;
      }
    }
    if (year.empty() && (number == next || is_mark(number - 1, "-"))) return at;
    std::string value = kind.entry->value + " " + without_zeros(word(number));
    if (!year.empty()) value += "/" + year;
    return emit(IdentifierKind::law, at, last, value);
  }

  std::uint32_t read_law_article(std::uint32_t at) {
    const Match name = find(at, words_.law_article);
    std::uint32_t next = at + name.length;
    if (!digits(next, 1, 4)) return at;
    std::string value = name.entry->value + " " + without_zeros(word(next));
    ++next;
    if (next < end_ && capitals(next, 1) && (!tokens_[next].space_before || is_letter_of_article(next))) value += upper(word(next++));
    next = read_law_part(next, words_.law_paragraph, value);
    next = read_law_part(next, words_.law_letter, value);
    if (const Match code = find(next, words_.law_code)) {
      value += " " + code.entry->value;
      next += code.length;
    }
    return emit(IdentifierKind::law_article, at, next, value);
  }

  /// "Pasal 12 B UU …", "Pasal 27 B ayat 2": a letter of the article's number, not the first word of what follows.
  [[nodiscard]] bool is_letter_of_article(std::uint32_t at) const {
    const std::uint32_t next = at + 1;
    if (next >= end_ || (tokens_[next].kind == TokenKind::punct && !is_mark(next, ".")) || (is_word(next) && !tokens_[next].capital)) return true;
    return (find(next, words_.law_kind) || find(next, words_.law_paragraph) || find(next, words_.law_code));
  }

  /// "ayat 2", "ayat (2)", "huruf a"
  std::uint32_t read_law_part(std::uint32_t at, ClassId cls, std::string& value) {
    const Match name = find(at, cls);
    if (!name) return at;
    std::uint32_t next = at + name.length;
    const bool bracket = is_mark(next, "(");
    if (bracket) ++next;
    const bool letter = is_word(next) && tokens_[next].end - tokens_[next].begin == 1;
    if (!digits(next, 1, 3) && !letter) return at;
    value += " " + name.entry->value + " " + lower_case(word(next));
    ++next;
    if (bracket) {
      if (!is_mark(next, ")")) return at;
      ++next;
    }
    return next;
  }

  /// "perkara nomor 123/Pid.B/2024/PN Jkt.Sel": what hangs together with slashes behind the word.
  std::uint32_t read_case(std::uint32_t at) {
    const Match name = find(at, words_.case_word);
    if (!name) return at;
    std::uint32_t first = at + name.length;
    if (is_mark(first, ":") || is_mark(first, ".")) ++first;
    constexpr std::uint32_t most = 40;
    std::uint32_t last = first;
    int slashes = 0;
    // A full stop inside the number may look like the end of a sentence.
    while (last < tokens_.size() && last < first + most && (last == first || !tokens_[last].space_before) &&
           tokens_[last].kind != TokenKind::newline) {
      slashes += tokens_[last].kind == TokenKind::punct && word(last) == "/";
      ++last;
    }
    while (last > first && tokens_[last - 1].kind == TokenKind::punct) --last;
    if (slashes == 0 || last <= first) return at;
    std::string value = upper(
        std::string_view(article_.text).substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin));
    return emit(IdentifierKind::case_number, first, last, value);
  }

  /// "6,12 LS", "6°10'30\" LS", "107 derajat 20 menit Bujur Timur", with its pair if one follows.
  std::uint32_t read_numeric(std::uint32_t at) {
    if (at > first_ && !tokens_[at].space_before && tokens_[at - 1].kind == TokenKind::word) return at;
    std::string value;
    std::uint32_t last = read_coordinate(at, value);
    if (last == at) return at;
    std::uint32_t next = last;
    while (next < end_ && next < last + 3 && !is_number(next)) ++next;
    std::string other;
    if (is_number(next)) {
      if (const std::uint32_t behind = read_coordinate(next, other); behind > next) {
        value += " " + other;
        last = behind;
      }
    }
    return emit(IdentifierKind::coordinates, at, last, value);
  }

  std::uint32_t read_coordinate(std::uint32_t at, std::string& value) const {
    std::uint32_t next = at + 1;
    if (next >= end_ || !(is_mark(next, "°") || is_mark(next, "º") || find(next, words_.degree) || find(next, words_.compass))) return at;  // nearly all
    std::string text(word(at));
    std::replace(text.begin(), text.end(), ',', '.');
    const auto part = [&](ClassId cls, std::string_view mark, std::string_view curly) {
      std::uint32_t length = 0;
      if (const Match name = find(next, cls)) length = name.length;
      else if (is_mark(next, mark) || is_mark(next, curly)) length = 1;
      next += length;
      return length > 0;
    };
    const auto number = [&] {
      if (!is_number(next)) return false;
      text += ":" + std::string(word(next++));
      return true;
    };
    if (part(words_.degree, "°", "º") && number() && part(words_.minute, "'", "’") && number())
      part(words_.second, "\"", "”");
    const Match compass = find(next, words_.compass);
    if (!compass || !tokens_[next].capital || text.find_first_of(".:") == std::string::npos) return at;
    value = text + compass.entry->value;
    return next + compass.length;
  }

  static constexpr std::uint32_t plate_reach = 60;  // bytes between the vehicle and its plate
  const std::vector<Sentence>& sentences_;
  const TokenSets& sets_;
  const IdentifierWords& words_;
  std::uint32_t first_ = 0, end_ = 0;
  std::uint32_t plate_words_until_ = 0, plate_named_until_ = 0;
  std::uint32_t behind_ = 0;  // the last identifier
  std::vector<Identifier> found_;
};

}  // namespace

bool concerns_identifiers(const Language& language, WordId word) { return language.table<IdentifierWords>().starts[word] != 0; }

std::vector<Identifier> read_identifiers(const Article& article, const Text& text, const Language& language) {
  return IdentifierReader(article, text, language).run();
}

}  // namespace selaras
