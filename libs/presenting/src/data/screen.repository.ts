import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Id,
  type PairedScreenView,
  SCREEN_LIMITS,
  type ScreenPlace,
  type ScreenView,
  typedCode,
} from '@app/contracts';
import { type Tx } from '@app/platform';
import { DataSource, type EntityManager, IsNull, LessThan } from 'typeorm';
import { Screen } from './screen-entities.js';

/** Thirty random bits, read off a wall; guesses are slowed down per person. */
const CODE_LENGTH = 6;
const MINUTE_MS = 60_000;

export const newScreenToken = (): string => randomBytes(32).toString('base64url');
export const newPairingCode = (): string => typedCode(randomBytes(CODE_LENGTH), CODE_LENGTH);
export const hashOfScreenToken = (token: string): Buffer => createHash('sha256').update(token).digest();
export const hashOfPairingCode = (code: string): Buffer =>
  createHash('sha256').update(`ecabinet screen ${code}`).digest();

export const codeExpiry = (at: Date): Date => new Date(at.getTime() + SCREEN_LIMITS.codeMinutes * MINUTE_MS);

const placeOf = ({ meetingId, siteId }: Screen): ScreenPlace | null =>
  meetingId === null ? null : { meetingId, siteId };

/** @param code what only the screen itself may show; null when it is not known any more */
export const screenView = (row: Screen, code: string | null): ScreenView => ({
  id: row.id,
  code,
  codeExpiresAt: row.codeExpiresAt?.toISOString() ?? null,
  place: placeOf(row),
});

export function pairedView(row: Screen): PairedScreenView | null {
  const place = placeOf(row);
  if (place === null || row.pairedAt === null) return null;

  return { id: row.id, place, pairedAt: row.pairedAt.toISOString(), pairedByName: row.pairedByName ?? '' };
}

@Injectable()
export class ScreenRepository {
  constructor(private readonly dataSource: DataSource) {}

  byToken(token: string): Promise<Screen | null> {
    return this.dataSource.manager.findOneBy(Screen, { tokenHash: hashOfScreenToken(token) });
  }

  byId(id: Id, manager: EntityManager = this.dataSource.manager): Promise<Screen | null> {
    return manager.findOneBy(Screen, { id });
  }

  /** Locked: it is neither paired nor let go meanwhile. */
  lockById(tx: Tx, id: Id): Promise<Screen | null> {
    return tx.manager.findOne(Screen, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Locked: of two who pair one screen at once the second finds the code used. */
  async lockByCode(tx: Tx, code: string): Promise<Screen | null> {
    const lock = { mode: 'pessimistic_write' as const };
    const row = await tx.manager.findOne(Screen, { where: { codeHash: hashOfPairingCode(code) }, lock });
    return row && row.codeExpiresAt !== null && row.codeExpiresAt > tx.at ? row : null;
  }

  ofMeeting(meetingId: Id, manager: EntityManager = this.dataSource.manager): Promise<readonly Screen[]> {
    return manager.find(Screen, { where: { meetingId }, order: { pairedAt: 'ASC', id: 'ASC' } });
  }

  async insert(tx: Tx, row: Screen): Promise<Screen> {
    await tx.manager.insert(Screen, row);
    return row;
  }

  async change(tx: Tx, row: Screen, changes: Partial<Screen>): Promise<Screen> {
    await tx.manager.update(Screen, { id: row.id }, changes);
    return { ...row, ...changes };
  }

  /** Kiosk pages that were opened and never paired. */
  async forget(tx: Tx): Promise<void> {
    const before = new Date(tx.at.getTime() - SCREEN_LIMITS.forgottenAfterHours * 60 * MINUTE_MS);
    await tx.manager.delete(Screen, { meetingId: IsNull(), createdAt: LessThan(before) });
  }
}
