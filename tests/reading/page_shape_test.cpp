// What is told of a page's tree before it is parsed, beside the tree that the parser makes of it.
#include "facts/reading/page_shape.hpp"

#include <gtest/gtest.h>
#include <gumbo.h>

#include <string>

namespace selaras {
namespace {

struct Tree {
  std::size_t depth = 0, nodes = 0;
};

void measure(const GumboNode* node, std::size_t depth, Tree& tree) {
  ++tree.nodes;
  tree.depth = std::max(tree.depth, depth);
  const bool is_element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  if (!is_element && node->type != GUMBO_NODE_DOCUMENT) return;
  const GumboVector& children = is_element ? node->v.element.children : node->v.document.children;
  for (unsigned k = 0; k < children.length; ++k) measure(static_cast<const GumboNode*>(children.data[k]), depth + 1, tree);
}

Tree parsed(const std::string& html) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  Tree tree;
  measure(output->document, 0, tree);
  gumbo_destroy_output(&options, output);
  return tree;
}

// Each piece, repeated, makes a deep or a large tree, or hides that it does.
TEST(PageShape, tells_no_less_than_the_parser_makes) {
  for (const char* piece :
       {"<div>", "<div></b>", "<div></span></x>", "<span><div></span>", "<b><div></b>", "<b id=1><b id=2><p>x</p>", "<p><b><i x=3>y</p>", "<table><tr><td>", "<table><tr><td></div>", "<div><table><td></div>",
        "<table><caption></td>", "<ul><li>", "<li><noscript>", "<dd><p>", "<a><div>", "<object><table></object>", "<svg><g>", "<svg><foreignObject><p></svg>", "<svg><td/>", "<svg><style><div>", "<svg><title></svg><div>",
        "<math><mi><div></math>", "<select><title><input><div>", "<template><col><title><p>", "<!-- --!><div>", "<!--><div><!---><div>", "<a title=\"<!--\"><div>", "<a b='>'><div>", "<div c=\"</div>\">", "<![CDATA[</div><div>",
        "<?</div><div>", "</<div x=\">", "<frameset><pre>", "<button><b></button>", "<g><tbody></foo><foo>", "<script><!--<script></script><div>", "<title></titlex><div></title><div>", "<textarea><div></textarea>x<div>",
        "<averyveryveryveryveryveryveryveryverylongnameA></averyveryveryveryveryveryveryveryverylongnameB>", "<h1></h2>", "<form></form><form>", "<option><ul>", "<body><html><div>"}) {
    std::string html;
    for (int k = 0; k < 120; ++k) html += piece;
    const PageShape told = shape_of(html);
    if (told.depth > deepest_page || told.nodes > most_nodes) continue;  // refused
    const Tree made = parsed(html);
    EXPECT_LE(made.depth, 4 * told.depth + 12) << piece;
    EXPECT_LE(made.nodes, told.nodes + 24) << piece;
  }
}

TEST(PageShape, broken_but_harmless_pages_are_small) {
  for (const char* piece : {"<p><b>Kapal berlayar.", "<li><font color=red>x", "<tr><td><font size=2>x", "<p>x<br>", "<div><p>x</div>", "<option>x", "<a href=x>y", "<script>\"<div>\"</script>", "<!--<div>-->", "<img alt=\"<div>\">"}) {
    std::string html = "<table>";
    for (int k = 0; k < 3000; ++k) html += piece;
    const PageShape told = shape_of(html);
    EXPECT_LT(told.depth, 20u) << piece;
    EXPECT_LT(told.nodes, 150'000u) << piece;
  }
}

}  // namespace
}  // namespace selaras
