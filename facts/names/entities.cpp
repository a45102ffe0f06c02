// Who is who inside an article: full names, entity numbers, roles, places and what a name may stand for.
#include <algorithm>
#include <span>
#include <unordered_map>

#include "facts/names/chunks.hpp"
#include "facts/names/places.hpp"
#include "facts/text/hash_table.hpp"

namespace selaras {
namespace {

using enum NameClass;

/// The name that a language shows for a place, if it means the same places; else nothing.
std::string shown_for(PlaceRange place, const std::vector<PlaceRange>& all, const Language& language) {
  std::string shown = place_name(place.lo, language.code);
  return !shown.empty() && find_places(shown) == all ? shown : std::string{};
}

/// All that the gazetteer says of a name.
struct GazetteerEntry {
  std::vector<PlaceRange> places;  // of that name
  std::string shown;               // instead of the name, if the first of them is meant
  std::optional<PlaceRange> stands_for;
  std::string state;               // the name of what it stands for
  bool area = false;               // it keeps its own name
};

/// Remembers names met before: the same places are named again and again. Bounded; one a thread.
class GazetteerMemory {
 public:
  const GazetteerEntry& of(const std::string& name, const Language& language) {
    constexpr std::size_t most = 1u << 13;
    if (language_ != &language || known_.size() > most) {
      language_ = &language;
      known_ = HashTable<Known>();
    }
    Known& known = known_[text_hash(name)];
    if (!known.made) known = {look_up(name, language), true};
    return known.entry;
  }

 private:
  struct Known {
    GazetteerEntry entry;
    bool made = false;
  };

  static GazetteerEntry look_up(const std::string& name, const Language& language) {
    GazetteerEntry entry;
    entry.places = find_places(name);
    entry.stands_for = metonym_place(name);
    entry.area = is_area(name);
    if (!entry.places.empty()) entry.shown = shown_for(entry.places.front(), entry.places, language);
    if (entry.stands_for) entry.state = place_name(entry.stands_for->lo, language.code);
    return entry;
  }

  const Language* language_ = nullptr;
  HashTable<Known> known_;
};

class Resolver {
 public:
  Resolver(const Article& article, const Text& text, const NameWords& words, const Chunks& chunks, std::vector<Name>& names)
      : article_(article), tokens_(text.tokens), words_(words), chunks_(chunks), names_(names) {
    for (const Sentence& sentence : text.sentences) {
      if (sentence.zone == Zone::headline) headline_end_ = std::max(headline_end_, sentence.range.end);
    }
  }

  void run() {
    for (Name& name : names_) name.canonical = plain(name.range);
    later_roles();
    for (Name& name : names_) {
      if (name.type == NameType::organisation) listed_organisation(name);
    }
    acronyms();
    persons();
    others();
    number();
    for (Name& name : names_) role(name);
    affiliations();
  }

 private:
  [[nodiscard]] std::string plain(TextRange range) const {
    const auto is_white = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    std::string out = article_.text.substr(range.begin, range.end - range.begin);
    const auto is_doubled = [&](char a, char b) { return is_white(b) && (b != ' ' || a == ' '); };
    if (std::adjacent_find(out.begin(), out.end(), is_doubled) == out.end()) return out;  // nearly all
    std::size_t kept = 0;
    for (const char c : out) {
      if (!is_white(c)) out[kept++] = c;
      else if (kept > 0 && out[kept - 1] != ' ') out[kept++] = ' ';
    }
    out.resize(kept);
    return out;
  }
  [[nodiscard]] bool is_mark(std::uint32_t at, char mark) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::punct && article_.text[tokens_[at].begin] == mark;
  }

  /// "Jens Stoltenberg, Sekretaris Jenderal NATO, …": an office right after a person's name.
  void later_roles() {
    std::size_t next = 0;
    for (Name& name : names_) {
      if (name.type != NameType::person || !name.role_range.empty()) continue;
      const std::uint32_t at = name.tokens.last;
      if (!is_mark(at, ',')) continue;
      while (next < chunks_.roles.size() && chunks_.roles[next].first <= at) ++next;
      if (next < chunks_.roles.size() && chunks_.roles[next].first == at + 1) {
        name.role_range = {tokens_[chunks_.roles[next].first].begin, tokens_[chunks_.roles[next].last - 1].end};
      }
    }
  }

