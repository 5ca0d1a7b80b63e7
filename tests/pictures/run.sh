#!/usr/bin/env bash
# Compares every screen with its stored picture.
#
#   ./tests/pictures/run.sh                 compare
#   ./tests/pictures/run.sh --update        store what is shown now
#   ./tests/pictures/run.sh --sheets DIR    contact sheets of every glass, language and comfort at quarter size
set -euo pipefail
cd "$(dirname "$0")/../.."
build=build/dev
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software TZ=UTC LC_ALL=C.UTF-8

make_ready() {
  cmake --preset dev >/dev/null
  cmake --build --preset dev --target "$@"
}

case ${1:-} in
  '')
    make_ready tst_pictures
    "$build/tests/tst_pictures"
    ;;
  --update)
    make_ready store_pictures
    rm -f tests/pictures/stored/*.png
    "$build/tests/store_pictures" tests/pictures/stored
    du -sh tests/pictures/stored
    ;;
  --sheets)
    [ -n "${2:-}" ] || { echo "usage: tests/pictures/run.sh --sheets DIR" >&2; exit 2; }
    make_ready screenshots
    mkdir -p "$2"
    shots=$(mktemp -d)
    trap 'rm -rf "$shots"' EXIT
    for format in portrait landscape small panel; do
      for language in vi en; do
        for comfort in default contrast large low all; do
          "$build/tests/screenshots" "$shots" "$format-$language-$comfort-" >/dev/null
          columns=8
          [ "$format" = portrait ] && columns=12
          mogrify -resize 25% "$shots"/*.png
          montage "$shots"/*.png -tile "${columns}x" -geometry +6+6 -background '#808080' \
              "$2/$format-$language-$comfort.png"
          rm -f "$shots"/*.png
        done
      done
    done
    echo "contact sheets in $2"
    ;;
  *) echo "usage: tests/pictures/run.sh [--update | --sheets DIR]" >&2; exit 2 ;;
esac
