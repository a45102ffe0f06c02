// Arithmetic that a sentence does itself: shares, changes, subsets, unit prices, converted measures.
#include <algorithm>
#include <optional>
#include <string_view>

#include "facts/claims/cues.hpp"
#include "facts/claims/draft.hpp"

namespace selaras {
namespace {

/// A percentage in thousandths as written, and the half of its last digit: "12,5" → 125 ± 0.
struct Permille {
  std::int64_t value = 0, slack = 0;
};

std::optional<Permille> permille_of(const Quantity& quantity) {
  if (quantity.kind != QuantityKind::percent || !quantity.from || !quantity.to || !(*quantity.from == *quantity.to)) return std::nullopt;
  if (quantity.bound != Bound::exact && quantity.bound != Bound::about) return std::nullopt;
  const auto tenths = scaled_floor(*quantity.from, 10);
  constexpr std::int64_t most = 100'000;
  if (!tenths || *tenths < 0 || *tenths > most) return std::nullopt;
  // Whole percentages are rounded by half a percent, finer ones by what integers cannot show.
  std::int64_t slack = quantity.from->is_whole() ? 6 : 2;
  if (quantity.bound == Bound::about) slack = std::max<std::int64_t>(slack + 10, *tenths / 10);
  return Permille{*tenths, slack};
}

class ShareReader {
 public:
  explicit ShareReader(Draft& draft) : draft_(draft), scene_(draft.scene()), cues_(cues(scene_.words.language)), all_(scene_.values.quantities) {}

  void run() {
    for (std::size_t q = 0; q < all_.size();) {
      const std::uint32_t s = scene_.sentence_of[all_[q].tokens.first];
      std::size_t last = q + 1;
      while (last < all_.size() && scene_.sentence_of[all_[last].tokens.first] == s) ++last;
      if (s != no_token && is_told(all_[q])) read_sentence(q, last);
      q = last;
    }
  }

 private:
  [[nodiscard]] bool is_told(const Quantity& quantity) const {
    const ClauseDraft* clause = scene_.clause_at(quantity.tokens.first);
    return clause != nullptr && clause->modality != Modality::conditional && clause->modality != Modality::hypothetical && scene_.zone(*clause) != Zone::headline;
  }

  [[nodiscard]] bool has(TokenRange tokens, ClaimCue cue) const { return scene_.has(tokens, cues_[cue]); }
  [[nodiscard]] Match find(TokenRange tokens, ClaimCue cue) const { return scene_.find(tokens, cues_[cue]); }
  [[nodiscard]] bool has_mark(TokenRange tokens, std::string_view mark) const {
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (scene_.word(t) == mark) return true;
    }
    return false;
  }
  [[nodiscard]] static TokenRange between(const Quantity& a, const Quantity& b) { return {a.tokens.last, std::max(a.tokens.last, b.tokens.first)}; }
  [[nodiscard]] static TextRange words_of(const Quantity& quantity) {
    return {std::min(quantity.range.begin, quantity.number_range.empty() ? quantity.range.begin : quantity.number_range.begin), quantity.range.end};
  }

  void read_sentence(std::size_t first, std::size_t last) {
    for (std::size_t q = first; q < last; ++q) {
      const Quantity& one = all_[q];
      const Quantity* two = q + 1 < last ? &all_[q + 1] : nullptr;
      const Quantity* three = q + 2 < last ? &all_[q + 2] : nullptr;
      if (three != nullptr) {
        draft_share(one, *two, *three);
        draft_change(one, *two, *three);
        draft_price(one, *two, *three);
      }
      if (two != nullptr) {
        draft_subset(one, *two);
        draft_change(one, *two);
        draft_conversion(one, *two);
      }
    }
    draft_votes(first, last);
  }

  [[nodiscard]] static bool is_count(const Quantity& quantity) {
    return (quantity.kind == QuantityKind::quantity || quantity.kind == QuantityKind::number) &&
           (quantity.dimension == "count" || quantity.dimension == "number" || quantity.dimension.empty()) && !quantity.value.strict.empty() && quantity.from && quantity.from->is_whole();
  }

  /// The value of a count; numbers without a noun are read in another grain.
  [[nodiscard]] static Readings count_of(const Quantity& quantity) {
    if (quantity.dimension == "number" && quantity.bound == Bound::exact) return Readings::exactly(quantity.from->unscaled);
    return quantity.value;
  }

  MentionId number(const Quantity& quantity, std::string_view kind, Readings value) {
    const MentionId mention = draft_.mention(Sort::quantity, words_of(quantity), quantity.tokens.first);
    draft_.text(mention, Attribute::kind, kind);
    draft_.claim(mention, Attribute::value, std::move(value), words_of(quantity), quantity.tokens.first).unit = quantity.unit;
    return mention;
  }

