#!/usr/bin/python3
"""The built kiosk, installed in a private view of the machine, driven from outside against the built practice portal:
from the start screen to the receipt, and on to the next citizen.

    tst_journey.py BIN PICTURES        BIN: the folder of the programs; PICTURES: where a failure leaves its screenshot
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from hand import Hand
from practice import Portal
from telex import telex_keys

NAME, NUMBER, PHONE, PASSWORD = "Nguyễn Thị Mẫu", "062190999001", "0950000001", "Suoi-Xanh7"

SIGNS = {" ": "Cách", "-": "gạch nối"}  # what their keys are called


class JourneyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(str(BIN / "motcua-practice"), str(ROOM / "portal"))
        keys = pathlib.Path(cls.portal.keys)
        subprocess.run([BIN / "motcua-practice", "keys", "--out", keys, "--portal", cls.portal.url], check=True)
        (ROOM / "etc").mkdir()
        for file in ("root.pem", "profile.jws", "keys.jws", "device.pem", "device.key"):
            shutil.copy(keys / file, ROOM / "etc")
        cls.log = open(ROOM / "kiosk.log", "wb")
        installed = pathlib.Path(__file__).with_name("installed_kiosk.sh")
        cls.kiosk = subprocess.Popen([installed, ROOM, BIN / "motcua-kiosk"], stdout=cls.log, stderr=cls.log)
        cls.hand = Hand()

    @classmethod
    def tearDownClass(cls):
        cls.kiosk.terminate()
        cls.kiosk.wait()
        cls.log.close()
        cls.portal.close()

    def tearDown(self):
        if self._outcome.result.failures or self._outcome.result.errors:
            PICTURES.mkdir(parents=True, exist_ok=True)
            subprocess.run(["import", "-window", "root", PICTURES / "outside.png"], check=False)
            sys.stderr.write((ROOM / "kiosk.log").read_text(errors="replace"))

    def test_citizen_registersByTouch_andTheNextOneMeetsAFreshProcess(self):
        first = self.hand.sees("Bắt đầu").pid
        receipt = self.walk_to_receipt()
        account = self.portal.account(NUMBER)
        self.assertEqual((account["level"], account["fullName"], account["phone"]), (2, NAME, PHONE))
        self.assertEqual(receipt, account["receiptCode"])

        self.hand.tap("Xong")
        self.hand.until(lambda: self.hand.process() not in (None, first), "no successor took the screen")
        self.hand.sees("Bắt đầu")
        self.hand.until(lambda: not pathlib.Path(f"/proc/{first}").exists(), "the citizen's process is still there")
        self.assert_nothing_is_left(receipt)

    def walk_to_receipt(self):
        hand = self.hand
        for choice in ("Bắt đầu", "Tiếng Việt", "Đồng ý", "Công dân", "Thuê bao di động", "Tiếp tục", "Tự gõ"):
            hand.tap(choice)
        self.type_and_go_on("Số căn cước của bạn là gì?", NUMBER)
        self.type_and_go_on("Họ tên của bạn là gì?", telex_keys(NAME))
        self.type_and_go_on("Bạn sinh ngày nào?", "17051990")
        hand.tap("Nữ")
        hand.tap("Tiếp tục")
        self.type_and_go_on("Số điện thoại của bạn là gì?", PHONE)
        hand.tap("Bỏ qua")
        hand.sees("Hình mã xác thực")
        self.type_and_go_on("Nhập mã xác thực", self.portal.newest_captcha())
        hand.tap("Đăng ký")
        hand.sees("Xác thực mã OTP")
        self.type(self.portal.newest_otp(PHONE))
        hand.tap("Xác nhận")
        for field in ("Mật khẩu", "Xác nhận mật khẩu"):
            hand.tap(field)
            self.type(PASSWORD)
        hand.tap("Đăng ký")
        hand.tap("Xem biên nhận")
        return hand.sees("Mã biên nhận: …").name.split(": ")[1]

    def type_and_go_on(self, title, keys):
        self.hand.sees(title)
        self.type(keys)
        self.hand.tap("Tiếp tục")

    def type(self, keys):
        for key in keys:
            name = SIGNS.get(key, f"{key} hoa" if key != key.lower() else key)
            # What is not in sight is on the other page of the keyboard, or on the other case.
            for turn in ("Bảng chữ cái", "Chuyển chữ hoa") if key.isalpha() else ("Số và ký hiệu",):
                if not self.hand.find(name) and self.hand.find(turn):
                    self.hand.tap(turn)
            self.hand.tap(name)

    def assert_nothing_is_left(self, receipt):
        """No file the kiosk could write, and nothing it said, holds anything of the person."""
        marks = [mark.encode() for mark in (NAME, NUMBER, PHONE, PASSWORD, receipt)]
        written = [ROOM / "kiosk.log"]
        for place in (ROOM / "etc", ROOM / "state", ROOM / "home", pathlib.Path(os.environ["XDG_RUNTIME_DIR"])):
            written += [path for path in place.rglob("*") if path.is_file()]
        for path in written:
            content = path.read_bytes()
            for mark in marks:
                self.assertNotIn(mark, content, path)


if __name__ == "__main__":
    BIN, PICTURES = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))
    with tempfile.TemporaryDirectory() as room:
        ROOM = pathlib.Path(room)
        (ROOM / "home").mkdir()
        os.environ["HOME"] = str(ROOM / "home")
        told = unittest.main(exit=False)
    sys.exit(0 if told.result.wasSuccessful() else 1)
