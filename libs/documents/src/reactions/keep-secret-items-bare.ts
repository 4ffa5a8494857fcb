import { Injectable } from '@nestjs/common';
import { membersStream } from '@app/contracts';
import { AppError, Reactions } from '@app/platform';
import { In } from 'typeorm';
import { Document } from '../data/entities.js';

/** A secret item has no file: an item cannot be made secret while papers stand at it, recalled ones included. */
@Injectable()
export class KeepSecretItemsBare {
  constructor(reactions: Reactions) {
    reactions.before('meetings.items-changed', async (tx, { view, streams }) => {
      // The same items are told to their guests one by one; once is enough.
      if (!streams.includes(membersStream(view.meetingId))) return;
      const secret = view.items.filter((item) => item.isSecret).map((item) => item.id);
      if (secret.length > 0 && (await tx.manager.existsBy(Document, { itemId: In(secret) })))
        throw new AppError('documents/secret-item');
    });
  }
}
