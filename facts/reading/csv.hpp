// Articles from CSV (RFC 4180): the first row names the fields.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "selaras/facts.hpp"

namespace selaras {

/// Reads CSV piece by piece. A bad row is reported and skipped.
class CsvReader {
 public:
  CsvReader(std::string file, const ReadOptions& options) : file_(std::move(file)), options_(options) {}
  /// The next bytes of the file.
  void feed(std::string_view bytes);
  /// The end of the file.
  void finish();

  std::vector<Article> articles;
  Diagnostics diagnostics;

 private:
  void take(char c);
  void end_field();
  void end_row();
  void read_header();
  void complain(Gravity gravity, std::string message);
  [[nodiscard]] std::string field(const char* name) const;

  std::string file_;
  const ReadOptions& options_;
  std::vector<std::string> header_, row_;
  std::string field_;
  std::uint64_t bytes_ = 0;  // of the row
  std::uint32_t line_ = 1;   // being read
  std::uint32_t row_line_ = 1;
  bool quoted_ = false, after_quote_ = false, too_large_ = false, any_ = false, hopeless_ = false;
};

}  // namespace selaras
