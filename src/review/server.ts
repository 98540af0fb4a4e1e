/** The local web server of `tallywire review`. */
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { VersionError } from '../decisions/store.js';
import { StepError } from '../decisions/steps.js';
import { listArticles } from '../corpus/index.js';
import { InputError } from '../read/index.js';
import { describeIssues } from '../read/schema-error.js';
import { ownHost, safeHeaders, sameOrigin, withToken } from './guard.js';
import { Library, NotThereError, type Sources } from './library.js';
import { openApi } from './openapi.js';
import { pageFiles } from './page-files.js';
import { ROUTES, type Route } from './routes.js';

export interface ReviewOptions extends Sources {
  /** Folder of the built page. */
  readonly page: string;
  /** Default: the loopback address. */
  readonly host?: string;
  /** Default: one that is free. */
  readonly port?: number;
  /** Stands in the review files. */
  readonly reviewer: string;
}

export interface ReviewServer {
  /** The link to open, with its token. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

const LARGEST_BODY = 8_000_000;

/** @throws InputError where the folder holds no article, the page is not built, or the port is taken. */
export async function startReview({
  articles,
  sheets,
  lexicon = null,
  page,
  host = '127.0.0.1',
  port = 0,
  reviewer,
}: ReviewOptions): Promise<ReviewServer> {
  await listArticles(articles);
  const files = await pageFiles(page);
  const token = randomBytes(32).toString('base64url');
  const library = new Library({ articles, sheets, lexicon }, reviewer);
  let bound = port;

  const app = new Hono();
  app.use(safeHeaders(), ownHost(host, () => bound), sameOrigin, compress()); // prettier-ignore
  app.use(
    '/api/*',
    withToken(token),
    bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json({ error: 'the body is larger than 8 MB' }, 413) }),
  );
  for (const route of ROUTES) app.on(route.method, route.path.replace('{id}', ':id'), (context) => answer(context, route, library));
  app.get('/api/openapi.json', (context) => context.json(openApi(ROUTES)));
  app.get('*', (context) => {
    const file = files.get(context.req.path);
    if (!file) return context.json({ error: 'there is nothing here' }, 404);
    return context.body(file.content, 200, { 'Content-Type': file.type, 'Cache-Control': 'no-cache' });
  });
  app.notFound((context) => context.json({ error: 'there is nothing here' }, 404));
  app.onError((error, context) => problemOf(context, error));

  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(starting));
    starting.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new InputError(`--port ${port}`, 'is in use', 'give another port, or none')
          : new InputError(`--host ${host}`, error.message, 'give an address of this computer'),
      ),
    );
  });
  bound = (server.address() as AddressInfo).port;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const origin = `http://${name}:${bound}`;
  return {
    url: `${origin}/#token=${token}`,
    origin,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

async function answer(context: Context, { query, body, needsVersion, run }: Route, library: Library): Promise<Response> {
  const asked = query?.safeParse(context.req.query());
  if (asked && !asked.success) return context.json({ error: describeIssues(asked.error) }, 400);
  const posted = body?.safeParse(await readJson(context));
  if (posted && !posted.success) return context.json({ error: describeIssues(posted.error) }, 400);
  // Compression makes an ETag a weak one: W/"…"
  const version = /^(?:W\/)?"(.+)"$/.exec(context.req.header('if-match') ?? '')?.[1] ?? '';
  if (needsVersion && version === '')
    return context.json({ error: 'If-Match is missing: send the ETag that the decision is made on' }, 428);
  const result = await run({ library, id: context.req.param('id') ?? '', query: asked?.data, body: posted?.data, version });
  context.header('Cache-Control', 'no-store');
  if (result.etag !== undefined) context.header('ETag', `"${result.etag}"`);
  if (result.type !== undefined) return context.body(result.body as string, 200, { 'Content-Type': result.type });
  return context.json(result.body as object);
}

/** undefined for what is no JSON: the schema then says what is asked for. */
async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

function problemOf(context: Context, error: Error): Response {
  if (error instanceof NotThereError) return context.json({ error: error.message }, 404);
  if (error instanceof VersionError) return context.json({ error: error.message }, 412);
  if (error instanceof StepError) return context.json({ error: error.message }, 409);
  if (error instanceof InputError) return context.json({ error: error.message }, 422);
  process.stderr.write(`error: ${error.stack ?? error.message}\n`);
  return context.json({ error: `a fault of tallywire: ${error.message}` }, 500);
}
