// Two articles of one story that clash in one thing, and the same two where what looks like a clash is none.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/corpora/audit.hpp"

namespace selaras {
namespace {

enum class Level { hint, loud };

struct Row {
  const char* what;
  const char* rule;
  Level level;
  const char *title, *lead;     // of both articles: what makes them one story
  const char *one, *other;      // contradictory …
  const char* fine;             // … which this, in place of the other, is not
};

constexpr const char* fire_id = "Gudang Karet Mega Tirta di Wanareja";
constexpr const char* fire_lead_id = "Rabu, 06 Agustus 2025 - 15:00 WIB\n\nGudang karet Mega Tirta milik Surono Wibawa di Wanareja kini disegel.";
constexpr const char* fire_en = "Mega Tirta Warehouse in Northport";
constexpr const char* fire_lead_en = "Wednesday, August 6, 2025\n\nThe Mega Tirta warehouse of John Carver in Northport is now closed.";

constexpr Row table[] = {
    {"whom it befell between the thing and its day", "date.incident", Level::loud, fire_id, fire_lead_id,
     "Pelaku pengeroyokan penjaga gudang Mega Tirta pada Senin (4/8/2025) tampak tertunduk.", "Pengeroyokan terjadi pada Minggu (3/8/2025).", "Sidang pengeroyokan penjaga gudang pada Minggu (3/8/2025) berlangsung tertib."},
    {"where it was between the thing and its day", "date.incident", Level::loud, fire_en, fire_lead_en,
     "The fire at the old rubber warehouse on Monday, August 4, 2025, left two workers homeless.", "The fire broke out on Sunday, August 3, 2025.", "A vigil for the fire victims on Sunday, August 3, 2025, drew hundreds."},
    {"a body found", "date.incident", Level::loud, fire_id, fire_lead_id, "Penemuan mayat penjaga gudang Mega Tirta pada Senin (4/8/2025) menggegerkan warga.", "Jasad penjaga itu ditemukan pada Minggu (3/8/2025).",
     "Pemakaman jasad penjaga itu digelar pada Minggu (3/8/2025)."},
    {"an hour of a day that its weekday belies", "date.clock", Level::loud, fire_id, fire_lead_id, "Kebakaran terjadi pada Selasa (4/8/2025) pukul 08.00 WIB.", "Kebakaran terjadi pada Selasa (5/8/2025) pukul 00.08 WIB.",
     "Kebakaran terjadi pada Selasa (5/8/2025) pukul 08.00 WIB."},
    {"a number of hundreds with one nought more", "identifier.near-miss", Level::loud, fire_en, fire_lead_en, "Crews were called to the 1700 block of Adler Road.", "Crews were called to the 17000 block of Adler Road.",
     "Crews were called to the 1700 block of Elm Road."},
    {"digits of a bail exchanged", "particular.two-values", Level::loud, fire_en, fire_lead_en, "John Carver was held on $250,000 bail.", "Bail for John Carver was set at $520,000.", "John Carver paid $520,000 for the warehouse."},
    {"what a player cost", "particular.two-values", Level::hint, "Persewa Datangkan Budi Laksana", "Rabu, 06 Agustus 2025 - 15:00 WIB\n\nPersewa Wanareja mendatangkan Budi Laksana dari Banteng Rimba.",
     "Budi Laksana direkrut dengan biaya mencapai Rp 4 miliar.", "Budi Laksana ditebus dengan nilai transfer Rp 6 miliar.", "Stadion Persewa dibangun dengan biaya Rp 6 miliar."},
    {"hours of one match", "date.match-hour", Level::loud, "Persewa Lawan Banteng Rimba", "Rabu, 06 Agustus 2025 - 15:00 WIB\n\nPersewa Wanareja siap menjamu Banteng Rimba di Stadion Arung.",
     "Laga Persewa vs Banteng Rimba dimulai Sabtu (9/8/2025) pukul 18.00 WIB.", "Laga Persewa vs Banteng Rimba dimulai Sabtu (9/8/2025) pukul 20.00 WIB.", "Laga Persewa vs Banteng Rimba disiarkan mulai Sabtu (9/8/2025) pukul 17.00 WIB."},
    {"one hearing of one day", "ordinal.sitting", Level::loud, fire_id, fire_lead_id, "Surono Wibawa menjalani sidang kedua pada Selasa (5/8/2025).", "Surono Wibawa menjalani sidang perdana pada Selasa (5/8/2025).",
     "Tirta Laksana menjalani sidang perdana pada Selasa (5/8/2025)."},
    {"a hearing whose day the sentence before tells", "ordinal.sitting", Level::hint, fire_id, fire_lead_id, "Surono Wibawa diadili pada Selasa (5/8/2025). Ini sidang kedua bagi Surono Wibawa.",
     "Surono Wibawa menjalani sidang perdana pada Selasa (5/8/2025).", "Surono Wibawa menjalani sidang lanjutan pada Selasa (5/8/2025)."},
    {"two places in one quotation", "attribution.quoted", Level::loud, fire_id, fire_lead_id, "\"Peti-peti itu semula hendak dibawa dengan kapal ke Ambon,\" kata Surono Wibawa.",
     "\"Peti-peti itu semula hendak dibawa dengan kapal ke Ternate,\" kata Surono Wibawa.", "\"Peti-peti itu semula disimpan lama sekali oleh pemiliknya di Ternate,\" kata Surono Wibawa."},
    {"a number lost a digit in one quotation", "attribution.quoted", Level::loud, fire_en, fire_lead_en, "\"We carried 12 crates of tea out of the warehouse,\" John Carver said.",
     "\"We carried 2 crates of tea out of the warehouse,\" John Carver said.", "\"We carried twelve crates of tea out of the warehouse,\" John Carver said."},
    {"a name misspelled in one quotation", "attribution.quoted", Level::hint, fire_id, fire_lead_id, "\"Saya melihat sendiri api itu menjalar dari gudang ke rumah Pak Sutrisno,\" kata Surono Wibawa.",
     "\"Saya melihat sendiri api itu menjalar dari gudang ke rumah Pak Sutresno,\" kata Surono Wibawa.", "\"Saya melihat sendiri api itu menjalar dari gudang ke rumah Sutrisno,\" kata Surono Wibawa."},
    {"a name misspelled", "identifier.person-spelling", Level::hint, fire_id, fire_lead_id, "Pemilik kios, Bambang Prasetyo, melihat api.", "Pemilik kios, Bambang Prastyo, melihat api.", "Pemilik kios, Bambang Laksono, melihat api."},
    {"a middle name misspelled", "identifier.person-spelling", Level::hint, fire_en, fire_lead_en, "The owner, Paul Jeffrey Miller, saw the fire.", "The owner, Paul Jeffery Miller, saw the fire.", "The owner, Paul Miller, saw the fire."},
    {"a first name misspelled", "identifier.person-spelling", Level::hint, fire_en, fire_lead_en, "The owner, Consuelo Miller, saw the fire.", "The owner, Comsuelo Miller, saw the fire.", "The owner, Conrad Miller, saw the fire."},
    {"a coach behind what he is", "role.one-doer", Level::hint, "Persewa Wanareja ke Kejuaraan Arung", "Rabu, 06 Agustus 2025 - 15:00 WIB\n\nPersewa Wanareja berangkat ke Kejuaraan Arung.",
     "Di Jakarta, tim itu dilatih oleh salah satu pemain tertua Indonesia Budi Laksana.", "Di Jakarta, tim itu kini dilatih Surono Wibawa.", "Di Jakarta, tim itu kini didampingi Surono Wibawa."},
    {"hours a little apart", "date.match-hour", Level::hint, "Persewa Lawan Banteng Rimba", "Rabu, 06 Agustus 2025 - 15:00 WIB\n\nPersewa Wanareja siap menjamu Banteng Rimba di Stadion Arung.",
     "Laga Persewa vs Banteng Rimba dimulai Sabtu (9/8/2025) pukul 18.00 WIB.", "Sabtu (9/8/2025) pukul 18.15 WIB: Persewa vs Banteng Rimba.", "Sabtu (9/8/2025) pukul 18.15 WIB: Persewa vs Elang Arung."},
};

std::string described(const Report& report) {
  std::string lines;
  for (const Finding& finding : report.findings) lines += "\n  " + finding.rule + (finding.severity == Severity::info ? " (hint)" : "");
  return lines;
}

Report audit_story(const Row& row, const char* other) {
  const std::string head = std::string(row.title) + "\n\n" + row.lead + " ";
  return audit({{"a.txt", head + row.one}, {"b.txt", head + other}});
}

TEST(Stories, clash_in_one_thing) {
  for (const Row& row : table) {
    const auto is_it = [&](const Finding& f) { return f.rule == row.rule && (f.severity == Severity::info) == (row.level == Level::hint); };
    const Report found = audit_story(row, row.other);
    EXPECT_TRUE(std::any_of(found.findings.begin(), found.findings.end(), is_it)) << row.what << ": " << row.one << " " << row.other << described(found);
    const Report fine = audit_story(row, row.fine);
    const auto about = [&](const Finding& f) { return f.rule == row.rule; };
    EXPECT_TRUE(std::none_of(fine.findings.begin(), fine.findings.end(), about)) << row.what << ": " << row.one << " " << row.fine << described(fine);
  }
}

}  // namespace
}  // namespace selaras
