// Persons: ages in brackets, and the seats they hold.
#include <map>
#include <set>
#include <string_view>

#include "facts/claims/coreference.hpp"
#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"
#include "facts/claims/earlier.hpp"
#include "facts/claims/incident_words.hpp"
#include "facts/names/ranks.hpp"

namespace selaras {
namespace {

/// "ODF (33)": suspects and minors are named by their initials.
bool is_initials(const Scene& scene, std::uint32_t name) {
  const Name& who = scene.values.names[name];
  const Token& token = scene.text.tokens[who.tokens.first];
  return who.tokens.last - who.tokens.first == 1 && token.all_caps && token.end - token.begin <= 4;
}

/// "SAR (25) dan DUL (30)": letters right before an age in brackets are somebody's, also where they were not read as a name.
std::uint32_t initials_before(const Scene& scene, const Quantity& quantity) {
  constexpr std::uint32_t least = 2, longest = 4;
  const std::uint32_t age = quantity.tokens.first;
  if (age < 2 || scene.word(age - 1) != "(" || scene.word(quantity.tokens.last) != ")") return no_token;
  const Token& token = scene.text.tokens[age - 2];
  const bool letters = token.kind == TokenKind::word && token.all_caps && token.end - token.begin >= least && token.end - token.begin <= longest;
  return letters && scene.name_of[age - 2] == no_token ? age - 2 : no_token;
}

/// "6-year-old", "4 year old": an adjective of what follows; other ages stand behind their name.
bool is_adjective(const Scene& scene, const Quantity& quantity) {
  const ClassId adjective = cues(scene.words.language)[ClaimCue::age_adjective];
  for (std::uint32_t t = quantity.tokens.first; t < quantity.tokens.last; ++t) {
    if (scene.match_at(t, adjective)) return true;
  }
  return false;
}

/// The name that an age belongs to, or no_token.
std::uint32_t name_of_age(const Scene& scene, const Quantity& quantity) {
  const std::uint32_t token = quantity.tokens.first;
  if (is_adjective(scene, quantity)) return quantity.tokens.last < scene.text.tokens.size() ? scene.name_of[quantity.tokens.last] : no_token;
  for (std::uint32_t t = token; t-- > 0 && token - t <= 4;) {
    if (scene.name_of[t] != no_token) return scene.name_of[t];
  }
  return no_token;
}

/// The last word of a name.
std::string_view surname_of(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

/// The surnames that two persons of an article have; none where people are not called by their surnames alone.
std::set<std::string_view> families_of(const Scene& scene) {
  std::set<std::string_view> families;
  if (!scene.words.surnames_alone) return families;
  std::map<std::string_view, std::string_view> first;  // full name of a surname
  for (std::uint32_t n = 0; n < scene.values.names.size(); ++n) {
    const std::string_view key = scene.name_keys[n], surname = surname_of(key);
    if (scene.values.names[n].type != NameType::person || key.size() == surname.size()) continue;
    if (first.try_emplace(surname, key).first->second != key) families.insert(surname);
  }
  return families;
}

/// No given name that was not read as one stands before it.
bool stands_alone(const Scene& scene, std::uint32_t name) {
  const std::uint32_t first = scene.values.names[name].tokens.first;
  if (first == scene.sentence_at(first).tokens.first) return true;
  const Token& before = scene.text.tokens[first - 1];
  return before.kind == TokenKind::punct || (before.kind == TokenKind::word && !before.capital && before.space_before);
}

/// "pemain berusia 27 tahun itu": whoever was named last, if but one person was.
std::uint32_t name_pointed_at(const Scene& scene, const Quantity& quantity) {
  const std::uint32_t first = quantity.tokens.first, last = quantity.tokens.last;
  if (first == 0 || last >= scene.text.tokens.size() || scene.sentence_of[first] == no_token) return no_token;
  if (scene.words.surnames_alone) return no_token;  // "the 6-year-old" is told of people without a name as well
  // The sentence begins with who it is: "Pria berusia 27 tahun itu".
  constexpr std::uint32_t longest = 4;
  const std::uint32_t begin = scene.sentence_at(first).tokens.first;
  if (!scene.is(last, scene.words.demonstrative) || first - begin > longest || first == begin) return no_token;
  return person_meant(scene, begin);
}

/// The mention of an age, before what is claimed of it.
MentionId claim_age(Draft& draft, const Quantity& quantity, std::string_view person) {
  const MentionId age = draft.mention(Sort::age, quantity.range, quantity.tokens.first);
  draft.text(age, Attribute::person, person);
  if (quantity.bound != Bound::exact) draft.flag(age, Attribute::bounded);
  if (draft.scene().article.published) draft.number(age, Attribute::asof, draft.scene().article.published->day);
  return age;
}

/// How old somebody is, is on record, whoever is asked; only quoted words stay the speaker's.
void add_years(Draft& draft, MentionId age, const Quantity& quantity, bool pointed) {
  const std::uint32_t token = quantity.tokens.first;
  Claim& claim = draft.claim(age, Attribute::years, quantity.value, quantity.range, token);
  claim.unit = "tahun";
  claim.denied = false;
  const ClauseDraft* clause = draft.scene().clause_at(token);
  if (clause == nullptr || !clause->quoted) narrate(claim);
  if (pointed) claim.derived.push_back(AssumptionKind::coreference);
}

void add_spelling(Draft& draft, MentionId age, std::string_view person, TextRange words, std::uint32_t token) {
  Claim& spelled = draft.claim(age, Attribute::spelling, Readings::exactly(spelling_code(person)), words, token);
  spelled.denied = false;
}

void draft_age_of_initials(Draft& draft, const Quantity& quantity, std::uint32_t letters) {
  const Scene& scene = draft.scene();
  const TextRange words = range_of(scene.text, {letters, letters + 1});
  const std::string person = scene.lower_text(words);
  const MentionId age = claim_age(draft, quantity, person);
  draft.flag(age, Attribute::vague);
  add_years(draft, age, quantity, false);
  add_spelling(draft, age, person, words, quantity.tokens.first);
}

/// "Budi (66)", "Budi, 66 tahun": the age of a name, as it is written there: fathers and sons share parts of theirs.
void draft_age(Draft& draft, const Quantity& quantity, const std::set<std::string_view>& families) {
  const Scene& scene = draft.scene();
  if (quantity.kind != QuantityKind::age || !quantity.value.strict.is_exact()) return;
  const std::uint32_t token = quantity.tokens.first;
  if (scene.sentence_of[token] == no_token) return;
  if (const std::uint32_t letters = initials_before(scene, quantity); letters != no_token) return draft_age_of_initials(draft, quantity, letters);
  std::uint32_t name = name_of_age(scene, quantity);
  const bool pointed = name == no_token;
  if (pointed) name = name_pointed_at(scene, quantity);
  if (name == no_token || (scene.values.names[name].type != NameType::person && !is_initials(scene, name))) return;
  const TextRange words = scene.values.names[name].range;
  std::string person = scene.lower_text(words);
  // A surname alone is a family's, unless the article names but one of it.
  const bool surname = !pointed && scene.words.surnames_alone && person.find(' ') == std::string::npos;
  const bool family = families.contains(surname_of(scene.name_keys[name]));
  if (surname && (family || !stands_alone(scene, name) || quantity.tokens.first > scene.values.names[name].tokens.last + 1 || tells_of_earlier(scene, scene.sentence_of[token]))) return;
  if (surname) person = scene.name_keys[name];
  const MentionId age = claim_age(draft, quantity, person);
  if (is_initials(scene, name)) draft.flag(age, Attribute::vague);
  if (pointed) draft.text(age, Attribute::status, "pointed");
  if (surname) draft.text(age, Attribute::status, person.find(' ') == std::string::npos ? "surname" : "short");
  if (family) draft.text(age, Attribute::status, "family");
  add_years(draft, age, quantity, pointed);
  if (!surname && !pointed) add_spelling(draft, age, person, words, token);
}

/// "AKBP Azis", "Ajun Komisaris Besar Azis": the highest rank that the name is written with. A word before the role is read
/// as well: "Ajun" may have gone to the place in "Kapolres Wanareja Ajun Komisaris Besar".
void draft_rank(Draft& draft, std::uint32_t index) {
  const Scene& scene = draft.scene();
  const Name& name = scene.values.names[index];
  const ClassId rank = incident_words(scene.words.language).rank;
  std::uint32_t first = name.tokens.first, best = no_token;
  while (first > 0 && scene.text.tokens[first - 1].begin >= name.role_range.begin) --first;
  Match held;
  for (std::uint32_t t = first > 0 ? first - 1 : first; t < name.tokens.first;) {
    const Match found = scene.match_at(t, rank);
    if (found && found.entry->has_number && (!held || rank_step(static_cast<int>(found.entry->number)) > rank_step(static_cast<int>(held.entry->number)))) {
      held = found;
      best = t;
    }
    t += found ? found.length : 1;
  }
  if (!held) return;
  const TextRange words = range_of(scene.text, {best, best + held.length});
  const MentionId term = draft.mention(Sort::term, {words.begin, name.range.end}, name.tokens.first);
  draft.text(term, Attribute::person, scene.name_keys[index]);
  draft.text(term, Attribute::kind, "rank");
  narrate(draft.claim(term, Attribute::rank, Readings::exactly(held.entry->number), {words.begin, name.range.end}, name.tokens.first));
}

/// "mantan", "former" in the role or right before it.
bool is_former(const Scene& scene, const Name& name) {
  const ClassId former = cues(scene.words.language)[ClaimCue::former];
  std::uint32_t t = name.tokens.first;
  while (t > 0 && scene.text.tokens[t - 1].begin >= name.role_range.begin) --t;
  // "Former Northport Mayor": the place of the seat may stand between.
  constexpr std::uint32_t reach = 3;
  std::uint32_t first = t;
  while (first > 0 && t - first < reach && scene.text.tokens[first - 1].kind == TokenKind::word && scene.sentence_of[first - 1] == scene.sentence_of[t]) --first;
  for (t = first; t < name.tokens.first; ++t) {
    if (scene.match_at(t, former)) return true;
  }
  return false;
}

/// The role without "mantan".
std::string seat_of(const Scene& scene, const Name& name) {
  const ClassId former = cues(scene.words.language)[ClaimCue::former];
  const std::size_t space = name.role.find(' ');
  if (space == std::string::npos) return name.role;
  const WordId first = scene.words.language.lexicon.find(std::string_view(name.role).substr(0, space));
  return scene.words.language.lexicon.has(first, former) ? name.role.substr(space + 1) : name.role;
}

/// "Sekretaris Jenderal NATO Jens Stoltenberg": the person holds the seat when the article appears.
void draft_seat(Draft& draft, std::uint32_t index) {
  const Scene& scene = draft.scene();
  const Name& name = scene.values.names[index];
  if (name.type != NameType::person || name.role.empty() || scene.sentence_of[name.tokens.first] == no_token) return;
  const MentionId term = draft.mention(Sort::term, name.role_range, name.tokens.first);
  draft.text(term, Attribute::seat, seat_of(scene, name));
  draft.text(term, Attribute::person, scene.name_keys[index]);
  if (scene.article.published) draft.number(term, Attribute::asof, scene.article.published->day);
  if (is_former(scene, name)) draft.flag(term, Attribute::former);
  Claim& claim = draft.claim_truth(term, Attribute::holds, true, name.role_range, name.tokens.first);
  claim.denied = false;
  claim.modality = Modality::asserted;
  draft_rank(draft, index);
}

}  // namespace

void draft_people(Draft& draft) {
  const std::set<std::string_view> families = families_of(draft.scene());
  for (const Quantity& quantity : draft.scene().values.quantities) draft_age(draft, quantity, families);
  for (std::uint32_t n = 0; n < draft.scene().values.names.size(); ++n) draft_seat(draft, n);
}

}  // namespace selaras
