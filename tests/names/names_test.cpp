// Names: spans and types, roles, who is who inside an article.
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/names/names_table.hpp"

namespace selaras {
namespace {

using test::Case;
using test::listed;
using test::read;

class IndonesianNames : public ::testing::TestWithParam<Case> {};
TEST_P(IndonesianNames, AreRead) { EXPECT_EQ(listed(read(GetParam().text)), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(Persons, IndonesianNames, ::testing::Values(
    Case{"Hal itu disampaikan Presiden Joko Widodo di Bogor.", "PER Joko Widodo; LOC Bogor"},
    Case{"Menteri Luar Negeri Retno Marsudi terbang ke Jenewa.", "PER Retno Marsudi; LOC Jenewa"},
    Case{"Menurut Sukirno, jalan itu sudah lama rusak.", "PER Sukirno"},
    Case{"Kapolres Subang AKBP Darmawan Sutisna memimpin apel.", "LOC Subang; PER Darmawan Sutisna"},
    Case{"Warga memanggilnya Pak Tarno sejak dulu.", "PER Tarno"},
    Case{"Ali bin Hasan lahir di kota itu.", "PER Ali bin Hasan"},
    Case{"Sebelumnya, jalan itu sudah lama rusak.", ""},
    Case{"Menurutnya, harga beras akan turun pada Maret.", ""}));

// What looks like a person: everyday words that are given names too, products, fields of study, verbs of headlines.
INSTANTIATE_TEST_SUITE_P(NoPersons, IndonesianNames, ::testing::Values(
    Case{"Warga menunggu pencairan Dana Bantuan Khusus sejak pagi.", ""},
    Case{"Warga menunggu Dana Sutarno sejak pagi.", "PER Dana Sutarno"},
    Case{"Orang tua mengeluhkan Penerimaan Santri Didik Baru (PSDB) tahun ini.", ""},
    Case{"Mereka memeriksa Tim Reaksi Cepat di lokasi.", "ORG Tim Reaksi Cepat"},
    Case{"Penghargaan itu untuk Tim Cook seorang.", "PER Tim Cook"},
    Case{"Ia menolak segala bentuk Rasisme sejak muda.", ""},
    Case{"Keluhan datang dari pemilik Laras GTX kemarin.", ""},
    Case{"Hal itu dikatakan mahasiswa Magister Hukum Kenegaraan kemarin.", ""},
    Case{"Peran itu dimainkan pemeran film Lembayung kemarin.", ""},
    Case{"Tarif itu disampaikan Dirjen Minerba kemarin.", ""},
    Case{"Tarif itu disampaikan Dirjen Minerba Sutarno kemarin.", "PER Sutarno"},
    Case{"Nadia Maharani Ungkap Rasa Haru", "PER Nadia Maharani"},
    Case{"Ternyata Begini Alasan Ratna Volkova Pindah Rumah Bersama Keluarga Besar", "PER Ratna Volkova"},
    Case{"Ternyata Begini Cara Ratna Sapa Warga Miskin Saat Libur Panjang", "PER Ratna"},
    Case{"Lagu itu menang di SCTV Music Awards kemarin.", ""},
    Case{"Hal itu dikatakan Moch. Sutarno Hadi kemarin.", "PER Moch. Sutarno Hadi"},
    Case{"Aktor itu dihubungi kuasa hukum PT Bumi Lembayung Sentosa, Ratna Kusuma.", "ORG PT Bumi Lembayung Sentosa; PER Ratna Kusuma"},
    Case{"Kabar itu datang dari Tango 8 kemarin.", ""},
    Case{"Warga menunggu Lurah Lembayung Kidul sejak pagi.", "LOC Lembayung Kidul"},
    Case{"Warga menunggu Lurah Ratna Kusuma sejak pagi.", "PER Ratna Kusuma"},
    Case{"Ia menjenguk Ibunda Ratna Kusuma kemarin.", "PER Ratna Kusuma"},
    Case{"Warga menolak Kebijakan Trump kemarin.", "PER Trump"},
    Case{"Warga menemui Topan Ginting kemarin.", "PER Topan Ginting"},
    Case{"Warga mengincar HR-V sejak lama.", ""},
    Case{"Ia belajar di Bandung University sejak lama.", "ORG Bandung University"},
    Case{"Warga bernama I Made Sutarno ditemui kemarin.", "PER I Made Sutarno"},
    Case{"Rapat di Kantor Kementerian Koordinator Bidang Pangan selesai.", "LOC Kantor Kementerian Koordinator Bidang Pangan"},
    Case{"Mereka menonton Drama Korea setiap malam.", ""},
    Case{"Kebijakan Pemerintah Pusat itu dikritik warga.", ""},
    Case{"Mobil berkode XZK349 itu laris.", ""}));

// Spaces that were lost beside a name.
INSTANTIATE_TEST_SUITE_P(LostSpaces, IndonesianNames, ::testing::Values(
    Case{"Pertemuan itu dihadiri Presiden RusiaSergei Volkov kemarin.", "PER Sergei Volkov"},
    Case{"Kabar itu dikutip dariReuters kemarin.", "ORG Reuters"},
    Case{"Surat itu diberikan kepadaRatna Sutarno kemarin.", "PER Ratna Sutarno"},
    Case{"Keputusan itu diambil Budi Volkovmenegaskan sikapnya.", "PER Budi Volkov"},
    Case{"Rapat itu dihadiri Ratna Volkovkini bersama Presiden RISergei Volkov.", "PER Ratna Volkov; PER Sergei Volkov"},
    Case{"Kabar itu datang dari AktrisRatna Volkov kemarin.", "PER Ratna Volkov"},
    Case{"Sejak itu, Budi Palmermenyabet dua gelar.", "PER Budi Palmer"},
    Case{"Ia bertemu Budi Domenighini kemarin.", "PER Budi Domenighini"},
    Case{"Dijelaskan Sutarno, harga beras akan naik.", "PER Sutarno"},
    Case{"Hal itu dikatakan Ratna Siringo-ringo kemarin.", "PER Ratna Siringo-ringo"},
    Case{"Rumah itu di jalan Ratna Kusuma sejak lama.", "LOC Ratna Kusuma"},
    Case{"Surat untuk Ratna kepadaSutarno sudah dikirim.", "PER Ratna; PER Sutarno"},
    Case{"Aplikasi PlayBook itu laris.", "ORG PlayBook"}));

INSTANTIATE_TEST_SUITE_P(Organisations, IndonesianNames, ::testing::Values(
    Case{"Gedung milik Kementerian Kelautan dan Perikanan terbakar.", "ORG Kementerian Kelautan dan Perikanan"},
    Case{"Saham PT Cahaya Timur Tbk naik.", "ORG PT Cahaya Timur Tbk"},
    Case{"Sidang digelar Komisi Pemilihan Umum (KPU) kemarin.", "ORG Komisi Pemilihan Umum; ORG KPU"},
    Case{"Rapat dihadiri Kantor Wilayah Direktorat Jenderal Bea Cukai Riau.", "ORG Kantor Wilayah Direktorat Jenderal Bea Cukai Riau"},
    Case{"Saham PT Cahaya Timur (Persero) Tbk naik.", "ORG PT Cahaya Timur (Persero) Tbk"},
    Case{"Saham PT Cahaya Timur (Ratna) naik.", "ORG PT Cahaya Timur; PER Ratna"},
    Case{"Usul itu datang dari Kamar Dagang dan Industri Riau.", "ORG Kamar Dagang dan Industri Riau"},
    Case{"Polisi membawa KTP dan STNK miliknya.", ""}));

INSTANTIATE_TEST_SUITE_P(Places, IndonesianNames, ::testing::Values(
    Case{"Banjir merendam Kabupaten Garut, Jawa Barat.", "LOC Kabupaten Garut; LOC Jawa Barat"},
    Case{"Pesawat itu jatuh di Wamena kemarin.", "LOC Wamena"},
    Case{"Ia tinggal di Jalan Merdeka Barat sejak lama.", "LOC Jalan Merdeka Barat"}));

INSTANTIATE_TEST_SUITE_P(Families, IndonesianNames, ::testing::Values(
    Case{"Laporan itu dimuat Harianpagi.com kemarin.", "ORG Harianpagi.com"},
    Case{"Baca di https://www.contoh.com/berita/Budi-Santoso sekarang.", ""},
    Case{"Warga masuk daftar pemilih tetap (DPT) kemarin. Jumlah DPT bertambah.", ""},
    Case{"Kata Ketua DPP Bidang Ekonomi Partai Demokrat Sutarno Hadi, itu wajar.", "ORG Partai Demokrat; PER Sutarno Hadi"},
    Case{"Hal itu dikatakan Menteri Komunikasi dan Informatika Sutarno kemarin.", "PER Sutarno"},
    Case{"Ia berlaga di Liga Champions musim lalu.", ""},
    Case{"Ia diperiksa Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi kemarin.", "ORG Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi"},
    Case{"Rumah itu di Jalan Melati RT 3 RW 9, dekat kota.", "LOC Jalan Melati"},
    Case{"Hal itu dikatakan Kapolres Malang Kota AKBP Darmawan Sutisna kemarin.", "LOC Malang; PER Darmawan Sutisna"},
    Case{"Korban bernama Asep (45) dirawat di RSUD Garut.", "PER Asep; LOC RSUD Garut"},
    Case{"kata budi santoso di bandung, harga beras naik.", "PER budi santoso; LOC bandung"}));

// Things that are neither person, organisation nor place, and what stands beside a name; the near-misses are names.
INSTANTIATE_TEST_SUITE_P(Things, IndonesianNames, ::testing::Values(
    Case{"Usulan itu dibahas dalam Rapat Koordinasi Nasional kemarin.", ""},
    Case{"Pemerintah membagikan Dana Alokasi Umum (DAU) kemarin. Nilai DAU naik.", ""},
    Case{"Menurut Dana Sutarno, nilainya naik.", "PER Dana Sutarno"},
    Case{"Keputusan Sutarno dikritik warga.", "PER Sutarno"},
    Case{"Hal itu dikatakan Kapolsek Sukamelati, Kompol Darmawan Sutisna.", "LOC Sukamelati; PER Darmawan Sutisna"},
    Case{"Hal itu dikatakan Kepala Dinas PUPR Garut Sutarno Hadi.", "ORG PUPR; LOC Garut; PER Sutarno Hadi"},
    Case{"Hadir pula Kasi Humas Iptu A. Sutarno kemarin.", "PER A. Sutarno"},
    Case{"Hal itu dikatakan AKBP Darmawan Sutisna SIK MH kemarin.", "PER Darmawan Sutisna"},
    Case{"Hal itu dikatakan Darmawan Sutisna PhD kemarin.", "PER Darmawan Sutisna"},
    Case{"Ia mengajar di Fakultas Hukum Universitas Gadjah Mada kini.", "ORG Fakultas Hukum Universitas Gadjah Mada"},
    Case{"Hal itu ditulis Harian-Sore.com kemarin.", "ORG Harian-Sore.com"},
    Case{"Ia membela Timnas Indonesia U-23 kemarin.", "ORG Timnas Indonesia U-23"},
    Case{"Menurut Pemerintahan Budi Santoso, harga turun.", "PER Budi Santoso"},
    Case{"Diplomat dari Liga Teluk Timur (LTT) bertemu. LTT menjawab nota.", "ORG Liga Teluk Timur; ORG LTT; ORG LTT"},
    Case{"Ia juara Asian Fencing Championships kemarin.", ""},
    Case{"Antara 21 sampai 30 Juni harga naik.", ""}));

// Words at a sentence's start that lists know as names too; the near-misses are the names.
INSTANTIATE_TEST_SUITE_P(EverydayStarts, IndonesianNames, ::testing::Values(
    Case{"Antara Sutarno dan Wahyono tidak ada masalah.", "PER Sutarno; PER Wahyono"},
    Case{"Antara lain, ada dua jembatan yang rusak.", ""},
    Case{"Antara melaporkan hal itu kemarin.", "ORG Antara"},
    Case{"Lima warga pindah ke Lima.", "LOC Lima"},
    Case{"SURABAYA - Rombongan Sutarno tiba.", "LOC SURABAYA; PER Sutarno"},
    Case{"SURABAYA - Sutarno tiba di rumah.", "LOC SURABAYA; PER Sutarno"}));

INSTANTIATE_TEST_SUITE_P(CountsAndNumerals, IndonesianNames, ::testing::Values(
    Case{"Produksi naik dari 30 juta KLB menjadi 32 juta KLB.", ""},
    Case{"Mobil bernomor B 1234 XQZ itu rusak.", ""},
    Case{"Ia menyerahkan 30 juta kepada BPN.", "ORG BPN"},
    Case{"Bab XIV dan XVI dihapus.", ""}));

INSTANTIATE_TEST_SUITE_P(OfficesAndTheirPersons, IndonesianNames, ::testing::Values(
    Case{"Itu kata Ketua PKK, Kamis (4/5).", "ORG PKK"},
    Case{"Itu kata Kapolres Garut, Darmawan Sutisna, Kamis (4/5).", "LOC Garut; PER Darmawan Sutisna"},
    Case{"Kata Ketua DPD Partai Demokrat Bali I Made Suteja, itu wajar.", "ORG Partai Demokrat; LOC Bali; PER I Made Suteja"},
    Case{"Anggota DPD dari Bali hadir.", "ORG DPD; LOC Bali"},
    Case{"Ketua Dewan Pembina Partai Gerindra Prabowo Subianto hadir.", "ORG Partai Gerindra; PER Prabowo Subianto"},
    Case{"Menurut CEO SalingBantu Bryan Sutarno, itu wajar.", "ORG SalingBantu; PER Bryan Sutarno"},
    Case{"Menurut CEO Bryan McDonald, itu wajar.", "PER Bryan McDonald"},
    Case{"Menurut Ketua FPXP Lukman Saefuddin, itu wajar.", "ORG FPXP; PER Lukman Saefuddin"},
    Case{"Direktur Konsumer PT Telkom Guntur Siregar hadir.", "ORG PT Telkom; PER Guntur Siregar"},
    Case{"Sidang digelar di Pengadilan Negeri Ahmad Yani kemarin.", "ORG Pengadilan Negeri Ahmad Yani"},
    Case{"Kepala Bidang Pengolahan dan Pemasaran Dinas Pertanian, Sutarno, hadir.", "ORG Dinas Pertanian; PER Sutarno"},
    Case{"Kata Menteri Perumahan Rakyat Suharso Monoarfa, itu wajar.", "PER Suharso Monoarfa"},
    Case{"Menteri Desa Yandri Susanto hadir.", "PER Yandri Susanto"},
    Case{"Warga Desa Sukamaju hadir.", "LOC Desa Sukamaju"}));

INSTANTIATE_TEST_SUITE_P(TitlesStayOutside, IndonesianNames, ::testing::Values(
    Case{"Kemarin Ratu Elizabeth II wafat.", "PER Elizabeth II"},
    Case{"Doa Paus Leo XIV dibacakan di Vatikan.", "PER Leo XIV; LOC Vatikan"},
    Case{"Kata Sri Sultan Hamengku Buwono X, itu wajar.", "PER Hamengku Buwono X"},
    Case{"Kata Rektor Sutarno Hadi, S.E., M.Kes., itu wajar.", "PER Sutarno Hadi"},
    Case{"Kami tidak ingin SBY bertemu Gus Dur.", "PER SBY; PER Gus Dur"},
    Case{"Lahan itu milik Bung Karno.", "PER Bung Karno"}));

INSTANTIATE_TEST_SUITE_P(OrganisationsThatGoOn, IndonesianNames, ::testing::Values(
    Case{"Kementerian Koperasi dan UKM serta Kementerian Hukum dan HAM rapat.", "ORG Kementerian Koperasi dan UKM; ORG Kementerian Hukum dan HAM"},
    Case{"Kementerian Sosial dan Sutarno rapat.", "ORG Kementerian Sosial; PER Sutarno"},
    Case{"Saham di Bursa Efek Surabaya naik.", "ORG Bursa Efek Surabaya"}));

// What is written in capitals beside letters in brackets is no person, unless its words are a person's.
INSTANTIATE_TEST_SUITE_P(Expansions, IndonesianNames, ::testing::Values(
    Case{"Program Asistensi Sosial Lanjut (ASL) dibuka.", ""},
    Case{"Sebuah Forum Warga Mandiri (FWM) dibuka.", "ORG Forum Warga Mandiri; ORG FWM"},
    Case{"Ketua Umum Susilo Hadi Utomo (SHU) hadir.", "PER Susilo Hadi Utomo; PER SHU"}));

INSTANTIATE_TEST_SUITE_P(WorksAndCommonNouns, IndonesianNames, ::testing::Values(
    Case{"Ia menonton film 'Senja Kelabu Merah' di rumah.", ""},
    Case{"Ia menonton film bersama Ratna Kusuma di rumah.", "PER Ratna Kusuma"},
    Case{"Warga terserang Chikungunya kemarin. Penyakit chikungunya menular.", ""},
    Case{"Warga menerima Dana Desa dan Bantuan Sosial kemarin.", ""},
    Case{"Warga Desa Danasari menerima bantuan.", "LOC Desa Danasari"},
    Case{"Ia bekerja di bidang Penghijauan dan Kemasyarakatan.", ""},
    Case{"Presiden Moon Jae-in bertemu Kim Jong-un dan Joko Widodo-nya.", "PER Moon Jae-in; PER Kim Jong-un; PER Joko Widodo"}));

// Who is behind an office: the person, or what the office is in, of or for.
INSTANTIATE_TEST_SUITE_P(OfficesOfOrganisations, IndonesianNames, ::testing::Values(
    Case{"Menurut pemilik Tulevia, harga emas naik.", ""},
    Case{"Menurut pemilik Sutarno, harga emas naik.", "PER Sutarno"},
    Case{"Menurut Ketua Umum GAPRIDA, Rudi Sutarno, itu wajar.", "ORG GAPRIDA; PER Rudi Sutarno"},
    Case{"Menurut Direktur Villa Lembayung, Ratna Kusuma, itu wajar.", "ORG Villa Lembayung; PER Ratna Kusuma"},
    Case{"Kata Kapolsek, Kompol Sarjito, itu wajar.", "PER Sarjito"},
    Case{"Hal itu dikatakan Direktur Transformasi Korporasi kemarin.", ""},
    Case{"Itu kata Direktur Jenderal Pajak Kementerian Keuangan Hendra Wijaya Kusuma.", "ORG Kementerian Keuangan; PER Hendra Wijaya Kusuma"},
    Case{"Petugas Damkar Wonosari tiba.", "ORG Damkar Wonosari"},
    Case{"Hal itu disampaikan Kasi Humas Polres Garut.", "ORG Polres Garut"}));

// Everyday nouns of trade and press, codes, answers and numbered things are nobody.
INSTANTIATE_TEST_SUITE_P(NobodyOfThese, IndonesianNames, ::testing::Values(
    Case{"Produk itu dikenal sebagai Super Slim Panel sejak lama.", ""},
    Case{"Ia menjabat Guest Relations Officer sejak lama.", ""},
    Case{"Jawaban: C. Menanam pohon.", ""},
    Case{"Hal itu dikatakan C. Sutarno kemarin.", "PER C. Sutarno"},
    Case{"Apakah Peter Olsen akan datang?", "PER Peter Olsen"},
    Case{"Karakter Zumiko digambarkan ceria. Menurut Zumiko, itu wajar.", "PER Zumiko; PER Zumiko"},
    Case{"Kapal XKW Lembayung 6 dan XKW Lembayung 7 berlabuh.", ""},
    Case{"Keduanya bertemu di Grup B kemarin.", ""},
    Case{"Shalawat untuk Nabi Muhammad SAW dibacakan.", "PER Nabi Muhammad"},
    Case{"Gambar Lembayung.jpg dihapus.", ""}));

INSTANTIATE_TEST_SUITE_P(Spans, IndonesianNames, ::testing::Values(
    Case{"Pemerintah Bandungharus segera bergerak.", "LOC Bandung"},
    Case{"Menurut Ramadanto, itu wajar.", "PER Ramadanto"},
    Case{"Kepala Dinas Pariwisata Kota Padang Yudi Santoso hadir.", "LOC Kota Padang; PER Yudi Santoso"},
    Case{"Warga Kota Padang Yudi Santoso hadir.", "LOC Kota Padang; PER Yudi Santoso"},
    Case{"Pendaftaran Jalur Mandiri dibuka.", ""},
    Case{"Warga di Jalur Gaza mengungsi.", "LOC Jalur Gaza"},
    Case{"Tim melaju ke Putaran Keempat kemarin.", ""},
    Case{"Ia juara Thailand Open dan pulang ke Thailand.", "LOC Thailand"},
    Case{"Sesuai surat nomor 12/MK.045/1999 itu.", ""},
    Case{"Ada warna Lava Black dan Elixir Silver.", ""},
    Case{"Laga digelar di Bank Mandiri Stadium kemarin.", "LOC Bank Mandiri Stadium"},
    Case{"Acara itu digelar Malaysian Institute of Botanists kemarin.", "ORG Malaysian Institute of Botanists"}));

INSTANTIATE_TEST_SUITE_P(SitesAndMoney, IndonesianNames, ::testing::Values(
    Case{"Hal itu ditulis Kabar7.com kemarin.", "ORG Kabar7.com"},
    Case{"Nilainya 30 dolar Singapura per orang.", ""},
    Case{"Warga Singapura hadir.", "LOC Singapura"},
    Case{"Pameran di Jakarta Convention Center ditutup.", "LOC Jakarta Convention Center"},
    Case{"Ekspor ke Negeri Paman Sam turun.", "LOC Negeri Paman Sam"},
    Case{"Ia bekerja di Organization for Ocean Cooperation and Development kini.", "ORG Organization for Ocean Cooperation and Development"}));

class MalayNames : public ::testing::TestWithParam<Case> {};
TEST_P(MalayNames, AreRead) { EXPECT_EQ(listed(read(GetParam().text, "ms")), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(All, MalayNames, ::testing::Values(
    Case{"Perkara itu disahkan Menteri Kewangan Ahmad Faizal di Kuala Lumpur.", "PER Ahmad Faizal; LOC Kuala Lumpur"},
    Case{"Ali bin Hassan tinggal di Kampung Melati sejak dahulu.", "PER Ali bin Hassan; LOC Kampung Melati"},
    Case{"Kenyataan Kementerian Kesihatan dibaca pada Isnin.", "ORG Kementerian Kesihatan"},
    Case{"Bagaimanapun, polis masih menunggu laporan.", ""}));

class EnglishNames : public ::testing::TestWithParam<Case> {};
TEST_P(EnglishNames, AreRead) { EXPECT_EQ(listed(read(GetParam().text, "en")), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(All, EnglishNames, ::testing::Values(
    Case{"Authorities identified the man as Marvin Okello of Houston, Texas.", "PER Marvin Okello; LOC Houston; LOC Texas"},
    Case{"Memphis Police Department spokeswoman Karen Rudd said so.", "ORG Memphis Police Department; PER Karen Rudd"},
    Case{"The shop is near Orange Avenue in Orlando's centre.", "LOC Orange Avenue; LOC Orlando"},
    Case{"Officer Kim Flamion fell. The man moved toward Flamion, then toward Flamville.", "PER Kim Flamion; PER Flamion; LOC Flamville"},
    Case{"He was held in the Fairhaven County Jail overnight.", "LOC Fairhaven County Jail"},
    Case{"A spokesman for the Fairhaven County Sheriff's Office said so.", "ORG Fairhaven County Sheriff's Office"},
    Case{"Shell casings were found there.", ""},
    Case{"The body was found in University Park yesterday.", "LOC University Park"},
    Case{"Former mayor Alan Reed died.", "PER Alan Reed"},
    Case{"The family lives in Trenton, N.J., near the river.", "LOC Trenton; LOC N.J."},
    Case{"Meanwhile, the officers went home on Monday.", ""}));

// A given name or surname that is a place here, and the same as a person; streets, seats of police, letters of codes.
INSTANTIATE_TEST_SUITE_P(PlacesThatArePersons, EnglishNames, ::testing::Values(
    Case{"A hearing in Robertson's trial was set for May.", "PER Robertson"},
    Case{"A shooting in Tyler was reported.", "LOC Tyler"},
    Case{"Officers were called to the 1100 block of Sullivan overnight.", "LOC Sullivan"},
    Case{"The son of Sullivan was questioned.", "PER Sullivan"},
    Case{"The crash was on Martin Luther King Drive yesterday.", "LOC Martin Luther King Drive"},
    Case{"Yesterday Warren police named a suspect.", "LOC Warren"},
    Case{"Sheriff A.J. Warrenton declined to comment.", "PER A.J. Warrenton"},
    Case{"He carried an AR-15 rifle.", ""},
    Case{"He spoke to the Lamport Association of Growers yesterday.", "ORG Lamport Association of Growers"},
    Case{"He studied at Lamport University for years.", "ORG Lamport University"},
    Case{"The Los Angeles County Sheriff's Department named him.", "ORG Los Angeles County Sheriff's Department"},
    Case{"He spoke to the Lamport County Medical Examiner's Office.", "ORG Lamport County Medical Examiner's Office"},
    Case{"He took Robertson's office.", "PER Robertson"},
    Case{"Flowers, balloons and candles were left there.", ""},
    Case{"Neighbor Ann Robertson heard it.", "PER Ann Robertson"}));

INSTANTIATE_TEST_SUITE_P(Families, EnglishNames, ::testing::Values(
    Case{"They moved to the U.S. last year, to Washington, D.C., to be exact.", "LOC U.S.; LOC Washington, D.C."},
    Case{"He was shot at 5120 Milburn St. on Monday.", "LOC Milburn St"},
    Case{"The man was taken to St. Albanus, then home.", "LOC St. Albanus"},
    Case{"A crash on W. 40th St. Friday hurt two.", ""},
    Case{"They were lodged at the Fairhaven County Correctional Facility.", "LOC Fairhaven County Correctional Facility"},
    Case{"Call Fairhaven County Crime Stoppers now.", "ORG Fairhaven County Crime Stoppers"},
    Case{"We’re told that I'm late, she said.", ""},
    Case{"The county prosecutor's Office said so.", ""},
    Case{"The owner of Larkspur Enterprises said so.", "ORG Larkspur Enterprises"},
    Case{"He lives in North St. Albanus near East Fairhaven Park.", "LOC North St. Albanus; LOC East Fairhaven Park"},
    Case{"A lawyer from West Virginia William Okello spoke.", "LOC West Virginia; PER William Okello"},
    Case{"He studied at Fairhaven North High School there.", "ORG Fairhaven North High School"},
    Case{"The victim, Chelsea Reed, spoke.", "PER Chelsea Reed"},
    Case{"She told him in Spanish to go.", ""},
    Case{"The father of a Larkville student was held.", "LOC Larkville"},
    Case{"It was seen in Penn Township today.", "LOC Penn Township"},
    Case{"Reports say Monroe Police and Wolfe Enterprises agreed.", "ORG Monroe Police; ORG Wolfe Enterprises"},
    Case{"Officer R.B. Lopez spoke.", "PER R.B. Lopez"}));

TEST(Names, TitlesOfPressUseTheNamesOfTheText) {
  const auto found = read("Gubernur Sutarno Tolak Usulan Wahyono Soal Pajak Daerah Itu\nKemarin usulan itu ditolak Gubernur Sutarno.\nMenurut Wahyono, itu wajar.", "id");
  EXPECT_EQ(listed(found), "PER Sutarno; PER Wahyono; PER Sutarno; PER Wahyono");
}

TEST(Names, LongFormAndAcronymShareAnEntity) {
  const auto found = read("Pakta Pertahanan Atlantik Utara (NATO) bersidang. Kata Himpunan Petani Garam (HPG), itu wajar. Bantuan HPG datang.");
  ASSERT_EQ(listed(found), "ORG Pakta Pertahanan Atlantik Utara; ORG NATO; ORG Himpunan Petani Garam; ORG HPG; ORG HPG");
  EXPECT_EQ(found.names[0].entity, found.names[1].entity);
  EXPECT_EQ(found.names[2].entity, found.names[4].entity);
  EXPECT_NE(found.names[0].entity, found.names[2].entity);
}

TEST(Names, OfficeAndRankAreOneRole) {
  const auto found = read("Hal itu dikatakan Kapolres Subang, AKBP Darmawan Sutisna, kemarin.");
  ASSERT_EQ(listed(found), "LOC Subang; PER Darmawan Sutisna");
  EXPECT_EQ(found.names[1].role, "kapolres subang akbp");
}

TEST(Names, OrderedAndApartOnAnything) {
  for (const char* part : {"Budi Santoso ", "Kementerian ", "Ketua ", "Jalan ", "A. ", "AS (", "Kementerian Keuangan, ", "al-", "\"X\" ", "\n", "Tbk ", "dan "}) {
    std::string text;
    for (int k = 0; k < 300; ++k) text += part;
    std::uint32_t last = 0;
    for (const Name& name : read(text).names) {
      EXPECT_GE(name.range.begin, last);
      EXPECT_GT(name.range.end, name.range.begin);
      last = name.range.end;
    }
  }
}

TEST(Names, RoleOfAPersonIsWrittenOut) {
  const auto found = read("Pertemuan itu dihadiri Sekjen NATO Jens Stoltenberg di Brussel.");
  ASSERT_EQ(listed(found), "ORG NATO; PER Jens Stoltenberg; LOC Brussel");
  EXPECT_EQ(found.names[1].role, "sekretaris jenderal nato");
}

TEST(Names, RoleMayFollow) {
  const auto found = read("Kemarin Jens Stoltenberg, Sekretaris Jenderal NATO, tiba di sana.");
  ASSERT_FALSE(found.names.empty());
  EXPECT_EQ(found.names[0].role, "sekretaris jenderal nato");
}

TEST(Names, ShortFormsAreTheSamePerson) {
  const auto found = read("Jens Stoltenberg tiba di Oslo. Menurut Stoltenberg, sidang itu penting. Sidang dibuka Erna Solberg.");
  ASSERT_EQ(listed(found), "PER Jens Stoltenberg; LOC Oslo; PER Stoltenberg; PER Erna Solberg");
  EXPECT_EQ(found.names[0].entity, found.names[2].entity);
  EXPECT_NE(found.names[0].entity, found.names[3].entity);
  EXPECT_EQ(found.names[2].canonical, "Jens Stoltenberg");
}

TEST(Names, AcronymsAreTheirExpansions) {
  const auto found = read("Perwakilan Amerika Serikat (AS) pergi. Delegasi AS belum kembali ke Washington.");
  ASSERT_EQ(listed(found), "LOC Amerika Serikat; LOC AS; LOC AS; LOC Washington");
  EXPECT_EQ(found.names[0].entity, found.names[2].entity);
  EXPECT_EQ(found.names[2].canonical, "Amerika Serikat");
}

TEST(Names, CapitalsMayStandForStates) {
  const auto found = read("Langkah itu dikecam Moskow. Ia tinggal di Moskow sejak lama.");
  ASSERT_EQ(listed(found), "LOC Moskow; LOC Moskow");
  EXPECT_EQ(found.names[0].metonym_of, "Rusia");
  EXPECT_EQ(found.names[1].metonym_of, "");
}

/// The role of each place: whose somebody or something it says that it is; empty where something is.
TEST(Names, PlacesThatTellWhoseSomebodyIs) {
  const struct {
    const char* text;
    const char* role;
  } table[] = {
      {"Mereka bertemu warga Palestina kemarin.", "warga"},
      {"Mereka bertemu warga di Palestina kemarin.", ""},
      {"Mereka bertemu warga asal Palestina kemarin.", ""},
      {"Serangan udara Israel berlanjut.", "serangan"},
      {"Serangan udara di Israel berlanjut.", ""},
      {"Massa anti-Israel berkumpul.", "anti"},
      {"Militer Rusia mundur kemarin.", "militer"},
      {"Sejak itu, Rusia mundur.", ""},
      {"Usul itu datang dari Gubernur Riau kemarin.", "gubernur"},
      {"Usul itu datang dari Gubernur Riau Sutarno Hadi kemarin.", "gubernur"},
      {"Usul gubernur di Riau ditolak.", ""},
      {"Wisatawan, Riau, dan batik dibahas.", ""},
  };
  for (const auto& row : table) {
    const auto found = read(row.text);
    const auto place = std::find_if(found.names.begin(), found.names.end(), [](const Name& name) { return name.type == NameType::place; });
    ASSERT_NE(place, found.names.end()) << row.text;
    EXPECT_EQ(place->role, row.role) << row.text;
  }
}

TEST(Names, AreasAreNotWhatTheyLieIn) {
  const auto found = read("Ia tiba di Timur Tengah kemarin, lalu ke Tiongkok.");
  ASSERT_EQ(listed(found), "LOC Timur Tengah; LOC Tiongkok");
  EXPECT_EQ(found.names[0].canonical, "Timur Tengah");
  EXPECT_EQ(found.names[1].canonical, "China");
}

TEST(Names, RelatedLinksAndBoilerplateHaveNone) {
  EXPECT_EQ(listed(read("Presiden Joko Widodo di Bogor.", "id", Zone::related)), "");
  EXPECT_EQ(listed(read("Presiden Joko Widodo di Bogor.", "id", Zone::boilerplate)), "");
}

}  // namespace
}  // namespace selaras
