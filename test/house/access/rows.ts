import { type Id } from '@app/contracts';
import { type Caller, groups, type MatrixState, matrixStates } from './callers.js';
import { type Fixture } from './world.js';

/**
 * `done` 2xx · `rule` a refusal for a reason of the subject (409 and the like) · `invalid` the input itself (400) ·
 * `unknown` 401 · `forbidden` 403 · `hidden` 404, as if it were not there.
 */
export type Outcome = 'done' | 'rule' | 'invalid' | 'unknown' | 'forbidden' | 'hidden';

/** What is sent. Without `params` `:id` is the meeting and `:itemId`, `:seatId`, `:siteId`, `:bodyId` are its own. */
export interface Sending {
  readonly params?: Readonly<Record<string, Id>>;
  /** After the path, e.g. `?day=2026-11-26`. */
  readonly search?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export type Send = (fixture: Fixture, caller: Caller) => Sending;

interface Common {
  readonly send?: Send;
}
/** A route that has nothing to do with one meeting. */
export interface PlainRow extends Common {
  readonly kind: 'plain';
  readonly may: readonly Caller[] | 'everyone' | 'signed-in';
  /** What those who may get; `done` unless said otherwise, e.g. `hidden` for an object that is not there. */
  readonly get: Outcome;
  /** Who gets past the door of the route and finds nothing there. */
  readonly hiddenFrom: readonly Caller[];
}
/** A route of one meeting. */
export interface MeetingRow extends Common {
  readonly kind: 'meeting';
  readonly may: readonly Caller[];
  /** States in which those who may get `get`. */
  readonly states: readonly MatrixState[];
  /** States in which the route is tried; all unless its object exists in some only. */
  readonly tried: readonly MatrixState[];
  readonly get: Outcome;
  /** What those who may get in all other states; `rule` unless said otherwise. */
  readonly elsewhere: Outcome;
  /** Who knows of the meeting, but finds nothing there: the object is none of theirs. Everybody else who may not is `forbidden`. */
  readonly hiddenFrom: readonly Caller[];
  /** Who may although he knows nothing of the meeting itself, once it was issued. */
  readonly outsiders: readonly Caller[];
  /** Can be done again on the same meeting, which saves making a new one for each caller. */
  readonly isRepeatable: boolean;
  /** Only holders of this system role get past the door of the route. */
  readonly door: readonly Caller[] | null;
  /** Brings a meeting of its own to where the route is tried; its answers go into `fixture.made`. */
  readonly prepare: ((fixture: Fixture) => Promise<Readonly<Record<string, Id>>>) | null;
}
export type Row = PlainRow | MeetingRow;
/** `METHOD /path/:with/:parameters` → row; one line each. */
export type Table = Readonly<Record<string, Row>>;

const listed = (names: string): readonly Caller[] =>
  names
    .split(' ')
    .filter(Boolean)
    .flatMap((name) => (name in groups ? groups[name as keyof typeof groups] : [name as Caller]));

interface PlainWish {
  readonly send?: Send;
  readonly get?: Outcome;
  readonly hiddenFrom?: string;
}
const plain = (may: PlainRow['may'], { send, get = 'done', hiddenFrom }: PlainWish): PlainRow => ({
  kind: 'plain',
  may,
  get,
  hiddenFrom: hiddenFrom === undefined ? [] : listed(hiddenFrom),
  send,
});

export const everyone = (wish: PlainWish = {}): PlainRow => plain('everyone', wish);
export const signedIn = (wish: PlainWish = {}): PlainRow => plain('signed-in', wish);
/** @param names callers or groups, separated by blanks */
export const only = (names: string, wish: PlainWish = {}): PlainRow => plain(listed(names), wish);

export interface MeetingWish extends Partial<
  Omit<MeetingRow, 'kind' | 'may' | 'states' | 'tried' | 'hiddenFrom' | 'outsiders' | 'door'>
> {
  /** States separated by blanks; all unless said otherwise. */
  readonly in?: string;
  readonly only?: readonly MatrixState[];
  readonly hiddenFrom?: string;
  readonly outsiders?: string;
  readonly door?: string;
}

/** @param names callers or groups who may, separated by blanks */
export const meeting = (names: string, wish: MeetingWish = {}): MeetingRow => ({
  kind: 'meeting',
  may: listed(names),
  states: (wish.in?.split(' ').filter(Boolean) as MatrixState[] | undefined) ?? matrixStates,
  tried: wish.only ?? matrixStates,
  get: wish.get ?? 'done',
  elsewhere: wish.elsewhere ?? 'rule',
  hiddenFrom: listed(wish.hiddenFrom ?? ''),
  outsiders: listed(wish.outsiders ?? ''),
  isRepeatable: wish.isRepeatable ?? false,
  door: wish.door === undefined ? null : listed(wish.door),
  prepare: wish.prepare ?? null,
  send: wish.send,
});
