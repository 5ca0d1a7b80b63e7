#!/usr/bin/env bash
# Fills SoftHSM tokens with the certificates of the practice world; made-up people only.
#
#   ./provisioning/practice/tokens.sh --out DIR [--practice PROGRAM] [--at HOST:PORT] [NAME...]
#
# DIR/pki holds the authorities (motcua-practice pki), DIR/tokens the tokens and DIR/softhsm2.conf what
# SOFTHSM2_CONF is to name. NAMEs are those of assets/practice/tokens.json, all of them if none is given. The
# authorities answer while `motcua-practice pki --out DIR/pki --serve` runs.
set -euo pipefail

out='' practice=motcua-practice at=127.0.0.1:8889 names=()
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=${2:?--out takes a folder}; shift 2 ;;
    --practice) practice=${2:?--practice takes a program}; shift 2 ;;
    --at) at=${2:?--at takes HOST:PORT}; shift 2 ;;
    -*) echo "usage: tokens.sh --out DIR [--practice PROGRAM] [--at HOST:PORT] [NAME...]" >&2; exit 2 ;;
    *) names+=("$1"); shift ;;
  esac
done
[ -n "$out" ] || { echo "tokens.sh: --out DIR is missing" >&2; exit 2; }
mkdir -p "$out"
out=$(realpath "$out")
module=$(ls /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so 2>/dev/null | head -1) || true
[ -n "$module" ] || { echo "tokens.sh: SoftHSM is not installed (softhsm2)" >&2; exit 3; }

"$practice" pki --out "$out/pki" --at "$at"

rm -rf "$out/tokens"
mkdir -p "$out/tokens"
cat >"$out/softhsm2.conf" <<CONF
directories.tokendir = $out/tokens
objectstore.backend = file
log.level = ERROR
slots.removable = true
CONF
export SOFTHSM2_CONF=$out/softhsm2.conf

put() { # TOKEN PIN ARGUMENTS...
  local token=$1 pin=$2
  shift 2
  pkcs11-tool --module "$module" --token-label "$token" --login --pin "$pin" "$@" >/dev/null 2>"$out/put.log" || {
    cat "$out/put.log" >&2
    exit 1
  }
}

wanted() {
  [ ${#names[@]} -eq 0 ] && return 0
  local name
  for name in "${names[@]}"; do [ "$name" = "$1" ] && return 0; done
  return 1
}

last=''
while IFS=$'\t' read -r name pin id label key certificate authority; do
  wanted "$name" || continue
  token=practice-$name
  if [ "$name" != "$last" ]; then
    softhsm2-util --init-token --free --label "$token" --so-pin 12345678 --pin "$pin" >/dev/null
    # The issuing authority's certificate lies on real tokens, too; an unknown one's root as well.
    put "$token" "$pin" --write-object "$out/pki/authorities/$authority.der" --type cert --id ca --label "$authority"
    if [ "$authority" = unknown ]; then
      put "$token" "$pin" --write-object "$out/pki/authorities/unknown-root.der" --type cert --id cb --label unknown-root
    fi
    last=$name
  fi
  softhsm2-util --import "$out/pki/$key" --token "$token" --label "$label" --id "$id" --pin "$pin" >/dev/null
  put "$token" "$pin" --write-object "$out/pki/$certificate" --type cert --id "$id" --label "$label"
done <"$out/pki/tokens.tsv"
rm -f "$out/put.log"
echo "$out/softhsm2.conf"
