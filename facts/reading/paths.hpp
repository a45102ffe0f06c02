// Which files an audit reads: files, folders, globs.
#pragma once

#include <string>
#include <string_view>
#include <optional>
#include <vector>

#include "selaras/facts.hpp"

namespace selaras {

enum class Format : std::uint8_t { text, records, html, markdown, csv };

struct InputFile {
  std::string path;
  Format format = Format::text;
  bool packed = false;  // gzip
};

/// Format and packing for a file's name, by its extensions; nothing for one no reader knows.
std::optional<InputFile> input_of(const std::string& path);

/// `*`, `?`, `[a-z]` inside a path part, `**` across parts. Linear in practice, never exponential.
bool glob_matches(std::string_view glob, std::string_view path);

/// Whether one of the globs speaks of the file: one without a slash of its name, one with a slash of its path below
/// `folder`.
bool is_among(const std::vector<std::string>& globs, const std::string& folder, const std::string& file);

/// All inputs the paths name, sorted and each once. What cannot be found or opened is reported.
std::vector<InputFile> list_inputs(const std::vector<std::string>& paths, const ReadOptions& options, Diagnostics& diagnostics);

}  // namespace selaras
