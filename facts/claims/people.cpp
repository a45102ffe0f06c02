// Persons: ages in brackets, and the seats they hold.
#include "facts/claims/draft.hpp"

namespace selaras {
namespace {

/// "Budi (66)", "Budi, 66 tahun": the age of the name right before it.
void draft_age(Draft& draft, const Quantity& quantity) {
  const Scene& scene = draft.scene();
  if (quantity.kind != QuantityKind::age || !quantity.value.strict.is_exact()) return;
  const std::uint32_t token = quantity.tokens.first;
  if (scene.sentence_of[token] == no_token) return;
  std::uint32_t name = no_token;
  for (std::uint32_t t = token; t-- > 0 && token - t <= 3 && name == no_token;) name = scene.name_of[t];
  if (name == no_token || scene.values.names[name].type != NameType::person) return;
  const MentionId age = draft.mention(Sort::age, quantity.range, token);
  draft.text(age, Attribute::person, scene.name_keys[name]);
  if (quantity.bound != Bound::exact) draft.flag(age, Attribute::bounded);
  if (scene.article.published) draft.number(age, Attribute::asof, scene.article.published->day);
  Claim& claim = draft.claim(age, Attribute::years, quantity.value, quantity.range, token);
  claim.unit = "tahun";
  claim.denied = false;
}

/// "Sekretaris Jenderal NATO Jens Stoltenberg": the person holds the seat when the article appears.
void draft_seat(Draft& draft, std::uint32_t index) {
  const Scene& scene = draft.scene();
  const Name& name = scene.values.names[index];
  if (name.type != NameType::person || name.role.empty() || scene.sentence_of[name.tokens.first] == no_token) return;
  const MentionId term = draft.mention(Sort::term, name.role_range, name.tokens.first);
  draft.text(term, Attribute::seat, name.role);
  draft.text(term, Attribute::person, scene.name_keys[index]);
  if (scene.article.published) draft.number(term, Attribute::asof, scene.article.published->day);
  Claim& claim = draft.claim_truth(term, Attribute::holds, true, name.role_range, name.tokens.first);
  claim.denied = false;
  claim.modality = Modality::asserted;
}

}  // namespace

void draft_people(Draft& draft) {
  for (const Quantity& quantity : draft.scene().values.quantities) draft_age(draft, quantity);
  for (std::uint32_t n = 0; n < draft.scene().values.names.size(); ++n) draft_seat(draft, n);
}

}  // namespace selaras
