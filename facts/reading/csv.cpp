#include "facts/reading/csv.hpp"

#include <algorithm>

#include "facts/reading/input.hpp"
#include "facts/reading/record.hpp"

namespace selaras {

void CsvReader::feed(std::string_view bytes) {
  if (hopeless_) return;
  for (const char c : bytes) take(c);
}

void CsvReader::take(char c) {
  if (++bytes_ > options_.max_bytes) {
    // Without the end of a quotation nobody knows where the next row begins, so only its length is counted on.
    too_large_ = true;
    field_.clear();
  }
  if (c == '\n') ++line_;
  if (quoted_) {
    if (c == '"') {
      quoted_ = false;
      after_quote_ = true;
    } else if (!too_large_) {
      field_ += c;
    }
    return;
  }
  if (c == '"') {
    if (after_quote_ && !too_large_) field_ += '"';  // two in a row stand for one
    quoted_ = after_quote_ || field_.empty();
    if (!quoted_) field_ += '"';
    after_quote_ = false;
    return;
  }
  after_quote_ = false;
  if (c == ',') return end_field();
  if (c == '\n') return end_row();
  if (!too_large_) field_ += c;
}

void CsvReader::end_field() {
  row_.push_back(std::move(field_));
  field_.clear();
}

void CsvReader::end_row() {
  if (field_.ends_with('\r')) field_.pop_back();
  end_field();
  const bool blank = row_.size() == 1 && row_[0].find_first_not_of(" \t\r") == std::string::npos;
  if (too_large_) complain(Gravity::error, "the row is larger than " + std::to_string(options_.max_bytes) + " bytes");
  else if (!blank && header_.empty()) read_header();
  else if (!blank && row_.size() != header_.size()) complain(Gravity::error, "the row has " + std::to_string(row_.size()) + " fields, the header " + std::to_string(header_.size()));
  else if (!blank && std::any_of(row_.begin(), row_.end(), [](const std::string& text) { return first_bad_byte(text).has_value(); })) complain(Gravity::error, "not UTF-8");
  else if (!blank && !hopeless_) {
    Record record{field("id"), field("title"), field("source"), field("url"), field("lang"), field("collection"), field("body"), field("published"), field("modified"), field("version"), field("correction")};
    articles.push_back(record_article(std::move(record), file_, row_line_, {}, options_, diagnostics));
  }
  any_ |= !blank;
  row_.clear();
  bytes_ = 0;
  too_large_ = false;
  row_line_ = line_;
}

void CsvReader::read_header() {
  header_ = row_;
  header_[0].erase(0, byte_order_mark(header_[0]));
  const std::string body = field_name(options_, "body");
  if (std::find(header_.begin(), header_.end(), body) != header_.end()) return;
  complain(Gravity::error, "the first row names no field \"" + body + "\"");
  hopeless_ = true;
}

std::string CsvReader::field(const char* name) const {
  const auto at = std::find(header_.begin(), header_.end(), field_name(options_, name));
  return at == header_.end() ? std::string() : row_[static_cast<std::size_t>(at - header_.begin())];
}

void CsvReader::complain(Gravity gravity, std::string message) { diagnostics.push_back({gravity, file_, row_line_, 0, std::move(message), {}}); }

void CsvReader::finish() {
  if (hopeless_) return;
  if (quoted_) {
    any_ = true;
    return complain(Gravity::error, "a quotation mark is never closed");
  }
  if (!field_.empty() || !row_.empty()) end_row();
  if (!any_) diagnostics.push_back({Gravity::warning, file_, 0, 0, "the file is empty", {}});
}

}  // namespace selaras
