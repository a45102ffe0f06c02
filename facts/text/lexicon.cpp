#include "facts/text/lexicon.hpp"

#include <algorithm>
#include <charconv>

#include "facts/text/tokens.hpp"

namespace selaras {
namespace {

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

Diagnostics Lexicon::add(std::string_view file, std::string_view content) {
  Diagnostics problems;
  const auto complain = [&](std::uint32_t line, std::string message, std::string_view slice) {
    problems.push_back({Gravity::error, std::string(file), line, 1, std::move(message), std::string(slice)});
  };
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
      const std::string lower = lower_case(phrase);
      for (const Token& token : tokenize(lower, *this)) {
        entry.words.push_back(intern(std::string_view(lower).substr(token.begin, token.end - token.begin)));
      }
      if (entry.words.empty()) {
        complain(number, "an empty phrase", line);
        continue;
      }
      auto& entries = words_[entry.words.front()].entries;
      const auto longer = [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); };
      entries.insert(std::upper_bound(entries.begin(), entries.end(), entry, longer), std::move(entry));
    }
  }
  return problems;
}

WordId Lexicon::find(std::string_view lower, std::uint64_t hash) const {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot& slot = table_[at];
    if (slot.word == 0) return 0;
    if (slot.hash == hash && words_[slot.word].text == lower) return slot.word;
  }
}

ClassId Lexicon::class_id(std::string_view name) const {
  const auto at = classes_.find(name);
  return at == classes_.end() ? ClassId{0} : at->second;
}

std::vector<const Entry*> Lexicon::all(ClassId cls) const {
  std::vector<const Entry*> found;
  for (const Word& word : words_) {
    for (const Entry& entry : word.entries) {
      if (entry.cls == cls) found.push_back(&entry);
    }
  }
  return found;
}

bool Lexicon::has(WordId word, ClassId cls) const {
  for (const Entry& entry : words_[word].entries) {
    if (entry.cls == cls && entry.words.size() == 1) return true;
  }
  return false;
}

WordId Lexicon::intern(std::string_view lower) {
  const std::uint64_t hash = hash_of(lower);
  if (const WordId known = find(lower, hash)) return known;
  if (words_.size() * 3 > table_.size()) grow();
  const auto word = static_cast<WordId>(words_.size());
  words_.push_back({std::string(lower), {}});
  insert_slot(hash, word);
  return word;
}

void Lexicon::insert_slot(std::uint64_t hash, WordId word) {
  const std::size_t mask = table_.size() - 1;
  std::size_t at = hash & mask;
  while (table_[at].word != 0) at = (at + 1) & mask;
  table_[at] = {hash, word};
}

void Lexicon::grow() {
  const std::vector<Slot> old = std::exchange(table_, std::vector<Slot>(table_.size() * 2));
  for (const Slot& slot : old) {
    if (slot.word != 0) insert_slot(slot.hash, slot.word);
  }
}

}  // namespace selaras