  // -- "40 persen dari 2.000 warga, atau 900 orang", "12 dari 60 responden (20 persen)" -----------------------------------

  void draft_share(const Quantity& a, const Quantity& b, const Quantity& c) {
    if (!is_count(b) && b.kind != QuantityKind::percent) return;
    // "240,000 residents, and 40 percent of them, or 120,000 people"
    if (b.kind == QuantityKind::percent && is_count(a) && is_count(c) && scene_.match_at(b.tokens.last, cues_[ClaimCue::of_those]) && is_equal(b, c)) return add_share(b, a, c);
    if (!is_count(b)) return;
    if (a.kind == QuantityKind::percent && is_count(c)) {
      if (is_out_of(a, b) && is_equal(b, c)) add_share(a, b, c);
    } else if (c.kind == QuantityKind::percent && is_count(a)) {
      if (is_out_of(a, b) && is_equal(b, c)) add_share(c, b, a);
    }
  }

  /// Nothing but "dari" or "of" and the counted noun between.
  [[nodiscard]] bool is_out_of(const Quantity& part, const Quantity& whole) const {
    const TokenRange tokens = between(part, whole);
    return tokens.last - tokens.first <= 3 && has(tokens, ClaimCue::of_whole) && !has_mark(tokens, ",");
  }

  /// ", atau 900 orang", "(20 persen)"; where the whole lies may stand between: "dari 60 desa di Tirta Raya (20 persen)".
  [[nodiscard]] bool is_equal(const Quantity& a, const Quantity& b) const {
    constexpr std::uint32_t near = 4, far = 9;
    const TokenRange tokens = between(a, b);
    if (tokens.empty() || tokens.last - tokens.first > far) return false;
    const bool bracket = scene_.word(tokens.last - 1) == "(";
    if (tokens.last - tokens.first <= near) return bracket || has(tokens, ClaimCue::equals);
    std::uint32_t end = bracket ? tokens.last - 1 : equals_at(tokens);
    if (!bracket && end > tokens.first && scene_.word(end - 1) == ",") --end;
    for (std::uint32_t t = tokens.first; t < end; ++t) {
      const bool mark = scene_.text.tokens[t].kind == TokenKind::punct && scene_.word(t) != "/";
      if (mark || scene_.predicate_strength(t) == 2 || scene_.match_at(t, scene_.words.conjunction)) return false;
    }
    return end < tokens.last;
  }
  /// Where the words that equate stand right before what follows; else the end.
  [[nodiscard]] std::uint32_t equals_at(TokenRange tokens) const {
    for (std::uint32_t t = back(tokens.last, 2, tokens.first); t < tokens.last; ++t) {
      const Match equals = scene_.match_at(t, cues_[ClaimCue::equals]);
      if (equals && t + equals.length == tokens.last) return t;
    }
    return tokens.last;
  }

  void add_share(const Quantity& percent, const Quantity& whole, const Quantity& part) {
    const auto permille = permille_of(percent);
    if (!permille || permille->value > 1000 || part.bound == Bound::vague || whole.bound == Bound::vague) return;
    const MentionId share = draft_.mention(Sort::share, percent.range, percent.tokens.first);
    draft_.refer(share, Attribute::part, number(part, "part", count_of(part)));
    draft_.refer(share, Attribute::whole, number(whole, "whole", count_of(whole)));
    draft_.number(share, Attribute::permille_min, permille->value - permille->slack);
    draft_.number(share, Attribute::permille_max, permille->value + permille->slack);
    draft_.claim(share, Attribute::percent, Readings::exactly(permille->value), percent.range, percent.tokens.first).unit = "permille";
  }

  // -- "naik dari 40 menjadi 60, atau 25 persen", "naik 25 persen dari 40 menjadi 60" --------------------------------------

  void draft_change(const Quantity& a, const Quantity& b, const Quantity& c) {
    const bool percent_first = a.kind == QuantityKind::percent, percent_last = c.kind == QuantityKind::percent;
    if (percent_first == percent_last) return;
    const Quantity& percent = percent_first ? a : c;
    const Quantity& from = percent_first ? b : a;
    const Quantity& to = percent_first ? c : b;
    if (!is_comparable(from, to) || !has(between(from, to), ClaimCue::became)) return;
    if (between(from, to).last - between(from, to).first > 4) return;
    if (percent_last && !is_equal(to, percent)) return;
    if (percent_first && (between(percent, from).last - between(percent, from).first > 3 || !has(between(percent, from), ClaimCue::of_whole))) return;
    if (scene_.match_at(percent.tokens.last, cues_[ClaimCue::points]) || has({percent.tokens.first, percent.tokens.last}, ClaimCue::points)) return;
    const bool counts = is_count(from) && is_count(to);
    add_change(percent, from, to, {counts ? count_of(from) : from.value, counts ? count_of(to) : to.value}, a.tokens.first);
  }

