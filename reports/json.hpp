// Writes JSON text in the order it is told; numbers stay exact decimals, strings are always valid and safe to print.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace selaras {

/// Appends to `text()`. Calls must be balanced; keys belong to objects.
class JsonWriter {
 public:
  JsonWriter& open_object();
  JsonWriter& close_object();
  JsonWriter& open_array();
  JsonWriter& close_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& number(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// A number or other JSON text, as it is.
  JsonWriter& raw(std::string_view json);
  /// Thousandths as a decimal between 0 and 1: 900 → 0.9.
  JsonWriter& thousandths(std::int32_t value);
  void end_line() { text_ += '\n'; comma_ = false; }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string take() { comma_ = false; return std::move(text_); }

 private:
  void separate() { if (comma_) text_ += ','; }
  JsonWriter& close(char bracket);

  std::string text_;
  bool comma_ = false;
};

/// `text` as a JSON string with its quotation marks. Controls (C0, DEL, C1) and characters that reorder text are
/// escaped, bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

}  // namespace selaras
