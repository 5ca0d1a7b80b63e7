#!/bin/sh
# Brings the Linguist files up to date with the sources. Vietnamese is the source; every file must be complete (a test
# checks it); further languages drop in as motcua_<tag>.ts beside these (README.md).
set -eu
cd "$(dirname "$0")/../.."
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
folders="kiosk/ui qml/Controls qml/Screens"
[ ! -d qml/Keyboard ] || folders="$folders qml/Keyboard"
# shellcheck disable=SC2086
"$lupdate" -silent -locations none -no-obsolete -no-ui-lines -source-language vi \
    $folders -I . -extensions cpp,h,qml -ts $(ls assets/translations/motcua_*.ts | grep -v motcua_practice_)
