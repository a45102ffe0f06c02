// How people are spelled: each full name of an article once, to be compared with those of other articles of its story.
#include "facts/claims/spelled.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "facts/claims/draft.hpp"
#include "facts/claims/name_lists.hpp"
#include "facts/claims/value_classes.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_names = 60;  // of an article: longer lists are of other things

/// Two words or more, none of them short for another: "J. Carver" is spelled with its letters only.
bool is_full(std::string_view name) {
  constexpr std::size_t least = 3;
  const std::size_t first = name.find(' '), last = name.rfind(' ');
  return first != std::string_view::npos && first >= least && name.size() - last - 1 >= least && name.find_first_of(".'") == std::string_view::npos;
}

/// "Soebroto" is an older spelling of "Subroto", "Pandjaitan" one of "Panjaitan".
std::string modern_spelling(std::string_view name) {
  std::string modern;
  for (std::size_t k = 0; k < name.size(); ++k) {
    const std::string_view pair = name.substr(k, 2);
    const char now = pair == "oe" ? 'u' : pair == "dj" ? 'j' : pair == "tj" ? 'c' : name[k];
    k += now != name[k] ? 1 : 0;
    modern += now;
  }
  return modern;
}

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for_words(name, [&](std::string_view word) { words.push_back(word); });
  return words;
}

/// A letter or two of one word, the first letter alike.
bool is_misspelled(std::string_view one, std::string_view other, bool given_name) {
  constexpr std::size_t least = 4, is_long = 6;
  const std::size_t shorter = std::min(one.size(), other.size());
  if (shorter < least || one.front() != other.front() || edits(one, other) > (shorter < is_long ? 1u : 2u)) return false;
  const bool only_last = one.substr(0, one.size() - 1) == other.substr(0, other.size() - 1);
  const bool is_brief = one.size() != other.size() && one.substr(0, shorter) == other.substr(0, shorter) && one.back() != other.back();
  // "Vanenburgdi" has lost a space.
  const bool is_glued = one.size() + 1 < other.size() ? other.starts_with(one) : other.size() + 1 < one.size() && one.starts_with(other);
  return !is_glued && !(given_name && (only_last || is_brief)) && modern_spelling(one) != modern_spelling(other);
}

/// All words but one are the same, and that one is spelled nearly alike.
bool one_word_differs(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::size_t differ = 0, at = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    if (a[k] != b[k]) ++differ, at = k;
  }
  return differ == 1 && is_misspelled(a[at], b[at], at + 1 < a.size());
}

}  // namespace

bool may_be_one_spelling(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> x = words_of(a), y = words_of(b);
  const auto& brief = x.size() <= y.size() ? x : y;
  const auto& full = x.size() <= y.size() ? y : x;
  if (brief.size() < 2) return false;
  if (brief.size() == full.size()) return one_word_differs(brief, full);
  // Words may be left out in the middle, or behind.
  std::vector<std::string_view> ends(full.begin(), full.begin() + static_cast<std::ptrdiff_t>(brief.size()));
  if (one_word_differs(brief, ends)) return true;
  ends.back() = full.back();
  return one_word_differs(brief, ends);
}

void draft_spelled(Draft& draft) {
  const Scene& scene = draft.scene();
  HashTable<bool> seen;
  for (std::size_t n = 0, told = 0; n < scene.values.names.size() && told < most_names; ++n) {
    const Name& name = scene.values.names[n];
    const std::string key = lower_case(std::string_view(scene.article.text).substr(name.range.begin, name.range.end - name.range.begin));
    if (name.type != NameType::person || !is_full(key) || scene.clause_at(name.tokens.first) == nullptr) continue;
    const Zone zone = scene.zone(*scene.clause_at(name.tokens.first));
    if ((zone != Zone::lead && zone != Zone::body) || seen.contains(text_hash(key))) continue;
    seen[text_hash(key)] = true;
    ++told;
    const MentionId mention = draft.mention(Sort::term, name.range, no_token);  // compared by its letters alone
    draft.text(mention, Attribute::kind, "person-name");
    draft.text(mention, Attribute::code, key);
    narrate(draft.claim(mention, Attribute::spelling, Readings::exactly(spelling_code(key)), name.range, name.tokens.first));
  }
}

}  // namespace selaras
