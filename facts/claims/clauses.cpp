// Clauses end at marks, conjunctions and quotation marks; segments without a predicate join their neighbours.
#include "facts/claims/clauses.hpp"

#include <algorithm>
#include <span>

namespace selaras {
namespace {

/// Splits sentences into clauses and tells voice, modality and polarity of each.
class ClauseReader {
 public:
  explicit ClauseReader(Scene& scene) : scene_(scene), words_(scene.words) {}

  void run() {
    wrapped_ = is_wrapped();
    for (std::uint32_t s = 0; s < scene_.text.sentences.size(); ++s) {
      const Zone zone = scene_.text.sentences[s].zone;
      if (zone != Zone::related && zone != Zone::boilerplate && zone != Zone::dateline) read_sentence(s);
    }
  }

 private:
  void read_sentence(std::uint32_t s) {
    const TokenRange tokens = scene_.text.sentences[s].tokens;
    const std::size_t first_clause = scene_.clauses.size();
    std::uint32_t begin = tokens.first;
    bool open = quote_open_;
    shaping_.clear();
    for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
      if (scene_.known[at].shapes != 0) shaping_.push_back(at);
      const bool was_open = open;
      if (is_quote(at) && !only_quotes_a_name(at, tokens.last, open)) open = toggle(at, open);
      const bool boundary = (was_open != open) || is_boundary(at) || coordinates(at, {begin, tokens.last});
      if (!boundary) continue;
      add_clause(s, begin, at, was_open, first_clause);
      begin = at;
    }
    add_clause(s, begin, tokens.last, open, first_clause);
    // A quotation may run over sentences of one paragraph, not over paragraphs.
    const bool last_of_block = s + 1 >= scene_.text.sentences.size() ||
                               scene_.text.sentences[s + 1].block != scene_.text.sentences[s].block;
    quote_open_ = open && !last_of_block;
    for (std::size_t c = first_clause; c < scene_.clauses.size(); ++c) read_clause(scene_.clauses[c]);
    assign_voices(first_clause);
  }

  [[nodiscard]] bool is_quote(std::uint32_t at) const {
    if (scene_.text.tokens[at].kind != TokenKind::punct) return false;
    const std::string_view mark = scene_.word(at);
    return mark == "\"" || mark == "“" || mark == "”";
  }

  [[nodiscard]] bool is_wrapped() const {
    const auto count = static_cast<std::uint32_t>(scene_.text.tokens.size());
    if (count < 3 || !is_quote(0) || !is_quote(count - 1)) return false;
    for (std::uint32_t at = 1; at + 1 < count; ++at) {
      if (is_quote(at)) return false;
    }
    return true;
  }

  [[nodiscard]] bool toggle(std::uint32_t at, bool open) const {
    const std::string_view mark = scene_.word(at);
    if (mark == "“") return true;
    if (mark == "”") return false;
    return !open;
  }

  /// The title of a work or a word in quotation marks is not speech; neither are the marks around a whole text.
  [[nodiscard]] bool only_quotes_a_name(std::uint32_t at, std::uint32_t last, bool open) {
    constexpr std::uint32_t longest = 4;
    if (wrapped_ || at == name_closes_) return true;
    if (open || scene_.word(at) == "”") return false;
    for (std::uint32_t end = at + 1; end < last && end - at <= longest + 1; ++end) {
      if (!is_quote(end)) continue;
      const std::string_view before = scene_.word(end - 1);
      if (before == "," || before == "." || before == "!" || before == "?" || end + 1 >= last || is_said(end + 1)) return false;
      name_closes_ = end;
      return true;
    }
    return false;
  }

  /// A comma or a verb of saying after the closing mark: what was quoted is speech, however short.
  [[nodiscard]] bool is_said(std::uint32_t at) const {
    return scene_.word(at) == "," || static_cast<bool>(scene_.shape_at(at, Shape::voice, words_.voice_phrase));
  }

  [[nodiscard]] bool is_boundary(std::uint32_t at) const {
    const Token& token = scene_.text.tokens[at];
    if (token.kind == TokenKind::punct) {
      const std::string_view mark = scene_.word(at);
      return mark == "," || mark == ";" || mark == ":" || mark == "–" || mark == "—" || (mark == "-" && token.space_before);
    }
    return scene_.known[at].breaks;
  }

