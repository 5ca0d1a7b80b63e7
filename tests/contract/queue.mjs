// The sealed queue's two calls, and what becomes of what was sealed. The envelopes are made by seal.mjs.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { batch, chain, freshId, idText, payloadOf, receiptCode, seal } from './seal.mjs';

export const device = 'practice-kiosk-01';
const envelopes = 'application/vnd.motcua.envelopes';

export class Queue {
  constructor(keysFolder, call, faults) {
    Object.assign(this, { call, faults });
    this.key = createPrivateKey(readFileSync(join(keysFolder, 'device.key')));
    this.head = { sequence: 0, hash: Buffer.alloc(32) };
  }

  async readKeys() {
    const { json } = await this.call('GET', '/v1/keys', undefined, '200');
    this.sealing = payloadOf(json.keySet).sealing[0].key;
  }

  seal(content, more = {}) {
    this.head = seal({ device, content: Buffer.from(content), after: this.head, key: this.sealing, ...more });
    return this.head;
  }

  async send(body, expect, { head = this.head, by = this.key, as = device, headers = {}, ...options } = {}) {
    const usual = { 'Content-Type': envelopes, 'Idempotency-Key': undefined, 'Motcua-Chain': chain(by, as, body, head) };
    return this.call('POST', '/v1/envelopes', body, expect, { headers: { ...usual, ...headers }, ...options });
  }

  async expectOutcomes(body, expected, options) {
    const { json } = await this.send(body, '200', options);
    const outcomes = json.results?.map(({ outcome }) => outcome).join(' ');
    if (outcomes !== expected) this.faults.push(`a batch that should be ${expected} was ${outcomes}`);
    return json.results;
  }
}

export async function envelopeRoads(queue, otherKey) {
  await queue.readKeys();
  const first = queue.seal('{}');
  const second = queue.seal('{}');
  const results = await queue.expectOutcomes(batch(first, second), 'accepted accepted');
  const again = await queue.expectOutcomes(batch(first, second), 'duplicate duplicate');
  for (const [i, { id, receipt }] of results.entries()) {
    const sealed = [first, second][i];
    const said = payloadOf(receipt);
    if (id !== idText(sealed.id) || said.id !== id || said.sequence !== sealed.sequence || said.digest !== sealed.hash.toString('hex')) {
      queue.faults.push('a receipt is not of its envelope');
    }
    if (again[i].receipt !== receipt) queue.faults.push('a repetition got another receipt');
  }
  const other = seal({ id: first.id, device, content: Buffer.from('{"a":1}'), after: second, key: queue.sealing });
  await queue.expectOutcomes(batch(other), 'conflict');
  await queue.expectOutcomes(batch({ bytes: Buffer.from(other.bytes).fill(9, 8, 10) }), 'refused');

  const body = batch(first);
  const bad = { requestIsGood: true };
  await queue.send(body, '400 malformed', { headers: { 'Motcua-Chain': chain(queue.key, device, batch(second), queue.head) } });
  await queue.send(body, '400 malformed', { headers: { 'Motcua-Chain': undefined }, requestIsGood: false });
  await queue.send(body, '400 malformed', { headers: { 'Motcua-Chain': 'x' }, requestIsGood: false });
  await queue.send(Buffer.concat([body, Buffer.from('x')]), '400 malformed', bad);
  await queue.send(batch(second, first), '400 malformed', bad);
  await queue.send(body, '403 device-mismatch', { by: otherKey });
  await queue.send(body, '403 device-mismatch', { as: 'practice-kiosk-02' });
  const foreign = seal({ device: 'practice-kiosk-02', content: Buffer.from('{}'), after: queue.head, key: queue.sealing });
  await queue.send(batch(foreign), '403 device-mismatch');
}

// `told(code, phone)` resumes and gives the OTP. `form` is a request of the page with a captcha.
export async function sealedRoads(queue, contract, { form, told, verdictOf }) {
  const one = async (name, captchaForm, expected) => {
    const { captcha, ...registration } = captchaForm;
    const id = freshId();
    const content = { form: 1, item: idText(id), receiptCode: receiptCode(), takenAt: '2026-03-02T01:29:30Z', registration };
    const errors = contract.errors(['components', 'schemas', 'SealedRegistration'], content);
    if (errors.length && name !== 'field-invalid') queue.faults.push(`SealedRegistration (${name}): ${errors.join('; ')}`);
    const sealed = queue.seal(JSON.stringify(content), { id });
    await queue.expectOutcomes(batch(sealed), 'accepted');
    const verdict = await verdictOf(idText(id));
    if (verdict !== (name === 'waiting' ? 'waiting' : name)) queue.faults.push(`sealed ${name}: the verdict is ${verdict}`);
    const answer = await told(content.receiptCode, registration.fields.phone);
    if (`${answer.state} ${answer.code ?? ''}`.trim() !== expected) queue.faults.push(`sealed ${name}: told ${answer.state} ${answer.code}`);
    return { answer, code: content.receiptCode };
  };
  for (const [name, request] of Object.entries(form)) {
    if (name !== 'waiting') await one(name, request, `rejected ${name}`);
  }
  return one('waiting', form.waiting, 'awaiting-password');
}

export const noise = (size) => randomBytes(size);
