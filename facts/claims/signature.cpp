#include "facts/claims/signature.hpp"

#include <algorithm>

namespace selaras {
namespace {

std::uint64_t mix(std::uint64_t hash, std::int64_t value) {
  for (int byte = 0; byte < 8; ++byte) hash = Lexicon::step(hash, static_cast<unsigned char>(value >> (8 * byte)));
  return hash;
}

/// The part of a sentence around a token that may speak of it: nobody writes sentences that are longer, but they are sent.
TokenRange around(TokenRange tokens, std::uint32_t token) {
  const std::uint32_t first = back(token, words_apart, tokens.first);
  return {first, std::max(first, std::min(tokens.last, token + words_apart))};
}

}  // namespace

std::size_t shared(Signature::List a, Signature::List b) {
  std::size_t both = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++both, ++x, ++y;
    else *x < *y ? static_cast<void>(++x) : static_cast<void>(++y);
  }
  return both;
}

void Signature::replace_words(List words) {
  const std::uint32_t before = ends_[0];
  stems_.erase(stems_.begin(), stems_.begin() + before);
  stems_.insert(stems_.begin(), words.begin(), words.end());
  for (std::uint32_t& end : ends_) end = end - before + static_cast<std::uint32_t>(words.size());
}

SignatureReader::SignatureReader(const Scene& scene)
    : scene_(scene), sentences_(scene.text.sentences.size()), times_(scene.stems.size()), times_in_names_(scene.stems.size()), counted_(scene.stems.size()), set_(scene.stems.size()) {
  const std::size_t about = scene.text.tokens.size() / 2;  // tokens with a stem
  words_.reserve(about);
  counts_.reserve(about);
  whole_.reserve(about);
}

/// A name that began before the token: all of it was taken with its first.
bool SignatureReader::goes_on(std::uint32_t token) const {
  return token > 0 && scene_.name_of[token] != no_token && scene_.name_of[token - 1] == scene_.name_of[token];
}

/// Those of the near tokens that share a byte with the range.
TokenRange SignatureReader::tokens_of(TextRange range, TokenRange near) const {
  const auto at = [&](std::uint32_t token) { return scene_.text.tokens.begin() + token; };
  const auto ends = [](const Token& token, std::uint32_t byte) { return token.end <= byte; };
  const auto begins = [](const Token& token, std::uint32_t byte) { return token.begin < byte; };
  const auto first = std::lower_bound(at(near.first), at(near.last), range.begin, ends);
  const auto last = std::lower_bound(first, at(near.last), range.end, begins);
  return {static_cast<std::uint32_t>(first - at(0)), static_cast<std::uint32_t>(last - at(0))};
}

void SignatureReader::add_name(std::uint32_t name, std::uint32_t token) {
  const NameMark& mark = scene_.name_marks[name];
  for (const std::uint32_t stem : scene_.stems.of_name(scene_.name_marks.kept(name))) words_.push_back({stem, token, true, mark.founds});
  names_.push_back({mark.feature, token});
}

void SignatureReader::fill_words(TokenRange tokens) {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    if (scene_.timex_of[t] != no_token) continue;
    if (const std::uint32_t name = scene_.name_of[t]; name != no_token) {
      if (t == tokens.first || !goes_on(t)) add_name(name, t);
    } else if (const std::uint32_t stem = scene_.stems.of_word(scene_.known.kept(t)); stem != StemIndex::none) {
      words_.push_back({stem, t, false, scene_.known[t].founds});
    }
  }
}

void SignatureReader::fill_counts(TokenRange words) {
  for (std::uint32_t w = words.first; w < words.last; ++w) {
    counted_.add(words_[w].stem);
    ++times_[words_[w].stem];
    times_in_names_[words_[w].stem] += words_[w].of_name;
  }
  counted_.drain([&](std::uint32_t stem) {
    counts_.push_back({stem, times_[stem], times_in_names_[stem]});
    whole_.push_back(scene_.stems[stem]);
    if (times_in_names_[stem] > 0) name_stems_.push_back(scene_.stems[stem]);
    times_[stem] = times_in_names_[stem] = 0;
  });
}

