#include "facts/values/ordinals.hpp"

#include <charconv>

namespace selaras {
namespace {

std::int64_t parse_int(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : 0;
}

class OrdinalReader : private TokenMatcher {
 public:
  OrdinalReader(const Article& article, std::span<const Token> tokens, const Language& language,
                const NumeralReader& numerals, const NumeralWords& numeral_words, const OrdinalWords& words,
                std::uint32_t end)
      : TokenMatcher(article, tokens, language),
        numerals_(numerals),
        numeral_words_(numeral_words),
        words_(words),
        end_(end) {}

  std::optional<Ordinal> read(std::uint32_t at) const {
    if (auto ordinal = prefixed(at)) return ordinal;
    if (auto ordinal = suffixed(at)) return ordinal;
    if (auto ordinal = single(at)) return ordinal;
    return compound(at);
  }

 private:
  Match find(std::uint32_t at, ClassId cls) const { return TokenMatcher::find(at, end_, cls); }
  bool is_dash(std::uint32_t at) const {
    return at < end_ && tokens_[at].word != 0 &&
           (tokens_[at].word == numeral_words_.hyphen || tokens_[at].word == numeral_words_.en_dash ||
            tokens_[at].word == numeral_words_.em_dash);
  }

  /// "ke-3", "ke - 3", "ke-dua"
  std::optional<Ordinal> prefixed(std::uint32_t at) const {
    const Match prefix = find(at, words_.prefix);
    if (!prefix) return std::nullopt;
    std::uint32_t next = at + prefix.length;
    const bool dash = is_dash(next);
    if (dash) ++next;
    if (next >= end_) return std::nullopt;
    if (tokens_[next].kind == TokenKind::number) {
      if (!dash && tokens_[next].space_before) return std::nullopt;
      const std::int64_t value = parse_int(word(next));
      if (value <= 0) return std::nullopt;
      return Ordinal{{at, next + 1}, value, false, false};
    }
    if (!dash) return std::nullopt;
    const auto small = numerals_.read_small(next, end_);
    if (!small || small->value <= 0) return std::nullopt;
    return Ordinal{{at, small->next}, small->value, true, false};
  }

  /// "21st"
  std::optional<Ordinal> suffixed(std::uint32_t at) const {
    if (tokens_[at].kind != TokenKind::number || at + 1 >= end_ || tokens_[at + 1].space_before) return std::nullopt;
    if (numerals_.glued_to_word(at)) return std::nullopt;
    const Match suffix = find(at + 1, words_.suffix);
    const std::int64_t value = suffix ? parse_int(word(at)) : 0;
    if (value <= 0) return std::nullopt;
    return Ordinal{{at, at + 2}, value, false, false};
  }

  /// "kedua", "kedua belas", "kedua puluh tiga", "third"
  std::optional<Ordinal> single(std::uint32_t at) const {
    const Match found = find(at, words_.ordinal);
    if (!found) return std::nullopt;
    Ordinal ordinal{{at, at + found.length}, found.entry->number, true, static_cast<bool>(find(at, words_.collective))};
    std::uint32_t next = ordinal.tokens.last;
    if (ordinal.value >= 10) return ordinal;
    if (const Match belas = find(next, numeral_words_.teen_suffix)) {
      return Ordinal{{at, next + belas.length}, ordinal.value + belas.entry->number, true, false};
    }
    const Match puluh = find(next, numeral_words_.tens_suffix);
    if (!puluh) return ordinal;
    next += puluh.length;
    std::int64_t value = ordinal.value * puluh.entry->number;
    const auto unit = numerals_.read_small(next, end_);
    if (unit && unit->value > 0 && unit->value < 10) return Ordinal{{at, unit->next}, value + unit->value, true, false};
    return Ordinal{{at, next}, value, true, false};
  }

  /// "seventy-third", "two hundred and first", "three trillionth", "a hundred thousandth"
  std::optional<Ordinal> compound(std::uint32_t at) const {
    if (words_.suffix == 0) return std::nullopt;
    std::int64_t value = 1;
    std::int64_t level = 1000;
    std::uint32_t next = at;
    if (const auto small = numerals_.read_small(at, end_)) {
      value = small->value;
      level = small->level;
      next = small->next;
    } else if (const Match article = find(at, numeral_words_.article_one);
               article && find(at + article.length, numeral_words_.hundred)) {
      next = at + article.length + 1;
      value = level = 100;
    } else {
      return std::nullopt;
    }
    if (is_dash(next)) ++next;
    else if (level == 100 && find(next, numeral_words_.conjunction)) ++next;
    const Match last = find(next, words_.ordinal);
    if (!last) return std::nullopt;
    const std::int64_t piece = last.entry->number;
    if (piece >= 100) {
      if (value <= 0 || value >= 1000) return std::nullopt;
      return Ordinal{{at, next + last.length}, value * piece, true, false};
    }
    if (piece >= level || level == 1000) return std::nullopt;
    return Ordinal{{at, next + last.length}, value + piece, true, false};
  }

  const NumeralReader& numerals_;
  const NumeralWords& numeral_words_;
  const OrdinalWords& words_;
  std::uint32_t end_;
};

}  // namespace

OrdinalWords::OrdinalWords(const Lexicon& lexicon)
    : ordinal(lexicon.class_id("number_ordinal")),
      prefix(lexicon.class_id("number_ordinal_prefix")),
      suffix(lexicon.class_id("number_ordinal_suffix")),
      collective(lexicon.class_id("number_collective")),
      stays(lexicon.class_id("number_ordinal_stays")),
      together(lexicon.class_id("number_together")) {}

std::optional<Ordinal> read_ordinal(const Article& article, std::span<const Token> tokens, const Language& language,
                                    const NumeralReader& numerals, const NumeralWords& numeral_words,
                                    const OrdinalWords& words, std::uint32_t at, std::uint32_t end) {
  return OrdinalReader(article, tokens, language, numerals, numeral_words, words, end).read(at);
}

}  // namespace selaras
