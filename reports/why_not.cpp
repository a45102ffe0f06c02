// Pairs of mentions at the two places are looked at one by one, as the stages looked at them.
#include "reports/why_not.hpp"

#include <algorithm>
#include <set>

#include "reports/json_lines.hpp"
#include "reports/labels.hpp"
#include "reports/messages.hpp"
#include "reports/typography.hpp"

namespace selaras {
namespace {

constexpr std::size_t most_pairs = 12;

/// What is claimed at one place.
struct Here {
  std::vector<ClaimId> claims;
  std::vector<MentionId> mentions;  // of the claims, each once
};

class WhyNot {
 public:
  WhyNot(const AuditView& audit, std::string language, unsigned width) : audit_(audit), language_(std::move(language)), width_(width), places_(audit.corpus), claims_of_(audit.claims.mentions.size()) {
    for (const Claim& claim : audit.claims.claims) claims_of_[claim.mention.value].push_back(&claim);
  }

  std::string run(const Place& first, const Place& second) && {
    const Here a = tell_claims(first), b = tell_claims(second);
    if (a.claims.empty() || b.claims.empty() || tell_conflict(first, second)) return std::move(text_);
    std::size_t pairs = 0;
    for (const MentionId x : a.mentions) {
      for (const MentionId y : b.mentions) {
        if (x == y || !is_one_kind(x, y)) continue;
        if (++pairs <= most_pairs) tell_pair(std::min(x, y), std::max(x, y));
      }
    }
    if (pairs == 0) line(say("why-not.different-kinds", {sorts_of(a), sorts_of(b)}), 0);
    if (pairs > most_pairs) line(say("why-not.more", {std::to_string(pairs - most_pairs)}), 0);
    return std::move(text_);
  }

 private:
  [[nodiscard]] std::string say(const char* key, const std::vector<std::string>& arguments = {}) const { return message(language_, key, arguments); }
  void line(const std::string& words, unsigned indent) {
    for (const std::string& part : wrapped(words, width_ - indent)) text_ += std::string(indent, ' ') + part + "\n";
  }
  [[nodiscard]] std::string quoted(Span span) const { return "“" + shown(audit_.corpus.quote(span)) + "”"; }
  static std::string written(const Place& place) { return shown_line(place.file) + ":" + std::to_string(place.line); }

  /// A clause may run over several lines: its words count from the first to the last one.
  [[nodiscard]] bool stands_at(const Claim& claim, const Place& place) {
    if (audit_.corpus[claim.span.article].file != place.file) return false;
    const auto line_of = [&](Span span) { return places_.passage(span, span, claim.zone).line; };
    const Span clause = audit_.claims.clauses[claim.clause.value].span;
    const Span end{clause.article, clause.end > clause.begin ? clause.end - 1 : clause.end, clause.end};
    return line_of(clause) <= place.line && place.line <= line_of(end);
  }

  Here tell_claims(const Place& place) {
    Here here;
    line(say("why-not.claims", {written(place)}), 0);
    for (std::size_t i = 0; i < audit_.claims.claims.size(); ++i) {
      const Claim& claim = audit_.claims.claims[i];
      if (!stands_at(claim, place)) continue;
      here.claims.push_back(ClaimId{i});
      if (std::find(here.mentions.begin(), here.mentions.end(), claim.mention) == here.mentions.end()) here.mentions.push_back(claim.mention);
      const Wording label = label_of(claim, audit_.corpus, true);
      line(std::string(name_of(audit_.claims[claim.mention].sort)) + "." + std::string(name_of(claim.attribute)) + " " + quoted(claim.span) + " → " + label.in(language_), 2);
    }
    if (here.claims.empty()) line(say("why-not.no-claims"), 2);
    return here;
  }

  bool tell_conflict(const Place& first, const Place& second) {
    bool told = false;
    for (const Finding& finding : audit_.report.findings) {
      const auto cites = [&](const Place& place) {
        return std::any_of(finding.claims.begin(), finding.claims.end(), [&](const FindingClaim& claim) { return claim.passage.file == place.file && claim.passage.line == place.line; });
      };
      if (finding.status != Outcome::conflict || !cites(first) || !cites(second)) continue;
      line(say("why-not.conflict", {finding.id + " (" + finding.rule + ")"}), 0);
      told = true;
    }
    return told;
  }

  [[nodiscard]] bool has_claim_like(MentionId mention, Attribute attribute) const {
    const auto& claims = claims_of_[mention.value];
    return std::any_of(claims.begin(), claims.end(), [&](const Claim* claim) { return claim->attribute == attribute; });
  }

