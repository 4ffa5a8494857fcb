import { Injectable } from '@nestjs/common';
import { type Id, type PointMessage, type StreamName } from '@app/contracts';
import { itemAudience } from '@app/meetings';
import { type Actor, Clock } from '@app/platform';
import { type Presentation } from '../data/entities.js';
import { PresentationRepository } from '../data/presentation.repository.js';

/** A hand moves thirty times a second; whether it may is looked up once in this time. */
const TRUSTED_MS = 500;

interface Looked {
  readonly until: number;
  readonly row: Promise<Presentation | null>;
}

/** Who may send regions in motion, and to whom they go: the presenter, to the readers of what is shown. */
@Injectable()
export class PointGate {
  private readonly looked = new Map<Id, Looked>();

  constructor(
    private readonly repository: PresentationRepository,
    private readonly clock: Clock,
  ) {}

  /** Streams whose followers get the message; none when the sender does not present this page now. */
  async audience(actor: Actor, message: PointMessage): Promise<readonly StreamName[]> {
    const row = await this.look(message.meetingId);
    const isHis =
      actor.kind === 'person' &&
      row?.presenter?.personId === actor.personId &&
      row.epoch === message.epoch &&
      row.shown?.versionId === message.versionId;
    return isHis ? itemAudience(row.meetingId, row.itemId) : [];
  }

  private look(meetingId: Id): Promise<Presentation | null> {
    const now = this.clock.now().getTime();
    const known = this.looked.get(meetingId);
    if (known && known.until > now) return known.row;
    const row = this.repository.find(meetingId);
    if (this.looked.size > 1000) this.looked.clear();
    this.looked.set(meetingId, { until: now + TRUSTED_MS, row });
    return row;
  }
}
