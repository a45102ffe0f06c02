// Two sentences of one story that cannot both be true, and their near-misses.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "selaras/facts.hpp"

namespace selaras {
namespace {

struct Pair {
  const char* language;
  const char* first;
  const char* second;
  const char* kind;  // of the contrast, or "" for none
};

/// The kinds of statements that the two texts, declared one story, are assumed to tell differently.
std::string kinds_of(const Pair& pair) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", pair.first, pair.language));
  corpus.articles.push_back(make_article("b", pair.second, pair.language));
  ExtractOptions options;
  options.one_story = true;
  const ClaimSet set = extract_claims(corpus, options);
  std::string kinds;
  for (const Candidate& candidate : set.candidates) {
    const Mention& mention = set[candidate.a];
    if (mention.sort == Sort::statement)
      kinds += (kinds.empty() ? "" : " ") + set.text(mention.get(Attribute::kind).value_or(0));
  }
  return kinds;
}

class Contrasts : public ::testing::TestWithParam<Pair> {};

TEST_P(Contrasts, are_found) {
  EXPECT_EQ(kinds_of(GetParam()), GetParam().kind) << GetParam().first << "\n" << GetParam().second;
}

const Pair pairs[] = {
    // Polarity: all that the shorter sentence says stands in the other, but for "tidak".
    {"id", "Warga Desa Sukamaju menerima bantuan beras dari pabrik gula itu kemarin.",
     "Warga Sukamaju tidak menerima bantuan beras.", "polarity"},
    {"id", "Pabrik gula Melati pernah mengekspor gula merah ke Belanda.",
     "Pabrik gula Melati tidak pernah mengekspor gula merah.", "polarity"},
    {"id", "Jembatan gantung itu tidak mampu menahan truk pasir.", "Jembatan gantung itu menahan truk pasir.",
     "polarity"},
    {"id", "Warga Desa Sukamaju tidak menerima bantuan beras dari pabrik gula itu.",
     "Warga Sukamaju tidak menerima bantuan beras.", ""},
    {"id", "Warga tidak hanya menerima bantuan beras, tetapi juga minyak.", "Warga menerima bantuan beras.", ""},
    {"id", "Warga yang tidak menerima bantuan beras mengadu ke balai desa.", "Warga menerima bantuan beras.", ""},
    {"id", "Ada petani yang menanam tebu di lereng itu.", "Ada petani yang tidak menanam tebu di lereng itu.", ""},
    {"id", "Petani menanam tebu di lereng itu.", "Petani sudah tidak menanam tebu di lereng itu.", ""},
    // What another verb of the passage governs is not denied; what two verbs share is.
    {"id", "Lomba perahu dibuka di Arung dan ditutup di Wanareja.", "Lomba perahu tidak ditutup di Arung.", ""},
    {"id", "Lomba perahu dibuka di Arung dan ditutup di Wanareja.", "Lomba perahu tidak ditutup di Wanareja.", "polarity"},
    {"id", "Koperasi itu membeli dan menjual beras.", "Koperasi itu tidak membeli beras.", "polarity"},
    {"id", "Sebagian petani menanam tebu di lereng itu.", "Sebagian petani tidak menanam tebu di lereng itu.", ""},
    {"id", "Semua petani menanam tebu di lereng itu.", "Sebagian petani tidak menanam tebu di lereng itu.", "polarity"},
    {"en", "Some farmers grow sugar cane on the slope.", "Some farmers do not grow sugar cane on the slope.", ""},
    {"en", "All farmers grow sugar cane on the slope.", "Some farmers do not grow sugar cane on the slope.", "polarity"},
    {"en", "The mill did not buy the ship but a warehouse.", "The mill bought a warehouse.", ""},
    {"id", "Alat-alat bengkel itu sudah mulai lengkap.", "Alat-alat bengkel itu belum lengkap.", ""},
    {"id", "Alat-alat bengkel itu sudah lengkap.", "Alat-alat bengkel itu belum lengkap.", "polarity"},
    {"id", "Koperasi itu tidak membeli kapal, tetapi gudang beras.", "Koperasi itu membeli gudang beras.", ""},
    {"id", "Hujan deras tidak membuat petani tebu jera.", "Petani tebu menanam tebu meski hujan deras.", ""},
    {"id", "Bupati mengetahui bahwa pabrik membuang limbah ke sungai.",
     "Bupati tidak mengetahui bahwa pabrik membuang limbah ke sungai.", "polarity"},
    {"id", "Pabrik gula itu membuang limbah ke sungai.",
     "Tidak ada yang tahu bahwa pabrik gula membuang limbah ke sungai.", ""},
    {"id", "Pabrik gula itu membuang limbah ke sungai.", "Pabrik gula itu tidak membuang limbah setelah kebakaran.",
     ""},
    {"id", "Koperasi Mekar menjual kopi, teh, dan lada.", "Selain kopi, Koperasi Mekar tidak menjual lada.", ""},
    {"id", "Koperasi Mekar nyaris menjual gudang kopi.", "Koperasi Mekar tidak menjual gudang kopi.", ""},
    // Opposites.
    {"id", "Harga cabai rawit di Pasar Kenanga naik sejak pekan lalu.", "Harga cabai rawit di Pasar Kenanga turun.",
     "opposite"},
    {"id", "Tim bulu tangkis Sekolah Harapan menang di babak akhir.",
     "Tim bulu tangkis Sekolah Harapan kalah di babak akhir.", "opposite"},
    {"id", "Harga cabai rawit di Pasar Kenanga tidak naik.", "Harga cabai rawit di Pasar Kenanga turun.", ""},
    {"id", "Air hangat melarutkan gula di gelas kaca.", "Air dingin melarutkan gula di gelas kaca.", ""},
    {"id", "Harga cabai rawit di Pasar Kenanga naik.", "Harga cabai rawit di Pasar Kenanga pernah turun.", ""},
    // Numbers.
    {"id", "Perahu nelayan itu mengangkut 14 penumpang ke Pulau Karang.",
     "Perahu nelayan itu mengangkut 19 penumpang ke Pulau Karang.", "number"},
    {"id", "Perahu nelayan itu mengangkut 14 penumpang dan 6 sepeda ke Pulau Karang.",
     "Perahu nelayan itu mengangkut 6 sepeda ke Pulau Karang.", ""},
    {"id", "Perahu nelayan itu mengangkut 14 penumpang ke Pulau Karang.",
     "Perahu nelayan itu juga mengangkut 19 penumpang ke Pulau Karang.", ""},
    // Kinds of which only one can be.
    {"id", "Menara suar itu terletak di pantai utara Pulau Karang.",
     "Menara suar itu terletak di pantai selatan Pulau Karang.", "kind"},
    {"id", "Blok barat pasar itu memiliki atap seng.", "Blok timur pasar itu memiliki atap seng.", ""},
    // A number denied as a limit, a day, a spelling slip, a full name.
    {"id", "Perahu nelayan itu mengangkut 19 penumpang ke Pulau Karang.",
     "Perahu nelayan itu mengangkut tidak lebih dari 12 penumpang ke Pulau Karang.", "number"},
    {"id", "Perahu nelayan itu mengangkut 9 penumpang ke Pulau Karang.",
     "Perahu nelayan itu mengangkut tidak lebih dari 12 penumpang ke Pulau Karang.", ""},
    {"id", "Menara suar Pulau Karang diresmikan pada 4 Mei 1988.",
     "Menara suar Pulau Karang diresmikan pada 4 Mei 1998.", "day"},
    {"id", "Sejak 1988 menara suar Pulau Karang dikelola nelayan.",
     "Pada 1996 menara suar Pulau Karang dikelola nelayan.", ""},
    {"id", "Menara suar Pulau Karang memiliki dua penjaga pada 1988.",
     "Menara suar Pulau Karang memiliki dua penjaga pada 1998.", ""},
    {"id", "Sekolah itu mengajarkan geometri kepada murid baru.",
     "Sekolah itu tidak mengajarkan gemoetri kepada murid baru.", "polarity"},
    // A title in quotation marks is not somebody's word.
    {"id", "Novel \"Pulau Karang\" diterbitkan oleh Penerbit Lentera.",
     "Novel \"Pulau Karang\" tidak diterbitkan oleh Penerbit Lentera.", "polarity"},
    // What one name fills.
    {"id", "Film Gelombang Karang disutradarai oleh Sari Wulandari.",
     "Film Gelombang Karang disutradarai oleh Tono Hartanto.", "kind"},
    {"id", "Film Gelombang Karang disutradarai oleh Sari Wulandari.",
     "Film Gelombang Karang ditonton oleh Tono Hartanto.", ""},
    {"en", "The novel Coral Waves was written by Mary Hart.", "The novel Coral Waves was written by John Lane.",
     "kind"},
    {"en", "Peter Lowell, born on 12 June 1875 and buried on 1 December 1947, was a painter.",
     "Lowell was born on 12 October 1875.", "day"},
    // Many and few, all and most.
    {"id", "Banyak petani menanam tebu di lereng itu.", "Hanya sedikit petani yang menanam tebu di lereng itu.", "share"},
    {"id", "Sebagian besar petani menanam tebu di lereng itu.", "Sebagian kecil petani menanam tebu di lereng itu.",
     "share"},
    {"id", "Mayoritas petani menanam tebu di lereng itu.", "Semua petani menanam tebu di lereng itu.", "share"},
    {"id", "Semua petani menanam tebu di lereng itu.", "Banyak petani menanam tebu di lereng itu.", ""},
    {"id", "Beberapa petani menanam tebu di lereng itu.", "Banyak petani menanam tebu di lereng itu.", ""},
    // Who does it to whom, in either voice.
    {"id", "Klub Ombak mengalahkan Klub Karang di babak akhir.", "Klub Karang mengalahkan Klub Ombak di babak akhir.",
     "role"},
    {"id", "Klub Ombak mengalahkan Klub Karang di babak akhir.", "Klub Ombak dikalahkan Klub Karang di babak akhir.",
     "role"},
    {"id", "Klub Ombak mengalahkan Klub Karang di babak akhir.", "Klub Karang dikalahkan Klub Ombak di babak akhir.",
     ""},
    {"id", "Sari menyapa Tono di pasar.", "Tono menyapa Sari di pasar.", ""},
    // Only one of several.
    {"id", "Koperasi Mekar menjual kopi dan lada.", "Koperasi Mekar hanya menjual kopi.", "share"},
    {"id", "Koperasi Mekar menjual kopi dan lada.", "Koperasi Mekar hanya menjual kopi dan lada.", ""},
    {"id", "Koperasi Mekar menjual kopi.", "Koperasi Mekar hanya menjual kopi.", ""},
    {"id", "Lomba perahu itu diselenggarakan oleh Indonesia, Malaysia, dan Filipina.", "Lomba perahu itu hanya diselenggarakan oleh Malaysia.", "share"},
    {"id", "Lomba perahu itu diselenggarakan oleh Malaysia, kata Sari dan Tono.", "Lomba perahu itu hanya diselenggarakan oleh Malaysia.", ""},
    {"id", "Bahkan banyak yang mengira perahu itu tenggelam.", "Sedikit yang mengira perahu itu tenggelam.", "share"},
    // Where it stands.
    {"id", "Pabrik gula Melati didirikan di Bandung oleh Tono.", "Pabrik gula Melati didirikan di Surabaya.", "place"},
    {"id", "Pabrik gula Melati didirikan di Bandung oleh Tono.", "Pabrik gula Melati didirikan di Jawa Barat.", ""},
    {"id", "Pabrik gula Melati mengadakan pameran di Bandung.", "Pabrik gula Melati mengadakan pameran di Surabaya.",
     ""},
    {"id", "Sukamaju adalah desa di Kecamatan Kenanga.", "Sukamaju adalah sebuah kecamatan.", "kind"},
    // Sudah and belum, no longer and still.
    {"id", "Pemerintah belum membuka gudang beras itu.", "Pemerintah sudah membuka gudang beras itu.", "polarity"},
    {"id", "Kapal penyeberangan itu tak lagi beroperasi.", "Kapal penyeberangan itu masih beroperasi.", "polarity"},
    {"id", "Nelayan hendak menjual perahu tua itu.", "Nelayan tidak menjual perahu tua itu.", ""},
    {"id", "Sari belum boleh bernyanyi karena pita suaranya rusak.", "Pita suara Sari rusak.", ""},
    {"id", "Perahu Karang panjangnya 36 meter, sedikit lebih besar dari perahu Ombak.", "Perahu Ombak panjangnya 34 meter.", ""},
    {"id", "Pada pesta itu Sari mengenakan kebaya hijau panjang dari sutra bersulam emas.", "Sari mengenakan kebaya hijau pendek.",
     "opposite"},
    // Degrees, "juga" on the passage's side, always against once, emphasis.
    {"id", "Setelah perjuangan panjang nelayan Pulau Karang, dermaga akhirnya dibangun.", "Perjuangan nelayan Pulau Karang sangat singkat.",
     "opposite"},
    {"id", "Jumlah pembeli di Pasar Kenanga juga menurun tajam.", "Pembeli di Pasar Kenanga meningkat.", "opposite"},
    {"id", "Pasar Kenanga didatangi oleh pembeli muda. Bupati juga berkunjung.", "Pasar Kenanga juga didatangi oleh pembeli tua.", ""},
    {"id", "Kapal itu berlayar sebelum Sari jatuh sakit.", "Sari selalu sehat.", "opposite"},
    {"id", "Nelayan Pulau Karang terus mengalami batuk.", "Nelayan Pulau Karang tidak mengalami batuk sama sekali.", "polarity"},
    {"id", "Nelayan Pulau Karang memakai alat yang lebih rendah untuk melacak ikan.",
     "Nelayan Pulau Karang memakai alat yang lebih tinggi untuk melacak ikan.", "opposite"},
    // Opposites before a verb, and with one word more.
    {"id", "Koperasi Mekar berhasil menjual kopi ke luar kota.", "Koperasi Mekar gagal menjual kopi ke luar kota.",
     "opposite"},
    {"id", "Harga cabai di Pasar Kenanga naik sejak pekan lalu.", "Harga cabai di Pasar Kenanga turun drastis.",
     "opposite"},
    {"id", "Klub Ombak menang atas Klub Karang.", "Klub Karang kalah melawan Klub Ombak.", ""},
    // Days: what takes place, what begins, what lasts, a month without a year.
    {"id", "Lomba perahu Pulau Karang digelar pada 4 Mei 1988.", "Lomba perahu Pulau Karang dilaksanakan pada 9 Mei 1988.",
     "day"},
    {"id", "Menara suar Pulau Karang dikelola nelayan sejak 1988.",
     "Menara suar Pulau Karang baru dikelola nelayan pada 1996.", "day"},
    {"id", "Menara suar dibangun pada 1988, dan dermaga dibuka pada 1991.", "Dermaga dibuka pada 1995.", "day"},
    {"id", "Tono dirawat di rumah sakit Karang pada 1988.", "Tono dirawat di rumah sakit Karang pada 1989.", ""},
    {"id", "Sari tinggal di Pulau Karang selama dua bulan.", "Sari tinggal di Pulau Karang selama dua tahun.", ""},
    {"id", "Menara suar Pulau Karang diresmikan pada 4 Mei 1988.",
     "Menara suar Pulau Karang diresmikan pada bulan Oktober.", "kind"},
    // A number that is told of something else as well.
    {"id", "Koperasi Mekar meminjam 42 juta rupiah yang 15 juta rupiah dipakai untuk gudang.",
     "Koperasi Mekar meminjam 15 juta rupiah untuk gudang.", ""},
    // Which of several numbers: the one that the words stand by.
    {"id", "Sebanyak 14 persen petani menanam lada, 9 persen menanam teh, dan 6 persen memelihara kambing.",
     "Lebih dari 10 persen petani memelihara kambing.", "number"},
    {"id", "Sebanyak 14 persen petani menanam lada, 9 persen menanam teh, dan 6 persen memelihara kambing.",
     "Lebih dari 10 persen petani menanam lada.", ""},
    {"id", "Dari 42 dusun yang didata, 38 dusun kebanjiran.", "Lebih dari 40 dusun didata.", ""},
    {"id", "Adonan itu memakai dua sendok gula, dua sendok kopi, dan dua sendok lada.", "Adonan itu memakai lima sendok gula.",
     "number"},
    {"id", "Adonan itu memakai dua sendok gula dan lima sendok lada.", "Adonan itu memakai lima sendok gula.", "number"},
    {"id", "Adonan itu memakai dua sendok gula dan lima sendok lada.", "Adonan itu memakai lima sendok lada.", ""},
    // How exactly it is told.
    {"id", "Genangan di Pasar Kenanga mencapai satu meter.", "Genangan di Pasar Kenanga mencapai dua meter.", "number"},
    {"id", "Genangan di Pasar Kenanga mencapai 1,4 meter.", "Genangan di Pasar Kenanga mencapai 1 meter.", ""},
    {"id", "Genangan di Pasar Kenanga mencapai 1,4 meter.", "Genangan di Pasar Kenanga mencapai 140 sentimeter.", ""},
    {"id", "Pabrik gula Melati menggiling sekitar 50 ton tebu.", "Pabrik gula Melati menggiling 53 ton tebu.", ""},
    {"id", "Pabrik gula Melati menggiling sekitar 50 ton tebu.", "Pabrik gula Melati menggiling 60 ton tebu.", "number"},
    {"id", "Jumlah tiang dermaga itu meningkat menjadi 10.", "Jumlah tiang dermaga itu tidak selalu 12.", ""},
    // Lengths.
    {"id", "Menara suar Pulau Karang berjarak 12 menit dari dermaga.",
     "Menara suar Pulau Karang berjarak kurang dari 10 menit dari dermaga.", "length"},
    {"id", "Menara suar Pulau Karang berjarak 12 menit dari dermaga.",
     "Menara suar Pulau Karang berjarak lebih dari 10 menit dari dermaga.", ""},
    {"id", "Perbaikan dermaga berlangsung lebih dari 30 hari.", "Perbaikan dermaga baru berlangsung selama sepuluh hari.",
     "length"},
    // Since when; during what.
    {"id", "Sejak 1988 menara suar Pulau Karang dikelola nelayan.",
     "Menara suar Pulau Karang sudah dikelola nelayan pada 1985.", "day"},
    {"id", "Selama tahun 1991-1992 dermaga Pulau Karang dikelola nelayan.",
     "Dermaga Pulau Karang dikelola nelayan pada tahun 1990.", "day"},
    {"id", "Dermaga Pulau Karang dikelola nelayan hingga 1992.", "Dermaga Pulau Karang dikelola nelayan pada tahun 1995.", ""},
    // A bare number counts what its sentence speaks of.
    {"id", "Jumlah penumpang kapal itu mencapai sekitar 400 ribu penumpang.", "Penumpang kapal itu mencapai 1 juta.", "number"},
    {"id", "Kapal itu membawa 400 penumpang.", "Nomor kapal itu 700.", ""},
    {"id", "Museum bahari itu terdiri dari 3 lantai dengan ruang perahu.", "Ruang perahu museum bahari berada pada lantai satu.", ""},
    {"id", "Pulau Karang memiliki 6 dermaga. Lima dari 6 dermaga di Pulau Karang dikelola nelayan.",
     "5 dermaga di Pulau Karang dikelola nelayan.", ""},
    {"id", "Sari hanya memerankan satu tokoh wayang di Pulau Karang.", "Terdapat lebih dari 15 tokoh wayang di Pulau Karang.", ""},
    {"id", "Sebanyak 57 dari 107 dusun di Pulau Karang tercatat kebanjiran.", "57 dusun di Pulau Karang tercatat kebanjiran.", ""},
    {"id", "Satu keluarga di Pulau Karang mengungsi ke balai desa.", "Dua belas orang di Pulau Karang mengungsi ke balai desa.", ""},
    // Two numbers at once in a long sentence; never the next edition.
    {"id", "Nelayan Pulau Karang memasang 2 lampu tembak di puncak menara suar setinggi 60 meter dekat dermaga.",
     "Nelayan Pulau Karang memasang 3 lampu tembak di puncak menara suar setinggi 80 meter dekat dermaga.", "number"},
    {"id", "Lomba perahu Pulau Karang ke-21 digelar nelayan dekat dermaga pada tahun 2003.",
     "Lomba perahu Pulau Karang ke-22 digelar nelayan dekat dermaga pada tahun 2004.", ""},
    {"id", "Menara suar dengan 4 lantai itu memiliki tinggi 36 meter.", "Setiap lantai menara suar memiliki tinggi 6 meter.", ""},
    // A day without a year.
    {"id", "Lomba perahu Pulau Karang digelar pada 4 Mei.", "Lomba perahu Pulau Karang digelar pada 9 Mei.", "kind"},
    {"id", "Lomba perahu Pulau Karang digelar pada 4 Mei.", "Lomba perahu Pulau Karang digelar pada bulan Mei.", ""},
    {"id", "Lomba perahu Pulau Karang digelar pada 4-6 Mei.", "Lomba perahu Pulau Karang digelar pada 5 Mei.", ""},
    {"id", "Perahu dari Pulau Karang berasal dari abad ke-11.", "Perahu dari Pulau Karang berasal dari abad ke-10.", "day"},
    {"id", "Kapal itu membawa empat nelayan ke Pulau Karang.", "Kapal itu membawa kurang dari empat nelayan ke Pulau Karang.", "number"},
    {"id", "Kapal itu membawa empat nelayan ke Pulau Karang.", "Kapal itu membawa kurang dari lima nelayan ke Pulau Karang.", ""},
    {"id", "Kapal itu membawa lebih dari 42 ribu ikan.", "Kapal itu membawa kurang dari 42 ribu ikan.", "number"},
    {"id", "Foto perahu itu mendapat lebih dari 42 ribu tanda suka.", "Foto perahu itu mendapat kurang dari 42 ribu.", "number"},
    {"id", "Genangan di Pasar Kenanga hanya 2 meter.", "Genangan di Pasar Kenanga lebih dari 2 meter.", "number"},
    {"id", "Genangan di Pasar Kenanga mencapai 2 meter.", "Genangan di Pasar Kenanga lebih dari 2 meter.", ""},
    // The place in a row.
    {"id", "Pulau Karang berada di peringkat 13 di antara pulau di teluk itu.", "Pulau Karang berada di peringkat ke-15 di antara pulau di teluk itu.", "number"},
    {"id", "Pulau Karang berada di peringkat 13 di antara pulau di teluk itu.", "Pulau Karang berada di peringkat ke-13 di antara pulau di teluk itu.", ""},
    // How often, and on which weekday.
    {"id", "Sari mendatangi Pasar Kenanga setiap minggu.", "Sari mendatangi Pasar Kenanga setiap hari.", "kind"},
    {"id", "Sari mendatangi Pasar Kenanga setiap minggu.", "Sari mendatangi Pasar Kenanga tiap pekan.", ""},
    {"id", "Nelayan itu ditemukan di Pulau Karang pada hari Minggu pagi.", "Nelayan itu ditemukan di Pulau Karang pada hari Senin.",
     "weekday"},
    {"id", "Nelayan itu ditemukan di Pulau Karang pada hari Minggu pagi.", "Nelayan itu ditemukan di Pulau Karang pada hari Minggu.", ""},
    {"id", "Lomba perahu itu diadakan setiap tahun.", "Lomba perahu itu diadakan setiap tanggal 4 Mei.", ""},
    {"id", "Tono menjabat kepala dermaga periode 1983-1986.", "Tono menjabat kepala dermaga periode 1983-1987.", "kind"},
    {"id", "Tono menjabat kepala dermaga periode 1983-1986.", "Tono menjabat kepala dermaga pada 1984.", ""},
    {"id", "Lomba perahu pertama digelar nelayan pada 1996.", "Lomba pertama berlangsung pada 1990.", "day"},
    {"id", "Lomba perahu pertama digelar nelayan pada 1996.", "Lomba kedua berlangsung pada 1998.", ""},
    {"id", "Tarif dermaga Pulau Karang sebesar 25 persen.", "Tarif dermaga Pulau Karang akan menjadi 35 persen.", ""},
    // "pengikut" says more than that somebody follows.
    {"id", "Akun pasar itu memiliki pengikut terbanyak di Pulau Karang, mencapai 127 ribu.",
     "Pengikutnya tidak mencapai 127 ribu di Pulau Karang.", "number"},
    // One only.
    {"id", "Berbagai perahu melayani rute ke Pulau Karang.", "Hanya ada satu perahu ke Pulau Karang.", "share"},
    {"id", "Salah satu perahu melayani rute ke Pulau Karang.", "Hanya ada satu perahu ke Pulau Karang.", "share"},
    {"id", "Sebuah perahu melayani rute ke Pulau Karang.", "Hanya ada satu perahu ke Pulau Karang.", ""},
    // The year behind a word that begins the sentence; which of several days.
    {"id", "Pada 1988 menara suar Pulau Karang diresmikan.", "Menara suar Pulau Karang diresmikan pada 1998.", "day"},
    {"id", "Dengan surat tanggal 4 Mei 1988, pada tanggal 9 Juni 1990 menara suar berubah menjadi museum.",
     "Menara suar berubah menjadi museum pada tanggal 9 Juni 1993.", "day"},
    // Values of each other's things: one number a day, one number a word, one day a word.
    {"id", "Dermaga Pulau Karang diperluas menjadi 24 tiang pada tahun 1982, lalu diperluas lagi menjadi 32 tiang pada 1998.",
     "Dermaga Pulau Karang diperluas menjadi 32 tiang pada tahun 1982.", "number"},
    {"id", "Dermaga Pulau Karang diperluas menjadi 24 tiang pada tahun 1982, lalu diperluas lagi menjadi 32 tiang pada 1998.",
     "Dermaga Pulau Karang diperluas menjadi 32 tiang pada tahun 1998.", ""},
    {"id", "Dermaga Pulau Karang memiliki panjang 50 meter dan lebar 12 meter.", "Panjang dermaga Pulau Karang 12 meter.", "number"},
    {"id", "Dermaga Pulau Karang memiliki panjang 50 meter dan lebar 12 meter.", "Lebar dermaga Pulau Karang 12 meter.", ""},
    {"id", "Dermaga Pulau Karang memiliki panjang 50 meter dan lebar 12 meter.", "Dermaga Pulau Karang selebar 12 meter.", ""},
    {"id", "Nelayan memanen lada 42 ton, menyusul teh 24 ton dan kopi 9 ton.", "Nelayan memanen 42 ton teh.", "number"},
    {"id", "Nelayan memanen lada 42 ton, menyusul teh 24 ton dan kopi 9 ton.", "Nelayan memanen 24 ton teh.", ""},
    {"id", "Menara suar dibuka pada 1988, dan dermaga rampung pada 1991.", "Dermaga rampung pada 1988.", "day"},
    {"id", "Menara suar dibuka pada 1988, dan dermaga rampung pada 1991.", "Menara suar dibuka pada 1988.", ""},
    {"en", "The pier was opened in 1988 and the lighthouse was closed in 1991.", "The lighthouse was closed in 1988.", "day"},
    {"en", "Mary Hart lived on the island from 1911 to 1986.", "Hart lived on the island from 1911 to 1986.", ""},
    // The ends of a time.
    {"id", "Sari Hartati (4 Mei 1970 – 9 Juni 2001) adalah pelukis.", "Sari Hartati lahir pada 4 Mei 1972.", "day"},
    {"id", "Sari Hartati (4 Mei 1970 – 9 Juni 2001) adalah pelukis.", "Sari Hartati lahir pada tahun 1970.", ""},
    {"id", "Sari Hartati (4 Mei 1970 – 9 Juni 2001) adalah pelukis.", "Sari Hartati melukis pada tahun 1998.", ""},
    {"id", "Tono menjabat kepala dermaga dari tahun 1970 hingga 1974.", "Tono mulai menjabat kepala dermaga pada 1971.", "day"},
    {"id", "Tono menjabat kepala dermaga dari tahun 1970 hingga 1974.", "Tono menjabat kepala dermaga pada 1971.", ""},
    {"id", "Tono menjabat kepala dermaga dari tahun 1970 hingga 1974.", "Tono tidak menjabat kepala dermaga pada 1971.", "polarity"},
    {"id", "Tono menjabat kepala dermaga dari tahun 1970 hingga 1974.", "Tono tidak menjabat kepala dermaga pada 1979.", ""},
    {"id", "Lomba perahu itu digelar pada 4–6 Mei 2019.", "Lomba perahu itu berakhir pada 5 Mei 2019.", "day"},
    {"id", "Lomba perahu itu digelar pada 4–6 Mei 2019.", "Lomba perahu itu berakhir pada 6 Mei 2019.", ""},
    {"id", "Kapal itu masih terikat kontrak hingga 2020.", "Kontrak kapal itu berakhir pada 2018.", "day"},
    {"id", "Kapal itu masih terikat kontrak sejak 2020.", "Kontrak kapal itu berakhir pada 2028.", ""},
    {"en", "Mary Hart (14 April 1866 – 20 October 1936) was an American teacher.", "Mary Hart died in 1937.", "day"},
    {"en", "Mary Hart (14 April 1866 – 20 October 1936) was an American teacher.", "Mary Hart died in October 1936.", ""},
    // What a pronoun stands for, known as a name or not.
    {"en", "Shot by Ostrava Pictures, the film came out: it was released on April 3, 2008.", "Under Her Coral was released in 2016.", "day"},
    {"en", "Shot by Ostrava Pictures, the film came out: it was released on April 3, 2008.", "Under Her Coral was released in 2008.", ""},
    // Sides that are swapped.
    {"id", "Sari berlayar dari Pulau Karang ke Pulau Ombak pada 1988.", "Sari berlayar dari Pulau Ombak ke Pulau Karang.", "role"},
    {"id", "Sari berlayar dari Pulau Karang ke Pulau Ombak pada 1988.", "Sari berlayar dari Pulau Karang ke Pulau Ombak.", ""},
    {"id", "Perahu kayu lebih aman dibandingkan dengan perahu karet.", "Perahu karet lebih aman dibandingkan dengan perahu kayu.", "role"},
    {"id", "Perahu kayu lebih aman dibandingkan dengan perahu karet.", "Perahu kayu lebih aman daripada perahu karet.", ""},
    {"en", "The ferry sails from Ostrava to Melbrook.", "The ferry sails from Melbrook to Ostrava.", "role"},
    {"en", "The ferry sails from Ostrava to Melbrook.", "The ferry sails to Melbrook from Ostrava.", ""},
    // A denied opposite, and the end of a state.
    {"id", "Klub Ombak adalah juara lomba perahu itu tanpa pernah dikalahkan.", "Klub Ombak tidak pernah kalah dalam lomba perahu itu.", ""},
    {"id", "Lampu menara suar menyala sampai pukul 09.00.", "Lampu menara suar padam pada pukul 09.00.", ""},
    {"id", "Lampu menara suar menyala pada pukul 09.00.", "Lampu menara suar padam pada pukul 09.00.", "opposite"},
    // Compared with the same, in the same order.
    {"id", "Ternyata perahu kayu lebih bagus ketimbang perahu karet milik Sari.", "Perahu kayu lebih jelek dibandingkan dengan perahu karet.",
     "opposite"},
    {"id", "Ternyata perahu kayu lebih bagus ketimbang perahu karet milik Sari.", "Perahu karet lebih jelek dibandingkan dengan perahu kayu.", ""},
    // In a row of places, whether the gazetteer knows the first or not.
    {"id", "Sukamaju adalah sebuah desa di wilayah Kecamatan Kenanga, Kabupaten Malang, Provinsi Jawa Timur.", "Sukamaju terletak di Provinsi Jawa Tengah.",
     "place"},
    {"id", "Sukamaju adalah sebuah desa di wilayah Kecamatan Kenanga, Kabupaten Malang, Provinsi Jawa Timur.", "Sukamaju terletak di Provinsi Jawa Timur.", ""},
    // Light verbs between a negator and what it denies; a word of time further off.
    {"id", "Nelayan Pulau Karang tidak menggunakan jaring nilon, tetapi menggunakan pancing.", "Nelayan Pulau Karang menggunakan jaring nilon.", "polarity"},
    {"id", "Nelayan Pulau Karang tidak menggunakan jaring nilon, tetapi menggunakan pancing.", "Nelayan Pulau Karang menggunakan pancing.", ""},
    // What is excepted, preferred, or one of several is not denied.
    {"id", "Lomba perahu telah diadakan di seluruh teluk kecuali Pulau Karang.", "Lomba perahu tidak pernah diadakan di Pulau Karang.", ""},
    {"id", "Lomba perahu telah diadakan di seluruh teluk kecuali Pulau Karang.", "Lomba perahu tidak pernah diadakan di teluk.", "polarity"},
    {"id", "Nelayan lebih suka memakai jaring daripada pancing.", "Nelayan tidak suka memakai pancing.", ""},
    {"id", "Nelayan lebih suka memakai jaring daripada pancing.", "Nelayan tidak suka memakai jaring.", "polarity"},
    {"id", "Sumur itu adalah sumber air di Pulau Karang.", "Sumur itu bukan satu-satunya sumber air di Pulau Karang.", ""},
    // A country that something is of; where somebody does something may be elsewhere as well.
    {"id", "Gelombang Karang adalah film Indonesia karya Sari.", "Gelombang Karang adalah film Malaysia.", "kind"},
    {"id", "Gelombang Karang adalah film Indonesia karya Sari.", "Gelombang Karang adalah film karya Sari.", ""},
    {"id", "Sari menyanyi lagu nelayan di Jepang.", "Sari menyanyi lagu nelayan di Malaysia.", ""},
    {"id", "Sari berprofesi sebagai pelatih bola voli.", "Sari berprofesi sebagai pelatih bola basket.", "kind"},
    // Ranks, areas of one kind, the only one.
    {"id", "Menara suar Pulau Karang adalah menara tertinggi ketiga di teluk itu.", "Menara suar Pulau Karang adalah menara tertinggi di teluk itu.", "kind"},
    {"id", "Menara suar Pulau Karang adalah menara tertinggi ketiga di teluk itu.", "Menara suar Pulau Karang adalah menara di teluk itu.", ""},
    {"id", "Menara suar Pulau Karang adalah menara tertinggi ketiga di teluk itu.",
     "Menara suar Pulau Karang adalah salah satu menara tertinggi di teluk itu.", ""},
    {"id", "Sukamaju adalah sebuah desa di Kecamatan Kenanga, Provinsi Jawa Timur.", "Sukamaju adalah sebuah desa di Kecamatan Melati.", "place"},
    {"id", "Sukamaju adalah sebuah desa di Kecamatan Kenanga, Provinsi Jawa Timur.", "Sukamaju adalah sebuah desa di Kecamatan Kenanga.", ""},
    {"id", "Sumur itu adalah salah satu sumber air di Pulau Karang.", "Sumur itu adalah satu-satunya sumber air di Pulau Karang.", "share"},
    {"id", "Sumur itu adalah sumber air di Pulau Karang.", "Sumur itu adalah satu-satunya sumber air di Pulau Karang.", ""},
    // What a thing is.
    {"id", "Pria bernama Sapto, seorang nelayan, membagikan kisahnya.", "Sapto adalah seorang wanita.", "kind"},
    {"id", "Pria bernama Sapto, seorang nelayan, membagikan kisah seorang wanita.", "Sapto adalah seorang pria.", ""},
    {"id", "Ombak Karang merupakan sebuah album musik karya penyanyi Sari.", "Ombak Karang adalah seorang penyanyi.", "kind"},
    {"id", "Ombak Karang merupakan sebuah album musik karya penyanyi Sari.", "Ombak Karang adalah karya penyanyi.", ""},
    {"id", "Sari adalah pelatih renang di Pulau Karang.", "Sari adalah guru di Pulau Karang.", ""},
    {"en", "Coral Waves is a 2011 adventure film directed by Mary Hart.", "Coral Waves is a truck.", "kind"},
    {"en", "Coral Waves is a 2011 adventure film directed by Mary Hart.", "Coral Waves is an adventure film.", ""},
    {"en", "Mary Hart is a country singer.", "Mary Hart is a singer.", ""},
    // English.
    {"en", "The village school received new desks from the sugar mill last week.",
     "The village school did not receive new desks.", "polarity"},
    {"en", "The village school received new desks from the sugar mill.", "The village school received desks.", ""},
    // Denials in several words.
    {"en", "Mary Hart wrote a book about the lighthouse.", "Mary Hart refused to write a book about the lighthouse.", "polarity"},
    {"en", "Mary Hart wrote a book about the lighthouse.", "Mary Hart has yet to write a book about the lighthouse.", "polarity"},
    {"en", "Mary Hart has yet to write a book about the lighthouse.", "Mary Hart will write a book about the lighthouse.", ""},
    {"en", "Mary Hart refused to write a book about the lighthouse.", "Mary Hart did not write a book about the lighthouse.", ""},
    {"en", "Mary Hart refused an offer to write a book about the lighthouse.", "Mary Hart refused an offer.", ""},
    {"en", "The harbour bridge was opened by the mayor.", "The harbour bridge was closed by the mayor.", "opposite"},
};

INSTANTIATE_TEST_SUITE_P(Table, Contrasts, ::testing::ValuesIn(pairs));

/// Whose word the first text's sentence is.
Layer layer_of(const char* first) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", std::string("\n") + first, "id"));
  corpus.articles.push_back(make_article("b", "Nelayan Pulau Karang tidak mencari ikan pada malam hari.", "id"));
  ExtractOptions options;
  options.one_story = true;
  const ClaimSet set = extract_claims(corpus, options);
  for (const Claim& claim : set.claims) {
    if (set[claim.mention].sort == Sort::statement && claim.span.article == ArticleId{0}) return claim.layer;
  }
  return Layer::relay;  // none
}

