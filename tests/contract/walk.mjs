// Walks through every call and every answer the page promises, and fails on each deviation.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { Contract } from './contract.mjs';
import { startPortal } from './kiosk.mjs';
import { envelopeRoads, Queue, sealedRoads } from './queue.mjs';

const [pageFile, program] = process.argv.slice(2);
const faults = [];
const contract = await Contract.load(pageFile);
faults.push(...contract.exampleErrors());
const kiosk = await startPortal(program);
let exchanges = 0;

const people = Object.fromEntries((await kiosk.admin('GET', '/admin/people')).people.map((p) => [p.fullName, p]));
const mau = people['Nguyễn Thị Mẫu'];
const sims = (await kiosk.admin('GET', '/admin/sims')).sims;
const simOf = (story, subject = 'citizen') => sims.find((sim) => sim.story === story && sim.subject === subject);
const password = { password: 'Chim-hot-luc-6-gio' };

// The answers' own members, changed one at a time, must be refused: so the judge is awake.
function judgeIsAwake(operation, answer, body) {
  const type = answer.headers['content-type'];
  const schema = contract.bodySchema(operation, answer.status, type);
  const spoiled = [{ ...body, surprise: 1 }];
  for (const name of ['id', 'state', 'otp', 'prompt', 'certificate', 'receiptCode', 'keptUntil', 'level', 'serverTime', 'image', 'challenge', 'type', 'title', 'status', 'code']) {
    if (!(name in body)) continue;
    const without = { ...body };
    delete without[name];
    spoiled.push(without, { ...body, [name]: [] });
  }
  for (const one of spoiled) {
    if (contract.errors(schema, one).length === 0) faults.push(`${schema.join('/')} takes ${JSON.stringify(one)}`);
  }
}

// One call, judged. `expect`: "status" or "status code"; `requestIsGood: false` where the request breaks the page on purpose.
async function call(method, path, body, expect, { headers = {}, requestIsGood = true } = {}) {
  const answer = await kiosk.send(method, path, body, headers);
  exchanges += 1;
  const operation = contract.find(method, path);
  const name = `${operation.operation.operationId} (${expect})`;
  const sent = typeof body === 'string' || Buffer.isBuffer(body) ? undefined : body;
  const requestErrors = contract.requestErrors(operation, answer.sent, sent);
  if (requestIsGood !== (requestErrors.length === 0)) {
    faults.push(`${name}: the request should be ${requestIsGood ? 'good' : 'bad'}: ${requestErrors.join('; ')}`);
  }
  for (const error of contract.answerErrors(operation, answer)) faults.push(`${name}: ${error}`);
  const json = answer.body.length ? JSON.parse(answer.body.toString('utf8')) : {};
  const isProblem = answer.headers['content-type'] === 'application/problem+json';
  const got = isProblem ? `${answer.status} ${json.code}` : `${answer.status}`;
  if (got !== expect) faults.push(`${name}: answered ${got}`);
  contract.seen.add(`${operation.operation.operationId} ${got}`);
  if (json.state) contract.seen.add(`state ${json.state}`);
  if (json.evidence) contract.seen.add(`evidence ${json.evidence}`);
  if (json.prompt?.fault) contract.seen.add(`fault ${json.prompt.fault}`);
  if (json.state === 'rejected') contract.seen.add(`rejected ${json.code}`);
  if (answer.body.length) judgeIsAwake(operation, answer, json);
  return { ...answer, json };
}

const post = (path, body, expect, options) => call('POST', path, body, expect, options);

async function captcha() {
  const { json } = await post('/v1/captchas', { language: 'vi' }, '201');
  return { id: json.id, text: (await kiosk.admin('GET', `/admin/captchas/${json.id}`)).text };
}

const ownFields = {
  'mobile-subscriber': () => ({}),
  'social-insurance': ({ insuranceNumber }) => ({ insuranceNumber }),
  'vn-post': ({ accountName, sex, permanent }) => ({
    accountName, sex, permanentProvince: permanent.province, permanentCommune: permanent.commune, permanentAddress: permanent.line, activation: 'sms',
  }),
};

function formOf(person, captchaRead, changes = {}, method = 'mobile-subscriber') {
  const { idNumber, fullName, birthDate, phone } = person;
  return formWith({ idNumber, fullName, birthDate, phone, ...ownFields[method](person), ...changes }, captchaRead, method);
}

function formWith(given, captchaRead, method, subject = 'citizen') {
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    subject,
    method,
    fields,
    sources: Object.fromEntries(Object.keys(fields).map((name) => [name, 'typed'])),
    consent: { version: '2026-01', textDigest: 'ab'.repeat(32), language: 'vi', time: '2026-03-02T01:29:00Z' },
    captcha: captchaRead,
  };
}

