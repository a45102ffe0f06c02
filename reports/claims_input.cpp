// Inputs into lines. A line that is longer than any claim needs is skipped without being kept.
#include "reports/claims_input.hpp"

#include <algorithm>
#include <utility>

#include "facts/reading/byte_stream.hpp"
#include "facts/reading/input.hpp"

namespace selaras {
namespace {

constexpr std::size_t longest_line = 4u << 20;
constexpr std::size_t most_complaints = 1'000;  // of one input

/// Takes bytes as they come, gives lines.
class Lines {
 public:
  Lines(RawClaims& into, Diagnostics& diagnostics) : into_(into), diagnostics_(diagnostics) {}

  /// Removes the whole lines from the beginning of `bytes`.
  void take(std::string& bytes) {
    std::size_t from = 0;
    for (std::size_t end; (end = bytes.find('\n', from)) != std::string::npos; from = end + 1) line(std::string_view(bytes).substr(from, end - from));
    bytes.erase(0, from);
    if (bytes.size() <= longest_line) return;
    skipping_ = true;
    bytes.clear();
  }

  /// What follows the last line feed.
  void end(std::string_view rest) {
    if (!rest.empty() || skipping_) line(rest);
    if (unheard_ > 0) diagnostics_.push_back({Gravity::error, into_.file, 0, 0, "… and " + std::to_string(unheard_) + " lines more that are skipped", {}});
  }

 private:
  void line(std::string_view text) {
    if (++number_ == 1) text.remove_prefix(std::min(byte_order_mark(text), text.size()));
    const std::size_t before = diagnostics_.size();
    if (skipping_ || text.size() > longest_line) diagnostics_.push_back({Gravity::error, into_.file, number_, 0, "the line is longer than " + std::to_string(longest_line) + " bytes", {}});
    else if (text.find_first_not_of(" \t\r") != std::string_view::npos) read_claims_line(into_, number_, text, diagnostics_);
    skipping_ = false;
    if (diagnostics_.size() == before) return;
    if (++skipped_ <= most_complaints) return;
    ++unheard_;
    diagnostics_.resize(before);
  }

  RawClaims& into_;
  Diagnostics& diagnostics_;
  std::uint32_t number_ = 0;
  std::size_t skipped_ = 0, unheard_ = 0;
  bool skipping_ = false;
};

}  // namespace

bool ClaimsReader::read_file(const std::string& path) {
  ByteStream stream(path, path.ends_with(".gz"));
  inputs_.push_back({path, {}, {}, {}, {}, {}});
  Lines lines(inputs_.back(), diagnostics_);
  std::string bytes;
  bool any = false;
  while (stream.error().empty() && stream.read(bytes)) {
    any = true;
    lines.take(bytes);
  }
  lines.end(bytes);
  if (stream.error().empty()) return true;
  diagnostics_.push_back({Gravity::error, path, 0, 0, stream.error(), {}});
  return any;
}

void ClaimsReader::read_text(const std::string& name, std::string_view text) {
  inputs_.push_back({name, {}, {}, {}, {}, {}});
  Lines lines(inputs_.back(), diagnostics_);
  std::string bytes(text);
  lines.take(bytes);
  lines.end(bytes);
}

ClaimsInput ClaimsReader::finish() {
  ClaimsInput result = join_claims(std::move(inputs_));
  result.diagnostics.insert(result.diagnostics.begin(), diagnostics_.begin(), diagnostics_.end());
  inputs_.clear();
  diagnostics_.clear();
  return result;
}

}  // namespace selaras