/// The numbers and dates: sentences of a series differ in them, copies of one report do not.
void SignatureReader::fill_values(TokenRange tokens) {
  std::uint32_t last = no_token;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const std::uint32_t q = scene_.quantity_of[t];
    if (q == no_token || q == last) continue;
    last = q;
    const Quantity& quantity = scene_.values.quantities[q];
    if (quantity.value.strict.empty()) continue;
    values_.push_back({mix(mix(Lexicon::seed, quantity.value.strict.hull().lo), quantity.value.strict.hull().hi), quantity.range});
  }
  for (const Timex& timex : scene_.timexes_in(tokens)) {
    if (timex.days.strict.empty()) continue;
    values_.push_back({mix(mix(Lexicon::hash_of("date"), timex.days.strict.hull().lo), timex.days.strict.hull().hi), timex.range});
  }
}

SignatureReader::Stretch SignatureReader::fill(TokenRange tokens) {
  const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
  Stretch made{true, tokens, {size(words_), 0}, {size(counts_), 0}, {size(name_stems_), 0}, {size(names_), 0}, {size(values_), 0}};
  fill_words(tokens);
  made.words.last = size(words_);
  fill_counts(made.words);
  fill_values(tokens);
  made.counts.last = size(counts_);
  made.name_stems.last = size(name_stems_);
  made.names.last = size(names_);
  made.values.last = size(values_);
  return made;
}

/// A sentence, found once; or what is near the token, if the sentence is too long: to be forgotten.
SignatureReader::Stretch SignatureReader::stretch(std::uint32_t sentence, std::uint32_t token) {
  const TokenRange tokens = scene_.text.sentences[sentence].tokens;
  const TokenRange near = around(tokens, token);
  if (near.first != tokens.first || near.last != tokens.last) {
    Stretch cut = fill(near);
    cut.read = false;
    return cut;
  }
  if (!sentences_[sentence].read) sentences_[sentence] = fill(tokens);
  return sentences_[sentence];
}

void SignatureReader::forget(const Stretch& cut) {
  if (cut.read) return;
  words_.resize(cut.words.first);
  counts_.resize(cut.counts.first);
  whole_.resize(cut.counts.first);
  name_stems_.resize(cut.name_stems.first);
  names_.resize(cut.names.first);
  values_.resize(cut.values.first);
}

/// The words and names of a clause; of the whole sentence, if the clause has too few to be told by.
void SignatureReader::read_clause(const Stretch& near, TokenRange clause, TokenRange left_out, Signature& signature) {
  constexpr std::size_t enough = 4;
  std::size_t told = 0;
  const auto take = [&](const Word& word) {
    set_.add(word.stem);
    ++told;
    signature.timeless = signature.timeless || word.founds;
  };
  for (std::uint32_t w = near.words.first; w < near.words.last; ++w) {
    if (clause.contains(words_[w].token) && !left_out.contains(words_[w].token)) take(words_[w]);
  }
  for (std::uint32_t n = near.names.first; n < near.names.last; ++n) {
    if (clause.contains(names_[n].token) && !left_out.contains(names_[n].token)) clause_names_.push_back(names_[n].feature);
  }
  // A name that began before the clause.
  const std::uint32_t first = clause.first;
  if (!clause.empty() && first > near.tokens.first && goes_on(first) && !left_out.contains(first) && scene_.timex_of[first] == no_token) {
    const std::uint32_t name = scene_.name_of[first];
    const NameMark& mark = scene_.name_marks[name];
    for (const std::uint32_t stem : scene_.stems.of_name(scene_.name_marks.kept(name))) take({stem, first, true, mark.founds});
    clause_names_.push_back(mark.feature);
  }
  if (told >= enough) return;
  for (std::uint32_t w = near.words.first; w < near.words.last; ++w) {
    if (!left_out.contains(words_[w].token)) set_.add(words_[w].stem);
  }
  for (std::uint32_t n = near.names.first; n < near.names.last; ++n) {
    if (!left_out.contains(names_[n].token)) clause_names_.push_back(names_[n].feature);
  }
}

/// What stands in a stretch only where it is left out is no word of it.
void SignatureReader::leave_out(const Stretch& near, TokenRange left_out) {
  gone_.clear();
  gone_names_.clear();
  left_out_.clear();
  for (std::uint32_t w = near.words.first; w < near.words.last; ++w) {
    if (left_out.contains(words_[w].token)) left_out_.push_back(words_[w]);
  }
  std::sort(left_out_.begin(), left_out_.end(), [](const Word& a, const Word& b) { return a.stem < b.stem; });
  const auto first = counts_.begin() + near.counts.first, last = counts_.begin() + near.counts.last;
  for (auto word = left_out_.begin(); word != left_out_.end();) {
    const std::uint32_t stem = word->stem;
    std::uint32_t times = 0, in_names = 0;
    for (; word != left_out_.end() && word->stem == stem; ++word) ++times, in_names += word->of_name;
    const auto count = std::lower_bound(first, last, stem, [](const Count& c, std::uint32_t s) { return c.stem < s; });
    if (count->times == times) gone_.push_back(static_cast<std::uint32_t>(count - counts_.begin()));
    if (in_names > 0 && count->in_names == in_names) gone_names_.push_back(scene_.stems[stem]);
  }
}

