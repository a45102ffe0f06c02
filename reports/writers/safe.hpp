// Text of articles made harmless: for people's eyes first, then for each format.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace selaras {

/// `text` as it may be shown on one line: runs of white space become one blank, controls become visible symbols (␛),
/// characters that hide or reorder text and bytes that are not UTF-8 become U+FFFD. At most `most` bytes of `text`
/// are kept, the cut is marked with "…".
std::string safe_line(std::string_view text, std::size_t most = 20'000);
/// The last `most` bytes or less of `text`, from a character on; for what stands before a quote.
std::string_view tail(std::string_view text, std::size_t most);
/// The first `most` bytes or less of `text`, up to a character's end.
std::string_view head(std::string_view text, std::size_t most);

/// The following expect what `safe_line` gives.
/// For text and quoted attributes of HTML and XML.
std::string escape_markup(std::string_view text);
/// For running text of GitHub-flavoured Markdown: nothing in it is mark-up, a link, a mention or an issue number.
std::string escape_markdown(std::string_view text);
/// A quoted cell of RFC 4180; a spreadsheet takes it as text, whichever separator it expects.
std::string csv_cell(std::string_view text);
/// For the message of a GitHub workflow command, and for the value of one of its properties.
std::string escape_command(std::string_view text);
std::string escape_command_property(std::string_view text);
/// For messages of SARIF (2.1.0, sections 3.11.5 and 3.11.6): no links, no placeholders.
std::string escape_sarif_message(std::string_view text);
/// A path as a URI reference (RFC 3986): "foto/a b.txt" → "foto/a%20b.txt", "/x" → "file:///x".
std::string path_uri(std::string_view path);
/// A path without "./" in front, with every control made visible.
std::string plain_path(std::string_view path);

}  // namespace selaras
