#include "facts/text/language.hpp"

#include <algorithm>
#include <cassert>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace selaras {
namespace {

std::unique_ptr<Language> load(std::string_view code) {
  auto loaded = std::make_unique<Language>();
  loaded->code = std::string(code);
  for (const DataFile& file : data_files()) {
    const std::string_view folder = file.path.substr(0, file.path.find('/'));
    if (folder != code && folder != "common") continue;
    [[maybe_unused]] const Diagnostics problems = loaded->lexicon.add(file.path, file.content);
    assert(problems.empty() && "a malformed data file was compiled in; tests/text checks them all");
  }
  return loaded;
}

}  // namespace

std::vector<std::string> language_codes() {
  std::set<std::string> codes;
  for (const DataFile& file : data_files()) codes.emplace(file.path.substr(0, file.path.find('/')));
  codes.erase("common");
  return {codes.begin(), codes.end()};
}

const Language& language(std::string_view code) {
  static std::mutex guard;
  static std::map<std::string, std::unique_ptr<Language>, std::less<>> loaded;
  const std::lock_guard lock(guard);
  const auto codes = language_codes();
  const std::string_view known = std::find(codes.begin(), codes.end(), code) == codes.end() ? std::string_view("id") : code;
  auto at = loaded.find(known);
  if (at == loaded.end()) at = loaded.emplace(std::string(known), load(known)).first;
  return *at->second;
}

std::string guess_language(std::string_view text) {
  constexpr std::size_t enough = 4000;  // bytes: a lead and some paragraphs decide
  std::string best = "id";
  std::size_t most = 0;
  for (const std::string& code : language_codes()) {
    const Language& candidate = language(code);
    const ClassId function = candidate.lexicon.class_id("function");
    std::size_t hits = 0;
    for (const Token& token : tokenize(text.substr(0, enough), candidate.lexicon)) {
      for (const Entry& entry : candidate.lexicon.entries(token.word)) hits += entry.cls == function && entry.words.size() == 1;
    }
    if (hits > most || (hits == most && code == "id")) {
      most = hits;
      best = code;
    }
  }
  return best;
}

Match match(const Language& language, const std::vector<Token>& tokens, std::size_t at, ClassId cls) {
  if (at >= tokens.size() || tokens[at].word == 0) return {};
  for (const Entry& entry : language.lexicon.entries(tokens[at].word)) {
    if (entry.cls != cls || at + entry.words.size() > tokens.size()) continue;
    std::size_t k = 1;
    while (k < entry.words.size() && tokens[at + k].word == entry.words[k]) ++k;
    if (k == entry.words.size()) return {&entry, static_cast<std::uint32_t>(k)};
  }
  return {};
}

}  // namespace selaras