/// The stems of the sentence but those that are gone; both are sorted.
void SignatureReader::read_whole(const Stretch& near, Signature& signature) {
  std::uint32_t from = near.counts.first;
  const auto take_until = [&](std::uint32_t end) { stems_.insert(stems_.end(), whole_.begin() + from, whole_.begin() + end); };
  const std::size_t begin = stems_.size();
  for (const std::uint32_t place : gone_) {
    take_until(place);
    from = place + 1;
  }
  take_until(near.counts.last);
  end_part(signature, Signature::Part::whole);
  for (std::size_t k = begin; k < stems_.size(); ++k) signature.form = (signature.form ^ stems_[k]) * 0x9e3779b97f4a7c15ull;
}

void SignatureReader::read_names(const Stretch& near, Signature& signature) {
  stems_.insert(stems_.end(), clause_names_.begin(), clause_names_.end());
  end_sorted(signature, Signature::Part::names);
  auto gone = gone_names_.begin();
  for (std::uint32_t k = near.name_stems.first; k < near.name_stems.last; ++k) {
    if (gone != gone_names_.end() && *gone == name_stems_[k]) ++gone;
    else stems_.push_back(name_stems_[k]);
  }
  end_part(signature, Signature::Part::name_words);
}

void SignatureReader::read_context(std::uint32_t sentence, std::uint32_t token, TokenRange left_out, Zone zone) {
  const std::uint32_t from = zone == Zone::headline ? sentence : sentence - std::min<std::uint32_t>(sentence, 2);
  for (std::uint32_t k = from; k <= sentence; ++k) {
    const Stretch near = stretch(k, token);
    for (std::uint32_t w = near.words.first; w < near.words.last; ++w) {
      if (!left_out.contains(words_[w].token)) set_.add(words_[w].stem);
    }
    forget(near);
  }
}

void SignatureReader::end_part(Signature& signature, Signature::Part part) const {
  signature.ends_[static_cast<std::size_t>(part)] = static_cast<std::uint32_t>(stems_.size());
}

/// Ends a part that was filled in no order.
void SignatureReader::end_sorted(Signature& signature, Signature::Part part) {
  const auto first = stems_.begin() + signature.ends_[static_cast<std::size_t>(part) - 1];
  std::sort(first, stems_.end());
  stems_.erase(std::unique(first, stems_.end()), stems_.end());
  end_part(signature, part);
}

void SignatureReader::end_part(Signature& signature, Signature::Part part, StemSet& set) {
  set.drain([&](std::uint32_t number) { stems_.push_back(scene_.stems[number]); });
  end_part(signature, part);
}

Signature SignatureReader::read(std::uint32_t token, TextRange without, bool topic) {
  Signature signature;
  const std::uint32_t s = scene_.sentence_of[token];
  if (s == no_token) return signature;
  const Sentence& sentence = scene_.text.sentences[s];
  const ClauseDraft* clause = scene_.clause_at(token);
  signature.sentence = s;
  signature.zone = sentence.zone;
  signature.verbal = clause != nullptr && clause->predicate != no_token;
  signature.quoted = clause != nullptr && clause->layer == Layer::voice;
  const Stretch near = stretch(s, token);
  const TokenRange left_out = tokens_of(without, near.tokens);
  using enum Signature::Part;
  stems_.clear();
  clause_names_.clear();
  read_clause(near, clause != nullptr ? around(clause->tokens, token) : near.tokens, left_out, signature);
  end_part(signature, words, set_);
  leave_out(near, left_out);
  read_whole(near, signature);
  read_names(near, signature);
  for (std::uint32_t v = near.values.first; v < near.values.last; ++v) {
    if (!without.overlaps(values_[v].range)) stems_.push_back(values_[v].value);
  }
  end_sorted(signature, values);
  forget(near);
  if (topic) read_context(s, token, left_out, signature.zone);
  end_part(signature, context, set_);
  signature.stems_.assign(stems_.begin(), stems_.end());
  return signature;
}

}  // namespace selaras
