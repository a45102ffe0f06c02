// Terminal colours, or none.
#pragma once

#include <string>
#include <string_view>

#include "selaras/rule.hpp"

namespace selaras {

/// Wraps text in ANSI colours if they are wanted. The text must be safe already (see typography.hpp).
struct Paint {
  bool on = false;

  [[nodiscard]] std::string with(const char* code, std::string_view text) const {
    return on && !text.empty() ? "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m" : std::string(text);
  }
  [[nodiscard]] std::string frame(std::string_view text) const { return with("1;34", text); }
  [[nodiscard]] std::string bold(std::string_view text) const { return with("1", text); }
  [[nodiscard]] std::string level(Severity severity, std::string_view text) const {
    return with(severity == Severity::error ? "1;31" : severity == Severity::warning ? "1;33" : "1;36", text);
  }
};

}  // namespace selaras
