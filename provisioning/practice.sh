#!/usr/bin/env bash
# From a fresh Debian 12 to a practice kiosk on the screen: installs what is missing, builds a release, starts it.
#
#   ./provisioning/practice.sh           with a display: two windows; without: a virtual one, offered by VNC on loopback
#   ./provisioning/practice.sh --build   only installs and builds
set -euo pipefail
cd "$(dirname "$0")/.."
. provisioning/packages.sh

build_only=no
case ${1-} in
  '') ;;
  --build) build_only=yes ;;
  *) echo "usage: provisioning/practice.sh [--build]" >&2; exit 2 ;;
esac

has_display() { [ -n "${WAYLAND_DISPLAY-}" ] || { [ -n "${DISPLAY-}" ] && command -v xdpyinfo >/dev/null && xdpyinfo >/dev/null 2>&1; }; }

echo "== 1/3 Debian packages"
install_packages "${packages_build[@]}" "${packages_run[@]}" x11-utils
virtual=no
if ! has_display; then
  virtual=yes
  install_packages "${packages_virtual_display[@]}"
fi

echo "== 2/3 Build: release"
mkdir -p build
export NINJA_STATUS='[%f/%t, %e s] '
cmake --preset release -DMOTCUA_TESTS=OFF >build/configure-release.log 2>&1 || { cat build/configure-release.log; exit 1; }
cmake --build --preset release
if [ "$build_only" = yes ]; then
  echo "Built: build/release/bin/motcua-practice"
  exit 0
fi

echo "== 3/3 Start"
program=build/release/bin/motcua-practice
say_end() { [ "$1" -eq 0 ] && echo "The practice kiosk was closed." || echo "The practice kiosk ended with exit code $1."; }
if [ "$virtual" = no ]; then
  status=0
  trap : INT # Ctrl+C is for the program, which ends in order
  "$program" || status=$?
  say_end "$status"
  exit "$status"
fi

# Everything the virtual display needs lives in this folder and goes with it.
desk=$(mktemp -d)
servers=()
kiosk=
clean_up() {
  local status=$?
  trap - EXIT
  trap '' INT TERM
  # The kiosk first: it ends in order only while its display stands.
  if [ -n "$kiosk" ]; then
    kill "$kiosk" 2>/dev/null || true
    status=0
    wait "$kiosk" || status=$?
    say_end "$status"
  fi
  [ ${#servers[@]} -eq 0 ] || kill "${servers[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$desk"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# Xvfb picks a free display number itself and writes it when it is ready. A session of its own: Ctrl+C is not for it.
mkfifo "$desk/number"
setsid Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$desk/number" >"$desk/xvfb.log" 2>&1 &
servers+=($!)
read -r number <"$desk/number" || { cat "$desk/xvfb.log"; echo "The virtual display did not start."; exit 1; }
export DISPLAY=:$number

# A password for this run alone; x11vnc takes it from a file that it removes after reading.
password=$(head -c 64 /dev/urandom | LC_ALL=C tr -dc 'a-hjkmnp-z2-9' | head -c 8)
(umask 077 && printf '%s\n' "$password" >"$desk/password")
mkfifo "$desk/port"
setsid x11vnc -display "$DISPLAY" -localhost -no6 -passwdfile "rm:$desk/password" -forever -shared -quiet -noxdamage \
  -autoport 5900 >"$desk/port" 2>"$desk/vnc.log" &
servers+=($!)
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
QT_QUICK_BACKEND=software "$program" &
kiosk=$!
wait "$kiosk" || true
