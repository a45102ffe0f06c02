// Replays decisions about identities on the candidates of an extraction.
#include "facts/claims/decisions.hpp"

#include <algorithm>
#include <map>

#include "facts/text/tokens.hpp"

namespace selaras {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : lower_case(text)) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

using Named = std::map<std::pair<std::string, std::string>, std::vector<MentionId>>;

std::pair<std::string, std::string> name_of(const MentionKey& key) { return {key.article, folded(key.quote)}; }

/// Things of one kind: a number of dead is never one of injured, whoever says so.
bool alike(const Mention& a, const Mention& b) {
  return a.sort == b.sort && a.get(Attribute::of) == b.get(Attribute::of) && a.get(Attribute::frame) == b.get(Attribute::frame);
}

struct Decided {
  MentionId a, b;  // a < b
  bool same = false;
};

/// Every pair of mentions that a decision speaks of, in the order of the decisions.
std::vector<Decided> pairs_of(const ClaimSet& set, const Corpus& corpus, const std::vector<IdentityDecision>& decisions) {
  Named named;
  for (const IdentityDecision& decision : decisions) named[name_of(decision.a)], named[name_of(decision.b)];
  for (std::size_t m = 0; m < set.mentions.size(); ++m) {
    const Mention& mention = set.mentions[m];
    const auto at = named.find({corpus[mention.article].id, folded(corpus.quote(mention.span))});
    if (at != named.end()) at->second.push_back(MentionId{m});
  }
  std::vector<Decided> pairs;
  for (const IdentityDecision& decision : decisions) {
    for (const MentionId a : named[name_of(decision.a)]) {
      for (const MentionId b : named[name_of(decision.b)]) {
        if (a != b && alike(set[a], set[b])) pairs.push_back({std::min(a, b), std::max(a, b), decision.same});
      }
    }
  }
  return pairs;
}

bool overlap(const Mention& a, const Mention& b) { return a.article == b.article && (a.span == b.span || a.span.range().overlaps(b.span.range())); }

/// Sentences that hold two different things do not tell of one thing either.
bool speaks_of(const Candidate& candidate, const Decided& decided, const ClaimSet& set) {
  const Mention &a = set[candidate.a], &b = set[candidate.b], &x = set[decided.a], &y = set[decided.b];
  return (overlap(a, x) && overlap(b, y)) || (overlap(a, y) && overlap(b, x));
}

}  // namespace

void apply_decisions(ClaimSet& set, const Corpus& corpus, const std::vector<IdentityDecision>& decisions) {
  if (decisions.empty()) return;
  std::map<std::pair<MentionId, MentionId>, bool> last;  // of several decisions on one pair
  std::map<std::pair<ArticleId, ArticleId>, std::vector<Decided>> different;
  for (const Decided& pair : pairs_of(set, corpus, decisions)) last[{pair.a, pair.b}] = pair.same;
  for (const auto& [pair, same] : last) {
    if (!same) different[{set[pair.first].article, set[pair.second].article}].push_back({pair.first, pair.second, false});
  }
  std::erase_if(set.candidates, [&](const Candidate& candidate) {
    if (last.contains({candidate.a, candidate.b})) return true;
    const auto at = different.find({set[candidate.a].article, set[candidate.b].article});
    return at != different.end() && std::any_of(at->second.begin(), at->second.end(), [&](const Decided& pair) { return speaks_of(candidate, pair, set); });
  });
  for (const auto& [pair, same] : last) {
    if (same) set.candidates.push_back({pair.first, pair.second, 1000, false, {{"decision", 1000, {}}}});
  }
  std::sort(set.candidates.begin(), set.candidates.end(), [](const Candidate& x, const Candidate& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
}

}  // namespace selaras
