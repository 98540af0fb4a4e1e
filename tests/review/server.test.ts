import { request } from 'node:http';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FactSheet } from '../../src/fact.js';
import { Gold } from '../../src/gold.js';
import { OpenedArticle, Queue, ReviewState } from '../../src/review/messages.js';
import { readLexicon } from '../../src/own-lexicon.js';
import { startReview } from '../../src/review/server.js';
import { sheetOf, TEXT, TICKETS } from '../decisions/facts.js';
import { serve, type Served } from './served.js';

let page = '';
beforeAll(() => {
  page = mkdtempSync(path.join(tmpdir(), 'tallywire-page-'));
  writeFileSync(path.join(page, 'index.html'), '<!doctype html><title>page</title>');
});
afterAll(() => rmSync(page, { recursive: true }));

const FILES = {
  'ferry.txt': TEXT,
  'ferry.meta.json': '{"published":"2024-06-03","title":"Ferries fill up"}',
  'bus.txt': 'Aune will spend €2.4 million on 12 new buses.\n',
};
const start = (files: Readonly<Record<string, string>> = FILES): Promise<Served> => serve(page, files);

function ask({ origin, token }: Served, address: string, init: RequestInit = {}): Promise<Response> {
  return fetch(origin + address, { ...init, headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) } });
}

/** As it stands: fetch would tidy the path and set the host itself. */
function askRaw(
  { origin }: Served,
  address: string,
  headers: Record<string, string>,
): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: address, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk)).on('end', () => resolve({ status: response.statusCode!, body })); // prettier-ignore
    });
    sent.on('error', reject).end();
  });
}

/** Asks until all articles are read. */
async function queueOf(served: Served, query = ''): Promise<Queue> {
  for (;;) {
    const queue = Queue.parse(await (await ask(served, `/api/articles?${query}`)).json());
    if (queue.pending === 0) return queue;
  }
}

/** What a client reads from an ETag, strong or weak. */
const versionOf = ({ headers }: Response): string => /"(.+)"/.exec(headers.get('etag')!)![1]!;

const accept = (): object => {
  const opened = sheetOf();
  return { op: 'decide', fact: opened.facts[0]!.id, proposal: TICKETS, before: null, after: TICKETS };
};
const post = (served: Served, version: string, operations: unknown): Promise<Response> =>
  ask(served, '/api/articles/ferry/decisions', {
    method: 'POST',
    headers: { 'if-match': `"${version}"` },
    body: JSON.stringify({ operations }),
  });

