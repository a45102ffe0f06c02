// Reads languages/*.messages once: `key = text`, one a line.
#include "reports/messages.hpp"

#include <map>

#include "facts/text/trim.hpp"
#include "reports/resources.hpp"

namespace selaras {
namespace {

using Catalogue = std::map<std::string, std::string, std::less<>>;

Catalogue parse(std::string_view content) {
  Catalogue catalogue;
  while (!content.empty()) {
    const auto end = content.find('\n');
    const std::string_view line = content.substr(0, end);
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    const auto equals = line.find('=');
    if (line.starts_with('#') || equals == std::string_view::npos) continue;
    catalogue.emplace(trim(line.substr(0, equals)), trim(line.substr(equals + 1)));
  }
  return catalogue;
}

const Catalogue& catalogue_of(std::string_view language) {
  static const auto all = [] {
    std::map<std::string, Catalogue, std::less<>> catalogues;
    for (const Resource& resource : resources()) {
      const auto dot = resource.path.find(".messages");
      const auto slash = resource.path.rfind('/');
      if (dot != std::string_view::npos) catalogues[std::string(resource.path.substr(slash + 1, dot - slash - 1))].merge(parse(resource.content));
    }
    return catalogues;
  }();
  const auto found = all.find(language);
  return found != all.end() ? found->second : all.find("id")->second;
}

std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool hole = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    const auto which = hole ? static_cast<std::size_t>(pattern[at + 1] - '0') : arguments.size();
    if (which >= arguments.size()) {
      text += pattern[at];
      continue;
    }
    text += arguments[which];
    at += 2;
  }
  return text;
}

}  // namespace

std::string message(std::string_view language, std::string_view key, const std::vector<std::string>& arguments) {
  const Catalogue& catalogue = catalogue_of(language);
  const auto found = catalogue.find(key);
  return found == catalogue.end() ? std::string(key) : filled(found->second, arguments);
}

bool has_message(std::string_view language, std::string_view key) { return catalogue_of(language).contains(key); }

std::vector<std::string> message_keys(std::string_view language) {
  std::vector<std::string> keys;
  for (const auto& [key, text] : catalogue_of(language)) keys.push_back(key);
  return keys;
}

}  // namespace selaras
