#include "facts/claims/known_names.hpp"

#include <algorithm>

#include "facts/text/tokens.hpp"

namespace selaras {
namespace {

/// What a name stands for: its metonym, its full form, or the group that "stands_for" puts it in (Kremlin: Rusia).
std::string key_of(const std::string& name, const ClaimWords& words) {
  std::string key = lower_case(name);
  const auto tokens = tokenize(key, words.language.lexicon);
  const Match group = match(words.language, tokens, 0, words.stands_for);
  return group && group.length == tokens.size() ? group.entry->value : key;
}

std::vector<std::uint64_t> content_stems(const std::string& key, const ClaimWords& words) {
  std::vector<std::uint64_t> stems;
  for (const Token& part : tokenize(key, words.language.lexicon)) {
    if (part.kind != TokenKind::word) continue;
    const std::uint64_t stem = stem_key(std::string_view(key).substr(part.begin, part.end - part.begin), words.language);
    if (!words.is_stop(stem)) stems.push_back(stem);
  }
  return stems;
}

std::uint64_t name_feature(std::string_view key) {
  std::uint64_t hash = Lexicon::step(Lexicon::seed, 'N');
  for (const char c : key) hash = Lexicon::step(hash, static_cast<unsigned char>(c));
  return hash;
}

}  // namespace

KnownNames::Met KnownNames::learn(const std::string& name, const ClaimWords& words) {
  Met met;
  met.key = key_of(name, words);
  met.stems = content_stems(met.key, words);
  met.mark.feature = name_feature(met.key);
  met.mark.founds = std::any_of(met.stems.begin(), met.stems.end(), [&](std::uint64_t stem) { return words.founds(words.frame(stem)); });
  return met;
}

NameKeys KnownNames::of(const std::vector<Name>& names, const ClaimWords& words) {
  constexpr std::size_t most = 1u << 14;
  if (words_ != &words || met_.size() > most) {
    words_ = &words;
    met_ = HashTable<Met>();
  }
  ++article_;
  NameKeys all;
  constexpr std::size_t most_stems = 3;  // mostly
  all.keys.reserve(names.size(), names.size());
  all.stems.reserve(names.size(), names.size(), most_stems * names.size());
  all.marks.reserve(names.size(), names.size());
  const auto meant_by = [](const Name& name) -> const std::string& { return name.metonym_of.empty() ? name.canonical : name.metonym_of; };
  hashes_.clear();
  for (const Name& name : names) {
    hashes_.push_back(text_hash(meant_by(name)));
    met_.fetch(hashes_.back());
  }
  for (std::size_t n = 0; n < names.size(); ++n) {
    const std::string& meant = meant_by(names[n]);
    Met& met = met_[hashes_[n]];
    if (met.article == 0) met = learn(meant, words);
    if (met.article != article_) {
      met.article = article_;
      met.kept = all.keys.keep(met.key);
      all.stems.keep(met.stems);
      all.marks.keep(met.mark);
    }
    all.keys.put(met.kept);
    all.stems.put(met.kept);
    all.marks.put(met.kept);
  }
  return all;
}

}  // namespace selaras
