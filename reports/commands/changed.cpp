// git is run without a shell: no name of a file or revision is ever interpreted.
#include "reports/commands/changed.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <vector>

#include "reports/commands/console.hpp"

namespace selaras {
namespace {

namespace fs = std::filesystem;

/// Standard output of a program; nothing if it cannot be run or fails. Its messages go to standard error.
std::optional<std::string> output_of(std::vector<std::string> arguments) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return std::nullopt;
  std::vector<char*> raw;
  for (std::string& argument : arguments) raw.push_back(argument.data());
  raw.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    close(ends[1]);
    execvp(raw.front(), raw.data());
    _exit(127);
  }
  close(ends[1]);
  std::string text;
  std::array<char, 4096> buffer{};
  for (ssize_t count = 0; (count = read(ends[0], buffer.data(), buffer.size())) > 0;) text.append(buffer.data(), static_cast<std::size_t>(count));
  close(ends[0]);
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return text;
}

std::string folder_of(const Settings& settings) {
  std::error_code error;
  const std::string first = settings.paths.empty() || settings.paths.front() == "-" ? "." : settings.paths.front().substr(0, settings.paths.front().find_first_of("*?["));
  const fs::path path = first.empty() ? fs::path(".") : fs::path(first);
  if (fs::is_directory(path, error)) return path.string();
  return path.has_parent_path() ? path.parent_path().string() : ".";
}

void take(std::string_view names, const fs::path& root, std::set<std::string>& files) {
  std::error_code error;
  while (!names.empty()) {
    const auto end = names.find('\0');
    if (end > 0) files.insert(fs::weakly_canonical(root / std::string(names.substr(0, end)), error).string());
    names.remove_prefix(end == std::string_view::npos ? names.size() : end + 1);
  }
}

}  // namespace

std::optional<std::set<std::string>> changed_files(const Settings& settings) {
  std::set<std::string> files;
  std::error_code error;
  for (const std::string& file : settings.changed) files.insert(fs::weakly_canonical(file, error).string());
  if (settings.since.empty()) return files;
  if (settings.since.front() == '-') {
    print_error("--since " + settings.since + ": not a revision");
    return std::nullopt;
  }
  const std::string folder = folder_of(settings);
  const auto git = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"git", "-C", folder});
    return output_of(std::move(arguments));
  };
  auto root = git({"rev-parse", "--show-toplevel"});
  const auto differing = root ? git({"diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative", settings.since, "--"}) : std::nullopt;
  const auto added = differing ? git({"ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/"}) : std::nullopt;
  if (!added) {
    print_error("--since " + settings.since + ": git cannot tell what has changed");
    return std::nullopt;
  }
  while (root->ends_with('\n')) root->pop_back();
  take(*differing, *root, files);
  take(*added, *root, files);
  return files;
}

}  // namespace selaras
