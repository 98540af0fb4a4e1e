/**
 * Pages from the network, only where a person gives their address.
 *
 * Addresses that are not public (of this machine, of the local network, of a cloud's metadata) are refused, also behind a name and behind a
 * redirect: a connection goes to the very address that was checked.
 */
import { lookup, type LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { InputError } from './input-error.js';
import { LONGEST_PIECE } from './pieces/source.js';

const MOST_REDIRECTS = 5;

export interface FetchOptions {
  /** Milliseconds for the whole of it. */
  readonly timeout?: number;
  /** Bytes. */
  readonly largest?: number;
  /** Which addresses may be asked; default: public ones. */
  readonly allows?: (address: string) => boolean;
}

export interface Fetched {
  /** Where the last redirect led. */
  readonly url: string;
  readonly charset: string | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** "93.184.215.14" → true; "127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:10.0.0.1" → false */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** @throws InputError where the page cannot be had; reading its chunks throws one too. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { timeout = 30_000, largest = LONGEST_PIECE, allows = isPublic } = options;
  const signal = AbortSignal.timeout(timeout);
  const fault = (error: unknown): InputError => {
    if (error instanceof InputError) return error;
    if (signal.aborted)
      return new InputError(address, `did not answer within ${timeout / 1000} s`, 'try again later, or save the page and give the file');
    return new InputError(address, `cannot be fetched (${(error as Error).message})`, 'check the address and the connection');
  };
  try {
    let url = new URL(address);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await ask(url, signal, allows);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        response.destroy();
        url = new URL(headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        throw new InputError(address, `was answered with status ${statusCode}`, 'check the address');
      }
      const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? null;
      return { url: url.href, charset, chunks: limited(response, address, largest, fault) };
    }
  } catch (error) {
    throw fault(error);
  }
  throw new InputError(address, `is redirected more than ${MOST_REDIRECTS} times`, 'give the address where the page stands');
}

async function ask(url: URL, signal: AbortSignal, allows: (address: string) => boolean): Promise<IncomingMessage> {
  if (!isAddress(url.href)) throw new InputError(url.href, 'is neither http nor https', 'give an address of the web');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !allows(host)) throw notPublic(url);
  const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    headers: {
      accept: 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'tallywire',
    },
    lookup: checkedLookup(url, allows),
    signal,
  });
  // What fails behind the answer is told where the answer is read
  request.on('error', () => undefined);
  request.end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

/** A name is looked up once: what was checked is what is connected to. */
const checkedLookup =
  (url: URL, allows: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const refused = error ?? (found.length === 0 || found.some(({ address }) => !allows(address)) ? notPublic(url) : null);
      if (refused) callback(refused, '', 0);
      else if (options.all) callback(null, found);
      else callback(null, found[0]!.address, found[0]!.family);
    });
  };

const notPublic = (url: URL): InputError => new InputError(url.href, 'is no public address', 'save the page and give the file');

async function* limited(
  response: IncomingMessage,
  address: string,
  largest: number,
  fault: (error: unknown) => InputError,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > largest) throw new InputError(address, `is larger than ${largest / 1e6} MB`, 'save it and give the file');
      yield chunk;
    }
  } catch (error) {
    throw fault(error);
  }
}
