// Which chunks are names: those whose evidence is enough for their form.
#include "facts/names/chunks.hpp"
#include "facts/names/senses.hpp"

namespace selaras {
namespace {

constexpr int enough_letters = 4;  // letters that no list knows
constexpr int enough_first = 4;    // at the start of a sentence
constexpr int enough_guessed = 5;  // a person of whose words none is known: products and works look the same

/// The least score that makes a chunk a name of the kind.
int least_of(const Text& text, const Chunk& chunk, std::size_t kind) {
  const bool alone = chunk.tokens.last == chunk.tokens.first + 1;
  if (kind == as_person && chunk.guessed) return enough_guessed - !alone;
  if (kind == as_organisation && chunk.source == ChunkSource::unknown && alone && text.tokens[chunk.tokens.first].all_caps) return enough_letters;
  return chunk.first_of_sentence ? enough_first : enough_score;
}

}  // namespace

std::vector<Name> decide_chunks(const Text& text, const std::vector<Chunk>& chunks) {
  static constexpr std::array<NameType, 3> types = {NameType::person, NameType::organisation, NameType::place};
  std::vector<Name> names;
  names.reserve(chunks.size());
  for (const Chunk& chunk : chunks) {
    const std::size_t kind = best_of(chunk.score);
    if (chunk.score[kind] < least_of(text, chunk, kind)) continue;
    if (!names.empty() && names.back().tokens.last > chunk.tokens.first) continue;
    Name& name = names.emplace_back();  // in place: moving one copies three strings
    name.type = types[kind];
    name.tokens = chunk.tokens;
    name.range = range_of(text, chunk.tokens);
    if (kind == as_person && !chunk.role.empty()) name.role_range = range_of(text, chunk.role);
  }
  return names;
}

}  // namespace selaras
