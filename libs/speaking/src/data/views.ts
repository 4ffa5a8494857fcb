import { type FloorRequestView, type FloorView, type PastFloorView, type WrittenOpinionNotice } from '@app/contracts';
import { type FloorRequest } from './entities.js';

export const requestView = (row: FloorRequest): FloorRequestView => ({
  id: row.id,
  itemId: row.itemId,
  kind: row.kind,
  speaker: row.speaker,
  position: row.position,
  askedAt: row.askedAt.toISOString(),
  askedByName: row.askedByName,
});

export const floorView = (row: FloorRequest): FloorView => ({
  id: row.id,
  itemId: row.itemId,
  kind: row.kind,
  speaker: row.speaker,
  beganAt: (row.beganAt ?? row.askedAt).toISOString(),
  plannedSeconds: row.plannedSeconds,
});

/** Null for what leaves no trace: waiting, speaking, taken back. */
export function pastView(row: FloorRequest): PastFloorView | null {
  const { id, itemId, kind, speaker, state, beganAt, endedAt } = row;
  if (state === 'waiting' || state === 'speaking' || state === 'withdrawn' || endedAt === null) return null;

  const began = beganAt?.toISOString() ?? null;
  return { id, itemId, kind, speaker, outcome: state, beganAt: began, endedAt: endedAt.toISOString() };
}

export const noticeView = (row: FloorRequest): WrittenOpinionNotice => ({
  requestId: row.id,
  itemId: row.itemId,
  at: (row.endedAt ?? row.askedAt).toISOString(),
});