describe('the API', () => {
  it('gives articles, sheets and gold as their schemas say', async () => {
    const served = await start();
    const queue = await queueOf(served);
    expect(queue).toMatchObject({ total: 2, done: 0, pending: 0 });
    expect(queue.articles.map(({ id, state }) => [id, state]).sort()).toEqual([['bus', 'new'], ['ferry', 'new']]); // prettier-ignore
    const opened = OpenedArticle.parse(await (await ask(served, '/api/articles/ferry')).json());
    expect(opened).toMatchObject({ id: 'ferry', text: TEXT, review: { state: 'new', facts: [] } });
    expect(FactSheet.parse(await (await ask(served, '/api/articles/ferry/sheet')).json())).toEqual(sheetOf());
    expect((await ask(served, '/api/articles/ferry/gold')).status).toBe(404);
  });

  it('takes decisions on the version that they were made on, and on no other', async () => {
    const served = await start();
    const version = versionOf(await ask(served, '/api/articles/ferry'));
    const first = await post(served, version, [accept()]);
    expect(first.status).toBe(200);
    expect(ReviewState.parse(await first.json())).toMatchObject({ state: 'in review', facts: [TICKETS], reviewer: 'ada' });
    expect(versionOf(first)).not.toBe(version);
    expect((await post(served, version, [{ op: 'undo' }])).status).toBe(412);
    expect(Gold.parse(await (await ask(served, '/api/articles/ferry/gold')).json()).facts).toEqual([TICKETS]);
    const now = versionOf(first);
    expect((await post(served, now, [{ op: 'redo' }])).status).toBe(409);
    expect((await ask(served, '/api/articles/ferry/decisions', { method: 'POST', body: '{"operations":[{"op":"undo"}]}' })).status).toBe(
      428,
    );
  });

  it('writes decisions that come at the same moment one after the other', async () => {
    const served = await start();
    const version = versionOf(await ask(served, '/api/articles/ferry'));
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(served, version, [accept()])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412]);
    expect(served.gold('ferry')!.facts).toEqual([TICKETS]);
  });

  it('says what is wrong with a request', async () => {
    const served = await start();
    const problem = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as { error: string }).error];
    expect(await problem(await ask(served, '/api/facts?kind=price'))).toEqual([400, expect.stringContaining('kind: Invalid option')]);
    expect(await problem(await ask(served, '/api/facts?colour=red'))).toEqual([400, expect.stringContaining('Unrecognized key')]);
    expect(await problem(await post(served, 'x', 'nothing'))).toEqual([400, expect.stringContaining('operations: Invalid input')]);
    expect(await problem(await ask(served, '/api/extract', { method: 'POST', body: '{' }))).toEqual([400, expect.any(String)]);
    expect(await problem(await ask(served, '/api/articles/tram'))).toEqual([404, 'there is no article "tram"']);
  });

  it('reads a posted text', async () => {
    const body = JSON.stringify({ text: 'Orion sold 12 ships last year.', published: '2024-06-03' });
    const sheet = FactSheet.parse(await (await ask(await start(), '/api/extract', { method: 'POST', body })).json());
    expect(sheet.facts).toMatchObject([{ kind: 'count', period: { value: '2023' } }]);
  });

  it("reads everything with the user's own rows", async () => {
    const rows = { units: [{ unit: 'container', kind: 'count', symbols: ['TEU'], examples: ['The port moved 400 TEU.'] }] };
    const text = 'The port of Aune moved 400 TEU in May.\n';
    const served = await serve(page, { 'port.txt': text }, readLexicon(JSON.stringify(rows), 'rows.json'));
    const containers = { facts: [expect.objectContaining({ quantity: expect.objectContaining({ unit: 'container' }) as object })] };
    expect(await (await ask(served, '/api/articles/port/sheet')).json()).toMatchObject(containers);
    expect(await (await ask(served, '/api/extract', { method: 'POST', body: JSON.stringify({ text }) })).json()).toMatchObject(containers);
    const mentions = await (await ask(served, '/api/articles/port/mentions')).json();
    expect(mentions).toMatchObject({ quantities: [expect.objectContaining({ unit: 'container' })] });
  });

  it('finds facts in all articles, as JSON and as CSV', async () => {
    const served = await start();
    const found = (await (await ask(served, '/api/facts?kind=share')).json()) as { facts: { sentence: string }[]; total: number };
    expect(found.total).toBe(2);
    const csv = await ask(served, '/api/facts?kind=amount&format=csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(parse(await csv.text(), { columns: true })).toMatchObject([{ article: 'bus', value: '2400000', unit: 'EUR' }]);
  });

  it('filters and sorts the queue', async () => {
    const served = await start({ ...FILES, 'ferry.gold.json': JSON.stringify({ article: 'ferry', published: null, facts: [TICKETS] }) });
    const ids = async (query: string): Promise<string[]> => (await queueOf(served, query)).articles.map(({ id }) => id);
    await ids(''); // reads all of them
    expect(await ids('state=done')).toEqual(['ferry']);
    expect(await ids('disagrees=true')).toEqual(['ferry']);
    expect(await ids('kind=amount')).toEqual(['bus']);
    expect(await ids('source=kantar')).toEqual(['ferry']);
    expect(await ids('text=41,500')).toEqual(['ferry']);
    expect(await ids('text=fill')).toEqual(['ferry']);
    expect(await ids('sort=title')).toEqual(['bus', 'ferry']);
    expect(await ids('below=0')).toEqual([]);
  });

  it('shows an article whose gold is broken, with the reason, beside the others', async () => {
    const served = await start({ ...FILES, 'ferry.gold.json': '{' });
    const queue = await queueOf(served);
    expect(queue.articles.find(({ id }) => id === 'ferry')!.error).toContain('ferry.gold.json: is no JSON');
    expect((await ask(served, '/api/articles/ferry')).status).toBe(422);
    expect((await ask(served, '/api/articles/bus')).status).toBe(200);
  });

  it('sees files that change while it runs', async () => {
    const served = await start();
    await ask(served, '/api/articles/bus');
    served.put('bus.txt', 'Aune will spend €9.9 million.\n');
    expect(((await (await ask(served, '/api/articles/bus')).json()) as OpenedArticle).sheet.facts[0]!.quantity!.value).toBe(9_900_000);
  });

  it('describes itself', async () => {
    const served = await start();
    const api = (await (await ask(served, '/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
    };
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths)).toEqual([
      '/api/articles',
      '/api/articles/{id}',
      '/api/articles/{id}/sheet',
      '/api/articles/{id}/gold',
      '/api/articles/{id}/mentions',
      '/api/articles/{id}/decisions',
      '/api/facts',
      '/api/extract',
    ]);
    expect(JSON.stringify(api)).toContain('"pattern"');
    expect(Object.keys(api.paths['/api/articles/{id}/decisions']!['post']!.responses)).toEqual([
      '200',
      '400',
      '401',
      '404',
      '409',
      '412',
      '422',
    ]);
  });
});

