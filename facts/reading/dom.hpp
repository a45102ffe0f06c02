// The tree of an HTML page: a thin face over Gumbo, whose nodes point into the source.
#pragma once

#include <gumbo.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "facts/text/language.hpp"

namespace selaras {

/// A parsed page; `source` must outlive it.
class Dom {
 public:
  explicit Dom(std::string_view source);
  [[nodiscard]] const GumboNode* root() const { return output_->root; }
  /// Offset of a piece of the source.
  [[nodiscard]] std::size_t offset(const char* data) const { return static_cast<std::size_t>(data - source_.data()); }
  [[nodiscard]] std::string_view source() const { return source_; }

 private:
  struct Destroy {
    void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
  };
  std::string_view source_;
  std::unique_ptr<GumboOutput, Destroy> output_;
};

inline bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT; }
inline bool is_tag(const GumboNode* node, GumboTag tag) { return is_element(node) && node->v.element.tag == tag; }
inline bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}
/// The attribute, or null.
const GumboAttribute* attribute(const GumboNode* node, const char* name);
std::string_view attribute_value(const GumboNode* node, const char* name);
/// Tags that stand inside a line.
bool is_inline(GumboTag tag);
/// Tags that hold no running text: scripts, forms, navigation.
bool is_no_text(GumboTag tag);

/// Whether a word of the element's class or id is of class `cls`.
bool is_named(const GumboNode* node, const Lexicon& lexicon, ClassId cls);

/// Calls `visit(node)` for every node below and including `node`, in document order, until it returns false for a
/// subtree.
template <class Visit>
void walk(const GumboNode* node, const Visit& visit) {
  if (!visit(node) || !is_element(node)) return;
  const GumboVector& children = node->v.element.children;
  for (unsigned k = 0; k < children.length; ++k) walk(static_cast<const GumboNode*>(children.data[k]), visit);
}

}  // namespace selaras
