"""docs/envelope.md by another hand: the layout, opening, key sets, chains and receipts. Nothing of the product is used."""

import base64
import hashlib
import hmac
import json
import re
import struct

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

CLASSES = (1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 261120)


class Refused(Exception):
    """Not an envelope of the page, or not what was sealed."""


def need(claim, why):
    if not claim:
        raise Refused(why)


def text_of(room, pattern):
    text, _, rest = room.partition(b"\0")
    need(not rest.strip(b"\0") and re.fullmatch(pattern, text), "text")
    return text.decode("ascii")


class Envelope:
    def __init__(self, data):
        need(1337 <= len(data) <= 261562, "size")
        magic, version, suite, count, size_class, self.form, self.sequence = struct.unpack(">8sHHBBHQ", data[:24])
        need(magic == b"MOTCUAEN" and version == 1 and suite == 1, "magic, version or suite")
        need(count in (1, 2) and size_class < len(CLASSES), "recipients or class")
        self.padded = CLASSES[size_class]
        need(len(data) == 168 + 129 * count + self.padded + 16, "length")
        need(1 <= self.sequence < 2**63, "sequence")
        raw = data[24:40]
        need(raw[6] >> 4 == 7 and raw[8] >> 6 == 2, "id")
        text = raw.hex()
        self.id = "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))
        self.previous = data[40:72]
        need(self.sequence != 1 or self.previous == bytes(32), "previous")
        self.device = text_of(data[72:136], rb"[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?")
        self.kind = text_of(data[136:168], rb"[a-z-]{1,32}")
        self.key_ids = [data[168 + 16 * i:184 + 16 * i] for i in range(count)]
        need(len(set(self.key_ids)) == count, "key ids")
        end = 168 + 16 * count
        self.header = data[:end]
        self.wraps = [data[end + 113 * i:end + 113 * (i + 1)] for i in range(count)]
        self.aad = data[:end + 113 * count]
        self.body = data[end + 113 * count:]
        self.data = data
        self.digest = hashlib.sha256(data).hexdigest()

    def open(self, key):
        own = key_id(key.public_key())
        need(own in self.key_ids, "sealed to other keys")
        wrap = self.wraps[self.key_ids.index(own)]
        content_key = hpke_open(key, wrap[:65], self.header, wrap[65:])
        plain = gcm_open(content_key, bytes(12), self.body, self.aad)
        size = struct.unpack(">I", plain[:4])[0]
        need(size <= self.padded - 4 and not plain[4 + size:].strip(b"\0"), "padding")
        need(min(c for c in CLASSES if c >= 4 + size) == self.padded, "class")
        return plain[4:4 + size]


def gcm_open(key, nonce, sealed, aad):
    try:
        return AESGCM(key).decrypt(nonce, sealed, aad)
    except InvalidTag as error:
        raise Refused("tag") from error


def spki(public):
    return public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def key_id(public):
    return hashlib.sha256(spki(public)).digest()[:16]


# RFC 9180: base mode of DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; one message.
KEM = b"KEM\x00\x10"
SUITE = b"HPKE\x00\x10\x00\x01\x00\x02"


def extract(suite, salt, label, material):
    return hmac.digest(salt, b"HPKE-v1" + suite + label + material, "sha256")


def expand(suite, secret, label, info, size):
    return hmac.digest(secret, struct.pack(">H", size) + b"HPKE-v1" + suite + label + info + b"\x01", "sha256")[:size]


def hpke_open(key, enc, info, sealed):
    try:
        peer = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), enc)
    except ValueError as error:
        raise Refused("enc") from error
    point = key.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    prk = extract(KEM, b"", b"eae_prk", key.exchange(ec.ECDH(), peer))
    shared = expand(KEM, prk, b"shared_secret", enc + point, 32)
    context = b"\0" + extract(SUITE, b"", b"psk_id_hash", b"") + extract(SUITE, b"", b"info_hash", info)
    secret = extract(SUITE, shared, b"secret", b"")
    return gcm_open(expand(SUITE, secret, b"key", context, 32), expand(SUITE, secret, b"base_nonce", context, 12), sealed, b"")


# RFC 7515, compact, ES256.
def to_base64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def sign(payload, key, header):
    head = to_base64(json.dumps({"alg": "ES256", **header}, separators=(",", ":")).encode())
    body = to_base64(json.dumps(payload, separators=(",", ":")).encode())
    r, s = decode_dss_signature(key.sign(f"{head}.{body}".encode(), ec.ECDSA(hashes.SHA256())))
    return f"{head}.{body}.{to_base64(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def verify(jws, public, header):
    head, body, signature = jws.split(".")
    need(json.loads(from_base64(head)) == {"alg": "ES256", **header}, "JWS header")
    raw = from_base64(signature)
    need(len(raw) == 64, "JWS signature")
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    try:
        public.verify(der, f"{head}.{body}".encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature as error:
        raise Refused("JWS signature") from error
    return json.loads(from_base64(body))


def private_key(path):
    with open(path, "rb") as file:
        return serialization.load_pem_private_key(file.read(), None)


def envelopes_in(batch):
    at = 0
    while at < len(batch):
        need(at + 4 <= len(batch), "frame")
        size = struct.unpack(">I", batch[at:at + 4])[0]
        need(at + 4 + size <= len(batch), "frame")
        yield batch[at + 4:at + 4 + size]
        at += 4 + size