describe('the server lets in nobody else', () => {
  it('without the token', async () => {
    const served = await start();
    for (const authorization of ['', 'Bearer', `Bearer ${served.token}x`, `Basic ${served.token}`])
      expect((await ask(served, '/api/articles', { headers: { authorization } })).status).toBe(401);
    expect((await ask(served, `/api/articles?token=${served.token}`, { headers: { authorization: '' } })).status).toBe(401);
    expect(new URL(served.url).hash).toBe(`#token=${served.token}`);
    expect(Buffer.from(served.token, 'base64url').length).toBe(32);
  });

  it('from another site, or under another name', async () => {
    const served = await start();
    const authorization = `Bearer ${served.token}`;
    const host = new URL(served.origin).host;
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await askRaw(served, '/api/articles', { authorization, ...headers })).status;
    expect(await status({ host, origin: 'http://evil.example' })).toBe(403);
    expect(await status({ host, origin: 'null' })).toBe(403);
    expect(await status({ host, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ host, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ host: 'evil.example' })).toBe(421);
    expect(await status({ host: host.replace('127.0.0.1', 'evil.127.0.0.1') })).toBe(421);
    expect(await status({ host: host.replace('127.0.0.1', 'localhost') })).toBe(200);
    expect(await status({ host, origin: served.origin, 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('to a path outside the folder', async () => {
    const served = await start();
    const headers = { authorization: `Bearer ${served.token}`, host: new URL(served.origin).host };
    const outside = path.join(served.folder, '..', 'tallywire-secret.txt');
    writeFileSync(outside, 'A secret of 5.');
    symlinkSync(outside, path.join(served.folder, 'link.txt'));
    for (const address of [
      '/api/articles/..%2ftallywire-secret',
      '/api/articles/%2e%2e%2ftallywire-secret/sheet',
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/api/articles/ferry%00',
    ])
      expect((await askRaw(served, address, headers)).status, address).toBe(404);
    expect(await askRaw(served, '/api/articles/link', headers)).toMatchObject({
      status: 422,
      body: expect.stringContaining('leads out of the folder') as string,
    });
    rmSync(outside);
  });

  it('and tells browsers to run and load nothing else', async () => {
    const served = await start();
    for (const address of ['/', '/api/articles', '/nothing']) {
      const { headers } = await ask(served, address);
      const policy = headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('and takes no body that is too large', async () => {
    const served = await start();
    expect((await ask(served, '/api/extract', { method: 'POST', body: JSON.stringify({ text: 'x'.repeat(9_000_000) }) })).status).toBe(413);
  });
});

describe('the server starts', () => {
  it('on the loopback address alone', async () => {
    expect((await start()).origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('or says why it does not', async () => {
    const served = await start();
    const port = Number(new URL(served.origin).port);
    const options = { articles: served.folder, sheets: '', page, reviewer: '' };
    await expect(startReview({ ...options, port })).rejects.toThrow(`--port ${port}: is in use; give another port, or none`);
    await expect(startReview({ ...options, articles: page })).rejects.toThrow('holds no article');
    await expect(startReview({ ...options, page: served.folder })).rejects.toThrow('holds no built page; run "npm run build" first');
  });
});
