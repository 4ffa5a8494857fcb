import { Injectable } from '@nestjs/common';
import { type Id, meetingAccess, type MeetingFacts, personStream, type SeatView } from '@app/contracts';
import { type Tx } from '@app/platform';
import { closeReplay } from './close-replay.js';
import { Meeting } from './entities.js';
import { MeetingRepository } from './meeting.repository.js';
import { seatViews } from './seat-views.js';

/** What one person may know of himself in the meeting; null = nothing, not even that it exists. */
interface Known {
  readonly facts: MeetingFacts;
  readonly mySeatIds: readonly Id[];
  readonly seats: readonly SeatView[];
}

/** State, approval and issue travel with the head: alone they are no news here. */
const newsOf = ({ facts, mySeatIds, seats }: Known): string => {
  const { state: _, needsApproval: __, wasIssued: ___, ...rest } = facts;
  return JSON.stringify([rest, mySeatIds, meetingAccess['meeting.read-all'](facts) ? [] : seats]);
};

/**
 * Tells each person alone what they are in the meeting, when a command changed it. Whoever may not know of the meeting
 * hears nothing; whoever no longer may, hears just that. From then on nobody replays what the meeting told before.
 */
@Injectable()
export class FactsWatch {
  constructor(private readonly meetings: MeetingRepository) {}

  /** Call under the lock, before the change; the answer is called after it, with nothing else changed in between. */
  async watch(tx: Tx, meetingId: Id): Promise<() => Promise<void>> {
    const before = await this.known(tx, meetingId);
    return async () => {
      const after = await this.known(tx, meetingId);
      const people = [...new Set([...before.keys(), ...after.keys()])];
      const changed = people.filter((personId) => isNews(before.get(personId), after.get(personId)));
      changed.forEach((personId) => announce(tx, meetingId, personId, after.get(personId)));
      if (changed.length > 0) await closeReplay(tx, meetingId);
    };
  }

  /** For changes outside the meeting (the roll of its body): tells one person what they are now, if they may know of it. */
  async tellNow(tx: Tx, meetingId: Id, personId: Id): Promise<void> {
    const now = (await this.known(tx, meetingId)).get(personId);
    if (!now) return;
    announce(tx, meetingId, personId, now);
    await closeReplay(tx, meetingId);
  }

  private async known(tx: Tx, meetingId: Id): Promise<ReadonlyMap<Id, Known>> {
    const meeting = await tx.manager.findOneByOrFail(Meeting, { id: meetingId });
    const people = await this.meetings.everybody(meetingId, tx.manager);
    const seats = await seatViews(tx.manager, meeting);
    return new Map(
      people
        .filter(({ facts }) => meetingAccess['meeting.read'](facts))
        .map(({ personId, facts, mySeatIds }) => {
          const own = seats.filter((seat) => mySeatIds.includes(seat.id));
          return [personId, { facts, mySeatIds, seats: own }];
        }),
    );
  }
}

const isNews = (before: Known | undefined, after: Known | undefined): boolean =>
  before && after ? newsOf(before) !== newsOf(after) : before !== after;

const announce = (tx: Tx, meetingId: Id, personId: Id, after: Known | undefined): void =>
  tx.publish(personStream(personId), 'meetings.facts-changed', {
    meetingId,
    facts: after?.facts ?? null,
    mySeatIds: after?.mySeatIds ?? [],
    seats: after?.seats ?? [],
  });
