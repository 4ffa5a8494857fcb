import { Inject, Injectable } from '@nestjs/common';
import { type Id, type UploadInput, type UploadTicket } from '@app/contracts';
import { AppError, CONFIG, type Config, type PersonActor, UnitOfWork } from '@app/platform';
import { assertRoom } from '../data/assert-room.js';
import { DocumentRepository } from '../data/document.repository.js';
import { startVersion } from '../data/start-version.js';
import { tellDocument } from '../data/tell.js';
import { uploadObjection } from '../rules/upload-terms.js';

/** A new version of a paper; the one before stays readable until, and after, this one is ready. */
@Injectable()
export class ReplaceDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws platform/not-found, platform/forbidden, documents/recalled, documents/declaration-missing, documents/too-large, documents/meeting-full */
  execute(actor: PersonActor, documentId: Id, input: UploadInput): Promise<UploadTicket> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { meeting } = await this.documents.hold(tx, documentId, 'document.edit');

      const objection = uploadObjection(input, this.config.uploadMaxBytes);
      if (objection) throw new AppError(objection.code, { facts: objection.facts });
      await assertRoom(tx, meeting.id, input.size, this.config.meetingMaxBytes);

      const ticket = await startVersion(tx, actor, documentId, input);

      await tellDocument(tx, meeting.id, documentId);
      const details = { versionId: ticket.versionId, declaredNoSecret: true };
      tx.audit({ action: 'document.replaced', subject: `document:${documentId}`, details });
      return ticket;
    });
  }
}
