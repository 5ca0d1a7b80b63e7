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

step="be prepared"
finish() {
  local status=$?
  trap - EXIT
  case $step in
    practise)
      [ "$status" -eq 0 ] && echo "The practice kiosk was closed." || echo "The practice kiosk ended with exit code $status." ;;
    done) echo "Built: $program" ;;
    *) echo "Stopped: the practice kiosk could not $step (exit $status)." >&2 ;;
  esac
  exit "$status"
}
trap finish EXIT
program=build/release/bin/motcua-practice

has_display() { [ -n "${WAYLAND_DISPLAY-}" ] || { [ -n "${DISPLAY-}" ] && command -v xdpyinfo >/dev/null && xdpyinfo >/dev/null 2>&1; }; }

echo "== 1/3 Debian packages"
step="get its Debian packages"
install_packages "${packages_build[@]}" "${packages_run[@]}" x11-utils
virtual=no
if ! has_display; then
  virtual=yes
  install_packages "${packages_virtual_display[@]}"
fi

echo "== 2/3 Build: release"
step="be built"
mkdir -p build
export NINJA_STATUS='[%f/%t, %e s] '
cmake --preset release -DMOTCUA_TESTS=OFF >build/configure-release.log 2>&1 || { cat build/configure-release.log; exit 1; }
cmake --build --preset release
if [ "$build_only" = yes ]; then
  step=done
  exit 0
fi

echo "== 3/3 Start"
step=practise
if [ "$virtual" = yes ]; then
  trap - EXIT # the other script says how it ended
  exec provisioning/on_virtual_display.sh "$program"
fi
status=0
trap : INT # Ctrl+C is for the program, which ends in order
"$program" || status=$?
exit "$status"