  /// "Organisasi Perjanjian Atlantik Utara (NATO)": both are one, and the long form is the name.
  void acronyms() {
    for (std::size_t k = 0; k + 1 < names_.size(); ++k) {
      Name &full = names_[k], &brief = names_[k + 1];
      const std::uint32_t open = full.tokens.last;
      if (!is_mark(open, '(') || brief.tokens.first != open + 1 || !is_mark(brief.tokens.last, ')')) continue;
      if (full.type == NameType::person || full.tokens.last - full.tokens.first < 2 || brief.tokens.last != brief.tokens.first + 1) continue;
      if (!tokens_[brief.tokens.first].all_caps) continue;
      if (full.type == NameType::place && brief.type == NameType::organisation && words_.is(tokens_[brief.tokens.first], org_acronym)) continue;  // "ATLANTA (AP)"
      brief.type = full.type;
      short_for_.try_emplace(brief.canonical, full.canonical);
    }
  }

  /// A shorter name of a person is the nearest longer one that has its parts, before it or else after it.
  void persons() {
    const std::uint32_t count = number_parts();
    std::vector<std::uint32_t> holder(count, nobody);  // part → the last full name that has it
    for (std::uint32_t k = 0; k < names_.size(); ++k) adopt(k, holder);
    holder.assign(count, nobody);
    for (auto k = static_cast<std::uint32_t>(names_.size()); k-- > 0;) adopt(k, holder);
    std::vector<std::pair<std::size_t, std::string>> changed;
    for (std::size_t k = 0; k < names_.size(); ++k) {
      if (full_[k] != k) changed.emplace_back(k, names_[full_[k]].canonical);
    }
    for (auto& [k, canonical] : changed) names_[k].canonical = std::move(canonical);
  }

  /// Numbers the parts of all persons' names, equal parts alike; returns how many there are.
  std::uint32_t number_parts() {
    HashTable<std::uint32_t> numbers;
    std::uint32_t count = 0;
    bounds_.assign(1, 0);
    bounds_.reserve(names_.size() + 1);
    full_.resize(names_.size());
    for (std::uint32_t k = 0; k < names_.size(); ++k) {
      full_[k] = k;
      if (names_[k].type == NameType::person) {
        split(names_[k].canonical, [&](std::string_view part) {
          std::uint32_t& number = numbers[text_hash(part)];
          if (number == 0) number = ++count;
          parts_.push_back(number - 1);
        });
      }
      bounds_.push_back(static_cast<std::uint32_t>(parts_.size()));
    }
    return count;
  }

  template <class Use>
  static void split(std::string_view name, Use&& use) {
    constexpr std::size_t most = 8;
    for (std::size_t parts = 0; !name.empty() && parts < most;) {
      const std::size_t stop = std::min(name.find_first_of(" ."), name.size());
      if (stop > 1) use(name.substr(0, stop)), ++parts;
      name.remove_prefix(std::min(stop + 1, name.size()));
    }
  }

  [[nodiscard]] std::span<const std::uint32_t> parts_of(std::size_t name) const {
    return std::span(parts_).subspan(bounds_[name], bounds_[name + 1] - bounds_[name]);
  }

  /// "Nadia Maharani Buka Suara" of a headline: words that no list knows may be no part of the name.
  [[nodiscard]] bool may_hold(std::uint32_t k) const {
    const Name& name = names_[k];
    if (name.tokens.last - name.tokens.first < 3 || name.range.begin >= headline_end_) return true;
    for (std::uint32_t at = name.tokens.first; at < name.tokens.last; ++at) {
      if (tokens_[at].kind == TokenKind::word && !words_.any(tokens_[at], NameWords::bit(given) | NameWords::bit(given_weak) | NameWords::bit(surname) | NameWords::bit(name_particle))) return false;
    }
    return true;
  }