  /// "Norda menolak usul Velia dan Arung menyetujui …", "… dan menarik dubesnya"; but "menangkap dan menahan X" is one clause.
  [[nodiscard]] bool coordinates(std::uint32_t at, TokenRange segment) const {
    if (!scene_.known[at].coordinates || at < segment.first + 2 || scene_.predicate_strength(at - 1) == 2) return false;
    std::uint32_t next = at + 1;
    while (next < segment.last && scene_.name_of[next] != no_token) ++next;
    constexpr std::uint32_t reach = 2;  // "dan tidak akan menyetujui"
    for (std::uint32_t k = 0; k < reach && next < segment.last && scene_.known[next].shapes != 0; ++k) ++next;
    if (next >= segment.last || scene_.predicate_strength(next) != 2) return false;
    for (std::uint32_t t = segment.first; t < at; ++t) {
      if (scene_.predicate_strength(t) == 2) return true;
    }
    return false;
  }

  /// Segments without a predicate join the clause before them (or wait for the next).
  void add_clause(std::uint32_t s, std::uint32_t first, std::uint32_t last, bool quoted, std::size_t first_clause) {
    if (first >= last) return;
    const std::uint32_t predicate = find_predicate(first, last);
    const bool has_previous = scene_.clauses.size() > first_clause;
    if (has_previous) {
      ClauseDraft& previous = scene_.clauses.back();
      if (previous.quoted == quoted && (predicate == no_token || previous.predicate == no_token)) {
        previous.tokens.last = last;
        if (previous.predicate == no_token) previous.predicate = predicate;
        return;
      }
    }
    ClauseDraft clause;
    clause.tokens = {first, last};
    clause.sentence = s;
    clause.quoted = quoted;
    clause.predicate = predicate;
    scene_.clauses.push_back(std::move(clause));
  }

  [[nodiscard]] std::uint32_t find_predicate(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t weak = no_token;
    for (std::uint32_t at = first; at < last; ++at) {
      const int strength = scene_.predicate_strength(at);
      if (strength == 2) return at;
      if (strength == 1 && weak == no_token) weak = at;
    }
    return weak;
  }

  void read_clause(ClauseDraft& clause) {
    clause.frame = clause.predicate == no_token ? nullptr : scene_.known[clause.predicate].frame;
    clause.denied = clause.universal = false;
    clause.negator = no_token;
    clause.modality = Modality::asserted;
    clause.outlook = no_token;
    std::uint32_t behind = 0;  // the phrase before
    for (const std::uint32_t at : shaping_in(clause)) {
      if (at < behind || scene_.timex_of[at] != no_token) continue;  // "May" is a month there
      if (const Match harmless = scene_.shape_at(at, Shape::harmless, words_.not_negation)) {
        behind = at + harmless.length;
        continue;
      }
      if (const Match never = scene_.shape_at(at, Shape::never, words_.never)) {
        clause.universal = true;
        deny(clause, at);
        behind = at + never.length;
      } else if (const Match no = scene_.shape_at(at, Shape::negation, words_.negation)) {
        deny(clause, at);
        behind = at + no.length;
      } else if (scene_.shape_at(at, Shape::conditional, words_.conditional)) {
        clause.modality = Modality::conditional;
      } else if (clause.modality == Modality::asserted && scene_.shape_at(at, Shape::planned, words_.planned)) {
        clause.modality = Modality::planned;
        mark_outlook(clause, at);
      } else if (clause.modality == Modality::asserted && scene_.shape_at(at, Shape::possible, words_.possible)) {
        clause.modality = Modality::possible;
        mark_outlook(clause, at);
      }
    }
    if (ends_with_question(clause)) clause.modality = Modality::hypothetical;
  }

  /// The words of the sentence that may shape the clause.
  [[nodiscard]] std::span<const std::uint32_t> shaping_in(const ClauseDraft& clause) const {
    const auto first = std::lower_bound(shaping_.begin(), shaping_.end(), clause.tokens.first);
    return {first, std::lower_bound(first, shaping_.end(), clause.tokens.last)};
  }

  /// "menuntut Norda harus mundur": what is demanded lies ahead, the demand does not.
  static void mark_outlook(ClauseDraft& clause, std::uint32_t at) {
    if (clause.predicate != no_token && at > clause.predicate) clause.outlook = at;
  }

  void deny(ClauseDraft& clause, std::uint32_t at) {
    // A negator reaches a predicate a few words on, or it is one itself ("bukan", "tidak ada").
    constexpr std::uint32_t reach = 5;
    if (clause.predicate != no_token && clause.predicate >= at && clause.predicate - at > reach) return;
    // "was never", but "ditemukan tak bernyawa": behind a full verb it denies what follows.
    const bool behind = clause.predicate != no_token && clause.predicate < at;
    if (behind && (at - clause.predicate > 2 || scene_.predicate_strength(clause.predicate) == 2)) return;
    clause.denied = !clause.denied;  // two negators cancel
    clause.negator = at;
  }

