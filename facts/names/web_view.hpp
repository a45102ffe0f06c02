// Addresses of the web and of mail, and names of sites: where they end.
#pragma once

#include "facts/names/wholes_view.hpp"

namespace selaras {

class WebView : protected WholesView {
 protected:
  using WholesView::WholesView;

  /// Addresses of the web and of mail hold no names: the end of everything glued to one that begins here, or 0.
  [[nodiscard]] std::uint32_t address_end(std::uint32_t at) const {
    if (!is_tied(at)) return 0;
    const bool point = is_mark(at + 1, '.');
    if (point && is_word(at + 2) && !tokens_[at + 2].space_before && words_.is(tokens_[at + 2], file_suffix)) return at + 3;  // "Jembatan.jpg"
    if (point && tokens_[at].all_caps && at + 2 < range_.last && tokens_[at + 2].kind == TokenKind::number && !tokens_[at + 2].space_before) return at + 3;  // "MK.011" of a code
    const bool web = (is_mark(at + 1, ':') && is_mark(at + 2, '/')) || (is_mark(at + 1, '.') && word(at) == "www") || is_mark(at + 1, '@');
    if (!web) return 0;
    std::uint32_t last = at + 1;
    while (last < range_.last && !tokens_[last].space_before && tokens_[last].kind != TokenKind::newline) ++last;
    return last;
  }

  /// "Kompas.com", "detikcom": the end of the name of a site, capital or not, that begins here, or 0.
  [[nodiscard]] std::uint32_t site_end(std::uint32_t at) const {
    if (!tokens_[at].space_before && at > range_.first && is_mark(at - 1, '@')) return 0;  // of a mail
    if (const std::uint32_t last = is_tied(at) ? domain_end(at) : 0) return last;
    const Match known = words_.find(tokens_, at, org_any_case);
    if (!known) return 0;
    const std::uint32_t last = at + known.length;
    return is_branch(last) ? last + 1 : last;
  }

 private:
  /// No space stands behind the word.
  [[nodiscard]] bool is_tied(std::uint32_t at) const { return at + 1 < range_.last && !tokens_[at + 1].space_before; }

  [[nodiscard]] std::uint32_t domain_end(std::uint32_t at) const {
    if (words_.is(tokens_[at], domain)) return 0;  // "co.id" of an address that was cut
    if (at > range_.first + 1 && !tokens_[at].space_before && tokens_[at - 1].kind == TokenKind::number && !tokens_[at - 1].space_before && is_word(at - 2)) return 0;  // "kabar2day.com"
    std::uint32_t last = at + 1, hyphened = at + 1;
    constexpr std::uint32_t most = 8;  // tokens
    while (hyphened < at + most && is_mark(hyphened, '-') && !tokens_[hyphened].space_before && is_word(hyphened + 1) && !tokens_[hyphened + 1].space_before) hyphened += 2;
    if (hyphened > last && is_mark(hyphened, '.') && is_word(hyphened + 1) && !tokens_[hyphened + 1].space_before && words_.is(tokens_[hyphened + 1], domain)) last = hyphened;  // "Harian-Sore.com"
    if (last + 1 < range_.last && tokens_[last].kind == TokenKind::number && !tokens_[last].space_before && is_mark(last + 1, '.') && is_word(last + 2) &&
        !tokens_[last + 2].space_before && words_.is(tokens_[last + 2], domain)) ++last;  // "Kabar7.com"
    const std::uint32_t stem = last;
    while (is_mark(last, '.') && !tokens_[last].space_before && is_word(last + 1) && !tokens_[last + 1].space_before && words_.is(tokens_[last + 1], domain)) last += 2;
    return last > stem ? last : 0;
  }
};

}  // namespace selaras
