// Names that are read, beside what only looks like one: boundaries, kinds, and evidence that is too weak.
#include <gtest/gtest.h>

#include "tests/names/names_table.hpp"

namespace selaras {
namespace {

using test::Case;
using test::listed;
using test::read;

class IndonesianPrecision : public ::testing::TestWithParam<Case> {};
TEST_P(IndonesianPrecision, ReadsOnlyNames) { EXPECT_EQ(listed(read(GetParam().text)), GetParam().names); }

// Two who stand together are no person; two persons with a dash between them are.
INSTANTIATE_TEST_SUITE_P(Tickets, IndonesianPrecision, ::testing::Values(
    Case{"Janji itu dibuat pemerintahan Sutarno-Ratna kemarin.", ""},
    Case{"Janji itu dibuat pemerintahan Jokowi-JK kemarin.", ""},
    Case{"Janji itu dibuat pasangan Sutarno Hadi - Ratna Kusuma kemarin.", "PER Sutarno Hadi; PER Ratna Kusuma"},
    Case{"Menurut Jean-Claude Volkov, jalan itu rusak.", "PER Jean-Claude Volkov"}));

// An office, a comma and the next of a list; a day after a calling.
INSTANTIATE_TEST_SUITE_P(Offices, IndonesianPrecision, ::testing::Values(
    Case{"Kami sudah bicara dengan Bu Menteri Pertanian, OJK, dan petani.", "ORG OJK"},
    Case{"Kami berkoordinasi dengan Menteri Keuangan, Ratna Kusuma, dan warga.", "PER Ratna Kusuma"},
    Case{"Hal itu dikatakan Sutarno kepada wartawan Selasa (10/6/2025).", "PER Sutarno"},
    Case{"Hal itu dikatakan Manager Region Lembayung Telkomsel kemarin.", ""},
    Case{"Direktur Keuangan Lembayung Nickel, Suparsin Liwan menjelaskan hal itu.", "ORG Lembayung Nickel; PER Suparsin Liwan"},
    Case{"Direktur Keuangan Budyanto Lembayung, Kamis (10/6), menjelaskan hal itu.", "PER Budyanto Lembayung"},
    Case{"Hal itu dikatakan Ekonom Capital Economics.", "ORG Capital Economics"},
    Case{"Hal itu dikatakan Ekonom Ratna Economics.", "PER Ratna Economics"},
    Case{"Hal itu dikatakan jaksa kota Lembayung kemarin.", "LOC Lembayung"},
    Case{"Hal itu dikatakan jaksa Lembayung kemarin.", "PER Lembayung"},
    Case{"Mereka bertanding di jalan Mayor Sutarno kemarin.", ""},
    Case{"Mereka menemui Mayor Sutarno kemarin.", "PER Sutarno"},
    Case{"Mereka menunggu Pelatih Tim Nasional kemarin.", ""},
    Case{"Hal itu dikatakan Direktur Lembayung Indonesia Ratna Kusuma kemarin.", "ORG Lembayung Indonesia; PER Ratna Kusuma"},
    Case{"Hal itu dikatakan anggota KPPU Rhido Lembayung, Suparsin Panggabean, dan Ratna.", "ORG KPPU; PER Rhido Lembayung; PER Suparsin Panggabean; PER Ratna"},
    Case{"Hal itu dikatakan Kalapas Lembayung, Ratna Kusuma.", "LOC Lembayung; PER Ratna Kusuma"},
    Case{"Lagu itu dibuat Rhoma Irama Official kemarin.", ""},
    Case{"Hal itu dikatakan Manager Telkomsel Ratna Kusuma kemarin.", "ORG Telkomsel; PER Ratna Kusuma"}));

// The branch of a firm; what a place is only a part of; events.
INSTANTIATE_TEST_SUITE_P(Wholes, IndonesianPrecision, ::testing::Values(
    Case{"Warga menyurati Google Indonesia kemarin.", "ORG Google Indonesia"},
    Case{"Kami bekerja bersama ASEAN Lembayung Network kemarin.", "ORG ASEAN Lembayung Network"},
    Case{"Kami bekerja bersama ASEAN Lembayung kemarin.", "ORG ASEAN"},
    Case{"Warga menyambut Center of Reform on Economics kemarin.", "ORG Center of Reform on Economics"},
    Case{"Pekan ini saham LMBYmelemah tipis.", ""},
    Case{"Pekan ini saham LMBY melemah tipis.", "ORG LMBY"},
    Case{"Warga membuka Google di Indonesia kemarin.", "ORG Google; LOC Indonesia"},
    Case{"Mereka membaca dokumen Panama Papers kemarin.", ""},
    Case{"Mereka membaca dokumen dari Panama kemarin.", "LOC Panama"},
    Case{"Kain itu tampil di ajang Hong Kong International Tea and Fabric Expo kemarin.", ""},
    Case{"Pesawat itu tampil di Paris Air Show kemarin.", ""},
    Case{"Pesawat itu tampil di Paris kemarin.", "LOC Paris"},
    Case{"Saham PT Bukalembayung.com Tbk naik.", "ORG PT Bukalembayung.com Tbk"},
    Case{"Kirim surat ke redaksi@lembayung.id sekarang.", ""},
    Case{"Kabar itu dikutip dari lembayung.id kemarin.", "ORG lembayung.id"},
    Case{"Mereka memimpin klasemen Grup B. Lawan berikutnya menunggu.", ""},
    Case{"Ia direbut dua Tim Serie A kemarin.", ""},
    Case{"Ia ditemui di Gedung Merah Putih kemarin.", "LOC Gedung Merah Putih"},
    Case{"Mereka mewawancarai pilot Ferrari kemarin.", "ORG Ferrari"},
    Case{"Menurut AKP Sutarno H Simanjuntak, jalan itu rusak.", "PER Sutarno H Simanjuntak"},
    Case{"Mereka menghukum Teradu IV Ratna Kusuma kemarin.", ""},
    Case{"Mereka menjual Satria Lembayung CVT kemarin.", ""},
    Case{"Hal itu dikatakan Komisi 2 DPRD Kabupaten Malang Ratna Kusuma kemarin.", "ORG Komisi 2 DPRD Kabupaten Malang; PER Ratna Kusuma"},
    Case{"Kegiatan itu di Gedung Lembayung Indonesia kemarin.", "LOC Gedung Lembayung Indonesia"},
    Case{"Kabar tentang DomeIsrael itu ramai.", ""},
    Case{"Aplikasi SalingJaga itu ramai.", "ORG SalingJaga"},
    Case{"Mereka memperingati Hari Bhayangkara kemarin.", ""},
    Case{"Mereka menemui Hari Sutarno kemarin.", "PER Hari Sutarno"},
    Case{"Mereka menghukum Teradu VII kemarin.", ""},
    Case{"Mereka menemui Paus Benediktus XVI kemarin.", "PER Benediktus XVI"},
    Case{"C. Meminta pimpinan mengimbau para guru.", ""},
    Case{"Pada momen Hari Raya Idul Adha warga berkumpul.", ""}));

// Unknown words with little that speaks for a name.
INSTANTIATE_TEST_SUITE_P(Weak, IndonesianPrecision, ::testing::Values(
    Case{"Undang-undang itu mengatur Dokumen Elektronik dan lainnya.", ""},
    Case{"Mereka belajar di Platform Ruang GTK kemarin.", ""},
    Case{"Laporan itu diserahkan ke Siber Bareskrim kemarin.", ""},
    Case{"Laporan itu diserahkan ke Bareskrim kemarin.", "ORG Bareskrim"},
    Case{"Pilihan warnanya Crystal Black Pearl dan lainnya.", ""},
    Case{"Mereka menemui Andrew Brown kemarin.", "PER Andrew Brown"},
    Case{"Kapal itu bernama Dewi Lembayung 2, Dewi Lembayung 3, dan lainnya.", ""},
    Case{"Mereka mengalahkan Lembayung AC kemarin.", "ORG Lembayung AC"},
    Case{"Ia tinggal di L.A. sejak lama.", ""},
    Case{"Ia berobat ke Puskesmas kemarin.", ""},
    Case{"Ia berobat ke Puskesmas Lembayung kemarin.", "LOC Puskesmas Lembayung"},
    Case{"Mereka menjual Moto Lembayung V7 Stone kemarin.", ""},
    Case{"Indeks Harga Barang Rice Price Index (RPI) naik.", ""}));

// Names that lost the space beside them.
INSTANTIATE_TEST_SUITE_P(Glued, IndonesianPrecision, ::testing::Values(
    Case{"Mereka menyeberangi Kota Bekasibukan kemarin.", "LOC Kota Bekasi"},
    Case{"Mereka menuju Bekasiharjo kemarin.", "LOC Bekasiharjo"},
    Case{"Menurut Donald Trumpini sudah biasa.", "PER Donald Trump"},
    Case{"Hal itu dikatakan Ratna Pezeshkianpada Senin.", "PER Ratna Pezeshkian"},
    Case{"Dosen UnnesZuhrul Anam mengatakan hal itu.", "PER Zuhrul Anam"},
    Case{"Hal itu dikatakan Ratna LembayungKusumawangsa kemarin.", ""},
    Case{"Hal itu dikatakan Ratna DeLembayung kemarin.", "PER Ratna DeLembayung"}));

// Letters that stand for somebody, and ends that tell of a kind.
INSTANTIATE_TEST_SUITE_P(Ends, IndonesianPrecision, ::testing::Values(
    Case{"Polisi menangkap pria berinisial MK di rumahnya. Kepada polisi MK mengaku.", ""},
    Case{"Polisi menangkap tersangka MK (29) di rumahnya. Kepada polisi MK mengaku.", ""},
    Case{"Putusan itu sudah final, kata MK kemarin. Putusan MK itu ramai.", "ORG MK; ORG MK"},
    Case{"Pertandingan digelar di Lembayung Center pada Jumat.", "LOC Lembayung Center"},
    Case{"Ia hadir di Singapore International Lembayung Forum kemarin.", ""},
    Case{"Menteri Yusril Ihza Mahendramengatakan Indonesia siap.", "PER Yusril Ihza Mahendra; LOC Indonesia"},
    Case{"Pertandingan Timnas Indonesialawan China digelar besok.", "ORG Timnas Indonesia; LOC China"},
    Case{"Menurut Hasbiallah Ilyas hal itu benar.", "PER Hasbiallah Ilyas"},
    Case{"Menurut Lisa, hal itu benar. Surat itu ia kirim ke Lisa kemarin.", "PER Lisa; PER Lisa"},
    Case{"Harga saham itu naik di Pasar AS kemarin.", ""},
    Case{"Mobil itu melaju di Km 24 jalan itu.", ""},
    Case{"Laga itu bisa disaksikan di Vision pekan ini.", ""},
    Case{"Ia kembali ke Lembayung lalu pulang.", "LOC Lembayung"},
    Case{"Ia menonton di LemBayungnya sendiri.", ""},
    Case{"Menurut Pemkab Raja Ampat hal itu benar.", "ORG Pemkab Raja Ampat"},
    Case{"Menurut Raja Charles hal itu benar.", "PER Charles"},
    Case{"Presiden Prabowo Subiantohari ini dijadwalkan hadir.", "PER Prabowo Subianto"},
    Case{"Menurut Wamenaker Ratna Lembayung hal itu benar.", "PER Ratna Lembayung"},
    Case{"Menurut Dirkrimum Polda Bali, berkas itu lengkap.", "ORG Polda Bali"}));

class EnglishPrecision : public ::testing::TestWithParam<Case> {};
TEST_P(EnglishPrecision, ReadsOnlyNames) { EXPECT_EQ(listed(read(GetParam().text, "en")), GetParam().names); }

INSTANTIATE_TEST_SUITE_P(Families, EnglishPrecision, ::testing::Values(
    Case{"Savannah, who would not say her surname, moved last year.", "PER Savannah"},
    Case{"She moved to Savannah last year.", "LOC Savannah"},
    Case{"He went into a Boston Market with friends.", ""},
    Case{"He went to Boston with friends.", "LOC Boston"},
    Case{"Callers with a hint may ring Miami-Dade Crime Stoppers today.", "ORG Miami-Dade Crime Stoppers"},
    Case{"She climbed into a Mercedes and left town.", ""},
    Case{"Carlos Rosario ran away. Later the police found Rosario and his car.", "PER Carlos Rosario; PER Rosario"},
    Case{"The Lembayung Patrol Trooper told reporters about it.", ""},
    Case{"NEW ORLEANS (AP) - A man was shot.", "LOC NEW ORLEANS; ORG AP"},
    Case{"WE FOLLOW THE STORY BELOW IS THEIR COVERAGE of it.", ""},
    Case{"The fighters of IS fled on Monday.", "ORG IS"},
    Case{"They closed Boston Lembayungstage on Monday.", ""},
    Case{"He was shot near Boston Lembayung Drive on Monday.", "LOC Boston Lembayung Drive"},
    Case{"The Lembayung Independent School District told reporters.", "ORG Lembayung Independent School District"},
    Case{"This program was shown in District Court on Monday.", ""},
    Case{"It happened in the United States on Monday.", "LOC United States"},
    Case{"The Lembayung County District Attorney told reporters.", "LOC Lembayung County"},
    Case{"The Lembayung County District Attorney's Office told reporters.", "ORG Lembayung County District Attorney's Office"},
    Case{"The charge against Lembayung was dropped.", "PER Lembayung"},
    Case{"The charge against a Lembayung man was dropped.", "LOC Lembayung"},
    Case{"He lives in the Mission District today.", "LOC Mission District"},
    Case{"They live near Conway Acres today.", "LOC Conway Acres"},
    Case{"It happened in the 1500 block of Lembayung Ct. NE on Monday.", "LOC Lembayung Ct"},
    Case{"It happened in Omaha, NE, on Monday.", "LOC Omaha; LOC NE"},
    Case{"He was shot at Lembayung's house on Monday.", ""},
    Case{"He was shot in Lembayung on Monday.", "LOC Lembayung"},
    Case{"He was charged in Lembayung County Superior Court on Monday.", "ORG Lembayung County Superior Court"},
    Case{"The Harrison County Lembayung Crimes and Drug Task Force told us.", ""},
    Case{"He was taken to Lembayung County Hospital on Monday.", "LOC Lembayung County Hospital"},
    Case{"The Florida Department of Law Enforcement took over.", "ORG Florida Department of Law Enforcement"},
    Case{"A gunman opened fire at the Boston Navy Yard on Monday.", "LOC Boston Navy Yard"},
    Case{"The Army confirmed it on Monday.", ""},
    Case{"Colleagues told us about it.", ""},
    Case{"Carol Harris lives on Mt. Oliver near the bridge.", "PER Carol Harris; LOC Mt. Oliver"},
    Case{"He is treated in the Intensive Care Unit now.", ""}));

}  // namespace
}  // namespace selaras
