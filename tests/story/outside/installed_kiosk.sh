#!/usr/bin/env bash
# Runs a command in a private view of the machine in which a kiosk is installed: CONFIGURATION (root.pem,
# profile.jws, device.pem, device.key) lies in /etc/motcua, and /var/lib/motcua is ROOM/state. Nothing of the
# machine is touched, and when the command ends the view is gone.
#
#   installed_kiosk.sh CONFIGURATION ROOM COMMAND...
set -euo pipefail

if [ "${MOTCUA_INSIDE:-}" != yes ]; then
  user=()
  [ "$(id -u)" -eq 0 ] || user=(--user --map-root-user)
  MOTCUA_INSIDE=yes exec unshare "${user[@]}" --mount --propagation private -- "$0" "$@"
fi
unset MOTCUA_INSIDE

configuration=$1 room=$2
shift 2
mkdir -p "$room/layers"
# Of this view's own, so that its files belong to its root, and an overlay can stand on it.
mount -t tmpfs -o mode=0755 tmpfs "$room/layers"
mkdir -p "$room/layers/etc/motcua" "$room/layers/lib/motcua"
for file in root.pem profile.jws device.pem device.key; do
  install -m 600 "$configuration/$file" "$room/layers/etc/motcua/$file"
done
chmod 644 "$room/layers/etc/motcua/root.pem"
mkdir "$room/layers/work"
mount -t overlay -o "lowerdir=$room/layers/etc:/etc" overlay /etc
mount -t overlay -o "lowerdir=/var/lib,upperdir=$room/layers/lib,workdir=$room/layers/work" overlay /var/lib
exec "$@"
