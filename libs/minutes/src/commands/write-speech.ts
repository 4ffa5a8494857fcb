import { Injectable } from '@nestjs/common';
import { chairStream, type Id, type SpeechInput, type SpeechView } from '@app/contracts';
import { changedMeanwhile, notFound, type PersonActor, type Tx, UnitOfWork } from '@app/platform';
import { SpeakingReader } from '@app/speaking';
import { type Speech } from '../data/entities.js';
import { MinutesDesk } from '../data/minutes-desk.js';
import { MinutesRepository } from '../data/minutes.repository.js';
import { speechView } from '../data/views.js';

/** The summary of a speech, also while it is held; or that it does not belong in the record. */
@Injectable()
export class WriteSpeech {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: MinutesDesk,
    private readonly repository: MinutesRepository,
    private readonly speaking: SpeakingReader,
  ) {}

  /** @throws platform/changed-meanwhile, minutes/not-now, minutes/secret-item, platform/forbidden, platform/not-found */
  execute(actor: PersonActor, meetingId: Id, speechId: Id, { rev, ...input }: SpeechInput): Promise<SpeechView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await this.desk.open(tx, meetingId);
      await this.repository.hold(tx, speechId);
      const present = await this.repository.speech(tx, meetingId, speechId);

      this.desk.assertMayWrite(standing);

      const held = present ?? (await this.ofFloor(tx, meetingId, speechId));
      await this.desk.item(tx, meetingId, held.itemId);
      if ((present?.rev ?? 0) !== rev) throw changedMeanwhile(present && speechView(present));

      const { summary, isLeftOut } = input;
      const speech = await this.repository.saveSpeech(tx, { ...held, summary, isLeftOut });

      tx.publish(chairStream(meetingId), 'minutes.speech-written', { meetingId, speech });
      return speech;
    });
  }

  /** Nobody wrote anything so far: the floor itself says who spoke on what. @throws platform/not-found */
  private async ofFloor(tx: Tx, meetingId: Id, floorId: Id): Promise<Omit<Speech, 'rev' | 'summary' | 'isLeftOut'>> {
    const floor = await this.speaking.floor(meetingId, floorId, tx.manager);
    if (!floor) throw notFound();
    const { itemId, kind, speaker, beganAt } = floor;
    return { id: floorId, meetingId, itemId, kind, speaker, at: new Date(beganAt), isOfFloor: true };
  }
}
