#!/usr/bin/python3
"""The built motcua-practice on a virtual display: two windows side by side, and nothing left when it ends."""

import ctypes
import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PATIENCE = 60  # seconds until what is waited for is missing

# Any window that comes or goes wakes a wait.
EVENTS = ["xev", "-root", "-event", "substructure"]


class Display:
    """As much of Xlib as it takes to ask a window to close, as a window manager's button does."""

    class Message(ctypes.Structure):
        _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                    ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                    ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("pad", ctypes.c_long * 24)]

    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        self.x.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
        self.x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.display = self.x.XOpenDisplay(None)

    def close(self, window):
        protocols = self.x.XInternAtom(self.display, b"WM_PROTOCOLS", 0)
        delete = self.x.XInternAtom(self.display, b"WM_DELETE_WINDOW", 0)
        message = self.Message(type=33, window=window, message_type=protocols, format=32)  # ClientMessage
        message.data[0] = delete
        self.x.XSendEvent(self.display, window, 0, 0, ctypes.byref(message))
        self.x.XSync(self.display, 0)


def xdotool(*command):
    answer = subprocess.run(["xdotool", *command], capture_output=True, text=True)
    return answer.stdout.split() if answer.returncode == 0 else []


class Window:
    def __init__(self, number):
        self.number = int(number)
        self.pid = int((xdotool("getwindowpid", str(number)) or ["0"])[0])
        told = subprocess.run(["xwininfo", "-id", str(number)], capture_output=True, text=True).stdout
        self.left, self.top, self.width, self.height = (
            int((re.search(what + r":\s+(-?\d+)", told) or [0, "0"])[1])
            for what in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))


