#!/usr/bin/env bash
# Our HPKE against @hpke/core from npm.
#
#   tests/kiosk/crypto/hpke/run.sh FOLDER PROGRAM    FOLDER keeps the npm packages; PROGRAM is
#                                                    hpke_second_opinion
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
program=$2
command -v npm >/dev/null || { echo "npm is missing; tests/run.sh installs it" >&2; exit 1; }

mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9
cp "$here"/package.json "$here"/package-lock.json "$here"/.npmrc "$here"/peer.mjs "$folder/"
# The stamp is written last, so an installation that was broken off is begun anew.
if ! cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed"; then
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
  cp "$folder/package-lock.json" "$folder/node_modules/.installed"
fi
flock -u 9
exec "$program" "$folder/peer.mjs"
