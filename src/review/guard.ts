/** Who may ask: only this computer's browser, from our own page, with the token of the printed link. */
import { timingSafeEqual } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Nothing but our own files runs or loads; text of an article could not, even if it became markup. */
export const safeHeaders = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    // It would pin other servers of this host to https.
    strictTransportSecurity: false,
  });

/** Another name in the Host header is another site whose name was pointed here (DNS rebinding). */
export function ownHost(host: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const asked = context.req.header('host') ?? '';
    if (!namesOf(host).some((name) => asked === `${name}:${port()}`)) return context.json({ error: `this server is not ${asked}` }, 421);
    return next();
  };
}

export const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

function namesOf(host: string): readonly string[] {
  const own = LOOPBACK.includes(host)
    ? LOOPBACK
    : [
        ...LOOPBACK,
        host,
        hostname(),
        ...Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address)),
      ];
  return own.map((name) => (name.includes(':') ? `[${name}]` : name));
}

/** A browser says where a request comes from; what is no browser says nothing. */
export const sameOrigin: MiddlewareHandler = async (context, next) => {
  const site = context.req.header('sec-fetch-site') ?? 'none';
  const origin = context.req.header('origin');
  const isOwn = origin === undefined || origin === `http://${context.req.header('host')}`;
  if (!isOwn || (site !== 'same-origin' && site !== 'none')) return context.json({ error: 'requests from other sites are refused' }, 403);
  return next();
};

export function withToken(token: string): MiddlewareHandler {
  const right = Buffer.from(`Bearer ${token}`);
  return async (context, next) => {
    const given = Buffer.from(context.req.header('authorization') ?? '');
    if (given.length !== right.length || !timingSafeEqual(given, right))
      return context.json({ error: 'the token is missing or wrong: open the link that "tallywire review" printed' }, 401, {
        'WWW-Authenticate': 'Bearer',
      });
    return next();
  };
}
