#!/usr/bin/env python3
"""Attacks the queue from outside its process and prints a figure for each proof (README.md).

  proof.py LOAD RECEIVER [--full] [--only NAME] [--table FILE]    LOAD is queue_load; exit 1 when anything was lost
"""

import argparse
import collections
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
PLANTED = b"planted "


class Bench:
    """A folder in memory, the programs, and what they say."""

    def __init__(self, load, receiver):
        self.load, self.receiver = str(load), str(receiver)
        self.folder = Path(tempfile.mkdtemp(prefix="queue-proof-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None))
        self.keys = self.folder / "keys"
        subprocess.run([self.load, "keys", self.keys], check=True)
        self.checker = subprocess.Popen([self.load, "check", self.keys], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def close(self):
        self.checker.stdin.close()
        self.checker.wait()
        shutil.rmtree(self.folder)

    def command(self, verb, spool, *more):
        return [self.load, verb, str(spool), str(self.keys), *map(str, more)]

    def run(self, verb, spool, *more, before=()):
        """The lines it said, whatever became of it."""
        done = subprocess.run([*before, *self.command(verb, spool, *more)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return done.stdout.decode().splitlines()

    def check(self, spool):
        self.checker.stdin.write(f"{spool}\n")
        self.checker.stdin.flush()
        return json.loads(self.checker.stdout.readline())

    def fresh(self, name, base=None):
        spool = self.folder / name
        shutil.rmtree(spool, ignore_errors=True)
        if base:
            shutil.copytree(base, spool)
        return spool


def acknowledged(lines):
    return [line.split()[2] for line in lines if line.startswith("ack ")]


def settled(lines):
    return {line.split()[1] for line in lines if line.startswith("settled ")}


def faults_of(report, acked, gone=frozenset(), extra=1):
    """What is wrong with a spool in which `acked` were acknowledged and `gone` may have been purged after their receipts."""
    if "refused" in report:
        return [f"does not open: {report['refused']}"]
    kept = collections.Counter(report["kept"])
    wrong = [f"lost {id}" for id in acked if id not in kept and id not in gone]
    wrong += [f"twice {id}" for id, times in kept.items() if times > 1]
    if len(kept) > len(set(acked)) + extra:
        wrong.append(f"{len(kept)} kept of {len(set(acked))}")
    if report["unopened"] or not report["added"]:
        wrong.append("an envelope does not open, or none can be added")
    return wrong + report["findings"]


def holds_clear_text(folder):
    return any(PLANTED in path.read_bytes() for path in Path(folder).rglob("*") if path.is_file())


# --- kills ---------------------------------------------------------------------------------------------------------

def calls_of(bench, command, spool):
    """The system calls from the first one that touches the spool on: name and how many of that name before it."""
    log = bench.folder / "trace"
    subprocess.run(["strace", "-qq", "-o", log, *command], stdout=subprocess.DEVNULL, check=True)
    seen, calls, begun = collections.Counter(), [], False
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"(\w+)\(", line)
        if not match:
            continue
        seen[match[1]] += 1
        begun = begun or str(spool) in line
        if begun and match[1] != "exit_group":
            calls.append((match[1], seen[match[1]]))
    return calls


def kills(bench, full):
    points, wrong, slowest = 0, [], 0.0
    base = bench.fresh("base")
    first = acknowledged(bench.run("add", base, 4, 200))
    receipted = bench.fresh("receipted", base)
    gone = settled(bench.run("settle", receipted, 2)) | settled(bench.run("settle", receipted, 1))
    adds = 200 if full else 2
    for verb, more, start, may_go in (("add", (adds, 200), base, set()), ("settle", (2,), base, set()), ("purge", (), receipted, gone)):
        watched = bench.fresh("watched", start)
        for name, nth in calls_of(bench, bench.command(verb, watched, *more), watched):
            spool = bench.fresh("killed", start)
            lines = bench.run(verb, spool, *more, before=("strace", "-qq", "-o", "/dev/null", "-e", f"trace={name}",
                                                          "-e", f"inject={name}:signal=KILL:when={nth}"))
            clear = holds_clear_text(spool)
            report = bench.check(spool)
            slowest = max(slowest, report.get("openMs", 0))
            acked = first + acknowledged(lines)
            wrong += [f"{verb} {name} {nth}: {fault}" for fault in faults_of(report, acked, may_go, 1 + len(gone))]
            wrong += [f"{verb} {name} {nth}: clear text"] if clear else []
            points += 1
    random_kills, total, slow = random_killing(bench, 1000 if full else 30, 10_000 if full else 300, wrong)
    return {"points": points, "random kills": random_kills, "enqueues": total, "lost or twice": len(wrong),
            "slowest reopening, ms": round(max(slowest, slow), 1)}, wrong


def random_killing(bench, wanted, enqueues, wrong):
    spool, acked, killed = bench.fresh("random"), [], 0
    dice = random.Random(5)
    while killed < wanted or len(acked) < enqueues:
        process = subprocess.Popen(bench.command("add", spool, 400, 200), stdout=subprocess.PIPE)
        lines = []
        for _ in range(dice.randrange(1, 2 * max(1, enqueues // wanted))):
            line = process.stdout.readline().decode()
            if not line:
                break
            lines.append(line)
        process.kill()
        lines += process.stdout.read().decode().splitlines()
        process.wait()
        acked += acknowledged(lines)
        killed += 1
    report = bench.check(spool)
    wrong += [f"random: {fault}" for fault in faults_of(report, acked, extra=killed)]
    return killed, len(acked), report.get("openMs", 0)


# --- power ---------------------------------------------------------------------------------------------------------

class Disk:
    """What is durable, and what is not yet: the model of README.md."""

    def __init__(self):
        self.bytes, self.pending = {}, collections.defaultdict(list)  # inode -> durable bytes; pieces
        self.names, self.changes = {}, []  # durable path -> inode; changes of names, in order
        self.now = {}  # path -> inode as the running system sees it
        self.count = 0

    def create(self, path):
        self.count += 1
        self.bytes[self.count] = b""
        self.now[path] = self.count
        self.changes.append(("set", path, self.count))
        return self.count

    def write(self, inode, data, at):
        while data:
            size = min(len(data), 512 - at % 512)
            self.pending[inode].append((at, data[:size]))
            data, at = data[size:], at + size

    def rename(self, old, new):
        inode = self.now.pop(old)
        self.now[new] = inode
        self.changes.append(("move", old, new, inode))

    def unlink(self, path):
        self.now.pop(path, None)
        self.changes.append(("drop", path))

    def sync_file(self, inode):
        self.bytes[inode] = applied(self.bytes[inode], self.pending.pop(inode, []))

    def sync_folder(self, folder):
        rest = []
        for change in self.changes:
            if any(os.path.dirname(path) == folder for path in change[1:] if isinstance(path, str)):
                apply_change(self.names, change)
            else:
                rest.append(change)
        self.changes = rest

    def image(self, dice, share):
        """path -> bytes of a disk that a cut may leave; `share` of what was not synced has arrived."""
        names = dict(self.names)
        for change in self.changes:
            if dice.random() < share and (change[0] != "move" or names.get(change[1]) == change[3] or change[1] not in names):
                apply_change(names, change)
        files = {}
        for path, inode in names.items():
            pieces = [piece for piece in self.pending.get(inode, []) if dice.random() < share]
            files[path] = applied(self.bytes[inode], pieces)
        return files


def apply_change(names, change):
    if change[0] == "set":
        names[change[1]] = change[2]
    elif change[0] == "move":
        names.pop(change[1], None)
        names[change[2]] = change[3]
    else:
        names.pop(change[1], None)


def applied(data, pieces):
    data = bytearray(data)
    for at, piece in pieces:
        if len(data) < at + len(piece):
            data.extend(bytes(at + len(piece) - len(data)))
        data[at:at + len(piece)] = piece
    return bytes(data)


def unescape(text):
    return bytes.fromhex(text.replace("\\x", ""))


def record(bench, spool):
    """Runs `mix` under strace; yields what it did to the disk and said, in order."""
    log = bench.folder / "record.strace"
    subprocess.run(["strace", "-qq", "-o", log, "-xx", "-s", "3000000", "-e",
                    "trace=openat,close,write,pwrite64,writev,fsync,fdatasync,renameat,renameat2,unlinkat,mkdir,ftruncate",
                    *bench.command("mix", spool)], stdout=subprocess.DEVNULL, check=True)
    paths = {}
    for line in log.read_text().splitlines():
        match = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", line)
        if not match or int(match[3]) < 0:
            continue
        call, arguments, result = match[1], match[2], int(match[3])
        texts = [unescape(text) for text in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)]
        numbers = re.sub(r'"[^"]*"', '""', arguments).split(", ")

        def path(at, text):
            name = texts[text].decode()
            return name if name.startswith("/") else os.path.join(paths.get(int(numbers[at]), "?"), name)

        if call == "openat":
            name = path(0, 0) if numbers[0] != "AT_FDCWD" else texts[0].decode()
            paths[result] = os.path.normpath(name)
            yield ("open", paths[result], "O_CREAT" in numbers[2], "O_TRUNC" in numbers[2], result)
        elif call == "close":
            paths.pop(int(numbers[0]), None)
        elif call == "mkdir":
            yield ("mkdir", os.path.normpath(texts[0].decode()))
        elif call in ("write", "pwrite64"):
            yield (call, int(numbers[0]), texts[0][:result], int(numbers[3]) if call == "pwrite64" else None)
        elif call == "writev":
            yield ("said", texts[0].decode())
        elif call in ("fsync", "fdatasync"):
            yield ("sync", int(numbers[0]), paths.get(int(numbers[0])))
        elif call in ("renameat", "renameat2"):
            yield ("rename", path(0, 0), path(2, 1))
        elif call == "unlinkat":
            yield ("unlink", path(0, 0))


def power(bench, full):
    spool = bench.fresh("recorded")
    disk, folders, inodes, offsets, said = Disk(), set(), {}, {}, []
    images, wrong, dice = 0, [], random.Random(7)
    shares = [0.0, 1.0] + [dice.choice((0.1, 0.3, 0.5, 0.7, 0.9)) for _ in range(48 if full else 3)]
    for step in list(record(bench, spool)):
        inside = lambda path: path is not None and str(path).startswith(str(spool))
        if step[0] == "said":
            said.append(step[1].strip())
        elif step[0] == "open" and inside(step[1]):
            if step[1] in disk.now:
                inodes[step[4]] = disk.now[step[1]]
            elif step[2]:
                inodes[step[4]] = disk.create(step[1])
            offsets[step[4]] = 0
        elif step[0] == "mkdir" and inside(step[1]):
            folders.add(step[1])
        elif step[0] == "write" and step[1] in inodes:
            disk.write(inodes[step[1]], step[2], offsets[step[1]])
            offsets[step[1]] += len(step[2])
        elif step[0] == "pwrite64" and step[1] in inodes:
            disk.write(inodes[step[1]], step[2], step[3])
        elif step[0] == "sync" and inside(step[2]):
            if step[2] in folders:
                disk.sync_folder(step[2])
            elif step[1] in inodes:
                disk.sync_file(inodes[step[1]])
        elif step[0] == "rename":
            disk.rename(step[1], step[2])
        elif step[0] == "unlink":
            disk.unlink(step[1])
        else:
            continue
        acked, gone = acknowledged(said), settled(said) if "purging" in said else set()
        for share in shares:
            report = bench.check(lay_out(bench, disk.image(dice, share), spool))
            images += 1
            wrong += [f"after {step[0]} of {step[1] if len(step) > 1 else ''}, {share}: {fault}"
                      for fault in faults_of(report, acked, gone, extra=3)]
    return {"images": images, "lost, twice or not opening": len(wrong)}, wrong


def lay_out(bench, files, spool):
    image = bench.fresh("image")
    image.mkdir()
    for path, data in files.items():
        target = image / os.path.relpath(path, spool)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(data)
    return image


# --- faults --------------------------------------------------------------------------------------------------------

def faults(bench, full):
    runs, wrong = 0, []
    base = bench.fresh("base")
    before = acknowledged(bench.run("add", base, 5, 200))
    rounds = [(f"{call}:error={error}:when={nth}", start, more)
              for call, error, count in (("fsync", "EIO", 50 if full else 12), ("fdatasync", "EIO", 3), ("write", "ENOSPC", 30 if full else 8),
                                         ("pwrite64", "ENOSPC", 25 if full else 4), ("renameat2", "ENOSPC", 20 if full else 4),
                                         ("renameat", "ENOSPC", 6 if full else 2))
              for nth in range(1, count + 1)
              for start, more in ((base, ("add", 25 if full else 6, 200)), (base, ("settle", 3)))]
    # From one call on, every one fails: a disk that stays full, and one that stays broken.
    rounds += [(f"{call}:error={error}:when={nth}+", base, more) for call, error in (("fsync", "EIO"), ("write", "ENOSPC"))
               for nth in (1, 2, 3, 5) for more in (("add", 6, 200), ("settle", 3))]
    for inject, start, (verb, *more) in rounds:
        spool = bench.fresh("faulty", start)
        lines = bench.run(verb, spool, *more, before=("strace", "-qq", "-o", "/dev/null", "-e", f"trace={inject.split(':')[0]}",
                                                      "-e", f"inject={inject}"))
        report = bench.check(spool)
        acked = before + acknowledged(lines)
        errors = sum(line.startswith(("error", "refused")) for line in lines)
        # An addition that failed is kept or not: never twice.
        wrong += [f"{inject} {verb}: {fault}" for fault in faults_of(report, acked, extra=errors)]
        runs += 1
    return {"runs": runs, "false acknowledgements or harm": len(wrong)}, wrong


# --- flips, cuts, planted ------------------------------------------------------------------------------------------

def flips(bench, full):
    spool = bench.fresh("flipped")
    bench.run("mix", spool)
    bench.run("add", spool, 10, 200)
    with Receiver(bench, bench.fresh("nothing"), "--lose", "1") as receiver:
        # Leaves a ledger behind: the first batch is never answered whole.
        subprocess.run(["timeout", "3", *bench.command("drain", spool, receiver.port)], stdout=subprocess.DEVNULL)
    done = subprocess.run([bench.load, "flips", spool, "10000" if full else "400", "11"], stdout=subprocess.PIPE, text=True)
    lines = done.stdout.splitlines()
    return json.loads(lines[-1]), lines[:-1] + ([] if done.returncode == 0 else ["not every flip was noticed, named and harmless"])


class Receiver:
    def __init__(self, bench, state, *more, before=()):
        self.process = subprocess.Popen([*before, sys.executable, bench.receiver, "serve", "--keys", bench.keys, "--state", state, *more],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True)
        self.port = self.process.stdout.readline().split()[-1:]
        self.port = self.port[0] if self.port else "1"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # The tracer and what it traces.
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()


def received(bench, state):
    lines = subprocess.run([sys.executable, bench.receiver, "open", "--keys", bench.keys, "--state", state],
                           stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    wrong = [f"content of {line}" for line in lines if line.split()[1] != line.split()[3].rstrip(".")]
    return [line.split()[1] for line in lines], wrong


def cuts(bench, full):
    count = 10_000 if full else 300
    spool, state = bench.fresh("cut"), bench.fresh("received")
    acked = acknowledged(bench.run("add", spool, count, 200))
    with Receiver(bench, state, "--lose", "0.3") as receiver:
        told = json.loads(bench.run("drain", spool, receiver.port)[-1])
    ids, wrong = received(bench, state)
    wrong += [] if sorted(ids) == sorted(acked) and not told["waiting"] else ["not every effect once"]
    kept = b"".join(path.read_bytes() for path in (spool / "receipts").iterdir()).split(b"\n")
    sent = {path.read_bytes().split(b"\n", 1)[0] for path in Path(state).iterdir() if not path.name.startswith("new-")}
    wrong += [] if sent <= set(kept) else ["another receipt than the first"]
    killed = 0
    for call in ("fsync", "link", "unlink"):
        for nth in range(1, 10 if full else 3):
            wrong += killed_receiver(bench, f"inject={call}:signal=KILL:when={nth}", call)
            killed += 1
    return {"items": count, "answers lost": told["faults"], "effects": len(set(ids)), "duplicates": len(ids) - len(set(ids)),
            "receiver killed": killed, "wrong": len(wrong)}, wrong


def killed_receiver(bench, inject, call):
    spool, state = bench.fresh("cut"), bench.fresh("received")
    acked = acknowledged(bench.run("add", spool, 3, 200))
    with Receiver(bench, state, before=("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject)) as receiver:
        bench.run("drain", spool, receiver.port)
    promised = {path.read_bytes() for path in (spool / "receipts").iterdir()}
    ids, wrong = received(bench, state) if os.path.isdir(state) else ([], [])
    wrong += ["a receipt without its effect"] if promised and len(ids) < 3 else []
    with Receiver(bench, state) as receiver:
        bench.run("drain", spool, receiver.port)
    ids, more = received(bench, state)
    return [f"{inject}: {fault}" for fault in wrong + more + ([] if sorted(ids) == sorted(acked) else ["not every effect once"])]


def planted(bench, full):
    count = 1000 if full else 100
    spool = bench.fresh("planted")
    dice = random.Random(3)
    strings = [bytes(dice.choice(b"ABCDEFGHJKLMNPQRSTUVWXYZ0123456789") for _ in range(64)) for _ in range(count)]
    process = subprocess.Popen(bench.command("plant", spool), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(b"".join(strings))
    process.stdin.close()
    process.stdout.readline()
    # The whole memory, which is more than a core would hold.
    memory = []
    with open(f"/proc/{process.pid}/maps") as maps, open(f"/proc/{process.pid}/mem", "rb", 0) as mem:
        for line in maps:
            begin, end = (int(part, 16) for part in line.split()[0].split("-"))
            if "r" in line.split()[1] and "[v" not in line:
                mem.seek(begin)
                try:
                    memory.append(mem.read(end - begin))
                except OSError:
                    pass
    process.kill()
    process.wait()
    files = [path.read_bytes() for path in spool.rglob("*") if path.is_file()]
    found = [f"string {i}" for i, text in enumerate(strings) for data in memory + files if text[8:40] in data]
    kept = len(list((spool / "items").iterdir()))
    wrong = found + ([] if kept == count else [f"{kept} envelopes of {count}"])
    return {"strings": count, "files": len(files), "memory searched, MiB": sum(map(len, memory)) // 2**20, "found": len(found)}, wrong


PROOFS = {"kills": kills, "power": power, "faults": faults, "flips": flips, "cuts": cuts, "planted": planted}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("load")
    parser.add_argument("receiver")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", choices=PROOFS)
    parser.add_argument("--table")
    options = parser.parse_args()
    bench, rows, failed = Bench(options.load, options.receiver), [], False
    try:
        for name in [options.only] if options.only else PROOFS:
            begin = time.monotonic()
            figures, wrong = PROOFS[name](bench, options.full)
            failed = failed or bool(wrong)
            told = ", ".join(f"{what}: {figure}" for what, figure in figures.items())
            print(f"{name}: {told} ({time.monotonic() - begin:.0f} s)", flush=True)
            for fault in wrong[:20]:
                print(f"  {fault}")
            rows.append(f"| `{name}` | {told} | {'**' + str(len(wrong)) + ' wrong**' if wrong else 'holds'} |")
    finally:
        bench.close()
    if options.table:
        write_table(options.table, rows, options.full)
    return 1 if failed else 0


def write_table(path, rows, full):
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    head = Path(path).read_text().split("<!-- figures -->")[0] if Path(path).exists() else ""
    table = "\n".join(["| Proof | Figures | |", "|---|---|---|", *rows])
    budget = "full budget" if full else "small budget"
    Path(path).write_text(f"{head}<!-- figures -->\n\n{date.today().isoformat()}, {budget}, {os.cpu_count()} × {cpu}, Linux {os.uname().release}.\n\n{table}\n")


if __name__ == "__main__":
    sys.exit(main())
