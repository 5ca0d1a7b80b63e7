#include "kiosk/app/fonts.h"

#include <fontconfig/fontconfig.h>

namespace kiosk::app {

namespace {

// How letters are drawn is what Debian's own rules say: light hinting, smooth edges, its filter for liquid
// crystals. DejaVu is what Debian's fontconfig itself asks for, so it is there.
constexpr auto rules = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <match target="pattern">
    <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
    <edit name="antialias" mode="append"><bool>true</bool></edit>
    <edit name="lcdfilter" mode="append"><const>lcddefault</const></edit>
  </match>
</fontconfig>
)";

} // namespace

void narrowFonts()
{
    FcConfig* config = FcConfigCreate();
    if (config == nullptr)
        return;
    const auto* text = reinterpret_cast<const FcChar8*>(rules);
    if (FcConfigParseAndLoadFromMemory(config, text, FcTrue) == FcTrue)
        FcConfigSetCurrent(config); // keeps a reference of its own
    FcConfigDestroy(config);
}

} // namespace kiosk::app
