// Sums of money: how much something cost, brought in or is claimed to be worth; one payment has one amount.
#include <algorithm>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"

namespace selaras {
namespace {

class PaymentReader {
 public:
  explicit PaymentReader(Draft& draft) : draft_(draft), scene_(draft.scene()), words_(scene_.words), cues_(cues(words_.language)) {}

  void run() {
    std::uint32_t sentence = no_token;
    MentionId last;  // the amounts of one sentence are different amounts
    for (const Quantity& quantity : scene_.values.quantities) {
      if (!may_be_payment(quantity)) continue;
      const MentionId mention = add(quantity);
      if (scene_.sentence_of[quantity.tokens.first] == sentence) draft_.signature(last).alone = draft_.signature(mention).alone = false;
      sentence = scene_.sentence_of[quantity.tokens.first];
      last = mention;
    }
  }

 private:
  [[nodiscard]] bool may_be_payment(const Quantity& quantity) const {
    if (quantity.kind != QuantityKind::money || quantity.value.strict.empty() || quantity.bound == Bound::range || quantity.bound == Bound::vague) return false;
    // Prices of a unit, the same in another currency, and what is more or less than before are other amounts.
    if (quantity.unit.find(' ') != std::string::npos || quantity.tokens.first == 0 || scene_.word(quantity.tokens.first - 1) == "(") return false;
    const ClauseDraft* clause = scene_.clause_at(quantity.tokens.first);
    return clause != nullptr && clause->modality != Modality::conditional && clause->modality != Modality::hypothetical && !clause->denied && !is_part(quantity, *clause);
  }

  /// "naik Rp 2 juta", "di antaranya Rp 2 juta", "sisanya Rp 2 juta": a part or a difference.
  [[nodiscard]] bool is_part(const Quantity& quantity, const ClauseDraft& clause) const {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t from = back(quantity.tokens.first, reach, clause.tokens.first);
    for (std::uint32_t t = from; t < quantity.tokens.first; ++t) {
      if (scene_.text.tokens[t].word == 0) continue;
      for (const ClaimCue cue : {ClaimCue::rises, ClaimCue::drops, ClaimCue::equals, ClaimCue::included, ClaimCue::each}) {
        if (scene_.match_at(t, cues_[cue])) return true;
      }
      if (scene_.match_at(t, words_.subset)) return true;
    }
    return scene_.match_at(quantity.tokens.last, words_.rest_of) || scene_.match_at(quantity.tokens.last, cues_[ClaimCue::each]);
  }

  MentionId add(const Quantity& quantity) {
    const std::uint32_t token = quantity.tokens.first;
    const ClauseDraft& clause = *scene_.clause_at(token);
    const MentionId mention = draft_.mention(Sort::quantity, quantity.range, token);
    draft_.text(mention, Attribute::kind, "payment");
    draft_.flag(mention, Attribute::cumulative);  // sums grow: rules of their own compare them
    draft_.text(mention, Attribute::of, quantity.unit);
    draft_.text(mention, Attribute::currency, quantity.unit);
    draft_.text(mention, Attribute::zone, scene_.zone(clause) == Zone::headline ? "headline" : "body");
    if (quantity.bound != Bound::exact) draft_.flag(mention, Attribute::bounded);
    if (clause.modality == Modality::planned) draft_.flag(mention, Attribute::planned);
    if (scene_.article.published) draft_.number(mention, Attribute::asof, scene_.article.published->day);
    draft_.signature(mention).head = Lexicon::step(Lexicon::hash_of(quantity.unit), '$');
    const TextRange words{std::min(quantity.range.begin, quantity.number_range.empty() ? quantity.range.begin : quantity.number_range.begin), quantity.range.end};
    draft_.claim(mention, Attribute::value, quantity.value, words, token).unit = quantity.unit;
    return mention;
  }

  Draft& draft_;
  const Scene& scene_;
  const ClaimWords& words_;
  const CueWords& cues_;
};

}  // namespace

void draft_payments(Draft& draft) { PaymentReader(draft).run(); }

}  // namespace selaras
