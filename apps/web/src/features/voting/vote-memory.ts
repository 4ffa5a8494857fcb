import { type Id, type VoteChoice } from '@app/contracts';

/** A vote somebody has given on this device and of which the server has not said for certain what became. */
export interface PendingVote {
  readonly ballotId: Id;
  /** Kept over every retry and reload: the server records one act, however often it is sent. */
  readonly key: string;
  readonly choice: VoteChoice;
  readonly opinion: string | null;
  /** Device time, ISO 8601. */
  readonly chosenAt: string;
  /** Has it been handed to the network? Until then it can still be changed; afterwards only the server knows. */
  readonly hasLeft: boolean;
}

/** A vote that was not counted; kept until its voter has read why. */
export interface RefusedVote {
  readonly ballotId: Id;
  readonly choice: VoteChoice;
  readonly chosenAt: string;
  readonly code: string;
}

/** Where pending and refused votes survive a reload; a test brings a map. */
export interface VoteMemory {
  readonly pending: () => readonly PendingVote[];
  readonly refused: () => readonly RefusedVote[];
  readonly keepPending: (vote: PendingVote) => void;
  readonly keepRefused: (vote: RefusedVote) => void;
  readonly forget: (ballotId: Id) => void;
}

type Kind = 'pending' | 'refused';

/** On this device, for one person: hall tablets are shared, and nobody sends another's vote. */
export function deviceVoteMemory(personId: Id, storage: Storage): VoteMemory {
  const place = (kind: Kind): string => `ecabinet.votes.${kind}.${personId}`;
  const read = <T extends { readonly ballotId: Id }>(kind: Kind): readonly T[] => {
    try {
      const kept: unknown = JSON.parse(storage.getItem(place(kind)) ?? '[]');
      return Array.isArray(kept) ? (kept as readonly T[]) : [];
    } catch {
      return [];
    }
  };
  const write = (kind: Kind, votes: readonly { readonly ballotId: Id }[]): void => {
    try {
      if (votes.length === 0) storage.removeItem(place(kind));
      else storage.setItem(place(kind), JSON.stringify(votes));
    } catch {
      // Storage is full or forbidden: the vote is still sent while the page is open.
    }
  };
  const without = (kind: Kind, ballotId: Id) => read(kind).filter((vote) => vote.ballotId !== ballotId);
  return {
    pending: () => read<PendingVote>('pending'),
    refused: () => read<RefusedVote>('refused'),
    keepPending: (vote) => {
      write('refused', without('refused', vote.ballotId));
      write('pending', [...without('pending', vote.ballotId), vote]);
    },
    keepRefused: (vote) => {
      write('pending', without('pending', vote.ballotId));
      write('refused', [...without('refused', vote.ballotId), vote]);
    },
    forget: (ballotId) => {
      write('pending', without('pending', ballotId));
      write('refused', without('refused', ballotId));
    },
  };
}
