// Words that make readers of claims look: one table look-up a token finds them for all readers at once.
#pragma once

#include <array>
#include <vector>

#include "facts/claims/scene.hpp"

namespace selaras {

// clang-format off
#define SELARAS_TRIGGERS(X) \
  X(consent) X(attendance) X(result) X(transfer) X(first_time) X(lasting) X(ended) X(whole_group) X(part_group) X(part_day) X(seat) X(edition)
// clang-format on

enum class Trigger : std::uint8_t {
#define X(name) name,
  SELARAS_TRIGGERS(X)
#undef X
  count
};

/// Classes "trigger_…" of a language, and for each word the triggers that a phrase beginning with it may pull.
struct TriggerWords {
  explicit TriggerWords(const Language& language);
  std::array<ClassId, static_cast<std::size_t>(Trigger::count)> of{};
  std::vector<std::uint32_t> pulls;  // by WordId
  std::uint64_t mask = 0;            // of all the classes
};

/// A phrase that pulls a trigger, in a clause.
struct Triggered {
  Trigger trigger = Trigger::count;
  std::uint32_t token = 0;
  Match match;
  [[nodiscard]] std::uint32_t behind() const { return token + match.length; }
  [[nodiscard]] std::string_view value() const { return match.entry->value; }
};

/// All of an article's, in order.
std::vector<Triggered> find_triggers(const Scene& scene);

}  // namespace selaras
