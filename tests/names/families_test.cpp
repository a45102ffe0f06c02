// Families of what is printed wrongly in news: glued words, firms in offices, pages' titles, channels, generic bodies.
#include <gtest/gtest.h>

#include "tests/names/names_table.hpp"

namespace selaras {
namespace {

using test::Case;
using test::listed;
using test::read;

class IndonesianFamilies : public ::testing::TestWithParam<Case> {};
TEST_P(IndonesianFamilies, ReadsOnlyNames) { EXPECT_EQ(listed(read(GetParam().text)), GetParam().names); }

// A name that the article has elsewhere ends where everyday words are glued to it.
INSTANTIATE_TEST_SUITE_P(GluedToOwn, IndonesianFamilies, ::testing::Values(
    Case{"Menurut Suparsin Lemballo, jalan itu rusak. Kemarin Suparsin Lemballomenatap warga.", "PER Suparsin Lemballo; PER Suparsin Lemballo"},
    Case{"Menurut Suparsin Lemballo, jalan itu rusak. Hal itu dikatakan Suparsin Lemballodan warga.", "PER Suparsin Lemballo; PER Suparsin Lemballo"},
    Case{"Menurut Suparsin Lemballo, jalan itu rusak. Hal itu dikatakan Suparsin Lemballodi Bandung.", "PER Suparsin Lemballo; PER Suparsin Lemballo; LOC Bandung"},
    Case{"Kemarin Ratna Setiawandijadwalkan datang.", "PER Ratna Setiawan"},
    Case{"Kemarin Ratna Setiawandanu datang.", "PER Ratna Setiawandanu"},
    Case{"Menurut Suparsin Lemball, jalan itu rusak. Hal itu dikatakan Suparsin Lemballodan warga.", "PER Suparsin Lemball; PER Suparsin Lemballodan"},
    Case{"Menurut Suparsin Volka, jalan itu rusak. Menurut Ratna Volkadi, jalan itu baik.", "PER Suparsin Volka; PER Ratna Volkadi"}));

// "… Sekuritas" and the like end the firm that an office is held in.
INSTANTIATE_TEST_SUITE_P(FirmsInOffices, IndonesianFamilies, ::testing::Values(
    Case{"Hal itu dikatakan Direktur Lemballo Sekuritas Ratna Kusuma kemarin.", "ORG Lemballo Sekuritas; PER Ratna Kusuma"},
    Case{"Hal itu dikatakan Chief Economist Lemballo Institute Ratna Kusuma kemarin.", "ORG Lemballo Institute; PER Ratna Kusuma"},
    Case{"Hal itu dikatakan Direktur Lemballo Kusuma kemarin.", "PER Lemballo Kusuma"}));

// Of the unknown words of an office, those that stand alone elsewhere are the firm.
INSTANTIATE_TEST_SUITE_P(FirmsAlone, IndonesianFamilies, ::testing::Values(
    Case{"Menurut warga, laba Lemballo Jaya naik.\nPresiden Direktur Lemballo Jaya Bernard Halim senang.", "ORG Lemballo Jaya; ORG Lemballo Jaya; PER Bernard Halim"},
    Case{"Laba PT Lemballo Jaya naik.\nPresiden Direktur Lemballo Jaya Bernard Halim senang.", "ORG PT Lemballo Jaya; ORG Lemballo Jaya; PER Bernard Halim"},
    Case{"Presiden Direktur Lemballo Jaya Bernard Halim senang.", "PER Lemballo Jaya Bernard Halim"},
    Case{"Direktur Utama Ratna Kusuma Dewi Lestari datang. Kemarin Ratna Kusuma pulang.", "PER Ratna Kusuma Dewi Lestari; PER Ratna Kusuma"}));

// Small words of headings, two with an ampersand, and more than two with dashes.
INSTANTIATE_TEST_SUITE_P(Headings, IndonesianFamilies, ::testing::Values(
    Case{"Kini Ratna Kusuma Sudah Menikah Lagi.", "PER Ratna Kusuma"},
    Case{"Istri Sutarno & Hartono datang.", ""},
    Case{"Istri Sutarno Hadi datang.", "PER Sutarno Hadi"},
    Case{"Itu balapan Ratna-Hadi-Sutarno kemarin.", ""}));

// Where a report was written; offices of departments; bodies that are no one's in particular.
INSTANTIATE_TEST_SUITE_P(Bodies, IndonesianFamilies, ::testing::Values(
    Case{"LEMBALLO - Warga datang kemarin.", "LOC LEMBALLO"},
    Case{"Warga LEMBALLO - itu datang kemarin.", ""},
    Case{"Mereka bertemu di Kantor Kementerian ESDM kemarin.", "LOC Kantor Kementerian ESDM"},
    Case{"Mereka bertemu di Kementerian ESDM kemarin.", "ORG Kementerian ESDM"},
    Case{"Aturan itu berlaku bagi Lembaga Keuangan dan warga.", ""},
    Case{"Aturan itu berlaku bagi Lembaga Penjamin Simpanan dan warga.", "ORG Lembaga Penjamin Simpanan"}));

// Letters of a firm before a person; ranks and departments before names that are everyday words too.
INSTANTIATE_TEST_SUITE_P(BehindOffices, IndonesianFamilies, ::testing::Values(
    Case{"Hal itu dikatakan Kapolsek Lemballo Anggang, Kompol Suparsin Hadi.", "LOC Lemballo Anggang; PER Suparsin Hadi"},
    Case{"Hal itu dikatakan Kapolsek Ratna Kusuma, Kompol Suparsin Hadi.", "PER Ratna Kusuma; PER Suparsin Hadi"},
    Case{"Itu dikatakan penasihat hukum Lemballo Ronnalt, Ratna Kusuma.", "PER Lemballo Ronnalt; PER Ratna Kusuma"},
    Case{"Itu dikatakan direktur Lemballo Ronnalt, Ratna Kusuma.", "ORG Lemballo Ronnalt; PER Ratna Kusuma"},
    Case{"Kemarin Pasukan Ratna Kusuma menang.", "PER Ratna Kusuma"},
    Case{"Kemarin Pasukan Garda Lemballo menang.", "ORG Pasukan Garda Lemballo"},
    Case{"Direktur Utama LKMB Suparsin Hadi Salim datang.", "ORG LKMB; PER Suparsin Hadi Salim"},
    Case{"Menurut AKBP Agung Suparsin Lemballo, jalan itu rusak.", "PER Agung Suparsin Lemballo"},
    Case{"Menurut Jaksa Agung Suparsin Lemballo, jalan itu rusak.", "PER Suparsin Lemballo"},
    Case{"Kepala Dinas Pemuda, Olahraga, dan Pariwisata Suparsin Hadi datang.", "PER Suparsin Hadi"}));

// Two names, or a name and a verb, that lost the space between them; sites with numbers inside; ages of teams.
INSTANTIATE_TEST_SUITE_P(GluedAndCut, IndonesianFamilies, ::testing::Values(
    Case{"Itu laga Real MadriddiPiala Dunia kemarin.", "ORG Real Madrid"},
    Case{"Itu dikatakan pemeran Sheng Wei AiRatna Kusuma kemarin.", ""},
    Case{"Itu klaimSuparman Hadi kemarin.", "PER Suparman Hadi"},
    Case{"Itu iPhone Hadi kemarin.", "PER Hadi"},
    Case{"Itu ramai di Instagramnya kemarin.", "ORG Instagram"},
    Case{"Menteri SosialSaifudin Lemballo datang.", "PER Saifudin Lemballo"},
    Case{"Itu dikutip dari laman kabarsore2day.com kemarin.", ""},
    Case{"Itu dikutip dari laman Kabarsore7.com kemarin.", "ORG Kabarsore7.com"},
    Case{"Itu dikutip dari laman co.id kemarin.", ""},
    Case{"Itu dikatakan pelatih Timnas U-23 kemarin.", "ORG Timnas U-23"}));

// The town of a club means the club, but not where something is.
INSTANTIATE_TEST_SUITE_P(Clubs, IndonesianFamilies, ::testing::Values(
    Case{"Laga Real Madrid ramai. Musim depan Madrid harus menang.", "ORG Real Madrid; ORG Madrid"},
    Case{"Laga Real Madrid ramai. Musim depan laga itu di Madrid.", "ORG Real Madrid; LOC Madrid"},
    Case{"Laga Persija Jakarta ramai. Musim depan Jakarta harus aman.", "ORG Persija Jakarta; LOC Jakarta"},
    Case{"Itu terjadi di Jalan Dr. Sutarno kemarin.", "LOC Jalan Dr. Sutarno"},
    Case{"Itu terjadi di Pondok Pesantren Nurul Lemballo kemarin.", "ORG Pondok Pesantren Nurul Lemballo"}));

// Letters that are explained behind them, firms that brackets end, roads of no name.
INSTANTIATE_TEST_SUITE_P(Explained, IndonesianFamilies, ::testing::Values(
    Case{"Mereka membayar PKB (Pajak Kendaraan Bermotor) kemarin.", ""},
    Case{"Mereka bertemu PKB (Partai Kebangkitan Bangsa) kemarin.", "ORG PKB; ORG Partai Kebangkitan Bangsa"},
    Case{"Direktur Utama PT Sri Lemballo Isman (Sritas) datang.", "ORG PT Sri Lemballo Isman"},
    Case{"Itu dilakukan PT. Ella Lemballo Pertama kemarin.", "ORG PT. Ella Lemballo Pertama"},
    Case{"Itu terjadi pada Hari Lemballo kemarin.", ""},
    Case{"Itu dikatakan Hari Lemballanto kemarin.", "PER Hari Lemballanto"},
    Case{"Menurut Letkol Inf Suparsin Lemballo, jalan itu rusak.", "PER Suparsin Lemballo"},
    Case{"Itu terjadi di Ir. H. Suparsin No. 93 kemarin.", ""},
    Case{"Itu cendera mata yang Diberikan Ratna Kusuma kemarin.", "PER Ratna Kusuma"},
    Case{"Itu cendera mata yang Meriana Ratna Kusuma kemarin.", "PER Meriana Ratna Kusuma"},
    Case{"Itu terjadi di Jalan Provinsi kemarin.", ""},
    Case{"Itu terjadi di Kabupaten Hulu Sungai Selatan kemarin.", "LOC Kabupaten Hulu Sungai Selatan"},
    Case{"Itu terjadi di Jalan Lemballo kemarin.", "LOC Jalan Lemballo"}));

class EnglishFamilies : public ::testing::TestWithParam<Case> {};
TEST_P(EnglishFamilies, ReadsOnlyNames) { EXPECT_EQ(listed(read(GetParam().text, "en")), GetParam().names); }

// The number of a channel belongs to its name; a time does not.
INSTANTIATE_TEST_SUITE_P(Channels, EnglishFamilies, ::testing::Values(
    Case{"He told NBC 7 so on Monday.", "ORG NBC 7"},
    Case{"He told CBS4 so on Monday.", "ORG CBS4"},
    Case{"He saw it on NBC 7:30 in the evening.", "ORG NBC"},
    Case{"He told Fox 4 so on Monday.", "ORG Fox 4"},
    Case{"A man died (41NBC) on Monday.", "ORG 41NBC"},
    Case{"Photo: KLMB-TV Lamport County deputies came.", "ORG KLMB-TV; LOC Lamport County"},
    Case{"He was taken to the LKMB on Monday.", ""},
    Case{"He told FBI 7 of them.", "ORG FBI"}));

// What a site calls itself in the titles of its pages is nobody's name.
INSTANTIATE_TEST_SUITE_P(Pages, EnglishFamilies, ::testing::Values(
    Case{"Two men were hurt - Denver News, Weather & Sports", ""},
    Case{"The Detroit News reported so on Monday.", "ORG Detroit News"}));

// Offices and bodies behind a place, courts, schools and houses.
INSTANTIATE_TEST_SUITE_P(BehindPlaces, EnglishFamilies, ::testing::Values(
    Case{"Denver County District Attorney Ann Lee said so.", "LOC Denver County; PER Ann Lee"},
    Case{"Troopers of the California Highway Patrol came.", "ORG California Highway Patrol"},
    Case{"It happened on the California Highway on Monday.", "LOC California Highway"},
    Case{"He appeared in U.S. District Court on Monday.", "ORG U.S. District Court"},
    Case{"East Denver Police Department Officer Ann Lee died there.", "ORG East Denver Police Department; PER Ann Lee"},
    Case{"They were at Lamport Bar and Grill on Friday.", "LOC Lamport Bar and Grill"},
    Case{"LAMPORT, Ohio (KLMB) - A man died.", "LOC LAMPORT; LOC Ohio"},
    Case{"LAMPORT, he said, is far.", ""},
    Case{"KLMBNEWS.COM, Denver - A man died.", "ORG KLMBNEWS.COM; LOC Denver"},
    Case{"A man died, according to the Denver County District Attorney's office.", "LOC Denver County"},
    Case{"The Denver Municipal Court judge said so.", "ORG Denver Municipal Court"},
    Case{"He came to Denver Court on Monday.", "LOC Denver Court"},
    Case{"The teen was identified as Ann Hardy of Lamport on Monday.", "PER Ann Hardy; LOC Lamport"},
    Case{"A friend of Hardy died on Monday.", "PER Hardy"},
    Case{"It happened near Lamport and Hardy streets on Monday.", "LOC Lamport; LOC Hardy"},
    Case{"Ann Hardy, 25, of Lamport, died.", "PER Ann Hardy; LOC Lamport"},
    Case{"A man at Hardy's Palace said so.", "PER Hardy"},
    Case{"Chicago Police Department News Affairs Officer Ann Lee said so.", "ORG Chicago Police Department; PER Ann Lee"},
    Case{"Police said Ann Ford died. Later Ford was buried.", "PER Ann Ford; PER Ford"},
    Case{"Police said Ann Lee died in a red Ford Mustang.", "PER Ann Lee; ORG Ford"},
    Case{"He appeared in Denver Co. on Monday.", "LOC Denver Co"},
    Case{"He worked for Lamport Arms Co. on Monday.", "ORG Lamport Arms Co"},
    Case{"They were at Lamport Bar and Ann Lee came.", "LOC Lamport Bar; PER Ann Lee"}));

}  // namespace
}  // namespace selaras
