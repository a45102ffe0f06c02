#include "facts/text/language.hpp"

#include <algorithm>
#include <cassert>

#include "facts/text/tokenizer.hpp"

namespace selaras {
namespace {

std::string_view folder_of(const DataFile& file) { return file.path.substr(0, file.path.find('/')); }

void load(Language& into) {
  for (const DataFile& file : data_files()) {
    const std::string_view folder = folder_of(file);
    if (folder != into.code && folder != "common") continue;
    [[maybe_unused]] const Diagnostics problems = into.lexicon.parse(file.path, file.content);
    assert(problems.empty() && "a malformed data file was compiled in; tests/text checks them all");
  }
  into.lexicon.index();
}

/// A language is loaded when somebody speaks it. Kept to the end of the process: nothing is gained by taking it apart.
struct KnownLanguage {
  Language language;
  std::once_flag loaded;
};

std::vector<KnownLanguage>& known_languages() {
  static auto& known = *new std::vector<KnownLanguage>(language_codes().size());
  return known;
}

/// The function words of every language, as one lexicon whose classes are the codes, in their order.
const Lexicon& function_words() {
  static const Lexicon& made = *[] {
    auto* words = new Lexicon;
    constexpr std::string_view section = "[function]";
    for (const std::string& code : language_codes()) {
      std::string text = "[" + code + "]\n";
      for (const DataFile& file : data_files()) {
        if (folder_of(file) != code && folder_of(file) != "common") continue;
        for (auto at = file.content.find(section); at != std::string_view::npos; at = file.content.find(section, at)) {
          at += section.size();
          text += file.content.substr(at, file.content.find("\n[", at) - at);
          text += '\n';
        }
      }
      [[maybe_unused]] const Diagnostics problems = words->parse(code, text);
    }
    words->index();
    return words;
  }();
  return made;
}

}  // namespace

const std::vector<std::string>& language_codes() {
  static const std::vector<std::string>& codes = *[] {
    auto* found = new std::vector<std::string>;
    for (const DataFile& file : data_files()) {
      if (folder_of(file) != "common") found->emplace_back(folder_of(file));
    }
    std::sort(found->begin(), found->end());
    found->erase(std::unique(found->begin(), found->end()), found->end());
    return found;
  }();
  return codes;
}

std::size_t Language::next_slot() {
  static std::atomic<std::size_t> next{0};
  const std::size_t slot = next++;
  assert(slot < most_tables);
  return slot;
}

const Language& language(std::string_view code) {
  const auto& codes = language_codes();
  auto at = std::find(codes.begin(), codes.end(), code);
  if (at == codes.end()) at = std::find(codes.begin(), codes.end(), "id");
  KnownLanguage& known = known_languages()[static_cast<std::size_t>(at - codes.begin())];
  std::call_once(known.loaded, [&] {
    known.language.code = *at;
    load(known.language);
  });
  return known.language;
}

std::string guess_language(std::string_view text) {
  constexpr std::size_t enough = 4000;  // bytes: a lead and some paragraphs decide
  const Lexicon& words = function_words();
  const auto& codes = language_codes();
  std::vector<std::size_t> hits(codes.size());
  for (const Token& token : tokenize(text.substr(0, enough), words)) {
    for (const Entry& entry : words.entries(token.word)) hits[entry.cls - 1u] += entry.words.size() == 1;
  }
  std::string best = "id";
  std::size_t most = 0;
  for (std::size_t k = 0; k < codes.size(); ++k) {
    if (hits[k] > most || (hits[k] == most && codes[k] == "id")) {
      most = hits[k];
      best = codes[k];
    }
  }
  return best;
}

Match match_phrase(const Lexicon& lexicon, std::span<const Token> tokens, std::size_t at, ClassId cls) {
  const Token& token = tokens[at];
  if (token.phrase) {
    const WordId next = at + 1 < tokens.size() ? tokens[at + 1].word : 0;
    for (const Lexicon::Phrase& phrase : lexicon.longer_from(token.word, cls)) {
      if (phrase.cls != cls) break;
      if (phrase.second != next || at + phrase.length > tokens.size()) continue;
      const Entry& entry = lexicon.entry(phrase);
      std::size_t k = 2;
      while (k < entry.words.size() && tokens[at + k].word == entry.words[k]) ++k;
      if (k == entry.words.size()) return {&entry, static_cast<std::uint32_t>(k)};
    }
  }
  for (const Lexicon::Phrase& phrase : lexicon.singles(token.word)) {
    if (phrase.cls == cls) return {&lexicon.entry(phrase), 1};
  }
  return {};
}

}  // namespace selaras
