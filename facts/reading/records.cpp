#include "facts/reading/records.hpp"

#include <simdjson.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "facts/reading/input.hpp"
#include "facts/reading/record.hpp"

namespace selaras {
namespace {

/// Finds where a text stops being JSON: the fast parser says only that it does.
struct ErrorFinder : nlohmann::json_sax<nlohmann::json> {
  std::size_t byte = 0;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    byte = position;
    return false;
  }
};

std::string_view string_of(const simdjson::dom::object& record, const std::string& key) {
  std::string_view value;
  if (record[key].get_string().get(value) != simdjson::SUCCESS) return {};
  return value;
}

std::string id_of(const simdjson::dom::object& record, const std::string& key) {
  simdjson::dom::element value;
  if (record[key].get(value) != simdjson::SUCCESS) return {};
  switch (value.type()) {
    case simdjson::dom::element_type::STRING: return std::string(std::string_view(value));
    case simdjson::dom::element_type::INT64: return std::to_string(std::int64_t(value));
    case simdjson::dom::element_type::UINT64: return std::to_string(std::uint64_t(value));
    default: return {};
  }
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

struct RecordReader::Parser {
  simdjson::dom::parser dom;
  std::string padded;
};

RecordReader::RecordReader(std::string file, const ReadOptions& options)
    : file_(std::move(file)), options_(options), parser_(std::make_unique<Parser>()) {}
RecordReader::~RecordReader() = default;

void RecordReader::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto feed = bytes.find('\n');
    const std::string_view part = bytes.substr(0, feed);
    if (!skipping_ && rest_.size() + part.size() > options_.max_bytes) {
      rest_.clear();
      skipping_ = true;
    }
    if (feed == std::string_view::npos) {
      if (!skipping_) rest_ += part;
      return;
    }
    bytes.remove_prefix(feed + 1);
    if (rest_.empty()) {
      read_line(part);
    } else {
      rest_ += part;
      read_line(rest_);
      rest_.clear();
    }
  }
}

void RecordReader::finish() {
  if (!rest_.empty() || skipping_) read_line(rest_);
  rest_.clear();
  if (!any_) diagnostics.push_back({Gravity::warning, file_, 0, 0, "the file is empty", {}});
}

void RecordReader::complain(Gravity gravity, std::uint32_t column, std::string message, std::string_view line) {
  diagnostics.push_back({gravity, file_, number_, column, std::move(message), slice_of(line, column)});
}

void RecordReader::complain_syntax(std::string_view line, const char* what) {
  if (const auto bad = first_bad_byte(line)) return complain(Gravity::error, static_cast<std::uint32_t>(*bad + 1), "not UTF-8", line);
  ErrorFinder finder;
  nlohmann::json::sax_parse(line.begin(), line.end(), &finder);
  const auto column = static_cast<std::uint32_t>(std::clamp<std::size_t>(finder.byte, 1, line.size() + 1));
  complain(Gravity::error, column, column > line.size() ? std::string("the JSON record is cut off") : std::string("malformed JSON: ") + what, line);
}

void RecordReader::read_line(std::string_view line) {
  ++number_;
  if (std::exchange(skipping_, false)) {
    any_ = true;
    return complain(Gravity::error, 0, "the record is larger than " + std::to_string(options_.max_bytes) + " bytes", {});
  }
  if (number_ == 1) line.remove_prefix(byte_order_mark(line));
  if (is_blank(line)) return;
  any_ = true;
  parser_->padded.assign(line);
  parser_->padded.append(simdjson::SIMDJSON_PADDING, '\0');
  simdjson::dom::element root;
  if (const auto error = parser_->dom.parse(parser_->padded.data(), line.size(), false).get(root)) {
    return complain_syntax(line, simdjson::error_message(error));
  }
  simdjson::dom::object record;
  if (root.get_object().get(record) != simdjson::SUCCESS) return complain(Gravity::error, 1, "a record must be a JSON object", line);
  std::string_view body;
  const std::string body_name = field_name(options_, "body");
  if (const auto error = record[body_name].get_string().get(body)) {
    return complain(Gravity::error, 1, error == simdjson::NO_SUCH_FIELD ? "the record has no \"" + body_name + "\"" : "\"" + body_name + "\" is not a string", line);
  }
  Record fields;
  fields.id = id_of(record, field_name(options_, "id"));
  fields.title = string_of(record, field_name(options_, "title"));
  fields.source = string_of(record, field_name(options_, "source"));
  fields.url = string_of(record, field_name(options_, "url"));
  fields.language = string_of(record, field_name(options_, "lang"));
  fields.collection = string_of(record, field_name(options_, "collection"));
  fields.body = body;
  fields.modified = string_of(record, field_name(options_, "modified"));
  fields.version = id_of(record, field_name(options_, "version"));
  fields.correction = string_of(record, field_name(options_, "correction"));
  simdjson::dom::element published;
  if (record[field_name(options_, "published")].get(published) == simdjson::SUCCESS && !published.is_null()) {
    std::string_view stamp;
    fields.published = published.get_string().get(stamp) == simdjson::SUCCESS ? std::string(stamp) : simdjson::minify(published);
  }
  articles.push_back(record_article(std::move(fields), file_, number_, line, options_, diagnostics));
}

ReadResult read_records(std::string_view text, const std::string& file, const ReadOptions& options) {
  RecordReader reader(file, options);
  reader.feed(text);
  reader.finish();
  return {{std::move(reader.articles)}, std::move(reader.diagnostics)};
}

}  // namespace selaras
