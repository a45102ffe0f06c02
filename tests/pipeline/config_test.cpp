// selaras.toml: where it is found, what it sets, what is said about its mistakes.
#include <gtest/gtest.h>

#include "tests/pipeline/process.hpp"

namespace selaras {
namespace {

using testing::Outcome;
using testing::Scratch;

// Its weekday is wrong: 31 March 2024 was a Sunday.
const std::string note = "Moskow kirim nota\n\nSenin, 01 April 2024 - 11:49 WIB\n\nMOSKOW - Nota itu dikirim dari Moskow pada Sabtu (31/3/2024) kepada dua negara.\n";

class Config : public ::testing::Test {
 protected:
  Config() { scratch.write("arsip/berita/nota.txt", note); }
  Outcome run(const std::string& config, std::vector<std::string> arguments) {
    scratch.write("arsip/selaras.toml", config);
    return testing::selaras(std::move(arguments), {}, scratch.path());
  }
  Scratch scratch;
};

TEST_F(Config, is_found_upwards_and_flags_outrank_it) {
  EXPECT_EQ(run("", {"audit", "arsip/berita"}).code, 1);
  EXPECT_NE(run("language = \"en\"\n", {"audit", "arsip/berita"}).out.find("Findings: 1"), std::string::npos);
  EXPECT_NE(run("language = \"en\"\n", {"audit", "arsip/berita/*.txt"}).out.find("Findings: 1"), std::string::npos);
  EXPECT_NE(run("language = \"en\"\n", {"audit", "arsip/berita/nota.txt", "--language", "id"}).out.find("Temuan: 1"), std::string::npos);
  EXPECT_NE(run("language = \"en\"\n", {"audit", "--no-config", "arsip/berita/nota.txt"}).out.find("Temuan: 1"), std::string::npos);
  EXPECT_EQ(run("fail-level = \"off\"\n", {"audit", "arsip/berita"}).code, 0);
  EXPECT_EQ(run("fail-level = \"off\"\n", {"audit", "--fail-level", "info", "arsip/berita"}).code, 1);
  scratch.write("other.toml", "fail-level = \"off\"\n");
  EXPECT_EQ(run("", {"audit", "--config", "other.toml", "arsip/berita"}).code, 0);
  EXPECT_EQ(run("", {"audit", "--config", "missing.toml", "arsip/berita"}).code, 2);
}

TEST_F(Config, paths_are_relative_to_its_folder) {
  scratch.write("arsip/aturan/own.rules", "pack own \"own\" ;\nrule own.rule @info {\n  doc \"Mine.\" ;\n  for d: stamp ;\n  require d.date > 0 ;\n}\n");
  const Outcome outcome = run("paths = [\"berita\"]\nrules = \"aturan\"\noutput = [\"jsonl=keluar.jsonl\", \"-\"]\n", {"audit", "--config", "arsip/selaras.toml"});
  EXPECT_EQ(outcome.code, 1) << outcome.err;
  EXPECT_NE(outcome.out.find("arsip/berita/nota.txt:5"), std::string::npos) << outcome.out;
  EXPECT_NE(testing::content(scratch / "arsip/keluar.jsonl").find("calendar.weekday"), std::string::npos);
  EXPECT_NE(testing::selaras({"rules", "list", "--config", "arsip/selaras.toml"}, {}, scratch.path()).out.find("own.rule"), std::string::npos);
  EXPECT_EQ(testing::selaras({"audit"}, {}, (scratch / "arsip").string()).code, 1);
  EXPECT_EQ(testing::selaras({"audit"}, {}, scratch.path()).code, 2) << "no path anywhere";
}

TEST_F(Config, levels_by_rule_and_by_file) {
  const struct {
    const char* config;
    int code;
    const char* words;
  } table[] = {
      {"[levels]\n\"calendar.weekday\" = \"info\"\n", 0, "info[calendar.weekday]"},
      {"[levels]\n\"calendar.*\" = \"off\"\n", 0, "Tidak ada temuan"},
      {"[levels]\n\"calendar.*\" = \"off\"\n\"calendar.weekday\" = \"warning\"\n", 1, "warning[calendar.weekday]"},
      {"[[override]]\nfiles = \"berita/**\"\nlevels = { \"*\" = \"info\" }\n", 0, "info[calendar.weekday]"},
      {"[[override]]\nfiles = [\"nota.*\"]\nlevels = { \"calendar.weekday\" = \"off\" }\n", 0, "Tidak ada temuan"},
      {"[[override]]\nfiles = [\"opini/**\"]\nlevels = { \"*\" = \"off\" }\n", 1, "error[calendar.weekday]"},
      // What is off for all can be on for some, and the last override that speaks of a finding holds.
      {"[levels]\n\"*\" = \"off\"\n[[override]]\nfiles = [\"berita/**\"]\nlevels = { \"calendar.*\" = \"warning\" }\n", 1, "warning[calendar.weekday]"},
      {"[levels]\n\"*\" = \"off\"\n[[override]]\nfiles = [\"opini/**\"]\nlevels = { \"calendar.*\" = \"warning\" }\n", 0, "Tidak ada temuan"},
      {"[levels]\n\"*\" = \"info\"\n[[override]]\nfiles = [\"*.txt\"]\nlevels = { \"calendar.*\" = \"error\" }\n", 1, "error[calendar.weekday]"},
      {"[[override]]\nfiles = \"*\"\nlevels = { \"*\" = \"off\" }\n[[override]]\nfiles = \"*.txt\"\nlevels = { \"calendar.*\" = \"info\" }\n", 0, "info[calendar.weekday]"},
  };
  for (const auto& row : table) {
    const Outcome outcome = run(row.config, {"audit", "arsip/berita"});
    EXPECT_EQ(outcome.code, row.code) << row.config << outcome.err;
    EXPECT_NE(outcome.out.find(row.words), std::string::npos) << row.config << outcome.out;
  }
  EXPECT_EQ(run("", {"audit", "--level", "calendar.*=info", "arsip"}).code, 0);
  EXPECT_EQ(run("[levels]\n\"calendar.*\" = \"info\"\n", {"audit", "--level", "calendar.weekday=error", "arsip"}).code, 1);
  EXPECT_EQ(run("", {"audit", "--level", "calendar.weekday", "arsip"}).code, 2);
  EXPECT_EQ(run("[[override]]\nfiles = \"*\"\nlevels = { \"*\" = \"off\" }\n", {"audit", "--level", "calendar.weekday=error", "arsip"}).code, 1);
}

TEST_F(Config, overrides_tell_how_some_files_are_read) {
  scratch.write("arsip/lama/data.csv", "judul,isi\nNota,\"MOSKOW - Nota itu dikirim pada Sabtu (31/3/2024) dari Moskow.\"\n");
  scratch.write("arsip/baru/data.csv", "title,body\nNota,\"MOSKOW - Nota itu dikirim pada Sabtu (31/3/2024) dari Moskow.\"\n");
  scratch.write("arsip/asing/nota.txt", "The note was sent.\n");
  const std::string config =
      "[[override]]\nfiles = [\"lama/*\"]\nfields = { title = \"judul\", body = \"isi\" }\ncollection = \"dulu\"\n"
      "[[override]]\nfiles = [\"asing/**\"]\narticle-language = \"id\"\n";
  const Outcome outcome = run(config, {"audit", "--format", "jsonl", "arsip"});
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.out.find("\"file\":\"arsip/lama/data.csv\""), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("\"file\":\"arsip/baru/data.csv\""), std::string::npos) << outcome.out;
  const Outcome claims = testing::selaras({"claims", "arsip"}, {}, scratch.path());
  EXPECT_NE(claims.out.find("\"collection\":\"dulu\""), std::string::npos) << claims.out;
  EXPECT_EQ(claims.out.find("\"collection\":\"dulu\"", claims.out.find("arsip/nota.txt")), std::string::npos);
  // A flag outranks what the configuration says of some files.
  EXPECT_NE(run(config, {"audit", "--field", "body=teks", "arsip"}).code, 1);
  const Outcome shown = run(config, {"config", "show", "arsip"});
  scratch.write("arsip/selaras.toml", shown.out);
  const Outcome again = testing::selaras({"audit", "--format", "jsonl", "arsip"}, {}, scratch.path());
  EXPECT_EQ(again.err, "");
  EXPECT_EQ(again.out, outcome.out);
}

TEST_F(Config, mistakes_are_told_with_their_place) {
  const struct {
    const char* config;
    const char* words;
  } table[] = {
      {"langauge = \"en\"\n", "arsip/selaras.toml:1:1: error: unknown key \"langauge\"; did you mean \"language\"?"},
      {"\n[levles]\n", "arsip/selaras.toml:2:2: error: unknown key \"levles\"; did you mean \"levels\"?"},
      {"zzzzzzzz = 1\n", "unknown key \"zzzzzzzz\"\n"},
      {"quiet = \"yes\"\n", "arsip/selaras.toml:1:9: error: \"quiet\" must be true or false"},
      {"width = \"wide\"\n", "\"width\" must be a number"},
      {"width = 7\n", "\"width\" must be from 40 to 400"},
      {"include = [1]\n", "arsip/selaras.toml:1:12: error: \"include\" must be a list of texts"},
      {"format = \"sarfi\"\n", "did you mean \"sarif\"?"},
      {"[levels]\n\"calendar.weekdy\" = \"off\"\n", "arsip/selaras.toml:2:1: error: no rule is called \"calendar.weekdy\"; did you mean \"calendar.weekday\"?"},
      {"[levels]\n\"calendar.*\" = \"high\"\n", "arsip/selaras.toml:2:16: error: a level is"},
      {"[levels]\ncalendar.weekday = \"off\"\n", "must stand in quotation marks"},
      {"[fields]\nbdoy = \"isi\"\n", "unknown field \"bdoy\"; did you mean \"body\"?"},
      {"[[override]]\nlevels = {}\n", "an override needs \"files\""},
      {"[[override]]\nfile = \"x\"\n", "did you mean \"files\"?"},
      {"[[override]]\nfiles = \"x\"\narticle-language = \"idn\"\n", "did you mean \"id\"?"},
      {"[[override]]\nfiles = \"x\"\ncollection = 3\n", "\"collection\" must be a text"},
      {"[[override]]\nfiles = \"x\"\nfields = { bdoy = \"isi\" }\n", "unknown field \"bdoy\"; did you mean \"body\"?"},
      {"language = \n", "arsip/selaras.toml:1:1"},
  };
  for (const auto& row : table) {
    const Outcome outcome = run(row.config, {"audit", "arsip/berita"});
    EXPECT_EQ(outcome.code, 2) << row.config;
    EXPECT_EQ(outcome.out, "") << row.config;
    EXPECT_NE(outcome.err.find(row.words), std::string::npos) << row.config << outcome.err;
    EXPECT_NE(outcome.err.find('^'), std::string::npos) << row.config << outcome.err;
  }
}

TEST_F(Config, show_tells_where_each_setting_comes_from) {
  const Outcome outcome = run("quiet = true\n[levels]\n\"count.*\" = \"off\"\n[[override]]\nfiles = [\"opini/**\"]\nlevels = { \"*\" = \"info\" }\n", {"config", "show", "arsip", "--width", "100"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const auto line_of = [&](const std::string& key) {
    const auto at = outcome.out.find("\n" + key + " = ");
    return at == std::string::npos ? std::string() : outcome.out.substr(at + 1, outcome.out.find('\n', at + 1) - at - 1);
  };
  EXPECT_NE(line_of("quiet").find("true"), std::string::npos);
  EXPECT_NE(line_of("quiet").find("# arsip/selaras.toml"), std::string::npos);
  EXPECT_NE(line_of("width").find("# command line"), std::string::npos);
  EXPECT_NE(line_of("language").find("# default"), std::string::npos);
  // What is shown is a configuration that says the same.
  scratch.write("again/selaras.toml", outcome.out);
  const Outcome again = testing::selaras({"config", "show", "arsip", "--config", "again/selaras.toml"}, {}, scratch.path());
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_NE(again.out.find("\"count.*\" = \"off\""), std::string::npos) << again.out;
}

TEST_F(Config, fields_of_records_can_be_mapped) {
  scratch.write("arsip/data.csv", "judul,isi,tanggal\nNota,\"MOSKOW - Nota itu dikirim pada Sabtu (31/3/2024) dari Moskow.\",2024-04-01\n");
  EXPECT_EQ(run("[fields]\nbody = \"isi\"\ntitle = \"judul\"\npublished = \"tanggal\"\n", {"audit", "arsip/data.csv"}).code, 1);
  EXPECT_EQ(run("", {"audit", "--field", "body=isi", "--field", "title=judul", "arsip/data.csv"}).code, 1);
  EXPECT_EQ(run("", {"audit", "--field", "text=isi", "arsip/data.csv"}).code, 2);
}

}  // namespace
}  // namespace selaras
