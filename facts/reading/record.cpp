#include "facts/reading/record.hpp"

#include "facts/reading/input.hpp"
#include "facts/reading/metadata.hpp"

namespace selaras {

std::string field_name(const ReadOptions& options, const std::string& field) {
  const auto mapped = options.fields.find(field);
  return mapped == options.fields.end() ? field : mapped->second;
}

Article record_article(Record record, const std::string& file, std::uint32_t line_number, std::string_view line, const ReadOptions& options,
                       Diagnostics& diagnostics) {
  Article article;
  article.file = file;
  article.record_line = line_number;
  article.id = std::move(record.id);
  article.source = std::move(record.source);
  article.url = std::move(record.url);
  article.collection = std::move(record.collection);
  if (article.id.empty()) article.id = article.url.empty() ? file + ":" + std::to_string(line_number) : article.url;
  article.text = std::move(record.title);
  article.text += '\n';
  article.body_begin = static_cast<std::uint32_t>(article.text.size());
  article.text += record.body;
  article.version = std::move(record.version);
  article.correction = std::move(record.correction);
  constexpr std::size_t longest = 80;
  if (!record.modified.empty() && record.modified.size() <= longest) article.modified = parse_any_time(record.modified);
  if (record.published && record.published->find_first_not_of(" \t\r\n") != std::string::npos) {
    if (record.published->size() <= longest) article.published = parse_any_time(*record.published);
    if (!article.published) diagnostics.push_back({Gravity::note, file, line_number, 1, "\"published\" is not a date; ignored", slice_of(line, 1)});
  }
  finish_article(article, options.language.empty() ? std::string_view(record.language) : std::string_view(options.language));
  return article;
}

}  // namespace selaras
