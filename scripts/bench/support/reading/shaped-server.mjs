import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';
import { ShapedNetwork } from './shaped-network.mjs';

/**
 * An HTTP server at the end of a thin line. `answer(request)` gives {status, headers, body: async iterable of bytes};
 * every request is noted with the bytes that went out and when.
 */
export async function shapedServer({ mbitPerSecond, rttMs, answer, upgradeTo = null }) {
  const network = new ShapedNetwork({ mbitPerSecond, rttMs });
  const log = [];
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const serve = async (request, response) => {
    const noted = { path: request.url, range: request.headers.range ?? null, at: Date.now(), sent: [] };
    log.push(noted);
    if (!request.socket.isKnown) {
      request.socket.isKnown = true;
      await network.travel();
      await network.travel();
    }
    await network.travel();
    const { status, headers, body } = await answer(request, response);
    await network.travel();
    response.writeHead(status, headers);
    const write = async (piece) => {
      noted.sent.push([Date.now(), piece.length]);
      if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
    };
    for await (const piece of body) await network.send(piece, write, () => response.destroyed);
    response.end();
  };
  server.keepAliveTimeout = 60_000;
  if (upgradeTo !== null) server.on('upgrade', (request, socket, head) => tunnel(upgradeTo, request, socket, head));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    log,
    /** Requests that began, and bytes that went out, from one moment to another (epoch ms) for paths that match. */
    traffic: (pattern, from, until) => trafficOf(log, pattern, from, until),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function trafficOf(log, pattern, from, until) {
  const asked = log.filter(({ path, at }) => pattern.test(path) && at >= from && at <= until);
  const bytes = asked.flatMap(({ sent }) => sent.filter(([at]) => at <= until).map(([, size]) => size));
  return { requests: asked.length, bytes: bytes.reduce((sum, size) => sum + size, 0) };
}

/** Asks the server behind the line, as it was asked. */
export const behind = (upstream) => (request) =>
  new Promise((resolve, reject) => {
    const { pathname, search } = new URL(request.url, upstream);
    const { hostname, port } = new URL(upstream);
    const passed = ask({ hostname, port, path: pathname + search, method: request.method, headers: request.headers });
    passed.on('response', (found) => {
      const headers = Object.fromEntries(Object.entries(found.headers).filter(([name]) => name !== 'connection'));
      resolve({ status: found.statusCode, headers, body: found });
    });
    passed.on('error', reject);
    request.pipe(passed);
  });

/** Live connections carry few bytes: they pass as they are. */
function tunnel(upstream, request, socket, head) {
  const { hostname, port } = new URL(upstream);
  const other = connect(Number(port), hostname, () => {
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    other.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    other.write(head);
    other.pipe(socket).pipe(other);
  });
  for (const end of [socket, other]) end.on('error', () => (socket.destroy(), other.destroy()));
}
