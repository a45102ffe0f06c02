#include "facts/claims/periods.hpp"

#include <algorithm>

#include "selaras/calendar.hpp"

namespace selaras {
namespace {

constexpr std::uint64_t first_end = bit(WordMark::begins) | bit(WordMark::birth);
constexpr std::uint64_t last_end = bit(WordMark::ends) | bit(WordMark::death);

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

class PeriodJoiner {
 public:
  PeriodJoiner(const Scene& scene, Statement& statement) : scene_(scene), statement_(statement) {}

  void run() {
    auto& days = statement_.days;
    std::size_t kept = 0;
    for (std::size_t k = 0; k < days.size(); ++k) {
      StatementDay day = std::move(days[k]);
      day.bracketed = day.is_range && is_bracketed(day);
      if (k + 1 < days.size() && are_alike(day, days[k + 1]) && bound_period(day, days[k + 1])) join(day, days[++k]);
      days[kept++] = std::move(day);
    }
    days.erase(days.begin() + static_cast<std::ptrdiff_t>(kept), days.end());
    if (!links_.empty()) drop_links();
  }

 private:
  static bool are_alike(const StatementDay& a, const StatementDay& b) {
    const bool dates = a.type == TimexType::date && b.type == TimexType::date && !a.is_range && !b.is_range;
    return dates && !a.days.strict.empty() && !b.days.strict.empty() && a.value.size() == b.value.size() && a.days.strict.hull().hi < b.days.strict.hull().lo;
  }

  [[nodiscard]] std::string_view between(std::uint32_t begin, std::uint32_t end) const {
    return trimmed(std::string_view(scene_.article.text).substr(begin, end - begin));
  }

  /// A dash between the two, or "dari … hingga …".
  [[nodiscard]] bool bound_period(const StatementDay& a, const StatementDay& b) const {
    const std::string_view link = between(a.range.end, b.range.begin);
    if (link == "–" || link == "-" || link == "−" || link == "--" || link == "—") return true;
    if (link.empty() || link.find(' ') != std::string_view::npos || a.token == 0) return false;
    const std::uint32_t to = scene_.token_from(a.range.end);
    const bool leads = (scene_.known[to].marks & (bit(WordMark::to) | bit(WordMark::ends))) != 0;
    return leads && (scene_.known[a.token - 1].marks & (bit(WordMark::from) | bit(WordMark::since))) != 0;
  }

  /// "Sari Hartati (4 Mei 1970 – 9 Juni 2001)".
  [[nodiscard]] bool is_bracketed(const StatementDay& day) const {
    constexpr std::uint32_t reach = 6;
    const std::string_view before = between(day.range.begin > reach ? day.range.begin - reach : 0, day.range.begin);
    return before.ends_with('(') || before.ends_with(';') || before.ends_with("-LRB-");
  }

  void join(StatementDay& first, const StatementDay& last) {
    links_.push_back({first.token > 0 ? first.token - 1 : 0, last.token});
    first.bracketed = is_bracketed(first);
    first.days = {{first.days.strict.hull().lo, last.days.strict.hull().hi}, {first.days.lenient.hull().lo, last.days.lenient.hull().hi}};
    first.value += "/" + last.value;
    first.range.end = last.range.end;
    first.is_range = true;
  }

  /// The words that lead to the days of a time; links and words stand in the order of the text.
  void drop_links() {
    constexpr std::uint64_t leads = bit(WordMark::from) | bit(WordMark::to) | bit(WordMark::at_time) | bit(WordMark::by);
    std::size_t link = 0;
    std::erase_if(statement_.words, [&](const StatementWord& word) {
      while (link < links_.size() && links_[link].last <= word.token) ++link;
      return link < links_.size() && links_[link].first <= word.token && (word.marks & leads) != 0;
    });
  }

  const Scene& scene_;
  Statement& statement_;
  std::vector<TokenRange> links_;
};

/// "1970", "1970-05", "1970-05-04".
std::optional<IntervalSet> days_of(std::string_view value) {
  constexpr std::size_t year = 4, month = 7, day = 10;
  if (value.size() != year && value.size() != month && value.size() != day) return std::nullopt;
  std::int32_t parts[3] = {0, 0, 0};
  for (std::size_t k = 0, part = 0; k < value.size(); ++k) {
    if (value[k] == '-') {
      ++part;
    } else {
      if (value[k] < '0' || value[k] > '9' || part > 2) return std::nullopt;
      parts[part] = parts[part] * 10 + (value[k] - '0');
    }
  }
  const std::uint32_t first_month = value.size() == year ? 1u : static_cast<std::uint32_t>(parts[1]);
  const std::uint32_t last_month = value.size() == year ? 12u : first_month;
  if (first_month < 1 || last_month > 12) return std::nullopt;
  const CivilDate first{parts[0], first_month, value.size() == day ? static_cast<std::uint32_t>(parts[2]) : 1u};
  const CivilDate last{parts[0], last_month, value.size() == day ? first.day : days_in_month(parts[0], last_month)};
  if (!is_valid(first) || !is_valid(last)) return std::nullopt;
  return IntervalSet{to_days(first), to_days(last)};
}

}  // namespace

void join_periods(const Scene& scene, Statement& statement) { PeriodJoiner(scene, statement).run(); }

PeriodEnd end_told(const Statement& statement) {
  if (statement.days.size() != 1) return PeriodEnd::unsaid;
  const auto tells = [&](std::uint64_t marks) {
    return std::any_of(statement.words.begin(), statement.words.end(), [&](const StatementWord& word) { return (word.marks & marks) != 0; });
  };
  const bool first = tells(first_end), last = tells(last_end);
  return first == last ? PeriodEnd::unsaid : first ? PeriodEnd::first : PeriodEnd::last;
}

std::optional<IntervalSet> end_of(const StatementDay& range, PeriodEnd end) {
  const std::string_view value = range.value;
  const std::size_t slash = value.find('/');
  if (end == PeriodEnd::unsaid || !range.is_range || slash == std::string_view::npos) return std::nullopt;
  return days_of(end == PeriodEnd::first ? value.substr(0, slash) : value.substr(slash + 1));
}

bool is_told_by(const StatementWord& word, const StatementDay& day) {
  if (!day.is_range) return false;
  constexpr std::size_t of_a_life = 21;  // two whole days
  const bool life = day.bracketed && day.value.size() == of_a_life;
  return word.is(WordMark::begins) || word.is(WordMark::ends) || (life && (word.is(WordMark::birth) || word.is(WordMark::death)));
}

}  // namespace selaras
