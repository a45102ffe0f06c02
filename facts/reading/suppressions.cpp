// What remarks say, and which paragraph they speak of.
#include "facts/reading/suppressions.hpp"

#include <algorithm>

#include "facts/reading/input.hpp"
#include "facts/text/trim.hpp"

namespace selaras {
namespace {

constexpr std::size_t most = 1000;  // an article with more is not being written, it is being hidden
constexpr std::size_t longest_rules = 300, longest_reason = 1000;  // bytes

/// At most `longest_reason` bytes, up to the end of a character.
std::string_view cut(std::string_view text) {
  std::size_t end = std::min(text.size(), longest_reason);
  while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end);
}

bool take_word(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word) || (text.size() > word.size() && text[word.size()] != ' ' && text[word.size()] != '\n' && text[word.size()] != '\t')) return false;
  text = trim(text.substr(word.size()));
  return true;
}

}  // namespace

void SuppressionReader::comment(std::string_view text, std::size_t offset) {
  text = trim(text);
  if (!take_word(text, "selaras")) return;
  if (take_word(text, "ignore") || take_word(text, "abaikan")) return add(text, offset, false);
  complain(offset, "a comment to selaras must read `selaras ignore RULE: reason`");
}

void SuppressionReader::metadata(std::string_view text, std::size_t offset) { add(trim(text), offset, true); }

void SuppressionReader::add(std::string_view text, std::size_t offset, bool whole) {
  const auto colon = text.find(':');
  const std::string_view rules = trim(text.substr(0, colon));
  const std::string_view reason = colon == std::string_view::npos ? std::string_view() : trim(text.substr(colon + 1));
  if (rules.empty()) return complain(offset, "which rule is to be ignored? `RULE: reason`");
  if (rules.size() > longest_rules) return complain(offset, "these are too many rules for one remark; it does not count");
  if (reason.empty()) return complain(offset, "a reason is missing: `" + slice_of(rules, 0) + ": reason`; it does not count");
  if (found_.size() == most) return complain(offset, "more than " + std::to_string(most) + " remarks to ignore findings; the rest does not count");
  if (found_.size() > most) return;
  move_to(offset);
  Suppression made;
  made.rules = rules;
  made.reason = cut(reason);
  made.whole = whole;
  made.line = line_;
  made.column = static_cast<std::uint32_t>(offset - line_start_ + 1);
  found_.push_back(std::move(made));
}

void SuppressionReader::complain(std::size_t offset, std::string message) {
  if (diagnostics_.size() == most) return;
  move_to(offset);
  const std::size_t end = std::min(source_.find('\n', offset), source_.size());
  const auto column = static_cast<std::uint32_t>(offset - line_start_ + 1);
  diagnostics_.push_back({Gravity::warning, file_, line_, column, std::move(message), slice_of(source_.substr(line_start_, end - line_start_), column)});
}

// Remarks come in order, so that counting lines is linear.
void SuppressionReader::move_to(std::size_t offset) {
  if (offset < at_) return;
  for (; at_ < offset; ++at_) {
    if (source_[at_] != '\n') continue;
    ++line_;
    line_start_ = at_ + 1;
  }
}

void SuppressionReader::paragraph(TextRange range) {
  for (; open_ < found_.size(); ++open_) {
    if (!found_[open_].whole) found_[open_].range = range;
  }
}

std::vector<Suppression> SuppressionReader::finish(Diagnostics& diagnostics) {
  for (; open_ < found_.size(); ++open_) {
    const Suppression& last = found_[open_];
    if (!last.whole) diagnostics_.push_back({Gravity::warning, file_, last.line, last.column, "no paragraph follows this remark; it does not count", {}});
  }
  std::erase_if(found_, [](const Suppression& made) { return !made.whole && made.range.empty(); });
  diagnostics.insert(diagnostics.end(), diagnostics_.begin(), diagnostics_.end());
  return std::move(found_);
}

}  // namespace selaras
