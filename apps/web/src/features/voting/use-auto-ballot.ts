import { type Id } from '@app/contracts';
import { useEffect, useRef } from 'react';
import { useSessionSheet, type SessionSheet } from '../../live/use-session-sheet.js';
import { useOpenBallot } from './use-ballots.js';

/** What a ballot may lie over: everything else somebody may be writing in. */
const givesWay: readonly SessionSheet[] = ['agenda', 'me', 'settings', 'ballot-result'];

/** Lays an opened ballot before its voter, once; folded away it stays away. */
export function useAutoBallot(): void {
  const known = useOpenBallot();
  const sheet = useSessionSheet();
  const shown = useRef<Id | null>(null);
  const ballotId = known?.mine && known.mine.vote === null ? known.ballot.id : null;
  const isFree = !sheet.isOther(givesWay);
  const { open } = sheet;
  useEffect(() => {
    if (ballotId === null || shown.current === ballotId || !isFree) return;
    shown.current = ballotId;
    open('vote', ballotId);
  }, [ballotId, isFree, open]);
}
