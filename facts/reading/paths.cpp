#include "facts/reading/paths.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>

#include "facts/reading/ignore.hpp"
#include "facts/text/tokens.hpp"

namespace selaras {
namespace fs = std::filesystem;
namespace {

/// A glob without a slash speaks of names, one with a slash of paths below a folder.
bool one_matches(const std::string& glob, const std::string& name, const std::string& below) {
  return glob_matches(glob, glob.find('/') == std::string::npos ? name : below);
}

bool has_wildcard(std::string_view path) { return path.find_first_of("*?[") != std::string_view::npos; }

/// A set in brackets at `at` of the glob: whether `c` is in it; `at` moves past it. An open bracket alone is itself.
bool in_set(std::string_view glob, std::size_t& at, char c) {
  const std::size_t close = glob.find(']', at + 2);
  if (close == std::string_view::npos) return glob[at++] == c;
  std::string_view set = glob.substr(at + 1, close - at - 1);
  const bool negated = set.front() == '!' || set.front() == '^';
  if (negated) set.remove_prefix(1);
  bool found = false;
  for (std::size_t k = 0; k < set.size(); ++k) {
    if (k + 2 < set.size() && set[k + 1] == '-') {
      found |= set[k] <= c && c <= set[k + 2];
      k += 2;
    } else {
      found |= set[k] == c;
    }
  }
  at = close + 1;
  return found != negated && c != '/';
}

class Walker {
 public:
  Walker(const ReadOptions& options, Diagnostics& diagnostics) : options_(options), diagnostics_(diagnostics) {}

  void add(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (path == "-") return take({path});
    if (fs::is_directory(status)) return add_folder(path, {});
    if (fs::exists(status)) return take(named(path));
    if (has_wildcard(path)) return add_glob(path);
    complain(path, error ? "cannot be opened: " + error.message() : "no such file or folder");
  }

  std::vector<InputFile> files() && {
    std::vector<InputFile> sorted;
    for (auto& [path, input] : files_) sorted.push_back(input);
    return sorted;
  }

 private:
  void complain(const std::string& path, std::string message) {
    diagnostics_.push_back({Gravity::error, path, 0, 0, std::move(message), {}});
  }

  /// A file the user names is read even if its extension says nothing: as plain text.
  static InputFile named(const std::string& path) {
    const auto known = input_of(path);
    return known ? *known : InputFile{path, Format::text, path.ends_with(".gz")};
  }

  void take(const InputFile& input) {
    std::error_code error;
    const fs::path canonical = input.path == "-" ? fs::path(input.path) : fs::weakly_canonical(input.path, error);
    if (seen_.insert(error ? input.path : canonical.string()).second) files_.emplace(input.path, input);
  }

  void add_folder(const std::string& root, const std::string& glob) {
    const std::size_t before = files_.size(), complaints = diagnostics_.size();
    folders_.clear();
    if (glob.empty()) ignore_.read_above(root);
    std::vector<fs::path> open{root};
    while (!open.empty()) {
      const fs::path folder = open.back();
      open.pop_back();
      std::error_code error;
      const fs::path canonical = fs::canonical(folder, error);
      if (!error && !folders_.insert(canonical.string()).second) continue;  // a link back: already walked
      if (glob.empty()) ignore_.read_folder(folder.string());
      fs::directory_iterator entries(folder, error);
      if (error) {
        complain(folder.string(), "the folder cannot be read: " + error.message());
        continue;
      }
      for (; entries != fs::directory_iterator(); entries.increment(error)) {
        if (error) break;
        visit(*entries, root, glob, open);
      }
    }
    if (files_.size() == before && diagnostics_.size() == complaints && glob.empty()) {
      diagnostics_.push_back({Gravity::warning, root, 0, 0, "the folder holds no file that can be read", {}});
    }
  }

  void visit(const fs::directory_entry& entry, const std::string& root, const std::string& glob, std::vector<fs::path>& open) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with('.')) return;
    std::error_code error;
    const bool folder = entry.is_directory(error);
    if (glob.empty() && ignored(entry.path(), folder)) return;
    if (folder) {
      open.push_back(entry.path());
      return;
    }
    const auto format = input_of(entry.path().string());
    if (!entry.is_regular_file(error)) {
      // A dangling link with a readable name is worth a word; sockets and pipes are not.
      if (format && entry.is_symlink(error) && !fs::exists(entry.path(), error)) complain(entry.path().string(), "no such file or folder");
      return;
    }
    const std::string path = entry.path().string();
    if (!glob.empty()) {
      if (glob_matches(glob, path)) take(named(path));
      return;
    }
    const std::string relative = entry.path().lexically_relative(root).generic_string();
    // A README speaks about a folder; it is no article of it, unless it is asked for by name.
    if (!format || lower_case(name).starts_with("readme.") || !wanted(relative, name)) return;
    take(*format);
  }

