// Rule texts of any bytes: loading ends, complains within the text, and what loads grounds and speaks over a small world.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "tests/rules/small_world.hpp"

namespace {

using namespace selaras;

/// A mention of each sort, twice, with a few properties and claims, all of them perhaps the same.
ClaimSet small_world() {
  SmallWorld world;
  for (std::size_t i = 0; i < 2 * sort_names().size(); ++i) {
    const MentionId mention = world.mention(static_cast<Sort>(i / 2), i % 3);
    world.set(mention, Attribute::frame, i % 2 == 0 ? "meet" : "reject").set(mention, Attribute::has_parts, 1);
    world.set(mention, Attribute::first, static_cast<std::int64_t>(i / 2)).set(mention, Attribute::whole, 0);
    world.set(mention, Attribute::asof, static_cast<std::int64_t>(i));
    for (const Attribute attribute : {Attribute::date, Attribute::value, Attribute::weekday, Attribute::days}) {
      world.claim(mention, attribute, Readings::between(static_cast<std::int64_t>(i), 40), "orang");
    }
    world.truth(mention, Attribute::happened, true);
    if (i % 2 != 0) world.same(MentionId{i - 1}, mention);
  }
  return std::move(world.claims);
}

void check_places(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.line == 0 || diagnostic.column > diagnostic.slice.size() + 1) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ClaimSet claims = small_world();
  const RuleLoad load = load_rules({{"fuzz", std::string(data, data + size)}});
  check_places(load.diagnostics);
  GroundOptions options;
  options.max_instances_per_rule = 200;
  const GroundResult result = ground(load.rules, claims, options);
  std::vector<ClaimId> all;
  for (std::size_t i = 0; i < claims.claims.size(); ++i) all.emplace_back(i);
  std::size_t said = 0;
  for (const Instance& instance : result.problem.instances) {
    if (++said > 3) break;
    say(load.rules, instance, claims, all, "id", said % 2 == 0);
  }
  return 0;
}
