// Forms of one root have one stem, forms of different roots do not.
#include <gtest/gtest.h>

#include "facts/claims/known_words.hpp"
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

/// Words that would lose their meaning with their affixes are compared by a stem of their own.
TEST(Stems, some_words_keep_a_stem_of_their_own) {
  const struct {
    const char* code;
    const char* a;
    const char* b;
    bool same;
  } table[] = {
      {"id", "berangkat", "diangkat", false}, {"id", "berangkat", "keberangkatan", true}, {"id", "meninggalkan", "meninggal", false},
      {"id", "ditemukan", "bertemu", false},  {"id", "terdiri", "didirikan", false},      {"id", "menyerah", "menyerahkan", false},
      {"en", "found", "founded", false},      {"en", "state", "stated", false},
  };
  for (const auto& row : table) EXPECT_EQ(stem_key(row.a, language(row.code)) == stem_key(row.b, language(row.code)), row.same) << row.a << " " << row.b;
}

TEST(Stems, short_words_stay) {
  for (const char* word : {"di", "ke", "beri", "ikan", "dan", "dia"}) EXPECT_EQ(stem(word, "id"), word);
}

/// What is remembered of a word does not depend on which spelling of it an article had first.
TEST(KnownWords, spellings_of_a_listed_word_are_known_alike) {
  const struct {
    const char* language;
    std::string_view first, second;
  } table[] = {
      {"en", "don’t", "don't"}, {"en", "Sheriff’s", "sheriff's"}, {"en", "Children's", "children’s"}, {"en", "KILLED", "killed"},
      {"id", "Jum’at", "jum'at"}, {"id", "Tewas", "tewas"}, {"id", "MENOLAK", "menolak"},
  };
  for (const auto& row : table) {
    const Language& spoken = language(row.language);
    const auto known = [&](std::initializer_list<std::string_view> spellings) {
      KnownWords met;
      KnownWord last;
      for (const std::string_view text : spellings) {
        Article article;
        article.text = text;
        last = met.of(article, tokenize(text, spoken.lexicon), claim_words(spoken))[0];
      }
      return last;
    };
    ASSERT_EQ(tokenize(row.first, spoken.lexicon).size(), 1u) << row.first;
    EXPECT_EQ(known({row.first}), known({row.second})) << row.first;
    EXPECT_EQ(known({row.first, row.second}), known({row.second, row.first})) << row.first;
  }
}

}  // namespace
}  // namespace selaras
