#!/usr/bin/env bash
# no_practice.sh KIOSK PRACTICE: fails when the kiosk's program holds practice code, a practice name or a key of any kind.
# The practice program is the counter-check: what is looked for must be found there.
set -euo pipefail
kiosk=$1
practice=$2

# Texts of both kinds a program keeps: bytes, and the 16-bit ones of QString.
texts() { strings -a "$1"; strings -a -el "$1"; }
finds() { [ "$(grep -cE "$1")" -gt 0 ]; } # reads to the end: an early exit would break the pipe

has_code() { nm -C "$1" | finds 'provisioning::practice::'; }
# The practice device, the subjects of practice certificates.
has_names() { texts "$1" | finds 'practice-kiosk-01|PRACTICE portal|not a real authority'; }
has_keys() { texts "$1" | finds '^-----BEGIN [A-Z ]*(KEY|CERTIFICATE)-----'; }

for check in has_code has_names; do
  "$check" "$practice" || { echo "$check finds nothing in $practice, so it proves nothing"; exit 1; }
  if "$check" "$kiosk"; then echo "$kiosk: $check"; exit 1; fi
done
if has_keys "$kiosk"; then echo "$kiosk: a key or certificate is built in"; exit 1; fi
echo "$(basename "$kiosk") holds no practice code, no practice name and no key"
