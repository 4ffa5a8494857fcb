import { type Id, type LettersView, type LetterState, type SeatLetter } from '@app/contracts';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client } from '../../live/client.js';
import { useAct } from '../../live/use-act.js';

/** While letters are on their way the list is read again; afterwards it stands still. */
const ON_THE_WAY_MS = 5000;
const isOnTheWay = ({ letters }: LettersView): boolean =>
  letters.some(({ state }) => state === 'waiting' || state === 'retrying');

export const lettersQuery = (meetingId: Id) =>
  queryOptions({
    queryKey: ['letters', meetingId],
    queryFn: ({ signal }): Promise<LettersView> => client.notifications.letters(meetingId, { signal }),
    staleTime: 5_000,
    refetchInterval: ({ state }) => (state.data && isOnTheWay(state.data) ? ON_THE_WAY_MS : false),
  });

export const useLetters = (meetingId: Id) => useQuery(lettersQuery(meetingId));

/** States in which somebody has to telephone, the most pressing first. */
const unreached: readonly LetterState[] = ['refused', 'no-address', 'retrying', 'no-mail'];
export const needsCall = ({ state }: SeatLetter): boolean => unreached.includes(state);

/** Those to telephone first, the most pressing of them before the others; within that the protocol order stays. */
export function byUrgency(letters: readonly SeatLetter[]): readonly SeatLetter[] {
  const rank = ({ state }: SeatLetter): number =>
    unreached.includes(state) ? unreached.indexOf(state) : unreached.length;
  return letters.toSorted((a, b) => rank(a) - rank(b));
}

/** Where a second sending may help: there is an address. */
export const mayBeSentAgain = (letter: SeatLetter): boolean => needsCall(letter) && letter.email !== null;
/** Letters that were to go out at all. */
export const isInvited = ({ state }: SeatLetter): boolean =>
  state !== 'none' && state !== 'nobody' && state !== 'own-act';

export function useSendAgain(meetingId: Id) {
  const queries = useQueryClient();
  return useAct(
    useCallback(
      async (key: string, seatIds: readonly Id[]) => {
        await client.notifications.sendAgain(meetingId, { seatIds }, { key });
        await queries.invalidateQueries({ queryKey: lettersQuery(meetingId).queryKey });
        return 'done' as const;
      },
      [queries, meetingId],
    ),
  );
}
