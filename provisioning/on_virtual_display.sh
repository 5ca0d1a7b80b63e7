#!/usr/bin/env bash
# Starts the practice kiosk on a virtual display of its own and offers that display by VNC, on loopback only, with a
# password for this run alone. What was started ends with it.
#
#   provisioning/on_virtual_display.sh PROGRAM [ARGUMENT...]     needs Xvfb and x11vnc; exits as the program does
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: provisioning/on_virtual_display.sh PROGRAM [ARGUMENT...]" >&2; exit 2; }

# Everything the virtual display needs lives in this folder and goes with it.
desk=$(mktemp -d)
display=
vnc=
program=
clean_up() {
  local status=$?
  trap - EXIT
  trap '' INT TERM
  # The program first: it ends in order only while its display stands.
  if [ -n "$program" ]; then
    kill "$program" 2>/dev/null || true
    status=0
    wait "$program" || status=$?
    [ "$status" -eq 0 ] && echo "The practice kiosk was closed." || echo "The practice kiosk ended with exit code $status."
  fi
  # x11vnc keeps nothing, and may wait for ever for a display that goes at the same moment.
  [ -z "$vnc" ] || kill -KILL "$vnc" 2>/dev/null || true
  [ -z "$display" ] || kill "$display" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$desk"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# Xvfb picks a free display number itself and writes it when it is ready. A session of its own: Ctrl+C is not for it.
mkfifo "$desk/number"
setsid Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$desk/number" >"$desk/xvfb.log" 2>&1 &
display=$!
read -r number <"$desk/number" || { cat "$desk/xvfb.log"; echo "The virtual display did not start."; exit 1; }
export DISPLAY=:$number

# A password for this run alone; x11vnc takes it from a file that it removes after reading.
# VNC uses eight characters of it; one random byte in eight is among these.
password=$(head -c 1024 /dev/urandom | LC_ALL=C tr -dc 'a-hjkmnp-z2-9')
password=${password:0:8}
(umask 077 && printf '%s\n' "$password" >"$desk/password")
mkfifo "$desk/port"
setsid x11vnc -display "$DISPLAY" -localhost -no6 -passwdfile "rm:$desk/password" -forever -shared -quiet -noxdamage \
  -autoport 5900 >"$desk/port" 2>"$desk/vnc.log" &
vnc=$!
port=
while read -r line; do
  case $line in PORT=*) port=${line#PORT=}; break ;; esac
done <"$desk/port"
[ -n "$port" ] || { cat "$desk/vnc.log"; echo "The VNC server did not start."; exit 1; }

cat <<EOF

There is no display here, so the practice kiosk runs on a virtual one.
  Look at it:  vncviewer 127.0.0.1:$port     password: $password  (good until this command ends)
  From another machine:  ssh -L $port:127.0.0.1:$port THIS-MACHINE, then the same.
  End it with Ctrl+C.
EOF
QT_QUICK_BACKEND=software "$@" &
program=$!
wait "$program" || true
