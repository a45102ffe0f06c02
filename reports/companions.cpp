#include "reports/companions.hpp"

#include <algorithm>

#include "reports/labels.hpp"
#include "reports/messages.hpp"

namespace selaras {

Companions::Companions(const ClaimSet& claims) : claims_(claims) {
  std::map<MentionId, MentionId> meant;  // either way: which of the two is wrong, the conflict knows
  for (const Candidate& candidate : claims.candidates) {
    if (candidate.evidence.empty() || candidate.evidence.front().kind != "companion") continue;
    meant.try_emplace(candidate.a, candidate.b);
    meant.try_emplace(candidate.b, candidate.a);
  }
  if (meant.empty()) return;
  std::map<MentionId, std::int64_t> days;
  for (const Claim& claim : claims.claims) {
    if (claim.attribute == Attribute::date && claim.value.readings.strict.is_exact()) days.try_emplace(claim.mention, claim.value.readings.strict.hull().lo);
  }
  for (const auto& [stamp, other] : meant) {
    if (const auto day = days.find(other); day != days.end()) day_of_.emplace(stamp, day->second);
  }
}

Wording Companions::correction(const Conflict& conflict) const {
  for (const ClaimId id : conflict.claims) {
    const auto day = claims_[id].attribute == Attribute::weekday ? day_of_.find(claims_[id].mention) : day_of_.end();
    if (day == day_of_.end()) continue;
    const auto in = [&](const char* language) { return message(language, "why.perhaps", {in_words(IntervalSet::exactly(day->second), {Type::day, {}}, language)}); };
    return {in("id"), in("en")};
  }
  return {};
}

}  // namespace selaras
