import { expect } from '@jest/globals';
import { type MeetingPartName } from '@app/contracts';
import { type Tablet } from './tablet.js';

/** What each tablet made of snapshot and events is what a fresh snapshot says to the same reader. */
export async function expectConverged(...tablets: readonly Tablet[]): Promise<void> {
  for (const tablet of tablets) {
    const { positions, now: _, ...fresh } = await tablet.client.meetings.snapshot(tablet.meetingId);
    await tablet.until(
      () => positions.every(({ stream, seq }) => (tablet.stream.position(stream) ?? 0) >= seq),
      'for the events that the snapshot already knows',
    );
    for (const part of Object.keys(fresh) as MeetingPartName[]) expect(tablet.state[part]).toEqual(fresh[part]);
  }
}
