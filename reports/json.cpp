// JSON as in RFC 8259.
#include "reports/json.hpp"

#include "reports/typography.hpp"
#include "selaras/decimal.hpp"

namespace selaras {
namespace {

constexpr const char* digits = "0123456789abcdef";

void append_escape(std::string& out, unsigned unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 0xF];
}

bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

void append_ascii(std::string& out, unsigned char c) {
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default: append_escape(out, c);
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (is_plain(c)) {
      out += text[at++];
    } else if (c < 0x80) {
      append_ascii(out, c);
      ++at;
    } else {
      const PrintedPoint point = code_point(text, at);
      if (!point.valid) out += "\xEF\xBF\xBD";
      else if (point.value < 0x10000 && is_unsafe(point.value)) append_escape(out, point.value);
      else out += text.substr(at, point.length);
      at += point.length;
    }
  }
  out += '"';
}

JsonWriter& JsonWriter::open_object() {
  separate();
  text_ += '{';
  comma_ = false;
  return *this;
}
JsonWriter& JsonWriter::open_array() {
  separate();
  text_ += '[';
  comma_ = false;
  return *this;
}
JsonWriter& JsonWriter::close(char bracket) {
  text_ += bracket;
  comma_ = true;
  return *this;
}
JsonWriter& JsonWriter::close_object() { return close('}'); }
JsonWriter& JsonWriter::close_array() { return close(']'); }

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_json_string(text_, name);
  text_ += ':';
  comma_ = false;
  return *this;
}
JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
  comma_ = true;
  return *this;
}
JsonWriter& JsonWriter::string(std::string_view text) {
  separate();
  append_json_string(text_, text);
  comma_ = true;
  return *this;
}
JsonWriter& JsonWriter::number(std::int64_t value) { return raw(std::to_string(value)); }
JsonWriter& JsonWriter::boolean(bool value) { return raw(value ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return raw("null"); }
JsonWriter& JsonWriter::thousandths(std::int32_t value) { return raw(to_string(normalised(Decimal{value, 3}))); }

}  // namespace selaras
