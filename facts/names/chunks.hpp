// Chunks: stretches of tokens that look like names, before it is decided of what.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "facts/names/name_words.hpp"
#include "facts/text/tokens.hpp"
#include "selaras/value.hpp"

namespace selaras {

enum class ChunkSource : std::uint8_t { unknown, listed, headed };

/// How a sentence uses capitals: as prose, as a title (every word), or not at all (all or none).
enum class Casing : std::uint8_t { prose, title, none };

struct Chunk {
  TokenRange tokens;
  TokenRange role;                      // the title, rank or office right before it; may be empty
  ChunkSource source = ChunkSource::unknown;
  std::array<int, 3> score{};           // person, organisation, place
  bool first_of_sentence = false;       // its capital says nothing
  bool guessed = false;                 // none of its words is known as a part of persons' names
  bool called = false;                  // a form of address or an office stands right before it
  Casing casing = Casing::prose;
  TokenRange sentence;
};

/// What a scan of the article yields, in order of the text.
struct Chunks {
  std::vector<Chunk> chunks;
  std::vector<TokenRange> roles;        // offices with what goes on with them ("Sekretaris Jenderal NATO")
};

/// Offices, ranks, forms of address and names of sites are read in lower case too.
constexpr std::uint64_t begins_in_lower_case = NameWords::bit(NameClass::title) | NameWords::bit(NameClass::role) | NameWords::bit(NameClass::rank) |
                                               NameWords::bit(NameClass::org_any_case);

constexpr int enough_score = 3;  // the least score of a name
constexpr std::size_t as_person = 0, as_organisation = 1, as_place = 2;  // indices of Chunk::score

Chunks find_chunks(const Article& article, const Text& text, const NameWords& words);

/// Adds what form and neighbours say about each chunk to its scores.
void score_chunks(const Article& article, const Text& text, const NameWords& words, std::vector<Chunk>& chunks);

/// "Susilo Hadi Utomo (SHU)", "Asistensi Sosial Lanjut (ASL)": letters in brackets are of the kind that their words are.
void pair_brackets(const Article& article, std::span<const Token> tokens, const NameWords& words, std::vector<Chunk>& chunks);

/// Decides, with one sense an article for the same words, and turns what is a name into a Name (without entities).
std::vector<Name> decide_chunks(const Text& text, const std::vector<Chunk>& chunks);

/// Fills role, canonical, entity, place and metonym.
void resolve_names(const Article& article, const Text& text, const NameWords& words, const Chunks& chunks, std::vector<Name>& names);

}  // namespace selaras
