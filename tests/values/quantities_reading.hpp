// Reads the quantities of a text for the tables of this folder.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "facts/annotate.hpp"
#include "facts/values/quantities.hpp"

namespace selaras {

inline Article article_of(const std::string& text, const std::string& code) {
  Article article;
  article.text = text;
  article.language = code;
  article.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, Zone::body}};
  return article;
}

inline std::vector<Quantity> quantities_of(const std::string& text, const std::string& code) {
  const Article article = article_of(text, code);
  const Language& words = language(code);
  const Text read = read_text(article, words);
  return read_quantities(article, read, words, {});
}

inline std::string show(const std::optional<Decimal>& value) { return value ? to_string(*value) : std::string("*"); }

/// "12", "3..5", "12..*"
inline std::string show_value(const Quantity& quantity) {
  if (quantity.from && quantity.to && *quantity.from == *quantity.to) return show(quantity.from);
  return show(quantity.from) + ".." + show(quantity.to);
}

inline std::string show_set(const IntervalSet& set) {
  std::string shown;
  for (const Interval& part : set.parts()) {
    if (!shown.empty()) shown += " ";
    shown += std::to_string(part.lo) + ".." + (part.hi == Interval::highest ? "*" : std::to_string(part.hi));
  }
  return shown;
}

inline std::string quote(const std::string& text, TextRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

/// "value|unit|words; value|unit|words"
inline std::string summary(const std::string& text, const std::string& code) {
  std::string shown;
  for (const Quantity& quantity : quantities_of(text, code)) {
    if (!shown.empty()) shown += "; ";
    shown += show_value(quantity) + "|" + quantity.unit + "|" + quote(text, quantity.range);
  }
  return shown;
}

struct QuantityRow {
  std::string text, summary;
};

inline void expect_summaries(const std::vector<QuantityRow>& table, const std::string& code) {
  for (const QuantityRow& row : table) EXPECT_EQ(summary(row.text, code), row.summary) << row.text;
}

}  // namespace selaras
