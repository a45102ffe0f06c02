// Builds the tree of places from the [place], [area], [capital], [demonym] and [metonym] sections of all languages.
#include "facts/names/places.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "facts/text/language.hpp"
#include "facts/text/trim.hpp"

namespace selaras {
namespace {

struct Line {
  std::string_view language, section, names, path;
};

/// Lower case, single spaces, none around hyphens, no full stops.
std::string key_of(std::string_view name) {
  std::string key;
  key.reserve(name.size());
  for (const char c : lower_case(name)) {
    if (c == '.') continue;
    if (c == ' ' || c == '\n') {
      if (!key.empty() && key.back() != ' ' && key.back() != '-') key.push_back(' ');
      continue;
    }
    if (c == '-' && !key.empty() && key.back() == ' ') key.pop_back();
    key.push_back(c);
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

bool is_code(std::string_view key) {
  return key.size() == 2 ? std::all_of(key.begin(), key.end(), [](char c) { return c >= 'A' && c <= 'Z'; })
                         : key.size() >= 5 && key[2] == '-' && key[0] >= 'A' && key[0] <= 'Z' && key[1] >= 'A' && key[1] <= 'Z' && key[3] >= 'A' && key[3] <= 'Z';
}

class Gazetteer {
 public:
  Gazetteer() {
    read();
    nodes_.reserve(lines_.size());
    children_.reserve(lines_.size());
    by_name_.reserve(lines_.size());
    nodes_.push_back({"", 0, 0, PlaceLevel::world, {}, {}});
    grow();
    number();
    name_all();
  }

  struct Node {
    std::string_view key;
    std::uint32_t parent = 0;
    std::int64_t lo = 0;
    PlaceLevel level = PlaceLevel::place;
    std::vector<std::uint32_t> children;
    std::vector<std::pair<std::string_view, std::string_view>> names;  // language, name
    std::int64_t hi = 0;
    std::uint32_t capital_of = 0;  // node, 0: of none
    std::vector<std::uint32_t> linked;
  };

  [[nodiscard]] const Node* node(std::int64_t code) const {
    return code >= 0 && static_cast<std::size_t>(code) < by_code_.size() ? &nodes_[by_code_[static_cast<std::size_t>(code)]] : nullptr;
  }
  [[nodiscard]] const Node& at(std::uint32_t index) const { return nodes_[index]; }
  [[nodiscard]] const std::vector<std::uint32_t>* find(const std::string& key) const {
    const auto found = by_name_.find(key);
    return found == by_name_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] const std::uint32_t* metonym(const std::string& key) const {
    const auto found = metonyms_.find(key);
    return found == metonyms_.end() ? nullptr : &found->second;
  }
  [[nodiscard]] bool is_area(const std::string& key) const { return areas_.contains(key); }
  [[nodiscard]] bool is_kind(std::string_view word) const { return std::find(kinds_.begin(), kinds_.end(), word) != kinds_.end(); }

 private:
  void read() {
    for (const DataFile& file : data_files()) {
      const std::string_view language = file.path.substr(0, file.path.find('/'));
      std::string_view section;
      for (std::size_t at = 0; at < file.content.size();) {
        const auto stop = std::min(file.content.find('\n', at), file.content.size());
        const std::string_view line = trim(file.content.substr(at, stop - at));
        at = stop + 1;
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[') {
          section = line.substr(1, line.size() - 2);
          continue;
        }
        take(language, section, line);
      }
    }
  }

  void take(std::string_view language, std::string_view section, std::string_view line) {
    static constexpr std::array<std::string_view, 9> wanted = {"place", "place_acronym", "place_short", "area", "capital", "demonym", "metonym", "place_link", "place_kind"};
    if (std::find(wanted.begin(), wanted.end(), section) == wanted.end()) return;
    const auto equals = line.find(" = ");
    if (section == "place_kind") {
      each_name(line, [&](std::string_view name) { kinds_.push_back(name); });
    } else if (equals != std::string_view::npos) {
      lines_.push_back({language, section, line.substr(0, equals), trim(line.substr(equals + 3))});
    }
  }

  template <class Function>
  static void each_name(std::string_view names, Function&& use) {
    while (!names.empty()) {
      const auto bar = std::min(names.find(" | "), names.size());
      use(trim(names.substr(0, bar)));
      names = bar == names.size() ? std::string_view{} : names.substr(bar + 3);
    }
  }

  // The first component of a path may be any code or region that another line defines, earlier or later.
  void grow() {
    std::vector<const Line*> open;
    for (const Line& line : lines_) {
      if (line.section == "place" || line.section == "capital" || line.section == "place_acronym") open.push_back(&line);
    }
    for (const Line* line : open) {
      if (line->path.find('.') == std::string_view::npos && !is_code(line->path)) child(0, line->path);
    }
    for (std::size_t before = 0; before != open.size();) {
      before = open.size();
      std::erase_if(open, [&](const Line* line) { return add(line->path); });
    }
  }

  bool add(std::string_view path) {
    const auto dot = std::min(path.find('.'), path.size());
    const auto anchor = anchors_.find(path.substr(0, dot));
    if (anchor == anchors_.end()) return false;
    resolve(path);
    return true;
  }

  std::uint32_t resolve(std::string_view path) {
    auto dot = std::min(path.find('.'), path.size());
    const auto anchor = anchors_.find(path.substr(0, dot));
    if (anchor == anchors_.end()) return 0;
    std::uint32_t at = anchor->second;
    while (dot < path.size()) {
      path.remove_prefix(dot + 1);
      dot = std::min(path.find('.'), path.size());
      at = child(at, path.substr(0, dot));
    }
    return at;
  }

  std::uint32_t child(std::uint32_t parent, std::string_view key) {
    const auto [place, added] = children_.try_emplace({parent, key}, static_cast<std::uint32_t>(nodes_.size()));
    if (!added) return place->second;
    const PlaceLevel level = !is_code(key) ? PlaceLevel::place
                             : key.size() == 2 ? PlaceLevel::country
                                               : PlaceLevel::province;
    nodes_.push_back({key, parent, 0, level, {}, {}});
    nodes_[parent].children.push_back(place->second);
    anchors_.try_emplace(key, place->second);
    return place->second;
  }

  // A place that holds countries or provinces is a region.
  void number() {
    for (std::uint32_t k = 1; k < nodes_.size(); ++k) {
      if (nodes_[k].level == PlaceLevel::country || nodes_[k].level == PlaceLevel::province) {
        Node& parent = nodes_[nodes_[k].parent];
        if (parent.level == PlaceLevel::place) parent.level = PlaceLevel::region;
      }
      if (nodes_[k].parent == 0 && nodes_[k].level == PlaceLevel::place) nodes_[k].level = PlaceLevel::region;
    }
    std::vector<std::pair<std::uint32_t, std::size_t>> stack = {{0, 0}};
    std::int64_t next = 0;
    by_code_.push_back(0);
    while (!stack.empty()) {
      auto& [index, done] = stack.back();
      if (done < nodes_[index].children.size()) {
        const std::uint32_t into = nodes_[index].children[done++];
        nodes_[into].lo = ++next;
        by_code_.push_back(into);
        stack.emplace_back(into, 0);
      } else {
        nodes_[index].hi = next;
        stack.pop_back();
      }
    }
  }

  void name_all() {
    for (const Line& line : lines_) {
      const std::uint32_t index = resolve_known(line.path);
      if (index == 0) continue;
      if (line.section == "metonym") {
        each_name(line.names, [&](std::string_view name) { metonyms_.try_emplace(key_of(name), index); });
        continue;
      }
      if (line.section == "place_link") {
        each_name(line.names, [&](std::string_view name) {
          if (const std::uint32_t other = resolve_known(name)) {
            nodes_[other].linked.push_back(index);
            nodes_[index].linked.push_back(other);
          }
        });
        continue;
      }
      const bool own = line.section != "area" && line.section != "demonym" && line.section != "place_acronym" && line.section != "place_short";
      each_name(line.names, [&](std::string_view name) {
        auto& all = by_name_[key_of(name)];
        if (std::find(all.begin(), all.end(), index) == all.end()) all.push_back(index);
        if (own) nodes_[index].names.emplace_back(line.language, name);
        if (line.section == "area") areas_.insert(key_of(name));
      });
      if (line.section == "capital") {
        nodes_[index].capital_of = nodes_[index].parent;
        each_name(line.names, [&](std::string_view name) { metonyms_.try_emplace(key_of(name), nodes_[index].parent); });
      }
    }
    for (auto& [name, all] : by_name_) {
      std::stable_sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) {
        return nodes_[a].level != nodes_[b].level ? nodes_[a].level < nodes_[b].level : nodes_[a].lo < nodes_[b].lo;
      });
    }
  }

  // Like resolve(), but never makes a place.
  [[nodiscard]] std::uint32_t resolve_known(std::string_view path) const {
    auto dot = std::min(path.find('.'), path.size());
    const auto anchor = anchors_.find(path.substr(0, dot));
    std::uint32_t at = anchor == anchors_.end() ? 0 : anchor->second;
    while (dot < path.size() && at != 0) {
      path.remove_prefix(dot + 1);
      dot = std::min(path.find('.'), path.size());
      const auto found = children_.find({at, path.substr(0, dot)});
      at = found == children_.end() ? 0 : found->second;
    }
    return at;
  }

  std::vector<Line> lines_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> by_code_;
  std::vector<std::string_view> kinds_;
  std::unordered_map<std::string_view, std::uint32_t> anchors_;
  struct ChildHash {
    std::size_t operator()(const std::pair<std::uint32_t, std::string_view>& child) const {
      return Lexicon::key_of(child.second) + child.first * 0x9E3779B97F4A7C15u;
    }
  };
  std::unordered_map<std::pair<std::uint32_t, std::string_view>, std::uint32_t, ChildHash> children_;  // parent, key
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_name_;
  std::unordered_map<std::string, std::uint32_t> metonyms_;
  std::unordered_set<std::string> areas_;
};

const Gazetteer& gazetteer() {
  static const Gazetteer made;
  return made;
}

PlaceRange range_of_node(const Gazetteer::Node& node) { return {node.lo, node.hi}; }

}  // namespace

std::vector<PlaceRange> find_places(std::string_view name) {
  std::string key = key_of(name);
  const auto* found = gazetteer().find(key);
  if (found == nullptr) {
    const auto space = key.find(' ');
    if (space == std::string::npos || !gazetteer().is_kind(std::string_view(key).substr(0, space))) return {};
    found = gazetteer().find(key.substr(space + 1));
    if (found == nullptr) return {};
  }
  std::vector<PlaceRange> ranges;
  for (const std::uint32_t index : *found) ranges.push_back(range_of_node(gazetteer().at(index)));
  return ranges;
}

bool is_area(std::string_view name) { return gazetteer().is_area(key_of(name)); }

std::optional<PlaceRange> find_place(std::string_view name) {
  const auto all = find_places(name);
  if (all.empty()) return std::nullopt;
  const bool one = all.size() == 1 || all.front().contains(all.back()) || place_level(all[0].lo) < place_level(all[1].lo);
  return one ? std::optional(all.front()) : std::nullopt;
}

std::string place_name(std::int64_t code, std::string_view language) {
  const auto* node = gazetteer().node(code);
  if (node == nullptr || node->names.empty()) return {};
  for (const std::string_view wanted : {language, std::string_view("common")}) {
    for (const auto& [spoken, name] : node->names) {
      if (spoken == wanted) return std::string(name);
    }
  }
  return std::string(node->names.front().second);
}

PlaceLevel place_level(std::int64_t code) {
  const auto* node = gazetteer().node(code);
  return node == nullptr ? PlaceLevel::place : node->level;
}

std::optional<PlaceRange> place_parent(std::int64_t code) {
  const auto* node = gazetteer().node(code);
  if (node == nullptr || code == 0) return std::nullopt;
  return range_of_node(gazetteer().at(node->parent));
}

std::optional<PlaceRange> country_of(std::int64_t code) {
  const auto* node = gazetteer().node(code);
  while (node != nullptr && node->level != PlaceLevel::country && node->lo != 0) node = &gazetteer().at(node->parent);
  if (node == nullptr || node->level != PlaceLevel::country) return std::nullopt;
  return range_of_node(*node);
}

std::optional<PlaceRange> capital_of(std::int64_t code) {
  const auto* node = gazetteer().node(code);
  if (node == nullptr || node->capital_of == 0) return std::nullopt;
  return range_of_node(gazetteer().at(node->capital_of));
}

std::vector<PlaceRange> linked_places(std::int64_t code) {
  std::vector<PlaceRange> ranges;
  if (const auto* node = gazetteer().node(code)) {
    for (const std::uint32_t other : node->linked) ranges.push_back(range_of_node(gazetteer().at(other)));
  }
  return ranges;
}

std::optional<PlaceRange> metonym_place(std::string_view name) {
  const std::uint32_t* found = gazetteer().metonym(key_of(name));
  if (found == nullptr) return std::nullopt;
  return range_of_node(gazetteer().at(*found));
}

}  // namespace selaras
