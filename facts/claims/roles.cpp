// Word order and the voice of the verb tell who acts; prepositions tell who does not.
#include "facts/claims/clauses.hpp"
#include "facts/claims/stems.hpp"

namespace selaras {
namespace {

/// Who does what: names before an active predicate act, names after it are acted on; passive the other way.
class RoleFinder {
 public:
  explicit RoleFinder(Scene& scene) : scene_(scene), words_(scene.words) {}

  void run() {
    const ClauseDraft* before = nullptr;
    for (ClauseDraft& clause : scene_.clauses) {
      if (clause.predicate != no_token) read(clause);
      if (before != nullptr && shares_subject(*before, clause)) take_subject(*before, clause);
      before = &clause;
    }
  }

 private:
  void read(ClauseDraft& clause) const {
    const bool passive = is_passive(clause);
    const std::uint32_t end = end_of_reach(clause);
    std::uint32_t last = no_token;
    for (std::uint32_t t = clause.tokens.first; t < end; ++t) {
      if (scene_.shape_at(t, Shape::relay, words_.relay_phrase)) t = end_of_source(t, end);
      if (t >= end) break;
      const std::uint32_t name = scene_.name_of[t];
      if (name == no_token || name == last) continue;
      last = name;
      const std::uint32_t lead = preposition_before(t, clause);
      if (lead != no_token && scene_.is(lead, words_.locative) && scene_.values.names[name].type == NameType::place) continue;  // where
      const bool led = lead != no_token && lead > clause.predicate && !scene_.is(lead, words_.by);
      const bool acts = passive ? t > clause.predicate && !led : t < clause.predicate;
      (acts ? clause.agents : clause.patients).push_back(name);
    }
  }

  /// "menyerahkan naskah menuntut Norda mundur": behind a second verb stand the names of that one; "berhasil menangkap" is one
  /// verb. Affixes tell a verb surely, other languages' words of action are nouns as often.
  [[nodiscard]] std::uint32_t end_of_reach(const ClauseDraft& clause) const {
    if (!words_.affixes_make_verbs) return clause.tokens.last;
    std::uint32_t t = clause.predicate + 1;
    while (t < clause.tokens.last && scene_.predicate_strength(t) == 2) ++t;
    while (t < clause.tokens.last && scene_.predicate_strength(t) != 2) ++t;
    return t;
  }

  /// "Melansir Kabar Utara, …": who is cited does not act in what is told.
  [[nodiscard]] std::uint32_t end_of_source(std::uint32_t at, std::uint32_t end) const {
    while (at < end && scene_.word(at) != ",") ++at;
    return at;
  }

  /// "Norda menolak …, tetapi tidak akan menyetujui …": nobody is named between the joining word and the predicate.
  [[nodiscard]] bool shares_subject(const ClauseDraft& before, const ClauseDraft& clause) const {
    if (before.sentence != clause.sentence || before.predicate == no_token || clause.predicate == no_token || before.quoted != clause.quoted) return false;
    std::uint32_t t = clause.tokens.first;
    while (t < clause.predicate && scene_.text.tokens[t].kind == TokenKind::punct) ++t;
    if (t >= clause.predicate || !scene_.known[t].coordinates) return false;
    for (++t; t < clause.predicate; ++t) {
      if (scene_.known[t].shapes == 0 && scene_.known[t].stem != 0) return false;
      if (scene_.name_of[t] != no_token || scene_.is(t, words_.pronoun) || scene_.is(t, words_.demonstrative)) return false;
    }
    return true;
  }

  /// The subject acts, or in the passive is acted on.
  void take_subject(const ClauseDraft& before, ClauseDraft& clause) const {
    const auto& subject = is_passive(before) ? before.patients : before.agents;
    auto& own = is_passive(clause) ? clause.patients : clause.agents;
    if (own.empty()) own = subject;
  }

  /// Told by the form of the verb ("diserahkan"), or by an auxiliary before it ("was handed").
  [[nodiscard]] bool is_passive(const ClauseDraft& clause) const {
    if (words_.be == 0) return scene_.known[clause.predicate].form == VerbForm::passive;
    constexpr std::uint32_t reach = 3;  // "was not immediately answered"
    for (std::uint32_t t = clause.predicate; t > clause.tokens.first && clause.predicate - t < reach; --t) {
      if (scene_.is(t - 1, words_.be)) return true;
      if (scene_.name_of[t - 1] != no_token || scene_.text.tokens[t - 1].kind != TokenKind::word) return false;
    }
    return scene_.is(clause.predicate + 1, words_.by);
  }

  /// What leads to a name: "ke" in "diserahkan ke pihak Velia".
  [[nodiscard]] std::uint32_t preposition_before(std::uint32_t at, const ClauseDraft& clause) const {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t t = at; t > clause.tokens.first && at - t < reach && t - 1 != clause.predicate; --t) {
      if (scene_.is(t - 1, words_.preposition)) return t - 1;
      if (scene_.text.tokens[t - 1].kind != TokenKind::word) return no_token;
    }
    return no_token;
  }

  Scene& scene_;
  const ClaimWords& words_;
};

}  // namespace

void find_roles(Scene& scene) { RoleFinder(scene).run(); }

}  // namespace selaras
