#include "facts/reading/timestamp.hpp"

#include "selaras/calendar.hpp"

namespace selaras {
namespace {

/// Reads a fixed format from the front of a text.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}
  [[nodiscard]] bool done() const { return at_ == text_.size(); }
  bool skip(char c) {
    if (done() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool digits(std::size_t count, std::int32_t& value) {
    if (text_.size() - at_ < count) return false;
    value = 0;
    for (std::size_t k = 0; k < count; ++k) {
      const char c = text_[at_ + k];
      if (c < '0' || c > '9') return false;
      value = value * 10 + (c - '0');
    }
    at_ += count;
    return true;
  }
  void skip_digits() {
    while (!done() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool read_clock(Scanner& in, Published& published) {
  constexpr std::int32_t hour_minutes = 60;
  std::int32_t hour = 0, minute = 0, second = 0;
  if (!in.digits(2, hour) || !in.skip(':') || !in.digits(2, minute) || hour > 23 || minute > 59) return false;
  if (in.skip(':')) {
    if (!in.digits(2, second) || second > 60) return false;
    if (in.skip('.') || in.skip(',')) in.skip_digits();
  }
  published.minute = hour * hour_minutes + minute;
  in.skip(' ');
  if (in.done()) return true;
  if (in.skip('Z')) {
    published.utc_offset = 0;
    return in.done();
  }
  const std::int32_t sign = in.skip('+') ? 1 : in.skip('-') ? -1 : 0;
  std::int32_t hours = 0, minutes = 0;
  if (sign == 0 || !in.digits(2, hours) || hours > 14) return false;
  in.skip(':');
  if (!in.done() && !in.digits(2, minutes)) return false;
  published.utc_offset = sign * (hours * hour_minutes + minutes);
  return minutes < hour_minutes && in.done();
}

}  // namespace

std::optional<Published> parse_timestamp(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
  Scanner in(text);
  std::int32_t year = 0, month = 0, day = 0;
  if (!in.digits(4, year) || !in.skip('-') || !in.digits(2, month) || !in.skip('-') || !in.digits(2, day)) return {};
  const CivilDate date{year, static_cast<std::uint32_t>(month), static_cast<std::uint32_t>(day)};
  if (!is_valid(date)) return {};
  Published published;
  published.day = to_days(date);
  if (in.done()) return published;
  if (!in.skip('T') && !in.skip(' ')) return {};
  if (!read_clock(in, published)) return {};
  return published;
}

}  // namespace selaras
