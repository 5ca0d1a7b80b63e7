#!/usr/bin/env bash
# Builds the release and prints every benchmark's table.
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p build
cmake --preset release -DMOTCUA_TESTS=ON >build/configure-release.log 2>&1 || { cat build/configure-release.log; exit 1; }
cmake --build --preset release
for bench in build/release/bin/motcua-bench-*; do
  # The control window is what the others measure against.
  [ "$(basename "$bench")" = motcua-bench-control ] && continue
  printf '\n== %s\n' "$(basename "$bench")"
  "$bench"
done
