import { type Problem } from '@app/contracts';
import { type Caller } from './callers.js';
import { type Outcome, type Send } from './rows.js';
import { type Fixture } from './world.js';

export interface Answer {
  readonly outcome: Outcome;
  /** Status and code, for the message of a failing cell. */
  readonly words: string;
}

const codesOf: Readonly<Record<string, Outcome>> = {
  'platform/not-signed-in': 'unknown',
  'platform/forbidden': 'forbidden',
  'platform/not-found': 'hidden',
  'platform/invalid-input': 'invalid',
  'platform/idempotency-key-missing': 'invalid',
  'platform/cross-site': 'invalid',
  'platform/wrong-content-type': 'invalid',
};

/** A subject may say by a code of its own that somebody may not; HEAD has no body to say it in. */
const statuses: Readonly<Record<number, Outcome>> = { 401: 'unknown', 403: 'forbidden', 404: 'hidden' };

function outcomeOf(status: number, code: string): Outcome {
  if (status < 400) return 'done';
  return codesOf[code] ?? statuses[status] ?? 'rule';
}

/** The path with its parameters: the row's own, then those of the meeting. */
function fill(path: string, fixture: Fixture, params: Readonly<Record<string, string>>): string {
  const own: Readonly<Record<string, string>> = {
    id: fixture.id,
    itemId: fixture.items[0]!.id,
    seatId: fixture.seats['attendee']!.id,
    siteId: fixture.site.id,
    bodyId: fixture.bodyId,
    ...fixture.made,
    ...params,
  };
  return path.replace(/:(\w+)/g, (_, name: string) => own[name] ?? `no-value-for-${name}`);
}

/** Sends the request of one cell. @throws Error when the server failed: a 5xx is no outcome */
export async function sendCell(route: string, fixture: Fixture, caller: Caller, send?: Send): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const { params = {}, search = '', body, headers = {} } = send?.(fixture, caller) ?? {};
  // A client of its own each time: a screen registers without signing in and is a screen from then on.
  const client = caller === 'anonymous' ? fixture.app.client() : fixture.world.clients[caller];
  const hasBody = body !== undefined;
  const response = await client.http.raw(method, fill(path, fixture, params) + search, {
    headers: {
      'idempotency-key': crypto.randomUUID(),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(hasBody ? { body: typeof body === 'string' ? body : JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json') === true;
  const problem = isProblem && text !== '' ? (JSON.parse(text) as Problem) : null;
  const words = `${response.status} ${problem?.code ?? ''} ${JSON.stringify(problem?.fields ?? '')}`.trim();
  if (response.status >= 500) throw new Error(`${route} as ${caller} in ${fixture.state}: ${words}`);
  return { outcome: outcomeOf(response.status, problem?.code ?? ''), words };
}
