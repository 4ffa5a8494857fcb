import { type Id, type Instant } from './platform.js';
import { type PointMessage } from './presenting.js';

/**
 * stream = room = permission. One command publishes to several streams in sorted name order;
 * no order is promised between streams.
 */
export type StreamName =
  | `meeting:${Id}`
  | `meeting:${Id}/members`
  | `meeting:${Id}/chair`
  | `meeting:${Id}/item:${Id}`
  | `person:${Id}`
  | `screen:${Id}`;

/** What everyone in the meeting may know, guests included: its state, time and place. */
export const meetingStream = (meetingId: Id): StreamName => `meeting:${meetingId}`;
/** What everyone who attends the whole meeting may know: agenda, attendance, floor, ballots. */
export const membersStream = (meetingId: Id): StreamName => `meeting:${meetingId}/members`;
/** What only chair and secretaries may know: script, who is missing, results before the announcement. */
export const chairStream = (meetingId: Id): StreamName => `meeting:${meetingId}/chair`;
/** What a guest of one agenda item may know about it. */
export const itemStream = (meetingId: Id, itemId: Id): StreamName => `meeting:${meetingId}/item:${itemId}`;
/** What one person alone may know. */
export const personStream = (personId: Id): StreamName => `person:${personId}`;
/** What one paired room screen shows. */
export const screenStream = (screenId: Id): StreamName => `screen:${screenId}`;

/** One numbered event of a stream. `seq` starts at 1 and has no gaps. */
export interface StreamEvent {
  readonly stream: StreamName;
  readonly seq: number;
  readonly event: string;
  readonly view: unknown;
  readonly at: Instant;
}

/** Where a snapshot stands in each stream it covers: the reader applies events from `seq + 1` on. */
export interface StreamPosition {
  readonly stream: StreamName;
  readonly seq: number;
}

/** Messages of the socket. Facts flow server → client only; commands go over HTTP; what moves and is not kept goes both ways. */
export interface ServerToClient {
  event: (event: StreamEvent) => void;
  /** The server gave up on this stream for this client (too far behind, no longer allowed): fetch a snapshot or leave. */
  lost: (message: { readonly stream: StreamName; readonly reason: 'too-far-behind' | 'forbidden' }) => void;
  /** The session ended on the server. */
  'signed-out': () => void;
  /** The presenter's region or pointer in motion: volatile, may be lost. */
  pointed: (message: PointMessage) => void;
}

/** Answer to `follow`: `ok` and the head of the stream, or why not. */
export type FollowAnswer =
  | { readonly ok: true; readonly head: number }
  | { readonly ok: false; readonly reason: 'too-far-behind' | 'forbidden' | 'invalid' };

export interface ClientToServer {
  follow: (ask: { readonly stream: StreamName; readonly from: number }, answer: (a: FollowAnswer) => void) => void;
  unfollow: (ask: { readonly stream: StreamName }) => void;
  /** Presence in a meeting while the page is open; renewed every 5 s, forgotten after 15 s. */
  here: (ask: { readonly meetingId: Id }, answer: (a: { readonly ok: boolean }) => void) => void;
  /** The presenter's region or pointer in motion; dropped from anybody else, and when too many come. */
  point: (message: PointMessage) => void;
}

/** The longest replay in events; a client further behind takes a fresh snapshot. */
export const REPLAY_LIMIT = 500;
