#!/usr/bin/env bash
# Every proof of the queue with its figures: against the receiver of another hand, then against the practice portal.
#
#   tests/offline-queue/proof.sh [--full] [--table FILE] [--only NAME]
#
# --full takes the whole budget (half an hour and more) and writes its table into docs/queue-proof.md, or into FILE;
# --only runs one of the first six. The programs come from build/dev.
set -euo pipefail
cd "$(dirname "$0")/../.."
budget=() table=() only=()
while [ $# -gt 0 ]; do
  case $1 in
    --full) budget=(--full); shift ;;
    --table) table=(--table "${2:?--table takes a file}"); shift 2 ;;
    --only) only=(--only "${2:?--only takes a name}"); shift 2 ;;
    *) echo "usage: tests/offline-queue/proof.sh [--full] [--table FILE] [--only NAME]" >&2; exit 2 ;;
  esac
done
if [ ${#budget[@]} -gt 0 ] && [ ${#table[@]} -eq 0 ] && [ ${#only[@]} -eq 0 ]; then
  table=(--table docs/queue-proof.md)
fi
cmake --preset dev >/dev/null
cmake --build --preset dev --target queue_load motcua-practice >/dev/null
status=0
load=build/dev/tests/queue_load
python3 tests/offline-queue/proof.py "$load" tests/offline-queue/receiver/receiver.py \
  "${budget[@]}" "${table[@]}" "${only[@]}" || status=1
[ ${#only[@]} -gt 0 ] || python3 tests/provisioning/practice/receiver/portal_proof.py "$load" build/dev/bin/motcua-practice \
  "${budget[@]}" "${table[@]}" || status=1
exit "$status"