  /// "rose 20 percent from 4,000 to 4,600": the two numbers are read as one range.
  void draft_change(const Quantity& percent, const Quantity& range) {
    if (percent.kind != QuantityKind::percent || range.kind == QuantityKind::percent || !range.from || !range.to || *range.from == *range.to) return;
    const TokenRange tokens = between(percent, range);
    const TokenRange lead{percent.tokens.last, range.number_tokens.empty() ? range.tokens.first + 1 : range.number_tokens.first + 1};
    if (tokens.last - tokens.first > 3 || !has(lead, ClaimCue::of_whole) || has({percent.tokens.first, percent.tokens.last + 1}, ClaimCue::points)) return;
    const Interval ends = range.value.strict.hull();
    if (ends.lo != Interval::lowest && ends.hi != Interval::highest) add_change(percent, range, range, {Readings::exactly(ends.lo), Readings::exactly(ends.hi)}, percent.tokens.first);
  }

  struct Change {
    Readings from, to;
  };

  /// A change goes from one amount to another of its kind: "dari Rp4.000 menjadi Rp4.600 per meter kubik", "from 4,600 to 4,000 visitors".
  [[nodiscard]] static bool is_comparable(const Quantity& from, const Quantity& to) {
    if (from.kind == QuantityKind::percent || to.kind == QuantityKind::percent) return false;
    if (from.kind == to.kind && from.unit == to.unit) return true;
    if (from.kind == QuantityKind::money && to.kind == QuantityKind::money) return to.unit.starts_with(from.unit + " per ") || from.unit.starts_with(to.unit + " per ");
    return is_count(from) && is_count(to) && (from.unit.empty() || to.unit.empty());
  }

  void add_change(const Quantity& percent, const Quantity& from, const Quantity& to, Change told, std::uint32_t first) {
    const std::uint32_t begin = scene_.sentence_at(first).tokens.first;
    constexpr std::uint32_t reach = 6;
    const TokenRange before{back(first, reach, begin), first};
    const bool rises = has(before, ClaimCue::rises), drops = has(before, ClaimCue::drops);
    const auto permille = permille_of(percent);
    if (rises == drops || !permille || told.from.strict.empty() || told.to.strict.empty()) return;
    const MentionId change = draft_.mention(Sort::change, percent.range, percent.tokens.first);
    draft_.refer(change, Attribute::before, number(from, "before", std::move(told.from)));
    draft_.refer(change, Attribute::after, number(to, "after", std::move(told.to)));
    const std::int64_t slack = std::max(permille->slack, permille->value / 50);
    draft_.number(change, Attribute::permille_min, rises ? permille->value - slack : -permille->value - slack);
    draft_.number(change, Attribute::permille_max, rises ? permille->value + slack : -permille->value + slack);
    draft_.claim(change, Attribute::percent, Readings::exactly(permille->value), percent.range, percent.tokens.first).unit = "permille";
  }

  // -- "12 orang, di antaranya lima anak" ---------------------------------------------------------------------------------

  void draft_subset(const Quantity& whole, const Quantity& part) {
    if (!is_count(whole) || !is_count(part) || whole.noun.empty() || part.noun.empty()) return;
    const TokenRange tokens = between(whole, part);
    constexpr std::uint32_t reach = 5;
    if (tokens.empty() || tokens.last - tokens.first > reach) return;
    const std::uint32_t last = tokens.last - 1;
    if (!scene_.match_at(last, cues_[ClaimCue::included]) && !(last > tokens.first && scene_.match_at(last - 1, cues_[ClaimCue::included]).length == 2)) return;
    if (!scene_.is(whole.noun.first, scene_.words.person_noun) || !scene_.is(part.noun.first, scene_.words.person_noun)) return;
    const MentionId inside = number(part, "subset", part.value);
    draft_.refer(inside, Attribute::inside, number(whole, "superset", whole.value));
  }

  // -- "20 butir telur dengan harga Rp 2.000 per butir, total Rp 50.000" -----------------------------------------------------

