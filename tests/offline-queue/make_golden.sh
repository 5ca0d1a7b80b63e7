#!/usr/bin/env bash
# Packs a spool of today's format into golden/, once for each format: later versions must open, verify and drain it (tst_golden_stores).
#
#   tests/offline-queue/make_golden.sh    from build/dev; what is there already is never replaced
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --build --preset dev --target queue_golden >/dev/null
format=$(sed -n 's/.*constexpr int format = \([0-9]*\);.*/\1/p' offline-queue/spool.h)
packed=tests/offline-queue/golden/format-$format.tar.gz
[ ! -e "$packed" ] || { echo "$packed is there already"; exit 1; }
room=$(mktemp -d)
trap 'rm -r "$room"' EXIT
build/dev/tests/queue_golden "$room"
tar --sort=name --owner=0 --group=0 --numeric-owner -C "$room" -czf "$packed" keys list.json spool
echo "$packed"
