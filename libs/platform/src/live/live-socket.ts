import { type ClientToServer, personStream, screenStream, type ServerToClient, type StreamName } from '@app/contracts';
import { type Socket } from 'socket.io';
import { type Actor } from '../access/actor.js';

/** A slow client costs at most this much memory, then it is dropped and comes back by replay or snapshot. */
const SLOW_CLIENT_BYTES = 1024 * 1024;

export interface SocketData {
  actor: Actor;
  messages: number;
  /** Settled once the actor's own stream is tailed here: only from then on nothing that is revoked goes unheard. */
  ready: Promise<void>;
}
export type LiveSocket = Socket<ClientToServer, ServerToClient, object, SocketData>;

/** What is told to this actor alone. */
export function ownStream(actor: Actor): StreamName | null {
  switch (actor.kind) {
    case 'person':
      return personStream(actor.personId);
    case 'screen':
      return screenStream(actor.screenId);
    case 'anonymous':
    case 'system':
      return null;
  }
}

/** Says that the session ended, and closes. */
export function signOut(socket: LiveSocket): void {
  socket.emit('signed-out');
  socket.disconnect(true);
}

/** Bytes waiting in the WebSocket of a client that does not read. */
export function isSlow(socket: LiveSocket): boolean {
  const transport = socket.conn.transport as { socket?: { bufferedAmount?: number } };
  return (transport.socket?.bufferedAmount ?? 0) > SLOW_CLIENT_BYTES;
}
