// A record: the fields an article is made of, whatever format they came in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "selaras/facts.hpp"

namespace selaras {

struct Record {
  std::string id, title, source, url, language, collection, body;
  std::optional<std::string> published;
  std::string modified, version, correction;
};

/// The name of a field in the input: as mapped by the options, else its own.
std::string field_name(const ReadOptions& options, const std::string& field);

/// The article of a record. A date that cannot be read gives a note; `line` is shown with it.
Article record_article(Record record, const std::string& file, std::uint32_t line_number, std::string_view line, const ReadOptions& options,
                       Diagnostics& diagnostics);

}  // namespace selaras
