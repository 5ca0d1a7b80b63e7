#!/usr/bin/env bash
# Draws the faces of practice cards into assets/practice/cards/faces: cartoons, nobody's likeness, of the weight a photograph has
# on a chip (15 to 20 KB). Needs ImageMagick. Run by hand; programs and tests take what lies there.
set -euo pipefail
cd "$(dirname "$0")/../../../assets/practice/cards/faces"

# face NAME SKIN HAIR CLOTHES LONG-HAIR(0|1) AGE(child|adult|old)
face() {
  local name=$1 skin=$2 hair=$3 clothes=$4 long=$5 age=$6
  local draw="fill $clothes roundrectangle 60,500 420,760 110,110"
  [ "$long" = 1 ] && draw+=" fill $hair roundrectangle 112,150 368,560 120,120"
  draw+=" fill $skin rectangle 200,400 280,540 fill $hair ellipse 240,250 134,170 0,360"
  draw+=" fill $skin ellipse 112,290 20,34 0,360 ellipse 368,290 20,34 0,360 ellipse 240,290 122,158 0,360"
  draw+=" fill $hair ellipse 240,180 118,62 180,360"
  draw+=" fill white ellipse 190,280 24,13 0,360 ellipse 290,280 24,13 0,360"
  draw+=" fill #2b1d14 circle 190,280 190,291 circle 290,280 290,291"
  draw+=" stroke #2b1d14 stroke-width 5 fill none bezier 160,252 180,238 200,238 218,250 bezier 262,250 280,238 300,238 320,252"
  draw+=" stroke #a8705c stroke-width 4 bezier 240,290 230,330 226,345 246,346"
  draw+=" stroke #a4434a stroke-width 6 bezier 200,386 225,402 255,402 280,386"
  [ "$age" = old ] && draw+=" stroke #a8705c stroke-width 2 bezier 160,330 172,350 172,370 166,384 bezier 320,330 308,350 308,370 314,384 line 200,205 280,205 line 195,220 285,220"
  local seed=$((16#$(printf %s "$name" | md5sum | cut -c1-6)))
  convert -size 480x640 gradient:'#e9f1f8'-'#c9d9e8' -draw "$draw" -blur 0x0.8 -seed "$seed" -attenuate 0.14 +noise Gaussian \
    -strip -sampling-factor 2x2 -quality 80 -set comment "Made-up face for practice" "$name.jpg"
}

rm -f ./*.jpg
face woman-1 '#e8bf9b' '#1d1512' '#3f6ea5' 1 adult
face woman-2 '#d9a77f' '#2a1a12' '#8a3b4f' 1 adult
face woman-old '#e2bb98' '#9b9b9b' '#5b4a6b' 1 old
face man-1 '#dfb08a' '#15110f' '#2f4f3f' 0 adult
face man-2 '#c99a72' '#1d1512' '#444c5c' 0 adult
face man-old '#dcb593' '#b5b5b5' '#6b5a3f' 0 old
