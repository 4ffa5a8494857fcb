import { Injectable, Optional } from '@nestjs/common';
import { type Id, type MeetingActView, type MeetingHead, type MeetingOpen, membersStream } from '@app/contracts';
import { AppError, type PersonActor, type Tx } from '@app/platform';
import { profileToKeep } from '../data/rule-profile.repository.js';
import { type Standing } from '../data/standing.js';
import { MeetingReader } from '../queries/meeting.reader.js';
import { type QuorumCount, QuorumPort } from '../queries/quorum.port.js';
import { announceHead, LifeSteps } from './life-steps.js';

/** Opens the session: keeps the rules of the day, and asks for the quorum they name. */
@Injectable()
export class OpenMeeting {
  constructor(
    private readonly life: LifeSteps,
    private readonly reader: MeetingReader,
    @Optional() private readonly quorum: QuorumPort = { quorumOf: () => Promise.resolve(null) },
  ) {}

  /** @throws meetings/illegal-move, meetings/no-rule-profile, meetings/quorum-not-reached with `{ required, present }` */
  execute(actor: PersonActor, meetingId: Id, { overrideReason }: MeetingOpen): Promise<MeetingHead> {
    return this.life.take(actor, meetingId, {
      act: 'open',
      tell: announceHead('meetings.meeting-opened'),
      change: async (tx, standing) => ({ openedAt: tx.at, ruleProfileId: await keptProfile(tx, standing) }),
      together: async (tx, standing): Promise<MeetingActView['details']> => {
        const missing = await this.missingQuorum(tx, standing);
        if (missing === null) return {};

        const { required, present } = missing;
        if (overrideReason === null)
          throw new AppError('meetings/quorum-not-reached', { facts: { required, present } });
        const act = await this.reader.chairAct(tx, standing);
        const overridden = { required, present, reason: overrideReason };
        tx.publish(membersStream(meetingId), 'meetings.quorum-overridden', { meetingId, ...overridden, act });
        return { required, present, overrideReason };
      },
    });
  }

  private async missingQuorum(tx: Tx, { meeting }: Standing): Promise<QuorumCount | null> {
    if (meeting.kind !== 'session') return null;
    const count = await this.quorum.quorumOf(tx, meeting.id);
    return count === null || count.isReached ? null : count;
  }
}

/** A session keeps the profile in force on its day; a working meeting has none. */
async function keptProfile(tx: Tx, { meeting }: Standing): Promise<Id | null> {
  if (meeting.kind !== 'session') return null;
  const profile = await profileToKeep(tx, meeting);
  if (!profile) throw new AppError('meetings/no-rule-profile');
  return profile.id;
}
