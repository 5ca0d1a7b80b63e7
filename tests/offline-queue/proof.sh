#!/usr/bin/env bash
# Every proof of the queue with its figures.
#
#   tests/offline-queue/proof.sh [--full] [--only NAME]    --full writes docs/queue-proof.md; the programs come from build/dev
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --preset dev >/dev/null
cmake --build --preset dev --target queue_load >/dev/null
table=()
case " $* " in *" --only "*) ;; *" --full "*) table=(--table docs/queue-proof.md) ;; esac
exec python3 tests/offline-queue/proof.py build/dev/tests/queue_load tests/offline-queue/receiver/receiver.py "${table[@]}" "$@"
