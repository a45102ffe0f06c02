// Reads timexes from one text, for the tables of the dates tests.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "facts/annotate.hpp"
#include "facts/values/dates.hpp"

namespace selaras::testing {

struct ReadDates {
  Article article;
  std::vector<Timex> timexes;

  [[nodiscard]] std::string quote(std::size_t k) const {
    const TextRange range = timexes[k].range;
    return article.text.substr(range.begin, range.end - range.begin);
  }
};

/// Every line is a block. `published`: year 0 for an article without a date.
inline ReadDates read_dates(std::string text, CivilDate published = {2026, 3, 4}, std::string_view code = "id") {
  ReadDates read;
  Article& article = read.article;
  article.text = std::move(text);
  article.language = std::string(code);
  if (published.year != 0) article.published = Published{.day = to_days(published)};
  for (std::size_t begin = 0; begin < article.text.size();) {
    const std::size_t end = std::min(article.text.find('\n', begin), article.text.size());
    article.blocks.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, Zone::body});
    begin = end + 1;
  }
  const Language& words = language(code);
  const Text tokens = read_text(article, words);
  read.timexes = read_timexes(article, tokens, words);
  return read;
}

/// "Minggu (31/3/2024)=2024-03-31 | sebulan=P1M": what was read, for comparison with a table.
inline std::string summary(const ReadDates& read) {
  std::string all;
  for (std::size_t k = 0; k < read.timexes.size(); ++k) {
    if (k > 0) all += " | ";
    all += read.quote(k) + "=" + read.timexes[k].value;
    if (!read.timexes[k].mod.empty()) all += "," + read.timexes[k].mod;
  }
  return all;
}

struct DateRow {
  std::string text, expected;
};

/// The articles are of Wednesday, 4 March 2026.
inline void expect_read(const std::vector<DateRow>& table, std::string_view code) {
  for (const DateRow& row : table) EXPECT_EQ(summary(read_dates(row.text, {2026, 3, 4}, code)), row.expected) << row.text;
}

}  // namespace selaras::testing
