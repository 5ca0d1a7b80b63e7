#!/usr/bin/python3
"""Cuts a font down to what the screens need: the more letters a font has, the longer a program takes to start with it.

cut.py IN OUT --ranges 20-7E,A0-24F         these code points
cut.py IN OUT --used-in FILE... --family F  those named as 0xE123 in sources, under a family name of its own (so that no
                                            installed font of the same name is opened beside it)
"""
import argparse
import re

from fontTools import subset, ttLib

FAMILY, FULL_NAME, POSTSCRIPT_NAME, PREFERRED_FAMILY = 1, 4, 6, 16


def code_points(arguments):
    for part in filter(None, (arguments.ranges or "").split(",")):
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
    for file in arguments.used_in:
        with open(file, encoding="utf-8") as source:
            yield from (int(found, 16) for found in re.findall(r"\b0x([0-9A-Fa-f]{4,5})\b", source.read()))


def rename(font, family):
    for record in font["name"].names:
        if record.nameID in (FAMILY, FULL_NAME, PREFERRED_FAMILY):
            record.string = family
        elif record.nameID == POSTSCRIPT_NAME:
            record.string = family.replace(" ", "")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("font")
    parser.add_argument("out")
    parser.add_argument("--ranges")
    parser.add_argument("--used-in", nargs="*", default=[])
    parser.add_argument("--family")
    arguments = parser.parse_args()
    font = ttLib.TTFont(arguments.font, recalcTimestamp=False)
    options = subset.Options(layout_features=["*"], name_IDs=["*"], name_languages=["*"], hinting=True, glyph_names=False,
                             notdef_outline=True, ignore_missing_unicodes=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=set(code_points(arguments)))
    cutter.subset(font)
    if arguments.family:
        rename(font, arguments.family)
    font.save(arguments.out)


main()
