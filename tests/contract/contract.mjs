// docs/portal-api.yaml as a judge. Whether the page is OpenAPI 3.1 is decided by @seriousme/openapi-schema-validator,
// whether a message keeps to it by ajv (JSON Schema 2020-12). This file only finds the schema that applies.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const escapePointer = (part) => part.replaceAll('~', '~0').replaceAll('/', '~1');

export class Contract {
  static async load(file) {
    const text = readFileSync(file, 'utf8');
    const page = new Validator();
    const verdict = await page.validate(text);
    if (!verdict.valid || page.version !== '3.1') {
      throw new Error(`${file} is not OpenAPI 3.1: ${JSON.stringify(verdict.errors)}`);
    }
    return new Contract(parse(text));
  }

  constructor(page) {
    this.page = page;
    this.ajv = new Ajv2020.default({ strict: false, allErrors: true });
    addFormats.default(this.ajv);
    this.ajv.addSchema(page, 'page');
    this.compiled = new Map();
    this.seen = new Set();
    this.operations = Object.entries(page.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([method]) => method !== 'parameters')
        .map(([method, operation]) => ({
          method: method.toUpperCase(),
          path,
          pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
          operation,
          parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((p) => this.deref(p)),
        })));
  }

  deref(value) {
    if (value?.$ref === undefined) return value;
    return this.deref(value.$ref.slice(2).split('/').reduce((at, part) => at[part], this.page));
  }

  find(method, path) {
    return this.operations.find((o) => o.method === method && o.pattern.test(path));
  }

  // The errors of a value against the schema at a place of the page.
  errors(place, value) {
    const pointer = `page#/${place.map(escapePointer).map(encodeURIComponent).join('/')}`;
    if (!this.compiled.has(pointer)) this.compiled.set(pointer, this.ajv.compile({ $ref: pointer }));
    const check = this.compiled.get(pointer);
    return check(value) ? [] : check.errors.map((e) => `${e.instancePath || '/'} ${e.message}`);
  }

  // Where a response or media type stands in the page, following references.
  place(operation, status) {
    const own = ['paths', operation.path, operation.method.toLowerCase(), 'responses', String(status)];
    const response = operation.operation.responses[status];
    return response?.$ref ? response.$ref.slice(2).split('/') : own;
  }

  requestErrors(operation, headers, body) {
    const errors = [];
    for (const parameter of operation.parameters.filter((p) => p.in === 'header')) {
      const value = headers[parameter.name];
      if (value === undefined) errors.push(`${parameter.name} is missing`);
      else if (parameter.name === 'Idempotency-Key') errors.push(...this.errors(['components', 'schemas', 'Uuid'], value));
      else if (parameter.name === 'Motcua-Chain') errors.push(...this.errors(['components', 'schemas', 'CompactJws'], value));
    }
    // Of envelopes another page says what their bytes are.
    if (operation.operation.requestBody?.content['application/json']) {
      const base = ['paths', operation.path, operation.method.toLowerCase(), 'requestBody'];
      errors.push(...this.errors([...base, 'content', 'application/json', 'schema'], body));
    }
    return errors;
  }

  bodySchema(operation, status, mediaType) {
    return [...this.place(operation, status), 'content', mediaType, 'schema'];
  }

  // `answer`: {status, headers, body}, the headers' names in lower case, the body as bytes.
  answerErrors(operation, answer) {
    const response = this.deref(operation.operation.responses[answer.status]);
    if (!response) return [`status ${answer.status} is not in the page`];
    const errors = [];
    if (answer.headers['cache-control'] !== 'no-store') errors.push('Cache-Control is not no-store');
    for (const [name, header] of Object.entries(response.headers ?? {})) {
      errors.push(...this.headerErrors(name, this.deref(header), answer.headers[name.toLowerCase()]));
    }
    if (!response.content) return answer.body.length ? [...errors, 'a body where none belongs'] : errors;
    const mediaType = answer.headers['content-type'];
    if (!response.content[mediaType]) return [...errors, `Content-Type ${mediaType} is not in the page`];
    let body;
    try {
      body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.body));
    } catch (error) {
      return [...errors, `body: ${error.message}`];
    }
    if (body.status !== undefined && body.status !== answer.status) errors.push('status in the body differs');
    return [...errors, ...this.errors(this.bodySchema(operation, answer.status, mediaType), body)];
  }

  headerErrors(name, header, value) {
    if (value === undefined) return header.required ? [`${name} is missing`] : [];
    return /^\d+$/.test(value) ? [] : [`${name}: ${value} is no number of seconds`];
  }

  // Everything the page promises: "operationId status code", code only for problems.
  promised() {
    return this.operations.flatMap((o) =>
      Object.keys(o.operation.responses).flatMap((status) => {
        const content = this.deref(o.operation.responses[status]).content;
        const schema = this.deref(content?.['application/problem+json']?.schema);
        if (!schema) return [`${o.operation.operationId} ${status}`];
        const kinds = schema.oneOf ? schema.oneOf.map((s) => this.deref(s)) : [schema];
        return kinds.map((kind) => `${o.operation.operationId} ${status} ${kind.properties.code.const}`);
      }));
  }

  // The examples must keep to their own schemas.
  exampleErrors() {
    const errors = [];
    const examine = (place, media) => {
      for (const [name, example] of Object.entries(media.examples ?? {})) {
        for (const error of this.errors([...place, 'schema'], this.deref(example).value)) {
          errors.push(`${place.join('/')} example ${name}: ${error}`);
        }
      }
    };
    for (const o of this.operations) {
      const request = ['paths', o.path, o.method.toLowerCase(), 'requestBody', 'content'];
      for (const [type, media] of Object.entries(o.operation.requestBody?.content ?? {})) examine([...request, type], media);
      for (const status of Object.keys(o.operation.responses)) {
        const content = this.deref(o.operation.responses[status]).content ?? {};
        for (const type of Object.keys(content)) examine([...this.place(o, status), 'content', type], content[type]);
      }
    }
    return errors;
  }
}
