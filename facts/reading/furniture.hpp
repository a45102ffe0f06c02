// What single lines of a page are by their own words: furniture, bylines, captions, links.
#pragma once

#include "facts/reading/page.hpp"

namespace selaras {

/// The phrase of class `cls` that opens the tokens, line feeds not counted; its length in tokens, 0 if none.
std::uint32_t opening_phrase(const Page& page, TokenRange tokens, ClassId cls);
/// The line is nothing but a phrase of class `cls`, numbers and punctuation apart.
bool is_phrase(const Page& page, const Line& line, ClassId cls);

/// Share bars, copyright, bylines, sign-offs and the like. Never a line longer than 200 bytes.
bool is_furniture(const Page& page, const Line& line);
/// "(dry/din)", "(Antara)": initials or names that close an article.
bool is_sign_off(const Page& page, const Line& line);
/// "By Jane Roe", "Oleh Siti Aminah", "Penulis".
bool is_byline(const Page& page, const Line& line);
/// A picture's caption: with a credit in a form that only captions have.
bool is_caption(const Page& page, const Line& line);

/// How a line links to another article.
enum class LinkLine : std::uint8_t { none, whole, cue_only, cue_with_colon };
LinkLine link_line(const Page& page, const Line& line);

}  // namespace selaras
