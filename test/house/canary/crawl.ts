import {
  chairStream,
  type FollowAnswer,
  type Id,
  itemStream,
  membersStream,
  meetingStream,
  personStream,
  type StreamEvent,
  type StreamName,
} from '@app/contracts';
import { type Client } from '@app/client';
import { io } from 'socket.io-client';
import { type Caller, callers } from '../access/callers.js';
import { expectedIn } from '../access/expected.js';
import { type MeetingRow } from '../access/rows.js';
import { type Fixture } from '../access/world.js';
import { type Places } from './secrets.js';

type Values = Readonly<Record<string, string>>;

/** What the parameters of a route may be, by what stands before the first of them. */
function valuesFor(path: string, fixture: Fixture, places: Places): readonly Values[] {
  const common = { page: '1', siteId: fixture.site.id, bodyId: fixture.bodyId, itemId: fixture.items[1]!.id };
  const withId = (ids: readonly Id[]) => ids.map((id) => ({ ...common, id }));
  if (path.startsWith('/api/documents/')) return places.documents.map((paper) => ({ ...common, ...paper }));
  if (path.startsWith('/api/ballots/')) return withId(places.ballotIds);
  if (path.startsWith('/api/bodies/:id')) return withId([fixture.bodyId]);
  if (path.startsWith('/api/people/')) return withId(Object.values(fixture.world.people).map(({ id }) => id));
  return withId([fixture.id]);
}

const filled = (path: string, values: Values): string =>
  path.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'khong-co');

/** Every answer to every question a caller can put: all GET routes with all ids, searched for what they may hold. */
export async function asked(
  client: Client,
  routes: readonly string[],
  fixture: Fixture,
  places: Places,
  search: string,
): Promise<string> {
  const answers: string[] = [];
  for (const route of routes.filter((one) => one.startsWith('GET '))) {
    const path = route.slice('GET '.length);
    for (const values of valuesFor(path, fixture, places)) {
      const response = await client.http.raw('GET', `${filled(path, values)}${search}`, {
        signal: AbortSignal.timeout(20_000),
      });
      answers.push(`${[...response.headers].join('\n')}\n${await response.text()}`);
    }
  }
  return answers.join('\n');
}

/** The answers to every command that the caller may not give: they must tell nothing either. */
export async function refused(
  caller: Caller,
  rows: readonly (readonly [string, MeetingRow])[],
  fixture: Fixture,
  client: Client,
): Promise<string> {
  const answers: string[] = [];
  for (const [route, row] of rows) {
    const [method = '', path = ''] = route.split(' ');
    const outcome = expectedIn(row, caller, 'in-session');
    if (method === 'GET' || row.prepare !== null || !['unknown', 'forbidden', 'hidden'].includes(outcome)) continue;
    const { params = {}, body } = row.send?.(fixture, caller) ?? {};
    const values = { id: fixture.id, itemId: fixture.items[1]!.id, siteId: fixture.site.id, ...params };
    const response = await client.http.raw(method, filled(path, { seatId: fixture.seats['member']!.id, ...values }), {
      headers: { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    });
    answers.push(await response.text());
  }
  return answers.join('\n');
}

/** Every stream there is: the meeting's, its items', everybody's own. */
export const streamsOf = ({ id, items, world }: Fixture): readonly StreamName[] => [
  meetingStream(id),
  membersStream(id),
  chairStream(id),
  ...items.map((item) => itemStream(id, item.id)),
  ...callers.map((caller) => personStream(world.people[caller].id)),
];

/** Asks to follow every stream from the first event on that is told again, and returns all that came. */
export async function heard(client: Client, url: string, streams: readonly StreamName[]): Promise<string> {
  const socket = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    ...(client.http.cookie === '' ? {} : { extraHeaders: { cookie: client.http.cookie } }),
  });
  const events: StreamEvent[] = [];
  socket.on('event', (event: StreamEvent) => events.push(event));
  const isConnected = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('connect_error', () => resolve(false));
  });
  if (!isConnected) return '';
  for (const stream of streams) {
    const ask = async (from: number) => (await socket.emitWithAck('follow', { stream, from })) as FollowAnswer;
    const last = await ask(Number.MAX_SAFE_INTEGER);
    if (!last.ok) continue;
    const from = await firstReplayed(last.head, async (earlier) => (await ask(earlier)).ok);
    if (from < last.head)
      await until(socket, () => events.some((event) => event.stream === stream && event.seq === last.head));
  }
  socket.close();
  return JSON.stringify(events);
}

/** By halves: what is refused at one number is refused at every earlier one. */
async function firstReplayed(head: number, isTold: (from: number) => Promise<boolean>): Promise<number> {
  let [refused, told] = [-1, head];
  while (told - refused > 1) {
    const middle = Math.floor((refused + told) / 2);
    if (await isTold(middle)) told = middle;
    else refused = middle;
  }
  return told;
}

async function until(socket: ReturnType<typeof io>, condition: () => boolean): Promise<void> {
  if (condition()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a followed stream did not come')), 10_000);
    const check = (): void => {
      if (!condition()) return;
      clearTimeout(timer);
      socket.off('event', check);
      resolve();
    };
    socket.on('event', check);
  });
}
