// Number words against an oracle: ICU spells a number out, the reader must find the same number and nothing else.
#include <gtest/gtest.h>
#include <unicode/rbnf.h>

#include <memory>

#include "tests/values/quantities_reading.hpp"

namespace selaras {
namespace {

class Oracle {
 public:
  explicit Oracle(const char* code) : code_(code) {
    UErrorCode status = U_ZERO_ERROR;
    format_ = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT, icu::Locale(code), status);
    ok_ = U_SUCCESS(status);
  }
  [[nodiscard]] bool ok() const { return ok_; }

  void expect(std::int64_t number) const {
    icu::UnicodeString spelled;
    UErrorCode status = U_ZERO_ERROR;
    format_->format(number, spelled, status);
    ASSERT_TRUE(U_SUCCESS(status));
    std::string text;
    spelled.toUTF8String(text);
    const auto found = quantities_of(text, code_);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(show_value(found[0]), std::to_string(number)) << text;
    EXPECT_EQ(quote(text, found[0].range), text);
  }

 private:
  std::string code_;
  std::unique_ptr<icu::RuleBasedNumberFormat> format_;
  bool ok_ = false;
};

/// A fixed sequence of pseudo-random numbers (Lehmer), so that a failure can be repeated.
class Sequence {
 public:
  std::int64_t next(std::int64_t below) {
    state_ = state_ * 48271 % 2147483647;
    return state_ % below;
  }

 private:
  std::int64_t state_ = 20240331;
};

class NumbersAgainstIcu : public testing::TestWithParam<const char*> {};

TEST_P(NumbersAgainstIcu, small) {
  const Oracle oracle(GetParam());
  ASSERT_TRUE(oracle.ok());
  // Not zero: ICU spells it "kosong" in Indonesian, which in texts means empty.
  for (std::int64_t number = 1; number <= 2100; ++number) oracle.expect(number);
}

TEST_P(NumbersAgainstIcu, of_every_magnitude) {
  const Oracle oracle(GetParam());
  ASSERT_TRUE(oracle.ok());
  Sequence sequence;
  for (std::int64_t power = 1000; power <= 100'000'000'000'000; power *= 10) {
    oracle.expect(power);
    for (int sample = 0; sample < 200; ++sample) {
      const std::int64_t coarse = sequence.next(9) + 1;
      oracle.expect(coarse * power + sequence.next(std::min<std::int64_t>(power, 2'000'000'000)));
      oracle.expect(coarse * power + coarse * 100);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, NumbersAgainstIcu, testing::Values("id", "en"));

}  // namespace
}  // namespace selaras
