#!/usr/bin/env python3
"""Fails on files nobody names, folders without README, and text that does not belong in the repository."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Found by their place or read as a whole folder, so nothing names them one by one.
BY_PLACE = re.compile(
    r"(^|/)(README\.md|CMakeLists\.txt|\.gitignore|\.npmrc)$|^(LICENSE|\.clang-format|\.ci/run|CMakePresets\.json)$"
    r"|^tests/(.*/)?corpus/|^tests/pictures/stored/|^tests/offline-queue/golden/|^docs/|^assets/practice/|(^|/)package-lock\.json$")
FORBIDDEN = [
    (re.compile(r"/(work|farm|root)/"), "a path of some machine"),
    (re.compile(r"(deb\.debian\.org|registry\.npmjs\.org)"), "a registry's host"),
    (re.compile(r"\b(TODO|FIXME|XXX)\b"), "an unfinished mark"),
    (re.compile(r"^(<<<<<<<|>>>>>>>) "), "a conflict mark"),
]
HOUSE = {"kiosk", "drivers", "offline-queue", "qml", "provisioning", "assets", "docs", "tests"}
# Told of in the README above them.
MIRRORS = {"tests/kiosk", "tests/drivers", "tests/provisioning", "tests/assets", "assets/fonts", "assets/practice", "docs/pictures"}
TEXT = {".cpp", ".h", ".qml", ".py", ".sh", ".md", ".txt", ".cmake", ".json", ".yaml", ".mjs", ".js", ""}


def tracked():
    out = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard"],
                         check=True, capture_output=True, text=True).stdout
    return [line for line in out.splitlines() if (ROOT / line).is_file()]


def main():
    files = tracked()
    texts = {f: (ROOT / f).read_text(encoding="utf-8", errors="replace")
             for f in files if Path(f).suffix in TEXT and (ROOT / f).stat().st_size < 1_000_000}
    faults = []
    for f in files:
        if BY_PLACE.search(f):
            continue
        name, stem = Path(f).name, Path(f).stem
        wanted = {name, stem} if f.endswith((".qml", ".h", ".cmake")) else {name}
        if not any(w in text for other, text in texts.items() if other != f for w in wanted):
            faults.append(f"{f}: no other file names it")
    for f, text in texts.items():
        if f == "tests/lint/files.py":
            continue
        for number, line in enumerate(text.splitlines(), 1):
            faults += [f"{f}:{number}: {what}" for pattern, what in FORBIDDEN if pattern.search(line)]
    targets = {str(Path(f).parent) for f in files
               if Path(f).name == "CMakeLists.txt" and not f.startswith("tests/")
               and re.search(r"(motcua_library|qt_add_qml_module|add_executable)\(", texts.get(f, ""))}
    tops = {str(Path(*Path(f).parts[:depth])) for f in files for depth in (1, 2)
            if len(Path(f).parts) > depth and Path(f).parts[0] in HOUSE}
    faults += [f"{folder}: no README.md" for folder in sorted((targets | tops) - MIRRORS) if f"{folder}/README.md" not in files]
    print("\n".join(faults) or f"{len(files)} files, each in its place")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
