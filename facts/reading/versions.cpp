// Which of several versions is the last.
#include "facts/reading/versions.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace selaras {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view take_digits(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
  return digits;
}

/// Pages are one page whatever their fragment. Records without an address are known by their id; files are what they are.
std::string address_of(const Article& article) {
  if (article.url.empty()) return article.record_line > 0 ? article.id : std::string();
  return article.url.substr(0, article.url.find('#'));
}

bool tells_version(const Article& article) { return !article.version.empty() || article.modified || !article.correction.empty(); }

auto time_of(const std::optional<Published>& time) {
  return time ? std::tuple(true, time->day, time->minute.value_or(-1)) : std::tuple(false, std::int64_t{0}, -1);
}

/// An article that was never changed is as old as its publication.
int compare(const Article& a, const Article& b) {
  if (!a.version.empty() && !b.version.empty()) {
    if (const int order = compare_versions(a.version, b.version)) return order;
  }
  const auto x = time_of(a.modified ? a.modified : a.published), y = time_of(b.modified ? b.modified : b.published);
  if (x != y) return x < y ? -1 : 1;
  return static_cast<int>(!a.correction.empty()) - static_cast<int>(!b.correction.empty());
}

}  // namespace

int compare_versions(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view x = take_digits(a), y = take_digits(b);
      if (x.size() != y.size()) return x.size() < y.size() ? -1 : 1;
      if (x != y) return x < y ? -1 : 1;
    } else {
      if (a.front() != b.front()) return a.front() < b.front() ? -1 : 1;
      a.remove_prefix(1);
      b.remove_prefix(1);
    }
  }
  return static_cast<int>(!a.empty()) - static_cast<int>(!b.empty());
}

void mark_superseded(std::vector<Article>& articles, Diagnostics& diagnostics) {
  std::map<std::string, std::vector<std::size_t>> versions;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (std::string address = address_of(articles[i]); !address.empty()) versions[std::move(address)].push_back(i);
  }
  for (const auto& [address, all] : versions) {
    const bool told = std::any_of(all.begin(), all.end(), [&](std::size_t i) { return tells_version(articles[i]); });
    if (all.size() < 2 || !told) continue;
    std::size_t last = all.front();
    for (const std::size_t i : all) {
      if (compare(articles[last], articles[i]) < 0) last = i;
    }
    for (const std::size_t i : all) {
      if (compare(articles[i], articles[last]) >= 0) continue;
      articles[i].superseded = true;
      diagnostics.push_back({Gravity::note, articles[i].file, articles[i].record_line, 0, "superseded by " + articles[last].file + (articles[last].record_line > 0 ? ":" + std::to_string(articles[last].record_line) : "") + "; compared with itself only", {}});
    }
  }
}

}  // namespace selaras
