/** Pages from a real server. It stands on this machine, which is refused unless a test allows it. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchPage, isPublic } from '../../src/read/fetch.js';
import { gather } from '../../src/read/bytes.js';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close().closeAllConnections()));

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const allows = (): boolean => true;

describe('addresses of the network', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is public', (address) => expect(isPublic(address)).toBe(true));
  it.each(['127.0.0.1', '10.1.2.3', '192.168.0.1', '172.16.5.4', '169.254.169.254', '100.64.0.1', '0.0.0.0', '::1', '::', 'fe80::1', 'fc00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '224.0.0.1', 'norvik.example'])('%s is not', (address) => expect(isPublic(address)).toBe(false)); // prettier-ignore

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://2130706433/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:127.0.0.1]/',
  ])('%s is refused without being asked', async (address) => await expect(fetchPage(address)).rejects.toThrow('is no public address'));

  it('are refused where a redirect leads to them', async () => {
    let asked = 0;
    const inner = await serve((_, response) => {
      asked++;
      response.end('secret');
    });
    const outer = await serve((_, response) => response.writeHead(302, { location: inner.replace('127.0.0.1', '127.0.0.2') }).end());
    await expect(fetchPage(outer, { allows: (address) => address === '127.0.0.1' })).rejects.toThrow('is no public address');
    await expect(fetchPage(await serve((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end()), { allows })).rejects.toThrow('neither http nor https'); // prettier-ignore
    expect(asked).toBe(0);
  });
});

describe('a page', () => {
  it('is given with its address behind redirects and the encoding of its header', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-1' }).end(Buffer.from('caf\xe9', 'latin1'));
    });
    const { url, charset, chunks } = await fetchPage(`${base}/old`, { allows });
    expect({ url, charset }).toEqual({ url: `${base}/new`, charset: 'ISO-8859-1' });
    expect(Buffer.from(await gather(chunks, 1e6)).toString('latin1')).toBe('caf\xe9');
  });

  it('is told where it is not there, is redirected for ever, is too large, or never comes', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/404') response.writeHead(404).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else if (request.url === '/large') response.end(Buffer.alloc(100_000, 'a'));
      else if (request.url === '/cut') response.writeHead(200, { 'content-length': '100' }).write('a', () => response.destroy());
    });
    await expect(fetchPage(`${base}/404`, { allows })).rejects.toThrow('was answered with status 404');
    await expect(fetchPage(`${base}/loop`, { allows })).rejects.toThrow('is redirected more than 5 times');
    await expect(fetchPage(`${base}/never`, { allows, timeout: 300 })).rejects.toThrow('did not answer within 0.3 s');
    const large = await fetchPage(`${base}/large`, { allows, largest: 50_000 });
    await expect(gather(large.chunks, 1e9)).rejects.toThrow('is larger than 0.05 MB');
    const cut = await fetchPage(`${base}/cut`, { allows });
    await expect(gather(cut.chunks, 1e9)).rejects.toThrow('cannot be fetched (aborted)');
  });
});
