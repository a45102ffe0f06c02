// Bytes of an input and complaints about them: encodings, slices for carets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "selaras/article.hpp"
#include "selaras/diagnostic.hpp"

namespace selaras {

/// Offset of the first byte that is not UTF-8, if there is one.
std::optional<std::size_t> first_bad_byte(std::string_view text);
/// The line around `column` (from 1) as a diagnostic shows it: at most 120 bytes, control characters and bytes that
/// are not UTF-8 escaped.
std::string slice_of(std::string_view line, std::uint32_t column);
/// A complaint about the byte `offset` of a whole file, with its line and column.
Diagnostic complaint_at(std::string_view file, std::string_view text, std::size_t offset, std::string message);

/// Whether the bytes of a file are text: a complaint if they are empty, binary or not UTF-8.
std::optional<Diagnostic> check_text(std::string_view file, std::string_view bytes);

/// Length of a UTF-8 byte order mark at the beginning, 3 or 0.
std::size_t byte_order_mark(std::string_view bytes);

/// Language and zones of an article whose text is complete. `declared` may be empty or unknown; `linkless` are paragraphs of a
/// page that hold no link, ordered.
void finish_article(Article& article, std::string_view declared, const std::vector<TextRange>& linkless = {});

}  // namespace selaras