  /// By the rules of the folder itself and, for those above, by the path as it really is.
  [[nodiscard]] bool ignored(const fs::path& path, bool folder) const {
    std::error_code error;
    const fs::path parent = fs::canonical(path.parent_path(), error);
    return ignore_.ignores(path.string(), folder) || (!error && ignore_.ignores((parent / path.filename()).string(), folder));
  }

  [[nodiscard]] bool wanted(const std::string& relative, const std::string& name) const {
    const auto hit = [&](const std::string& glob) {
      return one_matches(glob, name, relative);
    };
    if (std::any_of(options_.exclude.begin(), options_.exclude.end(), hit)) return false;
    return options_.include.empty() || std::any_of(options_.include.begin(), options_.include.end(), hit);
  }

  void add_glob(const std::string& glob) {
    const std::size_t before = files_.size();
    const std::size_t slash = glob.rfind('/', glob.find_first_of("*?["));
    const std::string root = slash == std::string::npos ? "." : slash == 0 ? "/" : glob.substr(0, slash);
    std::error_code error;
    if (fs::is_directory(root, error)) add_folder(root, slash == std::string::npos ? "./" + glob : glob);
    if (files_.size() == before) complain(glob, "no file matches");
  }

  const ReadOptions& options_;
  Diagnostics& diagnostics_;
  IgnoreRules ignore_;
  std::map<std::string, InputFile> files_;
  std::set<std::string> seen_, folders_;  // canonical paths
};

}  // namespace

std::optional<InputFile> input_of(const std::string& path) {
  std::string name = lower_case(path.substr(path.rfind('/') + 1));
  InputFile input{path};
  if (name.ends_with(".gz")) {
    input.packed = true;
    name.resize(name.size() - 3);
  }
  const struct {
    std::string_view extension;
    Format format;
  } known[] = {{".txt", Format::text},      {".text", Format::text}, {".jsonl", Format::records}, {".ndjson", Format::records},
               {".json", Format::records},  {".html", Format::html}, {".htm", Format::html},      {".xhtml", Format::html},
               {".md", Format::markdown},   {".markdown", Format::markdown}, {".csv", Format::csv}};
  for (const auto& row : known) {
    if (!name.ends_with(row.extension)) continue;
    input.format = row.format;
    return input;
  }
  return {};
}

bool is_among(const std::vector<std::string>& globs, const std::string& folder, const std::string& file) {
  std::error_code error;
  const std::string below = fs::absolute(file, error).lexically_normal().lexically_proximate(folder).generic_string();
  const std::string name = below.substr(below.rfind('/') + 1);
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return one_matches(glob, name, below); });
}

bool glob_matches(std::string_view glob, std::string_view path) {
  std::size_t g = 0, p = 0;
  // Where to go back to: after the last `*`, and after the last `**`.
  std::size_t star = std::string_view::npos, star_path = 0, deep = std::string_view::npos, deep_path = 0;
  while (p < path.size()) {
    if (g < glob.size() && glob[g] == '*') {
      const bool across = glob.substr(g).starts_with("**");
      g += across ? 2 : 1;
      if (across) {
        if (g < glob.size() && glob[g] == '/') ++g;
        deep = g;
        deep_path = p;
        star = std::string_view::npos;
      } else {
        star = g;
        star_path = p;
      }
      continue;
    }
    std::size_t next = g;
    if (g < glob.size()) {
      const bool fits = glob[g] == '[' ? in_set(glob, next, path[p]) : glob[g] == '?' ? (++next, path[p] != '/') : glob[next++] == path[p];
      if (fits) {
        g = next;
        ++p;
        continue;
      }
    }
    if (star != std::string_view::npos && path[star_path] != '/') {
      p = ++star_path;
      g = star;
    } else if (deep != std::string_view::npos) {
      p = ++deep_path;
      g = deep;
      star = std::string_view::npos;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

std::vector<InputFile> list_inputs(const std::vector<std::string>& paths, const ReadOptions& options, Diagnostics& diagnostics) {
  Walker walker(options, diagnostics);
  for (const std::string& path : paths) walker.add(path);
  return std::move(walker).files();
}

}  // namespace selaras
