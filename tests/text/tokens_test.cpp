// Tokens, lexicon phrases and sentence ends.
#include <gtest/gtest.h>

#include "facts/annotate.hpp"
#include "facts/text/language.hpp"

namespace selaras {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  const Lexicon lexicon;
  std::vector<std::string> words;
  for (const Token& token : tokenize(text, lexicon)) {
    words.push_back(token.kind == TokenKind::newline ? "\\n" : text.substr(token.begin, token.end - token.begin));
  }
  return words;
}

using Words = std::vector<std::string>;

TEST(Tokens, split) {
  const struct {
    std::string text;
    Words tokens;
  } table[] = {
      {"Jum'at (24/12/2021)", {"Jum'at", "(", "24", "/", "12", "/", "2021", ")"}},
      {"1.600,5 kg", {"1.600,5", "kg"}},
      {"akhir 2021.", {"akhir", "2021", "."}},
      {"Rp1,7 triliun", {"Rp", "1,7", "triliun"}},
      {"rekan-rekannya", {"rekan", "-", "rekannya"}},
      {"“aman – damai”", {"“", "aman", "–", "damai", "”"}},
      {"the police’s car", {"the", "police’s", "car"}},
      {"a\n\n b", {"a", "\\n", "b"}},
      {"Curaçao Élan", {"Curaçao", "Élan"}},
      {"a\xE0\x80\xA6", {"a", "\xE0", "\x80", "\xA6"}},  // no long way to write "&"
      {"\xF0\x80\x80\xA6 \xF0\x9F\x98\x80", {"\xF0", "\x80", "\x80", "\xA6", "\xF0\x9F\x98\x80"}},
      {"D-8118 3rd", {"D", "-", "8118", "3", "rd"}},
      {"", {}},
  };
  for (const auto& row : table) EXPECT_EQ(words_of(row.text), row.tokens) << row.text;
}

TEST(Tokens, flags) {
  const Lexicon lexicon;
  const auto tokens = tokenize("NATO dan Élan 3rd", lexicon);
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_TRUE(tokens[0].all_caps && tokens[0].capital);
  EXPECT_FALSE(tokens[1].capital);
  EXPECT_TRUE(tokens[2].capital);
  EXPECT_FALSE(tokens[2].all_caps);
  EXPECT_FALSE(tokens[4].space_before);
}

TEST(Lexicon, longest_phrase_wins) {
  Language language;
  EXPECT_TRUE(language.lexicon.add("t", "[bound]\nlebih = x\nlebih dari | di atas = more_than\n[number]\ndua = 2\n").empty());
  const auto tokens = tokenize("LEBIH dari dua", language.lexicon);
  const Match bound = match(language, tokens, 0, language.lexicon.class_id("bound"));
  ASSERT_TRUE(bound);
  EXPECT_EQ(bound.length, 2u);
  EXPECT_EQ(bound.entry->value, "more_than");
  const Match two = match(language, tokens, 2, language.lexicon.class_id("number"));
  ASSERT_TRUE(two);
  EXPECT_EQ(two.entry->number, 2);
  EXPECT_FALSE(match(language, tokens, 1, language.lexicon.class_id("bound")));
}

TEST(Lexicon, what_a_word_begins_does_not_depend_on_how_classes_are_numbered) {
  std::string text = "[first]\ntidak pernah\n";
  for (int k = 0; k < 200; ++k) text += "[filler" + std::to_string(k) + "]\nkata" + std::to_string(k) + "\n";
  Lexicon lexicon;
  EXPECT_TRUE(lexicon.add("t", text).empty());
  const WordId word = lexicon.find("tidak");
  EXPECT_TRUE(lexicon.begins(word, lexicon.class_id("first")));
  for (int k = 0; k < 200; ++k) EXPECT_FALSE(lexicon.begins(word, lexicon.class_id("filler" + std::to_string(k)))) << k;
  EXPECT_FALSE(lexicon.begins(0, lexicon.class_id("first")));
  EXPECT_FALSE(lexicon.begins(word, 0));
}

/// `read_text` marks where phrases of several words may begin; none that is there may be lost.
TEST(Lexicon, every_phrase_is_found_where_it_stands) {
  for (const std::string& code : language_codes()) {
    const Language& spoken = language(code);
    for (WordId word = 1; word <= spoken.lexicon.size(); ++word) {
      for (const Entry& entry : spoken.lexicon.entries(word)) {
        if (entry.words.size() < 2) continue;
        Article article;
        for (const WordId part : entry.words) article.text += (article.text.empty() ? "" : " ") + std::string(spoken.lexicon.word(part));
        const Text text = read_text(article, spoken);
        if (text.tokens.size() != entry.words.size()) continue;  // words that hang together: "s.d."
        EXPECT_EQ(match(spoken, text.tokens, 0, entry.cls).length, entry.words.size()) << code << " " << article.text;
      }
    }
  }
}

TEST(Lexicon, malformed_lines_are_reported) {
  Lexicon lexicon;
  EXPECT_EQ(lexicon.add("t", "word before class\n[open\n").size(), 2u);
}

TEST(Lexicon, every_data_file_is_well_formed) {
  for (const DataFile& file : data_files()) {
    Lexicon lexicon;
    for (const Diagnostic& problem : lexicon.add(file.path, file.content)) {
      ADD_FAILURE() << problem.file << ":" << problem.line << ": " << problem.message;
    }
  }
}

Words sentences_of(const std::string& text) {
  Article article;
  article.text = text;
  article.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, Zone::body}};
  const Language& indonesian = language("id");
  Words found;
  for (const Sentence& s : read_text(article, indonesian).sentences) {
    found.push_back(text.substr(s.range.begin, s.range.end - s.range.begin));
  }
  return found;
}

TEST(Sentences, split) {
  const struct {
    std::string text;
    Words sentences;
  } table[] = {
      {"Satu. Dua!", {"Satu.", "Dua!"}},
      {"Drs. H. Budi datang. Ia duduk.", {"Drs. H. Budi datang.", "Ia duduk."}},
      {"\"Kami siap.\" Ia pergi.", {"\"Kami siap.\"", "Ia pergi."}},
      {"Harga 1.600 rupiah. Naik.", {"Harga 1.600 rupiah.", "Naik."}},
      {"balet.Sebelumnya ia", {"balet.", "Sebelumnya ia"}},
      {"Kompas.com menulis", {"Kompas.com menulis"}},
      {"satu kalimat di\ndua baris.\nDua.", {"satu kalimat di\ndua baris.", "Dua."}},
  };
  for (const auto& row : table) EXPECT_EQ(sentences_of(row.text), row.sentences) << row.text;
}

TEST(Languages, guess) {
  EXPECT_EQ(guess_language("Presiden mengatakan bahwa harga akan naik pada bulan ini"), "id");
  EXPECT_EQ(guess_language("The president said that prices would rise this month"), "en");
  EXPECT_EQ(guess_language(""), "id");
  EXPECT_EQ(guess_language("Menteri itu berkata bahawa harga akan naik kerana hujan pada bulan ini"), "ms");
  EXPECT_EQ(guess_language("Menteri itu berkata, daripada menunggu, harga akan naik karena hujan pada bulan ini"), "id");
  EXPECT_EQ(guess_language("Harga akan naik pada bulan ini"), "id");  // both could be
}

}  // namespace
}  // namespace selaras