  void adopt(std::uint32_t k, std::vector<std::uint32_t>& holder) {
    const auto parts = parts_of(full_[k]);
    if (parts.size() == 1 && holder[parts[0]] != nobody) full_[k] = full_[holder[parts[0]]];
    if (parts.size() < 2) return;
    for (const std::uint32_t part : parts) {
      if (holder[part] == nobody || !holds(parts_of(full_[holder[part]]), parts)) continue;
      full_[k] = full_[holder[part]];
      break;
    }
    if (!may_hold(k)) return;
    for (const std::uint32_t part : parts_of(full_[k])) holder[part] = k;
  }

  [[nodiscard]] static bool holds(std::span<const std::uint32_t> all, std::span<const std::uint32_t> some) {
    return std::all_of(some.begin(), some.end(), [&](std::uint32_t part) { return std::find(all.begin(), all.end(), part) != all.end(); });
  }

  void others() {
    for (Name& name : names_) {
      if (name.type == NameType::person) continue;
      if (const auto full = short_for_.empty() ? short_for_.end() : short_for_.find(name.canonical); full != short_for_.end()) name.canonical = full->second;
      locate(name);
    }
  }

  void listed_organisation(Name& name) const {
    for (const NameClass cls : {org, org_acronym}) {
      const Match found = words_.find(tokens_, name.tokens.first, cls);
      if (found && found.length == name.tokens.last - name.tokens.first && !found.entry->value.empty()) name.canonical = found.entry->value;
    }
  }

  void locate(Name& name) {
    thread_local GazetteerMemory memory;
    const GazetteerEntry& known = memory.of(name.canonical, words_.language());
    if (name.type == NameType::place) {
      if (const auto found = choose(name.canonical, known.places)) {
        name.place_lo = found->lo;
        name.place_hi = found->hi;
        seen_.push_back(*found);
        const std::string shown = found->lo == known.places.front().lo ? known.shown : shown_for(*found, known.places, words_.language());
        if (!shown.empty() && !known.area) name.canonical = shown;
      }
    } else if (known.stands_for) {
      name.place_lo = known.stands_for->lo;
      name.place_hi = known.stands_for->hi;
    }
    if (known.stands_for && !after_preposition(name)) name.metonym_of = known.state;
  }

  /// Of places with the same name, the one in a country or province that the article has named; else the largest, if it is alone.
  [[nodiscard]] std::optional<PlaceRange> choose(const std::string& name, const std::vector<PlaceRange>& all) const {
    constexpr std::size_t look_back = 16;
    if (all.size() < 2) return all.empty() ? std::nullopt : std::optional(all.front());
    const std::size_t from = seen_.size() > look_back ? seen_.size() - look_back : 0;
    for (std::size_t k = seen_.size(); k-- > from;) {
      for (const PlaceRange one : all) {
        if (seen_[k].contains(one) || one.contains(seen_[k])) return one;
      }
    }
    return find_place(name);
  }

  [[nodiscard]] bool after_preposition(const Name& name) const {
    return name.tokens.first > 0 && words_.is(tokens_[name.tokens.first - 1], preposition);
  }

  /// Names of one type that are alike but for case are one entity; entities are numbered as they come.
  void number() {
    HashTable<std::uint32_t> numbers(names_.size());
    std::uint32_t count = 0;
    for (Name& name : names_) {
      const std::uint64_t type = static_cast<std::uint64_t>(name.type) + 1;
      std::uint32_t& number = numbers[lower_hash(name.canonical) * (2 * type + 1)];
      if (number == 0) number = ++count;
      name.entity = number - 1;
    }
  }

