// What two sentences of the same words may bind differently: who does it to whom, how many, where, and what only.
#pragma once

#include <optional>

#include "facts/claims/alignment.hpp"
#include "facts/claims/contrast.hpp"

namespace selaras {

/// The first of the signals below, or nothing. None looks at sentences that deny, lack or differ in more than it
/// compares.
std::optional<Contrast> bound_differently(const Alignment& alignment);

/// The first day in which the two differ, unless it may be true of either: not one of the signals above.
std::optional<Contrast> other_day(const Alignment& alignment);

/// "Bhayangkara mengalahkan Persib" against "Persib mengalahkan Bhayangkara", in either voice.
std::optional<Contrast> other_role(const Alignment& alignment);
/// "semua warga" against "sebagian warga".
std::optional<Contrast> other_share(const Alignment& alignment);
/// "hanya di London" against "di London dan New York".
std::optional<Contrast> only_one(const Alignment& alignment);
/// "hanya satu cara" against "berbagai cara".
std::optional<Contrast> one_of_many(const Alignment& alignment);
/// "di Bandung" against "di Jakarta": the gazetteer knows that neither lies in the other.
std::optional<Contrast> other_place(const Alignment& alignment);
/// "dari Madrid ke Levante" against "dari Levante ke Madrid"; "A lebih tinggi daripada B" against the reverse.
std::optional<Contrast> swapped_sides(const Alignment& alignment);
/// "panjang 50 m dan lebar 25 m" against "panjang 25 m".
std::optional<Contrast> crossed_values(const Alignment& alignment);
/// "stadion terbesar ketiga" against "stadion terbesar".
std::optional<Contrast> other_rank(const Alignment& alignment);
/// "di Kecamatan Kenanga" against "di Kecamatan Melati", known to the gazetteer or not.
std::optional<Contrast> other_area(const Alignment& alignment);
/// "adalah sebuah album" against "adalah seorang aktor".
std::optional<Contrast> other_sort(const Alignment& alignment);

}  // namespace selaras
