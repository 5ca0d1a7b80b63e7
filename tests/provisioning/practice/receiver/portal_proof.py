#!/usr/bin/env python3
"""The queue's drain against the practice portal over real TLS: lines cut, the portal killed. Prints a figure for each proof.

  portal_proof.py LOAD PRACTICE [--full] [--only NAME] [--table FILE]    LOAD is queue_load, PRACTICE motcua-practice; exit 1 when anything was lost or doubled
"""

import argparse
import contextlib
import http.client
import json
import random
import select
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "offline-queue"))
from proof import Bench, acknowledged

# What the portal calls while a batch is taken in and answered; each is killed before its n-th time in any thread.
CALLS = ("pwrite64", "fdatasync", "write", "read", "poll", "select", "pselect6", "futex", "mmap", "munmap", "mprotect", "brk", "madvise", "pread64", "accept", "accept4",
         "fcntl", "setsockopt", "getsockname", "getpeername", "getrandom", "shutdown", "close", "clock_nanosleep", "rt_sigprocmask", "getpid")


class Portal:
    def __init__(self, bench, practice, state):
        command = [str(practice), "portal", "--listen", "127.0.0.1:0", "--state", str(state), "--keys", str(bench.keys)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        self.isReady = bool(line)
        if self.isReady:
            told = json.loads(line)
            self.port = int(told["portal"].rsplit(":", 1)[1])
            self.admin, self.token = told["admin"], Path(told["tokenFile"]).read_text().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def ask(self):
        request = urllib.request.Request(f"{self.admin}/admin/envelopes", headers={"Authorization": f"Bearer {self.token}"})
        return json.load(urllib.request.urlopen(request, timeout=20))

    def opened(self, count):
        """What came in, once all of it was opened, or as far as it came within a minute."""
        end = time.monotonic() + 60
        while True:
            rows = self.ask()["envelopes"]
            if time.monotonic() > end or (len(rows) >= count and all(row["verdict"] for row in rows)):
                return [row["id"] for row in rows]
            time.sleep(0.02)


class Line:
    """Carries bytes to the portal and back; a connection dies after so many bytes of the answers."""

    def __init__(self, port, limits):
        self.port, self.limits, self.cut, self.longest = port, limits, 0, 0
        self.server = socket.create_server(("127.0.0.1", 0))
        self.here = self.server.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                kiosk, _ = self.server.accept()
            except OSError:
                return
            threading.Thread(target=self.carry, args=(kiosk, next(self.limits)), daemon=True).start()

    def carry(self, kiosk, limit):
        portal = socket.create_connection(("127.0.0.1", self.port))
        told = 0
        with kiosk, portal:
            while True:
                for side in select.select([kiosk, portal], [], [])[0]:
                    data = side.recv(65536)
                    if not data:
                        return
                    if side is kiosk:
                        portal.sendall(data)
                        continue
                    if limit is not None and told + len(data) > limit:
                        kiosk.sendall(data[:limit - told])
                        self.cut += 1
                        return
                    told += len(data)
                    self.longest = max(self.longest, told)
                    kiosk.sendall(data)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.close()


def receipts_of(spool):
    lines = b"".join(path.read_bytes() for path in (spool / "receipts").iterdir()).split(b"\n")
    return {line for line in lines if line.count(b".") == 2}


def drain(bench, spool, port):
    """Until nothing waits or the line is down."""
    return json.loads(bench.run("drain", spool, port)[-1])


def whole(bench, portal, spool, copy, acked):
    """What is wrong when everything should have arrived once; `copy` is the spool as it was before."""
    ids = portal.opened(len(acked))
    wrong = [] if sorted(ids) == sorted(acked) else [f"{len(ids)} effects of {len(acked)}, {len(set(ids))} different"]
    told = drain(bench, copy, portal.port)
    if told["duplicates"] != len(acked) or receipts_of(copy) != receipts_of(spool):
        wrong.append("another receipt than the first")
    if len(portal.ask()["envelopes"]) != len(acked):
        wrong.append("a repetition had an effect")
    return ids, wrong


def made(bench, name, count, size):
    spool = bench.fresh(name)
    acked = acknowledged(bench.run("add", spool, count, size))
    return acked, spool, bench.fresh(f"{name}-copy", spool), bench.fresh(f"{name}-state")


def share(bench, practice, full):
    """The line dies again and again, so that of three items in ten at least the first answer is lost."""
    acked, spool, copy, state = made(bench, "share", 10_000 if full else 400, 200)
    dice = random.Random(5)

    def limits():
        while True:
            # A whole batch is answered in about 50,000 bytes.
            yield 2500 + int(dice.expovariate(1 / 40_000))

    with Portal(bench, practice, state) as portal:
        with Line(portal.port, limits()) as line:
            lost = 0
            while True:
                told = drain(bench, spool, line.here)
                lost += told["duplicates"]
                if not told["waiting"]:
                    break
            cut = line.cut
        ids, wrong = whole(bench, portal, spool, copy, acked)
    wrong += [] if lost >= 0.3 * len(acked) else [f"of {lost} items only the answer was lost"]
    return {"items": len(acked), "lines cut": cut, "first answer lost": lost, "effects": len(set(ids)), "duplicates": len(ids) - len(set(ids))}, wrong


def every_byte(bench, practice, full):
    """The line dies behind the first, the second... byte of what the portal says, until all of it comes through."""
    acked, spool, copy, state = made(bench, "byte", 1, 200)
    step = 1 if full else 83

    def limits():
        at = 0
        while True:
            yield at
            at += step

    with Portal(bench, practice, state) as portal:
        with Line(portal.port, limits()) as line:
            early = 0
            while True:
                told = drain(bench, spool, line.here)
                if not told["waiting"]:
                    break
                early += len(receipts_of(spool)) if (spool / "receipts").is_dir() else 0
            cut = line.cut
        ids, wrong = whole(bench, portal, spool, copy, acked)
    wrong += ["settled without a whole answer"] if early else []
    return {"cuts": cut, "effects": len(ids), "duplicates": len(ids) - len(set(ids))}, wrong


def killed(bench, practice, full):
    """The portal dies before each system call of a kind, then starts again with what it has."""
    times, wrong = 0, []
    for call in CALLS if full else CALLS[:3]:
        survived = 0
        for nth in range(1, 80 if full else 5):
            fate, faults = killed_at(bench, practice, call, nth)
            wrong += faults
            times += fate == "killed"
            survived = survived + 1 if fate == "survived" else 0
            if survived == 2:
                break
    return {"portal killed": times, "wrong": len(wrong)}, wrong


def killed_at(bench, practice, call, nth):
    acked, spool, copy, state = made(bench, "kill", 3, 200)
    with Portal(bench, practice, state) as portal, tracing(portal, f"inject={call}:signal=KILL:when={nth}", call):
        drain(bench, spool, portal.port)
        fate = "survived" if alive(portal) else "killed"
    promised = receipts_of(spool) if (spool / "receipts").is_dir() else set()
    with Portal(bench, practice, state) as again:
        if not again.isReady:
            return fate, [f"{call} {nth}: it does not start again"]
        kept = again.ask()["devices"]
        wrong = ["a receipt without its effect"] if promised and sum(device["committed"] for device in kept) < len(promised) else []
        drain(bench, spool, again.port)
        _, more = whole(bench, again, spool, copy, acked)
    return fate, [f"{call} {nth}: {fault}" for fault in wrong + more]


@contextlib.contextmanager
def tracing(portal, inject, call):
    """Counts from now on; the portal has nothing to do yet."""
    command = ["strace", "-f", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject, "-p", str(portal.process.pid)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        said = strace.stderr.readline()
        if "attached" not in said:
            raise RuntimeError(said)
        try:
            yield
        finally:
            strace.kill()


def alive(portal):
    """It may die while it answers this question, too: then the answer is a part of one, or no JSON."""
    try:
        portal.ask()
        return True
    except (OSError, http.client.HTTPException, ValueError):
        return False


PROOFS = {"share": share, "every_byte": every_byte, "killed": killed}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("load")
    parser.add_argument("practice")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", choices=PROOFS)
    parser.add_argument("--table", help="Markdown whose last table gets a row for each proof")
    options = parser.parse_args()
    bench, failed = Bench(options.load, options.practice), False
    try:
        for name in [options.only] if options.only else PROOFS:
            begin = time.monotonic()
            figures, wrong = PROOFS[name](bench, options.practice, options.full)
            failed = failed or bool(wrong)
            told = ", ".join(f"{what}: {figure}" for what, figure in figures.items())
            print(f"{name}: {told} ({time.monotonic() - begin:.0f} s)", flush=True)
            for fault in wrong[:20]:
                print(f"  {fault}")
            if options.table:
                with open(options.table, "a") as table:
                    table.write(f"| the portal, `{name}` | {told} | {'**' + str(len(wrong)) + ' wrong**' if wrong else 'holds'} |\n")
    finally:
        bench.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
