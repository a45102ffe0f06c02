#include "facts/claims/stems.hpp"

#include <array>

namespace selaras {
namespace {

constexpr std::size_t shortest_root = 4;

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool take_suffix(std::string& word, std::string_view suffix, std::size_t keep) {
  if (word.size() < suffix.size() + keep || !word.ends_with(suffix)) return false;
  word.resize(word.size() - suffix.size());
  return true;
}

bool take_prefix(std::string& word, std::string_view prefix, std::size_t keep = shortest_root) {
  if (word.size() < prefix.size() + keep || !word.starts_with(prefix)) return false;
  word.erase(0, prefix.size());
  return true;
}

/// Takes meN- or peN- off; the nasal hides p, t, k or s before a vowel.
bool take_nasal(std::string& word, std::string_view base) {
  if (!word.starts_with(base)) return false;
  struct Change {
    std::string_view nasal;
    std::string_view hidden;  // what stood there if a vowel follows
  };
  constexpr std::array<Change, 5> changes{{{"ny", "s"}, {"ng", ""}, {"m", "p"}, {"n", "t"}, {"", ""}}};
  for (const Change& change : changes) {
    const std::string prefix = std::string(base) + std::string(change.nasal);
    if (!word.starts_with(prefix) || word.size() < prefix.size() + 3) continue;
    std::string rest = word.substr(prefix.size());
    if (change.nasal.empty()) {
      // Without a nasal only l, m, n, r, w, y follow (melihat, merasa).
      if (std::string_view("lmnrwy").find(rest.front()) == std::string_view::npos) return false;
    } else if (is_vowel(rest.front())) {
      rest.insert(0, change.hidden);
    } else if (change.nasal == "m" && std::string_view("bfpv").find(rest.front()) == std::string_view::npos) {
      continue;
    } else if (change.nasal == "n" && std::string_view("cdjsz t").find(rest.front()) == std::string_view::npos) {
      continue;
    }
    if (rest.size() < shortest_root) return false;
    word = std::move(rest);
    return true;
  }
  return false;
}

void take_indonesian_suffixes(std::string& word) {
  for (const std::string_view particle : {"lah", "kah", "pun", "tah"}) {
    if (take_suffix(word, particle, shortest_root)) break;
  }
  for (const std::string_view possessive : {"nya", "ku", "mu"}) {
    if (take_suffix(word, possessive, shortest_root)) break;
  }
}

std::string indonesian(std::string word) {
  take_indonesian_suffixes(word);
  const bool prefixed = take_prefix(word, "memper", 4) || take_prefix(word, "diper", 4) || take_prefix(word, "keber", 4) ||
                        take_nasal(word, "me") || take_prefix(word, "di") || take_prefix(word, "ter") ||
                        take_prefix(word, "ber") || take_prefix(word, "per") || take_nasal(word, "pe") ||
                        take_prefix(word, "ke") || take_prefix(word, "se", 5);
  if (!take_suffix(word, "kan", shortest_root) && !take_suffix(word, "an", shortest_root)) take_suffix(word, "i", shortest_root);
  if (prefixed) take_prefix(word, "per");
  // "penolakan" may be tolak + an or tola + kan: a final k is dropped from every root.
  take_suffix(word, "k", shortest_root);
  if (word.size() > shortest_root && word.front() == 'k' && is_vowel(word[1])) word.erase(0, 1);
  return word;
}

std::string english(std::string word) {
  take_suffix(word, "'s", 2);
  const auto undouble = [&] {
    const std::size_t n = word.size();
    if (n >= 4 && word[n - 1] == word[n - 2] && !is_vowel(word[n - 1]) && word[n - 1] != 'l' && word[n - 1] != 's') word.pop_back();
  };
  if (word.size() > 4 && word.ends_with("ies")) {
    word.replace(word.size() - 3, 3, "y");
  } else if (word.size() > 4 && word.ends_with("ied")) {
    word.replace(word.size() - 3, 3, "y");
  } else if (take_suffix(word, "sses", 2)) {
    word += "ss";
  } else if (take_suffix(word, "ing", 3) || take_suffix(word, "ed", 3)) {
    undouble();
  } else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
    word.pop_back();
  }
  // "refuse" and "refusing", "reply" and "replied" meet without their last vowel.
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  return word;
}

}  // namespace

std::string stem(std::string_view lower, std::string_view language) {
  if (language == "en") return english(std::string(lower));
  return indonesian(std::string(lower));
}

VerbForm verb_form(std::string_view lower) {
  if (lower.size() < 5) return VerbForm::bare;
  if (lower.starts_with("me")) return VerbForm::active;
  if (lower.starts_with("di")) return VerbForm::passive;
  if (lower.starts_with("ter")) return VerbForm::accidental;
  if (lower.starts_with("ber")) return VerbForm::stative;
  if (lower.starts_with("pe") || lower.starts_with("ke") || lower.ends_with("an")) return VerbForm::nominal;
  return VerbForm::bare;
}

}  // namespace selaras
