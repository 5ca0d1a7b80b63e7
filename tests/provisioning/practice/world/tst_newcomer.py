#!/usr/bin/python3
"""A newcomer at motcua-practice: picks somebody in the dock, registers at the kiosk by touch with what the dock says, reads
the code on the practice phone, and finds the account in the dock; or shows their card's QR code and chip instead of typing.

    tst_newcomer.py PROGRAM PICTURE      PICTURE: where a failure leaves its screenshot
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "story" / "outside"))
from hand import Hand  # noqa: E402

NAME, PASSWORD = "Nguyễn Thị Mẫu", "Suoi-Xanh7"
SIGNS = {" ": "Cách", "-": "gạch nối"}  # what their keys are called


class Window(Hand):
    """Sees one of the two windows, by its title."""

    def __init__(self, title):
        super().__init__()
        self.title = title

    def process(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", self.title, "getwindowpid"],
                               capture_output=True, text=True).stdout.split()
        return int(found[0]) if found else None


class Admin:
    """The admin calls of the running portal; for what is drawn for people only, and a second look at the account."""

    def __init__(self, line):
        said = json.loads(line)
        self.address = said["admin"].rstrip("/")
        self.token = Path(said["tokenFile"]).read_text(encoding="ascii").split()[0]

    def ask(self, call):
        request = urllib.request.Request(f"{self.address}/admin/{call}", headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)


class Newcomer(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.program = subprocess.Popen([PROGRAM, "--state", folder.name, "--admin"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.program.stdout.close)
        self.addCleanup(self.program.wait)
        self.addCleanup(self.program.terminate)
        self.admin = Admin(self.program.stdout.readline())
        self.dock, self.kiosk = Window("^Motcua: "), Window("^Motcua$")

    def tearDown(self):
        if self._outcome.result.failures or self._outcome.result.errors:
            subprocess.run(["import", "-window", "root", PICTURE], check=False)
            print("picture:", PICTURE)

    def test_registers_withWhatTheDockShows(self):
        self.dock.tap(NAME)
        number = self.fact("Số giấy tờ")
        birth = self.fact("Ngày sinh")
        phone = self.fact("Điện thoại")
        self.begin("Tự gõ")
        self.answer("Tên đăng nhập (Số CMT/CCCD)", number)
        self.answer("Họ tên", self.dock.sees("Gõ Telex: …").name.split(": ")[1])
        self.answer("Ngày sinh", birth)
        self.kiosk.tap("Nữ")
        self.kiosk.tap("Tiếp tục")
        self.answer("Số điện thoại", phone)
        self.kiosk.tap("Bỏ qua")
        self.kiosk.sees("Hình mã xác thực")
        self.answer("Mã xác thực", self.admin.ask("captchas/newest")["text"])
        self.kiosk.tap("Đăng ký")
        self.kiosk.sees("Mã OTP")
        self.type(re.sub(r"\D", "", self.dock.sees("Mã OTP …").name))
        self.kiosk.tap("Xác nhận")
        for field in ("Mật khẩu", "Xác nhận mật khẩu"):
            self.kiosk.tap(field)
            self.type(PASSWORD)
        self.kiosk.tap("Đăng ký")
        self.dock.sees(f"{NAME}, mức 2")
        self.kiosk.tap("Xem biên nhận")
        receipt = self.kiosk.sees("Mã biên nhận: …").name.split(": ")[1]
        self.dock.sees(f"062 190 999 001 · biên nhận {receipt}")
        self.assertEqual(self.admin.ask(f"accounts/{number}")["level"], 2)
        self.prints()

    def test_showsTheCard_insteadOfTyping(self):
        """The QR code opens the chip, and the chip says who it is."""
        self.dock.tap(NAME)
        self.begin("Đưa mã QR trên thẻ")
        self.dock.tap("Giơ mã QR trên thẻ trước camera")
        self.kiosk.sees("Đã đọc mã QR trên thẻ…")
        self.kiosk.tap("Đọc chip")
        self.dock.tap("Đặt thẻ của họ")
        self.kiosk.sees("Thẻ đã được xác thực…")
        self.dock.tap("Lấy thẻ ra")
        self.dock.tap("Cất mã QR")
        self.kiosk.tap("Tiếp tục")
        self.answer("Số điện thoại", self.fact("Điện thoại"))

    def begin(self, way):
        for choice in ("Bắt đầu", "Tiếng Việt", "Đồng ý", "Công dân", "Thuê bao di động", "Tiếp tục", way):
            self.kiosk.tap(choice)

    def prints(self):
        """The slip comes out by itself, and lies in the dock; a printer without paper takes nothing away."""
        self.kiosk.sees("Đã in phiếu…")
        self.dock.sees("Xem phiếu vừa in")
        self.choose("Hết giấy")
        self.kiosk.tap("In lại")
        self.kiosk.sees("Máy in hết giấy…")
        self.choose("Sẵn sàng")
        self.kiosk.tap("In lại")
        self.kiosk.sees("Đã in phiếu…")
        self.dock.tap("Xem phiếu vừa in")
        self.dock.sees("Hình của phiếu")
        self.dock.tap("Cất phiếu")

    def choose(self, mood):
        """The dock and the kiosk are two programs: the one has taken it before the other is asked."""
        self.dock.tap(mood)
        self.dock.until(lambda: (choice := self.dock.find(mood)) and choice.checked, f"'{mood}' is not chosen")

    def fact(self, name):
        """What the picked person's card says, without the blanks and signs that only help to read."""
        return re.sub(r"\D", "", self.dock.sees(f"{name}: …").name.split(": ")[1])

    def answer(self, field, keys):
        self.kiosk.sees(field)
        self.type(keys)
        self.kiosk.tap("Tiếp tục")

    def type(self, keys):
        for key in keys:
            name = SIGNS.get(key, f"{key} hoa" if key != key.lower() else key)
            for page in ("Bảng chữ cái", "Chuyển chữ hoa" if key.isalpha() else "Số và ký hiệu"):
                if not self.kiosk.find(name) and self.kiosk.find(page):
                    self.kiosk.tap(page)
            self.kiosk.tap(name)


if __name__ == "__main__":
    PROGRAM, PICTURE = sys.argv.pop(1), sys.argv.pop(1)
    os.makedirs(os.path.dirname(PICTURE) or ".", exist_ok=True)
    unittest.main()
