// Runs the program as its users do: as a process, on files.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace selaras::testing {

namespace fs = std::filesystem;

struct Outcome {
  int code = -1;  // -1: ended by a signal
  std::string out, err;
};

inline std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// A folder of its own that is removed at the end.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "selaras-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
  std::string write(const std::string& name, const std::string& text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return (path_ / name).string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

/// The program of this build, or another one: SELARAS_PROGRAM=/usr/bin/selaras tries what is installed.
inline std::string program() {
  const char* other = std::getenv("SELARAS_PROGRAM");
  return other != nullptr ? other : SELARAS_BINARY;
}

/// Runs `selaras` with these arguments in `folder`, `input` on standard input.
inline Outcome selaras(std::vector<std::string> arguments, const std::string& input = {}, const std::string& folder = "/") {
  const Scratch scratch;
  const std::string in = scratch.write("in", input), out = (scratch / "out").string(), err = (scratch / "err").string();
  const pid_t child = fork();
  if (child == 0) {
    const auto redirect = [](const std::string& path, int flags, int to) {
      const int from = open(path.c_str(), flags, 0600);
      if (from < 0 || dup2(from, to) < 0) _exit(126);
    };
    redirect(in, O_RDONLY, STDIN_FILENO);
    redirect(out, O_WRONLY | O_CREAT, STDOUT_FILENO);
    redirect(err, O_WRONLY | O_CREAT, STDERR_FILENO);
    if (chdir(folder.c_str()) != 0) _exit(126);
    const std::string file = program();
    arguments.insert(arguments.begin(), file);
    std::vector<char*> raw;
    for (std::string& argument : arguments) raw.push_back(argument.data());
    raw.push_back(nullptr);
    execv(file.c_str(), raw.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, content(out), content(err)};
}

}  // namespace selaras::testing
