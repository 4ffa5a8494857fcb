import { Injectable } from '@nestjs/common';
import { type FloorView, type Id, type PastFloorView } from '@app/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { FloorRepository } from '../data/floor.repository.js';
import { floorView, pastView } from '../data/views.js';

/** What the record asks of the floor. */
@Injectable()
export class SpeakingReader {
  constructor(
    private readonly repository: FloorRepository,
    private readonly dataSource: DataSource,
  ) {}

  /** Who spoke on which item, and who asked and was not heard, in the order of the session. Durations stay with the secretariat. */
  async past(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly PastFloorView[]> {
    return (await this.repository.past(manager, meetingId)).flatMap((row) => pastView(row) ?? []);
  }

  /** A floor that somebody has or had; null for a request that was never heard. */
  async floor(meetingId: Id, floorId: Id, manager: EntityManager = this.dataSource.manager): Promise<FloorView | null> {
    const row = await this.repository.find(manager, meetingId, floorId);
    return row?.state === 'speaking' || row?.state === 'spoke' ? floorView(row) : null;
  }

  /** Who has the floor; at most one. */
  async now(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly FloorView[]> {
    const row = await this.repository.speaking(manager, meetingId);
    return row ? [floorView(row)] : [];
  }
}
