#!/usr/bin/env bash
# Fails when a C++ file is not as clang-format would have it, or a script is not valid.
set -euo pipefail
cd "$(dirname "$0")/../.."
mapfile -t sources < <(git ls-files -co --exclude-standard -- '*.cpp' '*.h' | while read -r f; do [ -e "$f" ] && echo "$f"; done)
[ ${#sources[@]} -gt 0 ] || { echo "no sources found"; exit 1; }
clang-format-14 --dry-run --Werror "${sources[@]}"
mapfile -t scripts < <(git ls-files -co --exclude-standard -- '*.sh' .ci/run)
for script in "${scripts[@]}"; do bash -n "$script"; done
echo "${#sources[@]} C++ files and ${#scripts[@]} scripts are well formed"
