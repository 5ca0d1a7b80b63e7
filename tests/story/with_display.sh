#!/usr/bin/env bash
# Runs a command on a virtual screen of its own, drawn by software, and ends the screen with it.
#
#   with_display.sh [--size 1080x1920] [--bus] COMMAND...      --bus: with a session bus and accessibility
set -euo pipefail

size=1080x1920
bus=()
while :; do
  case ${1:-} in
    --size) size=$2; shift 2 ;;
    --bus) bus=(dbus-run-session --); shift ;;
    *) break ;;
  esac
done

# The server tells the number of the display it took. It dies with this script, however that ends.
coproc SCREEN { exec setpriv --pdeathsig KILL Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>&1; }
server=$SCREEN_PID
trap 'kill "$server" 2>/dev/null || :' EXIT
read -r number <&"${SCREEN[0]}" || { echo "Xvfb did not start" >&2; exit 3; }

runtime=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || :; rm -rf "$runtime"' EXIT
export DISPLAY=":$number" QT_QPA_PLATFORM=xcb QT_QUICK_BACKEND=software XDG_RUNTIME_DIR="$runtime"
status=0
"${bus[@]}" "$@" || status=$?
exit "$status"
