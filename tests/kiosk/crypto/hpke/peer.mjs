// HPKE by somebody else, over lines: "seal SPKI INFO AAD PLAIN" answers "ENC CIPHER", "open PKCS8 ENC INFO AAD
// CIPHER" answers the plaintext or "refused"; all in hexadecimal, "-" for nothing. "quit" ends.
import { createInterface } from 'node:readline';
import { webcrypto } from 'node:crypto';

globalThis.crypto ??= webcrypto;
const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core');

const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const curve = { name: 'ECDH', namedCurve: 'P-256' };
const bytes = (hex) => new Uint8Array(Buffer.from(hex === '-' ? '' : hex, 'hex'));
const hex = (buffer) => Buffer.from(buffer).toString('hex') || '-';

async function seal(spki, info, aad, plain) {
  const recipientPublicKey = await crypto.subtle.importKey('spki', bytes(spki), curve, true, []);
  const sender = await suite.createSenderContext({ recipientPublicKey, info: bytes(info) });
  return `${hex(sender.enc)} ${hex(await sender.seal(bytes(plain), bytes(aad)))}`;
}

async function open(pkcs8, enc, info, aad, cipher) {
  const recipientKey = await crypto.subtle.importKey('pkcs8', bytes(pkcs8), curve, true, ['deriveBits']);
  try {
    const recipient = await suite.createRecipientContext({ recipientKey, enc: bytes(enc), info: bytes(info) });
    return hex(await recipient.open(bytes(cipher), bytes(aad)));
  } catch {
    return 'refused';
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [verb, ...words] = line.split(' ');
  if (verb === 'quit') break;
  console.log(await (verb === 'seal' ? seal(...words) : open(...words)));
}
// The input stays open on the other side.
process.exit();
