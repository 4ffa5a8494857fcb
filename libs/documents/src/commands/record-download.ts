import { Injectable } from '@nestjs/common';
import { type Id } from '@app/contracts';
import { type PersonActor, UnitOfWork } from '@app/platform';

export interface Download {
  readonly action: 'document.original-downloaded' | 'bundle.downloaded';
  /** E.g. `document:<id>`. */
  readonly subject: string;
  readonly documentIds: readonly Id[];
}

/** Papers that leave the house as files: one entry in the audit for each time. */
@Injectable()
export class RecordDownload {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(actor: PersonActor, { action, subject, documentIds }: Download): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => {
      tx.audit({ action, subject, details: { documentIds, sessionId: actor.sessionId } });
      return Promise.resolve();
    });
  }
}