  void draft_price(const Quantity& n, const Quantity& price, const Quantity& total) {
    const auto per = price.unit.find(" per ");
    if (!is_count(n) || n.bound != Bound::exact || price.kind != QuantityKind::money || total.kind != QuantityKind::money || per == std::string::npos) return;
    if (price.unit.substr(0, per) != total.unit || !price.value.strict.is_exact()) return;
    const TokenRange tokens = between(price, total);
    if (tokens.last - tokens.first > 8 || !has(tokens, ClaimCue::sum_total)) return;
    const std::int64_t unit_price = price.value.strict.hull().lo;
    constexpr std::int64_t dear = 1'000'000'000'000;
    if (unit_price <= 0 || unit_price > dear) return;
    const MentionId all = draft_.mention(Sort::total, words_of(total), total.tokens.first);
    draft_.refer(all, Attribute::n, number(n, "bought", count_of(n)));
    draft_.number(all, Attribute::unit_price, unit_price);
    draft_.number(all, Attribute::slack, unit_price / 50);
    draft_.claim(all, Attribute::value, total.value, words_of(total), total.tokens.first).unit = total.unit;
  }

  // -- "10 kilometer (6,2 mil)" ---------------------------------------------------------------------------------------------

  void draft_conversion(const Quantity& from, const Quantity& to) {
    const TokenRange tokens = between(from, to);
    if (tokens.empty() || tokens.last - tokens.first > 2 || from.value.strict.empty() || to.value.strict.empty() || from.unit == to.unit) return;
    if (scene_.word(tokens.last - 1) != "(" && !has(tokens, ClaimCue::equals)) return;
    const bool money = from.kind == QuantityKind::money && to.kind == QuantityKind::money && from.unit.find(' ') == std::string::npos && to.unit.find(' ') == std::string::npos;
    const bool measure = from.kind == QuantityKind::quantity && to.kind == QuantityKind::quantity && from.dimension == to.dimension &&
                         (from.dimension == "length" || from.dimension == "mass" || from.dimension == "area" || from.dimension == "volume");
    if (!money && !measure) return;
    const MentionId conversion = draft_.mention(Sort::conversion, {words_of(from).begin, to.range.end}, from.tokens.first);
    draft_.text(conversion, Attribute::kind, money ? "money" : "measure");
    draft_.text(conversion, Attribute::currency, money ? from.unit + "-" + to.unit : std::string{});
    if (scene_.article.published) draft_.number(conversion, Attribute::asof, scene_.article.published->day);
    draft_.refer(conversion, Attribute::from, number(from, "from", from.value));
    draft_.refer(conversion, Attribute::to, number(to, "to", to.value));
  }

  // -- "A 45 persen, B 40 persen, dan C 25 persen suara" ----------------------------------------------------------------------

  void draft_votes(std::size_t first, std::size_t last) {
    std::vector<std::size_t> shares;
    for (std::size_t q = first; q < last; ++q) {
      if (all_[q].kind == QuantityKind::percent && permille_of(all_[q]) && all_[q].bound == Bound::exact) shares.push_back(q);
      else if (all_[q].kind == QuantityKind::percent) return;
    }
    constexpr std::size_t least = 3;
    const TokenRange sentence = scene_.sentence_at(all_[first].tokens.first).tokens;
    if (shares.size() < least || !has(sentence, ClaimCue::vote) || has(sentence, ClaimCue::rises) || has(sentence, ClaimCue::drops) || has(sentence, ClaimCue::points)) return;
    for (std::size_t k = 1; k < shares.size(); ++k) {
      // One step of a list: a comma or a conjunction, and few words.
      const TokenRange gap = between(all_[shares[k - 1]], all_[shares[k]]);
      bool joint = false;
      for (std::uint32_t t = gap.first; t < gap.last; ++t) joint |= scene_.word(t) == "," || scene_.match_at(t, scene_.words.conjunction);
      if (!joint || gap.last - gap.first > 9) return;
    }
    const MentionId poll = draft_.mention(Sort::poll, range_of(scene_.text, {all_[shares.front()].tokens.first, all_[shares.back()].tokens.last}), all_[shares.front()].tokens.first);
    if (has(sentence, ClaimCue::rest)) draft_.flag(poll, Attribute::closed);
    std::int64_t slack = 0;
    for (const std::size_t q : shares) {
      const auto permille = permille_of(all_[q]);
      slack += all_[q].from->is_whole() ? 5 : 1;
      const MentionId share = draft_.mention(Sort::share, all_[q].range, all_[q].tokens.first);
      draft_.refer(share, Attribute::poll, poll);
      draft_.claim(share, Attribute::percent, Readings::exactly(permille->value), all_[q].range, all_[q].tokens.first).unit = "permille";
    }
    draft_.number(poll, Attribute::slack, slack);
  }

  Draft& draft_;
  const Scene& scene_;
  const CueWords& cues_;
  const std::vector<Quantity>& all_;
};

}  // namespace

void draft_shares(Draft& draft) { ShareReader(draft).run(); }

}  // namespace selaras