  [[nodiscard]] bool ends_with_question(const ClauseDraft& clause) const {
    const std::uint32_t last = scene_.text.sentences[clause.sentence].tokens.last;
    return last > 0 && scene_.word(last - 1) == "?";
  }

  /// Who speaks in the clauses of one sentence: quotations and what follows a verb of saying belong to that voice.
  void assign_voices(std::size_t first_clause) {
    std::string speaker;
    std::size_t speech = scene_.clauses.size();
    bool relay = false, postposed = false;
    std::string source;
    for (std::size_t c = first_clause; c < scene_.clauses.size(); ++c) {
      ClauseDraft& clause = scene_.clauses[c];
      if (clause.frame != nullptr && clause.frame->speech && !clause.quoted && speech == scene_.clauses.size()) {
        speech = c;
        postposed = says(clause.predicate);
        speaker = nearest_name(clause.tokens, clause.predicate);
      }
      for (const std::uint32_t at : shaping_in(clause)) {
        if (!relay && scene_.shape_at(at, Shape::relay, words_.relay_phrase)) {
          relay = true;
          source = nearest_name({at, clause.tokens.last}, at);
        } else if (speech == scene_.clauses.size() && says(at)) {
          speech = c;
          postposed = true;
          speaker = nearest_name({at, clause.tokens.last}, at);
        }
      }
    }
    // "Menurut AFP, …" hands on a medium's report; it is no party's word.
    const bool medium = !speaker.empty() && is_medium(speaker);
    for (std::size_t c = first_clause; c < scene_.clauses.size(); ++c) {
      ClauseDraft& clause = scene_.clauses[c];
      // "X mengatakan bahwa …": what follows; "…, kata X": what stands before as well.
      const bool spoken = speech != scene_.clauses.size() && (c > speech || (c <= speech && postposed) || (c == speech && (!clause.frame || !clause.frame->speech)));
      const bool content = clause.quoted || spoken;
      if (content && !medium) {
        clause.layer = Layer::voice;
        clause.who = speaker;
      } else if (relay || medium) {
        clause.layer = Layer::relay;
        clause.who = medium ? speaker : source;
      }
    }
  }

  /// "…, kata X", "menurut X"; but not "dengan jelas", "kata Norda berasal dari".
  [[nodiscard]] bool says(std::uint32_t at) const {
    const Match phrase = scene_.shape_at(at, Shape::voice, words_.voice_phrase);
    if (!phrase || scene_.is(at, words_.according)) return static_cast<bool>(phrase);
    if (words_.language.code == "en") return true;
    const std::uint32_t next = at + phrase.length;
    const bool after_mark = at > 0 && scene_.text.tokens[at - 1].kind == TokenKind::punct;
    const bool own_speaker = scene_.word(at).ends_with("nya");
    return after_mark || own_speaker || (next < scene_.text.tokens.size() && (scene_.is(next, words_.pronoun) || scene_.name_of[next] != no_token) && at > 0 && scene_.text.tokens[at - 1].kind != TokenKind::word);
  }

  [[nodiscard]] std::string nearest_name(TokenRange tokens, std::uint32_t at) const {
    std::uint32_t best = no_token, distance = 0;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (scene_.name_of[t] == no_token) continue;
      const std::uint32_t d = t > at ? t - at : at - t;
      if (best == no_token || d < distance) best = t, distance = d;
    }
    return best == no_token ? std::string{} : scene_.name_keys[scene_.name_of[best]];
  }

  [[nodiscard]] bool is_medium(const std::string& name) const {
    const auto tokens = tokenize(name, words_.language.lexicon);
    return !tokens.empty() && static_cast<bool>(match(words_.language, tokens, 0, words_.medium));
  }

  Scene& scene_;
  const ClaimWords& words_;
  std::vector<std::uint32_t> shaping_;    // words of the sentence that may begin a phrase that shapes a clause
  bool quote_open_ = false;
  bool wrapped_ = false;                  // the whole text stands between two marks
  std::uint32_t name_closes_ = no_token;  // the mark that closes a quoted name
};

}  // namespace

void read_clauses(Scene& scene) { ClauseReader(scene).run(); }

}  // namespace selaras
