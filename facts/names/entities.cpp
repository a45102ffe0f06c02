// Who is who inside an article: full names, entity numbers, roles, places and what a name may stand for.
#include <algorithm>
#include <unordered_map>

#include "facts/names/chunks.hpp"
#include "facts/names/places.hpp"

namespace selaras {
namespace {

using enum NameClass;

class Resolver {
 public:
  Resolver(const Article& article, const Text& text, const NameWords& words, const Chunks& chunks, std::vector<Name>& names)
      : article_(article), tokens_(text.tokens), words_(words), chunks_(chunks), names_(names) {}

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
  }

 private:
  [[nodiscard]] std::string plain(TextRange range) const {
    std::string out;
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const char c = article_.text[at];
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space) out.push_back(c);
      else if (!out.empty() && out.back() != ' ') out.push_back(' ');
    }
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
      brief.type = full.type;
      short_for_.try_emplace(brief.canonical, full.canonical);
    }
  }

  /// A shorter name of a person is the nearest longer one that has its parts, before it or else after it.
  void persons() {
    std::unordered_map<std::string, std::size_t> holder;  // part → the last full name that has it
    for (std::size_t k = 0; k < names_.size(); ++k) {
      if (names_[k].type == NameType::person) adopt(k, holder);
    }
    holder.clear();
    for (std::size_t k = names_.size(); k-- > 0;) {
      if (names_[k].type == NameType::person) adopt(k, holder);
    }
  }

  void adopt(std::size_t k, std::unordered_map<std::string, std::size_t>& holder) {
    Name& name = names_[k];
    const std::vector<std::string> parts = parts_of(name.canonical);
    if (parts.size() >= 2) {
      for (const std::string& part : parts) {
        const auto found = holder.find(part);
        if (found == holder.end()) continue;
        const Name& other = names_[found->second];
        if (holds(parts_of(other.canonical), parts)) {
          name.canonical = other.canonical;
          break;
        }
      }
      for (const std::string& part : parts_of(name.canonical)) holder[part] = k;
    } else if (parts.size() == 1) {
      const auto found = holder.find(parts[0]);
      if (found != holder.end()) name.canonical = names_[found->second].canonical;
    }
  }

  [[nodiscard]] static bool holds(const std::vector<std::string>& all, const std::vector<std::string>& some) {
    return std::all_of(some.begin(), some.end(), [&](const std::string& part) { return std::find(all.begin(), all.end(), part) != all.end(); });
  }

  [[nodiscard]] static std::vector<std::string> parts_of(const std::string& name) {
    constexpr std::size_t most = 8;
    std::vector<std::string> parts;
    std::string part;
    for (const char c : name + " ") {
      if (c != ' ' && c != '.') {
        part.push_back(c);
        continue;
      }
      if (part.size() > 1 && parts.size() < most) parts.push_back(part);
      part.clear();
    }
    return parts;
  }

  void others() {
    for (Name& name : names_) {
      if (name.type == NameType::person) continue;
      if (const auto full = short_for_.find(name.canonical); full != short_for_.end()) name.canonical = full->second;
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
    const std::string_view code = words_.language().code;
    const auto stands_for = metonym_place(name.canonical);
    if (name.type == NameType::place) {
      if (const auto found = choose(name.canonical)) {
        name.place_lo = found->lo;
        name.place_hi = found->hi;
        const std::string shown = place_name(found->lo, code);
        const auto same = find_places(shown);
        const auto own = find_places(name.canonical);
        if (!shown.empty() && same == own) name.canonical = shown;
        seen_.push_back(*found);
      }
    } else if (stands_for) {
      name.place_lo = stands_for->lo;
      name.place_hi = stands_for->hi;
    }
    if (stands_for && !after_preposition(name)) name.metonym_of = place_name(stands_for->lo, code);
  }

  /// Of places with the same name, the one in a country or province that the article has named; else the largest, if it is alone.
  [[nodiscard]] std::optional<PlaceRange> choose(const std::string& name) const {
    constexpr std::size_t look_back = 16;
    const auto all = find_places(name);
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

  void number() {
    std::unordered_map<std::string, std::uint32_t> known;
    for (Name& name : names_) {
      const std::string key = std::to_string(static_cast<int>(name.type)) + lower_case(name.canonical);
      name.entity = known.try_emplace(key, static_cast<std::uint32_t>(known.size())).first->second;
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
  const std::vector<Token>& tokens_;
  const NameWords& words_;
  const Chunks& chunks_;
  std::vector<Name>& names_;
  std::unordered_map<std::string, std::string> short_for_;
  std::vector<PlaceRange> seen_;
};

}  // namespace

void resolve_names(const Article& article, const Text& text, const NameWords& words, const Chunks& chunks, std::vector<Name>& names) {
  Resolver(article, text, words, chunks, names).run();
}

}  // namespace selaras