  /// Of one sort, and something is claimed of both; events count even so, for one may deny what the other tells.
  [[nodiscard]] bool is_one_kind(MentionId x, MentionId y) const {
    const Sort sort = audit_.claims[x].sort;
    if (sort != audit_.claims[y].sort || sort == Sort::stamp || sort == Sort::doc) return false;
    const auto& claims = claims_of_[x.value];
    return std::any_of(claims.begin(), claims.end(), [&](const Claim* claim) { return sort == Sort::event || has_claim_like(y, claim->attribute); });
  }

  [[nodiscard]] std::string sorts_of(const Here& here) const {
    std::set<std::string> names;
    for (const MentionId id : here.mentions) names.insert(std::string(name_of(audit_.claims[id].sort)));
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + word_for("kind.", name);
    return text;
  }

  /// Two mentions of one sentence often lack the same evidence: that is told once.
  void tell_pair(MentionId x, MentionId y) {
    const std::string before = std::move(text_);
    text_.clear();
    line(say("why-not.pair", {quoted(audit_.claims[x].span), quoted(audit_.claims[y].span)}), 0);
    const auto& candidates = audit_.claims.candidates;
    const auto same = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) { return c.a == x && c.b == y; });
    if (same == candidates.end()) {
      line(say("why-not.not-same", {missing_evidence(x, y)}), 2);
    } else {
      line(say("why-not.same", {std::to_string(same->confidence / 10)}), 2);
      tell_rules(x, y);
    }
    text_ = told_.insert(text_).second ? before + text_ : before;
  }

  [[nodiscard]] std::string word_for(const std::string& group, const std::string& name) const {
    return has_message(language_, group + name) ? say((group + name).c_str()) : name;
  }

  [[nodiscard]] std::string missing_evidence(MentionId x, MentionId y) const {
    const Mention &a = audit_.claims[x], &b = audit_.claims[y];
    std::string text;
    const auto add = [&](const std::string& reason) { text += (text.empty() ? "" : "; ") + reason; };
    if (a.article != b.article && (audit_.corpus[a.article].superseded || audit_.corpus[b.article].superseded)) add(say("why-not.superseded"));
    for (const Attribute attribute : {Attribute::frame, Attribute::of, Attribute::agent, Attribute::patient, Attribute::person, Attribute::object, Attribute::scope}) {
      const auto u = a.get(attribute), v = b.get(attribute);
      const std::string name = word_for("evidence.", std::string(name_of(attribute)));
      if (u && v && *u != *v) add(say("why-not.differs", {name, shown(audit_.claims.text(*u)), shown(audit_.claims.text(*v))}));
      else if (u.has_value() != v.has_value()) add(say("why-not.only-one", {name, shown(audit_.claims.text(u ? *u : *v))}));
    }
    return text.empty() ? say("why-not.weak") : text;
  }

  void tell_rules(MentionId x, MentionId y) {
    std::set<std::string> told;
    for (const Instance& instance : audit_.problem.instances) {
      const auto has = [&](MentionId id) { return std::find(instance.tuple.begin(), instance.tuple.end(), id) != instance.tuple.end(); };
      if (has(x) && has(y) && told.insert(audit_.rules[instance.rule].name).second) tell_rule(audit_.rules[instance.rule].name, x, y);
    }
    if (told.empty()) line(say("why-not.no-rule"), 2);
  }

  /// Values of one attribute that meet are shown with a witness.
  void tell_rule(const std::string& rule, MentionId x, MentionId y) {
    for (const Claim* first : claims_of_[x.value]) {
      const Claim& a = *first;
      if (type_of(a.attribute) == Type::truth) continue;
      for (const Claim* second : claims_of_[y.value]) {
        const Claim& b = *second;
        if (b.attribute != a.attribute) continue;
        const IntervalSet both = a.value.readings.lenient.intersect(b.value.readings.lenient);
        if (both.empty()) continue;
        const Interval part = both.parts().front();
        const std::int64_t witness = part.lo != Interval::lowest ? part.lo : part.hi != Interval::highest ? part.hi : 0;
        const std::string left = label_of(a, audit_.corpus, false).in(language_), right = label_of(b, audit_.corpus, false).in(language_);
        return line(say("why-not.compatible", {rule, left, right, in_words(witness, measure_of(a, audit_.corpus), language_)}), 2);
      }
    }
    line(say("why-not.satisfiable", {rule}), 2);
  }

  const AuditView& audit_;
  std::string language_;
  unsigned width_;
  Places places_;
  std::vector<std::vector<const Claim*>> claims_of_;  // by mention
  std::string text_;
  std::set<std::string> told_;  // about pairs
};

}  // namespace

std::string why_not(const AuditView& audit, const Place& first, const Place& second, const std::string& language, unsigned width) {
  return WhyNot(audit, language, width).run(first, second);
}

}  // namespace selaras
