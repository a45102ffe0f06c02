// Splits a rule text into tokens in one pass.
#include "rules/language/lexer.hpp"

#include <algorithm>

namespace selaras::rule_language {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Length of the UTF-8 sequence at the start of `text`; 0 if it is not one.
std::size_t utf8_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t length = first < 0x80   ? 1
                             : first < 0xc2 ? 0
                             : first < 0xe0 ? 2
                             : first < 0xf0 ? 3
                             : first < 0xf5 ? 4
                                            : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) return 0;
  }
  if (length < 3) return length;
  const auto second = static_cast<unsigned char>(text[1]);
  const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
  const bool beyond = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
  return overlong || beyond ? 0 : length;
}

class Lexer {
 public:
  Lexer(std::string_view source, std::uint32_t begin, std::uint32_t end, Complaints& complaints)
      : source_(source.substr(0, end)), at_(begin), complaints_(complaints) {}

  std::vector<Token> run() {
    for (skip(); at_ < source_.size(); skip()) next();
    push(Lexeme::end, at_);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }

  void skip() {
    while (at_ < source_.size()) {
      if (peek() == '#') {
        while (at_ < source_.size() && peek() != '\n') ++at_;
      } else if (is_space(peek())) {
        first_on_line_ = first_on_line_ || peek() == '\n';
        ++at_;
      } else {
        return;
      }
    }
  }

  void push(Lexeme kind, std::uint32_t begin) {
    tokens_.push_back({kind, begin, at_, first_on_line_});
    first_on_line_ = false;
  }

  template <class Predicate>
  void take_while(Lexeme kind, Predicate belongs) {
    const std::uint32_t begin = at_;
    while (at_ < source_.size() && belongs(peek())) ++at_;
    push(kind, begin);
  }

  void next() {
    const char c = peek();
    if (is_letter(c)) return take_while(Lexeme::word, [](char x) { return is_letter(x) || is_digit(x); });
    if (is_digit(c)) return take_while(Lexeme::number, is_digit);
    if (c == '"') return string();
    const std::uint32_t begin = at_;
    if ((c == '<' || c == '>' || c == '!') && peek(1) == '=') {
      at_ += 2;
      return push(Lexeme::symbol, begin);
    }
    static constexpr std::string_view singles = "{}()[];:,.=<>+-*@";
    if (singles.find(c) != std::string_view::npos) {
      ++at_;
      return push(Lexeme::symbol, begin);
    }
    strange();
  }

  void string() {
    const std::uint32_t begin = at_++;
    while (at_ < source_.size() && peek() != '"') at_ += peek() == '\\' ? 2 : 1;
    if (at_ >= source_.size()) {
      at_ = static_cast<std::uint32_t>(source_.size());
      complaints_.error(begin, "string without a closing '\"'");
      complaints_.silence_from(begin);
      return;
    }
    ++at_;
    push(Lexeme::string, begin);
  }

  void strange() {
    const std::size_t length = std::max<std::size_t>(1, utf8_length(source_.substr(at_)));
    const std::string shown(source_.substr(at_, length));
    complaints_.error(at_, "unexpected character '" + shown + "'" +
                               (length > 1 ? " (names are plain ASCII; put other words in quotes)" : ""));
    // One complaint for a run of them.
    while (at_ < source_.size() && static_cast<unsigned char>(peek()) >= 0x80) ++at_;
    if (length == 1) ++at_;
  }

  std::string_view source_;
  std::uint32_t at_;
  Complaints& complaints_;
  bool first_on_line_ = true;
  std::vector<Token> tokens_;
};

/// Offset of the first byte that is not valid text, or npos. Control characters other than white space count.
std::size_t first_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = utf8_length(text.substr(at));
    if (length == 0 || (byte < 0x20 && !is_space(text[at])) || byte == 0x7f) return at;
    at += length;
  }
  return std::string_view::npos;
}

/// Edits between two words, exchanged neighbours counting once, without regard to case; gives up above `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size() + most || b.size() > a.size() + most) return most + 1;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  const auto equal = [&](std::size_t i, std::size_t j) { return lower(a[i - 1]) == lower(b[j - 1]); };
  std::vector<std::vector<std::size_t>> edits(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::size_t& here = edits[i][j];
      if (i == 0 || j == 0) {
        here = i + j;
        continue;
      }
      here = std::min({edits[i - 1][j] + 1, edits[i][j - 1] + 1, edits[i - 1][j - 1] + (equal(i, j) ? 0 : 1)});
      if (i > 1 && j > 1 && equal(i, j - 1) && equal(i - 1, j)) here = std::min(here, edits[i - 2][j - 2] + 1);
    }
  }
  return edits[a.size()][b.size()];
}

}  // namespace

Complaints::Complaints(const RuleSource& source) : source_(source), lines_{0} {
  for (std::size_t i = 0; i < source.text.size(); ++i) {
    if (source.text[i] == '\n') lines_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  const std::size_t bad = first_bad_byte(source.text);
  if (bad != std::string_view::npos) error(static_cast<std::uint32_t>(bad), "this byte is not UTF-8 text");
}

std::uint32_t Complaints::line_of(std::uint32_t offset) const {
  return static_cast<std::uint32_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin());
}

void Complaints::add(Gravity gravity, std::uint32_t offset, std::string message) {
  failed_ = failed_ || gravity == Gravity::error;
  if (offset >= silent_from_) return;
  if (found_.size() > limit) return;
  if (found_.size() == limit) message = "too many errors; the rest is not shown";
  const std::uint32_t line = line_of(offset);
  const std::uint32_t begin = lines_[line - 1];
  std::size_t end = line < lines_.size() ? lines_[line] - 1 : source_.text.size();
  if (line < lines_.size() && end > begin && source_.text[end - 1] == '\r') --end;
  found_.push_back(
      {gravity, source_.name, line, offset - begin + 1, std::move(message), source_.text.substr(begin, end - begin)});
}

Diagnostics Complaints::take() {
  const auto place = [](const Diagnostic& d) { return std::pair(d.line, d.column); };
  std::stable_sort(found_.begin(), found_.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
  found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
  return std::move(found_);
}

std::vector<Token> lex(std::string_view source, std::uint32_t begin, std::uint32_t end, Complaints& complaints) {
  return Lexer(source, begin, end, complaints).run();
}

std::string unescape(std::string_view source, Token token, Complaints& complaints) {
  std::string text;
  for (std::uint32_t at = token.begin + 1; at + 1 < token.end; ++at) {
    if (source[at] != '\\') {
      text += source[at];
      continue;
    }
    const char escaped = source[++at];
    if (escaped == 'n') text += '\n';
    else if (escaped == 't') text += '\t';
    else if (escaped == '"' || escaped == '\\') text += escaped;
    else complaints.error(at - 1, R"(unknown escape; known are \" \\ \n \t)");
  }
  return text;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  if (word.empty() || word.size() > 40) return {};
  const std::size_t most = word.size() < 2 ? 0 : word.size() < 4 ? 1 : 2;
  std::string_view best;
  std::size_t least = most + 1;
  for (const std::string_view candidate : known) {
    const std::size_t edits = distance(word, candidate, most);
    if (edits < least) least = edits, best = candidate;
  }
  return best.empty() ? std::string() : "; did you mean '" + std::string(best) + "'?";
}

}  // namespace selaras::rule_language
