import { Injectable } from '@nestjs/common';
import { type Id, type MeetingFacts, type ReceivedInput } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { DocumentReader, type GrantedVersion } from '../queries/document.reader.js';
import { isOfSeat } from '../queries/seat-view.js';

/** A device says which versions its list of the meeting's papers holds. Kept once, without a time: arrived, not read. */
@Injectable()
export class ReceivePapers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly documents: DocumentReader,
  ) {}

  /**
   * What the person may not open, is not of this meeting or does not exist is passed over in silence: the list may be older
   * than a recall, and an answer would tell what exists.
   * @throws platform/not-found
   */
  execute(actor: PersonActor, meetingId: Id, { versionIds }: ReceivedInput): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { facts } = await this.meetings.standing(actor, meetingId, tx.manager);

      const granted = await this.documents.granted(actor.personId, versionIds, tx.manager);

      const held = granted.filter((version) => version.meetingId === meetingId && isOnDevice(actor, facts, version));

      await remember(tx, actor.sessionId, held);
    });
  }
}

/** A hall tablet lists what its seat may see and no more. */
const isOnDevice = (actor: PersonActor, facts: MeetingFacts, version: GrantedVersion): boolean =>
  actor.onlyMeetingId === null || isOfSeat(facts, version);

async function remember(tx: Tx, sessionId: Id, held: readonly GrantedVersion[]): Promise<void> {
  if (held.length === 0) return;
  await tx.manager.query(
    `insert into paper_deliveries (session_id, version_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [sessionId, held.map(({ versionId }) => versionId)],
  );
}
