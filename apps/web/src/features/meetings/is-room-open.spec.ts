import { meetingStates } from '@app/contracts';
import { expect, test } from '@jest/globals';
import { isRoomOpen } from './is-room-open.js';

const startsAt = '2026-11-26T07:00:00.000Z';
const at = (time: string) => Date.parse(`2026-11-26T${time}:00.000Z`);

test('the room is open while the session runs, and from two hours before an issued one', () => {
  const open = meetingStates.filter((state) => isRoomOpen({ state, startsAt }, at('06:30')));
  expect(open).toEqual(['issued', 'in-session', 'paused']);
  expect(isRoomOpen({ state: 'issued', startsAt }, at('04:59'))).toBe(false);
  expect(isRoomOpen({ state: 'issued', startsAt }, at('05:00'))).toBe(true);
});
