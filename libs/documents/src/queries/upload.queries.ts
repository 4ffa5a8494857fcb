import { Injectable } from '@nestjs/common';
import { documentAccess, type Id } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { notFound, type PersonActor } from '@app/platform';
import { type HeldUpload, UploadRepository } from '../data/upload.repository.js';
import { expiryOf } from '../data/start-version.js';

export interface UploadProgress extends HeldUpload {
  readonly expiresAt: Date;
}

/** Uploads, for whoever may edit the agenda: also another secretary goes on with one. For everybody else there are none. */
@Injectable()
export class UploadQueries {
  constructor(
    private readonly uploads: UploadRepository,
    private readonly meetings: MeetingReader,
  ) {}

  /** @throws platform/not-found */
  async find(actor: PersonActor, uploadId: Id): Promise<UploadProgress> {
    const upload = await this.uploads.find(uploadId);
    const { facts } = await this.meetings.standing(actor, upload.meetingId);
    if (!documentAccess['document.edit'](facts)) throw notFound();
    return { ...upload, expiresAt: expiryOf(upload.touchedAt) };
  }
}
