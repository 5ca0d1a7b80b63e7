#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test and lint.
#
#   ./tests/run.sh          the developers' build, the libraries under sanitizers, each fuzzer for some seconds
#   ./tests/run.sh --full   also the release build, ten minutes for each fuzzer, the queue's proofs with their whole
#                           budget, the benchmarks, and a picture of every screen in every size, language and comfort
set -euo pipefail
cd "$(dirname "$0")/.."
. provisioning/packages.sh

full=no
for argument in "$@"; do
  case $argument in
    --full) full=yes ;;
    *) echo "usage: tests/run.sh [--full]" >&2; exit 2 ;;
  esac
done

steps=6
[ "$full" = yes ] && steps=9
fuzzing=10
[ "$full" = yes ] && fuzzing=600
step=0
begin=$SECONDS
passed=0
failed=0
say() { step=$((step + 1)); printf '\n== %d/%d %s (%d s so far)\n' "$step" "$steps" "$1" "$((SECONDS - begin))"; }

# Runs a ctest preset and adds its counts.
run_tests() {
  local log=build/$1-tests.log status=0
  ctest --preset "$1" -j "$(nproc)" 2>&1 | tee "$log" || status=$?
  local total bad
  total=$(sed -n 's/.* tests failed out of \([0-9]*\).*/\1/p' "$log" | tail -n 1)
  bad=$(sed -n 's/.*, \([0-9]*\) tests failed out of.*/\1/p' "$log" | tail -n 1)
  if [ -z "$total" ]; then
    echo "ctest --preset $1 gave no count (exit $status)"
    failed=$((failed + 1))
    return 0
  fi
  failed=$((failed + bad))
  passed=$((passed + total - bad))
}

# Runs something that is one check, and counts it.
run_check() {
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

finish() {
  local status=$?
  trap - EXIT
  if [ "$status" -ne 0 ]; then
    printf '\nStopped: step %d of %d could not be carried out (exit %d, %d s).\n' "$step" "$steps" "$status" "$((SECONDS - begin))"
    exit "$status"
  fi
  printf '\nMinutes taken: %d\n%d passed, %d failed\n' "$(((SECONDS - begin) / 60))" "$passed" "$failed"
  [ "$failed" -eq 0 ]
}
trap finish EXIT

say "Debian packages"
install_packages "${packages_build[@]}" "${packages_run[@]}" "${packages_virtual_display[@]}" "${packages_test[@]}"
install_node

mkdir -p build
export NINJA_STATUS='[%f/%t, %e s] '
say "Build: dev"
cmake --preset dev >build/configure-dev.log 2>&1 || { cat build/configure-dev.log; exit 1; }
cmake --build --preset dev

say "Tests and lint: dev"
run_tests dev

say "Build: sanitize (libraries without QML)"
cmake --preset sanitize >build/configure-sanitize.log 2>&1 || { cat build/configure-sanitize.log; exit 1; }
cmake --build --preset sanitize

say "Tests: sanitize"
run_tests sanitize

say "Fuzzing, $fuzzing s each"
run_check ./tests/fuzz/run.sh --seconds "$fuzzing"

if [ "$full" = yes ]; then
  say "Build and tests: release"
  cmake --preset release -DMOTCUA_TESTS=ON >build/configure-release.log 2>&1 || { cat build/configure-release.log; exit 1; }
  cmake --build --preset release
  run_tests release

  say "The queue's proofs, whole budget"
  run_check ./tests/offline-queue/proof.sh --full --table build/queue-proof.md

  say "Benchmarks and pictures"
  run_check ./tests/bench/run.sh
  run_check ./tests/pictures/run.sh --sheets build/pictures
fi
