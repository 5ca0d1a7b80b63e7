// A practice portal in a process of its own, and a kiosk that knows HTTP only.
import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export async function startPortal(program) {
  const state = mkdtempSync(join(tmpdir(), 'motcua-contract-'));
  const child = spawn(program, ['portal', '--listen', '127.0.0.1:0', '--state', state], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the portal ended with ${code} before it was ready`)));
    child.once('error', reject);
  });
  const { portal, admin, tokenFile, keys } = JSON.parse(line);
  return new Kiosk(portal, admin, readFileSync(tokenFile, 'ascii').trim(), keys, async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(state, { recursive: true, force: true });
  });
}

function exchange(client, url, options, body) {
  return new Promise((resolve, reject) => {
    const request = client.request(url, options, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

export class Kiosk {
  constructor(portal, admin, token, keys, stop) {
    Object.assign(this, { portal, adminUrl: admin, token, keys, stop });
    this.agent = new https.Agent({
      keepAlive: true,
      minVersion: 'TLSv1.2',
      ca: readFileSync(join(keys, 'portal-ca.pem')),
      cert: readFileSync(join(keys, 'device.pem')),
      key: readFileSync(join(keys, 'device.key')),
    });
  }

  // `headers` override the usual ones; undefined leaves one out.
  async send(method, path, body, headers = {}) {
    const all = { ...(method === 'POST' ? { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } : {}), ...headers };
    for (const name of Object.keys(all)) if (all[name] === undefined) delete all[name];
    const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    if (bytes) all['Content-Length'] = bytes.length;
    const answer = await exchange(https, new URL(path, this.portal), { method, headers: all, agent: this.agent }, bytes);
    return { ...answer, sent: all };
  }

  async admin(method, path, body) {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const headers = { Authorization: `Bearer ${this.token}`, ...(bytes ? { 'Content-Type': 'application/json', 'Content-Length': bytes.length } : {}) };
    const answer = await exchange(http, new URL(path, this.adminUrl), { method, headers, agent: false }, bytes);
    const json = JSON.parse(answer.body.toString('utf8'));
    if (answer.status !== 200) throw new Error(`admin ${path}: ${answer.status} ${JSON.stringify(json)}`);
    return json;
  }
}
