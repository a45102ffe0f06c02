// Names in text attributes: several kept in one ("nato; rusia"), and the words of one.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace selaras {

/// Sorted, each once.
inline std::string join_names(std::vector<std::string_view> names) {
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string all;
  for (const std::string_view name : names) (all += all.empty() ? "" : "; ") += name;
  return all;
}

/// Takes the first name off a list of names.
inline std::string_view next_name(std::string_view& names) {
  const auto end = std::min(names.find("; "), names.size());
  const std::string_view name = names.substr(0, end);
  names.remove_prefix(std::min(end + 2, names.size()));
  return name;
}

/// Calls `with` for each word of a name.
template <class With>
void for_words(std::string_view name, With with) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (end > 0) with(name.substr(0, end));
    name.remove_prefix(std::min(end + 1, name.size()));
  }
}

/// None or one.
inline bool is_one_name(std::string_view names) {
  next_name(names);
  return names.empty();
}

/// Whether one name stands in both lists.
inline bool share_name(std::string_view a, std::string_view b) {
  while (!a.empty()) {
    const std::string_view name = next_name(a);
    for (std::string_view rest = b; !rest.empty();) {
      if (next_name(rest) == name) return true;
    }
  }
  return false;
}

}  // namespace selaras
