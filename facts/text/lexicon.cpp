#include "facts/text/lexicon.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "facts/text/tokenizer.hpp"
#include "facts/text/trim.hpp"

namespace selaras {
Diagnostics Lexicon::parse(std::string_view file, std::string_view content) {
  Diagnostics problems;
  const auto complain = [&](std::uint32_t line, std::string message, std::string_view slice) {
    problems.push_back({Gravity::error, std::string(file), line, 1, std::move(message), std::string(slice)});
  };
  std::vector<Token> tokens;
  std::vector<WordId> words;
  ClassId cls = 0;
  std::uint32_t number = 0;
  for (std::size_t at = 0; at < content.size();) {
    const auto stop = std::min(content.find('\n', at), content.size());
    const std::string_view line = trim(content.substr(at, stop - at));
    at = stop + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      if (line.back() != ']' || line.size() < 3) {
        complain(number, "a section is written [class]", line);
        continue;
      }
      cls = classes_.try_emplace(std::string(line.substr(1, line.size() - 2)), static_cast<ClassId>(classes_.size() + 1))
                .first->second;
      continue;
    }
    if (cls == 0) {
      complain(number, "a phrase before the first [class]", line);
      continue;
    }
    const auto equals = line.find(" = ");
    const std::string_view value = equals == std::string_view::npos ? std::string_view{} : trim(line.substr(equals + 3));
    std::string_view phrases = line.substr(0, equals);
    while (!phrases.empty()) {
      const auto bar = std::min(phrases.find(" | "), phrases.size());
      const std::string_view phrase = trim(phrases.substr(0, bar));
      phrases = bar == phrases.size() ? std::string_view{} : phrases.substr(bar + 3);
      Entry entry;
      entry.cls = cls;
      entry.value = std::string(value);
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), entry.number);
      entry.has_number = !value.empty() && error == std::errc{} && end == value.data() + value.size();
      tokens.clear();
      Tokenizer(phrase, [this](std::string_view lower, Spelling spelling) { return intern(lower, spelling); }, tokens).run();
      if (tokens.empty()) {
        complain(number, "an empty phrase", line);
        continue;
      }
      words.clear();
      for (const Token& token : tokens) words.push_back(token.word);
      entry.words = {phrase_words_.keep(words.data(), words.size()), words.size()};
      entries_.push_back(std::move(entry));
    }
  }
  return problems;
}

ClassId Lexicon::class_id(std::string_view name) const {
  const auto at = classes_.find(name);
  return at == classes_.end() ? ClassId{0} : at->second;
}

std::vector<const Entry*> Lexicon::all(ClassId cls) const {
  std::vector<const Entry*> found;
  for (const Entry& entry : entries_) {
    if (entry.cls == cls) found.push_back(&entry);
  }
  return found;
}

bool Lexicon::has_alone(WordId word, ClassId cls) const {
  const auto alone = singles(word);
  return std::any_of(alone.begin(), alone.end(), [&](const Phrase& phrase) { return phrase.cls == cls; });
}

bool Lexicon::begins_exactly(WordId word, ClassId cls) const {
  const auto longer = longer_from(word, cls);
  return (!longer.empty() && longer.front().cls == cls) || has_alone(word, cls);
}

void Lexicon::index() {
  for (Word& word : words_) word.count = word.singles = 0;
  for (const Entry& entry : entries_) ++words_[entry.words.front()].count;
  std::vector<std::uint32_t> order(entries_.size()), next(words_.size());
  for (std::size_t word = 1; word < words_.size(); ++word) next[word] = words_[word].first = words_[word - 1].first + words_[word - 1].count;
  for (std::uint32_t k = 0; k < entries_.size(); ++k) order[next[entries_[k].words.front()]++] = k;
  const auto longer = [&](std::uint32_t a, std::uint32_t b) { return entries_[a].words.size() > entries_[b].words.size(); };
  std::vector<Entry> sorted;
  sorted.reserve(entries_.size());
  for (const Word& word : words_) {
    const auto first = order.begin() + word.first, last = first + word.count;
    if (last - first > 1) std::stable_sort(first, last, longer);
    for (auto k = first; k != last; ++k) sorted.push_back(std::move(entries_[*k]));
  }
  entries_ = std::move(sorted);
  phrases_.clear();
  phrases_.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    Word& word = words_[entry.words.front()];
    phrases_.push_back({entry.cls, static_cast<std::uint16_t>(std::min<std::size_t>(entry.words.size(), UINT16_MAX)),
                        entry.words.size() > 1 ? entry.words[1] : 0, static_cast<std::uint32_t>(phrases_.size())});
    word.begins |= mask_of(entry.cls);
    if (entry.words.size() == 1) {
      word.alone |= mask_of(entry.cls);
      ++word.singles;
      continue;
    }
    const std::uint32_t pair = pair_of(entry.words[0], entry.words[1]);
    pairs_[pair >> 6] |= std::uint64_t{1} << (pair & 63u);
  }
  const auto by_class = [](const Phrase& a, const Phrase& b) {
    return std::tuple(a.length == 1, a.cls, a.entry) < std::tuple(b.length == 1, b.cls, b.entry);
  };
  for (const Word& word : words_) {
    if (word.count > 1) std::sort(phrases_.begin() + word.first, phrases_.begin() + word.first + word.count, by_class);
  }
}

WordId Lexicon::intern(std::string_view lower, Spelling spelling) {
  if (const WordId known = find(lower, spelling)) return known;
  if (words_.size() * 2 > slots_.size()) grow();
  const auto word = static_cast<WordId>(words_.size());
  words_.emplace_back();
  written_.emplace_back(texts_.keep(lower.data(), lower.size()), lower.size());
  insert({spelling.key, spelling.second, word, static_cast<std::uint32_t>(lower.size())});
  known_[spelling.key >> 54] |= std::uint64_t{1} << (spelling.key >> 48 & 63u);
  return word;
}

void Lexicon::insert(Slot slot) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = slot.key & mask;
  while (slots_[at].word != 0) at = (at + 1) & mask;
  slots_[at] = slot;
}

void Lexicon::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word != 0) insert(slot);
  }
}

}  // namespace selaras