def processes(field, value):
    """Whose number stands in that field of /proc/PID/stat: 1 the parent, 3 the session."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue  # it went meanwhile
        if int(fields[field]) == value:
            found.append(int(stat.parent.name))
    return found


def descendants(pid):
    return [one for child in processes(1, pid) for one in (child, *descendants(child))]


def name(pid):
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return None  # it went meanwhile


def handle(pid):
    """Becomes readable when the process has ended; None when it has already."""
    try:
        return os.pidfd_open(pid)
    except ProcessLookupError:
        return None


def frame(number):
    """What a window manager puts around the window: left, right, top, bottom."""
    answer = subprocess.run(["xprop", "-id", str(number), "_NET_FRAME_EXTENTS"], capture_output=True, text=True).stdout
    return [int(word) for word in answer.partition("=")[2].split(",")] if "=" in answer else [0, 0, 0, 0]


class Story(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.events = subprocess.Popen(EVENTS, stdout=subprocess.PIPE)
        self.addCleanup(self.events.stdout.close)
        self.addCleanup(self.end, self.events)
        self.addCleanup(lambda: self.program.poll() is None and self.end(self.program))

    @staticmethod
    def end(process):
        process.kill()
        process.wait()

    def start(self, *arguments, state=None, environment={}):
        self.program = subprocess.Popen([PROGRAM, "--state", state or self.folder.name, *arguments],
                                        start_new_session=True, env=os.environ | environment)
        self.kiosk = self.until(lambda: self.window("^Motcua$"), "the kiosk's window")
        self.dock = self.until(lambda: self.window("^Motcua: "), "the dock's window")
        self.family = {pid: handle(pid) for pid in descendants(self.program.pid)}

    def window(self, title):
        numbers = xdotool("search", "--onlyvisible", "--name", title)
        window = Window(numbers[0]) if len(numbers) == 1 else None
        return window if window and window.pid and window.width > 1 else None

    def until(self, condition, what):
        """The first true answer of condition(), asked anew whenever a window came, went or moved."""
        deadline = signal.ITIMER_REAL
        signal.signal(signal.SIGALRM, lambda *_: self.fail(f"{what} did not come"))
        signal.setitimer(deadline, PATIENCE)
        try:
            while not (answer := condition()):
                ready, _, _ = select.select([self.events.stdout], [], [], 0.5)
                if ready:
                    os.read(self.events.stdout.fileno(), 65536)
            return answer
        finally:
            signal.setitimer(deadline, 0)

    def assertNothingIsLeft(self, status):
        self.assertEqual(self.program.wait(PATIENCE), status)
        self.assertGreaterEqual(len(self.family), 2, "supervisor and screen")
        # The program began a session of its own: whoever came later is in it too.
        late = {pid: handle(pid) for pid in processes(3, self.program.pid)}
        for pid, ended in (self.family | late).items():
            if ended is None:
                continue
            ready, _, _ = select.select([ended], [], [], PATIENCE)
            os.close(ended)
            self.assertTrue(ready, f"process {pid} is still there")

    def assertInPlace(self):
        for window in (self.kiosk, self.dock):
            left, right, top, bottom = frame(window.number)
            self.assertGreaterEqual(window.left - left, 0)
            self.assertGreaterEqual(window.top - top, 0)
            self.assertLessEqual(window.left + window.width + right, WIDTH)
            self.assertLessEqual(window.top + window.height + bottom, HEIGHT)
        self.assertLessEqual(self.kiosk.left + self.kiosk.width, self.dock.left)


class PracticeProgram(Story):
    def test_windows_standSideBySide(self):
        self.start()
        self.assertNotEqual(self.kiosk.pid, self.dock.pid)
        self.assertEqual(self.dock.pid, self.program.pid)
        self.assertIn(self.kiosk.pid, descendants(self.program.pid))
        self.assertInPlace()
        self.assertAlmostEqual(self.kiosk.width / self.kiosk.height, 9 / 16, delta=0.01)

    def test_landscape_kioskIsWide(self):
        self.start("--landscape")
        self.assertAlmostEqual(self.kiosk.width / self.kiosk.height, 16 / 9, delta=0.01)
        self.assertInPlace()

    def test_dockClosed_endsEverything(self):
        self.start()
        Display().close(self.dock.number)
        self.assertNothingIsLeft(0)

    def test_kioskClosed_endsEverything(self):
        self.start()
        Display().close(self.kiosk.number)
        self.assertNothingIsLeft(0)

    def test_controlC_endsEverything(self):
        self.start()
        os.killpg(self.program.pid, signal.SIGINT)  # a terminal tells the whole group
        self.assertNothingIsLeft(0)

    def test_terminated_endsEverything(self):
        self.start()
        self.program.terminate()
        self.assertNothingIsLeft(0)

    def test_killed_leavesNoOrphan(self):
        self.start()
        self.program.kill()
        self.assertNothingIsLeft(-signal.SIGKILL)

    def test_screenCrashed_anotherTakesItsPlace(self):
        self.start()
        os.kill(self.kiosk.pid, signal.SIGKILL)
        successor = self.until(
            lambda: (window := self.window("^Motcua$")) and window.pid != self.kiosk.pid and window, "a successor")
        self.assertEqual((successor.left, successor.top, successor.width, successor.height),
                         (self.kiosk.left, self.kiosk.top, self.kiosk.width, self.kiosk.height))
        self.assertIsNone(self.program.poll())

    def agents(self):
        return [pid for pid in descendants(self.program.pid) if name(pid) == "motcua-agent"]

    def test_agentKilled_anotherTakesItsPlace(self):
        self.start()
        first = self.until(self.agents, "the agent")
        self.assertEqual(len(first), 1)
        os.kill(first[0], signal.SIGKILL)
        self.until(lambda: self.agents() not in ([], first), "another agent")
        self.program.terminate()
        self.assertNothingIsLeft(0)

    def test_sealedByHand_isDelivered(self):
        home = Path(self.folder.name)
        self.start(state=home / "motcua-practice", environment={"XDG_STATE_HOME": str(home)})
        sealed = home / "sealed"
        sealed.write_text("a registration")
        queue = lambda *command: json.loads(subprocess.run(
            [Path(PROGRAM).parent / "motcuactl", "--json", "queue", *command, "--practice"], capture_output=True,
            check=True, env=os.environ | {"XDG_STATE_HOME": str(home)}).stdout)
        self.assertEqual(queue("add", "--kind", "registration", "--in", sealed)["sequence"], 1)
        self.until(lambda: queue("stats")["delivered"] == 1, "the receipt")

    def test_secondProgramOnTheSameFolder_isRefused(self):
        self.start()
        second = subprocess.run([PROGRAM, "--state", self.folder.name], capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(second.returncode, 1)
        self.assertIn("is used by another", second.stderr)


class UnderAWindowManager(Story):
    def setUp(self):
        super().setUp()
        manager = subprocess.Popen(["openbox", "--sm-disable", "--config-file", "/dev/null"], stderr=subprocess.DEVNULL)
        self.addCleanup(self.end, manager)
        self.until(lambda: "window id" in subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"],
                                                         capture_output=True, text=True).stdout, "the window manager")

    def test_windowsWithFrames_standSideBySide(self):
        self.start()
        self.until(lambda: frame(self.kiosk.number)[2] > 0 and frame(self.dock.number)[2] > 0, "the frames")
        self.kiosk, self.dock = Window(self.kiosk.number), Window(self.dock.number)
        self.assertInPlace()
        Display().close(self.kiosk.number)
        self.assertNothingIsLeft(0)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    WIDTH, HEIGHT = map(int, sys.argv.pop(1).split("x"))
    unittest.main()
