#!/usr/bin/env bash
# The practice portal against docs/portal-api.yaml, judged by validators from npm.
#
#   tests/contract/run.sh FOLDER PORTAL    FOLDER keeps the npm packages; PORTAL is the program motcua-practice
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
portal=$(realpath "$2")
command -v npm >/dev/null || { echo "npm is missing; tests/run.sh installs it" >&2; exit 1; }

mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9
cp "$here"/package.json "$here"/package-lock.json "$here"/.npmrc "$here"/*.mjs "$folder/"
cd "$folder"
# The stamp is written last, so an installation that was broken off is begun anew.
if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed
fi
flock -u 9
exec node walk.mjs "$here/../../docs/portal-api.yaml" "$portal"
