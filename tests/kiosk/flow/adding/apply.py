#!/usr/bin/env python3
"""Applies the changes that docs/adding-a-method.md shows to copies of the files they name.

apply.py ROOT OUT: every ```diff block of the page goes through patch(1), without fuzz, on OUT's copy of ROOT's file.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path


def main():
    root, out = Path(sys.argv[1]), Path(sys.argv[2])
    page = (root / "docs/adding-a-method.md").read_text(encoding="utf-8")
    changes = re.findall(r"^```diff\n(.*?)^```$", page, re.S | re.M)
    if not changes:
        sys.exit("docs/adding-a-method.md shows no change")
    for change in changes:
        name = re.search(r"^\+\+\+ b/(\S+)$", change, re.M).group(1)
        copy = out / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, copy)
        subprocess.run(["patch", "--quiet", "--fuzz=0", "--strip=1", "--no-backup-if-mismatch"], cwd=out,
                       input=change, text=True, check=True)


if __name__ == "__main__":
    main()
