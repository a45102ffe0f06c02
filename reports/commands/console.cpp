// Standard streams, terminals and their limits.
#include "reports/commands/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>

#include "reports/typography.hpp"

namespace selaras {
namespace {

const char* gravity_name(Gravity gravity) {
  return gravity == Gravity::error ? "error" : gravity == Gravity::warning ? "warning" : "note";
}

std::string colored(std::string_view text, const char* code, bool color) {
  return color ? "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m" : std::string(text);
}

// The line with a caret below; a very long line is cut to a window around the caret.
std::string slice_of(const Diagnostic& diagnostic, bool color) {
  constexpr std::size_t before = 60, most = 100;
  // A slice that begins with "…" is a window already, with the column 60 bytes behind it.
  const bool windowed = diagnostic.slice.starts_with("…");
  const std::size_t offset = windowed ? before + 2 : diagnostic.column > 0 ? diagnostic.column - 1 : 0;
  const std::size_t at = std::min(offset, diagnostic.slice.size());
  const std::size_t first = at > before ? at - before : 0;
  const std::string_view window = std::string_view(diagnostic.slice).substr(first, most);
  const std::string line = shown_line(window);
  const std::string lead = shown_line(window.substr(0, at - first));
  const std::string number = diagnostic.line > 0 ? std::to_string(diagnostic.line) : "";
  std::string text = " " + number + " | " + line + "\n";
  if (diagnostic.column > 0) text += " " + std::string(number.size(), ' ') + " | " + std::string(columns(lead), ' ') + colored("^", "31;1", color) + "\n";
  return text;
}

bool is_progress_shown(const Settings& settings) { return !settings.quiet && isatty(STDERR_FILENO) == 1; }

}  // namespace

Output::Output(const std::string& path) : name_(path.empty() ? "-" : path) {
  file_ = name_ == "-" ? stdout : std::fopen(name_.c_str(), "wb");
  if (file_ == nullptr) error_ = errno;
}

Output::~Output() {
  if (file_ != nullptr && file_ != stdout) std::fclose(file_);
}

bool Output::write(std::string_view text) {
  if (file_ == nullptr || error_ != 0) return false;
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) error_ = errno;
  return error_ == 0;
}

bool Output::finish() {
  if (file_ != nullptr && error_ == 0 && std::fflush(file_) != 0) error_ = errno;
  if (error_ == 0 || (error_ == EPIPE && file_ == stdout)) return true;
  print_error((name_ == "-" ? "standard output" : name_) + ": " + std::strerror(error_));
  return false;
}

std::string rendered(const Diagnostic& diagnostic, bool color) {
  std::string place = shown_line(diagnostic.file);
  if (diagnostic.line > 0) place += ":" + std::to_string(diagnostic.line) + (diagnostic.column > 0 ? ":" + std::to_string(diagnostic.column) : "");
  const char* code = diagnostic.gravity == Gravity::error ? "31;1" : diagnostic.gravity == Gravity::warning ? "33;1" : "36;1";
  std::string text = (place.empty() ? "" : place + ": ") + colored(std::string(gravity_name(diagnostic.gravity)) + ":", code, color) + " " + shown_line(diagnostic.message) + "\n";
  if (!diagnostic.slice.empty()) text += slice_of(diagnostic, color);
  return text;
}

void print(const Diagnostics& diagnostics, const Settings& settings) {
  // A folder full of broken files must not bury the report: the rest is counted.
  constexpr std::size_t most = 50;
  clear_progress(settings);
  const bool color = use_color(settings, stderr);
  std::size_t printed = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (settings.quiet && diagnostic.gravity != Gravity::error) continue;
    if (diagnostic.gravity == Gravity::note && !settings.verbose) continue;
    if (++printed > most && !settings.verbose) continue;
    std::fputs(rendered(diagnostic, color).c_str(), stderr);
  }
  if (printed > most && !settings.verbose) std::fprintf(stderr, "… and %zu more (--verbose shows all)\n", printed - most);
}

void print_error(std::string_view message) {
  const std::string text = "selaras: error: " + shown_line(message) + "\n";
  std::fputs(text.c_str(), stderr);
}

bool use_color(const Settings& settings, std::FILE* stream) {
  if (settings.color != "auto") return settings.color == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return isatty(fileno(stream)) == 1;
}

unsigned width_of(const Settings& settings) {
  if (settings.width > 0) return settings.width;
  winsize size{};
  if (isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return std::min<unsigned>(size.ws_col, 120);
  return 80;
}

unsigned jobs_of(const Settings& settings) {
  if (settings.jobs > 0) return settings.jobs;
  return std::max(1u, std::thread::hardware_concurrency());
}

std::function<void(std::size_t, std::size_t)> progress(const Settings& settings, const char* label) {
  if (!is_progress_shown(settings)) return {};
  // Called from any thread; one line a percent is plenty.
  const auto last = std::make_shared<std::atomic<std::size_t>>(101);
  return [last, label](std::size_t done, std::size_t all) {
    const std::size_t percent = all == 0 ? 100 : done * 100 / all;
    if (last->exchange(percent) != percent) std::fprintf(stderr, "\r\x1b[K%s %zu/%zu", label, done, all);
  };
}

void clear_progress(const Settings& settings) {
  if (is_progress_shown(settings)) std::fputs("\r\x1b[K", stderr);
}

}  // namespace selaras
