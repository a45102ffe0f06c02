#include "facts/reading/dom.hpp"

#include <algorithm>

#include "facts/text/code_points.hpp"

namespace selaras {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

Dom::Dom(std::string_view source) : source_(source) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // nobody reads them, and broken pages have millions
  output_.reset(gumbo_parse_with_options(&options, source.data(), source.size()));
}

const GumboAttribute* attribute(const GumboNode* node, const char* name) {
  return is_element(node) ? gumbo_get_attribute(&node->v.element.attributes, name) : nullptr;
}

std::string_view attribute_value(const GumboNode* node, const char* name) {
  const GumboAttribute* found = attribute(node, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool is_inline(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A: case GUMBO_TAG_ABBR: case GUMBO_TAG_B: case GUMBO_TAG_BDI: case GUMBO_TAG_BDO: case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE: case GUMBO_TAG_CODE: case GUMBO_TAG_DATA: case GUMBO_TAG_DEL: case GUMBO_TAG_DFN: case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT: case GUMBO_TAG_I: case GUMBO_TAG_INS: case GUMBO_TAG_KBD: case GUMBO_TAG_MARK: case GUMBO_TAG_Q:
    case GUMBO_TAG_S: case GUMBO_TAG_SAMP: case GUMBO_TAG_SMALL: case GUMBO_TAG_SPAN: case GUMBO_TAG_STRIKE: case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB: case GUMBO_TAG_SUP: case GUMBO_TAG_TIME: case GUMBO_TAG_TT: case GUMBO_TAG_U: case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR: case GUMBO_TAG_LABEL: case GUMBO_TAG_ACRONYM: case GUMBO_TAG_UNKNOWN:
      return true;
    default:
      return false;
  }
}

bool is_no_text(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT: case GUMBO_TAG_STYLE: case GUMBO_TAG_NOSCRIPT: case GUMBO_TAG_IFRAME: case GUMBO_TAG_FORM: case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT: case GUMBO_TAG_SVG: case GUMBO_TAG_NAV: case GUMBO_TAG_ASIDE: case GUMBO_TAG_FOOTER: case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA: case GUMBO_TAG_OBJECT: case GUMBO_TAG_VIDEO: case GUMBO_TAG_AUDIO: case GUMBO_TAG_CANVAS: case GUMBO_TAG_HEAD:
    case GUMBO_TAG_INPUT: case GUMBO_TAG_MATH:
      return true;
    default:
      return false;
  }
}

bool is_named(const GumboNode* node, const Lexicon& lexicon, ClassId cls) {
  for (const char* name : {"class", "id"}) {
    const std::string_view value = attribute_value(node, name);
    for (std::size_t at = 0; at < value.size();) {
      std::size_t end = at;
      while (end < value.size() && is_ascii_letter(value[end]) && (end == at || !is_upper(value[end]) || is_upper(value[end - 1]))) ++end;
      if (end > at && lexicon.has(lexicon.find(lower_case(value.substr(at, end - at))), cls)) return true;
      at = std::max(end, at + 1);
    }
  }
  return false;
}

}  // namespace selaras
