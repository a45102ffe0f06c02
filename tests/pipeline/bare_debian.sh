#!/usr/bin/env bash
# Installs, tries and removes the Debian packages on a bare Debian 12. Run as root:
#   debootstrap --variant=minbase bookworm ROOT          # once
#   cpack --config build/CPackConfig.cmake -B PACKAGES   # once a build
#   tests/pipeline/bare_debian.sh ROOT PACKAGES build/tests/pipeline/pipeline_tests
set -euo pipefail
[ $# = 3 ] || { echo "usage: $0 ROOT PACKAGES PIPELINE_TESTS" >&2; exit 2; }
source_folder=$(cd "$(dirname "$0")/../.." && pwd)
root=$1 packages=$2 tests=$3 work=tmp/selaras_try

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive sh -ec "cd /$work && $1"; }
# What is printed must hold the words.
expect() {
  local words=$1 out status=0
  out=$(inside "$2" 2>&1) || status=$?
  grep -qF -- "$words" <<<"$out" || fail "$2 (exit $status) does not print \"$words\":"$'\n'"$(head -c 2000 <<<"$out")"
  printf 'ok: %s\n' "$2"
}

rm -rf "${root:?}/$work"
mkdir -p "$root/$work"
cp "$packages"/selaras_*.deb "$packages"/libselaras-dev_*.deb "$root/$work"
cp "$tests" "$root/$work/pipeline_tests"
cp -r "$source_folder/tests/corpora/contoh" "$source_folder/tests/pipeline/library" "$root/$work"

inside 'apt-get update -qq && apt-get install -y -qq --no-install-recommends ./selaras_*.deb' >/dev/null
expect 'selaras 0' 'selaras --version'
expect 'calendar.weekday' 'selaras audit contoh || [ $? = 1 ]'
expect '"kind"' 'selaras annotate contoh/laga_01.txt'
finding=$(inside 'selaras audit --format jsonl contoh || [ $? = 1 ]' | head -n 1 | sed 's/.*"id":"\([0-9a-f]*\)".*/\1/')
expect "$finding" "selaras explain $finding contoh"
expect '"columnKind":"utf16CodeUnits"' 'selaras audit --format sarif contoh || [ $? = 1 ]'
expect '.TH' 'gzip -dc /usr/share/man/man1/selaras.1.gz'
expect 'audit' 'bash -c ". /usr/share/bash-completion/completions/selaras && COMP_WORDS=(selaras au) COMP_CWORD=1 && _selaras && echo \${COMPREPLY[@]}"'
expect '#compdef selaras' 'cat /usr/share/zsh/vendor-completions/_selaras'
# The journey of a new user; no browser is here, so the test writes the decisions as the page would.
expect 'PASSED' 'SELARAS_PROGRAM=/usr/bin/selaras ./pipeline_tests --gtest_filter=Journey.*'
expect 'complete -c selaras' 'cat /usr/share/fish/vendor_completions.d/selaras.fish'

inside 'apt-get install -y -qq --no-install-recommends ./libselaras-dev_*.deb g++ make' >/dev/null
inside 'cmake -S library -B library/build && cmake --build library/build' >/dev/null
expect 'calendar.weekday' 'library/build/audit_in_memory'

inside 'apt-get remove -y -qq selaras libselaras-dev' >/dev/null
[ -z "$(find "$root/usr" -path "$root/usr/share/doc" -prune -o -iname '*selaras*' -print)" ] || fail 'files are left behind'
rm -rf "${root:?}/$work"
echo 'ok: installed, used and removed'