  /// "warga | Palestina", "serangan udara | Israel", "anti-Israel": the noun that a place at `at` belongs to, or `at`.
  [[nodiscard]] std::uint32_t affiliated_before(std::uint32_t at) const {
    const auto is_small = [&](std::uint32_t k) { return tokens_[k].kind == TokenKind::word && (!tokens_[k].capital || k == 0 || tokens_[k - 1].kind != TokenKind::word); };
    std::uint32_t back = at - 1;
    if (is_mark(back, '-') && back > 0 && !tokens_[at].space_before) --back;
    for (std::uint32_t more = 0; more <= 2 && is_small(back); ++more, --back) {
      const Match found = words_.find(tokens_, back, affiliated);
      if (!found || found.length > 1) return at;
      if (found.entry->value.empty()) return back;
      if (back == 0) break;
    }
    return at;
  }

  /// "Gubernur Riau", "warga Palestina": a place that is named as whose somebody or something is has that as its role.
  void affiliations() {
    std::vector<TextRange> offices;
    for (const Name& name : names_) {
      if (name.type == NameType::person && !name.role_range.empty()) offices.push_back(name.role_range);
    }
    for (const TokenRange role : chunks_.roles) offices.push_back({tokens_[role.first].begin, tokens_[role.last - 1].end});
    std::sort(offices.begin(), offices.end());
    std::size_t next = 0;
    for (Name& name : names_) {
      if (name.type != NameType::place || name.tokens.first == 0) continue;
      const Token& before = tokens_[name.tokens.first - 1];
      const std::uint32_t whose = affiliated_before(name.tokens.first);
      while (next < offices.size() && offices[next].end < name.range.end) ++next;
      if (whose < name.tokens.first) {
        name.role = lower_case(text_of(article_, tokens_[whose]));
      } else if (next < offices.size() && offices[next].begin < name.range.begin && !after_preposition(name)) {
        name.role_range = {offices[next].begin, before.end};
        role(name);
        name.role_range = {};
      }
    }
  }

  /// Lower case, abbreviations written out: "Sekjen NATO" → "sekretaris jenderal nato".
  void role(Name& name) const {
    if (name.role_range.empty()) return;
    const auto first = std::lower_bound(tokens_.begin(), tokens_.end(), name.role_range.begin, [](const Token& t, std::uint32_t b) { return t.begin < b; });
    auto at = static_cast<std::uint32_t>(first - tokens_.begin());
    while (at < tokens_.size() && tokens_[at].end <= name.role_range.end) {
      if (is_mark(at, '(')) {  // "(KAI)" says nothing new
        while (at < tokens_.size() && tokens_[at].end < name.role_range.end && !is_mark(at, ')')) ++at;
        ++at;
        continue;
      }
      const Match found = words_.find(tokens_, at, NameClass::role);
      const std::uint32_t length = found ? found.length : 1;
      if (found && !found.entry->value.empty()) {
        append(name.role, found.entry->value);
      } else {
        for (std::uint32_t k = at; k < at + length; ++k) {
          if (tokens_[k].kind == TokenKind::word || tokens_[k].kind == TokenKind::number) append(name.role, lower_case(text_of(article_, tokens_[k])));
        }
      }
      at += length;
    }
  }

  static void append(std::string& to, std::string_view word) {
    if (!to.empty()) to.push_back(' ');
    to.append(word);
  }

  const Article& article_;
  std::span<const Token> tokens_;
  const NameWords& words_;
  const Chunks& chunks_;
  std::vector<Name>& names_;
  std::unordered_map<std::string, std::string> short_for_;
  std::vector<PlaceRange> seen_;
  std::uint32_t headline_end_ = 0;  // where the body begins
  static constexpr std::uint32_t nobody = UINT32_MAX;
  std::vector<std::uint32_t> full_;            // name → the name it is short for, or itself
  std::vector<std::uint32_t> parts_, bounds_;  // the parts of name k: parts_[bounds_[k]] up to parts_[bounds_[k + 1]]
};

}  // namespace

void resolve_names(const Article& article, const Text& text, const NameWords& words, const Chunks& chunks, std::vector<Name>& names) {
  Resolver(article, text, words, chunks, names).run();
}

}  // namespace selaras
