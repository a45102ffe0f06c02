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
    for (ClauseDraft& clause : scene_.clauses) {
      if (clause.predicate != no_token) read(clause);
    }
  }

 private:
  void read(ClauseDraft& clause) const {
    const bool passive = is_passive(clause);
    std::uint32_t last = no_token;
    for (std::uint32_t t = clause.tokens.first; t < clause.tokens.last; ++t) {
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
