#!/usr/bin/env python3
"""Writes provinces.tsv and communes.tsv from the source named in README.md: import.py address.json"""
import collections
import json
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
CITY = "Thành phố "
# Names people still say that had gone before the source's look-up begins: Nghị quyết 175/2024/QH15 (Huế, until
# 31/12/2024) and 15/2008/QH12 (Hà Tây, until 31/7/2008).
OLDER_PROVINCES = {"46": {"Thừa Thiên Huế"}, "01": {"Hà Tây"}}


def tidy(text):
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def bare(province):
    name = tidy(province)
    for kind in (CITY, "Tỉnh "):
        name = name.removeprefix(kind)
    return name


def main():
    tables = {part["name"]: part["data"] for part in json.load(open(sys.argv[1])) if part["type"] == "table"}
    provinces = {row["province_code"]: row for row in tables["provinces"]}
    communes = {row["ward_code"]: row for row in tables["wards"]}
    by_name = {(bare(provinces[row["province_code"]]["name"]), tidy(row["name"])): code
               for code, row in communes.items()}

    former_provinces = collections.defaultdict(set)
    former_communes = collections.defaultdict(set)
    left_out = 0
    for row in tables["ward_mappings"]:
        # Names first: codes of a few rows are those of another year.
        place = (bare(row["new_province_name"]), tidy(row["new_ward_name"]))
        code = by_name.get(place)
        if not code or not row["old_ward_name"]:
            left_out += 1
            continue
        former_communes[code].add((tidy(row["old_district_name"]), tidy(row["old_ward_name"])))
        if row["old_province_name"]:
            former_provinces[communes[code]["province_code"]].add(bare(row["old_province_name"]))

    with open(HERE / "provinces.tsv", "w", encoding="utf-8") as out:
        for code, row in sorted(provinces.items()):
            name = bare(row["name"])
            kind = "Thành phố" if row["place_type"].startswith("Thành phố") else "Tỉnh"
            print(code, f"{kind} {name}", ";".join(sorted(former_provinces[code] | OLDER_PROVINCES.get(code, set()))), sep="\t", file=out)
    with open(HERE / "communes.tsv", "w", encoding="utf-8") as out:
        for code, row in sorted(communes.items()):
            groups = collections.defaultdict(list)
            for district, name in sorted(former_communes[code]):
                groups[district].append(name)
            former = ";".join(f"{district}:{','.join(names)}" for district, names in sorted(groups.items()))
            print(code, row["province_code"], tidy(row["name"]), former, sep="\t", file=out)
    print(len(provinces), "provinces,", len(communes), "communes,", left_out, "rows of the look-up left out")


if __name__ == "__main__":
    main()
