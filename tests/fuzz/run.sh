#!/usr/bin/env bash
# Builds every fuzzer with clang and lets each run for a while, beginning from the stored corpus; one on each processor.
#
#   ./tests/fuzz/run.sh [--seconds N]     N for each fuzzer, 60 if not given
#
# What crashes one is left in build/fuzz/found/; put it into tests/fuzz/corpus/ with the fix.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=60
if [ "${1:-}" = --seconds ]; then
  seconds=${2:?--seconds takes a number}
elif [ $# -gt 0 ]; then
  echo "usage: tests/fuzz/run.sh [--seconds N]" >&2
  exit 2
fi

mkdir -p build
cmake -S . -B build/fuzz -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER=clang++ \
  -DMOTCUA_QML=OFF -DMOTCUA_FUZZ=ON -DMOTCUA_SANITIZE=address,undefined,fuzzer-no-link >build/fuzz-configure.log
cmake --build build/fuzz --target fuzzers

found=build/fuzz/found
mkdir -p "$found"

run_fuzzer() {
  local name=$1 work=build/fuzz/corpus/$1
  mkdir -p "$work"
  if LC_ALL=C.UTF-8 "build/fuzz/fuzzers/$name" -max_total_time="$seconds" -max_len=65536 -timeout=10 -print_final_stats=1 \
    -artifact_prefix="$found/$name-" "$work" "tests/fuzz/corpus/${name#fuzz_}" >"build/fuzz/$name.log" 2>&1; then
    echo "$name: $(sed -n 's/.*number_of_executed_units: *//p' "build/fuzz/$name.log") inputs, nothing found"
  else
    tail -n 40 "build/fuzz/$name.log"
    echo "$name found something: see $found"
    return 1
  fi
}
export -f run_fuzzer
export found seconds

names=()
for fuzzer in build/fuzz/fuzzers/fuzz_*; do names+=("$(basename "$fuzzer")"); done
printf '%s\n' "${names[@]}" | xargs -P "$(nproc)" -I{} bash -euo pipefail -c 'run_fuzzer {}' || {
  echo "Stopped: a fuzzer found something"
  exit 1
}
echo "${#names[@]} fuzzers ran $seconds s each and found nothing"
