#!/usr/bin/env bash
# Runs a command in a private view of the machine in which a kiosk is installed: ROOM/etc is its /etc/motcua and
# ROOM/state its /var/lib/motcua. Nothing of the machine is touched, and when the command ends the view is gone.
#
#   installed_kiosk.sh ROOM COMMAND...
set -euo pipefail

if [ "${MOTCUA_INSIDE:-}" != yes ]; then
  user=()
  [ "$(id -u)" -eq 0 ] || user=(--user --map-root-user)
  MOTCUA_INSIDE=yes exec unshare "${user[@]}" --mount --propagation private -- "$0" "$@"
fi
unset MOTCUA_INSIDE

room=$1
shift
mkdir -p "$room/etc" "$room/state" "$room/layers"
# Overlays only to have the two places; a tmpfs because an overlay cannot stand on every file system.
mount -t tmpfs -o mode=0755 tmpfs "$room/layers"
mkdir -p "$room/layers/etc/motcua" "$room/layers/lib/motcua"
mount -t overlay -o "lowerdir=$room/layers/etc:/etc" overlay /etc
mount -t overlay -o "lowerdir=$room/layers/lib:/var/lib" overlay /var/lib
mount --bind "$room/etc" /etc/motcua
mount --bind "$room/state" /var/lib/motcua
exec "$@"
