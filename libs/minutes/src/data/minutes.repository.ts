import { Injectable } from '@nestjs/common';
import {
  byConclusionOrder,
  byOutcomeOrder,
  bySpeechOrder,
  type ConclusionView,
  type Id,
  type OutcomeView,
  type SpeechView,
} from '@app/contracts';
import { type Tx } from '@app/platform';
import { type EntityManager } from 'typeorm';
import { Conclusion, ItemOutcomeRow, Speech } from './entities.js';
import { conclusionView, outcomeView, speechView } from './views.js';

/** Every query and lock of the minutes. Lock order: meeting, then one text. */
@Injectable()
export class MinutesRepository {
  /** From here to the commit nobody else writes what this id names, also when there is no row of it yet. */
  async hold(tx: Tx, id: Id): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('minutes:' || $1, 0))`, [id]);
  }

  async outcomes(manager: EntityManager, meetingId: Id): Promise<readonly OutcomeView[]> {
    return (await manager.findBy(ItemOutcomeRow, { meetingId })).map(outcomeView).sort(byOutcomeOrder);
  }

  async conclusions(manager: EntityManager, meetingId: Id): Promise<readonly ConclusionView[]> {
    return (await manager.findBy(Conclusion, { meetingId })).map(conclusionView).sort(byConclusionOrder);
  }

  async speeches(manager: EntityManager, meetingId: Id): Promise<readonly SpeechView[]> {
    return (await manager.findBy(Speech, { meetingId })).map(speechView).sort(bySpeechOrder);
  }

  outcome(tx: Tx, meetingId: Id, itemId: Id): Promise<ItemOutcomeRow | null> {
    return tx.manager.findOneBy(ItemOutcomeRow, { meetingId, itemId });
  }

  conclusion(tx: Tx, subjectId: Id): Promise<Conclusion | null> {
    return tx.manager.findOneBy(Conclusion, { subjectId });
  }

  speech(tx: Tx, meetingId: Id, id: Id): Promise<Speech | null> {
    return tx.manager.findOneBy(Speech, { meetingId, id });
  }

  addedSpeeches(tx: Tx, meetingId: Id): Promise<number> {
    return tx.manager.countBy(Speech, { meetingId, isOfFloor: false });
  }

  async saveOutcome(tx: Tx, row: Omit<ItemOutcomeRow, 'rev'>): Promise<OutcomeView> {
    return outcomeView(await tx.manager.save(ItemOutcomeRow, tx.manager.create(ItemOutcomeRow, row)));
  }

  async saveConclusion(tx: Tx, row: Omit<Conclusion, 'rev'>): Promise<ConclusionView> {
    return conclusionView(await tx.manager.save(Conclusion, tx.manager.create(Conclusion, row)));
  }

  async saveSpeech(tx: Tx, row: Omit<Speech, 'rev'>): Promise<SpeechView> {
    return speechView(await tx.manager.save(Speech, tx.manager.create(Speech, row)));
  }
}
