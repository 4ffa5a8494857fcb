import { Inject, Injectable } from '@nestjs/common';
import { type DocumentInput, DOCUMENT_LIMITS, type Id, type UploadTicket } from '@app/contracts';
import { MeetingReader, SessionReader } from '@app/meetings';
import { AppError, CONFIG, type Config, type PersonActor, UnitOfWork } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { assertRoom } from '../data/assert-room.js';
import { Document } from '../data/entities.js';
import { GrantSettlement } from '../data/grant-settlement.js';
import { assertPlace, lastSort } from '../data/place.js';
import { startVersion } from '../data/start-version.js';
import { tellDocument } from '../data/tell.js';
import { uploadObjection } from '../rules/upload-terms.js';

/** A new paper of the meeting or of an item; its bytes follow by upload. */
@Injectable()
export class AddDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
    private readonly grants: GrantSettlement,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws platform/not-found, platform/forbidden, documents/declaration-missing, documents/too-large, documents/meeting-full, documents/too-many, documents/wrong-place, documents/secret-item */
  execute(actor: PersonActor, meetingId: Id, input: DocumentInput): Promise<UploadTicket> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.meetings.require(tx, meetingId, 'share', 'agenda.edit');

      const objection = uploadObjection(input, this.config.uploadMaxBytes);
      if (objection) throw new AppError(objection.code, { facts: objection.facts });
      await assertPlace(tx, this.session, meetingId, input.itemId);
      if ((await tx.manager.countBy(Document, { meetingId })) >= DOCUMENT_LIMITS.documents)
        throw new AppError('documents/too-many', { facts: { limit: DOCUMENT_LIMITS.documents } });

      await assertRoom(tx, meetingId, input.size, this.config.meetingMaxBytes);

      const { itemId, title, kind, owningUnitId } = input;
      const id = uuidv7();
      const sort = await lastSort(tx, meetingId, itemId);
      await tx.manager.insert(Document, { id, meetingId, itemId, title, kind, sort, owningUnitId });
      const ticket = await startVersion(tx, actor, id, input);
      await this.grants.settle(tx, meetingId, [id]);

      await tellDocument(tx, meetingId, id);
      tx.audit({ action: 'document.added', subject: `document:${id}`, details: { meetingId, declaredNoSecret: true } });
      return ticket;
    });
  }
}
