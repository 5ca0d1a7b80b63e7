#!/usr/bin/env python3
"""A small strict receiver after docs/envelope.md, for the proofs: commits durably, then answers.

  receiver.py serve --keys DIR --state DIR [--lose SHARE] [--seed N]    prints "listening PORT"; HTTPS with client certificates
  receiver.py open --keys DIR --state DIR                               opens all it has, prints a line each: sequence id content
  receiver.py open-file --key FILE ENVELOPE                             prints the content

DIR of --keys is what `motcua-practice keys` made. --lose cuts the line at a random byte of so many of the answers, after the commit.
"""

import argparse
import hashlib
import json
import os
import random
import ssl
import sys
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

from cryptography import x509

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from envelope import Envelope, Refused, envelopes_in, key_id, need, private_key, sign, verify


class Store:
    """One file an envelope, its receipt before it, under its id: a sequence may come twice, of a disk that was put back."""

    def __init__(self, folder, key):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.key = key
        self.kid = key_id(key.public_key()).hex()
        self.directory = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def receipt(self, envelope):
        return sign({"id": envelope.id, "digest": envelope.digest, "device": envelope.device, "sequence": envelope.sequence,
                     "receivedAt": datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"), "verdict": "accepted"},
                    self.key, {"typ": "motcua-receipt", "kid": self.kid})

    def commit(self, envelope):
        place = self.folder / f"{envelope.device}-{envelope.id}"
        fresh = self.folder / f"new-{os.getpid()}"
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.write(descriptor, self.receipt(envelope).encode() + b"\n" + envelope.data)
        os.fsync(descriptor)
        os.close(descriptor)
        outcome = "accepted"
        try:
            os.link(fresh, place)
        except FileExistsError:
            outcome = "duplicate"
        os.unlink(fresh)
        # Of a duplicate too: whoever committed it may have died before this.
        os.fsync(self.directory)
        receipt, data = place.read_bytes().split(b"\n", 1)
        return (outcome, receipt.decode()) if data == envelope.data else ("conflict", None)

    def records(self):
        paths = [path for path in self.folder.iterdir() if not path.name.startswith("new-")]
        envelopes = [Envelope(path.read_bytes().split(b"\n", 1)[1]) for path in paths]
        yield from sorted(envelopes, key=lambda envelope: (envelope.sequence, envelope.id))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def log_message(self, *_):
        pass

    def answer(self, status, document, kind="application/json"):
        body = json.dumps(document).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        server = self.server
        if status == 200 and self.command == "POST" and server.dice.random() < server.lose:
            self.wfile.write(body[:server.dice.randrange(len(body))])
            self.wfile.flush()
            self.close_connection = True
            return
        self.wfile.write(body)

    def problem(self, status, code):
        self.answer(status, {"type": "about:blank", "title": code, "status": status, "code": code}, "application/problem+json")

    def do_GET(self):
        if self.path == "/v1/keys":
            self.answer(200, {"keySet": self.server.key_set})
        else:
            self.problem(404, "registration-not-found")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            certificate = x509.load_der_x509_certificate(self.connection.getpeercert(binary_form=True))
            device = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value
            need(self.headers["Content-Type"] == "application/vnd.motcua.envelopes", "type")
            chain = verify(self.headers["Motcua-Chain"], certificate.public_key(), {"typ": "motcua-chain"})
            need(chain["device"] == device and chain["bodyDigest"] == hashlib.sha256(body).hexdigest(), "chain")
            frames = list(envelopes_in(body))
            need(1 <= len(frames) <= 64 and len(body) <= 2**20, "batch")
        except (Refused, ValueError, KeyError, TypeError):
            self.problem(400, "malformed")
            return
        self.answer(200, {"results": [self.result(frame, device) for frame in frames]})

    def result(self, frame, device):
        envelope = Envelope(frame)
        need(envelope.device == device, "device")
        outcome, receipt = self.server.store.commit(envelope)
        return {"id": envelope.id, "outcome": outcome, **({"receipt": receipt} if receipt else {})}


def serve(options):
    keys = Path(options.keys)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(keys / "portal.pem", keys / "portal.key")
    context.load_verify_locations(keys / "device-ca.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    server = HTTPServer(("127.0.0.1", options.port), Handler)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.store = Store(options.state, private_key(keys / "receipt.key"))
    server.key_set = (keys / "keys.jws").read_text().strip()
    server.lose = options.lose
    server.dice = random.Random(options.seed)
    print("listening", server.server_port, flush=True)
    server.serve_forever()


def open_all(options):
    key = private_key(Path(options.keys) / "opening.key")
    store = Store(options.state, private_key(Path(options.keys) / "receipt.key"))
    for envelope in store.records():
        print(envelope.sequence, envelope.id, envelope.open(key).decode("utf-8", "replace"))


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    for name, run in (("serve", serve), ("open", open_all)):
        command = commands.add_parser(name)
        command.add_argument("--keys", required=True)
        command.add_argument("--state", required=True)
        command.set_defaults(run=run)
        if name == "serve":
            command.add_argument("--lose", type=float, default=0)
            command.add_argument("--seed", type=int, default=1)
            command.add_argument("--port", type=int, default=0)
    one = commands.add_parser("open-file")
    one.add_argument("--key", required=True)
    one.add_argument("file")
    one.set_defaults(run=lambda o: sys.stdout.buffer.write(Envelope(Path(o.file).read_bytes()).open(private_key(o.key))))
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
