# Writes a C++ file that holds every .words file under ROOT as text. Run with -DOUT=… -DROOT=….
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.words)
list(SORT files)
set(code "#include \"facts/text/language.hpp\"\n\nnamespace selaras {\n\nconst std::vector<DataFile>& data_files() {\n  static const std::vector<DataFile> files = {\n")
foreach(file IN LISTS files)
  file(READ ${ROOT}/${file} content)
  # String literals are limited to 64 KiB by the standard's minimum; g++ and clang take more.
  string(APPEND code "      {\"${file}\", R\"words(${content})words\"},\n")
endforeach()
string(APPEND code "  };\n  return files;\n}\n\n}  // namespace selaras\n")
file(WRITE ${OUT} "${code}")