TEST(Contrast, a_text_in_quotation_marks_as_a_whole_is_nobodys_word) {
  EXPECT_EQ(layer_of("Nelayan Pulau Karang mencari ikan pada malam hari."), Layer::narrator);
  EXPECT_EQ(layer_of("\"Nelayan Pulau Karang mencari ikan pada malam hari karena laut tenang.\""), Layer::narrator);
  EXPECT_EQ(layer_of("\"Nelayan Pulau Karang mencari ikan pada malam hari karena laut tenang,\" kata Sari."), Layer::voice);
}

/// Whether two texts, declared one story, may count one thing.
bool counts_are_one(const char* first, const char* second) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", first, "id"));
  corpus.articles.push_back(make_article("b", second, "id"));
  ExtractOptions options;
  options.one_story = true;
  const ClaimSet set = extract_claims(corpus, options);
  return std::any_of(set.candidates.begin(), set.candidates.end(),
                     [&](const Candidate& candidate) { return set[candidate.a].sort == Sort::quantity; });
}

TEST(Counts, of_different_years_are_not_one) {
  const char* told = "Pada tahun 1997 Koperasi Mekar di Wanareja masih mengelola 1.121 toko kopi, terbanyak di daerah itu.";
  EXPECT_TRUE(counts_are_one(told, "Koperasi Mekar di Wanareja masih mengelola 1.129 toko kopi pada tahun 1997."));
  EXPECT_FALSE(counts_are_one(told, "Koperasi Mekar di Wanareja masih mengelola 1.129 toko kopi pada tahun 1998."));
}

TEST(Contrast, is_quiet_where_nobody_declared_one_story) {
  Corpus corpus;
  corpus.articles.push_back(make_article("a", "Warga Sukamaju menerima bantuan beras.", "id"));
  corpus.articles.push_back(make_article("b", "Warga Sukamaju tidak menerima bantuan beras.", "id"));
  const ClaimSet set = extract_claims(corpus, {});
  for (const Candidate& candidate : set.candidates) {
    const std::int32_t most = set[candidate.a].sort == Sort::statement ? 600 : 1000;
    EXPECT_LE(candidate.confidence, most);
  }
}

}  // namespace
}  // namespace selaras
