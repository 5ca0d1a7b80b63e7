#!/usr/bin/env bash
# Runs a program beside a PipeWire of its own, on a session bus of its own, and ends both with it.
#
#   with_pipewire.sh PROGRAM ARGUMENT...
set -euo pipefail

if [ "${MOTCUA_PIPEWIRE_INNER:-}" != yes ]; then
  room=$(mktemp -d)
  trap 'rm -rf "$room"' EXIT
  mkdir -m 700 "$room/run"
  # A machine's own sound and cameras stay out of it.
  MOTCUA_PIPEWIRE_INNER=yes XDG_RUNTIME_DIR=$room/run HOME=$room XDG_CONFIG_HOME=$room XDG_STATE_HOME=$room \
    PULSE_SERVER=none dbus-run-session -- "$0" "$@"
  exit
fi

children=()
finish() { kill "${children[@]}" 2>/dev/null || true; wait; }
trap finish EXIT
pipewire >"$HOME/pipewire.log" 2>&1 &
children+=($!)
for _ in $(seq 100); do
  [ -S "$XDG_RUNTIME_DIR/pipewire-0" ] && break
  sleep 0.1
done
wireplumber >"$HOME/wireplumber.log" 2>&1 &
children+=($!)
"$@"