async function simForm({ carrier, phone, subject }) {
  return formWith({ carrier, phone }, await captcha(), 'sim-pki', subject);
}

async function recoveryForm(fields) {
  const { subject, method, ...rest } = formWith(fields, await captcha());
  return rest;
}

async function newestOtp(phone) {
  return (await kiosk.admin('GET', `/admin/messages?to=${phone}`)).messages.at(-1).otp;
}

async function begin(person = mau) {
  return (await post('/v1/registrations', formOf(person, await captcha()), '201')).json.id;
}

async function beginAndGiveOtp(person = mau) {
  const id = await begin(person);
  await post(`/v1/registrations/${id}/otp`, { otp: await newestOtp(person.phone) }, '200');
  return id;
}

const wrongFor = (otp) => (otp === '000000' ? '000001' : '000000');
const advance = (seconds) => kiosk.admin('POST', '/admin/clock', { advance: seconds });

async function mainRoad() {
  await call('GET', '/v1/status', undefined, '200');
  const id = await beginAndGiveOtp();
  await call('GET', `/v1/registrations/${id}`, undefined, '200');
  const done = await post(`/v1/registrations/${id}/password`, password, '200');
  const account = await kiosk.admin('GET', `/admin/accounts/${mau.idNumber}`);
  if (account.level !== 2 || account.receiptCode !== done.json.receiptCode) faults.push('the account is not the one that was made');
  await call('GET', `/v1/registrations/${id}`, undefined, '200');
  await call('DELETE', `/v1/registrations/${id}`, undefined, '204');
  await call('DELETE', `/v1/registrations/${id}`, undefined, '204');
  await post('/v1/registrations', formOf(mau, await captcha()), '409 account-exists');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function formsThatAreRefused() {
  const path = '/v1/registrations';
  const read = await captcha();
  await post(path, formOf(mau, { ...read, text: `${read.text}x` }), '422 captcha-wrong');
  await post(path, formOf(mau, read), '422 captcha-expired');
  await post(path, formOf(mau, await captcha(), { fullName: 'Ai Khác' }), '422 data-mismatch');
  await post(path, formOf(mau, await captcha(), { fullName: 'Ai Khác', birthDate: '1970-01-01' }), '422 data-mismatch');
  await post(path, formOf(people['Phạm Văn Mượn'], await captcha()), '422 phone-not-owned');
  await post(path, formOf(people['Hoàng Thị Đã Có'], await captcha()), '409 account-exists');
  await post(path, { ...formOf(mau, await captcha()), subject: 'business' }, '409 method-closed');
}

// Bytes nobody signed, and what the page's schemas say of their form.
async function evidenceRoads() {
  const path = '/v1/registrations';
  const { json: drawn } = await post('/v1/challenges', {}, '201');
  const again = await post('/v1/challenges', {}, '201');
  if (drawn.challenge === again.json.challenge) faults.push('the same challenge twice');
  const bad = [
    {}, { sod: 'dwA' }, { dg1: 'YQA' }, { sod: '', dg1: 'YQA' }, { sod: 'dwA=', dg1: 'YQA' }, { sod: 'dwB', dg1: 'YQA' }, { sod: 'd+A', dg1: 'YQA' },
    { sod: 'd', dg1: 'YQA' }, { sod: 'A'.repeat(21847), dg1: 'YQA' }, { sod: 'A'.repeat(21848), dg1: 'YQA' }, { sod: 'dwA', dg1: 'A'.repeat(343) },
    { sod: 'dwA', dg1: 'YQA', dg2: 'dQA' }, { sod: 'dwA', dg1: 'YQA', challenge: drawn.challenge }, { sod: 'dwA', dg1: 'YQA', dg15: 'bwA', answer: 'AA' },
    { sod: 'dwA', dg1: 'YQA', challenge: drawn.challenge, answer: 'AA' }, { sod: 'dwA', dg1: 'YQA', dg15: 'bwA', challenge: 'AAAAAAAAAAAA', answer: 'AA' },
  ];
  for (const evidence of bad) await post(path, { ...formOf(mau, await captcha()), evidence }, '400 malformed', { requestIsGood: false });
  const nobodys = { sod: 'dwA', dg1: 'YQA', dg15: 'bwA', challenge: drawn.challenge, answer: 'AA' };
  await post(path, { ...formOf(mau, await captcha()), evidence: nobodys }, '422 evidence-forged');
  const nameless = { ...await simForm(simOf('signs')), evidence: nobodys };
  await post(path, nameless, '400 malformed', { requestIsGood: false });
  // These need a card; tst_contract_evidence has some.
  for (const code of ['evidence-cloned', 'evidence-replayed']) {
    await kiosk.admin('POST', '/admin/faults', { call: 'registrations', kind: 'fail', status: 422, code });
    await post(path, formOf(mau, await captcha()), `422 ${code}`);
  }
}

const withSource = (fields) => ({ fields, sources: Object.fromEntries(Object.keys(fields).map((name) => [name, 'typed'])) });

// As the page's SignedDocument has it; JSON.stringify in this order is canonical here.
function canonicalDocument(challenge) {
  const document = {
    certificate: '0A', challenge, consent: { language: 'vi', textDigest: 'ab'.repeat(32), time: '2026-03-02T01:29:00Z', version: '2026-01' },
    device: 'practice-01', method: 'usb-token', subject: 'citizen', time: '2026-03-02T01:29:30Z',
  };
  const errors = contract.errors(['components', 'schemas', 'SignedDocument'], document);
  if (errors.length) faults.push(`SignedDocument: ${errors.join('; ')}`);
  return JSON.stringify(document);
}

// What only a token can bring about; tst_contract_token has some.
async function tokenRoads() {
  const path = '/v1/registrations';
  const drawn = await post('/v1/challenges', { purpose: 'signature' }, '201');
  await post('/v1/challenges', { purpose: 'card' }, '201');
  await post('/v1/challenges', { purpose: 'else' }, '400 malformed', { requestIsGood: false });
  const token = async (signature) => ({ ...formWith({}, await captcha(), 'usb-token'), signature });
  const good = { document: Buffer.from(canonicalDocument(drawn.json.challenge)).toString('base64url'), cms: 'MAA' };
  const bad = [
    {}, { document: 'e30' }, { cms: 'MAA' }, { ...good, surprise: 'x' }, { ...good, document: '' }, { ...good, cms: '' }, { ...good, cms: 'MAA=' },
    { ...good, cms: 'MAB' }, { ...good, cms: 'M+A' }, { ...good, document: 'A'.repeat(5463) }, { ...good, document: 'A'.repeat(5464) },
    { ...good, cms: 'A'.repeat(21847) }, { ...good, cms: 'A'.repeat(21848) }, 'MAA', [],
  ];
  for (const signature of bad) await post(path, await token(signature), '400 malformed', { requestIsGood: false });
  await post(path, formWith({}, await captcha(), 'usb-token'), '400 malformed', { requestIsGood: false });
  await post(path, { ...formOf(mau, await captcha()), signature: good }, '400 malformed', { requestIsGood: false });
  await post(path, { ...await token(good), ...withSource({ phone: mau.phone }) }, '422 field-invalid', { requestIsGood: false });
  await post(path, { ...await token(good), evidence: { sod: 'dwA', dg1: 'YQA' } }, '400 malformed', { requestIsGood: false });
  await post(path, await token(good), '422 signature-invalid');
  const codes = contract.page.components.schemas.Problem.properties.code.enum.filter((code) => /^(signature|certificate)-/.test(code));
  for (const code of codes) {
    await kiosk.admin('POST', '/admin/faults', { call: 'registrations', kind: 'fail', status: 422, code });
    await post(path, formOf(mau, await captcha()), `422 ${code}`);
  }
}

// What the page's schemas say of a field, the portal must say too.
async function fieldRules() {
  const unread = { id: 'never-drawn', text: 'x' };
  const good = [
    { idNumber: '123456789' }, { fullName: "H'Či Êban" }, { fullName: 'Y Blơ̆ Niê' }, { fullName: 'A' }, { fullName: 'B.Yă-Êban' },
    { birthDate: '2000-02-29' }, { email: 'a.b+c@example.vn' }, { sex: 'female' }, { phone: '0320000000' },
  ];
  const bad = [
    { idNumber: undefined }, { idNumber: '' }, { idNumber: '12345678' }, { idNumber: '1234567890' }, { idNumber: '06219099900a' },
    { fullName: undefined }, { fullName: '' }, { fullName: 'x'.repeat(201) }, { birthDate: '1990-02-30' }, { birthDate: '17/05/1990' },
    { birthDate: '' }, { phone: '950000001' }, { phone: '+84950000001' }, { phone: '0950 000 001' }, { email: 'nobody' },
    { email: '' }, { sex: 'other' },
  ];
  const postGood = [
    { accountName: 'A.b_c-9' }, { accountName: '0912345678' }, { permanentCommune: 'Xã Đăk Pék' }, { permanentAddress: 'ệ'.repeat(200) },
    { currentProvince: 'Đắk Lắk', currentCommune: 'Phường Buôn Ma Thuột', currentAddress: '1' }, { activation: 'email', email: 'a@example.vn' },
  ];
  const postBad = [
    { accountName: 'abc' }, { accountName: 'a'.repeat(33) }, { accountName: 'mẫu.nguyễn' }, { accountName: 'mau nguyen' }, { sex: undefined },
    { permanentProvince: '' }, { permanentProvince: ' ' }, { permanentProvince: 'a'.repeat(101) }, { permanentAddress: 'ấp 1\nấp 2' },
    { permanentAddress: 'a'.repeat(201) }, { currentProvince: 'Đắk Lắk', currentCommune: undefined, currentAddress: undefined },
    { activation: 'phone' }, { activation: 'email', email: undefined }, { activation: undefined }, { insuranceNumber: '6200000001' },
  ];
  const rules = [
    ['mobile-subscriber', good, [...bad, { insuranceNumber: '6200000001' }, { carrier: 'viettel' }]],
    ['social-insurance', [...good, { insuranceNumber: '062190999001' }],
      [...bad, { insuranceNumber: undefined }, { insuranceNumber: '62000000011' }, { insuranceNumber: 'HT2626200000001' }, { activation: 'sms' }]],
    ['vn-post', [...good, ...postGood], [...bad, ...postBad]],
  ];
  for (const [method, takes, refuses] of rules) {
    for (const change of takes) await post('/v1/registrations', formOf(mau, unread, change, method), '422 captcha-expired');
    for (const change of refuses) {
      const { json } = await post('/v1/registrations', formOf(mau, unread, change, method), '422 field-invalid', { requestIsGood: false });
      if (!(json.field in change)) faults.push(`field-invalid names ${json.field} for ${JSON.stringify(change)}`);
    }
  }
  const { carrier, phone } = simOf('signs');
  for (const fields of [{ carrier }, { phone }, { carrier: 'other', phone }, { carrier, phone: '95' }, { carrier, phone, email: 'a@example.vn' }]) {
    await post('/v1/registrations', formWith(fields, unread, 'sim-pki'), '422 field-invalid', { requestIsGood: false });
  }
}

async function otpRoads() {
  const id = await begin();
  const path = `/v1/registrations/${id}`;
  await post(`${path}/otp/resend`, {}, '429 resend-too-soon');
  await advance(120);
  await post(`${path}/otp`, { otp: await newestOtp(mau.phone) }, '422 otp-expired');
  for (let i = 0; i < 3; i += 1) {
    await post(`${path}/otp/resend`, {}, '200');
    await advance(60);
  }
  await post(`${path}/otp/resend`, {}, '429 resend-too-often');
  const wrong = wrongFor(await newestOtp(mau.phone));
  for (let left = 4; left > 0; left -= 1) {
    const { json } = await post(`${path}/otp`, { otp: wrong }, '422 otp-wrong');
    if (json.triesLeft !== left) faults.push(`triesLeft ${json.triesLeft} instead of ${left}`);
  }
  await post(`${path}/otp`, { otp: wrong }, '423 otp-locked');
  await post(`${path}/otp`, { otp: wrong }, '423 otp-locked');
  await post(`${path}/otp/resend`, {}, '423 otp-locked');
  await call('GET', path, undefined, '200');
}

async function passwordRoads() {
  const early = await begin();
  await post(`/v1/registrations/${early}/password`, password, '409 registration-wrong-step');
  const first = await beginAndGiveOtp();
  const second = await beginAndGiveOtp();
  await post(`/v1/registrations/${first}/otp`, { otp: '123456' }, '409 registration-wrong-step');
  await post(`/v1/registrations/${first}/otp/resend`, {}, '409 registration-wrong-step');
  await post(`/v1/registrations/${first}/password`, { password: 'weak' }, '422 password-refused');
  await post(`/v1/registrations/${first}/password`, password, '200');
  await post(`/v1/registrations/${second}/password`, password, '409 account-exists');
  await call('GET', `/v1/registrations/${second}`, undefined, '200');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function repetitions() {
  const key = randomUUID();
  const first = await post('/v1/captchas', { language: 'en' }, '201', { headers: { 'Idempotency-Key': key } });
  const again = await post('/v1/captchas', { language: 'en' }, '201', { headers: { 'Idempotency-Key': key.toUpperCase() } });
  if (!first.body.equals(again.body)) faults.push('a repetition is not answered byte for byte');
}

async function insuranceRoad() {
  const path = '/v1/registrations';
  const { json } = await post(path, formOf(mau, await captcha(), {}, 'social-insurance'), '201');
  await post(`${path}/${json.id}/otp`, { otp: await newestOtp(mau.phone) }, '200');
  await post(`${path}/${json.id}/password`, password, '200');
  await post(path, formOf(people['Hoàng Thị Đã Có'], await captcha(), {}, 'social-insurance'), '409 account-exists');
  const other = await post(path, formOf(people['A Brol'], await captcha(), {}, 'social-insurance'), '422 data-mismatch');
  if (other.json.field !== 'insuranceNumber') faults.push('a number of another person is not named');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function postRoads() {
  const path = '/v1/registrations';
  const byMail = { activation: 'email', email: mau.email };
  const taken = await post(path, formOf(people['A Brol'], await captcha(), {}, 'vn-post'), '422 field-invalid');
  if (taken.json.field !== 'accountName') faults.push('a taken account name is not named');
  const { json } = await post(path, formOf(mau, await captcha(), byMail, 'vn-post'), '201');
  const at = `${path}/${json.id}`;
  await post(`${at}/prompt/resend`, {}, '429 resend-too-soon');
  await advance(600);
  await call('GET', at, undefined, '200');
  await post(`${at}/prompt/resend`, {}, '200');
  const mail = (await kiosk.admin('GET', `/admin/mails?to=${mau.email}`)).mails.at(-1);
  await kiosk.admin('POST', '/admin/mails/open', { number: mail.number });
  await call('GET', at, undefined, '200');
  await post(`${at}/password`, password, '200');
  const lost = (await post(path, formOf(people['Phạm Văn Mượn'], await captcha(), { ...byMail }, 'vn-post'), '201')).json.id;
  for (let i = 0; i < 3; i += 1) {
    await advance(600);
    await post(`${path}/${lost}/prompt/resend`, {}, '200');
  }
  await advance(600);
  await call('GET', `${path}/${lost}`, undefined, '200');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function beginBySim(sim) {
  return `/v1/registrations/${(await post('/v1/registrations', await simForm(sim), '201')).json.id}`;
}

async function newestPrompt(sim) {
  return (await kiosk.admin('GET', `/admin/prompts?phone=${sim.phone}`)).prompts.at(-1);
}

async function enterPin(sim, pin = sim.pin) {
  return (await kiosk.admin('POST', '/admin/prompts/pin', { number: (await newestPrompt(sim)).number, pin })).answer;
}

async function simRoads() {
  for (const subject of ['citizen', 'business', 'agency']) {
    const sim = simOf('signs', subject);
    const at = await beginBySim(sim);
    const shown = (await call('GET', at, undefined, '200')).json.prompt.verificationCode;
    if ((await newestPrompt(sim)).verificationCode !== shown) faults.push('phone and kiosk show different codes');
    await post(`${at}/confirmation`, {}, '409 registration-wrong-step');
    await enterPin(sim);
    await call('GET', at, undefined, '200');
    await post(`${at}/confirmation`, { email: 'nobody' }, '422 field-invalid', { requestIsGood: false });
    const { json } = await post(`${at}/confirmation`, { email: 'a@example.vn' }, '200');
    if (json.level !== 3) faults.push(`level ${json.level} by SIM`);
  }
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function simTroubles() {
  const good = simOf('signs');
  for (const sim of sims.filter(({ story }) => story !== 'signs')) {
    const at = await beginBySim(sim);
    if (await newestPrompt(sim)) await enterPin(sim);
    await call('GET', at, undefined, '200');
  }
  const refuse = async () => kiosk.admin('POST', '/admin/prompts/refuse', { number: (await newestPrompt(good)).number });
  // A curable fault rejects once no prompt is left.
  for (const [sim, bring] of [[good, refuse], [good, () => advance(120)], [simOf('phone-off'), () => {}]]) {
    const at = await beginBySim(sim);
    for (let left = 3; left >= 0; left -= 1) {
      await bring();
      await call('GET', at, undefined, '200');
      if (left > 0) await post(`${at}/prompt/resend`, {}, '200');
    }
  }
  const exhausted = await beginBySim(good);
  for (let i = 0; i < 3; i += 1) {
    await advance(60);
    await post(`${exhausted}/prompt/resend`, {}, '200');
  }
  await post(`${exhausted}/prompt/resend`, {}, '429 resend-too-often');
  const blocked = await beginBySim(good);
  for (const answer of ['wrong', 'wrong', 'blocked']) {
    if ((await enterPin(good, '0000')) !== answer) faults.push(`a wrong PIN is not ${answer}`);
  }
  await call('GET', blocked, undefined, '200');
  await post(`${blocked}/prompt/resend`, {}, '409 registration-wrong-step');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function confirmationRace() {
  const sim = simOf('signs');
  const [first, second] = [await beginBySim(sim), await beginBySim(sim)];
  for (const { number } of (await kiosk.admin('GET', '/admin/prompts')).prompts.filter(({ state }) => state === 'waiting')) {
    await kiosk.admin('POST', '/admin/prompts/pin', { number, pin: sim.pin });
  }
  for (const at of [first, second]) await call('GET', at, undefined, '200');
  await post(`${first}/confirmation`, {}, '200');
  await post(`${second}/confirmation`, {}, '409 account-exists');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function resumptions() {
  const first = await begin();
  const { json: kept } = await post(`/v1/registrations/${first}/postponement`, {}, '200');
  await post(`/v1/registrations/${first}/postponement`, {}, '404 registration-not-found');
  const given = { receiptCode: kept.receiptCode, phone: mau.phone };
  await post('/v1/resumptions', { ...given, phone: '0950000002' }, '422 resumption-not-found');
  const resumed = `/v1/registrations/${(await post('/v1/resumptions', given, '201')).json.id}`;
  await post(`${resumed}/otp`, { otp: await newestOtp(mau.phone) }, '200');
  const { json: done } = await post(`${resumed}/password`, password, '200');
  if (done.receiptCode !== kept.receiptCode) faults.push('a resumed registration got another code');
  await post(`${resumed}/postponement`, {}, '409 registration-wrong-step');
  const shown = `/v1/registrations/${(await post('/v1/resumptions', given, '201')).json.id}`;
  const again = await post(`${shown}/otp`, { otp: await newestOtp(mau.phone) }, '200');
  if (again.json.state !== 'completed') faults.push('a completed registration is not shown again');
  const sim = simOf('signs');
  const atSim = await post(`${await beginBySim(sim)}/postponement`, {}, '200');
  const bySim = `/v1/registrations/${(await post('/v1/resumptions', { receiptCode: atSim.json.receiptCode, phone: sim.phone }, '201')).json.id}`;
  await post(`${bySim}/otp`, { otp: await newestOtp(sim.phone) }, '200');
  for (let i = 0; i < 2; i += 1) await post('/v1/resumptions', given, '201');
  await post('/v1/resumptions', given, '429 resumption-locked');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function recoveries() {
  const path = '/v1/recoveries';
  const owner = people['Hoàng Thị Đã Có'];
  const { idNumber, phone } = owner;
  await post(path, await recoveryForm({ idNumber: mau.idNumber, phone }), '422 account-not-found');
  await post(path, await recoveryForm({ idNumber, phone: mau.phone }), '422 account-not-found');
  await post(path, await recoveryForm({ idNumber, phone: '95' }), '422 field-invalid', { requestIsGood: false });
  const form = await recoveryForm({ idNumber, phone });
  await post(path, { ...form, captcha: { ...form.captcha, text: 'wrong!' } }, '422 captcha-wrong');
  await post(path, form, '422 captcha-expired');
  const at = `${path}/${(await post(path, await recoveryForm({ idNumber, phone }), '201')).json.id}`;
  await post(`${at}/password`, password, '409 registration-wrong-step');
  await post(`${at}/otp/resend`, {}, '429 resend-too-soon');
  const wrong = wrongFor(await newestOtp(phone));
  await post(`${at}/otp`, { otp: wrong }, '422 otp-wrong');
  await advance(120);
  await post(`${at}/otp`, { otp: await newestOtp(phone) }, '422 otp-expired');
  await post(`${at}/otp/resend`, {}, '200');
  await post(`${at}/otp`, { otp: await newestOtp(phone) }, '200');
  await post(`${at}/otp`, { otp: wrong }, '409 registration-wrong-step');
  await post(`${at}/otp/resend`, {}, '409 registration-wrong-step');
  await post(`${at}/password`, { password: 'weak' }, '422 password-refused');
  await call('GET', at, undefined, '200');
  await post(`${at}/password`, password, '200');
  await call('GET', at, undefined, '200');
  await call('DELETE', at, undefined, '204');
  const locked = `${path}/${(await post(path, await recoveryForm({ idNumber, phone }), '201')).json.id}`;
  for (let i = 0; i < 3; i += 1) {
    await advance(60);
    await post(`${locked}/otp/resend`, {}, '200');
  }
  await post(`${locked}/otp/resend`, {}, '429 resend-too-often');
  const never = wrongFor(await newestOtp(phone));
  for (let left = 4; left > 0; left -= 1) await post(`${locked}/otp`, { otp: never }, '422 otp-wrong');
  await post(`${locked}/otp`, { otp: never }, '423 otp-locked');
  await post(`${locked}/otp/resend`, {}, '423 otp-locked');
  await call('GET', locked, undefined, '200');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

async function officer() {
  await post('/v1/officer-calls', { step: 'AwaitingOtp', language: 'vi' }, '202');
  for (const step of ['', 'Awaiting Otp', 'x'.repeat(41)]) {
    await post('/v1/officer-calls', { step, language: 'vi' }, '400 malformed', { requestIsGood: false });
  }
  const { calls: told } = await kiosk.admin('GET', '/admin/officer-calls');
  if (told.length !== 1 || told[0].step !== 'AwaitingOtp') faults.push('the officer was not told');
}

const queue = new Queue(kiosk.keys, call, faults);

// Sealed, delivered, opened, and what the citizen is told. Codes that need a card: tst_sealed_proofs.
async function queueRoads() {
  await envelopeRoads(queue, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const evidence = { sod: 'dwA', dg1: 'YQA', dg15: 'bwA', challenge: 'AAAAAAAAAAA', answer: 'AA' };
  const form = {
    'data-mismatch': formOf(mau, undefined, { fullName: 'Ai Khác' }),
    'phone-not-owned': formOf(people['Phạm Văn Mượn']),
    'account-exists': formOf(people['Hoàng Thị Đã Có']),
    'field-invalid': formOf(mau, undefined, { birthDate: '1990-02-31' }),
    'method-closed': { ...formOf(mau), subject: 'business' },
    'evidence-forged': { ...formOf(mau), evidence },
    waiting: formOf(mau),
  };
  const told = async (receiptCode, phone) => {
    const { json } = await post('/v1/resumptions', { receiptCode, phone }, '201');
    const answer = await post(`/v1/registrations/${json.id}/otp`, { otp: await newestOtp(phone) }, '200');
    await advance(3600);
    return answer.json;
  };
  const verdictOf = async (id) => {
    for (;;) {
      const row = (await kiosk.admin('GET', '/admin/envelopes')).envelopes.find((one) => one.id === id);
      if (row?.verdict) return row.verdict;
    }
  };
  const { answer, code } = await sealedRoads(queue, contract, { form, told, verdictOf });
  await advance(0);
  const again = await post('/v1/resumptions', { receiptCode: code, phone: mau.phone }, '201');
  const { json } = await post(`/v1/registrations/${again.json.id}/otp`, { otp: await newestOtp(mau.phone) }, '200');
  const done = await post(`/v1/registrations/${json.id}/password`, password, '200');
  if (answer.state !== 'awaiting-password' || done.json.receiptCode !== code) faults.push('a sealed registration got another code');
  await kiosk.admin('POST', '/admin/reset', { accounts: true });
}

const { subject: noSubject, method: noMethod, ...recoveryBody } = formWith({ idNumber: mau.idNumber, phone: mau.phone }, { id: 'x', text: 'x' });
const recoveryOf = (id) => `/v1/recoveries/${id}`;
const calls = [
  { name: 'status', method: 'GET', path: () => '/v1/status', alwaysOpen: '200' },
  { name: 'captchas', method: 'POST', path: () => '/v1/captchas', body: { language: 'vi' } },
  { name: 'challenges', method: 'POST', path: () => '/v1/challenges', body: {} },
  { name: 'registrations', method: 'POST', path: () => '/v1/registrations', body: formOf(mau, { id: 'x', text: 'x' }) },
  { name: 'registration', method: 'GET', path: (id) => `/v1/registrations/${id}`, byId: true },
  { name: 'drop', method: 'DELETE', path: (id) => `/v1/registrations/${id}` },
  { name: 'otp', method: 'POST', path: (id) => `/v1/registrations/${id}/otp`, body: { otp: '123456' }, byId: true },
  { name: 'resend', method: 'POST', path: (id) => `/v1/registrations/${id}/otp/resend`, body: {}, byId: true },
  { name: 'password', method: 'POST', path: (id) => `/v1/registrations/${id}/password`, body: password, byId: true },
  { name: 'prompt-resend', method: 'POST', path: (id) => `/v1/registrations/${id}/prompt/resend`, body: {}, byId: true },
  { name: 'confirmation', method: 'POST', path: (id) => `/v1/registrations/${id}/confirmation`, body: {}, byId: true },
  { name: 'postponement', method: 'POST', path: (id) => `/v1/registrations/${id}/postponement`, body: {}, byId: true },
  { name: 'resumptions', method: 'POST', path: () => '/v1/resumptions', body: { receiptCode: 'x', phone: 'x' } },
  { name: 'recoveries', method: 'POST', path: () => '/v1/recoveries', body: recoveryBody },
  { name: 'registration', method: 'GET', path: recoveryOf, byId: true },
  { name: 'drop', method: 'DELETE', path: recoveryOf },
  { name: 'otp', method: 'POST', path: (id) => `${recoveryOf(id)}/otp`, body: { otp: '123456' }, byId: true },
  { name: 'resend', method: 'POST', path: (id) => `${recoveryOf(id)}/otp/resend`, body: {}, byId: true },
  { name: 'password', method: 'POST', path: (id) => `${recoveryOf(id)}/password`, body: password, byId: true },
  { name: 'officer-calls', method: 'POST', path: () => '/v1/officer-calls', body: { step: 'Start', language: 'vi' }, alwaysOpen: '202' },
];

// What any call may meet.
async function commonRefusals() {
  const envelopes = { 'Content-Type': 'application/vnd.motcua.envelopes', 'Idempotency-Key': undefined, 'Motcua-Chain': 'a.b.c' };
  const allCalls = [
    ...calls,
    { name: 'keys', method: 'GET', path: () => '/v1/keys', alwaysOpen: '200', isQueue: true },
    { name: 'envelopes', method: 'POST', path: () => '/v1/envelopes', body: Buffer.from('x'), isQueue: true, headers: envelopes },
  ];
  const usedKey = randomUUID();
  await post('/v1/captchas', { language: 'lo' }, '201', { headers: { 'Idempotency-Key': usedKey } });
  for (const { name, method, path, body, byId, isQueue, headers } of allCalls) {
    const at = path('nobody');
    if (byId) await call(method, at, body, '404 registration-not-found');
    if (method === 'POST' && !isQueue) {
      await post(at, { ...body, surprise: true }, '400 malformed', { requestIsGood: false });
      await post(at, '{"a', '400 malformed', { requestIsGood: false });
      await post(at, body, '400 idempotency-key-missing', { headers: { 'Idempotency-Key': undefined }, requestIsGood: false });
      await post(at, body, '400 idempotency-key-missing', { headers: { 'Idempotency-Key': '42' }, requestIsGood: false });
      await post(at, body, '422 idempotency-key-reused', { headers: { 'Idempotency-Key': usedKey } });
    }
    for (const [status, code] of [[429, 'busy'], [503, 'busy'], [500, 'internal']]) {
      await kiosk.admin('POST', '/admin/faults', { call: name, kind: 'fail', status, code });
      await call(method, at, body, `${status} ${code}`, { headers });
    }
  }
  for (const order of [{ on: true }, { on: true, until: '2030-01-01T00:00:00Z' }]) {
    await kiosk.admin('POST', '/admin/maintenance', order);
    for (const { method, path, body, alwaysOpen, headers } of allCalls) {
      await call(method, path('nobody'), body, alwaysOpen ?? '503 maintenance', { headers });
    }
  }
  await kiosk.admin('POST', '/admin/maintenance', { on: false });
}

try {
  const roads = [
    mainRoad, formsThatAreRefused, evidenceRoads, tokenRoads, fieldRules, otpRoads, passwordRoads, repetitions, insuranceRoad, postRoads, simRoads, simTroubles,
    confirmationRace, resumptions, recoveries, officer, queueRoads, commonRefusals,
  ];
  for (const road of roads) {
    // A road that cannot go on after a wrong answer is a fault too, and the others still say theirs.
    await road().catch((error) => faults.push(`${road.name} broke off: ${error.message}`));
    console.log(`${road.name}: ${exchanges} exchanges so far`);
  }
} finally {
  kiosk.agent.destroy();
  await kiosk.stop();
}
const promised = contract.promised();
const { Registration, Prompt } = contract.page.components.schemas;
for (const state of Registration.properties.state.enum) promised.push(`state ${state}`);
for (const evidence of ['absent']) promised.push(`evidence ${evidence}`);
const needsACard = ['evidence-cloned', 'evidence-replayed'];
for (const code of Registration.properties.code.enum) if (!needsACard.includes(code)) promised.push(`rejected ${code}`);
for (const fault of Prompt.properties.fault.enum) promised.push(`fault ${fault}`);
for (const promise of promised) if (!contract.seen.has(promise)) faults.push(`never seen: ${promise}`);
console.log(faults.length ? faults.join('\n') : `${exchanges} exchanges keep to the page; all ${promised.length} promised answers, states and codes were seen`);
process.exitCode = faults.length ? 1 : 0;
