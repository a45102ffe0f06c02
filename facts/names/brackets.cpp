// Letters in brackets behind a name: they are of the kind that their words are.
#include "facts/names/chunks.hpp"
#include "facts/names/senses.hpp"
#include "facts/names/sentence_view.hpp"

namespace selaras {

using enum NameClass;

void pair_brackets(const Article& article, std::span<const Token> tokens, const NameWords& words, std::vector<Chunk>& chunks) {
  const auto is_mark = [&](std::uint32_t at, char mark) { return at < tokens.size() && tokens[at].kind == TokenKind::punct && article.text[tokens[at].begin] == mark; };
  for (std::size_t k = 0; k + 1 < chunks.size(); ++k) {
    Chunk &full = chunks[k], &brief = chunks[k + 1];
    const std::uint32_t at = brief.tokens.first;
    if (!is_mark(full.tokens.last, '(') || at != full.tokens.last + 1 || brief.tokens.last != at + 1 || !is_mark(at + 1, ')')) continue;
    if (!tokens[at].all_caps || words.is(tokens[at], acronym_other)) continue;
    constexpr int taught = 7;  // the article may write the letters alone later
    const std::size_t kind = best_of(full.score);
    if (brief.source == ChunkSource::unknown && kind == as_organisation && full.score[kind] >= enough_score && tokens[at].end - tokens[at].begin > 1) brief.score = {0, taught, 0};
    if (full.source != ChunkSource::unknown || kind == as_organisation) continue;
    if (full.score[as_person] == never) continue;
    std::string initials;
    const bool everyday = words.any(tokens[full.tokens.first], name_bits::everyday_bits) && !words.any(tokens[full.tokens.first], name_bits::name_part_bits);
    bool part = full.called || words.is(tokens[full.tokens.last - 1], surname);
    for (std::uint32_t of = full.tokens.first; of < full.tokens.last; ++of) {
      if (tokens[of].kind != TokenKind::word) continue;
      initials.push_back(article.text[tokens[of].begin]);
      part |= words.is(tokens[of], given);
    }
    if (initials.size() < 2 || text_of(article, tokens[at]) != initials) continue;
    if (part && !everyday) {
      brief.score = {full.score[as_person], 0, 0};
    } else {
      full.score[as_person] = never;
      if (brief.source == ChunkSource::unknown) brief.score = full.score;
    }
  }
}

}  // namespace selaras
