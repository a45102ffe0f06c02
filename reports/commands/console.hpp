// The only place that prints: results to standard output or a file, complaints and progress to standard error.
#pragma once

#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

#include "reports/commands/command.hpp"
#include "selaras/diagnostic.hpp"

namespace selaras {

/// Where results go. A reader that goes away (`selaras audit … | head`) is no error.
class Output {
 public:
  /// Opens `path`, or standard output if it is empty or "-".
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  /// False once nothing more can be written.
  bool write(std::string_view text);
  /// Flushes; false, with a message on standard error, if something could not be written.
  [[nodiscard]] bool finish();

 private:
  std::string name_;
  std::FILE* file_ = nullptr;
  int error_ = 0;
};

/// `file:line:column: error: message`, the line and a caret; to standard error.
void print(const Diagnostics& diagnostics, const Settings& settings);
void print_error(std::string_view message);
std::string rendered(const Diagnostic& diagnostic, bool color);

bool use_color(const Settings& settings, std::FILE* stream);
unsigned width_of(const Settings& settings);
unsigned jobs_of(const Settings& settings);
/// Shows "label done/all" on standard error while something runs; silent unless it is a terminal.
std::function<void(std::size_t, std::size_t)> progress(const Settings& settings, const char* label);
void clear_progress(const Settings& settings);

}  // namespace selaras
