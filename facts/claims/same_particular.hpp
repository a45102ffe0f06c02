// When two particulars, or two scores, of one story are one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/claims/stories.hpp"
#include "facts/claims/value_classes.hpp"
#include "selaras/claim.hpp"

namespace selaras {

class SameParticular {
 public:
  SameParticular(const ClaimSet& set, const Stories& stories) : set_(set), stories_(stories) {}

  /// What a story has one of, told with two values: how sure it is that they are of one thing, 0 if they are not.
  [[nodiscard]] std::int32_t same_particular(const std::vector<ValueClass>& classes, const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;
  /// One winner in the news of two days, and nobody tells of two matches.
  [[nodiscard]] std::int32_t same_match(const std::vector<ValueClass>& classes, const Thing& x, const Thing& y) const;
  /// One match of two sides, told with two hours or two days.
  [[nodiscard]] std::int32_t same_fixture(const std::vector<ValueClass>& classes, const Thing& x, const Thing& y) const;
  /// The same words quoted around two names or numbers.
  [[nodiscard]] std::int32_t same_quoted(const ValueClass& a, const ValueClass& b, const Thing& x, const Thing& y) const;
  /// One hearing of one person, told with two numbers.
  [[nodiscard]] std::int32_t same_sitting(const Thing& x, const Thing& y) const;

 private:
  [[nodiscard]] std::int64_t told_on(MentionId m) const { return set_[m].get(Attribute::asof).value_or(0); }
  [[nodiscard]] bool in_one_week(const Thing& x, const Thing& y) const;
  [[nodiscard]] bool tells_one(const std::vector<ValueClass>& classes, ArticleId article, std::string_view by = {}) const;
  [[nodiscard]] static bool is_near(std::string a, std::string b);
  [[nodiscard]] bool is_slip(const ValueClass& a, const ValueClass& b) const;

  const ClaimSet& set_;
  const Stories& stories_;
};

}  // namespace selaras
