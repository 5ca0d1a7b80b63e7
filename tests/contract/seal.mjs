// docs/envelope.md by Node's own crypto: closing an envelope, framing a batch, signing where the chain stands.
import { createCipheriv, createHash, createHmac, createECDH, randomBytes, sign } from 'node:crypto';

const classes = [1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 261120];
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const hmac = (key, ...parts) => createHmac('sha256', key).update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
const kem = Buffer.from('4b454d0010', 'hex');
const suite = Buffer.from('48504b45001000010002', 'hex');
const number = (value, size) => {
  const bytes = Buffer.alloc(size);
  if (size === 8) bytes.writeBigUInt64BE(BigInt(value));
  else bytes.writeUIntBE(value, 0, size);
  return bytes;
};
const extract = (whose, salt, label, material) => hmac(salt, 'HPKE-v1', whose, label, material);
const expand = (whose, secret, label, info, size) => hmac(secret, number(size, 2), 'HPKE-v1', whose, label, info, [1]).subarray(0, size);

function gcm(key, nonce, aad, plain) {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function wrap(spki, info, plain) {
  const point = spki.subarray(26);
  const once = createECDH('prime256v1');
  const enc = once.generateKeys();
  const shared = expand(kem, extract(kem, '', 'eae_prk', once.computeSecret(point)), 'shared_secret', Buffer.concat([enc, point]), 32);
  const context = Buffer.concat([[0], extract(suite, '', 'psk_id_hash', ''), extract(suite, '', 'info_hash', info)].map((part) => Buffer.from(part)));
  const secret = extract(suite, shared, 'secret', '');
  return Buffer.concat([enc, gcm(expand(suite, secret, 'key', context, 32), expand(suite, secret, 'base_nonce', context, 12), Buffer.alloc(0), plain)]);
}

export function freshId() {
  const id = Buffer.concat([number(Date.now(), 6), randomBytes(10)]);
  id[6] = 0x70 | (id[6] & 0x0f);
  id[8] = 0x80 | (id[8] & 0x3f);
  return id;
}

export const idText = (id) => id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

// `after`: {sequence, hash} of the envelope before.
export function seal({ id = freshId(), device, kind = 'registration', content, after, key }) {
  const body = Buffer.concat([number(content.length, 4), content]);
  const padded = classes.findIndex((size) => size >= body.length);
  const field = (text, size) => Buffer.concat([Buffer.from(text), Buffer.alloc(size - text.length)]);
  const spki = Buffer.from(key, 'base64url');
  const header = Buffer.concat([
    Buffer.from('MOTCUAEN'), number(1, 2), number(1, 2), number(1, 1), number(padded, 1), number(1, 2), number(after.sequence + 1, 8), id,
    after.hash, field(device, 64), field(kind, 32), sha256(spki).subarray(0, 16),
  ]);
  const contentKey = randomBytes(32);
  const aad = Buffer.concat([header, wrap(spki, header, contentKey)]);
  const bytes = Buffer.concat([aad, gcm(contentKey, Buffer.alloc(12), aad, Buffer.concat([body, Buffer.alloc(classes[padded] - body.length)]))]);
  return { id, bytes, sequence: after.sequence + 1, hash: sha256(bytes) };
}

export const batch = (...envelopes) => Buffer.concat(envelopes.flatMap(({ bytes }) => [number(bytes.length, 4), bytes]));

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function chain(privateKey, device, body, head) {
  const text = `${part({ alg: 'ES256', typ: 'motcua-chain' })}.${part({
    device, bodyDigest: sha256(body).toString('hex'), headSequence: head.sequence, headHash: head.hash.toString('hex'),
  })}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

export const payloadOf = (jws) => JSON.parse(Buffer.from(jws.split('.')[1], 'base64url').toString('utf8'));

const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const timesX = (value) => ((value << 1) & 32 ? (value << 1) ^ 37 : value << 1);

function times(left, right) {
  let product = 0;
  for (; right; right >>= 1, left = timesX(left)) if (right & 1) product ^= left;
  return product;
}

// By the contract's arithmetic.
export function receiptCode() {
  const drawn = [...randomBytes(10)].map((byte) => byte & 31);
  let weight = 1;
  let sum = 0;
  for (const value of drawn) {
    weight = timesX(weight);
    sum ^= times(weight, value);
  }
  const text = [...drawn, sum].map((value) => symbols[value]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 7)}-${text.slice(7)}`;
}

