// Stems for comparing words: not dictionary forms, but equal for the forms of one root.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace selaras {

/// The comparison stem of a lower-cased word of the language ("id", "en", others: unchanged).
///
/// Indonesian (after the morphology in Sneddon, Indonesian Reference Grammar, 2010): meN-, di-, ter-, ber-, per-, peN-,
/// ke-, se- with their nasal changes, and -kan, -i, -an, -nya and particles are taken off while a root of at least four
/// letters remains. A k at either end of the root is dropped ("mengirim" hides one,
/// "penolakan" may be tola-kan), so that kirim, dikirim and mengirim agree.
/// English: plural, past and -ing endings; irregular forms are data (class "irregular").
std::string stem(std::string_view lower, std::string_view language);

/// How a word is built, as far as its affixes tell.
enum class VerbForm : std::uint8_t { bare, active, passive, accidental, stative, nominal };

/// Indonesian verb form by prefix: me- active, di- passive, ter- accidental, ber- stative, -an/pe-/ke- nominal, else bare.
VerbForm verb_form(std::string_view lower);

}  // namespace selaras
