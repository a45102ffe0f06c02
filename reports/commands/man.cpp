// The man page, in the macros of man(7).
#include "reports/commands/outline.hpp"

namespace selaras {
namespace {

/// Running text: hyphens are hyphens that can be copied, and no line is taken for a request.
std::string text_of(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '-') out += "\\-";
    else if (c == '\\') out += "\\e";
    else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) out += std::string("\\&") + c;
    else out += c;
  }
  return out;
}

std::string name_of(const OutlineOption& option) {
  if (!option.argument.empty()) return "\\fI" + text_of(option.argument) + "\\fR";
  std::string text;
  for (const std::string& name : option.shorts) text += (text.empty() ? "" : ", ") + ("\\fB\\-" + text_of(name) + "\\fR");
  for (const std::string& name : option.longs) text += (text.empty() ? "" : ", ") + ("\\fB\\-\\-" + text_of(name) + "\\fR");
  if (option.takes_value) text += std::string(" \\fI") + (option.takes_file ? "FILE" : "VALUE") + "\\fR";
  return text;
}

std::string section(const OutlineCommand& command) {
  std::string name = "selaras";
  for (const std::string& word : command.path) name += " " + word;
  std::string text = ".SS \"" + text_of(name) + "\"\n" + text_of(command.help) + "\n";
  for (const OutlineOption& option : command.options) {
    if (!option.longs.empty() && option.longs.front() == "help") continue;
    text += ".TP\n" + name_of(option) + "\n" + text_of(option.help) + "\n";
  }
  return text;
}

constexpr std::string_view head =
    ".TH SELARAS 1 \"\" \"selaras " SELARAS_VERSION "\" \"User Commands\"\n"
    ".SH NAME\nselaras \\- find claims in a corpus of articles that cannot all be true\n"
    ".SH SYNOPSIS\n.B selaras\n.I COMMAND\n[\\fIOPTION\\fR]... [\\fIPATH\\fR]...\n"
    ".SH DESCRIPTION\n"
    "Selaras reads articles in Indonesian and English, finds claims that cannot all be true, proves it with an SMT solver,\n"
    "and shows the sentences, the rule, the arithmetic and what was assumed. It needs no network.\n"
    "The same input gives the same bytes.\n"
    ".PP\nA \\fIPATH\\fR is a file, a folder, a glob, or \\fB\\-\\fR for standard input: plain text, Markdown, HTML, JSON Lines or CSV,\n"
    "packed with gzip or not.\n"
    ".SH COMMANDS\n";

constexpr std::string_view tail =
    ".SH FILES\n.TP\n.I selaras.toml\n"
    "Found beside or above the articles. Its keys are the long flags without dashes; tables: \\fB[fields]\\fR names of records' fields,\n"
    "\\fB[levels]\\fR levels of rules, \\fB[[override]]\\fR with \\fBfiles\\fR and \\fBlevels\\fR for findings with a side in those files.\n"
    ".TP\n.I baseline (JSON Lines)\nKnown findings with reason, date and, if wanted, the last day on which they are known.\n"
    ".TP\n.I decisions (JSON Lines)\nWhat the HTML report exports, and \\fBsame\\fR or \\fBnot_same\\fR with two mentions.\n"
    ".SH REMARKS IN ARTICLES\n"
    "\\fB<!\\-\\- selaras ignore\\fR \\fIRULE\\fR\\fB:\\fR \\fIreason\\fR \\fB\\-\\->\\fR in Markdown and HTML speaks of its paragraph or the next one;\n"
    "\\fBselaras\\-ignore\\fR in front matter or in a meta element of the whole article. One side of a finding is enough.\n"
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nnothing at or above the failing level\n"
    ".TP\n.B 1\nfindings at or above it\n"
    ".TP\n.B 2\nusage, configuration or input error\n"
    ".TP\n.B 3\nfinished but incomplete: inputs were skipped, or something could not be decided\n";

}  // namespace

std::string man_page(const std::vector<OutlineCommand>& commands) {
  std::string text(head);
  for (const OutlineCommand& command : commands) {
    if (!command.path.empty() && !command.has_subcommands) text += section(command);
  }
  return text + std::string(tail);
}

}  // namespace selaras
