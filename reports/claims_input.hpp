// Claims from anyone's extractor: JSON Lines in the format of `selaras claims`, validated and made a claim set.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/claims_raw.hpp"
#include "selaras/claim.hpp"
#include "selaras/diagnostic.hpp"

namespace selaras {

/// What claims files tell: the claims, and the articles as far as they are quoted.
struct ClaimsInput {
  Corpus corpus;
  ClaimSet claims;
  Diagnostics diagnostics;  // an error for each line that was skipped, with the path of the key
};

/// Reads lines of one or more inputs. Ids of claims, clauses and mentions belong to their input; articles are one by
/// their id across inputs. What is wrong with a line skips the line, never the rest.
class ClaimsReader {
 public:
  /// A file ("-" is standard input), packed with gzip if its name ends in .gz. False if it cannot be read at all.
  bool read_file(const std::string& path);
  /// The same from memory.
  void read_text(const std::string& name, std::string_view text);
  /// Resolves references; the reader is empty afterwards.
  ClaimsInput finish();

 private:
  std::vector<RawClaims> inputs_;
  Diagnostics diagnostics_;
};

/// JSON Schema (draft 2020-12) of a line.
std::string claims_schema();

}  // namespace selaras
