#!/usr/bin/env bash
# Runs a command on a virtual screen of its own, drawn by software, and ends the screen with it.
#
#   with_display.sh [--size 1080x1920] [--bus] COMMAND...
#
# --bus: with a session bus at the place where programs look for it by themselves, and accessibility switched on
# there, as a desktop with a screen reader does.
set -euo pipefail

size=1080x1920
bus=no
while :; do
  case ${1:-} in
    --size) size=$2; shift 2 ;;
    --bus) bus=yes; shift ;;
    *) break ;;
  esac
done

runtime=$(mktemp -d)
servers=()
finish() {
  kill "${servers[@]}" 2>/dev/null || :
  wait "${servers[@]}" 2>/dev/null || :
  # Something that the bus started may still write there.
  rm -rf "$runtime" 2>/dev/null || :
}
trap finish EXIT

# Each server says on a pipe when it is ready, and dies with this script, however that ends.
serve() {
  mkfifo "$runtime/ready"
  setpriv --pdeathsig KILL "$@" 3>"$runtime/ready" &
  servers+=($!)
  read -r answer <"$runtime/ready" || { echo "$1 did not start" >&2; exit 3; }
  rm "$runtime/ready"
}

serve Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset
export DISPLAY=":$answer" QT_QPA_PLATFORM=xcb QT_QUICK_BACKEND=software XDG_RUNTIME_DIR="$runtime"
unset DBUS_SESSION_BUS_ADDRESS
if [ "$bus" = yes ]; then
  serve dbus-daemon --session --nofork --nosyslog --address="unix:path=$runtime/bus" --print-address=3 2>"$runtime/bus.log"
  export DBUS_SESSION_BUS_ADDRESS="unix:path=$runtime/bus"
  dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Set \
    string:org.a11y.Status string:IsEnabled variant:boolean:true >/dev/null
fi
status=0
"$@" || status=$?
exit "$status"
