"""A hand and an eye outside the program: finds what is on the screen through AT-SPI, by its accessible name, and
taps it through the X server, as a finger would."""

import re
import subprocess

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30  # seconds until what is waited for is missing


class Missing(Exception):
    """What should be on the screen is not."""


class Control:
    """Something on the screen with a name, as it was when it was found. Positions in pixels of the screen."""

    def __init__(self, accessible, pid):
        self.accessible = accessible
        self.pid = pid
        self.name = accessible.get_name()
        self.role = accessible.get_role_name()
        self.description = accessible.get_description()
        states = accessible.get_state_set()
        self.enabled = states.contains(Atspi.StateType.ENABLED)
        self.focused = states.contains(Atspi.StateType.FOCUSED)
        self.checked = states.contains(Atspi.StateType.CHECKED)
        self.showing = states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)
        place = accessible.get_extents(Atspi.CoordType.SCREEN)
        self.width, self.height = place.width, place.height
        self.middle = (place.x + place.width // 2, place.y + place.height // 2)

    @property
    def text(self):
        """What a field holds."""
        return Atspi.Text.get_text(self.accessible, 0, -1)

    def __str__(self):
        return f"{self.role} '{self.name}'" + ("" if self.enabled else " (disabled)")


class Hand:
    def __init__(self):
        Atspi.init()
        # Any change wakes a wait; the tree itself is always asked anew.
        self._listener = Atspi.EventListener.new(lambda event: None)
        for change in ("object:children-changed", "object:state-changed", "object:property-change",
                       "object:text-changed", "object:visible-data-changed"):
            self._listener.register(change)

    def until(self, condition, what, patience=PATIENCE):
        """The first true answer of condition(); looked at whenever the screen says that something changed."""
        over = []
        GLib.timeout_add(int(patience * 1000), lambda: over.append(True))
        pulse = GLib.timeout_add(100, lambda: GLib.SOURCE_CONTINUE)
        try:
            while True:
                answer = condition()
                if answer:
                    return answer
                if over:
                    raise Missing(f"{what}\non the screen:\n" + "\n".join(f"  {c}" for c in self.screen() if c.name))
                GLib.MainContext.default().iteration(True)
        finally:
            GLib.source_remove(pulse)

    def process(self):
        """The process whose window lies on top; None when there is no window."""
        tree = subprocess.run(["xwininfo", "-root", "-children"], check=True, capture_output=True, text=True).stdout
        for window in re.findall(r"^ +(0x[0-9a-f]+) ", tree, re.MULTILINE):  # the topmost first
            answer = subprocess.run(["xdotool", "getwindowpid", window], capture_output=True, text=True)
            if answer.returncode == 0 and answer.stdout.strip() and self._is_mapped(window):
                return int(answer.stdout)
        return None

    def screen(self):
        """Everything that is to be seen now, from the program that has the screen."""
        top = self.process()
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            try:
                application = desktop.get_child_at_index(index)
                if application and application.get_process_id() == top:
                    yield from self._walk(application, top)
            except GLib.Error:
                continue  # it went while it was looked at

    def find(self, name, role=None):
        """The control of that name, or None. A name given in full, or with … for what follows."""
        for control in self.screen():
            if self._named(control.name, name) and role in (None, control.role) and control.width > 0:
                return control
        return None

    def sees(self, name, role=None, patience=PATIENCE):
        return self.until(lambda: self.find(name, role), f"'{name}' is not to be seen", patience)

    def tap(self, name, role=None):
        places = []

        def ready():
            """There, and where it was a moment ago: nobody taps what still slides in."""
            control = self.find(name, role)
            places.append(control.middle if control and control.enabled else None)
            return control if places[-1] and places[-2:] == [places[-1]] * 2 else None

        control = self.until(ready, f"'{name}' is not there to be tapped")
        self._x("mousemove", *map(str, control.middle), "click", "1")
        return control

    def holds(self, name, text):
        """Waits until the field holds the text."""
        self.until(lambda: (found := self.find(name)) and found.text == text, f"'{name}' does not hold '{text}'")

    def _walk(self, accessible, pid):
        for index in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(index)
            if child is None:
                continue
            control = Control(child, pid)
            if control.showing:
                yield control
                yield from self._walk(child, pid)

    @staticmethod
    def _is_mapped(window):
        answer = subprocess.run(["xwininfo", "-id", window], capture_output=True, text=True)
        return "Map State: IsViewable" in answer.stdout

    @staticmethod
    def _named(name, wanted):
        return name.startswith(wanted[:-1]) if wanted.endswith("…") else name == wanted

    @staticmethod
    def _x(*command):
        return subprocess.run(["xdotool", *command], check=True, capture_output=True, text=True).stdout
