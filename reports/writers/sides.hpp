// What several writers need of a finding: its sides, and the sentences that tell it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reports/writers/safe.hpp"
#include "selaras/writers.hpp"

namespace selaras {

/// The claims of a finding that stand on one line of one file: what a tool that shows single lines marks once.
struct Side {
  std::vector<std::size_t> claims;  // indices into Finding::claims, the first one is where the mark goes
};
std::vector<Side> sides_of(const Finding& finding);
const Passage& passage_of(const Finding& finding, const Side& side);

/// The findings to be written, most severe first, otherwise in the report's order.
std::vector<const Finding*> chosen(const Report& report, const WriterOptions& options);

/// “31 Maret 2024” = Minggu, 31 Maret 2024
std::string told(const FindingClaim& claim, const std::string& language);
/// "berita/a.txt:12"
std::string place_of(const Passage& passage);
/// The title and, unless it only repeats the title, the arithmetic: "one denies it, the other reports it: 3 + 5 + 2 = 10, not 9".
std::string headline(const Finding& finding, const std::string& language);
/// A paragraph for one side: what it says, what speaks against it, what is assumed. Plain text.
std::string paragraph(const Finding& finding, const Side& side, const std::string& language);
/// "error", "warning", "info", and in the language of the report for people.
std::string level_in_words(Severity severity, const std::string& language);
/// "assuming: …; …"; empty if nothing is assumed.
std::string assumed(const Finding& finding, const std::string& language);
/// A key that tells the sides of a finding apart and survives moved lines: "3f2a91…-2".
std::string fingerprint(const Finding& finding, std::size_t side);

}  // namespace selaras
