#!/usr/bin/env python3
"""The virtual display of the practice kiosk: on loopback only, behind a password, and gone with the command.

    virtual_display.py SCRIPT PROGRAM     SCRIPT is on_virtual_display.sh; exit 1 with the reason when one of it is not so
"""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

PATIENCE = 60
VNC_AUTHENTICATION = 2  # RFC 6143, 7.1.2: security types


def children(pid):
    """Everything below a process, the sessions of their own too."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *children(int(child))]
    return found


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def listening(pids):
    """Addresses on which these processes listen by TCP, as the kernel has them: (hexadecimal address, port)."""
    inodes = set()
    for pid in pids:
        for link in Path(f"/proc/{pid}/fd").iterdir():
            try:
                target = os.readlink(link)
            except FileNotFoundError:
                continue
            inodes.update(re.findall(r"socket:\[(\d+)\]", target))
    found = []
    for table in ("tcp", "tcp6"):
        path = Path(f"/proc/net/{table}")
        for line in path.read_text().splitlines()[1:] if path.exists() else []:
            column = line.split()
            if column[3] == "0A" and column[9] in inodes:
                address, port = column[1].split(":")
                found.append((address, int(port, 16)))
    return found


def wait_for_windows(pids):
    """Until the kiosk and its dock are to be seen: before that, nobody has come to the place where it ends in order."""
    commands = [Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0") for pid in pids]
    display = next(command[command.index("-display") + 1] for command in commands if "-display" in command)
    for title in ("^Motcua$", "^Motcua: "):
        # It gives up when a window goes while it looks.
        while subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", title], stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL, env={**os.environ, "DISPLAY": display}).returncode:
            pass


def security_types(port):
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as line:
        stream = line.makefile("rwb")
        version = stream.read(12)
        if not version.startswith(b"RFB 003."):
            raise AssertionError(f"no VNC server answers there but {version!r}")
        stream.write(version)
        stream.flush()
        return list(stream.read(stream.read(1)[0]))


def check(script, program, state):
    run = subprocess.Popen([script, program], stdout=subprocess.PIPE, text=True, start_new_session=True,
                           env={**os.environ, "XDG_STATE_HOME": state})
    signal.alarm(PATIENCE)  # ends the whole test: what is waited for never came
    offered, below = None, []
    try:
        for line in run.stdout:
            offered = re.search(r"vncviewer 127\.0\.0\.1:(\d+) +password: (\S{8}) ", line) or offered
            if "End it with" in line:
                break
        assert offered, "no address and password were told"
        port = int(offered[1])
        assert security_types(port) == [VNC_AUTHENTICATION], "one may look without the password"
        wait_for_windows(children(run.pid))
        below = children(run.pid)
        heard = listening(below)
        servers = [address for address, at in heard if at == port]
        assert servers == ["0100007F"], f"the VNC server listens on {servers}"
        others = [address for address, _ in heard if address not in ("0100007F", "0" * 24 + "01000000")]
        assert not others, f"something else listens beyond loopback: {others}"
        commands = [Path(f"/proc/{pid}/cmdline").read_text() for pid in below if is_alive(pid)]
        assert not any(offered[2] in command for command in commands), "the password stands in the list of processes"
    finally:
        os.kill(run.pid, signal.SIGINT)
        rest = run.stdout.read()
        status = run.wait()
    assert status == 0 and "The practice kiosk was closed." in rest, f"ended with {status}: {rest}"
    left = [pid for pid in below if is_alive(pid)]
    assert not left, f"still there: {left}"


def main():
    # A practice world of its own, beside those of other tests.
    with tempfile.TemporaryDirectory() as state:
        check(*sys.argv[1:3], state)
    print("on loopback, behind a password, and gone")


if __name__ == "__main__":
    main()
