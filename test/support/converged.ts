import { expect } from '@jest/globals';
import { type LiveMeeting } from '@app/client';
import { type MeetingPartName, type StreamName } from '@app/contracts';
import { type Tablet } from './tablet.js';

/** What each tablet made of snapshot and events is what a fresh snapshot says to the same reader at the same place. */
export async function expectConverged(...tablets: readonly Tablet[]): Promise<void> {
  for (const tablet of tablets) {
    const fresh = await snapshotAtSamePlace(tablet);
    for (const part of Object.keys(fresh) as MeetingPartName[]) expect(tablet.state[part]).toEqual(fresh[part]);
  }
}

/**
 * A snapshot that knows exactly the events the tablet took. Something may be told by the clock while a snapshot is on
 * its way (a page kept until its time has come): then that snapshot is the older of the two, and another is asked for.
 */
async function snapshotAtSamePlace(tablet: Tablet): Promise<LiveMeeting> {
  const { positions, now: _, ...fresh } = await tablet.client.meetings.snapshot(tablet.meetingId);
  const at = (stream: StreamName): number => tablet.stream.position(stream) ?? 0;
  await tablet.until(
    () => positions.every(({ stream, seq }) => at(stream) >= seq),
    'for the events that the snapshot already knows',
  );
  return positions.every(({ stream, seq }) => at(stream) === seq) ? fresh : snapshotAtSamePlace(tablet);
}
