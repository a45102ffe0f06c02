// Forms of one root have one stem, forms of different roots do not.
#include <gtest/gtest.h>

#include "facts/claims/stems.hpp"

namespace selaras {
namespace {

TEST(Stems, forms_of_one_root_agree) {
  const struct {
    const char* language;
    std::vector<const char*> forms;
  } table[] = {
      {"id", {"tolak", "menolak", "ditolak", "penolakan", "tolakan", "menolaknya"}},
      {"id", {"kirim", "mengirim", "dikirim", "mengirimkan", "pengiriman", "kiriman"}},
      {"id", {"terima", "menerima", "diterima", "penerimaan"}},
      {"id", {"tanggap", "menanggapi", "tanggapan", "menanggapinya", "ditanggapi"}},
      {"id", {"gabung", "bergabung", "menggabungkan", "tergabung"}},
      {"id", {"tewas", "menewaskan", "ditewaskan"}},
      {"id", {"luka", "terluka"}},
      {"id", {"usul", "mengusulkan", "usulan", "diusulkan", "pengusulan"}},
      {"id", {"serah", "menyerahkan", "diserahkan", "penyerahan"}},
      {"id", {"pukul", "memukul", "dipukul"}},
      {"en", {"refuse", "refused", "refusing", "refuses"}},
      {"en", {"reply", "replies", "replied"}},
      {"en", {"stop", "stopped", "stopping"}},
  };
  for (const auto& row : table) {
    for (const char* form : row.forms) EXPECT_EQ(stem(form, row.language), stem(row.forms[0], row.language)) << form;
  }
}

TEST(Stems, different_roots_differ) {
  const std::pair<const char*, const char*> table[] = {
      {"menolak", "mengelak"}, {"negara", "segara"}, {"menerima", "menerka"}, {"korban", "karibu"}, {"balas", "balai"},
  };
  for (const auto& [a, b] : table) EXPECT_NE(stem(a, "id"), stem(b, "id")) << a << " " << b;
}

TEST(Stems, short_words_stay) {
  for (const char* word : {"di", "ke", "beri", "ikan", "dan", "dia"}) EXPECT_EQ(stem(word, "id"), word);
}

}  // namespace
}  // namespace selaras
