import { type Id } from '@app/contracts';
import { useCallback, useSyncExternalStore } from 'react';
import { client } from '../../live/client.js';
import { useMe } from '../../live/use-me.js';
import { deviceVoteMemory } from './vote-memory.js';
import { type SentVote, VoteSender } from './vote-sender.js';

const senders = new Map<Id, VoteSender>();

/** One sender per person for the life of the page: it goes on sending when the screen is left. */
function senderOf(personId: Id): VoteSender {
  const known = senders.get(personId);
  if (known) return known;
  const sender = new VoteSender(deviceVoteMemory(personId, localStorage), {
    cast: (ballotId, input, key) => client.voting.cast(ballotId, input, { key }),
    isOnline: () => navigator.onLine,
    onOnline: (listener) => addEventListener('online', listener),
    later: (ms, work) => void setTimeout(work, ms),
    newKey: () => crypto.randomUUID(),
    now: () => new Date(),
  });
  senders.set(personId, sender);
  return sender;
}

/** What became of the vote given here on this ballot, and the way to give one. */
export function useOwnVotes(ballotId: Id): { readonly sent: SentVote | null; readonly sender: VoteSender } {
  const sender = senderOf(useMe().person.id);
  const sent = useSyncExternalStore(
    useCallback((listener) => sender.subscribe(listener), [sender]),
    () => sender.of(ballotId),
  );
  return { sent, sender };
}
