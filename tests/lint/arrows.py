#!/usr/bin/env python3
"""Fails on an include, a QML import or a library that is not an arrow of the house (README, "Where things are")."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CORE = {"kiosk/base"}
SEALED = {"kiosk/crypto", "kiosk/base"}
DRIVERS = {"drivers/chip", "drivers/camera", "drivers/token", "drivers/printer", "drivers/voice",
           "drivers/sim"}
PRACTICE = "provisioning/practice"

# folder -> folders it may include. None: anything but practice. "*": anything.
ARROWS = {
    "kiosk/base": set(),
    "kiosk/crypto": CORE,
    "kiosk/flow": CORE,
    "kiosk/portal": SEALED,
    "kiosk/session": {"kiosk/flow", "kiosk/portal", "drivers/api", "offline-queue", "provisioning/profile", "kiosk/base"},
    "kiosk/ui": {"kiosk/receipt", "kiosk/session", "kiosk/flow", "provisioning/profile", "kiosk/base"},
    "kiosk/receipt": {"drivers/api", "kiosk/base"},
    "kiosk/app": None,
    "kiosk/agent": {"kiosk/portal", "offline-queue", "provisioning/profile", "kiosk/crypto", "kiosk/base"},
    "drivers/api": CORE,
    **{driver: {"drivers/api"} | SEALED for driver in DRIVERS},
    "offline-queue": SEALED,
    "provisioning/profile": SEALED,
    "assets/voice": {"drivers/voice", "drivers/api", "kiosk/ui", "kiosk/base"},
    "provisioning/motcuactl": None,
    PRACTICE: "*",
    "tests": "*",
}
FOLDERS = sorted((f for f in ARROWS if f != "tests"), key=len, reverse=True)

# A library's headers -> the only folders that may name them (tests may name any).
LIBRARIES = {
    r"openssl/": {"kiosk/crypto", PRACTICE},
    r"http_parser\.h": {"kiosk/portal"},
    r"httplib\.h": {PRACTICE},
    r"CLI/": {"provisioning/motcuactl", PRACTICE},
    r"(PCSC/)?winscard\.h": {"drivers/chip"},
    r"ZXing/": {"drivers/camera"},
    r"cups/": {"drivers/printer"},
    r"qrencode\.h": {"kiosk/receipt"},
    r"sqlite3\.h": {"offline-queue"},
    r"pulse/": {"drivers/voice"},
    r"p11-kit/": {"drivers/token"},
    r"fontconfig/": {"kiosk/app"},
}

QML_IMPORTS = {
    "qml/Theme": {"Kiosk.Ui"},
    "qml/Controls": {"Kiosk.Theme", "Kiosk.Ui"},
    "qml/Keyboard": {"Kiosk.Theme", "Kiosk.Controls", "Kiosk.Ui"},
    "qml/Screens": {"Kiosk.Theme", "Kiosk.Controls", "Kiosk.Keyboard", "Kiosk.Ui"},
    "qml/Dock": {"Kiosk.Theme", "Kiosk.Controls", "Kiosk.Practice"},
}


def folder_of(path):
    if path.startswith("tests/"):
        return "tests"
    return next((f for f in FOLDERS if path.startswith(f + "/")), None)


def tracked(*patterns):
    out = subprocess.run(["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard", "--", *patterns],
                         check=True, capture_output=True, text=True).stdout
    return [line for line in out.splitlines() if (ROOT / line).exists()]


def cpp_faults(path):
    here = folder_of(path)
    if here is None:
        yield f"{path}: its folder is not in the house"
        return
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^">]+)[">]', line)
        if not match:
            continue
        quote, target = match.groups()
        there = folder_of(target)
        if quote == '"' and there is None and not target.endswith(".moc"):
            yield f"{path}:{number}: \"{target}\" is not written from the repository's root"
        allowed = ARROWS[here]
        if there and there != here and allowed != "*":
            if there == PRACTICE or (allowed is not None and there not in allowed):
                yield f"{path}:{number}: {here} may not include {there}"
        for pattern, folders in LIBRARIES.items():
            if re.match(pattern, target) and here != "tests" and here not in folders:
                yield f"{path}:{number}: <{target}> belongs to {', '.join(sorted(folders))}"


def qml_faults(path):
    here = next((f for f in QML_IMPORTS if path.startswith(f + "/")), None)
    if here is None:
        yield f"{path}: its folder is not one of the QML modules"
        return
    own = "Kiosk." + here.split("/")[1]
    for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r"\s*import\s+(\S+)", line)
        if not match:
            continue
        module = match.group(1)
        if module.startswith('"'):
            yield f"{path}:{number}: imports a folder by path"
        elif module.startswith("Kiosk.") and module != own:
            if not any(module == a or module.startswith(a + ".") for a in QML_IMPORTS[here]):
                yield f"{path}:{number}: {own} may not import {module}"


def main():
    faults = []
    sources = tracked("*.cpp", "*.h")
    for path in sources:
        faults += cpp_faults(path)
    screens = tracked("qml/*.qml")
    for path in screens:
        faults += qml_faults(path)
    print("\n".join(faults) or f"{len(sources)} C++ and {len(screens)} QML files keep to the arrows")
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
