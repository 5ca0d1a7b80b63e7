"""The practice portal as a program of its own, and its admin calls."""

import json
import subprocess
import urllib.error
import urllib.request


class Portal:
    """Runs `motcua-practice portal` until closed."""

    def __init__(self, program, state):
        self._process = subprocess.Popen([program, "portal", "--state", state], stdout=subprocess.PIPE, text=True)
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the practice portal ended with {self._process.wait()}")
        said = json.loads(line)
        self.url, self.keys, self._admin = said["portal"], said["keys"], said["admin"].rstrip("/")
        with open(said["tokenFile"], encoding="ascii") as file:
            self._token = file.readline().strip()

    def close(self):
        self._process.terminate()
        self._process.wait()
        self._process.stdout.close()

    def newest_otp(self, phone):
        messages = self._ask(f"messages?to={phone}")["messages"]
        return messages[-1]["otp"] if messages else None

    def newest_captcha(self):
        return self._ask("captchas/newest")["text"]

    def account(self, number):
        """The account of that ID number, or None."""
        try:
            return self._ask(f"accounts/{number}")
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise

    def _ask(self, call):
        request = urllib.request.Request(f"{self._admin}/admin/{call}", headers={"Authorization": f"Bearer {self._token}"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)
